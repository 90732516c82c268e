"""The key file: one secret behind several slots (passphrase, recovery code, escrow), like LUKS (storage.md 3).

Format `fieldreport-key/1`, JSON. Each slot wraps the secret with AES-256-GCM under a key of its own; the slot's
parameters are the associated data, so that a lowered cost or a swapped slot does not open. A checksum over the slots
tells a damaged file from a wrong passphrase. Slots of kinds this version does not know survive reading and writing.

Rules: costs below the floor are refused, on writing and on reading; above the ceiling too (a file must not be able to
ask for all memory). The file is written twice; see `write_key_file`.
"""

import base64
import contextlib
import hashlib
import json
import os
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from fieldreport.trust import escrow
from fieldreport.trust.argon import FLOOR, Cost, calibrate, derive, is_acceptable
from fieldreport.trust.problems import KeyFileError
from fieldreport.trust.recovery import new_recovery_secret, read_recovery_code, recovery_code

FORMAT = "fieldreport-key/1"
PASSPHRASE, RECOVERY, ESCROW = "passphrase", "recovery", "escrow"
_ARGON2ID, _HKDF, _X25519 = "argon2id", "hkdf-sha256", "x25519-hkdf-sha256"
_SALT, _NONCE, _WRAP_KEY = 16, 12, 32
COPY_SUFFIX = ".copy"
_MOST_BYTES = 1_000_000

