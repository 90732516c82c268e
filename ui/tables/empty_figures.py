"""The box that says why figures are not there: hatched where that was said, dashed red where they are owed."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from ui.tables.events_model import state_words
from ui.theme import theme


def paint_state(painter: QPainter, box: QRectF, state: str) -> None:
    """Draw "not collected", "not applicable", "withheld" or "missing" into `box`; the painter is left as it was."""
    look, is_missing = theme(), state == "missing"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_missing:
        pen = QPen(look.colour("err"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(look.colour("errSoft"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(QBrush(look.colour("line"), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, 4, 4)
    painter.setFont(look.font("caption", bold=is_missing))
    painter.setPen(look.colour("err" if is_missing else "text2"))
    words = painter.fontMetrics().elidedText(state_words(state), Qt.TextElideMode.ElideRight, int(box.width()) - 4)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
    painter.restore()
