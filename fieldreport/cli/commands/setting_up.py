"""`init`: create the encrypted store and the keys."""

import argparse

from fieldreport.cli.commands.opening import passphrase_of, workspace_of
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal
from fieldreport.workflows.session import Profile


def init(options: argparse.Namespace, terminal: Terminal) -> int:
    """Create a data folder for one author, clearing officer or Headquarters desk."""
    workspace = workspace_of(options)
    workspace.require_free()
    if options.recovery_sheet and options.recovery_sheet.exists():
        raise UsageProblem("FILE_EXISTS", file=options.recovery_sheet)
    created = workspace.create(
        Profile(options.role, options.mission, options.name, options.language),
        passphrase_of(options, twice=True),
        recovery_sheet=options.recovery_sheet,
    )
    sheet = str(options.recovery_sheet) if options.recovery_sheet else ""
    words = [f"Created {workspace.home} for {options.name}, {options.role} of {created.mission}."]
    if sheet:
        words.append(f"Recovery sheet: {sheet}. Print it, keep it away from the laptop, and delete the file.")
    else:
        words.append("No recovery sheet was written: a forgotten passphrase cannot be recovered. See init --help.")
    if created.authority:
        words.append(f"Fingerprint of the authority: {created.authority}")
    terminal.answer(
        {
            "home": str(workspace.home),
            "role": created.role,
            "mission": created.mission,
            "recovery_sheet": sheet,
            "fingerprint": created.authority,
        },
        words,
    )
    return 0
