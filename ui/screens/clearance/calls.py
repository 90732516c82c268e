"""Joins clearance to the workflows `clearing` and `signing`; each call runs on a worker thread."""

from typing import Any

from fieldreport.values import Quarter
from ui.screens.clearance.state import ClearanceCalls
from ui.tasks import Progress


def clearance_calls() -> ClearanceCalls:
    """Return the calls behind the screen."""
    return ClearanceCalls(waiting=waiting, open=open_view, clear=clear, give_back=give_back)


def waiting(session: Any) -> Any:
    """Return the reports that wait for clearance."""
    from fieldreport.workflows import clearing  # not needed at start

    return clearing.reports_to_clear(session)


def open_view(session: Any, quarter: Quarter, document: int) -> Any:
    """Return a quarter's report, or a document of a project, as the clearing officer reads it."""
    from fieldreport.workflows import clearing  # not needed at start

    if document:
        return clearing.open_document_clearance(session, document)
    return clearing.open_clearance(session, quarter)


def clear(session: Any, quarter: Quarter, document: int, passphrase: str, progress: Progress) -> Any:
    """Add the clearing officer's signature."""
    from fieldreport.workflows import attesting, signing  # not needed at start

    if document:
        return attesting.clear_project_report(session, document, passphrase)
    return signing.clear(session, quarter, passphrase, progress=progress)


def give_back(session: Any, quarter: Quarter, remark: str) -> Any:
    """Return the report to its author."""
    from fieldreport.workflows import clearing  # not needed at start

    return clearing.return_report(session, quarter, remark)
