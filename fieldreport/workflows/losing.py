"""Be ready for the day on which a computer is lost, and part from an old one on purpose.

Rules: the loss card is made while all is well and lies elsewhere; it holds nothing secret and nothing of a report.
Retiring takes every key off the computer at once, after a backup was opened and checked; without a key nothing that
is left of the store can be read.
"""

import contextlib
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fieldreport import __version__
from fieldreport.storage import identity
from fieldreport.storage.places import companions, remove_copy
from fieldreport.trust.keyfile import copy_path
from fieldreport.trust_context import AUTHOR_ROLES, CLEARING_OFFICER, HEADQUARTERS
from fieldreport.workflows import enrolling, guarding, overviewing, serving
from fieldreport.workflows.session import Home, Session

if TYPE_CHECKING:  # documents are not needed at start
    from fieldreport.documents.loss_card import LossFacts
    from fieldreport.trust_context import Signer

CONTACTS: Final = "loss_contacts"  # whom to call, one line each
CARD: Final = "loss_card"
_LONGEST: Final = 120
_MOST: Final = 4
_UNCONFIRMED: Final = ("draft", "waiting", "ready", "written", "returned")


@dataclass(frozen=True, slots=True)
class CardStanding:
    """Whom the card names, and when it was last made; None before the first."""

    contacts: tuple[str, ...]
    made: datetime | None


def card_standing(session: Session) -> CardStanding:
    """Return whom the card names and when it was made."""
    made = identity.setting(session.store, CARD)
    return CardStanding(
        tuple(identity.setting(session.store, CONTACTS, ())), datetime.fromisoformat(made) if made else None
    )


def loss_facts(session: Session) -> "LossFacts":
    """Return what the card says of this desk today."""
    from fieldreport.documents.loss_card import LossFacts, ToWithdraw  # not needed at start

    profile, role, trust = session.profile(), serving.role_of(session), session.trust()
    officer = identity.setting(session.store, enrolling.OFFICER, "")
    here = {(profile.name, role)} | ({(officer, CLEARING_OFFICER)} if officer else set())
    signers = trust.signers if trust else ()
    unsent = (
        ((one.quarter, one.state) for one in overviewing.list_quarters(session) if one.state in _UNCONFIRMED)
        if profile.role in AUTHOR_ROLES
        else ()
    )
    return LossFacts(
        mission=profile.mission,
        name=profile.name,
        role=role,
        contacts=card_standing(session).contacts,
        headquarters=tuple(one.name for one in signers if one.role == HEADQUARTERS and role != HEADQUARTERS),
        authority=enrolling.in_groups(trust.ca_fingerprint) if trust else "",
        certificates=tuple(
            ToWithdraw(one.name, one.role, enrolling.in_groups(one.fingerprint))
            for one in _in_force(session)
            if one.mission == profile.mission and (one.name, one.role) in here
        ),
        unsent=tuple(unsent),
        last_backup=guarding.data_place(session).last_backup,
        has_officer=bool(officer),
    )


def write_card(session: Session, file: Path, contacts: tuple[str, ...] | None = None) -> "LossFacts":
    """Write the loss card, and remember that it was made; `contacts` replaces whom it names. Raises OSError."""
    from fieldreport.documents.loss_card import render_loss_card  # documents are not needed at start

    if contacts is not None:
        kept = [line.strip()[:_LONGEST] for line in contacts if line.strip()][:_MOST]
        identity.set_setting(session.store, CONTACTS, kept or None, actor=session.actor, at=session.now())
    facts = loss_facts(session)
    card = render_loss_card(
        facts, created=session.now(), app_version=__version__, language=session.profile().language
    )
    enrolling.write_file(file, card)
    identity.set_setting(session.store, CARD, session.stamp(), actor=session.actor, at=session.now())
    return facts


def retiring_files(folder: Path, at: datetime) -> tuple[Path, Path]:
    """Return names for the last backup and the loss card that nothing in the folder has yet."""
    stem = f"fieldreport-{at:%Y%m%d-%H%M%S}"
    return folder / f"{stem}-backup.zip", folder / f"{stem}-loss-card.pdf"


def remove_keys(home: Home) -> None:
    """Take the keys off this computer, then what they opened; the backup elsewhere is all there is from then on.

    Keys go first: killed half way, what is left of the store cannot be read, and doing it again removes the rest.
    Raises OSError.
    """
    keys = (home.key_file, home.next_key_file, home.clearing_officer_key_file)
    # Automatic backups and what restoring moved aside hold older key files of the same store.
    aside = [home.backups, *home.folder.glob("replaced-*")]
    for place in [one for key in keys for one in (key, copy_path(key))]:
        _overwrite(place)
        place.unlink(missing_ok=True)
    for folder in (*aside, home.originals, home.attachments):
        shutil.rmtree(folder, ignore_errors=True)
    for place in (*companions(home.store), home.store):
        place.unlink(missing_ok=True)
    remove_copy(home.store)


def _overwrite(place: Path) -> None:
    """Write over a key file before it goes; no promise on modern disks, which is why backups are checked first."""
    with contextlib.suppress(FileNotFoundError), place.open("r+b") as stream:
        stream.write(b"\0" * place.stat().st_size)
        stream.flush()


def _in_force(session: Session) -> tuple["Signer", ...]:
    """Return the lines of the list in use that were not withdrawn."""
    from cryptography import x509  # certificates are not needed at start

    trust = session.trust()
    if trust is None:
        return ()
    withdrawn = {entry.serial_number for entry in x509.load_der_x509_crl(trust.crl)}
    return tuple(
        one for one in trust.signers if x509.load_der_x509_certificate(one.certificate).serial_number not in withdrawn
    )
