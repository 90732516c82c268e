"""The typical quarter of the design (bundle.md 7): what a busy adviser's desk holds when its report is signed.

Twelve areas with 300 words each, 40 activities, 30 trainings, 5 projects with 60 expenditures each. The prose is
that of the sample data, because invented word salad compresses unlike language; figures are drawn from a fixed seed,
so that every run of every machine measures the same report.
"""

import json
import random
from dataclasses import replace
from datetime import date as Day
from datetime import timedelta
from decimal import Decimal
from itertools import islice
from typing import Any, Final

import builders

from fieldreport.models import Activity, Cost, Partner, Record, Training
from fieldreport.projects import Approval, BudgetLine, Entry, Project, Tranche
from fieldreport.reports import ReportContent
from fieldreport.resources import resource_path
from fieldreport.values import PartialDate

AREAS: Final = "ABCDEFGHIJKL"
WORDS: Final = 300
ACTIVITIES: Final = 40
TRAININGS: Final = 30
PROJECTS: Final = 5
EXPENDITURES: Final = 60
_FIRST_DAY: Final = Day(2006, 4, 1)
_DAYS: Final = 91
_COUNTERPARTS: Final = (
    "police",
    "army",
    "justice",
    "parliament",
    "candidates",
    "government",
    "civil_society",
    "media",
)
_PLACES: Final = ("Bukavu", "Bunia", "Goma", "Kalemie", "Kananga", "Kindu", "Kinshasa", "Kisangani", "Lubumbashi")
_PARTNERS: Final = (
    Partner(name="Ministry of women’s affairs", type="government"),
    Partner(name="Provincial council of women", type="womens_organisation"),
    Partner(name="Synergy of associations", type="ngo"),
    Partner(name="UNDP", type="un"),
    Partner(name="National police", type="government"),
)
_PAYEES: Final = (
    "Printing house",
    "Hotel of the province",
    "Fuel depot",
    "Interpreter",
    "Radio station",
    "Stationer",
)


def typical_quarter(words: int = WORDS, projects: int = PROJECTS) -> ReportContent:
    """Return the report of one mission's quarter, free of errors, so that it can be signed."""
    chance = random.Random(2006)
    prose = _Prose()
    values: dict[str, Any] = {}
    for area in AREAS:
        values |= {f"2006/AR-{area}.0": "reported", f"2006/AR-{area}.PR.F": prose.take(words)}
    records: list[Record] = [
        *(_activity(number, chance, prose) for number in range(1, ACTIVITIES + 1)),
        *(_training(number, chance, prose) for number in range(1, TRAININGS + 1)),
        *(_project(number, chance, prose) for number in range(1, projects + 1)),
    ]
    return builders.content(*records, values=values)


def record_file(content: ReportContent) -> bytes:
    """Return the report as a record file, the way it enters a store."""
    everything = (*content.records, *content.answers.values())
    return json.dumps(builders.record_file(*everything, mission=content.mission.code)).encode()


def _prose() -> list[str]:
    """Return the texts of the sample reports, longest first, each once."""
    found: dict[str, None] = {}
    for path in sorted(resource_path("sample").glob("*.json")):
        for record in json.loads(path.read_text(encoding="utf-8")).get("records", ()):
            value = record.get("value")
            if record["kind"] == "answer" and isinstance(value, str) and len(value.split()) >= 8:
                found[value] = None
    return sorted(found, key=lambda text: (-len(text), text))


class _Prose:
    """Gives out the words of the sample's prose one after another, none twice: what repeats is packed too well."""

    def __init__(self) -> None:
        self._words = iter(" ".join(_prose()).split())

    def take(self, count: int) -> str:
        """Return the next words."""
        taken = list(islice(self._words, count))
        if len(taken) < count:
            raise ValueError("the sample data hold less prose than the typical quarter needs")
        return " ".join(taken)

    def title(self) -> str:
        """Return the next words as a title."""
        text = self.take(6).strip(".,;:")
        return text[:1].upper() + text[1:]

    def result(self) -> str:
        """Return the next words as what came of something."""
        return self.take(16).strip(".,;:") + "."


def _day(chance: random.Random) -> Day:
    return _FIRST_DAY + timedelta(days=chance.randrange(_DAYS - 3))


def _date(day: Day) -> PartialDate:
    return PartialDate.parse(day.isoformat())


def _activity(number: int, chance: random.Random, prose: _Prose) -> Activity:
    area = AREAS[number % 11]  # the twelfth is about money and has no sub-actions of its own
    women, men = chance.randrange(5, 120), chance.randrange(0, 60)
    return builders.activity(
        id=f"A-{number:02}",
        title=prose.title(),
        level="field" if number % 3 else "hq",
        date=_date(_day(chance)),
        place=chance.choice(_PLACES),
        area=area,
        sub_actions=(f"{area}1",),
        partners=tuple(chance.sample(_PARTNERS, 2)),
        people=builders.people(women=women, men=men, total=women + men),
        result=prose.result(),
    )


def _training(number: int, chance: random.Random, prose: _Prose) -> Training:
    begins = _day(chance)
    groups = []
    for counterpart in chance.sample(_COUNTERPARTS, 2):
        women, men = chance.randrange(3, 40), chance.randrange(3, 40)
        groups.append(builders.participants(counterpart=counterpart, women=women, men=men, total=women + men))
    return builders.training(
        id=f"T-{number:02}",
        title=prose.title(),
        start=_date(begins),
        end=_date(begins + timedelta(days=2)),
        hours=chance.choice((6, 12, 18)),
        places=(chance.choice(_PLACES),),
        audience=prose.take(5).lower(),
        participants=tuple(groups),
        partners=tuple(chance.sample(_PARTNERS, 2)),
        outcome=prose.result(),
        cost=Cost(amount=Decimal(chance.randrange(50_000, 400_000)) / 100, source="RB", quality="actual"),
    )


def _project(number: int, chance: random.Random, prose: _Prose) -> Project:
    entries = tuple(
        Entry(
            id=f"E-{place:03}",
            type="expenditure",
            date=_date(_day(chance)),
            line=str(place % 6 + 1),
            amount=Decimal(chance.randrange(1_000, 40_000)) / 100,
            payee=chance.choice(_PAYEES),
            document=f"INV-{number}{place:03}-{chance.randrange(10_000, 99_999)}",
        )
        for place in range(1, EXPENDITURES + 1)
    )
    entries = tuple(sorted(entries, key=lambda entry: str(entry.date)))
    direct = Decimal("30000.00")
    lines = [
        BudgetLine(line=str(line), category=line, title=title, amount=direct / 6)
        for line, title in enumerate(("Staff", "Supplies", "Equipment", "Contracts", "Travel", "Grants"), 1)
    ]
    support = direct * 7 / 100
    budget = (*lines, BudgetLine(line="8", category=8, title="Support cost", amount=support))
    base = builders.project()
    return replace(
        base,
        id=f"P-{number}",
        title=prose.title(),
        purpose=prose.result(),
        area=AREAS[number],
        approvals=(
            Approval(
                reference=f"GFF-2006-{number}",
                date=PartialDate.parse("2005-12-10"),
                amount=direct + support,
                support_rate=Decimal(7),
                support_base="direct",
                support_charged_by="mission",
            ),
        ),
        budget=budget,
        tranches=(Tranche(number=1, date=PartialDate.parse("2006-01-15"), amount=direct),),
        entries=entries,
    )
