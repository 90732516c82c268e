"""Windows on the desks of `worlds`, for tests: opened without typing a passphrase, as at the start of a day.

Rules: a window works on a copy of a world; nothing waits for time, only for the store to have answered.
"""

from pathlib import Path
from typing import Any

import worlds
from cleared_elsewhere import asked, taken
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldreport.trust.keyfile import FLOOR
from fieldreport.workflows import importing, signing
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace
from ui.app import Desktop

PATIENCE = 20_000  # ms
ROLES = ("adviser", "focal-point", "clearing-officer", "headquarters")


def workspace_of(role: str, folder: Path, stage: str = "signed") -> Workspace:
    """Return the unlocked workspace of a role in a world of its own below `folder`."""
    if role == "clearing-officer":
        return _officers(folder, stage)
    world = worlds.world(folder, stage)
    if role == "headquarters" and stage == "signed":
        with world.headquarters.session() as session:
            importing.import_paths(session, sorted((world.folder / "packages").iterdir()))
    return {
        "adviser": world.adviser.workspace,
        "focal-point": world.focal_point.workspace,
        "headquarters": world.headquarters.workspace,
    }[role]


def _officers(folder: Path, stage: str) -> Workspace:
    """Return a clearing officer's desk on a computer of her own; once reports are signed, one waits there."""
    if stage == "signed":
        author = worlds.world(folder, "loaded")
        desk = worlds.officers_desk(author)
        taken(desk, asked(author))
        return desk.workspace
    world = worlds.world(folder, stage)
    made = Workspace(world.folder / "officer-home", clock=world.clock, key_cost=FLOOR)
    made.create(Profile("clearing-officer", "MONUC", "Omar Officer"), world.officer_passphrase)
    return made


def open_desktop(workspace: Workspace, qtbot: QtBot, size: tuple[int, int] = (1366, 728)) -> Desktop:
    """Show the window of an unlocked workspace on its home screen."""
    made = Desktop(workspace)
    qtbot.addWidget(made.window)
    made.window.resize(*size)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    made.go_on("home")
    settle(made, qtbot)
    return made


def settle(desktop: Desktop, qtbot: QtBot) -> None:
    """Wait until the store has answered and everything is drawn."""
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=PATIENCE)
    QApplication.sendPostedEvents()


def show(desktop: Desktop, qtbot: QtBot, name: str, argument: Any = None) -> Any:
    """Open a screen, wait until all of it is there, and return it."""
    desktop.desk.open(name, argument)
    for _ in range(3):
        settle(desktop, qtbot)
    assert desktop.window.current is not None
    assert desktop.window.current.name == name
    return desktop.window.current


def focus() -> QWidget:
    """Return where the keyboard is."""
    held = QApplication.focusWidget()
    assert held is not None
    return held


def signed_and_cleared(folder: Path) -> worlds.World:
    """Return a world in which the adviser's quarter is signed and cleared, and nothing is exported yet."""
    made = worlds.world(folder, "loaded")
    with made.adviser.session() as session:
        signing.sign(session, worlds.Q2)
        signing.clear(session, worlds.Q2, made.officer_passphrase)
    return made


def type_new_passphrase(form: Any) -> str:
    """Type the words that a form of the settings drew by chance, twice, and return them."""
    new = form._new
    for field in (new.first, new.second):
        QTest.keyClicks(field.edit, new.chosen.passphrase)
    return str(new.chosen.passphrase)
