"""Filters saved by name: per place, in the store, replaced and removed."""

import pytest
from worlds import World, refuses

from fieldreport.workflows import remembering


def test_filters_are_kept_by_name_and_place(loaded: World) -> None:
    with loaded.adviser.session() as session:
        assert remembering.filters(session, "search") == {}
        remembering.keep_filter(session, "search", "  Police  of\tGoma ", "kind:training police")
        remembering.keep_filter(session, "search", "elections", "elections")
        remembering.keep_filter(session, "trainings", "elections", {"words": "x"})
    with loaded.adviser.session() as session:
        assert list(remembering.filters(session, "search")) == ["elections", "Police of Goma"]
        assert remembering.keep_filter(session, "search", "elections", "other")["elections"] == "other"
        assert remembering.drop_filter(session, "search", "elections") == {"Police of Goma": "kind:training police"}
        assert remembering.drop_filter(session, "search", "none") == {"Police of Goma": "kind:training police"}
        assert remembering.filters(session, "trainings") == {"elections": {"words": "x"}}


def test_a_name_is_needed_and_there_is_an_end(loaded: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "MOST", 1)
    with loaded.adviser.session() as session:
        assert remembering.keep_filter(session, "search", "  ", "x") == {}
        remembering.keep_filter(session, "search", "n" * 90, "x")
        assert list(remembering.filters(session, "search")) == ["n" * 60]
        with refuses("FILTERS_FULL"):
            remembering.keep_filter(session, "search", "second", "x")
        assert remembering.keep_filter(session, "search", "n" * 60, "y") == {"n" * 60: "y"}
