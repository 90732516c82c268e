"""Become known: set up a desk and its keys, ask for registration, load the list of authorized signatories.

Rules: registration travels by files, and a telephone call proves it (bundle.md 5). Secrets stay in the store or in
the clearing officer's own key file. The first list pins the authority's fingerprint; every later one must come from
the same authority with a higher number.
"""

import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.missions import mission as registered_mission
from fieldreport.storage import identity
from fieldreport.trust_context import (
    CLEARING_OFFICER,
    HEADQUARTERS,
    SigningIdentity,
    TrustContext,
)
from fieldreport.workflows import registering
from fieldreport.workflows.session import Profile, Session

PINNED: Final = "pinned_authority"


class EnrollingProblem(FieldReportError):
    """Registration cannot go on."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "ROLE_AND_MISSION": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The role {role} and the mission {mission} do not go together."),
            QT_TRANSLATE_NOOP("errors", "Nothing was created."),
            QT_TRANSLATE_NOOP(
                "errors", "UN Headquarters is written HQ; only missions have advisers and focal points."
            ),
        ),
        "NOT_PINNED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This is the first list, so its authority must be confirmed."),
            QT_TRANSLATE_NOOP("errors", "Nothing was loaded."),
            QT_TRANSLATE_NOOP(
                "errors", "Ask Headquarters by telephone for the fingerprint and give it with the list."
            ),
        ),
        "NO_OFFICER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No clearing officer has a key on this desk."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP(
                "errors", "Ask for her or his registration first (trust request --as clearing-officer)."
            ),
        ),
        "OFFICER_EXISTS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "A clearing officer already has a key on this desk."),
            QT_TRANSLATE_NOOP("errors", "It was not touched."),
            QT_TRANSLATE_NOOP("errors", "Move {file} away first if it belongs to somebody who has left."),
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


def checked_profile(profile: Profile) -> Profile:
    """Return the profile with the register's code; raises UNKNOWN_MISSION, ROLE_AND_MISSION."""
    is_headquarters = profile.mission.strip().upper() == registering.AT_HEADQUARTERS
    if is_headquarters != (profile.role in (HEADQUARTERS, "headquarters-office")):
        raise EnrollingProblem("ROLE_AND_MISSION", role=profile.role, mission=profile.mission)
    code = registering.AT_HEADQUARTERS if is_headquarters else registered_mission(profile.mission).code
    return replace(profile, mission=code)


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
    from fieldreport.documents.recovery_sheet import recovery_sheet  # reportlab is not needed at start

    sheet = recovery_sheet(code, mission=profile.mission, name=profile.name, created=at, language=profile.language)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(sheet)


def write_file(file: Path, data: bytes) -> None:
    """Write a file to hand over, whole or not at all."""
    from fieldreport.storage.places import replacing

    with replacing(file) as stream:
        stream.write(data)


def request(session: Session) -> Request:
    """Return the desk owner's registration request."""
    from fieldreport.bundle.encryption import recipient_of  # not needed at start

    profile = session.profile()
    recipient = recipient_of(identity.age_identities(session.store)[0])
    return _request(_own_key(session), profile.name, profile.role, profile.mission, recipient)


def request_clearing_officer(session: Session, name: str, passphrase: str) -> Request:
    """Make the clearing officer's own key file on this desk and return her or his request (decisions 2).

    Raises OFFICER_EXISTS.
    """
    from fieldreport.bundle.encryption import new_age_identity, recipient_of  # not needed at start
    from fieldreport.trust import keyfile
    from fieldreport.trust.keys import PersonalKeys, new_signing_key

    file = session.home.clearing_officer_key_file
    if file.exists():
        raise EnrollingProblem("OFFICER_EXISTS", file=file.name)
    secret, _ = new_age_identity()
    keys = PersonalKeys(new_signing_key(), secret)
    made = _request(keys.signing_key, name, CLEARING_OFFICER, session.profile().mission, recipient_of(secret))
    keyfile.write_key_file(file, keyfile.create(keys.to_bytes(), passphrase, cost=session.key_cost))
    identity.set_setting(session.store, "clearing_officer", name, actor=session.actor, at=session.now())
    return made


def own_fingerprint(session: Session) -> str:
    """Return the fingerprint of the desk owner's request, for the telephone call."""
    return "" if session.profile().role == HEADQUARTERS else request(session).fingerprint


def own_identity(session: Session) -> SigningIdentity:
    """Return the desk owner's key and certificate; raises NOT_REGISTERED."""
    return _identity_for(session, _own_key(session), session.profile().name)


def clearing_identity(session: Session, passphrase: str) -> SigningIdentity:
    """Return the clearing officer's key and certificate; raises NO_OFFICER, WRONG_PASSPHRASE, NOT_REGISTERED."""
    from fieldreport.trust.keyfile import read_key_file  # not needed at start
    from fieldreport.trust.keys import PersonalKeys

    if session.profile().role == CLEARING_OFFICER:
        return own_identity(session)
    file = session.home.clearing_officer_key_file
    if not file.exists():
        raise EnrollingProblem("NO_OFFICER")
    keys = PersonalKeys.from_bytes(read_key_file(file).open_with_passphrase(passphrase))
    name = identity.setting(session.store, "clearing_officer", "")
    return _identity_for(session, keys.signing_key, name)


def publish(session: Session) -> registering.Published:
    """Sign a new list of authorized signatories at Headquarters and put it into use here."""
    with session.store.transaction():
        published = registering.publish(session)
        keep_trust(session, published.context, published.content, published.data)
    return published


def load_trust(session: Session, untrusted: bytes, *, fingerprint: str | None = None) -> TrustContext:
    """Verify a list of authorized signatories and put it into use.

    The first one needs the authority's fingerprint, which is pinned from then on. Raises NOT_PINNED, and what the
    verifier says: WRONG_AUTHORITY, SERIAL, BAD_SIGNATURE and the others of bundle.md 8.
    """
    from fieldreport.bundle.verifier import verify_trust_package  # not needed at start
    from fieldreport.trust.packages import parse_trust_package

    pinned = identity.setting(session.store, PINNED) or fingerprint
    if pinned is None:
        raise EnrollingProblem("NOT_PINNED")
    known = session.trust()
    context, verified = verify_trust_package(
        untrusted,
        parse_trust_package,
        pinned_fingerprint=pinned,
        now=session.now(),
        known_serial=known.serial if known else 0,
    )
    keep_trust(session, context, verified.report, untrusted)
    return context


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


def _request(key: bytes, name: str, role: str, mission: str, recipient: str) -> Request:
    from fieldreport.trust.requests import make_request, parse_request, spoken_fingerprint  # not needed at start

    data = make_request(key, name, role, mission, recipient)
    fingerprint = parse_request(data).fingerprint
    return Request(data, name, role, fingerprint, spoken_fingerprint(fingerprint))


def _own_key(session: Session) -> bytes:
    key = identity.secret(session.store, identity.SIGNING_KEY)
    if key is None:
        raise EnrollingProblem("NOT_REGISTERED", name=session.profile().name)
    return key


def _identity_for(session: Session, private_key: bytes, name: str) -> SigningIdentity:
    """Return the newest listed certificate of this key."""
    from cryptography import x509  # certificates are not needed at start
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    from fieldreport.trust.keys import public_key_of

    trust = session.trust()
    wanted = public_key_of(private_key)
    for signer in reversed(trust.signers if trust else ()):
        key = x509.load_der_x509_certificate(signer.certificate).public_key()
        if key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo) == wanted:
            return SigningIdentity(private_key, signer.certificate)
    raise EnrollingProblem("NOT_REGISTERED", name=name)
