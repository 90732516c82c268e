"""What the set-up decides: which Python, which packages, what to tell an administrator, when to do nothing."""

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "bootstrap.py"


@pytest.fixture(scope="module")
def bootstrap() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(SCRIPT.parent)  # as Python does for a script
        spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield module


@pytest.fixture(scope="module")
def system(bootstrap: ModuleType) -> ModuleType:
    return sys.modules[bootstrap.prepare_system.__module__]


@pytest.mark.parametrize(
    ("version", "supported"),
    [((3, 10), False), ((3, 11), True), ((3, 13), True), ((3, 14), False), ((2, 7), False)],
)
def test_supported_pythons(bootstrap: ModuleType, version: tuple[int, int], supported: bool) -> None:
    assert bootstrap.is_supported(version) is supported


def test_a_package_under_another_name_counts_as_installed(system: ModuleType) -> None:
    wanted = [("libglib2.0-0", "libglib2.0-0t64"), ("libgl1",), ("age",)]
    assert system.missing_packages(wanted, {"libglib2.0-0t64", "age"}) == [("libgl1",)]


def test_the_administrator_gets_one_command(system: ModuleType) -> None:
    command = system.administrator_command(["libgl1", "age"])
    assert command.endswith("apt-get install -y --no-install-recommends libgl1 age")
    assert "\n" not in command


@pytest.mark.parametrize(
    ("platform", "environment", "lacks"),
    [
        ("linux", {}, True),
        ("linux", {"DISPLAY": ""}, True),
        ("linux", {"DISPLAY": ":0"}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("win32", {}, False),
        ("darwin", {}, False),
    ],
)
def test_when_there_is_no_screen(
    bootstrap: ModuleType, platform: str, environment: dict[str, str], lacks: bool
) -> None:
    assert bootstrap.lacks_screen(platform, environment) is lacks


def test_a_demonstration_is_never_overwritten(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    assert bootstrap.free_folder("demo") == "demo"
    (tmp_path / "demo").mkdir()
    assert bootstrap.free_folder("demo") == "demo"
    (tmp_path / "demo" / "file").touch()
    assert bootstrap.free_folder("demo") == "demo-2"


def test_the_stamp_changes_with_lock_and_project(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text("a", encoding="utf-8")
    lock = tmp_path / "a.lock"
    lock.write_text("one", encoding="utf-8")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "LOCKS", {"base": lock})
    first = bootstrap.fingerprint("base")
    assert bootstrap.fingerprint("base") == first
    lock.write_text("two", encoding="utf-8")
    assert bootstrap.fingerprint("base") != first


def test_a_damaged_stamp_means_setting_up_again(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / "stamp")
    assert bootstrap.read_stamp() == {}
    (tmp_path / "stamp").write_text("{", encoding="utf-8")
    assert bootstrap.read_stamp() == {}


def test_no_usable_python_is_said_with_what_to_do(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(bootstrap.SetupFailure, match=r"needs Python 3\.11 to 3\.13.*no other was found"):
        bootstrap.find_python()


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for a broken name on the search path")
def test_a_name_that_starts_nothing_is_passed_over(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, body in (("python3.11", "exit 127"), ("python3.12", f'exec "{sys.executable}" "$@"')):
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert Path(bootstrap.find_python()).samefile(sys.executable)


def test_wrong_usage_ends_with_2_and_help_with_0() -> None:
    codes = [
        subprocess.run([sys.executable, SCRIPT, *words], capture_output=True, check=False).returncode
        for words in ([], ["dance"], ["--help"])
    ]
    assert codes == [2, 2, 0]


def test_make_and_script_know_the_same_words() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert targets is not None
    described = set(re.findall(r"^    (\w+) ", SCRIPT.read_text(encoding="utf-8").split('"""')[1], re.MULTILINE))
    assert described == set(targets[1].split())


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("requirements.lock", 41),
        ("requirements-archive.lock", 44),
        ("requirements-dev.lock", 44),
        ("requirements-fuzz.lock", 2),
    ],
)
def test_locks_pin_every_package_with_hashes_and_name_no_index(name: str, least: int) -> None:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(entries) >= least
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
    assert "://" not in text


def test_each_lock_holds_the_versions_of_the_smaller_one() -> None:
    base, archive, dev = (
        set(re.findall(r"^(\S+==\S+)", (ROOT / "packaging" / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-archive.lock", "requirements-dev.lock")
    )
    assert base < archive < dev


def test_setting_up_takes_one_of_two_words(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.setup(["--dev", "--archive"]) == 2
    assert "--archive" in capsys.readouterr().err
