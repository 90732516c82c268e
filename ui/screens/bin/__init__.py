"""The bin: what was deleted, of every kind, and the way back."""

from ui.screens.bin.screen import BinScreen

__all__ = ["BinScreen"]
