"""Data sets that peacekeeping missions commonly keep with their units, to begin with (R26)."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate  # lupdate knows it by this name


def suggestions() -> tuple[Mapping[str, Any], ...]:
    """Return title, unit that has the figures, measure, area and categories of each."""
    return (
        {
            "title": translate("datasets", "Intake of disarmament, demobilization and reintegration"),
            "source_unit": translate("datasets", "DDR section"),
            "measure": "flow",
            "categories": (
                translate("datasets", "combatants"),
                translate("datasets", "associated with armed groups"),
                translate("datasets", "dependants"),
            ),
        },
        {
            "title": translate("datasets", "Candidates and voters"),
            "source_unit": translate("datasets", "Electoral division"),
            "measure": "stock",
            "categories": (
                translate("datasets", "candidates"),
                translate("datasets", "elected"),
                translate("datasets", "registered voters"),
                translate("datasets", "election officials"),
            ),
        },
        {
            "title": translate("datasets", "National police"),
            "source_unit": translate("datasets", "UN police"),
            "measure": "stock",
            "categories": (
                translate("datasets", "officers"),
                translate("datasets", "senior officers"),
                translate("datasets", "recruits in training"),
            ),
        },
        {
            "title": translate("datasets", "Prisons"),
            "source_unit": translate("datasets", "Corrections unit"),
            "measure": "stock",
            "categories": (
                translate("datasets", "prisoners on remand"),
                translate("datasets", "convicted prisoners"),
                translate("datasets", "prison officers"),
            ),
        },
        {
            "title": translate("datasets", "Uniformed and civilian strength of the mission"),
            "source_unit": translate("datasets", "Personnel section"),
            "measure": "stock",
            "categories": (
                translate("datasets", "military contingents"),
                translate("datasets", "military observers and staff officers"),
                translate("datasets", "UN police officers"),
                translate("datasets", "international civilian staff"),
                translate("datasets", "national civilian staff"),
                translate("datasets", "UN volunteers"),
            ),
        },
    )
