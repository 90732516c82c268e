"""What the screen of quotations shows, and what it asks of the core."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldreport.values import Quarter

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.documents.citations import Citation
    from fieldreport.workflows.citing import Narrowing
    from fieldreport.workflows.overseeing import Summary


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked for, as the fields of the screen have it; blank means any."""

    words: str = ""
    mission: str = ""
    country: str = ""
    theme: str = ""  # code of an area or a theme
    first: Quarter | None = None
    last: Quarter | None = None

    @property
    def is_blank(self) -> bool:
        """Return whether nothing is looked for."""
        return not any((self.words.strip(), self.mission, self.country, self.theme, self.first, self.last))


@dataclass(frozen=True)
class QuotingView:
    """What a search can be narrowed by, and the figures at the side."""

    narrowing: "Narrowing"
    summary: "Summary"


@dataclass(frozen=True)
class QuotingCalls:
    """The workflow functions; each gets the session first."""

    open: Callable[[Any], QuotingView]
    find: "Callable[[Any, Looked], tuple[Citation, ...]]"
    write: "Callable[[Any, tuple[Citation, ...], Looked, Path, bool], Path]"  # the last: may be classified
