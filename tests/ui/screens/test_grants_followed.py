"""What projects owe and what came, in Headquarters' window: proposals, overdue reports, reminders, packages saved."""

from pathlib import Path

import pytest
import worlds
from granted import PROJECT, approval, issued, proposed
from headquarters_window import answering, focus, opened, press, screen, settle, tab_to
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.workflows import granting
from ui.screens.grants import GrantsScreen
from ui.tables.due_rows import due_of, with_due


def test_a_proposal_waits_for_an_answer(tmp_path: Path, qtbot: QtBot) -> None:
    world = worlds.world(tmp_path, "loaded")
    proposed(world, status="proposed")
    with opened(world, qtbot) as desktop:
        held = screen(desktop, qtbot, "grants")
        [row] = held.table.rows.rows
        assert row.words.endswith("Proposal, waits for an answer")
        assert held.remind.isHidden()


def test_what_is_overdue_is_reminded_of_and_what_came_is_saved(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = worlds.world(tmp_path, "loaded")
    proposed(world)
    issued(world, approvals=(approval(report_due=({"date": "2006-04-30", "type": "financial"},)),))
    target = tmp_path / "financial.asice"
    answering(monkeypatch, "ui.screens.grants.screen.ask_folder", lambda *_asked: tmp_path / "letters")
    answering(monkeypatch, "ui.screens.grants.screen.ask_new_file", lambda *_asked: target)
    with opened(world, qtbot) as desktop:
        held = screen(desktop, qtbot, "grants")
        assert isinstance(held, GrantsScreen)
        [row] = held.table.rows.rows
        assert "overdue" in row.words
        tab_to(held.remind)
        press(Qt.Key.Key_Space)
        settle(desktop, qtbot)
        assert [file.name for file in (tmp_path / "letters").iterdir()] == ["MONUC_reminder_2006-07-10.docx"]
        held.table.setFocus()
        press(Qt.Key.Key_Return)
        settle(desktop, qtbot)
        cards = held.form.received
        assert [line.text for line in cards.overdue.lines] == ["Financial report"]
        assert nameless(desktop.window) == []
        tab_to(cards.documents, most=120)
        assert focus() is cards.documents
        press(Qt.Key.Key_Return)
        settle(desktop, qtbot)
        assert target.read_bytes()[:2] == b"PK"
        held.forget()
        assert cards.documents.lines == ()


def test_due_days_are_rows_of_their_approval() -> None:
    approvals = [
        {"reference": "A", "report_due": [{"date": "2006-04-30", "type": "financial"}, "2006-05"]},
        {"reference": "B"},
    ]
    rows = due_of(approvals)
    assert [(row["reference"], row["date"], row.get("type")) for row in rows] == [
        ("A", "2006-04-30", "financial"),
        ("A", "2006-05", None),
    ]
    undated = {"reference": "B", "type": "financial"}
    more = [*rows, {"reference": "", "date": "2006-12-31", "type": "substantive"}, undated]
    first, last = with_due(approvals, more)
    assert first["report_due"] == [{"date": "2006-04-30", "type": "financial"}, {"date": "2006-05"}]
    assert last["report_due"] == [{"date": "2006-12-31", "type": "substantive"}]


def test_report_dates_are_entered_and_signed(tmp_path: Path, qtbot: QtBot) -> None:
    world = worlds.world(tmp_path, "loaded")
    proposed(world, status="proposed")
    with opened(world, qtbot) as desktop:
        held = screen(desktop, qtbot, "grants")
        held.open_project(("MONUC", PROJECT))
        settle(desktop, qtbot)
        for key, typed in (
            ("approvals", {"reference": "GFF/2006/04", "amount": "53500"}),
            ("due", {"type": "financial", "date": "30 April 2006"}),
        ):
            model = held.form.rows[key].model
            place = model.add_row()
            for name, text in typed.items():
                model.setData(model.index(place, model.place_of(name)), text)
        held.form.sign.click()
        settle(desktop, qtbot)
        held.show_list()
        settle(desktop, qtbot)
        [row] = held.table.rows.rows
    with world.headquarters.session() as session:
        grant = granting.open_grant(session, "MONUC", PROJECT).grant
    assert grant.approvals[0].report_due == ({"date": "2006-04-30", "type": "financial"},)
    assert "overdue" in row.words
