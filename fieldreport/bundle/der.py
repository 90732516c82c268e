"""Strict DER (X.690 clause 10): the one encoding of a signature, so that two readers cannot see two structures.

asn1crypto also reads BER; a signature in BER would verify here and perhaps not elsewhere, or hide bytes. The walk
looks only at tags, lengths and the forms DER fixes; the meaning is left to asn1crypto.
"""

_MAX_DEPTH = 24
_CONSTRUCTED, _CLASS = 0x20, 0xC0
_BOOLEAN, _INTEGER, _NULL, _OID, _SET = 0x01, 0x02, 0x05, 0x06, 0x31
# Universal types: SEQUENCE and SET are always constructed; all other ones that occur are always primitive.
_ALWAYS_CONSTRUCTED = {0x10, 0x11}


def is_strict_der(untrusted: bytes) -> bool:
    """Return whether the bytes are exactly one value in DER."""
    try:
        return _value(untrusted, 0, len(untrusted), 0) == len(untrusted)
    except (IndexError, ValueError):
        return False


def first_value(untrusted: bytes) -> bytes:
    """Return the value at the start of zero-padded bytes, as a PDF holds it; ValueError for any other padding."""
    try:
        stop = _header(untrusted, 0, len(untrusted))[2]
    except IndexError:
        raise ValueError("length") from None
    if untrusted[stop:].strip(b"\0"):
        raise ValueError("padding")
    return untrusted[:stop]


def _value(data: bytes, at: int, end: int, depth: int) -> int:
    """Check the value at `at` and return where it ends; raises ValueError where it is not DER."""
    tag, start, stop = _header(data, at, end)
    if depth > _MAX_DEPTH:
        raise ValueError("depth")
    if tag & _CLASS == 0 and bool(tag & _CONSTRUCTED) != (tag & 0x1F in _ALWAYS_CONSTRUCTED):
        raise ValueError("form")
    if tag & _CONSTRUCTED:
        children, position = [], start
        while position < stop:
            following = _value(data, position, stop, depth + 1)
            children.append(data[position:following])
            position = following
        # Every SET in CMS and X.509 is a SET OF, whose members DER sorts.
        if tag == _SET and children != sorted(children):
            raise ValueError("order")
    elif tag & _CLASS == 0:
        _check_primitive(tag, data[start:stop])
    return stop


def _header(data: bytes, at: int, end: int) -> tuple[int, int, int]:
    tag, length, start = data[at], data[at + 1], at + 2
    if tag & 0x1F == 0x1F or tag == 0:
        raise ValueError("tag")  # multi-byte tags and end-of-contents do not occur
    if length >= 0x80:
        count = length & 0x7F
        if not 1 <= count <= 4 or start + count > end:
            raise ValueError("length")
        length = int.from_bytes(data[start : start + count], "big")
        if length < 0x80 or length >> (8 * (count - 1)) == 0:
            raise ValueError("length")
        start += count
    if start + length > end:
        raise ValueError("length")
    return tag, start, start + length


def _check_primitive(tag: int, content: bytes) -> None:
    if tag == _BOOLEAN:
        sound = content in (b"\x00", b"\xff")
    elif tag == _INTEGER:
        padded = len(content) > 1 and (
            (content[0] == 0 and content[1] < 0x80) or (content[0] == 0xFF and content[1] >= 0x80)
        )
        sound = bool(content) and not padded
    elif tag == _NULL:
        sound = not content
    elif tag == _OID:
        sound = bool(content) and content[-1] < 0x80
    else:
        sound = True
    if not sound:
        raise ValueError("content")
