"""`clearance`: have a report cleared on another computer, from both sides."""

import argparse
from collections.abc import Iterator
from typing import Any

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal
from fieldreport.values import Quarter
from fieldreport.workflows import attesting, clearing, considering, referring, signing, suggesting
from fieldreport.workflows.considering import Considered
from fieldreport.workflows.referring import Answered
from fieldreport.workflows.session import Session
from fieldreport.workflows.suggesting import Suggestions


def waiting(options: argparse.Namespace, terminal: Terminal) -> int:
    """List what waits for the clearing officer of this desk."""
    with opened(options) as session:
        found = clearing.reports_to_clear(session)
    lines = [
        {
            "period": str(one.document.period) if one.document else str(one.quarter),
            "document": one.document.no if one.document else 0,
            "title": one.document.title if one.document else "",
            "revision": one.revision,
            "author": one.author,
            "signed_at": one.signed_at,
        }
        for one in found
    ]
    words = [
        f"{one['period']} revision {one['revision']}, signed by {one['author']}"
        + (f": {one['title']} (document {one['document']})" if one["document"] else "")
        for one in lines
    ]
    terminal.answer({"waiting": lines}, words or ["Nothing waits for clearance."])
    return 0


def ask(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the package for clearance, for a clearing officer on another computer."""
    how = {"fingerprint": options.certificate.strip().lower(), "note": options.note, "way": options.way}
    with opened(options) as session:
        if options.document:
            made = referring.refer_document(session, options.document, options.out, **how)
        else:
            made = referring.refer_report(session, options.period, options.out, **how)
    terminal.answer(
        {"path": str(made.path), "name": made.name, "bytes": made.bytes},
        [f"{made.path} ({made.bytes:,} bytes)", f"Only {made.name} and this desk can open it."],
    )
    return 0


def suggest(options: argparse.Namespace, terminal: Terminal) -> int:
    """Suggest a text for one field, or say something about it, before the report is returned."""
    with opened(options) as session:
        made = suggesting.suggest(session, options.period, options.address, options.text, options.remark)
    terminal.answer(_suggestions_content(made), _suggestions_words(made))
    return 0


def sign(options: argparse.Namespace, terminal: Terminal) -> int:
    """Sign as clearing officer at a desk of her own, and write the answer for the author."""
    with opened(options) as session:
        _require_officer(session)
        if options.document:
            attesting.clear_project_report(session, options.document)
        else:
            signing.clear(session, options.period)
        return _answer(session, options, terminal)


def agree(options: argparse.Namespace, terminal: Terminal) -> int:
    """Agree as a step before the one that signs, and write the answer for the author."""
    with opened(options) as session:
        _require_officer(session)
        quarter = _quarter_of(session, options)
        considering.agree(session, quarter, options.document, options.remark)
        return _answer(session, options, terminal)


def give_back(options: argparse.Namespace, terminal: Terminal) -> int:
    """Return a report to its author with a remark and the suggestions, and write the answer."""
    with opened(options) as session:
        _require_officer(session)
        if options.document:
            clearing.return_document(session, options.document, options.remark)
        else:
            clearing.return_report(session, options.period, options.remark)
        return _answer(session, options, terminal)


def answer(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the answer about what is decided once more."""
    with opened(options) as session:
        return _answer(session, options, terminal)


def suggestions(options: argparse.Namespace, terminal: Terminal) -> int:
    """List what is suggested about a report beside the author's text; take or decline one."""
    with opened(options) as session:
        quarter = options.period
        held = suggesting.open_suggestions(session, quarter)
        for number in options.take:
            held = suggesting.decide(session, quarter, number - 1, "taken")
        for number in options.decline:
            held = suggesting.decide(session, quarter, number - 1, "declined")
    terminal.answer(_suggestions_content(held), _suggestions_words(held))
    return 0


def considered_content(held: Considered) -> dict[str, Any]:
    """Return what a package for clearance brought, for JSON."""
    return {
        "period": str(held.quarter),
        "document": held.document,
        "revision": held.revision,
        "author": held.author,
        "note": held.note,
        "agreed": list(held.agreed),
        "news": held.is_news,
    }


def considered_words(held: Considered) -> Iterator[str]:
    """Yield what a package for clearance brought, for a person."""
    about = f"{held.title}, {held.quarter}" if held.title else str(held.quarter)
    yield f"{about} revision {held.revision} of {held.author} waits for clearance here."
    yield from (f"  agreed already: {name}" for name in held.agreed)
    if held.note:
        yield f"  {held.note}"


def answered_content(held: Answered) -> dict[str, Any]:
    """Return what a clearing officer answered, for JSON."""
    return {
        "period": str(held.quarter),
        "document": held.document,
        "revision": held.revision,
        "outcome": held.outcome,
        "officer": held.officer,
        "remark": held.remark,
        "suggestions": held.suggestions,
        "news": held.is_news,
    }


def answered_words(held: Answered) -> Iterator[str]:
    """Yield what a clearing officer answered, for a person."""
    about = f"{held.title}, {held.quarter}" if held.title else str(held.quarter)
    yield f"{about} revision {held.revision}: {held.outcome} by {held.officer}."
    if held.remark:
        yield f"  {held.remark}"
    if held.suggestions:
        yield f"  {held.suggestions} suggested edits; see `clearance suggestions`."


def _quarter_of(session: Session, options: argparse.Namespace) -> Quarter:
    """Return the quarter of what is decided: of a document, that in which its period ends."""
    if not options.document:
        quarter: Quarter = options.period
        return quarter
    return clearing.open_document_clearance(session, options.document).pages.quarter


def _require_officer(session: Session) -> None:
    if session.profile().role != "clearing-officer":
        raise UsageProblem("NOT_OFFICERS_DESK")


def _answer(session: Session, options: argparse.Namespace, terminal: Terminal) -> int:
    quarter = _quarter_of(session, options)
    made = considering.write_answer(session, quarter, options.out, document=options.document, way=options.way)
    terminal.answer(
        {"path": str(made.path), "outcome": made.outcome, "bytes": made.bytes},
        [f"{made.path} ({made.bytes:,} bytes): {made.outcome}"],
    )
    return 0


def _suggestions_content(held: Suggestions) -> dict[str, Any]:
    return {
        "revision": held.revision,
        "returned": held.is_returned,
        "suggestions": [
            {
                "number": line.number + 1,
                "address": line.address,
                "author_text": line.author_text,
                "text": line.text,
                "remark": line.remark,
                "decision": line.decision or "",
            }
            for line in held.lines
        ],
    }


def _suggestions_words(held: Suggestions) -> list[str]:
    words: list[str] = []
    for line in held.lines:
        words.append(f"{line.number + 1:>3}  {line.label} ({line.address}) {line.decision or ''}".rstrip())
        if line.text:
            words += [f"     author:    {line.author_text}", f"     suggested: {line.text}"]
        if line.remark:
            words.append(f"     {line.remark}")
    return words or ["Nothing is suggested."]
