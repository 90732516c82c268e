"""Facts drawn from records and received reports, for charts, sums and search; rebuilt from payloads at any time.

Rules: a projection is never the truth and never typed. `source` is OWN for this desk's records and otherwise the
number of the received revision that stands for its mission and quarter. Sums run over participations of rows that are
complete by sex, and say over how many (decisions 24).
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from fieldreport.models import Record
from fieldreport.storage import finding, standing
from fieldreport.storage.database import Store
from fieldreport.storage.facts import DOCUMENT, Facts, collect
from fieldreport.values import Quarter

OWN: Final = finding.OWN
FINGERPRINTED: Final = ("counts", "money", "words", "standing", "sums")


@dataclass(frozen=True, slots=True)
class QuarterShare:
    """Participations of one quarter's held events, over groups complete by sex."""

    quarter: Quarter
    female: int
    counted: int  # everyone in the complete groups
    complete_groups: int
    groups: int
    complete_events: int
    events: int


@dataclass(frozen=True, slots=True)
class Budget:
    """What one project's ledger adds up to; amounts in `currency`."""

    mission: str
    project: str
    title: str
    status: str
    currency: str
    approved: Decimal
    received: Decimal
    spent: Decimal
    obligated: Decimal
    unconverted: int  # entries without a rate, in no sum (V45)


def put(store: Store, source: int, mission: str, record: Record, *, quarter: Quarter | None) -> None:
    """Replace the facts of one record; call inside the transaction that changes it."""
    put_many(store, source, mission, [(record, quarter)])


def put_many(
    store: Store,
    source: int,
    mission: str,
    records: Iterable[tuple[Record, Quarter | None]],
    *,
    is_new: bool = False,
) -> None:
    """Replace the facts of many records; `is_new` where none of them can have facts yet."""
    facts = Facts()
    group = (store.value("SELECT max(no) FROM fact_group") or 0) + 1
    for record, quarter in records:
        if not is_new:
            remove(store, source, mission, record.kind, record.id)
        group = collect(facts, record, {"source": source, "mission": mission}, quarter, group)
    _insert(store, facts)


def put_facts(store: Store, source: int, facts: Facts) -> None:
    """Keep the facts of a received report, drawn without a number, as those of revision `source`; only once each."""
    first = (store.value("SELECT max(no) FROM fact_group") or 0) + 1
    own = {"source": source}
    numbered = Facts(
        groups=[row | own | {"no": row["no"] + first} for row in facts.groups],
        counts=[row | {"group_no": row["group_no"] + first} for row in facts.counts],
        money=[row | own for row in facts.money],
        narratives=[row | own for row in facts.narratives],
    )
    _insert(store, numbered)


def remove(store: Store, source: int, mission: str, kind: str, record_id: str) -> None:
    """Remove the facts of one record; call inside the transaction that bins it."""
    key = (source, mission, kind, record_id)
    run = store.connection.execute
    run(
        "DELETE FROM fact_count WHERE group_no IN"
        " (SELECT no FROM fact_group WHERE source = ? AND mission = ? AND kind = ? AND record = ?)",
        key,
    )
    run("DELETE FROM fact_group WHERE source = ? AND mission = ? AND kind = ? AND record = ?", key)
    run(
        "DELETE FROM narrative WHERE source = ? AND mission = ? AND kind IN (?, ?) AND address = ?",
        (*key[:3], DOCUMENT, f"{kind}[{record_id}]"),
    )
    if kind == "project":
        run("DELETE FROM fact_money WHERE source = ? AND mission = ? AND project = ?", (source, mission, record_id))


def remove_source(store: Store, source: int) -> None:
    """Remove all facts of a received revision, for example because a newer one stands."""
    run = store.connection.execute
    run("DELETE FROM fact_count WHERE group_no IN (SELECT no FROM fact_group WHERE source = ?)", (source,))
    run("DELETE FROM fact_group WHERE source = ?", (source,))
    run("DELETE FROM fact_money WHERE source = ?", (source,))
    run("DELETE FROM narrative WHERE source = ?", (source,))


