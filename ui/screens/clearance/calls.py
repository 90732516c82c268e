"""Joins clearance to the workflows `clearing` and `signing`; each call runs on a worker thread."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldreport.values import Quarter
from ui.removable import is_on_stick
from ui.screens.clearance.state import ClearanceCalls
from ui.tasks import Progress

if TYPE_CHECKING:  # not needed at start
    from fieldreport.trust_context import Way


def clearance_calls() -> ClearanceCalls:
    """Return the calls behind the screen."""
    return ClearanceCalls(
        waiting=waiting,
        open=open_view,
        clear=clear,
        agree=agree,
        give_back=give_back,
        officers=officers,
        refer=refer,
        write_answer=write_answer,
        suggestions=suggestions,
        suggest=suggest,
        decide=decide,
        take=take,
    )


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


def agree(session: Any, quarter: Quarter, document: int) -> Any:
    """Agree as a step before the one that signs."""
    from fieldreport.workflows import considering  # not needed at start

    return considering.agree(session, quarter, document)


def give_back(session: Any, quarter: Quarter, document: int, remark: str) -> Any:
    """Return the report to its author."""
    from fieldreport.workflows import clearing  # not needed at start

    if document:
        return clearing.return_document(session, document, remark)
    return clearing.return_report(session, quarter, remark)


def officers(session: Any) -> Any:
    """Return the clearing officers who could open a package."""
    from fieldreport.workflows import referring  # not needed at start

    return referring.officers(session)


def refer(session: Any, quarter: Quarter, document: int, folder: Path, to: tuple[str, str]) -> Any:
    """Write the package for clearance; `to` is a certificate's fingerprint and a note."""
    from fieldreport.workflows import referring  # not needed at start

    fingerprint, note = to
    way: Way | None = "stick" if is_on_stick(folder) else None
    if document:
        return referring.refer_document(session, document, folder, fingerprint=fingerprint, note=note, way=way)
    return referring.refer_report(session, quarter, folder, fingerprint=fingerprint, note=note, way=way)


def write_answer(session: Any, quarter: Quarter, document: int, folder: Path) -> Any:
    """Write what was decided, for the author."""
    from fieldreport.workflows import considering  # not needed at start

    way: Way | None = "stick" if is_on_stick(folder) else None
    return considering.write_answer(session, quarter, folder, document=document, way=way)


def suggestions(session: Any, quarter: Quarter) -> Any:
    """Return what is suggested about the newest revision."""
    from fieldreport.workflows import suggesting  # not needed at start

    return suggesting.open_suggestions(session, quarter)


def suggest(session: Any, quarter: Quarter, address: str, text: str, remark: str) -> Any:
    """Keep a suggestion about one text."""
    from fieldreport.workflows import suggesting  # not needed at start

    return suggesting.suggest(session, quarter, address, text, remark)


def decide(session: Any, quarter: Quarter, number: int, decision: Any) -> Any:
    """Take a suggestion into the draft, or decline it."""
    from fieldreport.workflows import suggesting  # not needed at start

    return suggesting.decide(session, quarter, number, decision)


def take(session: Any, files: list[Path]) -> Any:
    """Take in packages for clearance, and lists of signatories."""
    from fieldreport.workflows import arriving  # not needed at start

    return arriving.take_files(session, files)
