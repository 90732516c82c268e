"""Drafts: what is typed is on the disk when the call returns, and blank is no row."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import builders
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldreport.storage import changes, drafts
from fieldreport.storage.database import Store, open_database
from fieldreport.storage.doctor import doctor, is_sound
from fieldreport.storage.drafts import canonical
from fieldreport.values import Quarter

AUTOSAVER = Path(__file__).with_name("autosaver.py")


def opened(store: Store, who: dict[str, Any], **changed: Any) -> drafts.DraftReport:
    usual = {"template": "standardized", "template_version": "2006"}
    return drafts.open_report(store, "MONUC", Quarter(2006, 2), "adviser", **(usual | changed), **who)


def test_a_report_is_made_once(store: Store, who: dict[str, Any]) -> None:
    first = opened(store, who)
    assert opened(store, who) == first
    assert drafts.find_report(store, "MONUC", Quarter(2006, 2)) == first
    assert drafts.find_report(store, "MONUC", Quarter(2006, 3)) is None
    assert drafts.report(store, first.no) == first
    assert drafts.reports(store) == (first,)
    assert drafts.reports(store, "UNMIL") == ()
    with pytest.raises(LookupError):
        drafts.report(store, 99)


def test_settings_of_a_report_change_with_history(store: Store, who: dict[str, Any]) -> None:
    made = opened(store, who)
    changed = drafts.change_report(store, made.no, language="fr", classification="confidential", **who)
    assert (changed.language, changed.classification) == ("fr", "confidential")
    assert drafts.change_report(store, made.no, language="fr", **who) == changed
    assert len(changes.history(store, "report.settings", scope=made.id)) == 1
    with pytest.raises(ValueError, match="role"):
        drafts.change_report(store, made.no, role="focal-point", **who)


def test_an_answer_is_saved_with_its_change(store: Store, who: dict[str, Any]) -> None:
    report = opened(store, who)
    assert drafts.save_answer(store, report.no, "2006/AR-B.PR.F", canonical("Fondée."), "a note", **who)
    held = drafts.answers(store, report.no)["2006/AR-B.PR.F"]
    assert (held.value, held.note, held.period, held.template) == ("Fondée.", "a note", "2006-Q2", "2006")
    assert drafts.last_saved(store, report.no) == "2026-11-20T09:30:00.000Z"
    assert changes.history(store, "report.2006/AR-B.PR.F")[0].after == '"Fondée."'
    assert changes.history(store, "report.2006/AR-B.PR.F.note")[0].after == "a note"


def test_saving_the_same_again_writes_nothing(store: Store, who: dict[str, Any]) -> None:
    report = opened(store, who)
    drafts.save_answer(store, report.no, "Q", "0", "note", **who)
    newest = changes.head(store)
    assert not drafts.save_answer(store, report.no, "Q", "0", **who)
    assert changes.head(store) == newest


def test_blank_is_no_row_and_zero_is_one(store: Store, who: dict[str, Any]) -> None:
    report = opened(store, who)
    drafts.save_answer(store, report.no, "Q", "0", **who)
    assert drafts.answers(store, report.no)["Q"].value == 0
    drafts.save_answer(store, report.no, "Q", None, **who)
    assert "Q" not in drafts.answers(store, report.no)
    assert store.value("SELECT count(*) FROM draft_answer") == 0
    assert changes.history(store, "report.Q")[-1].before == "0"


def test_a_note_outlives_its_value(store: Store, who: dict[str, Any]) -> None:
    report = opened(store, who)
    drafts.save_answer(store, report.no, "Q", "1", "why", **who)
    drafts.save_answer(store, report.no, "Q", None, **who)
    held = drafts.answers(store, report.no)["Q"]
    assert (held.value, held.note) == (None, "why")


def test_loaded_answers_keep_their_other_keys(store: Store, who: dict[str, Any]) -> None:
    report = opened(store, who)
    loaded = builders.answer(invented=("value",), source="S1 7", note="n", extra={"colour": "blue"})
    assert drafts.put_answer(store, report.no, loaded, **who)
    held = drafts.answers(store, report.no)[loaded.question]
    assert (held.value, held.note, held.invented) == (loaded.value, "n", ("value",))
    assert (held.source, held.extra) == ("S1 7", {"colour": "blue"})
    assert not drafts.put_answer(store, report.no, loaded, **who)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=40), max_size=6))
def test_history_and_answer_agree_after_any_edits(store: Store, who: dict[str, Any], edits: list[str | None]) -> None:
    report = opened(store, who)
    for text in edits:
        drafts.save_answer(store, report.no, "Q", None if text is None else canonical(text), **who)
    held = drafts.answers(store, report.no).get("Q")
    last = changes.history(store, "report.Q", scope=report.id)
    assert (held and canonical(held.value)) == (last[-1].after if last else None)


def test_notes_that_travel(store: Store, who: dict[str, Any]) -> None:
    report = opened(store, who)
    note = builders.explanation("V41", addresses=["project[P-1]"], extra={"colour": "blue"})
    assert drafts.save_explanation(store, report.no, note, **who)
    assert not drafts.save_explanation(store, report.no, note, **who)
    assert drafts.explanations(store, report.no) == (note,)
    assert drafts.save_explanation(store, report.no, builders.replace(note, text=" "), **who)
    assert drafts.explanations(store, report.no) == ()
    assert len(changes.history(store, f"explanation[{note.id}]", scope=report.id)) == 2


def test_killed_while_typing(place: Path, key: bytes, who: dict[str, Any]) -> None:
    """Rule 1: after kill -9 at any moment every acknowledged save is there and nothing is broken."""
    with open_database(place, key, create=True) as store:
        opened(store, who)
    first = 1
    for kill in range(6):
        program = subprocess.Popen(
            [sys.executable, str(AUTOSAVER), str(place), key.hex(), str(first)],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        with program:
            assert program.stdout is not None
            for _ in range(5 + 37 * kill):
                acknowledged = int(program.stdout.readline())
            program.kill()
            # What it still managed to say was acknowledged too; a line cut short was not.
            whole = [line for line in program.stdout.read().split("\n")[:-1] if line]
            acknowledged = int(whole[-1]) if whole else acknowledged
        with open_database(place, key) as store:
            report = drafts.reports(store)[0]
            for number in range(max(1, acknowledged - 2), acknowledged + 1):
                kept = drafts.answers(store, report.no)[f"Q{number % 3}"].value
                assert int(kept.split()[0]) >= number
            newest = store.value("SELECT count(*) FROM change_log WHERE subject = 'answer'")
            assert newest in (acknowledged, acknowledged + 1)
            assert is_sound(doctor(store)), doctor(store)
        first = newest + 1
