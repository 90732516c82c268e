"""A marker is planted in every text and amount of every record and form; the public sees only what it may (V50).

What may be public stands here once more, beside `disclosure`: a field that comes through and is not named here fails,
also one that did not exist when this was written.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import builders
import pytest
import worlds
from planting import Markers, planted, words_of

from fieldreport.consolidation.annual import assemble
from fieldreport.consolidation.holdings import Holding, Holdings, ReportingYear, Source, public
from fieldreport.disclosure import LEAST_SHOWN, public_extract
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.practice_sheet import render_practice_sheet
from fieldreport.learning import Practice
from fieldreport.missions import load_missions
from fieldreport.models import Answer, Dataset, Record
from fieldreport.records import KINDS
from fieldreport.reports import TemplateReference
from fieldreport.templates import Field, Template, load_template
from fieldreport.workflows import consolidating, drafting, publishing, recording

MOMENT = datetime(2026, 11, 22, tzinfo=UTC)
VERSIONS = {"2006": "2006-Q2", "2008": "2008-Q2", "2014": "2015-Q2", "2018": "2026-Q3"}
_PARTNER = ("partners.name", "partners.type")
HELD = {"gap": {"open_in": ("2006-Q2",)}, "dataset": {"period": "2006-Q2"}}  # texts that the schema checks
MAY_BE_PUBLIC = {
    "training": {
        *("title", "area", "sub_actions", "topic", "type", "places", "country", "language", "audience", "outcome"),
        *("participants.component", "participants.counterpart", "participants.reach", "participants.unit", *_PARTNER),
    },
    "activity": {
        "title",
        "area",
        "sub_actions",
        "place",
        "components",
        "result",
        "people.reach",
        "people.unit",
        *_PARTNER,
    },
    "dataset": {
        *("title", "area", "sub_actions", "source_unit", "measure", "place"),
        *("rows.category", "rows.component", "rows.counterpart", "rows.reach", "rows.unit"),
    },
    "plan": {"title"},
    "project": {
        *(
            "title",
            "area",
            "sub_actions",
            "purpose",
            "theme",
            "target_groups",
            "beneficiaries.reach",
            "beneficiaries.unit",
            "status",
        ),
        *_PARTNER,
    },
    "practice": {
        *("title", "area", "sub_actions", "bodies", "place", "themes", "done", "result", "evidence", "lesson"),
        *("contribution", "repeatable", *_PARTNER),
    },
    "gap": {"title", "area", "sub_actions", "text", "recommendation", "closed_how"},
    "lesson": {"title", "area", "sub_actions", "text"},
    "staffing": {"role", "level"},
}


@pytest.fixture
def loaded(tmp_path: Path) -> worlds.World:
    """A mission that has loaded a complete quarter."""
    return worlds.world(tmp_path, "loaded")


def _allowed(kind: str) -> set[str]:
    return {f"{kind}.id", *(f"{kind}.{name}" for name in MAY_BE_PUBLIC[kind])}


def _form(form: Template, markers: Markers) -> tuple[list[Answer], set[str]]:
    """Return an answer with markers to every question of a form, and the places that nobody outside may see."""
    inside: set[str] = set()
    answers = []
    for question in form.questions():
        value = _value(question, question.id, markers, inside, is_inside=False)
        note = markers.text(f"{question.id} note")
        inside.add(f"{question.id} note")
        answers.append(builders.answer(question.id, value, note=note))
    return answers, inside


def _value(field: Field, place: str, markers: Markers, inside: set[str], *, is_inside: bool) -> Any:
    is_inside = is_inside or field.restricted or field.type == "money"
    if is_inside:
        inside.add(place)
    if field.type in ("text", "para"):
        return markers.text(place)
    if field.type == "money":
        return {"amount": str(markers.amount(place)), "currency": "USD"}
    if field.type == "table":
        codes = [choice.code for choice in field.rows.choices] if field.rows else []
        row = {
            column.id: _value(column, f"{place}.{column.id}", markers, inside, is_inside=is_inside)
            for column in field.columns
        }
        return [row | {"row": code} for code in codes] or [row]
    return builders.valid_value(field)


def _public_year(
    records: Iterable[Record], answers: Iterable[Answer], version: str, markers: Markers, folder: Path
) -> str:
    """Write every file of a public year and return all that can be read in them."""
    form, quarter = load_template(version), builders.quarter(VERSIONS[version])
    never = {name: markers.text(name) for name in ("reason", "explanation", "clearance", "signer", "file", "extra")}
    report = builders.report(
        *records,
        answers=tuple(answers),
        period=str(quarter),
        template=TemplateReference(id=form.id, version=form.version, sha256=form.sha256),
        reason=never["reason"],
        reasons={"report.x": never["reason"]},
        clearance={"by": never["clearance"]},
        explanations=(builders.explanation("V41", text=never["explanation"]),),
        extra={"more": never["extra"]},
    )
    source = Source(
        mission="MONUC",
        quarter=quarter,
        role="adviser",
        template=version,
        revision=1,
        identity="0" * 64,
        package="1" * 64,
        state="accepted",
        signers=(("adviser", never["signer"]),),
    )
    holdings = Holdings(
        ReportingYear(quarter.year),
        (Holding(source, report, tuple(records)),),
        missions=load_missions(),
        as_of="2026-11-22T00:00:00Z",
    )
    annual = assemble(public(holdings), MOMENT.date())
    facts = AnnualFacts.of(annual, created=MOMENT, language="en")
    files = [(name, data) for _share, name, data in consolidating._files(annual, facts, ["MONUC"])]
    assert files
    return "".join(words_of(name, data) for name, data in files)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_shows_only_what_may_be_public(kind: str, tmp_path: Path) -> None:
    markers = Markers()
    record = planted(KINDS[kind], markers, **HELD.get(kind, {}))
    extract = json.dumps(public_extract(builders.content(record)), ensure_ascii=False)
    assert markers.seen_in(extract) <= _allowed(kind)
    assert markers.seen_in(extract), "the markers are not found where they must be: this test looks at nothing"
    year = _public_year([record], [], "2006", markers, tmp_path)
    assert markers.seen_in(year) <= _allowed(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_author_marked_as_restricted_is_in_no_output(kind: str, tmp_path: Path) -> None:
    markers = Markers()
    names = tuple(one for one in KINDS[kind].__dataclass_fields__ if one not in ("id", "restricted"))
    record = planted(KINDS[kind], markers, restricted=names, **HELD.get(kind, {}))
    extract = json.dumps(public_extract(builders.content(record)))
    assert markers.seen_in(extract) == {f"{kind}.id"}
    assert markers.seen_in(_public_year([record], [], "2006", markers, tmp_path)) <= {f"{kind}.id"}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_form_shows_no_restricted_answer_no_money_and_no_note(version: str, tmp_path: Path) -> None:
    markers = Markers()
    form = load_template(version)
    answers, inside = _form(form, markers)
    content = builders.content(
        template=form,
        quarter=builders.quarter(VERSIONS[version]),
        values={answer.question: answer for answer in answers},
    )
    assert inside & set(markers.places.values())
    seen = markers.seen_in(json.dumps(public_extract(content), ensure_ascii=False))
    assert seen and not seen & inside
    year = markers.seen_in(_public_year([], answers, version, markers, tmp_path))
    assert not year & (inside | {"reason", "explanation", "clearance", "signer", "file", "extra"})


@pytest.mark.parametrize("version", VERSIONS)
def test_whom_to_contact_is_restricted_in_every_form(version: str) -> None:
    def fields(held: Field) -> Iterable[Field]:
        yield held
        for column in held.columns:
            yield from fields(column)

    named = [one for question in load_template(version).questions() for one in fields(question)]
    contacts = [one for one in named if one.purpose == "contact" or one.id.endswith((".email", ".telephone"))]
    assert contacts and all(one.restricted for one in contacts)


def test_the_hand_out_sheet_shows_only_what_may_be_public() -> None:
    markers = Markers()
    practice = planted(Practice, markers, level="national")
    assert isinstance(practice, Practice)
    data = render_practice_sheet(practice, builders.mission(), created=MOMENT, app_version="0.1.0")
    seen = markers.seen_in(words_of("sheet.pdf", data))
    assert {"practice.result", "practice.title"} <= seen <= _allowed("practice")


def test_the_file_of_a_desk_holds_what_the_extract_does(loaded: worlds.World, tmp_path: Path) -> None:
    markers = Markers()
    for record in (planted(KINDS["practice"], markers, level="national"), planted(KINDS["lesson"], markers)):
        with loaded.adviser.session() as session:
            recording.put_record(session, record)
    with loaded.adviser.session() as session:
        report = drafting.open_report(session, builders.quarter())
        drafting.save_answer(session, report.no, "2006/BI-6", markers.text("BI-6"))
        publishing.write_extract(session, builders.quarter(), tmp_path / "public.json")
    seen = markers.seen_in(words_of("public.json", (tmp_path / "public.json").read_bytes()))
    assert "practice.result" in seen and seen <= _allowed("practice") | _allowed("lesson")


def test_small_counts_of_incidents_are_withheld_unless_asked_for() -> None:
    row = Dataset.Row(category="survivors given care", women=LEAST_SHOWN - 1, men=70)
    content = builders.content(builders.dataset(title="Care", rows=(row,)))
    shown = public_extract(content)["records"][0]["rows"][0]
    assert (shown["women"], shown["men"]) == ("withheld", 70)
    assert public_extract(content, least=0)["records"][0]["rows"][0]["women"] == LEAST_SHOWN - 1
