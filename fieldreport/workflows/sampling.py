"""The sample world: desks of missions and Headquarters from the sample data, to play in and to show the journey.

Rules: everything goes the way it goes in earnest, through workspaces and files; only the cost of the passphrases is
the lowest allowed, so that a dozen key files take a second and not a minute. This floor lies below the workspace, so
whoever calls brings a way to open one. A sample desk lives apart from real data, in a folder of its own; its
passphrases are no secret, and its clock goes on from the days its records are about.
"""

import json
import shutil
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, Final, Protocol

from fieldreport.resources import resource_path
from fieldreport.trust.argon import FLOOR
from fieldreport.values import PartialDate, Quarter
from fieldreport.workflows.session import (
    Clock,
    Profile,
    Progress,
    Session,
    no_progress,
    raise_if_cancelled,
    system_clock,
)

if TYPE_CHECKING:  # documents are not needed at start
    from fieldreport.workflows.freezing import ClearanceMemo

COST: Final = FLOOR  # of the passphrases of every sample desk
SAMPLE_DESKS: Final = ("MONUC", "UNFICYP")  # an adviser's and a focal point's
AUTHOR_WORDS, OFFICER_WORDS, HEADQUARTERS_WORDS = "sample author", "sample officer", "sample headquarters"
_TODAY: Final = datetime(2006, 7, 14, 9, 0, tzinfo=UTC)  # on the sample's first day
_FACTS: Final = "sample.json"


class MadePlace(Protocol):
    """What creating a workspace tells."""

    @property
    def authority(self) -> str:
        """Return the fingerprint of Headquarters' authority."""


class Place(Protocol):
    """What is asked of a workspace here."""

    @property
    def home(self) -> Path:
        """Return the data folder."""

    def create(self, profile: Profile, passphrase: str) -> MadePlace:
        """Create store and keys."""

    def session(self) -> AbstractContextManager[Session]:
        """Open a session."""

    def lock(self) -> None:
        """Drop the key."""


OpenPlace = Callable[[Path, Clock], Place]


@dataclass(frozen=True, slots=True)
class MissionDesk:
    """One mission of the world with its author's desk."""

    code: str
    facts: Mapping[str, Any]
    workspace: Place

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

    def memo(self) -> "ClearanceMemo | None":
        """Return the memorandum that documents clearance, where the mission works that way."""
        from fieldreport.workflows.freezing import ClearanceMemo  # documents are not needed at start

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
    headquarters: Place
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


@dataclass(frozen=True, slots=True)
class SampleDesk:
    """A desk to play at; both passphrases may be shown to everybody."""

    home: Path
    mission: str
    role: str
    made: datetime
    passphrase: str = AUTHOR_WORDS
    officer_passphrase: str = OFFICER_WORDS

    def clock(self) -> datetime:
        """Return the sample's time: it goes on from July 2006, when the reports of these records were due."""
        return _TODAY + (system_clock() - self.made)


def name_world(
    folder: Path, open_place: OpenPlace, *, only: tuple[str, ...] = (), clock: Clock = system_clock
) -> World:
    """Name the desks of the sample world below `folder`, all or `only` these missions; nothing is created yet."""
    facts = json.loads(resource_path("sample", "world.json").read_text(encoding="utf-8"))
    missions = tuple(
        MissionDesk(entry["mission"], entry, open_place(folder / "missions" / entry["mission"] / "home", clock))
        for entry in facts["missions"]
        if not only or entry["mission"] in only
    )
    return World(folder, facts, open_place(folder / "headquarters" / "home", clock), missions)


def set_up_headquarters(world: World, passphrase: str) -> str:
    """Create Headquarters' desk with its authority and clearance policies; return the authority's fingerprint."""
    from fieldreport.workflows import registering  # certificates are not needed at start

    world.passphrases["Headquarters"] = passphrase
    created = world.headquarters.create(
        Profile("headquarters", "HQ", world.facts["headquarters"]["name"]), passphrase
    )
    with world.headquarters.session() as session:
        for desk in world.missions:
            registering.set_policy(session, desk.code, desk.facts["role"], desk.clearance)
    return created.authority


