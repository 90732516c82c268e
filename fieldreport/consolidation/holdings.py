"""The standing report of every mission and quarter of a reporting year, and who vouches for it.

Rules: a record that several quarters report on counts once, in the words of the newest; what is public is decided by
`disclosure` before anything is added up, so that no product can leak what it never had (R43, R99).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Final, Generic, Literal, TypeVar, cast

from fieldreport.disclosure import LEAST_SHOWN, public_extract
from fieldreport.learning import Gap
from fieldreport.missions import OFFICE, Mission
from fieldreport.models import Answer, Record
from fieldreport.records import read_record
from fieldreport.reports import Report, ReportContent
from fieldreport.templates import Template, load_template
from fieldreport.values import Quarter

ReviewState = Literal["received", "returned", "accepted", "signed"]  # signed: at the mission, not received yet
T = TypeVar("T", bound=Record)
T_co = TypeVar("T_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True, order=True)
class ReportingYear:
    """A calendar year, or the year of the peacekeeping budget that begins on 1 July of `year`."""

    year: int
    is_budget_year: bool = False

    @property
    def quarters(self) -> tuple[Quarter, Quarter, Quarter, Quarter]:
        """Return its four quarters in order."""
        first = Quarter(self.year, 3 if self.is_budget_year else 1)
        return first, first.shifted(1), first.shifted(2), first.shifted(3)

    @property
    def label(self) -> str:
        """Return `2006`, or `2006/07` for a budget year."""
        return f"{self.year}/{(self.year + 1) % 100:02d}" if self.is_budget_year else str(self.year)

    @property
    def start(self) -> date:
        """Return its first day."""
        return self.quarters[0].start

    @property
    def end(self) -> date:
        """Return its last day."""
        return self.quarters[-1].end


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A received revision as the evidence of a figure; digests are SHA-256 in lower-case hex."""

    mission: str
    quarter: Quarter
    role: str
    template: str
    revision: int
    identity: str  # of the canonical report.json
    package: str  # of the plain package that brought it
    state: ReviewState
    clearance: str = ""  # signed, documented, none
    classification: str = "unclassified"
    received: str = ""  # Headquarters' time, ISO 8601 UTC
    decided: str = ""  # when it was accepted or returned, Headquarters' time, ISO 8601 UTC
    signers: tuple[tuple[str, str], ...] = ()  # role, name

    @property
    def is_accepted(self) -> bool:
        """Return whether Headquarters accepted the revision; until then its figures are provisional."""
        return self.state == "accepted"


@dataclass(frozen=True, slots=True)
class Sourced(Generic[T_co]):
    """A record with the newest report that tells of it, and all quarters of the year that do."""

    record: T_co
    source: Source
    quarters: tuple[Quarter, ...] = ()

    @property
    def mission(self) -> str:
        """Return the mission's code."""
        return self.source.mission

    @property
    def quarter(self) -> Quarter:
        """Return the quarter its own date gives it (V14), else that of the report."""
        return self.record.quarter or self.source.quarter


@dataclass(frozen=True)
class Holding:
    """One standing report with its records as dataclasses."""

    source: Source
    report: Report
    records: tuple[Record, ...]

    @cached_property
    def template(self) -> Template:
        """Return the version the report was written in."""
        return load_template(self.report.template.version)

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        """Return question id -> answer."""
        return {answer.question: answer for answer in self.report.answers}

    def value(self, question: str) -> Any:
        """Return the answer's value, or None."""
        held = self.answers.get(question)
        return held.value if held else None


@dataclass(frozen=True, slots=True)
class Owed:
    """What the submission status says of a mission's quarter (H1)."""

    mission: str
    quarter: Quarter
    state: str
    reason: str = ""
    role: str = ""
    is_vacant: bool = False  # because nobody holds the post


