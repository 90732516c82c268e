"""The built wheel, installed apart from the checkout and started from another folder, works."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _run(command: list[str | Path], folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the locked hatchling: nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    _run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT], folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment with the wheel; dependencies are borrowed from this one."""
    folder = tmp_path_factory.mktemp("installed")
    _run([sys.executable, "-m", "venv", "--without-pip", folder / "venv"], folder)
    programs = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    python = programs / ("python.exe" if os.name == "nt" else "python")
    packages = Path(_run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder).strip())
    # A folder named in a .pth file is searched, but its own .pth files are not read: the checkout stays out.
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    _run(
        [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", wheel],
        folder,
    )
    return programs


def test_the_wheel_holds_code_schemas_and_resources_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"fieldreport", "ui"}
    for wanted in (
        "fieldreport/schemas/templates/standardized/2006.json",
        "fieldreport/resources/fonts/NotoSans-Regular.ttf",
        "fieldreport/resources/colour/sRGB.icc",
        "fieldreport/resources/missions.json",
        "fieldreport/notices/third-party-notices.md",
        "fieldreport/notices/licenses/LGPL-3.0.txt",
    ):
        assert wanted in names
    assert [name for name in names if "__pycache__" in name] == []


def test_the_wheel_carries_licence_and_notices(wheel: Path) -> None:
    names = [name.split("/licenses/")[-1] for name in zipfile.ZipFile(wheel).namelist() if "/licenses/" in name]
    assert {"LICENSE", "NOTICE", "docs/third-party-notices.md"} <= set(names)


def test_resources_are_found_in_the_installed_package(installed: Path, tmp_path: Path) -> None:
    seen = _run(
        [
            installed / "python",
            "-c",
            "from fieldreport import resources, missions\n"
            "assert len(missions.load_missions()) == 34\n"
            "assert resources.schema_path('templates').is_dir()\n"
            "print(resources.resource_path('fonts', 'OFL.txt').resolve())",
        ],
        tmp_path,
    )
    assert Path(seen.strip()).is_relative_to(installed.parent.resolve())
    assert Path(seen.strip()).is_file()


def test_the_program_lists_its_commands_from_another_folder(installed: Path, tmp_path: Path) -> None:
    assert "demo" in _run([installed / "fieldreport", "--help"], tmp_path)


def test_the_demonstration_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    said = _run([installed / "fieldreport", "demo", "world"], tmp_path)
    assert "16 imported; again: 16 repeated." in said
    office = tmp_path / "world" / "headquarters"
    package = tmp_path / "world" / "packages" / "MONUC_2006-Q2_r1.asice"
    checked = _run(["sh", tmp_path / "world" / "verify-bundle.sh", package, office / "ca_and_crl.pem"], tmp_path)
    assert "OK report.json" in checked
    assert "BAD" not in checked


WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.__main__ import main

application = QApplication([])
seen = []

def look():
    seen.extend(window.isVisible() and not window.grab().isNull() for window in QApplication.topLevelWidgets())
    application.quit()

QTimer.singleShot(0, look)
code = main(["--home", sys.argv[1]])
assert any(seen), "no window was shown"
print("a window was shown", code)
"""


def test_the_window_opens_from_another_folder(installed: Path, tmp_path: Path) -> None:
    """Started as the program starts it: on a folder without data, and on one of the demonstration's desks."""
    for home in (tmp_path / "nothing yet", tmp_path / "desk"):
        if home.name == "desk":
            (tmp_path / "phrase").write_text("four words of passphrase")
            words = ["--home", home, "--passphrase-file", tmp_path / "phrase", "init", "--role", "adviser"]
            _run([installed / "fieldreport", *words, "--mission", "MONUC", "--name", "A. Example"], tmp_path)
        assert "a window was shown 0" in _run([installed / "python", "-c", WINDOW, home], tmp_path)
