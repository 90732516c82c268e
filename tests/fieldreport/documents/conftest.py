"""Contents to render: one with every kind of record and every awkward text, and the sample missions."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import builders
import pytest
from consolidated import told_year

from fieldreport.consolidation.annual import AnnualReport, assemble
from fieldreport.consolidation.holdings import public
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.facts import RenderFacts
from fieldreport.missions import mission
from fieldreport.models import Answer, Explanation, Plan, Record
from fieldreport.projects import FinanceStatement
from fieldreport.records import read_record_file
from fieldreport.reports import ReportContent, belongs_to
from fieldreport.resources import resource_path
from fieldreport.templates import load_template
from fieldreport.values import CountState, Quarter


def make_facts(**changes: Any) -> RenderFacts:
    usual: dict[str, Any] = {
        "revision": 2,
        "created": datetime(2006, 7, 19, 9, 30, tzinfo=UTC),
        "app_version": "0.1.0",
        "signatories": ("adviser", "clearing-officer"),
    }
    return RenderFacts(**(usual | changes))


def _rich(language: str) -> ReportContent:
    group = builders.participants
    records: list[Any] = [
        builders.training(
            id="T-1",
            title="Égalité: œuvre commune, façon <b>forte</b> & juste",
            participants=(
                group(component="military", counterpart="", women=10, men=90, total=100),
                group(component="police", counterpart="", women=30, men=30, total=None, girls=None),
            ),
        ),
        builders.training(
            id="T-2",
            title="=SUM(A1:A9)",
            start=builders.date("2006-06"),
            end=None,
            participants=(
                group(women=182, men=CountState.NOT_COLLECTED, total=None),
                group(women=None, men=None, total=406, qualifier="over"),
                group(women=None, men=None, girls=12, boys=8, total=20),
            ),
        ),
        builders.training(id="T-3", status="planned", title="Planned, not counted", outcome=""),
        builders.training(
            id="T-4", title="Not persons", participants=(group(women=7, men=7, total=14, unit="organisations"),)
        ),
        builders.activity(),
        builders.activity(id="A-2", title="@office", date=builders.date("2006-04-10"), people=None, result=""),
        builders.project(
            finance_section=(
                FinanceStatement(
                    statement_date=builders.date("2006-06-30"),
                    amounts={"spent": "2345.00"},
                    document="FS-1",
                    difference="45.00 booked in July.",
                ),
            ),
            entries=(
                builders.entry(),
                builders.entry(id="E-0", date=builders.date("2006-02-10"), amount=builders.amount("250.50")),
                builders.entry(
                    id="E-3",
                    line="5",
                    amount=builders.amount("441500"),
                    currency="CDF",
                    rate=builders.amount("441.50"),
                    rate_date=builders.date("2006-06-01"),
                    date=builders.date("2006-06-20"),
                ),
                builders.entry(id="E-4", type="obligation", line="5", amount=builders.amount("300.00")),
                builders.entry(id="E-5", line="*", amount=builders.amount("10.00"), date=builders.date("2006-06-30")),
                builders.entry(id="E-6", line="4", amount=builders.amount("99.00"), date=builders.date("2006-07-15")),
            ),
        ),
        builders.dataset(),
        builders.gap(),
        builders.lesson(),
        builders.practice(),
        builders.staffing(),
        Plan(
            id="PL-1", title="Mission plan", actions=({"id": "1", "text": "Train all", "owner": "GA", "due": "2006"},)
        ),
    ]
    values = {
        "2006/AR-B.0": "reported",
        "2006/AR-B.PR.F": "-First line looks like a formula.\n\n- a point of a list\n- another “point”"
        "\n\nŒuvre, ≥ 30 %.",
        "2006/AR-A.0": "not_in_mandate",
        "2006/AR-A.0.reason": "The mandate leaves prevention to the country team.",
        "2006/BI-6": "A. Example",
    }
    note = builders.explanation("V43", addresses=["project[P-1].budget[1]"], text="Fuel was dearer than foreseen.")
    return builders.content(*records, values=values, explanations=(note,), language=language)


@pytest.fixture(scope="session")
def rich() -> ReportContent:
    """Return a report with every kind of record, in English."""
    return _rich("en")


@pytest.fixture(scope="session")
def rich_french() -> ReportContent:
    """Return the same report in French."""
    return _rich("fr")


@pytest.fixture(scope="session")
def facts() -> RenderFacts:
    """Return the frozen facts of the second revision."""
    return make_facts()


@pytest.fixture(scope="session")
def facts_with() -> Callable[..., RenderFacts]:
    """Return a maker of facts with changes."""
    return make_facts


@pytest.fixture(scope="session")
def sample() -> Callable[[str], ReportContent]:
    """Return a reader of the sample missions' second quarter."""

    def read(code: str) -> ReportContent:
        held = read_record_file(resource_path("sample", f"{code}.json").read_bytes())
        world = json.loads(resource_path("sample", "world.json").read_text(encoding="utf-8"))
        about = next(entry for entry in world["missions"] if entry["mission"] == code)
        period = "2006-Q2"
        answers = {item.question: item for item in held.records if isinstance(item, Answer) and item.period == period}
        records = [item for item in held.records if isinstance(item, Record)]
        return ReportContent(
            mission=mission(code),
            quarter=Quarter.parse(period),
            role=about["role"],
            template=load_template("2006"),
            answers=answers,
            records=tuple(record for record in records if belongs_to(record, Quarter.parse(period))),
            explanations=tuple(item for item in held.records if isinstance(item, Explanation)),
            language=about["language"],
        )

    return read


@pytest.fixture(scope="session")
def shuffled(rich: ReportContent) -> ReportContent:
    """Return the same report with its records and answers in another order."""
    return replace(rich, records=tuple(reversed(rich.records)), answers=dict(reversed(list(rich.answers.items()))))


YEAR_MADE = datetime(2007, 3, 12, 9, 0, tzinfo=UTC)
Year = Callable[..., tuple[AnnualReport, AnnualFacts]]


@pytest.fixture(scope="session")
def year() -> Year:
    """Return a maker of the annual report of a small year, with its facts."""

    def made(
        *,
        is_public: bool = False,
        language: str = "en",
        hxl: bool = False,
        texts: Mapping[tuple[str, str], str] | None = None,
    ) -> tuple[AnnualReport, AnnualFacts]:
        held = public(told_year()) if is_public else told_year()
        annual = assemble(held, YEAR_MADE.date())
        return annual, AnnualFacts.of(annual, created=YEAR_MADE, language=language, texts=texts, hxl=hxl)

    return made