__all__ = [
    "FLOOR",
    "Cost",
    "KeyFile",
    "calibrate",
    "copy_path",
    "create",
    "parse_key_file",
    "read_key_file",
    "without_passphrase",
    "write_key_file",
]


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the secret; `parameters` is everything that is authenticated beside it."""

    parameters: Mapping[str, Any]
    nonce: bytes
    wrapped: bytes

    @property
    def kind(self) -> str:
        """Return `passphrase`, `recovery`, or a kind of a later version."""
        return str(self.parameters["kind"])


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The content of a key file; every change gives a new one. `id` tells key files apart and is no secret."""

    id: str
    slots: tuple[Slot, ...]

    def open_with_passphrase(self, passphrase: str) -> bytes:
        """Return the secret. Raises `KeyFileError`: WRONG_PASSPHRASE, KEY_FILE_WEAK, KEY_FILE_DAMAGED."""
        slot = self._slot(PASSPHRASE)
        if slot is None:
            raise KeyFileError("KEY_FILE_DAMAGED")
        key = derive(_normal(passphrase), _salt(slot), _cost(slot.parameters))
        return self._unwrap(slot, key, "WRONG_PASSPHRASE")

    def open_with_recovery_code(self, typed: str) -> bytes:
        """Return the secret. Raises `KeyFileError`: RECOVERY_CODE_MISTYPED, WRONG_RECOVERY_CODE, NO_RECOVERY_CODE."""
        code = read_recovery_code(typed)
        slot = self._slot(RECOVERY)
        if slot is None:
            raise KeyFileError("NO_RECOVERY_CODE")
        return self._unwrap(slot, _recovery_key(code, _salt(slot)), "WRONG_RECOVERY_CODE")

    def with_passphrase(self, secret: bytes, passphrase: str, *, cost: Cost | None = None) -> "KeyFile":
        """Return the key file with the passphrase slot made or replaced; `cost` defaults to about one second."""
        chosen = cost or calibrate()
        if not is_acceptable(chosen):
            raise KeyFileError("KEY_FILE_WEAK")
        salt = secrets.token_bytes(_SALT)
        parameters = {
            "kind": PASSPHRASE,
            "kdf": _ARGON2ID,
            "salt": _text(salt),
            "memory_kib": chosen.memory_kib,
            "iterations": chosen.iterations,
            "lanes": chosen.lanes,
        }
        return self._with(parameters, secret, derive(_normal(passphrase), salt, chosen))

    def with_recovery_code(self, secret: bytes) -> tuple["KeyFile", str]:
        """Return the key file with a new recovery code, and that code; an earlier one no longer opens it."""
        code, salt = new_recovery_secret(), secrets.token_bytes(_SALT)
        parameters = {"kind": RECOVERY, "kdf": _HKDF, "salt": _text(salt)}
        return self._with(parameters, secret, _recovery_key(code, salt)), recovery_code(code)

    def open_with_escrow(self, private: bytes) -> bytes:
        """Return the secret with Headquarters' escrow key (32 raw bytes). Raises NO_ESCROW_SLOT, KEY_FILE_DAMAGED."""
        slot = self._slot(ESCROW)
        if slot is None or not escrow.is_for(private, slot.parameters["recipient"]):
            raise KeyFileError("NO_ESCROW_SLOT")
        ephemeral, recipient = slot.parameters["ephemeral"], slot.parameters["recipient"]
        try:
            key = escrow.wrap_key(private, ephemeral, salt=_salt(slot), ephemeral=ephemeral, recipient=recipient)
        except ValueError:
            raise KeyFileError("KEY_FILE_DAMAGED") from None
        return self._unwrap(slot, key, "KEY_FILE_DAMAGED")

    def with_escrow(self, secret: bytes, recipient: str) -> "KeyFile":
        """Return the key file with a slot that the private half of `recipient` (hex) opens."""
        private, ephemeral = escrow.new_escrow_key()
        salt = secrets.token_bytes(_SALT)
        parameters = {
            "kind": ESCROW,
            "kdf": _X25519,
            "salt": _text(salt),
            "ephemeral": ephemeral,
            "recipient": recipient,
        }
        key = escrow.wrap_key(private, recipient, salt=salt, ephemeral=ephemeral, recipient=recipient)
        return self._with(parameters, secret, key)

    def with_slot_of(self, other: "KeyFile", kind: str) -> "KeyFile":
        """Return the key file with the slot of `kind` as `other` has it; both must have the same id."""
        taken = other._slot(kind)
        if other.id != self.id or taken is None:
            raise ValueError("a slot opens only in the key file it was made for")
        return replace(self, slots=(*(slot for slot in self.slots if slot.kind != kind), taken))

    def without(self, kind: str) -> "KeyFile":
        """Return the key file without the slots of this kind; the passphrase slot cannot be removed."""
        if kind == PASSPHRASE:
            raise ValueError("a key file always has a passphrase")
        return replace(self, slots=tuple(slot for slot in self.slots if slot.kind != kind))

    @property
    def has_recovery_code(self) -> bool:
        """Return whether a recovery code was made."""
        return self._slot(RECOVERY) is not None

    @property
    def escrow_recipient(self) -> str:
        """Return the public half (hex) of the escrow key that opens this file, "" where none does."""
        slot = self._slot(ESCROW)
        return str(slot.parameters["recipient"]) if slot else ""

    def to_bytes(self) -> bytes:
        """Return the JSON to store."""
        slots = [
            {**slot.parameters, "nonce": _text(slot.nonce), "wrapped": _text(slot.wrapped)} for slot in self.slots
        ]
        content = {"format": FORMAT, "id": self.id, "slots": slots, "checksum": _checksum(self.id, slots)}
        return json.dumps(content, indent=1, sort_keys=True).encode() + b"\n"

    def _slot(self, kind: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.kind == kind), None)

    def _with(self, parameters: Mapping[str, Any], secret: bytes, key: bytes) -> "KeyFile":
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # for start-up time

        nonce = secrets.token_bytes(_NONCE)
        wrapped = AESGCM(key).encrypt(nonce, secret, _associated(self.id, parameters))
        kept = tuple(slot for slot in self.slots if slot.kind != parameters["kind"])
        return replace(self, slots=(*kept, Slot(parameters, nonce, wrapped)))

    def _unwrap(self, slot: Slot, key: bytes, wrong: str) -> bytes:
        # For start-up time.
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(key).decrypt(slot.nonce, slot.wrapped, _associated(self.id, slot.parameters))
        except InvalidTag:
            raise KeyFileError(wrong) from None


def create(secret: bytes, passphrase: str, *, cost: Cost | None = None) -> KeyFile:
    """Return a new key file for `secret` (any bytes) with a passphrase slot."""
    return without_passphrase().with_passphrase(secret, passphrase, cost=cost)


def without_passphrase() -> KeyFile:
    """Return a new key file that nothing opens yet; it must not be written before it has a passphrase."""
    return KeyFile(secrets.token_hex(16), ())


