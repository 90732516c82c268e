"""Revisions of a mission's file as rows and in words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldreport.values import PartialDate
from ui.locales import moment, number, quarter_short, short_date
from ui.marks import Mark
from ui.messages import role_short
from ui.tables.row_table import Row, RowCell
from ui.typed_dates import date_words

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.overseeing import RevisionFile
    from fieldreport.workflows.receiving import ReceivedDocument

MEDIA = {"report.pdf": "pdf", "report.xlsx": "xlsx", "": "asice"}


def state_words(revision: "RevisionFile") -> str:
    """Return what Headquarters did about a revision."""
    if not revision.is_standing:
        return QCoreApplication.translate("mission_file", "Replaced")
    return {
        "accepted": QCoreApplication.translate("mission_file", "Accepted"),
        "returned": QCoreApplication.translate("mission_file", "Returned"),
        "received": QCoreApplication.translate("mission_file", "Received"),
    }[revision.state]


def state_mark(revision: "RevisionFile") -> Mark:
    """Return the mark of a revision."""
    if not revision.is_standing:
        return Mark.REPEATED
    if revision.state == "accepted":
        return Mark.DOCUMENTED if revision.clearance == "documented" else Mark.COMPLETE
    return Mark.RETURNED if revision.state == "returned" else Mark.STARTED


def clearance_words(clearance: str) -> str:
    """Return the clearance of a revision."""
    return {
        "signed": QCoreApplication.translate("mission_file", "Clearance signed"),
        "documented": QCoreApplication.translate("mission_file", "Clearance documented, not signed"),
        "none": QCoreApplication.translate("mission_file", "No clearance"),
    }[clearance]


def record_words(records: Mapping[str, int]) -> str:
    """Return how many records of each kind a report carries."""
    named = {
        "training": QCoreApplication.translate("mission_file", "Trainings"),
        "activity": QCoreApplication.translate("mission_file", "Activities"),
        "project": QCoreApplication.translate("mission_file", "Projects"),
        "practice": QCoreApplication.translate("mission_file", "Good practices"),
        "gap": QCoreApplication.translate("mission_file", "Gaps and challenges"),
        "lesson": QCoreApplication.translate("mission_file", "Lessons"),
        "dataset": QCoreApplication.translate("mission_file", "Statistics"),
        "plan": QCoreApplication.translate("mission_file", "Plans"),
    }
    line = QCoreApplication.translate("mission_file", "{kind}: {count}")
    return "\n".join(
        line.format(kind=named.get(kind, kind.replace("_", " ").capitalize()), count=number(count))
        for kind, count in records.items()
    )


def revision_row(revision: "RevisionFile") -> Row:
    """Return a revision as a row."""
    rev = QCoreApplication.translate("mission_file", "rev {number}").format(number=number(revision.number))
    state = state_words(revision)
    signed = QCoreApplication.translate("mission_file", ", ").join(role_short(one[0]) for one in revision.signers)
    came = short_date(revision.arrived.astimezone().date())
    note = revision.reason or ("" if revision.clearance != "documented" else clearance_words("documented"))
    cells = (
        RowCell(quarter_short(revision.quarter), note, rev, state_mark(revision), is_strong=revision.is_standing),
        RowCell(state),
        RowCell(signed, is_quiet=True),
        RowCell(came, is_quiet=True),
    )
    spoken = (quarter_short(revision.quarter), rev, state, note, signed, came)
    return Row(revision.identity, cells, ", ".join(part for part in spoken if part))


def document_words(held: "ReceivedDocument") -> str:
    """Return which report of a project this is: Financial report, Q2 2006, revision 1, 12 Jul 2006."""
    kind = {
        "financial": QCoreApplication.translate("mission_file", "Financial report"),
        "substantive": QCoreApplication.translate("mission_file", "Substantive report"),
        "audit": QCoreApplication.translate("mission_file", "Audit file"),
    }.get(held.type, held.type)
    revision = QCoreApplication.translate("mission_file", "revision {number}").format(number=number(held.revision))
    period = date_words(PartialDate.parse(held.period))
    return ", ".join((kind, period, revision, moment(held.received)))
