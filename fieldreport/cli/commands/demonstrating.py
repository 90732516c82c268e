"""`demo`: build a small world from the sample data, run the whole journey, and say where to look."""

import argparse

from fieldreport.cli.demo import cast, journey, large
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal


def demo(options: argparse.Namespace, terminal: Terminal) -> int:
    """Run the journey into a new or empty folder; exit code 1 where a step did not end as it must."""
    folder = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageProblem("FOLDER_NOT_EMPTY", folder=folder)
    if options.large or options.missions or options.quarters:
        missions, quarters = options.missions or cast.MOST_MISSIONS, options.quarters or cast.MOST_QUARTERS
        result = large.run(folder, missions, quarters, terminal.line)
    else:
        result = journey.run(folder, terminal.line)
    terminal.answer(result.as_json(), [])
    return 0 if result.is_as_expected else 1
