"""The archive of several officers: a PostgreSQL database, with the originals in a folder or an object store.

Rules: TLS with the server's name proven, nothing without; who did it is the login that the database proved; what a
login may do is decided there by its role. Statements stand in files beside this one; facts go in by COPY. No model of
the tables in Python: every statement says what it reads.
"""

import contextlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from fieldreport.project_reports import SignedDocument, read_document
from fieldreport.reports import Report, read_report, report_identity
from fieldreport.storage import changes
from fieldreport.storage.archive.bundles import Bundles
from fieldreport.storage.archive.in_store import PROFILES
from fieldreport.storage.archive.parquet import write_period
from fieldreport.storage.archive.postgres_address import connection_facts
from fieldreport.storage.archive.protocol import ArchiveProblem, Decision, Row, Taken
from fieldreport.storage.deliveries import NewDelivery
from fieldreport.storage.facts import Facts
from fieldreport.storage.inbox import clearance_of
from fieldreport.storage.unfolding import Unfolded, unfold
from fieldreport.values import Quarter

if TYPE_CHECKING:  # an extra that only some desks have
    from psycopg import Connection

VERSION: Final = 1
_COUNT_COLUMNS: Final = (
    *("kind", "record", "path", "area", "status", "component", "counterpart", "category", "unit", "qualifier"),
    *("is_complete", "measure", "age_band", "sex", "state", "value"),
)
_MONEY_COLUMNS: Final = (
    *("project", "line", "title", "category", "status", "currency", "approved", "received", "spent", "obligated"),
    "unconverted",
)


class PostgresArchive:
    """Headquarters' archive in a database; close it, or use it in a `with` block of `contextlib.closing`."""

    def __init__(self, address: str, bundles: Bundles, *, password: str = ""):
        """Connect. Raises ARCHIVE_ADDRESS, _PASSWORD, _TLS, _LACKS, _AWAY, _RIGHTS, _UNPREPARED."""
        self._bundles = bundles
        self.place = address
        self._connection = _connect(address, password)
        try:
            with self._errors():
                found = self._connection.execute("SELECT max(version) FROM archive_version").fetchone()
            if not found or found[0] != VERSION:
                raise ArchiveProblem("ARCHIVE_UNPREPARED", found=found[0] if found else "–")
        except BaseException:
            self._connection.close()
            raise

    def put_bundle(self, digest: str, encrypted: bytes) -> bool:
        """Keep an encrypted original; return whether it is new. Raises ARCHIVE_BUNDLES."""
        return self._bundles.put(digest, encrypted)

    def bundle(self, digest: str) -> bytes:
        """Return an encrypted original. Raises NO_ORIGINAL, ARCHIVE_BUNDLES."""
        return self._bundles.get(digest)

    def has(self, digest: str) -> bool:
        """Return whether a genuine package with this digest was imported."""
        return bool(self.query("has", digest=digest)[0][0])

    def import_report(
        self,
        new: NewDelivery,
        report_json: bytes,
        unfolded: Unfolded | None = None,
        *,
        actor: str,
        at: datetime,
    ) -> Taken:
        """Keep a genuine package with its report and facts, in one transaction; `no` is that of the package.

        Raises ARCHIVE_RIGHTS, ARCHIVE_AWAY, RecordProblem.
        """
        if new.profile in PROFILES:
            unfolded = unfolded or unfold(read_report(report_json), report_json)
            report: Report | SignedDocument = unfolded.report
        else:
            report = read_document(report_json)
        row = _revision_row(new, report, report_json, at)
        key = {name: row[name] for name in ("place", "number", "identity")}
        package = {
            **{name: getattr(new, name) for name in ("sha256", "encrypted_sha256", "profile", "file_name", "bytes")},
            **{"trust_serial": new.trust_serial, "state": new.state, "identity": row["identity"]},
            **{"received_at": changes.utc_text(at), "actor": actor},
            **{"signers": _json(list(new.signers)), "warnings": _json(list(new.warnings))},
        }
        with self._errors(), self._connection.transaction():
            self._connection.execute(_sql("lock_place"), {"place": row["place"]})
            rivals = self._connection.execute(_sql("rivals"), key).fetchall()
            if rivals:
                return Taken(outcome="conflict", no=rivals[0][0])
            made = self._connection.execute(_sql("add_revision"), row).fetchone()
            if made and unfolded is not None:
                self._copy_facts(made[0], unfolded.facts)
            added = self._connection.execute(_sql("add_bundle"), package).fetchone()
            return Taken(outcome="new", no=added[0]) if added else Taken(outcome="known", no=0)

    def settle(self, digest: str, *, code: str = "", text: str = "", actor: str, at: datetime) -> None:
        """Close the pending PDF check of a package; one that is closed stays as it is."""
        state = "quarantined" if code else "verified"
        self._run("settle", sha256=digest, state=state, code=code, text=text, at=changes.utc_text(at))

    def decide(self, decision: Decision, *, follows: int) -> bool:
        """Record a decision that follows number `follows`; False where another one came between.

        Raises ARCHIVE_RIGHTS: a reviewer decides first, a chief may also decide anew.
        """
        return bool(
            self.query(
                "decide",
                identity=decision.identity,
                follows=follows,
                event=decision.event,
                at=decision.at,
                actor=decision.actor,
                detail=_json(decision.detail),
            )
        )

    def exempt(self, mission: str, quarter: Quarter, reason: str | None, *, actor: str, at: datetime) -> bool:
        """Free a mission from a quarter, or with None let it owe it again; return whether that changed anything."""
        held = {row[:2]: row[2] for row in self.query("exemptions", year=quarter.year)}
        if held.get((mission, quarter.code)) == reason:
            return False
        said = {"mission": mission, "quarter": quarter.code, "reason": reason}
        self._run("exempt", **said, actor=actor, at=changes.utc_text(at))
        return True

    def query(self, name: str, **values: Any) -> Sequence[Row]:
        """Return the rows of a query by its name. Raises ARCHIVE_AWAY, ARCHIVE_RIGHTS."""
        with self._errors():
            found: list[Row] = self._connection.execute(_sql(name), values).fetchall()
            return found

    def export_parquet(self, period: Quarter, folder: Path) -> tuple[Path, ...]:
        """Write what stands for a quarter as Parquet files. Raises ARCHIVE_LACKS, OSError."""
        return write_period(self, period, folder)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _run(self, name: str, **values: Any) -> None:
        with self._errors():
            self._connection.execute(_sql(name), values)

    def _copy_facts(self, revision_no: int, facts: Facts) -> None:
        groups = {held["no"]: held for held in facts.groups}
        counts = [groups[one["group_no"]] | one for one in facts.counts]
        for table, columns, rows in (
            ("fact_count", _COUNT_COLUMNS, counts),
            ("fact_money", _MONEY_COLUMNS, facts.money),
        ):
            if rows:
                named = ", ".join(("revision_no", *columns))
                with (
                    self._connection.cursor() as cursor,
                    cursor.copy(f"COPY {table} ({named}) FROM STDIN") as target,
                ):
                    for row in rows:
                        target.write_row([revision_no, *(row[column] for column in columns)])

    def _errors(self) -> contextlib.AbstractContextManager[None]:
        return archive_errors(self._connection.info.user)


