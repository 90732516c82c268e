"""The address of a shared archive: what may stand in it, and what is added to it.

Rules: no password stands in an address, because addresses are shown and kept; the server is always proven by TLS
against its name (sslmode=verify-full), never only encrypted to.
"""

from collections.abc import Mapping
from typing import Any, Final

from fieldreport.storage.archive.protocol import ArchiveProblem

SCHEMES: Final = ("postgresql://", "postgres://")
PROVEN: Final = "verify-full"
_ADDED: Final[Mapping[str, Any]] = {
    "sslmode": PROVEN,
    "gssencmode": "disable",  # TLS is the one way; what it proves is asked for by name
    "connect_timeout": 10,  # seconds
    "application_name": "fieldreport",
    # A decision waits for another one at most so long (milliseconds); names are those of our schema and no other.
    "options": "-c search_path=fieldreport,pg_temp -c lock_timeout=20000 -c timezone=UTC",
}


def connection_facts(address: str) -> dict[str, Any]:
    """Return what the driver connects with. Raises ARCHIVE_ADDRESS, ARCHIVE_PASSWORD, ARCHIVE_TLS, ARCHIVE_LACKS."""
    if not address.startswith(SCHEMES):
        raise ArchiveProblem("ARCHIVE_ADDRESS", address=address)
    try:
        # An extra that only some desks have.
        from psycopg import ProgrammingError
        from psycopg.conninfo import conninfo_to_dict
    except ImportError:
        raise ArchiveProblem("ARCHIVE_LACKS", package="psycopg") from None
    try:
        facts = conninfo_to_dict(address)
    except ProgrammingError:
        raise ArchiveProblem("ARCHIVE_ADDRESS", address=address) from None
    if facts.get("password"):
        raise ArchiveProblem("ARCHIVE_PASSWORD")
    if not facts.get("host") or not facts.get("dbname") or not facts.get("user"):
        raise ArchiveProblem("ARCHIVE_ADDRESS", address=address)
    if facts.get("sslmode", PROVEN) != PROVEN:
        raise ArchiveProblem("ARCHIVE_TLS")
    return {**facts, **_ADDED}
