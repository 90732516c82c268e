"""Desks for tests: Headquarters, an adviser with a clearing officer, and a focal point, registered by files.

Rules: everything goes the way it goes in earnest, through workspaces and files; only the passphrases cost the lowest
allowed, and the clock is set. A world is built once per process and stage, and copied for each test that changes it.
"""

import atexit
import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import builders
import pytest

from fieldreport.errors import FieldReportError
from fieldreport.trust.authority import ca_and_crl_pem
from fieldreport.trust.keyfile import FLOOR
from fieldreport.values import PartialDate, Quarter
from fieldreport.workflows import enrolling, importing, recording, registering, sending, signing
from fieldreport.workflows.freezing import ClearanceMemo
from fieldreport.workflows.session import Profile, Session
from fieldreport.workspace import Workspace

IN_2006 = datetime(2006, 7, 10, 9, 30, tzinfo=UTC)
Q2 = Quarter.parse("2006-Q2")
ADVISER, FOCAL_POINT, OFFICER, HEADQUARTERS = "adviser-home", "focal-point-home", "officer", "headquarters-home"
PASSPHRASES = {
    HEADQUARTERS: "granite ferry velvet morning",
    ADVISER: "lantern copper island meadow",
    OFFICER: "harbour pencil orbit thunder",
    FOCAL_POINT: "saffron window cedar marble",
}


@contextmanager
def refuses(code: str) -> Iterator["pytest.ExceptionInfo[FieldReportError]"]:
    """Hold that the block fails with this code, and that its text has all its facts."""
    with pytest.raises(FieldReportError) as caught:
        yield caught
    assert caught.value.code == code, caught.value.text
    assert "{" not in caught.value.text


@dataclass(slots=True)
class Clock:
    """A clock that stands still until a test sets it."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass(slots=True)
class Desk:
    """One data folder with its passphrase; unlocked with the key that was learnt when the world was built."""

    workspace: Workspace
    passphrase: str

    @property
    def home(self) -> Path:
        return self.workspace.home

    @contextmanager
    def session(self) -> Iterator[Session]:
        if not self.workspace.is_unlocked:
            self.workspace.unlock(self.passphrase)
        with self.workspace.session() as session:
            yield session


@dataclass(slots=True)
class World:
    """Headquarters, MONUC's adviser and UNFICYP's focal point in one folder, under one clock."""

    folder: Path
    clock: Clock
    headquarters: Desk
    adviser: Desk
    focal_point: Desk
    officer_passphrase: str = PASSPHRASES[OFFICER]
    fingerprint: str = ""  # of Headquarters' authority
    keys: dict[str, bytes] = field(default_factory=dict)

    @property
    def list_file(self) -> Path:
        return self.folder / "trust-package.asice"

    @property
    def authority_file(self) -> Path:
        return self.folder / "ca_and_crl.pem"

    def publish(self) -> bytes:
        """Publish a new list at Headquarters and return its bytes; nobody has loaded it yet."""
        with self.headquarters.session() as session:
            published = enrolling.publish(session)
        context = published.context
        self.list_file.write_bytes(published.data)
        self.authority_file.write_bytes(ca_and_crl_pem(context.ca_certificate, context.crl))
        return published.data

    def publish_and_load(self) -> None:
        """Publish a new list and load it at both missions."""
        data = self.publish()
        for desk in (self.adviser, self.focal_point):
            with desk.session() as session:
                enrolling.load_trust(session, data, fingerprint=self.fingerprint)

    def set_policy(self, clearance: str, mission: str = "MONUC", role: str = "adviser") -> None:
        """Change the clearance a mission's reports need, and have everybody know."""
        with self.headquarters.session() as session:
            registering.set_policy(session, mission, role, clearance)
        self.publish_and_load()

    def receive(self, *paths: Path) -> importing.ImportResult:
        """Import at Headquarters."""
        with self.headquarters.session() as session:
            return importing.import_paths(session, paths)


def _desk(folder: Path, name: str, clock: Clock) -> Desk:
    return Desk(Workspace(folder / name, clock=clock, key_cost=FLOOR), PASSPHRASES[name])


def _named(folder: Path, clock: Clock) -> World:
    return World(
        folder,
        clock,
        _desk(folder, HEADQUARTERS, clock),
        _desk(folder, ADVISER, clock),
        _desk(folder, FOCAL_POINT, clock),
    )


