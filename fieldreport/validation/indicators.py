"""Rules about indicators, of programmes in the form and of projects (V34, V35).

Rules: tables are known by the purposes of their columns, no question by its id. What the form demands is V21's
matter; here is what no single cell can tell.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.models import PARTS
from fieldreport.projects import Indicator, Project
from fieldreport.reports import ReportContent
from fieldreport.templates import Column, Field, Question, TableRow, Tables, is_asked, is_blank
from fieldreport.validation.registry import AskedQuestion, Flaw, Scene, flaw, rule
from fieldreport.validation.shapes import broken_checks, broken_sums, date_in, is_number
from fieldreport.values import PartialDate

_QUANTITATIVE: Final = "quantitative"
_MONTHS_AFTER: Final = 3  # a target may be dated one quarter after the end


def _cell(columns: Sequence[Column], purpose: str, cells: Mapping[str, Any]) -> Any:
    """Return what the first filled cell with this purpose holds, or None."""
    return next(
        (cells[one.id] for one in columns if one.purpose == purpose and not is_blank(cells.get(one.id))), None
    )


def _tables(scene: Scene) -> Tables:
    return scene.once(Tables, lambda: Tables(scene.content.template, scene.content.values()))


@rule(
    "V34",
    on=AskedQuestion,
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP(
        "rules", "A quantitative indicator has unit, and baseline and target with their dates."
    ),
)
def indicators_are_complete(asked: AskedQuestion, scene: Scene) -> Iterator[Flaw]:
    """Want unit and dates of what a quantitative indicator gives, and the dates in the order of the programme."""
    yield from broken_sums(asked, "V34")
    if asked.question.type != "table" or isinstance(asked.value, Mapping):
        return
    role = scene.content.role
    for table, row, at in _tables(scene).walk(asked.question, asked.value, role):
        if _cell(table.columns, "indicator_kind", row.cells) == _QUANTITATIVE:
            for purpose, needs in _NEEDED:
                is_given = not needs or _cell(table.columns, needs, row.cells) is not None
                for column in table.columns if is_given else ():
                    # What the form demands of this role is V21's matter.
                    is_open = column.purpose == purpose and row.asks(column, role) and column.demand(role) == "O"
                    if is_open and is_blank(row.cells.get(column.id)):
                        yield flaw("error", f"{at}.{column.id}", _INCOMPLETE, column=column.id)
        yield from _misdated(table.columns, row, at, asked.question.columns)


_NEEDED: Final = (("unit", ""), ("baseline_date", "baseline"), ("target_date", "target"))


def _misdated(columns: Sequence[Column], row: TableRow, at: str, around: Sequence[Column]) -> Iterator[Flaw]:
    ids = {column.purpose: column.id for column in columns}
    base, target = (date_in(_cell(columns, name, row.cells)) for name in ("baseline_date", "target_date"))
    start, end = (date_in(_cell(around, name, row.scene)) for name in ("start", "end"))
    if base is not None and start is not None and base.first > start.last:
        yield flaw("error", f"{at}.{ids['baseline_date']}", _LATE_BASELINE, day=str(base), start=str(start))
    if target is not None and end is not None and _months(end, target) > _MONTHS_AFTER:
        yield flaw("warning", f"{at}.{ids['target_date']}", _LATE_TARGET, day=str(target), end=str(end))


def _months(earlier: PartialDate, later: PartialDate) -> int:
    return (later.first.year - earlier.last.year) * 12 + later.first.month - earlier.last.month


@rule("V34", on=Project)
def indicators_of_projects_are_complete(project: Project, _scene: Scene) -> Iterator[Flaw]:
    """Ask for the unit of what a project measures in numbers, for target beside baseline, and for their dates.

    The dates stand in the order of the project, its extensions included. Only a target before its baseline blocks:
    indicators come from the proposal, where many have no day, and a baseline is often taken in the first months.
    """
    start, end = project.start, project.ends
    for index, indicator in enumerate(project.indicators):
        base, target = _number(indicator.baseline), _number(indicator.target)
        at, name = f"indicators[{index}]", indicator.text or index + 1
        if (base is not None or target is not None) and not indicator.unit.strip():
            yield flaw("warning", f"{at}.unit", _NO_UNIT, indicator=name)
        if base is not None and target is None:
            yield flaw("warning", f"{at}.target", _NO_TARGET, indicator=name)
        based, aimed = _day_of(indicator.baseline), _day_of(indicator.target)
        if base is not None and based is None:
            yield flaw("warning", f"{at}.baseline", _NO_BASELINE_DAY, indicator=name)
        elif target is not None and aimed is None:
            yield flaw("warning", f"{at}.target", _NO_TARGET_DAY, indicator=name)
        if based is not None and start is not None and based.first > start.last:
            facts = {"day": str(based), "start": str(start)}
            yield flaw("warning", f"{at}.baseline", _BASELINE_AFTER_START, indicator=name, **facts)
        if based is not None and aimed is not None and aimed.last < based.first:
            facts = {"day": str(aimed), "before": str(based)}
            yield flaw("error", f"{at}.target", _TARGET_BEFORE_BASELINE, indicator=name, **facts)
        if aimed is not None and end is not None and _months(end, aimed) > _MONTHS_AFTER:
            facts = {"day": str(aimed), "end": str(end)}
            yield flaw("warning", f"{at}.target", _TARGET_AFTER_END, indicator=name, **facts)


def _day_of(value: Any) -> PartialDate | None:
    """Return the day that stands beside a baseline or target of a project."""
    return date_in(value.get("date")) if isinstance(value, Mapping) else None


@rule("V34", on=ReportContent)
def answers_of_indicators_are_in_order(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Hold single answers to what the template states."""
    yield from broken_checks(content, "V34")


