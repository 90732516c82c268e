"""The ZIP around everything that travels: written in one exact form, read with a parser of our own.

ASiC-E (ETSI EN 319 162-1) asks for `mimetype` first and stored; the rest is our strictness. Python's `zipfile`
accepts files in which the two directories of a ZIP disagree, entries overlap or bytes hide between them, so that two
programs see two different contents. Here one reading is possible or none (bundle.md 3).

Rules: nothing is inflated without a hard output limit; a member is never held longer than its reader needs it; the
stated sizes are checked before the first byte is inflated and again against what came out.
"""

import hashlib
import re
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from fieldreport.bundle.verdicts import BundleRefused

MIMETYPE = "mimetype"
CONTAINER_TYPE = b"application/vnd.etsi.asic-e+zip"
MAX_FILE = 64 * 2**20
MAX_ENTRIES = 200
MAX_MEMBER = 64 * 2**20
MAX_TOTAL = 256 * 2**20
MAX_RATIO = 200
RATIO_FLOOR = 2**20  # below this size the ratio says nothing
MAX_LEVELS = 3
MAX_NAME = 200

_STORED, _DEFLATED = 0, 8
_CHUNK = 1 << 16
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_FLAGS_ALLOWED = 0x0806  # deflate level hints and "name is UTF-8"; no encryption, no sizes after the data
_DATE_1980 = 0x0021
_NAME_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(?<!\.)\Z")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\Z)", re.IGNORECASE)
_MEDIA_TYPE = re.compile(r"[A-Za-z0-9][A-Za-z0-9!#$^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$^_.+-]*\Z")
_KIND_MASK, _REGULAR, _DOS_FOLDER = 0o170000, 0o100000, 0x10


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a container: path with `/`, its bytes, its media type (recorded in the manifests)."""

    path: str
    data: bytes
    media_type: str = "application/octet-stream"

    def __post_init__(self) -> None:
        if not is_safe_name(self.path) or not is_media_type(self.media_type):
            raise ValueError(f"not a path or media type for a container: {self.path!r} {self.media_type!r}")


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    method: int
    crc: int
    packed: int
    size: int
    start: int  # offset of the packed bytes


class Container:
    """The members of a strictly read container; `digest` is lower-case hex SHA-256 of the unpacked bytes."""

    def __init__(self, untrusted: bytes, entries: Sequence[_Entry]) -> None:
        self._bytes = untrusted
        self._entries = {entry.name: entry for entry in entries}
        self._digests = {entry.name: self._proven_digest(entry) for entry in entries}

    @property
    def names(self) -> tuple[str, ...]:
        """Return the paths of all members in the order of the file, `mimetype` included."""
        return tuple(self._entries)

    @property
    def raw(self) -> bytes:
        """Return the bytes the container was read from: keep these, not another reading of the file."""
        return self._bytes

    @property
    def digests(self) -> Mapping[str, str]:
        """Return path -> digest of every member."""
        return MappingProxyType(self._digests)

    def __contains__(self, path: object) -> bool:
        return path in self._entries

    def size(self, path: str) -> int:
        """Return the number of unpacked bytes."""
        return self._entries[path].size

    def read(self, path: str, limit: int = MAX_MEMBER) -> bytes:
        """Return the unpacked bytes of one member. Raises `BundleRefused` (UNSAFE) above `limit` bytes."""
        if self.size(path) > limit:
            raise BundleRefused("UNSAFE")
        return b"".join(_unpacked(self._bytes, self._entries[path]))

    def digest(self, path: str, length: int | None = None) -> str:
        """Return the digest of a member, or of its first `length` bytes, without holding the whole of it."""
        if length is None or length == self.size(path):
            return self._digests[path]
        sha256, left = hashlib.sha256(), length
        for chunk in _unpacked(self._bytes, self._entries[path]):
            sha256.update(chunk[:left])
            left -= len(chunk)
            if left <= 0:
                break
        return sha256.hexdigest()

    def _proven_digest(self, entry: _Entry) -> str:
        # One pass for CRC and digest together: the steps 2 and 10 of bundle.md 8 need both.
        sha256, crc = hashlib.sha256(), 0
        for chunk in _unpacked(self._bytes, entry):
            crc = zlib.crc32(chunk, crc)
            sha256.update(chunk)
        if crc != entry.crc:
            raise BundleRefused("DAMAGED")
        return sha256.hexdigest()


def is_safe_name(name: str) -> bool:
    """Return whether a member may be called so: ASCII, three levels, nothing any file system reads otherwise."""
    parts = name.split("/")
    return (
        len(parts) <= MAX_LEVELS
        and len(name) <= MAX_NAME
        and all(_NAME_PART.match(part) and not _DEVICE.match(part) for part in parts)
    )


def is_media_type(text: str) -> bool:
    """Return whether `text` is a media type without parameters (RFC 6838), which needs no escaping in XML."""
    return _MEDIA_TYPE.match(text) is not None


def pack(members: Sequence[Member]) -> bytes:
    """Return the container with `mimetype` first and the members in the order given.

    Same members, same bytes within one zlib build: fixed date, no extra fields, no system. Raises `BundleRefused`
    (TOO_BIG, UNSAFE) where a reader would refuse the result.
    """
    everything = [Member(MIMETYPE, CONTAINER_TYPE, CONTAINER_TYPE.decode()), *members]
    _check_names([member.path for member in everything])
    if any(len(member.data) > MAX_MEMBER for member in everything):
        raise BundleRefused("TOO_BIG")
    out, directory = bytearray(), bytearray()
    total = 0
    for member in everything:
        method, packed = _packed(member)
        common = (0, method, 0, _DATE_1980, zlib.crc32(member.data), len(packed), len(member.data))
        name = member.path.encode("ascii")
        directory += _CENTRAL.pack(b"PK\1\2", 20, 20, *common, len(name), 0, 0, 0, 0, 0, len(out)) + name
        out += _LOCAL.pack(b"PK\3\4", 20, *common, len(name), 0) + name + packed
        total += len(member.data)
    count, start = len(everything), len(out)
    out += directory + _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), start, 0)
    if len(out) > MAX_FILE or total > MAX_TOTAL:
        raise BundleRefused("TOO_BIG")
    return bytes(out)


def read_container(untrusted: bytes) -> Container:
    """Read a container strictly, with the digest of every member (steps 1 to 4 of bundle.md 8, structure later).

    Raises `BundleRefused`: TOO_BIG, DAMAGED (layout, CRC), UNSAFE (names, limits, links), NOT_A_BUNDLE.
    """
    if len(untrusted) > MAX_FILE:
        raise BundleRefused("TOO_BIG")
    untrusted_entries = _layout(untrusted)
    _check_names([entry.name for entry in untrusted_entries])
    _check_limits(untrusted_entries)
    first = untrusted_entries[0]
    if first.name != MIMETYPE or first.method != _STORED:
        raise BundleRefused("NOT_A_BUNDLE")
    container = Container(untrusted, untrusted_entries)
    if container.size(MIMETYPE) != len(CONTAINER_TYPE) or container.read(MIMETYPE) != CONTAINER_TYPE:
        raise BundleRefused("NOT_A_BUNDLE")
    return container


def _packed(member: Member) -> tuple[int, bytes]:
    if member.path == MIMETYPE or _is_dense(member.data):
        return _STORED, member.data
    packed = _deflated(member.data, 9)
    is_bomb = len(member.data) > RATIO_FLOOR and len(member.data) > MAX_RATIO * len(packed)
    # Stored where deflating gains nothing or would look like a bomb to a reader.
    return (_STORED, member.data) if is_bomb or len(packed) >= len(member.data) else (_DEFLATED, packed)


def _is_dense(data: bytes) -> bool:
    """Return whether a large file is already compressed (photographs), by a sample from its middle."""
    sample = data[len(data) // 2 :][:_CHUNK]
    return len(data) > RATIO_FLOOR and len(_deflated(sample, 1)) > len(sample) * 0.98


def _deflated(data: bytes, level: int) -> bytes:
    compressor = zlib.compressobj(level, zlib.DEFLATED, -15)
    return compressor.compress(data) + compressor.flush()


def _layout(untrusted: bytes) -> list[_Entry]:
    """Return the entries of a file in which every byte belongs to exactly one entry or to the directory."""
    if not untrusted.startswith(b"PK\3\4") and untrusted[-_END.size : -_END.size + 4] != b"PK\5\6":
        raise BundleRefused("NOT_A_BUNDLE")  # some other file, not a damaged one of ours
    if len(untrusted) < _END.size:
        raise BundleRefused("DAMAGED")
    end = len(untrusted) - _END.size
    magic, disk, first_disk, here, count, size, offset, comment = _END.unpack_from(untrusted, end)
    # ZIP64 shows as 0xFFFF or 0xFFFFFFFF in these fields and fails the comparison.
    if magic != b"PK\5\6" or disk or first_disk or comment or here != count or offset + size != end:
        raise BundleRefused("DAMAGED")
    if count > MAX_ENTRIES:
        raise BundleRefused("UNSAFE")
    entries, position, at = [], 0, offset
    for _ in range(count):
        entry, position, at = _entry(untrusted, position, at, end, offset)
        entries.append(entry)
    if at != end or position != offset or not entries:
        raise BundleRefused("DAMAGED")
    return entries


def _entry(untrusted: bytes, position: int, at: int, end: int, data_end: int) -> tuple[_Entry, int, int]:
    """Return the entry whose directory record is at `at` and whose local header must be at `position`."""
    if at + _CENTRAL.size > end or position + _LOCAL.size > data_end:
        raise BundleRefused("DAMAGED")
    central = _CENTRAL.unpack_from(untrusted, at)
    local = _LOCAL.unpack_from(untrusted, position)
    name_length, extra, comment, disk, _, attributes, offset = central[10:]
    if central[0] != b"PK\1\2" or local[0] != b"PK\3\4" or extra or comment or disk or offset != position:
        raise BundleRefused("DAMAGED")
    name = untrusted[at + _CENTRAL.size : at + _CENTRAL.size + name_length]
    start = position + _LOCAL.size + name_length
    # version needed, flags, method, time, date, CRC, sizes, name length, extra length: identical in both places
    if local[1:] != central[2:12] or untrusted[position + _LOCAL.size : start] != name:
        raise BundleRefused("DAMAGED")
    version, flags, method, _, _, crc, packed, size = local[1:9]
    if version > 20 or flags & ~_FLAGS_ALLOWED or method not in (_STORED, _DEFLATED):
        raise BundleRefused("DAMAGED")
    if start + packed > data_end or (method == _STORED and packed != size):
        raise BundleRefused("DAMAGED")
    if (attributes >> 16) & _KIND_MASK not in (0, _REGULAR) or attributes & _DOS_FOLDER:
        raise BundleRefused("UNSAFE")  # links, devices and folders
    try:
        text = name.decode("ascii")
    except UnicodeDecodeError:
        raise BundleRefused("UNSAFE") from None
    return _Entry(text, method, crc, packed, size, start), start + packed, at + _CENTRAL.size + name_length


def _check_names(names: Sequence[str]) -> None:
    folded = [name.casefold() for name in names]
    folders = {
        "/".join(parts[:level])
        for name in folded
        for parts in [name.split("/")]
        for level in (1, 2)[: len(parts) - 1]
    }
    if (
        not all(is_safe_name(name) for name in names)
        or len(set(folded)) != len(folded)
        or folders.intersection(folded)
        or len(names) > MAX_ENTRIES
    ):
        raise BundleRefused("UNSAFE")


def _check_limits(entries: Sequence[_Entry]) -> None:
    if sum(entry.size for entry in entries) > MAX_TOTAL:
        raise BundleRefused("UNSAFE")
    for entry in entries:
        if entry.size > MAX_MEMBER or (entry.size > RATIO_FLOOR and entry.size > MAX_RATIO * entry.packed):
            raise BundleRefused("UNSAFE")


def _unpacked(untrusted: bytes, entry: _Entry) -> Iterator[bytes]:
    """Yield the bytes of a member in pieces; never more in all than the size that was checked."""
    packed = memoryview(untrusted)[entry.start : entry.start + entry.packed]
    if entry.method == _STORED:
        for at in range(0, len(packed), _CHUNK):
            yield bytes(packed[at : at + _CHUNK])
        return
    left, inflater = entry.size, zlib.decompressobj(-15)
    try:
        for at in range(0, len(packed), _CHUNK):
            piece: bytes | memoryview = packed[at : at + _CHUNK]
            while not inflater.eof:
                # One byte above what is left shows an overlong member without inflating the rest of it.
                limit = min(_CHUNK * 16, left + 1)
                chunk = inflater.decompress(piece, limit)
                left -= len(chunk)
                if left < 0:
                    raise BundleRefused("DAMAGED")
                yield chunk
                piece = inflater.unconsumed_tail
                if not piece and len(chunk) < limit:
                    break  # a full chunk may leave output behind inside the inflater
            if inflater.eof and (inflater.unused_data or at + _CHUNK < len(packed)):
                raise BundleRefused("DAMAGED")  # bytes hidden behind the end of the compressed stream
    except zlib.error:
        raise BundleRefused("DAMAGED") from None
    if left or not inflater.eof:
        raise BundleRefused("DAMAGED")