def report_file(role: str = "adviser", *records: Any, **answers: Any) -> bytes:
    """Return a record file that fills the quarter's form, with a training and an activity or with `records`."""
    form = builders.template()
    filled = builders.filled_answers(form, role, given=answers)
    mission = "MONUC" if role == "adviser" else "UNFICYP"
    held = records or (builders.training(country="CD" if role == "adviser" else "CY"), builders.activity())
    return json.dumps(builders.record_file(*held, *filled.values(), mission=mission)).encode()


def memo(content: bytes = b"Cleared, with thanks.", name: str = "clearance mémo.txt") -> ClearanceMemo:
    """Return a memorandum that documents clearance."""
    return ClearanceMemo(name, content, "B. Officer", "Chief of Staff", PartialDate.parse("2006-07-08"))


def _registered(folder: Path, moment: datetime, mission: str) -> World:
    world = _named(folder, Clock(moment))
    created = world.headquarters.workspace.create(
        Profile("headquarters", "HQ", "Q. Headquarters"), world.headquarters.passphrase
    )
    world.fingerprint = created.authority
    requests = []
    for desk, profile in (
        (world.adviser, Profile("adviser", mission, "Ada Adviser")),
        (world.focal_point, Profile("focal-point", "UNFICYP", "Fatou Focal")),
    ):
        desk.workspace.create(profile, desk.passphrase)
        with desk.session() as session:
            requests.append(enrolling.request(session))
            if profile.role == "adviser":
                requests.append(enrolling.request_clearing_officer(session, "Omar Officer", world.officer_passphrase))
    with world.headquarters.session() as session:
        for request in requests:
            registering.issue(session, request.data, expected_fingerprint=request.spoken)
    world.publish_and_load()
    return world


def _loaded(world: World) -> None:
    for desk, role in ((world.adviser, "adviser"), (world.focal_point, "focal-point")):
        with desk.session() as session:
            loaded = recording.load(session, report_file(role))
        assert loaded.refused == ()


def _signed(world: World) -> None:
    with world.adviser.session() as session:
        signing.sign(session, Q2)
        signing.clear(session, Q2, world.officer_passphrase)
    with world.focal_point.session() as session:
        signing.sign(session, Q2)
    for desk in (world.adviser, world.focal_point):
        with desk.session() as session:
            for profile in ("full", "data"):
                sending.export(session, Q2, world.folder / "packages", profile=profile)
                sending.export(session, Q2, world.folder / "plain", profile=profile, encrypted=False)


def officers_desk(world: World, name: str = "Olga Officer", home: str = "officer-home") -> Desk:
    """Return a clearing officer's desk on a computer of her own, registered, with the list that names her."""
    workspace = Workspace(world.folder / home, clock=world.clock, key_cost=FLOOR)
    desk = Desk(workspace, PASSPHRASES[OFFICER])
    workspace.create(Profile("clearing-officer", "MONUC", name), desk.passphrase)
    with desk.session() as session:
        request = enrolling.request(session)
    with world.headquarters.session() as session:
        registering.issue(session, request.data, expected_fingerprint=request.spoken)
    world.publish_and_load()
    load_list(world, desk)
    return desk


def load_list(world: World, desk: Desk) -> None:
    """Load the newest list at a desk that `publish_and_load` does not know."""
    with desk.session() as session:
        enrolling.load_trust(session, world.list_file.read_bytes(), fingerprint=world.fingerprint)


STAGES = ("registered", "loaded", "signed")


@cache
def _built(stage: str, moment: datetime, mission: str) -> World:
    place = tempfile.mkdtemp(prefix="fieldreport-world-")
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    folder = Path(place)
    if stage == "registered":
        world = _registered(folder, moment, mission)
    else:
        world = _copied(_built(STAGES[STAGES.index(stage) - 1], moment, mission), folder)
        (_loaded if stage == "loaded" else _signed)(world)
    for desk in (world.headquarters, world.adviser, world.focal_point):
        world.keys[desk.home.name] = desk.workspace._key or b""
        desk.workspace.lock()
    return world


def _copied(original: World, folder: Path) -> World:
    shutil.copytree(original.folder, folder, dirs_exist_ok=True)
    world = _named(folder, Clock(original.clock.now))
    world.fingerprint, world.keys = original.fingerprint, dict(original.keys)
    for desk in (world.headquarters, world.adviser, world.focal_point):
        desk.workspace._key = world.keys[desk.home.name]  # spares a second of key derivation in each test
    return world


def world(folder: Path, stage: str = "registered", moment: datetime = IN_2006, mission: str = "MONUC") -> World:
    """Return a world of its own below `folder`: registered, loaded (records in), or signed (packages written).

    `packages` holds what travels, `plain` the same unencrypted. The adviser's `mission` may be another where no
    records are loaded.
    """
    return _copied(_built(stage, moment, mission), folder / "world")
