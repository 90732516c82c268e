"""A desk with twenty years of one mission, for tests and benchmarks of whatever must not grow with the store.

Rules: made once per process by the program's own workflows and storage, and copied for each test; figures come from
a fixed seed. Every draft is written on the 2006 template, so that no release of a template changes the desk.
"""

import atexit
import random
import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

import builders
import worlds

from fieldreport.models import Answer, Record, Training
from fieldreport.projects import Project, Tranche
from fieldreport.storage import drafts, records
from fieldreport.values import PartialDate, Quarter
from fieldreport.workflows import sending, signing
from fieldreport.workflows.session import Session

QUARTERS: Final = 80
PER_QUARTER: Final = (20, 18)  # trainings, activities
PROJECTS: Final = 5
ENTRIES: Final = 800  # of each ledger
SIGNED: Final = 3
LAST: Final = worlds.Q2
_AREAS: Final = "ABCDEFGHIJKL"
_PROSE: Final = (
    "Women's associations, the police and the provincial administration met with the mission to agree how complaints"
    " are taken, who answers them and when; the focal points of three sectors reported what had changed since. "
)
_PLACES: Final = ("Bukavu", "Bunia", "Goma", "Kalemie", "Kananga", "Kindu", "Kinshasa", "Kisangani", "Lubumbashi")


def long_desk(folder: Path) -> worlds.World:
    """Return a copy of the long desk below `folder`; the adviser's home holds the twenty years."""
    return worlds._copied(_built(), folder / "long")


@cache
def _built() -> worlds.World:
    place = tempfile.mkdtemp(prefix="fieldreport-long-")
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    world = worlds.world(Path(place), "registered")
    with world.adviser.session() as session:
        _fill(session)
        for back in range(SIGNED, 0, -1):
            quarter = LAST.shifted(-back)
            signing.sign(session, quarter)
            signing.clear(session, quarter, world.officer_passphrase)
            sending.export(session, quarter, world.folder / "packages")
    return world


def quarters() -> list[Quarter]:
    """Return the quarters of the desk, oldest first."""
    return [LAST.shifted(number - QUARTERS + 1) for number in range(QUARTERS)]


def _fill(session: Session) -> None:
    chance = random.Random(1986)
    form = builders.template()
    texts = {f"2006/AR-{area}.PR.F": _PROSE * 8 for area in _AREAS[:6]}
    texts |= {f"2006/AR-{area}.0": "reported" for area in _AREAS[:6]}
    filled = {due: builders.filled_answers(form, given=texts, yearly_due=due) for due in (False, True)}
    mission, at = "MONUC", session.now()
    made: list[Record] = [_project(number, chance) for number in range(PROJECTS)]
    for quarter in quarters():
        made += _records(quarter, chance)
    with session.store.transaction():
        records.put_records(session.store, mission, made, actor="Ada Adviser", at=at)
        for quarter in quarters():
            draft = drafts.open_report(
                session.store,
                mission,
                quarter,
                "adviser",
                template=form.id,
                template_version=form.version,
                actor="Ada Adviser",
                at=at,
            )
            for held in filled[quarter.number == 2 or quarter > LAST.shifted(-SIGNED - 1)].values():
                answer: Answer = replace(held, period=str(quarter), id=f"{quarter} {held.question}")
                drafts.put_answer(session.store, draft.no, answer, actor="Ada Adviser", at=at)


def _records(quarter: Quarter, chance: random.Random) -> list[Record]:
    made: list[Record] = []
    trainings, activities = PER_QUARTER
    for number in range(1, trainings + 1):
        day = quarter.start + timedelta(days=chance.randrange(85))
        women, men = chance.randrange(3, 40), chance.randrange(3, 40)
        training: Training = builders.training(
            id=f"T-{quarter}-{number:02}",
            title=f"Course {number} on gender and policing, {quarter}",
            start=_date(day),
            end=_date(day + timedelta(days=2)),
            places=(chance.choice(_PLACES),),
            participants=(builders.participants(women=women, men=men, total=women + men),),
        )
        made.append(training)
    for number in range(1, activities + 1):
        area = _AREAS[number % 6]
        women, men = chance.randrange(5, 120), chance.randrange(0, 60)
        made.append(
            builders.activity(
                id=f"A-{quarter}-{number:02}",
                title=f"Meeting {number} with women's associations, {quarter}",
                date=_date(quarter.start + timedelta(days=chance.randrange(88))),
                place=chance.choice(_PLACES),
                area=area,
                sub_actions=(f"{area}1",),
                people=builders.people(women=women, men=men, total=women + men),
            )
        )
    return made


def _project(number: int, chance: random.Random) -> Project:
    base = builders.project()
    entries = tuple(
        builders.entry(
            id=f"E-{place:04}",
            date=_date(LAST.start + timedelta(days=place % 80)),
            line="45"[place % 2],
            amount=Decimal(chance.randrange(100, 500)) / 100,
            document=f"INV-{number}{place:04}",
        )
        for place in range(ENTRIES)
    )
    tranches = (Tranche(number=1, date=PartialDate.parse("2006-01-15"), amount=Decimal("6000.00")),)
    return replace(
        base, id=f"P-{number}", title=f"Women's resource centre {number}", tranches=tranches, entries=entries
    )


def _date(day: object) -> PartialDate:
    return PartialDate.parse(str(day))
