"""Joins the bin to the workflow `record_editing`; each call runs on a worker thread."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import Binned, RecordChange


def list_bin(session: Any) -> "tuple[Binned, ...]":
    """Return what lies in the bin, the last deleted first."""
    from fieldreport.workflows import record_editing  # not needed at start

    return record_editing.list_bin(session)


def restore(session: Any, kind: str, record_id: str) -> "RecordChange":
    """Take a record out of the bin."""
    from fieldreport.workflows import record_editing  # not needed at start

    return record_editing.restore(session, kind, record_id)
