"""Tell what an answer or a field of a record was before: who changed it when, from what to what.

Rules: read from the change log, which nobody can change; saves of one field in a row are one line. An address is that
of a finding: `report.2006/IM-3`, `training[T-1]`, `training[T-1].start`.
"""

import json
import re
from datetime import datetime
from typing import Final

from fieldreport.codec import encode
from fieldreport.records import KINDS
from fieldreport.storage import changes, drafts
from fieldreport.values import Quarter
from fieldreport.workflows import record_editing, serving
from fieldreport.workflows.record_editing import FieldChange
from fieldreport.workflows.session import Session

_RECORD: Final = re.compile(r"([a-z]+)\[([^\]]+)\](?:\.(.+))?")


def answer_history(session: Session, quarter: Quarter, question_id: str) -> tuple[FieldChange, ...]:
    """Return who changed an answer of this desk's report when, newest first; nothing where there is no report."""
    role = serving.author_role(session, quarter)
    report = drafts.find_report(session.store, session.profile().mission, quarter, role)
    if report is None:
        return ()
    address = f"report.{question_id}"
    held = drafts.answers(session.store, report.no).get(question_id)
    current = None if held is None or held.value is None else drafts.canonical(encode(held.value))
    log = changes.newest(session.store, address, current, scope=report.id)
    found = [
        FieldChange(
            datetime.fromisoformat(one.at),
            one.actor,
            "changed",
            question_id,
            *(json.loads(text) if text is not None else None for text in (one.before, one.after)),
        )
        for one in reversed(log)
    ]
    return tuple(reversed(record_editing.joined(found)))


def history(session: Session, address: str, quarter: Quarter) -> tuple[FieldChange, ...]:
    """Return the history of an address, newest first: an answer of a quarter, a record, or a field of one."""
    if address.startswith("report."):
        return answer_history(session, quarter, address.removeprefix("report."))
    record = record_at(address)
    if record is None:
        return ()
    kind, name, key = record
    found = record_editing.record_history(session, kind, name)
    return tuple(one for one in found if not key or one.key in ("", key.partition(".")[0].partition("[")[0]))


def record_at(address: str) -> tuple[str, str, str] | None:
    """Return kind, id and key of the address of a record or of a place in one, None where it is none."""
    found = _RECORD.fullmatch(address)
    return (found[1], found[2], found[3] or "") if found and found[1] in KINDS else None
