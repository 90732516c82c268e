"""The content of a trust package: who may sign for which mission, whom to encrypt to, what clearance is asked for.

Format `fieldreport-trust/1`, canonical JSON (RFC 8785): `serial`, `issued`, `ca_certificate`, `crl`, `signers`
[{certificate, age_recipient}], `recipients`, `policies` [{mission, role, clearance}], `due_days`, and `facts` of
missions where there are any (`missions.fact_json`), and `travel` [{classification, ways}] where ways are closed, and
`escrow` {key, is_asked} where Headquarters keeps an escrow key; certificates and list in base64 DER. Name, role and
mission of a signer come from the certificate alone: nothing can contradict it.
The signed container around it is made and verified elsewhere (decisions 29).
"""

import base64
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, cast

from fieldreport.missions import fact_json, read_fact
from fieldreport.trust.authority import Authority, certificate_fingerprint
from fieldreport.trust.escrow import is_public_half
from fieldreport.trust.foreign import read_certificate, read_revocation_list
from fieldreport.trust.names import Subject, is_mission_code, subject_of
from fieldreport.trust.problems import TrustError
from fieldreport.trust.requests import is_age_recipient
from fieldreport.trust_context import (
    AUTHOR_ROLES,
    CLASSIFIED,
    WAYS,
    Clearance,
    ClearancePolicy,
    MissionFact,
    Signer,
    TravelPolicy,
    TrustContext,
)

FORMAT = "fieldreport-trust/1"
MEDIA_TYPE = "application/json"
_MOST_BYTES = 8 * 2**20
_CLEARANCES = ("signed", "documented", "none")
_LONGEST_DUE = 366
MOST_STEPS = 5  # of clearance
_MOST_FACTS = 10_000


def signer_of(certificate: bytes, age_recipient: str = "") -> Signer:
    """Return the line of the list for a certificate (DER). Raises `TrustError` (CERTIFICATE)."""
    try:
        subject = _subject(certificate)
    except ValueError:
        raise TrustError("CERTIFICATE", detail="it cannot be read") from None
    return Signer(
        certificate=certificate,
        fingerprint=certificate_fingerprint(certificate),
        name=subject.name,
        role=subject.role,
        mission=subject.mission,
        age_recipient=age_recipient,
    )


def new_trust_context(
    authority: Authority,
    crl: bytes,
    *,
    serial: int,
    issued: datetime,
    signers: Sequence[Signer],
    recipients: Sequence[str],
    policies: Sequence[ClearancePolicy] = (),
    due_days: int = 30,
    facts: Sequence[MissionFact] = (),
    travel: Sequence[TravelPolicy] = (),
    escrow: str = "",
    is_escrow_asked: bool = False,
) -> TrustContext:
    """Return the context that a new package will carry; list everyone who may sign, the trust publisher too."""
    return TrustContext(
        serial=serial,
        issued=issued.astimezone(UTC).replace(microsecond=0),
        next_update=_next_update(crl),
        ca_certificate=authority.certificate,
        ca_fingerprint=authority.fingerprint,
        crl=crl,
        signers=tuple(signers),
        recipients=tuple(recipients),
        policies=tuple(policies),
        due_days=due_days,
        facts=tuple(facts),
        travel=tuple(travel),
        escrow=escrow,
        is_escrow_asked=is_escrow_asked,
    )


def build_trust_package(context: TrustContext) -> bytes:
    """Return the canonical JSON to sign."""
    import rfc8785  # for start-up time

    return rfc8785.dumps(
        {
            "format": FORMAT,
            "serial": context.serial,
            "issued": context.issued.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "ca_certificate": _text(context.ca_certificate),
            "crl": _text(context.crl),
            "signers": [
                {"certificate": _text(signer.certificate), "age_recipient": signer.age_recipient}
                for signer in context.signers
            ],
            "recipients": list(context.recipients),
            "policies": [
                {
                    "mission": policy.mission,
                    "role": policy.role.replace("-", "_"),  # underscores in JSON documents
                    "clearance": policy.clearance,
                    # Left out where it is one: programs from before there were steps then read the same list.
                    **({"steps": policy.steps} if policy.steps != 1 else {}),
                }
                for policy in context.policies
            ],
            "due_days": context.due_days,
            # Left out where there is none: programs from before there were such lines then read the same list.
            **({"facts": [fact_json(fact) for fact in context.facts]} if context.facts else {}),
            **({"escrow": {"key": context.escrow, "is_asked": context.is_escrow_asked}} if context.escrow else {}),
            **(
                {"travel": [{"classification": one.classification, "ways": list(one.ways)} for one in context.travel]}
                if context.travel
                else {}
            ),
        }
    )


