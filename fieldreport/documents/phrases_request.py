"""The phrases that only the sheet of a registration request has, English and French."""

from typing import Final

# key: (English, French)
REQUEST: Final[dict[str, tuple[str, str]]] = {
    "title": ("Registration request", "Demande d’inscription"),
    "lead": (
        "It holds no secret and may travel by any way: scanned from the screen or from paper, copied into an e-mail, "
        "or as a file.",
        "Elle ne contient aucun secret et peut voyager par tous les moyens\u00a0: scannée à l’écran ou sur papier, "
        "copiée dans un courriel, ou comme fichier.",
    ),
    "fingerprint": (
        "Fingerprint, to be read aloud to Headquarters by telephone",
        "Empreinte, à lire à voix haute au Siège par téléphone",
    ),
    "scan": ("For a scanner or a telephone’s camera", "Pour un lecteur ou l’appareil photo d’un téléphone"),
    "mail": (
        "The same as text, to be copied into an e-mail",
        "La même sous forme de texte, à copier dans un courriel",
    ),
}
