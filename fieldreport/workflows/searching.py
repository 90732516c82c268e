"""Search everything on a desk: records, answers of drafts, documents' names and received reports; say where they are.

Rules: the words are looked for in the encrypted store's own index, and no index lies outside it. Saving an answer is
not slowed by it: the index catches up before it is asked. What narrows a search is typed in the same line, in any of
our languages: `kind:training quarter:2006-Q2 area:D`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from fieldreport.folding import Piece, Terms, excerpt, fold, terms_of
from fieldreport.progress import question_at
from fieldreport.storage import finding, rebuilding
from fieldreport.storage.facts import DOCUMENT
from fieldreport.storage.finding import ANSWER, OWN, Hit, Wanted
from fieldreport.templates import Labels, TemplateError, load_labels, template_for
from fieldreport.values import Quarter, ValueProblem
from fieldreport.workflows.session import Session

MOST: Final = 40
KIND, QUARTER, AREA = "kind", "quarter", "area"
_RECORD = re.compile(r"[a-z_]+\[(?P<id>[^\]]+)\]")
_TOKEN: Final = re.compile(r"(?<!\S)(?P<key>[^\W\d_]+):(?P<value>[^\s:\"“”«»]+)")
_WHOLE_TITLE: Final = (60, 60)  # words around the first match
# Folded words of each language for what narrows a search: English, French, Arabic.
_KEYS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("kind", "type", "genre", "نوع"), KIND),
    **dict.fromkeys(("quarter", "period", "year", "trimestre", "periode", "annee", "فصل", "فتره", "سنه"), QUARTER),
    **dict.fromkeys(("area", "domaine", "مجال"), AREA),
}
_KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "training": ("training", "trainings", "formation", "formations", "تدريب"),
    "activity": ("activity", "activities", "activite", "activites", "نشاط"),
    "project": ("project", "projects", "projet", "projets", "مشروع"),
    ANSWER: ("report", "reports", "answer", "rapport", "rapports", "reponse", "تقرير"),
    "document": ("document", "documents", "file", "fichier", "وثيقه"),
    "dataset": ("statistics", "dataset", "statistiques", "احصاءات"),
    "plan": ("plan", "خطه"),
    "practice": ("practice", "practices", "pratique", "pratiques", "ممارسه"),
    "gap": ("gap", "gaps", "lacune", "lacunes", "ثغره"),
    "lesson": ("lesson", "lessons", "lecon", "lecons", "درس"),
    "staffing": ("staffing", "effectifs", "موظفون"),
}
_NAMED: Final = {name: kind for kind, names in _KINDS.items() for name in names}
_QUARTERS: Final = (
    re.compile(r"(?P<year>\d{4})[-/.]?[qtف]?(?P<number>[1-4])?"),
    re.compile(r"[qtف](?P<number>[1-4])[-/.]?(?P<year>\d{4})"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """One place: a record by its id, a document by its owner's address, or an answer by its section."""

    kind: str  # of the record, "answer" or "document"
    id: str
    section: str  # of an answer, in the template
    address: str
    mission: str
    quarter: Quarter | None
    title: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]  # the words around the first match; blank where only the title has it
    is_received: bool  # it stands in a report that Headquarters received

    @property
    def words(self) -> str:
        """Return the title as plain text."""
        return "".join(piece.text for piece in self.title)


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to narrow a search by: kinds, quarters (newest first) and codes of areas."""

    kinds: tuple[str, ...]
    quarters: tuple[Quarter, ...]
    areas: tuple[str, ...]


def search(session: Session, typed: str, *, limit: int = MOST) -> tuple[Found, ...]:
    """Return the places with all the words and phrases, newest quarter first; the last word may be a beginning.

    Everything that was saved before is found.
    """
    wanted = wanted_of(typed)
    if wanted.is_blank:
        return ()
    rebuilding.catch_up(session.store)
    language = session.profile().language
    return tuple(_found(hit, language, wanted.terms) for hit in finding.search(session.store, wanted, limit=limit))


def prepare(session: Session) -> Offered:
    """Let the index catch up, so that the first search of a long day need not; return what a search can narrow by."""
    rebuilding.catch_up(session.store)
    kinds, quarters, areas = finding.present(session.store)
    return Offered(tuple(kind for kind in _KINDS if kind in kinds), quarters, areas)


def wanted_of(typed: str) -> Wanted:
    """Return what a typed line asks for; what narrows nothing that we know is looked for as words."""
    found, words = Wanted(), list[str]()
    at = 0
    for token, key, value in _tokens(typed):
        narrowed = _narrowed(found, key, value)
        if narrowed is not None:
            words.append(typed[at : token.start()])
            found, at = narrowed, token.end()
    words.append(typed[at:])
    return replace(found, terms=terms_of(" ".join(words) if at else typed))


def filters_of(typed: str) -> dict[str, str]:
    """Return KIND, QUARTER and AREA as a line narrows by them, each in its plain form; missing where it does not."""
    found: dict[str, str] = {}
    for _token, key, value in _tokens(typed):
        if _narrowed(Wanted(), key, value) is not None:
            found[key] = _NAMED[fold(value)] if key == KIND else value.upper()
    return found


def narrow(typed: str, key: str, value: str) -> str:
    """Return a line narrowed by another value, a blank one for any; the words stay."""
    kept, at = "", 0
    for token, found, _value in _tokens(typed):
        if found == key:
            kept, at = kept + typed[at : token.start()], token.end()
    words = (kept + typed[at:]).strip()
    return f"{key}:{value} {words}" if value else words


def _tokens(typed: str) -> Iterator[tuple[re.Match[str], str, str]]:
    for token in _TOKEN.finditer(typed):
        key = _KEYS.get(fold(token["key"]))
        if key:
            yield token, key, token["value"]


def _narrowed(wanted: Wanted, key: str, value: str) -> Wanted | None:
    if key == KIND:
        kind = _NAMED.get(fold(value))
        return replace(wanted, kinds=wanted.kinds | {kind}) if kind else None
    if key == AREA:
        return replace(wanted, areas=frozenset({value}))
    begin, _dots, end = value.partition("..")
    first, last = _quarters(begin), _quarters(end or begin)
    return replace(wanted, first=first[0], last=last[1]) if first and last else None


def _quarters(text: str) -> tuple[Quarter, Quarter] | None:
    """Return the first and last quarter of a year or quarter as people write it, None where it is neither."""
    found = next((match for form in _QUARTERS if (match := form.fullmatch(fold(text)))), None)
    if found is None:
        return None
    year, number = int(found["year"]), found["number"]
    try:
        return (Quarter(year, int(number or 1)), Quarter(year, int(number or 4)))
    except ValueProblem:
        return None


def _found(hit: Hit, language: str, terms: Terms) -> Found:
    kind = hit.kind.split()[0]
    record = _RECORD.match(hit.address)
    section, title = "", hit.title
    if kind == ANSWER and hit.quarter is not None:
        section, title = _question(hit.address, hit.quarter, language)
    return Found(
        kind=kind,
        id=hit.address if kind == DOCUMENT else record["id"] if record else "",
        section=section,
        address=hit.address,
        mission=hit.mission,
        quarter=hit.quarter,
        title=excerpt(title or hit.title, terms, _WHOLE_TITLE),
        excerpt=excerpt(hit.text, terms),
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
