"""Documents: everything attached to records and reports, and what travels."""

from ui.screens.documents.screen import DocumentsScreen

__all__ = ["DocumentsScreen"]
