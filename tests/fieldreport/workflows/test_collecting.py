"""Forms for colleagues: written, filled in elsewhere, taken in, shown first, taken back; and hostile workbooks."""

from pathlib import Path
from typing import Any

import builders
import colleagues
import hostile
import pytest
from colleagues import FIRST, filled
from worlds import Q2, World, refuses

from fieldreport.documents import form_reading
from fieldreport.models import Activity, Training
from fieldreport.projects import Project
from fieldreport.storage import changes, records
from fieldreport.values import CountState
from fieldreport.workflows import arriving, collecting, drafting, recording
from fieldreport.workflows.session import Session

TRAINING = {
    f"Title {FIRST}": "Gender and elections",
    f"First or only day {FIRST}": "2006-05-08",
    f"Status {FIRST}": "Held",
    f"Type {FIRST}": "En ligne",
    f"Module level {FIRST}": "2",
    f"Hours {FIRST}": 6,
    f"Places {FIRST}": "Bukavu; Uvira",
    f"Area of action {FIRST}": "B",
    f"Partners {FIRST}": "Ministry of Gender",
    f"Who took part {FIRST}": "Police",
    f"Women {FIRST}": 12,
    f"Men {FIRST}": "٨",
    f"Who took part {FIRST + 1}": "Partenaires nationaux, police",
    f"Women {FIRST + 1}": "not collected",
    f"Total, where sex is not known of all {FIRST + 1}": 30,
    f"Title {FIRST + 3}": "Induction",
    f"First or only day {FIRST + 3}": "2006-Q2",
}


def write(session: Session, folder: Path, kind: Any, **more: Any) -> bytes:
    return collecting.write_form(session, kind, folder / f"{kind}.xlsx", **more).read_bytes()


def trainings(session: Session) -> dict[str, Training]:
    found = records.records(session.store, "MONUC", "training")
    return {held.title: held for held in found if isinstance(held, Training)}


def test_a_form_comes_back_from_another_program_and_twice_changes_nothing(world: World, tmp_path: Path) -> None:
    with world.adviser.session() as session:
        sent = write(session, tmp_path, "training", quarter=Q2)
        back = colleagues.through_libreoffice(filled(sent, TRAINING), tmp_path)
        shown = collecting.load_form(session, back, dry_run=True)
        assert (shown.loaded.added, trainings(session)) == (2, {})
        made = collecting.load_form(session, back)
        assert (made.kind, made.filled_by, made.refused, made.loaded.added) == ("training", colleagues.WHO, (), 2)
        held = trainings(session)["Gender and elections"]
        assert (held.type, held.level, held.hours, held.area, held.places) == (
            *("e_learning", 2, 6, "B", ("Bukavu", "Uvira")),
        )
        assert [one.name for one in held.partners] == ["Ministry of Gender"]
        groups = [(one.component, one.counterpart, one.women, one.men, one.total) for one in held.participants]
        assert groups == [
            ("police", "", 12, 8, None),
            ("national_counterparts", "police", CountState.NOT_COLLECTED, None, 30),
        ]
        assert str(trainings(session)["Induction"].start) == "2006-Q2"
        # What the adviser adds stays when the same form comes once more.
        recording.put_record(session, Training(id=held.id, title=held.title, start=held.start, outcome="A roster."))
        collecting.load_form(session, back)
        assert trainings(session)["Gender and elections"].outcome == "A roster."
        rows = changes.head(session.store).seq
        assert collecting.load_form(session, back).loaded.unchanged == 2
        assert changes.head(session.store).seq == rows
        # Another colleague's copy of the same blank form stays apart.
        other = collecting.load_form(session, filled(sent, TRAINING, name="Dede Example"))
        assert other.loaded.added == 2
        collecting.take_back(session, other)
        collecting.take_back(session, made)
        assert trainings(session) == {}


