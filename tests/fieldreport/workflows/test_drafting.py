"""The report as it is written: opened, saved, noted, checked."""

import json
from datetime import UTC, datetime
from pathlib import Path

import builders
import pytest
import worlds
from worlds import Q2, World, refuses

from fieldreport.codec import encode
from fieldreport.models import Explanation
from fieldreport.templates import load_template
from fieldreport.trust.keyfile import FLOOR
from fieldreport.values import Quarter
from fieldreport.workflows import drafting, recording, serving, signing
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace

Q1, Q3 = Quarter.parse("2006-Q1"), Quarter.parse("2006-Q3")
PARAGRAPH = "2006/AR-B.PR.F"


def test_the_role_decides_the_form(world: World) -> None:
    with world.adviser.session() as adviser, world.focal_point.session() as focal_point:
        long, short = (drafting.open_draft(session, Q2).content for session in (adviser, focal_point))
    assert (long.role, short.role) == ("adviser", "focal-point")
    assert (long.mission.code, short.mission.code) == ("MONUC", "UNFICYP")
    assert long.template.version == short.template.version == "2006"


def test_desks_that_write_no_report_say_so(world: World) -> None:
    with world.headquarters.session() as session:
        for attempt in (
            lambda: serving.author_role(session),
            lambda: drafting.open_draft(session, Q2),
            lambda: drafting.check(session, Q2),
        ):
            with refuses("NOT_AN_AUTHOR") as refusal:
                attempt()
            assert refusal.value.exit_code == 2


def test_the_latest_quarter_is_that_of_drafts_then_of_records(world: World) -> None:
    with world.adviser.session() as session:
        with refuses("NO_QUARTER"):
            drafting.latest_quarter(session)
        recording.put_record(session, builders.training())
        assert drafting.latest_quarter(session) == Q2
        drafting.open_report(session, Q3)
        assert drafting.latest_quarter(session) == Q3


def test_answers_are_saved_once_and_blank_removes_them(world: World) -> None:
    with world.adviser.session() as session:
        number = drafting.open_draft(session, Q2).report_no
        assert drafting.save_answer(session, number, PARAGRAPH, "Talks were held.")
        assert not drafting.save_answer(session, number, PARAGRAPH, "Talks were held.")
        assert drafting.save_answer(session, number, PARAGRAPH, "Talks were held.", note="As agreed.")
        draft = drafting.open_draft(session, Q2)
        assert draft.content.answers[PARAGRAPH].note == "As agreed."
        assert draft.last_saved is not None and draft.last_saved.startswith("2006-07-10T09:30:00")
        assert drafting.save_answer(session, number, PARAGRAPH, "Talks were held, again.")
        assert drafting.open_draft(session, Q2).content.answers[PARAGRAPH].note == "As agreed."
        for blank in (None, "", "   "):
            drafting.save_answer(session, number, PARAGRAPH, blank, note="")
            assert PARAGRAPH not in drafting.open_draft(session, Q2).content.answers


def test_a_note_answers_findings_and_an_empty_one_goes(world: World) -> None:
    note = Explanation(period="2006-Q2", id="N-1", codes=("V45",), addresses=(), text="Confirmed by finance.")
    with world.adviser.session() as session:
        number = drafting.open_draft(session, Q2).report_no
        assert drafting.save_explanation(session, number, note)
        assert drafting.open_draft(session, Q2).content.explanations == (note,)
        assert drafting.save_explanation(session, number, builders.replace(note, text=" "))
        assert drafting.open_draft(session, Q2).content.explanations == ()


def test_the_classification_is_kept(world: World) -> None:
    with world.adviser.session() as session:
        number = drafting.open_draft(session, Q2).report_no
        drafting.set_classification(session, number, "confidential")
        assert drafting.open_draft(session, Q2).classification == "confidential"


def test_a_complete_quarter_has_no_errors(loaded: World) -> None:
    for desk in (loaded.adviser, loaded.focal_point):
        with desk.session() as session:
            assert [f for f in drafting.check(session, Q2) if f.severity == "error"] == []


def test_an_empty_quarter_has_errors_and_the_gravest_come_first(world: World) -> None:
    with world.adviser.session() as session:
        severities = [finding.severity for finding in drafting.check(session, Q2)]
    order = ["error", "explain", "warning", "hint"]
    assert severities and severities[0] == "error"
    assert severities == sorted(severities, key=order.index)


def test_yearly_questions_are_asked_with_the_second_quarter_until_answered(world: World) -> None:
    def is_due(quarter: Quarter) -> bool:
        with world.adviser.session() as session:
            return drafting.open_draft(session, quarter).content.yearly_due

    assert [is_due(quarter) for quarter in (Q1, Q2, Q3)] == [False, True, True]
    with world.adviser.session() as session:
        recording.load(session, worlds.report_file())
    assert [is_due(quarter) for quarter in (Q2, Q3)] == [True, False]


