"""What is too long for its place: choices become higher, groups take a second line, an ellipsis stays at the end."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.choices import Option, RadioGroup
from ui.forms.lines import TextField
from ui.forms.tables import RowsField
from ui.tables.fund_rows import partner_rows
from ui.tables.people_glance import GlanceRow, PeopleGlance
from ui.tables.rows_model import ColumnSpec
from ui.widgets.mirroring import draw_elided, two_lines
from ui.widgets.state_line import StateLine

LONG = "The mission has a strategy of its own which was adopted by the Head of Mission and is in force"


def test_long_choices_stand_under_each_other_in_a_narrow_column(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    group = RadioGroup([Option("a", LONG), Option("b", LONG)])
    column = QVBoxLayout(host)
    column.addWidget(group)
    column.addStretch(1)
    host.resize(300, 400)
    host.show()
    QApplication.sendPostedEvents()
    first, second = group.buttons["a"], group.buttons["b"]
    assert host.width() == 300 and first.width() <= 300
    assert first.height() == first.heightForWidth(first.width()) > 60
    assert second.y() >= first.y() + first.height()


def test_a_long_group_takes_two_lines(qtbot: QtBot) -> None:
    glance = PeopleGlance()
    qtbot.addWidget(glance)
    glance.resize(268, 200)
    glance.set_rows([GlanceRow("Military", 1, 2, 3)])
    short = glance.sizeHint().height()
    glance.set_rows([GlanceRow("United Nations police", 1, 2, 3)])
    assert glance.sizeHint().height() > short
    glance.resize(500, 200)
    assert glance.sizeHint().height() == short


def test_lines_break_between_words(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    wide = metrics.horizontalAdvance("United Nations ")
    assert two_lines("United Nations police", metrics, wide) == ["United Nations", "police"]
    assert two_lines("Police", metrics, wide) == ["Police"]


def test_the_ellipsis_stands_after_the_last_word_whatever_the_direction(qapp: QApplication) -> None:
    drawn = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        image = QImage(200, 30, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        edge = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        assert draw_elided(painter, QRect(0, 0, 200, 30), edge, LONG) <= 200
        painter.end()
        drawn.append(image)
    assert drawn[0] == drawn[1]


def test_mark_and_words_of_a_state_stand_on_one_height(qtbot: QtBot) -> None:
    line = StateLine("mark:started", "Signed")
    qtbot.addWidget(line)
    line.resize(300, 60)
    line.show()
    QApplication.sendPostedEvents()
    middle = line.label.fontMetrics().height() / 2
    assert abs(line.glyph.geometry().center().y() - (line.label.y() + middle)) <= 2


def test_a_quoted_figure_reads_as_its_number_until_the_line_is_typed_in(qtbot: QtBot) -> None:
    field, other = TextField(), TextField()
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.addWidget(other)
    column.addWidget(field)
    held = "About {trainings.women: 412} women"
    field.set_value(held)
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    assert (field.edit.text(), field.value()) == ("About 412 women", held)
    field.edit.setFocus()
    assert field.edit.text() == held
    qtbot.keyClicks(field.edit, "!")
    other.edit.setFocus()
    assert (field.edit.text(), field.value()) == ("About 412 women!", held + "!")
    field.edit.setFocus()
    other.edit.setFocus()
    assert field.value() == held + "!"


def test_a_row_that_lacks_what_it_needs_says_that_it_is_not_kept(qtbot: QtBot) -> None:
    field = RowsField([ColumnSpec("name", "text", "Name", is_needed=True), ColumnSpec("type", "text", "Kind")])
    qtbot.addWidget(field)
    assert field.problem() == ""
    field.add.click()
    assert field.problem().startswith("Row 1 is not kept while “Name” is empty")
    field.model.setData(field.model.index(0, 0), "UNDP")
    assert field.problem() == ""


def test_a_partner_of_a_project_needs_a_name(qtbot: QtBot) -> None:
    rows = partner_rows()
    rows.add_row()
    assert "A partner needs a name" in rows.words_about(0)[0][1]
    rows.setData(rows.index(0, 0), "UNDP")
    assert rows.words_about(0) == []
