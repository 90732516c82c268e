"""Check a quarter again after each change, judging only the records that changed.

Rules: what it returns is what `drafting.check` returns; only the work is less. The store hands out the same record as
long as its text is the same, so that nothing old is ever shown.
"""

from typing import TYPE_CHECKING

from fieldreport.reports import Finding
from fieldreport.values import Quarter
from fieldreport.workflows import drafting
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # the rules are not needed at start
    from fieldreport.validation import Watch


class Rechecking:
    """The checks of one open report; it keeps the findings about its records. For one thread at a time."""

    def __init__(self) -> None:
        self._watch: Watch | None = None

    def check(self, session: Session, quarter: Quarter) -> tuple[Finding, ...]:
        """Return all findings about a quarter, gravest first. Raises NOT_AN_AUTHOR."""
        from fieldreport import validation  # the rules are not needed at start

        content = drafting.open_draft(session, quarter).content
        self._watch = self._watch or validation.Watch()
        return self._watch.check(content, drafting.check_context(session, content))
