"""What the submission status shows, and what it asks of the core."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldreport.values import Quarter
from ui.messages import FindingWords

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.overseeing import Status
    from fieldreport.workflows.reviewing import CellDetail


@dataclass(frozen=True)
class StatusView:
    """The board with the years there are to choose from."""

    status: "Status"
    years: tuple[int, ...]
    archive: str = ""  # that several officers share, "" where this desk works alone


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One difference in words."""

    place: str
    before: str
    after: str
    reason: str = ""  # of the author, where it has one of its own


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """A question about the revision before and the note that answers it, both as written; no place: the whole."""

    place: str
    question: str
    note: str


@dataclass(frozen=True)
class ReviewView:
    """The checks run again, and what changed since an earlier revision (0: there is none)."""

    identity: str
    findings: tuple[FindingWords, ...]
    explained: int
    compared_with: int
    differences: tuple[DifferenceLine, ...]
    replies: tuple[ReplyLine, ...] = ()
    places: tuple[tuple[str, str], ...] = ()  # what can be asked about: address, words


@dataclass(frozen=True)
class StatusCalls:
    """The workflow functions; each gets the session first."""

    open: Callable[[Any, int | None, int, str, str], StatusView]  # year or None, how many years, type, role
    open_cell: Callable[[Any, str, Quarter], "CellDetail"]
    review: Callable[[Any, str], ReviewView]  # identity
    # revision, decision, (address, question), officer; whether the decision stands
    decide: Callable[[Any, int, str, tuple[tuple[str, str], ...], str], bool]
    exempt: Callable[[Any, str, Quarter, str, bool], None]  # mission, quarter, reason, whether vacant
    make_due: Callable[[Any, str, Quarter], Any]
    waiting: Callable[[Any], int]  # how many receipts are not written yet
    write_receipts: Callable[[Any, Path], int]  # into a folder; how many
    fetch: Callable[[Any, Any, Any], tuple[int, int, int]]  # progress, cancel; packages, refused, decisions
