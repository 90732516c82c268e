"""What the signatories' screen asks of the core."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.authorizing import Register, WaitingRequest
    from fieldreport.workflows.overseeing import Summary


Stick = tuple[Path, str]  # the authority's key file and its passphrase


@dataclass(frozen=True)
class SignatoriesView:
    """The register with the missions there are to choose from, as (code, name)."""

    register: "Register"
    summary: "Summary"
    missions: tuple[tuple[str, str], ...]
    file_name: str  # proposed for the list


@dataclass(frozen=True, slots=True)
class PublishedList:
    """A list that was written."""

    path: Path
    serial: int
    signatories: int


@dataclass(frozen=True)
class SignatoriesCalls:
    """The workflow functions; each gets the session first."""

    open: Callable[[Any], SignatoriesView]
    receive: Callable[[Any, Path], "WaitingRequest"]
    receive_text: Callable[[Any, str], "WaitingRequest"]  # pasted from an e-mail or a scanner
    register: Callable[[Any, str, bool, Stick | None], Any]  # fingerprint of the request, whether a successor
    withdraw: Callable[[Any, str, str], Any]  # fingerprint of the certificate, reason
    set_policy: Callable[[Any, str, str, str], Any]  # mission, role, clearance
    set_ways: Callable[[Any, str, Any], Any]  # class, open ways
    publish: Callable[[Any, Path, Stick | None], PublishedList]
    write_starter: Callable[[Any, str, str, str, Path], Any]  # mission, certificate, note, folder
