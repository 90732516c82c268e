"""Become known: set up a desk and its keys, ask for registration, load the list of authorized signatories.

Rules: registration travels by files, and a telephone call proves it (bundle.md 5). Secrets stay in the store or in
the clearing officer's own key file. The first list pins the authority's fingerprint; every later one must come from
the same authority with a higher number.
"""

import contextlib
import hashlib
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar, Final

from fieldreport import __version__
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import identity
from fieldreport.trust_context import (
    CLEARING_OFFICER,
    HEADQUARTERS,
    SigningIdentity,
    TrustContext,
)
from fieldreport.workflows import escrowing, registering, serving
from fieldreport.workflows.session import Profile, Session

PINNED: Final = "pinned_authority"
REQUEST: Final = "newest_request"
OFFICER: Final = "clearing_officer"
NEXT_KEY: Final = "next_signing_key"  # made for a renewal; the older one signs until this one is on the list
RENEWAL: Final = timedelta(days=120)  # before its end: a request travels for weeks, and so does the list


class EnrollingProblem(FieldReportError):
    """Registration cannot go on."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NOT_PINNED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This is the first list, so its authority must be confirmed."),
            QT_TRANSLATE_NOOP("errors", "Nothing was loaded."),
            QT_TRANSLATE_NOOP(
                "errors", "Ask Headquarters by telephone for the fingerprint and give it with the list."
            ),
        ),
        "NO_OFFICER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No clearing officer has a key on this computer."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP(
                "errors", "Ask for her or his registration first (trust request --as clearing-officer)."
            ),
        ),
        "OFFICER_EXISTS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "A clearing officer already has a key on this computer."),
            QT_TRANSLATE_NOOP("errors", "It was not touched."),
            QT_TRANSLATE_NOOP("errors", "Move {file} away first if it belongs to somebody who has left."),
        ),
        "WITHDRAWN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The certificate of {name} was withdrawn on {date}."),
            QT_TRANSLATE_NOOP("errors", "Everything typed is saved; nothing was signed."),
            QT_TRANSLATE_NOOP(
                "errors", "Ask Headquarters why; then send a new registration request and load the list they send."
            ),
        ),
        "NOT_REGISTERED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name} is not on the list of authorized signatories yet."),
            QT_TRANSLATE_NOOP("errors", "Everything typed is saved; only signing has to wait."),
            QT_TRANSLATE_NOOP("errors", "Send the registration request, then load the list from Headquarters."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Request:
    """A registration request as a file, with what the telephone call is about."""

    data: bytes
    name: str
    role: str
    fingerprint: str
    spoken: str


def set_up(session: Session, profile: Profile) -> str:
    """Make the desk's keys in its new store; at Headquarters the authority too. Return its fingerprint, else ""."""
    from fieldreport.bundle.encryption import new_age_identity  # certificates and age are not needed at start
    from fieldreport.trust.keys import new_signing_key

    store, at = session.store, session.now()
    secret, _ = new_age_identity()
    with store.transaction():
        held = {"role": profile.role, "mission": profile.mission, "name": profile.name, "language": profile.language}
        identity.set_setting(store, "profile", held, actor=profile.name, at=at)
        identity.set_secret(store, identity.SIGNING_KEY, new_signing_key(), actor=profile.name, at=at)
        identity.add_age_identity(store, secret, actor=profile.name, at=at)
        return registering.set_up_authority(session, profile.name) if profile.role == HEADQUARTERS else ""


def write_recovery_sheet(file: Path, profile: Profile, code: str, at: datetime) -> None:
    """Write the recovery sheet as PDF, readable by its owner alone (decisions 5)."""
    from fieldreport.documents.recovery_sheet import render_recovery_sheet  # reportlab is not needed at start

    sheet = render_recovery_sheet(
        code, mission=profile.mission, created=at, app_version=__version__, language=profile.language
    )
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(sheet)


def write_file(file: Path, data: bytes) -> None:
    """Write a file to hand over, whole or not at all."""
    from fieldreport.storage.places import replacing

    with replacing(file) as stream:
        stream.write(data)


