"""What a template can say: sections, questions, columns, choices and conditions, as frozen values.

Rules: no question is known to the code by its id; rules speak of `purpose`, `level`, `area` and the `meaning` of
choices. Ids carry the version (`2006/AR-B.PR.F`), roles their hyphens (`focal-point`). Later versions use the same
language: what 2006 does not need (tables fed by tables, nested columns, indicators) is here all the same. Parts of a
template are compared by identity: a version is loaded once, and they serve as keys.

The value of an answer, by type of its question:

| type | value |
| --- | --- |
| text, para | text |
| one | code of the choice, or other words where the list takes free text |
| many | list of such codes, none twice |
| yn3, yn4 | `yes`, `no`, `dont_know`; yn4 also `na` |
| int | whole number; with `decimals` also decimal text (`"12.5"`) |
| pct | number from 0 to 100 (whole number or decimal text; a JSON number with a fraction is read too) |
| date | partial date (`2006-03-14`, `2006-03`, `2006-Q1`, `2006`) |
| money | `{"amount": "1234.56", "currency": "USD"}`, local currency with `rate` and `rate_date` |
| people | people object of records.md; with fixed rows `{row code: people object}` |
| table | list of row objects `{column id: value}`, with `row` (fixed rows), `from` (rows of another table) or `id` |
| links | list of `{"kind": "training", "id": "..."}` |

Where `states` allows it, a question or column takes `{"state": "na"|"not_collected"|"withheld"}` instead; in an int
column the bare word is the same (records.md, count). Blank is no answer at all (decisions 19).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from fieldreport.templates.sources import Indicator, Number, Source
from fieldreport.values import Quarter

Demand = Literal["M", "O", "Y", "-"]
QuestionType = Literal[
    "text", "para", "one", "many", "yn3", "yn4", "int", "pct", "date", "money", "people", "table", "links"
]

QUESTION_TYPES: Final = frozenset(QuestionType.__args__)  # type: ignore[attr-defined]
STATES: Final = ("na", "not_collected", "withheld")
ROLES: Final = ("adviser", "focal-point", "headquarters-office")


def state_of(value: Any) -> str | None:
    """Return `na`, `not_collected` or `withheld` where the answer is a state instead of a value, else None."""
    state = value.get("state") if isinstance(value, Mapping) and len(value) == 1 else None
    return state if state in STATES else None


def is_blank(value: Any) -> bool:
    """Return whether `value` answers nothing: absent, empty, or only white space; a state is an answer."""
    return (
        value is None
        or (isinstance(value, str) and not value.strip())
        or (isinstance(value, list | tuple | Mapping) and not value)
    )


@dataclass(frozen=True, slots=True)
class Condition:
    """When something is asked: a test of one answer (`key`), or `all`, `any`, `not` of other conditions.

    `key` is a question id, or for columns the id of a column in the same row. `given` is the condition of the
    question that is tested: the left-over answer of a question that is no longer asked counts as blank.
    """

    kind: Literal["in", "answered", "at_least", "all", "any", "not"]
    key: str = ""
    values: tuple[str, ...] = ()
    least: Number = 0
    parts: tuple["Condition", ...] = ()
    given: "Condition | None" = None

    def holds(self, answers: Mapping[str, Any]) -> bool:
        """Return whether the condition is met by `answers` (question or column id -> value)."""
        match self.kind:
            case "all":
                return all(part.holds(answers) for part in self.parts)
            case "any":
                return any(part.holds(answers) for part in self.parts)
            case "not":
                return not any(part.holds(answers) for part in self.parts)
        if self.given is not None and not self.given.holds(answers):
            return False
        value = answers.get(self.key)
        match self.kind:
            case "answered":
                return not is_blank(value)
            case "at_least":
                return isinstance(value, int | float) and not isinstance(value, bool) and value >= self.least
        chosen = value if isinstance(value, list | tuple) else (value,)
        return any(isinstance(code, str) and code in self.values for code in chosen)

    def keys(self) -> frozenset[str]:
        """Return the ids of all questions or columns that the condition looks at."""
        return frozenset((self.key,) if self.key else ()).union(*(part.keys() for part in self.parts))


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a pick list; `attributes` tell what it belongs to (`area`) or stands for (`meaning`)."""

    code: str
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def area(self) -> str | None:
        """Return the area of action a sub-action belongs to (V33), or None."""
        return self.attributes.get("area")

    @property
    def meaning(self) -> str | None:
        """Return what choosing it means to the rules: `reported`, `nothing`, `not_in_mandate`, `other` or None."""
        return self.attributes.get("meaning")


