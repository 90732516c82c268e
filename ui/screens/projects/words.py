"""Words of projects: states, fields, and the places that checks name."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldreport.projects import Project
from fieldreport.reports import Finding
from ui.locales import number, short_date
from ui.marks import Mark
from ui.messages import finding_text
from ui.typed_dates import date_words

if TYPE_CHECKING:
    from fieldreport.values import PartialDate

STATUS_MARKS: Mapping[str, tuple[Mark, str]] = {
    "proposed": (Mark.UNTOUCHED, ""),
    "approved": (Mark.HINT, "accent"),
    "running": (Mark.STARTED, "accent"),
    "closed": (Mark.COMPLETE, "ok"),
    "cancelled": (Mark.NOT_DUE, ""),
}
_PLACE = re.compile(r"^project\[.*?\](?:\.|$)", re.DOTALL)
_ROW = re.compile(r"^([a-z_]+)\[([0-9]+)\](?:\.(.*))?$", re.DOTALL)


def status_words(status: str) -> str:
    """Return the state of a project in words."""
    return {
        "proposed": QCoreApplication.translate("projects", "Proposed"),
        "approved": QCoreApplication.translate("projects", "Approved"),
        "running": QCoreApplication.translate("projects", "Running"),
        "closed": QCoreApplication.translate("projects", "Closed"),
        "cancelled": QCoreApplication.translate("projects", "Cancelled"),
    }[status]


def field_words(key: str) -> str:
    """Return the name of a field of a project."""
    return {
        "title": QCoreApplication.translate("projects", "Title"),
        "purpose": QCoreApplication.translate("projects", "Purpose"),
        "theme": QCoreApplication.translate("projects", "Theme"),
        "area": QCoreApplication.translate("projects", "Area of the report"),
        "criteria": QCoreApplication.translate("projects", "Criteria met"),
        "target_groups": QCoreApplication.translate("projects", "Target groups"),
        "displaced": QCoreApplication.translate("projects", "Displaced people among them"),
        "start": QCoreApplication.translate("projects", "Begins"),
        "end": QCoreApplication.translate("projects", "Ends"),
        "status": QCoreApplication.translate("projects", "State"),
        "extensions": QCoreApplication.translate("projects", "Extensions without more money"),
        "closed_operationally": QCoreApplication.translate("projects", "Activities closed"),
        "closed_financially": QCoreApplication.translate("projects", "Books closed"),
        "balance_carried_to": QCoreApplication.translate("projects", "Balance carried over to"),
        "balance_document": QCoreApplication.translate("projects", "Document about the balance"),
        "reports": QCoreApplication.translate("projects", "Reports"),
        "currency": QCoreApplication.translate("projects", "Currency"),
        "approved": QCoreApplication.translate("projects", "Approved amount"),
        "pre_financing": QCoreApplication.translate("projects", "Pre-financing"),
        "approvals": QCoreApplication.translate("projects", "Approvals"),
        "tranches": QCoreApplication.translate("projects", "Instalments received"),
        "finance_section": QCoreApplication.translate("projects", "Finance section’s own figures"),
        "partners": QCoreApplication.translate("projects", "Partners"),
        "budget": QCoreApplication.translate("projects", "Budget lines"),
        "budget_versions": QCoreApplication.translate("projects", "Versions of the budget"),
        "entries": QCoreApplication.translate("projects", "Ledger"),
        "indicators": QCoreApplication.translate("projects", "Indicators"),
        "beneficiaries": QCoreApplication.translate("projects", "Beneficiaries"),
        "donor": QCoreApplication.translate("projects", "Donor"),
        "focal_person": QCoreApplication.translate("projects", "Focal person"),
        "remark": QCoreApplication.translate("projects", "Remark"),
        "documents": QCoreApplication.translate("projects", "Documents"),
    }.get(key, key)


def place_of(address: str) -> tuple[str, int, str]:
    """Return field, row (-1: none) and the rest of an address such as `project[P-1].entries[3].rate`."""
    rest = inside(address)
    row = _ROW.match(rest)
    if row is not None:
        return row[1], int(row[2]), row[3] or ""
    field, _dot, inner = rest.partition(".")
    return field, -1, inner


def inside(address: str) -> str:
    """Return an address within the project: `entries[3].rate`."""
    return _PLACE.sub("", address)


def place_words(project: Project, address: str) -> str:
    """Return where a check is, as the page names it: "L5 Travel", "Entry E-07, 12 May 2006"."""
    key, row, _rest = place_of(address)
    if key == "budget" and 0 <= row < len(project.budget):
        line = project.budget[row]
        return f"{line.line} {line.title}".strip()
    if key == "entries" and 0 <= row < len(project.entries):
        entry = project.entries[row]
        name = entry.id or number(row + 1)
        words = QCoreApplication.translate("projects", "Entry {name}").format(name=name)
        return f"{words}, {day_words(entry.date)}" if entry.date else words
    if key == "indicators" and 0 <= row < len(project.indicators):
        return project.indicators[row].text or field_words(key)
    if key == "tranches" and 0 <= row < len(project.tranches):
        words = QCoreApplication.translate("projects", "Instalment {number}")
        return words.format(number=number(project.tranches[row].number))
    return field_words(key) if key else project.title


def check_words(project: Project, finding: Finding) -> str:
    """Return a check's sentence without the project's title, which the page has."""
    text = finding_text(finding)
    for start in (f"“{project.title}”, ", f"“{project.title}”: ", f"“{project.title or project.id}”, "):
        if project.title and text.startswith(start):
            rest = text.removeprefix(start)
            return rest[:1].upper() + rest[1:]
    return text


def day_words(day: "PartialDate") -> str:
    """Return 30 Jun 2006, or as much as is known."""
    return short_date(day.first) if day.is_exact else date_words(day)
