"""Draws all facts again from what they come from: records, drafts, received revisions."""

import json

from fieldreport.models import Record
from fieldreport.records import read_record
from fieldreport.storage import drafts, inbox, projections
from fieldreport.storage.database import Store


def rebuild(store: Store) -> None:
    """Drop all facts and draw them again from the payloads, in one transaction."""
    with store.transaction():
        projections.clear(store)
        for mission, payload in store.rows(
            "SELECT mission, payload FROM record WHERE deleted_at IS NULL ORDER BY mission, kind, id"
        ):
            record = read_record(json.loads(payload))
            if isinstance(record, Record):
                projections.put_many(store, projections.OWN, mission, [(record, record.quarter)], is_new=True)
        for report in drafts.reports(store):
            refresh_report(store, report.no)
        inbox.project_standing(store)


def refresh_report(store: Store, report_no: int) -> None:
    """Bring the searchable texts of a draft up to date; call when idle, never on the autosave path."""
    report = drafts.report(store, report_no)
    with store.transaction():
        held = drafts.answers(store, report_no).values()
        projections.put_answers(store, projections.OWN, report.mission, report.quarter, held, scope=report.role)
