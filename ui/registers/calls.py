"""What a register asks of the core; each call runs on a worker thread with a session and calls one workflow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from fieldreport.values import PartialDate, Quarter

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import CalendarEvent, EventList, EventRow, ListFacts, Selection
    from fieldreport.workflows.record_editing import FieldChange, OpenRecord, QuickFacts, RecordChange

FIRST_ROWS = 60  # come with the list, so that its first screen is never empty


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list shows; blank shows everything. `period` is a quarter or a year as stored."""

    words: str = ""
    period: str = ""
    chosen: tuple[tuple[str, str], ...] = ()  # key of records.md and the value wanted
    only: tuple[str, ...] | None = None  # ids of records with open checks, or behind a figure
    is_chosen: bool = False  # `only` names what a figure or a day leads to
    order: str = "day"
    is_descending: bool = True

    @property
    def is_blank(self) -> bool:
        """Return whether everything is shown."""
        return not (self.words.strip() or self.period or self.chosen or self.only is not None)


@dataclass(frozen=True, slots=True)
class Opened:
    """A list with what its filters offer, and its first rows."""

    facts: "ListFacts"
    events: "EventList"
    rows: "Mapping[str, EventRow]"


@dataclass(frozen=True, slots=True)
class RegisterCalls:
    """The workflow functions behind a register of one kind."""

    kind: str

    def open(self, session: Any, filters: Filters) -> Opened:
        """Return a list, its first rows and what the filters offer."""
        from fieldreport.workflows import listing  # not needed at start

        found = listing.open_list(session, self.selection(filters))
        first = listing.rows(session, self.kind, found.ids[:FIRST_ROWS])
        return Opened(listing.list_facts(session, self.kind), found, first)

    def rows(self, session: Any, ids: Sequence[str]) -> "dict[str, EventRow]":
        """Return the rows named."""
        from fieldreport.workflows import listing  # not needed at start

        return listing.rows(session, self.kind, ids)

    def days(self, session: Any, quarter: Quarter | None) -> "tuple[Quarter, date, tuple[CalendarEvent, ...]]":
        """Return a quarter, by default the one in work, today, and what stands on the quarter's days."""
        from fieldreport.workflows import listing  # not needed at start

        return listing.days(session, self.kind, quarter)

    def with_checks(self, session: Any, filters: Filters) -> dict[str, str]:
        """Return id -> gravest severity of the records with open checks."""
        from fieldreport.workflows import listing  # not needed at start

        return listing.with_checks(session, self.selection(filters))

    def record(self, session: Any, record_id: str) -> "OpenRecord":
        """Return one record with its findings."""
        from fieldreport.workflows import record_editing  # not needed at start

        return record_editing.open_record(session, self.kind, record_id)

    def history(self, session: Any, record_id: str) -> "tuple[FieldChange, ...]":
        """Return who changed which field when."""
        from fieldreport.workflows import record_editing  # not needed at start

        return record_editing.record_history(session, self.kind, record_id)

    def save(self, session: Any, record_id: str, key: str, value: Any) -> "RecordChange":
        """Save one field."""
        from fieldreport.workflows import record_editing  # not needed at start

        return record_editing.save_field(session, self.kind, record_id, key, value)

    def new(self, session: Any) -> "RecordChange":
        """Add an empty record."""
        from fieldreport.workflows import record_editing  # not needed at start

        return record_editing.new_record(session, self.kind)

    def duplicate(self, session: Any, record_id: str) -> "RecordChange":
        """Add the like of a record."""
        from fieldreport.workflows import record_editing  # not needed at start

        return record_editing.duplicate(session, self.kind, record_id)

    def move_to_bin(self, session: Any, record_id: str) -> "RecordChange":
        """Put a record into the bin."""
        from fieldreport.workflows import record_editing  # not needed at start

        return record_editing.move_to_bin(session, self.kind, record_id)

    def restore(self, session: Any, record_id: str) -> "RecordChange":
        """Take a record out of the bin."""
        from fieldreport.workflows import record_editing  # not needed at start

        return record_editing.restore(session, self.kind, record_id)

    def quick_facts(self, session: Any) -> "QuickFacts":
        """Return what reading a quick line needs."""
        from fieldreport.workflows import record_editing  # not needed at start

        return record_editing.quick_facts(session, self.kind)

    def log(self, session: Any, facts: "QuickFacts", text: str) -> "RecordChange":
        """Log a line as a new record."""
        from fieldreport.workflows import record_editing  # not needed at start

        return record_editing.log_line(session, facts, text)

    def used_words(self, session: Any, keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return what was entered before under text keys."""
        from fieldreport.workflows import listing  # not needed at start

        return {key: listing.used_words(session, key) for key in keys}

    def selection(self, filters: Filters) -> "Selection":
        """Return the selection that filters mean."""
        from fieldreport.workflows.listing import Selection  # not needed at start

        span = PartialDate.parse(filters.period) if filters.period else None
        return Selection(
            kind=self.kind,
            words=filters.words,
            since=span.first.isoformat() if span else "",
            until=span.last.isoformat() if span else "",
            chosen=dict(filters.chosen),
            ids=filters.only,
            order=filters.order,  # type: ignore[arg-type]  # the orders of the columns
            is_descending=filters.is_descending,
        )
