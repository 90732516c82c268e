"""The submission status over an archive that two officers share: what the other one did is seen and not undone."""

from pathlib import Path

import officers
import worlds
from headquarters_window import opened, screen, settle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from worlds import Q2

from fieldreport.storage import inbox
from fieldreport.workflows import importing, reviewing


def test_a_colleagues_packages_are_fetched_and_her_decision_is_shown(tmp_path: Path, qtbot: QtBot) -> None:
    office = officers.office(worlds.world(tmp_path, "signed"))
    office.join(office.ada, "ada")
    office.join(office.bo, "bo")
    with office.bo.session() as session:
        importing.import_paths(session, [office.world.folder / "packages"])
    with opened(office.world, qtbot) as desktop:
        status = screen(desktop, qtbot, "status", ("MONUC", Q2))
        assert "ada@localhost" in desktop.desk.status.sentence.text()
        assert not status.panel.accept.isEnabled(), "the board knows of it, this desk holds nothing yet"
        assert status.colleagues.isVisible()
        status.colleagues.click()
        settle(desktop, qtbot)
        assert status.panel.accept.isEnabled()
        with office.bo.session() as session:
            number = inbox.submissions(session.store, 2006)["MONUC", Q2].revision_no
            reviewing.decide(session, number, "returned", "Which courses?")
        status.panel.accept.click()
        settle(desktop, qtbot)
        assert "(bo)" in desktop.desk.failure.words.text()
        assert "returned" in str(status.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)).lower()
