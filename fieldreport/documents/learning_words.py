"""Themes and states of practices and the quarters of gaps in words, the same in every document."""

from collections.abc import Iterable
from typing import Final

from fieldreport.documents.words import Words
from fieldreport.learning import PANEL_STATES, Gap, Practice

DOT: Final = " · "


def theme_names(words: Words, themes: Iterable[str]) -> str:
    """Return themes in words; one of the mission's own stands for itself."""
    return ", ".join(words.get(f"practice.theme.{theme}", theme) for theme in themes)


def state_of(words: Words, practice: Practice) -> str:
    """Return the state of a practice; what a report says of the panel is the mission's note and no signed word."""
    said = words.get(f"practice.status.{practice.status}", practice.status)
    return f"{said} ({words['practice.noted']})" if practice.status in PANEL_STATES else said


def recurrence(words: Words, gap: Gap) -> str:
    """Return since when a gap is known, in which quarters it was found again, and when it was closed (H7)."""
    parts = [words.say("practice.since", date=words.partial(gap.since))] if gap.since else []
    if gap.open_in:
        again = [quarter for quarter in gap.quarters if str(quarter) in gap.open_in]
        parts.append(words.say("practice.open_in", quarters=", ".join(map(words.quarter, again))))
    if gap.closed:
        parts.append(words.say("practice.closed", date=words.partial(gap.closed)))
    return DOT.join(parts)
