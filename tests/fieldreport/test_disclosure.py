"""What everybody may read holds no money, no person, nothing restricted, and no small number of survivors (V50)."""

import json
from typing import Any

import builders
import pytest

from fieldreport.disclosure import public_extract, public_record, without_small_counts
from fieldreport.models import Cost, Dataset, Partner
from fieldreport.projects import ProjectReport
from fieldreport.records import KINDS

SECRET = "never-to-be-seen"


def _words(held: Any) -> str:
    return json.dumps(held, ensure_ascii=False)


def test_a_project_shows_what_it_does_and_nothing_of_its_money() -> None:
    project = builders.project(
        donor=SECRET,
        focal_person={"name": SECRET},
        documents=(SECRET,),
        remark=SECRET,
        source=SECRET,
        extra={"ceiling": SECRET},
        reports=(ProjectReport(type="financial", variance_note=SECRET),),
        partners=(Partner(name="Ministry", type="government"), Partner(name=SECRET, type="donor")),
    )
    shown = public_record(project)
    assert shown["purpose"] == "Training of women candidates"
    assert shown["beneficiaries"]["women"] == 40
    assert shown["partners"] == [{"name": "Ministry", "type": "government"}]
    assert SECRET not in _words(shown)
    for amount in ("10700", "6000", "1500", "USD"):
        assert amount not in _words(shown)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.kind)
def test_unknown_keys_remarks_and_documents_stay_inside(kind: type) -> None:
    made = kind(id="X-1", title="Shown", remark=SECRET, documents=(SECRET,), source=SECRET, extra={"new": SECRET})
    shown = public_record(made)
    assert SECRET not in _words(shown)
    assert (shown["kind"], shown["id"]) == (kind.kind, "X-1")


def test_what_the_author_marked_as_restricted_stays_inside() -> None:
    training = builders.training(
        outcome=SECRET, restricted=("outcome", "audience"), cost=Cost(amount=builders.amount(5))
    )
    shown = public_record(training)
    assert shown.keys().isdisjoint(("outcome", "audience", "cost", "financing", "facilitators", "restricted"))
    assert shown["participants"][0]["women"] == 12


def test_restricted_answers_and_money_stay_inside() -> None:
    values = {"2006/BI-6": SECRET, "2006/BI-6.email": SECRET, "2006/BI-5": "The Gender Office."}
    shown = public_extract(builders.content(values=values))
    assert shown["answers"]["2006/BI-5"] == "The Gender Office."
    assert SECRET not in _words(shown)


def test_left_over_answers_of_closed_questions_stay_inside() -> None:
    shown = public_extract(builders.content(values={"2006/AR-B.0": "nothing", "2006/AR-B.PR.F": SECRET}))
    assert SECRET not in _words(shown)


def test_restricted_columns_stay_inside() -> None:
    line = {"title": "Police", "res": {"amount": "777.00", "currency": "USD"}}
    content = builders.content(
        template=builders.template("2008"), quarter=builders.quarter("2008-Q2"), values={"2008/PL": [line]}
    )
    assert public_extract(content)["answers"]["2008/PL"] == [{"title": "Police"}]


@pytest.mark.parametrize(
    ("group", "least", "shown"),
    [
        ({"women": 3, "men": 40, "total": 43}, 5, {"women": "withheld", "men": 40, "total": "withheld"}),
        ({"women": 3, "men": 2, "total": 5}, 4, {"women": "withheld", "men": "withheld", "total": 5}),
        ({"women": 0, "men": 40, "total": 40}, 5, {"women": 0, "men": 40, "total": 40}),
        ({"women": 5, "men": 40}, 5, {"women": 5, "men": 40}),
        ({"women": 9, "ages": {"0-17": {"girls": 1}}, "girls": 1}, 5, {"women": 9, "girls": "withheld"}),
        ({"women": 1, "total": "not_collected"}, 5, {"women": "withheld", "total": "withheld"}),
        ({"women": 1, "men": 1}, 0, {"women": 1, "men": 1}),
    ],
)
def test_small_counts_are_withheld_with_what_gives_them_away(group: Any, least: int, shown: Any) -> None:
    assert without_small_counts(group, least) == shown


def test_small_counts_of_incidents_only_are_withheld() -> None:
    row = Dataset.Row(category="survivors given care", women=2, men=0, total=2)
    victims = builders.dataset(title="Care", rows=(row, Dataset.Row(category="clinics open", women=2)))
    shown = public_extract(builders.content(victims, builders.training()), least=5)
    data, training = shown["records"]
    assert (data["rows"][0]["women"], data["rows"][0]["men"], data["rows"][0]["total"]) == ("withheld", 0, "withheld")
    assert data["rows"][1]["women"] == 2
    assert training["participants"][0]["men"] == 8


@pytest.mark.parametrize("purpose", ["incidents", "survivors"])
def test_answers_on_incidents_withhold_small_counts(purpose: str) -> None:
    form = builders.template("2018")
    question = next(one for one in form.questions() if one.purpose == purpose)
    code = question.rows.choices[0].code
    table = (
        [{"row": code, "reported": 77, "verified": 1}]
        if question.type == "table"
        else {code: {"women": 77, "men": 1}}
    )
    gate = next(held.gate for held in form.sections if question in held.questions)
    content = builders.content(
        template=form,
        quarter=builders.quarter("2018-Q2"),
        mission=builders.mission("MONUSCO"),
        values={gate.id: gate.code_for("reported"), question.id: builders.answer(question.id, table)},
    )
    for least, is_shown in ((0, True), (5, False)):
        words = _words(public_extract(content, least=least)["answers"][question.id])
        assert "77" in words and (": 1" in words) is is_shown
