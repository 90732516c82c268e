"""Headquarters equips a successor on another computer: a starter pack with what her mission sent so far.

Rules: nothing is made up for it. The mission's own signed packages go along byte for byte, with Headquarters'
receipts (what is unanswered stands there) and newest grants; records, projects and indicators are in the reports. It
is signed with the key of this desk and encrypted to the one person it is for, who must be on the published list.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import ClassVar, Final

from fieldreport import __version__
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.missions import mission as registered_mission
from fieldreport.starters import CarriedPackage, StarterPack, write_starter
from fieldreport.storage import grants, identity, journal, originals
from fieldreport.storage.deliveries import Delivery
from fieldreport.trust_context import AUTHOR_ROLES, Signer
from fieldreport.workflows import enrolling, receipting, sending
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

# A container holds 200 members and 64 MB; a stick and a poor line want less.
MOST_PACKAGES: Final = 80
MOST_BYTES: Final = 40 * 2**20
MOST_GRANTS: Final = 30
LONGEST_NOTE: Final = 20_000
_ZIP: Final = "application/vnd.etsi.asic-e+zip"


class EquippingProblem(FieldReportError):
    """A starter pack that cannot be written."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "STARTER_NOBODY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No author of {mission} is on the published list who could open it."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Register the successor and publish the list, then write the starter pack."),
        ),
        "STARTER_EMPTY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No report of {mission} has arrived here, and no note was written."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Import what the mission sent, or write a hand-over note."),
        ),
        "STARTER_NOTE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The hand-over note is longer than {limit} characters."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Make it shorter."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Equipped:
    """A starter pack that was written and read back; `left_out` counts older packages there was no room for."""

    path: Path
    name: str
    packages: int
    receipts: int
    grants: int
    left_out: int
    bytes: int


def successors(session: Session, mission: str) -> tuple[Signer, ...]:
    """Return the authors of a mission who could open a starter pack, the newest registration first."""
    trust = session.trust()
    withdrawn = {one.fingerprint for one in identity.revocations(session.store)}
    found = [
        one
        for one in (trust.signers if trust else ())
        if one.mission == mission
        and one.role in AUTHOR_ROLES
        and one.age_recipient
        and one.fingerprint not in withdrawn
    ]
    return tuple(reversed(found))


def write_starter_pack(
    session: Session, mission: str, folder: Path, *, fingerprint: str = "", note: str = ""
) -> Equipped:
    """Write the starter pack of a mission into `folder`, for the author with this certificate or the newest one.

    Raises NOT_HEADQUARTERS, UNKNOWN_MISSION, STARTER_NOBODY, STARTER_EMPTY, STARTER_NOTE, NOT_REGISTERED,
    NO_ORIGINAL, NOT_KEPT; OSError from the disk.
    """
    # Signing and packing are not needed at start.
    from fieldreport.bundle.container import Member
    from fieldreport.bundle.signing import pack_bundle, sign_manifest
    from fieldreport.bundle.verdicts import Kind

    require_headquarters(session)
    code, note = registered_mission(mission).code, note.strip()
    whom = next((one for one in successors(session, code) if fingerprint in ("", one.fingerprint)), None)
    if whom is None:
        raise EquippingProblem("STARTER_NOBODY", mission=code)
    if len(note) > LONGEST_NOTE:
        raise EquippingProblem("STARTER_NOTE", limit=LONGEST_NOTE)
    signer = enrolling.own_identity(session)
    moment = session.now().astimezone(UTC).replace(microsecond=0)
    chosen, left_out = _chosen(session, code)
    members: list[Member] = []
    packages: list[CarriedPackage] = []
    receipts: list[str] = []
    granted: list[str] = []
    for delivery, plain in chosen:
        path = f"packages/{len(packages) + 1:03}.asice"
        members.append(Member(path, plain, _ZIP))
        packages.append(CarriedPackage(path=path, received=_zulu(delivery.received_at)))
        receipt = receipting.signed_receipt(session, delivery)
        if receipt is not None:
            receipts.append(f"receipts/{len(receipts) + 1:03}.asice")
            members.append(Member(receipts[-1], receipt, _ZIP))
    for container in _newest_grants(session, code):
        granted.append(f"grants/{len(granted) + 1:03}.asice")
        members.append(Member(granted[-1], container, _ZIP))
    if not members and not note:
        raise EquippingProblem("STARTER_EMPTY", mission=code)
    starter = StarterPack(
        mission=code,
        role=whom.role.replace("-", "_"),
        name=whom.name,
        created=moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        app_version=__version__,
        note=note,
        packages=tuple(packages),
        receipts=tuple(receipts),
        grants=tuple(granted),
        left_out=left_out,
    )
    payload = [Member(Kind.STARTER.root_file, write_starter(starter), "application/json"), *members]
    container = pack_bundle(payload, [sign_manifest(payload, [], signer, 1, moment)])
    name = f"{code}_starter_{moment:%Y-%m-%d}.asice"
    written = sending.write_container(session, container, folder, name, recipients=[whom.age_recipient])
    return Equipped(written.path, whom.name, len(packages), len(receipts), len(granted), left_out, written.bytes)


def _chosen(session: Session, mission: str) -> tuple[list[tuple[Delivery, bytes]], int]:
    """Return the packages that go along, oldest quarter first, and how many do not; the newest have precedence."""
    chosen: list[tuple[Delivery, bytes]] = []
    size = left_out = 0
    for delivery in _deliveries(session, mission):
        plain = _original(session, delivery.original)
        if len(chosen) < MOST_PACKAGES and size + len(plain) <= MOST_BYTES and not left_out:
            chosen.append((delivery, plain))
            size += len(plain)
        else:
            left_out += 1
    chosen.sort(key=lambda one: (one[0].quarter.code if one[0].quarter else 0, one[0].number or 0, one[0].no))
    return chosen, left_out


def _deliveries(session: Session, mission: str) -> Iterator[Delivery]:
    """Yield what came of each living revision, the newest quarter first: once full, and once as data alone."""
    for revision in journal.received_revisions(session.store, mission):
        held = {one.profile: one for one in journal.deliveries_of(session.store, revision.no)}
        yield from held.values()


def _original(session: Session, digest: str) -> bytes:
    from fieldreport.bundle.encryption import decrypt  # not needed at start

    kept = originals.read_original(session.home.originals, digest)
    return decrypt(kept, identity.age_identities(session.store))


def _newest_grants(session: Session, mission: str) -> Iterator[bytes]:
    seen: set[str] = set()
    for held in grants.grants(session.store, mission):
        if held.project not in seen and len(seen) < MOST_GRANTS:
            seen.add(held.project)
            yield grants.grant_package(session.store, held.no)


def _zulu(stored: str) -> str:
    """Return a stored moment as it is written in documents."""
    return receipting.moment_text(stored)
