"""Sign and export one quarter's report, with progress."""

from ui.screens.signing.screen import SigningScreen
from ui.screens.signing.state import ExportResult, SigningCalls, SigningView

__all__ = ["ExportResult", "SigningCalls", "SigningScreen", "SigningView"]
