"""Joins the screen of quotations to the workflow `citing`; each call runs on a worker thread."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.screens.quoting.state import Looked, QuotingCalls, QuotingView

if TYPE_CHECKING:
    from fieldreport.documents.citations import Citation
    from fieldreport.workflows.citing import Asked


def quoting_calls() -> QuotingCalls:
    """Return the calls behind the screen."""
    return QuotingCalls(open_view, find, write)


def open_view(session: Any) -> QuotingView:
    """Return what a search can be narrowed by now."""
    from fieldreport.workflows import citing, overseeing  # not needed at start

    return QuotingView(citing.open_narrowing(session), overseeing.open_summary(session))


def find(session: Any, looked: Looked) -> "tuple[Citation, ...]":
    """Return what can be quoted."""
    from fieldreport.workflows import citing  # not needed at start

    return citing.find(session, _asked(looked))


def write(session: Any, chosen: "tuple[Citation, ...]", looked: Looked, target: Path, is_sure: bool) -> Path:
    """Write quotations as a Word document."""
    from fieldreport.workflows import citing  # not needed at start

    return citing.write_citations(session, chosen, _asked(looked), target, may_be_classified=is_sure)


def _asked(looked: Looked) -> "Asked":
    from fieldreport.workflows.citing import Asked  # not needed at start

    return Asked(
        looked.words,
        mission=looked.mission,
        country=looked.country,
        theme=looked.theme,
        first=looked.first,
        last=looked.last,
    )
