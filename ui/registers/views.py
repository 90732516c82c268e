"""What a list shows instead of everything: records with open checks, those behind a figure, or the quarter's days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from fieldreport.values import Quarter
from ui.messages import error_words
from ui.registers.calendar import QuarterCalendar
from ui.registers.calls import RegisterCalls
from ui.registers.list_page import RegisterPage
from ui.registers.named_filters import NamedFilters
from ui.screen import Desk

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import CalendarEvent


class ListViews(QObject):
    """Changes what a page shows; `opened` carries the id of the one record of a day that was opened."""

    opened = Signal(str)

    def __init__(self, desk: Desk, page: RegisterPage, calls: RegisterCalls, *, has_days: bool) -> None:
        super().__init__(page)
        self._desk, self._page, self._calls = desk, page, calls
        page.checks_wanted.connect(self._on_checks_filter)
        self.named = NamedFilters(desk, page.saved, page.place, page.filtered_by, page.filter_by)
        page.filtered.connect(self.named.look)
        self.calendar: QuarterCalendar | None = None
        if has_days:
            page.days.show()
            page.days.toggled.connect(self._on_days)
            desk.tasks.changed.connect(lambda _changes: self.refresh())

    def show_only(self, ids: Sequence[str]) -> None:
        """Show the records named, until everything is wanted again."""
        self._page.days.setChecked(False)
        self._page.set_filters(replace(self._page.plain_filters, only=tuple(ids), is_chosen=True))
        self._page.table.setFocus()

    def refresh(self) -> None:
        """Fetch the days anew, where they are shown."""
        if self.calendar is not None and self._page.days.isChecked():
            self._fetch(self.calendar.quarter)

    def forget(self) -> None:
        """Hold nothing, and show the list again."""
        self.named.forget()
        self._page.days.setChecked(False)
        if self.calendar is not None:
            self.calendar.forget()

    def _on_checks_filter(self, is_on: bool) -> None:
        filters = replace(self._page.filters, only=None, is_chosen=False)
        if not is_on:
            self._page.set_filters(filters)
            return
        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.with_checks(session, filters),
            lambda found: self._page.set_filters(replace(filters, only=tuple(found))),
            self._on_failed,
        )

    def _on_days(self, is_on: bool) -> None:
        if is_on and self.calendar is None:
            self.calendar = QuarterCalendar(self._page.heading.text())
            self.calendar.moved.connect(self._fetch)
            self.calendar.day_chosen.connect(self._log_on)
            self.calendar.day_opened.connect(self._open_day)
            self._page.add_calendar(self.calendar)
        self._page.show_calendar(is_shown=is_on)
        if is_on and self.calendar is not None:
            self._fetch(self.calendar.quarter)
            self.calendar.table.setFocus()

    def _fetch(self, quarter: Quarter | None) -> None:
        calendar = self.calendar
        if calendar is not None:

            def show(held: "tuple[Quarter, date, tuple[CalendarEvent, ...]]") -> None:
                calendar.show_quarter(*held)

            self._desk.tasks.read(self, lambda session: self._calls.days(session, quarter), show, self._on_failed)

    def _log_on(self, day: date) -> None:
        self._page.quick.begin(day)

    def _open_day(self, ids: tuple[str, ...]) -> None:
        if len(ids) == 1:
            self.opened.emit(ids[0])
        elif ids:
            self.show_only(ids)

    def _on_failed(self, failure: Any) -> None:
        self._desk.failure.show_failure(error_words(failure))
