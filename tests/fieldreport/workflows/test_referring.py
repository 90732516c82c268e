"""Clearance on another computer: two real homes, files between them, and Headquarters at the end."""

from datetime import UTC, date, datetime, timedelta

import pytest
import worlds
from cleared_elsewhere import answered, asked, plain, taken
from project_documents import busy_project, financial
from worlds import Q2, Desk, World, refuses

from fieldreport.storage import project_documents
from fieldreport.workflows import (
    arriving,
    attesting,
    clearing,
    closing,
    considering,
    minuting,
    recording,
    referring,
    registering,
    sending,
    signing,
    suggesting,
)
from fieldreport.workflows.considering import Considered
from fieldreport.workflows.referring import Answered

PLACE = "report.2006/BI-6"


@pytest.fixture
def officer(loaded: World) -> Desk:
    return worlds.officers_desk(loaded)


def test_a_report_is_cleared_on_another_computer_and_accepted_at_headquarters(loaded: World, officer: Desk) -> None:
    file = asked(loaded, note="Please read chapter 3.")
    assert file.name == "MONUC_2006-Q2_r1_for-clearance.asice.age"
    came = taken(officer, file)
    assert isinstance(came, Considered)
    assert (came.quarter, came.revision, came.author, came.note) == (Q2, 1, "Ada Adviser", "Please read chapter 3.")
    with officer.session() as session:
        (line,) = clearing.reports_to_clear(session)
        assert (line.quarter, line.author) == (Q2, "Ada Adviser")
        view = clearing.open_clearance(session, Q2)
        assert view.state == "waiting" and view.author is not None and view.author.is_verified
        assert view.pages.places and view.pages.restricted  # drawn again byte for byte, restricted parts known
        assert view.clearers is not None and view.clearers.is_elsewhere and view.clearers.is_acting
        signing.clear(session, Q2)
        answer = considering.write_answer(session, Q2, loaded.folder / "back")
    assert (answer.outcome, answer.path.name) == ("cleared", "MONUC_2006-Q2_r1_cleared.asice.age")
    back = taken(loaded.adviser, answer.path)
    assert isinstance(back, Answered)
    assert (back.outcome, back.officer, back.is_news) == ("cleared", "Olga Officer", True)
    with loaded.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None and kept.status == "cleared"
        for profile in ("full", "data"):
            sending.export(session, Q2, loaded.folder / "packages", profile=profile)
    result = loaded.receive(loaded.folder / "packages")
    assert (len(result.imported), result.quarantined) == (2, ())
    again = taken(loaded.adviser, answer.path)
    assert isinstance(again, Answered) and not again.is_news


def test_what_was_suggested_stands_beside_the_authors_text_and_is_hers_to_take(loaded: World, officer: Desk) -> None:
    taken(officer, asked(loaded))
    with officer.session() as session:
        fields = {one.address: one.text for one in suggesting.open_suggestions(session, Q2).fields}
        first, second = list(fields)[:2]
        suggesting.suggest(session, Q2, first, "A better text, in full.", "Name the source.")
        suggesting.suggest(session, Q2, second, "Another text, in full.")
        suggesting.suggest(session, Q2, "training[T-1].title", remark="Was it not in May?")
        with refuses("NO_SUCH_FIELD"):
            suggesting.suggest(session, Q2, "training[T-1].title", "New title here")
        with refuses("NO_SUCH_FIELD"):
            suggesting.suggest(session, Q2, "report.2006/NOWHERE", remark="?")
        clearing.return_report(session, Q2, "Two small things.")
        answer = considering.write_answer(session, Q2, loaded.folder / "back")
    back = taken(loaded.adviser, answer.path)
    assert isinstance(back, Answered)
    assert (back.outcome, back.remark, back.suggestions) == ("returned", "Two small things.", 3)
    with loaded.adviser.session() as session:
        view = clearing.open_clearance(session, Q2)
        assert (view.state, view.remark) == ("returned", "Two small things.")
        held = suggesting.open_suggestions(session, Q2)
        assert held.is_returned and held.officer == "Olga Officer"
        assert [one.author_text for one in held.lines] == [fields[first], fields[second], ""]
        assert [one.can_be_taken for one in held.lines] == [True, True, False]
        suggesting.decide(session, Q2, 0, "taken")
        held = suggesting.decide(session, Q2, 1, "declined")
        assert [one.decision for one in held.lines] == ["taken", "declined", None]
        assert (held.lines[0].now, held.lines[0].author_text) == ("A better text, in full.", fields[first])
        assert held.lines[1].now == fields[second]
        for number in (2, 7):
            with refuses("NO_SUCH_SUGGESTION"):
                suggesting.decide(session, Q2, number, "taken")
        made = signing.sign(session, Q2, reason="As suggested.")
        assert made.revision == 2
        second_file = referring.refer_report(session, Q2, loaded.folder / "out").path
    taken(officer, second_file)
    with officer.session() as session:
        view = clearing.open_clearance(session, Q2)
        assert (view.state, view.pages.revision) == ("waiting", 2)
        assert first in [part.address for part in view.pages.changed]  # against the revision that she returned


