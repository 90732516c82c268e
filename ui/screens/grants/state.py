"""What the grants' screen shows, and what it asks of the core."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.chasing import FollowedProject, KeptDocument
    from fieldreport.workflows.granting import GrantView
    from fieldreport.workflows.overseeing import Summary
    from fieldreport.workflows.sending import Written


@dataclass(frozen=True)
class GrantsView:
    """All projects that missions told of, and the figures at the side."""

    projects: "tuple[FollowedProject, ...]"
    summary: "Summary"


@dataclass(frozen=True)
class OpenGrant:
    """One project with the rows that were granted last, in the form of records.md."""

    view: "GrantView"
    followed: "FollowedProject"
    rows: Mapping[str, Any]


@dataclass(frozen=True)
class GrantsCalls:
    """The workflow functions; each gets the session first."""

    open_all: Callable[[Any], GrantsView]
    open_one: Callable[[Any, str, str], OpenGrant]  # mission, project
    sign: Callable[[Any, str, str, Mapping[str, Any], str], Any]  # mission, project, rows, reason
    write: "Callable[[Any, str, str, Path], Written]"
    remind: "Callable[[Any, Path], tuple[Path, ...]]"  # a letter for each mission that owes a report
    save: "Callable[[Any, KeptDocument, Path, bool], Path]"  # the last: may be classified
