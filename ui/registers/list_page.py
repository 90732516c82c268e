"""The page of a register: title, quick line, filters, the long list, its sums, and what to do while it is empty."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from fieldreport.models import share_of
from fieldreport.reports import SEVERITIES
from fieldreport.values import PartialDate, Quarter
from ui.forms.limits import limit_length
from ui.icons import icon
from ui.locales import number
from ui.marks import SEVERITY_MARKS
from ui.registers.calls import Filters
from ui.registers.quick_log import QuickLog
from ui.registers.register import Register
from ui.tables.events_model import EventsModel
from ui.tables.events_table import EventsFoot, EventsTable
from ui.theme import theme
from ui.typed_dates import date_words
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.flow import flow
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.mirroring import margins
from ui.widgets.saved_filters import SavedFilters

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import ListFacts, Sums

SEARCH_AFTER_MS = 250
BY_SIZE = ("day", "women", "men", "total", "share", "posts", "filled")  # orders that begin with the most


class RegisterPage(QWidget):
    """`filtered` when the filters changed; the screen fills list, sums and facts."""

    filtered = Signal()
    checks_wanted = Signal(bool)

    def __init__(self, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register = register
        self.place = register.kind  # whose filters are saved by name
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._filters = self._plain = Filters(order=register.order, is_descending=register.is_descending)
        self.caption = Label(self.tr("Register"), "caption")
        self.heading = ElidedLabel(register.heading, "title")
        self.title_actions = QHBoxLayout()
        self.title_actions.setSpacing(8)
        self.quick = QuickLog(register.example)
        if not register.example:
            self.quick.hide()
        self.model = EventsModel(register.columns, self, second=register.second)
        self.table = EventsTable(register.heading, self.model)
        self.foot = EventsFoot(self.table)
        self._build_filters()
        self._build_empty()
        self._build()
        self.table.ordered.connect(self.order_by)
        self.table.show_order(self._filters.order, is_descending=self._filters.is_descending)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_AFTER_MS)
        self._typing.timeout.connect(self._on_words)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._on_words)

    def forget(self) -> None:
        """Hold nothing and show everything again."""
        self.model.set_list((), {})
        self.set_filters(self._plain)
        self.quick.set_facts(None)

    def focus_first(self) -> None:
        """Bring the focus to the quick line, else to the list, or to what is said in its place."""
        shown = self.table if self.empty.isHidden() else self.begin
        (self.quick.edit if self._register.example else shown).setFocus()

    def add_action(self, widget: QWidget) -> None:
        """Put what can be done with the whole list beside its title."""
        self._top.insertWidget(self._top.count() - 1, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_above(self, widget: QWidget) -> None:
        """Put what one kind needs above the filters."""
        self._column.insertWidget(self._column.indexOf(self.empty), widget)

    @property
    def plain_filters(self) -> Filters:
        """Return the filters that show everything in the register's own order."""
        return self._plain

    def add_calendar(self, calendar: QWidget) -> None:
        """Put the days where the list stands."""
        self._column.insertWidget(self._column.indexOf(self.nothing), calendar)
        self._calendar = calendar

    def show_calendar(self, *, is_shown: bool) -> None:
        """Show the days instead of the list, or the list again."""
        if self._calendar is not None:
            self._calendar.setVisible(is_shown)
        self.days.setText(self.tr("List") if is_shown else self.tr("Calendar"))
        has_rows = self.empty.isHidden()
        self.table.setVisible(not is_shown and has_rows)
        self.foot.setVisible(not is_shown and has_rows)
        for widget in (self.search, *self._widths, self.checks, self.saved):
            widget.setEnabled(not is_shown)

    @property
    def filters(self) -> Filters:
        """Return what the list is asked to show."""
        return self._filters

    def set_filters(self, filters: Filters) -> None:
        """Show other filters, and ask for the list where they differ."""
        if filters == self._filters:
            return
        self._filters = filters
        if self.search.text().strip() != filters.words:
            self.search.setText(filters.words)
        chosen = dict(filters.chosen)
        self.period.setCurrentIndex(max(0, self.period.findData(filters.period)))
        for key, box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(chosen.get(key, ""))))
        self.checks.setChecked(filters.only is not None)
        if filters.is_chosen and filters.only is not None:
            self.checks.set_icon_name("")
            self.checks.setText(self.tr("%n chosen", "", len(filters.only)))
            self.checks.show()
            self._fit()
        self.table.show_order(filters.order, is_descending=filters.is_descending)
        self.filtered.emit()

    def order_by(self, order: str) -> None:
        """Order by a column; the second time the other way round."""
        is_same = order == self._filters.order
        down = not self._filters.is_descending if is_same else order in BY_SIZE
        self.set_filters(replace(self._filters, order=order, is_descending=down))

    def show_facts(self, facts: "ListFacts") -> None:
        """Offer the periods and choices there are."""
        years = sorted({quarter.year for quarter in facts.quarters}, reverse=True)
        periods = [("", self.tr("All dates"))]
        for year in years:
            periods.append((f"{year:04d}", date_words(PartialDate.parse(f"{year:04d}"))))
            quarters = [quarter for quarter in facts.quarters if quarter.year == year]
            periods += [(str(quarter), _quarter_words(quarter)) for quarter in quarters]
        self.period.set_choices(periods, self._filters.period)
        self.period.setVisible(len(periods) > 1)
        chosen = dict(self._filters.chosen)
        for held in self._choices:
            box, choices = self.boxes[held.key], held.choices(facts)
            box.set_choices([("", held.every), *choices], chosen.get(held.key, ""))
            box.setVisible(bool(choices))
        for box in self._widths:
            if box.currentIndex() < 0:
                box.setCurrentIndex(0)
        self._fit()
        self.show_empty(is_empty=facts.total == 0)

    def show_sums(self, sums: "Sums") -> None:
        """Show what the list adds up to."""
        if not sums.complete_events or not self._register.adds_up:
            words = self.tr("%n record(s)", "", sums.records)
            self.foot.show_sums(words, {}, None)
        else:
            words = self.tr("Complete by sex, {complete} of {events} events").format(
                complete=number(sums.complete_events), events=number(sums.events)
            )
            share = share_of(sums.female, sums.counted) if sums.counted else None
            texts = {
                "women": number(sums.female),
                "men": number(sums.counted - sums.female),
                "total": number(sums.counted),
                "share": number(share.normalize() + 0) if share is not None else "",
            }
            self.foot.show_sums(words, texts, float(share) / 100 if share is not None else None)
        self.foot.setVisible(sums.records > 0 and not self.days.isChecked())
        self.table.join_foot(is_joined=sums.records > 0)
        is_without = sums.records == 0 and self.empty.isHidden()
        self.nothing.setVisible(is_without and not self._filters.is_blank)

    def show_checks(self, found: dict[str, str]) -> None:
        """Say how many records have open checks (id -> gravest severity)."""
        worst = next((severity for severity in SEVERITIES if severity in found.values()), "hint")
        self.checks.set_icon_name(f"mark:{SEVERITY_MARKS[worst].value}")
        self.checks.setText(self.tr("%n with checks", "", len(found)))
        self.checks.setVisible(bool(found) or self.checks.isChecked())
        self._fit()

    def show_empty(self, *, is_empty: bool) -> None:
        """Say what to do while there is nothing at all; the keyboard stays on the page, where undo is heard."""
        had_focus = self.table.hasFocus() or self.begin.hasFocus()
        is_other = is_empty == self.empty.isHidden()
        self.empty.setVisible(is_empty)
        self.table.setVisible(not is_empty and not self.days.isChecked())
        if self._filter_row is not None:
            self._filter_row.setVisible(not is_empty)
        if is_empty:
            self.foot.hide()
            self.nothing.hide()
        if had_focus and is_other:
            self.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def set_folded(self, is_folded: bool) -> None:
        """Use equal margins where the panel is folded away."""
        self._column.setContentsMargins(margins(24, 14, 24 if is_folded else 0, 13))

    def _on_words(self) -> None:
        self._typing.stop()
        self.set_filters(replace(self._filters, words=self.search.text().strip()))

    def _on_picked(self) -> None:
        self.set_filters(
            replace(
                self._filters,
                period=self.period.code(),
                chosen=tuple((key, box.code()) for key, box in self.boxes.items() if box.code()),
            )
        )

    def _clear(self) -> None:
        kept = self._filters
        self.set_filters(replace(self._plain, order=kept.order, is_descending=kept.is_descending))
        self.search.setFocus()

    def _build_filters(self) -> None:
        search = self._register.search
        self.search = QLineEdit()
        limit_length(self.search)
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)
        self.search.addAction(icon("search", "text2", "centre"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setClearButtonEnabled(True)
        self.period = DropDown(self.tr("Period"))
        self._choices = self._register.filters()
        self.boxes = {held.key: DropDown(held.label) for held in self._choices}
        self._filter_row: QWidget | None = None
        self._widths = {self.period: 118} | {self.boxes[held.key]: held.width for held in self._choices}
        self.period.set_choices([("", self.tr("All dates"))], "")
        for held in self._choices:
            self.boxes[held.key].set_choices([("", held.every)], "")
        self.checks = Button("", "plain", "mark:error")
        self.checks.setCheckable(True)
        self.checks.hide()
        self.saved = SavedFilters()
        self.saved.resized.connect(self._fit)
        self.days = Button(self.tr("Calendar"), "plain", "calendar")
        self.days.setCheckable(True)
        self.days.hide()
        self._calendar: QWidget | None = None
        for box in self._widths:
            box.activated.connect(lambda _place: self._on_picked())
            box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            box.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        theme().changed.connect(self._fit)
        self._fit()
        self.checks.clicked.connect(self.checks_wanted)
        self._filter_row = flow((self.search, *self._widths, self.checks, self.saved), 8, 6)

    def filtered_by(self) -> dict[str, Any]:
        """Return what is saved of a filter: words, period and choices, not their order; blank where all is shown."""
        held = self._filters
        if not (held.words or held.period or held.chosen):
            return {}
        return {"words": held.words, "period": held.period, "chosen": dict(held.chosen)}

    def filter_by(self, held: Mapping[str, Any]) -> None:
        """Filter by what was saved; choices that this list does not know are left out."""
        chosen = tuple((key, str(held["chosen"][key])) for key in self.boxes if key in held.get("chosen", {}))
        words, period = str(held.get("words", "")), str(held.get("period", ""))
        self.set_filters(
            replace(self._filters, words=words, period=period, chosen=chosen, only=None, is_chosen=False)
        )

    def _fit(self) -> None:
        """Give the search what the filters leave, or a line of its own where that is too little."""
        for box, width in self._widths.items():
            box.ensurePolished()  # or it measures with another font
            wanted = box.fontMetrics().horizontalAdvance(box.itemText(0))  # "All dates": what stands there at first
            box.setFixedWidth(max(theme().px(width), wanted + theme().px(46)))
        taken = sum(
            widget.width() if widget in self._widths else widget.sizeHint().width()
            for widget in (*self._widths, self.checks, self.saved)
            if not widget.isHidden()
        )
        shown = sum(not widget.isHidden() for widget in (*self._widths, self.checks, self.saved))
        wide = self._filter_row.width() if self._filter_row is not None else 0
        left = wide - taken - 8 * shown
        self.search.setFixedHeight(self.period.sizeHint().height())
        self.search.setFixedWidth(max(left if left >= theme().px(120) else wide, theme().px(120)))
        words = self.search.accessibleName()
        room = self.search.width() - theme().px(52)  # the icon and the button that clears
        fits = self.search.fontMetrics().horizontalAdvance(words) <= room
        self.search.setPlaceholderText(words if fits else self.tr("Search"))
        self.search.setToolTip("" if fits else words)

    def _build_empty(self) -> None:
        self.empty = Card("", "strong")
        self.empty_words = Label(self._register.empty, "help", wraps=True)
        self.empty.body.addWidget(self.empty_words)
        self.begin = Button(self._register.new, "plain", "plus")
        self.begin.setAccessibleDescription(self._register.empty)
        self.empty.body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        self.empty.hide()
        self.nothing = QWidget()
        row = QHBoxLayout(self.nothing)
        row.setContentsMargins(4, 0, 0, 0)
        row.addWidget(Label(self.tr("Nothing fits these filters."), "help"))
        clear = Button(self.tr("Show all"), "link")
        clear.clicked.connect(self._clear)
        row.addWidget(clear)
        row.addStretch(1)
        self.nothing.hide()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.caption)
        words.addWidget(self.heading)
        top = self._top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.days, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addLayout(self.title_actions)
        listed = QVBoxLayout()
        listed.setSpacing(0)
        listed.addWidget(self.table, 1)
        listed.addWidget(self.foot)
        host = QWidget()
        host.setObjectName("formHost")
        host.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(host)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll)
        self._column = QVBoxLayout(host)
        self._column.setSpacing(8)
        self._column.addLayout(top)
        self._column.addWidget(self.quick)
        self._column.addWidget(self.empty)
        self._column.addWidget(self._filter_row)
        self._column.addWidget(self.nothing)
        self._column.addLayout(listed, 1)
        self._column.addStretch(0)
        self.set_folded(False)


def _quarter_words(quarter: Quarter) -> str:
    return date_words(PartialDate.parse(str(quarter)))
