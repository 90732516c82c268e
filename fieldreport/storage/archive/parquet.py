"""Parquet by period, for the engines of analysts: what stands for a quarter as three tables."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from fieldreport.storage.archive.protocol import QUERIES, ArchiveProblem
from fieldreport.storage.places import replacing
from fieldreport.values import Quarter

if TYPE_CHECKING:
    from fieldreport.storage.archive.protocol import Archive

_MONEY: Final = "DECIMAL(28, 4)"  # exact; no currency of ISO 4217 has more places
_TYPES: Final = {
    "quarter": "INTEGER",
    "revision": "INTEGER",
    "is_complete": "BOOLEAN",
    "value": "BIGINT",
    "category": "INTEGER",
    "unconverted": "INTEGER",
    **dict.fromkeys(("approved", "received", "spent", "obligated"), _MONEY),
    "received_at": "TIMESTAMPTZ",
}
_OF_TABLE: Final = {("counts", "category"): "VARCHAR"}  # of people there; of budget lines elsewhere


def write_period(archive: "Archive", period: Quarter, folder: Path) -> tuple[Path, ...]:
    """Write reports, counts and money of a quarter below `folder/PERIOD` and return the files.

    They hold what the reports hold, in clear. A file that is there is replaced. Raises ARCHIVE_LACKS, OSError.
    """
    try:
        import duckdb  # an extra that only some desks have
    except ImportError:
        raise ArchiveProblem("ARCHIVE_LACKS", package="duckdb") from None
    target = folder / str(period)
    target.mkdir(parents=True, exist_ok=True)
    written = []
    with duckdb.connect(":memory:") as engine:
        engine.execute("SET TimeZone = 'UTC'")
        for table in ("reports", "counts", "money"):
            name = f"period_{table}"
            columns = ", ".join(
                f'"{column}" {_OF_TABLE.get((table, column), _TYPES.get(column, "VARCHAR"))}'
                for column in QUERIES[name]
            )
            engine.execute(f"CREATE TABLE {table} ({columns})")
            rows = [list(row) for row in archive.query(name, quarter=period.code)]
            if rows:
                marks = ", ".join("?" * len(QUERIES[name]))
                engine.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - names above
            path = target / f"{table}.parquet"
            with replacing(path) as handle:
                engine.table(table).write_parquet(handle.name, compression="zstd")
            written.append(path)
    return tuple(written)
