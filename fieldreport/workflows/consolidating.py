"""Consolidate a year at Headquarters: what stands, what it adds up to, and the files it is handed out in (H2-H14).

Rules: a revision that was returned is not in order and counts as provisional like one that waits for its review; a
public year holds nothing that is restricted; files are written whole or not at all, the list of sources with them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, cast

from fieldreport.consolidation.annual import AnnualReport, assemble
from fieldreport.consolidation.holdings import Holding, Holdings, Owed, ReportingYear, ReviewState, Source, public
from fieldreport.disclosure import LEAST_SHOWN
from fieldreport.missions import load_missions
from fieldreport.storage import inbox, journal
from fieldreport.storage.places import replacing
from fieldreport.values import Quarter
from fieldreport.workflows import judging, tracking
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Progress, Session, no_progress, raise_if_cancelled

if TYPE_CHECKING:  # rendering is not needed at start
    from fieldreport.documents.annual_facts import AnnualFacts


@dataclass(frozen=True, slots=True)
class Consolidated:
    """What was written, in the order of writing."""

    folder: Path
    files: tuple[str, ...]
    reports: int
    missions: int
    provisional: int  # reports that are not accepted


def open_holdings(session: Session, year: ReportingYear, *, accepted_only: bool = False) -> Holdings:
    """Return the standing reports of a year with what was owed. Raises NOT_HEADQUARTERS, RecordProblem."""
    require_headquarters(session)
    years = sorted({quarter.year for quarter in year.quarters})
    held = [
        _holding(session, mission, submission)
        for one in years
        for (mission, quarter), submission in inbox.submissions(session.store, one).items()
        if quarter in year.quarters
    ]
    facts = session.mission_facts()
    found = Holdings(
        year,
        tuple(sorted(held, key=lambda one: (one.source.mission, one.source.quarter))),
        tuple(_owed(session, year)),
        {code: session.mission(code) if facts else mission for code, mission in load_missions().items()},
        session.stamp(),
    )
    return found.accepted_only() if accepted_only else found


def open_annual(
    session: Session,
    year: ReportingYear,
    *,
    accepted_only: bool = False,
    is_public: bool = False,
    least: int = LEAST_SHOWN,
) -> AnnualReport:
    """Return the annual report of a year as it stands now. Raises NOT_HEADQUARTERS, TEMPLATE_NO_PERIOD."""
    holdings = open_holdings(session, year, accepted_only=accepted_only)
    held = public(holdings, least=least) if is_public else holdings
    return assemble(held, session.now().date(), judging.verdicts(session))


def consolidate(
    session: Session,
    year: ReportingYear,
    folder: Path,
    *,
    accepted_only: bool = False,
    is_public: bool = False,
    least: int = LEAST_SHOWN,
    language: str = "en",
    hxl: bool = False,
    progress: Progress = no_progress,
    cancel: Event | None = None,
) -> Consolidated:
    """Write the products of a year into a folder, which is made where it is missing.

    Raises NOT_HEADQUARTERS, TEMPLATE_NO_PERIOD, OSError; Cancelled between two files.
    """
    # Rendering is not needed at start.
    from fieldreport.documents.annual_facts import AnnualFacts

    annual = open_annual(session, year, accepted_only=accepted_only, is_public=is_public, least=least)
    facts = AnnualFacts.of(annual, created=session.now(), language=language, hxl=hxl)
    written: list[str] = []
    (folder / "data").mkdir(parents=True, exist_ok=True)
    for share, name, data in _files(annual, facts):
        raise_if_cancelled(cancel)
        progress(share, name)
        with replacing(folder / name) as stream:
            stream.write(data)
        written.append(name)
    progress(1.0, "done")
    held = annual.holdings.held
    return Consolidated(
        folder,
        tuple(written),
        reports=len(held),
        missions=len(annual.holdings.reporting),
        provisional=sum(not one.source.is_accepted for one in held),
    )


def _files(annual: AnnualReport, facts: "AnnualFacts") -> Iterator[tuple[float, str, bytes]]:
    """Yield how far it is, name and bytes of every file."""
    # Rendering is not needed at start.
    from fieldreport.documents.annual_report import render_annual_pdf, render_annual_word
    from fieldreport.documents.datapackage import data_files

    yield 0.0, "annual-report.pdf", render_annual_pdf(annual, facts)
    yield 0.4, "annual-report.docx", render_annual_word(annual, facts)
    yield from ((0.8, name, data) for name, data in data_files(annual, facts).items())


def _holding(session: Session, mission: str, held: inbox.Submission) -> Holding:
    report = inbox.received_report(session.store, held.identity)
    packages = journal.deliveries_of(session.store, held.revision_no)
    best = next((one for one in packages if one.profile == "full"), packages[-1])
    source = Source(
        mission=mission,
        quarter=report.quarter,
        role=held.role,
        template=held.template,
        revision=held.revision,
        identity=held.identity,
        package=best.sha256,
        state=cast(ReviewState, held.state),
        clearance=held.clearance,
        received=held.received,
        signers=tuple((str(one.get("role", "")), str(one.get("name", ""))) for one in best.signers),
    )
    return Holding(source, report, report.read_records())


def _owed(session: Session, year: ReportingYear) -> Iterator[Owed]:
    for one in sorted({quarter.year for quarter in year.quarters}):
        board = tracking.open_board(session, one)
        for mission, cells in board.missions.items():
            for number, cell in enumerate(cells, start=1):
                quarter = Quarter(one, number)
                if quarter in year.quarters:
                    yield Owed(mission, quarter, cell.state, cell.reason, cell.role)