def clear(store: Store) -> None:
    """Remove all facts; call inside the transaction that draws them again."""
    for table in ("fact_count", "fact_group", "fact_money", "narrative"):
        store.db.execute(f"DELETE FROM {table}")  # noqa: S608 - tables named above
    standing.clear(store)


def shares_by_quarter(
    store: Store,
    mission: str | None = None,
    *,
    until: Quarter | None = None,
    limit: int = 8,
    kind: str = "training",
    status: str = "held",
) -> tuple[QuarterShare, ...]:
    """Return the newest quarters that have held events, oldest first, for the chart of women among participants."""
    found = store.rows(
        "SELECT quarter, coalesce(sum(CASE WHEN is_complete THEN female END), 0),"
        " coalesce(sum(CASE WHEN is_complete THEN counted END), 0), sum(is_complete), count(*),"
        " count(DISTINCT CASE WHEN is_complete THEN source || ' ' || mission || ' ' || record END),"
        " count(DISTINCT source || ' ' || mission || ' ' || record) FROM fact_group"
        " WHERE (?1 IS NULL OR mission = ?1) AND quarter BETWEEN 1 AND ?2 AND kind = ?3 AND status = ?4"
        " GROUP BY quarter ORDER BY quarter DESC LIMIT ?5",
        (mission, until.code if until else 99999, kind, status, limit),
    )
    return tuple(QuarterShare(Quarter.from_code(row[0]), *row[1:]) for row in reversed(found))


def budgets(store: Store, mission: str | None = None, *, source: int | None = None) -> tuple[Budget, ...]:
    """Return the sums of every project, in the order of their ids."""
    found = store.rows(
        "SELECT mission, project, title, status, currency, approved, received, spent, obligated, unconverted"
        " FROM fact_money WHERE line = '' AND (?1 IS NULL OR mission = ?1) AND (?2 IS NULL OR source = ?2)"
        " ORDER BY mission, project",
        (mission, source),
    )
    return tuple(Budget(*[*row[:5], *(Decimal(amount) for amount in row[5:9]), row[9]]) for row in found)


def fingerprint(store: Store) -> tuple[str, ...]:
    """Return one digest for each of FINGERPRINTED, without row numbers, to compare before and after a rebuild.

    Draft answers are left out: their words follow before a search (`finding.catch_up`).
    """
    found = []
    for sql in (
        "SELECT source, g.mission, g.quarter, kind, record, path, g.area, status, component, counterpart,"
        " category, unit, qualifier, is_complete, female, counted, total, measure, age_band, sex, state, value"
        " FROM fact_group g"
        " LEFT JOIN fact_count c ON c.group_no = g.no"
        " ORDER BY source, g.mission, kind, record, path, measure, age_band, sex",
        "SELECT * FROM fact_money ORDER BY source, mission, quarter, project, line",
        "SELECT source, mission, quarter, kind, address, area, title, text FROM narrative"
        " WHERE source > 0 OR kind NOT LIKE 'answer%' ORDER BY source, mission, kind, address, quarter",
        "SELECT * FROM standing ORDER BY quarter, mission",
        "SELECT * FROM quarter_sum ORDER BY quarter, mission, kind, status",
    ):
        digest = hashlib.sha256()
        for row in store.iterate(sql):
            digest.update(repr(row).encode())
        found.append(digest.hexdigest())
    return tuple(found)


def _insert(store: Store, facts: Facts) -> None:
    # Raw SQL: an import writes hundreds of rows, and sqlite-utils would look at each table before each of them.
    for table, held in (("fact_group", facts.groups), ("fact_count", facts.counts), ("fact_money", facts.money)):
        if held:
            names = ", ".join(held[0])
            marks = ", ".join(f":{name}" for name in held[0])
            store.connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", held)  # noqa: S608 - ours
    finding.insert(store, facts.narratives)
