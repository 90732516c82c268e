"""Preview, packages and history in the window: what is shown is what was signed, and where it went is true."""

import json
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desktops import focus, open_desktop, settle, show, signed_and_cleared
from PySide6.QtCore import QByteArray, Qt
from pytestqt.qtbot import QtBot
from walking import nameless
from worlds import Q2, World, world

from fieldreport.storage import revisions
from fieldreport.workflows import clearing, drafting, signing
from ui.app import Desktop
from ui.forms.exporting import ExportForm
from ui.widgets.volumes import Volume, removable_volumes


@pytest.fixture
def desk(tmp_path: Path) -> World:
    return signed_and_cleared(tmp_path)


@pytest.fixture
def desktop(desk: World, qtbot: QtBot) -> Iterator[Desktop]:
    made = open_desktop(desk.adviser.workspace, qtbot)
    yield made
    made.lock()
    settle(made, qtbot)
    made.tasks.close()


# Preview


def test_the_editor_leads_to_the_draft_as_pages_and_back(desktop: Desktop, qtbot: QtBot) -> None:
    report = show(desktop, qtbot, "report", Q2)
    assert report.report_panel.preview.isVisible()
    report.report_panel.preview.click()
    for _ in range(3):
        settle(desktop, qtbot)
    screen: Any = desktop.window.current
    assert screen.name == "preview"
    assert screen.reader.view._stamp == "Draft, not signed"
    assert screen.reader.sidebar.caption.text() == "April to June · draft 2"
    assert screen.reader.nothing.text() == "Nothing has changed."
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    settle(desktop, qtbot)
    assert desktop.window.current.name == "report"  # type: ignore[union-attr]


