"""Valid objects for tests: every builder gives something the checks find nothing to say about.

Rules: a test names only what it is about (`training(start=date("2006-04"))`); everything else is valid and fixed, so
that the same call gives the same object on every machine and day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date as Day
from decimal import Decimal
from typing import Any

from fieldreport.learning import Gap, Lesson, Practice
from fieldreport.missions import Mission, load_missions
from fieldreport.models import (
    Activity,
    Answer,
    Dataset,
    Explanation,
    ParticipantGroup,
    Partner,
    People,
    Staffing,
    Training,
)
from fieldreport.projects import Approval, BudgetLine, Entry, Project, Tranche
from fieldreport.records import AnyRecord, write_record
from fieldreport.reports import Report, ReportContent, TemplateReference, record_items
from fieldreport.templates import Field, Question, Template, is_blank, is_required, load_template
from fieldreport.values import PartialDate, Quarter

PERIOD = "2006-Q2"
TODAY = Day(2006, 7, 10)  # the day on which the quarter's report is written


def date(text: str) -> PartialDate:
    """Return a date as precise as `text`."""
    return PartialDate.parse(text)


def amount(text: str | int) -> Decimal:
    """Return an exact amount."""
    return Decimal(text)


def quarter(text: str = PERIOD) -> Quarter:
    """Return a quarter."""
    return Quarter.parse(text)


def mission(code: str = "MONUC", **changes: Any) -> Mission:
    """Return a mission of the register, with changes."""
    return replace(load_missions()[code], **changes)


def people(**changes: Any) -> People:
    """Return twelve women and eight men."""
    return People(**({"women": 12, "men": 8, "total": 20} | changes))


def participants(**changes: Any) -> ParticipantGroup:
    """Return twelve women and eight men of the national police."""
    usual = {"component": "national_counterparts", "counterpart": "police", "women": 12, "men": 8, "total": 20}
    return ParticipantGroup(**(usual | changes))


def training(**changes: Any) -> Training:
    """Return a complete training held in the quarter."""
    usual: dict[str, Any] = {
        "id": "T-1",
        "title": "Gender and elections",
        "topic": "elections",
        "type": "national_counterpart",
        "status": "held",
        "start": date("2006-05-08"),
        "end": date("2006-05-10"),
        "hours": 18,
        "places": ("Bukavu",),
        "country": "CD",
        "language": "fr",
        "audience": "officers of the national police",
        "participants": (participants(),),
        "facilitators": ("gender unit",),
        "partners": (Partner(name="National police", type="government"),),
        "area": "B",
        "sub_actions": ("B1",),
        "financing": "RB",
        "outcome": "A network of trainers was set up.",
    }
    return Training(**(usual | changes))


def activity(**changes: Any) -> Activity:
    """Return an activity of the quarter."""
    usual: dict[str, Any] = {
        "id": "A-1",
        "title": "Open day with women's associations",
        "level": "field",
        "date": date("2006-06-02"),
        "place": "Goma",
        "area": "C",
        "sub_actions": ("C4",),
        "partners": (Partner(name="Provincial council of women", type="womens_organisation"),),
        "people": people(women=80, men=15, total=95),
        "result": "A list of requests to the mission was agreed.",
    }
    return Activity(**(usual | changes))


def dataset(**changes: Any) -> Dataset:
    """Return statistics of another unit for the quarter."""
    usual: dict[str, Any] = {
        "id": "D-1",
        "title": "Persons demobilized",
        "source_unit": "DDR section",
        "period": PERIOD,
        "measure": "flow",
        "rows": (Dataset.Row(category="adults", women=120, men=880, total=1000),),
        "area": "F",
    }
    return Dataset(**(usual | changes))


def entry(**changes: Any) -> Entry:
    """Return an expenditure of the quarter in the project's currency."""
    usual: dict[str, Any] = {
        "id": "E-1",
        "type": "expenditure",
        "date": date("2006-04-20"),
        "line": "4",
        "amount": amount("1500.00"),
        "payee": "Printing house",
        "document": "INV-17",
    }
    return Entry(**(usual | changes))


def project(**changes: Any) -> Project:
    """Return a running project whose budget, instalments and ledger agree."""
    usual: dict[str, Any] = {
        "id": "P-1",
        "title": "Women's resource centre",
        "purpose": "Training of women candidates",
        "area": "B",
        "partners": (Partner(name="Ministry of women's affairs", type="government"),),
        "start": date("2006-01-01"),
        "end": date("2006-12-31"),
        "status": "running",
        "currency": "USD",
        "approvals": (
            Approval(
                reference="GFF-2006-1",
                date=date("2005-12-10"),
                amount=amount("10700.00"),
                support_rate=amount("7"),
                support_base="direct",
                support_charged_by="mission",
            ),
        ),
        "budget": (
            BudgetLine(line="4", category=4, title="Contracts", amount=amount("6000.00")),
            BudgetLine(line="5", category=5, title="Travel", amount=amount("4000.00")),
            BudgetLine(line="8", category=8, title="Support cost", amount=amount("700.00")),
        ),
        "tranches": (Tranche(number=1, date=date("2006-01-15"), amount=amount("6000.00")),),
        "entries": (entry(), entry(id="E-2", line="5", date=date("2006-05-03"), amount=amount("800.00"))),
        "beneficiaries": people(women=40, men=0, total=40),
        "donor": "Government of a donor country",
    }
    return Project(**(usual | changes))


def gap(**changes: Any) -> Gap:
    """Return a gap with its recommendation."""
    usual = {
        "id": "G-1",
        "title": "Few women in the police",
        "area": "C",
        "text": "Posts stay vacant.",
        "recommendation": "Widen the roster.",
    }
    return Gap(**(usual | changes))