def test_a_projects_document_goes_the_same_way(loaded: World, officer: Desk) -> None:
    with loaded.adviser.session() as session:
        recording.put_record(session, busy_project(reports=(financial(),)))
        made = attesting.sign_project_report(session, "P-1", "financial", "2006-Q2")
        file = referring.refer_document(session, made.kept.no, loaded.folder / "out").path
    came = taken(officer, file)
    assert isinstance(came, Considered) and came.document
    with officer.session() as session:
        (line,) = clearing.reports_to_clear(session)
        assert line.document is not None
        view = clearing.open_document_clearance(session, line.document.no)
        assert view.state == "waiting" and view.pages.chapters
        assert view.author is not None and view.author.is_verified
        attesting.clear_project_report(session, line.document.no)
        answer = considering.write_answer(session, Q2, loaded.folder / "back", document=line.document.no)
    back = taken(loaded.adviser, answer.path)
    assert isinstance(back, Answered) and (back.outcome, back.document) == ("cleared", made.kept.no)
    with loaded.adviser.session() as session:
        written = attesting.export_project_document(session, made.kept.no, loaded.folder / "packages")
        signers = [one.name for one in project_documents.signatures(session.store, made.kept.no)]
    assert signers == ["Ada Adviser", "Olga Officer"]
    assert len(loaded.receive(written.path).imported) == 1


def test_a_returned_document_waits_no_more_and_is_not_signed(loaded: World, officer: Desk) -> None:
    with loaded.adviser.session() as session:
        recording.put_record(session, busy_project(reports=(financial(),)))
        made = attesting.sign_project_report(session, "P-1", "financial", "2006-Q2")
        file = referring.refer_document(session, made.kept.no, loaded.folder / "out").path
    came = taken(officer, file)
    assert isinstance(came, Considered)
    with officer.session() as session:
        with refuses("NO_REMARK"):
            clearing.return_document(session, came.document, " ")
        clearing.return_document(session, came.document, "Which rate?")
        answer = considering.write_answer(session, Q2, loaded.folder / "back", document=came.document)
    taken(loaded.adviser, answer.path)
    with loaded.adviser.session() as session:
        assert clearing.reports_to_clear(session) == ()
        view = clearing.open_document_clearance(session, made.kept.no)
        assert (view.state, view.remark) == ("returned", "Which rate?")
        with refuses("DOCUMENT_RETURNED"):
            attesting.clear_project_report(session, made.kept.no, loaded.officer_passphrase)
        with refuses("NOT_WAITING"):
            referring.refer_document(session, made.kept.no, loaded.folder / "out")


def test_several_people_agree_before_the_last_signs(loaded: World, officer: Desk) -> None:
    last = worlds.officers_desk(loaded, "Lena Last", "last-home")
    with loaded.headquarters.session() as session:
        registering.set_policy(session, "MONUC", "adviser", "signed", steps=2)
    loaded.publish_and_load()
    for desk in (officer, last):
        worlds.load_list(loaded, desk)
    with loaded.adviser.session() as session:
        signing.sign(session, Q2)
        with refuses("STEPS_MISSING"):
            signing.clear(session, Q2, loaded.officer_passphrase)
        listed = {one.name: one.fingerprint for one in referring.officers(session)}
        file = referring.refer_report(session, Q2, loaded.folder / "out", fingerprint=listed["Olga Officer"]).path
    taken(officer, file)
    with officer.session() as session:
        with refuses("STEPS_MISSING"):
            signing.clear(session, Q2)
        with refuses("NOT_DECIDED"):
            considering.write_answer(session, Q2, loaded.folder / "back")
        considering.agree(session, Q2, remark="Fine with me.")
        with refuses("STEPS_MISSING"):  # nobody is two steps
            signing.clear(session, Q2)
        answer = considering.write_answer(session, Q2, loaded.folder / "back")
    assert answer.outcome == "agreed"
    assert isinstance(agreed := taken(loaded.adviser, answer.path), Answered) and agreed.is_news
    assert isinstance(agreed := taken(loaded.adviser, answer.path), Answered) and not agreed.is_news
    with loaded.adviser.session() as session:
        file = referring.refer_report(session, Q2, loaded.folder / "out", fingerprint=listed["Lena Last"]).path
    came = taken(last, file)
    assert isinstance(came, Considered) and came.agreed == ("Olga Officer",)
    with last.session() as session:
        signing.clear(session, Q2)
        answer = considering.write_answer(session, Q2, loaded.folder / "back")
    taken(loaded.adviser, answer.path)
    with loaded.adviser.session() as session:
        assert clearing.open_clearance(session, Q2).state == "cleared"


