"""Facts for charts, sums and search: they follow every write and come out the same from a rebuild."""

from decimal import Decimal
from typing import Any

import builders
from builders import date

from fieldreport.storage import projections, rebuilding, records
from fieldreport.storage.database import Store
from fieldreport.values import CountState, Quarter


def put(store: Store, who: dict[str, Any], *held: Any, mission: str = "MONUC") -> None:
    records.put_records(store, mission, held, **who)


def held_in(period: str, record_id: str, *groups: Any) -> Any:
    return builders.training(id=record_id, start=date(period), end=None, status="held", participants=groups)


def test_the_share_runs_over_groups_complete_by_sex(store: Store, who: dict[str, Any]) -> None:
    put(
        store,
        who,
        held_in("2006-05-02", "A", builders.participants(women=30, men=10, total=40)),
        held_in("2006-05-03", "B", builders.participants(women=None, men=None, total=50)),
        held_in("2006-01-03", "C", builders.participants(women=1, men=3, total=4)),
        builders.training(id="D", start=date("2006-05-04"), end=None, status="planned", participants=()),
    )
    older, newer = projections.shares_by_quarter(store, "MONUC")
    assert (older.quarter, older.female, older.counted) == (Quarter(2006, 1), 1, 4)
    assert (newer.female, newer.counted) == (30, 40)
    assert (newer.complete_groups, newer.groups, newer.complete_events, newer.events) == (1, 2, 1, 2)
    assert projections.shares_by_quarter(store, "MONUC", until=Quarter(2006, 1)) == (older,)
    assert projections.shares_by_quarter(store, "MONUC", limit=1) == (newer,)
    assert projections.shares_by_quarter(store, "UNMIL") == ()


def test_every_state_of_a_count_stays_what_it_is(store: Store, who: dict[str, Any]) -> None:
    group = builders.participants(
        women=0,
        men=CountState.NOT_COLLECTED,
        girls=CountState.WITHHELD,
        boys=None,
        total=None,
        ages={"0-17": {"girls": 3, "boys": "na"}, "18-29": "unreadable"},
        displaced={"women": 2},
    )
    put(store, who, held_in("2006-05", "A", group))
    facts = store.rows("SELECT measure, age_band, sex, state, value FROM fact_count ORDER BY measure, age_band, sex")
    assert facts == [
        ("displaced", "", "women", "value", 2),
        ("people", "", "girls", "withheld", None),
        ("people", "", "men", "not_collected", None),
        ("people", "", "women", "value", 0),
        ("people", "0-17", "boys", "na", None),
        ("people", "0-17", "girls", "value", 3),
    ]


def test_a_change_replaces_the_facts_and_the_bin_removes_them(store: Store, who: dict[str, Any]) -> None:
    put(store, who, held_in("2006-05", "A", builders.participants(women=1, men=1, total=2)))
    put(store, who, held_in("2006-05", "A", builders.participants(women=7, men=1, total=8)))
    assert projections.shares_by_quarter(store)[0].female == 7
    records.delete_record(store, "MONUC", "training", "A", **who)
    assert projections.shares_by_quarter(store) == ()
    assert store.value("SELECT count(*) FROM narrative") == 0
    assert store.value("SELECT count(*) FROM fact_count") == 0
    records.restore_record(store, "MONUC", "training", "A", **who)
    assert projections.shares_by_quarter(store)[0].female == 7


def test_money_is_exact(store: Store, who: dict[str, Any]) -> None:
    put(store, who, builders.project(id="P-1", title="Exchange"))
    found = projections.budgets(store, "MONUC")[0]
    assert (found.project, found.title, found.currency) == ("P-1", "Exchange", "USD")
    assert isinstance(found.spent, Decimal)
    lines = store.rows("SELECT line, approved FROM fact_money WHERE line <> ''")
    assert {line for line, _ in lines} >= {line.line for line in builders.project().budget}
    records.delete_record(store, "MONUC", "project", "P-1", **who)
    assert projections.budgets(store) == ()


def test_a_rebuild_gives_the_same_facts(store: Store, who: dict[str, Any]) -> None:
    put(store, who, *(held_in("2006-05", f"T-{n}", builders.participants(women=n, men=1)) for n in range(9)))
    put(store, who, builders.project(), builders.activity(), builders.dataset(), builders.practice(), mission="UNMIL")
    before = projections.fingerprint(store)
    store.connection.execute("UPDATE fact_group SET female = 999")
    assert projections.fingerprint(store) != before
    rebuilding.rebuild(store)
    assert projections.fingerprint(store) == before
