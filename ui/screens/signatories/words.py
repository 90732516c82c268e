"""Signatories, reasons and clearance in words and as rows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.locales import short_date
from ui.marks import Mark
from ui.messages import role_words
from ui.tables.row_table import Row, RowCell

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.trust_context import ClearancePolicy
    from fieldreport.workflows.authorizing import Signatory, WaitingRequest

REASONS = ("cessation_of_operation", "affiliation_changed", "superseded", "key_compromise", "unspecified")


def reason_words(reason: str) -> str:
    """Return why a registration is withdrawn."""
    return {
        "cessation_of_operation": QCoreApplication.translate("signatories", "No longer in this function"),
        "affiliation_changed": QCoreApplication.translate("signatories", "Moved to another mission or office"),
        "superseded": QCoreApplication.translate("signatories", "Replaced by a new registration"),
        "key_compromise": QCoreApplication.translate("signatories", "Key or laptop lost or stolen"),
        "unspecified": QCoreApplication.translate("signatories", "Another reason"),
    }.get(reason, reason)


def clearance_words(clearance: str) -> str:
    """Return a clearance policy."""
    return {
        "signed": QCoreApplication.translate("signatories", "Head of Mission or delegate signs"),
        "documented": QCoreApplication.translate("signatories", "Memo or e-mail attached"),
        "none": QCoreApplication.translate("signatories", "No clearance needed"),
    }[clearance]


def mission_words(code: str) -> str:
    """Return a mission's code, or whom * and HQ stand for."""
    return {
        "*": QCoreApplication.translate("signatories", "All missions"),
        "HQ": QCoreApplication.translate("signatories", "UN Headquarters"),
    }.get(code, code)


def author_words(role: str) -> str:
    """Return an author role of a policy."""
    return QCoreApplication.translate("signatories", "all authors") if role == "*" else role_words(role)


def request_row(request: "WaitingRequest") -> Row:
    """Return a request as a row."""
    state = QCoreApplication.translate("signatories", "Request waiting")
    came = short_date(request.received.astimezone().date())
    note = QCoreApplication.translate("signatories", "compare by telephone")
    cells = (
        RowCell(request.name, note, mark=Mark.STARTED, is_strong=True),
        RowCell(mission_words(request.mission)),
        RowCell(role_words(request.role), is_quiet=True),
        RowCell(state, came, is_quiet=True),
    )
    spoken = (request.name, mission_words(request.mission), role_words(request.role), state, note)
    return Row(("request", request.fingerprint), cells, ", ".join(spoken))


def signatory_row(signatory: "Signatory") -> Row:
    """Return a signatory as a row."""
    state, day, mark = state_of(signatory)
    note = "" if signatory.is_published else QCoreApplication.translate("signatories", "not on the list in use yet")
    if signatory.withdrawn is not None:
        note = reason_words(signatory.reason)
    cells = (
        RowCell(signatory.name, note, mark=mark, is_strong=signatory.withdrawn is None and not signatory.has_ended),
        RowCell(mission_words(signatory.mission)),
        RowCell(role_words(signatory.role), is_quiet=True),
        RowCell(state, day, is_quiet=True),
    )
    spoken = (signatory.name, mission_words(signatory.mission), role_words(signatory.role), state, day, note)
    return Row(("signatory", signatory.fingerprint), cells, ", ".join(part for part in spoken if part))


def state_of(signatory: "Signatory") -> tuple[str, str, Mark]:
    """Return whether a registration is in force, since or until when, and its mark."""
    if signatory.withdrawn is not None:
        day = short_date(signatory.withdrawn.astimezone().date())
        return QCoreApplication.translate("signatories", "Withdrawn"), day, Mark.NOT_DUE
    day = short_date(signatory.ends.astimezone().date())
    if signatory.has_ended:
        return QCoreApplication.translate("signatories", "Ended"), day, Mark.NOT_DUE
    until = QCoreApplication.translate("signatories", "until {day}").format(day=day)
    return QCoreApplication.translate("signatories", "In force"), until, Mark.COMPLETE


def policy_row(policy: "ClearancePolicy", *, is_own: bool) -> Row:
    """Return a clearance policy as a row."""
    source = (
        QCoreApplication.translate("signatories", "set here")
        if is_own
        else QCoreApplication.translate("signatories", "where nothing else is set")
    )
    words = clearance_words(policy.clearance)
    marks = {"signed": Mark.COMPLETE, "documented": Mark.DOCUMENTED, "none": Mark.NOT_DUE}
    cells = (
        RowCell(words, source, mark=marks[policy.clearance], is_strong=is_own),
        RowCell(mission_words(policy.mission)),
        RowCell(author_words(policy.role), is_quiet=True),
        RowCell(""),
    )
    spoken = (mission_words(policy.mission), author_words(policy.role), words, source)
    return Row(("policy", policy.mission, policy.role), cells, ", ".join(spoken))
