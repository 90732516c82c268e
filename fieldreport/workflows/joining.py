"""Where one's own registration stands, and every step of it that an author takes at her desk.

Rules: a request that reached the stick is a fact of the desk and is remembered; whether Headquarters has answered is
read from the list of authorized signatories and from nothing else. What is compared by telephone is shown in groups.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from fieldreport import __version__
from fieldreport.errors import FieldReportError
from fieldreport.storage import identity
from fieldreport.trust_context import CLEARING_OFFICER, HEADQUARTERS, TRUST_PUBLISHER
from fieldreport.workflows import enrolling, serving, timing
from fieldreport.workflows.session import Session

State = Literal["unsent", "asked", "listed", "withdrawn"]
SAVED: Final = "request_saved"  # role -> where and when its newest request was saved
GROUPS: Final = 16  # of four signs


@dataclass(frozen=True, slots=True)
class Signatory:
    """One person on the list in use."""

    name: str
    role: str
    mission: str
    fingerprint: str  # of the certificate
    is_own: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one person's registration has come."""

    name: str
    role: str
    state: State
    spoken: str = ""  # fingerprint of the newest request in groups, for the telephone
    saved_to: str = ""
    saved_at: datetime | None = None
    ends: datetime | None = None  # of the certificate in force
    is_ending: bool = False  # it is to be renewed now


@dataclass(frozen=True, slots=True)
class RegistrationView:
    """Own registration, that of the clearing officer at this desk, and the list in use."""

    mission: str
    role: str
    own: Standing
    officer: Standing | None  # None where nobody has a key on this desk
    may_have_officer: bool
    serial: int  # of the list in use, 0 before the first
    issued: datetime | None
    authority: str  # fingerprint of the authority in groups, "" before the first list
    signatories: tuple[Signatory, ...]
    doubts: tuple[FieldReportError, ...]


def open_registration(session: Session) -> RegistrationView:
    """Return where registration stands."""
    profile, role, trust = session.profile(), serving.role_of(session), session.trust()
    own_certificate = _own_certificate(session)
    people = [held for held in trust.signers if held.role != TRUST_PUBLISHER] if trust else []
    listed = sorted(people, key=lambda held: held.mission != profile.mission)
    officer = identity.setting(session.store, enrolling.OFFICER)
    fingerprint = enrolling.own_fingerprint(session)
    return RegistrationView(
        mission=profile.mission,
        role=role,
        own=_standing(session, profile.name, role, enrolling.in_groups(fingerprint) if fingerprint else ""),
        officer=_officer(session, officer) if officer else None,
        may_have_officer=role not in (CLEARING_OFFICER, HEADQUARTERS),
        serial=trust.serial if trust else 0,
        issued=trust.issued if trust else None,
        authority=enrolling.in_groups(trust.ca_fingerprint) if trust else "",
        signatories=tuple(
            Signatory(held.name, held.role, held.mission, held.fingerprint, held.certificate == own_certificate)
            for held in listed
        ),
        doubts=timing.clock_doubts(session),
    )


def save_request(session: Session, file: Path) -> Standing:
    """Write a new registration request of the desk's owner and remember where; raises OSError.

    The fingerprint belongs to this very file: the telephone call is about the newest one.
    """
    made = enrolling.request(session)
    enrolling.write_file(file, made.data)
    return _remember(session, made, file)


def save_officer_request(session: Session, name: str, passphrase: str, file: Path) -> Standing:
    """Write the clearing officer's request from her or his own key, made where missing (decisions 2).

    Raises OFFICER_EXISTS, WRONG_PASSPHRASE, NAME, OSError.
    """
    made = enrolling.request_clearing_officer(session, name, passphrase)
    enrolling.write_file(file, made.data)
    return _remember(session, made, file)


def load_list(session: Session, file: Path, fingerprint: str = "") -> RegistrationView:
    """Put a list of authorized signatories into use; `fingerprint` is needed for the first one only.

    Raises what `enrolling.load_trust` raises, and OSError.
    """
    enrolling.load_trust(session, file.read_bytes(), fingerprint=fingerprint or None)
    return open_registration(session)