def test_bad_cells_are_named_and_the_rest_is_taken(world: World, tmp_path: Path) -> None:
    with world.adviser.session() as session:
        sent = write(session, tmp_path, "activity", language="fr")
        wrong = {
            f"Titre {FIRST}": "Réunion des réseaux",
            f"Premier ou seul jour {FIRST}": "8 mai",
            f"Femmes {FIRST}": -3,
            f"Hommes {FIRST}": 4,
            f"Niveau {FIRST}": "Lune",
            f"Lieu {FIRST + 1}": "Goma",
        }
        made = collecting.load_form(session, filled(sent, wrong))
        assert [(one.code, str(one.facts["cell"]).partition(", ")[2]) for one in made.refused] == [
            ("FORM_DATE", f"C{FIRST}"),
            ("FORM_PICK", f"E{FIRST}"),
            ("FORM_COUNT", f"I{FIRST}"),
            ("FORM_NEEDED", str(FIRST + 1)),
        ]
        (held,) = records.records(session.store, "MONUC", "activity")
        assert isinstance(held, Activity) and held.people is not None
        assert (held.title, held.date, held.people.men, held.people.women) == ("Réunion des réseaux", None, 4, None)
        orphan = write(session, tmp_path, "training")
        made = collecting.load_form(session, filled(orphan, {f"Women {FIRST}": 3}))
        assert [one.code for one in made.refused] == ["FORM_ROW"]


def test_ledger_entries_join_the_project_and_never_replace_it(world: World, tmp_path: Path) -> None:
    with world.adviser.session() as session:
        before = builders.project()
        recording.put_record(session, before)
        sent = write(session, tmp_path, "project", project_id=before.id)
        line = colleagues.shown_sheet(sent)
        assert line["A1"].value == "Project ledger"
        entry = {
            f"Date {FIRST}": "2006-05-08",
            f"Kind of entry {FIRST}": "Expenditure",
            f"Line {FIRST}": before.budget[0].line,
            f"Amount {FIRST}": 120.5,
            f"Payee {FIRST}": "Printer",
            f"Date {FIRST + 1}": "2006-05-09",
            f"Kind of entry {FIRST + 1}": "Refund",
            f"Date {FIRST + 2}": "2006-05-09",
            f"Kind of entry {FIRST + 2}": "Expenditure",
            f"Amount {FIRST + 2}": -4,
        }
        back = filled(sent, entry)
        made = collecting.load_form(session, back)
        assert [one.code for one in made.refused] == ["FORM_NEEDED", "FORM_HELD"]
        after = records.record(session.store, "MONUC", "project", before.id)
        assert isinstance(after, Project)
        assert after.entries[: len(before.entries)] == before.entries
        (new,) = after.entries[len(before.entries) :]
        assert (new.type, str(new.amount), new.line, new.payee) == (
            *("expenditure", "120.50", before.budget[0].line, "Printer"),
        )
        assert collecting.load_form(session, back).loaded.unchanged == 1
        collecting.take_back(session, made)
        assert records.record(session.store, "MONUC", "project", before.id) == before
        recording.delete_record(session, "project", before.id)
        with refuses("FORM_NO_PROJECT"):
            collecting.load_form(session, back)


def test_answers_change_only_where_somebody_wrote(world: World, tmp_path: Path) -> None:
    with world.adviser.session() as session:
        report = drafting.begin_report(session, Q2)
        drafting.save_answer(session, report.no, "2006/AR-B.PR.F", "Women took part in the talks.", "By telephone.")
        drafting.save_answer(session, report.no, "2006/AR-A.PR.F", "Old words.")
        sent = write(session, tmp_path, "report", quarter=Q2)
        places = colleagues.answer_cells(sent)
        sheet = colleagues.shown_sheet(sent)
        assert sheet[places["AR-B.PR.F"]].value == "Women took part in the talks."
        assert "BI-6" not in places  # restricted: it never leaves by a form
        assert sheet[places["BI-7"]].value == "To be answered in the program."
        # The draft goes on while the form is out: what the colleague did not touch stays.
        drafting.save_answer(session, report.no, "2006/AR-A.PR.F", "New words.")
        answers = {
            places["AR-B.PR.F"]: "They led them.",
            places["AR-B.0"]: "Oui, nous avons quelque chose à signaler",
            places["AR-B.LL.F"]: "not applicable",
            places["BI-8"]: "perhaps",
        }
        back = filled(sent, answers)
        shown = collecting.load_form(session, back, dry_run=True)
        changed = {one.address: (one.before, one.after) for one in shown.loaded.differences}
        assert changed["report.2006/AR-B.PR.F.value"] == ("Women took part in the talks.", "They led them.")
        made = collecting.load_form(session, back)
        assert [one.code for one in made.refused] == ["FORM_PICK"]
        held = drafting.open_draft(session, Q2).content.answers
        assert held["2006/AR-B.0"].value == "reported"
        assert (held["2006/AR-B.PR.F"].value, held["2006/AR-B.PR.F"].note) == ("They led them.", "By telephone.")
        assert held["2006/AR-B.LL.F"].value == {"state": "na"}
        assert held["2006/AR-A.PR.F"].value == "New words."
        collecting.take_back(session, made)
        held = drafting.open_draft(session, Q2).content.answers
        assert held["2006/AR-B.PR.F"].value == "Women took part in the talks."
        assert "2006/AR-B.LL.F" not in held


