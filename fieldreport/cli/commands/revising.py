"""`facts`, `role`, `compare`: what is stated of a mission, in which role a desk reports, what a revision changed."""

import argparse

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal
from fieldreport.missions import fact_json
from fieldreport.trust_context import MissionFact
from fieldreport.workflows import closing, contrasting, serving
from fieldreport.workflows.contrasting import Segment


def facts(options: argparse.Namespace, terminal: Terminal) -> int:
    """List what Headquarters states of missions; with --state, state something, with --withdraw, take it back."""
    with opened(options) as session:
        held = session.mission_facts()
        if options.state:
            start = options.since
            if start is None:
                raise UsageProblem("NO_DAY")
            closing.state(
                session,
                options.mission,
                options.state,
                start.last if options.state == "ended" else start.first,
                options.until.last if options.until else None,
                reason=options.reason,
                role=options.role,
                holder=options.holder,
            )
        elif options.withdraw:
            if options.withdraw > len(held):
                raise UsageProblem("NO_FACT", number=options.withdraw)
            closing.withdraw(session, held[options.withdraw - 1])
        shown = session.mission_facts()
    words = [f"{number:>3}  {_fact_words(fact)}" for number, fact in enumerate(shown, start=1)]
    terminal.answer({"facts": [fact_json(fact) for fact in shown]}, words or ["Nothing is stated."])
    return 0


def role(options: argparse.Namespace, terminal: Terminal) -> int:
    """Say in which role this desk reports; with --to, change it from a day on."""
    with opened(options) as session:
        if options.to:
            if options.since is None:
                raise UsageProblem("NO_DAY")
            serving.set_role(session, options.since.first, options.to, options.reason)
        shown = serving.role_facts(session)
    terminal.answer(
        {
            "role": shown.role,
            "set_up_as": shown.set_up_as,
            "changes": [
                {"start": one.start.isoformat(), "role": one.role, "reason": one.reason} for one in shown.own
            ],
        },
        [f"Today: {shown.role}.", *(f"  from {one.start}: {one.role}, {one.reason}" for one in shown.own)],
    )
    return 0


def compare(options: argparse.Namespace, terminal: Terminal) -> int:
    """Show what differs between two revisions: [-taken out-] and {+put in+}."""
    with opened(options) as session:
        held = contrasting.contrast_own(session, options.period, options.revision, options.beside)
    words = [f"{held.mission} {held.quarter}: revision {held.later} beside {held.earlier}."]
    if held.reason:
        words.append(f"Reason: {held.reason}")
    for place, one in enumerate(held.passages):
        words.append(f"{one.kind} {'.'.join((one.title or one.key, *one.path))}")
        before = held.passages[place - 1] if place else None
        is_same_part = before is not None and (before.kind, before.key) == (one.kind, one.key)
        words += [f"  Reason: {one.reason}"] if one.reason and not is_same_part else []
        words += [f"  - {_marked(one.before)}"] if one.before else []
        words += [f"  + {_marked(one.after)}"] if one.after else []
    terminal.answer(
        {
            "mission": held.mission,
            "period": str(held.quarter),
            "earlier": held.earlier,
            "later": held.later,
            "reason": held.reason,
            "differences": [
                {
                    "change": one.change,
                    "kind": one.kind,
                    "key": one.key,
                    "path": list(one.path),
                    "before": _plain(one.before),
                    "after": _plain(one.after),
                    "reason": one.reason,
                }
                for one in held.passages
            ],
        },
        words,
    )
    return 0


def _fact_words(fact: MissionFact) -> str:
    days = f"{fact.start} to {fact.end}" if fact.end else f"from {fact.start}"
    parts = (fact.mission, fact.kind, days, fact.role, fact.holder, fact.reason)
    return ", ".join(part for part in parts if part)


def _plain(side: tuple[Segment, ...]) -> str:
    return "".join(one.text for one in side)


def _marked(side: tuple[Segment, ...]) -> str:
    signs = {"same": ("", ""), "out": ("[-", "-]"), "in": ("{+", "+}")}
    return "".join(one.text.join(signs[one.kind]) for one in side)
