"""Joins the statistics to the workflow `gathering`; each call runs on a worker thread."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.gathering import Gathering
    from fieldreport.workflows.record_editing import RecordChange


def gathering(session: Any) -> "Gathering":
    """Return which data sets are due in the quarter in work."""
    from fieldreport.workflows import gathering as found  # not needed at start

    return found.gathering(session)


def carry_forward(session: Any, title: str) -> "RecordChange":
    """Add the data set of this quarter from the last one."""
    from fieldreport.workflows import gathering as found  # not needed at start

    return found.carry_forward(session, title)


def begin_set(session: Any, suggested: Mapping[str, Any]) -> "RecordChange":
    """Add a suggested data set."""
    from fieldreport.workflows import gathering as found  # not needed at start

    return found.begin_set(session, suggested)


def keep_set(session: Any, title: str, *, is_kept: bool) -> None:
    """Say whether a series is still kept."""
    from fieldreport.workflows import gathering as found  # not needed at start

    found.keep_set(session, title, is_kept=is_kept)