def lesson(**changes: Any) -> Lesson:
    """Return a lesson learned."""
    return Lesson(**({"id": "L-1", "title": "Train early", "area": "C", "text": "Before the campaign."} | changes))


def practice(**changes: Any) -> Practice:
    """Return a good-practice sheet."""
    usual: dict[str, Any] = {
        "id": "GP-1",
        "title": "Mixed patrols",
        "level": "local",
        "start": date("2006-01"),
        "end": date("2006-05"),
        "result": "More women report.",
        "lesson": "Plan together.",
    }
    return Practice(**(usual | changes))


def staffing(**changes: Any) -> Staffing:
    """Return the posts of the gender unit."""
    usual: dict[str, Any] = {
        "id": "S-1",
        "date": date("2006-06-30"),
        "role": "adviser",
        "level": "P-5",
        "posts": 1,
        "filled": 1,
        "women": 1,
        "men": 0,
    }
    return Staffing(**(usual | changes))


def answer(question: str = "2006/AR-B.PR.F", value: Any = "Women took part in the talks.", **changes: Any) -> Answer:
    """Return an answer of the quarter."""
    usual = {"period": PERIOD, "template": question.partition("/")[0], "id": f"{PERIOD} {question}"}
    return Answer(question=question, value=value, **(usual | changes))


def explanation(*codes: str, addresses: Iterable[str] = (), **changes: Any) -> Explanation:
    """Return a note that answers findings."""
    usual: dict[str, Any] = {"id": "N-1", "period": PERIOD, "text": "The finance section has confirmed the figures."}
    return Explanation(codes=codes, addresses=tuple(addresses), **(usual | changes))


def template(version: str = "2006") -> Template:
    """Return a released template."""
    return load_template(version)


def filled_answers(
    form: Template, role: str = "adviser", *, yearly_due: bool = True, given: Mapping[str, Any] | None = None
) -> dict[str, Answer]:
    """Return answers to everything the form of `role` demands, by question id; `given` values come first.

    Choices take the last listed answer that leaves least to be asked, so that the form stays short.
    """
    values: dict[str, Any] = dict(given or {})
    waiting = True
    while waiting:  # an answer may open further questions
        asked = (q for q in form.questions() if is_required(q, role, values, yearly_due=yearly_due))
        open_questions = [question for question in asked if is_blank(values.get(question.id))]
        values |= {question.id: valid_value(question) for question in open_questions}
        waiting = bool(open_questions)
    return {question: answer(question, value) for question, value in values.items()}


def valid_value(field: Field) -> Any:
    """Return a value of the shape the question or column asks for."""
    match field.type:
        case "text" | "para":
            return "Nothing else to add."
        case "one":
            return field.code_for("nothing") or (field.choices[0].code if field.choices else "MONUC")
        case "many":
            if field.choices:
                return [field.choices[0].code]
            return [f"{field.area}1" if isinstance(field, Question) else "MONUC"]
        case "yn3" | "yn4":
            return "dont_know"
        case "int" | "pct":
            return 0
        case "date":
            return "2006-05"
        case "money":
            return {"amount": "100.00", "currency": "USD"}
        case "people":
            group = {"women": 2, "men": 3}
            return {choice.code: group for choice in field.rows.choices} if field.rows else group
        case "table":
            codes = [choice.code for choice in field.rows.choices] if field.rows else []
            columns = [column for column in field.columns if column.demand("adviser") != "-"]
            row = {column.id: valid_value(column) for column in columns}
            row |= {"from": "0"} if field.rows and field.rows.from_question else {}  # the one row of the other table
            return [row | {"row": code} for code in codes] or [row]
    return [{"kind": "training", "id": "T-1"}]


def content(
    *records: AnyRecord, role: str = "adviser", values: Mapping[str, Any] | None = None, **changes: Any
) -> ReportContent:
    """Return a report whose mandatory questions are all answered, with these records.

    `values` (question id -> value, or a whole answer) replaces answers; None takes one away.
    """
    form = changes.pop("template", None) or template()
    yearly_due = changes.get("yearly_due", True)
    given = {
        name: value if isinstance(value, Answer) else answer(name, value) for name, value in (values or {}).items()
    }
    plain = {name: held.value for name, held in given.items() if held.value is not None}
    answers = filled_answers(form, role, yearly_due=yearly_due, given=plain) | given
    answers = {name: held for name, held in answers.items() if held.value is not None}
    usual: dict[str, Any] = {
        "mission": mission() if role == "adviser" else mission("UNFICYP") if role == "focal-point" else mission(),
        "quarter": quarter(),
        "answers": answers,
        "yearly_due": yearly_due,
    }
    return ReportContent(role=role, template=form, records=tuple(records), **(usual | changes))


def report(*records: AnyRecord, **changes: Any) -> Report:
    """Return a frozen report with these records."""
    form = template()
    usual: dict[str, Any] = {
        "mission": "MONUC",
        "period": PERIOD,
        "role": "adviser",
        "revision": 1,
        "created": "2006-07-10T09:30:00Z",
        "app_version": "0.1.0",
        "template": TemplateReference(id=form.id, version=form.version, sha256=form.sha256),
        "signatories": ("adviser", "clearing_officer"),
        "answers": (answer(),),
        "records": record_items(records),
    }
    return Report(**(usual | changes))


def record_file(*records: AnyRecord, mission: str = "MONUC") -> dict[str, Any]:
    """Return the JSON form of a record file."""
    return {
        "format": "fieldreport-records/1",
        "mission": mission,
        "records": [write_record(record) for record in records],
    }
