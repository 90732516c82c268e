"""The one registry of rules, and what a rule sees: its subject and the scene around it.

Rules: a rule is a generator function marked `@rule("V2", on=CountGroup, ...)`; it yields flaws and never raises. A
code may have several functions, all in one file. Addresses in flaws are relative to the subject; the runner completes
them. To add a rule, write the function in the file of its subject: nothing else has to know it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar, cast

from fieldreport.figures import as_read
from fieldreport.grants import Grant
from fieldreport.ledger import Ledger, ledger
from fieldreport.models import Answer, Explanation, People, Record
from fieldreport.projects import Project
from fieldreport.receipts import Asked
from fieldreport.records import read_record
from fieldreport.reports import Report, ReportContent, Severity
from fieldreport.templates.language import Question
from fieldreport.values import Quarter

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class FiledReport:
    """A report that already exists for the quarter; `identity` is the SHA-256 of its report.json (V26)."""

    role: str  # adviser, focal-point, headquarters-office
    revision: int
    identity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckContext:
    """What the checks know beside the report itself.

    `today` is the day of checking or sending; `previous` is the mission's last report before this quarter;
    `author_role` is what the list of authorized signatories says of the author, blank where it is not loaded.
    """

    today: date
    previous: Report | None = None
    author_role: str = ""
    filed: tuple[FiledReport, ...] = ()  # reports of this mission and quarter that were signed before
    supersedes: str = ""
    reason: str = ""
    known_projects: frozenset[str] = frozenset()  # ids, beside those in the report
    overrun_percent: int = 15  # of a budget line (V43)
    closing_months: int = 3  # in which payments after a project's end are usual (V46)
    quoted: Mapping[Quarter, tuple[Record, ...]] = field(default_factory=dict)  # records of others, quoted in texts
    asked: tuple[Asked, ...] = ()  # what Headquarters asks about the revision that it returned
    notes_before: tuple[Explanation, ...] = ()  # of that revision: they answer nothing that was asked about it
    granted: Mapping[str, Grant] = field(default_factory=dict)  # the newest signed grant, by the project's id


@dataclass(frozen=True, slots=True)
class Scene:
    """The report under check with its context, and sums that several rules share."""

    content: ReportContent
    context: CheckContext
    written: ReportContent | None = None  # the report with its references, where `content` has numbers instead
    _memo: dict[Any, Any] = field(default_factory=dict)

    def once(self, key: Any, make: Callable[[], S]) -> S:
        """Return what `make` gives, worked out once for this scene."""
        if key not in self._memo:
            self._memo[key] = make()
        return cast(S, self._memo[key])

    def ledger(self, project: Project) -> Ledger:
        """Return the project's sums up to the quarter's end, with the quarter's own part."""
        quarter = self.content.quarter
        # The report keeps the project alive as long as the scene, so its id stands for it.
        return self.once((ledger, id(project)), lambda: ledger(project, until=quarter.end, since=quarter.start))

    def previous_project(self, project_id: str) -> Project | None:
        """Return the project as the last report had it, or None."""
        return self.once((Project, project_id), lambda: self._find_previous(project_id))

    def previous_answer(self, question_id: str) -> Any:
        """Return what the last report answered to a question of the same version, or None."""
        return self.previous_answers().get(question_id)

    def previous_answers(self) -> dict[str, Any]:
        """Return what the last report answered, by question; nothing where it is of another version."""
        return self.once("previous answers", self._find_previous_answers)

    def _find_previous_answers(self) -> dict[str, Any]:
        previous, content = self.context.previous, self.content
        if previous is None or previous.template.version != content.template.version:
            return {}
        if previous.quarter >= content.quarter:
            return {}
        return {answer.question: as_read(answer.value) for answer in previous.answers}

    def _find_previous(self, project_id: str) -> Project | None:
        for item in self.context.previous.records if self.context.previous else ():
            if item.get("kind") == Project.kind and item.get("id") == project_id:
                held = read_record(item)
                return held if isinstance(held, Project) else None
        return None


