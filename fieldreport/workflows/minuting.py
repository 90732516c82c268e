"""Keep what happens to a revision in its clearance beside signatures and events: who was asked, agreed, suggested.

Rules: one setting for each revision, named by its identity, so that the change log holds every version of it. What is
signed or returned stands in the events of the revision; only a project's document, which has no such event, is
returned here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from fieldreport.clearances import Suggested
from fieldreport.codec import decode, encode
from fieldreport.models import Json
from fieldreport.storage import identity
from fieldreport.workflows.session import Session

_SETTING: Final = "clearance/"
Decision = Literal["taken", "declined"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A package for clearance that was written, or that came here."""

    name: str  # of the clearing officer; where it came, of the author
    at: str
    file: str = ""
    note: str = ""
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """One step of clearance before the last: who agreed and when by her clock, with the signed answer (base64)."""

    name: str
    at: str
    remark: str = ""
    signed: str = ""
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """Why a project's document went back to its author."""

    name: str
    at: str
    remark: str = ""
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What the author did with one suggestion; `number` counts from 0."""

    number: int
    decision: Decision
    at: str
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """All that is kept of the clearance of one revision."""

    asked: tuple[Asked, ...] = ()
    received: Asked | None = None
    author: str = ""  # age recipient of the answer, where the package came from another computer
    agreed: tuple[Agreed, ...] = ()
    returned: Returned | None = None
    suggestions: tuple[Suggested, ...] = ()
    decided: tuple[Decided, ...] = ()
    extra: Json = field(default_factory=dict)

    def decision(self, number: int) -> Decision | None:
        """Return what the author decided last about a suggestion, or None."""
        return next((one.decision for one in reversed(self.decided) if one.number == number), None)

    def steps_before(self, signer: str) -> int:
        """Return how many people other than who signs have agreed."""
        return len({one.name for one in self.agreed} - {signer})


def minutes_of(session: Session, revision: str) -> Minutes:
    """Return what is kept of the clearance of the revision with this identity."""
    held: Mapping[str, Any] = identity.setting(session.store, _SETTING + revision, {})
    return decode(Minutes, dict(held), "clearance")


def keep(session: Session, revision: str, minutes: Minutes) -> None:
    """Keep the minutes of a revision."""
    identity.set_setting(session.store, _SETTING + revision, encode(minutes), actor=session.actor, at=session.now())


def suggested(detail: Mapping[str, Any]) -> tuple[Suggested, ...]:
    """Return the suggestions of the event with which a revision was returned."""
    held: Sequence[Any] = detail.get("suggestions", ())
    return tuple(decode(Suggested, dict(one), "suggestion") for one in held)
