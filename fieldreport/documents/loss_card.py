"""The loss card on paper: whom to call, what to withdraw, what was unsent and what brings it back.

Rules: nothing secret is on it, and nothing of a report's content: whoever finds it learns names, quarters and
fingerprints, no more. It fits on one page whatever is unsent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldreport.documents import palette
from fieldreport.documents.paper import Sheet, paragraph
from fieldreport.documents.pdf_pen import LEFT, TOP, WIDTH
from fieldreport.documents.pdf_text import BODY, H2, H3, LEAD, MISSION, SMALL, TITLE
from fieldreport.documents.words import words_of
from fieldreport.values import Quarter

LINES_TO_FILL: Final = 2
MOST_UNSENT: Final = 6
MOST_CONTACTS: Final = 4


@dataclass(frozen=True, slots=True)
class ToWithdraw:
    """A certificate whose key lies on the computer; `fingerprint` in groups."""

    name: str
    role: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class LossFacts:
    """What the card says of a desk; `unsent`: quarter and state (draft, waiting, ready, written, returned)."""

    mission: str
    name: str
    role: str
    contacts: tuple[str, ...]
    headquarters: tuple[str, ...]  # names on the list in use
    authority: str  # fingerprint in groups, "" before the first list
    certificates: tuple[ToWithdraw, ...]
    unsent: tuple[tuple[Quarter, str], ...]
    last_backup: datetime | None
    has_officer: bool


def render_loss_card(facts: LossFacts, *, created: datetime, app_version: str, language: str = "en") -> bytes:
    """Return the card as a one-page PDF; `created` is aware."""
    words = words_of(language)
    sheet = Sheet(words.language)
    pen, setter = sheet.pen, sheet.setter

    def heading(name: str, top: float) -> float:
        return paragraph(pen, setter, top + 13, words[f"loss.{name}"], H2) + 2

    def points(lines: Sequence[str], top: float) -> float:
        for line in lines:
            pen.text(LEFT + 3, top + 2, "•", BODY)
            top = paragraph(pen, setter, top + 2, line, BODY, indent=16)
        return top

    role = words[f"role.{facts.role}"]
    top = paragraph(pen, setter, TOP - 34, facts.mission, MISSION)
    top = paragraph(pen, setter, top + 2, words["loss.title"], TITLE)
    state = words.say("loss.state", who=facts.name, role=role, day=words.day(created.date()))
    top = paragraph(pen, setter, top, state, LEAD)
    top = paragraph(pen, setter, top + 6, words["loss.lead"], BODY)
    top = heading("call", top)
    called = [setter.fit(one, BODY, WIDTH - 16) for one in facts.contacts[:MOST_CONTACTS]]
    if facts.headquarters:
        called.append(words.say("loss.hq", names=words.items(facts.headquarters[:2])))
    top = points(called, top)
    for _line in range(0 if facts.contacts else LINES_TO_FILL):
        pen.text(LEFT + 16, top + 8, words["loss.line"], BODY)
        pen.rule(LEFT + 16 + setter.width(words["loss.line"], BODY), top + 21, 280, palette.FIELD)
        top += 24
    top = heading("revoke", top)
    for one in facts.certificates:
        top = paragraph(pen, setter, top + 2, f"{one.name}, {words[f'role.{one.role}']}", H3, indent=16)
        top = paragraph(pen, setter, top, one.fingerprint, BODY, indent=16)
    top = paragraph(
        pen, setter, top + 2, words["loss.revoke.why" if facts.certificates else "loss.revoke.none"], BODY
    )
    if facts.authority:
        top = paragraph(pen, setter, top + 3, words.say("loss.authority", fingerprint=facts.authority), SMALL)
    top = heading("unsent", top)
    shown, more = facts.unsent[:MOST_UNSENT], len(facts.unsent) - MOST_UNSENT
    lines = [words.say(f"loss.{state}", quarter=words.quarter(quarter)) for quarter, state in shown]
    lines += [words.say("loss.unsent.more", count=words.number(more))] if more > 0 else []
    top = points(lines or [words["loss.unsent.none"]], top)
    top = heading("back", top)
    backup = words.day(facts.last_backup.date()) if facts.last_backup else ""
    data = words.say("loss.back.data", backup=backup) if backup else words["loss.back.nothing"]
    known = [data, words["loss.back.key"] if backup else "", words["loss.back.officer"] if facts.has_officer else ""]
    points([*filter(None, known), words["loss.back.locked"]], top)
    return sheet.finish(
        title=f"{facts.mission}: {words['loss.title']}",
        subject=words["loss.title"],
        author=facts.name,
        created=created,
        app_version=app_version,
    )
