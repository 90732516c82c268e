"""The screens, one package each; read one and you know them all."""
