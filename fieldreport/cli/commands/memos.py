"""The memo or e-mail that cleared a report, as the command line names it (decisions 9)."""

import argparse

from fieldreport.cli.problems import UsageProblem
from fieldreport.workflows.freezing import ClearanceMemo


def clearance_memo(options: argparse.Namespace) -> ClearanceMemo | None:
    """Return the memo of `--memo`, `--cleared-by`, `--function` and `--cleared-on`, or None where none is named.

    Raises CLEARANCE_INCOMPLETE; OSError from the disk.
    """
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
        options.cleared_on,
    )
