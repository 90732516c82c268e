"""The starter pack: what a successor on another computer gets of her mission, signed by Headquarters.

Rules: it is one canonical document (RFC 8785) with the mission's own signed packages beside it, byte for byte, and
Headquarters' receipts and grants; nothing in it is told twice. Each package is judged as of the moment at which it
reached Headquarters, which the document states: whoever signed it may have left since (bundle.md 5).
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from fieldreport.codec import RecordProblem, decode, encode, problem
from fieldreport.models import Json

FORMAT: Final = "fieldreport-starter/1"
_PATH: Final = re.compile(r"(packages|receipts|grants)/[0-9]{3}\.asice")


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedPackage:
    """A package of the mission as it came; `received` is Headquarters' clock, ISO 8601 UTC."""

    path: str
    received: str
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterPack:
    """The whole of starter.json; paths are those of the members beside it, in the order in which they are taken."""

    mission: str
    role: str  # of whom it is for, with underscores
    name: str
    created: str
    format: str = FORMAT
    app_version: str = ""
    note: str = ""  # the hand-over note
    packages: tuple[CarriedPackage, ...] = ()
    receipts: tuple[str, ...] = ()
    grants: tuple[str, ...] = ()
    left_out: int = 0  # older packages for which there was no room
    extra: Json = field(default_factory=dict)

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the members that travel beside the document."""
        return (*(one.path for one in self.packages), *self.receipts, *self.grants)


def write_starter(starter: StarterPack) -> bytes:
    """Return the canonical starter.json."""
    import rfc8785  # not needed at start

    return rfc8785.dumps(encode(starter))


def read_starter(untrusted: bytes, members: Iterable[str]) -> StarterPack:
    """Return the pack of a starter.json that travels with these members; raises RecordProblem SCHEMA."""
    try:
        content: Any = json.loads(untrusted)
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise RecordProblem("SCHEMA", address="starter.json", problem="this is not JSON") from None
    starter = decode(StarterPack, content, "starter")
    if starter.format != FORMAT:
        raise problem("starter.format", "this program does not know this format")
    if sorted(starter.paths) != sorted(members) or not all(map(_PATH.fullmatch, starter.paths)):
        raise problem("starter", "it names other files than those beside it")
    try:
        for moment in (starter.created, *(one.received for one in starter.packages)):
            if datetime.fromisoformat(moment).utcoffset() is None:
                raise ValueError
    except ValueError:
        raise problem("starter", "a date is not one") from None
    return starter
