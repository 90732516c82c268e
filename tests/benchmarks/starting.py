"""The start, in two spans: process start to lock page shown, and key ready to last report usable.

`starting.py SIDE FOLDER BEGAN` is a program of its own, started anew for every round; BEGAN is the monotonic time at
which the process was started. A span ends when the window was painted, no work is under way and the event loop is
about to wait. Floor: a bare QWidget in the same way. The key is put into the workspace by hand: deriving it from the
passphrase is slow on purpose. Between the spans, where a person types, the program may get ready for what comes: the
key is put in when it rests, and that time counts for neither. In the second span the report is opened from home, as
soon as home stands. The imports of this file are those that the program makes anyway.
"""

import faulthandler
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE = 60  # seconds
HOME = "starting"  # the copy of the author's desk below `copies`


class Painted(QObject):
    """Knows whether a window was painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.is_so = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the first paint."""
        self.is_so = self.is_so or event.type() == QEvent.Type.Paint
        return False


class Start(QObject):
    """Goes from step to step whenever the event loop is about to wait and the step is reached."""

    def __init__(self, began: float) -> None:
        super().__init__()
        self.spans: dict[str, float] = {}
        self._since = began
        self._painted: Painted | None = None
        self._steps: list[tuple[str, Callable[[], bool], Callable[[], None]]] = []
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._on_idle)

    def watch(self, window: QWidget) -> None:
        """Wait for this window's first paint; call it before the window is shown."""
        self._painted = Painted(window)

    def add(self, span: str, is_reached: Callable[[], bool], go_on: Callable[[], None]) -> None:
        """Add a step; its time counts to `span`, and `go_on` begins the next one."""
        self._steps.append((span, is_reached, go_on))

    def _on_idle(self) -> None:
        if not self._steps or self._painted is None or not self._painted.is_so:
            return
        span, is_reached, go_on = self._steps[0]
        if is_reached():
            now = time.monotonic()
            self.spans[span] = self.spans.get(span, 0.0) + now - self._since
            del self._steps[0]
            QTimer.singleShot(0, lambda: self._go(go_on))

    def _go(self, go_on: Callable[[], None]) -> None:
        self._since = time.monotonic()
        go_on()


def bare(_folder: Path, began: float) -> dict[str, float]:
    """Show an empty window."""
    application = QApplication([])
    window = QWidget()
    window.resize(1366, 728)
    start = Start(began)
    start.watch(window)
    start.add("", lambda: True, application.quit)
    window.show()
    application.exec()
    return start.spans


def window(folder: Path, began: float) -> dict[str, float]:
    """Open the program, put the key in, and go to the report."""
    application = QApplication([])
    from ui import app
    from ui.main_window import MainWindow

    start = Start(began)
    facts = json.loads((folder / "world.json").read_text(encoding="utf-8"))
    key = bytes.fromhex(facts["keys"]["author"])
    shown: list[Any] = []

    def show(held: MainWindow) -> None:
        shown.append(held)
        start.watch(held)
        QWidget.show(held)

    def is_at(name: str) -> Callable[[], bool]:
        def reached() -> bool:
            held = shown[0]
            return held.current.name == name and bool(held.current.title()) and held.desk.tasks.is_idle

        return reached

    def put_key_in() -> None:
        shown[0].desk.workspace._key = key
        shown[0].current.unlocked.emit()

    def go_on_with_report() -> None:
        from fieldreport.values import Quarter  # home has loaded it

        # By name: home's own button leads on to signing where nothing is left to write.
        shown[0].desk.open("report", Quarter.parse(facts["quarter"]))

    MainWindow.show = show  # the only way in: the paint must be watched from the first one on
    start.add("locked", lambda: shown[0].current.name == "unlock", lambda: None)
    start.add("between", is_at("unlock"), put_key_in)
    start.add("ready", is_at("home"), go_on_with_report)
    start.add("ready", is_at("report"), application.quit)
    app.main(["--home", str(folder / "copies" / HOME)])
    return start.spans


def main(side: str, folder: str, began: str) -> None:
    """Run one side and print what it needed."""
    faulthandler.dump_traceback_later(PATIENCE, exit=True)  # a dialog about a bug would wait for ever
    spans = {"bare": bare, "window": window}[side](Path(folder), float(began))
    from benchmarks.memory import peak_memory  # only now, as the start would not have it

    print(json.dumps({"spans": spans, "peak": peak_memory()}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
