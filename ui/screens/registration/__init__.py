"""Registration on the author's side: the request, the list of authorized signatories, the clearing officer's key."""

from ui.screens.registration.screen import RegistrationScreen
from ui.screens.registration.state import RegistrationCalls

__all__ = ["RegistrationCalls", "RegistrationScreen"]
