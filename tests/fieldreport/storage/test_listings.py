"""Long lists of records: what is selected, in which order, and what it adds up to."""

from typing import Any

import builders
import pytest
from builders import date

from fieldreport.storage import listings, records
from fieldreport.storage.database import Store
from fieldreport.storage.listings import Selection
from fieldreport.values import CountState

ROWS = (
    builders.training(
        id="T-1", title="Élections et genre", start=date("2006-05-08"), end=None, places=("Goma",), project="P-1"
    ),
    builders.training(
        id="T-2",
        title="Night patrols",
        start=date("2006-02"),
        end=None,
        places=("Bunia",),
        area="E",
        partners=(),
        participants=(builders.participants(component="police", counterpart="", women=1, men=9, total=None),),
    ),
    builders.training(
        id="T-3",
        title="air staff",
        start=date("2006-Q3"),
        end=None,
        places=(),
        area="",
        participants=(
            builders.participants(
                women=CountState.NOT_COLLECTED, men=CountState.NOT_COLLECTED, component="military", total=240
            ),
        ),
    ),
    builders.training(id="T-4", title="Cancelled course", status="cancelled", start=None, end=None, places=()),
)


@pytest.fixture
def filled(store: Store, who: dict[str, Any]) -> Store:
    records.put_records(store, "MONUC", ROWS, **who)
    records.put_record(store, "UNMIL", builders.training(id="T-9"), **who)
    records.put_record(store, "MONUC", builders.activity(id="A-1", components=("police",)), **who)
    records.put_record(store, "MONUC", builders.training(id="T-5", title="In the bin"), **who)
    records.delete_record(store, "MONUC", "training", "T-5", **who)
    return store


def ids(store: Store, **selection: Any) -> list[str]:
    return list(listings.ids(store, "MONUC", Selection(**({"kind": "training"} | selection))))


def test_newest_first_undated_on_top_and_nothing_from_bin_or_elsewhere(filled: Store) -> None:
    assert ids(filled) == ["T-4", "T-3", "T-1", "T-2"]
    assert ids(filled, is_descending=False) == ["T-2", "T-1", "T-3", "T-4"]


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        ("title", ["T-3", "T-4", "T-2", "T-1"]),
        ("place", ["T-2", "T-1", "T-4", "T-3"]),
        ("women", ["T-2", "T-4", "T-1", "T-3"]),
        ("men", ["T-4", "T-1", "T-2", "T-3"]),
        ("total", ["T-2", "T-4", "T-1", "T-3"]),
        ("share", ["T-2", "T-4", "T-1", "T-3"]),
        ("project", ["T-1", "T-4", "T-3", "T-2"]),
        ("area", ["T-4", "T-1", "T-2", "T-3"]),
    ],
)
def test_every_column_orders_and_what_has_no_value_comes_last(filled: Store, order: Any, wanted: list[str]) -> None:
    assert ids(filled, order=order, is_descending=False) == wanted
    last = wanted[-1]
    if order in ("women", "men", "share", "area"):
        assert ids(filled, order=order, is_descending=True)[-1] == last


@pytest.mark.parametrize(
    ("selection", "wanted"),
    [
        ({"words": "genre"}, ["T-1"]),
        ({"words": "GENRE ÉLEC"}, ["T-1"]),
        ({"words": "bunia"}, ["T-2"]),
        ({"words": "national police"}, ["T-3", "T-1", "T-2", "T-4"]),
        ({"words": "% _ !"}, []),
        ({"words": 'bunia" OR "goma'}, []),
        ({"words": "NEAR( *"}, []),
        ({"chosen": {"component": "police"}}, ["T-2"]),
        ({"chosen": {"component": "military"}}, ["T-3"]),
        ({"chosen": {"project": "P-1"}}, ["T-1"]),
        ({"chosen": {"area": "E"}}, ["T-2"]),
        ({"chosen": {"status": "cancelled"}}, ["T-4"]),
        ({"since": "2006-04-01", "until": "2006-06-30"}, ["T-4", "T-1"]),
        ({"since": "2006-02-15", "until": "2006-02-20"}, ["T-4", "T-2"]),
        ({"ids": ("T-2", "T-5", "nothing")}, ["T-2"]),
        ({"ids": ()}, []),
        ({"kind": "activity", "chosen": {"component": "police"}}, ["A-1"]),
        ({"kind": "activity", "chosen": {"component": "military"}}, []),
    ],
)
def test_what_is_selected(filled: Store, selection: dict[str, Any], wanted: list[str]) -> None:
    assert sorted(ids(filled, **selection)) == sorted(wanted)


def test_pages_follow_each_other_without_gap_or_repetition(filled: Store) -> None:
    selection = Selection(kind="training", order="area")
    pages = [page for offset in range(0, 4) for page in listings.page(filled, "MONUC", selection, 1, offset)]
    whole = listings.page(filled, "MONUC", selection, 10)
    assert len(whole) == 4
    assert tuple(pages) == whole


def test_sums_take_held_events_and_complete_groups_only(filled: Store) -> None:
    found = listings.sums(filled, "MONUC", Selection(kind="training"))
    assert found == listings.Sums(records=4, events=3, complete_events=2, female=13, counted=30)
    assert listings.sums(filled, "MONUC", Selection(kind="training", ids=())) == listings.Sums(0, 0, 0, 0, 0)


def test_quarters_words_and_the_newest(filled: Store) -> None:
    assert [str(quarter) for quarter in listings.quarters(filled, "MONUC", "training")] == [
        "2006-Q3",
        "2006-Q2",
        "2006-Q1",
    ]
    assert listings.used_words(filled, "MONUC", "places") == ("Bunia", "Goma")
    assert listings.used_words(filled, "MONUC", "partners") == ("National police", "Provincial council of women")
    assert listings.used_words(filled, "MONUC", "topic") == ("elections",)
    assert listings.newest_id(filled, "MONUC", "training") == "T-4"
    assert listings.newest_id(filled, "MONUC", "practice") is None
