"""`extract`, `sheet`: what of a quarter everybody may read, and a good practice on one page."""

import argparse

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal
from fieldreport.workflows import publishing, sharing


def extract(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the public form of a quarter."""
    if options.out.exists():
        raise UsageProblem("FILE_EXISTS", file=options.out)
    with opened(options) as session:
        is_signed = publishing.write_extract(session, options.period, options.out, least=options.least)
    size = options.out.stat().st_size
    state = "the newest signed report" if is_signed else "the draft, which nobody has signed"
    terminal.answer(
        {"path": str(options.out), "bytes": size, "signed": is_signed},
        [f"{options.out} ({size:,} bytes), from {state}."],
    )
    return 0


def sheet(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the hand-out sheet of a good practice."""
    if options.out.exists():
        raise UsageProblem("FILE_EXISTS", file=options.out)
    with opened(options) as session:
        written = sharing.write_practice_sheet(session, options.practice, options.out)
    size = written.stat().st_size
    terminal.answer({"path": str(written), "bytes": size}, [f"{written} ({size:,} bytes)"])
    return 0
