"""Beside the annual report: preview and export, the chosen figure, and its chart with the table behind it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from fieldreport.consolidation.holdings import ReportingYear
from ui.charts.chart_view import ChartView
from ui.dialogs import ask_folder, ask_yes
from ui.forms.choices import CheckChoice
from ui.forms.figure_words import Names
from ui.screens.consolidation.issued import IssuedCard
from ui.screens.consolidation.opened import FigureCard
from ui.screens.consolidation.state import FigureView, Order
from ui.screens.consolidation.words import span_words, year_words
from ui.translation import languages, own_name
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.panel import FactList, Panel
from ui.widgets.progress_card import ProgressCard


class ExportCard(Card):
    """Which files, in which edition; `ordered` carries an `Order`."""

    ordered = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Export report"), "strong")
        self._year: ReportingYear | None = None
        self.edition = DropDown(self.tr("Edition"))
        self.edition.set_choices(
            (
                ("internal", self.tr("Internal, everything")),
                ("public", self.tr("Public, without what is restricted")),
            ),
            "internal",
        )
        self.language = DropDown(self.tr("Language of the files"))
        self.language.set_choices(tuple((code, own_name(code)) for code in languages()), "en")
        self.accepted = CheckChoice(self.tr("Only reports that are accepted"))
        self.help = Label(
            self.tr("The files lie in the folder without encryption. Nothing is sent."), "caption", wraps=True
        )
        self.go = Button(self.tr("Choose a folder…"), "plain", "folder")
        self.go.clicked.connect(lambda: self._order(is_issued=False))
        self.issue = Button(self.tr("Issue…"), "plain", "check")
        self.issue.setAccessibleDescription(self.tr("Every figure is kept as it is printed"))
        self.issue.clicked.connect(self._on_issue)
        self.accepted.toggled.connect(self.issue.setDisabled)  # issued is what stands, provisional with its mark
        for words, box in ((self.tr("Edition"), self.edition), (self.tr("Language of the files"), self.language)):
            label = Label(words, "help")
            label.setBuddy(box)
            self.body.addWidget(label)
            self.body.addWidget(box)
        self.body.addWidget(self.accepted)
        self.body.addWidget(self.help)
        self.body.addWidget(self.go)
        self.body.addWidget(self.issue)
        self.hide()

    def show_year(self, year: ReportingYear | None) -> None:
        """Take the year over that is written about."""
        self._year = year

    def _on_issue(self) -> None:
        if ask_yes(
            self,
            self.tr("Issue the annual report?"),
            self.tr("Its files are written, and every figure in them is kept as it is. This cannot be taken back."),
            self.tr("Issue"),
            self.tr("Not yet"),
        ):
            self._order(is_issued=True)

    def _order(self, *, is_issued: bool) -> None:
        if self._year is None:
            return
        folder = ask_folder(self, self.tr("Where to write the report"), Path.home())
        if folder is not None:
            self.ordered.emit(
                Order(
                    self._year,
                    folder,
                    is_public=self.edition.code() == "public",
                    accepted_only=self.accepted.isChecked(),
                    language=self.language.code(),
                    is_issued=is_issued,
                )
            )


class AnnualPanel(Panel):
    """Actions on top; `figure` and `chart` are hidden until a figure is chosen; `year_chosen` carries the year."""

    year_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.preview = Button(self.tr("Preview"), "plain", "eye")
        self.preview.setCheckable(True)
        self.export = Button(self.tr("Export report…"), "primary", "document")
        self.top.addWidget(self.preview, 1)
        self.top.addWidget(self.export, 2)
        self._years: dict[str, ReportingYear] = {}
        self.year = DropDown(self.tr("Year"))
        self.year.activated.connect(lambda _place: self.year_chosen.emit(self._years[self.year.code()]))
        label = Label(self.tr("Year"), "help")
        label.setBuddy(self.year)
        years = QHBoxLayout()
        years.addWidget(label)
        years.addWidget(self.year, 1)
        self.cards.addLayout(years)
        self.export_card = ExportCard()
        self.export.clicked.connect(self._on_export)
        self.progress = ProgressCard(lambda step: step)
        self.done = Label("", "help", wraps=True)
        self.done.hide()
        self.issued = IssuedCard()
        self.hint = Label(
            self.tr("Choose an underlined figure to see the packages it is made of."), "help", wraps=True
        )
        self.figure = FigureCard()
        self.chart_card = Card(" ", "strong")
        self.table_button = Button(self.tr("Table"), "link")
        self.table_button.setCheckable(True)
        self.table_button.toggled.connect(self._on_table)
        self.chart_card.head.addWidget(self.table_button)
        self.chart, self.table, self.note = ChartView(), FactList(), Label("", "caption", wraps=True)
        for part in (self.chart, self.table, self.note):
            self.chart_card.body.addWidget(part)
        self.table.hide()
        self.chart_card.hide()
        written = (self.export_card, self.progress, self.done)
        for card in (*written, self.hint, self.figure, self.chart_card, self.issued):
            self.cards.addWidget(card)
        self.cards.addStretch(1)

    def show_years(self, years: Sequence[ReportingYear], chosen: ReportingYear) -> None:
        """Offer the years that reports have come for, each by the calendar and by the budget."""
        self._years = {one.label: one for one in years} | {chosen.label: chosen}
        choices = [(label, self._year_words(one)) for label, one in self._years.items()]
        self.year.set_choices(tuple(choices), chosen.label)

    def _year_words(self, year: ReportingYear) -> str:
        return self.tr("{year}, {months}").format(year=year_words(year), months=span_words(year))

    def show_figure(self, view: FigureView, names: Names, place: str) -> None:
        """Show what is behind a figure."""
        self.hint.hide()
        self.figure.show_figure(view, names, place)
        chart = view.chart
        self.chart.show_chart(chart)
        self.chart_card.setVisible(chart is not None)
        if chart is not None:
            self.chart_card.heading.setText(chart.title)
            self.chart_card.setAccessibleName(chart.title)
            self.note.setText(chart.note)
            self.table.set_facts([(row[0], self.tr(", ").join(row[1:])) for row in chart.rows()])

    def show_done(self, folder: Path, files: int) -> None:
        """Say what was written and where."""
        self.progress.hide()
        count = self.tr("%n file(s)", "", files)
        self.done.setText(
            self.tr("{files} in {folder}. They are not encrypted there.").format(files=count, folder=folder)
        )
        self.done.show()

    def forget(self) -> None:
        """Hold nothing."""
        self.figure.forget()
        self.chart.show_chart(None)
        self.chart_card.hide()
        self.done.hide()
        self.issued.hide()
        self.hint.show()

    def _on_export(self) -> None:
        self.export_card.setVisible(self.export_card.isHidden())
        if not self.export_card.isHidden():
            self.export_card.edition.setFocus()

    def _on_table(self, is_table: bool) -> None:
        self.table_button.setText(self.tr("Chart") if is_table else self.tr("Table"))
        self.table.setVisible(is_table)
        self.chart.setVisible(not is_table)
