"""`begin`, `template`, `place`, `form`: the form of a quarter, on the desk and in Excel for colleagues."""

import argparse
from collections.abc import Sequence
from typing import Any

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal
from fieldreport.workflows import collecting, drafting, switching
from fieldreport.workflows.collecting import Collected

_SHOWN = 60  # characters of an answer in a line


def begin(options: argparse.Namespace, terminal: Terminal) -> int:
    """Begin the report of a quarter, or say how it was begun; it takes its template by itself."""
    with opened(options) as session:
        draft = drafting.open_draft(session, options.period)
    content = draft.content
    terminal.answer(
        {
            "mission": content.mission.code,
            "period": str(content.quarter),
            "role": content.role,
            "template": content.template.version,
            "answers": len(content.answers),
            "yearly_due": content.yearly_due,
        },
        [
            f"{content.mission.code} {content.quarter}: version {content.template.version}, {content.role}, "
            f"{len(content.answers)} answers."
        ],
    )
    return 0


def form(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write an Excel form for colleagues without the program."""
    if options.out.exists():
        raise UsageProblem("FILE_EXISTS", file=options.out)
    if options.kind == "project" and not options.project:
        raise UsageProblem("FORM_WHICH_PROJECT")
    with opened(options) as session:
        path = collecting.write_form(
            session,
            options.kind,
            options.out,
            quarter=options.period,
            project_id=options.project or "",
            language=options.language or "",
        )
    terminal.answer(
        {"path": str(path), "kind": options.kind, "bytes": path.stat().st_size},
        [f"{path}", "Not encrypted: whoever has this file can read it."],
    )
    return 0


def form_content(collected: Collected) -> dict[str, Any]:
    """Return what came of a filled form, for scripts."""
    loaded = collected.loaded
    return {
        "kind": collected.kind,
        "filled_by": collected.filled_by,
        "added": loaded.added,
        "changed": loaded.changed,
        "unchanged": loaded.unchanged,
        "refused": [
            {"cell": failure.facts.get("cell", ""), "code": failure.code, "text": failure.text}
            for failure in collected.refused
        ],
    }


def form_words(forms: Sequence[Collected]) -> list[str]:
    """Return who filled forms in, and the cells that were not taken."""
    words = [f"Form ({held.kind}) filled in by {held.filled_by}." for held in forms]
    return words + [f"✖ {failure.text}" for held in forms for failure in held.refused]


def template(options: argparse.Namespace, terminal: Terminal) -> int:
    """List what changing the version of a draft would do; with --apply, do it."""
    with opened(options) as session:
        carry_out = switching.change_template if options.apply else switching.plan_change
        change = carry_out(session, options.period, options.to or "")
    done = options.apply and change.is_needed
    words = [f"{change.quarter}: version {change.old} -> {change.new}, {change.role}."]
    words += [f"  moves  {move.source} -> {move.target}: {_short(move.value)}" for move in change.moves]
    words += [f"  aside  {held.question}: {_short(held.value)}" for held in change.parked]
    words += [f"  new    {name}" for name in change.fresh]
    if not change.is_needed:
        words.append("The draft has this version already.")
    else:
        words.append("Done; nothing was deleted." if done else "Nothing was changed. Do it with --apply.")
    terminal.answer(
        {
            "period": str(change.quarter),
            "role": change.role,
            "old": change.old,
            "new": change.new,
            "applied": done,
            "moves": [{"source": held.source, "target": held.target} for held in change.moves],
            "parked": [_parked(held) for held in change.parked],
            "fresh": list(change.fresh),
        },
        words,
    )
    return 0


def place(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the answers that are kept aside, or put one where it belongs."""
    with opened(options) as session:
        if options.put:
            switching.place_answer(session, options.period, *options.put)
        parked = switching.parked_answers(session, options.period)
    words = [f"{held.question}: {_short(held.value)}{_likely(held)}" for held in parked]
    if options.put:
        words.insert(0, "{} is now part of {}.".format(*options.put))
    terminal.answer(
        {"period": str(options.period), "parked": [_parked(held) for held in parked]},
        words or ["No answer is kept aside."],
    )
    return 0


def _likely(held: switching.ParkedAnswer) -> str:
    return f" (likely: {', '.join(held.places[:3])})" if held.places else ""


def _parked(held: switching.ParkedAnswer) -> dict[str, Any]:
    return {"question": held.question, "value": held.value, "places": list(held.places)}


def _short(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
