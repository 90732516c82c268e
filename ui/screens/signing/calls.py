"""Joins the signing screen to the workflows `signing` and `sending`; each call runs on a worker thread."""

from threading import Event
from typing import Any

from fieldreport.values import Quarter
from ui.forms.changes import part_words
from ui.forms.exporting import Wanted
from ui.forms.memo import Memo
from ui.messages import error_words
from ui.screens.signing.state import ChangeLine, ExportResult, Reasons, SigningCalls, SigningView
from ui.tasks import Progress


def signing_calls() -> SigningCalls:
    """Return the calls behind the screen."""
    return SigningCalls(open=open_view, sign=sign, clear=clear, export=export)


def open_view(session: Any, quarter: Quarter | None) -> SigningView:
    """Return where signing of a quarter stands, by default of the one in work."""
    from fieldreport.workflows import overviewing  # not needed at start
    from fieldreport.workflows.standing import signing_standing  # not needed at start

    quarter = quarter or overviewing.quarter_in_work(session)
    held = signing_standing(session, quarter)
    return SigningView(
        mission=held.mission,
        quarter=quarter,
        role=held.role,
        errors=held.errors,
        to_explain=held.to_explain,
        revision=held.revision,
        signed=held.signed,
        waiting_for=held.waiting_for,
        clearance=held.clearance,
        obstacle=error_words(held.obstacle) if held.obstacle is not None else "",
        has_officer=held.has_officer,
        is_changed=held.is_changed,
        returned=held.returned,
        changes=tuple(
            ChangeLine(part.address, *part_words(part, held.amendment.labels)) for part in held.amendment.parts
        )
        if held.amendment
        else (),
        is_classified=held.is_classified,
        ways=held.ways,
        doubts=tuple(error_words(doubt) for doubt in held.doubts),
    )


def sign(
    session: Any, quarter: Quarter, reasons: Reasons, memo: Memo | None, *, progress: Progress, cancel: Event
) -> Any:
    """Freeze and sign; raises what `workflows.signing.sign` raises."""
    from fieldreport.workflows import signing  # not needed at start

    attached = memo.read() if memo is not None else None
    return signing.sign(
        session,
        quarter,
        reason=reasons.whole,
        reasons=reasons.own,
        memo=attached,
        progress=progress,
        cancel=cancel,
    )


def clear(session: Any, quarter: Quarter, passphrase: str, progress: Progress) -> Any:
    """Add the clearing officer's signature."""
    from fieldreport.workflows import signing  # not needed at start

    return signing.clear(session, quarter, passphrase, progress=progress)


def export(session: Any, quarter: Quarter, wanted: Wanted, *, progress: Progress, cancel: Event) -> ExportResult:
    """Write the package, encrypted unless asked otherwise."""
    from fieldreport.workflows import sending  # not needed at start

    package = sending.export(
        session,
        quarter,
        wanted.folder,
        profile=wanted.profile,
        encrypted=wanted.is_encrypted,
        way=wanted.way,
        progress=progress,
        cancel=cancel,
    )
    return ExportResult(package.path, package.sha256, package.bytes, package.is_encrypted)