def request(session: Session) -> Request:
    """Return a new registration request of the desk's owner; the telephone call is about the newest.

    Where the certificate ends soon, has ended or was withdrawn, it is one for a new key, and the old key signs until
    the list has the new one.
    """
    from fieldreport.bundle.encryption import recipient_of  # not needed at start

    profile = session.profile()
    recipient = recipient_of(identity.age_identities(session.store)[0])
    made = _request(_key_to_register(session), profile.name, serving.role_of(session), profile.mission, recipient)
    identity.set_setting(session.store, REQUEST, made.data.decode("ascii"), actor=session.actor, at=session.now())
    return made


def request_clearing_officer(session: Session, name: str, passphrase: str) -> Request:
    """Return the clearing officer's request from her or his own key file on this desk, made where missing.

    Asking again with the same name and passphrase gives another request of the same keys, so a file that never
    reached the stick is no loss. Raises OFFICER_EXISTS (another name), WRONG_PASSPHRASE, NAME.
    """
    from fieldreport.bundle.encryption import new_age_identity, recipient_of  # not needed at start
    from fieldreport.trust import keyfile
    from fieldreport.trust.keys import PersonalKeys, new_signing_key
    from fieldreport.trust.names import check_subject

    mission, passphrase = session.profile().mission, passphrase.strip()
    name = check_subject(name, CLEARING_OFFICER, mission).name
    file = session.home.clearing_officer_key_file
    if file.exists() or keyfile.copy_path(file).exists():
        if identity.setting(session.store, OFFICER, name) != name:
            raise EnrollingProblem("OFFICER_EXISTS", file=file.name)
        keys = PersonalKeys.from_bytes(keyfile.read_key_file(file).open_with_passphrase(passphrase))
    else:
        keys = PersonalKeys(new_signing_key(), new_age_identity()[0])
        keyfile.write_key_file(file, keyfile.create(keys.to_bytes(), passphrase, cost=session.key_cost))
    identity.set_setting(session.store, OFFICER, name, actor=session.actor, at=session.now())
    return _request(keys.signing_key, name, CLEARING_OFFICER, mission, recipient_of(keys.age_identity))


def own_fingerprint(session: Session) -> str:
    """Return the fingerprint of the newest request made here, for the telephone call; "" before the first."""
    from fieldreport.trust.requests import parse_request  # not needed at start

    made = identity.setting(session.store, REQUEST)
    return parse_request(made.encode("ascii")).fingerprint if made else ""


def is_request_listed(session: Session) -> bool:
    """Return whether the newest request is about a key that the list in use has already."""
    return _is_listed(session, _own_keys(session)[0])


def own_identity(session: Session, role: str = "") -> SigningIdentity:
    """Return the desk owner's key and certificate, of a role where one is named; raises NOT_REGISTERED, WITHDRAWN.

    A key is registered once for each role in which its owner signs.
    """
    keys, name = _own_keys(session), session.profile().name
    for key in keys[:-1]:
        with contextlib.suppress(EnrollingProblem):
            return _identity_for(session, key, name, role)
    return _identity_for(session, keys[-1], name, role)


def own_end(session: Session, role: str = "") -> datetime | None:
    """Return when the own certificate ends, or None where there is none in force on the list."""
    from cryptography import x509  # certificates are not needed at start

    try:
        certificate = own_identity(session, role).certificate
    except EnrollingProblem:
        return None
    return x509.load_der_x509_certificate(certificate).not_valid_after_utc


def is_ending(session: Session, end: datetime | None) -> bool:
    """Return whether a certificate with this end is to be renewed now."""
    return end is not None and end - session.now() < RENEWAL


def own_keys_anew(session: Session, name: str) -> None:
    """Give the desk to somebody: a new signing key and age key; the old signing key is gone, old packages still open.

    Call inside a transaction.
    """
    from fieldreport.bundle.encryption import new_age_identity  # not needed at start
    from fieldreport.trust.keys import new_signing_key

    store, at = session.store, session.now()
    identity.remove_secret(store, NEXT_KEY, actor=name, at=at)
    identity.set_secret(store, identity.SIGNING_KEY, new_signing_key(), actor=name, at=at)
    identity.add_age_identity(store, new_age_identity()[0], actor=name, at=at)
    identity.set_setting(store, REQUEST, None, actor=name, at=at)


