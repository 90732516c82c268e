"""Grants signed by Headquarters: issued here or received, each kept for ever with the package that proves it.

Rules: inserted once, never changed. Whatever way a project is written, what was taken over from a kept grant stays as
it was signed; only taking over a newer one replaces it. Rows that name a package not kept here are nobody's proof and
are left alone.
"""

import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.grants import Grant, bare, grant_identity, read_grant, signed_rows
from fieldreport.projects import Approval, Extension, Project
from fieldreport.storage import changes
from fieldreport.storage.database import Store

_COLUMNS: Final = "no, mission, project, number, created, reason, identity, sha256, signer, fingerprint, kept_at"
_AS_IT_WAS: Final = QT_TRANSLATE_NOOP("errors", "Nothing was taken from it; the project is as it was.")


class GrantRefused(FieldReportError):
    """A grant that cannot be kept, or a change of what was signed."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "GRANT_OLDER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This is grant {number}, and grant {newest} is already here."),
            _AS_IT_WAS,
            QT_TRANSLATE_NOOP("errors", "The newer one counts; nothing needs to be done."),
        ),
        "GRANT_TWICE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Another package with the number {number} is already here."),
            _AS_IT_WAS,
            QT_TRANSLATE_NOOP("errors", "Ask Headquarters which one counts; it can sign a newer one."),
        ),
        "GRANT_SIGNED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{row} was signed by Headquarters and stays as it is."),
            QT_TRANSLATE_NOOP("errors", "This change was not saved; everything else is."),
            QT_TRANSLATE_NOOP("errors", "If it is wrong, ask Headquarters for a newer grant, and load that."),
        ),
    }


@dataclass(frozen=True, slots=True)
class KeptGrant:
    """A grant without its content; `sha256` is that of the package, `identity` that of grant.json."""

    no: int  # inside this file only
    mission: str
    project: str
    number: int
    created: str
    reason: str
    identity: str
    sha256: str
    signer: str
    fingerprint: str
    kept_at: str


def keep_grant(
    store: Store,
    grant: Grant,
    grant_json: bytes,
    container: bytes,
    *,
    sha256: str,
    signer: str,
    fingerprint: str,
    actor: str,
    at: datetime,
) -> KeptGrant:
    """Keep a signed grant; the same one again changes nothing. Raises GRANT_OLDER, GRANT_TWICE."""
    identity = grant_identity(grant_json)
    with store.transaction():
        held = grants(store, grant.mission, grant.project)
        same = next((one for one in held if one.identity == identity), None)
        if same is not None:
            return same
        newest = max((one.number for one in held), default=0)
        if newest == grant.revision:
            raise GrantRefused("GRANT_TWICE", number=grant.revision)
        if newest > grant.revision:
            raise GrantRefused("GRANT_OLDER", number=grant.revision, newest=newest)
        row: dict[str, Any] = {
            "mission": grant.mission,
            "project": grant.project,
            "number": grant.revision,
            "created": grant.created,
            "reason": grant.reason,
            "identity": identity,
            "sha256": sha256,
            "signer": signer,
            "fingerprint": fingerprint,
            "kept_at": changes.utc_text(at),
            "container": container,
            "payload": zlib.compress(grant_json, 9),
        }
        store.db.table("signed_grant").insert(row)
        changes.append(
            store,
            actor=actor,
            at=at,
            subject="grant",
            scope=grant.mission,
            address=f"project[{grant.project}].grant[{grant.revision}]",
            before=None,
            after=f'{{"sha256":"{sha256}"}}',
        )
    return grants(store, grant.mission, grant.project)[0]


def grants(store: Store, mission: str | None = None, project: str | None = None) -> tuple[KeptGrant, ...]:
    """Return the grants kept here, of each project the newest first."""
    found = store.rows(
        f"SELECT {_COLUMNS} FROM signed_grant WHERE (?1 IS NULL OR mission = ?1)"  # noqa: S608
        " AND (?2 IS NULL OR project = ?2) ORDER BY mission, project, number DESC",
        (mission, project),
    )
    return tuple(KeptGrant(*row) for row in found)


def grant_of(store: Store, number: int) -> Grant:
    """Return what a kept grant says, by its row number."""
    return read_grant(zlib.decompress(store.value("SELECT payload FROM signed_grant WHERE no = ?", (number,))))


def newest_grants(store: Store, mission: str) -> dict[str, Grant]:
    """Return the newest grant of each project of a mission, by the project's id."""
    found: dict[str, Grant] = {}
    for kept in grants(store, mission):
        if kept.project not in found:
            found[kept.project] = grant_of(store, kept.no)
    return found


def grant_package(store: Store, number: int) -> bytes:
    """Return the plain package of a kept grant, byte for byte, by its row number."""
    return bytes(store.value("SELECT container FROM signed_grant WHERE no = ?", (number,)))


def check_signed(
    store: Store, mission: str, before: Project | None, after: Project, *, superseding: bool = False
) -> None:
    """Refuse a project in which something signed differs from the package that it names.

    `superseding`: what was signed before may go, because a newer grant is taken over. Raises GRANT_SIGNED.
    """
    for kind, row in signed_rows(after):
        grant = _named(store, mission, after.id, row.signed_by_headquarters)
        if grant is not None and (
            (kind, bare(row)) not in list(signed_rows(grant)) or after.currency != grant.currency
        ):
            raise GrantRefused("GRANT_SIGNED", row=_words(row))
    if before is None or superseding:
        return
    still = list(signed_rows(after))
    for kind, row in signed_rows(before):
        is_kept = (kind, row) in still
        if not is_kept and _named(store, mission, after.id, row.signed_by_headquarters) is not None:
            raise GrantRefused("GRANT_SIGNED", row=_words(row))


def _named(store: Store, mission: str, project: str, sha256: str) -> Grant | None:
    """Return the grant in the package with a digest, where it is kept here and about the project."""
    sql = "SELECT no FROM signed_grant WHERE sha256 = ? AND mission = ? AND project = ?"
    found = store.value(sql, (sha256, mission, project))
    return None if found is None else grant_of(store, int(found))


def _words(row: Approval | Extension) -> str:
    named = row.reference.strip()
    return named or (row.until.text if isinstance(row, Extension) and row.until else "…")
