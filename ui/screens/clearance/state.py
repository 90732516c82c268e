"""What clearance asks of the core."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fieldreport.values import Quarter

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.clearing import ClearanceView, ReportToClear


@dataclass(frozen=True)
class ClearanceCalls:
    """The workflow functions; each runs on a worker thread with a session."""

    waiting: "Callable[[Any], tuple[ReportToClear, ...]]"
    open: "Callable[[Any, Quarter, int], ClearanceView]"  # with the number of a project's document, else 0
    clear: Callable[..., Any]  # session, quarter, document, passphrase, progress
    give_back: Callable[[Any, Quarter, str], Any]  # with a remark
