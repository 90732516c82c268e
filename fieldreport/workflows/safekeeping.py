"""Keep what all of Headquarters' trust hangs on apart from the computer that is worked on every day (bundle.md 5).

Rules: the authority's key may lie in a key file of its own, on a stick in a safe, with a passphrase of its own; the
desk then holds no copy and asks for the stick when somebody is registered or withdrawn. Headquarters has a second age
key, the spare, whose secret never lies on the desk: what missions send can be opened when the desk is lost. A key
leaves the desk only after its key file was read again from the stick and opened.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import identity
from fieldreport.workflows import registering
from fieldreport.workflows.session import Session


class SafekeepingProblem(FieldReportError):
    """A key that cannot be put away, or be used from where it lies."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "KEY_FILE_THERE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{file} is there already."),
            QT_TRANSLATE_NOOP("errors", "It was not touched, and no key was moved."),
            QT_TRANSLATE_NOOP("errors", "It may hold the only copy of a key: choose another name."),
        ),
        "NOT_THIS_KIND": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{file} holds another kind of key."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "The authority's key and the spare key lie in key files of their own."),
        ),
    }


@dataclass(frozen=True, slots=True)
class PutAway:
    """A key file and its passphrase, as somebody brings them for one ceremony."""

    file: Path
    passphrase: str


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where Headquarters' keys lie; `spare` is the public half of the spare key, "" before there is one."""

    is_authority_here: bool
    spare: str
    is_spare_published: bool


def keeping(session: Session) -> Keeping:
    """Return where the keys lie. Raises NOT_HEADQUARTERS."""
    registering.require_headquarters(session)
    trust = session.trust()
    spare = identity.setting(session.store, registering.SPARE_RECIPIENT, "")
    return Keeping(registering.has_authority_key(session), spare, bool(trust and spare in trust.recipients))


def put_authority_away(session: Session, to: PutAway) -> None:
    """Move the authority's key into a key file, and take it off this desk once that file opened.

    Raises NOT_HEADQUARTERS, AUTHORITY_AWAY, KEY_FILE_THERE, KEY_FILE_NOT_WRITTEN, KEY_FILE_DAMAGED.
    """
    registering.require_headquarters(session)
    key = identity.secret(session.store, registering.AUTHORITY_KEY)
    if key is None:
        raise registering.RegisteringProblem("AUTHORITY_AWAY")
    _write(session, to, key)
    identity.remove_secret(session.store, registering.AUTHORITY_KEY, actor=session.actor, at=session.now())


def make_spare(session: Session, to: PutAway) -> str:
    """Make Headquarters' spare key in a key file and return its public half, which the next list names.

    An earlier spare is named no longer; its key file still opens what was encrypted to it. Raises NOT_HEADQUARTERS,
    KEY_FILE_THERE, KEY_FILE_NOT_WRITTEN, KEY_FILE_DAMAGED.
    """
    from fieldreport.bundle.encryption import new_age_identity  # not needed at start

    registering.require_headquarters(session)
    secret, recipient = new_age_identity()
    _write(session, to, secret.encode("ascii"))
    name = registering.SPARE_RECIPIENT
    identity.set_setting(session.store, name, recipient, actor=session.actor, at=session.now())
    return recipient


def make_escrow(session: Session, to: PutAway, *, is_asked: bool) -> str:
    """Make Headquarters' escrow key in a key file and return its public half, which the next list names.

    `is_asked`: every desk that loads the list gets the slot; else each may switch it on. An earlier escrow key opens
    those desks only that have not loaded a newer list. Raises NOT_HEADQUARTERS, KEY_FILE_THERE, KEY_FILE_NOT_WRITTEN.
    """
    from fieldreport.trust.escrow import new_escrow_key  # not needed at start

    registering.require_headquarters(session)
    private, recipient = new_escrow_key()
    _write(session, to, private)
    held = {"escrow": recipient, "is_escrow_asked": is_asked}
    identity.set_setting(session.store, registering.ESCROW, held, actor=session.actor, at=session.now())
    return recipient


def escrow_key(held: PutAway) -> bytes:
    """Return the escrow key (32 raw bytes) from its key file. Raises NOT_THIS_KIND and what a key file raises."""
    from fieldreport.trust.escrow import public_half  # not needed at start

    key = _read(held)
    try:
        public_half(key)
    except ValueError:
        raise SafekeepingProblem("NOT_THIS_KIND", file=held.file.name) from None
    return key


def use_spare(session: Session, held: PutAway) -> str:
    """Let this desk open what was encrypted to the spare key, and return its public half.

    Raises NOT_HEADQUARTERS, NOT_THIS_KIND, and what a key file raises; the desk's own key stays the newest.
    """
    from fieldreport.bundle.encryption import recipient_of  # not needed at start

    registering.require_headquarters(session)
    secret = _read(held)
    try:
        recipient = recipient_of(secret.decode("ascii"))
    except Exception:  # pyrage's own error; the text is a secret and stays out of every message
        raise SafekeepingProblem("NOT_THIS_KIND", file=held.file.name) from None
    identity.add_age_identity(
        session.store, secret.decode("ascii"), actor=session.actor, at=session.now(), is_newest=False
    )
    return recipient


def authority_key(held: PutAway | None) -> bytes | None:
    """Return the authority's key (PKCS#8 DER) from its key file; None stands for the one on this desk.

    Raises NOT_THIS_KIND, WRONG_PASSPHRASE, KEY_FILE_MISSING, KEY_FILE_DAMAGED.
    """
    from fieldreport.trust.keys import public_key_of  # not needed at start

    if held is None:
        return None
    key = _read(held)
    try:
        public_key_of(key)
    except ValueError:
        raise SafekeepingProblem("NOT_THIS_KIND", file=held.file.name) from None
    return key


def _write(session: Session, to: PutAway, secret: bytes) -> None:
    from fieldreport.trust import keyfile  # not needed at start
    from fieldreport.trust.problems import KeyFileError

    if to.file.exists() or keyfile.copy_path(to.file).exists():
        raise SafekeepingProblem("KEY_FILE_THERE", file=to.file.name)
    keyfile.write_key_file(to.file, keyfile.create(secret, to.passphrase.strip(), cost=session.key_cost))
    if _read(to) != secret:
        raise KeyFileError("KEY_FILE_DAMAGED")  # the stick did not keep what was written


def _read(held: PutAway) -> bytes:
    from fieldreport.trust import keyfile  # not needed at start

    return keyfile.read_key_file(held.file).open_with_passphrase(held.passphrase.strip())
