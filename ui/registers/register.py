"""What makes a register that of one kind: words, columns, fields."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.registers.fields import FieldSpec
from ui.tables.events_model import EventColumn


@dataclass(frozen=True, slots=True)
class Register:
    """A register of one kind of record, in words of the window's language."""

    kind: str
    name: str  # of the screen
    heading: str
    new: str  # "New training"
    back: str  # "All trainings"
    example: str  # of a quick line
    search: str
    empty: str  # what to do while there is none
    columns: tuple[EventColumn, ...]
    fields: Callable[[], tuple[FieldSpec, ...]]

    def label(self, key: str) -> str:
        """Return the words of the field that a key or an address below the record leads into, "" for none."""
        labels = {spec.key: spec.label for spec in self.fields()}
        fitting = [held for held in labels if key == held or key.startswith((f"{held}.", f"{held}["))]
        return labels[max(fitting, key=len)] if fitting else ""
