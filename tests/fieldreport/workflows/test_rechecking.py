"""Checking again gives what a full check gives, and reads and judges only what changed."""

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import builders
import pytest
import worlds
from worlds import World

from fieldreport.models import Record
from fieldreport.records import write_record
from fieldreport.storage import records
from fieldreport.validation import CheckContext, Watch, check
from fieldreport.workflows import drafting
from fieldreport.workflows.rechecking import Rechecking, checks_of


@pytest.fixture
def loaded(tmp_path: Path) -> World:
    """Both missions have loaded a complete quarter."""
    return worlds.world(tmp_path, "loaded")


def test_after_every_kind_of_change_it_finds_what_a_full_check_finds(loaded: World) -> None:
    with loaded.adviser.session() as session:
        quarter, mission, at = worlds.Q2, session.profile().mission, session.now()
        report = drafting.open_report(session, quarter)
        seen = [drafting.check(session, quarter)]
        steps = [
            lambda: records.put_record(
                session.store, mission, builders.training(id="T-9", places=()), actor="Ada", at=at
            ),
            lambda: drafting.save_explanation(session, report.no, builders.explanation("V13", period=str(quarter))),
            lambda: drafting.save_answer(session, report.no, "2006/BI-5", "word " * 301),
            lambda: records.put_record(
                session.store, mission, builders.training(id="T-9", facilitators=()), actor="Ada", at=at
            ),
            lambda: records.delete_record(session.store, mission, "training", "T-9", actor="Ada", at=at),
        ]
        for step in steps:
            step()
            found = drafting.check(session, quarter)
            content = drafting.open_draft(session, quarter).content
            assert found == check(content, drafting.check_context(session, content))
            assert found != seen[-1]
            seen.append(found)


def test_unchanged_records_are_neither_read_nor_judged_again(loaded: World) -> None:
    with loaded.adviser.session() as session:
        mission, again = session.profile().mission, checks_of(session.store)
        drafting.check(session, worlds.Q2)
        before = dict(again._watch._held)
        changed = next(iter(records.records(session.store, mission, "training")))
        records.put_record(session.store, mission, replace(changed, remark="New."), actor="Ada", at=session.now())
        drafting.check(session, worlds.Q2)
        fresh = [address for address, held in again._watch._held.items() if before.get(address) is not held]
        assert fresh == [changed.address]
        assert all(
            held[0] is before[address][0] for address, held in again._watch._held.items() if address not in fresh
        )


def test_where_nothing_changed_nothing_is_judged_at_all() -> None:
    again, context = Rechecking(), CheckContext(today=builders.TODAY)
    found = again.check(builders.content(builders.training(places=())), context)
    assert again.check(builders.content(builders.training(places=())), context) is found
    assert again.check(builders.content(builders.training()), context) != found


def test_locking_leaves_nothing_of_a_check_behind(loaded: World) -> None:
    with loaded.adviser.session() as session:
        drafting.check(session, worlds.Q2)
        held = weakref.ref(checks_of(session.store))
    del session
    gc.collect()
    assert held() is None


def test_only_a_changed_record_is_judged() -> None:
    watch, context = Watch(), CheckContext(today=builders.TODAY)
    kept, changing = builders.training(places=()), builders.activity()
    held: list[dict[str, tuple[Record, object]]] = []
    for activity in (changing, builders.activity(result="Something else.")):
        content = builders.content(kept, activity)
        assert watch.check(content, context) == check(content, context)
        held.append(dict(watch._held))
    assert held[0][kept.address] is held[1][kept.address]
    assert held[0][changing.address] is not held[1][changing.address]


@pytest.mark.parametrize("change", ["previous", "today", "project", "language"])
def test_what_records_are_judged_by_counts_as_a_change(change: str) -> None:
    watch = Watch()
    training = builders.training(financing="GFF", project="P-1")
    plain, context = builders.content(training), CheckContext(today=builders.TODAY)
    watch.check(plain, context)
    match change:
        case "previous":
            context = replace(context, previous=builders.report(builders.project(), period="2006-Q1"))
        case "today":
            context = replace(context, today=builders.date("2006-05-01").first)
        case "project":
            plain = builders.content(training, builders.project())
        case "language":
            plain = replace(plain, language="fr")
    assert watch.check(plain, context) == check(plain, context)


def test_a_record_is_known_by_its_text(loaded: World) -> None:
    with loaded.adviser.session() as session:
        stored = records.records(session.store, session.profile().mission)[0]
        text = records.payload(session.store, session.profile().mission, stored.kind, stored.id)
        assert text is not None
        assert write_record(records.read_payload(text)) == write_record(stored)
