"""Put the dated facts about posts into the staffing table of a report (R83).

Rules: an entry is true from its last day until a later one of the same role and level; what is true at the end of the
quarter is what the table gets. Where a form asks by level only, roles of one level are added up, and one blank or
uncollected count makes the sum so. What somebody typed into the table goes only by a step that can be taken back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from fieldreport.codec import encode
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.models import Staffing
from fieldreport.storage import drafts, records
from fieldreport.templates import Question, Template, load_template
from fieldreport.values import Quarter, uuid7
from fieldreport.workflows import drafting, overviewing
from fieldreport.workflows.session import Session

_COUNTS: Final = ("posts", "filled", "women", "men")


class StaffingProblem(FieldReportError):
    """Staffing that cannot enter a report."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_STAFFING": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No entry about posts is dated up to the end of {quarter}."),
            QT_TRANSLATE_NOOP("errors", "The staffing table of the report is as it was."),
            QT_TRANSLATE_NOOP("errors", "Add an entry with its day, role and level, then try again."),
        ),
        "NO_STAFFING_TABLE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The form of {quarter} has no staffing table."),
            QT_TRANSLATE_NOOP("errors", "The entries are kept and travel with the report as they are."),
            QT_TRANSLATE_NOOP("errors", "Nothing needs to be done."),
        ),
    }


@dataclass(frozen=True, slots=True)
class TableChange:
    """What became of the staffing table of one report; values as the question's type has them."""

    quarter: Quarter
    report_no: int
    question: str
    before: Any
    after: Any
    rows: int


def strength(session: Session, quarter: Quarter) -> tuple[Staffing, ...]:
    """Return the entries that are true at the end of a quarter, by role and level."""
    held = records.records(session.store, session.profile().mission, "staffing")
    return _in_force((one for one in held if isinstance(one, Staffing)), quarter)


def put_into_report(session: Session) -> TableChange:
    """Fill the staffing table of the quarter in work. Raises NO_STAFFING, NO_STAFFING_TABLE."""
    quarter = overviewing.quarter_in_work(session)
    entries = strength(session, quarter)
    if not entries:
        raise StaffingProblem("NO_STAFFING", quarter=str(quarter))
    with session.store.transaction():
        report = drafting.open_report(session, quarter)
        question = table_of(load_template(report.template_version))
        if question is None:
            raise StaffingProblem("NO_STAFFING_TABLE", quarter=str(quarter))
        rows = _rows(question, entries)
        held = drafts.answers(session.store, report.no).get(question.id)
        change = TableChange(quarter, report.no, question.id, held.value if held else None, rows, len(rows))
        save_table(session, change, rows)
    return change


def save_table(session: Session, change: TableChange, value: Any) -> None:
    """Give the staffing table of the changed report a value, None for blank."""
    drafting.save_answer(session, change.report_no, change.question, value)


def _in_force(entries: Iterable[Staffing], quarter: Quarter) -> tuple[Staffing, ...]:
    """Return for each role and level the entry whose last day comes last, up to the quarter's end."""
    dated = [(one.date.last, one.id, one) for one in entries if one.date and one.date.last <= quarter.end]
    newest = {(one.role, one.level): one for _day, _id, one in sorted(dated, key=lambda held: held[:2])}
    return tuple(newest[key] for key in sorted(newest))


def table_of(template: Template) -> Question | None:
    """Return the question of a form that asks for the posts of the gender unit, or None."""
    wanted = {"level", *_COUNTS}
    return next((one for one in template.questions() if wanted <= {column.id for column in one.columns}), None)


def _rows(question: Question, entries: Iterable[Staffing]) -> list[dict[str, Any]]:
    """Return the rows of the table: one per role and level, or per level where it does not ask for roles."""
    has_roles = any(column.id == "role" for column in question.columns)
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for one in entries:
        groups.setdefault((one.role if has_roles else "", one.level), []).append(encode(one))
    rows = []
    for (role, level), held in groups.items():
        named = {"role": role} if role else {}
        counts = {key: added for key in _COUNTS if (added := _added([one.get(key) for one in held])) is not None}
        rows.append({"id": uuid7(), **named, **({"level": level} if level else {}), **counts})
    return rows


def _added(counts: list[Any]) -> Any:
    """Return the sum of whole numbers; a state or a blank among them stands for the sum."""
    if all(isinstance(held, int) for held in counts):
        return sum(counts)
    odd = next(held for held in counts if not isinstance(held, int))
    return None if odd is None else {"state": odd}