@dataclass(frozen=True, slots=True)
class CountGroup:
    """A count group where it stands: in a record, in an answer, or inside another group ("of whom")."""

    people: People
    numbers: Mapping[str, int]  # the parts that hold numbers, read once for all rules
    is_counted: bool = True  # it enters totals: held events, log lines, statistics
    is_inner: bool = False


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question that the form asks now, with what is answered."""

    question: Question
    answer: Answer | None
    value: Any
    is_required: bool
    is_blank: bool


class Flaw(NamedTuple):
    """What a rule found: `at` is the address below the subject, `note` what the record itself says about it."""

    severity: Severity
    at: str
    message: str
    facts: Mapping[str, Any]
    note: str = ""


def flaw(severity: Severity, at: str, message: str, *, note: str = "", **facts: Any) -> Flaw:
    """Return a flaw; `facts` fill the placeholders of `message`."""
    return Flaw(severity, at, message, facts, note)


RuleFunction = Callable[[Any, Scene], Iterable[Flaw]]


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """One rule as documents and settings show it, with the functions that carry it out."""

    code: str
    subject: str  # the file of rules it stands in, or `elsewhere`
    severities: tuple[Severity, ...]
    summary: str  # English, marked for translation in the context "rules"
    functions: tuple[tuple[type, RuleFunction], ...] = field(default=(), repr=False)
    places: tuple[str, ...] = ()  # modules that hold to it without a finding: what they make cannot break it

    @property
    def modules(self) -> tuple[str, ...]:
        """Return the modules that carry the rule out, that of its checks first."""
        checks = () if self.subject == "elsewhere" else (f"fieldreport.validation.{self.subject}",)
        return (*checks, *self.places)

    @property
    def number(self) -> int:
        """Return the number in the code, by which rules are ordered."""
        return int(self.code[1:])


_rules: Final[dict[str, RuleInfo]] = {}
_compiled: Final[dict[tuple[type, frozenset[str]], tuple[tuple[str, RuleFunction], ...]]] = {}
RULES: Final[Mapping[str, RuleInfo]] = MappingProxyType(_rules)


def rule(
    code: str, *, on: type[S], severities: tuple[Severity, ...] = (), summary: str = ""
) -> Callable[[Callable[[S, Scene], Iterator[Flaw]]], Callable[[S, Scene], Iterator[Flaw]]]:
    """Register a function as (part of) the rule `code` for subjects of the class `on`.

    The first function of a code brings `severities` and `summary`; further ones, in the same file, leave them out.
    """

    def register(function: Callable[[S, Scene], Iterator[Flaw]]) -> Callable[[S, Scene], Iterator[Flaw]]:
        held = _rules.get(code)
        subject = function.__module__.rpartition(".")[2]
        if held is None:
            if not severities or not summary:
                raise TypeError(f"{code}: the first function brings severities and summary")
            held = RuleInfo(code, subject, severities, summary)
        elif severities or summary or held.subject != subject:
            raise TypeError(f"{code} is described once, and lives in one file")
        _rules[code] = replace(held, functions=(*held.functions, (on, function)))
        _compiled.clear()
        return function

    return register


def kept_by(code: str, *places: str, severities: tuple[Severity, ...] = (), summary: str = "") -> None:
    """Register modules that carry a rule out beside the checks, or instead of them (packages, public extracts).

    A rule that no check carries out brings `severities` and `summary` here.
    """
    held = _rules.get(code) or RuleInfo(code, "elsewhere", severities, summary)
    if not held.severities or not held.summary:
        raise TypeError(f"{code}: what no check carries out brings severities and summary")
    _rules[code] = replace(held, places=(*held.places, *places))


def functions_for(subject: type, leaving_out: frozenset[str]) -> tuple[tuple[str, RuleFunction], ...]:
    """Return the functions that judge subjects of this class, with their codes, in the order of the codes."""
    found = _compiled.get((subject, leaving_out))
    if found is None:
        rules = sorted(_rules.values(), key=lambda held: held.number)
        found = _compiled[subject, leaving_out] = tuple(
            (held.code, function)
            for held in rules
            if held.code not in leaving_out
            for on, function in held.functions
            if issubclass(subject, on)
        )
    return found
