"""The archive of one desk: its own encrypted store, with the originals beside it."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from fieldreport.project_reports import read_document
from fieldreport.storage import deliveries, inbox, project_documents, standing
from fieldreport.storage.archive.bundles import Bundles
from fieldreport.storage.archive.parquet import write_period
from fieldreport.storage.archive.protocol import Decision, Row, Taken
from fieldreport.storage.database import Store
from fieldreport.storage.deliveries import NewDelivery
from fieldreport.storage.unfolding import Unfolded
from fieldreport.values import Quarter

PROFILES: Final = ("full", "data")  # of reports; every other package is a document of a project
_SQL: Final[Mapping[str, str]] = {
    "standing": f"SELECT {standing.COLUMNS} FROM standing WHERE :year IS NULL OR quarter / 10 = :year"  # noqa: S608
    " ORDER BY mission, quarter",
    "report": "SELECT payload FROM received_revision WHERE identity = :identity"
    " UNION ALL SELECT payload FROM received_document WHERE identity = :identity",
    "exemptions": "SELECT mission, quarter, reason FROM exemption WHERE :year IS NULL OR quarter / 10 = :year",
    "packages": "SELECT sha256, profile, signers FROM delivery WHERE identity = :identity"
    " AND state IN ('verified', 'pdf_pending') ORDER BY no",
    "bundles": "SELECT sha256, file_name, state, received_at, warnings FROM delivery"
    " WHERE state IN ('verified', 'pdf_pending') ORDER BY no",
    "decisions": "SELECT e.no, r.identity, e.event, e.at, e.actor, '', e.detail FROM review_event e"
    " JOIN received_revision r ON r.no = e.revision_no WHERE e.event IN ('accepted', 'returned')"
    " AND (:identity IS NULL OR r.identity = :identity) ORDER BY e.no",
    "period_reports": "SELECT r.mission, r.quarter, r.role, r.number, r.identity, r.template_version,"
    " r.classification, r.clearance, coalesce((SELECT event FROM review_event WHERE revision_no = r.no"
    " AND event IN ('accepted', 'returned') ORDER BY no DESC LIMIT 1), 'received'), r.received_at"
    " FROM living_revision r WHERE r.quarter = :quarter AND NOT EXISTS (SELECT 1 FROM living_revision n"
    " WHERE n.mission = r.mission AND n.quarter = r.quarter AND n.role = r.role AND n.number > r.number)"
    " ORDER BY r.mission, r.role",
    "period_counts": "SELECT g.mission, g.quarter, r.identity, g.kind, g.record, g.path, g.area, g.status,"
    " g.component, g.counterpart, g.category, g.unit, g.qualifier, g.is_complete, c.measure, c.age_band, c.sex,"
    " c.state, c.value FROM fact_group g JOIN fact_count c ON c.group_no = g.no"
    " JOIN received_revision r ON r.no = g.source WHERE g.quarter = :quarter"
    " ORDER BY r.identity, g.kind, g.record, g.path, c.measure, c.age_band, c.sex",
    "period_money": "SELECT m.mission, m.quarter, r.identity, m.project, m.line, m.title, m.category, m.status,"
    " m.currency, m.approved, m.received, m.spent, m.obligated, m.unconverted FROM fact_money m"
    " JOIN received_revision r ON r.no = m.source WHERE m.quarter = :quarter"
    " ORDER BY r.identity, m.project, m.line",
}


class StoreArchive:
    """Headquarters' archive in the store of this desk."""

    def __init__(self, store: Store, bundles: Bundles):
        self._store = store
        self._bundles = bundles

    @property
    def place(self) -> str:
        """Return where it is, to show."""
        return str(self._store.path)

    def put_bundle(self, digest: str, encrypted: bytes) -> bool:
        """Keep an encrypted original; return whether it is new."""
        return self._bundles.put(digest, encrypted)

    def bundle(self, digest: str) -> bytes:
        """Return an encrypted original. Raises NO_ORIGINAL."""
        return self._bundles.get(digest)

    def has(self, digest: str) -> bool:
        """Return whether a genuine package with this digest was imported."""
        return deliveries.find_delivery(self._store, digest) is not None

    def import_report(
        self,
        new: NewDelivery,
        report_json: bytes,
        unfolded: Unfolded | None = None,
        *,
        actor: str,
        at: datetime,
    ) -> Taken:
        """Keep a genuine package with its report and facts; `no` is its number in the journal. Raises StoreError."""
        if new.profile in PROFILES:
            kept = inbox.store_delivery(self._store, new, report_json, unfolded, actor=actor, at=at)
        else:
            document = read_document(report_json)
            kept = project_documents.store_received(self._store, new, document, report_json, actor=actor, at=at)
        if kept.state == "repeated":
            return Taken(outcome="known", no=kept.no)
        return Taken(outcome="conflict" if kept.state == "quarantined" else "new", no=kept.no)

    def settle(self, digest: str, *, code: str = "", text: str = "", actor: str, at: datetime) -> None:
        """Close the pending PDF check of a package."""
        held = deliveries.find_delivery(self._store, digest)
        if held is not None and held.state == "pdf_pending":
            inbox.set_pdf_verdict(self._store, held.no, code=code, text=text, actor=actor, at=at)

    def decide(self, decision: Decision, *, follows: int) -> bool:
        """Record a decision that follows number `follows`; False where another one came between."""
        with self._store.transaction():
            known = self.query("decisions", identity=decision.identity)
            number = inbox.number_of(self._store, decision.identity)
            if number is None or (known[-1][0] if known else 0) != follows:
                return False
            inbox.add_review(
                self._store,
                number,
                decision.event,
                decision.detail,
                actor=decision.actor,
                at=datetime.fromisoformat(decision.at),
            )
        return True

    def exempt(self, mission: str, quarter: Quarter, reason: str | None, *, actor: str, at: datetime) -> bool:
        """Free a mission from a quarter, or with None let it owe it again; return whether that changed anything."""
        if reason is None:
            return inbox.remove_exemption(self._store, mission, quarter, actor=actor, at=at)
        inbox.add_exemption(self._store, mission, quarter, reason, actor=actor, at=at)
        return True

    def query(self, name: str, **values: Any) -> Sequence[Row]:
        """Return the rows of a query by its name."""
        found = self._store.rows(_SQL[name], values)
        return [_read(name, row) for row in found]

    def export_parquet(self, period: Quarter, folder: Path) -> tuple[Path, ...]:
        """Write what stands for a quarter as Parquet files. Raises ARCHIVE_LACKS, OSError."""
        return write_period(self, period, folder)

    def close(self) -> None:
        """Do nothing: the store belongs to the session."""


def _read(name: str, row: Row) -> Row:
    if name in ("packages", "decisions", "bundles"):  # their last column is JSON
        return (*row[:-1], json.loads(row[-1]))
    return row
