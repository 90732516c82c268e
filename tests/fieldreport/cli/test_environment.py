"""Full disks, folders that cannot be written, wrong clocks, poor terminals, no network: exit code 3 and no harm."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import worlds
from commands import Ran, Run, environment, program, run_apart
from worlds import Q2, Desk, World

from fieldreport.storage import records
from fieldreport.storage.doctor import is_sound
from fieldreport.workflows import guarding, signing

NOW = datetime.now(UTC).replace(microsecond=0)  # commands in processes of their own look at the real clock
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="limits and namespaces of Linux")


def _phrase(desk: Desk) -> Path:
    file = desk.home.with_name(f"{desk.home.name}.txt")
    file.write_text(desk.passphrase)
    return file


def _limited(desk: Desk, limit: int, *words: object) -> Ran:
    """Run a command that may write no file above `limit` bytes."""
    import resource

    def set_limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return run_apart("--home", desk.home, "--passphrase-file", _phrase(desk), *words, "--json", preexec_fn=set_limit)


def _is_sound(desk: Desk) -> bool:
    with desk.session() as session:
        return is_sound(guarding.examine(session))


def _many(tmp_path: Path) -> Path:
    content = json.loads(worlds.report_file())
    one = content["records"][0]
    content["records"] += [{**one, "id": f"K-{number}", "remark": os.urandom(2000).hex()} for number in range(300)]
    file = tmp_path / "many.json"
    file.write_text(json.dumps(content))
    return file


@linux_only
def test_a_disk_that_takes_no_more_while_loading(tmp_path: Path) -> None:
    world = worlds.world(tmp_path)
    limit = world.adviser.workspace.files.store.stat().st_size + 100_000
    said = _limited(world.adviser, limit, "load", _many(tmp_path))
    assert (said.code, said.json["error"] in ("DISK_FULL", "DISK_ERROR")) == (3, True)
    assert "Everything saved before is safe" in said.err
    assert _is_sound(world.adviser)
    with world.adviser.session() as session:
        assert records.records(session.store, "MONUC") == ()
    again = _limited(world.adviser, -1, "load", _many(tmp_path))
    assert (again.code, again.json["refused"]) == (0, [])


@linux_only
def test_a_disk_that_takes_no_more_while_signing_exporting_and_backing_up(tmp_path: Path) -> None:
    world = worlds.world(tmp_path, "loaded")
    out = tmp_path / "out"
    # Below the size of the log that the transaction needs; the log's index alone has 32 kB.
    said = _limited(world.adviser, 60_000, "sign", "--period", "2006-Q2")
    assert (said.code, said.json["error"] in ("DISK_FULL", "DISK_ERROR")) == (3, True)
    assert _is_sound(world.adviser)
    with world.adviser.session() as session:
        assert signing.newest_revision(session, Q2) is None
        signing.sign(session, Q2)
        signing.clear(session, Q2, world.officer_passphrase)
    said = _limited(world.adviser, 60_000, "export", "--period", "2006-Q2", "--out", out)
    assert (said.code, said.json["error"]) == (3, "ENVIRONMENT")
    assert list(out.iterdir()) == []
    said = _limited(world.adviser, 60_000, "backup", tmp_path / "backup.frb")
    assert said.code == 3
    assert not (tmp_path / "backup.frb").exists()
    assert _is_sound(world.adviser)


@linux_only
def test_a_disk_that_takes_no_more_while_importing(tmp_path: Path) -> None:
    world = worlds.world(tmp_path, "signed", NOW)
    said = _limited(world.headquarters, 60_000, "import", world.folder / "packages")
    assert said.code == 3
    assert _is_sound(world.headquarters)
    result = world.receive(world.folder / "packages")
    assert (len(result.imported) + len(result.repeated), result.quarantined) == (4, ())
    assert _is_sound(world.headquarters)


@linux_only
def test_a_really_full_disk(tmp_path: Path) -> None:
    """A tmpfs of its own; only root may mount one, so elsewhere the limits above have to do."""
    world = worlds.world(tmp_path)
    small = tmp_path / "small"
    small.mkdir()
    script = (
        f'mount -t tmpfs -o size=700k none "{small}" && cp -r "{world.adviser.home}/." "{small}" && '
        f'"$@"; code=$?; rm -rf "{tmp_path}/seen"; cp -r "{small}" "{tmp_path}/seen"; exit $code'
    )
    command = program("--home", small, "--passphrase-file", _phrase(world.adviser), "load", _many(tmp_path), "--json")
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", script, "sh", *command],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip("this user may not mount")
    assert (done.returncode, json.loads(done.stdout)["error"]) == (3, "DISK_FULL")
    shutil.rmtree(world.adviser.home)
    (tmp_path / "seen").rename(world.adviser.home)
    assert _is_sound(world.adviser)
    with world.adviser.session() as session:
        assert records.records(session.store, "MONUC") == ()


def _readonly(*command: str) -> list[str]:
    """Return a command without the right of root to write everywhere."""
    if os.geteuid():
        return list(command)
    take = "-dac_override,-dac_read_search"
    return ["setpriv", "--bounding-set", take, "--inh-caps", take, *command]


@linux_only
@pytest.mark.parametrize(
    "words",
    [
        ("export", "--period", "2006-Q2", "--out", "{folder}/out"),
        ("export", "--period", "2006-Q2", "--out", "{folder}"),
        ("trust", "request", "--out", "{folder}/r.json"),
        ("backup", "{folder}/b.frb"),
    ],
    ids=" ".join,
)
def test_a_folder_that_may_not_be_written(tmp_path: Path, words: tuple[str, ...]) -> None:
    world = worlds.world(tmp_path, "signed")
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    command = program(
        *("--home", world.adviser.home, "--passphrase-file", _phrase(world.adviser), "--json"),
        *(word.format(folder=folder) for word in words),
    )
    done = subprocess.run(
        _readonly(*command), env=environment(), capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 3, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert json.loads(done.stdout)["error"] in ("ENVIRONMENT", "DISK_ERROR", "READ_ONLY")
    assert list(folder.iterdir()) == []


@linux_only
def test_a_data_folder_that_may_not_be_written(tmp_path: Path) -> None:
    world = worlds.world(tmp_path)
    home = world.adviser.home
    for place in (home, *home.iterdir()):
        place.chmod(0o500 if place.is_dir() else 0o400)
    for words in (("check", "--period", "2006-Q2"), ("trust", "show"), ("init", "--role", "adviser")):
        more = ("--mission", "UNMIL", "--name", "A") if words[0] == "init" else ()
        place = home / "new" if words[0] == "init" else home
        command = program("--home", place, "--passphrase-file", _phrase(world.adviser), *words, *more, "--json")
        done = subprocess.run(
            _readonly(*command), env=environment(), capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 3, (words, done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
    for place in (home, *home.iterdir()):
        place.chmod(0o700 if place.is_dir() else 0o600)
    assert _is_sound(world.adviser)


def test_a_place_that_is_no_folder(signed: World, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.write_text("mine")
    for out in (file, file / "below"):
        said = run(signed.adviser, "export", "--period", "2006-Q2", "--out", out, "--json")
        assert (said.code, said.json["error"]) == (3, "ENVIRONMENT")
    assert file.read_text() == "mine"
    said = run(
        *("--home", file, "--passphrase-file", _phrase(signed.adviser), "init", "--role", "adviser"),
        *("--mission", "UNMIL", "--name", "A", "--json"),
    )
    assert said.code == 3


def test_a_store_that_another_program_holds(loaded: World, tmp_path: Path) -> None:
    with loaded.adviser.session():
        said = run_apart(
            "--home", loaded.adviser.home, "--passphrase-file", _phrase(loaded.adviser), "check", "--json"
        )
    assert (said.code, said.json["error"]) == (3, "IN_USE")


def test_a_damaged_store_and_a_foreign_key(loaded: World, run: Run) -> None:
    store = loaded.adviser.workspace.files.store
    whole = store.read_bytes()
    store.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    said = run("--home", loaded.adviser.home, "--passphrase-file", _phrase(loaded.adviser), "check", "--json")
    assert (said.code, said.json["error"]) == (3, "DAMAGED")
    store.write_bytes(loaded.focal_point.workspace.files.store.read_bytes())
    said = run("--home", loaded.adviser.home, "--passphrase-file", _phrase(loaded.adviser), "check", "--json")
    assert (said.code, said.json["error"]) == (3, "WRONG_KEY")
    store.write_bytes(b"SQLite format 3\0" + bytes(8192))
    said = run("--home", loaded.adviser.home, "--passphrase-file", _phrase(loaded.adviser), "check", "--json")
    assert (said.code, said.json["error"]) == (3, "NOT_ENCRYPTED")


@pytest.mark.parametrize(("year", "doubt"), [(2001, "CLOCK_BEHIND"), (2040, "LIST_OUTDATED")])
def test_a_wrong_clock_is_named_and_signing_goes_on(
    loaded: World, run: Run, tmp_path: Path, year: int, doubt: str
) -> None:
    loaded.clock.now = datetime(year, 3, 1, tzinfo=UTC)
    said = run(loaded.adviser, "sign", "--period", "2006-Q2", "--json")
    assert (said.code, [one["code"] for one in said.json["warnings"]]) == (0, [doubt])
    assert f"▲ {doubt}: " in said.err
    officer = tmp_path / "officer.txt"
    officer.write_text(loaded.officer_passphrase)
    clear = ("sign", "--period", "2006-Q2", "--as", "clearing-officer", "--key-passphrase-file", officer)
    assert run(loaded.adviser, *clear).code == 0
    assert run(loaded.adviser, "export", "--period", "2006-Q2", "--out", tmp_path / "out").code == 0
    shown = run(loaded.adviser, "trust", "show", "--json").json
    assert [one["code"] for one in shown["warnings"]] == [doubt]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_poor_terminal_stops_no_command(loaded: World, encoding: str) -> None:
    said = run_apart(
        *("--home", loaded.adviser.home, "--passphrase-file", _phrase(loaded.adviser), "check"),
        more={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"},
    )
    assert said.code in (0, 1)
    assert "2006-Q2: 0 to correct" in said.out
    wrong = run_apart("--home", loaded.adviser.home / "é→", "check", more={"PYTHONIOENCODING": encoding})
    assert (wrong.code, "NO_STORE" in wrong.err or "NO_PASSPHRASE" in wrong.err) == (3, True)


@linux_only
def test_a_reader_that_goes_away_is_no_error(loaded: World) -> None:
    command = program("--home", loaded.adviser.home, "--passphrase-file", _phrase(loaded.adviser), "trust", "show")
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None and started.stderr is not None
        started.stdout.close()
        said = started.stderr.read()
    assert b"Traceback" not in said
    assert b"BrokenPipe" not in said


def _watch(command: list[str]) -> list[str]:
    """Return a command that tells at its end which sockets it asked for."""
    code = (
        "import sys, runpy\nasked = []\n"
        "network = ('socket.connect', 'socket.bind', 'socket.getaddrinfo', 'socket.sendto', 'socket.sendmsg')\n"
        "sys.addaudithook(lambda event, _: asked.append(event) if event in network else None)\n"
        "sys.argv = sys.argv[1:]\n"
        "try:\n    runpy.run_module('ui', run_name='__main__', alter_sys=False)\n"
        "finally:\n    print('ASKED', asked, file=sys.stderr)\n"
    )
    return [command[0], "-c", code, "ui", *command[3:]]


def _alone(command: list[str]) -> list[str]:
    """Return a command without any network, where this user may do that."""
    may = subprocess.run(["unshare", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["unshare", "-n", *command] if may else command


@linux_only
@pytest.mark.parametrize("guard", [_watch, _alone])
def test_no_command_needs_a_network(tmp_path: Path, guard: Callable[[list[str]], list[str]]) -> None:
    world = worlds.world(tmp_path, "signed", NOW)
    journeys: list[tuple[Desk, tuple[object, ...]]] = [
        (world.adviser, ("load", _many(tmp_path))),
        (world.adviser, ("sign", "--period", "2006-Q2", "--reason", "More trainings.")),
        (world.focal_point, ("export", "--period", "2006-Q2", "--out", tmp_path / "out")),
        (world.headquarters, ("import", world.folder / "packages")),
        (world.headquarters, ("board", "--year", "2006")),
        (world.headquarters, ("trust", "publish", "--out", tmp_path / "list.asice")),
    ]
    for desk, words in journeys:
        command = guard(program("--home", desk.home, "--passphrase-file", _phrase(desk), *words))
        done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False, timeout=120)
        assert done.returncode == 0, (words, done.stdout, done.stderr)
        if guard is _watch:
            assert "ASKED []" in done.stderr, (words, done.stderr)


def test_unseal_warns_and_says_what_it_wrote(run: Run, loaded: World, tmp_path: Path) -> None:
    file = tmp_path / "OneDrive" / "plain.sqlite"
    file.parent.mkdir()
    said = run(loaded.adviser, "unseal", file, "--json")
    assert (said.code, said.json["encrypted"], said.json["bytes"]) == (0, False, file.stat().st_size)
    assert said.json["tables"]["record"] == 2 and "secret" not in said.json["tables"]
    assert "NOT ENCRYPTED" in said.err and "OneDrive copies the folder" in said.err
    again = run(loaded.adviser, "unseal", file)
    assert (again.code, "FILE_EXISTS" in again.err) == (2, True)
