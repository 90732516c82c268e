"""The page of one project: what it is called, its balances, and one of its views below.

Rules: the two views of money are there from the beginning; the longer ones are built when they are first shown, or
one by one while nobody does anything.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.documents import DocumentsView
from ui.screens.projects.details import DetailsView
from ui.screens.projects.figures import FiguresCard, StatusChip, caption_words
from ui.screens.projects.ledger import LedgerView
from ui.screens.projects.money import MoneyView
from ui.screens.projects.report_form import ReportsView
from ui.screens.projects.words import day_words
from ui.tables.budget_model import BudgetModel
from ui.tables.ledger_model import LedgerModel
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.mirroring import draw_elided, margins
from ui.widgets.page import Content
from ui.widgets.tab_row import TabRow

if TYPE_CHECKING:
    from fieldreport.workflows.funding import ProjectView

MONEY, LEDGER, REPORTS, DETAILS, DOCUMENTS = "money", "ledger", "reports", "details", "documents"
LEAST_LEDGER = 330


class ProjectPage(QWidget):
    """Holds the views; `back` leads to the list, `shown` carries the key of a view that came to the front.

    `built` carries the key of one of the later views, which then wants to be connected and filled.
    """

    back = Signal()
    shown = Signal(str)
    built = Signal(str)

    def __init__(self, make_documents: Callable[[], DocumentsView], make_reports: Callable[[], ReportsView]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.budget, self.ledger = BudgetModel(self), LedgerModel(self)
        self.money = MoneyView(self.budget, self.ledger)
        self.entries = LedgerView(self.ledger)
        self._views: dict[str, QWidget] = {MONEY: self.money, LEDGER: self.entries}
        self._later: dict[str, Callable[[], QWidget]] = {
            REPORTS: make_reports,
            DETAILS: DetailsView,
            DOCUMENTS: make_documents,
        }
        self._growing: dict[str, QWidget] = {}  # those of them that are there in part
        self._address = ""
        self._is_folded = False
        self._build_head()
        self.figures = FiguresCard()
        self.host = Content()
        self.host.setObjectName("page")
        self._column = QVBoxLayout(self.host)
        self._column.setSpacing(0)
        # Its place first, then what is in it: with each new parent Qt styles all widgets below anew.
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(self.host)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll)
        self._column.addWidget(self.head)
        self._column.addSpacing(9)
        self._column.addWidget(self.figures)
        self._column.addSpacing(12)
        for view in self._views.values():
            self._place(view)
        self.money.all_wanted.connect(lambda: self.show_tab(LEDGER))
        self.money.entry_wanted.connect(self._on_entry_wanted)
        for place, key in enumerate((*self._views, *self._later), 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda key=key: self.show_tab(key))
        self.set_folded(False)
        self.show_tab(MONEY)

    @property
    def details(self) -> DetailsView:
        """Return the description, built now if it was not needed before."""
        view: Any = self._view(DETAILS)
        return view  # type: ignore[no-any-return]

    @property
    def documents(self) -> DocumentsView:
        """Return the documents, built now if they were not needed before."""
        view: Any = self._view(DOCUMENTS)
        return view  # type: ignore[no-any-return]

    @property
    def reports(self) -> ReportsView:
        """Return the reports, built now if they were not needed before."""
        view: Any = self._view(REPORTS)
        return view  # type: ignore[no-any-return]

    def has(self, key: str) -> bool:
        """Return whether a view was built."""
        return key in self._views

    def build_more(self) -> bool:
        """Build one of the views that were not needed yet, or a part of it; return whether more is left."""
        key = next(iter(self._later), "")
        if not key:
            return False
        if key not in self._growing:
            self._growing[key] = self._later[key]()
            return True
        if not _has_more(self._growing[key]):
            self._view(key)
        return bool(self._later)

    @property
    def tab(self) -> str:
        """Return the key of the view shown."""
        return self.tabs.key

    def show_tab(self, key: str) -> None:
        """Bring one view to the front."""
        self._view(key)
        self.tabs.set_key(key)
        for name, view in self._views.items():
            view.setVisible(name == key)
        # The whole ledger scrolls by itself; it takes what the page leaves, and never less than some rows.
        self.entries.setMinimumHeight(theme().px(LEAST_LEDGER) if key == LEDGER else 0)
        self.scroll.verticalScrollBar().setValue(0)
        if key == LEDGER:
            self.entries.come_to_front()
        self.rest()
        if key == DOCUMENTS and self._address:
            self.documents.show_owner(self._address)
        self.shown.emit(key)

    def rest(self) -> None:
        """Let the documents no longer follow the store: they are not at the front."""
        if self.has(DOCUMENTS):
            self.documents.is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        for rows in (self.budget, self.ledger):
            rows.set_value(None)
        self.money.checks.forget()
        self.money.versions.forget()
        self.money.chart.show_chart(None)
        self.title.setText("")
        self._address = ""
        if self.has(DETAILS):
            self.details.forget()
        if self.has(DOCUMENTS):
            self.documents.forget()
        if self.has(REPORTS):
            self.reports.forget()

    def set_folded(self, is_folded: bool) -> None:
        """Use one column where the window is narrow."""
        self._is_folded = is_folded
        self._fit_head()
        for view in self._views.values():
            _fold(view, is_folded)
        self._column.setContentsMargins(margins(24 if not is_folded else 20, 14, 20, 12))

    def show_view(self, view: "ProjectView") -> None:
        """Show what is derived from a project."""
        project = view.project
        reference = next((held.reference for held in reversed(project.approvals) if held.reference), "")
        dates = [held.date for held in project.approvals if held.date]
        ends = self.tr("ends {day}").format(day=day_words(project.ends)) if project.ends else ""
        approved = self.tr("approved {day}").format(day=day_words(dates[-1])) if dates else ""
        self.caption.setText(caption_words((reference, approved, ends)))
        self.title.setText(project.title or self.tr("Project without a title"))
        self.chip.show_status(project.status)
        self._address = project.address
        count = len(project.documents)
        self.tabs.set_words(DOCUMENTS, self.tr("Documents, %n", "", count) if count else self.tr("Documents"))
        if self.tab == DOCUMENTS and self.documents.owner != project.address:
            self.documents.show_owner(project.address)
        self.figures.show_view(view)
        self.budget.currency = self.ledger.currency = project.currency
        self.budget.set_sums(view.sums)
        lines = [(line.line, line.title) for line in project.budget]
        self.ledger.set_lines(lines, view.obligations, view.advances)
        self.money.show_view(view)
        self.entries.show_count()

    def commit(self) -> None:
        """Take over what is being typed in a cell."""
        for table in (self.money.budget, self.money.latest, self.entries.table):
            table.commit()
        if self.has(DETAILS):
            self.details.commit()
        self.money.checks.flush()

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a part of the page into sight."""
        at = widget.mapTo(self.host, widget.rect().topLeft())
        self.scroll.ensureVisible(at.x(), max(0, at.y() - 40), 0, 0)
        self.scroll.ensureVisible(at.x(), at.y() + min(widget.height(), self.scroll.height() - 80), 0, 24)

    def _view(self, key: str) -> QWidget:
        if key not in self._views:
            make = self._later.pop(key)
            view = self._views[key] = self._growing.pop(key, None) or make()
            while _has_more(view):
                pass
            self._place(view)
            _fold(view, self._is_folded)
            self.built.emit(key)
        return self._views[key]

    def _place(self, view: QWidget) -> None:
        view.hide()
        self._column.addWidget(view, 1)

    def _build_head(self) -> None:
        self.head = QWidget()
        self.to_list = Button(self.tr("Projects"), "link", "back")
        self.to_list.setToolTip(self.tr("Alt+Left"))
        self.to_list.clicked.connect(self.back)
        shortcut = QShortcut(QKeySequence("Alt+Left"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.back)
        self.caption, self.title, self.chip = ElidedLabel("", "caption"), _Title(), StatusChip()
        self.tabs = TabRow(
            self.tr("Views of the project"),
            (
                (MONEY, self.tr("Budget")),
                (LEDGER, self.tr("Ledger")),
                (REPORTS, self.tr("Reports")),
                (DETAILS, self.tr("Details")),
                (DOCUMENTS, self.tr("Documents")),
            ),
        )
        self.tabs.chosen.connect(self.show_tab)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.to_list)
        above.addWidget(self.caption, 1)
        name = QHBoxLayout()
        name.setSpacing(14)
        name.addWidget(self.title)
        name.addWidget(self.chip)
        name.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(above)
        words.addLayout(name)
        self._head_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.head)
        self._head_row.setContentsMargins(0, 0, 0, 0)
        self._head_row.addLayout(words, 1)
        self._head_row.addWidget(self.tabs)
        self._fit_head()
        theme().changed.connect(self._fit_head)

    def _fit_head(self) -> None:
        """Put the views under the title where letters are large or the window is narrow: both want the room."""
        is_stacked = self._is_folded or theme().zoom > 1.3
        way = QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        self._head_row.setDirection(way)
        self._head_row.setSpacing(8 if is_stacked else 16)

    def _on_entry_wanted(self) -> None:
        self.show_tab(LEDGER)
        self.entries.begin_entry()


def _fold(view: QWidget, is_folded: bool) -> None:
    """Lay a view out for the width there is; the ledger is one table at any width."""
    if isinstance(view, MoneyView | ReportsView | DetailsView | DocumentsView):
        view.set_folded(is_folded)


class _Title(Label):
    """The title as wide as its words, and shorter with an ellipsis where the page has less room."""

    def __init__(self) -> None:
        super().__init__("", "title")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        draw_elided(painter, self.rect(), self.alignment(), self.text())


def _has_more(view: QWidget) -> bool:
    """Build one more part of a view that comes in parts; return whether others are left."""
    more: Callable[[], bool] | None = getattr(view, "build_more", None)
    return more is not None and more()