@dataclass(frozen=True)
class Holdings:
    """A reporting year as Headquarters holds it on a day; `held` in the order of mission and quarter."""

    year: ReportingYear
    held: tuple[Holding, ...]
    owed: tuple[Owed, ...] = ()
    missions: Mapping[str, Mission] = field(default_factory=dict)
    as_of: str = ""  # ISO 8601 UTC
    is_public: bool = False

    @cached_property
    def reporting(self) -> tuple[str, ...]:
        """Return the codes of the missions with at least one report, in order; UN Headquarters is none of them."""
        return tuple(dict.fromkeys(one.source.mission for one in self.held if one.source.mission != OFFICE))

    @cached_property
    def expected(self) -> tuple[str, ...]:
        """Return the codes of the missions that owed or sent at least one report, in order."""
        owing = {one.mission for one in self.owed if one.state in EXPECTED}
        return tuple(sorted(owing | set(self.reporting)))

    @property
    def absent(self) -> tuple[str, ...]:
        """Return the codes of the missions that owed a report and sent none in the year."""
        return tuple(code for code in self.expected if code not in self.reporting)

    def of_mission(self, mission: str) -> "Holdings":
        """Return what one mission has reported."""
        return replace(
            self,
            held=tuple(one for one in self.held if one.source.mission == mission),
            owed=tuple(one for one in self.owed if one.mission == mission),
        )

    def accepted_only(self) -> "Holdings":
        """Return what Headquarters accepted."""
        return replace(self, held=tuple(one for one in self.held if one.source.is_accepted))

    def records_of(self, kind: type[T]) -> tuple[Sourced[T], ...]:
        """Return the records of a kind, each once: mission by mission, in the order they were first reported."""
        return tuple(one for one in self._records if isinstance(one.record, kind))  # type: ignore[misc]

    @cached_property
    def records(self) -> tuple[Sourced[Record], ...]:
        """Return every record once."""
        return self._records

    @cached_property
    def _records(self) -> tuple[Sourced[Record], ...]:
        found: dict[tuple[str, str, str], Sourced[Record]] = {}
        for holding in sorted(self.held, key=lambda one: (one.source.mission, one.source.quarter)):
            for record in holding.records:
                key = (holding.source.mission, record.kind, record.id)
                before = found[key].quarters if key in found else ()
                found[key] = Sourced(record, holding.source, (*before, holding.source.quarter))
        return tuple(found.values())

    def standing_gaps(self) -> Iterator[Sourced[Gap]]:
        """Yield the gaps that no later report of the year says are closed."""
        yield from (one for one in self.records_of(Gap) if one.record.closed is None)


EXPECTED: Final = ("expected", "extended", "late", "received", "returned", "accepted")


def public(holdings: Holdings, *, least: int = LEAST_SHOWN) -> Holdings:
    """Return what of a year may leave the United Nations: `disclosure` decides, record by record, answer by answer.

    Counts of incidents and survivors from 1 to `least` - 1 are withheld.
    """
    return replace(
        holdings,
        held=tuple(public_holding(one, holdings.missions, least=least) for one in holdings.held),
        is_public=True,
    )


def public_holding(holding: Holding, missions: Mapping[str, Mission], *, least: int = LEAST_SHOWN) -> Holding:
    """Return what of one report may leave the United Nations, as `public`."""
    source, report = holding.source, holding.report
    extract = public_extract(
        ReportContent(
            mission=missions[source.mission],
            quarter=source.quarter,
            role=source.role,
            template=holding.template,
            answers=holding.answers,
            records=holding.records,
        ),
        least=least,
    )
    answers = tuple(
        replace(answer, value=extract["answers"][answer.question], note="", source=None)
        for answer in report.answers
        if answer.question in extract["answers"]
    )
    # Notes and reasons explain figures to Headquarters; nobody wrote them for the public.
    bare = replace(report, answers=answers, records=(), explanations=(), reason="", reasons={}, files=())
    records = tuple(cast(Record, read_record(item)) for item in extract["records"])
    return Holding(replace(source, signers=()), bare, records)
