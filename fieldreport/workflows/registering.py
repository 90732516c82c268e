"""Headquarters' side of registration: the authority, signatories, withdrawals, clearance policy, the published list.

Rules: the authority's key signs certificates and revocation lists only; the list is signed by a leaf of its own,
the trust publisher (bundle.md 5). Nothing issued is ever deleted; withdrawn signers stay on the list. Where the
authority's key was taken off this computer (`safekeeping`), it is handed in for each ceremony and not kept here.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.missions import load_missions
from fieldreport.missions import mission as registered_mission
from fieldreport.storage import identity
from fieldreport.storage.changes import utc_text
from fieldreport.trust_context import (
    AUTHOR_ROLES,
    CLEARING_OFFICER,
    HEADQUARTERS,
    TRUST_PUBLISHER,
    ClearancePolicy,
    TravelPolicy,
    TrustContext,
)
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # certificates are not needed at start
    from fieldreport.trust.authority import Authority, Revocation
    from fieldreport.trust.names import Subject

AT_HEADQUARTERS: Final = "HQ"
POLICIES: Final = "clearance_policies"
TRAVEL: Final = "travel_policies"  # class -> ways
AUTHORITY_KEY: Final = "authority_key"
AUTHORITY_CERTIFICATE: Final = "authority_certificate"
PUBLISHER_KEY: Final = "publisher_key"
ESCROW: Final = "escrow_key"  # public half of the escrow key and whether it is asked for; it lies elsewhere
SPARE_RECIPIENT: Final = "spare_recipient"  # public half of Headquarters' second key, which lies elsewhere
# Without the authority's key the last revocation list goes on, as long as it is good for this long.
LIST_GOES_ON: Final = timedelta(days=90)
AUTHORITY_NAME: Final = "Headquarters authority for field reports"
# A focal point's report needs her own signature alone; every other report the clearing officer's too (bundle.md).
DEFAULT_POLICIES: Final = (ClearancePolicy("*", "focal-point", "none"), ClearancePolicy("*", "*", "signed"))


class RegisteringProblem(FieldReportError):
    """Headquarters cannot register, withdraw or publish."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NOT_HEADQUARTERS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Only Headquarters can do this."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Use the data folder that was set up with the role headquarters."),
        ),
        "OTHER_FINGERPRINT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The request has another fingerprint: {found}."),
            QT_TRANSLATE_NOOP("errors", "Nobody was registered."),
            QT_TRANSLATE_NOOP(
                "errors", "Ask the signatory by telephone to read it again and to send the file again."
            ),
        ),
        "NOT_FOR_A_SIGNATORY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The request is for the role {role} of {mission}, which do not go together."),
            QT_TRANSLATE_NOOP("errors", "Nobody was registered."),
            QT_TRANSLATE_NOOP("errors", "Ask by telephone who sent it; the person sets up Fieldreport again."),
        ),
        "SIGNS_THE_LIST": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This certificate signs the list of signatories itself."),
            QT_TRANSLATE_NOOP("errors", "Nothing was withdrawn."),
            QT_TRANSLATE_NOOP(
                "errors", "If its key was stolen, set up Headquarters anew and register everybody again."
            ),
        ),
        "ALREADY_REGISTERED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name} was already registered with this request."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Publish the list, or ask for a new request if the key was renewed."),
        ),
        "UNKNOWN_REQUEST": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This registration request is not waiting here."),
            QT_TRANSLATE_NOOP("errors", "Nobody was registered."),
            QT_TRANSLATE_NOOP("errors", "Open the request file again."),
        ),
        "AUTHORITY_AWAY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This needs the authority's key, which is not kept on this computer."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Fetch the stick with the authority's key file, choose it and try again."),
        ),
        "OTHER_AUTHORITY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This key file holds another key than that of this authority."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Choose the key file that was written on this computer."),
        ),
        "UNKNOWN_CERTIFICATE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No certificate has this fingerprint."),
            QT_TRANSLATE_NOOP("errors", "Nothing was withdrawn."),
            QT_TRANSLATE_NOOP("errors", "Copy the fingerprint from the list of signatories."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Issued:
    """A newly registered signatory."""

    name: str
    role: str
    mission: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Published:
    """A new list of authorized signatories: its signed container and what it says."""

    data: bytes
    content: bytes  # the JSON inside
    context: TrustContext


def set_up_authority(session: Session, name: str) -> str:
    """Make the authority, the trust publisher and Headquarters' own signing certificate; return the fingerprint."""
    from fieldreport.bundle.encryption import recipient_of  # certificates are not needed at start
    from fieldreport.trust.authority import new_authority
    from fieldreport.trust.keys import new_signing_key, public_key_of
    from fieldreport.trust.names import Subject

    store, at = session.store, session.now()
    made = new_authority(new_signing_key(), AUTHORITY_NAME, at)
    publisher = new_signing_key()
    own = identity.secret(store, identity.SIGNING_KEY)
    if own is None:
        raise RegisteringProblem("NOT_HEADQUARTERS")
    recipient = recipient_of(identity.age_identities(store)[0])
    identity.set_secret(store, AUTHORITY_KEY, made.private_key, actor=name, at=at)
    identity.set_secret(store, AUTHORITY_CERTIFICATE, made.certificate, actor=name, at=at)
    identity.set_secret(store, PUBLISHER_KEY, publisher, actor=name, at=at)
    for key, who, role, answers in (
        (publisher, AUTHORITY_NAME, TRUST_PUBLISHER, ""),
        (own, name, HEADQUARTERS, recipient),
    ):
        _issue(session, public_key_of(key), Subject(who, role, AT_HEADQUARTERS), answers, None)
    return made.fingerprint


def issue(
    session: Session,
    untrusted_request: bytes,
    *,
    expected_fingerprint: str | None = None,
    is_successor: bool = False,
    authority_key: bytes | None = None,
) -> Issued:
    """Register the signatory of a request.

    `expected_fingerprint`: as read aloud by telephone, in any grouping. `is_successor` withdraws in the same step
    whoever held the role in the mission so far: a colleague who left, or the same person's lost key.
    `authority_key`: PKCS#8 DER, where it is kept elsewhere. Raises OTHER_FINGERPRINT, NOT_FOR_A_SIGNATORY,
    ALREADY_REGISTERED, REQUEST, NOT_HEADQUARTERS, AUTHORITY_AWAY, OTHER_AUTHORITY.
    """
    from fieldreport.trust.requests import parse_request  # certificates are not needed at start

    require_headquarters(session)
    parsed = parse_request(untrusted_request)
    if expected_fingerprint is not None:
        wanted = "".join(character for character in expected_fingerprint.lower() if character in "0123456789abcdef")
        if wanted != parsed.fingerprint:
            raise RegisteringProblem("OTHER_FINGERPRINT", found=parsed.fingerprint)
    subject = parsed.subject
    # Whoever asks writes the role; nobody becomes trust publisher by a request.
    if subject.role not in (*AUTHOR_ROLES, CLEARING_OFFICER, HEADQUARTERS) or not is_fitting(
        subject.role, subject.mission
    ):
        raise RegisteringProblem("NOT_FOR_A_SIGNATORY", role=subject.role, mission=subject.mission)
    kept = identity.CertificateRequest(
        parsed.fingerprint, subject.mission, subject.role, subject.name, untrusted_request
    )
    with session.store.transaction():
        identity.add_request(session.store, kept, actor=session.actor, at=session.now())
        if any(held.request == parsed.fingerprint for held in identity.certificates(session.store)):
            raise RegisteringProblem("ALREADY_REGISTERED", name=subject.name)
        before = holders(session, subject.mission, subject.role) if is_successor else ()
        issued = _issue(
            session, parsed.public_key, subject, parsed.age_recipient, parsed.fingerprint, authority_key=authority_key
        )
        for held in before:
            reason = "superseded" if held.name == subject.name else "affiliation_changed"
            identity.add_revocation(session.store, held.fingerprint, reason, actor=session.actor, at=session.now())
    return issued


def holders(session: Session, mission: str, role: str) -> tuple[identity.IssuedCertificate, ...]:
    """Return the certificates in force of one role in one mission; a Headquarters desk has no successor."""
    if role == HEADQUARTERS:
        return ()
    in_force = identity.certificates(session.store, is_revoked=False)
    now = utc_text(session.now())
    return tuple(one for one in in_force if (one.mission, one.role) == (mission, role) and one.not_after > now)


def is_fitting(role: str, mission: str) -> bool:
    """Return whether somebody of this role signs for this mission of the register, or HQ."""
    if mission == AT_HEADQUARTERS:
        return role in (HEADQUARTERS, "headquarters-office", CLEARING_OFFICER)
    return role in ("adviser", "focal-point", CLEARING_OFFICER) and mission in load_missions()


def revoke(session: Session, fingerprint: str, reason: str) -> None:
    """Withdraw a certificate from now on; raises UNKNOWN_CERTIFICATE, SIGNS_THE_LIST, NOT_HEADQUARTERS."""
    require_headquarters(session)
    fingerprint = fingerprint.strip().lower()
    roles = {certificate.fingerprint: certificate.role for certificate in identity.certificates(session.store)}
    if fingerprint not in roles:
        raise RegisteringProblem("UNKNOWN_CERTIFICATE")
    if roles[fingerprint] == TRUST_PUBLISHER:
        raise RegisteringProblem("SIGNS_THE_LIST")
    identity.add_revocation(session.store, fingerprint, reason, actor=session.actor, at=session.now())


def set_policy(session: Session, mission: str, role: str, clearance: str, steps: int = 1) -> None:
    """Set the clearance that the reports of a mission and author role need; * stands for every one.

    `steps` is how many clearing officers agree one after the other where it is `signed`; the last of them signs.
    """
    require_headquarters(session)
    code = mission if mission in ("*", AT_HEADQUARTERS) else registered_mission(mission).code
    held = [line for line in identity.setting(session.store, POLICIES, []) if line[:2] != [code, role]]
    lines = [*held, [code, role, clearance, *([steps] if steps != 1 and clearance == "signed" else [])]]
    identity.set_setting(session.store, POLICIES, lines, actor=session.actor, at=session.now())


def publish(session: Session, *, authority_key: bytes | None = None) -> Published:
    """Return a new signed list of authorized signatories; the caller puts it into use.

    Where the authority's key is kept elsewhere and not handed in, the revocation list in use goes on: new signatories
    wait for the authority anyway, but clearance and facts of missions do not. Raises AUTHORITY_AWAY where somebody
    was withdrawn or that list ends within 90 days; OTHER_AUTHORITY, NOT_HEADQUARTERS.
    """
    from fieldreport.bundle.container import Member  # certificates are not needed at start
    from fieldreport.bundle.encryption import recipient_of
    from fieldreport.bundle.signing import sign_document
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.trust import authority, packages

    require_headquarters(session)
    store, at = session.store, session.now()
    with store.transaction():
        withdrawn = [
            authority.Revocation(int(entry.serial), datetime.fromisoformat(entry.revoked_at), entry.reason)  # type: ignore[arg-type]  # the reasons are the command line's choices
            for entry in identity.revocations(store)
        ]
        publisher, key = _publisher(session, authority_key)
        crl = None if has_authority_key(session, authority_key) else _list_that_goes_on(session, withdrawn)
        own = authority.Authority(b"", _certificate(session)) if crl else _authority(session, authority_key)
        if crl is None:
            number = identity.next_number(store, "crl_number", actor=session.actor, at=at)
            crl = authority.make_revocation_list(own, withdrawn, number, at)
        spare = identity.setting(store, SPARE_RECIPIENT)
        context = packages.new_trust_context(
            own,
            crl,
            serial=identity.next_number(store, "trust_serial", actor=session.actor, at=at),
            issued=at,
            # Withdrawn signers stay on the list: the revocation list judges them, and it says since when.
            signers=[packages.signer_of(c.certificate, c.age_recipient) for c in identity.certificates(store)],
            recipients=list(
                dict.fromkeys([*map(recipient_of, identity.age_identities(store)), *([spare] if spare else [])])
            ),
            policies=clearance_policies(session),
            facts=session.mission_facts(),
            travel=travel_policies(session),
            **identity.setting(store, ESCROW, {}),
        )
        root = Member(Kind.TRUST_PACKAGE.root_file, packages.build_trust_package(context), packages.MEDIA_TYPE)
        container = sign_document(root, authority.matching_identity(key, publisher.certificate), at)
        return Published(container, root.data, context)


def _list_that_goes_on(session: Session, withdrawn: "list[Revocation]") -> bytes | None:
    """Return the revocation list in use where it says all and lasts, else None."""
    from cryptography import x509  # certificates are not needed at start

    trust = session.trust()
    if trust is None or trust.next_update < session.now() + LIST_GOES_ON:
        return None
    told = {entry.serial_number for entry in x509.load_der_x509_crl(trust.crl)}
    return trust.crl if told == {one.serial_number for one in withdrawn} else None


def _publisher(session: Session, authority_key: bytes | None) -> tuple[identity.IssuedCertificate, bytes]:
    """Return the trust publisher's certificate and key; a new certificate where the old one ends before the list."""
    from fieldreport.trust.authority import LIST_VALID  # certificates are not needed at start
    from fieldreport.trust.keys import public_key_of
    from fieldreport.trust.names import Subject

    key = identity.secret(session.store, PUBLISHER_KEY)
    if key is None:
        raise RegisteringProblem("NOT_HEADQUARTERS")
    for held in reversed(identity.certificates(session.store)):
        if held.role == TRUST_PUBLISHER and datetime.fromisoformat(held.not_after) > session.now() + LIST_VALID:
            return held, key
    subject = Subject(AUTHORITY_NAME, TRUST_PUBLISHER, AT_HEADQUARTERS)
    _issue(session, public_key_of(key), subject, "", None, authority_key=authority_key)
    return identity.certificates(session.store)[-1], key


def has_authority_key(session: Session, handed_in: bytes | None = None) -> bool:
    """Return whether the authority's key is here: kept in the store, or handed in for this ceremony."""
    return handed_in is not None or identity.secret(session.store, AUTHORITY_KEY) is not None


def _authority(session: Session, handed_in: bytes | None = None) -> "Authority":
    from cryptography import x509  # certificates are not needed at start
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    from fieldreport.trust.authority import Authority
    from fieldreport.trust.keys import public_key_of

    certificate = _certificate(session)
    key = handed_in or identity.secret(session.store, AUTHORITY_KEY)
    if key is None:
        raise RegisteringProblem("AUTHORITY_AWAY")
    certified = x509.load_der_x509_certificate(certificate).public_key()
    if public_key_of(key) != certified.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo):
        raise RegisteringProblem("OTHER_AUTHORITY")
    return Authority(key, certificate)


