"""The change log: one hash-chained row per save, in the transaction of the save (decisions 18).

Rules: ordered by `seq`, never by time. `hash` = SHA-256 over the previous hash, the row's metadata and the hash of
its body (see `row_hash`), so bodies may be dropped by policy and the chain still verifies. A body carries a random
salt: once it is dropped, its hash tells nothing about what it said. Long texts are kept as what changed between a
common beginning and a common end, so typing costs little. Triggers refuse every other change of a row.
"""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from fieldreport.storage.database import Store

NO_HASH: Final = bytes(32)
# No clock of this program can honestly say less; moved forward with each release.
RELEASED: Final = "2026-11-01T00:00:00.000Z"
_LAST: Final = "SELECT seq, at, hash FROM change_log ORDER BY seq DESC LIMIT 1"
_APPEND: Final = "INSERT INTO change_log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_encode: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_HAD_VALUE: Final = 1
_HAS_VALUE: Final = 2

Last = tuple[int, str, bytes]  # seq, time and hash of the newest row
Delta = tuple[int, str, str]  # characters kept at the beginning, text removed after them, text put there


@dataclass(frozen=True, slots=True)
class ChangeHead:
    """The newest row of the chain; its hash travels in every signed report."""

    seq: int
    hash: str  # lower-case hex, 64 digits; zeros where nothing was written yet


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the log, for display. `before` and `after` are None where there was nothing, or no body is left."""

    seq: int
    at: str  # ISO 8601 UTC
    is_clock_suspect: bool
    actor: str
    device: str
    subject: str
    scope: str
    address: str
    before: str | None = None
    after: str | None = None
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class ChainBreak:
    """The first place where the chain does not hold."""

    seq: int
    problem: str


def utc_text(at: datetime) -> str:
    """Return an aware time as ISO 8601 UTC with milliseconds and `Z`."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def delta(old: str, new: str) -> Delta:
    """Return what turns `old` into `new`: the common beginning's length, the removed and the inserted text."""
    limit = min(len(old), len(new))
    start = _common(old, new, limit)
    end = _common(old[: start - len(old) - 1 : -1], new[: start - len(new) - 1 : -1], limit - start)
    return start, old[start : len(old) - end], new[start : len(new) - end]


def _common(left: str, right: str, limit: int) -> int:
    """Return the length of the common beginning, at most `limit`, by halving: slices compare at memory speed."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def apply_delta(change: Delta, old: str) -> str:
    """Return the text after `change`. Raises ValueError where the change does not fit `old`."""
    start, removed, inserted = change
    if old[start : start + len(removed)] != removed or start > len(old):
        raise ValueError("the change does not fit the text")
    return old[:start] + inserted + old[start + len(removed) :]


def undo_delta(change: Delta, new: str) -> str:
    """Return the text before `change`. Raises ValueError where the change does not fit `new`."""
    start, removed, inserted = change
    return apply_delta((start, inserted, removed), new)


def append(
    store: Store,
    *,
    actor: str,
    at: datetime,
    subject: str,
    scope: str,
    address: str,
    before: str | None,
    after: str | None,
    last: Last | None = None,
) -> Last:
    """Append the change of one value and return the new end; call inside the transaction that makes the change.

    `before` and `after` are the whole texts, None for no value; `last`: the end of the chain where this transaction
    has read it already. Raw SQL: this is half of every autosave, and
    sqlite-utils' look at the schema before each insert would cost more than the insert.
    """
    salt = secrets.token_hex(8)
    state = _HAD_VALUE * (before is not None) + _HAS_VALUE * (after is not None)
    body = _encode([salt, state, *delta(before or "", after or ""), _digest(after)])
    body_hash = hashlib.sha256(body.encode()).digest()
    if last is None:
        last = store.connection.execute(_LAST).fetchone()
    previous_seq, previous_at, previous_hash = last or (0, "", NO_HASH)
    time = utc_text(at)
    row = (
        previous_seq + 1,
        time,
        int(time < max(previous_at, RELEASED)),
        actor,
        store.device,
        subject,
        scope,
        address,
    )
    digest = row_hash(previous_hash, row, body_hash)
    store.connection.execute(_APPEND, (*row, body, body_hash, previous_hash, digest))
    return previous_seq + 1, time, digest


def row_hash(previous_hash: bytes, metadata: tuple[Any, ...], body_hash: bytes) -> bytes:
    """Return the hash of a row: SHA-256 over previous hash, UTF-8 JSON of the metadata, and body hash.

    Metadata: [seq, at, clock_suspect, actor, device, subject, scope, address], JSON without spaces, not escaped.
    """
    return hashlib.sha256(previous_hash + _encode(list(metadata)).encode() + body_hash).digest()


def head(store: Store) -> ChangeHead:
    """Return the newest row's number and hash."""
    last = store.row("SELECT seq, hash FROM change_log ORDER BY seq DESC LIMIT 1")
    return ChangeHead(last[0], last[1].hex()) if last else ChangeHead(0, NO_HASH.hex())


