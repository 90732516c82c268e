"""Second step: which mission, found by typing, and the name that will stand on the list of signatories."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QSizePolicy, QWidget

from fieldreport.errors import FieldReportError
from fieldreport.workflows.beginning import MissionChoice
from ui.accessible import announce
from ui.forms.field import restyle
from ui.locales import plain_year
from ui.messages import error_words
from ui.screens.setup.mission_row import CHOICE_ROLE, MissionDelegate, years
from ui.screens.setup.state import AT_HEADQUARTERS, SetupCalls, SetupState
from ui.screens.setup.step import Step
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.role_words import role_title
from ui.widgets.state_line import StateLine

Index = QModelIndex | QPersistentModelIndex
ROWS = 5


class MissionModel(QAbstractListModel):
    """The missions that fit what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[MissionChoice, ...] = ()
        self.shown: tuple[MissionChoice, ...] = ()

    def set_missions(self, missions: Sequence[MissionChoice]) -> None:
        """Take the register."""
        self._all = tuple(missions)
        self.narrow("")

    def narrow(self, typed: str) -> None:
        """Show what fits; a code or other spelling that fits exactly comes first."""
        self.beginResetModel()
        fitting = [held for held in self._all if held.fits(typed)]
        self.shown = tuple(sorted(fitting, key=lambda held: not held.is_called(typed)))
        self.endResetModel()

    def find(self, code: str) -> MissionChoice | None:
        """Return the mission of a code."""
        return next((held for held in self._all if held.code == code), None)

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        held = self.shown[index.row()]
        if role == CHOICE_ROLE:
            return held
        if role == Qt.ItemDataRole.DisplayRole:
            return held.code
        if role == Qt.ItemDataRole.ToolTipRole:
            return held.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (held.code, held.name, held.host, years(held), *held.aliases) if part)
        return None


