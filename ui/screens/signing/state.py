"""What the signing screen shows, and what it asks of the core."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fieldreport.trust_context import WAYS, Clearance, Way
from fieldreport.values import Quarter


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """An answer, record or note that a new revision changes, in words."""

    address: str
    title: str
    note: str


@dataclass(frozen=True)
class SigningView:
    """Where signing stands. `revision` is the newest frozen one, 0 where there is none."""

    mission: str
    quarter: Quarter
    role: str
    errors: int
    to_explain: int
    revision: int = 0
    signed: tuple[str, ...] = ()  # roles that signed the newest revision
    waiting_for: tuple[str, ...] = ()
    clearance: Clearance = "none"
    obstacle: str = ""  # why the author cannot sign here yet, in words: not registered, withdrawn, no list
    has_officer: bool = True  # a clearing officer has a key on this desk
    is_changed: bool = True  # whether there is anything new to sign since the newest revision
    returned: str = ""  # the remark with which the newest revision was returned
    changes: tuple[ChangeLine, ...] = ()  # against the newest revision
    is_classified: bool = False
    ways: tuple[Way, ...] = WAYS  # open to its class
    doubts: tuple[str, ...] = ()  # about the clock, in words; they never keep anybody from signing


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a revision is replaced: for all of it, and by address for single changes."""

    whole: str
    own: Mapping[str, str]


@dataclass(frozen=True)
class ExportResult:
    """A written package."""

    path: Path
    sha256: str
    bytes: int
    is_encrypted: bool = True


@dataclass(frozen=True)
class SigningCalls:
    """The workflow functions; the last three get `progress(share, step)` and, but for `clear`, `cancel`."""

    open: Callable[[Any, Quarter | None], SigningView]  # None: the quarter in work
    sign: Callable[..., Any]  # session, quarter, Reasons, memo | None, *, progress, cancel
    clear: Callable[..., Any]  # session, quarter, passphrase, progress
    export: Callable[..., ExportResult]  # session, quarter, wanted, *, progress, cancel
