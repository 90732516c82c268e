"""The review of the mission-wide action plan for senior management: one page, what is overdue first (R69, R72).

Rules: it is one page whatever the plan: actions that find no room are counted, never dropped in silence. Same data,
same bytes. The page is a working paper and carries no signature.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fieldreport.documents.archive import DocumentInformation, make_archival
from fieldreport.documents.pdf_front import Space
from fieldreport.documents.pdf_furniture import Furniture, draw_pages
from fieldreport.documents.pdf_layout import Block, Lines, Pages, heading, paginate
from fieldreport.documents.pdf_pen import WIDTH
from fieldreport.documents.pdf_sections import prose, small
from fieldreport.documents.pdf_tables import Column, Row, Text, table
from fieldreport.documents.pdf_text import CELL_WARN, LEAD, MISSION, TITLE, Typesetter
from fieldreport.documents.words import Words, words_of
from fieldreport.missions import Mission
from fieldreport.values import PartialDate

STATES = ("overdue", "ongoing", "planned", "done", "dropped")
SHOWN_REVIEWS = 3


@dataclass(frozen=True, slots=True)
class ReviewedAction:
    """One action; `status` is a code with `overdue` worked out, `activities` how many are linked."""

    text: str
    owner: str
    due: PartialDate | None
    status: str
    activities: int
    component: str = ""


@dataclass(frozen=True, slots=True)
class PlanReview:
    """What the page says; `reviews` are day and words, newest first."""

    mission: Mission
    title: str
    adopted: PartialDate | None
    today: date
    actions: tuple[ReviewedAction, ...]
    reviews: tuple[tuple[PartialDate | None, str], ...] = ()
    classification: str = "unclassified"


def render_plan_review(review: PlanReview, *, created: datetime, language: str = "en") -> bytes:
    """Return the page as PDF/A-2b; `created` is aware."""
    from fieldreport import __version__

    words, setter = words_of(language), Typesetter()
    ordered = sorted(review.actions, key=_weight)
    for shown in range(len(ordered), -1, -1):  # the most that one page holds
        pages = Pages()
        paginate([_blocks(setter, words, review, ordered[:shown])], pages)
        if len(pages.pages) == 1:
            break
    title = words["plan.title"]
    furniture = Furniture(
        setter=setter,
        words=words,
        code=review.mission.code,
        running=title,
        about=f"{review.mission.code}, {words.day(review.today)}",
        classification=review.classification,
    )
    information = DocumentInformation(
        title=f"{review.mission.code}: {title}",
        author=review.mission.code,
        subject=title,
        language=words.language,
        created=created,
        tool=f"Fieldreport {__version__}",
    )
    return make_archival(draw_pages(pages, furniture), information)


def _weight(action: ReviewedAction) -> tuple[int, date, str]:
    place = STATES.index(action.status) if action.status in STATES else len(STATES)
    is_closed = action.status in ("done", "dropped")
    return (2 if is_closed else min(place, 1)), action.due.last if action.due else date.max, action.text


def _blocks(setter: Typesetter, words: Words, review: PlanReview, shown: Sequence[ReviewedAction]) -> list[Block]:
    def say(name: str, **facts: object) -> str:
        return words.say(f"plan.{name}", **facts)

    mission, actions = review.mission, review.actions
    name = f"{mission.code}\u2002{mission.name}" if mission.name != mission.code else mission.code
    counts = {state: sum(one.status == state for one in actions) for state in STATES}
    adopted = say("adopted", day=words.partial(review.adopted)) if review.adopted else say("adopted.none")
    lead = f"{say('for')}, {words.day(review.today)}"
    linked = sum(one.activities > 0 for one in actions)
    blocks: list[Block] = [
        Space(size=4),
        Lines(setter.wrap(name, MISSION, WIDTH), MISSION),
        Lines(setter.wrap(say("title"), TITLE, WIDTH), TITLE, before=6),
        Lines(setter.wrap(lead, LEAD, WIDTH), LEAD, before=4),
        small(setter, ", ".join(part for part in (review.title, adopted) if part), before=6),
        *prose(setter, say("counts", all=len(actions), **counts), before=8),
        *prose(setter, say("linked", with_activities=linked, all=len(actions)), before=2),
    ]
    parts = (
        ("decide", [one for one in shown if one.status == "overdue"]),
        ("next", [one for one in shown if one.status not in ("overdue", "done", "dropped")]),
        ("closed", [one for one in shown if one.status in ("done", "dropped")]),
    )
    for part, held in parts:
        if held:
            blocks += [heading(setter, say(part), level=2), _table(setter, words, held)]
        elif part == "decide" and not counts["overdue"]:
            blocks += [heading(setter, say(part), level=2), *prose(setter, say("decide.none"))]
    if len(shown) < len(actions):
        blocks.append(small(setter, say("more", n=len(actions) - len(shown)), before=6))
    if review.reviews:
        blocks.append(heading(setter, say("reviews"), level=2))
        for day, told in review.reviews[:SHOWN_REVIEWS]:
            parts_told = (words.partial(day) if day else "", told)
            blocks += prose(setter, ": ".join(part for part in parts_told if part), before=2)
    return blocks


def _table(setter: Typesetter, words: Words, actions: Sequence[ReviewedAction]) -> Block:
    def say(name: str) -> str:
        return words[f"plan.{name}"]

    rows = [
        Row(
            (
                Text(one.text, second=words[f"component.{one.component}"] if one.component else ""),
                one.owner,
                words.partial(one.due, short=True),
                Text(_state(words, one.status), style=CELL_WARN if one.status == "overdue" else None),
                words.number(one.activities),
            )
        )
        for one in actions
    ]
    columns = [
        Column(say("col.action"), wraps=True),
        Column(say("col.owner"), 104, wraps=True),
        Column(say("col.due"), 64, wraps=True),
        Column(say("col.status"), 62, wraps=True),
        Column(say("col.activities"), 60, is_number=True),
    ]
    return table(setter, columns, rows, before=2)


def _state(words: Words, status: str) -> str:
    return words[f"plan.{status}"] if status in STATES else status
