"""`grant overdue` and `grant received`: what projects owe Headquarters, and what came."""

import argparse

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.terminal import Terminal
from fieldreport.missions import mission as registered_mission
from fieldreport.workflows import chasing


def overdue(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the overdue reports of projects, and write a letter for each mission where a folder is named."""
    code = registered_mission(options.mission).code if options.mission else None
    with opened(options) as session:
        owing = [one for one in chasing.open_followed(session, code) if one.overdue]
        letters = chasing.write_reminders(session, options.out, code) if options.out and owing else ()
    lines = [
        {
            "mission": one.funded.mission,
            "project": one.funded.project.id,
            "title": one.funded.project.title,
            "type": late.type,
            "due": late.due.isoformat(),
            "days": late.days,
        }
        for one in owing
        for late in one.overdue
    ]
    words = [
        f"{line['mission']:<10}{line['project']:<24}{line['type'] or 'report':<13}"
        f"due {line['due']}, {line['days']} days"
        for line in lines
    ]
    words += [str(path) for path in letters]
    terminal.answer(
        {"overdue": lines, "letters": [str(path) for path in letters]}, words or ["No project report is overdue."]
    )
    return 1 if lines else 0


def received(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the documents of projects that came, and write their packages where a folder is named."""
    code = registered_mission(options.mission).code if options.mission else None
    with opened(options) as session:
        held = [
            one
            for followed in chasing.open_followed(session, code)
            for one in followed.documents
            if options.project in ("", one.project) and options.type in (None, one.type)
        ]
        paths = {}
        for one in held if options.out else ():
            options.out.mkdir(parents=True, exist_ok=True)
            target = options.out / chasing.package_name(one)
            paths[one.identity] = chasing.open_document(session, one, target, may_be_classified=options.classified)
    content = [
        {
            "mission": one.mission,
            "project": one.project,
            "type": one.type,
            "period": one.period,
            "revision": one.number,
            "received": chasing.received_on(one).isoformat(),
            "classification": one.classification,
            "identity": one.identity,
            "path": str(paths[one.identity]) if one.identity in paths else None,
        }
        for one in held
    ]
    words = [
        f"{one['mission']:<10}{one['project']:<24}{one['type']:<13}"
        f"{one['period']}  r{one['revision']}  {one['received']}"
        for one in content
    ]
    terminal.answer(content, words or ["Nothing of a project has come."])
    return 0
