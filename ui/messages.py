"""Errors and checks in words of the window's language.

Rules: every error is shown here and only here. An error's three sentences are translated one by one with their
facts; what no room foresaw is a bug and gets words of its own, never a stack trace. Nothing here has markup.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from fieldreport.errors import FieldReportError
from fieldreport.models import PARTS
from fieldreport.progress import question_at
from fieldreport.reports import SEVERITIES, Finding, Term
from fieldreport.templates import Labels
from fieldreport.values import Quarter
from ui.locales import number, quarter_short, short_date

_DAY = re.compile(r"[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_QUARTER = re.compile(r"[12][0-9]{3}-Q[1-4]")


@dataclass(frozen=True, slots=True)
class FindingWords:
    """A check in words: `title` says where, `text` what and what to do; the ids are for the jump to the field."""

    code: str
    severity: str
    address: str
    title: str
    text: str
    section_id: str = ""  # empty where the place is a record
    question_id: str = ""
    is_explained: bool = False

    @property
    def is_of_figure(self) -> bool:
        """Return whether it is about a figure that a text quotes: worth a look although it blocks nothing."""
        return ".figures[" in self.address


def error_words(failure: BaseException) -> str:
    """Return what happened, what is safe and what to do next, in one paragraph."""
    if isinstance(failure, FieldReportError):
        sentences = failure.texts[failure.code].sentences()
        translated = (QCoreApplication.translate("errors", sentence) for sentence in sentences)
        return " ".join(_filled(sentence, failure.facts) for sentence in translated)
    if isinstance(failure, OSError):
        return QCoreApplication.translate(
            "errors",
            "The computer refused to read or write a file: {reason}. What was saved before is safe. "
            "Check that the disk is there and has room, then try again.",
        ).format(reason=failure.strerror or type(failure).__name__)
    return QCoreApplication.translate(
        "errors",
        "Something went wrong inside Fieldreport ({kind}). What was saved before is safe. "
        "Try again; if it comes back, send the details from Help.",
    ).format(kind=type(failure).__name__)


def finding_text(finding: Finding) -> str:
    """Return a check's sentence with its facts."""
    return _filled(QCoreApplication.translate("findings", finding.message), finding.facts)


def finding_words(finding: Finding, labels: Labels, record_title: Callable[[str], str] | None = None) -> FindingWords:
    """Return a check in words; `record_title` names the record of an address such as `training[T-1].start`."""
    place, question_id, section_id = "", "", ""
    if finding.address.startswith("report."):
        question = question_at(finding.address, labels.template)
        if question is not None:
            question_id, section_id = question.id, question.section
            section = labels.template.section(section_id)
            place = f"{section.number}. {_cell(finding.address, question_id, labels) or labels.short(question_id)}"
    if not place and record_title is not None:
        place = record_title(finding.address)
    return FindingWords(
        finding.code,
        finding.severity,
        finding.address,
        place or QCoreApplication.translate("findings", "The report as a whole"),
        finding_text(finding),
        section_id,
        question_id,
        finding.explained,
    )


def part_words(part: str) -> str:
    """Return the name of a part of a count group, as a column is headed."""
    return {
        "women": QCoreApplication.translate("people", "Women"),
        "men": QCoreApplication.translate("people", "Men"),
        "girls": QCoreApplication.translate("people", "Girls"),
        "boys": QCoreApplication.translate("people", "Boys"),
        "unspecified": QCoreApplication.translate("people", "Unspecified"),
    }[part]


def role_words(role: str) -> str:
    """Return a role in words; one that is unknown stands for itself."""
    return {
        "adviser": QCoreApplication.translate("roles", "gender adviser"),
        "focal-point": QCoreApplication.translate("roles", "gender focal point"),
        "headquarters-office": QCoreApplication.translate("roles", "Headquarters office"),
        "clearing-officer": QCoreApplication.translate("roles", "Head of Mission or delegate"),
        "headquarters": QCoreApplication.translate("roles", "UN Headquarters"),
    }.get(role, role)


def role_short(role: str) -> str:
    """Return a role in a word or two, for a column."""
    return {
        "adviser": QCoreApplication.translate("roles", "Adviser"),
        "focal-point": QCoreApplication.translate("roles", "Focal point"),
        "headquarters-office": QCoreApplication.translate("roles", "Office"),
        "clearing-officer": QCoreApplication.translate("roles", "Head of Mission"),
        "headquarters": QCoreApplication.translate("roles", "UN Headquarters"),
    }.get(role, role)


def stored_words(sentences: Iterable[str], facts: Mapping[str, str]) -> tuple[str, ...]:
    """Return sentences of an error that was stored with its facts, in the language of the window."""
    return tuple(_filled(QCoreApplication.translate("errors", sentence), facts) for sentence in sentences)


def by_weight(findings: Iterable[FindingWords]) -> tuple[FindingWords, ...]:
    """Return checks still open, in the order of severity, then as they came."""
    return tuple(
        sorted((held for held in findings if not held.is_explained), key=lambda held: SEVERITIES.index(held.severity))
    )


def _cell(address: str, question_id: str, labels: Labels) -> str:
    """Return "National partners, men" for an address that leads into a row of people, else an empty text."""
    question = labels.template.question(question_id)
    if question.rows is None or question.rows.list_id is None:
        return ""
    names = re.split(r"[.\[\]]+", address.removeprefix(f"report.{question_id}"))
    codes = {choice.code for choice in question.rows.choices}
    row = next((labels.choice(question.rows.list_id, name) for name in names if name in codes), "")
    part = next((part_words(name) for name in names if name in PARTS), "")
    return f"{row}, {part.lower()}" if row and part else row


def _filled(sentence: str, facts: Mapping[str, Any]) -> str:
    try:
        return sentence.format(**{name: _in_words(fact) for name, fact in facts.items()})
    except (KeyError, IndexError, ValueError, TypeError):
        return sentence  # a translator's slip must not hide the message


def _in_words(fact: Any) -> Any:
    """Return a fact as the reader's language writes it: terms, numbers, days and quarters; the rest as it is."""
    if isinstance(fact, Term):
        return QCoreApplication.translate("terms", fact)
    if isinstance(fact, int | Decimal) and not isinstance(fact, bool):
        return number(fact)
    if isinstance(fact, Quarter):
        return quarter_short(fact)
    if isinstance(fact, str) and _DAY.fullmatch(fact):
        with suppress(ValueError):  # 31 February is what somebody typed, and is shown as typed
            return short_date(date.fromisoformat(fact))
    if isinstance(fact, str) and _QUARTER.fullmatch(fact):
        return quarter_short(Quarter.parse(fact))
    return fact
