"""The answer book and its autosave (decisions 16)."""

from collections.abc import Callable

import pytest

from ui.forms.answers import IDLE_MS, LATEST_MS, AnswerBook, Autosave, Change


class Store:
    """Takes changes and answers when it is told to."""

    def __init__(self) -> None:
        self.changes: list[Change] = []
        self.answers: list[tuple[Callable[[], None], Callable[[], None]]] = []

    def save(self, change: Change, done: Callable[[], None], failed: Callable[[], None]) -> None:
        self.changes.append(change)
        self.answers.append((done, failed))


@pytest.fixture
def kept(qapp: object) -> tuple[AnswerBook, Autosave, Store]:
    book, store = AnswerBook(), Store()
    return book, Autosave(book, store.save), store


def test_saving_is_due_400_ms_after_the_last_key_and_1_s_after_the_first(
    kept: tuple[AnswerBook, Autosave, Store],
) -> None:
    book, autosave, store = kept
    assert (autosave.idle.interval(), autosave.latest.interval()) == (IDLE_MS, LATEST_MS) == (400, 1000)
    book.set("q", "a")
    assert autosave.idle.isActive()
    assert autosave.latest.isActive()
    assert store.changes == []


def test_typing_on_restarts_the_short_timer_only(kept: tuple[AnswerBook, Autosave, Store]) -> None:
    book, autosave, _store = kept
    restarted: list[str] = []
    book.set("q", "a")
    autosave.latest.start = lambda: restarted.append("latest")  # type: ignore[method-assign,assignment]
    book.set("q", "ab")
    assert restarted == []
    assert autosave.idle.isActive()


@pytest.mark.parametrize("timer", ["idle", "latest"])
def test_either_timer_saves_the_newest_value_once(kept: tuple[AnswerBook, Autosave, Store], timer: str) -> None:
    book, autosave, store = kept
    book.set("q", "a")
    book.set("q", "ab")
    getattr(autosave, timer).timeout.emit()
    assert store.changes == [Change("q", "ab")]
    assert not autosave.idle.isActive()
    assert not autosave.latest.isActive()


def test_pending_ends_only_when_the_store_has_answered(kept: tuple[AnswerBook, Autosave, Store]) -> None:
    book, autosave, store = kept
    told: list[bool] = []
    autosave.pending_changed.connect(told.append)
    book.set("q", "a")
    autosave.flush()
    assert autosave.is_pending
    store.answers[0][0]()
    assert not autosave.is_pending
    assert told == [True, False]


def test_what_was_not_saved_is_tried_again(kept: tuple[AnswerBook, Autosave, Store]) -> None:
    book, autosave, store = kept
    book.set("q", "a")
    autosave.flush()
    store.answers[0][1]()
    assert autosave.unsaved == {"q"}
    autosave.flush()
    assert store.changes == [Change("q", "a"), Change("q", "a")]


def test_a_reload_keeps_what_is_newer_here(kept: tuple[AnswerBook, Autosave, Store]) -> None:
    book, autosave, _store = kept
    book.set("q", "typed")
    book.load({"q": "old", "r": "stored"}, {}, keep=autosave.unsaved)
    assert dict(book.values) == {"q": "typed", "r": "stored"}


def test_undo_takes_back_a_whole_field_and_redo_brings_it_again(kept: tuple[AnswerBook, Autosave, Store]) -> None:
    book, _autosave, _store = kept
    book.load({"q": "before"}, {})
    for text in ("a", "ab", "abc"):
        book.set("q", text)
    book.end_group()
    book.set("r", "x")
    assert book.undo() == "r"
    assert book.undo() == "q"
    assert dict(book.values) == {"q": "before"}
    assert book.redo() == "q"
    assert dict(book.values) == {"q": "abc"}
    assert book.undo() == "q"
    assert book.undo() == ""


def test_a_note_is_saved_with_the_codes_it_answers(kept: tuple[AnswerBook, Autosave, Store]) -> None:
    book, autosave, store = kept
    book.set_note("q", "because", ("V22",))
    autosave.flush()
    assert store.changes[0].note is not None
    assert (store.changes[0].note.text, store.changes[0].note.codes) == ("because", ("V22",))