def officer_name(session: Session) -> str:
    """Return the name of the clearing officer whose key is on this desk, or ""."""
    profile = session.profile()
    return profile.name if profile.role == CLEARING_OFFICER else str(identity.setting(session.store, OFFICER, ""))


def clearing_identity(session: Session, passphrase: str) -> SigningIdentity:
    """Return the clearing officer's key and certificate; raises NO_OFFICER, WRONG_PASSPHRASE, NOT_REGISTERED."""
    from fieldreport.trust.keyfile import read_key_file  # not needed at start
    from fieldreport.trust.keys import PersonalKeys

    if session.profile().role == CLEARING_OFFICER:
        return own_identity(session)
    file = session.home.clearing_officer_key_file
    if not file.exists():
        raise EnrollingProblem("NO_OFFICER")
    keys = PersonalKeys.from_bytes(read_key_file(file).open_with_passphrase(passphrase.strip()))
    name = identity.setting(session.store, OFFICER, "")
    return _identity_for(session, keys.signing_key, name)


def publish(session: Session, *, authority_key: bytes | None = None) -> registering.Published:
    """Sign a new list of authorized signatories at Headquarters and put it into use here."""
    with session.store.transaction():
        published = registering.publish(session, authority_key=authority_key)
        keep_trust(session, published.context, published.content, published.data)
    return published


def load_trust(session: Session, untrusted: bytes, *, fingerprint: str | None = None) -> TrustContext:
    """Verify a list of authorized signatories and put it into use; the one in use again changes nothing.

    The first one needs the authority's fingerprint, which is pinned from then on. A list is judged inside its own
    time: this computer's clock may be wrong, or the list old because the road was long, and neither may keep a
    mission from signing (bundle.md 5); `timing.clock_doubts` says so. Raises NOT_PINNED, and what the verifier says:
    WRONG_AUTHORITY, SERIAL, BAD_SIGNATURE and the others of bundle.md 8.
    """
    from fieldreport.bundle.verdicts import BundleRefused  # certificates are not needed at start
    from fieldreport.bundle.verifier import verify_trust_package
    from fieldreport.trust.packages import parse_trust_package

    pinned = identity.setting(session.store, PINNED)
    if pinned is None and fingerprint is None:
        raise EnrollingProblem("NOT_PINNED")
    if pinned is not None and fingerprint is not None and _hex(fingerprint) != pinned:
        raise BundleRefused("WRONG_AUTHORITY")
    held = identity.trust_packages(session.store)
    known = session.trust()
    if known and held[0].sha256 == hashlib.sha256(untrusted).hexdigest():
        return known
    context, verified = verify_trust_package(
        untrusted,
        parse_trust_package,
        pinned_fingerprint=pinned or _hex(fingerprint or ""),
        now=judged_at(untrusted, session.now()),
        known_serial=known.serial if known else 0,
    )
    keep_trust(session, context, verified.report, untrusted)
    return context


def judged_at(untrusted: bytes, now: datetime) -> datetime:
    """Return the moment at which to judge a list: now, but inside the time that it claims for itself."""
    return moment_inside(claimed_list(untrusted), now)


def moment_inside(trust: TrustContext, now: datetime) -> datetime:
    """Return `now`, moved into the time that a list claims for itself: a mission's clock may be wrong."""
    return min(max(now, trust.issued), trust.next_update)


def claimed_list(untrusted: bytes) -> TrustContext:
    """Return what a list says of itself; nothing of it is proven. Raises NOT_A_BUNDLE, TRUST_PACKAGE and others."""
    from fieldreport.bundle.container import read_container  # certificates are not needed at start
    from fieldreport.bundle.verdicts import BundleRefused, Kind
    from fieldreport.trust.packages import parse_trust_package

    container = read_container(untrusted)
    if Kind.TRUST_PACKAGE.root_file not in container:
        raise BundleRefused("NOT_A_BUNDLE")
    return parse_trust_package(container.read(Kind.TRUST_PACKAGE.root_file))


