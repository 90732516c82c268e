"""The world of the demonstration: all desks of the sample data, with passphrases drawn by chance, in one folder."""

from pathlib import Path

from fieldreport.cli.demo.desks import write_private
from fieldreport.storage import identity
from fieldreport.trust.authority import ca_and_crl_pem
from fieldreport.trust.recovery import new_passphrase
from fieldreport.workflows import enrolling, sampling
from fieldreport.workflows.sampling import COST, MissionDesk, Place, World
from fieldreport.workspace import Workspace

__all__ = [
    "MissionDesk",
    "World",
    "open_world",
    "passphrase_of",
    "publish",
    "publish_list",
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
    return publish_list(world.headquarters, world.at_headquarters)


def publish_list(headquarters: Place, folder: Path) -> Path:
    """Publish the list into `folder`, with authority and key for stock tools; return the list's file."""
    with headquarters.session() as session:
        published = enrolling.publish(session)
        keys = identity.age_identities(session.store)
    context = published.context
    list_file = folder / "trust-package.asice"
    enrolling.write_file(list_file, published.data)
    enrolling.write_file(folder / "ca_and_crl.pem", ca_and_crl_pem(context.ca_certificate, context.crl))
    write_private(folder / "age-identity.txt", "\n".join(keys) + "\n")
    return list_file


def write_passphrases(world: World) -> Path:
    """Write the passphrases of all desks, for whoever wants to open them."""
    file = world.folder / "passphrases.txt"
    write_private(file, "".join(f"{desk}: {phrase}\n" for desk, phrase in world.passphrases.items()))
    return file


def passphrase_of(world: World, desk: MissionDesk, who: str) -> str:
    """Return a passphrase of the demonstration."""
    return world.passphrases[f"{desk.code} {who}"]
