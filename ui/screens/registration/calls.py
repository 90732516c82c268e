"""Joins the registration screen to the workflow `joining`; it is loaded when it is first asked."""

from typing import Any

from ui.screens.registration.state import RegistrationCalls


def registration_calls() -> RegistrationCalls:
    """Return the calls behind the screen."""
    return RegistrationCalls(**{name: _asking(asked) for name, asked in _ASKED.items()})


_ASKED = {
    "open": "open_registration",
    "save_request": "save_request",
    "save_sheet": "save_sheet",
    "newest_text": "newest_text",
    "save_officer_request": "save_officer_request",
    "authority_in": "authority_in_file",
    "load_list": "load_list",
    "file_name": "file_name",
}


def _asking(name: str) -> Any:
    def ask(*parts: Any) -> Any:
        from fieldreport.workflows import joining  # not needed at start

        return getattr(joining, name)(*parts)

    return ask
