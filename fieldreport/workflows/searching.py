"""Search everything on a desk: records, answers of drafts, and received reports; say where each place is found.

Rules: the words are looked for in the encrypted store's own index, and no index lies outside it. Saving an answer is
not slowed by it: the words of drafts are brought up to date when somebody is about to search.
"""

import re
from dataclasses import dataclass
from typing import Final

from fieldreport.progress import question_at
from fieldreport.storage import drafts, projections, rebuilding
from fieldreport.storage.projections import OWN, Hit
from fieldreport.templates import Labels, TemplateError, load_labels, template_for
from fieldreport.values import Quarter
from fieldreport.workflows.session import Session

MOST: Final = 40
_RECORD = re.compile(r"[a-z_]+\[(?P<id>[^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Found:
    """One place: a record by its id, or an answer by its section; `excerpt` marks the words with [ and ]."""

    kind: str  # of the record, or "answer"
    id: str
    section: str  # of an answer, in the template
    address: str
    mission: str
    quarter: Quarter | None
    title: str
    excerpt: str
    is_received: bool  # it stands in a report that Headquarters received


def catch_up(session: Session, since: str = "") -> str:
    """Let the words of drafts saved since `since` be found; return the moment to give the next time.

    The first time of a day ("") all drafts are read again: what was typed before the program ended is among them.
    """
    store = session.store
    saved = {report.no: drafts.last_saved(store, report.no) or "" for report in drafts.reports(store)}
    for number, at in saved.items():
        if at and at >= since:  # not only newer ones: two saves may bear the same second
            rebuilding.refresh_report(store, number)
    return max(saved.values(), default=since)


def search(session: Session, words: str, *, limit: int = MOST) -> tuple[Found, ...]:
    """Return the places with all the words, newest quarter first; the last word may be a beginning."""
    language = session.profile().language
    return tuple(_found(hit, language) for hit in projections.search(session.store, words, limit=limit))


def _found(hit: Hit, language: str) -> Found:
    record = _RECORD.match(hit.address)
    section, title = "", hit.title
    if record is None and hit.quarter is not None:
        section, title = _question(hit.address, hit.quarter, language)
    return Found(
        kind=hit.kind.split()[0],
        id=record["id"] if record else "",
        section=section,
        address=hit.address,
        mission=hit.mission,
        quarter=hit.quarter,
        title=title or hit.title,
        excerpt=hit.snippet,
        is_received=hit.source != OWN,
    )


def _question(address: str, quarter: Quarter, language: str) -> tuple[str, str]:
    """Return section and title of the question behind an answer; blank where the template does not know it."""
    try:
        labels: Labels = load_labels(template_for(quarter), language)
    except TemplateError:
        return "", ""
    question = question_at(address if address.startswith("report.") else f"report.{address}", labels.template)
    if question is None:
        return "", ""
    return question.section, f"{labels.template.section(question.section).number}. {labels.short(question.id)}"