def _number(value: Any) -> float | None:
    """Return the number in a typed value of a project's indicator: plain, as text, or with a date beside it."""
    held = value.get("value") if isinstance(value, Mapping) else value
    if isinstance(held, str):
        try:
            held = float(held.replace(",", "").replace("%", "").strip())
        except ValueError:
            return None
    return float(held) if is_number(held) and abs(held) < 1e15 else None


_INCOMPLETE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}”: “{column}” of a quantitative indicator is empty. Either fill it in, or make the indicator a "
    "qualitative one.",
)
_LATE_BASELINE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}”: the baseline is dated {day}, after the start ({start}). Either take a value from before the "
    "start, or correct one of the dates.",
)
_LATE_TARGET: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}”: the target is dated {day}, more than a quarter after the end ({end}). Either correct one of the "
    "dates, or note why it is reached later.",
)
_NO_BASELINE_DAY: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, indicator “{indicator}”: the baseline has no date. Either enter when it was measured, or note why it "
    "is not known.",
)
_NO_TARGET_DAY: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, indicator “{indicator}”: the target has no date. Either enter by when it is to be reached, or note "
    "why none was agreed.",
)
_BASELINE_AFTER_START: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, indicator “{indicator}”: the baseline is dated {day}, after the project began ({start}). Either take "
    "a value from before, or correct one of the dates.",
)
_TARGET_BEFORE_BASELINE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, indicator “{indicator}”: the target is dated {day}, before its baseline ({before}). Either correct "
    "one of the dates, or take an earlier value as baseline.",
)
_TARGET_AFTER_END: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, indicator “{indicator}”: the target is dated {day}, more than a quarter after the project ends "
    "({end}). Either correct one of the dates, or note why it is reached later.",
)
_NO_UNIT: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, indicator “{indicator}”: the numbers have no unit. Either say what is counted, or describe it in "
    "words.",
)
_NO_TARGET: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, indicator “{indicator}” has a baseline, but no target. Either enter the target, or note why there is "
    "none.",
)


@rule(
    "V35",
    on=Project,
    severities=("warning",),
    summary=QT_TRANSLATE_NOOP("rules", "Values move towards their target, and do not shoot far past it."),
)
def projects_move_towards_their_targets(project: Project, _scene: Scene) -> Iterator[Flaw]:
    """Compare the last value of each indicator with the one before it, and with the target."""
    for index, indicator in enumerate(project.indicators):
        values = _dated_values(indicator)
        if values:
            at, last = values[-1]
            before = values[-2][1] if len(values) > 1 else _number(indicator.baseline)
            course = _Course(_number(indicator.baseline), _number(indicator.target), indicator.direction)
            yield from course.flaws(last, before, f"indicators[{index}].values[{at}]", of=indicator.text or index + 1)


