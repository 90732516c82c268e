"""`backup`, `restore`, `doctor`: keep the data safe."""

import argparse

from fieldreport.cli.commands.opening import opened, passphrase_of, workspace_of
from fieldreport.cli.terminal import Terminal
from fieldreport.workflows import guarding


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
    moved = workspace.restore(options.file, passphrase_of(options))
    words = [f"Restored into {workspace.home}."]
    if moved:
        words.append(f"What was there before is kept in {moved}.")
    terminal.answer({"home": str(workspace.home), "moved_to": str(moved) if moved else ""}, words)
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
