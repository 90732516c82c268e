"""The desks that the pictures show: two missions' and Headquarters', in July 2006, made from the sample data.

Rules: everything goes the way it goes in earnest. MONUC has sent its first quarter and is at work on the second;
UNFICYP has sent its second. At Headquarters one package more has come, which somebody had changed.
"""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import still
from still import NOW

from fieldreport.cli.demo.tampering import forgeries
from fieldreport.values import Quarter
from fieldreport.workflows import (
    attaching,
    drafting,
    enrolling,
    importing,
    record_editing,
    recording,
    sampling,
    sending,
    signing,
)
from fieldreport.workspace import Workspace

Q1, Q2 = Quarter.parse("2006-Q1"), Quarter.parse("2006-Q2")
MISSIONS = ("MONUC", "UNMIL", "UNFICYP")
AUTHOR, OFFICER, HEADQUARTERS = sampling.AUTHOR_WORDS, sampling.OFFICER_WORDS, sampling.HEADQUARTERS_WORDS
MISSING = "2006/BI-5"  # an answer of MONUC's second quarter that is still to be given


@dataclass(frozen=True)
class Desks:
    """Unlocked desks."""

    folder: Path
    author: Workspace  # at work on the second quarter
    signed: Workspace  # the same some days later: signed by the author, waiting for clearance
    focal_point: Workspace
    headquarters: Workspace

    def memory_stick(self) -> Path:
        """Return the folder that stands for a stick, empty."""
        stick = self.folder / "stick"
        shutil.rmtree(stick, ignore_errors=True)
        stick.mkdir()
        return stick

    def workspace(self, folder: Path) -> Workspace:
        """Return a workspace that is still to be set up."""
        shutil.rmtree(folder, ignore_errors=True)
        return _open(folder, lambda: NOW)


class Calendar:
    """A clock that stands still until a day is torn off."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now

    def next_day(self) -> None:
        """Go on to the next morning."""
        self.now += timedelta(days=1)


def make_desks(folder: Path) -> Desks:
    """Build everything below `folder`; a few seconds."""
    still.reseed("desks")
    clock = Calendar(NOW - timedelta(days=6))
    world = sampling.name_world(folder, _open, only=MISSIONS, clock=clock)
    fingerprint = sampling.set_up_headquarters(world, HEADQUARTERS)
    for desk in world.missions:
        sampling.register(world, desk, AUTHOR, OFFICER)
    clock.next_day()
    with world.headquarters.session() as session:
        published = enrolling.publish(session)
    for desk in world.missions:
        with desk.workspace.session() as session:
            enrolling.load_trust(session, published.data, fingerprint=fingerprint)
            recording.load(session, desk.records())
    clock.next_day()
    packages, plain = folder / "stick", folder / "plain"
    by_code = {desk.code: desk.workspace for desk in world.missions}
    for code, quarter in (("MONUC", Q1), ("UNFICYP", Q2), ("UNMIL", Q2)):
        with by_code[code].session() as session:
            signed = signing.sign(session, quarter)
            if signed.waiting_for:
                signing.clear(session, quarter, OFFICER)
            sending.export(session, quarter, packages)
            sending.export(session, quarter, plain, encrypted=False)
    clock.next_day()
    forged = folder / "UNMIL_2006-Q2_r1.asice"
    forged.write_bytes(forgeries((plain / forged.name).read_bytes())["figure-changed"][1])
    with world.headquarters.session() as session:
        for file in (packages / "MONUC_2006-Q1_r1.asice.age", packages / "UNFICYP_2006-Q2_r1.asice.age", forged):
            importing.import_paths(session, [file])
            clock.now += timedelta(hours=1)
    clock.next_day()
    author = by_code["MONUC"]
    with author.session() as session:
        _attach(session)
        record_editing.move_to_bin(session, "activity", "A-06")
    clock.next_day()
    later = folder / "later"
    shutil.copytree(author.home, later)
    signed_desk = _open(later, lambda: NOW)
    signed_desk.unlock(AUTHOR)
    with signed_desk.session() as session:
        signing.sign(session, Q2)
    with author.session() as session:
        drafting.save_answer(session, drafting.open_report(session, Q2).no, MISSING, None)
    clock.now = NOW
    return Desks(folder, author, signed_desk, by_code["UNFICYP"], world.headquarters)


def _attach(session: object) -> None:
    """Attach a document to a training, and one to the report."""
    attaching.attach(session, "training[T-01]", "attendance list.pdf", b"%PDF-1.4 A list of names, signed.")
    attaching.attach(session, attaching.report_owner(Q2), "minutes of the task force.txt", b"Minutes of June.")


def _open(folder: Path, clock: object) -> Workspace:
    return Workspace(folder, clock=clock, key_cost=sampling.COST)  # type: ignore[arg-type]
