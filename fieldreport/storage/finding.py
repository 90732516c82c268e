"""The index of words: what a search asks, in the encrypted store itself; brought up to date before it is asked.

Rules: words are kept folded (`folding`), the texts themselves stand in `narrative`. Records and received reports are
indexed in the transaction that changes them. Of answers that transaction leaves only a mark, because an autosave must
stay short; `catch_up` works the marks off, and nothing saved is ever missed by who calls it before asking.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from fieldreport.folding import VERSION, Terms, fold, terms_of
from fieldreport.storage import driver
from fieldreport.storage.database import Store
from fieldreport.storage.facts import DOCUMENT, document_rows, value_text
from fieldreport.values import Quarter

OWN: Final = 0
ANSWER: Final = "answer"
COLUMNS: Final = ("source", "mission", "quarter", "kind", "address", "area", "title", "text")
_FOLDING: Final = "words_folding"
_INSERT: Final = f"INSERT INTO narrative (no, {', '.join(COLUMNS)}) VALUES (?, {', '.join('?' * len(COLUMNS))})"  # noqa: S608
_INDEX: Final = "INSERT INTO narrative_words (rowid, words) VALUES (?, ?)"
_HITS: Final = "source, mission, quarter, kind, address, title, text"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: words, and what the places must be; blank means any."""

    terms: Terms = field(default_factory=Terms)
    kinds: frozenset[str] = frozenset()  # of records, ANSWER or DOCUMENT
    first: Quarter | None = None
    last: Quarter | None = None
    areas: frozenset[str] = frozenset()
    missions: frozenset[str] = frozenset()
    is_standing: bool = False  # only what stands in a report that Headquarters received

    @property
    def is_blank(self) -> bool:
        """Return whether nothing is looked for."""
        return not (self.terms.sequences or self.kinds or self.first or self.last or self.areas or self.missions)


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a search found, with its whole text."""

    source: int
    mission: str
    quarter: Quarter | None
    kind: str
    address: str
    title: str
    text: str


def insert(store: Store, rows: Iterable[Mapping[str, Any]]) -> None:
    """Keep texts (COLUMNS) and index their words; inside the transaction that changes what they come from.

    Where a row has its `words` already, they are those of `words_of`.
    """
    held = list(rows)
    first = (store.value("SELECT max(no) FROM narrative") or 0) + 1
    numbered = ((no, *(row[name] for name in COLUMNS)) for no, row in enumerate(held, first))
    store.connection.executemany(_INSERT, numbered)
    words = ((no, row["words"] if "words" in row else words_of(row)) for no, row in enumerate(held, first))
    store.connection.executemany(_INDEX, words)


def words_of(row: Mapping[str, Any]) -> str:
    """Return the folded words of a text's row, as the index keeps them."""
    return _words(row["title"], row["text"])


def put_documents(
    store: Store, source: int, mission: str, quarter: Quarter | None, *, address: str, names: Sequence[str]
) -> None:
    """Replace the names under which documents of a record or report are found."""
    store.connection.execute(
        "DELETE FROM narrative WHERE source = ? AND mission = ? AND kind = ? AND address = ?",
        (source, mission, DOCUMENT, address),
    )
    insert(store, document_rows({"source": source, "mission": mission}, quarter, address, "", names))


def search(store: Store, wanted: Wanted, *, limit: int = 50) -> tuple[Hit, ...]:
    """Return the places, newest quarter first; nothing that is typed can be a syntax error."""
    if wanted.is_blank:
        return ()
    conditions, values = _conditions(wanted)
    words = _match(wanted.terms)
    chosen = "narrative"
    if words:
        chosen = "narrative_words JOIN narrative ON narrative.no = narrative_words.rowid"
        conditions.insert(0, "narrative_words MATCH ?")
        values.insert(0, words)
    # Ordered by what is short: the texts are fetched for the few that are shown.
    found = store.rows(
        f"SELECT {_HITS} FROM (SELECT narrative.no AS chosen FROM {chosen} WHERE {' AND '.join(conditions)}"  # noqa: S608
        " ORDER BY quarter DESC, narrative.no LIMIT ?) JOIN narrative ON no = chosen ORDER BY quarter DESC, no",
        (*values, limit),
    )
    return tuple(Hit(*[*row[:2], Quarter.from_code(row[2]) if row[2] else None, *row[3:]]) for row in found)


def present(store: Store) -> tuple[frozenset[str], tuple[Quarter, ...], tuple[str, ...]]:
    """Return the kinds, quarters (newest first) and areas of all texts."""
    kinds = frozenset(row[0].split()[0] for row in store.rows("SELECT DISTINCT kind FROM narrative"))
    codes = store.rows("SELECT DISTINCT quarter FROM narrative WHERE quarter > 0 ORDER BY quarter DESC")
    areas = store.rows("SELECT DISTINCT area FROM narrative WHERE area <> '' ORDER BY area")
    return kinds, tuple(Quarter.from_code(row[0]) for row in codes), tuple(row[0] for row in areas)


