"""What the inbox asks of the core, and what it shows of an import under way."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.overseeing import Summary
    from fieldreport.workflows.receiving import EntryDetail, Journal


@dataclass(frozen=True)
class InboxView:
    """The journal, of one verdict or of all, and the figures at the side."""

    journal: "Journal"
    summary: "Summary"


@dataclass(frozen=True)
class Intake:
    """What came of an import: how many were taken in, were here before, and were refused."""

    imported: int
    repeated: int
    quarantined: int


@dataclass(frozen=True)
class InboxCalls:
    """The workflow functions; three get `progress(share, step)` and `cancel`, step is "done of all"."""

    open: Callable[[Any, str], InboxView]  # session, verdict or ""
    open_entry: Callable[[Any, int], "EntryDetail"]
    take_in: Callable[..., Intake]  # session, paths, progress, cancel
    recheck: Callable[..., Intake]  # session, progress, cancel
    check_pdfs: Callable[..., int]  # session, progress, cancel
    take_withdrawn: Callable[[Any, int, str], Any]  # session, number of the entry, reason
