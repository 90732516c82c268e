"""`backup`, `restore`, `doctor`, `unseal`: keep the data safe, and readable without this program."""

import argparse

from fieldreport.cli.commands.opening import (
    new_passphrase_of,
    opened,
    passphrase_of,
    read_passphrase,
    workspace_of,
)
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal
from fieldreport.workflows import guarding, losing, unsealing


def backup(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write a backup, open it again and check it; only then say so."""
    with opened(options) as session:
        made = guarding.back_up(session, options.file)
    terminal.answer(
        {"path": str(made.path), "bytes": made.bytes, "sha256": made.sha256, "verified": True},
        [f"Backup written and verified: {made.path} ({made.bytes:,} bytes)."],
    )
    return 0


def restore(options: argparse.Namespace, terminal: Terminal) -> int:
    """Put a backup in place of what is in the data folder."""
    workspace = workspace_of(options)
    if options.recovery_code_file:
        moved = workspace.restore_with_recovery_code(options.file, read_passphrase(options.recovery_code_file))
    else:
        moved = workspace.restore(options.file, passphrase_of(options))
    words = [f"Restored into {workspace.home}."]
    if moved:
        words.append(f"What was there before is kept in {moved}.")
    terminal.answer({"home": str(workspace.home), "moved_to": str(moved) if moved else ""}, words)
    return 0


def rekey(options: argparse.Namespace, terminal: Terminal) -> int:
    """Change the key of the store, and say what still opens with the old one."""
    workspace = workspace_of(options)
    workspace.require_store()
    if options.recovery_sheet and options.recovery_sheet.exists():
        raise UsageProblem("FILE_EXISTS", file=options.recovery_sheet)
    workspace.unlock(passphrase_of(options))
    try:
        made = workspace.rekey(new_passphrase_of(options), recovery_sheet=options.recovery_sheet)
    finally:
        workspace.lock()
    words = ["The store has a new key. The former passphrase, recovery sheet and key file open it no longer."]
    words += [f"Still opens with the former passphrase: {name}" for name in made.old_backups]
    words.append("Make a backup now, and destroy the older ones where they may have been seen.")
    if not made.has_recovery_sheet:
        words.append("No recovery sheet was written: make one in the settings.")
    terminal.answer(
        {"old_backups": list(made.old_backups), "recovery_sheet": str(options.recovery_sheet or "")}, words
    )
    return 0


def loss_card(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write whom to call, what to withdraw and what was unsent, for the day on which the computer is lost."""
    if options.file.exists():
        raise UsageProblem("FILE_EXISTS", file=options.file)
    with opened(options) as session:
        facts = losing.write_card(session, options.file, tuple(options.call) if options.call else None)
    terminal.answer(
        {
            "path": str(options.file),
            "contacts": list(facts.contacts),
            "certificates": [
                {"name": one.name, "role": one.role, "fingerprint": one.fingerprint} for one in facts.certificates
            ],
            "unsent": [{"period": str(quarter), "state": state} for quarter, state in facts.unsent],
        },
        [
            f"Loss card written to {options.file}. Print it, and keep it away from the computer.",
            *(f"To be withdrawn: {one.name} {one.fingerprint}" for one in facts.certificates),
        ],
    )
    return 0


def retire(options: argparse.Namespace, terminal: Terminal) -> int:
    """Take every key and all data off this computer, after a checked backup."""
    if options.loss_card.exists():
        raise UsageProblem("FILE_EXISTS", file=options.loss_card)
    workspace = workspace_of(options)
    workspace.require_store()
    workspace.unlock(passphrase_of(options))
    try:
        made = workspace.retire(options.backup, options.loss_card)
    finally:
        workspace.lock()
    terminal.answer(
        {"backup": str(made.path), "sha256": made.sha256, "loss_card": str(options.loss_card)},
        [
            f"Backup written and verified: {made.path}. It opens with the passphrase in use.",
            f"Loss card written to {options.loss_card}.",
            f"The keys and the data in {workspace.home} were removed.",
        ],
    )
    return 0


def doctor(options: argparse.Namespace, terminal: Terminal) -> int:
    """Check store, change log and keys."""
    with opened(options) as session:
        checks = guarding.examine(session)
    terminal.answer(
        {"checks": [{"name": c.name, "ok": c.is_ok, "detail": c.detail} for c in checks]},
        [f"{'ok  ' if c.is_ok else 'BAD '} {c.name}{': ' + c.detail if c.detail else ''}" for c in checks],
    )
    return 0 if all(check.is_ok for check in checks) else 1


def unseal(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write all data as an ordinary SQLite file, and say what that means."""
    if options.file.exists():
        raise UsageProblem("FILE_EXISTS", file=options.file)
    with opened(options) as session:
        made = unsealing.unseal(session, options.file)
    terminal.note(
        "WARNING: this file is NOT ENCRYPTED and holds everything, restricted fields and the history of every change "
        "included. Whoever gets it reads it. Keep it no longer than you need it."
    )
    if made.provider:
        terminal.note(f"WARNING: {made.provider} copies the folder it lies in elsewhere.")
    terminal.answer(
        {"path": str(made.path), "bytes": made.bytes, "tables": made.tables, "encrypted": False},
        [f"Plain copy written: {made.path} ({made.bytes:,} bytes). Keys are not in it."],
    )
    return 0
