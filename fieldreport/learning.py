"""Records of what was learned: good practices, gaps and challenges, lessons (records.md; R19, R85-R88).

Rules: a gap that stays open is one record that recurs, never a new one each quarter; until it is closed it belongs to
every quarter from the one it began in. The panel's state of a practice comes from Headquarters.
"""

from dataclasses import dataclass
from typing import Any, ClassVar, Final, Literal

from fieldreport.models import Partner, Record
from fieldreport.values import PartialDate, Quarter

OWN_STATES: Final = ("draft", "submitted")  # a mission's; the others are the panel's
PANEL_STATES: Final = ("under_review", "accepted", "declined")


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Record):
    """A good-practice sheet (R85-R88)."""

    kind: ClassVar[str] = "practice"
    area: str = ""
    bodies: tuple[str, ...] = ()
    level: Literal["global", "regional", "national", "local", ""] = ""
    place: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    themes: tuple[str, ...] = ()
    done: str = ""
    result: str = ""
    evidence: str = ""
    lesson: str = ""
    partners: tuple[Partner, ...] = ()
    contribution: str = ""
    repeatable: str = ""
    contact: Any = None
    status: str = ""
    panel_remark: str = ""

    @property
    def day(self) -> PartialDate | None:
        """Return the end, else the start."""
        return self.end or self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Record):
    """A gap or challenge with what is recommended (R19).

    `open_in` names the quarters in which somebody looked and found it still open.
    """

    kind: ClassVar[str] = "gap"
    area: str = ""
    text: str = ""
    recommendation: str = ""
    since: PartialDate | None = None
    open_in: tuple[str, ...] = ()
    closed: PartialDate | None = None
    closed_how: str = ""

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """Return the quarters in which it is known to have been open, the one it began in included (H7)."""
        began = {self.since.quarter} if self.since else set()
        return tuple(sorted(began | {Quarter.parse(held) for held in self.open_in}))

    def is_open_in(self, quarter: Quarter) -> bool:
        """Return whether the gap was there in a quarter, as far as its dates tell."""
        has_begun = self.since is None or self.since.first <= quarter.end
        return has_begun and (self.closed is None or self.closed.last >= quarter.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson(Record):
    """A lesson learned; without a date it belongs to every quarter."""

    kind: ClassVar[str] = "lesson"
    area: str = ""
    text: str = ""
    date: PartialDate | None = None

    @property
    def day(self) -> PartialDate | None:
        """Return the date."""
        return self.date
