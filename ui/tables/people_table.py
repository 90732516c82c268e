"""The people table as a view: widths, the menu of the kinds of empty, and the first problem for the line below."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from ui.tables.cells import CellDelegate
from ui.tables.editable_view import EditableTable
from ui.tables.people_model import PeopleModel
from ui.theme import theme


class PeopleTable(EditableTable):
    """A view over `PeopleModel`."""

    def __init__(self, name: str, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.people = model
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self.fit_height)
        self.fit_height()

    def fit_height(self) -> None:
        super().fit_height()
        self._fit_widths()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_widths()
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer "not collected" and the other kinds of empty beside 0 (decisions 24)."""
        index = self.currentIndex()
        if not index.isValid() or not self.model().flags(index) & Qt.ItemFlag.ItemIsEditable:
            return
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(4, 2))
        self.state_menu().exec(at)

    def state_menu(self) -> QMenu:
        """Return the menu for the current cell."""
        index = self.currentIndex()
        menu = QMenu(self)
        for state in self.people.states:
            words = self.people.state_words(state)
            menu.addAction(words[:1].upper() + words[1:]).triggered.connect(
                lambda _checked=False, state=state: self.people.set_state(index, state)
            )
        menu.addAction(self.tr("Set to 0")).triggered.connect(lambda: self.people.setData(index, "0"))
        menu.addAction(self.tr("Clear")).triggered.connect(lambda: self.people.setData(index, ""))
        return menu

    def _fit_widths(self) -> None:
        parts = len(self.people.parts)
        part_width = theme().px(94 if parts <= 3 else 70)
        share = theme().px(140 if parts <= 3 else 108)
        for column in range(1, parts + 1):
            self.setColumnWidth(column, part_width)
        self.setColumnWidth(parts + 1, theme().px(84 if parts <= 3 else 70))
        self.setColumnWidth(parts + 2, share)
