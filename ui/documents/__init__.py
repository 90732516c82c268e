"""Documents as a part of several screens: the list of one owner's or of all, with what can be done to one."""

from ui.documents.calls import DocumentsCalls, documents_calls
from ui.documents.view import DocumentsView

__all__ = ["DocumentsCalls", "DocumentsView", "documents_calls"]
