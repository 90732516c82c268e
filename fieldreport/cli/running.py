"""Parse the command line, run the command, and turn every outcome into words and an exit code."""

import os
import sys
from collections.abc import Sequence

from fieldreport.cli.parser import build_parser
from fieldreport.cli.terminal import Terminal
from fieldreport.errors import FieldReportError

INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; expected failures end in words on the error stream."""
    terminal = Terminal(wants_json=False)
    try:
        options = build_parser().parse_args(arguments)
        terminal = Terminal(wants_json=getattr(options, "json", False))
        code: int = options.run(options, terminal)
        sys.stdout.flush()
    except FieldReportError as failure:
        terminal.failure(failure)
        return failure.exit_code
    except KeyboardInterrupt:
        terminal.note("Stopped. What was done so far is kept.")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away (a pipe into head); silence the interpreter's own complaint.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as failure:
        terminal.environment(failure)
        return 3
    return code