def test_who_acts_today_comes_first_and_another_day_is_said(loaded: World, officer: Desk) -> None:
    with loaded.headquarters.session() as session:
        with refuses("FACT_DAYS"):
            closing.state(session, "MONUC", "acting", date(2006, 7, 1), reason="Leave of the Head of Mission")
        closing.state(
            session, "MONUC", "acting", date(2006, 8, 1), date(2006, 8, 31), holder="Olga Officer", reason="Leave"
        )
    loaded.publish_and_load()
    worlds.load_list(loaded, officer)
    with loaded.adviser.session() as session:
        assert [one.name for one in referring.officers(session)] == ["Omar Officer", "Olga Officer"]
        olga = referring.officers(session)[1].fingerprint
        signing.sign(session, Q2)
        file = referring.refer_report(session, Q2, loaded.folder / "out", fingerprint=olga).path
    taken(officer, file)
    with officer.session() as session:
        view = clearing.open_clearance(session, Q2)
        assert view.clearers is not None and not view.clearers.is_acting
        signing.clear(session, Q2)  # a date never keeps anybody from signing
        answer = considering.write_answer(session, Q2, loaded.folder / "back")
    taken(loaded.adviser, answer.path)
    with loaded.adviser.session() as session:
        sending.export(session, Q2, loaded.folder / "packages")
    (came_in,) = loaded.receive(loaded.folder / "packages").imported
    (said,) = came_in.warnings
    assert said.startswith("Olga Officer was to act as clearing officer on other days than 2006-07-10.")
    with loaded.adviser.session() as session:
        loaded.clock.now = datetime(2006, 8, 3, 9, tzinfo=UTC)
        assert [one.name for one in referring.officers(session)] == ["Olga Officer", "Omar Officer"]


def test_nobody_but_the_one_it_is_for_and_its_author_can_open_it(loaded: World, officer: Desk) -> None:
    file = asked(loaded)
    other = worlds.officers_desk(loaded, "Other Officer", "other-home")
    for desk in (other, loaded.focal_point, loaded.headquarters):
        with desk.session() as session, refuses("NOT_FOR_US"):
            arriving.take(session, file.read_bytes())
    with loaded.adviser.session() as session, refuses("REFERRAL_FOREIGN"):
        arriving.take(session, file.read_bytes())
    assert taken(officer, file)


def test_without_a_listed_officer_nothing_is_written(loaded: World) -> None:
    with loaded.adviser.session() as session:
        with refuses("NOT_SIGNED"):
            referring.refer_report(session, Q2, loaded.folder / "out")
        signing.sign(session, Q2)
        with refuses("NO_OFFICER_LISTED"):
            referring.refer_report(session, Q2, loaded.folder / "out", fingerprint="0" * 64)
        signing.clear(session, Q2, loaded.officer_passphrase)
        with refuses("NOT_WAITING"):
            referring.refer_report(session, Q2, loaded.folder / "out")


def test_an_answer_about_another_report_or_too_late_changes_nothing(loaded: World, officer: Desk) -> None:
    file = answered(loaded, officer, remark="Not yet.")
    with loaded.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        signing.clear(session, Q2, loaded.officer_passphrase)
        with refuses("ANSWER_LATE"):
            arriving.take(session, file.read_bytes())
        assert clearing.open_clearance(session, Q2).state == "cleared"
    with loaded.focal_point.session() as session, refuses("ANSWER_FOREIGN"):
        referring.take_answer(session, plain(officer, file))


def test_only_what_came_from_elsewhere_is_answered(loaded: World) -> None:
    with loaded.adviser.session() as session:
        signing.sign(session, Q2)
        with refuses("NOT_FROM_ELSEWHERE"):
            considering.write_answer(session, Q2, loaded.folder / "back")


def test_a_clock_that_lost_its_battery_stops_neither_desk(loaded: World, officer: Desk) -> None:
    loaded.clock.now = datetime(2001, 1, 1, tzinfo=UTC)
    file = answered(loaded, officer)
    loaded.clock.now = datetime(2001, 1, 1, tzinfo=UTC) + timedelta(days=20_000)
    assert isinstance(back := taken(loaded.adviser, file), Answered) and back.outcome == "cleared"


def test_the_minutes_are_part_of_the_change_log(loaded: World, officer: Desk) -> None:
    asked(loaded)
    with loaded.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        minutes = minuting.minutes_of(session, kept.identity)
        assert [one.name for one in minutes.asked] == ["Olga Officer"]
        rows = session.store.rows("SELECT address FROM change_log WHERE address LIKE ?", (f"%{kept.identity}%",))
    assert rows