def prepare(address: str, *, password: str = "") -> None:
    """Make the tables, rights and roles of an archive in a database, as its owner; again changes nothing.

    Raises ARCHIVE_ADDRESS, ARCHIVE_PASSWORD, ARCHIVE_TLS, ARCHIVE_LACKS, ARCHIVE_AWAY, ARCHIVE_RIGHTS.
    """
    with contextlib.closing(_connect(address, password)) as connection, archive_errors(connection.info.user):
        connection.execute(_sql("prepare"))


@contextlib.contextmanager
def archive_errors(login: str) -> Iterator[None]:
    """Turn the driver's errors inside the block into ArchiveProblem; what is a bug stays what it is."""
    import psycopg  # an extra that only some desks have

    try:
        yield
    except psycopg.errors.InsufficientPrivilege as refusal:
        raise ArchiveProblem("ARCHIVE_RIGHTS", login=login) from refusal
    except (psycopg.errors.UndefinedTable, psycopg.errors.InvalidSchemaName) as refusal:
        raise ArchiveProblem("ARCHIVE_UNPREPARED", found="–") from refusal
    except psycopg.OperationalError as failure:
        raise ArchiveProblem("ARCHIVE_AWAY", detail=_first_line(failure)) from failure


def _connect(address: str, password: str) -> "Connection[Row]":
    facts = connection_facts(address)
    import psycopg  # an extra that only some desks have

    with archive_errors(str(facts["user"])):
        return psycopg.connect(**facts, **({"password": password} if password else {}), autocommit=True)


def _first_line(failure: Exception) -> str:
    lines = [line.strip() for line in str(failure).splitlines() if line.strip()]
    return lines[-1] if lines else type(failure).__name__


def _revision_row(
    new: NewDelivery, report: Report | SignedDocument, report_json: bytes, at: datetime
) -> Mapping[str, Any]:
    if isinstance(report, Report):
        quarter, template = report.quarter, report.template.version
        place = f"report {report.mission} {quarter} {new.role}"
    else:
        quarter, template = report.span.quarter, ""
        place = f"{report.type} {report.mission} {report.project} {report.period}"
    return {
        "identity": report_identity(report_json),
        "place": place,
        "is_report": isinstance(report, Report),
        "number": report.revision,
        "mission": report.mission,
        "quarter": quarter.code,
        "role": new.role,
        "template_version": template,
        "classification": report.classification,
        "clearance": clearance_of(new, report),
        "received_at": changes.utc_text(at),
        "payload": zlib.compress(report_json, 9),
    }


def _json(value: Any) -> Any:
    from psycopg.types.json import Jsonb  # an extra that only some desks have

    return Jsonb(value)


@cache
def _sql(name: str) -> str:
    """Return the statement of a file beside this one; names are ours, never from outside."""
    return files("fieldreport.storage.archive").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")
