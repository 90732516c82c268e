"""Check a quarter again after each change, reading and judging only the records that changed.

Rules: what it returns is what `drafting.check` returns; only the work is less. What was read is known by its text, so
that nothing old is ever shown.
"""

from typing import TYPE_CHECKING

from fieldreport.models import Record
from fieldreport.reports import Finding
from fieldreport.storage import records
from fieldreport.values import Quarter
from fieldreport.workflows import drafting
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # the rules are not needed at start
    from fieldreport.validation import Watch


class Rechecking:
    """The checks of one open report; it keeps the records of its quarter in memory. For one thread at a time."""

    def __init__(self) -> None:
        self._read: dict[str, Record] = {}
        self._watch: Watch | None = None

    def check(self, session: Session, quarter: Quarter) -> tuple[Finding, ...]:
        """Return all findings about a quarter, gravest first. Raises NOT_AN_AUTHOR."""
        from fieldreport import validation  # the rules are not needed at start

        known, self._read = self._read, {}

        def read(payload: str) -> Record:
            held = known.get(payload) or records.read_payload(payload)
            self._read[payload] = held
            return held

        content = drafting.open_draft(session, quarter, read=read).content
        self._watch = self._watch or validation.Watch()
        return self._watch.check(content, drafting.check_context(session, content))
