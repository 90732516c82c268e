"""`import`, `board`, `review`, `follow-up`: Headquarters' intake, the submission status and what came of it."""

import argparse
from typing import Any

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal
from fieldreport.missions import mission as registered_mission
from fieldreport.workflows import branching, following, importing, overseeing, reminding, reviewing, tracking

_MARKS = {
    "received": "●", "accepted": "●", "returned": "◧", "expected": "○", "late": "◆", "not_due": "·", "exempt": "–",
    "extended": "◌", "liquidation": "▫",
}  # fmt: skip


def import_packages(options: argparse.Namespace, terminal: Terminal) -> int:
    """Verify and store every package found; what is refused goes to quarantine with its reason."""
    with opened(options) as session:
        result = importing.import_paths(session, options.paths)
        if options.branch:
            result = branching.with_branches(session, result, options.branch)
    terminal.answer(
        {
            "imported": [item.as_json() for item in result.imported],
            "repeated": [item.as_json() for item in result.repeated],
            "quarantined": [item.as_json() for item in result.quarantined],
        },
        [
            *(f"● {item.file}: {item.text}" for item in result.imported),
            *(f"= {item.file}: {item.text}" for item in result.repeated),
            *(f"✖ {item.file}: {item.code}: {item.text}" for item in result.quarantined),
            f"{len(result.imported)} imported, {len(result.repeated)} repeated, "
            f"{len(result.quarantined)} in quarantine.",
        ],
    )
    return 1 if result.quarantined else 0


def board(options: argparse.Namespace, terminal: Terminal) -> int:
    """Show the completeness matrix of a year."""
    with opened(options) as session:
        shown = tracking.open_board(session, options.year)
        totals = overseeing.year_totals(session, options.year)
        letters = (
            reminding.write_reminders(
                session, options.reminders, options.year, language=options.language, form=options.letters
            )
            if options.reminders
            else ()
        )
    content: dict[str, Any] = {
        "year": shown.year,
        "totals": [
            {
                "kind": total.kind,
                "status": total.status,
                "events": total.events,
                "groups": total.groups,
                "complete_groups": total.complete_groups,
                "participations": total.counted,
                "female": total.female,
            }
            for total in totals
        ],
        "missions": [
            {
                "mission": mission,
                "quarters": {
                    f"Q{number}": {
                        "state": cell.state,
                        "role": cell.role,
                        "template": cell.template,
                        "revision": cell.revision,
                        "received": cell.received,
                        "clearance": cell.clearance,
                        "due": cell.due.isoformat(),
                        "late": cell.is_late,
                        "reason": cell.reason,
                    }
                    for number, cell in enumerate(cells, start=1)
                },
            }
            for mission, cells in shown.missions.items()
        ],
    }
    if options.reminders:
        content["reminders"] = [
            {"mission": one.mission, "path": str(one.path), "periods": [str(quarter) for quarter in one.quarters]}
            for one in letters
        ]
    words = [f"{shown.year:<12}" + "".join(f"{f'Q{number}':<16}" for number in range(1, 5))]
    for mission, cells in shown.missions.items():
        states = (
            f"{_MARKS[c.state]} {c.state.replace('_', ' ')}{f' r{c.revision}' if c.revision else ''}" for c in cells
        )
        words.append(f"{mission:<12}" + "".join(f"{state:<16}" for state in states))
    words += [
        f"{total.kind}, {total.status}: {total.events} with {total.counted} participations, {total.female} of them"
        f" of women or girls, in {total.complete_groups} of {total.groups} groups, those complete by sex"
        for total in totals
        if total.events
    ]
    words += [f"{one.path}: {', '.join(map(str, one.quarters))}" for one in letters]
    terminal.answer(content, words)
    return 0


def follow_up(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the follow-up log: what came, was asked, answered, decided and told."""
    with opened(options) as session:
        mission = registered_mission(options.mission).code if options.mission else None
        rows = following.write_log(session, options.out, mission)
    terminal.answer({"path": str(options.out), "rows": rows}, [f"{rows} events in {options.out}."])
    return 0


def review(options: argparse.Namespace, terminal: Terminal) -> int:
    """Run the checks again over the revision that stands, and say what changed since the one before."""
    with opened(options) as session:
        cell = reviewing.open_cell(session, options.mission, options.period)
        if not cell.revisions:
            raise UsageProblem("NOTHING_RECEIVED", mission=cell.mission, period=options.period)
        standing = cell.revisions[0]
        found = reviewing.review(session, standing.identity)
    content = {
        "mission": cell.mission,
        "period": str(options.period),
        "revision": standing.number,
        "signers": [{"role": role, "name": name, "time": time} for role, name, time in standing.signers],
        "findings": [
            {"code": one.code, "severity": one.severity, "address": one.address, "text": one.text}
            | {"explained": one.explained}
            for one in found.findings
        ],
        "compared_with": found.compared_with,
        "differences": [{"address": one.address, "change": one.change} for one in found.differences],
    }
    words = [f"{cell.mission} {options.period} revision {standing.number}, {standing.state}"]
    words += [f"signed by {name} ({role})" for role, name, _time in standing.signers]
    for one in found.findings:
        words.append(f"{one.severity} {one.code}: {one.text}{' (explained)' if one.explained else ''}")
    for held in found.differences:
        words.append(f"changed since revision {found.compared_with}: {held.address} ({held.change})")
    terminal.answer(content, words)
    return 1 if any(one.severity == "error" for one in found.findings) else 0
