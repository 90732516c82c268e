"""`grant`: what Headquarters grants a project, signed and sent; at the mission compared, taken over or explained."""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.terminal import Terminal
from fieldreport.codec import RecordProblem, decode
from fieldreport.grants import GrantLine
from fieldreport.projects import Project
from fieldreport.trust_context import HEADQUARTERS
from fieldreport.workflows import adopting, granting
from fieldreport.workflows.adopting import AdoptionView

_MARKS = {"same": "=", "open": "✎", "explained": "●"}


def issue(options: argparse.Namespace, terminal: Terminal) -> int:
    """Sign what a file says is granted to a project, and write the package for the mission."""
    said = _granted(options.project, options.file.read_bytes())
    with opened(options) as session:
        kept = granting.issue(
            session,
            options.mission,
            options.project,
            approvals=said.approvals,
            tranches=said.tranches,
            extensions=said.extensions,
            reason=options.reason,
        )
        written = granting.write_package(
            session, options.mission, options.project, options.out, encrypted=not options.plain
        )
    content = {
        "mission": kept.mission,
        "project": kept.project,
        "number": kept.number,
        "sha256": kept.sha256,
        "path": str(written.path),
        "bytes": written.bytes,
        "encrypted": written.is_encrypted,
    }
    words = [f"Signed grant {kept.number} for {kept.project} of {kept.mission}.", f"{written.path}"]
    terminal.answer(content, [*words, f"SHA-256 {kept.sha256}"])
    return 0


def list_grants(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the projects with their newest grants, and how many lines differ."""
    with opened(options) as session:
        if session.profile().role == HEADQUARTERS:
            content = [
                _content(one.mission, one.project, one.newest, one.differing) for one in granting.open_funded(session)
            ]
        else:
            mission = session.profile().mission
            views = adopting.open_adoptions(session)
            content = [_content(mission, one.project, one.kept, one.differing) for one in views]
    words = [
        f"{one['mission']:<10}{one['project']:<24}{_number_words(one):<18}{_difference_words(one)}" for one in content
    ]
    terminal.answer(content, words or ["No project is known here."])
    return 0


def compare(options: argparse.Namespace, terminal: Terminal) -> int:
    """Show the newest grant of a project beside what the mission entered."""
    with opened(options) as session:
        view = adopting.open_adoption(session, options.project)
    terminal.answer(grant_content(view), list(grant_words(view)))
    return 1 if any(line.state == "open" for line in view.lines) else 0


def take_over(options: argparse.Namespace, terminal: Terminal) -> int:
    """Take over what was signed, for the lines named or for all that are open."""
    with opened(options) as session:
        view = adopting.take_over(session, options.project, options.places or None)
    terminal.answer(grant_content(view), list(grant_words(view)))
    return 0


def explain(options: argparse.Namespace, terminal: Terminal) -> int:
    """Keep what the mission entered, and say why it differs."""
    with opened(options) as session:
        view = adopting.explain(session, options.project, options.place, options.note)
    terminal.answer(grant_content(view), list(grant_words(view)))
    return 0


def grant_content(view: AdoptionView) -> dict[str, Any]:
    """Return a comparison with the keys that stay."""
    grant = view.grant
    return {
        "project": view.project.id,
        "number": grant.revision if grant else None,
        "sha256": view.kept.sha256 if view.kept else None,
        "signer": view.kept.signer if view.kept else None,
        "lines": [
            {
                "place": line.place,
                "state": line.state,
                "ours": line.ours,
                "signed": line.signed,
                "fields": list(line.fields),
                "note": line.note,
            }
            for line in view.lines
        ],
    }


def grant_words(view: AdoptionView) -> Iterator[str]:
    """Yield the lines of a comparison for a person."""
    name = view.project.title or view.project.id
    if view.grant is None:
        yield f"No grant of Headquarters was loaded for “{name}” yet."
        return
    by = f", signed by {view.kept.signer}" if view.kept else ""
    yield f"Grant {view.grant.revision} for “{name}”{by}."
    for line in view.lines:
        yield f"{_MARKS[line.state]} {line.place}"
        if line.state != "same":
            yield f"    ours:   {_row_words(line, line.ours)}"
            yield f"    signed: {_row_words(line, line.signed)}"
        if line.note:
            yield f"    note:   {line.note}"
    if any(line.state == "open" for line in view.lines):
        yield "Take these lines over (grant take-over), or say why not (grant explain)."


def _row_words(line: GrantLine, row: Any) -> str:
    if row is None:
        return "not there"
    named = line.fields or tuple(row)
    return ", ".join(f"{name} {row.get(name, '(blank)')}" for name in named)


def _granted(project: str, untrusted: bytes) -> Project:
    """Return approvals, tranches and extensions of a file, in the shapes of records.md, as a project's."""
    try:
        content = json.loads(untrusted)
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise RecordProblem("SCHEMA", address="file", problem="this is not JSON") from None
    held = content if isinstance(content, dict) else {}
    return decode(Project, {**held, "id": project}, "grant")


def _content(mission: str, project: Project, kept: Any, differing: tuple[GrantLine, ...]) -> dict[str, Any]:
    return {
        "mission": mission,
        "project": project.id,
        "title": project.title,
        "status": project.status,
        "number": kept.number if kept else None,
        "sha256": kept.sha256 if kept else None,
        "open": sum(line.state == "open" for line in differing),
        "explained": sum(line.state == "explained" for line in differing),
    }


def _number_words(one: dict[str, Any]) -> str:
    nothing = "proposal waits" if one["status"] == "proposed" else "nothing granted"
    return f"grant {one['number']}" if one["number"] else nothing


def _difference_words(one: dict[str, Any]) -> str:
    if one["number"] is None:
        return ""
    return f"{one['open']} open, {one['explained']} explained" if one["open"] or one["explained"] else "agrees"
