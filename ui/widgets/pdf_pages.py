"""Pages of a PDF one below the other, with what the viewer has to say beside them; the file is never touched.

Rules: PgDn and PgUp show the next part and stop at the head of a page, Ctrl+PgDn and Ctrl+PgUp go from page to page,
Home and End to the ends; + - 0 change the size. A page counts as viewed once its head and its foot have been in
sight. Paper stays paper in the dark: page and overlays keep the light colours.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from ui.accessible import announce, describe
from ui.locales import number
from ui.tasks import Tasks
from ui.theme import theme
from ui.widgets.pdf_overlays import Overlay, Sheet, paint_overlays, paint_paper, paint_stamp
from ui.widgets.pdf_pictures import PictureShelf
from ui.widgets.pdf_seen import SeenPages

if TYPE_CHECKING:  # the documents are not needed at start
    from fieldreport.documents.pdf_places import PagePlace

PAGE_WIDTH, GAP, SIDE = 580, 15, 16  # of the drawing
SIZES = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
OVERLAP, ARROW = 48, 40
SETTLED = 60  # ms without scrolling before pictures are asked for


class PdfPages(QAbstractScrollArea):
    """Show a document with `open`; `page_changed` carries the page in force, from 0."""

    page_changed = Signal(int)
    viewed_changed = Signal()
    opened = Signal()
    failed = Signal(object)
    overlay_chosen = Signal(str)  # address
    settled = Signal()  # scrolling has come to rest

    def __init__(self, tasks: Tasks, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("pdf")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setMouseTracking(True)
        self._name = name
        describe(self, QAccessible.Role.Document, name)
        self.shelf = PictureShelf(tasks, self)
        self.shelf.opened.connect(self._on_opened)
        self.shelf.arrived.connect(self._on_arrived)
        self.shelf.text_arrived.connect(self._on_text)
        self.shelf.failed.connect(self.failed)
        self._boxes: list[QRect] = []  # of the pages, from the top of the first
        self._size = 1.0
        self._page = 0
        self._seen = SeenPages()
        self._overlays: tuple[Overlay, ...] = ()
        self._selected: tuple[PagePlace, ...] = ()
        self._stamp = ""
        self._pending: PagePlace | int | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED)
        self._settled.timeout.connect(self._ask)
        theme().changed.connect(self._lay_out)

    # What is shown

    def open(
        self, pdf: bytes, overlays: Sequence[Overlay] = (), stamp: str = "", *, keeps_place: bool = False
    ) -> None:
        """Show a document; `stamp` stands on every page, by the viewer alone ("Draft")."""
        self._pending = self._page if keeps_place else None
        if not keeps_place:
            self._seen.forget()
            self._page = 0
        self._overlays, self._stamp, self._selected = tuple(overlays), stamp, ()
        self.shelf.open(pdf)

    def close_document(self) -> None:
        """Show nothing and hold nothing."""
        self.shelf.close()
        self._boxes, self._overlays, self._selected, self._page = [], (), (), 0
        self._seen.forget()
        self.setAccessibleDescription("")
        self._lay_out()

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return len(self.shelf.sizes)

    @property
    def page(self) -> int:
        """Return the page in force, from 0."""
        return self._page

    @property
    def viewed(self) -> frozenset[int]:
        """Return the pages that have been in sight as a whole."""
        return self._seen.pages

    @property
    def page_size(self) -> float:
        """Return how large the pages are, 1 as in the drawing."""
        return self._size

    def set_page_size(self, size: float) -> None:
        """Show the pages larger or smaller, the place in sight stays."""
        size = min(max(size, SIZES[0]), SIZES[-1])
        if size == self._size:
            return
        share = self.verticalScrollBar().value() / max(1, self._height())
        self._size = size
        self._lay_out()
        self.verticalScrollBar().setValue(round(share * self._height()))
        announce(self, self.tr("{percent} %").format(percent=number(round(size * 100))))

    def step_size(self, direction: int) -> None:
        """Go to the next larger (1) or smaller (-1) size; 0 returns to that of the drawing."""
        if not direction:
            self.set_page_size(1.0)
            return
        nearest = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - self._size))
        self.set_page_size(SIZES[min(max(nearest + direction, 0), len(SIZES) - 1)])

    def reading_point(self) -> tuple[int, float]:
        """Return page and height in points, from its foot, of the line that is read: a third down the screen."""
        line = self.verticalScrollBar().value() + self.viewport().height() // 3
        held = [page for page, box in enumerate(self._boxes) if box.top() <= line]
        if not held:
            return 0, self.shelf.sizes[0].height if self.shelf.sizes else 0.0
        box, size = self._boxes[held[-1]], self.shelf.sizes[held[-1]]
        return held[-1], size.height - (line - box.top()) * size.width / box.width()

    # Going about

    def go_to_page(self, page: int) -> None:
        """Bring the head of a page to the top."""
        if not self._boxes:
            self._pending = page
            return
        page = min(max(page, 0), len(self._boxes) - 1)
        self.verticalScrollBar().setValue(self._boxes[page].top() - theme().px(GAP) // 2)
        self._take_page(page)

    def show_place(self, place: "PagePlace", *, selects: bool = True) -> None:
        """Bring a place into sight, a third from the top, and mark it."""
        if not self._boxes:
            self._pending = place
            return
        self._selected = (place,) if selects else ()
        top = self._sheet(place.page, self._boxes[place.page]).box(place).top()
        self.verticalScrollBar().setValue(round(top) - self.viewport().height() // 4)
        self._take_page(place.page)
        self.viewport().update()

    def select(self, places: Sequence["PagePlace"]) -> None:
        """Mark places without moving."""
        self._selected = tuple(places)
        self.viewport().update()

    def page_on(self, direction: int) -> None:
        """Show the next part: most of a screen, but never past the head of a page that was not in sight."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        now, step, half = bar.value(), max(room - theme().px(OVERLAP), 60), theme().px(GAP) // 2
        heads = [box.top() - half for box in self._boxes]
        if direction > 0:
            aim = min([now + step, *(head for head in heads if now + 4 < head <= now + step)])
        else:
            aim = max([now - step, *(head for head in heads if now - step <= head < now - 4)])
        bar.setValue(aim)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, bar = event.key(), self.verticalScrollBar()
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        actions = {
            Qt.Key.Key_PageDown: lambda: self.go_to_page(self._page + 1) if with_control else self.page_on(1),
            Qt.Key.Key_PageUp: lambda: self.go_to_page(self._page - 1) if with_control else self.page_on(-1),
            Qt.Key.Key_Space: lambda: self.page_on(
                -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            ),
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
            Qt.Key.Key_Down: lambda: bar.setValue(bar.value() + ARROW),
            Qt.Key.Key_Up: lambda: bar.setValue(bar.value() - ARROW),
            Qt.Key.Key_Plus: lambda: self.step_size(1),
            Qt.Key.Key_Equal: lambda: self.step_size(1),
            Qt.Key.Key_Minus: lambda: self.step_size(-1),
            Qt.Key.Key_0: lambda: self.step_size(0),
        }
        action = actions.get(Qt.Key(key)) if key in actions else None
        if action is None or (with_control and key not in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)):
            super().keyPressEvent(event)
            return
        action()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_size(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._overlay_at(event.position().toPoint())
        if found is not None:
            self.overlay_chosen.emit(found.address)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._overlay_at(event.pos())
            QToolTip.showText(event.globalPos(), found.words if found else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        self.viewport().update()
        self._look_around()
        self._settled.start()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(PAGE_WIDTH + 2 * SIDE), theme().px(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 160)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), look.colour("canvas"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(self.viewport().rect(), 10, 10)
        shift = self._shift()
        for page, box in enumerate(self._boxes):
            paper = box.translated(shift)
            if paper.bottom() >= 0 and paper.top() <= self.viewport().height():
                self._paint_page(painter, page, paper)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 9, 9)

    def _paint_page(self, painter: QPainter, page: int, paper: QRect) -> None:
        paint_paper(painter, paper)
        picture = self.shelf.picture(page, self._pixels(paper))
        if picture is not None and abs(picture.width() - self._pixels(paper)) <= 1:
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            painter.drawImage(paper.topLeft(), picture)  # pixel by pixel, so that it is sharp
        elif picture is not None:
            painter.drawImage(paper, picture)  # of another size, until the right one is there
        shown = [(one, place) for one in self._overlays for place in one.places if place.page == page]
        selected = [place for place in self._selected if place.page == page]
        paint_overlays(painter, self._sheet(page, paper), shown, selected)
        if self._stamp:
            paint_stamp(painter, QRectF(paper), self._stamp)

    def _lay_out(self) -> None:
        """Place the pages one below the other, in the middle."""
        look, room = theme(), self.viewport().width()
        self._boxes, top, widest = [], look.px(GAP), 0
        side = look.px(SIDE)
        for size in self.shelf.sizes:
            wanted = look.px(PAGE_WIDTH) * self._size * size.width / 595.28
            width = round(min(wanted, max(room - 2 * side, 160)) if self._size <= 1 else wanted)
            left = max((room - width) // 2, side)
            self._boxes.append(QRect(left, top, width, round(width * size.height / size.width)))
            top += self._boxes[-1].height() + look.px(GAP)
            widest = max(widest, width + 2 * side)
        self.verticalScrollBar().setRange(0, max(0, top - self.viewport().height()))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(ARROW)
        self.horizontalScrollBar().setRange(0, max(0, widest - room))
        self.horizontalScrollBar().setPageStep(room)
        self.viewport().update()
        self._look_around()
        self._settled.start()

    def _height(self) -> int:
        return self._boxes[-1].bottom() if self._boxes else 1

    def _shift(self) -> QPoint:
        return QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _sheet(self, page: int, paper: QRect) -> Sheet:
        size = self.shelf.sizes[page]
        return Sheet(QRectF(paper), paper.width() / size.width, size.height)

    def _pixels(self, box: QRect) -> int:
        return max(1, round(box.width() * self.devicePixelRatioF()))

    def _look_around(self) -> None:
        """Tell which page is in force and which have been in sight."""
        if not self._boxes or not self.isVisible():
            return
        top = self.verticalScrollBar().value()
        if self._seen.look(self._boxes, top, top + self.viewport().height()):
            self.viewed_changed.emit()
        line = top + min(self.viewport().height() // 3, 240)
        is_at_end = top >= self.verticalScrollBar().maximum() > 0
        held = [page for page, box in enumerate(self._boxes) if box.top() <= line]
        current = held[-1] if held else 0
        if is_at_end and self._page == len(self._boxes) - 1:
            current = self._page  # the last page may be too low to reach the line
        self._take_page(current)

    def _take_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
            self._describe()

    def _describe(self) -> None:
        if not self.pages:
            return
        words = self.tr("{name}, page {page} of {all}").format(
            name=self._name, page=number(self._page + 1), all=number(self.pages)
        )
        self.setAccessibleName(words)
        text = self.shelf.text(self._page)
        if text is not None:
            self._on_text(self._page)

    def _ask(self) -> None:
        """Ask for the pictures in sight, then for the pages beside them."""
        top, room = self.verticalScrollBar().value(), self.viewport().height()
        near = [page for page, box in enumerate(self._boxes) if box.bottom() >= top and box.top() <= top + room]
        self.settled.emit()
        if near:
            near += [page for page in (near[-1] + 1, near[0] - 1) if 0 <= page < len(self._boxes)]
        self.shelf.want((page, self._pixels(self._boxes[page])) for page in near)

    def _overlay_at(self, point: QPoint) -> Overlay | None:
        for page, box in enumerate(self._boxes):
            sheet = self._sheet(page, box.translated(self._shift()))
            if not sheet.paper.contains(point):
                continue
            for overlay in sorted(self._overlays, key=lambda one: one.kind != "check"):
                for place in (one for one in overlay.places if one.page == page):
                    if sheet.box(place).adjusted(-40 * sheet.scale, 0, 0, 0).contains(point):
                        return overlay
        return None

    @Slot()
    def _on_opened(self) -> None:
        self._lay_out()
        pending, self._pending = self._pending, None
        if isinstance(pending, int):
            self.go_to_page(pending)
        elif pending is not None:
            self.show_place(pending)
        else:
            self.verticalScrollBar().setValue(0)
        self._describe()
        self._look_around()
        self._ask()
        self.opened.emit()

    @Slot(int)
    def _on_arrived(self, _page: int) -> None:
        self.viewport().update()

    @Slot(int)
    def _on_text(self, page: int) -> None:
        if page == self._page:
            self.setAccessibleDescription(self.shelf.text(page) or "")
