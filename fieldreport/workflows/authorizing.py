"""The register of authorized signatories as Headquarters works with it: who is on it, who asks, what is published.

Rules: issuing and withdrawing take effect for others only with the next list, so the register says whether the list
in use still tells the truth. A request proves nothing before its fingerprint was compared by telephone (bundle.md 5).
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from fieldreport.storage import identity
from fieldreport.trust_context import (
    AUTHOR_ROLES,
    CLEARING_OFFICER,
    HEADQUARTERS,
    TRUST_PUBLISHER,
    ClearancePolicy,
    TravelPolicy,
)
from fieldreport.workflows import enrolling, registering, safekeeping
from fieldreport.workflows.session import Session

PUBLISHED_AS: Final = "authorized-signatories.asice"
REASONS: Final = (
    "cessation_of_operation", "affiliation_changed", "superseded", "key_compromise", "unspecified",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signatory:
    """One certificate that was issued."""

    fingerprint: str
    name: str
    role: str
    mission: str
    issued: datetime
    ends: datetime
    withdrawn: datetime | None = None
    reason: str = ""
    is_published: bool = False  # the list in use says what is said here
    has_ended: bool = False


@dataclass(frozen=True, slots=True)
class WaitingRequest:
    """A registration request that was not answered yet; `groups` is the fingerprint as read aloud."""

    fingerprint: str
    name: str
    role: str
    mission: str
    received: datetime
    groups: tuple[str, ...]
    is_fitting: bool  # role and mission go together
    same_role: tuple[str, ...] = ()  # names already registered for this role and mission


@dataclass(frozen=True, slots=True)
class Register:
    """Everything about who may sign."""

    signatories: tuple[Signatory, ...]
    requests: tuple[WaitingRequest, ...]
    policies: tuple[ClearancePolicy, ...]  # the desk's own first, then what holds for everybody else
    own_policies: int
    travel: tuple[TravelPolicy, ...]  # ways open to what is classified, where some are closed
    serial: int | None  # of the list in use
    issued: datetime | None
    next_update: datetime | None
    authority_groups: tuple[str, ...]
    unpublished: int  # changes that no list tells yet
    keeping: safekeeping.Keeping
    now: datetime


def open_register(session: Session) -> Register:
    """Return signatories, requests and policies. Raises NOT_HEADQUARTERS."""
    registering.require_headquarters(session)
    trust, now = session.trust(), session.now()
    published = {signer.fingerprint for signer in trust.signers} if trust else set()
    told = _withdrawn_serials(trust.crl) if trust else frozenset()
    withdrawals = {one.fingerprint: one for one in identity.revocations(session.store)}
    signatories = []
    for held in identity.certificates(session.store):
        if held.role == TRUST_PUBLISHER:
            continue
        withdrawal = withdrawals.get(held.fingerprint)
        withdrawn = datetime.fromisoformat(withdrawal.revoked_at) if withdrawal else None
        is_told = withdrawn is None or int(held.serial) in told
        ends = datetime.fromisoformat(held.not_after)
        signatories.append(
            Signatory(
                fingerprint=held.fingerprint,
                name=held.name,
                role=held.role,
                mission=held.mission,
                issued=datetime.fromisoformat(held.issued_at),
                ends=ends,
                withdrawn=withdrawn,
                reason=withdrawal.reason if withdrawal else "",
                is_published=held.fingerprint in published and is_told,
                has_ended=ends < now,
            )
        )
    policies, kept = registering.clearance_policies(session), safekeeping.keeping(session)
    unnamed = 1 if kept.spare and not kept.is_spare_published else 0
    travel = registering.travel_policies(session)
    changed = 0 if trust is not None and (trust.policies, trust.travel) == (policies, travel) else 1
    return Register(
        signatories=tuple(sorted(signatories, key=_order)),
        requests=tuple(_waiting(session, one) for one in identity.requests(session.store, is_open=True)),
        policies=policies,
        travel=travel,
        own_policies=len(policies) - len([one for one in policies if one in registering.DEFAULT_POLICIES]),
        serial=trust.serial if trust else None,
        issued=trust.issued if trust else None,
        next_update=trust.next_update if trust else None,
        authority_groups=_groups(registering.authority_fingerprint(session)),
        unpublished=sum(not one.is_published for one in signatories) + changed + unnamed,
        keeping=kept,
        now=now,
    )


def receive_request(session: Session, untrusted: bytes) -> WaitingRequest:
    """Keep a registration request until its fingerprint was compared, and return it.

    Raises REQUEST, ALREADY_REGISTERED, NOT_HEADQUARTERS.
    """
    from fieldreport.trust.requests import parse_request  # certificates are not needed at start

    registering.require_headquarters(session)
    parsed = parse_request(untrusted)
    if any(held.request == parsed.fingerprint for held in identity.certificates(session.store)):
        raise registering.RegisteringProblem("ALREADY_REGISTERED", name=parsed.subject.name)
    kept = identity.CertificateRequest(
        parsed.fingerprint, parsed.subject.mission, parsed.subject.role, parsed.subject.name, untrusted
    )
    identity.add_request(session.store, kept, actor=session.actor, at=session.now())
    found = identity.requests(session.store, is_open=True)
    return _waiting(session, next(one for one in found if one.fingerprint == parsed.fingerprint))


def register(
    session: Session,
    fingerprint: str,
    *,
    is_successor: bool = False,
    authority: safekeeping.PutAway | None = None,
) -> registering.Issued:
    """Register the signatory of a waiting request whose fingerprint was compared.

    `authority` is its key file where the key is kept elsewhere. Raises as `registering.issue`, UNKNOWN_REQUEST, and
    what a key file raises.
    """
    found = identity.requests(session.store, is_open=True)
    held = next((one for one in found if one.fingerprint == fingerprint), None)
    if held is None:
        raise registering.RegisteringProblem("UNKNOWN_REQUEST")
    return registering.issue(
        session,
        held.content,
        expected_fingerprint=fingerprint,
        is_successor=is_successor,
        authority_key=safekeeping.authority_key(authority),
    )


def publish_to(
    session: Session, file: Path, *, authority: safekeeping.PutAway | None = None
) -> registering.Published:
    """Publish a new list, put it into use here and write it to `file`; raises as `registering.publish`, OSError."""
    published = enrolling.publish(session, authority_key=safekeeping.authority_key(authority))
    enrolling.write_file(file, published.data)
    return published


def _waiting(session: Session, held: identity.CertificateRequest) -> WaitingRequest:
    return WaitingRequest(
        fingerprint=held.fingerprint,
        name=held.name,
        role=held.role,
        mission=held.mission,
        received=datetime.fromisoformat(held.received_at),
        groups=_groups(held.fingerprint),
        is_fitting=held.role in (*AUTHOR_ROLES, CLEARING_OFFICER, HEADQUARTERS)
        and registering.is_fitting(held.role, held.mission),
        same_role=tuple(dict.fromkeys(one.name for one in registering.holders(session, held.mission, held.role))),
    )


def _withdrawn_serials(crl: bytes) -> frozenset[int]:
    from cryptography import x509  # certificates are not needed at start

    return frozenset(entry.serial_number for entry in x509.load_der_x509_crl(crl))


def _groups(fingerprint: str) -> tuple[str, ...]:
    from fieldreport.trust.requests import spoken_fingerprint  # certificates are not needed at start

    return tuple(spoken_fingerprint(fingerprint).split())


def _order(signatory: Signatory) -> tuple[bool, str, str, datetime]:
    return signatory.withdrawn is not None or signatory.has_ended, signatory.mission, signatory.role, signatory.issued
