"""The report as pages: the draft as it would be signed, or a revision as it was."""

from ui.screens.preview.screen import PreviewScreen
from ui.screens.preview.state import PreviewCalls

__all__ = ["PreviewCalls", "PreviewScreen"]
