"""Setting up a desk, step by step, from the language to the registration request."""

from ui.screens.setup.screen import SetupScreen
from ui.screens.setup.state import SetupCalls, SetupState

__all__ = ["SetupCalls", "SetupScreen", "SetupState"]
