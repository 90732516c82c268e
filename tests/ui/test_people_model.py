"""People tables: what is typed, what is derived, the kinds of empty."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from ui.tables.people_model import Group, PeopleModel

GROUPS = (Group("military", "Military contingents"), Group("national", "National partners"))


@pytest.fixture
def model() -> PeopleModel:
    made = PeopleModel(GROUPS, states=("not_collected", "withheld"))
    made.set_value({"military": {"women": 214, "men": 1286}, "national": {"women": 182}})
    return made


def shown(model: PeopleModel, row: int) -> list[str]:
    return [str(model.data(model.index(row, column))) for column in range(model.columnCount())]


def spoken(model: PeopleModel, row: int, column: int) -> str:
    return str(model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole))


def test_totals_and_shares_are_derived(model: PeopleModel) -> None:
    assert shown(model, 0) == ["Military contingents", "214", "1,286", "1,500", "14.3"]


def test_an_incomplete_row_shows_what_is_missing_and_derives_nothing(model: PeopleModel) -> None:
    assert shown(model, 1) == ["National partners", "182", "Missing", "—", "—"]
    assert model.first_problem() == ("National partners", "men", "")


def test_the_last_row_sums_complete_rows_only(model: PeopleModel) -> None:
    assert shown(model, 2) == ["Complete rows, 1 of 2", "214", "1,286", "1,500", "14.3"]
    model.setData(model.index(1, 2), "118")
    assert shown(model, 2) == ["Complete rows, 2 of 2", "396", "1,404", "1,800", "22.0"]


@pytest.mark.parametrize(("typed", "kept"), [("1 234", 1234), ("١٢٣", 123), ("1,234", 1234), ("0", 0)])
def test_counts_of_any_script_are_read(model: PeopleModel, typed: str, kept: int) -> None:
    model.setData(model.index(1, 2), typed)
    assert model.value()["national"] == {"women": 182, "men": kept}


def test_zero_is_not_blank(model: PeopleModel) -> None:
    model.setData(model.index(1, 2), "0")
    assert model.first_problem() is None
    model.setData(model.index(1, 2), "")
    assert model.value()["national"] == {"women": 182}


def test_what_is_no_count_stays_as_typed_and_out_of_the_answer(model: PeopleModel) -> None:
    model.setData(model.index(1, 2), "about forty")
    assert shown(model, 1)[2] == "about forty"
    assert model.value()["national"] == {"women": 182}
    assert model.first_problem() == ("National partners", "men", "about forty")


def test_not_collected_is_an_answer(model: PeopleModel) -> None:
    model.set_state(model.index(1, 2), "not_collected")
    assert model.value()["national"]["men"] == "not_collected"
    assert model.first_problem() is None
    assert shown(model, 1)[3] == "—"


def test_a_state_can_be_typed_in_words(model: PeopleModel) -> None:
    model.setData(model.index(1, 2), "Withheld")
    assert model.value()["national"]["men"] == "withheld"


def test_keys_that_no_column_shows_survive() -> None:
    model = PeopleModel(GROUPS)
    value: dict[str, Any] = {"military": {"women": 1, "men": 2, "unit": "persons", "ages": {"0-17": {"girls": 1}}}}
    model.set_value(value)
    model.setData(model.index(0, 1), "5")
    assert model.value()["military"] == {**value["military"], "women": 5}


def test_cells_say_column_row_and_state(model: PeopleModel) -> None:
    assert spoken(model, 1, 2) == "Men, National partners: Missing"
    assert spoken(model, 1, 4) == "Women, %, National partners: cannot be worked out yet"


def test_derived_tables_cannot_be_edited() -> None:
    model = PeopleModel(GROUPS, is_editable=False)
    model.set_value({"military": {"women": 1}})
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0, 1), "9")
    assert model.first_problem() is None


def test_a_total_is_typed_where_it_does_not_follow_and_follows_where_it_agreed() -> None:
    model = PeopleModel([Group("a", "First")], takes_total=True)
    model.set_value({"a": {"women": "not_collected", "men": "not_collected", "total": 240}})
    assert model.data(model.index(0, 3)) == "240"
    assert model.flags(model.index(0, 3)) & Qt.ItemFlag.ItemIsEditable
    assert model.setData(model.index(0, 3), "٢٥٠")
    assert model.value()["a"]["total"] == 250

    model.set_value({"a": {"women": 12, "men": 8, "total": 20}})
    assert model.setData(model.index(0, 1), "13")
    assert model.value() == {"a": {"women": 13, "men": 8}}
    assert model.data(model.index(0, 3)) == "21"
    assert not model.flags(model.index(0, 3)) & Qt.ItemFlag.ItemIsEditable

    model.set_value({"a": {"women": 12, "men": 8, "total": 25}})
    assert model.setData(model.index(0, 1), "13")
    assert model.value()["a"]["total"] == 25  # it contradicted before: a check says so, nobody drops it
    assert model.setData(model.index(0, 3), "many")
    assert model.first_problem() == ("First", "total", "many")
    assert model.part_words("total") == "Total"
