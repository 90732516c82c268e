"""Builders of containers that must be refused: a ZIP writer in which every field can lie.

`LAYOUTS` holds name -> (code, builder), filled by `hostile_layouts` and `hostile_names`; the attacks on signed
content are in the tests of the verifier.
"""

import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

TYPE = b"application/vnd.etsi.asic-e+zip"
LAYOUTS: dict[str, tuple[str, Callable[[], bytes]]] = {}

_LOCAL = ("version", "flags", "method", "time", "date", "crc", "packed", "size", "name_length", "extra_length")
_CENTRAL = (*_LOCAL, "comment_length", "disk", "internal", "attributes", "offset")


@dataclass
class Entry:
    """One member; `local` and `central` override single fields of one of the two headers."""

    name: bytes
    data: bytes = b"data"
    deflate: bool = False
    raw: bytes | None = None  # packed bytes instead of what `deflate` would give
    local_name: bytes | None = None
    local_extra: bytes = b""
    central_extra: bytes = b""
    comment: bytes = b""
    gap: bytes = b""  # bytes before the local header
    both: dict[str, int] = field(default_factory=dict)
    local: dict[str, int] = field(default_factory=dict)
    central: dict[str, int] = field(default_factory=dict)
    is_listed: bool = True

    def packed(self) -> bytes:
        if self.raw is not None:
            return self.raw
        return deflated(self.data) if self.deflate else self.data


MIMETYPE = Entry(b"mimetype", TYPE)
REPORT = Entry(b"report.json", b"{}")


def deflated(data: bytes) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    return compressor.compress(data) + compressor.flush()


def zip_of(
    entries: Sequence[Entry],
    *,
    prefix: bytes = b"",
    before_directory: bytes = b"",
    suffix: bytes = b"",
    end: dict[str, int] | None = None,
    comment: bytes = b"",
    directory_order: Sequence[int] | None = None,
) -> bytes:
    """Return a ZIP with exactly the given lies; without any it is a correct one."""
    out, records = bytearray(prefix), []
    for entry in entries:
        out += entry.gap
        packed = entry.packed()
        fields: dict[str, int] = {
            "version": 20,
            "flags": 0,
            "method": 8 if entry.deflate else 0,
            "time": 0,
            "date": 0x21,
            "crc": zlib.crc32(entry.data),
            "packed": len(packed),
            "size": len(entry.data),
            "disk": 0,
            "internal": 0,
            "attributes": 0,
            "offset": len(out),
            **entry.both,
        }
        name = entry.name if entry.local_name is None else entry.local_name
        local = {**fields, "name_length": len(name), "extra_length": len(entry.local_extra), **entry.local}
        out += b"PK\3\4" + struct.pack("<5H3I2H", *(local[key] for key in _LOCAL)) + name + entry.local_extra + packed
        central: dict[str, Any] = {
            **fields,
            "name_length": len(entry.name),
            "extra_length": len(entry.central_extra),
            "comment_length": len(entry.comment),
            **entry.central,
        }
        if entry.is_listed:
            records.append(
                b"PK\1\2\x14\0"
                + struct.pack("<5H3I5H2I", *(central[key] for key in _CENTRAL))
                + entry.name
                + entry.central_extra
                + entry.comment
            )
    out += before_directory
    start = len(out)
    directory = b"".join(records[place] for place in directory_order or range(len(records)))
    numbers = {
        "disk": 0,
        "first_disk": 0,
        "here": len(records),
        "count": len(records),
        "size": len(directory),
        "offset": start,
        **(end or {}),
    }
    keys = ("disk", "first_disk", "here", "count", "size", "offset")
    ending = struct.pack("<4H2IH", *(numbers[key] for key in keys), len(comment))
    return bytes(out) + directory + b"PK\5\6" + ending + comment + suffix


def layout(code: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Register a builder under its name with the code it must be refused with."""

    def register(build: Callable[[], bytes]) -> Callable[[], bytes]:
        LAYOUTS[build.__name__] = (code, build)
        return build

    return register


def with_entries(*entries: Entry, **lies: Any) -> bytes:
    """Return a container of mimetype, report.json and `entries`, with the given lies."""
    return zip_of([MIMETYPE, REPORT, *entries], **lies)
