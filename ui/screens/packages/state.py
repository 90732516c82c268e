"""What the packages ask of the core."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldreport.values import Quarter

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.arriving import Arrival
    from fieldreport.workflows.retracing import PackageDetail, RevisionLine
    from fieldreport.workflows.sending import Package


@dataclass(frozen=True)
class PackagesCalls:
    """The workflow functions; each runs on a worker thread with a session."""

    open: "Callable[[Any], tuple[RevisionLine, ...]]"
    detail: "Callable[[Any, Quarter], PackageDetail]"
    write: "Callable[..., Package]"  # session, quarter, wanted, *, progress, cancel
    take: "Callable[[Any, list[Path]], tuple[Arrival, ...]]"  # files from Headquarters
