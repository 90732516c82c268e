"""Joins the inbox to the workflows `receiving` and `importing`; each call runs on a worker thread."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import Any

from ui.screens.inbox.state import InboxCalls, InboxView, Intake
from ui.tasks import Progress


def inbox_calls() -> InboxCalls:
    """Return the calls behind the inbox."""
    return InboxCalls(open_view, open_entry, take_in, recheck, check_pdfs, take_withdrawn)


def open_view(session: Any, verdict: str) -> InboxView:
    """Return the journal with the figures at the side."""
    from fieldreport.workflows import overseeing, receiving  # not needed at start

    return InboxView(receiving.open_journal(session, verdict or None), overseeing.open_summary(session))


def open_entry(session: Any, number: int) -> Any:
    """Return one entry of the journal."""
    from fieldreport.workflows import receiving  # not needed at start

    return receiving.open_entry(session, number)


def take_in(session: Any, paths: Sequence[Path], progress: Progress, cancel: Event) -> Intake:
    """Import every package below the paths; progress says "done/all", then "pdf"."""
    from fieldreport.workflows import importing, unpacking  # not needed at start

    found = list(unpacking.packages_in(paths))
    progress(0.0, f"0/{len(found)}")

    def counted(share: float, step: str) -> None:
        progress(share, step if step in ("pdf", "done") else f"{round(share * len(found))}/{len(found)}")

    return _intake(importing.import_paths(session, found, progress=counted, cancel=cancel))


def recheck(session: Any, progress: Progress, cancel: Event) -> Intake:
    """Judge again what was refused for a reason that may have gone."""
    from fieldreport.workflows import importing  # not needed at start

    return _intake(importing.recheck(session, progress=progress, cancel=cancel))


def check_pdfs(session: Any, _progress: Progress, cancel: Event) -> int:
    """Look at the PDFs that still wait."""
    from fieldreport.workflows import importing  # not needed at start

    return importing.check_pdfs(session, cancel=cancel)


def take_withdrawn(session: Any, number: int, reason: str) -> Any:
    """Take in what somebody signed whose key was withdrawn since."""
    from fieldreport.workflows import branching  # not needed at start

    return branching.take_withdrawn(session, number, reason)


def _intake(result: Any) -> Intake:
    return Intake(len(result.imported), len(result.repeated), len(result.quarantined))
