"""What a mission's file asks of the core."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.trust_context import MissionFact
    from fieldreport.workflows.judging import ReceivedPractice
    from fieldreport.workflows.overseeing import MissionFile, Summary
    from fieldreport.workflows.receiving import ReceivedDocument


@dataclass(frozen=True)
class MissionFileView:
    """One mission's file, with the missions to choose from as (code, words)."""

    file: "MissionFile | None"
    summary: "Summary"
    missions: tuple[tuple[str, str], ...]
    documents: "tuple[ReceivedDocument, ...]" = ()  # of its projects, signed by themselves
    practices: "tuple[ReceivedPractice, ...]" = ()  # of the newest report that stands


@dataclass(frozen=True, slots=True)
class FactTyped:
    """A fact of the mission as typed; days are partial dates, "" where nothing was typed."""

    kind: str
    start: str
    end: str
    role: str
    holder: str
    reason: str


@dataclass(frozen=True, slots=True)
class WordTyped:
    """What the panel says of a practice, as typed."""

    practice: str
    state: str
    remark: str


@dataclass(frozen=True)
class MissionFileCalls:
    """The workflow functions; each gets the session first."""

    open: Callable[[Any, str], MissionFileView]  # mission code or "": the first that sent anything
    export: Callable[[Any, str, str, Path], Path]  # identity, name in the package or "" for all of it, target
    export_document: Callable[[Any, str, str, Path], Path]  # the same of a project's document
    state_fact: Callable[[Any, str, FactTyped], Any]  # mission, what is stated
    withdraw_fact: "Callable[[Any, MissionFact], Any]"
    judge: Callable[[Any, str, WordTyped], Any]  # mission, what the panel says
