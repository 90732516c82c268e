"""`decide`, `practices`, `judge`, `receipts`: what Headquarters says, and the signed answers that bring it home."""

import argparse
from typing import Any

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal
from fieldreport.missions import mission as registered_mission
from fieldreport.receipts import Asked
from fieldreport.workflows import approving, judging, receipting, reviewing
from fieldreport.workflows.acknowledging import Acknowledged


def decide(options: argparse.Namespace, terminal: Terminal) -> int:
    """Accept the revision that stands, or return it with questions."""
    asked = tuple(_question(text) for text in options.question)
    with opened(options) as session:
        cell = reviewing.open_cell(session, options.mission, options.period)
        if not cell.revisions:
            raise UsageProblem("NOTHING_RECEIVED", mission=cell.mission, period=options.period)
        is_final = reviewing.decide(
            session, cell.revisions[0].no, options.decision, options.remark, asked=asked, officer=options.officer
        )
        chief = approving.review_policy(session).chief
    content = {
        "mission": cell.mission,
        "period": str(options.period),
        "revision": cell.revisions[0].number,
        "decision": options.decision,
        "final": is_final,
    }
    if not is_final:
        about = f"{cell.mission} {options.period} revision {cell.revisions[0].number}"
        terminal.answer(content, [f"{about}: approved by the reviewer; {chief} has to accept it."])
        return 0
    words = f"{cell.mission} {options.period} revision {cell.revisions[0].number}: {options.decision}."
    terminal.answer(content, [words, "The mission learns it from the receipt: fieldreport receipts --out DIR."])
    return 0


def approval(options: argparse.Namespace, terminal: Terminal) -> int:
    """Show who approves reports, or say who does from now on."""
    with opened(options) as session:
        if options.one_level:
            policy = approving.set_review_policy(session)
        elif options.chief or options.reviewer:
            policy = approving.set_review_policy(session, options.chief, tuple(options.reviewer))
        else:
            policy = approving.review_policy(session)
    reviewers = ", ".join(policy.reviewers)
    words = (
        f"A report is accepted when {reviewers} and then {policy.chief} approved it."
        if policy.chief
        else "One decision accepts a report."
    )
    terminal.answer({"chief": policy.chief, "reviewers": list(policy.reviewers)}, [words])
    return 0


def practices(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the good practices of the newest reports with what the panel said."""
    with opened(options) as session:
        held = judging.open_practices(session, registered_mission(options.mission).code if options.mission else None)
    content = [
        {
            "mission": one.mission,
            "practice": one.practice.id,
            "title": one.practice.title,
            "period": str(one.quarter),
            "status": one.practice.status,
            "panel": {"state": one.word.state, "remark": one.word.remark, "said": one.word.said}
            if one.word
            else None,
        }
        for one in held
    ]
    words = []
    for one in held:
        said = (
            f"the panel: {one.word.state}" if one.word else f"the panel: nothing yet (mission: {one.practice.status})"
        )
        words.append(f"{one.mission} {one.practice.id}  {one.practice.title}  {said}")
        words += [f"  {one.word.remark}"] if one.word and one.word.remark else []
    terminal.answer(content, words or ["No report tells of a good practice."])
    return 0


def judge(options: argparse.Namespace, terminal: Terminal) -> int:
    """Keep what the panel says of a good practice."""
    with opened(options) as session:
        word = judging.judge(
            session, options.mission, options.practice, options.state.replace("-", "_"), options.remark
        )
    content = {"practice": word.practice, "state": word.state, "remark": word.remark, "said": word.said}
    words = [f"{options.mission} {word.practice}: {word.state}."]
    terminal.answer(content, [*words, "The mission learns it from the receipt: fieldreport receipts --out DIR."])
    return 0


def receipts(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the signed receipts that have not been written yet."""
    with opened(options) as session:
        written = receipting.write_receipts(session, options.out, mission=options.mission, only_new=not options.all)
    content = [
        {
            "path": str(one.path),
            "mission": one.receipt.mission,
            "period": one.receipt.period,
            "outcome": one.receipt.outcome,
            "sha256": one.receipt.sha256,
            "encrypted": one.is_encrypted,
        }
        for one in written
    ]
    words = [f"{one.path.name}: {one.receipt.outcome}" for one in written]
    terminal.answer(content, [*words, f"{len(written)} receipts in {options.out}." if written else "Nothing is new."])
    return 0


def receipt_content(held: Acknowledged) -> dict[str, Any]:
    """Return the keys that stay of a receipt that was taken at the mission."""
    return {
        "period": str(held.quarter),
        "revision": held.revision,
        "outcome": held.receipt.outcome,
        "taken": held.taken,
        "sha256": held.receipt.sha256,
        "questions": [{"address": asked.address, "text": asked.text} for asked in held.receipt.questions],
        "practices": [
            {"practice": word.practice, "state": word.state, "remark": word.remark} for word in held.receipt.practices
        ],
    }


def receipt_words(held: Acknowledged) -> list[str]:
    """Return the lines for a person."""
    about = f"{held.quarter} revision {held.revision}"
    if held.taken == "older":
        return [f"{about}: a newer receipt is here already."]
    words = [f"{about}: {held.receipt.outcome}, says {held.signer} of Headquarters."]
    words += [f"  {held.receipt.remarks}"] if held.receipt.remarks else []
    words += [f"  {asked.address or 'report'}: {asked.text}" for asked in held.receipt.questions]
    return words + [
        f"  practice[{word.practice}]: {word.state}" + (f": {word.remark}" if word.remark else "")
        for word in held.receipt.practices
    ]


def _question(text: str) -> Asked:
    """Return a question typed as `ADDRESS=TEXT`; without an address it is about the whole report."""
    address, found, words = text.partition("=")
    is_addressed = bool(found) and " " not in address.strip() and bool(words.strip())
    return Asked(text=words.strip(), address=address.strip()) if is_addressed else Asked(text=text.strip())
