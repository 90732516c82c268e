"""The chain of changes, the deltas in it, and what it says when somebody touched it."""

import contextlib
from collections.abc import Callable
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.storage import changes, driver
from fieldreport.storage.changes import apply_delta, delta, undo_delta
from fieldreport.storage.database import Store, open_database

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)


@given(texts, texts, texts, texts)
def test_a_delta_leads_there_and_back(start: str, old: str, new: str, end: str) -> None:
    before, after = start + old + end, start + new + end
    change = delta(before, after)
    assert apply_delta(change, before) == after
    assert undo_delta(change, after) == before
    assert len(change[1]) <= len(old)
    assert len(change[2]) <= len(new)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", (0, "", "")),
        ("", "ab", (0, "", "ab")),
        ("aa", "aaa", (2, "", "a")),
        ("abc", "adc", (1, "b", "d")),
        ("abc", "", (0, "abc", "")),
    ],
)
def test_deltas_are_small(old: str, new: str, expected: changes.Delta) -> None:
    assert delta(old, new) == expected


def test_a_delta_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        apply_delta((1, "x", "y"), "abc")


def write(
    store: Store, who: dict[str, Any], *values: str | None, address: str = "report.Q", scope: str = "r"
) -> None:
    before: str | None = None
    for value in values:
        with store.transaction():
            changes.append(store, **who, subject="answer", scope=scope, address=address, before=before, after=value)
        before = value


def test_the_history_shows_every_value(store: Store, who: dict[str, Any]) -> None:
    write(store, who, "one", "one two", None, "", "three")
    write(store, who, "elsewhere", scope="other")
    shown = [(change.before, change.after) for change in changes.history(store, "report.Q", scope="r")]
    assert shown == [(None, "one"), ("one", "one two"), ("one two", None), (None, ""), ("", "three")]
    assert len(changes.history(store, "report.Q")) == 6
    assert changes.recent(store, 1)[0].scope == "other"
    assert changes.recent(store, subject="record") == ()


def test_typing_costs_what_was_typed(store: Store, who: dict[str, Any]) -> None:
    text = "word " * 500
    write(store, who, *(text[:length] for length in range(8, len(text) + 1, 8)))
    size = store.value("SELECT sum(length(body)) FROM change_log")
    assert size < 40 * len(text)
    assert changes.history(store, "report.Q")[-1].after == text[: len(text) // 8 * 8]


def test_the_chain_holds_and_its_head_is_the_last_hash(store: Store, who: dict[str, Any]) -> None:
    assert changes.head(store) == changes.ChangeHead(0, "0" * 64)
    write(store, who, "a", "b", "c")
    newest = changes.head(store)
    assert newest.seq == 3
    assert changes.verify_chain(store) is None
    assert changes.verify_chain(store, expected=newest) is None


def test_dropped_bodies_keep_the_chain_and_hide_the_text(store: Store, who: dict[str, Any]) -> None:
    write(store, who, "secret", "secret more", "other", "last")
    assert changes.drop_bodies(store, until=2) == 2
    assert changes.verify_chain(store) is None
    shown = changes.history(store, "report.Q")
    assert [change.is_dropped for change in shown] == [True, True, False, False]
    assert [change.after for change in shown] == [None, None, None, None]
    assert changes.history(store, "report.Q", current="last")[-1].before == "other"
    assert changes.drop_bodies(store, until=4, scope="another") == 0


def test_the_hash_of_a_dropped_body_tells_nothing(store: Store, who: dict[str, Any]) -> None:
    write(store, who, "yes", address="report.A")
    write(store, who, "yes", address="report.B")
    first, second = store.rows("SELECT body_hash FROM change_log")
    assert first != second


def test_the_clock_is_distrusted(store: Store, who: dict[str, Any]) -> None:
    write(store, who, "a")
    write(store, who | {"at": who["at"] - timedelta(hours=1)}, "b")
    write(store, who | {"at": who["at"].replace(year=2001)}, "c", address="report.Z")
    assert [change.is_clock_suspect for change in changes.recent(store)] == [True, True, False]
    assert changes.verify_chain(store) is None


def test_times_are_utc(who: dict[str, Any]) -> None:
    local = who["at"].astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert changes.utc_text(local) == "2026-11-20T09:30:00.000Z"
    with pytest.raises(ValueError, match="zone"):
        changes.utc_text(local.replace(tzinfo=None))


TAMPERINGS = {
    "a body": ("UPDATE change_log SET body = replace(body, 'b', 'x') WHERE seq = 2", "its body was changed"),
    "an actor": ("UPDATE change_log SET actor = 'eve' WHERE seq = 2", "it was changed"),
    "a time": ("UPDATE change_log SET at = '2027-01-01T00:00:00.000Z' WHERE seq = 2", "it was changed"),
    "a missing row": ("DELETE FROM change_log WHERE seq = 2", "a row before it is missing"),
    "a hash": ("UPDATE change_log SET hash = zeroblob(32) WHERE seq = 2", "it was changed"),
    "a link": ("UPDATE change_log SET previous_hash = zeroblob(32) WHERE seq = 2", "does not follow"),
    "the tail": ("DELETE FROM change_log WHERE seq = 3", "the end of the log is missing"),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_tampering_shows(
    store: Store, key: bytes, who: dict[str, Any], raw: Callable[[Path], Any], name: str
) -> None:
    statement, problem = TAMPERINGS[name]
    write(store, who, "a", "ab", "abc")
    newest = changes.head(store)
    store.close()
    with contextlib.closing(raw(store.path)) as other:
        for trigger in other.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            other.execute(f"DROP TRIGGER {trigger[0]}")
        other.execute(statement)
    with open_database(store.path, key) as opened:
        found = changes.verify_chain(opened, expected=newest)
    assert found is not None
    assert problem in found.problem


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change_log SET actor = 'eve'",
        "UPDATE change_log SET body = 'x'",
        "DELETE FROM change_log",
        "INSERT OR REPLACE INTO change_log SELECT * FROM change_log WHERE seq = 1",
    ],
)
def test_the_log_refuses_changes(
    store: Store, who: dict[str, Any], raw: Callable[[Path], Any], statement: str
) -> None:
    write(store, who, "a")
    with pytest.raises(driver.IntegrityError):
        store.connection.execute(statement)
    with contextlib.closing(raw(store.path)) as other, pytest.raises(driver.IntegrityError):
        other.execute(statement)  # also without the settings of our own connections


def test_the_newest_changes_are_rebuilt_backwards(store: Store, who: dict[str, Any]) -> None:
    with store.transaction():
        for before, after in ((None, "a"), ("a", "ab"), ("ab", None), (None, "c")):
            changes.append(store, subject="record", scope="M", address="x", before=before, after=after, **who)
    found = changes.newest(store, "x", "c", scope="M", limit=3)
    assert [(held.before, held.after) for held in found] == [(None, "c"), ("ab", None), ("a", "ab")]
    changes.drop_bodies(store, until=2)
    dropped = changes.newest(store, "x", "c", scope="M")
    assert [held.is_dropped for held in dropped] == [False, False, True]
    assert changes.newest(store, "x", "c", scope="N") == ()
