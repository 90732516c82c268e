"""Suggest edits of a report that waits for clearance, field by field; take or decline them as its author.

Rules: only a text can be proposed for a text; anything else gets a remark. The frozen revision keeps the author's
text beside each suggestion for ever. Taking one writes it into the draft as any other edit, so that it can be undone
and shows in the history; declining changes nothing. Nothing of it travels to Headquarters.
"""

from dataclasses import dataclass, replace
from typing import Any, ClassVar

from fieldreport.clearances import MOST_SUGGESTIONS, Suggested
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import drafts, revisions
from fieldreport.templates import Labels, load_labels
from fieldreport.values import Quarter
from fieldreport.workflows import clearing, drafting, minuting, signing
from fieldreport.workflows.minuting import Decision
from fieldreport.workflows.session import Session


class SuggestingProblem(FieldReportError):
    """A suggestion that fits no field, or that is not there."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_SUCH_FIELD": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{address} is no text of this report that could be replaced."),
            QT_TRANSLATE_NOOP("errors", "Nothing was suggested."),
            QT_TRANSLATE_NOOP("errors", "Choose a field of the list, or write a remark without a text."),
        ),
        "NO_SUCH_SUGGESTION": ErrorText(
            QT_TRANSLATE_NOOP("errors", "There is no such suggestion (number {number})."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Look at the list of suggestions again."),
        ),
    }


@dataclass(frozen=True, slots=True)
class TextField:
    """A text of the report as its author signed it."""

    address: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggestion beside the author's text; `now` is what the draft says today."""

    number: int
    address: str
    label: str
    author_text: str
    now: str
    text: str  # proposed; "" for a remark alone
    remark: str
    decision: Decision | None

    @property
    def can_be_taken(self) -> bool:
        """Return whether there is a text to take."""
        return bool(self.text) and self.now != self.text


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All suggestions about the newest revision of a quarter, and the texts one could be made about."""

    quarter: Quarter
    revision: int
    officer: str
    is_returned: bool  # then they are the author's to decide, before that the officer's to change
    lines: tuple[Suggestion, ...]
    fields: tuple[TextField, ...]


def open_suggestions(session: Session, quarter: Quarter) -> Suggestions:
    """Return what is suggested about the newest revision of a quarter. Raises NOT_SIGNED."""
    kept = _kept(session, quarter)
    report = revisions.frozen_report(session.store, kept.no)
    labels = load_labels(report.template.version, report.language)
    frozen = {answer.address: answer.value for answer in report.answers}
    now = {one.address: one.value for one in drafts.answers(session.store, kept.report_no).values()}
    minutes = minuting.minutes_of(session, kept.identity)
    suggested, officer = _suggested(session, kept, minutes)
    lines = tuple(
        Suggestion(
            number=number,
            address=one.address,
            label=_label(one.address, labels),
            author_text=_text(frozen.get(one.address)),
            now=_text(now.get(one.address)),
            text=one.text,
            remark=one.remark,
            decision=minutes.decision(number),
        )
        for number, one in enumerate(suggested)
    )
    fields = tuple(
        TextField(answer.address, _label(answer.address, labels), answer.value)
        for answer in _in_order(report.answers, labels)
        if _is_text(answer.value)
    )
    return Suggestions(quarter, kept.number, officer, clearing.is_returned(session, kept), lines, fields)


def suggest(session: Session, quarter: Quarter, address: str, text: str = "", remark: str = "") -> Suggestions:
    """Keep a suggestion about one field of the revision that waits; a blank one takes it away.

    `address` is that of a finding (`report.2006/AR-B.PR.F`). Raises NOT_SIGNED, NOT_WAITING, NO_SUCH_FIELD.
    """
    kept = _kept(session, quarter)
    if not clearing.is_waiting(session, kept):
        raise clearing.ClearingProblem("NOT_WAITING", revision=kept.number, period=quarter)
    report = revisions.frozen_report(session.store, kept.no)
    frozen = {answer.address: answer.value for answer in report.answers}
    text, remark = text.strip(), remark.strip()
    addresses = (*frozen, *(record.address for record in report.read_records()))
    is_known = any(address == one or address.startswith((f"{one}.", f"{one}[")) for one in addresses)
    if not is_known or (text and not _is_text(frozen.get(address))):
        raise SuggestingProblem("NO_SUCH_FIELD", address=address)
    if text == _text(frozen.get(address)).strip():
        text = ""
    minutes = minuting.minutes_of(session, kept.identity)
    others = tuple(one for one in minutes.suggestions if one.address != address)
    made = (Suggested(address=address, text=text, remark=remark),) if text or remark else ()
    minuting.keep(session, kept.identity, replace(minutes, suggestions=(*others, *made)[-MOST_SUGGESTIONS:]))
    return open_suggestions(session, quarter)


def decide(session: Session, quarter: Quarter, number: int, decision: Decision) -> Suggestions:
    """Take a suggestion into the draft, or decline it; it may be decided anew.

    Raises NOT_SIGNED, NO_SUCH_SUGGESTION.
    """
    kept = _kept(session, quarter)
    held = open_suggestions(session, quarter)
    line = next((one for one in held.lines if one.number == number), None)
    if line is None or not held.is_returned or (decision == "taken" and not line.text):
        raise SuggestingProblem("NO_SUCH_SUGGESTION", number=number + 1)
    minutes = minuting.minutes_of(session, kept.identity)
    decided = minuting.Decided(number=number, decision=decision, at=session.stamp())
    with session.store.transaction():
        if decision == "taken":
            drafting.save_answer(session, kept.report_no, line.address.removeprefix("report."), line.text)
        minuting.keep(session, kept.identity, replace(minutes, decided=(*minutes.decided, decided)))
    return open_suggestions(session, quarter)


def _kept(session: Session, quarter: Quarter) -> revisions.Revision:
    kept = signing.newest_revision(session, quarter)
    if kept is None:
        raise signing.SigningProblem("NOT_SIGNED", period=quarter)
    return kept


def _suggested(
    session: Session, kept: revisions.Revision, minutes: minuting.Minutes
) -> tuple[tuple[Suggested, ...], str]:
    """Return the suggestions of the return, before it those that are being written, and whose they are."""
    events = [one for one in revisions.events(session.store, kept.no) if one.event == "returned"]
    if kept.status == "returned" and events and "suggestions" in events[-1].detail:
        return minuting.suggested(events[-1].detail), str(events[-1].detail.get("name", ""))
    return (() if kept.status == "returned" else minutes.suggestions), ""


def _label(address: str, labels: Labels) -> str:
    question = address.removeprefix("report.")
    if question not in labels.template.index:
        return address
    section = labels.template.section(labels.template.question(question).section)
    return f"{section.number} {labels.short(question)}".strip()


def _in_order(answers: tuple[Any, ...], labels: Labels) -> list[Any]:
    order = {question.id: place for place, question in enumerate(labels.template.questions())}
    return sorted(answers, key=lambda answer: order.get(answer.question, len(order)))


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value.split()) > 1


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
