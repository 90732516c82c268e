"""Checks reports again and again while they are worked on: not at all where nothing changed, else what changed.

Rules: what it returns is what `validation.check` returns; only the work is less. The store hands out the same record
as long as its text is the same, so that nothing old is ever shown. What is remembered goes with the store's
connection: locking closes it, and nothing of a report stays behind.
"""

from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from fieldreport.reports import Finding, ReportContent
from fieldreport.storage.database import Store

if TYPE_CHECKING:  # the rules are not needed at start
    from fieldreport.validation import CheckContext, Watch


class Rechecking:
    """The checks of one open report; it keeps the findings about its records. For one thread at a time."""

    def __init__(self) -> None:
        from fieldreport import validation  # the rules are not needed at start

        self._watch: Watch = validation.Watch()
        self._last: tuple[ReportContent, CheckContext] | None = None
        self._found: tuple[Finding, ...] = ()

    def check(self, content: ReportContent, context: "CheckContext") -> tuple[Finding, ...]:
        """Return all findings about a report, gravest first."""
        if self._last != (content, context):
            self._last = None  # a check that fails halfway leaves nothing behind
            self._found = self._watch.check(content, context)
            self._last = content, context
        return self._found


_held: Final[WeakKeyDictionary[Store, Rechecking]] = WeakKeyDictionary()


def checks_of(store: Store) -> Rechecking:
    """Return the checks of the report that is worked on over this connection: home, report and lists share them."""
    held = _held.get(store)
    if held is None:
        held = _held[store] = Rechecking()
    return held
