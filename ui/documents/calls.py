"""Joins the list of documents to the workflow `attaching`; each call runs on a worker thread."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldreport.values import Quarter

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.attaching import DocumentsChanged, HeldDocument
    from fieldreport.workflows.document_entries import Document

TRAVELLING, BIN = "travelling", "bin"


@dataclass(frozen=True)
class DocumentList:
    """The documents of one owner or of all, those in the bin, and the report that new ones are added to."""

    rows: "tuple[HeldDocument, ...]"
    binned: "tuple[HeldDocument, ...]"
    report: str  # the address of the quarter in work, "" where the desk writes none
    quarter: Quarter | None


@dataclass(frozen=True)
class DocumentsCalls:
    """The workflow functions behind documents; each runs on a worker thread with a session."""

    open: Callable[[Any, str], DocumentList]
    attach: "Callable[[Any, str, Path], DocumentsChanged]"
    save_copy: "Callable[[Any, Document, Path], Path]"
    set_travels: "Callable[[Any, str, str, bool], DocumentsChanged]"
    classify: "Callable[[Any, str, str, Any], DocumentsChanged]"
    remove: "Callable[[Any, str, str], DocumentsChanged]"
    put_back: "Callable[[Any, str, str], DocumentsChanged]"
    make_smaller: "Callable[[Any, str, str], DocumentsChanged]"
    replace: "Callable[[Any, str, tuple[Any, ...]], DocumentsChanged]"


def documents_calls() -> DocumentsCalls:
    """Return the calls behind documents."""
    return DocumentsCalls(
        open=open_list,
        attach=lambda session, owner, path: _attaching().attach_file(session, owner, path),
        save_copy=lambda session, document, target: _attaching().save_copy(session, document, target),
        set_travels=lambda session, *what: _attaching().set_travels(session, *what),
        classify=lambda session, *what: _attaching().classify(session, *what),
        remove=lambda session, *what: _attaching().remove(session, *what),
        put_back=lambda session, *what: _attaching().put_back(session, *what),
        make_smaller=lambda session, owner, sha256: _attaching().make_smaller(session, owner, sha256),
        replace=lambda session, owner, items: _attaching().replace_documents(session, owner, items),
    )


def open_list(session: Any, owner: str) -> DocumentList:
    """Return the documents of one owner, or of all where `owner` is blank."""
    from fieldreport.workflows.funding import working_quarter  # not needed at start

    attaching = _attaching()
    binned = tuple(held for held in attaching.binned_documents(session) if owner in ("", held.owner))
    quarter = working_quarter(session)
    return DocumentList(attaching.documents(session, owner), binned, attaching.report_owner(quarter), quarter)


def _attaching() -> Any:
    from fieldreport.workflows import attaching  # not needed at start

    return attaching
