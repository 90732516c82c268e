"""The page in the middle: a chapter with its parts, the list of all figures, or the report as it would be written."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.forms.figure_words import reference_words
from ui.locales import number
from ui.marks import Mark
from ui.screens.consolidation.figures import AnnualFigures
from ui.screens.consolidation.parts import PartView
from ui.screens.consolidation.state import SOURCES, AnnualView
from ui.screens.consolidation.words import chapter_words, figure_words, letter_of
from ui.tables.row_table import Column, Row, RowCell, RowTable
from ui.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.document_page import DocumentPage
from ui.widgets.labels import Label
from ui.widgets.page import Page
from ui.widgets.segments import SegmentBar

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.quotes import Quote
    from fieldreport.workflows.composing import WrittenChapter

PARTS = ("progress", "gaps", "lessons", "recommendations")


class AnnualPage(QStackedWidget):
    """Signals of the parts are passed on; `ready_wanted` carries whether the chapter is to be called ready."""

    edited = Signal(str)
    left = Signal()
    kept = Signal(object)
    used = Signal(object)
    draft_wanted = Signal(str)
    ready_wanted = Signal(bool)
    figure_wanted = Signal(object)  # a quote

    def __init__(self, tasks: Tasks, figures: AnnualFigures) -> None:
        super().__init__()
        self._figures = figures
        self._code = ""
        self.chapter = Page()
        self.parts = {part: PartView(part, figures) for part in PARTS}
        self.segments = SegmentBar(self.tr("Missions that wrote about it"))
        self.coverage = Label("", "caption")
        self.ready = Button("", "plain", "check")
        self.ready.clicked.connect(lambda: self.ready_wanted.emit(not self._is_ready))
        self._is_ready = False
        self.nothing = Label(
            self.tr("No report has come yet. Packages are taken in in the inbox; then the year can be written."),
            "help",
            wraps=True,
        )
        self.table = RowTable(
            self.tr("Figures of the text"),
            (
                Column(self.tr("Figure"), 110),
                Column(self.tr("What it is")),
                Column(self.tr("Chapter"), 170, least=90, is_spare=True),
            ),
        )
        self.table.chosen.connect(self._on_row)
        self.table.opened.connect(self._on_row)
        self.document = DocumentPage(tasks, self.tr("Annual report"))
        self._build()
        self.addWidget(self.chapter)
        self.addWidget(self.document)

    def show_chapter(self, view: AnnualView, code: str, texts: Mapping[str, str]) -> None:
        """Show a chapter, or all figures; `texts` holds what stands in the parts now, saved or not."""
        self._code = code
        held = view.composition.chapter(code)
        self.nothing.hide()
        self._show_title(view, code, held)
        self.table.setVisible(code == SOURCES)
        self.ready.setVisible(held is not None)
        shown = {one.part: one for one in held.parts} if held is not None else {}
        for part, widget in self.parts.items():
            widget.setVisible(part in shown)
            if held is not None and part in shown:
                widget.show_part(shown[part], texts.get(f"{code}.{part}", ""))
                changed = [one for one in held.changed if one.part == part]
                widget.show_changes(changed, dict(view.composition.decided))
        if held is None:
            self._show_figures(view)
        else:
            self._is_ready = held.is_ready
            self.ready.setText(
                self.tr("Open the chapter again") if held.is_ready else self.tr("This chapter is ready")
            )

    def show_nothing(self) -> None:
        """Say that there is no year to write about."""
        self._code = ""
        self.chapter.heading.setText(self.tr("Annual report"))
        self.chapter.caption.setText("")
        for widget in (*self.parts.values(), self.table, self.ready, self.segments, self.coverage):
            widget.hide()
        self.nothing.show()

    def set_folded(self, is_folded: bool) -> None:
        """Use narrow margins where the panel is folded away."""
        self.chapter.set_folded(is_folded)
        self.document.set_folded(is_folded)

    def forget(self) -> None:
        """Hold nothing."""
        for widget in self.parts.values():
            widget.field.set_value(None)
            widget.show_changes((), {})
        self.table.set_rows(())
        self.document.view.close_document()
        self.setCurrentWidget(self.chapter)

    def _show_title(self, view: AnnualView, code: str, held: "WrittenChapter | None") -> None:
        labels, holdings = view.labels, view.composition.annual.holdings
        self.chapter.heading.setText(chapter_words(code, held.section if held else "", labels))
        place = self.tr("Chapter {number} of {all}").format(
            number=number(view.codes.index(code) + 1), all=number(len(view.codes))
        )
        letter = letter_of(held) if held is not None else ""
        self.chapter.caption.setText(
            self.tr("{chapter} · area {letter}").format(chapter=place, letter=letter) if letter else place
        )
        is_subject = held is not None and bool(held.section)
        for widget in (self.segments, self.coverage):
            widget.setVisible(is_subject)
        if held is not None and is_subject:
            wrote = [Mark.COMPLETE if one in held.missions else Mark.NOT_DUE for one in holdings.expected]
            words = self.tr("{some} of {all} missions").format(
                some=number(len(held.missions)), all=number(len(holdings.expected))
            )
            self.segments.set_marks(sorted(wrote, key=lambda mark: mark is Mark.NOT_DUE), words)
            self.coverage.setText(words)

    def _show_figures(self, view: AnnualView) -> None:
        rows = []
        for chapter in view.composition.chapters:
            changed = {one.quote.text for one in chapter.changed}
            name = chapter_words(chapter.code, chapter.section, view.labels)
            for place, quote in enumerate(chapter.figures):
                rows.append(
                    _figure_row(
                        (chapter.code, place, quote), name, quote, self._figures, has_changed=quote.text in changed
                    )
                )
        self.table.set_rows(rows)

    def _on_row(self, key: object) -> None:
        if isinstance(key, tuple) and self._code == SOURCES:
            self.figure_wanted.emit(key[2])

    def _build(self) -> None:
        aside = QVBoxLayout()
        aside.setSpacing(4)
        self.segments.setFixedWidth(150)
        aside.addStretch(1)
        aside.addWidget(self.segments)
        aside.addWidget(self.coverage, 0, Qt.AlignmentFlag.AlignTrailing)
        self.chapter.title_actions.addLayout(aside)
        self.parts["progress"].set_help(
            self.tr("The text is yours. Underlined figures stay linked to the signed reports.")
        )
        body = self.chapter.body
        body.setSpacing(16)
        body.addWidget(self.nothing)
        for part in self.parts.values():
            part.edited.connect(self.edited)
            part.left.connect(self.left)
            part.kept.connect(self.kept)
            part.used.connect(self.used)
            part.draft_wanted.connect(self.draft_wanted)
            body.addWidget(part)
        body.addWidget(self.table, 1)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.ready)
        row.addStretch(1)
        body.addWidget(foot)
        body.addStretch(1)


def _figure_row(key: object, chapter: str, quote: "Quote", figures: AnnualFigures, *, has_changed: bool) -> Row:
    name, note = reference_words(quote.reference, figures.names)
    value = figure_words(quote.value)
    mark = Mark.WARNING if has_changed else None
    return Row(
        key,
        (RowCell(value, mark=mark, is_strong=True), RowCell(name, note), RowCell(chapter, is_quiet=True)),
        f"{value}, {name}, {note}, {chapter}",
    )
