"""Joins the comparison to the workflow `contrasting`; the call runs on a worker thread."""

from typing import Any

from ui.screens.compare.screen import CompareCalls, CompareView


def compare_calls() -> CompareCalls:
    """Return the calls behind the screen."""
    return CompareCalls(open=open_view)


def open_view(session: Any, what: Any, other: str) -> CompareView:
    """Return a revision beside another: of this desk by (quarter, number), or a received one by its identity.

    A number is that of a package which was set aside because another report bears its number (V55).
    """
    from fieldreport.workflows import contrasting  # not needed at start

    if isinstance(what, tuple):
        quarter, number = what
        return CompareView(contrasting.contrast_own(session, quarter, number, int(other) if other else None))
    from fieldreport.workflows import overseeing  # Headquarters' sidebar shows it

    summary = overseeing.open_summary(session)
    if isinstance(what, int):
        return CompareView(contrasting.contrast_conflict(session, what), summary)
    return CompareView(contrasting.contrast_received(session, what, other), summary)
