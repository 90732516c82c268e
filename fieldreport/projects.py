"""GFF projects: approvals, budget, instalments and ledger entries, in the shapes of records.md.

Rules: amounts are exact decimals in the project's currency unless an entry names its own; only corrections and
exchange differences may be signed (decisions 26). What is derived lives in `ledger`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, ClassVar, Literal

from fieldreport.models import Json, Partner, People, Record
from fieldreport.values import Money, PartialDate

EntryType = Literal[
    "expenditure",
    "obligation",
    "liquidation",
    "cancellation",
    "refund",
    "correction",
    "exchange_difference",
    "interest",
    "bank_charge",
    "partner_advance",
    "partner_justification",
    "redeployment",
    "return_of_balance",
]
SIGNED_ENTRIES = frozenset({"correction", "exchange_difference"})


def next_entry_id(taken: Iterable[str]) -> str:
    """Return a short id that no entry of a ledger has yet: E-01, E-02, ..."""
    numbers = [int(found[1]) for name in taken if (found := re.fullmatch(r"E-0*([0-9]{1,9})", name))]
    return f"E-{max(numbers, default=0) + 1:02d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Headquarters' approval; support-cost terms come from here and nowhere else (decisions 23)."""

    reference: str = ""
    date: PartialDate | None = None
    amount: Decimal | None = None
    conditions: str = ""
    report_due: tuple[Any, ...] = ()
    support_rate: Decimal | None = None  # per cent of the base
    support_base: Literal["direct", "total", ""] = ""
    support_charged_by: str = ""
    signed_by_headquarters: str = ""  # SHA-256 of the package in which Headquarters signed it
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """An approved budget line; `category` is the UNDG number 1-7, 8 for indirect support cost."""

    line: str
    amount: Decimal
    category: Literal[1, 2, 3, 4, 5, 6, 7, 8] | None = None
    title: str = ""
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetVersion:
    """A budget that was replaced on `date`; `approval` is the reference of what replaced it, `reason` says why."""

    version: int = 0
    date: PartialDate | None = None
    approval: str = ""
    reason: str = ""
    budget: tuple[BudgetLine, ...] = ()
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tranche:
    """An instalment received."""

    number: int
    amount: Decimal
    date: PartialDate | None = None
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the project's ledger."""

    type: EntryType
    amount: Decimal
    id: str = ""
    date: PartialDate | None = None
    line: str = ""
    currency: str = ""  # blank: the project's
    rate: Decimal | None = None
    rate_date: PartialDate | None = None
    payee: str = ""
    document: str = ""
    note: str = ""
    obligation: str = ""  # id of the obligation a liquidation or cancellation settles
    advance: str = ""  # id of the advance a partner's justification accounts for
    to_line: str = ""  # redeployment: where the money goes
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What the project measures."""

    text: str = ""
    unit: str = ""
    direction: Literal["up", "down", ""] = ""  # blank: as baseline and target say
    baseline: Any = None  # a number or words, alone or in an object `value`, `date`; so are target and each value
    target: Any = None
    values: tuple[Any, ...] = ()
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FinanceStatement:
    """The mission finance section's own figure beside ours, with the explained difference."""

    statement_date: PartialDate | None = None
    amounts: Mapping[str, Any] = field(default_factory=dict)
    document: str = ""
    difference: str = ""
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """More time for a project without more money, as Headquarters granted it."""

    until: PartialDate | None = None
    date: PartialDate | None = None
    reference: str = ""
    reason: str = ""
    signed_by_headquarters: str = ""  # as in `Approval`
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantNote:
    """Why the mission keeps what differs from the signed grant; it answers this very difference and no other."""

    place: str  # approvals[REFERENCE], tranches[NUMBER], extensions[NEW END]
    ours: Any = None
    signed: Any = None
    note: str = ""
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification:
    """Who certified or approved a project's report, in which function, when (V51)."""

    name: str = ""
    title: str = ""
    date: PartialDate | None = None
    extra: Json = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Return whether name, title and date are there."""
        return bool(self.name.strip() and self.title.strip() and self.date)


ProjectReportType = Literal["financial", "substantive"]
Basis = Literal["cash", "modified_accrual", "accrual", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectReport:
    """What a financial or substantive report says beside the ledger (domain G); figures are derived, never stored.

    Financial: `basis`, `planned_next`, `requested`, `variance_note`, `certified`, `approved`. Substantive: the texts
    from `activities` to `sustainability`, and `beneficiaries` of the period. `period` is a quarter, month or year.
    """

    type: Literal["financial", "substantive", ""] = ""
    period: PartialDate | None = None
    id: str = ""
    final: bool = False
    classification: Literal["unclassified", "confidential", "strictly_confidential", ""] = ""  # blank: unclassified
    basis: Basis = ""
    planned_next: Decimal | None = None  # what will be spent in the next period
    requested: Decimal | None = None  # the next instalment asked for
    variance_note: str = ""  # why lines are overrun (V43)
    certified: Certification | None = None
    approved: Certification | None = None  # at Headquarters
    activities: str = ""
    results: str = ""
    beneficiaries: People | None = None
    partners: str = ""
    problems: str = ""
    lessons: str = ""
    next_steps: str = ""
    sustainability: str = ""
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Record):
    """A project of the Gender Funding Facility (domain section G)."""

    kind: ClassVar[str] = "project"
    purpose: str = ""
    theme: str = ""
    area: str = ""
    criteria: tuple[str, ...] = ()
    partners: tuple[Partner, ...] = ()
    target_groups: tuple[str, ...] = ()
    displaced: Literal["yes", "no", "unknown", ""] = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    extensions: tuple[Extension, ...] = ()
    status: Literal["proposed", "approved", "running", "closed", "cancelled"] = "running"
    closed_operationally: PartialDate | None = None  # activities are over: nothing new is promised
    closed_financially: PartialDate | None = None  # the books are closed: nothing is paid any more
    currency: str = "USD"
    approvals: tuple[Approval, ...] = ()
    grant_notes: tuple[GrantNote, ...] = ()
    approved: Decimal | None = None
    finance_section: tuple[FinanceStatement, ...] = ()
    budget_versions: tuple[BudgetVersion, ...] = ()  # what was replaced, see `budgets`
    budget: tuple[BudgetLine, ...] = ()
    tranches: tuple[Tranche, ...] = ()
    pre_financing: bool = False
    entries: tuple[Entry, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    beneficiaries: People | None = None
    donor: str = ""  # restricted (R43)
    focal_person: Any = None  # restricted (R99)
    reports: tuple[ProjectReport, ...] = ()

    @property
    def day(self) -> PartialDate | None:
        """Return the end; a project belongs to every quarter it touches, see `touches`."""
        return self.end or self.start

    @property
    def ends(self) -> PartialDate | None:
        """Return the end with the extensions granted: the latest of all."""
        granted = [held.until for held in self.extensions if held.until]
        return max([*granted, *([self.end] if self.end else [])], key=lambda day: day.last, default=None)

    @property
    def approved_total(self) -> Decimal | None:
        """Return the approved amount: stated, else the sum of the approvals, else None."""
        if self.approved is not None:
            return self.approved
        amounts = [approval.amount for approval in self.approvals if approval.amount is not None]
        return sum(amounts, Decimal(0)) if amounts else None

    def currency_of(self, entry: Entry) -> str:
        """Return the currency of an entry."""
        return entry.currency or self.currency

    def money_of(self, entry: Entry) -> Money:
        """Return an entry's amount with its currency, rate and rate date."""
        return Money(entry.amount, self.currency_of(entry), entry.rate, entry.rate_date)

    def counts(self) -> tuple[tuple[str, People], ...]:
        """Return the beneficiaries, where given; those of its reports are parts of them and never added."""
        return (("beneficiaries", self.beneficiaries),) if self.beneficiaries else ()

    def report_of(self, kind: ProjectReportType, period: str) -> ProjectReport | None:
        """Return the report of a type about a period, the last where there is more than one, or None."""
        found = [held for held in self.reports if held.type == kind and held.period and held.period.text == period]
        return found[-1] if found else None
