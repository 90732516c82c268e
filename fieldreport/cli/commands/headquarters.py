"""`import` and `board`: Headquarters' intake and the submission status."""

import argparse

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.terminal import Terminal
from fieldreport.workflows import branching, importing, overseeing, tracking

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
    content = {
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
    terminal.answer(content, words)
    return 0
