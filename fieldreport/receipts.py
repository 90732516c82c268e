"""Headquarters' receipt: what came of one package, over the digest that was sent (product rule 2, decisions 10).

Rules: a receipt is one canonical document (RFC 8785), signed alone by Headquarters; of several about one package the
highest number counts, because clocks go wrong. Questions name the field they are about, or none. A receipt also
carries what the panel says of the good practices in the package.
"""

import json
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

from fieldreport.codec import RecordProblem, decode, encode, problem
from fieldreport.models import Json
from fieldreport.values import Quarter, ValueProblem

FORMAT: Final = "fieldreport-receipt/1"
Outcome = Literal["received", "accepted", "returned", "refused"]
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of Headquarters; `address` is that of a finding, `report.2006/AR-B.PR.F`, or "" for the whole."""

    text: str
    address: str = ""
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelWord:
    """What the panel says of a good practice (R86-R88); `said` is Headquarters' clock, ISO 8601 UTC.

    `identity` is the report it looked at, the SHA-256 of report.json.
    """

    practice: str  # id of the record at the mission
    state: Literal["under_review", "accepted", "declined"]
    said: str
    remark: str = ""
    identity: str = ""
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What Headquarters says of one package.

    `sha256` is that of the plain container; where it could not be opened, that of the file. `identity` is the
    SHA-256 of report.json. Mission, period, role and revision are blank where the package did not prove them. Times
    are Headquarters' clock, ISO 8601 UTC.
    """

    number: int  # of Headquarters' receipts; a later one has a higher number
    outcome: Outcome
    sha256: str
    received: str
    decided: str
    format: str = FORMAT
    encrypted_sha256: str = ""
    identity: str = ""
    mission: str = ""
    period: str = ""
    role: str = ""
    revision: int = 0
    code: str = ""  # why it was refused
    remarks: str = ""
    questions: tuple[Asked, ...] = ()
    practices: tuple[PanelWord, ...] = ()  # the panel's word on those that the package tells of
    app_version: str = ""
    extra: Json = field(default_factory=dict)


def write_receipt(receipt: Receipt) -> bytes:
    """Return the canonical receipt.json: same receipt, same bytes."""
    import rfc8785  # not needed at start

    return rfc8785.dumps(encode(receipt))


def read_receipt(untrusted: bytes) -> Receipt:
    """Return the receipt of a receipt.json; raises RecordProblem SCHEMA."""
    try:
        content: Any = json.loads(untrusted)
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise RecordProblem("SCHEMA", address="receipt.json", problem="this is not JSON") from None
    receipt = decode(Receipt, content, "receipt")
    if receipt.format != FORMAT:
        raise problem("receipt.format", "this program does not know this format")
    if not _DIGEST.fullmatch(receipt.sha256) or receipt.number < 1:
        raise problem("receipt", "digest or number is not one")
    try:
        if receipt.period:
            Quarter.parse(receipt.period)
        for moment in (receipt.received, receipt.decided, *(word.said for word in receipt.practices)):
            if datetime.fromisoformat(moment).utcoffset() is None:
                raise ValueError
    except (ValueError, ValueProblem):
        raise problem("receipt", "a date is not one") from None
    if receipt.outcome == "returned" and not (receipt.remarks.strip() or receipt.questions):
        raise problem("receipt", "it returns a report and does not say why")
    return receipt