def parse_key_file(untrusted: bytes) -> KeyFile:
    """Return the key file held in these bytes. Raises `KeyFileError`: KEY_FILE_DAMAGED, KEY_FILE_NEWER."""
    try:
        content = json.loads(untrusted)
        form = content["format"]
        if form != FORMAT:
            newer = isinstance(form, str) and form.startswith("fieldreport-key/")
            raise KeyFileError("KEY_FILE_NEWER" if newer else "KEY_FILE_DAMAGED")
        if content["checksum"] != _checksum(content["id"], content["slots"]):
            raise KeyFileError("KEY_FILE_DAMAGED")
        return KeyFile(content["id"], tuple(_parse_slot(slot) for slot in content["slots"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise KeyFileError("KEY_FILE_DAMAGED") from None


def copy_path(path: Path) -> Path:
    """Return where the second copy lies."""
    return path.with_name(path.name + COPY_SUFFIX)


def write_key_file(path: Path, key_file: KeyFile) -> None:
    """Write both copies, readable by the owner alone; each is replaced at once or not at all.

    Raises `KeyFileError` (KEY_FILE_NOT_WRITTEN); what was there before is then still whole in at least one copy.
    """
    content = key_file.to_bytes()
    try:
        for target in (path, copy_path(path)):
            _replace(target, content)
    except OSError as reason:
        raise KeyFileError("KEY_FILE_NOT_WRITTEN", reason=reason.strerror or type(reason).__name__) from reason


def read_key_file(path: Path) -> KeyFile:
    """Return the key file, from the second copy where the first is missing or damaged.

    Raises `KeyFileError`: KEY_FILE_MISSING (neither is there), KEY_FILE_DAMAGED, KEY_FILE_NEWER.
    """
    problem = KeyFileError("KEY_FILE_MISSING", path=path.name)
    for place in (path, copy_path(path)):
        try:
            with place.open("rb") as file:
                return parse_key_file(file.read(_MOST_BYTES))
        except FileNotFoundError:
            continue
        except OSError:
            problem = KeyFileError("KEY_FILE_DAMAGED")
        except KeyFileError as reason:
            problem = reason
    raise problem


def _parse_slot(untrusted: Mapping[str, Any]) -> Slot:
    parameters = {key: value for key, value in untrusted.items() if key not in ("nonce", "wrapped")}
    slot = Slot(parameters, base64.b64decode(untrusted["nonce"]), base64.b64decode(untrusted["wrapped"]))
    known = {PASSPHRASE: _ARGON2ID, RECOVERY: _HKDF, ESCROW: _X25519}
    if slot.kind in known and (parameters["kdf"] != known[slot.kind] or len(slot.nonce) != _NONCE or not _salt(slot)):
        raise ValueError("slot")
    if slot.kind == ESCROW and not all(
        escrow.is_public_half(parameters[name]) for name in ("ephemeral", "recipient")
    ):
        raise ValueError("slot")
    return slot


def _cost(parameters: Mapping[str, Any]) -> Cost:
    numbers = [parameters.get(key) for key in ("memory_kib", "iterations", "lanes")]
    if not all(isinstance(number, int) and not isinstance(number, bool) for number in numbers):
        raise KeyFileError("KEY_FILE_DAMAGED")
    cost = Cost(*(int(number or 0) for number in numbers))
    if not is_acceptable(cost):
        raise KeyFileError("KEY_FILE_WEAK")
    return cost


def _recovery_key(code: bytes, salt: bytes) -> bytes:
    # For start-up time.
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=_WRAP_KEY, salt=salt, info=b"fieldreport recovery slot 1").derive(code)


def _normal(passphrase: str) -> bytes:
    # Keyboards differ in how they compose accents; the same words must open the file everywhere.
    return unicodedata.normalize("NFC", passphrase).encode("utf-8")


def _salt(slot: Slot) -> bytes:
    return base64.b64decode(slot.parameters["salt"])


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _associated(file_id: str, parameters: Mapping[str, Any]) -> bytes:
    return _canonical({"format": FORMAT, "id": file_id, "slot": dict(parameters)})


def _checksum(file_id: str, slots: Any) -> str:
    return hashlib.sha256(_canonical([file_id, slots])).hexdigest()


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def _replace(target: Path, content: bytes) -> None:
    temporary = target.with_name(target.name + ".new")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    # Windows has no handle for folders; its rename is written through with the file system's own journal.
    with contextlib.suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
