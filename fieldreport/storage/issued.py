"""Products of Headquarters as they were issued, with every figure quoted in them, and their corrigenda.

Rules: inserted once, never changed; what was issued stays what it was, whatever the reports say later.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from fieldreport.storage import changes
from fieldreport.storage.database import Store
from fieldreport.storage.drafts import canonical
from fieldreport.values import uuid7

SUBJECT: Final = "issued"
_PRODUCT: Final = (
    "SELECT no, id, kind, year, edition, reason, digest, files, issued_at, issued_by FROM issued_product"
)


@dataclass(frozen=True, slots=True)
class IssuedFigure:
    """A figure as it was printed; `sources` say what each row behind it was and added."""

    chapter: str  # "" in the tables
    part: str
    figure: str  # the reference, or the id of a printed figure
    value: str
    sources: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class IssuedProduct:
    """A product that went out; `files`: name -> SHA-256, `digest` over the list of them."""

    no: int  # inside this file only
    id: str
    kind: str
    year: str
    edition: str  # internal, public
    reason: str
    digest: str
    files: Mapping[str, str]
    issued_at: str
    issued_by: str


@dataclass(frozen=True, slots=True)
class Corrigendum:
    """A correction of an issued product: the figures with what they were and what they are."""

    no: int
    product_no: int
    number: int
    changes: tuple[Mapping[str, str], ...]
    issued_at: str
    issued_by: str


def add_product(
    store: Store,
    kind: str,
    year: str,
    edition: str,
    *,
    digest: str,
    files: Mapping[str, str],
    figures: Sequence[IssuedFigure],
    reason: str = "",
    actor: str,
    at: datetime,
) -> IssuedProduct:
    """Keep what is issued, with its figures."""
    row = {
        "id": uuid7(),
        "kind": kind,
        "year": year,
        "edition": edition,
        "reason": reason,
        "digest": digest,
        "files": canonical(dict(files)),
        "issued_at": changes.utc_text(at),
        "issued_by": actor,
    }
    with store.transaction():
        number = store.db.table("issued_product").insert(row).last_pk
        for place, one in enumerate(figures):
            held = (one.chapter, one.part, one.figure, one.value, canonical([dict(source) for source in one.sources]))
            store.connection.execute("INSERT INTO issued_figure VALUES (?, ?, ?, ?, ?, ?, ?)", (number, place, *held))
        _log(store, f"product[{row['id']}]", canonical(row), actor=actor, at=at)
    return next(one for one in products(store) if one.no == number)


def products(store: Store) -> tuple[IssuedProduct, ...]:
    """Return what was issued, newest first."""
    found = store.rows(f"{_PRODUCT} ORDER BY no DESC")
    return tuple(IssuedProduct(*[*row[:7], json.loads(row[7]), *row[8:]]) for row in found)


def figures_of(store: Store, product_no: int) -> tuple[IssuedFigure, ...]:
    """Return the figures of a product in their order."""
    found = store.rows(
        "SELECT chapter, part, figure, value, sources FROM issued_figure WHERE product_no = ? ORDER BY place",
        (product_no,),
    )
    return tuple(IssuedFigure(*[*row[:4], tuple(json.loads(row[4]))]) for row in found)


def add_corrigendum(
    store: Store, product_no: int, corrections: Sequence[Mapping[str, str]], pdf: bytes, *, actor: str, at: datetime
) -> Corrigendum:
    """Keep a correction under the next number of its product."""
    with store.transaction():
        number = 1 + int(store.value("SELECT count(*) FROM corrigendum WHERE product_no = ?", (product_no,)) or 0)
        row = {
            "product_no": product_no,
            "number": number,
            "changes": canonical([dict(one) for one in corrections]),
            "pdf": pdf,
            "issued_at": changes.utc_text(at),
            "issued_by": actor,
        }
        store.db.table("corrigendum").insert(row)
        _log(store, f"corrigendum[{product_no}.{number}]", str(row["changes"]), actor=actor, at=at)
    return next(one for one in corrigenda(store, product_no) if one.number == number)


def corrigenda(store: Store, product_no: int) -> tuple[Corrigendum, ...]:
    """Return the corrections of a product in their order."""
    found = store.rows(
        "SELECT no, product_no, number, changes, issued_at, issued_by FROM corrigendum WHERE product_no = ?"
        " ORDER BY number",
        (product_no,),
    )
    return tuple(Corrigendum(*[*row[:3], tuple(json.loads(row[3])), *row[4:]]) for row in found)


def corrigendum_pdf(store: Store, corrigendum_no: int) -> bytes:
    """Return the sheet of a correction."""
    return bytes(store.value("SELECT pdf FROM corrigendum WHERE no = ?", (corrigendum_no,)))


def _log(store: Store, address: str, after: str, *, actor: str, at: datetime) -> None:
    changes.append(store, subject=SUBJECT, scope="", address=address, before=None, after=after, actor=actor, at=at)