def register(world: World, desk: MissionDesk, author: str, officer: str) -> tuple[str, ...]:
    """Set up a mission's desk with these passphrases, send its requests to Headquarters and have them issued.

    Returns who was registered.
    """
    from fieldreport.workflows import enrolling, registering  # certificates are not needed at start

    facts = desk.facts
    world.passphrases[f"{desk.code} author"] = author
    desk.workspace.create(Profile(facts["role"], desk.code, facts["author"]["name"], facts["language"]), author)
    with desk.workspace.session() as session:
        requests = [enrolling.request(session)]
        if desk.clearance == "signed":
            world.passphrases[f"{desk.code} clearing officer"] = officer
            requests.append(enrolling.request_clearing_officer(session, facts["clearing_officer"]["name"], officer))
    registered = []
    for request in requests:
        file = desk.workspace.home.parent / f"request-{request.role}.json"
        enrolling.write_file(file, request.data)
        with world.headquarters.session() as session:
            # The telephone call: what the signatory reads aloud is compared with what arrived.
            issued = registering.issue(session, file.read_bytes(), expected_fingerprint=request.spoken)
        registered.append(f"{issued.name} ({issued.role})")
    return tuple(registered)


def sample_folder(home: Path) -> Path:
    """Return where the sample desks of a data folder live: beside it, never in it."""
    return home.with_name(f"{home.name}-sample")


def find_sample(folder: Path, mission: str) -> SampleDesk | None:
    """Return the sample desk of a mission in the folder of sample desks, or None where it was not made yet."""
    place = folder / mission
    try:
        held = json.loads((place / _FACTS).read_text(encoding="utf-8"))
        return SampleDesk(_home(place, mission), mission, held["role"], datetime.fromisoformat(held["made"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def make_sample(
    folder: Path,
    mission: str,
    open_place: OpenPlace,
    *,
    progress: Progress = no_progress,
    cancel: Event | None = None,
) -> SampleDesk:
    """Return the sample desk of a mission, made where it is missing: registered, list loaded, records in.

    A sample that is cancelled or killed half way leaves nothing that could be mistaken for one. Steps reported:
    `headquarters`, `desk`, `list`, `records`.
    """
    from fieldreport.workflows import enrolling, recording  # certificates are not needed at start

    found = find_sample(folder, mission)
    if found is not None:
        return found
    begun, made = folder / f"{mission}.begun", system_clock()
    shutil.rmtree(begun, ignore_errors=True)
    desk = SampleDesk(_home(begun, mission), mission, "", made)
    world = name_world(begun, open_place, only=(mission,), clock=desk.clock)
    (author,) = world.missions
    try:
        progress(0.05, "headquarters")
        fingerprint = set_up_headquarters(world, HEADQUARTERS_WORDS)
        raise_if_cancelled(cancel)
        progress(0.35, "desk")
        register(world, author, AUTHOR_WORDS, OFFICER_WORDS)
        raise_if_cancelled(cancel)
        progress(0.65, "list")
        with world.headquarters.session() as session:
            published = enrolling.publish(session)
        progress(0.8, "records")
        with author.workspace.session() as session:
            enrolling.load_trust(session, published.data, fingerprint=fingerprint)
            recording.load(session, author.records())
        raise_if_cancelled(cancel)
        role = str(author.facts["role"])
        facts = json.dumps({"mission": mission, "role": role, "made": made.isoformat()})
        (begun / _FACTS).write_text(facts, encoding="utf-8")
        shutil.rmtree(folder / mission, ignore_errors=True)  # a folder without its facts is no sample
        begun.rename(folder / mission)
    except BaseException:
        shutil.rmtree(begun, ignore_errors=True)
        raise
    finally:
        for place in (world.headquarters, author.workspace):
            place.lock()
    return SampleDesk(_home(folder / mission, mission), mission, role, made)


def discard_sample(folder: Path, mission: str) -> None:
    """Throw a sample desk away, so that the next one begins afresh; real data is never in its folder."""
    place = folder / mission
    if (place / _FACTS).is_file():
        shutil.rmtree(place)


def _home(place: Path, mission: str) -> Path:
    return place / "missions" / mission / "home"
