"""The list of projects: state, utilization, and the balances two by two."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.locales import number, quarter_short
from ui.marks import SEVERITY_MARKS, mark_words
from ui.screens.projects.words import STATUS_MARKS, day_words, status_words
from ui.tables.row_table import Column, Row, RowCell, RowTable
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.list_page import ListPage

if TYPE_CHECKING:
    from fieldreport.workflows.funding import ProjectLine, ProjectsView

_GRAVITY = ("error", "explain", "warning")


class ProjectList(ListPage):
    """`opened` carries the id of the project to open, `wanted` asks for a new one."""

    opened = Signal(str)
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Projects"), 24)
        self.caption = Label("", "caption")
        self.new = Button(self.tr("New project"), "primary", "plus")
        self.new.clicked.connect(self.wanted)
        self.title_row.addWidget(self.caption)
        self.title_row.addSpacing(8)
        self.title_row.addWidget(self.new)
        columns = (
            Column(self.tr("Project"), 0),
            Column(self.tr("State"), 122, least=104, is_spare=True),
            Column(self.tr("Utilized, %"), 150, is_trailing=True, least=122),
            Column(self.tr("Approved, received"), 150, is_trailing=True, least=141),
            Column(self.tr("Spent, obligated"), 150, is_trailing=True, least=122),
            Column(self.tr("Available, balance"), 150, is_trailing=True, least=134),
        )
        self.table = RowTable(self.tr("Projects"), columns, 48)
        self.table.opened.connect(self.opened.emit)
        self.table.clicked.connect(lambda _index: self._open_current())
        self.body.addWidget(self.table, 1)
        self.nothing = self._nothing()
        self.body.addWidget(self.nothing, 1)
        self.legend = Label(
            self.tr(
                "Available: approved less spent and obligated. Balance: received less spent. "
                "All amounts in the currency of the project."
            ),
            "caption",
            wraps=True,
        )
        self.body.addWidget(self.legend)
        self.set_folded(False)

    def set_folded(self, is_folded: bool) -> None:
        """There is no panel beside this list: the margins stay equal."""
        super().set_folded(True)

    def show_view(self, view: "ProjectsView") -> None:
        """Show all projects."""
        self.caption.setText(
            self.tr("{mission}, checked for {quarter}").format(
                mission=view.mission, quarter=quarter_short(view.quarter)
            )
        )
        self.table.set_rows([_row(line) for line in view.lines])
        has_projects = bool(view.lines)
        self.table.setVisible(has_projects)
        self.legend.setVisible(has_projects)
        self.nothing.setVisible(not has_projects)

    def _open_current(self) -> None:
        key = self.table.current_key()
        if key is not None:
            self.opened.emit(key)

    def _nothing(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 40, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("No projects yet"), "section"))
        words = self.tr(
            "A project holds what the Gender Funding Facility granted: approval, budget, instalments, every payment "
            "and commitment. What is received, spent and still available is worked out from the entries."
        )
        column.addWidget(Label(words, "help", wraps=True))
        row = QHBoxLayout()
        first = Button(self.tr("Enter the first project"), "plain", "plus")
        first.clicked.connect(self.wanted)
        row.addWidget(first)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        for label in holder.findChildren(QLabel):
            label.setMaximumWidth(560)
        holder.hide()
        return holder


def _row(line: "ProjectLine") -> Row:
    project, sums = line.project, line.sums
    still_open = [held.severity for held in line.findings if not held.explained]
    severity = next((one for one in _GRAVITY if one in still_open), "")
    mark = SEVERITY_MARKS[severity] if severity else None
    title = project.title or project.id
    count = sum(one in _GRAVITY for one in still_open)
    status = status_words(project.status)
    used = sums.percent_used
    approved = float(sums.approved)
    is_approved = project.approved_total is not None
    cells = (
        RowCell(title, note=_about(line), mark=mark, is_strong=True),
        RowCell(status, mark=STATUS_MARKS[project.status][0]),
        RowCell(
            number(used) if used is not None else "—",
            share=float(sums.spent_total) / approved if approved else None,
            rest=float(sums.obligated) / approved if approved else 0.0,
            tone="warn" if used is not None and used > 100 else "",
        ),
        RowCell(number(sums.approved) if is_approved else "—", note=number(sums.received_total)),
        RowCell(number(sums.spent_total), note=number(sums.obligated)),
        RowCell(number(sums.available), note=number(sums.balance), tone="warn" if sums.available < 0 else ""),
    )
    spoken = [
        title,
        status,
        QCoreApplication.translate("projects", "approved {amount}").format(amount=number(sums.approved)),
        QCoreApplication.translate("projects", "received {amount}").format(amount=number(sums.received_total)),
        QCoreApplication.translate("projects", "spent {amount}").format(amount=number(sums.spent_total)),
        QCoreApplication.translate("projects", "obligated {amount}").format(amount=number(sums.obligated)),
        QCoreApplication.translate("projects", "balance {amount}").format(amount=number(sums.balance)),
        QCoreApplication.translate("projects", "available {amount}").format(amount=number(sums.available)),
        project.currency,
    ]
    if mark is not None:
        words = QCoreApplication.translate("projects", "%n check(s)", "", count)
        spoken.append(f"{words}, {mark_words(mark)}")
    return Row(project.id, cells, ", ".join(spoken))


def _about(line: "ProjectLine") -> str:
    project = line.project
    days = " – ".join(day_words(day) for day in (project.start, project.ends) if day)
    return ", ".join(part for part in (days, project.theme, project.currency) if part)
