"""The world of the demonstration: all desks of the sample data, with passphrases drawn by chance, in one folder."""

import os
from pathlib import Path

from fieldreport.storage import identity
from fieldreport.trust.authority import ca_and_crl_pem
from fieldreport.trust.recovery import new_passphrase
from fieldreport.workflows import enrolling, sampling
from fieldreport.workflows.sampling import COST, MissionDesk, World
from fieldreport.workspace import Workspace

__all__ = [
    "MissionDesk",
    "World",
    "open_world",
    "passphrase_of",
    "publish",
    "register",
    "set_up_headquarters",
    "write_passphrases",
]


def open_world(folder: Path) -> World:
    """Name all desks of the sample world below `folder`; nothing is created yet."""
    return sampling.name_world(folder, lambda home, clock: Workspace(home, clock=clock, key_cost=COST))


def set_up_headquarters(world: World) -> str:
    """Create Headquarters' desk with its authority and clearance policies; return the authority's fingerprint."""
    return sampling.set_up_headquarters(world, new_passphrase())


def register(world: World, desk: MissionDesk) -> tuple[str, ...]:
    """Set up a mission's desk, send the requests to Headquarters and have them issued; return who was registered."""
    return sampling.register(world, desk, new_passphrase(), new_passphrase())


def publish(world: World) -> Path:
    """Publish the list of signatories, and what stock tools need to check packages; return the list's file."""
    with world.headquarters.session() as session:
        published = enrolling.publish(session)
        keys = identity.age_identities(session.store)
    context = published.context
    list_file = world.at_headquarters / "trust-package.asice"
    enrolling.write_file(list_file, published.data)
    enrolling.write_file(
        world.at_headquarters / "ca_and_crl.pem", ca_and_crl_pem(context.ca_certificate, context.crl)
    )
    _write_private(world.at_headquarters / "age-identity.txt", "\n".join(keys) + "\n")
    return list_file


def write_passphrases(world: World) -> Path:
    """Write the passphrases of all desks, for whoever wants to open them."""
    file = world.folder / "passphrases.txt"
    _write_private(file, "".join(f"{desk}: {phrase}\n" for desk, phrase in world.passphrases.items()))
    return file


def passphrase_of(world: World, desk: MissionDesk, who: str) -> str:
    """Return a passphrase of the demonstration."""
    return world.passphrases[f"{desk.code} {who}"]


def _write_private(file: Path, text: str) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(text)
