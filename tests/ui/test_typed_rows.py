"""Typing budget lines and ledger entries: what is read, what is kept, what the keys do."""

from decimal import Decimal
from typing import Any

import builders
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fieldreport.codec import encode
from fieldreport.ledger import ledger, open_obligations
from fieldreport.projects import Project
from ui.tables.budget_model import BudgetModel
from ui.tables.cells import CELL_ROLE, Cell
from ui.tables.ledger_model import LedgerModel, NewestRows
from ui.tables.typed_table import TypedTable


def project(**changes: Any) -> Project:
    entries = (
        builders.entry(id="E-01", date=builders.date("2006-05-20")),
        builders.entry(id="E-02", type="obligation", date=builders.date("2006-04-02"), amount=Decimal("700.00")),
        builders.entry(
            id="E-03",
            date=builders.date("2006-06-01"),
            amount=Decimal("44150.00"),
            currency="CDF",
            rate=Decimal("441.5"),
        ),
    )
    return builders.project(**({"entries": entries} | changes))


@pytest.fixture
def book(qtbot: QtBot) -> LedgerModel:
    return ledger_of(project())


def ledger_of(held: Project) -> LedgerModel:
    model = LedgerModel()
    model.set_value(encode(held.entries))
    model.set_lines([(line.line, line.title) for line in held.budget], open_obligations(held))
    return model


def cell(model: Any, row: int, key: str) -> Cell:
    return model.data(model.index(row, model.place_of(key)), CELL_ROLE)


def put(model: Any, row: int, key: str, text: str) -> bool:
    return bool(model.setData(model.index(row, model.place_of(key)), text))


def test_the_ledger_is_shown_by_date_and_stored_as_it_was(book: LedgerModel) -> None:
    assert [book.row(row)["id"] for row in range(3)] == ["E-02", "E-01", "E-03"]
    assert [row["id"] for row in book.value() or ()] == ["E-01", "E-02", "E-03"]
    book.add_row()
    assert (book.value() or [])[-1] == {"id": "E-04", "type": "expenditure", "amount": "0"}
    assert cell(book, 3, "amount").state == "missing"


def test_an_amount_in_local_currency_is_converted_and_asks_for_its_rate(book: LedgerModel) -> None:
    assert cell(book, 2, "own").text == "100.00"
    put(book, 2, "rate", "")
    assert cell(book, 2, "own").text == "—"
    put(book, 2, "rate", "٤٤١٫٥")
    assert book.row(2)["rate"] == "441.5"
    assert cell(book, 0, "rate").text == "—"
    assert not book.flags(book.index(0, book.place_of("rate"))) & Qt.ItemFlag.ItemIsEditable


def test_what_cannot_be_read_stays_as_typed_and_is_not_stored(book: LedgerModel) -> None:
    before = book.value()
    assert put(book, 0, "amount", "about 700")
    assert (cell(book, 0, "amount").text, cell(book, 0, "amount").state) == ("about 700", "invalid")
    assert book.value() == before
    (said,) = book.words_about(0)
    assert said[0] == "error"
    assert "about 700" in said[1]
    put(book, 0, "type", "gift")
    assert "not in the list" in book.words_about(0)[1][1]
    put(book, 0, "amount", "710")
    put(book, 0, "type", "oblig")
    assert book.words_about(0) == []
    assert cell(book, 0, "amount").text == "710.00"


def test_only_corrections_may_be_below_zero(book: LedgerModel) -> None:
    before = book.value()
    put(book, 1, "amount", "-45")
    assert cell(book, 1, "amount").state == "invalid"
    assert "below zero" in book.words_about(1)[0][1]
    assert book.value() == before
    put(book, 1, "type", "Correction")
    assert book.words_about(1) == []
    assert (book.value() or [])[0]["amount"] == "-45.00"
    assert cell(book, 1, "amount").text == "−45.00"


def test_a_currency_that_has_no_such_unit_is_said_and_kept_apart(book: LedgerModel) -> None:
    put(book, 1, "amount", "10.50")
    put(book, 1, "currency", "jpy")
    assert "small unit" in book.words_about(1)[0][1]
    assert "currency" not in (book.value() or [])[0]
    put(book, 1, "amount", "11")
    assert (book.value() or [])[0] | {"amount": "11", "currency": "JPY"} == (book.value() or [])[0]


