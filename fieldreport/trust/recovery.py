"""The recovery code and generated passphrases: secrets that people write down or learn by heart.

Recovery code: 160 random bits, 16 check bits (SHA-256 of them), 4 zero bits of padding; 36 characters of Crockford's
base 32 (no I, L, O, U) in nine groups of four. Reading is strict except for case, spaces, hyphens and the letters
that look like digits; non-zero padding is refused, so that one code has one spelling.
"""

import hashlib
import math
import secrets
import unicodedata
from functools import lru_cache

from fieldreport.resources import resource_path
from fieldreport.trust.problems import KeyFileError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_BYTES = 20
CODE_LENGTH, GROUP = 36, 4
PASSPHRASE_WORDS = 6
WORD_LISTS = ("en", "fr")
_LOOKALIKES = str.maketrans("OIL", "011", " -\t\r\n\u2010\u2011\u2012\u2013\u00a0")
_LABEL = b"fieldreport recovery code 1"


def new_recovery_secret() -> bytes:
    """Return the 160 random bits of a new recovery code."""
    return secrets.token_bytes(CODE_BYTES)


def recovery_code(secret: bytes) -> str:
    """Return the code for 20 bytes, as printed: nine groups of four joined by hyphens."""
    number = int.from_bytes(secret + _check_bytes(secret), "big") << 4
    symbols = [ALPHABET[(number >> 5 * place) & 31] for place in reversed(range(CODE_LENGTH))]
    return "-".join("".join(symbols[at : at + GROUP]) for at in range(0, CODE_LENGTH, GROUP))


def read_recovery_code(typed: str) -> bytes:
    """Return the 20 bytes of a typed code. Raises `KeyFileError` (RECOVERY_CODE_MISTYPED)."""
    symbols = typed.upper().translate(_LOOKALIKES)
    if len(symbols) != CODE_LENGTH or any(symbol not in ALPHABET for symbol in symbols):
        raise KeyFileError("RECOVERY_CODE_MISTYPED")
    number = 0
    for symbol in symbols:
        number = number << 5 | ALPHABET.index(symbol)
    data = (number >> 4).to_bytes(CODE_BYTES + 2, "big")
    secret, check = data[:CODE_BYTES], data[CODE_BYTES:]
    if number & 15 or check != _check_bytes(secret):
        raise KeyFileError("RECOVERY_CODE_MISTYPED")
    return secret


def is_recovery_code(typed: str) -> bool:
    """Return whether this is a recovery code without a typing error; no passphrase is one by chance."""
    try:
        read_recovery_code(typed)
    except KeyFileError:
        return False
    return True


def new_passphrase(language: str = "en", words: int = PASSPHRASE_WORDS) -> str:
    """Return random words of the language's list (English where it has none), separated by spaces."""
    return " ".join(secrets.choice(word_list(language)) for _ in range(words))


def passphrase_bits(language: str = "en", words: int = PASSPHRASE_WORDS) -> float:
    """Return the strength of `new_passphrase` in bits."""
    return words * math.log2(len(word_list(language)))


def read_words(typed: str) -> str | None:
    """Return a passphrase of our words without regard to capitals and spaces; None where other words are in it."""
    words = unicodedata.normalize("NFC", typed).casefold().split()
    if len(words) < 2 or not any(set(words) <= set(word_list(language)) for language in WORD_LISTS):
        return None
    return " ".join(words)


@lru_cache(maxsize=4)
def word_list(language: str) -> tuple[str, ...]:
    """Return the words for a language code such as `fr` or `fr_CA`."""
    code = language[:2].lower()
    path = resource_path("wordlists", f"{code if code in WORD_LISTS else WORD_LISTS[0]}.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def _check_bytes(secret: bytes) -> bytes:
    return hashlib.sha256(_LABEL + secret).digest()[:2]
