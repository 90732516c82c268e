"""kill -9 anywhere in a command: the desk is sound, nothing is half done, and the command can be repeated."""

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import worlds
from commands import ROOT, environment
from worlds import Q2, Desk

from fieldreport.errors import FieldReportError
from fieldreport.storage import inbox, records, revisions
from fieldreport.storage.doctor import is_sound
from fieldreport.trust.keyfile import FLOOR
from fieldreport.workflows import enrolling, guarding, registering, signing, verifying
from fieldreport.workspace import Workspace

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is how Unix kills")
NOW = datetime.now(UTC).replace(microsecond=0)  # commands in processes of their own look at the real clock
PLACES = (0.3, 0.9, 0.98, 1.0)  # of the calls: most writing is done towards the end
# Two runs differ by some calls (random keys, sizes of compressed pages, the cost measured for the passphrase), so the
# places behind this one may lie behind the end of a run.
SURELY_BEFORE_THE_END = 0.95


def _run(last_call: int, *words: Any) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, ROOT / "tests" / "killed.py", str(last_call), *(str(word) for word in words)],
        env=environment(FIELDREPORT_PASSPHRASE="four words of passphrase"),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def _desk_words(desk: Desk, tmp_path: Path) -> list[Any]:
    file = tmp_path / f"{desk.home.name}.txt"
    file.write_text(desk.passphrase)
    return ["--home", desk.home, "--passphrase-file", file]


def _kill_everywhere(folder: Path, words: list[Any], afterwards: Callable[[], None]) -> None:
    """Run the command to its end once, then from the same state killed at several places; `afterwards` looks."""
    saved = folder.with_name("saved")
    shutil.copytree(folder, saved)

    def start_again() -> None:
        shutil.rmtree(folder)
        shutil.copytree(saved, folder)

    whole = _run(0, *words)
    assert whole.returncode == 0, whole.stdout + whole.stderr
    total = int(whole.stdout.splitlines()[-1])
    assert total > 20
    for place in PLACES:
        start_again()
        killed = _run(max(1, int(total * place)), *words)
        _check_killed(killed, place)
        afterwards()


def _check_killed(done: "subprocess.CompletedProcess[str]", place: float) -> None:
    ends = (-signal.SIGKILL,) if place < SURELY_BEFORE_THE_END else (-signal.SIGKILL, 0)
    assert done.returncode in ends, (place, done.stderr)


def _is_sound(desk: Desk) -> bool:
    with desk.session() as session:
        return is_sound(guarding.examine(session))


def test_load(tmp_path: Path) -> None:
    world = worlds.world(tmp_path, moment=NOW)
    file = tmp_path / "records.json"
    content = json.loads(worlds.report_file())
    template = content["records"][0]
    content["records"] += [{**template, "id": f"K-{number}"} for number in range(100)]
    file.write_text(json.dumps(content))
    found = set()

    def look() -> None:
        assert _is_sound(world.adviser)
        with world.adviser.session() as session:
            found.add(len(records.records(session.store, "MONUC")))

    _kill_everywhere(world.adviser.home, [*_desk_words(world.adviser, tmp_path), "load", file], look)
    assert found <= {0, 102}  # all of the file or none of it
    assert 0 in found


def test_sign(tmp_path: Path) -> None:
    world = worlds.world(tmp_path, "loaded", NOW)

    def look() -> None:
        assert _is_sound(world.adviser)
        with world.adviser.session() as session:
            kept = signing.newest_revision(session, Q2)
            if kept is None:
                assert signing.sign(session, Q2).revision == 1
            else:
                assert signing.waiting_for(session, kept) == ("clearing-officer",)
                assert revisions.signed_pdf(session.store, kept.no)
                assert [len(revisions.signatures(session.store, kept.no, p)) for p in ("full", "data")] == [1, 1]
            assert signing.clear(session, Q2, world.officer_passphrase).waiting_for == ()

    words = [*_desk_words(world.adviser, tmp_path), "sign", "--period", "2006-Q2"]
    _kill_everywhere(world.adviser.home, words, look)


def test_export(tmp_path: Path) -> None:
    world = worlds.world(tmp_path, "signed", NOW)
    out = tmp_path / "out"

    def look() -> None:
        assert _is_sound(world.focal_point)
        with world.headquarters.session() as session:
            judge = verifying.judge_of(session)
        for file in out.glob("*") if out.exists() else ():
            # What is named like a package is one; a rest of writing has another name, and the next export takes it.
            if file.suffix in (".asice", ".age"):
                assert verifying.verify_file(file, judge).is_verified
        shutil.rmtree(out, ignore_errors=True)

    words = [*_desk_words(world.focal_point, tmp_path), "export", "--period", "2006-Q2", "--out", out]
    _kill_everywhere(world.focal_point.home, words, look)


