"""What makes a register that of one kind: words, columns, filters, fields, and what is shown beside the list.

Rules: a screen declares one `Register`; nothing else in this room knows its kind.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldreport.models import People
from ui.registers.fields import FieldSpec
from ui.tables.events_model import EventColumn, EventFacts, second_line

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import ListFacts
    from fieldreport.workflows.record_editing import OpenRecord


@dataclass(frozen=True, slots=True)
class ChoiceFilter:
    """A list narrowed to one value of a key; without choices it is not offered. `width` in the drawing."""

    key: str  # one that `storage.listings` can choose by
    label: str
    every: str  # "All components"
    width: int
    choices: "Callable[[ListFacts], Sequence[tuple[str, str]]]"  # code, words


@dataclass(frozen=True, slots=True)
class Fact:
    """A line beside the list; it says so where one of the record's `keys` is restricted. Blank words: no line."""

    label: str
    words: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A way from a record to another screen, or, without a screen, a word about where it belongs."""

    words: str
    icon: str
    screen: str = ""
    argument: object = None


@dataclass(frozen=True, slots=True)
class RecordAction:
    """Something only this kind can do with the record in force; the screen does it when `id` is asked for."""

    id: str
    words: str
    icon: str = ""
    key: str = ""  # that does it too


def _no_filters() -> tuple[ChoiceFilter, ...]:
    return ()


def _no_words(_record: "OpenRecord") -> str:
    return ""


def _own_title(row: EventFacts) -> str:
    return row.title


def _no_links(_record: "OpenRecord") -> tuple[RecordLink, ...]:
    return ()


def _no_actions(_record: "OpenRecord") -> tuple[RecordAction, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Register:
    """A register of one kind of record, in words of the window's language."""

    kind: str
    name: str  # of the screen
    heading: str
    new: str  # "New training"
    back: str  # "All trainings"
    search: str
    empty: str  # what to do while there is none
    columns: tuple[EventColumn, ...]
    fields: Callable[[], tuple[FieldSpec, ...]]
    facts: "Callable[[OpenRecord], Sequence[Fact]]"
    example: str = ""  # of a quick line; without one there is none
    order: str = "day"
    is_descending: bool = True
    has_documents: bool = True  # whether files can be attached
    filters: Callable[[], tuple[ChoiceFilter, ...]] = _no_filters
    second: Callable[[EventFacts], str] = second_line  # below the title in the list
    caption: "Callable[[OpenRecord], str]" = _no_words  # above the title beside the list
    links: "Callable[[OpenRecord], Sequence[RecordLink]]" = _no_links
    actions: "Callable[[OpenRecord], Sequence[RecordAction]]" = _no_actions
    groups: str = ""  # heading over the figures beside the list; without one there are none
    group_name: str = ""  # what the groups are, where they are no components
    group_words: Callable[[People], str] | None = None
    title: Callable[[EventFacts], str] = _own_title  # of kinds whose records have none of their own
    remove: str = ""  # "Take out of the plan"; blank for the bin
    adds_up: bool = False  # whether people of several records may be added
    completed: tuple[str, ...] = ()  # text keys that offer what was entered before

    def label(self, key: str) -> str:
        """Return the words of the field that a key or an address below the record leads into, "" for none."""
        labels = {spec.key: spec.label for spec in self.fields()}
        fitting = [held for held in labels if key == held or key.startswith((f"{held}.", f"{held}["))]
        return labels[max(fitting, key=len)] if fitting else ""
