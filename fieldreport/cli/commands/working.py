"""`load`, `sign`, `export`, `copy`: the quarter's work."""

import argparse
from typing import Any

from fieldreport.cli.commands.answering import receipt_content, receipt_words
from fieldreport.cli.commands.clearing import answered_content, answered_words, considered_content, considered_words
from fieldreport.cli.commands.forming import form_content, form_words
from fieldreport.cli.commands.granting import grant_content, grant_words
from fieldreport.cli.commands.handing_over import resumed_content, resumed_words
from fieldreport.cli.commands.memos import clearance_memo
from fieldreport.cli.commands.opening import ask_passphrase, opened, read_passphrase
from fieldreport.cli.terminal import Terminal, finding_line
from fieldreport.workflows import arriving, copying, sending, signing
from fieldreport.workflows.acknowledging import Acknowledged
from fieldreport.workflows.adopting import AdoptionView
from fieldreport.workflows.considering import Considered
from fieldreport.workflows.referring import Answered
from fieldreport.workflows.resuming import Resumed


def load(options: argparse.Namespace, terminal: Terminal) -> int:
    """Load record files, filled forms and what Headquarters signed; one bad record or cell stops no other."""
    untrusted = [file.read_bytes() for file in options.files]
    with opened(options) as session:
        files = arriving.load_files(session, untrusted, dry_run=options.dry_run)
    loaded = files.records
    content: dict[str, Any] = {
        "added": loaded.added,
        "changed": loaded.changed,
        "unchanged": loaded.unchanged,
        "refused": [{"id": item.id, "code": item.code, "text": item.text} for item in loaded.refused],
    }
    grants = [held for held in files.arrived if isinstance(held, AdoptionView)]
    receipts = [held for held in files.arrived if isinstance(held, Acknowledged)]
    if files.forms:
        content["forms"] = [form_content(held) for held in files.forms]
    if grants:
        content["grants"] = [grant_content(held) for held in grants]
    starters = [held for held in files.arrived if isinstance(held, Resumed)]
    if starters:
        content["starters"] = [resumed_content(held) for held in starters]
    considered = [held for held in files.arrived if isinstance(held, Considered)]
    if considered:
        content["for_clearance"] = [considered_content(held) for held in considered]
    answered = [held for held in files.arrived if isinstance(held, Answered)]
    if answered:
        content["clearances"] = [answered_content(held) for held in answered]
    if receipts:
        content["receipts"] = [receipt_content(held) for held in receipts]
    counts = (loaded.added, loaded.changed, loaded.unchanged)
    pattern = "Would add {}, change {}; unchanged {}." if options.dry_run else "Added {}, changed {}, unchanged {}."
    words = [pattern.format(*counts)]
    if options.dry_run:
        content["differences"] = [
            {"address": item.address, "before": item.before, "after": item.after} for item in loaded.differences
        ]
        words += [f"  {item.address}: {item.before!r} -> {item.after!r}" for item in loaded.differences]
    words += [f"✖ {item.id}: {item.text}" for item in loaded.refused]
    words += form_words(files.forms)
    if len(files.arrived) == len(untrusted):
        words.clear()  # no record file was given: nothing is said of records
    for held in files.arrived:
        if isinstance(held, AdoptionView):
            words += grant_words(held)
        elif isinstance(held, Acknowledged):
            words += receipt_words(held)
        elif isinstance(held, Resumed):
            words += resumed_words(held)
        elif isinstance(held, Considered):
            words += considered_words(held)
        elif isinstance(held, Answered):
            words += answered_words(held)
        else:
            words.append(f"List {held.serial} of authorized signatories is in force.")
    terminal.answer(content, words)
    is_open = any(held.differing for held in grants) or any(held.refused for held in starters)
    is_open = is_open or any(held.refused for held in files.forms)
    return 1 if loaded.refused or is_open else 0


def sign(options: argparse.Namespace, terminal: Terminal) -> int:
    """Freeze the quarter as a revision and sign it as the author, or add the clearing officer's signature."""
    with opened(options) as session:
        if options.signer == "clearing-officer":
            file = options.key_passphrase_file
            phrase = read_passphrase(file) if file else ask_passphrase("Clearing officer's passphrase: ")
            signed = signing.clear(session, options.period, phrase)
        else:
            signed = signing.sign(
                session,
                options.period,
                reason=options.reason,
                reasons=dict(options.reason_for),
                memo=clearance_memo(options),
            )
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
            "warnings": terminal.doubts(signed.doubts),
        },
        words,
    )
    return 0


def export(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write a signed revision as a submission package."""
    with opened(options) as session:
        package = sending.export(
            session,
            options.period,
            options.out,
            profile=options.profile,
            encrypted=not options.plain,
            way=options.way,
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


def copy(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write a revision or the draft to a PDF, Word or Excel file."""
    with opened(options) as session:
        if options.draft or options.revision is not None:
            path = copying.save_copy(
                session, options.period, options.revision, options.out, may_be_classified=options.classified
            )
        else:
            path = copying.save_newest(session, options.period, options.out, may_be_classified=options.classified)
    size = path.stat().st_size
    terminal.answer(
        {"path": str(path), "bytes": size},
        [f"{path} ({size:,} bytes)", "Not encrypted: whoever has this file can read it."],
    )
    return 0
