"""The large demonstration: many missions over many quarters, with all that happens between them and Headquarters.

Rules: everything goes the way it goes in earnest: each desk has its store and keys, reports are signed, encrypted and
imported. The clock of all desks is set, quarter by quarter, so that late is late; each processor works for a desk of
its own. What happens and what the reports say is in `cast` and `variations`, and the same every time.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from fieldreport.cli.demo import cast, desks, tampering
from fieldreport.cli.demo.cast import Part
from fieldreport.cli.demo.desks import Task
from fieldreport.cli.demo.journey import Demonstration, Say
from fieldreport.cli.demo.world import publish_list
from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.receipts import Asked
from fieldreport.storage import inbox
from fieldreport.trust.recovery import new_passphrase
from fieldreport.values import Quarter
from fieldreport.workflows import (
    closing,
    consolidating,
    enrolling,
    importing,
    judging,
    receipting,
    registering,
    reviewing,
    tracking,
)
from fieldreport.workflows.sampling import COST
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace

_MADE_UP = "Made up for the demonstration"


@dataclass(slots=True)
class LargeWorld:
    """Headquarters' desk, the cast and their passphrases, under one clock."""

    folder: Path
    parts: tuple[Part, ...]
    quarters: tuple[Quarter, ...]
    clock: desks.Clock
    headquarters: Workspace
    fingerprint: str = ""
    passphrases: dict[str, str] = field(default_factory=dict)

    @property
    def packages(self) -> Path:
        """Return the folder of what travelled to Headquarters."""
        return self.folder / "packages"

    def set(self, day: date, hour: int = 9) -> None:
        """Set the clock of Headquarters."""
        self.clock.now = datetime.combine(day, time(hour), UTC)

    def task(self, part: Part, quarter: Quarter, day: date, list_data: bytes = b"") -> Task:
        """Return what a desk is to do on a day, to be sent to another process."""
        return Task(
            self.folder,
            part,
            quarter,
            datetime.combine(day, time(8), UTC),
            self.passphrases[f"{part.code} author"],
            self.passphrases[f"{part.code} clearing officer"],
            list_data,
            self.fingerprint,
        )


def run(folder: Path, missions: int, count: int, say: Say) -> Demonstration:
    """Build so many missions with so many quarters from 2006 on in `folder`, and write the annual reports."""
    done = Demonstration(folder)
    clock = desks.Clock(datetime(2006, 3, 1, 9, tzinfo=UTC))
    world = LargeWorld(
        folder,
        cast.cast(missions),
        cast.quarters(count),
        clock,
        Workspace(folder / "headquarters" / "home", clock=clock, key_cost=COST),
    )
    workers = min(os.cpu_count() or 1, len(world.parts))
    # Started afresh and not forked: the same on every system, and no open store is shared.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        say(f"1. Headquarters and {len(world.parts)} desks are set up and registered.")
        _set_up(world, pool)
        say("2. Quarter by quarter: reports, late ones, receipts, questions, revised reports.")
        for quarter in world.quarters:
            say(f"   {quarter}: {_walk(world, quarter, pool, done)}")
    say("3. Tampered and foreign packages come; Headquarters refuses them.")
    _refuse(world, done, say)
    say("4. Headquarters writes the annual reports.")
    _consolidate(world, done, say)
    world.headquarters.lock()
    _say_where(world, done, say)
    return done


def _set_up(world: LargeWorld, pool: ProcessPoolExecutor) -> None:
    office = world.passphrases["Headquarters"] = new_passphrase()
    for part in world.parts:
        for who in ("author", "clearing officer"):
            world.passphrases[f"{part.code} {who}"] = new_passphrase()
    created = world.headquarters.create(Profile("headquarters", "HQ", "Q. Example"), office)
    world.fingerprint = created.authority
    tasks = [world.task(part, world.quarters[0], world.clock.now.date()) for part in world.parts]
    with world.headquarters.session() as session:
        for (mission, role), clearance in cast.policies(world.parts).items():
            registering.set_policy(session, mission, role, clearance)
        for requests in pool.map(desks.set_up, tasks):
            for data, spoken in requests:
                registering.issue(session, data, expected_fingerprint=spoken)
    desks.write_private(
        world.folder / "passphrases.txt", "".join(f"{who}: {said}\n" for who, said in world.passphrases.items())
    )


