"""What verdicts and refusals mean, in the words of the people who must act on them."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.locales import number, quarter_short, short_date
from ui.marks import Mark
from ui.messages import role_short, stored_words

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.receiving import Entry, Reason

STEP_MARKS = {
    "passed": Mark.COMPLETE,
    "failed": Mark.ERROR,
    "pending": Mark.STARTED,
    "not_reached": Mark.UNTOUCHED,
}


def entry_mark(entry: "Entry") -> Mark:
    """Return the mark of a verdict; documented clearance is a ring."""
    if entry.verdict == "verified":
        return Mark.DOCUMENTED if entry.clearance == "documented" else Mark.COMPLETE
    return {"quarantined": Mark.ERROR, "pdf_pending": Mark.STARTED}.get(entry.verdict, Mark.REPEATED)


def verdict_words(verdict: str) -> str:
    """Return a verdict in words."""
    return {
        "quarantined": QCoreApplication.translate("inbox", "Quarantined"),
        "pdf_pending": QCoreApplication.translate("inbox", "PDF check pending"),
        "verified": QCoreApplication.translate("inbox", "Verified"),
        "repeated": QCoreApplication.translate("inbox", "Already imported"),
    }.get(verdict, verdict)


def facts_in_words(facts: Mapping[str, str]) -> dict[str, str]:
    """Return facts with dates as the reader writes them and roles in words."""
    found = dict(facts)
    for name, value in facts.items():
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            found[name] = short_date(date.fromisoformat(value))
        elif name == "role":
            found[name] = role_short(value)
    return found


def reason_sentences(reason: "Reason") -> tuple[str, ...]:
    """Return what happened, what is safe and what to do, as stored with the verdict."""
    return stored_words(reason.sentences, facts_in_words(reason.facts))


def note_words(entry: "Entry") -> str:
    """Return the second line of an entry: the reason in one sentence."""
    sentences = reason_sentences(entry.reason)
    if entry.verdict == "repeated":
        day = facts_in_words(entry.reason.facts).get("day", "")
        return QCoreApplication.translate("inbox", "On {day}. Nothing changed.").format(day=day)
    if sentences:
        return sentences[0]
    if entry.verdict == "pdf_pending":
        return QCoreApplication.translate("inbox", "Signatures verified, readable now.")
    if entry.clearance == "documented":
        return QCoreApplication.translate("inbox", "Clearance documented by memo.")
    if entry.profile == "data":
        return QCoreApplication.translate("inbox", "Data only; the full package follows.")
    if entry.has_warnings:
        return QCoreApplication.translate("inbox", "With a remark; see beside.")
    return ""


def package_words(entry: "Entry") -> tuple[str, str]:
    """Return mission and quarter with the revision, or the file's name where nothing was proven."""
    if entry.quarter is None:
        return entry.file, ""
    name = QCoreApplication.translate("inbox", "{mission} {quarter}").format(
        mission=entry.mission, quarter=quarter_short(entry.quarter)
    )
    return name, QCoreApplication.translate("inbox", "rev {number}").format(number=number(entry.revision or 0))


def signers_words(entry: "Entry") -> str:
    """Return who signed, by role."""
    if not entry.roles:
        return QCoreApplication.translate("inbox", "Not proven")
    return QCoreApplication.translate("inbox", ", ").join(role_short(role) for role in entry.roles)


def meaning_words(code: str) -> str:
    """Return what a refusal means."""
    return {
        "TOO_BIG": QCoreApplication.translate(
            "inbox", "The file is larger than any report may be. It was not read to its end and is not kept here."
        ),
        "NOT_FOR_US": QCoreApplication.translate(
            "inbox",
            "The file is locked for another office. It can be opened here only if the sender exports it again "
            "with the latest list of authorized signatories.",
        ),
        "DAMAGED": QCoreApplication.translate(
            "inbox",
            "Bytes were lost or changed on the way: a bad stick, a broken transfer. Nobody edited the report; "
            "an edited file would still open.",
        ),
        "UNSAFE": QCoreApplication.translate(
            "inbox", "The file holds something that no report holds. It may be an attack, so it was not opened."
        ),
        "NOT_A_BUNDLE": QCoreApplication.translate(
            "inbox", "The file opens, but it is not a submission package. Perhaps another file was sent by mistake."
        ),
        "BAD_SIGNATURE": QCoreApplication.translate(
            "inbox",
            "The signature does not belong to this content. Somebody changed the package after it was signed, "
            "or the signature was made with another program.",
        ),
        "UNKNOWN_SIGNER": QCoreApplication.translate(
            "inbox",
            "The package is intact, but whoever signed it is not on the list of authorized signatories. "
            "Either the registration has not been done yet, or somebody signed who may not.",
        ),
        "EXPIRED": QCoreApplication.translate(
            "inbox", "The signatory was registered, but the registration has run out and was not renewed."
        ),
        "NOT_YET_VALID": QCoreApplication.translate(
            "inbox", "The registration begins later than this computer's date. One of the clocks is wrong."
        ),
        "REVOKED": QCoreApplication.translate(
            "inbox",
            "The registration of the signatory was withdrawn. A report signed with that key proves nothing, "
            "even if the date in it is earlier.",
        ),
        "CHANGED": QCoreApplication.translate(
            "inbox",
            "The file arrived undamaged, but a part of it is not the one that was signed. Someone opened and "
            "saved it, or replaced it.",
        ),
        "MISSING": QCoreApplication.translate(
            "inbox", "A part that was signed is no longer in the package. Somebody took it out after signing."
        ),
        "EXTRA": QCoreApplication.translate(
            "inbox", "The package holds a file that nobody signed. It was put in after signing."
        ),
        "SIGNATORIES": QCoreApplication.translate(
            "inbox", "What is signed is genuine, but a signature that the clearance policy asks for is not there."
        ),
        "DATA": QCoreApplication.translate(
            "inbox", "The signatures are right. This version of the program cannot read the data that was signed."
        ),
        "PDF": QCoreApplication.translate(
            "inbox",
            "The data and its signatures are right, but the PDF in the package is not the one that was signed. "
            "People who hold only the PDF would be misled.",
        ),
        "V55": QCoreApplication.translate(
            "inbox",
            "Two different reports carry the same revision number. The one that came first stays; this one is "
            "genuine too, so only the mission can say which is right.",
        ),
    }.get(code, "")


