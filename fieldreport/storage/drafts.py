"""Reports being written: one row per answer, and the notes that travel with them.

Rules: blank is no row (decisions 19); every save is one transaction with its row in the change log; values are
canonical JSON text, so the same value is the same text. What was signed lives in `revisions` and never here.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from fieldreport.codec import encode
from fieldreport.models import Answer, Explanation
from fieldreport.storage import changes
from fieldreport.storage.database import Store
from fieldreport.values import Quarter, uuid7

_NAMED: Final = frozenset({"period", "question", "template", "value", "note", "id"})
_SELECT: Final = (
    "SELECT no, id, mission, quarter, role, template, template_version, language, classification, created FROM report"
)
# One question for all that an autosave must know: each statement costs as much as the hashing.
_BEFORE: Final = (
    "SELECT r.id, a.value, coalesce(a.note, ''), coalesce(a.more, ''), c.seq, c.at, c.hash FROM report r"
    " LEFT JOIN draft_answer a ON a.report_no = r.no AND a.question_id = ?2"
    " LEFT JOIN change_log c ON c.seq = (SELECT max(seq) FROM change_log) WHERE r.no = ?1"
)
_encode: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False).encode
_UPSERT: Final = (
    "INSERT INTO draft_answer VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (report_no, question_id)"
    " DO UPDATE SET value = excluded.value, note = excluded.note, more = excluded.more,"
    " changed_at = excluded.changed_at"
)
_DELETE: Final = "DELETE FROM draft_answer WHERE report_no = ? AND question_id = ?"


@dataclass(frozen=True, slots=True)
class DraftReport:
    """One quarter's report of one mission and author role, while and after it is written."""

    no: int  # inside this file only
    id: str  # UUIDv7; also the scope of its rows in the change log
    mission: str
    quarter: Quarter
    role: str
    template: str
    template_version: str
    language: str
    classification: str
    created: str


def canonical(value: Any) -> str:
    """Return the canonical JSON text of a value in the store: sorted keys, no spaces, nothing escaped needlessly."""
    return _encode(value)


def open_report(
    store: Store,
    mission: str,
    quarter: Quarter,
    role: str,
    *,
    template: str,
    template_version: str,
    actor: str,
    at: datetime,
    language: str = "en",
    classification: str = "unclassified",
) -> DraftReport:
    """Return the report of a mission, quarter and author role; make it where there is none yet."""
    found = find_report(store, mission, quarter, role)
    if found is not None:
        return found
    report_id = uuid7()
    made = {
        "id": report_id,
        "mission": mission,
        "quarter": quarter.code,
        "role": role,
        "template": template,
        "template_version": template_version,
        "language": language,
        "classification": classification,
        "created": changes.utc_text(at),
    }
    with store.transaction():
        store.db.table("report").insert(made)
        _log(store, report_id, "report", "report", before=None, after=canonical(made), actor=actor, at=at)
    found = find_report(store, mission, quarter, role)
    if found is None:
        raise LookupError("the report that was just made is not there")
    return found


def find_report(store: Store, mission: str, quarter: Quarter, role: str | None = None) -> DraftReport | None:
    """Return the report of a mission and quarter (of any role by default), or None."""
    found = store.row(
        f"{_SELECT} WHERE mission = ? AND quarter = ? AND (? IS NULL OR role = ?) ORDER BY no",
        (mission, quarter.code, role, role),
    )
    return _report(found) if found else None


def report(store: Store, report_no: int) -> DraftReport:
    """Return a report by its number in this file."""
    found = store.row(f"{_SELECT} WHERE no = ?", (report_no,))
    if found is None:
        raise LookupError(f"no report {report_no}")
    return _report(found)


def reports(store: Store, mission: str | None = None) -> tuple[DraftReport, ...]:
    """Return all reports, newest quarter first."""
    found = store.rows(
        f"{_SELECT} WHERE (? IS NULL OR mission = ?) ORDER BY quarter DESC, mission, role",
        (mission, mission),
    )
    return tuple(_report(row) for row in found)


def change_report(store: Store, report_no: int, *, actor: str, at: datetime, **changed: str) -> DraftReport:
    """Change `language`, `classification` or `template_version` of a report."""
    unknown = changed.keys() - {"language", "classification", "template_version"}
    if unknown:
        raise ValueError(f"not changeable: {min(unknown)}")
    with store.transaction():
        before = report(store, report_no)
        store.db.table("report").update(report_no, changed)
        after = report(store, report_no)
        old, new = ({name: getattr(held, name) for name in changed} for held in (before, after))
        if old != new:
            _log(
                store,
                after.id,
                "report",
                "report.settings",
                before=canonical(old),
                after=canonical(new),
                actor=actor,
                at=at,
            )
    return after