def authority_in_file(file: Path) -> str:
    """Return the fingerprint that a list claims for its authority, in groups, to compare with what was read aloud.

    Nothing in the file is proven by this; raises NOT_A_BUNDLE and what reading a container raises.
    """
    return enrolling.in_groups(enrolling.claimed_list(file.read_bytes()).ca_fingerprint)


def file_name(mission: str, name: str, role: str) -> str:
    """Return a file name for a request: plain letters, which every stick and mail server takes."""
    plain = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in name.casefold())
    person = "-".join(part for part in plain.split("-") if part) or role
    return f"{mission}_{role}_{person}.request"


def _remember(session: Session, made: enrolling.Request, file: Path) -> Standing:
    held = dict(identity.setting(session.store, SAVED, {}))
    held[made.role] = {"file": str(file), "at": session.stamp(), "spoken": made.spoken}
    identity.set_setting(session.store, SAVED, held, actor=session.actor, at=session.now())
    if made.role == serving.role_of(session):
        return _standing(session, made.name, made.role, made.spoken)
    return _officer(session, made.name)


def _standing(session: Session, name: str, role: str, spoken: str) -> Standing:
    file, at, _spoken = _saved(session, role)
    state: State = "asked" if spoken else "unsent"
    try:
        enrolling.own_identity(session, role)
        state = "listed"
    except enrolling.EnrollingProblem as problem:
        if problem.code == "WITHDRAWN":
            state = "withdrawn"
    ends = enrolling.own_end(session, role)
    is_ending = enrolling.is_ending(session, ends)
    if (is_ending or state == "withdrawn") and enrolling.is_request_listed(session):
        spoken = ""  # that request was answered long ago: a telephone call is about the next
    return Standing(name, role, state, spoken, file, at, ends, is_ending)


def newest_text(session: Session) -> str:
    """Return the newest request of the desk's owner as text for an e-mail; one is made before the first."""
    from fieldreport.trust.requests import mail_text  # not needed at start

    return mail_text(_newest(session))


def save_sheet(session: Session, file: Path) -> Standing:
    """Write the newest request as a sheet with a QR code, the text for an e-mail and the fingerprint; OSError."""
    # Documents and certificates are not needed at start.
    from fieldreport.documents.request_sheet import render_request_sheet
    from fieldreport.trust.requests import mail_text, scanned_text

    profile, request = session.profile(), _newest(session)
    spoken = enrolling.in_groups(enrolling.own_fingerprint(session))
    sheet = render_request_sheet(
        scanned_text(request),
        mail_text(request),
        spoken,
        name=profile.name,
        role=serving.role_of(session),
        mission=profile.mission,
        created=session.now(),
        app_version=__version__,
        language=profile.language,
    )
    enrolling.write_file(file, sheet)
    made = enrolling.Request(request, profile.name, serving.role_of(session), "", spoken)
    return _remember(session, made, file)


def _newest(session: Session) -> bytes:
    """Return the request that waits for an answer; a new one where none does."""
    made = identity.setting(session.store, enrolling.REQUEST)
    own = _standing(session, "", serving.role_of(session), "")
    is_answered = own.state == "withdrawn" or own.is_ending
    if made and not (is_answered and enrolling.is_request_listed(session)):
        return str(made).encode("ascii")
    return enrolling.request(session).data


def _officer(session: Session, name: str) -> Standing:
    """Return the clearing officer's standing; her key opens with her own passphrase only, so the name must do."""
    file, at, spoken = _saved(session, CLEARING_OFFICER)
    trust, wanted = session.trust(), (name, CLEARING_OFFICER, session.profile().mission)
    is_listed = trust is not None and wanted in {(held.name, held.role, held.mission) for held in trust.signers}
    return Standing(name, CLEARING_OFFICER, "listed" if is_listed else "asked", spoken, file, at)


def _saved(session: Session, role: str) -> tuple[str, datetime | None, str]:
    held = identity.setting(session.store, SAVED, {}).get(role)
    return (held["file"], datetime.fromisoformat(held["at"]), held["spoken"]) if held else ("", None, "")


def _own_certificate(session: Session) -> bytes:
    try:
        return enrolling.own_identity(session).certificate
    except enrolling.EnrollingProblem:
        return b""
