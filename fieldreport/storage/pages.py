"""Reads SQLCipher pages without the engine, to tell a wrong key from a damaged file.

Rules: format of SQLCipher 4 with a raw key (zetetic.net, "SQLCipher Design"): page of 4096 bytes, the first 16 of the
file are the salt; each page ends with 16 bytes IV and an HMAC-SHA512 over ciphertext, IV and page number. The engine
answers "file is not a database" to a wrong key, a damaged first page and a foreign file alike (storage.md 4).
"""

import hashlib
import hmac
from pathlib import Path
from typing import IO, Final, Literal

PAGE: Final = 4096
_SALT: Final = 16
_MAC: Final = 64
_PLAIN_HEADER: Final = b"SQLite format 3\0"
_SAMPLES: Final = 16

Verdict = Literal["empty", "plain", "sound", "damaged", "foreign"]


def inspect_file(path: Path, key: bytes) -> Verdict:
    """Return what a file that does not open is.

    "plain": an ordinary SQLite file. "sound": the first page belongs to the key. "damaged": the first page does not,
    another one does. "foreign": no sampled page belongs to the key (a wrong key, another file, or a lost salt).
    """
    size = path.stat().st_size
    with path.open("rb") as handle:
        head = handle.read(_SALT)
        if not head:
            return "empty"
        if head == _PLAIN_HEADER:
            return "plain"
        mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in head), 2, 32)
        pages = max(size // PAGE, 1)
        if _is_authentic(handle, 1, mac_key):
            return "sound"
        others = {2 + number * (pages - 1) // _SAMPLES for number in range(_SAMPLES)} if pages > 1 else set()
        if any(_is_authentic(handle, number, mac_key) for number in sorted(others) if number <= pages):
            return "damaged"
    return "foreign"


def _is_authentic(handle: IO[bytes], number: int, mac_key: bytes) -> bool:
    handle.seek((number - 1) * PAGE)
    page: bytes = handle.read(PAGE)
    if len(page) < PAGE:
        return False
    body = page[_SALT if number == 1 else 0 : PAGE - _MAC]
    expected = hmac.new(mac_key, body + number.to_bytes(4, "little"), "sha512").digest()
    return hmac.compare_digest(expected, page[-_MAC:])
