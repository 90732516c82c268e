"""Joins the signing screen to the workflows `signing` and `sending`; each call runs on a worker thread."""

from pathlib import Path
from threading import Event
from typing import Any

from fieldreport.values import PartialDate, Quarter
from ui.screens.signing.state import ExportResult, Memo, Profile, SigningCalls, SigningView
from ui.tasks import Progress


def signing_calls() -> SigningCalls:
    """Return the calls behind the screen."""
    return SigningCalls(open=open_view, sign=sign, clear=clear, export=export)


def open_view(session: Any, quarter: Quarter) -> SigningView:
    """Return where signing of a quarter stands."""
    from fieldreport.workflows import drafting, signing  # not needed at start

    draft = drafting.open_draft(session, quarter)
    findings = drafting.check_content(session, draft.content)
    kept = signing.newest_revision(session, quarter)
    waiting = signing.waiting_for(session, kept) if kept else ()
    trust = session.trust()
    role, mission = draft.content.role, draft.content.mission
    clearance = trust.clearance(mission.code, role) if trust else "signed"
    needed = (role, "clearing-officer") if clearance == "signed" else (role,)
    return SigningView(
        mission=mission.code,
        quarter=quarter,
        role=role,
        errors=sum(held.severity == "error" for held in findings),
        to_explain=sum(held.severity == "explain" and not held.explained for held in findings),
        revision=kept.number if kept else 0,
        signed=tuple(held for held in needed if held not in waiting) if kept else (),
        waiting_for=waiting,
        clearance=clearance,
        is_registered=trust is not None,
        export_folder=Path.home(),
    )


def sign(session: Any, quarter: Quarter, reason: str, memo: Memo | None, *, progress: Progress, cancel: Event) -> Any:
    """Freeze and sign; raises what `workflows.signing.sign` raises."""
    from fieldreport.workflows import signing  # not needed at start
    from fieldreport.workflows.freezing import ClearanceMemo

    attached = None
    if memo is not None:
        day = PartialDate.parse(memo.date)
        attached = ClearanceMemo(memo.file.name, memo.file.read_bytes(), memo.name, memo.function, day)
    return signing.sign(session, quarter, reason=reason, memo=attached, progress=progress, cancel=cancel)


def clear(session: Any, quarter: Quarter, passphrase: str, progress: Progress) -> Any:
    """Add the clearing officer's signature."""
    from fieldreport.workflows import signing  # not needed at start

    return signing.clear(session, quarter, passphrase, progress=progress)


def export(
    session: Any, quarter: Quarter, folder: Path, profile: Profile, *, progress: Progress, cancel: Event
) -> ExportResult:
    """Write the encrypted package."""
    from fieldreport.workflows import sending  # not needed at start

    package = sending.export(session, quarter, folder, profile=profile, progress=progress, cancel=cancel)
    return ExportResult(package.path, package.sha256, package.bytes)
