"""A small grant project in the demonstration: both reports with the quarter and alone, a grant, the audit file.

Rules: ledger and instalments are those of the sample; who certifies, what the reports say and what Headquarters
grants is made up for the demonstration, and says so.
"""

from collections.abc import Callable
from pathlib import Path

from fieldreport.cli.demo.world import MissionDesk, World, passphrase_of
from fieldreport.projects import Certification, Extension, ProjectReport
from fieldreport.trust_context import CLEARING_OFFICER
from fieldreport.values import PartialDate
from fieldreport.workflows import accounting, adopting, attesting, auditing, funding, granting, importing
from fieldreport.workflows.accounting import HeldDocument
from fieldreport.workflows.session import Session

SHOWN = "MINUSTAH"  # whose project is shown
PROJECT = "P-01"
_MADE_UP = "Made up for the demonstration"


def shown_desk(world: World) -> MissionDesk:
    """Return the desk whose project is shown."""
    return next(desk for desk in world.missions if desk.code == SHOWN)


def begin_reports(desk: MissionDesk) -> None:
    """Write both reports about the last quarter, so that they travel with it."""
    if desk.code != SHOWN:
        return
    period = PartialDate.parse(str(desk.periods[-1]))
    certified = Certification(name=_MADE_UP, title="Certifying officer", date=PartialDate.parse("2006-07-07"))
    reports = (
        ProjectReport(type="financial", period=period, basis="modified_accrual", certified=certified),
        ProjectReport(type="substantive", period=period, activities=_MADE_UP, results=_MADE_UP),
    )
    with desk.workspace.session() as session:
        for report in reports:
            accounting.save_project_report(session, PROJECT, report)


def show(world: World, expect: Callable[[bool, str], None], say: Callable[[str], None]) -> Path:
    """Walk a project's papers between mission and Headquarters; return the audit file as a plain package."""
    desk, folder = shown_desk(world), world.folder / "project"
    period = str(desk.periods[-1])
    say(f"7. {desk.code}'s project: reports signed alone, a grant from Headquarters, the audit file.")
    with desk.workspace.session() as session:
        for kind in ("financial", "substantive"):
            held = _cleared(world, desk, session, attesting.sign_project_report(session, PROJECT, kind, period))
            attesting.export_project_document(session, held.kept.no, folder)
        sums = accounting.open_project_report(session, PROJECT, "financial", period).document.figures.sums
        say(f"   received {sums.received_total:,}, spent {sums.spent_total:,} {sums.currency}; both reports written")
        project = funding.held_project(session, PROJECT)
    with world.headquarters.session() as session:
        taken = importing.import_paths(session, sorted(folder.glob("*.age")))
        expect(len(taken.imported) == 2, f"project: {[item.text for item in taken.quarantined]}")
        longer = Extension(until=PartialDate.parse("2007-03"), date=PartialDate.parse("2006-07-10"), reason=_MADE_UP)
        granting.issue(
            session,
            desk.code,
            PROJECT,
            approvals=project.approvals,
            tranches=project.tranches,
            extensions=(longer,),
        )
        grant = granting.write_package(session, desk.code, PROJECT, folder)
    with desk.workspace.session() as session:
        loaded = adopting.load_grant(session, grant.path.read_bytes())
        expect([line.place for line in loaded.differing] == ["extensions[2007-03]"], "the grant differs elsewhere")
        view = adopting.take_over(session, PROJECT)
        expect(not view.differing, "the grant was not taken over")
        say(f"   grant loaded; the project now ends {view.project.ends}")
        held = _cleared(world, desk, session, auditing.sign_audit_file(session, PROJECT))
        audit = attesting.export_project_document(session, held.kept.no, folder, encrypted=False)
    say(f"   audit file: {audit.path.name}, {audit.bytes / 1000:.0f} kB")
    return audit.path


def _cleared(world: World, desk: MissionDesk, session: Session, held: HeldDocument) -> HeldDocument:
    if CLEARING_OFFICER not in held.waiting_for:
        return held
    phrase = passphrase_of(world, desk, "clearing officer")
    return attesting.clear_project_report(session, held.kept.no, phrase)