def _walk(world: LargeWorld, quarter: Quarter, pool: ProcessPoolExecutor, done: Demonstration) -> str:
    """Live through the quarter's reporting, and return what happened in one line."""
    world.set(quarter.end + timedelta(days=2))
    _state_facts(world, quarter)
    list_data = publish_list(world.headquarters, world.folder / "headquarters").read_bytes()
    due = [part for part in world.parts if part.is_owing(quarter)]
    late = [part for part in due if str(quarter) in part.late]
    waves = (([part for part in due if part not in late], 14), (late, 41))
    counts: Counter[str] = Counter()
    for parts, days in waves:
        day = quarter.end + timedelta(days=days)
        files = [Path(one) for one in pool.map(desks.report, _tasks(world, parts, quarter, day, list_data))]
        world.set(day + timedelta(days=6))
        counts["reports"] += _import(world, files, done)
    counts["late"] = len(late)
    world.set(quarter.end + timedelta(days=50))
    returned = [part for part in due if str(quarter) in part.returned]
    _decide(world, quarter, due, returned)
    _hand_over_receipts(world, quarter, due, pool, "first")
    day = quarter.end + timedelta(days=56)
    again = [part for part in due if str(quarter) in (*part.returned, *part.amended)]
    files = [Path(one) for one in pool.map(desks.amend, _tasks(world, again, quarter, day, b""))]
    world.set(day + timedelta(days=3))
    counts["reports"] += _import(world, files, done)
    _decide(world, quarter, again, [])
    _hand_over_receipts(world, quarter, again, pool, "second")
    counts |= {"returned": len(returned), "revised": len(again), "missing": _missing(world, quarter)}
    return ", ".join(f"{count} {what}" for what, count in counts.items())


def _tasks(world: LargeWorld, parts: Sequence[Part], quarter: Quarter, day: date, list_data: bytes) -> list[Task]:
    return [world.task(part, quarter, day, list_data) for part in parts]


def _missing(world: LargeWorld, quarter: Quarter) -> int:
    with world.headquarters.session() as session:
        board = tracking.open_board(session, quarter.year)
    codes = {part.code for part in world.parts}
    return sum(cells[quarter.number - 1].state == "late" for code, cells in board.missions.items() if code in codes)


def _state_facts(world: LargeWorld, quarter: Quarter) -> None:
    """State what Headquarters knows of its missions in a quarter: an extension, a vacancy, a closing mission."""
    codes = {part.code for part in world.parts}
    with world.headquarters.session() as session:
        if str(quarter) == "2006-Q4" and "UNMIS" in codes:
            closing.extend(session, "UNMIS", quarter, date(2007, 2, 20), f"{_MADE_UP}: the adviser was ill.")
        if str(quarter) == "2006-Q4" and "ONUB" in codes:
            closing.state(session, "ONUB", "ended", date(2006, 12, 31), date(2007, 6, 30), reason=_MADE_UP)
        if str(quarter) == "2007-Q2" and "UNAMA" in codes:
            closing.state(session, "UNAMA", "vacant", date(2007, 4, 1), date(2007, 9, 30), reason=_MADE_UP)


def _import(world: LargeWorld, files: Sequence[Path], done: Demonstration) -> int:
    with world.headquarters.session() as session:
        result = importing.import_paths(session, files)
    for item in result.quarantined:
        done.expect(False, f"{item.file}: {item.code}: {item.text}")
    done.packages += [file.name for file in files]
    return len(result.imported)


def _decide(world: LargeWorld, quarter: Quarter, parts: Sequence[Part], returned: Sequence[Part]) -> None:
    """Accept what came of a quarter, return some with a question, and have the panel judge practices.

    The last quarter's reports wait for their review, as they would.
    """
    is_last = quarter == world.quarters[-1] and len(world.quarters) > 1
    with world.headquarters.session() as session:
        standing = inbox.submissions(session.store, quarter.year)
        for part in parts:
            submission = standing.get((part.code, quarter))
            if submission is None:
                continue
            if part in returned:
                asked = (Asked(text="How many women were asked?", address=desks.asked_address(part, quarter)),)
                reviewing.decide(session, submission.revision_no, "returned", asked=asked)
            elif not is_last:
                reviewing.decide(session, submission.revision_no, "accepted")
        for number, practice in enumerate(one for one in judging.open_practices(session) if one.word is None):
            state = ("accepted", "under_review", "declined")[number % 3]
            judging.judge(session, practice.mission, practice.practice.id, state, _MADE_UP)


