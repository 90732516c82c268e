"""Joins the submission status to the workflows `overseeing` and `reviewing`; each call runs on a worker thread."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale

from fieldreport.models import PARTS
from fieldreport.templates import Labels, TemplateError, available_languages, load_labels
from fieldreport.values import Quarter
from ui.locales import number
from ui.messages import finding_words, part_words
from ui.screens.status.state import DifferenceLine, ReplyLine, ReviewView, StatusCalls, StatusView
from ui.screens.status.words import StatusPlurals

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.reviewing import Difference, Value


def status_calls() -> StatusCalls:
    """Return the calls behind the submission status."""
    return StatusCalls(open_view, open_cell, review, decide, exempt, make_due, waiting, write_receipts, fetch)


def open_view(session: Any, year: int | None, years: int, mission_type: str, role: str) -> StatusView:
    """Return the board up to a year; without one, up to the quarter that is coming in."""
    from fieldreport.workflows import archiving, overseeing  # not needed at start

    shown = year or overseeing.current_quarter(session).year
    status = overseeing.open_status(session, shown, years=years, mission_type=mission_type, role=role)
    return StatusView(status, overseeing.years_known(session), archiving.archive_name(session))


def open_cell(session: Any, mission: str, quarter: Quarter) -> Any:
    """Return what is known of a mission's quarter."""
    from fieldreport.workflows import reviewing  # not needed at start

    return reviewing.open_cell(session, mission, quarter)


def review(session: Any, identity: str) -> ReviewView:
    """Run the checks again and compare with the revision before; in words of the window's language."""
    # Not needed at start.
    from fieldreport.workflows import reviewing
    from fieldreport.workflows.comparing import part_address

    found = reviewing.review(session, identity)
    labels = labels_for(found.template_version)

    def record_title(address: str) -> str:
        return found.record_titles.get(address.split("]", 1)[0] + "]", "")

    return ReviewView(
        identity=identity,
        findings=tuple(
            finding_words(held, labels, record_title) for held in found.findings if held.severity != "hint"
        ),
        explained=sum(held.explained for held in found.findings),
        compared_with=found.compared_with or 0,
        differences=tuple(
            replace(_line(held, labels), reason=found.reasons.get(part_address(held.kind, held.key), ""))
            for held in found.differences
        ),
        replies=tuple(
            ReplyLine(_asked_place(held.asked.address, labels, found.record_titles), held.asked.text, held.note)
            for held in found.replies
        ),
        places=(*_answer_places(found.answered, labels), *found.record_titles.items()),
    )


def decide(session: Any, revision_no: int, decision: str, asked: tuple[tuple[str, str], ...], officer: str) -> bool:
    """Accept or return a report; return whether the decision stands."""
    # Not needed at start.
    from fieldreport.receipts import Asked
    from fieldreport.workflows import reviewing

    whole = "\n".join(text for address, text in asked if not address)
    fields = tuple(Asked(address=address, text=text) for address, text in asked if address)
    held = reviewing.decide(session, revision_no, decision, whole, asked=fields, officer=officer)  # type: ignore[arg-type]
    return bool(held)


def waiting(session: Any) -> int:
    """Return how many receipts are not written yet."""
    from fieldreport.workflows import receipting  # not needed at start

    return receipting.waiting_receipts(session)


def write_receipts(session: Any, folder: Path) -> int:
    """Write the receipts that are new."""
    from fieldreport.workflows import receipting  # not needed at start

    return len(receipting.write_receipts(session, folder))


def fetch(session: Any, progress: Any, cancel: Any) -> tuple[int, int, int]:
    """Fetch what colleagues took in and decided: packages kept, packages set aside, decisions."""
    from fieldreport.workflows import pooling  # not needed at start

    fetched = pooling.catch_up(session, progress=progress, cancel=cancel)
    refused = len(fetched.refused)
    return len(fetched.packages) - refused, refused, fetched.decisions


def exempt(session: Any, mission: str, quarter: Quarter, reason: str, is_vacant: bool) -> None:
    """Free a mission from reporting on a quarter."""
    from fieldreport.workflows import reviewing  # not needed at start

    reviewing.exempt(session, mission, quarter, reason, is_vacant=is_vacant)


def make_due(session: Any, mission: str, quarter: Quarter) -> Any:
    """Make a mission report on a quarter again."""
    from fieldreport.workflows import reviewing  # not needed at start

    return reviewing.make_due(session, mission, quarter)


def labels_for(version: str) -> Labels:
    """Return the template's texts in the window's language, else in English."""
    language = QLocale.languageToCode(QLocale().language())
    try:
        return load_labels(version, language if language in available_languages(version) else "en")
    except TemplateError:
        return load_labels(version, "en")


def _answer_places(answered: tuple[str, ...], labels: Labels) -> list[tuple[str, str]]:
    """Return address and words of the questions that were answered, in the order of the form."""
    found = []
    for question in labels.template.questions():
        if question.id in answered:
            section = labels.template.section(question.section)
            found.append((f"report.{question.id}", f"{section.number}. {labels.short(question.id)}"))
    return found


def _asked_place(address: str, labels: Labels, record_titles: Mapping[str, str]) -> str:
    """Return the words of a field that was asked about, "" for the whole report."""
    if not address:
        return ""
    places = dict(_answer_places(tuple(labels.template.index), labels))
    return places.get(address, record_titles.get(address, address))


def _line(difference: "Difference", labels: Labels) -> DifferenceLine:
    before, after = _value_words(difference.before), _value_words(difference.after)
    if difference.change != "changed":
        words = {
            "added": QCoreApplication.translate("status", "added"),
            "removed": QCoreApplication.translate("status", "removed"),
        }
        before, after = "", words[difference.change]
    elif before == after:
        before, after = "", QCoreApplication.translate("status", "reworded")
    return DifferenceLine(_place_words(difference, labels), before, after)


def _place_words(difference: "Difference", labels: Labels) -> str:
    parts = [part_words(name).lower() if name in PARTS else name.replace("_", " ") for name in difference.path]
    if difference.kind == "answer":
        if difference.key not in labels.template.index:
            return ", ".join((difference.key, *parts))
        question = labels.template.question(difference.key)
        list_id = question.rows.list_id if question.rows else None
        named = [labels.choice(list_id, name) if list_id and place == 0 else parts[place]
                 for place, name in enumerate(difference.path)]  # fmt: skip
        number_of_section = labels.template.section(question.section).number
        return f"{number_of_section}. " + ", ".join((labels.short(difference.key), *named))
    return ", ".join((difference.title, *parts))


def _value_words(value: "Value") -> str:
    if value.kind == "blank":
        return QCoreApplication.translate("status", "blank")
    if value.kind == "words":
        return StatusPlurals().words(value.amount)
    return number(value.amount) if value.kind == "number" else value.text
