"""The world of the demonstration: desks of missions and Headquarters, set up and registered, from the sample data.

Rules: everything goes the way it goes in earnest, through workspaces and files; only the cost of the passphrases is
the lowest allowed, so that a dozen key files take a second and not a minute.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fieldreport.resources import resource_path
from fieldreport.storage import identity
from fieldreport.trust.authority import ca_and_crl_pem
from fieldreport.trust.keyfile import FLOOR
from fieldreport.trust.recovery import new_passphrase
from fieldreport.values import PartialDate, Quarter
from fieldreport.workflows import enrolling, registering
from fieldreport.workflows.freezing import ClearanceMemo
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MissionDesk:
    """One mission of the world with its author's desk."""

    code: str
    facts: Mapping[str, Any]
    workspace: Workspace

    @property
    def periods(self) -> tuple[Quarter, ...]:
        """Return the quarters it reports, in order."""
        return tuple(Quarter.parse(period) for period in self.facts["periods"])

    @property
    def clearance(self) -> str:
        """Return signed, documented or none."""
        return str(self.facts["clearance"])

    def records(self) -> bytes:
        """Return its record file."""
        return resource_path("sample", self.facts["records"]).read_bytes()

    def memo(self) -> ClearanceMemo | None:
        """Return the memorandum that documents clearance, where the mission works that way."""
        document = self.facts.get("clearance_document")
        if document is None:
            return None
        officer = self.facts["clearing_officer"]
        return ClearanceMemo(
            document["file"],
            resource_path("sample", document["file"]).read_bytes(),
            officer["name"],
            officer["function"],
            PartialDate.parse(document["date"]),
        )


@dataclass(slots=True)
class World:
    """All desks, and the passphrases that open them (a demonstration only)."""

    folder: Path
    facts: Mapping[str, Any]
    headquarters: Workspace
    missions: tuple[MissionDesk, ...]
    passphrases: dict[str, str] = field(default_factory=dict)

    @property
    def year(self) -> int:
        """Return the year that is reported."""
        return int(self.facts["year"])

    @property
    def at_headquarters(self) -> Path:
        """Return Headquarters' folder of files to hand over."""
        return self.folder / "headquarters"


def open_world(folder: Path) -> World:
    """Name all desks of the sample world below `folder`; nothing is created yet."""
    facts = json.loads(resource_path("sample", "world.json").read_text(encoding="utf-8"))
    missions = tuple(
        MissionDesk(
            entry["mission"],
            entry,
            Workspace(folder / "missions" / entry["mission"] / "home", key_cost=FLOOR),
        )
        for entry in facts["missions"]
    )
    return World(folder, facts, Workspace(folder / "headquarters" / "home", key_cost=FLOOR), missions)


def set_up_headquarters(world: World) -> str:
    """Create Headquarters' desk with its authority and clearance policies; return the authority's fingerprint."""
    phrase = _new_passphrase(world, "Headquarters")
    created = world.headquarters.create(Profile("headquarters", "HQ", world.facts["headquarters"]["name"]), phrase)
    with world.headquarters.session() as session:
        for desk in world.missions:
            registering.set_policy(session, desk.code, desk.facts["role"], desk.clearance)
    return created.authority


def register(world: World, desk: MissionDesk) -> tuple[str, ...]:
    """Set up a mission's desk, send the requests to Headquarters and have them issued; return who was registered."""
    facts = desk.facts
    desk.workspace.create(
        Profile(facts["role"], desk.code, facts["author"]["name"], facts["language"]),
        _new_passphrase(world, f"{desk.code} author"),
    )
    with desk.workspace.session() as session:
        requests = [enrolling.request(session)]
        if desk.clearance == "signed":
            phrase = _new_passphrase(world, f"{desk.code} clearing officer")
            requests.append(enrolling.request_clearing_officer(session, facts["clearing_officer"]["name"], phrase))
    registered = []
    for request in requests:
        file = desk.workspace.home.parent / f"request-{request.role}.json"
        enrolling.write_file(file, request.data)
        with world.headquarters.session() as session:
            # The telephone call: what the signatory reads aloud is compared with what arrived.
            issued = registering.issue(session, file.read_bytes(), expected_fingerprint=request.spoken)
        registered.append(f"{issued.name} ({issued.role})")
    return tuple(registered)


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


def _new_passphrase(world: World, desk: str) -> str:
    phrase = new_passphrase()
    world.passphrases[desk] = phrase
    return phrase


def _write_private(file: Path, text: str) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(text)
