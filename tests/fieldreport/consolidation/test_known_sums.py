"""Sums that published documents let us know are reproduced from the sample, and what must not be added up is not."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import builders
import pytest
from consolidated import holding, holdings

from fieldreport.consolidation.annual import assemble
from fieldreport.consolidation.holdings import Holdings
from fieldreport.consolidation.people import count_rows, total_of
from fieldreport.consolidation.portfolio import portfolio
from fieldreport.consolidation.tables import staffing_lines
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.annual_lists import staffing_blocks
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.word_blocks import WholeTexts
from fieldreport.missions import load_missions
from fieldreport.models import Dataset, share_of
from fieldreport.records import read_record_file
from fieldreport.resources import resource_path
from fieldreport.validation import CheckContext, check

TODAY = date(2007, 3, 12)


def _sample(mission: str) -> Holdings:
    """Return a year with everything that the sample of a mission tells, as one report."""
    held = read_record_file(resource_path("sample", f"{mission}.json").read_bytes())
    return holdings(holding(*(one for one in held.records if hasattr(one, "counts")), mission=mission))


def test_one_figure_with_two_meanings_is_flagged_and_never_added() -> None:
    told = _sample("MONUC")
    datasets = [one.record for one in told.records if isinstance(one.record, Dataset)]
    assert [row.unspecified for one in datasets for row in one.rows] == [34086, 34086]
    texts = {
        "2006/AR-A.PR.F": "The mechanism identified 34,086 victims of violence.",
        "2006/AR-G.PR.F": "Two projects gave care to 34,086 victims.",
    }
    content = builders.content(*datasets, values={"2006/AR-A.0": "reported", "2006/AR-G.0": "reported"} | texts)
    flagged = {one.address for one in check(content, CheckContext(today=builders.TODAY)) if "34,086" in one.text}
    assert {f"report.{question}" for question in texts} & flagged
    annual = assemble(told, TODAY)
    sums = [total.total for by in ("mission", "quarter", "area") for total in annual.totals(by)]
    assert sums and 68172 not in sums
    assert total_of(annual.rows, ()).total != 68172


def test_disarmament_told_three_times_stands_once_as_the_exact_version_says() -> None:
    rows = [row for row in count_rows(_sample("UNMIL")) if row.kind == "dataset" and row.area == "F"]
    total = total_of(rows)
    assert len(rows) == 3
    assert total.parts == {"women": 22370, "girls": 2440, "unspecified": 76190}
    assert (total.total, total.lower_bounds, total.estimates) == (101000, (1, 21000), (1, 2000))
    (exact,) = (row.people for row in rows if row.people.qualifier == "exact")
    assert exact.female is None  # men and boys are not split, so the program states no share of its own
    assert share_of(total.parts["women"] + total.parts["girls"], 101000) == Decimal("24.6")


def test_nine_missions_had_the_twelve_projects_of_the_facility() -> None:
    missions = [one.code for one in load_missions().values() if one.had_gff_projects]
    assert len(missions) == 9
    spread = [*missions, *missions[:3]]  # the chart gives the sum only
    held = {
        code: [builders.project(id=f"P-{number}") for number, one in enumerate(spread) if one == code]
        for code in missions
    }
    lines = portfolio(holdings(*(holding(*projects, mission=code) for code, projects in held.items())), TODAY)
    assert (len(lines), len({line.held.mission for line in lines})) == (12, 9)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_eighteen_missions_are_eleven_advisers_eight_at_p5_and_seven_focal_points(language: str) -> None:
    missions = list(load_missions())[:18]
    made = []
    for number, code in enumerate(missions):
        role = "adviser" if number < 11 else "focal-point"
        level = ("P-5" if number < 8 else "P-4") if role == "adviser" else ""
        post = builders.staffing(role=role.replace("-", "_"), level=level)
        made.append(holding(post, mission=code, role=role))
    year = holdings(*made)
    lines = staffing_lines(year)
    assert len(lines) == 18
    roles = [line.reporter for line in lines]
    assert (roles.count("adviser"), roles.count("focal-point")) == (11, 7)
    assert sum("P-5" in line.levels for line in lines) == 8
    annual = assemble(year, TODAY)
    facts = AnnualFacts.of(annual, created=datetime(2007, 3, 12, tzinfo=UTC), language=language)
    text = json.dumps([repr(block) for block in staffing_blocks(AnnualPage(WholeTexts(), annual, facts))])
    assert "P-4 3, P-5 8" in text
    assert " 11, " in text and " 7." in text