def save_answer(
    store: Store,
    report_no: int,
    question_id: str,
    value_json: str | None,
    note: str | None = None,
    *,
    actor: str,
    at: datetime,
    more: str | None = None,
) -> bool:
    """Save one answer durably and return whether anything changed: the autosave (decisions 16).

    `value_json`: `canonical(value)`, None for blank. `note` and `more` (JSON of the record's other keys): None keeps
    what is there. The answer is on the disk when this returns. Raises StoreError; then nothing was saved.

    Raw SQL in one transaction: this runs with every pause in typing, and sqlite-utils would double its cost.
    """
    key = (report_no, question_id)
    with store.transaction():
        run = store.connection.execute
        found = run(_BEFORE, key).fetchone()
        if found is None:
            raise LookupError(f"no report {report_no}")
        scope, old_value, old_note, old_more = found[:4]
        last = found[4:] if found[4] is not None else None
        new = (value_json, old_note if note is None else note, old_more if more is None else more)
        if new == (old_value, old_note, old_more):
            return False
        if new == (None, "", ""):
            run(_DELETE, key)
        else:
            run(_UPSERT, (*key, *new, changes.utc_text(at)))
        address = f"report.{question_id}"
        for suffix, before, after in (
            ("", old_value, value_json),
            (".note", old_note or None, new[1] or None),
            (".more", old_more or None, new[2] or None),
        ):
            if before != after:
                last = changes.append(
                    store,
                    subject="answer",
                    scope=scope,
                    address=address + suffix,
                    before=before,
                    after=after,
                    actor=actor,
                    at=at,
                    last=last,
                )
    return True


def put_answer(store: Store, report_no: int, answer: Answer, *, actor: str, at: datetime) -> bool:
    """Save an answer as it comes from a record file, with its other keys; return whether anything changed."""
    body = encode(answer)
    more = {name: held for name, held in body.items() if name not in _NAMED}
    value = None if answer.value is None else canonical(encode(answer.value))
    return save_answer(
        store,
        report_no,
        answer.question,
        value,
        answer.note,
        actor=actor,
        at=at,
        more=canonical(more) if more else "",
    )


def answers(store: Store, report_no: int) -> Mapping[str, Answer]:
    """Return question id -> answer of a report, in the order of the ids."""
    held = report(store, report_no)
    found = store.rows(
        "SELECT question_id, value, note, more FROM draft_answer WHERE report_no = ? ORDER BY question_id",
        (report_no,),
    )
    return {row[0]: _answer(held, *row) for row in found}


def last_saved(store: Store, report_no: int) -> str | None:
    """Return when an answer of the report was last saved (ISO 8601 UTC), or None."""
    found: str | None = store.value("SELECT max(changed_at) FROM draft_answer WHERE report_no = ?", (report_no,))
    return found


def save_explanation(store: Store, report_no: int, explanation: Explanation, *, actor: str, at: datetime) -> bool:
    """Save a note that answers findings; an empty text removes it. Return whether anything changed."""
    key = (report_no, explanation.id)
    with store.transaction():
        held = store.row("SELECT codes, addresses, text, more FROM explanation WHERE report_no = ? AND id = ?", key)
        is_kept = bool(explanation.text.strip())
        new = (
            canonical(list(explanation.codes)),
            canonical(list(explanation.addresses)),
            explanation.text,
            canonical(dict(explanation.extra)) if explanation.extra else "",
        )
        if held == (new if is_kept else None):
            return False
        table = store.db.table("explanation")
        if is_kept:
            row = dict(zip(("codes", "addresses", "text", "more"), new, strict=True))
            named = {"report_no": report_no, "id": explanation.id, "changed_at": changes.utc_text(at)}
            table.upsert(row | named, pk=("report_no", "id"))
        else:
            table.delete(key)
        before = canonical(list(held)) if held else None
        after = canonical(list(new)) if is_kept else None
        scope = report(store, report_no).id
        _log(
            store,
            scope,
            "explanation",
            f"explanation[{explanation.id}]",
            before=before,
            after=after,
            actor=actor,
            at=at,
        )
    return True


def explanations(store: Store, report_no: int) -> tuple[Explanation, ...]:
    """Return the notes of a report, in the order of their ids."""
    period = str(report(store, report_no).quarter)
    found = store.rows(
        "SELECT id, codes, addresses, text, more FROM explanation WHERE report_no = ? ORDER BY id", (report_no,)
    )
    return tuple(
        Explanation(
            period=period,
            id=row[0],
            codes=tuple(json.loads(row[1])),
            addresses=tuple(json.loads(row[2])),
            text=row[3],
            extra=json.loads(row[4]) if row[4] else {},
        )
        for row in found
    )


def _answer(held: DraftReport, question_id: str, value: str | None, note: str, more: str) -> Answer:
    other = json.loads(more) if more else {}
    return Answer(
        period=str(held.quarter),
        question=question_id,
        value=None if value is None else json.loads(value),
        template=held.template_version,
        note=note,
        invented=tuple(other.pop("invented", ())),
        source=other.pop("source", None),
        extra=other,
    )


def _report(row: tuple[Any, ...]) -> DraftReport:
    no, report_id, mission, quarter, *rest = row
    return DraftReport(no, report_id, mission, Quarter.from_code(quarter), *rest)


def _log(
    store: Store, scope: str, subject: str, address: str, *, before: str | None, after: str | None, **who: Any
) -> None:
    changes.append(store, subject=subject, scope=scope, address=address, before=before, after=after, **who)
