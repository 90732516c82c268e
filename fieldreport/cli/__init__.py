"""The same workflows from the terminal (product.md, the command line).

Rules: no rule, total or SQL here; every command has `--json` with stable keys; exit codes are 0 done, 1 done with
findings or refused input, 2 wrong usage, 3 environment (disk, lock, key). No command ever prints a secret.
"""

from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    from fieldreport.cli.running import run  # the window's start must not pay for the parser

    return run(arguments)
