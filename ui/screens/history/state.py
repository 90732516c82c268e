"""What the history asks of the core."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldreport.values import Quarter

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.retracing import RevisionDetail, RevisionLine


@dataclass(frozen=True)
class HistoryCalls:
    """The workflow functions; each runs on a worker thread with a session."""

    open: "Callable[[Any], tuple[RevisionLine, ...]]"
    detail: "Callable[[Any, Quarter, int], RevisionDetail]"
    save: Callable[[Any, Quarter, int, Path, bool], Path]  # whether a classified copy was agreed to
