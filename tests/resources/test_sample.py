"""The sample data: readable, complete for its forms, true to the documents' figures, honest about inventions."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from fieldreport.ledger import ledger
from fieldreport.missions import mission as mission_of
from fieldreport.models import Answer, Explanation
from fieldreport.projects import Project
from fieldreport.records import AnyRecord, RecordFile, read_record_file, write_record
from fieldreport.resources import resource_path, schema_path
from fieldreport.templates import check_value, is_asked, is_required, load_template
from fieldreport.values import Quarter, count_words

WORLD: dict[str, Any] = json.loads(resource_path("sample", "world.json").read_text(encoding="utf-8"))
MISSIONS: dict[str, dict[str, Any]] = {item["mission"]: item for item in WORLD["missions"]}
REPORTS = [(code, period) for code, item in MISSIONS.items() for period in item["periods"]]

# Read from the documents independently of the files: (mission, record, path of the people) -> figures.
REAL_FIGURES = [
    ("MONUC", "training/T-01", "participants[0]", {"women": 6, "men": 105, "total": 111}),  # S0 area E, February 2006
    ("MONUC", "training/T-02", "participants[0]", {"women": 112, "men": 11, "total": 123}),  # S0 area B, March 2006
    ("MONUC", "dataset/D-01", "rows[0]", {"unspecified": 34086}),  # S1 para. 12, identified
    ("MONUC", "dataset/D-02", "rows[0]", {"unspecified": 34086}),  # S1 para. 32, assisted
    ("UNMIL", "training/T-01", "participants[0]", {"women": 30, "men": 0, "total": 30}),  # S0 area B
    ("UNMIL", "dataset/D-01", "rows[0]", {"women": 21000, "qualifier": "over"}),  # S0 area F
    ("UNMIL", "dataset/D-02", "rows[0]", {"women": 2000, "qualifier": "about"}),  # S0 area F, estimate
    (
        "UNMIL",
        "dataset/D-03",
        "rows[0]",
        {"women": 22370, "girls": 2440, "unspecified": 76190, "total": 101000},  # S1 para. 28
    ),
    ("MINUSTAH", "training/T-01", "participants[0]", {"women": 50, "men": 0, "total": 50}),  # S0 area B
    ("ONUB", "training/T-01", "participants[0]", {"unspecified": 406, "total": 406}),  # S0 area B
]
UNCOUNTED = ["MONUC/T-03", "MONUC/T-04", "UNMIL/T-02", "UNMIK/T-01"]  # no number in the documents: blank, not zero
# Worked out by hand from the invented ledgers up to the end of June 2006: received, spent, obligated, available.
LEDGERS = {
    "MONUC": ("40000.00", "19241.28", "1500.00", "32758.72"),
    "UNMIL": ("30000.00", "13655.00", "0.00", "24345.00"),
    "MINUSTAH": ("18000.00", "8600.00", "1800.00", "19600.00"),
    "ONUB": ("12000.00", "6064.50", "0.00", "15935.50"),
    "UNMIK": ("37000.00", "22840.00", "2500.00", "19660.00"),
}


def raw(code: str) -> dict[str, Any]:
    return json.loads(resource_path("sample", f"{code}.json").read_text(encoding="utf-8"))


def parsed(code: str) -> RecordFile:
    return read_record_file(resource_path("sample", f"{code}.json").read_bytes())


def record(code: str, name: str) -> dict[str, Any]:
    kind, record_id = name.split("/", 1)
    return next(item for item in raw(code)["records"] if (item["kind"], item["id"]) == (kind, record_id))


def project_of(code: str) -> Project:
    return next(item for item in parsed(code).records if isinstance(item, Project))


def answers_of(code: str, period: str) -> dict[str, Answer]:
    found = [item for item in parsed(code).records if isinstance(item, Answer) and item.period == period]
    return {item.question: item for item in found}


def at(value: Any, path: str) -> Any:
    """Follow a path such as `entries[3].amount`; raises KeyError, IndexError or TypeError where it leads nowhere."""
    for name, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path):
        value = value[int(index)] if index else value[name]
    return value


def leaves(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, f"{path}[{index}]")
    else:
        yield path


@pytest.mark.parametrize("code", MISSIONS)
def test_every_record_can_be_held(code: str) -> None:
    read = parsed(code)
    assert read.refused == ()
    assert read.mission == code
    names = [(item["kind"], item["id"]) for item in raw(code)["records"]]
    assert len(names) == len(set(names)) == len(read.records)


@pytest.mark.parametrize("code", MISSIONS)
def test_nothing_is_lost_on_the_way_through_the_program(code: str) -> None:
    def without_blanks(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without_blanks(item) for key, item in value.items() if item not in (None, "", [], {})}
        return [without_blanks(item) for item in value] if isinstance(value, list) else value

    def known(item: AnyRecord) -> Any:
        return without_blanks(json.loads(json.dumps(write_record(item))))

    for before, after in zip(raw(code)["records"], parsed(code).records, strict=True):
        written = known(after)
        for path in leaves(without_blanks(before)):
            assert at(written, path) == at(before, path), f"{before['kind']}[{before['id']}].{path}"


@pytest.mark.parametrize("code", MISSIONS)
def test_file_fits_the_published_schema(code: str) -> None:
    schema = schema_path("records.schema.json")
    if not schema.exists():
        pytest.skip("the schema is not written yet")
    import jsonschema

    jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(raw(code))


@pytest.mark.parametrize(("code", "name", "path", "figures"), REAL_FIGURES)
def test_real_figures_stay_exact(code: str, name: str, path: str, figures: dict[str, Any]) -> None:
    held = record(code, name)
    people = at(held, path)
    assert {key: people[key] for key in people if key not in ("component", "counterpart", "category")} == figures
    assert not [listed for listed in held.get("invented", ()) if listed.startswith(path)], (
        "real, yet listed as invented"
    )
    assert held["source"]


@pytest.mark.parametrize("name", UNCOUNTED)
def test_numbers_that_no_document_gives_are_blank(name: str) -> None:
    code, record_id = name.split("/")
    for group in record(code, f"training/{record_id}")["participants"]:
        assert set(group) <= {"component", "counterpart"}


@pytest.mark.parametrize("code", MISSIONS)
def test_other_participants_are_listed_as_invented(code: str) -> None:
    real = {(mission, name.split("/")[1]) for mission, name, _, _ in REAL_FIGURES if name.startswith("training/")}
    for item in raw(code)["records"]:
        if item["kind"] == "training" and (code, item["id"]) not in real:
            for index, group in enumerate(item["participants"]):
                counted = {f"participants[{index}].{key}" for key in group if isinstance(group[key], int)}
                assert counted <= set(item["invented"])


@pytest.mark.parametrize("code", MISSIONS)
def test_every_invented_path_leads_to_one_value(code: str) -> None:
    for item in raw(code)["records"]:
        listed = item.get("invented", [])
        assert len(listed) == len(set(listed))
        for path in listed:
            assert not isinstance(at(item, path), dict | list), f"{item['id']}: {path} names more than one value"


@pytest.mark.parametrize("code", MISSIONS)
def test_what_has_no_source_is_invented_as_a_whole(code: str) -> None:
    about = ("kind", "id", "basis", "remark", "period", "template", "question", "codes", "addresses", "restricted")
    for item in raw(code)["records"]:
        assert {part["document"] for part in item["source"]} <= {"S0", "S1", "S2", "S3", "S4"}
        assert all(part["location"] for part in item["source"])
        if item["source"] or item.get("question", "").endswith(".LINK"):
            continue  # links name records of the same file: nothing to invent
        values = {key: value for key, value in item.items() if key not in (*about, "source", "invented")}
        if isinstance(values.get("value"), dict) and "state" in values["value"]:
            continue
        assert set(leaves(values)) <= set(item["invented"]), f"{item['kind']}[{item['id']}]"


@pytest.mark.parametrize("code", LEDGERS)
def test_every_grant_amount_is_listed_as_invented(code: str) -> None:
    projects = [item for item in raw(code)["records"] if item["kind"] == "project"]
    assert projects
    for item in projects:
        money = {
            path for path in leaves(item) if path == "approved" or path.endswith(".amount") or ".amounts." in path
        }
        assert len(money) > 5
        assert money <= set(item["invented"])
        assert "donor" not in item  # R43: withheld, and not made up either


@pytest.mark.parametrize(("code", "sums"), LEDGERS.items())
def test_ledger_adds_up_to_known_answers(code: str, sums: tuple[str, str, str, str]) -> None:
    project = project_of(code)
    quarter = Quarter(2006, 2)
    found = ledger(project, quarter.end, quarter.start)
    assert (found.received_total, found.spent_total, found.obligated, found.available) == tuple(map(Decimal, sums))
    assert found.unconverted == ()
    assert sum((line.amount for line in project.budget), Decimal(0)) == project.approved_total  # V39
    assert found.spent > 0
    # Three projects moved before the quarter too, so that before and now differ in their tables.
    assert (found.spent < found.spent_total) == (code in ("MONUC", "UNMIL", "UNMIK"))
    assert found.spent_total + found.obligated <= found.received_total  # V40, V41


@pytest.mark.parametrize("code", LEDGERS)
def test_ledger_entries_are_plausible(code: str) -> None:
    project = project_of(code)
    first = min(tranche.date.first for tranche in project.tranches if tranche.date)
    types = {entry.type for entry in project.entries}
    assert {"expenditure", "obligation", "liquidation", "refund"} <= types
    obligations = {entry.id for entry in project.entries if entry.type == "obligation"}
    lines = {line.line for line in project.budget}
    dates = [entry.date.first for entry in project.entries if entry.date]
    assert dates == sorted(dates)
    assert dates[0] >= first  # V40
    for entry in project.entries:
        assert entry.date is not None and project.start is not None and project.end is not None
        assert project.start.first <= entry.date.first <= project.end.last  # V46
        assert entry.line in lines
        if entry.type in ("liquidation", "cancellation"):
            assert entry.obligation in obligations
        if project.currency_of(entry) != project.currency:  # V45
            assert entry.rate is not None and entry.rate_date is not None
            assert entry.rate_date.first <= entry.date.first
    assert any(project.currency_of(entry) != project.currency for entry in project.entries)


def test_overrun_of_monuc_is_explained() -> None:
    project = project_of("MONUC")
    travel = next(line for line in ledger(project, Quarter(2006, 2).end).lines if line.line == "L2")
    assert travel.percent_used == Decimal("116.5")  # V43: above 115
    notes = [item for item in parsed("MONUC").records if isinstance(item, Explanation)]
    assert any(note.covers("V43", f"{project.address}.budget[1]") and note.period == "2006-Q2" for note in notes)


def test_finance_section_difference_of_monuc_is_the_one_explained() -> None:
    project = project_of("MONUC")
    statement = project.finance_section[0]
    ours = ledger(project, Quarter(2006, 2).end)
    assert Decimal(statement.amounts["spent"]) - ours.spent_total == Decimal("120.00")
    assert Decimal(statement.amounts["received"]) == ours.received_total
    assert "120.00" in statement.difference and "E-11" in statement.difference


@pytest.mark.parametrize(("code", "period"), REPORTS)
def test_answers_fit_the_template_and_leave_nothing_open(code: str, period: str) -> None:
    template = load_template("2006")
    role = MISSIONS[code]["role"]
    answers = answers_of(code, period)
    values = {question: answer.value for question, answer in answers.items()}
    due = period == WORLD["yearly_questions"]
    for question_id, answer in answers.items():
        question = template.question(question_id)
        assert check_value(question, answer.value) == []
        assert is_asked(question, role, values, yearly_due=due), f"{question_id} is not asked"
        limit = question.limit(role)
        if limit is not None and isinstance(answer.value, str):
            assert count_words(answer.value) <= limit * 0.9  # V22: no warning either
        if question.purpose == "progress":
            assert 60 <= count_words(answer.value) <= 200, f"{question_id}: {count_words(answer.value)} words"
        if question.area and question.purpose == "sub_actions" and isinstance(answer.value, list):  # V33
            offered = {choice.code for choice in question.choices}
            assert set(answer.value) <= offered
    assert answers["2006/AR-C.0"].template == "2006"
    missing = [
        question.id
        for question in template.questions()
        if is_required(question, role, values, yearly_due=due) and values.get(question.id) in (None, "", [], {})
    ]
    assert missing == []


@pytest.mark.parametrize("code", MISSIONS)
def test_links_lead_to_records(code: str) -> None:
    records = raw(code)["records"]
    names = {(item["kind"], item["id"]) for item in records}
    links = [
        (link["kind"], link["id"])
        for item in records
        if item["kind"] == "answer" and item["question"].endswith(".LINK")
        for link in item["value"]
    ]
    assert links and set(links) <= names
    for item in records:
        if item.get("financing") == "GFF":  # V20
            assert ("project", item["project"]) in names


@pytest.mark.parametrize(("code", "period"), REPORTS)
def test_numbers_in_narratives_stand_in_records(code: str, period: str) -> None:
    """V29, read strictly: digits in a progress text are a year or a figure of a record."""
    records = [item for item in raw(code)["records"] if item["kind"] not in ("answer", "explanation")]
    figures = {str(at(item, path)) for item in records for path in leaves(item)}
    for question, answer in answers_of(code, period).items():
        if ".PR." in question:
            for number in re.findall(r"\d[\d,]*", answer.value):
                plain = number.strip(",").replace(",", "")
                assert plain in figures or plain == "1325" or 1999 <= int(plain) <= 2015, f"{question}: {number}"


def test_people_are_plainly_fictitious() -> None:
    named = [WORLD["headquarters"]["name"]]
    for item in WORLD["missions"]:
        named += [item["author"]["name"], item.get("clearing_officer", item["author"])["name"]]
        answers = answers_of(item["mission"], item["periods"][-1])
        assert answers["2006/BI-6"].value == item["author"]["name"]
        assert answers["2006/BI-6"].invented == ("value",)
        assert answers["2006/BI-6.email"].value.endswith("@example.org")
        assert answers["2006/BI-6.telephone"].value.startswith("+00")
    assert all(re.fullmatch(r"\w\. Ex[ea]mple", name) for name in named)


def test_world_is_complete() -> None:
    policies = {item["clearance"] for item in WORLD["missions"]}
    assert policies == {"signed", "documented", "none"}
    for item in WORLD["missions"]:
        assert resource_path("sample", item["records"]).is_file()
        assert ("clearing_officer" in item) == (item["clearance"] != "none")
        assert ("clearance_document" in item) == (item["clearance"] == "documented")
        if "clearance_document" in item:
            assert resource_path("sample", item["clearance_document"]["file"]).is_file()
        assert mission_of(item["mission"]).code == item["mission"]
        assert raw(item["mission"])["language"] == item["language"]
        assert {answer.period for answer in parsed(item["mission"]).records if isinstance(answer, Answer)} == set(
            item["periods"]
        )


def test_texts_of_minustah_try_the_accents() -> None:
    text = " ".join(str(answer.value) for answer in answers_of("MINUSTAH", "2006-Q2").values())
    assert set("éèêàâçôû«»’É") - set(text) == set()
    assert not re.search(r"\w'\w", text)
    assert not re.search(r" [:;?!»]", text), "a breaking space before a double sign"
