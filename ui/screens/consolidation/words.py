"""The annual report in words of the window: chapters, parts, states, missions and packages."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldreport.consolidation.holdings import ReportingYear, Source
from fieldreport.quotes import Value
from fieldreport.templates import Labels
from ui.locales import month_name, number, plain_year, quarter_short, short_date, year_short
from ui.marks import Mark
from ui.messages import role_short
from ui.quoted import value_words
from ui.screens.consolidation.state import SOURCES

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.consolidation.texts import ChangedFigure, MissionShare
    from fieldreport.workflows.composing import WrittenChapter

translate = QCoreApplication.translate  # lupdate knows it by this name
MARKS = {
    "ready": Mark.COMPLETE,
    "started": Mark.STARTED,
    "changed": Mark.WARNING,
    "untouched": Mark.UNTOUCHED,
}
LONGEST_CODE = 2  # a letter or two stand before the name of a chapter; longer codes are no words


def year_words(year: ReportingYear) -> str:
    """Return 2006, or 2006/07 for a year of the peacekeeping budget."""
    return f"{plain_year(year.year)}/{year_short(year.year + 1)}" if year.is_budget_year else plain_year(year.year)


def span_words(year: ReportingYear) -> str:
    """Return January to December."""
    return translate("periods", "{first} to {last}").format(
        first=month_name(year.start.month), last=month_name(year.end.month)
    )


def chapter_words(code: str, section: str, labels: Labels) -> str:
    """Return the name of a chapter."""
    if code == "summary":
        return translate("annual", "Summary")
    if code == SOURCES:
        return translate("annual", "Figures and sources")
    return labels.section(section) if section else translate("annual", "Other subjects")


def letter_of(chapter: "WrittenChapter") -> str:
    """Return the letter or number of a chapter, where it has one."""
    return chapter.code if chapter.section and len(chapter.code) <= LONGEST_CODE else ""


def part_words(part: str) -> str:
    """Return the name of a part."""
    return {
        "progress": translate("annual", "Progress"),
        "gaps": translate("annual", "Gaps and challenges"),
        "lessons": translate("annual", "Lessons and good practices"),
        "recommendations": translate("annual", "Recommendations"),
    }[part]


def figure_words(value: Value | None) -> str:
    """Return a figure, a dash where there is none."""
    return value_words(value) if value is not None else "–"


def amount_words(amount: Decimal | None, unit: str) -> str:
    """Return what a report adds to a figure; to a share it adds people."""
    if amount is None:
        return "–"
    return number(amount) if unit in ("", "%") else f"{unit}\u00a0{number(amount)}"


def changed_words(changed: "ChangedFigure") -> str:
    """Return that 512 is now 548."""
    if changed.value is None:
        return translate("annual", "The reports no longer count what gave {old}").format(
            old=figure_words(changed.quote.value)
        )
    return translate("annual", "The reports changed a figure: {old} is now {new}").format(
        old=figure_words(changed.quote.value), new=figure_words(changed.value)
    )


def because_words(source: Source | None, accepted: str) -> str:
    """Return which report is the newest behind a figure: UNMIL Q2 2006, revision 3, accepted 9 Mar 2007."""
    if source is None:
        return ""
    when = accepted or source.received
    if source.is_accepted:
        words = translate("annual", "{mission} {quarter}, revision {revision}, accepted {day}")
    else:
        words = translate("annual", "{mission} {quarter}, revision {revision}, received {day}, not yet accepted")
    return words.format(
        mission=source.mission,
        quarter=quarter_short(source.quarter),
        revision=number(source.revision),
        day=short_date(datetime.fromisoformat(when).date()) if when else "–",
    )


def source_mark(source: Source) -> str:
    """Return the mark of a report's state."""
    if source.is_accepted:
        return "documented" if source.clearance == "documented" else "complete"
    return "returned" if source.state == "returned" else "started"


def state_words(source: Source) -> str:
    """Return a report's state."""
    return {
        "accepted": translate("annual", "accepted"),
        "returned": translate("annual", "returned, provisional"),
    }.get(source.state, translate("annual", "provisional"))


def signer_words(source: Source) -> str:
    """Return who signed a report, by role."""
    signed = [role_short(role) for role, _name in source.signers]
    if source.clearance == "documented":
        signed.append(translate("annual", "memo"))
    return translate("annual", ", ").join(signed)


def packages_words(share: "MissionShare") -> str:
    """Return 4 packages, 1 revised."""
    sent = len(share.packages)
    count = translate("annual", "%n package(s)", "", sent)
    revised = sum(one.source.revision > 1 for one in share.packages)
    if not revised:
        return count
    return translate("annual", "{packages}, {revised}").format(
        packages=count, revised=translate("annual", "%n revised", "", revised)
    )


def absence_words(reason: str) -> str:
    """Return why a mission is not in a figure."""
    if reason == "no_report":
        return translate("annual", "sent no report of the year")
    return translate("annual", "reported, but counted nothing of this")