def _certificate(session: Session) -> bytes:
    certificate = identity.secret(session.store, AUTHORITY_CERTIFICATE)
    if certificate is None:
        raise RegisteringProblem("NOT_HEADQUARTERS")
    return certificate


def _issue(
    session: Session,
    public_key: bytes,
    subject: "Subject",
    age_recipient: str,
    request: str | None,
    *,
    authority_key: bytes | None = None,
) -> Issued:
    from cryptography import x509  # certificates are not needed at start

    from fieldreport.trust.authority import certificate_fingerprint, issue_certificate

    certificate = issue_certificate(_authority(session, authority_key), public_key, subject, session.now())
    read = x509.load_der_x509_certificate(certificate)
    fingerprint = certificate_fingerprint(certificate)
    issued = identity.IssuedCertificate(
        fingerprint=fingerprint,
        serial=str(read.serial_number),
        mission=subject.mission,
        role=subject.role,
        name=subject.name,
        age_recipient=age_recipient,
        not_after=utc_text(read.not_valid_after_utc),
        certificate=certificate,
        request=request,
    )
    identity.add_certificate(session.store, issued, actor=session.actor, at=session.now())
    return Issued(subject.name, subject.role, subject.mission, fingerprint)


def authority_fingerprint(session: Session) -> str:
    """Return the fingerprint of Headquarters' authority. Raises NOT_HEADQUARTERS."""
    from fieldreport.trust.authority import certificate_fingerprint  # certificates are not needed at start

    return certificate_fingerprint(_certificate(session))


def clearance_policies(session: Session) -> tuple[ClearancePolicy, ...]:
    """Return what clearance reports need: lines set here, then what holds for all others."""
    own = tuple(ClearancePolicy(*line) for line in identity.setting(session.store, POLICIES, []))
    named = {(policy.mission, policy.role) for policy in own}
    return own + tuple(policy for policy in DEFAULT_POLICIES if (policy.mission, policy.role) not in named)


def require_headquarters(session: Session) -> None:
    """Raise NOT_HEADQUARTERS on any other desk."""
    if session.profile().role != HEADQUARTERS:
        raise RegisteringProblem("NOT_HEADQUARTERS")


def travel_policies(session: Session) -> tuple[TravelPolicy, ...]:
    """Return by which ways the classes may travel, as the next list will say."""
    return tuple(
        TravelPolicy(name, tuple(ways)) for name, ways in sorted(identity.setting(session.store, TRAVEL, {}).items())
    )
