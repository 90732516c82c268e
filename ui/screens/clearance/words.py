"""How a clearance stands, in the words of the people at the desk."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from ui.locales import moment, number, with_digits
from ui.messages import role_short
from ui.typed_dates import date_words

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.clearing import ClearanceView
    from fieldreport.workflows.previewing import NamedDocument


def document_title(document: "NamedDocument") -> str:
    """Return which document of which project this is: Financial report, Q2 2006: Women mediators."""
    words = {
        "financial": QCoreApplication.translate("clearance", "Financial report, {period}: {project}"),
        "substantive": QCoreApplication.translate("clearance", "Substantive report, {period}: {project}"),
    }.get(document.type, QCoreApplication.translate("clearance", "Audit file, {period}: {project}"))
    return words.format(period=date_words(document.period), project=document.title)


def signature_words(view: "ClearanceView") -> str:
    """Return whose signature was verified, or an empty text."""
    if view.author is None or not view.author.is_verified:
        return ""
    return QCoreApplication.translate("clearance", "{role}’s signature verified").format(
        role=role_short(view.author.role)
    )


def sentence_words(view: "ClearanceView") -> str:
    """Return the one sentence about what happens next."""
    revision = number(view.pages.revision)
    return {
        "waiting": QCoreApplication.translate(
            "clearance", "You sign revision {revision} exactly as shown. It cannot change afterwards."
        ),
        "document": QCoreApplication.translate(
            "clearance", "This mission documents clearance: attach the memo, and the author’s signature covers it."
        ),
        "unsigned": QCoreApplication.translate("clearance", "A draft; the author signs first."),
        "returned": QCoreApplication.translate(
            "clearance", "Revision {revision} was returned. The next one takes the next number."
        ),
        "cleared": QCoreApplication.translate("clearance", "Revision {revision} is cleared and ready to send."),
        "not_needed": QCoreApplication.translate("clearance", "This report needs no clearance."),
    }[view.state].format(revision=revision)


def notice_words(view: "ClearanceView") -> str:
    """Return what is to be read before the pages, or an empty text."""
    if view.author is not None and not view.author.is_verified:
        return QCoreApplication.translate(
            "clearance",
            "The author’s signature could not be verified ({code}). Do not clear this report; have it signed anew.",
        ).format(code=view.author.code)
    if view.state == "returned":
        when = moment(datetime.fromisoformat(view.returned_at)) if view.returned_at else ""
        return QCoreApplication.translate("clearance", "Returned {when}: “{remark}”").format(
            when=when, remark=view.remark
        )
    if view.state == "waiting" and not view.officer.has_key:
        return QCoreApplication.translate(
            "clearance",
            "The Head of Mission or delegate has no key on this computer yet. Ask for the registration, "
            "then clear the report here; what was signed stays as it is.",
        )
    if view.state == "waiting" and view.officer.until is None:
        return QCoreApplication.translate(
            "clearance",
            "{name} is not on the list of authorized signatories yet. Load the list from Headquarters first.",
        ).format(name=view.officer.name)
    if not view.pages.places and (view.pages.document is None or view.pages.document.type != "audit"):
        return QCoreApplication.translate(
            "clearance",
            "Another version of Fieldreport drew this revision: it is shown as it was signed, without marks.",
        )
    return ""


def foot_words(view: "ClearanceView") -> str:
    """Return whose key clears and until when it is valid."""
    officer = view.officer
    if view.policy != "signed" or not officer.name:
        return ""
    if officer.until is None:
        return officer.name
    day = officer.until.astimezone()
    month = with_digits(f"{QLocale().standaloneMonthName(day.month)} {day.year}")
    return QCoreApplication.translate("clearance", "{name}’s key, to {month}").format(name=officer.name, month=month)
