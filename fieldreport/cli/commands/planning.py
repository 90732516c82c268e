"""`plan`: the actions of the mission-wide action plan, what is overdue, and the one-page review."""

import argparse

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.terminal import Terminal
from fieldreport.workflows import planning
from fieldreport.workflows.listing import Selection


def plan(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the actions with what is overdue; with a file also write the review for senior management."""
    with opened(options) as session:
        found, rows = planning.list_actions(session, Selection(kind=planning.KIND, is_descending=False))
        state = planning.plan_state(session)
        written = planning.write_review(session, options.out) if options.out else None
    actions = [
        {
            "id": name,
            "text": rows[name].title,
            "owner": str(rows[name].values.get("owner", "")),
            "due": str(rows[name].end or ""),
            "status": rows[name].status,
            "activities": [held for held, _title in rows[name].values["activities"]],
        }
        for name in found.ids
    ]
    content = {
        "title": state.title,
        "adopted": str(state.adopted or ""),
        "reviews": len(state.reviews),
        "actions": actions,
        "review": str(written) if written else None,
    }
    words = [f"{one['due'] or 'no day':10}  {one['status']:8}  {one['text']}" for one in actions]
    words.append(str(written) if written else f"{len(actions)} actions, {state.by_status.get('overdue', 0)} overdue.")
    terminal.answer(content, words)
    return 0
