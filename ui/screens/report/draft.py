"""What the report editor shows, and the three things it asks of the core.

Rules: a `Draft` is a frozen picture of the open quarter; it is fetched anew after every change that concerns it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from fieldreport.figures import QuotedFigure
from fieldreport.progress import record_of
from fieldreport.quotes import Reference
from fieldreport.reports import Finding
from fieldreport.templates import Labels, Template
from fieldreport.values import Quarter
from ui.charts.bars import Bar
from ui.forms.answers import Change, Note
from ui.forms.builder import Aids
from ui.forms.choices import Option
from ui.forms.links import LinkOption
from ui.messages import FindingWords, finding_words
from ui.widgets.record_list import titled

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import FieldChange


@dataclass(frozen=True, slots=True)
class AsideLine:
    """An answer kept aside: its id and question, what it says, and where it may go (id, words), likely first."""

    question_id: str
    label: str
    text: str
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """What of an older form is left over, and what a change to the form meant for the quarter would do, in words."""

    lines: tuple[AsideLine, ...] = ()
    old: str = ""
    new: str = ""  # a version, where the draft has another than the one meant for its quarter
    moves: tuple[str, ...] = ()
    parked: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """One quarter's report as worked on."""

    mission: str  # its name for the heading
    quarter: Quarter
    role: str
    template: Template
    labels: Labels
    values: Mapping[str, Any]
    notes: Mapping[str, Note] = field(default_factory=dict)
    derived: Mapping[str, Any] = field(default_factory=dict)  # computed answers and facts of the report
    findings: tuple[Finding, ...] = ()
    yearly_due: bool = True
    revision: int = 1  # the number that the next revision takes
    saved: datetime | None = None
    trend: tuple[Bar, ...] = ()  # share of women among participants, the last bar is this quarter
    trend_goal: int | None = None
    links: tuple[LinkOption, ...] = ()
    registers: Mapping[str, tuple[Option, ...]] = field(default_factory=dict)
    record_titles: Mapping[str, str] = field(default_factory=dict)  # "training[T-1]" -> title
    packages_waiting: int = 0
    state: str = ""  # of the newest revision: waiting, ready, written, received, accepted, returned
    remark: str = ""  # of a return
    trend_coverage: str = ""
    aids: Aids = field(default_factory=Aids)
    areas: Mapping[str, str] = field(default_factory=dict)  # record address -> area
    aside: Aside = field(default_factory=Aside)


@dataclass(frozen=True)
class ReportCalls:
    """The workflow functions behind the screen; each runs on a worker thread with a session."""

    open: Callable[[Any, Quarter | None], Draft]  # None: the quarter in work
    save: Callable[[Any, Quarter, Change], Any]
    check: Callable[[Any, Quarter], tuple[Finding, ...]]
    explain: Callable[[Any, Quarter, str, Note], Any]  # address of a record, and the note about it
    place: Callable[[Any, Quarter, str, str], Any]  # an answer kept aside, and the question it goes to
    change_template: Callable[[Any, Quarter], Any]
    history: "Callable[[Any, Quarter, str], tuple[FieldChange, ...]]"  # of an answer, newest first
    figures: Callable[[Any, Quarter], Sequence[QuotedFigure]]  # that a text can quote
    present_text: Callable[[Any, Quarter, str], str]  # a text with the present values in its references
    figure: Callable[[Any, Quarter, Reference], QuotedFigure]  # with the records behind it


def words_of(findings: Iterable[Finding], draft: Draft) -> tuple[FindingWords, ...]:
    """Return checks of a draft in words; one about a record names it, and its area."""

    def record_title(address: str) -> str:
        title = titled(address, draft.record_titles)
        area = draft.areas.get(record_of(address), "")
        return f"{area}. {title}" if area and title else title

    return tuple(finding_words(held, draft.labels, record_title) for held in findings)
