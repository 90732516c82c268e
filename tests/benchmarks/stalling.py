"""How long the window stands still: a walk through every screen of a desk with twenty years of one mission.

Every action has two spans: the longest time in it in which the event loop could not answer, as far as the window's
own thread worked meanwhile (`OWN`), and as far as this process did in any thread (`long_walk`). Floor: painting one
empty window of the same size. Called as a program, with the side, the benchmarks' folder and the moment of the start.
"""

import faulthandler
import json
import pickle
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402 - a script finds its neighbours only now

PATIENCE: Final = 300  # s
SIZE: Final = (1366, 728)
DESK: Final = "long-desk"
OWN: Final = ", own work"  # ends the name of a span of the window's thread alone


def build(folder: Path) -> None:
    """Make the long desk once, with its keys beside it; both die with the folder."""
    from long_desk import long_desk

    world = long_desk(folder / DESK)
    held = {desk.home.name: desk.workspace._key for desk in (world.headquarters, world.adviser, world.focal_point)}
    (folder / DESK / "keys").write_bytes(pickle.dumps((held, world.fingerprint)))


def painting(_folder: Path) -> dict[str, float]:
    """Paint one empty window; the fastest of some."""
    QApplication([])
    window = QWidget()
    window.resize(*SIZE)
    window.show()
    found = []
    for _ in range(20):
        began = time.perf_counter()
        window.grab()
        found.append(time.perf_counter() - began)
    return {"": min(found)}


def author(folder: Path) -> dict[str, float]:
    """Walk as an adviser."""
    return _walked(folder, "adviser")


def headquarters(folder: Path) -> dict[str, float]:
    """Walk as Headquarters."""
    return _walked(folder, "headquarters")


def _walked(folder: Path, who: str) -> dict[str, float]:
    application = QApplication([])
    import worlds
    from long_walk import Walk, author_steps, headquarters_steps

    from ui.ahead import give_way_sooner
    from ui.app import Desktop
    from ui.theme import Theme, install, load_fonts

    load_fonts()
    install(Theme("light"))
    give_way_sooner()
    keys, fingerprint = pickle.loads((folder / DESK / "keys").read_bytes())
    with tempfile.TemporaryDirectory(dir=folder) as place:
        shutil.copytree(folder / DESK / "long", place, dirs_exist_ok=True)
        world = worlds._named(Path(place), worlds.Clock(worlds.IN_2006))
        world.fingerprint = fingerprint
        for desk in (world.headquarters, world.adviser, world.focal_point):
            desk.workspace._key = keys[desk.home.name]
        workspace = getattr(world, who).workspace
        desktop = Desktop(workspace, works_ahead=True)
        desktop.window.resize(*SIZE)
        desktop.window.show()
        desktop.window.activateWindow()
        steps: Any = (author_steps if who == "adviser" else headquarters_steps)(desktop, world)
        walk = Walk(desktop, steps)
        walk.finished.connect(application.quit)
        walk.start()
        application.exec()
        desktop.tasks.close()
    found = {name: stall for name, stall in walk.worst.items() if name != "start"}
    return {name: stall.gap for name, stall in found.items()} | {
        name + OWN: stall.own for name, stall in found.items()
    }


def main(side: str, folder: str, _began: str) -> None:
    """Run one side and print what it found."""
    faulthandler.dump_traceback_later(PATIENCE, exit=True)  # an action that never ends would wait for ever
    spans = {"painting": painting, "author": author, "headquarters": headquarters}[side](Path(folder))
    from benchmarks.memory import peak_memory

    print(json.dumps({"spans": spans, "peak": peak_memory()}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
