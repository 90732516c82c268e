"""Who this desk is and whom it trusts: settings, secrets, lists of signatories; at Headquarters also certificates.

Rules: secrets lie only here, inside the encrypted store (decisions 4), and the change log never holds them. Trust
packages, requests, certificates and revocations are kept for ever; the package's number only grows (bundle.md 5).
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from fieldreport.storage import changes
from fieldreport.storage.database import Store
from fieldreport.storage.drafts import canonical
from fieldreport.storage.problems import StoreError

SIGNING_KEY: Final = "signing_key"  # unencrypted PKCS#8 DER; the store is what encrypts it
AGE_IDENTITIES: Final = "age_identities"  # one per line, newest first; old ones stay for old packages


@dataclass(frozen=True, slots=True)
class TrustPackage:
    """A loaded list of authorized signatories."""

    serial: int
    sha256: str  # of the container
    issued: str
    loaded_at: str
    ca_fingerprint: str
    content: bytes  # the verified JSON
    container: bytes  # as it came, with its signature


@dataclass(frozen=True, slots=True)
class CertificateRequest:
    """A registration that reached Headquarters; nothing in it is proven."""

    fingerprint: str  # of the request, as read aloud by telephone
    mission: str
    role: str
    name: str
    content: bytes
    received_at: str = ""


@dataclass(frozen=True, slots=True)
class IssuedCertificate:
    """A certificate that Headquarters issued."""

    fingerprint: str  # lower-case hex SHA-256 of the DER
    serial: str  # decimal text: serial numbers have up to 160 bits
    mission: str
    role: str
    name: str
    age_recipient: str
    not_after: str
    certificate: bytes
    request: str | None = None  # fingerprint of the request it answers
    issued_at: str = ""


@dataclass(frozen=True, slots=True)
class Revocation:
    """A certificate that was withdrawn."""

    fingerprint: str
    serial: str
    reason: str
    revoked_at: str


def setting(store: Store, name: str, default: Any = None) -> Any:
    """Return a setting (any JSON value)."""
    held = store.value("SELECT value FROM setting WHERE name = ?", (name,))
    return default if held is None else json.loads(held)


def settings(store: Store) -> Mapping[str, Any]:
    """Return all settings."""
    return {name: json.loads(value) for name, value in store.rows("SELECT name, value FROM setting ORDER BY name")}


def set_setting(store: Store, name: str, value: Any, *, actor: str, at: datetime) -> None:
    """Keep a setting (any JSON value); None removes it."""
    with store.transaction():
        before = store.value("SELECT value FROM setting WHERE name = ?", (name,))
        after = None if value is None else canonical(value)
        if after == before:
            return
        if after is None:
            store.db.table("setting").delete(name)
        else:
            row = {"name": name, "value": after, "changed_at": changes.utc_text(at)}
            store.db.table("setting").upsert(row, pk="name")
        _log(store, f"setting.{name}", actor, at, before=before, after=after)


def secret(store: Store, name: str) -> bytes | None:
    """Return a secret, or None where there is none."""
    held = store.value("SELECT value FROM secret WHERE name = ?", (name,))
    return None if held is None else bytes(held)


def set_secret(store: Store, name: str, value: bytes, *, actor: str, at: datetime) -> None:
    """Keep a secret; the change log says that it changed, never what it is."""
    with store.transaction():
        row = {"name": name, "value": value, "changed_at": changes.utc_text(at)}
        store.db.table("secret").upsert(row, pk="name")
        _log(store, f"secret.{name}", actor, at, before=None, after=canonical({"changed": row["changed_at"]}))


def remove_secret(store: Store, name: str, *, actor: str, at: datetime) -> None:
    """Remove a secret where there is one, overwriting where it lay; backups that were made before still hold it."""
    if secret(store, name) is None:
        return
    store.value("PRAGMA secure_delete = ON")
    with store.transaction():
        store.db.table("secret").delete(name)
        _log(store, f"secret.{name}", actor, at, before=canonical({"kept": True}), after=None)
    if not store.connection.in_transaction:
        store.checkpoint()


def age_identities(store: Store) -> tuple[str, ...]:
    """Return the age identities of this desk, newest first: each still opens what was encrypted to it."""
    held = secret(store, AGE_IDENTITIES)
    return tuple(held.decode().split()) if held else ()


def add_age_identity(store: Store, identity: str, *, actor: str, at: datetime, is_newest: bool = True) -> None:
    """Keep `identity` (an AGE-SECRET-KEY-1 text) with the older ones; the newest is the one others encrypt to."""
    with store.transaction():
        held = age_identities(store)
        kept = "\n".join(dict.fromkeys((identity, *held) if is_newest else (*held, identity)))
        set_secret(store, AGE_IDENTITIES, kept.encode(), actor=actor, at=at)


def add_trust_package(
    store: Store,
    *,
    serial: int,
    issued: datetime,
    ca_fingerprint: str,
    content: bytes,
    container: bytes,
    actor: str,
    at: datetime,
) -> bool:
    """Keep a verified trust package; return whether it is new. Raises TRUST_OLDER for a lower or a second one."""
    digest = hashlib.sha256(container).hexdigest()
    with store.transaction():
        newest = store.row("SELECT serial, sha256 FROM trust_package ORDER BY serial DESC LIMIT 1")
        if newest and newest == (serial, digest):
            return False
        if newest and serial <= newest[0]:
            raise StoreError("TRUST_OLDER", found=serial, known=newest[0])
        row = {
            "serial": serial,
            "sha256": digest,
            "issued": changes.utc_text(issued),
            "loaded_at": changes.utc_text(at),
            "ca_fingerprint": ca_fingerprint,
            "content": content,
            "container": container,
        }
        store.db.table("trust_package").insert(row)
        _log(store, f"trust_package[{serial}]", actor, at, before=None, after=canonical({"sha256": digest}))
    return True


def trust_packages(store: Store) -> tuple[TrustPackage, ...]:
    """Return all lists of authorized signatories, newest first."""
    found = store.rows(
        "SELECT serial, sha256, issued, loaded_at, ca_fingerprint, content, container FROM trust_package"
        " ORDER BY serial DESC"
    )
    return tuple(TrustPackage(*row) for row in found)


def newest_trust_package(store: Store) -> bytes | None:
    """Return the verified JSON of the newest list of authorized signatories, or None before the first."""
    held = store.value("SELECT content FROM trust_package ORDER BY serial DESC LIMIT 1")
    return None if held is None else bytes(held)


def add_request(store: Store, request: CertificateRequest, *, actor: str, at: datetime) -> bool:
    """Keep a registration request at Headquarters; return whether it is new."""
    with store.transaction():
        known = store.value("SELECT 1 FROM certificate_request WHERE fingerprint = ?", (request.fingerprint,))
        if known:
            return False
        names = ("fingerprint", "mission", "role", "name", "content")
        row = {name: getattr(request, name) for name in names} | {"received_at": changes.utc_text(at)}
        store.db.table("certificate_request").insert(row)
        said = canonical({name: row[name] for name in ("mission", "role", "name")})
        _log(store, f"request[{request.fingerprint}]", actor, at, before=None, after=said)
    return True


def requests(store: Store, *, is_open: bool | None = None) -> tuple[CertificateRequest, ...]:
    """Return registration requests, newest first; `is_open`: only those without (True) or with a certificate."""
    found = store.rows(
        "SELECT fingerprint, mission, role, name, content, received_at FROM certificate_request"
        " WHERE ?1 IS NULL OR ?1 = (fingerprint NOT IN"
        " (SELECT request FROM certificate WHERE request IS NOT NULL)) ORDER BY received_at DESC, fingerprint",
        (None if is_open is None else int(is_open),),
    )
    return tuple(CertificateRequest(*row) for row in found)


def add_certificate(store: Store, issued: IssuedCertificate, *, actor: str, at: datetime) -> None:
    """Keep a certificate that Headquarters issued."""
    names = (
        "fingerprint",
        "serial",
        "request",
        "mission",
        "role",
        "name",
        "age_recipient",
        "not_after",
        "certificate",
    )
    row = {name: getattr(issued, name) for name in names} | {"issued_at": changes.utc_text(at)}
    with store.transaction():
        store.db.table("certificate").insert(row)
        said = canonical({name: row[name] for name in ("serial", "mission", "role", "name", "not_after")})
        _log(store, f"certificate[{issued.fingerprint}]", actor, at, before=None, after=said)


def certificates(store: Store, *, is_revoked: bool | None = None) -> tuple[IssuedCertificate, ...]:
    """Return the issued certificates in the order of issue; `is_revoked`: only the withdrawn, or only the others."""
    found = store.rows(
        "SELECT fingerprint, serial, mission, role, name, age_recipient, not_after, certificate, request, issued_at"
        " FROM certificate WHERE ?1 IS NULL OR ?1 = (fingerprint IN (SELECT fingerprint FROM revocation))"
        " ORDER BY rowid",
        (None if is_revoked is None else int(is_revoked),),
    )
    return tuple(IssuedCertificate(*row) for row in found)


def add_revocation(store: Store, fingerprint: str, reason: str, *, actor: str, at: datetime) -> bool:
    """Withdraw a certificate for ever; return whether it was not yet."""
    with store.transaction():
        if store.value("SELECT 1 FROM revocation WHERE fingerprint = ?", (fingerprint,)):
            return False
        row = {"fingerprint": fingerprint, "reason": reason, "revoked_at": changes.utc_text(at)}
        store.db.table("revocation").insert(row)
        _log(store, f"revocation[{fingerprint}]", actor, at, before=None, after=canonical({"reason": reason}))
    return True


def revocations(store: Store) -> tuple[Revocation, ...]:
    """Return the entries of the revocation list, in the order they were made."""
    found = store.rows(
        "SELECT r.fingerprint, c.serial, r.reason, r.revoked_at FROM revocation r"
        " JOIN certificate c ON c.fingerprint = r.fingerprint ORDER BY r.rowid"
    )
    return tuple(Revocation(*row) for row in found)


def next_number(store: Store, name: str, *, actor: str, at: datetime) -> int:
    """Return the next of a growing series (`crl_number`, `trust_serial`), which is then used up."""
    with store.transaction():
        number = int(setting(store, name, 0)) + 1
        set_setting(store, name, number, actor=actor, at=at)
    return number


def _log(store: Store, address: str, actor: str, at: datetime, *, before: str | None, after: str | None) -> None:
    changes.append(
        store, actor=actor, at=at, subject="identity", scope="", address=address, before=before, after=after
    )
