"""`consolidate`: the annual report of Headquarters, its workbook and its data."""

import argparse

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.terminal import Terminal
from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.workflows import consolidating


def consolidate(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the products of a year, and say what they are made of."""
    with opened(options) as session:
        done = consolidating.consolidate(
            session,
            ReportingYear(options.year, options.budget_year),
            options.out,
            accepted_only=options.accepted_only,
            is_public=options.public,
            least=options.least,
            language=options.language,
            hxl=options.hxl,
            target=options.target,
            council=options.council,
        )
    terminal.answer(
        {
            "folder": str(done.folder),
            "files": list(done.files),
            "reports": done.reports,
            "missions": done.missions,
            "provisional": done.provisional,
        },
        [
            *(str(done.folder / name) for name in done.files),
            f"{done.reports} reports of {done.missions} missions, {done.provisional} of them provisional.",
        ],
    )
    return 0