def _dated_values(indicator: Indicator) -> list[tuple[int, float]]:
    """Return position and number of the values, by date where all have one."""
    held = [(at, one, _number(one)) for at, one in enumerate(indicator.values)]
    days = [date_in(one.get("date")) if isinstance(one, Mapping) else None for _at, one, _value in held]
    dated = [(day.first, one) for day, one in zip(days, held, strict=True) if day is not None]
    if len(dated) == len(held):
        held = [one for _day, one in sorted(dated, key=lambda pair: pair[0])]
    return [(at, value) for at, _one, value in held if value is not None]


@dataclass(frozen=True, slots=True)
class _Course:
    """Where an indicator comes from and is to go."""

    baseline: float | None
    target: float | None
    direction: str  # up, down, or blank: as the target says

    def flaws(self, value: float, before: float | None, at: str, *, of: Any) -> Iterator[Flaw]:
        """Yield what is wrong with a value, given the one before it."""
        sign, before = self._sign(), self.baseline if before is None else before
        facts = {"indicator": of, "value": f"{value:,g}"}
        if sign and before is not None and (value - before) * sign < 0:
            yield flaw("warning", at, _BACK, before=f"{before:,g}", **facts)
        elif self.target is not None and self.baseline is not None:
            way = (self.target - self.baseline) * sign
            if way > 0 and (value - self.target) * sign > way:
                yield flaw("warning", at, _PAST, target=f"{self.target:,g}", **facts)

    def _sign(self) -> int:
        if self.direction in ("up", "down"):
            return 1 if self.direction == "up" else -1
        if self.baseline is None or self.target is None or self.baseline == self.target:
            return 0
        return 1 if self.target > self.baseline else -1


@rule("V35", on=ReportContent)
def programmes_move_towards_their_targets(content: ReportContent, scene: Scene) -> Iterator[Flaw]:
    """Compare the values of each programme line with last quarter's and with their target.

    Rows are known by the ids that the programme gives them, so that a line is found again in last quarter's report.
    """
    earlier = Tables(content.template, scene.previous_answers())
    for question in content.template.questions():
        if question.type != "table" or question.rows is None or question.rows.from_question is None:
            continue
        before = {at: value for at, value, _columns, _row in _values(question, earlier, content)}
        for at, value, columns, row in _values(question, _tables(scene), content):
            course = _Course(
                _as_number(_cell(columns, "baseline", row.scene)),
                _as_number(_cell(columns, "target", row.scene)),
                _cell(columns, "direction", row.scene) or "",
            )
            name = row.title or _cell(columns, "indicator", row.scene) or "–"
            yield from course.flaws(value, before.get(at), f"report.{question.id}{at}", of=str(name))


def _values(
    question: Question, tables: Tables, content: ReportContent
) -> Iterator[tuple[str, float, Sequence[Column], TableRow]]:
    """Yield address and number of each value, with the columns of the indicators it is about, and its row."""
    if not is_asked(question, content.role, tables.answers, yearly_due=content.yearly_due):
        return
    for table, row, at in tables.walk(question, tables.answers.get(question.id), content.role):
        rows = table.rows
        plan = content.template.index.get(rows.from_question or "") if rows is not None else None
        source: Field | None = plan.column(rows.each) if plan is not None and rows is not None and rows.each else plan
        for column in table.columns if source is not None else ():
            value = _as_number(row.cells.get(column.id))
            if (
                source is not None
                and column.purpose == "value"
                and value is not None
                and row.asks(column, content.role)
            ):
                yield f"{at}.{column.id}", value, source.columns, row


def _as_number(value: Any) -> float | None:
    """Return a number, or how many people there are, or None."""
    if isinstance(value, Mapping):
        parts = [held for name in PARTS if is_number(held := value.get(name))]
        return float(sum(parts)) if parts else None
    return float(value) if is_number(value) else None


_BACK: Final = QT_TRANSLATE_NOOP(
    "findings",
    "Indicator “{indicator}” goes back from {before} to {value}, away from its target. Either correct the value, or "
    "note why it fell back.",
)
_PAST: Final = QT_TRANSLATE_NOOP(
    "findings",
    "Indicator “{indicator}” stands at {value}, more than twice the way to its target of {target}. Either correct "
    "one of them, or note that the target was set too low.",
)
