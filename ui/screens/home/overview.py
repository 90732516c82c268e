"""What home shows, and what it asks of the core."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from fieldreport.values import Quarter
from ui.charts.bars import Bar
from ui.charts.budget import Budget
from ui.marks import Mark
from ui.messages import FindingWords
from ui.widgets.record_list import RecordLine


@dataclass(frozen=True, slots=True)
class PackageLine:
    """One submission package; `received` only from a receipt."""

    icon: str
    title: str
    text: str
    tone: str = "text2"
    progress: float | None = None  # 0 to 1 while it is under way


@dataclass(frozen=True)
class HomeView:
    """The state of the quarter, ready to be shown."""

    today: date
    mission: str
    quarter: Quarter
    due: date
    section_marks: tuple[Mark, ...]
    sections_done: int
    findings: tuple[FindingWords, ...] = ()
    next_title: str = ""  # "area E, Reconstruction"
    next_text: str = ""
    next_severity: str = ""
    next_section: str = ""
    trend: tuple[Bar, ...] = ()
    trend_goal: int | None = None
    trend_coverage: str = ""  # "6 of 8 events"
    budgets: tuple[Budget, ...] = ()
    currency: str = "USD"
    recent: tuple[RecordLine, ...] = ()
    packages: tuple[PackageLine, ...] = ()
    packages_waiting: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)  # record kind -> number
    saved: datetime | None = None
    state: str = ""  # of the quarter's newest revision: waiting, ready, written, received, accepted, returned
    remark: str = ""  # of a return
    renew_by: date | None = None  # where the own registration ends soon
    recovery: str = ""  # "due" where the recovery sheet was not tried for long, "missing" where there is none now
    rehearsed: date | None = None  # when it was last tried
    exception: tuple[str, str] = ("", "")  # what keeps the usual due day from counting, and why

    @property
    def is_not_due(self) -> bool:
        """Return whether no report is awaited: nobody holds the post, or the mission is being closed."""
        return self.exception[0] in ("vacant", "liquidation")


@dataclass(frozen=True)
class HomeCalls:
    """The workflow functions behind home; each runs on a worker thread with a session."""

    open: Callable[[Any, Quarter | None], HomeView]
