"""Sign and export one quarter's report, with progress."""

from ui.screens.signing.screen import SigningScreen
from ui.screens.signing.state import ExportResult, Memo, SigningCalls, SigningView

__all__ = ["ExportResult", "Memo", "SigningCalls", "SigningScreen", "SigningView"]
