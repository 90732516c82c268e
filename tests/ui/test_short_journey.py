"""The journey in short: two empty folders, a report by a focal point, and what Headquarters says of it.

By keyboard alone, in the real program; `make journey` walks the whole quarter in real windows.
"""

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from keyboard import Dialogs, Key, Keyboard, Modifier
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import ui.dialogs

NOW = datetime(2026, 10, 8, 9, 30, tzinfo=UTC)
MOST_CHECKS, MOST_CELLS = 30, 60
CELLS = {"Role": "Gender officer", "Level": "P-3", "Posts": "8", "Filled": "8", "Name": "Women’s union"}
ANSWERS = {"e-mail": "cy@example.org", "telephone": "+963 900 000 000"}


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    monkeypatch.setattr(ui.dialogs, "QFileDialog", Dialogs)
    made = Keyboard(qapp, qtbot, lambda: NOW)
    yield made
    made.end()


def set_up(person: Keyboard, role: str, name: str, sheet: Path, mission: str = "") -> str:
    """Walk the six steps; return the passphrase that was generated."""
    person.go_to(role, Key.Key_Down)
    person.press(Key.Key_Space)
    person.press(Key.Key_Return, Modifier.ControlModifier)
    if mission:
        person.write(mission)
        person.press(Key.Key_Return)
    person.go_to("Your name")
    person.write(name)
    person.press(Key.Key_Return)
    words = person.groups("Your words")
    for _time in range(2):
        person.write(words)
        person.press(Key.Key_Return)
    person.do("Save the sheet", sheet)
    person.go_to("Recovery code")
    person.write(code_on(sheet))
    person.press(Key.Key_Return, Modifier.ControlModifier)
    person.do("Set up Fieldreport")
    assert person.sees("Step 6 of 6")
    return words


def code_on(sheet: Path) -> str:
    """Return the recovery code from the printed sheet."""
    text = subprocess.run(["pdftotext", "-layout", sheet, "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(text.split("Recovery code", 1)[1].split("The same code", 1)[0].split())


def unlock(person: Keyboard, words: str) -> None:
    assert "Passphrase" in person.heard()
    person.write(words)
    person.press(Key.Key_Return)


def answer_what_is_open(person: Keyboard) -> None:
    """Go with F8 from check to check until nothing is to correct or to explain."""
    has_closed_rest = False
    for _check in range(MOST_CHECKS):
        if not person.sees("to correct: ") and not person.sees("to explain: "):
            return
        person.press(Key.Key_F8)
        here = person.heard()
        if "with something to report" in here and not has_closed_rest:
            person.press(Key.Key_Space)
            person.do("Nothing else to report")
            has_closed_rest = True
        elif "with something to report" in here:  # an area that the form always opens
            person.go_to("nothing this quarter", Key.Key_Down)
            person.press(Key.Key_Space)
        else:
            answer(person, here)
    raise AssertionError(f"the checks do not come to an end: {person.shown()}")


def answer(person: Keyboard, here: str) -> None:
    """Answer what the keyboard is at, as somebody would who hears the question."""
    if person.role() == QAccessible.Role.Table:
        fill_table(person)
    elif "explanation" in here:
        person.write("Nobody else was there.")
        person.press(Key.Key_Return, Modifier.ControlModifier)
    elif "dd a row" in here:
        person.press(Key.Key_Space)
        fill_table(person)
    elif person.role() == QAccessible.Role.EditableText:
        person.write(next((words for name, words in ANSWERS.items() if name in here), "Cy Example"))
        person.press(Key.Key_Tab)
    else:
        person.press(Key.Key_Space)


def fill_table(person: Keyboard) -> None:
    """Type into every cell that takes something, until the keyboard is out of the table."""
    for _cell in range(MOST_CELLS):
        if person.role() != QAccessible.Role.Table:
            return
        here = person.heard()
        person.write(next((words for name, words in CELLS.items() if here.startswith(name)), "4"))
        person.press(Key.Key_Tab)
    raise AssertionError("the table does not end")


def test_from_empty_folders_to_the_verdict_of_headquarters(person: Keyboard, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    person.open(tmp_path / "headquarters")
    unit = set_up(person, "Gender unit", "Grace Example", stick / "sheet-headquarters.pdf")
    person.press(Key.Key_Space)
    person.close()

    person.open(tmp_path / "focal-point")
    words = set_up(person, "Gender focal point", "Cy Example", stick / "sheet.pdf", "UNDOF")
    person.do("Save the request", stick / "cy.request")
    spoken = person.groups("Fingerprint of the request")
    person.do("Open Fieldreport")
    person.close()

    person.open(tmp_path / "headquarters")
    unlock(person, unit)
    person.room("Authorized signatories")
    person.do("Open requests", stick / "cy.request")
    person.go_to("Fingerprint as it is read aloud")
    person.write(spoken)
    person.do("Register signatory")
    person.do("Publish list", stick / "list.asice")
    authority = person.groups("Fingerprint of this authority")
    person.close()

    person.open(tmp_path / "focal-point")
    unlock(person, words)
    person.room("Registration")
    person.do("Load a list", stick / "list.asice")
    person.go_to("Fingerprint of Headquarters")
    person.write(authority)
    person.press(Key.Key_Return)
    assert person.sees("You are on the list of authorized signatories")
    person.press(Key.Key_5, Modifier.AltModifier)
    assert "Quick log" in person.heard()
    person.write("2 September 2026, Quneitra, open day with women's associations, 80 women 15 men")
    person.press(Key.Key_Return)
    person.press(Key.Key_2, Modifier.AltModifier)
    answer_what_is_open(person)
    person.press(Key.Key_2, Modifier.AltModifier)
    person.press(Key.Key_Return, Modifier.ControlModifier)
    person.do("Sign report")
    person.do("Choose", stick)
    person.do("Export")
    (package,) = stick.glob("UNDOF*")
    person.close()

    person.open(tmp_path / "headquarters")
    unlock(person, unit)
    person.do("Choose files", package)
    assert person.sees("Verified", "UNDOF")
    person.do("Open in submission status")
    person.do("Accept")
    assert person.sees("Accepted: 8 Oct 2026, 09:30, Grace Example")
    assert person.sees("Signed by: Cy Example, gender focal point")
