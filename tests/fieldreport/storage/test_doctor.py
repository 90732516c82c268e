"""The self-test finds what is wrong and says where, without a word of what stands there."""

from pathlib import Path
from typing import Any

import builders
import pytest

from fieldreport.reports import write_report
from fieldreport.storage import changes, drafts, records, revisions
from fieldreport.storage.database import Store, open_database
from fieldreport.storage.doctor import CheckResult, doctor, is_sound
from fieldreport.storage.drafts import canonical
from fieldreport.values import Quarter


@pytest.fixture
def filled(store: Store, who: dict[str, Any]) -> Store:
    report = drafts.open_report(
        store, "MONUC", Quarter(2006, 2), "adviser", template="standardized", template_version="2006", **who
    )
    drafts.save_answer(store, report.no, "Q1", canonical("old words"), "a note", **who)
    drafts.save_answer(store, report.no, "Q1", canonical("new words"), **who)
    drafts.save_answer(store, report.no, "Q2", "1", **who)
    drafts.save_answer(store, report.no, "Q2", None, **who)
    records.put_records(store, "MONUC", [builders.training(), builders.project(), builders.gap()], **who)
    records.delete_record(store, "MONUC", "gap", builders.gap().id, **who)
    body = write_report(builders.report(builders.training()))
    files = [revisions.FrozenFile("report.xlsx", "report.xlsx", "application/xlsx", b"cells")]
    revisions.freeze_revision(store, report.no, body, files, author="Ada", **who)
    return store


def failed(store: Store) -> dict[str, str]:
    return {result.name: result.detail for result in doctor(store) if not result.is_ok}


def test_a_sound_store_passes_every_check(filled: Store) -> None:
    results = doctor(filled)
    assert is_sound(results), results
    names = "log pages structure references change_log answers records revisions received facts words"
    assert [result.name for result in results] == names.split()
    assert not is_sound((*results, CheckResult("x", False)))


def test_a_pending_log_is_no_false_alarm(filled: Store) -> None:
    assert filled.path.with_name(filled.path.name + "-wal").stat().st_size
    assert failed(filled) == {}


def test_dropped_bodies_are_no_false_alarm(filled: Store) -> None:
    changes.drop_bodies(filled, until=changes.head(filled).seq)
    assert failed(filled) == {}


SABOTAGE = {
    "UPDATE draft_answer SET value = '\"old words\"' WHERE question_id = 'Q1'": {"answers": "report.Q1"},
    "UPDATE draft_answer SET note = 'x'": {"answers": "report.Q1.note"},
    "DELETE FROM draft_answer": {"answers": "report.Q1.note"},
    "INSERT INTO draft_answer VALUES (1, 'Q9', '1', '', '', '2026-11-20T09:30:00Z')": {"answers": "report.Q9"},
    "UPDATE record SET payload = '{}' WHERE kind = 'gap'": {},
    "UPDATE record SET deleted_at = NULL WHERE kind = 'gap'": {"records": "gap[", "facts": "words"},
    "UPDATE fact_group SET female = 77": {"facts": "counts"},
    "UPDATE fact_money SET spent = '0.01'": {"facts": "money"},
    "DELETE FROM narrative WHERE kind = 'training'": {"facts": "words"},
}


@pytest.mark.parametrize("statement", SABOTAGE)
def test_sabotage_is_found_and_placed(filled: Store, statement: str) -> None:
    filled.connection.execute(statement)
    found = failed(filled)
    assert found.keys() == SABOTAGE[statement].keys()
    for name, detail in SABOTAGE[statement].items():
        assert detail in found[name]
    assert "words" not in found.get("answers", "")


def test_a_changed_revision_is_found(filled: Store) -> None:
    for table, column in (("revision", "payload"), ("revision_file", "content")):
        filled.connection.execute(f"DROP TRIGGER {table}_never_changes")
        filled.connection.execute(f"UPDATE {table} SET {column} = x'00'")
        assert "revisions" in failed(filled)


def test_a_changed_log_is_found(filled: Store) -> None:
    filled.connection.execute("DROP TRIGGER change_log_never_changes")
    filled.connection.execute("UPDATE change_log SET actor = 'eve' WHERE seq = 3")
    assert failed(filled) == {"change_log": "change 3: it was changed"}


def test_an_older_page_put_back_is_found(filled: Store, key: bytes, who: dict[str, Any]) -> None:
    """A disk that lies can mix old pages with new ones: every page is authentic and the data is wrong."""
    filled.close()
    before = filled.path.read_bytes()
    with open_database(filled.path, key) as opened:
        root = opened.value("SELECT rootpage FROM sqlite_schema WHERE name = 'draft_answer'")
        drafts.save_answer(opened, 1, "Q1", canonical("the newest words"), **who)
    after = bytearray(filled.path.read_bytes())
    page = slice((root - 1) * 4096, root * 4096)
    assert after[page] != before[page]
    after[page] = before[page]
    filled.path.write_bytes(after)
    with open_database(filled.path, key) as opened:
        found = failed(opened)
    assert found == {"answers": "report.Q1"}


def test_a_damaged_page_does_not_stop_the_other_checks(filled: Store, key: bytes) -> None:
    filled.close()
    with open_database(filled.path, key) as opened:
        root = opened.value("SELECT rootpage FROM sqlite_schema WHERE name = 'revision_file'")
    content = bytearray(filled.path.read_bytes())
    content[(root - 1) * 4096 + 99] ^= 1
    filled.path.write_bytes(content)
    with open_database(filled.path, key) as opened:
        found = failed(opened)
    assert {"pages", "structure", "revisions"} <= found.keys()
    assert not {"change_log", "answers", "records"} & found.keys()


def test_reading_only_checks_too(filled: Store, key: bytes) -> None:
    filled.close()
    with open_database(filled.path, key, read_only=True) as opened:
        assert is_sound(doctor(opened))
    assert isinstance(filled.path, Path)