class MissionList(QListView):
    """The list; Enter or a click chooses."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("choices")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)
        self._fit()
        theme().changed.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setFixedHeight(theme().px(MissionDelegate.HEIGHT) * ROWS + 4)

    def _choose(self, index: Index) -> None:
        if index.isValid():
            self.chosen.emit(index.data(Qt.ItemDataRole.DisplayRole))


class MissionStep(Step):
    """Mission and name."""

    def __init__(self, state: SetupState, calls: SetupCalls) -> None:
        super().__init__(state)
        self._calls = calls
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Code, country or name, for example MONUC or Congo"))
        self.search.textEdited.connect(self._on_searched)
        self.search.installEventFilter(self)
        self._mission_label = Label(self.tr("Mission"), "field")
        self._mission_label.setBuddy(self.search)
        self.search.setAccessibleName(self.tr("Mission"))
        self.model = MissionModel(self)
        self.list = MissionList(self.tr("Missions"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(MissionDelegate(self.list))
        self.list.chosen.connect(self.choose)
        self.none = Label(self.tr("No mission fits. Try its country, or part of the name."), "help", wraps=True)
        self.none.hide()
        self.chosen = StateLine()
        self.proposal = StateLine()
        self.take_role = Button("", "link")
        self.take_role.clicked.connect(self._on_take_role)
        self.name = QLineEdit()
        self.name.setMaxLength(64)
        self.name.textEdited.connect(self._on_named)
        self.name.returnPressed.connect(self.wants_next)
        name_label = Label(self.tr("Your name"), "field")
        name_label.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Your name"))
        name_help = self.tr("As it is used in the mission; it stands under every report you sign.")
        self.problem = Label("", "errText", wraps=True)
        self.problem.hide()
        for part, space in (
            (self._mission_label, 6),
            (self.search, 6),
            (self.list, 0),
            (self.none, 6),
            (self.chosen, 4),
            (self.proposal, 0),
            (self.take_role, 14),
            (name_label, 2),
            (Label(name_help, "help", wraps=True), 6),
            (self.name, 4),
            (self.problem, 0),
        ):
            if part is self.take_role:
                self.body.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)
            else:
                self.body.addWidget(part)
            self.body.addSpacing(space)

    def title(self) -> str:
        return self.tr("Mission and name")

    def help(self) -> str:
        if self.state.is_at_headquarters:
            return self.tr("Fieldreport here will belong to UN Headquarters and to no mission.")
        if self.state.role == "clearing-officer":
            return self.tr("Whose reports are cleared here? Fieldreport belongs to one person of one mission.")
        return self.tr("Whose reports are written here? Fieldreport belongs to one person of one mission.")

    def enter(self) -> None:
        for part in (self._mission_label, self.search, self.list):
            part.setVisible(not self.state.is_at_headquarters)
        if self.state.is_at_headquarters:
            self.state.mission = AT_HEADQUARTERS
        elif self.state.mission == AT_HEADQUARTERS:
            self.state.mission = ""
        self.name.setText(self.state.name)
        self._show()
        (self.name if self.state.mission else self.search).setFocus()

    def set_missions(self, missions: Sequence[MissionChoice]) -> None:
        """Take the register."""
        self.model.set_missions(missions)
        self._on_searched(self.search.text())
        self._show()

    def choose(self, code: str) -> None:
        """Take a mission."""
        self.state.mission = code
        self._show()
        announce(self.list, self.chosen.label.text())
        self.name.setFocus()
        self.changed.emit()

    def reason(self) -> str:
        if not self.state.mission:
            return self.tr("Choose a mission")
        return "" if self.state.name.strip() else self.tr("Write your name")

    def check(self) -> str:
        try:
            self._calls.check_name(self.state)
        except FieldReportError as failure:
            words = error_words(failure)
            self.problem.setText(words)
            self.problem.show()
            restyle(self.name, "invalid", "true")
            self.name.setAccessibleDescription(words)
            announce(self.name, words)
            self.name.setFocus()
            return words
        return ""

    def reasons_why(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        return self.tr("Why it is asked"), (
            ("document", self.tr("Mission and role decide which questions the report has.")),
            ("pen", self.tr("Headquarters registers you under this name and this mission.")),
            ("help", self.tr("Moving to another mission? There you set up Fieldreport anew.")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search into the list with the arrow keys, and take the first with Enter."""
        if self.search.hasFocus() and self.model.shown:
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                self.list.setCurrentIndex(self.model.index(0))
                return
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.choose(self.model.shown[0].code)
                return
        super().keyPressEvent(event)

    def _on_searched(self, typed: str) -> None:
        self.model.narrow(typed)
        self.none.setVisible(not self.model.shown and bool(typed))
        place = next((row for row, held in enumerate(self.model.shown) if held.code == self.state.mission), 0)
        if self.model.shown:
            self.list.setCurrentIndex(self.model.index(place))

    def _on_named(self, text: str) -> None:
        self.state.name = text
        self.problem.hide()
        restyle(self.name, "invalid", "false")
        self.name.setAccessibleDescription("")
        self.changed.emit()

    def _on_take_role(self) -> None:
        held = self.model.find(self.state.mission)
        if held is not None:
            self.state.role = held.role
            self._show()
            self.name.setFocus()
            self.changed.emit()

    def _show(self) -> None:
        held = self.model.find(self.state.mission)
        if self.state.is_at_headquarters:
            self.chosen.show_state("mark:complete", self.tr("UN Headquarters"))
        elif held is not None:
            words = self.tr("{code}: {name}").format(code=held.code, name=held.name)
            self.chosen.show_state("mark:complete", words)
        self.chosen.setVisible(held is not None or self.state.is_at_headquarters)
        differs = (
            held is not None
            and bool(held.role)
            and self.state.role in ("adviser", "focal-point")
            and held.role != self.state.role
        )
        self.proposal.setVisible(differs)
        self.take_role.setVisible(differs)
        if differs and held is not None:
            words = self.tr("The register has a {role} there ({year}); you chose {chosen}.").format(
                role=role_title(held.role).lower(),
                year=plain_year(held.role_year),
                chosen=role_title(self.state.role).lower(),
            )
            self.proposal.show_state("mark:hint", words)
            self.take_role.setText(self.tr("Change to {role}").format(role=role_title(held.role).lower()))
