"""The self-test of a store: what holds, what does not, and where.

Rules: it checks and never repairs. The write-ahead log is emptied first, because the page check reads the main file
alone and would cry wolf (storage.md 4). Pages that were exchanged for older ones pass every check of the engine: only
the comparison of values with the change log finds them.
"""

import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from fieldreport.storage import changes, driver, finding, projections, rebuilding
from fieldreport.storage.database import Store
from fieldreport.storage.problems import StoreError

_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check; `detail` names the first places where it fails, without a word of what stands there."""

    name: str
    is_ok: bool
    detail: str = ""


class _RollBack(Exception):
    """Ends a trial transaction."""


def doctor(store: Store) -> tuple[CheckResult, ...]:
    """Run every check and return all results; a check that the damage does not let run counts as failed.

    Names: `log` (write-ahead log emptied), `pages`, `structure`, `references`, `change_log`, `answers`, `records`,
    `revisions`, `received`, `facts`, `words` (the index of search). Works on a connection of its own, because one
    page error makes a connection refuse everything that follows.
    """
    checks: dict[str, Callable[[Store], Iterator[str]]] = {
        "log": _checkpoint,
        "pages": lambda held: _pragma(held, "cipher_integrity_check"),
        "structure": lambda held: _pragma(held, "integrity_check"),
        "references": lambda held: _pragma(held, "foreign_key_check"),
        "change_log": _chain,
        "answers": _answers,
        "records": _records,
        "revisions": _revisions,
        "received": _received,
        "facts": _facts,
        "words": _words,
    }
    return tuple(_run(store, name, check) for name, check in checks.items())


def is_sound(results: tuple[CheckResult, ...]) -> bool:
    """Return whether every check passed."""
    return all(result.is_ok for result in results)


def _run(store: Store, name: str, check: Callable[[Store], Iterator[str]]) -> CheckResult:
    try:
        with store.another() as held:
            problems = list(check(held))
    except StoreError as failure:
        return CheckResult(name, False, failure.code)
    except (driver.Error, ValueError, TypeError, LookupError, zlib.error) as failure:
        return CheckResult(name, False, type(failure).__name__)
    more = f" (+{len(problems) - _SHOWN})" if len(problems) > _SHOWN else ""
    return CheckResult(name, not problems, ", ".join(problems[:_SHOWN]) + more)


def _checkpoint(store: Store) -> Iterator[str]:
    if not store.is_read_only and not store.checkpoint():
        yield "in use"


def _pragma(store: Store, name: str) -> Iterator[str]:
    for row in store.rows(f"PRAGMA {name}"):
        if row != ("ok",):
            yield " ".join(str(part) for part in row if part is not None)[:120]


def _chain(store: Store) -> Iterator[str]:
    broken = changes.verify_chain(store)
    if broken:
        yield f"change {broken.seq}: {broken.problem}"


def _answers(store: Store) -> Iterator[str]:
    """Compare every answer with what the change log says about its newest value."""
    held: dict[tuple[str, str, str], str | None] = {}
    for scope, question, value, note, more in store.rows(
        "SELECT report.id, question_id, value, note, more FROM draft_answer JOIN report ON report.no = report_no"
    ):
        for suffix, text in (("", value), (".note", note), (".more", more)):
            if text:
                held["answer", scope, f"report.{question}{suffix}"] = text
    yield from _compare(store, "answer", held)


def _records(store: Store) -> Iterator[str]:
    held: dict[tuple[str, str, str], str | None] = {
        ("record", mission, f"{kind}[{record_id}]"): payload
        for mission, kind, record_id, payload in store.rows(
            "SELECT mission, kind, id, payload FROM record WHERE deleted_at IS NULL"
        )
    }
    yield from _compare(store, "record", held)


def _compare(store: Store, subject: str, held: dict[tuple[str, str, str], str | None]) -> Iterator[str]:
    logged = changes.last_digests(store, subject)
    for key, digest in logged.items():
        if changes.value_digest(held.get(key)) != digest:
            yield key[2]
    known = changes.addresses(store, subject)
    yield from (key[2] for key in held if key not in known)


def _revisions(store: Store) -> Iterator[str]:
    yield from _payloads(store, "SELECT number, sha256, 1, payload FROM revision")
    yield from _payloads(store, "SELECT path, sha256, is_compressed, content FROM revision_file")
    yield from _payloads(store, "SELECT number, sha256, is_compressed, content FROM revision_pdf")
    yield from _payloads(store, "SELECT project || ' ' || period, identity, 1, payload FROM project_document")
    yield from _payloads(store, "SELECT path, sha256, 0, content FROM project_document_file")


def _received(store: Store) -> Iterator[str]:
    yield from _payloads(store, "SELECT mission || ' ' || quarter, identity, 1, payload FROM received_revision")
    yield from _payloads(store, "SELECT project || ' ' || period, identity, 1, payload FROM received_document")


def _payloads(store: Store, sql: str) -> Iterator[str]:
    for name, digest, is_compressed, content in store.iterate(sql):
        plain = zlib.decompress(content) if is_compressed else content
        if hashlib.sha256(plain).hexdigest() != digest:
            yield str(name)


def _words(store: Store) -> Iterator[str]:
    problem = finding.damage(store)
    if problem:
        yield problem


def _facts(store: Store) -> Iterator[str]:
    """Draw all facts again, compare, and take the trial back."""
    if store.is_read_only:
        return
    before = projections.fingerprint(store)
    after: tuple[str, ...] = ()
    is_current = finding.is_current(store)  # the texts of an older program are drawn again before the next search
    try:
        with store.transaction():
            rebuilding.rebuild(store)
            after = projections.fingerprint(store)
            raise _RollBack
    except _RollBack:
        pass
    yield from (
        name
        for name, old, new in zip(projections.FINGERPRINTED, before, after, strict=True)
        if old != new and (name != "words" or is_current)
    )
