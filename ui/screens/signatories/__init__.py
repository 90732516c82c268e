"""Authorized signatories: requests, registration, withdrawal, clearance policies, the published list."""

from ui.screens.signatories.screen import SignatoriesScreen
from ui.screens.signatories.state import SignatoriesCalls

__all__ = ["SignatoriesCalls", "SignatoriesScreen"]
