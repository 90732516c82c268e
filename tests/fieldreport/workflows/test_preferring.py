"""How the window looks is remembered beside the store, and nothing in that file can do harm."""

import json
from pathlib import Path

import pytest

from fieldreport.workflows.preferring import Preferences, keep_preferences, read_preferences

CHOSEN = Preferences("dark", 1.25, "fr", "arabic", 30)


def test_what_was_chosen_comes_back(tmp_path: Path) -> None:
    home = tmp_path / "not there yet"
    assert read_preferences(home) == Preferences()
    keep_preferences(home, CHOSEN)
    assert read_preferences(home) == CHOSEN
    assert [file.name for file in home.iterdir()] == ["window.json"]


@pytest.mark.parametrize("content", ["", "[1]", "{", "null", "[" * 100_000])
def test_a_file_that_cannot_be_read_means_the_usual(tmp_path: Path, content: str) -> None:
    (tmp_path / "window.json").write_text(content)
    assert read_preferences(tmp_path) == Preferences()


@pytest.mark.parametrize(
    "odd",
    [
        {"scheme": "pink", "zoom": "big", "language": 7, "digits": "roman", "lock_minutes": 99999},
        {"zoom": float("nan"), "lock_minutes": None, "language": "../../etc/passwd"},
    ],
)
def test_odd_values_are_left_out_one_by_one(tmp_path: Path, odd: dict[str, object]) -> None:
    (tmp_path / "window.json").write_text(json.dumps(odd))
    assert read_preferences(tmp_path) == Preferences()
    (tmp_path / "window.json").write_text(json.dumps(odd | {"scheme": "dark"}))
    assert read_preferences(tmp_path) == Preferences(scheme="dark")


def test_zoom_stays_within_what_the_window_can_show(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text(json.dumps({"zoom": 12}))
    assert read_preferences(tmp_path).zoom == 2.0
