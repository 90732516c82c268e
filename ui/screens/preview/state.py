"""What the preview asks of the core."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldreport.values import Quarter

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.previewing import Pages


@dataclass(frozen=True)
class PreviewCalls:
    """The workflow functions; `number` is that of a revision, None stands for the draft."""

    open: "Callable[[Any, Quarter, int | None], Pages]"
    save: Callable[[Any, Quarter, int | None, Path, bool], Path]  # whether a classified copy was agreed to
    extract: Callable[[Any, Quarter, Path, int], bool]  # of the newest signed report, else of the draft
