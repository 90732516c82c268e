"""Joins the history to the workflows `retracing` and `previewing`; each call runs on a worker thread."""

from pathlib import Path
from typing import Any

from fieldreport.values import Quarter
from ui.screens.history.state import HistoryCalls


def history_calls() -> HistoryCalls:
    """Return the calls behind the screen."""
    return HistoryCalls(open=open_view, detail=open_detail, save=save)


def open_view(session: Any) -> Any:
    """Return every revision, the newest first."""
    from fieldreport.workflows import retracing  # not needed at start

    return retracing.list_history(session)


def open_detail(session: Any, quarter: Quarter, number: int) -> Any:
    """Return one revision with everything known about it."""
    from fieldreport.workflows import retracing  # not needed at start

    return retracing.open_revision(session, quarter, number)


def save(session: Any, quarter: Quarter, number: int, target: Path, is_sure: bool) -> Path:
    """Write the PDF of a revision to a file."""
    from fieldreport.workflows import copying  # not needed at start

    return copying.save_copy(session, quarter, number, target, may_be_classified=is_sure)
