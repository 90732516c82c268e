"""Revisions and packages in words: how they stand, who signed, where they went."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.locales import file_size, moment, number, quarter_short
from ui.marks import Mark
from ui.messages import role_words
from ui.widgets.two_line_list import TwoLines

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.retracing import RevisionLine, Written

STATE_MARKS = {
    "waiting": Mark.UNTOUCHED,
    "ready": Mark.HINT,
    "written": Mark.STARTED,
    "received": Mark.COMPLETE,
    "accepted": Mark.COMPLETE,
    "returned": Mark.RETURNED,
}


def when(at: str) -> str:
    """Return a stored moment in the words of the window; "" stays ""."""
    return moment(datetime.fromisoformat(at)) if at else ""


def revision_words(line: "RevisionLine") -> str:
    """Return "Q2 2006, revision 1"."""
    return QCoreApplication.translate("revisions", "{quarter}, revision {number}").format(
        quarter=quarter_short(line.quarter), number=number(line.number)
    )


def state_words(line: "RevisionLine") -> str:
    """Return in a word or two how a revision stands."""
    return {
        "waiting": QCoreApplication.translate("revisions", "Waits for clearance"),
        "ready": QCoreApplication.translate("revisions", "Ready to send"),
        "written": QCoreApplication.translate("revisions", "Written, no receipt yet"),
        "received": QCoreApplication.translate("revisions", "Received at Headquarters"),
        "accepted": QCoreApplication.translate("revisions", "Accepted by Headquarters"),
        "returned": QCoreApplication.translate("revisions", "Returned"),
    }[line.state]


def state_sentence(line: "RevisionLine") -> str:
    """Return how a revision stands and what that means, in a sentence or two."""
    if line.state == "waiting":
        roles = ", ".join(role_words(role) for role in line.waiting_for)
        return QCoreApplication.translate("revisions", "Still to sign: {roles}. It can be sent after that.").format(
            roles=roles
        )
    if line.state == "ready":
        return QCoreApplication.translate("revisions", "Signed, and not written anywhere yet.")
    if line.state == "written" and line.written:
        last = line.written[0]
        return QCoreApplication.translate(
            "revisions",
            "Written to {place} on {when}. Whether it arrived is not known before Headquarters’ receipt is here.",
        ).format(place=last.folder or last.file, when=when(last.at))
    if line.state == "returned":
        return QCoreApplication.translate(
            "revisions", "Returned: “{remark}” Answer it, and sign the next revision."
        ).format(remark=line.remark)
    if line.state == "accepted":
        return QCoreApplication.translate("revisions", "Headquarters accepted it.")
    return QCoreApplication.translate("revisions", "Headquarters’ signed receipt says that it arrived.")


def profile_words(profile: str) -> str:
    """Return what of a report a package holds."""
    return {
        "full": QCoreApplication.translate("revisions", "everything"),
        "data": QCoreApplication.translate("revisions", "data only"),
    }.get(profile, profile)


def written_lines(written: "tuple[Written, ...]") -> tuple[TwoLines, ...]:
    """Return the packages that were written, for a list; the key is the place in it."""
    lines = []
    for place, one in enumerate(written):
        facts = [profile_words(one.profile), file_size(one.bytes) if one.bytes else "", when(one.at)]
        if not one.is_encrypted:
            facts.insert(1, QCoreApplication.translate("revisions", "not encrypted"))
        icon, tone = ("usb", "text2") if one.is_encrypted else ("mark:warning", "warn")
        where = one.folder or QCoreApplication.translate("revisions", "folder not noted")
        lines.append(TwoLines(place, where, ", ".join(fact for fact in facts if fact), icon=icon, tone=tone))
    return tuple(lines)


def in_groups(digest: str) -> str:
    """Return a digest in groups of eight, for reading and comparing."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))
