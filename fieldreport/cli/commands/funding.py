"""`project`: a project's financial and substantive report, shown, signed by itself, and written as a package."""

import argparse
from typing import Any

from fieldreport.cli.commands.memos import clearance_memo
from fieldreport.cli.commands.opening import ask_passphrase, opened, read_passphrase
from fieldreport.cli.terminal import Terminal
from fieldreport.trust_context import HEADQUARTERS
from fieldreport.workflows import accounting, attesting, auditing, receiving
from fieldreport.workflows.accounting import HeldDocument


def preview(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the report as it is now, unsigned, as PDF and workbook."""
    with opened(options) as session:
        written = accounting.write_preview(session, options.project, options.type, options.period.text, options.out)
        view = accounting.open_project_report(session, options.project, options.type, options.period.text)
    figures = view.document.figures
    content = {
        "files": [str(file) for file in written],
        "begun": view.is_begun,
        "currency": figures.sums.currency,
        "opening": f"{figures.sums.opening:f}",
        "received": f"{figures.sums.received:f}",
        "spent": f"{figures.sums.spent:f}",
        "obligated": f"{figures.sums.obligated:f}",
        "closing": f"{figures.sums.closing:f}",
    }
    words = [str(file) for file in written]
    if not view.is_begun:
        words.append("Nothing is written in this report yet; its figures come from the ledger.")
    terminal.answer(content, words)
    return 0


def sign(options: argparse.Namespace, terminal: Terminal) -> int:
    """Freeze and sign a report as its author, or add the clearing officer's signature to the newest one."""
    with opened(options) as session:
        if options.signer == "clearing-officer":
            newest = _newest(session, options)
            file = options.key_passphrase_file
            phrase = read_passphrase(file) if file else ask_passphrase("Clearing officer's passphrase: ")
            held = attesting.clear_project_report(session, newest.kept.no, phrase)
        else:
            held = attesting.sign_project_report(
                session,
                options.project,
                options.type,
                options.period.text,
                reason=options.reason,
                memo=clearance_memo(options),
            )
    words = [f"Signed {_named(held)} as {options.signer}."]
    words.append(f"Still needed: {', '.join(held.waiting_for)}." if held.waiting_for else "Ready to send.")
    terminal.answer(_content(held), words)
    return 0


def export(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the newest signed report as a package of its own."""
    with opened(options) as session:
        newest = _newest(session, options)
        written = attesting.export_project_document(
            session, newest.kept.no, options.out, encrypted=not options.plain, way=options.way
        )
    content = {
        "path": str(written.path),
        "sha256": written.sha256,
        "bytes": written.bytes,
        "encrypted": written.is_encrypted,
    }
    terminal.answer(content, [f"{written.path} ({written.bytes:,} bytes)", f"SHA-256 {written.sha256}"])
    return 0


def audit(options: argparse.Namespace, terminal: Terminal) -> int:
    """Make and sign the audit file, or clear the newest one; with a folder also write it."""
    with opened(options) as session:
        if options.signer == "clearing-officer":
            newest = auditing.newest_audit_file(session, options.project)
            file = options.key_passphrase_file
            phrase = read_passphrase(file) if file else ask_passphrase("Clearing officer's passphrase: ")
            held = attesting.clear_project_report(session, newest.kept.no, phrase)
        else:
            memo = clearance_memo(options)
            held = auditing.sign_audit_file(session, options.project, reason=options.reason, memo=memo)
        content: dict[str, Any] = {**_content(held), "path": ""}
        words = [f"Audit file of {held.kept.mission} {held.kept.project}, revision {held.kept.number}."]
        if held.waiting_for:
            words.append(f"Still needed: {', '.join(held.waiting_for)}.")
        if options.out is not None:
            written = attesting.export_project_document(
                session, held.kept.no, options.out, encrypted=not options.plain, way=options.way
            )
            content["path"] = str(written.path)
            words.append(f"{written.path} ({written.bytes:,} bytes)")
    terminal.answer(content, words)
    return 0


def documents(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the signed documents of projects: this desk's own, or at Headquarters those received."""
    with opened(options) as session:
        if session.profile().role == HEADQUARTERS:
            received = [one for one in receiving.open_received_documents(session) if _fits(options, one.project)]
            content = [
                {
                    "mission": one.mission,
                    "project": one.project,
                    "type": one.type,
                    "period": one.period,
                    "revision": one.revision,
                    "sha256": one.identity,
                    "state": "received",
                    "signed": [],
                    "waiting_for": [],
                }
                for one in received
            ]
        else:
            content = [_content(held) for held in accounting.open_documents(session, options.project or None)]
    words = [
        f"{one['mission']:<10}{one['project']:<24}{one['type']:<13}{one['period']:<9}"
        f"revision {one['revision']}  {one['state']}"
        for one in content
    ]
    terminal.answer(content, words or ["No document of a project has been signed yet."])
    return 0


def _fits(options: argparse.Namespace, project: str) -> bool:
    return not options.project or project == options.project


def _newest(session: Any, options: argparse.Namespace) -> HeldDocument:
    """Return the newest signed document that the options name. Raises NO_DOCUMENT_SIGNED."""
    period = options.period.text
    held = accounting.open_project_report(session, options.project, options.type, period).signed
    if not held:
        raise attesting.AttestingProblem("NO_DOCUMENT_SIGNED", period=period)
    return held[0]


def _named(held: HeldDocument) -> str:
    kept = held.kept
    return f"{kept.type} report of {kept.mission} {kept.project}, {kept.period}, revision {kept.number}"


def _content(held: HeldDocument) -> dict[str, Any]:
    kept = held.kept
    return {
        "mission": kept.mission,
        "project": kept.project,
        "type": kept.type,
        "period": kept.period,
        "revision": kept.number,
        "sha256": kept.identity,
        "state": kept.status,
        "signed": [role for role, _name, _time in held.signed],
        "waiting_for": list(held.waiting_for),
    }
