"""`check` and `verify`: what is wrong with a report, and who signed a package."""

import argparse

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.terminal import Terminal, finding_item, finding_line
from fieldreport.reports import SEVERITIES
from fieldreport.workflows import drafting, verifying

_PLURALS = {"error": "errors", "explain": "explain", "warning": "warnings", "hint": "hints"}


def check(options: argparse.Namespace, terminal: Terminal) -> int:
    """List all findings of a quarter; exit code 1 where there is any, even one that a note explains."""
    with opened(options) as session:
        period = options.period or drafting.latest_quarter(session)
        findings = drafting.check(session, period)
    counts = {_PLURALS[name]: sum(f.severity == name for f in findings) for name in SEVERITIES}
    terminal.answer(
        {"period": str(period), "findings": [finding_item(finding) for finding in findings], **counts},
        [
            *(finding_line(finding) for finding in findings),
            f"{period}: {counts['errors']} to correct, {counts['explain']} to explain, "
            f"{counts['warnings']} warnings, {counts['hints']} hints.",
        ],
    )
    return 1 if findings else 0


def rules(_options: argparse.Namespace, terminal: Terminal) -> int:
    """List all rules with severities and the modules that carry them out; needs no store."""
    from fieldreport.validation import RULES  # the rules are not needed at start

    held = sorted(RULES.values(), key=lambda one: one.number)
    terminal.answer(
        [
            {"code": one.code, "severities": one.severities, "text": one.summary, "modules": one.modules}
            for one in held
        ],
        [f"{one.code:4} {', '.join(one.severities):22} {one.summary}" for one in held],
    )
    return 0


def verify(options: argparse.Namespace, terminal: Terminal) -> int:
    """Say for each file who signed it and whether it is intact; needs no store where --trust is given."""
    if options.trust:
        judge = verifying.judge_from_file(options.trust, options.fingerprint, options.age_identity)
        if not options.fingerprint:
            terminal.note(
                f"▲ The list was not confirmed: its authority is {judge.trust.ca_fingerprint}. "
                "Compare it with Headquarters by telephone, or give --fingerprint."
            )
        verdicts = [verifying.verify_file(file, judge) for file in options.files]
    else:
        with opened(options) as session:
            judge = verifying.judge_of(session)
            verdicts = [verifying.verify_file(file, judge) for file in options.files]
    terminal.answer(
        [verdict.as_json() for verdict in verdicts],
        [line for verdict in verdicts for line in verdict.words()],
    )
    return 0 if all(verdict.is_verified for verdict in verdicts) else 1
