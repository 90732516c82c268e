"""Joins the comparison to the workflow `contrasting`; the call runs on a worker thread."""

from typing import Any

from ui.screens.compare.screen import CompareCalls, CompareView


def compare_calls() -> CompareCalls:
    """Return the calls behind the screen."""
    return CompareCalls(open=open_view)


def open_view(session: Any, what: Any, other: str) -> CompareView:
    """Return a revision beside another: of this desk by (quarter, number), or a received one by its identity."""
    from fieldreport.workflows import contrasting  # not needed at start

    if not isinstance(what, str):
        quarter, number = what
        return CompareView(contrasting.contrast_own(session, quarter, number, int(other) if other else None))
    from fieldreport.workflows import overseeing  # Headquarters' sidebar shows it

    return CompareView(contrasting.contrast_received(session, what, other), overseeing.open_summary(session))