def test_forms_load_beside_record_files(world: World, tmp_path: Path) -> None:
    with world.adviser.session() as session:
        sent = write(session, tmp_path, "training", quarter=Q2)
        files = arriving.load_files(session, [filled(sent, TRAINING)])
        assert (files.records.added, [one.filled_by for one in files.forms]) == (2, [colleagues.WHO])


def test_a_form_of_another_desk_or_without_a_name_is_refused(world: World, tmp_path: Path) -> None:
    with world.focal_point.session() as session:
        foreign = write(session, tmp_path, "training")
    with world.adviser.session() as session:
        with refuses("FORM_ELSEWHERE"):
            collecting.load_form(session, filled(foreign, {}))
        sent = write(session, tmp_path, "report", quarter=Q2)
        with refuses("FORM_NO_NAME"):
            collecting.load_form(session, filled(sent, {}, name="  "))
        book = colleagues.with_identity(filled(sent, {}), "template", "2008")
        with refuses("FORM_TEMPLATE"):
            collecting.load_form(session, book)
        with refuses("FORM_VERSION"):
            collecting.load_form(session, colleagues.with_identity(filled(sent, {}), "format", "fieldreport-form/9"))
        with refuses("NOT_A_FORM"):
            collecting.load_form(session, colleagues.with_identity(filled(sent, {}), "form", "mine"))


@pytest.fixture
def form(world: World, tmp_path: Path) -> bytes:
    with world.adviser.session() as session:
        return filled(write(session, tmp_path, "activity"), {f"Title {FIRST}": "A meeting"})


def test_hostile_workbooks_are_refused(form: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(form_reading.read_form(form).rows) == 1
    with_part = colleagues.with_part
    with refuses("FORM_HOSTILE"):
        form_reading.read_form(with_part(form, "xl/workbook.xml", None))
    with refuses("FORM_HOSTILE"):
        form_reading.read_form(with_part(form, "xl/other.xml", "<!DOCTYPE a>".encode("utf-16")))
    with refuses("FORM_MACROS"):
        form_reading.read_form(with_part(form, "xl/vbaProject.bin", b"x"))
    with refuses("FORM_TOO_LARGE"):
        form_reading.read_form(with_part(form, "xl/media/bomb.png", bytes(form_reading.MAX_UNPACKED)))
    for untrusted in (
        b"",
        b"PK\3\4",
        form[:-30],
        form_reading._OLD + bytes(600),
        with_part(form, "xl/workbook.xml", b"<a/>"),
        hostile.zip_of([hostile.Entry(b"xl/workbook.xml", deflate=True, raw=b"\xff" * 20)]),  # does not unpack
    ):
        with refuses("NOT_A_FORM"):
            form_reading.read_form(untrusted)
    monkeypatch.setattr(form_reading, "MAX_PARTS", 5)
    with refuses("FORM_TOO_LARGE"):
        form_reading.read_form(form)
    monkeypatch.setattr(form_reading, "MAX_FILE", 100)
    with refuses("FORM_TOO_LARGE"):
        form_reading.read_form(form)
