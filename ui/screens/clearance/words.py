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
            "The Head of Mission or delegate has no key on this computer. Ask for the registration, or have the "
            "report cleared on another computer; what was signed stays as it is.",
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


def has_agreed(view: "ClearanceView") -> bool:
    """Return whether the officer of this desk has agreed already."""
    return view.clearers is not None and any(one.name == view.officer.name for one in view.clearers.agreed)


def needs_agreement(view: "ClearanceView") -> bool:
    """Return whether others must agree before the last one signs, at a desk that can only agree."""
    return view.clearers is not None and view.clearers.is_elsewhere and view.clearers.steps_missing > 0


def steps_words(view: "ClearanceView") -> str:
    """Return whom the report was sent to for clearance, who agreed and who is still to agree, or an empty text."""
    held, translate = view.clearers, QCoreApplication.translate
    if held is None or view.state != "waiting":
        return ""
    said = []
    if held.asked:
        last = held.asked[-1]
        when = moment(datetime.fromisoformat(last.at))
        words = (
            translate("clearance", "From {name}, {when}.")
            if held.is_elsewhere
            else translate("clearance", "A package for clearance was written for {name}, {when}.")
        )
        said.append(words.format(name=last.name, when=when))
        if held.is_elsewhere and last.note:
            said.append(translate("clearance", "“{note}”").format(note=last.note))
    for one in held.agreed:
        said.append(
            translate("clearance", "{name} agreed, {when}.").format(
                name=one.name, when=moment(datetime.fromisoformat(one.at))
            )
        )
    if held.steps_missing:
        words = translate("clearance", "Clearing officers who are to agree before the last one signs: {count}.")
        said.append(words.format(count=number(held.steps_missing)))
    if not held.is_acting:
        said.append(
            translate(
                "clearance", "By the list, somebody else acts as clearing officer today. Headquarters will see that."
            )
        )
    return "\n".join(said)


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
