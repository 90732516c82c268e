"""`starter`, `take-over`: from one author to the next, on another computer or on the same one."""

import argparse
from collections.abc import Iterator
from typing import Any

from fieldreport.cli.commands.opening import new_passphrase_of, opened, passphrase_of, workspace_of
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal
from fieldreport.workflows import enrolling, equipping
from fieldreport.workflows.resuming import Resumed


def starter(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the starter pack of a mission for its newest author."""
    note = options.note_file.read_text("utf-8-sig") if options.note_file else ""
    with opened(options) as session:
        made = equipping.write_starter_pack(
            session, options.mission, options.out, fingerprint=options.certificate.strip().lower(), note=note
        )
    words = [
        f"Starter pack for {made.name}: {made.path}",
        f"{made.packages} packages, {made.receipts} receipts, {made.grants} grants.",
    ]
    if made.left_out:
        words.append(f"{made.left_out} older packages did not fit and stay at Headquarters.")
    terminal.answer(
        {
            "path": str(made.path),
            "name": made.name,
            "packages": made.packages,
            "receipts": made.receipts,
            "grants": made.grants,
            "left_out": made.left_out,
        },
        words,
    )
    return 0


def take_over(options: argparse.Namespace, terminal: Terminal) -> int:
    """Make a desk a successor's on the same computer, and write her registration request."""
    workspace = workspace_of(options)
    workspace.require_store()
    if options.recovery_sheet and options.recovery_sheet.exists():
        raise UsageProblem("FILE_EXISTS", file=options.recovery_sheet)
    workspace.unlock(passphrase_of(options))
    try:
        phrase = new_passphrase_of(options)
        workspace.hand_over(options.name, phrase, recovery_sheet=options.recovery_sheet, with_new_key=options.rekey)
        with workspace.session() as session:
            made = enrolling.request(session)
    finally:
        workspace.lock()
    enrolling.write_file(options.out, made.data)
    sheet = str(options.recovery_sheet) if options.recovery_sheet else ""
    words = [
        f"This desk is {made.name}'s. The former passphrase and recovery sheet open it no longer.",
        f"Request written to {options.out}.",
        f"Fingerprint to read aloud: {made.spoken}",
    ]
    if not sheet:
        words.append("No recovery sheet was written: make one in the settings.")
    terminal.answer(
        {
            "name": made.name,
            "role": made.role,
            "path": str(options.out),
            "fingerprint": made.fingerprint,
            "recovery_sheet": sheet,
        },
        words,
    )
    return 0


def resumed_content(held: Resumed) -> dict[str, Any]:
    """Return what a starter pack brought, for JSON."""
    return {
        "mission": held.mission,
        "name": held.name,
        "reports": held.reports,
        "records": held.records,
        "receipts": held.receipts,
        "grants": held.grants,
        "questions": held.questions,
        "left_out": held.left_out,
        "note": held.note,
        "refused": [{"path": path, "code": why.code, "text": why.text} for path, why in held.refused],
    }


def resumed_words(held: Resumed) -> Iterator[str]:
    """Yield what a starter pack brought, for a person."""
    yield f"Starter pack of {held.signer} for {held.name}: {held.reports} reports and {held.records} records added."
    if held.questions:
        yield f"{held.questions} questions of Headquarters wait for an answer."
    if held.left_out:
        yield f"{held.left_out} older packages did not fit and stay at Headquarters."
    yield from (f"✖ {path}: {why.text}" for path, why in held.refused)
    if held.note:
        yield "Hand-over note:"
        yield held.note
