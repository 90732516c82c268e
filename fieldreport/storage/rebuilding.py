"""Draws all facts again from what they come from: records, drafts, received revisions; keeps the index of words."""

import json

from fieldreport.models import Record
from fieldreport.progress import area_at
from fieldreport.records import read_record
from fieldreport.storage import attachments, finding, inbox, projections
from fieldreport.storage.database import Store


def rebuild(store: Store) -> None:
    """Drop all facts and draw them again from the payloads, in one transaction."""
    with store.transaction():
        projections.clear(store)
        finding.fold_again(store)
        for mission, payload in store.rows(
            "SELECT mission, payload FROM record WHERE deleted_at IS NULL ORDER BY mission, kind, id"
        ):
            record = read_record(json.loads(payload))
            if isinstance(record, Record):
                projections.put_many(store, finding.OWN, mission, [(record, record.quarter)], is_new=True)
        for mission, quarter, items in attachments.documents_of_reports(store):
            attachments.find_documents(store, mission, quarter, items)
        finding.mark_answers(store)
        finding.catch_up(store, area_at)
        inbox.project_standing(store)


def catch_up(store: Store) -> None:
    """Let everything saved be found by a search: what was typed since the last one, and what an older program kept.

    Does nothing on a store that is only read.
    """
    if store.is_read_only:
        return
    if not finding.is_current(store):
        rebuild(store)
    elif finding.has_stale(store):
        with store.transaction():
            finding.catch_up(store, area_at)


def mend(store: Store) -> bool:
    """Make the index of words anew where it is damaged, and return whether it was."""
    if not finding.damage(store):
        return False
    with store.transaction():
        finding.fold_again(store)
    return True
