"""A mission's three years from the second quarter of 2006: twelve reports in two versions of the template.

Rules: the work is done by the commands that a person would type; only what the form still asks after carrying forward
is filled in. One report is amended, and the template of one open draft is changed under it.
"""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import builders
import programme
from builders import date, participants
from commands import Ran, Run
from worlds import World

from fieldreport.templates import is_blank
from fieldreport.values import Quarter
from fieldreport.workflows import drafting

FIRST, COUNT = Quarter(2006, 2), 12
AMENDED, CHANGED = Quarter(2007, 3), Quarter(2008, 1)
OLD_TEXT = "The police began to recruit women in four provinces."
REASON = "A group of the training was counted twice."


@dataclass(slots=True)
class Told:
    """What the commands said of one quarter."""

    quarter: Quarter
    begun: dict[str, Any]
    asked: tuple[str, ...]  # what had still to be answered after carrying forward
    change: dict[str, Any] = field(default_factory=dict)
    revisions: list[str] = field(default_factory=list)  # identities, in their order


def quarters() -> list[Quarter]:
    """Return the twelve quarters."""
    found = [FIRST]
    while len(found) < COUNT:
        found.append(found[-1].shifted(1))
    return found


def walk(world: World, run: Run, folder: Path) -> list[Told]:
    """Write, check, sign, clear, send and import all twelve reports."""
    phrase = folder / "officer.txt"
    phrase.write_text(world.officer_passphrase, encoding="utf-8")
    return [_one(world, run, folder, phrase, quarter) for quarter in quarters()]


def _one(world: World, run: Run, folder: Path, phrase: Path, quarter: Quarter) -> Told:
    world.clock.now = datetime.combine(quarter.end + timedelta(days=10), time(9, 30), UTC)
    world.publish_and_load()
    period = ("--period", str(quarter))
    told = Told(quarter, done(run(world.adviser, "begin", *period, "--json")).json, ())
    if quarter == CHANGED:
        told.change = _change_template(run, world, period)
    records = [training(quarter)]
    answers = _missing(world, quarter)
    told.asked = tuple(answers)
    held = [
        builders.answer(name, value, template=told.begun["template"], period=str(quarter), id=f"{quarter} {name}")
        for name, value in answers.items()
    ]
    file = folder / f"{quarter}.json"
    file.write_text(json.dumps(builders.record_file(*records, *held, mission="MONUC")), encoding="utf-8")
    done(run(world.adviser, "load", file))
    found = run(world.adviser, "check", *period, "--json").json
    assert found["errors"] == 0, found["findings"]
    told.revisions.append(send(world, run, folder, phrase, quarter))
    if quarter == AMENDED:
        file.write_text(
            json.dumps(builders.record_file(training(quarter, women=9, men=24), mission="MONUC")), encoding="utf-8"
        )
        done(run(world.adviser, "load", file))
        told.revisions.append(send(world, run, folder, phrase, quarter, "--reason", REASON))
    return told


def send(world: World, run: Run, folder: Path, phrase: Path, quarter: Quarter, *more: str) -> str:
    """Sign, clear, export and import a quarter; return the revision's identity."""
    period = ("--period", str(quarter))
    signed = done(run(world.adviser, "sign", *period, *more, "--json")).json
    done(run(world.adviser, "sign", *period, "--as", "clearing-officer", "--key-passphrase-file", phrase))
    package = done(run(world.adviser, "export", *period, "--out", folder / "packages", "--json")).json
    taken = done(run(world.headquarters, "import", package["path"], "--json")).json
    assert len(taken["imported"]) == 1, taken
    return str(signed["sha256"])


def training(quarter: Quarter, **counts: int) -> Any:
    """Return the quarter's training; its numbers differ from quarter to quarter."""
    day = quarter.start + timedelta(days=20)
    groups = counts or {"women": 12 + quarter.number, "men": 30 + quarter.year % 10}
    return builders.training(
        id=f"T-{quarter}",
        title=f"Gender for new police officers, intake {quarter.number} of {quarter.year}",
        start=date(day.isoformat()),
        end=date((day + timedelta(days=1)).isoformat()),
        area="B",
        sub_actions=(),
        participants=(participants(component="police", counterpart="", total=sum(groups.values()), **groups),),
    )


def done(said: Ran) -> Ran:
    """Return what a command said, which must not have been refused."""
    assert said.code == 0, said.out + said.err
    return said


def _change_template(run: Run, world: World, period: tuple[str, str]) -> dict[str, Any]:
    """Put the draft under the old version, as a program of that time would have begun it, and then under its own."""
    done(run(world.adviser, "template", *period, "--to", "2006", "--apply"))
    asked = run(world.adviser, "check", *period, "--json").json
    assert "V27" in {finding["code"] for finding in asked["findings"]}, "the version does not fit the quarter"
    content = builders.record_file(
        builders.answer("2006/AR-B.0", "reported", template="2006", period=period[1], id="gate"),
        builders.answer("2006/AR-B.PR.F", OLD_TEXT, template="2006", period=period[1], id="text"),
        mission="MONUC",
    )
    world.adviser.home.parent.joinpath("old.json").write_text(json.dumps(content), encoding="utf-8")
    done(run(world.adviser, "load", world.adviser.home.parent / "old.json"))
    dry = done(run(world.adviser, "template", *period, "--json")).json
    made = done(run(world.adviser, "template", *period, "--apply", "--json")).json
    assert (dry["moves"], dry["parked"]) == (made["moves"], made["parked"])
    return dict(made)


def _missing(world: World, quarter: Quarter) -> dict[str, Any]:
    """Return values for what the form asks now and has no answer to, as carried forward."""
    with world.adviser.session() as session:
        content = drafting.open_draft(session, quarter).content
    held = {name: value for name, value in content.values().items() if not is_blank(value)}
    given = dict(held)
    if content.template.version == "2008":
        given = {"2008/PL": programme.PLAN, **held, "2008/PR": programme.PROGRESS}
    filled = builders.filled_answers(content.template, content.role, yearly_due=content.yearly_due, given=given)
    return {name: one.value for name, one in filled.items() if held.get(name) != one.value}