def what_to_do(code: str) -> tuple[str, ...]:
    """Return the steps to take, in their order."""
    evidence = QCoreApplication.translate("inbox", "Keep it here. It is evidence, not a report.")
    again = QCoreApplication.translate(
        "inbox", "Ask the mission to export the report again and to send that file unopened."
    )
    phone = QCoreApplication.translate(
        "inbox", "Ask the mission by telephone who signed, and compare with Authorized signatories."
    )
    check = QCoreApplication.translate(
        "inbox", "Then choose “Check again” below; the package need not be sent twice."
    )
    return {
        "TOO_BIG": (QCoreApplication.translate("inbox", "Ask the mission which file it meant to send."),),
        "NOT_FOR_US": (
            QCoreApplication.translate("inbox", "Send the mission the latest list of authorized signatories."),
            again,
        ),
        "DAMAGED": (QCoreApplication.translate("inbox", "Ask the mission to send the same file again."),),
        "UNSAFE": (
            QCoreApplication.translate("inbox", "Do not open the file with other programs."),
            QCoreApplication.translate("inbox", "Tell the security focal point which way it came."),
            evidence,
        ),
        "NOT_A_BUNDLE": (
            QCoreApplication.translate("inbox", "Ask for the file whose name ends in .asice or .asice.age."),
        ),
        "UNKNOWN_SIGNER": (
            phone,
            QCoreApplication.translate("inbox", "Register the signatory and publish the list."),
            check,
        ),
        "EXPIRED": (
            QCoreApplication.translate("inbox", "Ask the signatory for a new registration request."),
            QCoreApplication.translate("inbox", "Register it, publish the list, and have the report signed again."),
        ),
        "NOT_YET_VALID": (QCoreApplication.translate("inbox", "Set the date of this computer."), check),
        "REVOKED": (
            QCoreApplication.translate("inbox", "Do not use this report."),
            QCoreApplication.translate("inbox", "Ask the mission who signs now."),
            evidence,
        ),
        "SIGNATORIES": (
            QCoreApplication.translate("inbox", "Ask the mission to have the report cleared and to export it again."),
            QCoreApplication.translate(
                "inbox", "If the mission clears by memo, set that under Authorized signatories and check again."
            ),
        ),
        "DATA": (
            QCoreApplication.translate("inbox", "Update Fieldreport, then choose “Check again”."),
            QCoreApplication.translate("inbox", "If that does not help, ask the mission to update and export again."),
        ),
        "V55": (
            QCoreApplication.translate("inbox", "Ask the mission which of the two is right."),
            QCoreApplication.translate("inbox", "Have the right one sent as a new revision."),
        ),
    }.get(
        code,
        (
            again,
            QCoreApplication.translate(
                "inbox", "If they did not open it, tell the security focal point which way it came."
            ),
            evidence,
        ),
    )


def safe_words(code: str) -> str:
    """Return what became of the report here."""
    if code == "PDF":
        return QCoreApplication.translate(
            "inbox", "Nothing of it counts here. Earlier revisions remain as they were."
        )
    return QCoreApplication.translate("inbox", "Nothing of it was imported. Earlier revisions remain as they were.")


def step_words(name: str) -> str:
    """Return a step of the check in words."""
    return {
        "opened": QCoreApplication.translate("inbox", "Opened, not damaged"),
        "listed": QCoreApplication.translate("inbox", "On the list of signatories"),
        "signatures": QCoreApplication.translate("inbox", "Signatures are valid"),
        "contents": QCoreApplication.translate("inbox", "Contents as signed"),
        "report": QCoreApplication.translate("inbox", "Clearance and report data"),
        "pdf": QCoreApplication.translate("inbox", "Signatures in the PDF"),
    }[name]


def step_state_words(state: str) -> str:
    """Return how a step ended, for screen readers and where no count says it."""
    return {
        "passed": QCoreApplication.translate("inbox", "passed"),
        "failed": QCoreApplication.translate("inbox", "failed"),
        "pending": QCoreApplication.translate("inbox", "under way"),
        "not_reached": QCoreApplication.translate("inbox", "not reached"),
    }[state]
