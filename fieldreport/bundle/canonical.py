"""Canonical JSON (RFC 8785): whether bytes are in that form, fast, and without trusting their size.

The C encoder of the standard library writes the same bytes as RFC 8785 wherever a document holds no fraction, no
integer above 2^53-1 and no character outside the Basic Multilingual Plane (whose order in keys differs); for those,
rfc8785 decides. A test compares both.
"""

import json
from typing import Any

from fieldreport.bundle.verdicts import BundleRefused

MAX_DOCUMENT = 8 * 2**20
MAX_MARKS = 1_000_000  # an upper bound of the values, so that few bytes cannot become many objects
_DIGITS_ALIKE = bytes.maketrans(b"123456789", b"0" * 9)
_LONG_NUMBER = b"0" * 16


def parse_canonical(untrusted: bytes) -> dict[str, Any]:
    """Return the object whose canonical form is exactly `untrusted`. Raises `BundleRefused` (DATA)."""
    if len(untrusted) > MAX_DOCUMENT or sum(untrusted.count(mark) for mark in (b",", b"[", b"{")) > MAX_MARKS:
        raise BundleRefused("DATA", detail="too large")
    fractions: list[float] = []

    def fraction(text: str) -> float:
        fractions.append(float(text))
        return fractions[-1]

    try:
        text = untrusted.decode("utf-8")
        value = json.loads(text, parse_float=fraction, parse_constant=_no_constant)
        has_long_number = _LONG_NUMBER in untrusted.translate(_DIGITS_ALIKE)
        has_astral = len(text.encode("utf-16-le")) != 2 * len(text)
        if fractions or has_long_number or has_astral:
            import rfc8785  # for start-up time

            canonical = rfc8785.dumps(value)
        else:
            canonical = _plain_canonical(value)
    except (ValueError, RecursionError):  # also wrong UTF-8, lone surrogates, numbers out of range
        raise BundleRefused("DATA", detail="not canonical JSON") from None
    if canonical != untrusted or not isinstance(value, dict):
        raise BundleRefused("DATA", detail="not canonical JSON")
    return value


def _plain_canonical(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True)
    return text.encode("utf-8")


def _no_constant(name: str) -> Any:
    raise ValueError(name)
