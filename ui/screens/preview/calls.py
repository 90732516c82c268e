"""Joins the preview to the workflow `previewing`; each call runs on a worker thread."""

from pathlib import Path
from typing import Any

from fieldreport.values import Quarter
from ui.screens.preview.state import PreviewCalls


def preview_calls() -> PreviewCalls:
    """Return the calls behind the preview."""
    return PreviewCalls(open=open_pages, save=save, extract=extract)


def open_pages(session: Any, quarter: Quarter, number: int | None) -> Any:
    """Return the pages of the draft, or of a revision."""
    from fieldreport.workflows import previewing  # not needed at start

    if number is None:
        return previewing.draft_pages(session, quarter)
    return previewing.revision_pages(session, quarter, number)


def save(session: Any, quarter: Quarter, number: int | None, target: Path, is_sure: bool) -> Path:
    """Write a copy to a file."""
    from fieldreport.workflows import copying  # not needed at start

    return copying.save_copy(session, quarter, number, target, may_be_classified=is_sure)


def extract(session: Any, quarter: Quarter, target: Path, least: int) -> bool:
    """Write what of a quarter everybody may read, and return whether it is of a signed report."""
    from fieldreport.workflows import publishing  # not needed at start

    return publishing.write_extract(session, quarter, target, least=least, replaces=True)