def last_entry(store: Store) -> datetime | None:
    """Return when the newest row was written, by this computer's clock then; None before the first."""
    held = store.value("SELECT at FROM change_log ORDER BY seq DESC LIMIT 1")
    return datetime.fromisoformat(held) if held else None


def verify_chain(store: Store, *, expected: ChangeHead | None = None) -> ChainBreak | None:
    """Check every row of the log; return the first break, or None where all of it holds.

    `expected`: a head known from elsewhere (a backup, a signed report) that must be part of the chain.
    """
    previous_seq, previous_hash = 0, NO_HASH
    for row in store.iterate("SELECT * FROM change_log ORDER BY seq"):
        body, body_hash, claimed_previous, claimed = row[8:]
        if row[0] != previous_seq + 1:
            return ChainBreak(row[0], "a row before it is missing")
        if claimed_previous != previous_hash:
            return ChainBreak(row[0], "it does not follow the row before it")
        if body is not None and hashlib.sha256(body.encode()).digest() != body_hash:
            return ChainBreak(row[0], "its body was changed")
        if row_hash(previous_hash, row[:8], body_hash) != claimed:
            return ChainBreak(row[0], "it was changed")
        previous_seq, previous_hash = row[0], claimed
        if expected and expected.seq == previous_seq and expected.hash != previous_hash.hex():
            return ChainBreak(row[0], "it is not the row that was there before")
    if expected and expected.seq > previous_seq:
        return ChainBreak(previous_seq + 1, "the end of the log is missing")
    return None


def history(
    store: Store, address: str, *, scope: str | None = None, current: str | None = None
) -> tuple[Change, ...]:
    """Return the changes of one address, oldest first, with the values before and after each.

    Texts are rebuilt from the deltas as far as bodies are left. Where older bodies were dropped, `current` (the value
    as it is now) lets the newer ones be rebuilt backwards. `scope`: the report's id or the mission code.
    """
    rows = store.rows(
        "SELECT * FROM change_log WHERE address = ?1 AND (?2 IS NULL OR scope = ?2) ORDER BY seq", (address, scope)
    )
    found = _forward(rows)
    if current is not None:
        _backward(rows, found, current)
    return tuple(found)


def newest(store: Store, address: str, current: str | None, *, scope: str, limit: int = 50) -> tuple[Change, ...]:
    """Return the last changes of one address, newest first, rebuilt backwards from `current`, the value as it is now.

    Unlike `history` it never holds more than `limit` values, however often a large one was saved.
    """
    rows = store.rows(
        "SELECT * FROM change_log WHERE address = ? AND scope = ? ORDER BY seq DESC LIMIT ?", (address, scope, limit)
    )
    found: list[Change] = []
    for row in rows:
        if row[8] is None:
            found.append(_change(row))
            break  # what came before cannot be rebuilt from here
        _, state, *steps, _ = json.loads(row[8])
        before = undo_delta((steps[0], steps[1], steps[2]), current or "")
        after, current = current, before if state & _HAD_VALUE else None
        found.append(_change(row, before=current, after=after))
    return tuple(found)