def test_settling_an_obligation_fills_in_what_that_usually_means(book: LedgerModel) -> None:
    place = book.add_row()
    assert not book.flags(book.index(place, book.place_of("for"))) & Qt.ItemFlag.ItemIsEditable
    put(book, place, "type", "Liquidation")
    put(book, place, "for", "E-02")
    row = book.row(place)
    assert (row["obligation"], row["amount"], row["payee"]) == ("E-02", "700.00", "Printing house")
    assert cell(book, place, "line").text == cell(book, 0, "line").text
    put(book, place, "type", "Redeployment")
    put(book, place, "for", "5")
    assert book.row(place)["to_line"] == "5"


def test_findings_mark_the_cell_of_the_entry_they_are_about(book: LedgerModel) -> None:
    book.set_findings({0: {"date": ("explain", "Dated late.")}})
    assert book.words_about(1) == [("explain", "Dated late.")]
    assert cell(book, 1, "date").mark is not None
    assert "Dated late." in cell(book, 1, "date").words
    assert book.row_of(0) == 1


def test_a_removed_row_takes_its_marks_along(book: LedgerModel) -> None:
    put(book, 1, "amount", "x")
    put(book, 2, "amount", "y")
    book.remove_row(1)
    assert [row["id"] for row in book.value() or ()] == ["E-02", "E-03"]
    assert cell(book, 1, "amount").text == "y"


def test_the_budget_shows_what_derives_and_the_lines_outside_it(qtbot: QtBot) -> None:
    held = project(entries=(*project().entries, builders.entry(id="E-9", line="99", amount=Decimal("12.00"))))
    model = BudgetModel()
    model.set_value(encode(held.budget))
    model.set_sums(ledger(held))
    rows = model.rowCount()
    assert rows == len(held.budget) + 2
    assert cell(model, rows - 2, "line").text == "99"
    assert cell(model, rows - 2, "spent").text == "12.00"
    assert cell(model, rows - 1, "spent").text == f"{ledger(held).spent_total:,}"
    assert not model.flags(model.index(0, model.place_of("spent"))) & Qt.ItemFlag.ItemIsEditable
    put(model, 0, "category", "travel")
    assert (model.value() or [])[0]["category"] == 5
    put(model, 0, "amount", "-1")
    assert "below zero" in model.words_about(0)[0][1]


def test_enter_on_the_last_row_adds_one_and_tab_skips_what_is_computed(qtbot: QtBot, book: LedgerModel) -> None:
    table = TypedTable("Ledger", book, scrolls=True)
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    table.setFocus()
    table.setCurrentIndex(book.index(2, 1))
    with qtbot.waitSignal(table.added):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (3, 0)
    table.setCurrentIndex(book.index(2, book.place_of("rate")))
    table.focusNextPrevChild(True)
    assert table.currentIndex().column() == book.place_of("rate_date")
    table.setCurrentIndex(book.index(3, 0))
    qtbot.keyClick(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert book.row_count == 3


def test_the_newest_rows_stand_on_top_and_are_the_same_rows(qtbot: QtBot, book: LedgerModel) -> None:
    table = TypedTable("Newest", NewestRows(book, 2))
    qtbot.addWidget(table)
    shown = table.model()
    assert (shown.rowCount(), shown.columnCount()) == (2, 7)
    assert shown.index(0, 0).data() == "1 Jun 2006"
    shown.setData(shown.index(0, 3), "50000")
    assert book.row(2)["amount"] == "50000.00"
    book.add_row()
    assert shown.rowCount() == 2
    assert shown.index(1, 0).data() == "1 Jun 2006"
    table.go_to(2, "amount")
    assert table.place() == 2


def test_five_thousand_entries_are_stored_and_shown(qtbot: QtBot) -> None:
    rows = [{"id": f"E-{n}", "type": "expenditure", "amount": "1.00", "date": "2006-05-01"} for n in range(5000)]
    model = LedgerModel()
    model.set_value(rows)
    table = TypedTable("Ledger", model, scrolls=True)
    qtbot.addWidget(table)
    table.resize(1000, 400)
    table.show()
    table.scrollToBottom()
    assert table.rowAt(table.viewport().height() - 5) == 4999
    put(model, 4999, "amount", "2")
    assert (model.value() or [])[4999]["amount"] == "2.00"