@lru_cache(maxsize=4)
def parse_trust_package(untrusted: bytes) -> TrustContext:
    """Return what a trust package says, after checking its form; trust comes from the signature and the pin.

    Remembered for the same bytes: every check of a report asks who may sign. Raises `TrustError` (TRUST_PACKAGE).
    """
    import rfc8785  # for start-up time

    if len(untrusted) > _MOST_BYTES:
        raise TrustError("TRUST_PACKAGE", detail="too large")
    try:
        content = json.loads(untrusted)
        if content["format"] != FORMAT:
            raise TrustError("TRUST_PACKAGE", detail="another version")
        if rfc8785.dumps(content) != untrusted:
            raise TrustError("TRUST_PACKAGE", detail="not canonical")
        return _context(content)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise TrustError("TRUST_PACKAGE", detail="not a list of signatories") from None


def _context(untrusted: Mapping[str, Any]) -> TrustContext:
    """Return the context; ValueError, TypeError or KeyError where a part has another form."""
    authority, crl = _bytes(untrusted["ca_certificate"]), _bytes(untrusted["crl"])
    signers = tuple(_signer(line) for line in _list(untrusted["signers"]))
    if len({signer.fingerprint for signer in signers}) != len(signers):
        raise ValueError("signer twice")
    recipients = tuple(_list(untrusted["recipients"]))
    if not recipients or not all(isinstance(one, str) and is_age_recipient(one) for one in recipients):
        raise ValueError("recipients")
    return TrustContext(
        serial=_whole(untrusted["serial"], 1, 2**53 - 1),
        issued=datetime.strptime(untrusted["issued"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC),
        next_update=_next_update(crl),
        ca_certificate=authority,
        ca_fingerprint=certificate_fingerprint(authority),
        crl=crl,
        signers=signers,
        recipients=recipients,
        policies=tuple(_policy(line) for line in _list(untrusted["policies"])),
        due_days=_whole(untrusted["due_days"], 0, _LONGEST_DUE),
        facts=tuple(read_fact(line) for line in _list(untrusted.get("facts", []))[:_MOST_FACTS]),
        escrow=_escrow(untrusted),
        is_escrow_asked=_escrow(untrusted) != "" and untrusted["escrow"]["is_asked"] is True,
        travel=tuple(_travel(line) for line in _list(untrusted.get("travel", []))),
    )


def _escrow(untrusted: Mapping[str, Any]) -> str:
    held = untrusted.get("escrow")
    if held is None:
        return ""
    if not isinstance(held["key"], str) or not is_public_half(held["key"]):
        raise ValueError("escrow")
    return held["key"]


def _signer(untrusted: Mapping[str, Any]) -> Signer:
    recipient = untrusted["age_recipient"]
    if not isinstance(recipient, str) or (recipient and not is_age_recipient(recipient)):
        raise ValueError("age_recipient")
    certificate = _bytes(untrusted["certificate"])
    subject = _subject(certificate)
    return Signer(
        certificate,
        certificate_fingerprint(certificate),
        subject.name,
        subject.role,
        subject.mission,
        recipient,
    )


def _policy(untrusted: Mapping[str, Any]) -> ClearancePolicy:
    mission, role, clearance = untrusted["mission"], untrusted["role"].replace("_", "-"), untrusted["clearance"]
    if (mission != "*" and not is_mission_code(mission)) or role not in ("*", *AUTHOR_ROLES):
        raise ValueError("policy")
    if clearance not in _CLEARANCES:
        raise ValueError("clearance")
    steps = _whole(untrusted.get("steps", 1), 1, MOST_STEPS)
    return ClearancePolicy(mission, role, cast(Clearance, clearance), steps)


def _travel(untrusted: Mapping[str, Any]) -> TravelPolicy:
    classification, ways = untrusted["classification"], _list(untrusted["ways"])
    if classification not in CLASSIFIED or not ways or any(way not in WAYS for way in ways):
        raise ValueError("travel")
    return TravelPolicy(classification, tuple(way for way in WAYS if way in ways))


@lru_cache(maxsize=4096)
def _subject(certificate: bytes) -> Subject:
    # Certificates stay the same from one package to the next.
    return subject_of(read_certificate(certificate).subject)


def _next_update(crl: bytes) -> datetime:
    moment = read_revocation_list(crl).next_update_utc
    if moment is None:
        raise ValueError("revocation list without an end")
    return moment


def _bytes(untrusted: Any) -> bytes:
    if not isinstance(untrusted, str):
        raise TypeError("text expected")
    return base64.b64decode(untrusted, validate=True)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _list(untrusted: Any) -> list[Any]:
    if not isinstance(untrusted, list):
        raise TypeError("list expected")
    return untrusted


def _whole(untrusted: Any, least: int, most: int) -> int:
    if not isinstance(untrusted, int) or isinstance(untrusted, bool) or not least <= untrusted <= most:
        raise ValueError("number")
    return untrusted
