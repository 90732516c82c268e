"""The front door: a data folder is made whole or not at all, opened, locked, and restored."""

import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import worlds
from worlds import refuses

from fieldreport.errors import FieldReportError
from fieldreport.storage import identity
from fieldreport.storage.doctor import is_sound
from fieldreport.trust import keyfile
from fieldreport.trust.keyfile import FLOOR, copy_path, read_key_file
from fieldreport.workflows import enrolling, guarding
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace, default_home

PHRASE = "four words of passphrase"
ADVISER = Profile("adviser", "MONUC", "Ada Adviser", "fr")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "deep" / "home", clock=worlds.Clock(worlds.IN_2006), key_cost=FLOOR)


def test_a_new_folder_holds_a_store_and_two_key_files_and_nothing_else(workspace: Workspace) -> None:
    created = workspace.create(ADVISER, PHRASE)
    assert (created.role, created.mission, created.authority) == ("adviser", "MONUC", "")
    names = {file.name for file in workspace.home.iterdir()}
    assert names <= {"fieldreport.db", "fieldreport.key", "fieldreport.key.copy", "fieldreport.db.lock"}
    assert workspace.is_unlocked
    with workspace.session() as session:
        assert session.profile() == ADVISER
        assert session.actor == "Ada Adviser"
        assert session.stamp() == "2006-07-10T09:30:00Z"
        assert is_sound(guarding.examine(session))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_only_the_owner_may_read(workspace: Workspace, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    workspace.create(ADVISER, PHRASE, recovery_sheet=sheet)
    assert stat.S_IMODE(workspace.home.stat().st_mode) == 0o700
    for file in (sheet, *workspace.home.glob("fieldreport.*")):
        assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0, file


def test_passphrase_and_recovery_code_open_it(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[str] = []
    original = enrolling.write_recovery_sheet

    def remember(file: Path, profile: Profile, code: str, at: object) -> None:
        codes.append(code)

    assert original is not remember
    monkeypatch.setattr(enrolling, "write_recovery_sheet", remember)  # the code is nowhere but on the sheet
    workspace.create(ADVISER, PHRASE, recovery_sheet=workspace.home.parent / "sheet.pdf")
    workspace.lock()
    with refuses("LOCKED"), workspace.session():
        pass
    for wrong in ("", PHRASE.upper(), PHRASE + "x"):
        with refuses("WRONG_PASSPHRASE"):
            workspace.unlock(wrong)
    assert not workspace.is_unlocked
    workspace.unlock(f"  {PHRASE}\r\n")
    workspace.lock()
    with refuses("RECOVERY_CODE_MISTYPED"):
        workspace.unlock_with_recovery_code(codes[0][:-1])
    workspace.unlock_with_recovery_code(codes[0].lower())
    with workspace.session() as session:
        assert session.profile() == ADVISER


def test_the_recovery_sheet_is_a_pdf_that_names_the_mission(workspace: Workspace, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    workspace.create(ADVISER, PHRASE, recovery_sheet=sheet)
    assert sheet.read_bytes().startswith(b"%PDF")
    assert PHRASE.encode() not in sheet.read_bytes()


def test_a_folder_with_data_is_never_set_up_again(workspace: Workspace) -> None:
    workspace.create(ADVISER, PHRASE)
    before = workspace.files.store.read_bytes()
    with refuses("STORE_EXISTS"):
        workspace.create(ADVISER, "another passphrase")
    assert workspace.files.store.read_bytes() == before
    workspace.files.store.unlink()  # the key file may be all that a moved store needs
    with refuses("STORE_EXISTS"):
        workspace.create(ADVISER, "another passphrase")


def test_a_write_ahead_log_without_its_store_is_not_overwritten(workspace: Workspace) -> None:
    workspace.home.mkdir(parents=True)
    (workspace.home / "fieldreport.db-wal").write_bytes(b"what is left of somebody's work")
    with refuses("STORE_EXISTS"):
        workspace.create(ADVISER, PHRASE)


def test_a_folder_whose_setting_up_was_killed_can_be_set_up(workspace: Workspace, tmp_path: Path) -> None:
    """All that a kill can leave: the folder aside with a half-made store, and perhaps the new key file."""
    other = Workspace(tmp_path / "other", key_cost=FLOOR)
    other.create(ADVISER, "another passphrase")
    aside = workspace.home / "setting-up"
    aside.mkdir(parents=True)
    (aside / "fieldreport.db").write_bytes(other.files.store.read_bytes())
    workspace.files.key_file.write_bytes(other.files.key_file.read_bytes())
    workspace.create(ADVISER, PHRASE)
    workspace.lock()
    workspace.unlock(PHRASE)
    assert not aside.exists()


def _cannot(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    "breaking",
    [
        lambda patch: patch.setattr(enrolling, "write_recovery_sheet", _cannot),
        lambda patch: patch.setattr("fieldreport.workspace.write_key_file", _cannot),
        lambda patch: patch.setattr("fieldreport.workspace.sync_to_disk", _cannot),
        lambda patch: patch.setattr(enrolling, "set_up", _cannot),
        lambda patch: patch.setattr(keyfile, "create", _cannot),
    ],
    ids=["sheet", "key file", "folder", "keys", "slots"],
)
def test_what_fails_half_way_leaves_nothing_behind(
    workspace: Workspace, tmp_path: Path, breaking: Callable[[pytest.MonkeyPatch], None]
) -> None:
    sheet = tmp_path / "sheet.pdf"
    with pytest.MonkeyPatch.context() as patch:
        breaking(patch)
        with pytest.raises(OSError, match="No space"):
            workspace.create(ADVISER, PHRASE, recovery_sheet=sheet)
    assert list(workspace.home.iterdir()) == []
    assert not workspace.is_unlocked
    sheet.unlink(missing_ok=True)
    workspace.create(ADVISER, PHRASE, recovery_sheet=sheet)
    assert workspace.exists


def test_a_disk_that_does_not_keep_the_key_file_is_noticed(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The passphrase is proven by opening what is on the disk, before anybody types a word."""
    other = keyfile.create(b"another secret of thirty-two byte", PHRASE, cost=FLOOR)
    monkeypatch.setattr("fieldreport.workspace.read_key_file", lambda path: other)
    with refuses("KEY_FILE_DAMAGED"):
        workspace.create(ADVISER, PHRASE)
    assert not workspace.exists


def test_a_folder_that_is_copied_elsewhere_is_refused(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "OneDrive - UN" / "data", key_cost=FLOOR)
    with refuses("SYNC_FOLDER") as refusal:
        workspace.create(ADVISER, PHRASE)
    assert "OneDrive" in refusal.value.text
    assert not workspace.home.exists()


def test_a_folder_without_data_says_so(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "nothing")
    for attempt in (
        workspace.require_store,
        lambda: workspace.unlock(PHRASE),
        lambda: workspace.unlock_with_recovery_code("x"),
    ):
        with refuses("NO_STORE"):
            attempt()
    assert not workspace.home.exists()


def test_without_a_recovery_sheet_there_is_no_code(workspace: Workspace) -> None:
    workspace.create(ADVISER, PHRASE)
    assert not read_key_file(workspace.files.key_file).has_recovery_code
    workspace.lock()
    with pytest.raises(FieldReportError) as refusal:
        workspace.unlock_with_recovery_code("AAAA-" * 8 + "AAAA")
    assert refusal.value.code in ("NO_RECOVERY_CODE", "RECOVERY_CODE_MISTYPED")


def test_lost_and_damaged_key_files_are_told_apart(workspace: Workspace) -> None:
    workspace.create(ADVISER, PHRASE)
    workspace.lock()
    workspace.files.key_file.write_bytes(b"{}")
    workspace.unlock(PHRASE)  # the copy serves
    copy_path(workspace.files.key_file).write_bytes(b"{}")
    with refuses("KEY_FILE_DAMAGED"):
        workspace.unlock(PHRASE)
    for file in (workspace.files.key_file, copy_path(workspace.files.key_file)):
        file.unlink()
    with refuses("KEY_FILE_MISSING"):
        workspace.unlock(PHRASE)


def test_a_key_of_another_store_does_not_open_it(workspace: Workspace, tmp_path: Path) -> None:
    workspace.create(ADVISER, PHRASE)
    other = Workspace(tmp_path / "other", key_cost=FLOOR)
    other.create(ADVISER, PHRASE)
    other.lock()
    other.files.store.write_bytes(workspace.files.store.read_bytes())
    other.unlock(PHRASE)
    with refuses("WRONG_KEY"), other.session():
        pass


def test_reading_sessions_write_nothing(workspace: Workspace) -> None:
    workspace.create(ADVISER, PHRASE)
    with workspace.session(read_only=True) as session, refuses("READ_ONLY"):
        identity.set_setting(session.store, "x", 1, actor="test", at=session.now())


def test_headquarters_gets_an_authority(workspace: Workspace) -> None:
    created = workspace.create(Profile("headquarters", "hq", "Gender Unit"), PHRASE)
    assert (created.mission, len(created.authority)) == ("HQ", 64)


def test_the_usual_place_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FIELDREPORT_HOME", str(tmp_path))
    assert default_home() == tmp_path
    monkeypatch.delenv("FIELDREPORT_HOME")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert default_home() == tmp_path / "data" / "fieldreport"
    monkeypatch.delenv("XDG_DATA_HOME")
    assert default_home() == Path.home() / ".local" / "share" / "fieldreport"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert default_home() == Path.home() / "Library" / "Application Support" / "Fieldreport"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert default_home() == tmp_path / "local" / "Fieldreport"
