"""The lock page: the passphrase opens the data, nothing else is asked."""

from ui.screens.unlock.screen import UnlockCalls, UnlockScreen

__all__ = ["UnlockCalls", "UnlockScreen"]