@dataclass(frozen=True, slots=True, eq=False)
class ChoiceList:
    """A pick list; `register` names a list kept outside the template (missions, periods)."""

    id: str
    choices: tuple[Choice, ...] = ()
    free_text: bool = False
    register: str | None = None

    def choice(self, code: str) -> Choice | None:
        """Return the choice with this code, or None."""
        return next((choice for choice in self.choices if choice.code == code), None)


@dataclass(frozen=True, slots=True)
class ChoiceFilter:
    """Keep only choices whose `attribute` equals a fixed value, or the answer to another question or column."""

    attribute: str
    equals: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Where the rows of a table come from.

    Fixed (`list_id`, one row per choice), those of another table question (`from_question`, with `each` naming
    a nested table: one row per nested row), or added by the user (`is_open`); the limits count rows.
    """

    list_id: str | None = None
    choices: tuple[Choice, ...] = ()
    from_question: str | None = None
    each: str | None = None
    is_open: bool = False
    minimum: int = 0
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """An arithmetical rule of the template: the sum of `parts` is `at_most` or `equal` to `whole`, or parts rise.

    The names are question ids, or column ids where the check belongs to a table (then it holds in every row).
    """

    code: str
    kind: Literal["at_most", "equal", "rising"]
    parts: tuple[str, ...]
    whole: str | None = None
    severity: Literal["error", "explain", "warning", "hint"] = "error"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Field:
    """What questions and columns have in common."""

    id: str
    type: QuestionType
    demands: Mapping[str, Demand] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=dict)
    list_id: str | None = None
    choices: tuple[Choice, ...] = ()
    free_text: bool = False
    choice_filter: ChoiceFilter | None = None
    min: Number | None = None
    max: Number | None = None
    decimals: int = 0
    states: tuple[str, ...] = ()
    columns: tuple["Column", ...] = ()
    rows: Rows | None = None
    parts: tuple[str, ...] = ()  # which parts of people are asked; adults by sex where it says nothing
    link_kinds: tuple[str, ...] = ()
    indicator: str | None = None
    restricted: bool = False
    condition: Condition | None = None
    required_when: Condition | None = None
    checks: tuple[Check, ...] = ()

    def demand(self, role: str) -> Demand:
        """Return what the form of `role` asks: M mandatory, O optional, Y mandatory once a year, - not shown."""
        return self.demands.get(role, "-")

    def limit(self, role: str) -> int | None:
        """Return the word limit for `role` (V22), or None."""
        return self.limits.get(role)

    def column(self, column_id: str) -> "Column | None":
        """Return the column of a table with this id, or None."""
        return next((column for column in self.columns if column.id == column_id), None)

    @property
    def has_rich_rows(self) -> bool:
        """Return whether the rows of a table are too rich for a line each: prose, people or tables stand in them."""
        return any(column.type in ("para", "people", "table") for column in self.columns)

    def code_for(self, meaning: str) -> str | None:
        """Return the code of the choice that means this (`nothing`, `not_in_mandate`, `other` ...), or None."""
        return next((choice.code for choice in self.choices if choice.meaning == meaning), None)

    def means(self, value: Any, meaning: str) -> bool:
        """Return whether `value` is, or holds, a choice with this meaning."""
        chosen = value if isinstance(value, list | tuple) else (value,)
        return any(choice.meaning == meaning and choice.code in chosen for choice in self.choices)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Column(Field):
    """A column of a table; `stage` tells a plan, entered once, from progress, entered each quarter.

    `purpose` is what rules speak of, for example theme, indicators, unit, baseline, target, start, value, status.
    """

    purpose: str = ""
    unique: bool = False
    stage: Literal["plan", "progress", ""] = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Question(Field):
    """One question of the form; `parent` names the question it follows up.

    `purpose` is what rules speak of, for example gate, reason, progress, lessons, gaps, outside_plan, sub_actions,
    links, contact, staffing, capacity, description, explanation, challenges, other_text, suggestion.
    """

    section: str
    parent: str | None = None
    pattern: str  # the id as the file writes it, without version and with {code} in a repeated block: the label key
    follow_up: str = ""  # the kind of follow-up (d, e, c ...), whose common wording serves where it has none
    expanded_from: tuple[str, str] | None = None  # list and code of the choice that a repeated block is about
    purpose: str = ""
    level: Literal["hq", "field", ""] = ""
    area: str | None = None
    yearly: bool = False
    carried_forward: bool = False
    folded_for: frozenset[str] = frozenset()
    grid: tuple[str, ...] = ()  # two columns of choices over which the rows of a table are laid out
    source: Source | None = None

    def is_on_demand(self, role: str) -> bool:
        """Return whether the box is folded until `role` wants it or it holds something (decisions 25)."""
        return role in self.folded_for

    @property
    def is_derived(self) -> bool:
        """Return whether the value is computed and never typed."""
        return self.source is not None and self.source.mode == "computed"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Section:
    """A page of the form; `group` gathers pages under one heading, `area` is set in areas of action."""

    id: str
    number: str
    group: str
    questions: tuple[Question, ...]
    pattern: str
    area: str | None = None
    expanded_from: tuple[str, str] | None = None
    open_for: frozenset[str] = frozenset()

    @property
    def gate(self) -> Question | None:
        """Return the question that decides whether the rest of the page is asked, or None."""
        return next((question for question in self.questions if question.purpose == "gate"), None)

    def default_open(self, role: str) -> bool:
        """Return whether the page is open from the start for `role`, records or not (decisions 25)."""
        return role in self.open_for

    def is_shown(self, role: str) -> bool:
        """Return whether the form of `role` has anything of this page."""
        return any(question.demand(role) != "-" for question in self.questions)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Template:
    """One version of the standardized template, parsed and self-checked."""

    id: str
    version: str
    sha256: str
    periods: tuple[tuple[Quarter | None, Quarter | None], ...]
    sections: tuple[Section, ...]
    lists: Mapping[str, ChoiceList]
    indicators: tuple[Indicator, ...] = ()
    checks: tuple[Check, ...] = ()
    is_derived: bool = False  # made from public descriptions, since the form itself is not known (domain D, H)
    index: Mapping[str, Question] = field(repr=False, default_factory=dict)

    def fits(self, quarter: Quarter) -> bool:
        """Return whether the version is the one for `quarter` (V27)."""
        return any(
            (first is None or first <= quarter) and (last is None or quarter <= last) for first, last in self.periods
        )

    def questions(self) -> Iterator[Question]:
        """Yield all questions, follow-ups behind their parents, in the order of the form."""
        for section in self.sections:
            yield from section.questions

    def question(self, question_id: str) -> Question:
        """Return the question with this id; raises KeyError where the template has none."""
        return self.index[question_id]

    def section(self, section_id: str) -> Section:
        """Return the section with this id; raises KeyError where the template has none."""
        return next(section for section in self.sections if section.id == section_id)

    def sections_for(self, role: str) -> tuple[Section, ...]:
        """Return the sections that the form of `role` shows, in order."""
        return tuple(section for section in self.sections if section.is_shown(role))


def is_asked(question: Question, role: str, answers: Mapping[str, Any], *, yearly_due: bool) -> bool:
    """Return whether the form of `role` shows the question, given the answers so far (question id -> value).

    Yearly questions are asked when the year's answer is due; whether it is, only the caller's history can tell.
    """
    if question.demand(role) == "-" or (question.yearly and not yearly_due):
        return False
    return question.condition is None or question.condition.holds(answers)


def is_required(question: Question, role: str, answers: Mapping[str, Any], *, yearly_due: bool) -> bool:
    """Return whether a blank answer would be a gap (V21, V23, V24); derived values are never required."""
    if question.is_derived or not is_asked(question, role, answers, yearly_due=yearly_due):
        return False
    if question.required_when is not None:
        return question.required_when.holds(answers)
    return question.demand(role) in ("M", "Y")


def column_is_asked(column: Column, role: str, row: Mapping[str, Any]) -> bool:
    """Return whether a cell is to be filled, given the other cells of its row (and of the row it comes from)."""
    return column.demand(role) != "-" and (column.condition is None or column.condition.holds(row))


def column_is_required(column: Column, role: str, row: Mapping[str, Any]) -> bool:
    """Return whether an empty cell of this column would be a gap."""
    if not column_is_asked(column, role, row):
        return False
    if column.required_when is not None:
        return column.required_when.holds(row)
    return column.demand(role) in ("M", "Y")


def choices_for(field_: Field, answers: Mapping[str, Any]) -> tuple[Choice, ...]:
    """Return the choices offered now, where the list is filtered by another answer (or cell of the row)."""
    wanted = field_.choice_filter
    if wanted is None or wanted.key is None:
        return field_.choices  # filters by a fixed value are applied when the template is read
    held = answers.get(wanted.key)
    codes = held if isinstance(held, list | tuple) else (held,)
    return tuple(choice for choice in field_.choices if choice.attributes.get(wanted.attribute) in codes)
