"""Joins a mission's file to the workflows `overseeing` and `receiving`; each call runs on a worker thread."""

from pathlib import Path
from typing import Any

from fieldreport.values import PartialDate, Quarter
from ui.screens.mission_file.state import FactTyped, MissionFileCalls, MissionFileView, WordTyped


def mission_file_calls() -> MissionFileCalls:
    """Return the calls behind the screen."""
    return MissionFileCalls(open_view, export, export_document, state_fact, withdraw_fact, judge)


def open_view(session: Any, code: str) -> MissionFileView:
    """Return a mission's file; without a code that of the first mission that sent anything."""
    from fieldreport.workflows import judging, overseeing, receiving  # not needed at start

    known = sorted(overseeing.missions_known(session))
    shown = code or next((one for one, _name, count in known if count), known[0][0])
    choices = tuple((one, f"{one} – {name}") for one, name, _count in known)
    documents = receiving.open_received_documents(session, shown)
    return MissionFileView(
        overseeing.open_mission(session, shown),
        overseeing.open_summary(session),
        choices,
        documents,
        judging.open_practices(session, shown),
    )


def export(session: Any, identity: str, name: str, target: Path) -> Path:
    """Write one file of a package, or the whole package, to a chosen place."""
    from fieldreport.workflows import receiving  # not needed at start

    return receiving.export_document(session, identity, name, target)


def export_document(session: Any, identity: str, name: str, target: Path) -> Path:
    """Write one file of a project's document, or its whole package, to a chosen place."""
    from fieldreport.workflows import receiving  # not needed at start

    return receiving.export_received_document(session, identity, name, target)


def state_fact(session: Any, mission: str, typed: FactTyped) -> Any:
    """State a fact of a mission; a day that is known by month only means its first, or its last as an end."""
    from fieldreport.workflows import closing  # not needed at start

    start, end = PartialDate.parse(typed.start), PartialDate.parse(typed.end).last if typed.end else None
    first = Quarter.of(start.first).start if typed.kind == "extended" else start.first
    if typed.kind == "ended":
        first = start.last
    return closing.state(
        session,
        mission,
        typed.kind,  # type: ignore[arg-type]
        first,
        end,
        reason=typed.reason,
        role=typed.role,
        holder=typed.holder,
    )


def withdraw_fact(session: Any, fact: Any) -> Any:
    """Take a fact back."""
    from fieldreport.workflows import closing  # not needed at start

    return closing.withdraw(session, fact)


def judge(session: Any, mission: str, typed: WordTyped) -> Any:
    """Keep what the panel says of a practice."""
    from fieldreport.workflows import judging  # not needed at start

    return judging.judge(session, mission, typed.practice, typed.state, typed.remark)
