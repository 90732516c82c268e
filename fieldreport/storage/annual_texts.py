"""The officer's text of an annual report, part by part, and which chapters she calls ready.

Rules: every save is one transaction with its row in the change log, whose scope is the year (`2006`, `2006/07`) and
whose address names chapter and part; an empty text is no row. `kept` holds the figures that stay although the reports
say something else by now: reference -> the value that was seen and not taken.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from fieldreport.storage import changes
from fieldreport.storage.database import Store
from fieldreport.storage.drafts import canonical

SUBJECT: Final = "annual"


@dataclass(frozen=True, slots=True)
class AnnualText:
    """One part of one chapter as the officer wrote it."""

    chapter: str
    part: str
    text: str
    kept: Mapping[str, str] = field(default_factory=dict)
    changed_at: str = ""  # ISO 8601 UTC


def address_of(chapter: str, part: str) -> str:
    """Return how the change log names a part."""
    return f"annual[{chapter}].{part}"


def texts(store: Store, year: str) -> dict[tuple[str, str], AnnualText]:
    """Return (chapter, part) -> text of a year."""
    found = store.rows(
        "SELECT chapter, part, text, kept, changed_at FROM annual_text WHERE year = ? ORDER BY chapter, part", (year,)
    )
    return {(row[0], row[1]): AnnualText(row[0], row[1], row[2], json.loads(row[3]), row[4]) for row in found}


def save_text(
    store: Store,
    year: str,
    chapter: str,
    part: str,
    *,
    text: str,
    kept: Mapping[str, str],
    actor: str,
    at: datetime,
) -> bool:
    """Save one part and return whether anything changed; an empty text takes it away."""
    with store.transaction():
        before = texts(store, year).get((chapter, part))
        held = dict(kept) if text else {}
        if (before.text if before else "") == text and dict(before.kept if before else {}) == held:
            return False
        table = store.db.table("annual_text")
        if text:
            row = {"year": year, "chapter": chapter, "part": part, "text": text, "kept": canonical(held)}
            table.upsert(row | {"changed_at": changes.utc_text(at)}, pk=("year", "chapter", "part"))
        else:
            table.delete((year, chapter, part))
        who = {"actor": actor, "at": at}
        _log(store, year, address_of(chapter, part), before.text if before else None, text or None, **who)  # type: ignore[arg-type]
        if dict(before.kept if before else {}) != held:
            old = canonical(dict(before.kept)) if before and before.kept else None
            _log(store, year, f"{address_of(chapter, part)}.kept", old, canonical(held) if held else None, **who)  # type: ignore[arg-type]
    return True


def ready_chapters(store: Store, year: str) -> frozenset[str]:
    """Return the chapters of a year that are called ready."""
    return frozenset(row[0] for row in store.rows("SELECT chapter FROM annual_chapter WHERE year = ?", (year,)))


def set_ready(store: Store, year: str, chapter: str, is_ready: bool, *, actor: str, at: datetime) -> bool:
    """Call a chapter ready, or no longer; return whether that is new."""
    with store.transaction():
        was = chapter in ready_chapters(store, year)
        if was == is_ready:
            return False
        table = store.db.table("annual_chapter")
        if is_ready:
            table.insert({"year": year, "chapter": chapter, "ready_at": changes.utc_text(at)})
        else:
            table.delete((year, chapter))
        address = f"annual[{chapter}].ready"
        _log(store, year, address, "true" if was else None, "true" if is_ready else None, actor=actor, at=at)
    return True


def history(store: Store, year: str, chapter: str, part: str) -> tuple[changes.Change, ...]:
    """Return the changes of a part, newest first, with the texts before and after."""
    held = texts(store, year).get((chapter, part))
    return changes.newest(store, address_of(chapter, part), held.text if held else None, scope=year)


def _log(
    store: Store, year: str, address: str, before: str | None, after: str | None, *, actor: str, at: datetime
) -> None:
    if before != after:
        changes.append(
            store, subject=SUBJECT, scope=year, address=address, before=before, after=after, actor=actor, at=at
        )
