"""What one desk of the large demonstration does, as functions that run in a process of their own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fieldreport.cli.demo import variations
from fieldreport.cli.demo.cast import Part
from fieldreport.resources import resource_path
from fieldreport.trust.recovery import new_passphrase
from fieldreport.values import PartialDate, Quarter
from fieldreport.workflows import acknowledging, enrolling, recording, registering, sampling, sending, signing
from fieldreport.workflows.freezing import ClearanceMemo
from fieldreport.workflows.sampling import COST
from fieldreport.workflows.session import Profile, Session
from fieldreport.workspace import Workspace


@dataclass(slots=True)
class Clock:
    """A clock that stands until it is set."""

    now: datetime

    def __call__(self) -> datetime:
        """Return the moment that was set."""
        return self.now


@dataclass(frozen=True, slots=True)
class Task:
    """What a process must know to work at a desk on a day; `list_data` is a list of signatories to load, or empty."""

    folder: Path
    part: Part
    quarter: Quarter
    moment: datetime
    passphrase: str
    officer_passphrase: str
    list_data: bytes
    fingerprint: str

    @property
    def home(self) -> Path:
        """Return the desk's data folder."""
        return self.folder / "missions" / self.part.code / "home"

    def workspace(self) -> Workspace:
        """Return the desk, locked."""
        return Workspace(self.home, clock=Clock(self.moment), key_cost=COST)


def set_up(task: Task) -> list[tuple[bytes, str]]:
    """Create a desk; return its requests for registration with the fingerprints that are read aloud."""
    part, workspace = task.part, task.workspace()
    workspace.create(Profile(part.role, part.code, part.author, part.language), task.passphrase)
    with workspace.session() as session:
        requests = [enrolling.request(session)]
        if part.clearance == "signed":
            requests.append(enrolling.request_clearing_officer(session, part.officer, task.officer_passphrase))
    workspace.lock()
    return [(one.data, one.spoken) for one in requests]


def report(task: Task) -> str:
    """Load the quarter's records, sign, and write the encrypted package; return its path."""
    with _opened(task) as session:
        enrolling.load_trust(session, task.list_data, fingerprint=task.fingerprint)
        _load(session, variations.record_file(task.part, task.quarter))
        return _sign_and_export(session, task, "")


def amend(task: Task) -> str:
    """Correct the report that was sent, sign it anew and write its package; return its path."""
    with _opened(task) as session:
        _load(session, variations.correction(task.part, task.quarter))
        return _sign_and_export(session, task, "A sentence was added (made up for the demonstration).")


def take_receipts(task: Task, name: str) -> int:
    """Take what Headquarters answered; return how many receipts came."""
    files = sorted((task.folder / "receipts" / task.part.code / f"{task.quarter}-{name}").glob("*"))
    with _opened(task) as session:
        for file in files:
            acknowledging.take_receipt_file(session, file)
    return len(files)


def plain_package(task: Task) -> bytes:
    """Return a desk's newest package of the quarter, not encrypted."""
    with _opened(task) as session:
        kept = signing.newest_revision(session, task.quarter)
        if kept is None:
            raise LookupError(f"{task.part.code} signed nothing for {task.quarter}")
        return sending.build_package(session, kept, "full")


def asked_address(part: Part, quarter: Quarter) -> str:
    """Return the address that Headquarters asks about when it returns a report."""
    return variations.corrected_address(part, quarter)


def foreign_package(folder: Path, moment: datetime) -> bytes:
    """Return a package that is well signed, by somebody whom another Headquarters registered."""
    world = sampling.name_world(
        folder / "elsewhere",
        lambda home, clock: Workspace(home, clock=clock, key_cost=COST),
        only=("UNFICYP",),
        clock=Clock(moment),
    )
    fingerprint = sampling.set_up_headquarters(world, new_passphrase())
    (desk,) = world.missions
    sampling.register(world, desk, new_passphrase(), new_passphrase())
    with world.headquarters.session() as session:
        published = registering.publish(session)
    quarter = desk.periods[-1]
    with desk.workspace.session() as session:
        enrolling.load_trust(session, published.data, fingerprint=fingerprint)
        recording.load(session, desk.records())
        signing.sign(session, quarter)
        kept = signing.newest_revision(session, quarter)
        if kept is None:
            raise LookupError(f"nothing was signed for {quarter}")
        package = sending.build_package(session, kept, "full")
    for place in (world.headquarters, desk.workspace):
        place.lock()
    return package


def write_private(file: Path, text: str) -> None:
    """Write a file that only its owner may read."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(text)


@contextmanager
def _opened(task: Task) -> Iterator[Session]:
    workspace = task.workspace()
    workspace.unlock(task.passphrase)
    try:
        with workspace.session() as session:
            yield session
    finally:
        workspace.lock()


def _load(session: Session, records: bytes) -> None:
    refused = recording.load(session, records).refused
    if refused:
        raise ValueError("; ".join(one.text for one in refused))


def _sign_and_export(session: Session, task: Task, reason: str) -> str:
    signed = signing.sign(session, task.quarter, reason=reason, memo=_memo(task))
    if signed.waiting_for:
        signing.clear(session, task.quarter, task.officer_passphrase)
    return str(sending.export(session, task.quarter, task.folder / "packages").path)


def _memo(task: Task) -> ClearanceMemo | None:
    if task.part.clearance != "documented":
        return None
    return ClearanceMemo(
        "clearance.txt",
        resource_path("sample", "ONUB-clearance.txt").read_bytes(),
        task.part.officer,
        "Head of Mission",
        PartialDate.parse(str(task.moment.date())),
    )