def test_import(tmp_path: Path) -> None:
    world = worlds.world(tmp_path, "signed", NOW)

    def look() -> None:
        assert _is_sound(world.headquarters)
        result = world.receive(world.folder / "packages")
        assert result.quarantined == ()
        assert len(result.imported) + len(result.repeated) == 4
        with world.headquarters.session() as session:
            standing = inbox.submissions(session.store, 2006)
            found = {key[0]: (one.revision, one.profiles, one.is_pdf_pending) for key, one in standing.items()}
            whole = (1, ("data", "full"), False)
            assert found == {"MONUC": whole, "UNFICYP": whole}
            genuine = [one for one in inbox.deliveries(session.store) if one.state != "repeated"]
            assert len(genuine) == 4
        assert _is_sound(world.headquarters)

    words = [*_desk_words(world.headquarters, tmp_path), "import", world.folder / "packages"]
    _kill_everywhere(world.headquarters.home, words, look)


def test_init(tmp_path: Path) -> None:
    home, sheet = tmp_path / "parent" / "home", tmp_path / "parent" / "sheet.pdf"
    home.mkdir(parents=True)
    init = ["--home", home, "init", "--role", "headquarters", "--mission", "HQ", "--name", "Q"]

    def look() -> None:
        desk = Desk(Workspace(home, key_cost=FLOOR), "four words of passphrase")
        if not desk.workspace.exists:
            sheet.unlink(missing_ok=True)
            done = _run(0, *init, "--recovery-sheet", sheet)
            assert done.returncode == 0, done.stderr
        assert _is_sound(desk)
        with desk.session() as session:
            assert session.profile().role == "headquarters"
            assert enrolling.publish(session).context.serial == 1
        sheet.unlink(missing_ok=True)

    words = [*init, "--recovery-sheet", sheet]
    whole = _run(0, *words)
    assert whole.returncode == 0, whole.stderr
    total = int(whole.stdout.splitlines()[-1])
    for place in PLACES:
        shutil.rmtree(home)
        sheet.unlink(missing_ok=True)
        killed = _run(max(1, int(total * place)), *words)
        _check_killed(killed, place)
        look()


def test_publish_and_backup(tmp_path: Path) -> None:
    world = worlds.world(tmp_path, moment=NOW)
    out = tmp_path / "list.asice"

    def look() -> None:
        assert _is_sound(world.headquarters)
        with world.headquarters.session() as session:
            serial = registering.publish(session).context.serial
        assert serial in (2, 3)
        if out.exists():
            with world.adviser.session() as session:
                assert enrolling.judged_at(out.read_bytes(), NOW)
        out.unlink(missing_ok=True)

    words = [*_desk_words(world.headquarters, tmp_path), "trust", "publish", "--out", out]
    _kill_everywhere(world.headquarters.home, words, look)

    archive = tmp_path / "backup.frb"

    def look_at_backup() -> None:
        assert _is_sound(world.headquarters)
        if archive.exists():
            assert guarding.backups.read_backup(archive)
        archive.unlink(missing_ok=True)

    shutil.rmtree(world.headquarters.home.with_name("saved"))
    _kill_everywhere(
        world.headquarters.home, [*_desk_words(world.headquarters, tmp_path), "backup", archive], look_at_backup
    )


def test_restore(tmp_path: Path) -> None:
    world = worlds.world(tmp_path, "loaded", NOW)
    archive = tmp_path / "backup.frb"
    with world.adviser.session() as session:
        guarding.back_up(session, archive)

    def look() -> None:
        if not world.adviser.workspace.exists:  # killed between moving away and putting in place: nothing is lost
            kept = [*world.adviser.home.glob("replaced-*/fieldreport.db")]
            assert kept
            world.adviser.workspace.restore(archive, world.adviser.passphrase)
            world.adviser.workspace.unlock(world.adviser.passphrase)
        assert _is_sound(world.adviser)
        with world.adviser.session() as session:
            assert len(records.records(session.store, "MONUC")) == 2

    _kill_everywhere(world.adviser.home, [*_desk_words(world.adviser, tmp_path), "restore", archive], look)


def test_rekey(tmp_path: Path) -> None:
    world = worlds.world(tmp_path, "loaded", NOW)
    new, file = "harbour lantern seven pebbles", tmp_path / "new.txt"
    file.write_text(new)
    found = set()

    def look() -> None:
        workspace = Workspace(world.adviser.home, key_cost=FLOOR)
        for phrase in (world.adviser.passphrase, new):  # one of the two opens it, whatever the moment
            try:
                workspace.unlock(phrase)
            except FieldReportError as failure:
                assert failure.code in ("WRONG_PASSPHRASE", "NEW_HOLDS", "FORMER_HOLDS")
            else:
                found.add(phrase)
                break
        assert workspace.is_unlocked
        with workspace.session() as session:
            assert is_sound(guarding.examine(session))
            assert len(records.records(session.store, "MONUC")) == 2
        assert workspace.rekey("a third passphrase of words").old_backups == ()

    words = [*_desk_words(world.adviser, tmp_path), "rekey", "--new-passphrase-file", file]
    _kill_everywhere(world.adviser.home, words, look)
    assert found == {world.adviser.passphrase, new}