def test_the_draft_follows_what_is_changed(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    screen = show(desktop, qtbot, "preview", Q2)
    screen.reader.view.go_to_page(2)
    with desk.adviser.session() as session:
        drafting.save_answer(session, drafting.open_report(session, Q2).no, "2006/BI-6", "B. Newcomer")
    desktop.tasks.changed.emit(None)
    for _ in range(3):
        settle(desktop, qtbot)
    assert screen.reader.changes.lines[0].note.endswith("B. Newcomer")
    assert screen.reader.view.page == 2  # the place stays


def test_restricted_parts_are_shaded_and_the_mark_is_not_in_the_file(
    desk: World, desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = show(desktop, qtbot, "preview", (Q2, 1))
    restricted = [one for one in screen.reader.view._overlays if one.kind == "restricted"]
    assert "report.2006/BI-6" in {one.address for one in restricted}
    assert screen.primary.isHidden()  # it is signed already
    target = tmp_path / "copy.pdf"
    monkeypatch.setattr("ui.screens.preview.screen.ask_new_file", lambda *_parts: target)
    screen.save.click()
    settle(desktop, qtbot)
    with desk.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        assert target.read_bytes() == revisions.signed_pdf(session.store, kept.no)
    assert str(target) in desktop.desk.status.sentence.text()


def test_what_everybody_may_read_is_written_with_small_counts_withheld(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = show(desktop, qtbot, "preview", Q2).extract
    target = tmp_path / "public.json"
    target.write_text("older", encoding="utf-8")  # the file dialog has asked before it is replaced
    monkeypatch.setattr("ui.screens.preview.extract.ask_new_file", lambda *_parts: target)
    assert card.least.code() == "5"
    qtbot.keyClick(card.save, Qt.Key.Key_Space)
    settle(desktop, qtbot)
    held = json.loads(target.read_text(encoding="utf-8"))
    assert (held["mission"], held["period"]) == ("MONUC", "2006-Q2")
    assert "newest signed report" in card.said.text()


def test_control_and_enter_goes_on_to_signing(desktop: Desktop, qtbot: QtBot) -> None:
    show(desktop, qtbot, "preview", Q2)
    qtbot.keyClick(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desktop, qtbot)
    assert desktop.window.current.name == "signing"  # type: ignore[union-attr]


# Packages


def test_a_package_is_written_and_read_back_by_keyboard(
    desk: World, desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = show(desktop, qtbot, "packages")
    assert screen.state.label.text() == "Signed, and not written anywhere yet."
    assert focus() is screen.table
    screen.form.set_folder(tmp_path / "stick")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert focus().accessibleName().startswith("Everything: report, workbook")
    qtbot.keyClick(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        settle(desktop, qtbot)
    (file,) = (tmp_path / "stick").iterdir()
    assert file.name == "MONUC_2006-Q2_r1.asice.age"
    assert screen.result.isVisible()
    assert str(file) in screen.result_line.label.text()
    assert "Whether it arrived is not known" in screen.state.label.text()
    assert [line.text for line in screen.written.lines] == [str(tmp_path / "stick")]
    assert [item.file for item in desk.receive(file).imported] == [file.name]


def test_sizes_stand_beside_the_profiles(desktop: Desktop, qtbot: QtBot) -> None:
    screen = show(desktop, qtbot, "packages")
    labels = [button.text() for button in screen.form.profile.buttons.values()]
    assert all(label.endswith("kB)") for label in labels)


@pytest.mark.parametrize("is_sure", [True, False])
def test_unencrypted_is_asked_again_in_words(
    is_sure: bool, desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "ui.forms.exporting.ask_yes",
        lambda _parent, question, *_rest: bool(asked.append(question)) or is_sure,
    )
    screen = show(desktop, qtbot, "packages")
    screen.form.set_folder(tmp_path / "stick")
    screen.form.plain.click()
    screen.primary.click()
    for _ in range(3):
        settle(desktop, qtbot)
    assert asked == ["Write the package unencrypted?"]
    assert (tmp_path / "stick" / "MONUC_2006-Q2_r1.asice").exists() is is_sure
    assert not screen.form.plain.isChecked()
    if is_sure:
        assert "not encrypted" in screen.written.lines[0].note


def test_a_full_disk_is_told_and_nothing_counts_as_written(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    screen = show(desktop, qtbot, "packages")
    screen.form.set_folder(blocked)
    screen.primary.click()
    for _ in range(3):
        settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert screen.result.isHidden()
    assert screen.written.lines == ()


def test_what_waits_for_clearance_cannot_be_written(qtbot: QtBot, tmp_path: Path) -> None:
    waiting = world(tmp_path / "waiting", "loaded")
    with waiting.adviser.session() as session:
        signing.sign(session, Q2)
    desktop = open_desktop(waiting.adviser.workspace, qtbot)
    screen = show(desktop, qtbot, "packages")
    assert screen.form.isHidden()
    assert "Still to sign: Head of Mission or delegate." in screen.state.label.text()
    screen.primary.click()
    for _ in range(3):
        settle(desktop, qtbot)
    assert desktop.window.current.name == "clearance"  # type: ignore[union-attr]
    desktop.lock()
    settle(desktop, qtbot)
    desktop.tasks.close()


def test_without_a_signature_the_screen_says_what_comes_first(qtbot: QtBot, tmp_path: Path) -> None:
    unsigned = world(tmp_path / "unsigned", "loaded")
    desktop = open_desktop(unsigned.adviser.workspace, qtbot)
    screen = show(desktop, qtbot, "packages")
    assert screen.none.isVisible() and screen.table.isHidden() and screen.form.isHidden()
    assert screen.primary.text() == "Open the report"
    history = show(desktop, qtbot, "history")
    assert history.none.isVisible()
    desktop.lock()
    settle(desktop, qtbot)
    desktop.tasks.close()


def test_sticks_are_offered_first_and_their_limits_are_told(qtbot: QtBot, tmp_path: Path) -> None:
    plugged = [
        Volume("UN-STICK", tmp_path / "stick", 2_000_000_000),
        Volume("LOCKED", tmp_path / "locked", 2_000_000_000, is_read_only=True),
        Volume("FULL", tmp_path / "full", 1_000),
    ]
    form = ExportForm(lambda: plugged)
    qtbot.addWidget(form)
    form.set_sizes({"full": 200_000, "data": 30_000})
    assert form.target == tmp_path / "stick"
    assert next(button.text() for button in form.place.buttons.values()) == "UN-STICK, 2.0 GB free"
    assert form.obstacle == ""
    form.place._choose(str(tmp_path / "locked"))
    assert "write-protected" in form.obstacle and form.trouble.text() == form.obstacle
    form.place._choose(str(tmp_path / "full"))
    assert "only 1 kB free" in form.obstacle
    plugged.clear()
    form.look_for_sticks()  # all pulled out: what is left is a folder
    assert form.obstacle == ""
    assert form.folder.isEnabled()


Mounted = namedtuple("Mounted", "root kind is_root name read_only")


class _Storage:
    def __init__(self, held: Mounted) -> None:
        self.held = held

    def rootPath(self) -> str:
        return self.held.root

    def fileSystemType(self) -> QByteArray:
        return QByteArray(self.held.kind.encode())

    def isRoot(self) -> bool:
        return self.held.is_root

    def displayName(self) -> str:
        return self.held.name

    def isReadOnly(self) -> bool:
        return self.held.read_only

    def bytesAvailable(self) -> int:
        return 1000

    def isValid(self) -> bool:
        return True

    def isReady(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("platform", "root", "kind", "is_removable"),
    [
        ("linux", "/media/ada/UN-STICK", "vfat", True),
        ("linux", "/run/media/ada/CARD", "exfat", True),
        ("linux", "/", "ext4", False),
        ("linux", "/home", "ext4", False),
        ("linux", "/mnt/share", "nfs4", False),
        ("win32", "E:/", "FAT32", True),
        ("win32", "C:/", "NTFS", False),
        ("darwin", "/Volumes/UN-STICK", "msdos", True),
        ("darwin", "/", "apfs", False),
    ],
)
def test_a_stick_is_known_by_its_place_and_file_system(
    platform: str, root: str, kind: str, is_removable: bool
) -> None:
    found = removable_volumes([_Storage(Mounted(root, kind, root == "/", "Name", False))], platform)
    assert bool(found) is is_removable


# History


def test_every_revision_is_listed_with_what_it_changed(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    with desk.adviser.session() as session:
        drafting.save_answer(session, drafting.open_report(session, Q2).no, "2006/BI-6", "B. Newcomer")
        signing.sign(session, Q2, reason="The contact has changed.")
        clearing.return_report(session, Q2, "Name the function too.")
    screen = show(desktop, qtbot, "history")
    assert [row.key for row in screen.table.rows.rows] == [(Q2, 2), (Q2, 1)]
    panel = screen.detail_panel
    assert "Name the function too." in panel.state.text()
    (line,) = panel.changes.lines
    assert "B. Newcomer" in line.note
    assert panel.compared.text() == "against revision 1"
    assert [held.text for held in panel.events.lines] == ["Returned", "Signed", "Fixed as a revision"]
    qtbot.keyClick(screen.table, Qt.Key.Key_Down)
    settle(desktop, qtbot)
    assert [held.text for held in panel.signers.lines] == ["Ada Adviser", "Omar Officer"]
    assert panel.no_changes.text() == "The first revision of this quarter."


def test_enter_opens_the_pdf_as_it_was_signed(desktop: Desktop, qtbot: QtBot) -> None:
    screen = show(desktop, qtbot, "history")
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    for _ in range(3):
        settle(desktop, qtbot)
    preview: Any = desktop.window.current
    assert preview.name == "preview"
    assert preview.page.caption.text() == "Revision 1, as it was signed"
    assert preview.reader.view._stamp == ""
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    settle(desktop, qtbot)
    assert desktop.window.current.name == "history"  # type: ignore[union-attr]


def test_locking_forgets_everything(desktop: Desktop, qtbot: QtBot) -> None:
    screens = [show(desktop, qtbot, name) for name in ("packages", "history")]
    preview = show(desktop, qtbot, "preview", (Q2, 1))
    desktop.lock()
    settle(desktop, qtbot)
    assert [screen.table.rows.rows for screen in screens] == [(), ()]
    assert preview.reader.pages is None


@pytest.mark.parametrize("name", ["packages", "history", "preview"])
@pytest.mark.parametrize("size", [(1366, 728), (1092, 582)])
def test_everything_that_takes_the_focus_has_a_name(
    name: str, size: tuple[int, int], desktop: Desktop, qtbot: QtBot
) -> None:
    desktop.window.resize(*size)
    show(desktop, qtbot, name, (Q2, 1) if name == "preview" else None)
    assert nameless(desktop.window) == []
    assert (desktop.window.width(), desktop.window.height()) == size


@pytest.mark.parametrize("is_sure", [True, False])
def test_a_copy_of_a_classified_draft_is_written_after_a_question_only(
    is_sure: bool, desk: World, desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.adviser.session() as session:
        drafting.set_classification(session, drafting.open_report(session, Q2).no, "confidential")
    screen = show(desktop, qtbot, "preview", Q2)
    monkeypatch.setattr("ui.screens.preview.screen.ask_new_file", lambda *_parts: tmp_path / "copy.pdf")
    monkeypatch.setattr("ui.screens.preview.screen.is_sure_of_copy", lambda _parent: is_sure)
    screen.save.click()
    for _ in range(2):
        settle(desktop, qtbot)
    assert (tmp_path / "copy.pdf").exists() is is_sure
    assert not desktop.desk.failure.isVisible()


def test_ways_that_headquarters_closed_are_not_offered(qtbot: QtBot, tmp_path: Path) -> None:
    stick = Volume("Stick", tmp_path, 10**9)
    form = ExportForm(lambda: (stick,))
    qtbot.addWidget(form)
    form.show()
    form.set_classified(is_classified=True, ways=("email",))
    assert "may not travel on a stick" in form.obstacle
    form.place.set_value("folder")
    form._on_choice()
    assert not form.obstacle
    assert form.way.isVisible()
    assert (form.way.count(), form.wanted.way) == (1, "email")
    form.set_classified(is_classified=False)
    assert not form.way.isVisible()
    assert form.wanted.way is None
    form.place.set_value(str(tmp_path))
    assert form.wanted.way == "stick"
