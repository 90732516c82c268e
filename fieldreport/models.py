"""The records of records.md as frozen dataclasses, and what is derived from a count group.

Rules: keys are those of records.md and are never renamed; unknown keys survive in `extra`; totals and shares are
properties, never stored beside their parts (V5). Partial data is legal here: what is missing is for the checks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, ClassVar, Literal

from fieldreport.codec import RecordProblem, decode, encode, problem
from fieldreport.values import Count, Money, PartialDate, Quarter, ValueProblem, parse_amount, parse_rate

Json = Mapping[str, Any]
PARTS = ("women", "men", "girls", "boys", "unspecified")


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """A count group (domain section G); absent parts are blank, which is not zero (V1)."""

    women: Count | None = None
    men: Count | None = None
    girls: Count | None = None
    boys: Count | None = None
    unspecified: Count | None = None
    total: Count | None = None
    qualifier: Literal["exact", "over", "about"] = "exact"
    unit: str = "persons"
    women_pct_stated: float | None = None  # a share that a source prints; our own is derived (V5, V6)
    ages: Mapping[str, Any] = field(default_factory=dict)
    displaced: Mapping[str, Any] = field(default_factory=dict)
    repeats: Mapping[str, Any] = field(default_factory=dict)
    reach: str = ""
    extra: Json = field(default_factory=dict)

    def numbers(self) -> dict[str, int]:
        """Return the parts that hold a number, in the order of PARTS."""
        return {name: held for name, held in zip(PARTS, self._parts(), strict=True) if isinstance(held, int)}

    @property
    def sum_of_parts(self) -> int | None:
        """Return the sum of the parts that hold numbers, or None where none does."""
        numbers = [held for held in self._parts() if isinstance(held, int)]
        return sum(numbers) if numbers else None

    @property
    def derived_total(self) -> int | None:
        """Return the total to show: the stated one, else the sum where the row is complete (V3)."""
        if isinstance(self.total, int):
            return self.total
        return self.sum_of_parts if self.is_complete_by_sex or self.unspecified is not None else None

    @property
    def is_complete_by_sex(self) -> bool:
        """Return whether every counted person has a sex and no needed part is blank (decisions 24)."""
        adults = isinstance(self.women, int) and isinstance(self.men, int)
        children = isinstance(self.girls, int) and isinstance(self.boys, int)
        no_adults = self.women is None and self.men is None
        no_children = self.girls is None and self.boys is None
        if not ((adults and (children or no_children)) or (children and no_adults)) or self.unspecified not in (
            None,
            0,
        ):
            return False
        return not isinstance(self.total, int) or self.total == self.sum_of_parts

    @property
    def female(self) -> int | None:
        """Return women and girls together, or None where the row is not complete by sex."""
        if not self.is_complete_by_sex:
            return None
        return sum(held for held in (self.women, self.girls) if isinstance(held, int))

    @property
    def women_share(self) -> Decimal | None:
        """Return women and girls as a percentage with one decimal (V5), or None where nothing can be derived."""
        total = self.sum_of_parts
        female = self.female
        return share_of(female, total) if female is not None and total else None

    def _parts(self) -> tuple[Count | None, ...]:
        return (self.women, self.men, self.girls, self.boys, self.unspecified)  # as PARTS; asked for all the time


def share_of(part: int, whole: int) -> Decimal:
    """Return `part` of `whole` in per cent, rounded half-up to one decimal (V5)."""
    return (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantGroup(People):
    """People of one component at a training."""

    component: Literal["military", "police", "civilian", "national_counterparts", "other", ""] = ""
    counterpart: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Who the mission worked with (R93)."""

    name: str
    type: Literal[
        "government", "womens_organisation", "ngo", "un", "regional", "donor", "contributor", "other", ""
    ] = ""
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What an event cost, from which money (R44, R50, R51)."""

    amount: Decimal
    currency: str = "USD"
    rate: Decimal | None = None
    rate_date: PartialDate | None = None
    source: str = ""
    quality: Literal["actual", "estimate", ""] = ""
    gender_marker: Literal[0, 1, 2, 3] | None = None
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Participants' feedback (V18, R64)."""

    answers: Count | None = None
    satisfied_pct: float | None = None
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has; `invented` lists the paths of sample values that no source states (decisions 21)."""

    kind: ClassVar[str] = ""
    id: str
    title: str = ""
    remark: str = ""
    documents: tuple[Any, ...] = ()
    restricted: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    source: Any = None
    extra: Json = field(default_factory=dict)

    @property
    def day(self) -> PartialDate | None:
        """Return the date whose last day decides the quarter (V14), or None where the record has none."""
        return None

    @property
    def quarter(self) -> Quarter | None:
        """Return the quarter this record belongs to, or None where it has no date."""
        return self.day.quarter if self.day else None

    @property
    def address(self) -> str:
        """Return the address that findings name, for example `training[T-1]` (decisions 21)."""
        return f"{self.kind}[{self.id}]"

    def counts(self) -> tuple[tuple[str, People], ...]:
        """Return every count group with its address below the record's."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Training(Record):
    """A training event (domain section G)."""

    kind: ClassVar[str] = "training"
    topic: str = ""
    level: Literal[1, 2, 3] | None = None
    type: str = ""
    status: Literal["planned", "held", "cancelled"] = "held"
    start: PartialDate | None = None
    end: PartialDate | None = None
    hours: float | None = None
    places: tuple[str, ...] = ()
    country: str = ""
    language: str = ""
    audience: str = ""
    participants: tuple[ParticipantGroup, ...] = ()
    facilitators: tuple[str, ...] = ()
    partners: tuple[Partner, ...] = ()
    area: str = ""
    sub_actions: tuple[str, ...] = ()
    financing: Literal["none", "RB", "XB", "assessed", "GFF", ""] = ""
    project: str = ""
    evaluation: Evaluation | None = None
    cost: Cost | None = None
    outcome: str = ""

    @property
    def day(self) -> PartialDate | None:
        """Return the end, else the start."""
        return self.end or self.start

    def counts(self) -> tuple[tuple[str, People], ...]:
        """Return the participant groups."""
        return tuple((f"participants[{index}]", group) for index, group in enumerate(self.participants))


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Record):
    """A line of the activity log."""

    kind: ClassVar[str] = "activity"
    level: Literal["hq", "field", ""] = ""
    date: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: str = ""
    area: str = ""
    sub_actions: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    partners: tuple[Partner, ...] = ()
    people: People | None = None
    cost: Cost | None = None
    result: str = ""
    plan_action: str = ""

    @property
    def day(self) -> PartialDate | None:
        """Return the end, else the date, else the start."""
        return self.end or self.date or self.start

    def counts(self) -> tuple[tuple[str, People], ...]:
        """Return the people reached, where given."""
        return (("people", self.people),) if self.people else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset(Record):
    """Mission statistics that another unit keeps (R26)."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Row(People):
        """One category with its people."""

        category: str = ""

    kind: ClassVar[str] = "dataset"
    source_unit: str = ""
    date: PartialDate | None = None
    period: str = ""
    measure: Literal["stock", "flow", ""] = ""
    place: str = ""
    rows: tuple[Row, ...] = ()
    area: str = ""
    carried_forward: bool = False

    @property
    def day(self) -> PartialDate | None:
        """Return the date, else the end of the period."""
        return self.date or (PartialDate.parse(self.period) if self.period else None)

    def counts(self) -> tuple[tuple[str, People], ...]:
        """Return the rows."""
        return tuple((f"rows[{index}]", row) for index, row in enumerate(self.rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Record):
    """The mission-wide action plan (R69)."""

    kind: ClassVar[str] = "plan"
    adopted: PartialDate | None = None
    actions: tuple[Any, ...] = ()
    reviews: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Staffing(Record):
    """Posts of the gender unit at one date (R83)."""

    kind: ClassVar[str] = "staffing"
    date: PartialDate | None = None
    role: str = ""
    level: str = ""
    posts: Count | None = None
    filled: Count | None = None
    women: Count | None = None
    men: Count | None = None

    @property
    def day(self) -> PartialDate | None:
        """Return the date."""
        return self.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer to one question of one period's report; `value` has the shape of the question's type."""

    kind: ClassVar[str] = "answer"
    period: str
    question: str
    value: Any = None
    template: str = ""
    note: str = ""
    id: str = ""
    invented: tuple[str, ...] = ()
    source: Any = None
    extra: Json = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Return `report.2006/AR-B.PR.F` (decisions 21)."""
        return f"report.{self.question}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A note that answers one finding or a group of them, and travels with the report (decisions 22)."""

    kind: ClassVar[str] = "explanation"
    period: str
    id: str
    codes: tuple[str, ...]
    addresses: tuple[str, ...] = ()
    text: str = ""
    extra: Json = field(default_factory=dict)

    def covers(self, code: str, address: str) -> bool:
        """Return whether this note answers the finding `code` at `address` or anywhere below a named address."""
        below = (address == named or address.startswith((named + ".", named + "[")) for named in self.addresses)
        return bool(self.text.strip()) and code in self.codes and (not self.addresses or any(below))


def money_of(amount: Decimal, currency: str, rate: Decimal | None, rate_date: PartialDate | None) -> Money:
    """Return the parts of a record's amount as Money."""
    return Money(amount, currency, rate, rate_date)


def check_amount(amount: Decimal, currency: str, address: str, *, signed: bool = False) -> None:
    """Refuse an amount finer than its currency's minor unit or, unless `signed`, below zero."""
    try:
        parse_amount(f"{amount:f}", currency, signed=signed)
    except ValueProblem as failure:
        raise problem(address, failure.text.rstrip(".")) from None


def check_rate(rate: Decimal | None, address: str) -> None:
    """Refuse an exchange rate that is zero or negative."""
    try:
        if rate is not None:
            parse_rate(f"{rate:f}")
    except ValueProblem as failure:
        raise problem(address, failure.text.rstrip(".")) from None


__all__ = ["RecordProblem", "decode", "encode"]
