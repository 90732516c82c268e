"""What travels for clearance on another computer: the author's referral, and the clearing officer's answer to it.

Rules: each is one canonical document (RFC 8785), signed alone by whoever sends it, with the signed packages of one
revision beside it, byte for byte. An answer names the revision by its identity. Suggestions name the field they are
about; a suggested text never replaces the author's by itself.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

from fieldreport.codec import RecordProblem, decode, encode, problem
from fieldreport.models import Json
from fieldreport.values import PartialDate, ValueProblem

REFERRAL_FORMAT: Final = "fieldreport-referral/1"
ANSWER_FORMAT: Final = "fieldreport-clearance/1"
FULL_PATH: Final = "packages/full.asice"
DATA_PATH: Final = "packages/data.asice"
MOST_SUGGESTIONS: Final = 500
Subject = Literal["report", "document"]
Outcome = Literal["agreed", "cleared", "returned"]
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_AGREEMENT: Final = re.compile(r"agreements/[0-9]{3}\.asice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """A remark about one field, or a text proposed for it, or both; `address` is that of a finding."""

    address: str
    text: str = ""
    remark: str = ""
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """The whole of referral.json: a revision that its author has signed and asks to have cleared."""

    mission: str
    subject: Subject
    period: str
    revision: int
    identity: str  # SHA-256 of the root document of the revision
    created: str  # the author's clock, ISO 8601 UTC
    name: str = ""  # of the clearing officer it is for
    format: str = REFERRAL_FORMAT
    app_version: str = ""
    note: str = ""
    packages: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()  # signed answers of earlier steps
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceAnswer:
    """The whole of clearance.json: agreed for the next step, cleared by signature, or returned with reasons."""

    mission: str
    subject: Subject
    period: str
    revision: int
    identity: str
    outcome: Outcome
    decided: str  # the clearing officer's clock, ISO 8601 UTC
    format: str = ANSWER_FORMAT
    app_version: str = ""
    remark: str = ""
    suggestions: tuple[Suggested, ...] = ()
    packages: tuple[str, ...] = ()  # with her signature, where she cleared it
    extra: Json = field(default_factory=dict)


def write_clearance(made: Referral | ClearanceAnswer) -> bytes:
    """Return the canonical document: same content, same bytes."""
    import rfc8785  # not needed at start

    return rfc8785.dumps(encode(made))


def read_referral(untrusted: bytes, members: Iterable[str]) -> Referral:
    """Return the referral of a referral.json that travels with these members; raises RecordProblem SCHEMA."""
    made = decode(Referral, _parsed(untrusted, "referral.json"), "referral")
    _check(made, made.format == REFERRAL_FORMAT, made.created, (*made.packages, *made.agreements), members)
    if not all(map(_AGREEMENT.fullmatch, made.agreements)):
        raise problem("referral", "a path is not one of its own")
    _check_packages(made, is_signed=True)
    return made


def read_answer(untrusted: bytes, members: Iterable[str]) -> ClearanceAnswer:
    """Return the answer of a clearance.json that travels with these members; raises RecordProblem SCHEMA."""
    made = decode(ClearanceAnswer, _parsed(untrusted, "clearance.json"), "clearance")
    _check(made, made.format == ANSWER_FORMAT, made.decided, made.packages, members)
    if len(made.suggestions) > MOST_SUGGESTIONS or not all(one.text or one.remark for one in made.suggestions):
        raise problem("clearance", "a suggestion is empty, or there are too many")
    if made.outcome == "returned" and not (made.remark.strip() or made.suggestions):
        raise problem("clearance", "it returns a report and does not say why")
    _check_packages(made, is_signed=made.outcome == "cleared")
    return made


def _parsed(untrusted: bytes, name: str) -> Any:
    try:
        return json.loads(untrusted)
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise RecordProblem("SCHEMA", address=name, problem="this is not JSON") from None


def _check(
    made: Referral | ClearanceAnswer, is_known: bool, moment: str, paths: tuple[str, ...], members: Iterable[str]
) -> None:
    where = "referral" if isinstance(made, Referral) else "clearance"
    if not is_known:
        raise problem(f"{where}.format", "this program does not know this format")
    if not _DIGEST.fullmatch(made.identity) or made.revision < 1:
        raise problem(where, "identity or revision is not one")
    if sorted(paths) != sorted(members):
        raise problem(where, "it names other files than those beside it")
    try:
        PartialDate.parse(made.period)
        if datetime.fromisoformat(moment).utcoffset() is None:
            raise ValueError
    except (ValueError, ValueProblem):
        raise problem(where, "a date is not one") from None


def _check_packages(made: Referral | ClearanceAnswer, *, is_signed: bool) -> None:
    """Check that the packages are those of the subject: a project's document has no data profile (decisions 7)."""
    wanted = (FULL_PATH, DATA_PATH) if made.subject == "report" else (FULL_PATH,)
    if made.packages != (wanted if is_signed else ()):
        raise problem("packages", "they are not those of one revision")