def _hand_over_receipts(
    world: LargeWorld, quarter: Quarter, parts: Sequence[Part], pool: ProcessPoolExecutor, name: str
) -> None:
    """Write the receipts of a quarter; each mission takes its own."""
    tasks = []
    for part in parts:
        folder = world.folder / "receipts" / part.code / f"{quarter}-{name}"
        with world.headquarters.session() as session:
            receipting.write_receipts(session, folder, mission=part.code)
        tasks.append(world.task(part, quarter, world.clock.now.date() + timedelta(days=1)))
    for _count in pool.map(desks.take_receipts, tasks, [name] * len(tasks)):
        pass


def _refuse(world: LargeWorld, done: Demonstration, say: Say) -> None:
    folder = world.folder / "tampered"
    folder.mkdir()
    part = world.parts[0]
    package = desks.plain_package(world.task(part, world.quarters[-1], world.clock.now.date()))
    bad = [
        (folder / f"{part.code}_{title}.asice", code, forged)
        for title, (code, forged) in tampering.forgeries(package).items()
    ]
    bad.append((folder / "foreign.asice", "UNKNOWN_SIGNER", desks.foreign_package(world.folder, world.clock.now)))
    with world.headquarters.session() as session:
        for file, code, data in bad:
            file.write_bytes(data)
            refused = importing.import_paths(session, [file]).quarantined
            found = refused[0].code if refused else "accepted"
            done.refused[file.name] = found
            done.expect(found == code, f"{file.name}: {found} instead of {code}")
            say(f"   {file.name}: {found}")


def _years(world: LargeWorld) -> Iterator[ReportingYear]:
    """Yield the calendar years that are reported, and the budget years that lie in them as a whole."""
    for year in sorted({quarter.year for quarter in world.quarters}):
        yield ReportingYear(year)
        budget = ReportingYear(year, is_budget_year=True)
        if budget.quarters[-1] <= world.quarters[-1]:
            yield budget


def _consolidate(world: LargeWorld, done: Demonstration, say: Say) -> None:
    wanted = {(part.code, str(quarter)) for part, quarter in cast.expected(world.parts, world.quarters)}
    with world.headquarters.session() as session:
        for year in sorted({quarter.year for quarter in world.quarters}):
            board = tracking.open_board(session, year)
            done.board |= {f"{code} {year}": [one.state for one in cells] for code, cells in board.missions.items()}
        held = {(mission, str(quarter)) for mission, quarter in inbox.submissions(session.store)}
        done.expect(held == wanted, f"received and written differ: {sorted(held ^ wanted)}")
        for reporting_year in _years(world):
            name = f"annual-{reporting_year.label.replace('/', '-')}"
            made = consolidating.consolidate(session, reporting_year, world.folder / name)
            consolidating.consolidate(session, reporting_year, world.folder / f"{name}-public", is_public=True)
            counts = f"{made.reports} reports of {made.missions} missions"
            say(f"   {name}: {counts}, {made.provisional} of them provisional")


def _say_where(world: LargeWorld, done: Demonstration, say: Say) -> None:
    folder = world.folder
    summary: dict[str, Any] = done.as_json()
    enrolling.write_file(folder / "summary.json", json.dumps(summary, ensure_ascii=False, indent=1).encode())
    say("Where to look:")
    say(f"   {folder}/annual-*/         the annual reports as PDF, Word and Excel, inside and for the public")
    say(f"   {folder}/packages/         the {len(done.packages)} packages that travelled")
    say(f"   {folder}/receipts/         what Headquarters answered")
    say(f"   {folder}/tampered/         what was refused")
    say(f"   {folder}/passphrases.txt   opens the desks: fieldreport --home {world.headquarters.home}")
    say("All words and figures are invented, except what resources/sample tells of 2006. The desks' clocks were set:")
    say("stock tools that check these packages need a day of 2006 or 2007 (openssl cms -verify -attime).")
    if done.surprises:
        say("Not as it should be:")
        for surprise in done.surprises:
            say(f"   {surprise}")
