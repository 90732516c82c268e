"""The viewer of PDF pages: going about by keyboard, what counts as viewed, what it says beside the pages."""

from collections.abc import Iterator
from contextlib import nullcontext
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from pytestqt.qtbot import QtBot

from fieldreport.documents.pdf_pictures import PagesProblem
from fieldreport.documents.pdf_places import PagePlace
from ui.tasks import Tasks
from ui.theme import Theme
from ui.widgets.document_page import DocumentPage
from ui.widgets.pdf_overlays import Overlay
from ui.widgets.pdf_pages import PdfPages

PAGES = 4


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Four pages of A4, each with a line of its own at the top and one at the foot."""
    import io

    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595.28, 841.89), invariant=1)
    for number in range(1, PAGES + 1):
        canvas.drawString(72, 780, f"Head of page {number}")
        canvas.drawString(72, 60, f"Foot of page {number}, gender desk")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks(lambda: nullcontext(object()))
    yield made
    made.close()


@pytest.fixture
def view(tasks: Tasks, pdf: bytes, qtbot: QtBot) -> Iterator[PdfPages]:
    made = PdfPages(tasks, "Report")
    qtbot.addWidget(made)
    made.resize(724, 610)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    with qtbot.waitSignal(made.opened):
        made.open(pdf)
    yield made
    made.close_document()
    qtbot.waitUntil(lambda: tasks.is_idle)


def settle(view: PdfPages, tasks: Tasks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.settled):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 1)
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 1)
    qtbot.waitUntil(lambda: tasks.is_idle)


def at(view: PdfPages) -> int:
    return view.verticalScrollBar().value()


def test_a_page_is_580_wide_and_in_the_middle(view: PdfPages) -> None:
    box = view._boxes[0]
    assert box.width() == 580
    assert abs(box.center().x() - view.viewport().width() / 2) <= 1


def test_page_down_shows_everything_and_stops_at_each_head(view: PdfPages, qtbot: QtBot) -> None:
    stops = [at(view)]
    while view.verticalScrollBar().value() < view.verticalScrollBar().maximum():
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
        stops.append(at(view))
    steps = [after - before for before, after in pairwise(stops)]
    assert max(steps) <= view.viewport().height()  # nothing is jumped over
    heads = [box.top() for box in view._boxes]
    reachable = [head for head in heads if head < view.verticalScrollBar().maximum()]
    assert all(any(abs(stop - head) <= 10 for stop in stops) for head in reachable)
    assert view.viewed == frozenset(range(PAGES))


def test_page_up_comes_back_to_the_heads(view: PdfPages, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == PAGES - 1
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert at(view) == 0
    assert view.page == 0


def test_control_with_page_down_goes_from_page_to_page(view: PdfPages, qtbot: QtBot) -> None:
    pages = []
    for _ in range(PAGES):
        qtbot.keyClick(view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        pages.append(view.page)
    assert pages == [1, 2, 3, 3]
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert (view.page, at(view)) == (0, 0)


def test_a_page_counts_as_viewed_when_head_and_foot_were_in_sight(view: PdfPages, qtbot: QtBot) -> None:
    assert view.viewed == frozenset()  # the foot of the first page is below
    with qtbot.waitSignal(view.viewed_changed):
        for _ in range(3):
            qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert 0 in view.viewed


def test_plus_and_minus_change_the_size_and_keep_the_place(view: PdfPages, qtbot: QtBot) -> None:
    view.go_to_page(2)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.page_size == 1.1
    assert view._boxes[0].width() == round(580 * 1.1)
    assert view.page == 2
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.page_size == 1.0
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.page_size == 0.5


def test_a_narrow_view_shows_whole_pages(view: PdfPages) -> None:
    view.resize(400, 500)
    assert view._boxes[0].right() < view.viewport().width()
    assert view.horizontalScrollBar().maximum() == 0


def test_the_words_of_the_page_go_to_screen_readers(view: PdfPages, tasks: Tasks, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Head of page 1" in view.accessibleDescription())
    view.go_to_page(2)
    qtbot.waitUntil(lambda: "Head of page 3" in view.accessibleDescription())
    held = QAccessible.queryAccessibleInterface(view)
    assert held.role() == QAccessible.Role.Document
    assert view.accessibleName() == "Report, page 3 of 4"


def test_pages_are_drawn_pixel_by_pixel(view: PdfPages, tasks: Tasks, qtbot: QtBot) -> None:
    settle(view, tasks, qtbot)
    picture = view.shelf.picture(0, 580)
    assert isinstance(picture, QImage)
    assert picture.width() == 580


def test_what_the_viewer_says_is_drawn_beside_the_text_only(
    view: PdfPages, tasks: Tasks, pdf: bytes, qtbot: QtBot
) -> None:
    place = PagePlace(0, 66.0, 700.0, 529.0, 800.0)
    overlays = [
        Overlay("changed", "report.A", (place,), "new text"),
        Overlay("restricted", "report.B", (PagePlace(0, 66.0, 600.0, 529.0, 640.0),), "Restricted"),
        Overlay("check", "report.C", (PagePlace(0, 66.0, 500.0, 529.0, 540.0),), "explained"),
    ]
    with qtbot.waitSignal(view.opened):
        view.open(pdf, overlays)
    settle(view, tasks, qtbot)
    shown = view.grab().toImage()
    box, scale = view._boxes[0], view._boxes[0].width() / 595.28

    def colour(x: float, y: float) -> QColor:
        ratio = shown.devicePixelRatio()
        return shown.pixelColor(round((box.x() + x * scale) * ratio), round((box.y() + (841.89 - y) * scale) * ratio))

    assert colour(66 - 15, 750).name() == "#0b6073"  # the bar in the margin
    assert colour(66 - 30, 750).name() == "#ffffff"
    assert colour(300, 620).name() != "#ffffff"  # shaded
    middle = [colour(66 - 15 + step, 530 - 4).name() for step in range(-6, 7)]
    assert "#8a5300" in middle  # the triangle


def test_a_remark_is_told_by_the_pointer_and_chosen_by_a_click(
    view: PdfPages, tasks: Tasks, pdf: bytes, qtbot: QtBot
) -> None:
    overlay = Overlay("changed", "report.A", (PagePlace(0, 66.0, 700.0, 529.0, 800.0),), "new text")
    with qtbot.waitSignal(view.opened):
        view.open(pdf, [overlay])
    box = view._boxes[0]
    point = QPoint(box.x() + 200, box.y() + 90)
    assert view._overlay_at(point) is overlay
    assert view._overlay_at(QPoint(box.x() + 200, box.y() + 400)) is None
    with qtbot.waitSignal(view.overlay_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen.args == ["report.A"]


def test_paper_stays_paper_in_the_dark(view: PdfPages, tasks: Tasks, look: Theme, qtbot: QtBot) -> None:
    look.set_scheme("dark")
    settle(view, tasks, qtbot)
    shown = view.grab().toImage()
    box, ratio = view._boxes[0], shown.devicePixelRatio()
    assert shown.pixelColor(round((box.x() + 20) * ratio), round((box.y() + 200) * ratio)).name() == "#ffffff"
    assert shown.pixelColor(round((box.x() - 10) * ratio), round((box.y() + 200) * ratio)).lightness() < 60


def test_what_is_no_pdf_is_told(view: PdfPages, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.failed) as told:
        view.open(b"not a PDF at all")
    assert isinstance(told.args[0], PagesProblem)
    assert view.pages == 0


def test_closing_lets_go_of_everything(view: PdfPages, tasks: Tasks, qtbot: QtBot) -> None:
    settle(view, tasks, qtbot)
    view.close_document()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert (view.pages, view.shelf.picture(0, 580), view.accessibleDescription()) == (0, None, "")


def test_words_are_found_page_by_page(tasks: Tasks, pdf: bytes, qtbot: QtBot) -> None:
    page = DocumentPage(tasks, "Report")
    qtbot.addWidget(page)
    page.resize(724, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    with qtbot.waitSignal(page.view.opened):
        page.view.open(pdf)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.find_edit.hasFocus)
    qtbot.keyClicks(page.find_edit, "gender desk")
    for expected in (0, 1, 2, 3, 0):
        qtbot.keyClick(page.find_edit, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda expected=expected: page.view.page == expected and tasks.is_idle)
    assert page.found.text() == "1 of 4"
    page.find_edit.setText("nowhere")
    qtbot.keyClick(page.find_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.found.text() == "Not found")
    qtbot.keyClick(page.find_edit, Qt.Key.Key_Escape)
    assert page.view.hasFocus()
    assert page.find_row.isHidden()


def test_the_buttons_step_through_the_pages(tasks: Tasks, pdf: bytes, qtbot: QtBot) -> None:
    page = DocumentPage(tasks, "Report")
    qtbot.addWidget(page)
    page.resize(724, 640)
    with qtbot.waitExposed(page):
        page.show()
    with qtbot.waitSignal(page.view.opened):
        page.view.open(pdf)
    assert (page.number.text(), page.previous.isEnabled(), page.next.isEnabled()) == ("1 of 4", False, True)
    for _ in range(3):
        page.next.click()
    assert (page.number.text(), page.previous.isEnabled(), page.next.isEnabled()) == ("4 of 4", True, False)
