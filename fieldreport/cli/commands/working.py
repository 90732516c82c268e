"""`load`, `sign`, `export`: the quarter's work."""

import argparse
from typing import Any

from fieldreport.cli.commands.opening import ask_passphrase, opened, read_passphrase
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal, finding_line
from fieldreport.values import PartialDate
from fieldreport.workflows import recording, sending, signing
from fieldreport.workflows.freezing import ClearanceMemo


def load(options: argparse.Namespace, terminal: Terminal) -> int:
    """Load record files (or a Headquarters receipt); one bad record never stops the others."""
    with opened(options) as session:
        results = [recording.load(session, file.read_bytes(), dry_run=options.dry_run) for file in options.files]
    added, changed, unchanged = (
        sum(getattr(result, name) for result in results) for name in ("added", "changed", "unchanged")
    )
    refused = [refusal for result in results for refusal in result.refused]
    content: dict[str, Any] = {
        "added": added,
        "changed": changed,
        "unchanged": unchanged,
        "refused": [{"id": item.id, "code": item.code, "text": item.text} for item in refused],
    }
    words = [f"{'Would add' if options.dry_run else 'Added'} {added}, changed {changed}, unchanged {unchanged}."]
    if options.dry_run:
        differences = [difference for result in results for difference in result.differences]
        content["differences"] = [
            {"address": item.address, "before": item.before, "after": item.after} for item in differences
        ]
        words += [f"  {item.address}: {item.before!r} -> {item.after!r}" for item in differences]
    words += [f"✖ {item.id}: {item.text}" for item in refused]
    terminal.answer(content, words)
    return 1 if refused else 0


def sign(options: argparse.Namespace, terminal: Terminal) -> int:
    """Freeze the quarter as a revision and sign it as the author, or add the clearing officer's signature."""
    with opened(options) as session:
        if options.signer == "clearing-officer":
            file = options.key_passphrase_file
            phrase = read_passphrase(file) if file else ask_passphrase("Clearing officer's passphrase: ")
            signed = signing.clear(session, options.period, phrase)
        else:
            signed = signing.sign(session, options.period, reason=options.reason, memo=_memo(options))
    words = [f"Signed {signed.mission} {signed.period} revision {signed.revision} as {options.signer}."]
    words += [finding_line(finding) for finding in signed.unexplained]
    if signed.unexplained:
        words.append(f"{len(signed.unexplained)} facts travel without a note.")
    words.append(f"Still needed: {', '.join(signed.waiting_for)}." if signed.waiting_for else "Ready to send.")
    terminal.answer(
        {
            "mission": signed.mission,
            "period": signed.period,
            "revision": signed.revision,
            "sha256": signed.identity,
            "signed": list(signed.signed),
            "waiting_for": list(signed.waiting_for),
        },
        words,
    )
    return 0


def _memo(options: argparse.Namespace) -> ClearanceMemo | None:
    given = (options.memo, options.cleared_by, options.function, options.cleared_on)
    if not any(given):
        return None
    if not all(given):
        raise UsageProblem("CLEARANCE_INCOMPLETE")
    return ClearanceMemo(
        options.memo.name,
        options.memo.read_bytes(),
        options.cleared_by,
        options.function,
        PartialDate.parse(options.cleared_on),
    )


def export(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write a signed revision as a submission package."""
    with opened(options) as session:
        package = sending.export(
            session, options.period, options.out, profile=options.profile, encrypted=not options.plain
        )
    terminal.answer(
        {
            "path": str(package.path),
            "sha256": package.sha256,
            "bytes": package.bytes,
            "profile": package.profile,
            "encrypted": package.is_encrypted,
        },
        [f"{package.path} ({package.bytes:,} bytes, {package.profile})", f"SHA-256 {package.sha256}"],
    )
    return 0