def _forward(rows: list[tuple[Any, ...]]) -> list[Change]:
    known: dict[str, str] = {}  # scope -> the value so far
    found = []
    for row in rows:
        scope, body = row[6], row[8]
        if body is None:
            known.pop(scope, None)
            found.append(_change(row))
            continue
        _, state, *steps, _ = json.loads(body)
        old = known.get(scope) if state & _HAD_VALUE else ""
        if old is None:
            found.append(_change(row))
            continue
        known[scope] = apply_delta((steps[0], steps[1], steps[2]), old)
        before = old if state & _HAD_VALUE else None
        found.append(_change(row, before=before, after=known[scope] if state & _HAS_VALUE else None))
    return found


def _backward(rows: list[tuple[Any, ...]], found: list[Change], current: str) -> None:
    for position in range(len(rows) - 1, -1, -1):
        body = rows[position][8]
        if body is None:
            return
        _, state, *steps, _ = json.loads(body)
        after = current
        current = undo_delta((steps[0], steps[1], steps[2]), after)
        before = current if state & _HAD_VALUE else None
        found[position] = _change(rows[position], before=before, after=after if state & _HAS_VALUE else None)


def recent(store: Store, limit: int = 50, *, subject: str | None = None) -> tuple[Change, ...]:
    """Return the newest rows of the log, newest first, without their texts."""
    rows = store.rows(
        "SELECT * FROM change_log WHERE (? IS NULL OR subject = ?) ORDER BY seq DESC LIMIT ?",
        (subject, subject, limit),
    )
    return tuple(_change(row) for row in rows)


def drop_bodies(store: Store, *, until: int, scope: str | None = None) -> int:
    """Drop the bodies of rows up to `seq` = `until` and return how many went; the chain still verifies.

    Policy after signing: draft texts need not live for ever in a log (storage.md 5).
    """
    with store.transaction():
        return store.connection.execute(
            "UPDATE change_log SET body = NULL WHERE seq <= ? AND body IS NOT NULL AND (? IS NULL OR scope = ?)",
            (until, scope, scope),
        ).rowcount


def last_digests(store: Store, subject: str) -> dict[tuple[str, str, str], str | None]:
    """Return (subject, scope, address) -> digest of the value after its newest change, None after a removal.

    Values whose newest body was dropped are left out. For the self-test: see `value_digest`.
    """
    newest = store.rows(
        "SELECT scope, address, body FROM change_log WHERE seq IN"
        " (SELECT max(seq) FROM change_log WHERE subject = ? GROUP BY scope, address) AND body IS NOT NULL",
        (subject,),
    )
    return {(subject, scope, address): json.loads(body)[5] for scope, address, body in newest}


def addresses(store: Store, subject: str) -> set[tuple[str, str, str]]:
    """Return every (subject, scope, address) that the log knows."""
    found = store.rows("SELECT DISTINCT scope, address FROM change_log WHERE subject = ?", (subject,))
    return {(subject, scope, address) for scope, address in found}


def value_digest(value: str | None) -> str | None:
    """Return the digest of a value as a body holds it."""
    return _digest(value)


def _digest(value: str | None) -> str | None:
    return None if value is None else hashlib.sha256(value.encode()).hexdigest()[:32]


def _change(row: tuple[Any, ...], *, before: str | None = None, after: str | None = None) -> Change:
    seq, at, is_suspect, actor, device, subject, scope, address, body = row[:9]
    return Change(seq, at, bool(is_suspect), actor, device, subject, scope, address, before, after, body is None)
