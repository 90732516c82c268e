"""A year is consolidated from packages that really came: sums, sources, and nothing restricted in public."""

import csv
import hashlib
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import worlds
from consolidated import told_year
from planting import words_of

from fieldreport.consolidation.annual import assemble
from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.workflows import consolidating, importing


@pytest.fixture(scope="module")
def headquarters(tmp_path_factory: pytest.TempPathFactory) -> worlds.World:
    world = worlds.world(tmp_path_factory.mktemp("year"), "signed")
    with world.headquarters.session() as session:
        importing.import_paths(session, [world.folder / "packages"])
    return world


def _table(folder: Path, name: str) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO((folder / "data" / f"{name}.csv").read_text(encoding="utf-8"))))


def test_the_files_of_a_year_lead_back_to_the_packages(headquarters: worlds.World, tmp_path: Path) -> None:
    with headquarters.headquarters.session() as session:
        done = consolidating.consolidate(session, ReportingYear(2006), tmp_path / "out")
    packages = {
        hashlib.sha256(file.read_bytes()).hexdigest() for file in (headquarters.folder / "plain").glob("*.asice")
    }
    rows = _table(tmp_path / "out", "participation")
    assert rows
    assert {row["bundle"] for row in rows} <= packages
    figures = json.loads((tmp_path / "out" / "figures.json").read_text(encoding="utf-8"))["figures"]
    women = next(one for one in figures if one["id"] == "participation.training.mission.MONUC.women")
    held = [
        row for row in rows if row["mission"] == "MONUC" and row["kind"] == "training" and row["qualifier"] == "exact"
    ]
    assert int(women["value"]) == sum(int(row["women"] or 0) for row in held if row["status"] == "held")
    assert {row["bundle"] for row in women["rows"]} <= packages
    assert (done.missions, done.provisional) == (2, 2)


def test_the_package_describes_every_table_as_it_is(headquarters: worlds.World, tmp_path: Path) -> None:
    with headquarters.headquarters.session() as session:
        consolidating.consolidate(session, ReportingYear(2006), tmp_path)
    described = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        data = (tmp_path / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        heading = data.decode().splitlines()[0].split(",")
        assert heading == [field["name"] for field in resource["schema"]["fields"]]


def test_a_public_year_has_no_money_and_no_names(headquarters: worlds.World, tmp_path: Path) -> None:
    with headquarters.headquarters.session() as session:
        consolidating.consolidate(session, ReportingYear(2006), tmp_path, is_public=True)
    assert not (tmp_path / "data" / "finance.csv").exists()
    everything = "".join(words_of(file.name, file.read_bytes()) for file in tmp_path.rglob("*.*"))
    assert '"signers": [\n' not in everything
    assert "portfolio." not in everything


def test_only_what_was_accepted(headquarters: worlds.World, tmp_path: Path) -> None:
    with headquarters.headquarters.session() as session:
        done = consolidating.consolidate(session, ReportingYear(2006), tmp_path, accepted_only=True)
    assert (done.reports, _table(tmp_path, "participation")) == (0, [])


def test_a_year_is_consolidated_at_headquarters_alone(headquarters: worlds.World, tmp_path: Path) -> None:
    with headquarters.adviser.session() as session, worlds.refuses("NOT_HEADQUARTERS"):
        consolidating.consolidate(session, ReportingYear(2006), tmp_path)


def test_a_mission_that_has_not_reported_has_no_extract(headquarters: worlds.World, tmp_path: Path) -> None:
    with headquarters.headquarters.session() as session:
        with worlds.refuses("NOTHING_REPORTED"):
            consolidating.consolidate(session, ReportingYear(2006), tmp_path / "none", council=["UNTSO"])
        done = consolidating.consolidate(session, ReportingYear(2006), tmp_path / "out", council=["MONUC"])
    assert not (tmp_path / "none").exists()
    assert {"council-MONUC.pdf", "council-MONUC.docx", "annual-report.xlsx"} <= set(done.files)


def test_every_good_practice_gets_a_sheet_to_hand_out() -> None:
    created = datetime(2007, 3, 12, tzinfo=UTC)
    annual = assemble(told_year(), created.date())
    facts = AnnualFacts.of(annual, created=created, language="en")
    assert [name for name, _data in consolidating._hand_outs(annual, facts)] == ["practices/001-MONUC.pdf"]
    declined = assemble(
        told_year(), created.date(), {("MONUC", annual.practices[0].held.record.id): ("declined", "")}
    )
    assert list(consolidating._hand_outs(declined, facts)) == []
