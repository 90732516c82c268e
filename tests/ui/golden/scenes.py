"""What is to be seen: every screen of every desk, and every section of the gallery, one picture after another."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from desks import Q2, Desks
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from still import SIZE, picture_of, reseed, wait_until

from fieldreport.workspace import Workspace
from ui.app import Desktop
from ui.gallery import SECTIONS, Gallery
from ui.shell.room_names import AUTHORS
from ui.shell.room_names import HEADQUARTERS as AT_HEADQUARTERS

ARGUMENTS = {"report": Q2, "signing": Q2, "preview": Q2, "clearance": Q2, "mission_file": "MONUC"}
WHEN_SIGNED = ("signing", "clearance")  # there is more to see when the report is signed
SECTION = "2006/AR-B"  # with records, a narrative, and what the report before said


@dataclass(frozen=True)
class Scene:
    """One picture and its name, without the look."""

    name: str
    picture: QImage


def all_scenes(desks: Desks) -> Iterator[Scene]:
    """Yield every scene in the look that is in force."""
    yield from _gallery()
    yield from _setting_up(desks)
    with _opened(desks.author) as desktop:
        yield from _rooms("adviser", desktop, [name for name in AUTHORS if name not in WHEN_SIGNED])
        yield from _section(desktop, SECTION)
        yield from _rooms("adviser", desktop, ("preview", "help", "unlock"))
    with _opened(desks.signed) as desktop:
        yield from _rooms("signed", desktop, WHEN_SIGNED)
    with _opened(desks.focal_point) as desktop:
        yield from _rooms("focal-point", desktop, ("home", "report"))
    with _opened(desks.headquarters) as desktop:
        yield from _rooms("headquarters", desktop, AT_HEADQUARTERS)


@contextmanager
def _opened(workspace: Workspace) -> Iterator[Desktop]:
    made = Desktop(workspace)
    made.window.resize(*SIZE)
    made.window.show()
    made.window.activateWindow()
    try:
        if workspace.is_unlocked:
            made.go_on("home")
        _settle(made)
        yield made
    finally:
        made.window.close()
        made.tasks.close()
        made.window.deleteLater()
        made.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settle(desktop: Desktop) -> None:
    wait_until(lambda: desktop.tasks.is_idle)


def _rooms(desk: str, desktop: Desktop, names: Sequence[str]) -> Iterator[Scene]:
    for name in names:
        if desktop.desk.has(name):
            reseed(name)
            desktop.window.show_screen(name, ARGUMENTS.get(name))
            yield _seen(f"{desk}-{name}", desktop)


def _seen(name: str, desktop: Desktop) -> Scene:
    _settle(desktop)
    picture = picture_of(desktop.window)
    if desktop.desk.failure.isVisible():  # nothing that went wrong may become what is right
        raise RuntimeError(f"{name}: {desktop.desk.failure.words.text()}")
    return Scene(name, picture)


def _section(desktop: Desktop, name: str) -> Iterator[Scene]:
    """Yield a further section of the report than the first."""
    desktop.window.show_screen("report", (Q2, name))
    yield _seen(f"adviser-report-{name.rpartition('/')[2].lower()}", desktop)


def _gallery() -> Iterator[Scene]:
    reseed("gallery")
    gallery = Gallery()
    gallery.resize(*SIZE)
    gallery.show()
    page = gallery.page.scroll.widget()
    picture_of(gallery)  # the layout has come to rest
    tops = [heading.mapTo(page, QPoint(0, 0)).y() for heading in gallery.headings.values()]
    ends = [*tops[1:], page.height()]
    yield Scene("gallery", picture_of(gallery))
    for (title, _build), top, end in zip(SECTIONS, tops, ends, strict=True):
        yield Scene(
            f"gallery-{title.lower().replace(' ', '-')}", picture_of(page, QRect(0, top, page.width(), end - top))
        )
    gallery.close()
    gallery.deleteLater()


def _setting_up(desks: Desks) -> Iterator[Scene]:
    """Yield the steps of an adviser, walked as a person does."""
    reseed("setup")
    stick = desks.memory_stick()
    with _opened(desks.workspace(desks.folder / "home" / "fieldreport")) as desktop:
        setup = desktop.setup
        while setup.state.role != "adviser":
            _press(Qt.Key.Key_Down)
        yield _seen("setup-role", desktop)
        _go_on()
        _type("monuc")
        _press(Qt.Key.Key_Return)
        _type("Ada Example")
        yield _seen("setup-mission", desktop)
        reseed("passphrase")
        _press(Qt.Key.Key_Return)
        words = setup.passphrase_step.choice.chosen.passphrase
        _type(words.rpartition(" ")[0])
        yield _seen("setup-passphrase", desktop)
        _type(words[words.rindex(" ") :])
        _press(Qt.Key.Key_Return)
        _type(words)
        reseed("recovery")
        _press(Qt.Key.Key_Return)
        _settle(desktop)
        setup.recovery_step.write_to(stick / "recovery sheet.pdf")
        yield _seen("setup-recovery", desktop)
        _type(setup.state.recovery.code)
        _go_on()
        yield _seen("setup-key", desktop)
        reseed("key")
        _go_on()
        _settle(desktop)
        setup.registration_step.write_to(stick / "MONUC adviser.request")
        yield _seen("setup-registration", desktop)


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def _go_on() -> None:
    _press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _type(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)