def test_the_last_signed_report_is_what_the_next_quarter_is_compared_with(signed: World) -> None:
    with signed.adviser.session() as session:
        content = drafting.open_draft(session, Q3).content
        previous = drafting.previous_report(session, content)
        assert previous is not None and previous.period == "2006-Q2"
        assert drafting.previous_report(session, drafting.open_draft(session, Q2).content) is None
        earlier = drafting.open_draft(session, Q1).content
        assert drafting.previous_report(session, earlier) is None


def test_undated_records_are_shown_but_not_signed(loaded: World) -> None:
    undated = builders.training(id="T-undated", start=None, end=None, status="planned")
    with loaded.adviser.session() as session:
        recording.put_record(session, undated)
        draft = drafting.open_draft(session, Q2)
        frozen = drafting.content_to_freeze(session, drafting.open_report(session, Q2))
    assert "T-undated" in {record.id for record in draft.content.records}
    assert "T-undated" not in {record.id for record in frozen.records}


def test_what_is_loaded_is_what_is_signed(loaded: World) -> None:
    wanted = {item["question"] for item in json.loads(worlds.report_file())["records"] if item["kind"] == "answer"}
    with loaded.adviser.session() as session:
        signing.sign(session, Q2)
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        report = signing.revisions.frozen_report(session.store, kept.no)
    assert {answer.question for answer in report.answers} == wanted


def test_an_office_at_headquarters_has_a_desk(tmp_path: worlds.Path) -> None:
    workspace = Workspace(tmp_path / "office", key_cost=FLOOR)
    created = workspace.create(Profile("headquarters-office", "HQ", "O. Office"), "four words of passphrase")
    assert created.mission == "HQ"
    with workspace.session() as session:
        assert serving.author_role(session) == "headquarters-office"
        opened = drafting.open_draft(session, Quarter(2006, 2)).content  # it is in no register, and reports
        assert (opened.mission.code, opened.role) == ("HQ", "headquarters-office")


def test_an_area_stays_outside_the_mandate_and_news_is_told_anew(world: World) -> None:
    first = Quarter(2026, 2)
    with world.adviser.session() as session:
        number = drafting.open_draft(session, first).report_no
        for area, answer in (("PP", "not_in_mandate"), ("PW", "reported"), ("GV", "nothing")):
            drafting.save_answer(session, number, f"2018/{area}.0", answer)
        drafting.save_answer(session, number, "2018/PP.0.reason", "The talks are led by the region.")
        drafting.save_answer(session, number, "2018/PW-1.meaning", "Patrols planned with women.")
        values = drafting.open_draft(session, first.shifted(1)).content.values()
    assert values == {
        "2018/PP.0": "not_in_mandate",
        "2018/PP.0.reason": "The talks are led by the region.",
        "2018/PW-1.meaning": "Patrols planned with women.",
    }


@pytest.mark.parametrize("version", ["2006", "2008", "2014", "2018"])
@pytest.mark.parametrize("role", ["adviser", "focal-point"])
def test_every_form_shows_what_was_said_last_quarter_and_takes_it_over(
    version: str, role: str, tmp_path: Path
) -> None:
    """Beside each question stands the last answer, and what lasts is there already (domain D, carried forward)."""
    quarter = {"2006": "2006-Q3", "2008": "2010-Q3", "2014": "2016-Q3", "2018": "2021-Q3"}[version]
    built = worlds.world(tmp_path, "registered", datetime(int(quarter[:4]), 9, 1, 9, tzinfo=UTC))
    desk = built.adviser if role == "adviser" else built.focal_point
    first = Quarter.parse(quarter)
    with desk.session() as session:
        report = drafting.open_report(session, first)
        template = load_template(version)
        assert (report.template_version, report.role) == (version, role)
        asked = [one for one in template.questions() if not one.is_derived and one.demand(role) != "-"]
        for question in asked:
            drafting.save_answer(session, report.no, question.id, builders.valid_value(question))
        following = drafting.open_draft(session, first.shifted(1)).content
        earlier = drafting.earlier_answers(session, following)
        assert earlier is not None
        assert earlier.quarter == first
        assert {one.id for one in asked} <= earlier.values.keys()
        lasting = {one.id for one in asked if one.carried_forward and one.purpose != "gate" and not one.yearly}
        assert lasting <= following.answers.keys()
        for question_id in following.answers:
            assert encode(following.answers[question_id].value) == earlier.values[question_id]
