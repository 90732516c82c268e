"""What clearance asks of the core."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fieldreport.values import Quarter

if TYPE_CHECKING:  # the workflows are not needed at start
    from pathlib import Path

    from fieldreport.trust_context import Signer
    from fieldreport.workflows.arriving import Arrival
    from fieldreport.workflows.clearing import ClearanceView, ReportToClear
    from fieldreport.workflows.considering import WrittenAnswer
    from fieldreport.workflows.referring import Referred
    from fieldreport.workflows.suggesting import Suggestions


@dataclass(frozen=True)
class ClearanceCalls:
    """The workflow functions; each runs on a worker thread with a session."""

    waiting: "Callable[[Any], tuple[ReportToClear, ...]]"
    open: "Callable[[Any, Quarter, int], ClearanceView]"  # with the number of a project's document, else 0
    clear: Callable[..., Any]  # session, quarter, document, passphrase, progress
    agree: Callable[[Any, Quarter, int], Any]
    give_back: Callable[[Any, Quarter, int, str], Any]  # with a remark
    officers: "Callable[[Any], tuple[Signer, ...]]"
    refer: "Callable[[Any, Quarter, int, Path, tuple[str, str]], Referred]"  # certificate and note
    write_answer: "Callable[[Any, Quarter, int, Path], WrittenAnswer]"
    suggestions: "Callable[[Any, Quarter], Suggestions]"
    suggest: "Callable[[Any, Quarter, str, str, str], Suggestions]"  # address, text, remark
    decide: "Callable[[Any, Quarter, int, str], Suggestions]"  # number, taken or declined
    take: "Callable[[Any, list[Path]], tuple[Arrival, ...]]"
