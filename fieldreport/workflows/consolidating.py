"""Consolidate a year at Headquarters: what stands, what it adds up to, and the files it is handed out in (H2-H14).

Rules: a revision that was returned is not in order and counts as provisional like one that waits for its review; a
public year holds nothing that is restricted; files are written whole or not at all, the list of sources with them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar, cast

from fieldreport.consolidation.annual import AnnualReport, assemble
from fieldreport.consolidation.holdings import Holding, Holdings, Owed, ReportingYear, ReviewState, Source, public
from fieldreport.disclosure import LEAST_SHOWN
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.missions import load_missions
from fieldreport.storage import annual_texts, inbox
from fieldreport.storage.archive.protocol import Archive, decisions_about, report_json, submissions
from fieldreport.storage.places import replacing
from fieldreport.storage.reading import report_of
from fieldreport.storage.standing import Submission
from fieldreport.values import Quarter
from fieldreport.workflows import judging, tracking
from fieldreport.workflows.archiving import archive_in_use
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Progress, Session, no_progress, raise_if_cancelled

if TYPE_CHECKING:  # rendering is not needed at start
    from fieldreport.documents.annual_facts import AnnualFacts


class ConsolidationProblem(FieldReportError):
    """What was asked of a year cannot be made."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NOTHING_REPORTED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No report of {mission} for {year} stands."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Name a mission that has reported; the submission status shows which."),
        ),
    }
    exit_code: ClassVar[int] = 1


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
    with archive_in_use(session) as archive:
        held = [
            holding_of(session, archive, mission, submission)
            for one in years
            for (mission, quarter), submission in submissions(archive, one).items()
            if quarter in year.quarters
        ]
    facts = session.mission_facts()
    offices = {one.source.mission for one in held} - load_missions().keys()
    found = Holdings(
        year,
        tuple(sorted(held, key=lambda one: (one.source.mission, one.source.quarter))),
        tuple(_owed(session, year)),
        {
            **{code: session.mission(code) if facts else mission for code, mission in load_missions().items()},
            **{code: session.mission(code) for code in sorted(offices)},
        },
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
    target: Decimal | None = None,
    council: Sequence[str] = (),
    progress: Progress = no_progress,
    cancel: Event | None = None,
) -> Consolidated:
    """Write the products of a year into a folder, which is made where it is missing.

    `target` is a share of women and girls in per cent, drawn into its chart; by default there is none.
    `council` names missions whose extract for the Security Council is wanted too (H8). Good practices are handed out
    one by one (H6). Raises NOT_HEADQUARTERS, TEMPLATE_NO_PERIOD, NOTHING_REPORTED, OSError; Cancelled between files.
    """
    annual = open_annual(session, year, accepted_only=accepted_only, is_public=is_public, least=least)
    facts = _facts(session, annual, language, hxl=hxl, target=target)
    unheard = [mission for mission in council if mission not in annual.holdings.reporting]
    if unheard:
        raise ConsolidationProblem("NOTHING_REPORTED", mission=unheard[0], year=year.label)
    written: list[str] = []
    for share, name, data in _files(annual, facts, council):
        raise_if_cancelled(cancel)
        progress(share, name)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
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


def preview(session: Session, annual: AnnualReport, language: str = "en") -> bytes:
    """Return the annual report as it would be written now, as PDF; nothing is kept."""
    from fieldreport.documents.annual_report import render_annual_pdf  # rendering is not needed at start

    return render_annual_pdf(annual, _facts(session, annual, language))


def officer_texts(session: Session, year: ReportingYear) -> dict[tuple[str, str], str]:
    """Return what the officer wrote of a year as it stands in the store: (chapter, part) -> text."""
    return {place: held.text for place, held in annual_texts.texts(session.store, year.label).items()}


def _facts(
    session: Session, annual: AnnualReport, language: str, *, hxl: bool = False, target: Decimal | None = None
) -> "AnnualFacts":
    """Return what the files of a year state about themselves, and the officer's text for them."""
    from fieldreport.documents.annual_facts import AnnualFacts  # rendering is not needed at start

    texts = officer_texts(session, annual.holdings.year)
    return AnnualFacts.of(annual, created=session.now(), language=language, texts=texts, hxl=hxl, target=target)


def _files(
    annual: AnnualReport, facts: "AnnualFacts", council: Sequence[str] = ()
) -> Iterator[tuple[float, str, bytes]]:
    """Yield how far it is, name and bytes of every file."""
    # Rendering is not needed at start.
    from fieldreport.documents.annual_report import render_annual_pdf, render_annual_word
    from fieldreport.documents.annual_workbook import render_annual_workbook
    from fieldreport.documents.council_extract import render_council_pdf, render_council_word
    from fieldreport.documents.datapackage import data_files

    yield 0.0, "annual-report.pdf", render_annual_pdf(annual, facts)
    yield 0.4, "annual-report.docx", render_annual_word(annual, facts)
    yield 0.7, "annual-report.xlsx", render_annual_workbook(annual, facts)
    for mission in council:
        yield 0.8, f"council-{mission}.pdf", render_council_pdf(annual, facts, mission)
        yield 0.8, f"council-{mission}.docx", render_council_word(annual, facts, mission)
    yield from ((0.85, name, data) for name, data in _hand_outs(annual, facts))
    yield from ((0.9, name, data) for name, data in data_files(annual, facts).items())


def _hand_outs(annual: AnnualReport, facts: "AnnualFacts") -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of a sheet for every good practice that the panel has not declined."""
    from fieldreport.documents.practice_sheet import render_practice_sheet  # rendering is not needed at start

    for number, line in enumerate(annual.practices, 1):
        mission = annual.holdings.missions.get(line.held.mission)
        if mission is not None and line.state != "declined":
            name = f"practices/{number:03d}-{mission.code}.pdf"
            yield (
                name,
                render_practice_sheet(
                    line.held.record,
                    mission,
                    created=facts.created,
                    app_version=facts.app_version,
                    language=facts.language,
                ),
            )


def holding_of(session: Session, archive: Archive, mission: str, held: Submission) -> Holding:
    """Return the report that stands for a mission's quarter, with who vouches for it.

    Raises RecordProblem, ARCHIVE_CHANGED.
    """
    if inbox.number_of(session.store, held.identity) is not None:  # proven here, so nobody else's word is needed
        report = inbox.received_report(session.store, held.identity)
    else:
        report = report_of(session.store, held.identity, report_json(archive, held.identity))
    packages = archive.query("packages", identity=held.identity)
    decisions = [one.at for one in decisions_about(archive, held.identity) if one.event == held.state]
    package, _, signers = next((one for one in packages if one[1] == "full"), packages[-1])
    source = Source(
        mission=mission,
        quarter=report.quarter,
        role=held.role,
        template=held.template,
        revision=held.revision,
        identity=held.identity,
        package=package,
        state=cast(ReviewState, held.state),
        clearance=held.clearance,
        classification=report.classification,
        received=held.received,
        decided=decisions[-1] if decisions else "",
        signers=tuple((str(one.get("role", "")), str(one.get("name", ""))) for one in signers),
    )
    return Holding(source, report, report.read_records())


def _owed(session: Session, year: ReportingYear) -> Iterator[Owed]:
    for one in sorted({quarter.year for quarter in year.quarters}):
        board = tracking.open_board(session, one)
        for mission, cells in board.missions.items():
            for number, cell in enumerate(cells, start=1):
                quarter = Quarter(one, number)
                if quarter in year.quarters:
                    yield Owed(mission, quarter, cell.state, cell.reason, cell.role, cell.is_vacant)