def in_groups(fingerprint: str) -> str:
    """Return a hex fingerprint for reading aloud and comparing: sixteen groups of four, capitals."""
    from fieldreport.trust.requests import spoken_fingerprint  # not needed at start

    return spoken_fingerprint(fingerprint)


def _hex(fingerprint: str) -> str:
    """Return a fingerprint as typed or read aloud, without its grouping."""
    return "".join(character for character in fingerprint.lower() if character in "0123456789abcdef")


def keep_trust(session: Session, context: TrustContext, content: bytes, container: bytes) -> None:
    """Put a verified list into use and pin its authority."""
    with session.store.transaction():
        identity.add_trust_package(
            session.store,
            serial=context.serial,
            issued=context.issued,
            ca_fingerprint=context.ca_fingerprint,
            content=content,
            container=container,
            actor=session.actor,
            at=session.now(),
        )
        identity.set_setting(session.store, PINNED, context.ca_fingerprint, actor=session.actor, at=session.now())
    escrowing.follow_list(session)


def _request(key: bytes, name: str, role: str, mission: str, recipient: str) -> Request:
    from fieldreport.trust.requests import make_request, parse_request, spoken_fingerprint  # not needed at start

    data = make_request(key, name, role, mission, recipient)
    fingerprint = parse_request(data).fingerprint
    return Request(data, name, role, fingerprint, spoken_fingerprint(fingerprint))


def _own_keys(session: Session) -> tuple[bytes, ...]:
    """Return the signing keys of the desk's owner, the newest first."""
    held = (identity.secret(session.store, name) for name in (NEXT_KEY, identity.SIGNING_KEY))
    keys = tuple(key for key in held if key is not None)
    if not keys:
        raise EnrollingProblem("NOT_REGISTERED", name=session.profile().name)
    return keys


def _key_to_register(session: Session) -> bytes:
    """Return the key that a request is about, made where the one in use is to be replaced."""
    from fieldreport.trust.keys import new_signing_key  # not needed at start

    newest = _own_keys(session)[0]
    try:
        own_identity(session)
        is_worn = is_ending(session, own_end(session))
    except EnrollingProblem as problem:
        is_worn = problem.code == "WITHDRAWN"
    if not is_worn or not _is_listed(session, newest):
        return newest
    fresh, at = new_signing_key(), session.now()
    with session.store.transaction():
        identity.set_secret(session.store, identity.SIGNING_KEY, newest, actor=session.actor, at=at)
        identity.set_secret(session.store, NEXT_KEY, fresh, actor=session.actor, at=at)
    return fresh


def _is_listed(session: Session, private_key: bytes) -> bool:
    """Return whether the list in use has a certificate of this key, be it withdrawn."""
    try:
        _identity_for(session, private_key, "")
    except EnrollingProblem as problem:
        return problem.code == "WITHDRAWN"
    return True


def _identity_for(session: Session, private_key: bytes, name: str, role: str = "") -> SigningIdentity:
    """Return the newest listed certificate of this key, and role where one is named, that was not withdrawn."""
    from cryptography import x509  # certificates are not needed at start
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    from fieldreport.trust.keys import public_key_of

    trust = session.trust()
    if trust is None:
        raise EnrollingProblem("NOT_REGISTERED", name=name)
    wanted, withdrawn = public_key_of(private_key), None
    withdrawals = x509.load_der_x509_crl(trust.crl)
    for signer in reversed(trust.signers):
        if role not in ("", signer.role):
            continue
        certificate = x509.load_der_x509_certificate(signer.certificate)
        if certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo) != wanted:
            continue
        withdrawal = withdrawals.get_revoked_certificate_by_serial_number(certificate.serial_number)
        if withdrawal is None:
            return SigningIdentity(private_key, signer.certificate)
        withdrawn = withdrawn or withdrawal
    if withdrawn is not None:
        raise EnrollingProblem("WITHDRAWN", name=name, date=withdrawn.revocation_date_utc.date().isoformat())
    raise EnrollingProblem("NOT_REGISTERED", name=name)
