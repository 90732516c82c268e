"""Remember filters by name: searches of the whole desk, and what a list shows; kept in the encrypted store.

Rules: `place` names whose filters they are, such as `search` or the kind of a list. What a filter holds is the
window's own; nothing here reads it.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import identity
from fieldreport.workflows.session import Session

MOST: Final = 50
LONGEST: Final = 60  # characters of a name
_SETTING: Final = "filters."


class RememberingProblem(FieldReportError):
    """A filter that cannot be kept."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "FILTERS_FULL": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{most} filters are saved here already."),
            QT_TRANSLATE_NOOP("errors", "All of them are as they were."),
            QT_TRANSLATE_NOOP("errors", "Remove one that you no longer need, and save again."),
        ),
    }


def filters(session: Session, place: str) -> dict[str, Any]:
    """Return name -> what was saved under it, in the order of the names."""
    held = identity.setting(session.store, _SETTING + place, {})
    return {name: held[name] for name in sorted(held, key=str.casefold)}


def keep_filter(session: Session, place: str, name: str, value: Any) -> dict[str, Any]:
    """Save a filter (JSON) under a name, over the one that has it, and return all. Raises FILTERS_FULL."""
    named = " ".join(name.split())[:LONGEST]
    held = filters(session, place)
    if named and held.get(named) != value:
        if named not in held and len(held) >= MOST:
            raise RememberingProblem("FILTERS_FULL", most=MOST)
        _write(session, place, held | {named: value})
    return filters(session, place)


def drop_filter(session: Session, place: str, name: str) -> dict[str, Any]:
    """Remove a filter by its name and return those that are left."""
    held = filters(session, place)
    if name in held:
        _write(session, place, {one: held[one] for one in held if one != name})
    return filters(session, place)


def _write(session: Session, place: str, held: Mapping[str, Any]) -> None:
    identity.set_setting(session.store, _SETTING + place, held or None, actor=session.actor, at=session.now())