def is_current(store: Store) -> bool:
    """Return whether the index was made by today's rules of folding, and not by an older program."""
    return bool(store.value("SELECT value FROM store_meta WHERE name = ?", (_FOLDING,)) == str(VERSION))


def has_stale(store: Store) -> bool:
    """Return whether answers were saved that the index does not know yet."""
    return bool(store.value("SELECT EXISTS (SELECT 1 FROM stale_answer)"))


def catch_up(store: Store, area_of: Callable[[str, str], str]) -> None:
    """Index the answers that were saved since the last time; inside a transaction.

    `area_of` tells the area of a question from its template's version and its address.
    """
    for report_no, question in store.rows("SELECT report_no, question_id FROM stale_answer"):
        _refresh(store, report_no, question, area_of)
    store.connection.execute("DELETE FROM stale_answer")


def mark_answers(store: Store) -> None:
    """Mark every answer of every draft as not indexed yet."""
    store.connection.execute("INSERT OR IGNORE INTO stale_answer SELECT report_no, question_id FROM draft_answer")


def fold_again(store: Store) -> None:
    """Index every text anew; inside a transaction."""
    run = store.connection.execute
    run("INSERT INTO narrative_words (narrative_words) VALUES ('delete-all')")
    for no, title, text in store.iterate("SELECT no, title, text FROM narrative"):
        run(_INDEX, (no, _words(title, text)))
    run(
        "INSERT INTO store_meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (_FOLDING, str(VERSION)),
    )


def damage(store: Store) -> str:
    """Return what is wrong with the index, "" where nothing is: unsound in itself, or not that of the texts."""
    if store.is_read_only or not is_current(store):
        return ""
    try:
        store.connection.execute("INSERT INTO narrative_words (narrative_words) VALUES ('integrity-check')")
    except driver.Error as failure:
        return type(failure).__name__
    sizes = (
        "SELECT no FROM narrative EXCEPT SELECT id FROM narrative_words_docsize",
        "SELECT id FROM narrative_words_docsize EXCEPT SELECT no FROM narrative",
    )
    missing = sum(store.value(f"SELECT count(*) FROM ({one})") for one in sizes)  # noqa: S608 - named above
    return str(missing) if missing else ""


def _refresh(store: Store, report_no: int, question: str, area_of: Callable[[str, str], str]) -> None:
    found = store.row("SELECT mission, quarter, role, template_version FROM report WHERE no = ?", (report_no,))
    if found is None:
        return
    mission, quarter, role, version = found
    kind, address = f"{ANSWER} {role}", f"report.{question}"
    store.connection.execute(
        "DELETE FROM narrative WHERE source = ? AND mission = ? AND kind = ? AND address = ? AND quarter = ?",
        (OWN, mission, kind, address, quarter),
    )
    value = store.value(
        "SELECT value FROM draft_answer WHERE report_no = ? AND question_id = ?", (report_no, question)
    )
    text = value_text(json.loads(value)) if value else ""
    if text:
        insert(store, [dict(zip(COLUMNS, (OWN, mission, quarter, kind, address, area_of(version, address), "", text),
                                strict=True))])  # fmt: skip


def _conditions(wanted: Wanted) -> tuple[list[str], list[Any]]:
    conditions = ["1"]
    values: list[Any] = []
    if wanted.kinds:
        kinds = sorted(wanted.kinds - {ANSWER})
        either = [f"kind IN ({', '.join('?' * len(kinds))})"] if kinds else []
        either += ["kind = 'answer' OR kind GLOB 'answer *'"] if ANSWER in wanted.kinds else []
        conditions.append(f"({' OR '.join(either)})")
        values += kinds
    limits: tuple[tuple[str, Any], ...] = (
        ("quarter >= ?", wanted.first.code if wanted.first else None),
        ("quarter <= ?", wanted.last.code if wanted.last else None),
    )
    for condition, value in limits:
        if value is not None:
            conditions.append(condition)
            values.append(value)
    if wanted.last and not wanted.first:
        conditions.append("quarter > 0")
    for column, held in (("area COLLATE NOCASE", wanted.areas), ("mission", wanted.missions)):
        if held:
            conditions.append(f"{column} IN ({', '.join('?' * len(held))})")
            values += sorted(held)
    if wanted.is_standing:
        conditions.append("source IN (SELECT revision_no FROM standing)")
    return conditions, values


def _match(terms: Terms) -> str:
    """Return the terms as the index asks for them; quoted, so that no word is read as an operator."""
    quoted = ['"' + " ".join(words) + '"' for words in terms.sequences]
    return " ".join(quoted) + ("*" if quoted and terms.is_beginning else "")


def beginning(word: str) -> str:
    """Return what the index is asked for words that begin so."""
    return _match(terms_of(word)) or '""'


def _words(title: str, text: str) -> str:
    return fold(f"{title}\n{text}")
