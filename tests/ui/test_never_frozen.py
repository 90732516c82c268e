"""Whatever is done in the window, store, documents and packages are worked on beside it, never in its own thread.

How long the window stands still is measured by `make bench` and judged by nobody here: a busy machine is no defect.
What is held is what keeps it short: on a desk with twenty years of one mission no screen, no search, no signing, no
export, no import and no backup runs a line of storage, documents, packages or keys in the thread that paints.
"""

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from long_desk import long_desk
from long_walk import Steps, Walk, author_steps, headquarters_steps
from pytestqt.qtbot import QtBot
from worlds import World

from fieldreport.resources import resource_path
from ui.ahead import give_way_sooner
from ui.app import Desktop

CORE = Path(sys.modules["fieldreport"].__path__[0])
BESIDE = tuple(f"{CORE / room}/" for room in ("storage", "documents", "bundle", "trust"))
OWN = (str(resource_path("help")), str(resource_path("translations")))  # short texts that come with the program
HARMLESS = {"documents/pdf_places.py: place_of"}  # looks up what was worked out beside the window
PATIENCE = 240_000  # ms; for the whole walk


class Watched:
    """Notes what runs in the thread it was made in, while it is on: `found` has function names with their files."""

    def __init__(self) -> None:
        self.found: set[str] = set()
        self.opened: set[str] = set()
        self._thread = threading.get_ident()
        self._is_on = False
        sys.addaudithook(self._on_audit)  # stays for the rest of the process, and does nothing when off

    def __enter__(self) -> "Watched":
        self._is_on, self._before = True, sys.gettrace()
        sys.settrace(self._on_call)
        return self

    def __exit__(self, *_failure: object) -> None:
        sys.settrace(self._before)
        self._is_on = False

    def _on_call(self, frame: FrameType, _event: str, _argument: Any) -> None:
        """Look at each call of a Python function; the lines in it are not looked at, as nothing is returned."""
        code = frame.f_code
        # What an import runs is no work on anybody's data.
        if code.co_filename.startswith(BESIDE) and not _is_importing(frame):
            self.found.add(f"{Path(code.co_filename).relative_to(CORE)}: {code.co_name}")

    def _on_audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._is_on and event == "open" and threading.get_ident() == self._thread:
            path = str(arguments[0])
            if not path.endswith((".pyc", ".py")) and not path.startswith(OWN):
                self.opened.add(path)


def _is_importing(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code.co_name == "_call_with_frames_removed":  # importlib's way into a module
            return True
        frame = frame.f_back
    return False


@pytest.fixture
def world(tmp_path: Path) -> World:
    return long_desk(tmp_path)


@pytest.fixture(autouse=True)
def program_pauses() -> Iterator[None]:
    """Work as the program does, and put the interpreter back as it was."""
    interval, thresholds = sys.getswitchinterval(), gc.get_threshold()
    give_way_sooner()
    yield
    sys.setswitchinterval(interval)
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def walk(
    desktop: Desktop, world: World, steps: Callable[[Desktop, World], Steps], qtbot: QtBot
) -> tuple[Walk, Watched]:
    """Go the whole way and return who walked and what was seen."""
    qtbot.addWidget(desktop.window)
    failures: list[object] = []
    desktop.tasks.failed.connect(failures.append)
    with qtbot.waitExposed(desktop.window):
        desktop.window.show()
    desktop.window.activateWindow()
    walker, watched = Walk(desktop, steps(desktop, world), patience=0.3), Watched()
    with watched, qtbot.waitSignal(walker.finished, timeout=PATIENCE):
        walker.start()
    desktop.tasks.close()
    assert failures == []
    return walker, watched


def test_an_author_never_waits_for_store_or_documents(world: World, qtbot: QtBot) -> None:
    desktop = Desktop(world.adviser.workspace, works_ahead=True)
    walker, watched = walk(desktop, world, author_steps, qtbot)
    assert {"signing", "exporting", "backup", "searching everything", "adding an entry to a ledger"} <= set(
        walker.worst
    )
    assert watched.found <= HARMLESS
    assert watched.opened == set()


def test_headquarters_never_waits_for_store_or_documents(world: World, qtbot: QtBot) -> None:
    desktop = Desktop(world.headquarters.workspace, works_ahead=True)
    walker, watched = walk(desktop, world, headquarters_steps, qtbot)
    assert "import of packages" in walker.worst
    assert watched.found == set()
    assert watched.opened == set()


def test_the_watch_sees_what_it_forbids(world: World, tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("x")
    with Watched() as watched:
        (tmp_path / "file.txt").read_text()
        with world.adviser.session() as session:
            session.profile()
    assert "storage/identity.py: setting" in watched.found
    assert str(tmp_path / "file.txt") in watched.opened
