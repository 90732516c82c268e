"""Mission statistics from quarter to quarter: what is due, carried forward, begun, no longer kept."""

from pathlib import Path

import pytest
import worlds
from worlds import Desk, refuses

from fieldreport.models import Dataset
from fieldreport.workflows import gathering, overviewing, record_editing, recording

POLICE = Dataset(
    id="D-1",
    title="National police",
    period="2006-Q1",
    measure="stock",
    source_unit="UN police",
    rows=(Dataset.Row(category="officers", women=4, men=6), Dataset.Row(category="recruits", total=9)),
    remark="by telephone",
)
INTAKE = Dataset(
    id="D-2",
    title="Intake",
    period="2006-Q1",
    measure="flow",
    rows=(Dataset.Row(category="combatants", women=1, men=9),),
)


@pytest.fixture
def adviser(tmp_path: Path) -> Desk:
    desk = worlds.world(tmp_path, stage="registered").adviser
    with desk.session() as session:
        for held in (POLICE, INTAKE):
            recording.put_record(session, held)
    return desk


def test_what_was_kept_is_due_with_its_last_figures(adviser: Desk) -> None:
    with adviser.session() as session:
        held = gathering.gathering(session)
        assert held.quarter == overviewing.quarter_in_work(session)
        assert [(one.title, str(one.last), one.women, one.total) for one in held.due] == [
            ("Intake", "2006-Q1", 1, 10),
            ("National police", "2006-Q1", 4, 10),
        ]
        assert held.titles == ("Intake", "National police")


def test_a_stock_is_carried_forward_until_its_figures_are_typed_anew(adviser: Desk) -> None:
    with adviser.session() as session:
        change = gathering.carry_forward(session, "National police")
        held = record_editing.open_record(session, "dataset", change.id).values
        assert (held["period"], held["carried_forward"], held["source_unit"]) == (
            str(overviewing.quarter_in_work(session)), True, "UN police",
        )  # fmt: skip
        assert held["rows"][0]["women"] == 4
        assert "remark" not in held
        assert [one.title for one in gathering.gathering(session).due] == ["Intake"]
        assert gathering.gathering(session).done == 1
        record_editing.save_field(session, "dataset", change.id, "source_unit", "UNPOL")
        assert record_editing.open_record(session, "dataset", change.id).values["carried_forward"] is True
        record_editing.save_field(session, "dataset", change.id, "rows", [{"category": "officers", "women": 5}])
        assert not record_editing.open_record(session, "dataset", change.id).values["carried_forward"]


def test_of_a_flow_the_categories_come_along_and_no_figure(adviser: Desk) -> None:
    with adviser.session() as session:
        change = gathering.carry_forward(session, "Intake")
        held = record_editing.open_record(session, "dataset", change.id).values
        assert [(row["category"], "women" in row, "men" in row) for row in held["rows"]] == [
            ("combatants", False, False)
        ]
        assert not held["carried_forward"]


def test_a_series_is_dropped_and_kept_again(adviser: Desk) -> None:
    with adviser.session() as session:
        gathering.keep_set(session, "Intake", is_kept=False)
        assert [one.title for one in gathering.gathering(session).due] == ["National police"]
        gathering.keep_set(session, "Intake", is_kept=True)
        assert len(gathering.gathering(session).due) == 2
        with refuses("UNKNOWN_RECORD"):
            gathering.carry_forward(session, "Never kept")


def test_a_suggested_set_begins_with_its_categories(adviser: Desk) -> None:
    with adviser.session() as session:
        gathering.keep_set(session, "Prisons", is_kept=False)
        change = gathering.begin_set(
            session, {"title": "Prisons", "measure": "stock", "categories": ("convicted", "on remand")}
        )
        held = record_editing.open_record(session, "dataset", change.id)
        assert [row["category"] for row in held.values["rows"]] == ["convicted", "on remand"]
        assert held.row.title == "Prisons"
        assert "Prisons" in gathering.gathering(session).titles
