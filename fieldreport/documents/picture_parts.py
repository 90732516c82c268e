"""Takes out of picture files what is not the picture: places, cameras, times, names, remarks, previews, second files.

Rules: the picture itself stays bit for bit; nothing is decoded here. What is left out is returned, so that others can
say what it was. A file that ends before its parts do is refused with `ValueError`. Only parts that are known to
belong to the picture stay. Sources: ITU-T T.81 B (JPEG), W3C PNG 11, RFC 9649 (WebP), GIF89a, ISO/IEC 14496-12 8.11.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Final

Parts = tuple[bytes, list[bytes]]  # the picture, and what was taken out
_SCAN_END: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_JPEG_KEPT: Final = frozenset({*range(0xC0, 0xD0), 0xDB, 0xDC, 0xDD, 0xDE, 0xDF}) - {0xC8}
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT: Final = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT".split()
)
_GIF_LOOPS: Final = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_HEIF: Final = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis")
_NO_EXIF: Final = b"\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"  # an empty directory


def kind_of(untrusted: bytes) -> str:
    """Return what the first bytes say a file is: jpeg, png, webp, gif, heif, tiff, bmp, or ""."""
    begin = untrusted[:12]
    for kind, is_it in (
        ("jpeg", begin.startswith(b"\xff\xd8\xff")),
        ("png", begin.startswith(_PNG)),
        ("webp", begin.startswith(b"RIFF") and begin[8:] == b"WEBP"),
        ("gif", begin.startswith((b"GIF87a", b"GIF89a"))),
        ("heif", begin[4:8] == b"ftyp" and begin[8:] in _HEIF),
        ("tiff", begin.startswith((b"II*\0", b"MM\0*"))),
        ("bmp", begin.startswith(b"BM") and len(untrusted) > 26 and begin[6:10] == b"\0\0\0\0"),
    ):
        if is_it:
            return kind
    return ""


def jpeg(untrusted: bytes, orientation: Callable[[bytes], int]) -> Parts:
    """Return a JPEG without its remarks; `orientation` reads how an Exif part says the picture stands."""
    kept, taken, at, turned = [b"\xff\xd8"], list[bytes](), 2, 1
    while True:
        while untrusted[at : at + 2] == b"\xff\xff":  # fill bytes
            at += 1
        marker = untrusted[at + 1 : at + 2]
        if untrusted[at : at + 1] != b"\xff" or not marker:
            raise ValueError("no marker")
        if marker == b"\xd9":
            if untrusted[at + 2 :].strip(b"\0"):
                taken.append(untrusted[at + 2 :])  # second pictures and films that telephones append
            kept.append(b"\xff\xd9")
            break
        (length,) = _unpacked(">H", untrusted, at + 2)
        end = at + 2 + length
        part = untrusted[at:end]
        if length < 2 or len(part) < length + 2:
            raise ValueError("a part is cut off")
        if marker == b"\xda":
            following = _SCAN_END.search(untrusted, end)
            if following is None:
                raise ValueError("the picture is cut off")
            kept.append(untrusted[at : following.start()])
            at = following.start()
            continue
        body = part[4:]
        if (
            marker[0] in _JPEG_KEPT
            or (marker == b"\xe0" and body.startswith(b"JFIF\0"))
            or (marker == b"\xe2" and body.startswith(b"ICC_PROFILE\0"))
            or (marker == b"\xee" and body.startswith(b"Adobe"))
        ):
            kept.append(part)
        else:
            taken.append(body)
            if body.startswith(b"Exif\0\0"):
                turned = orientation(body[6:])
        at = end
    if turned > 1:
        exif = b"Exif\0\0" + _only_orientation(turned)
        place = 2 if len(kept) > 1 and kept[1][1:2] == b"\xe0" else 1
        kept.insert(place, b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif)
        taken = [one for one in taken if one != exif]
    return b"".join(kept), taken


def png(untrusted: bytes, orientation: Callable[[bytes], int]) -> Parts:
    """Return a PNG with its picture's chunks only."""
    kept, taken, turned = [_PNG], list[bytes](), 1
    at, name = len(_PNG), b""
    while name != b"IEND":
        (length,) = _unpacked(">I", untrusted, at)
        name, end = untrusted[at + 4 : at + 8], at + 12 + length
        if end > len(untrusted):
            raise ValueError("a chunk is cut off")
        if name in _PNG_KEPT:
            kept.append(untrusted[at:end])
        else:
            taken.append(untrusted[at + 8 : end - 4])
            if name == b"eXIf":
                turned = orientation(taken[-1])
        at = end
    if untrusted[at:].strip(b"\0"):
        taken.append(untrusted[at:])
    if turned > 1:
        exif = b"eXIf" + _only_orientation(turned)
        kept.insert(2, struct.pack(">I", len(exif) - 4) + exif + struct.pack(">I", zlib.crc32(exif)))
        taken = [one for one in taken if one != exif[4:]]
    return b"".join(kept), taken


def webp(untrusted: bytes, orientation: Callable[[bytes], int]) -> Parts:
    """Return a WebP without Exif, XMP and chunks of unknown use."""
    kept, taken, turned, at = list[bytes](), list[bytes](), 1, 12
    (size,) = _unpacked("<I", untrusted, 4)
    whole = 8 + size
    if whole > len(untrusted):
        raise ValueError("the file is cut off")
    while at < whole:
        (length,) = _unpacked("<I", untrusted, at + 4)
        name, end = untrusted[at : at + 4], at + 8 + length + length % 2
        if end > whole + 1:
            raise ValueError("a chunk is cut off")
        if name in (b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"):
            kept.append(untrusted[at:end])
        else:
            taken.append(untrusted[at + 8 : at + 8 + length])
            if name == b"EXIF":
                turned = orientation(taken[-1].removeprefix(b"Exif\0\0"))
        at = end
    if untrusted[whole:].strip(b"\0"):
        taken.append(untrusted[whole:])
    if turned > 1:
        exif = _only_orientation(turned)
        kept.append(b"EXIF" + struct.pack("<I", len(exif)) + exif)
        taken = [one for one in taken if one != exif]
    if kept and kept[0].startswith(b"VP8X"):
        flags = (kept[0][8] & ~0x0C) | (0x08 if turned > 1 else 0)
        kept[0] = kept[0][:8] + bytes([flags]) + kept[0][9:]
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body, taken


def gif(untrusted: bytes, _orientation: Callable[[bytes], int]) -> Parts:
    """Return a GIF without comments and data of other programs."""
    (flags,) = _unpacked("B", untrusted, 10)
    at = 13 + (3 << (flags & 7) + 1 if flags & 0x80 else 0)
    kept, taken = [untrusted[:at]], list[bytes]()
    while untrusted[at : at + 1] != b";":
        start, introducer = at, untrusted[at : at + 1]
        if introducer == b",":
            (flags,) = _unpacked("B", untrusted, at + 9)
            at = _blocks_end(untrusted, at + 11 + (3 << (flags & 7) + 1 if flags & 0x80 else 0))
            kept.append(untrusted[start:at])
        elif introducer == b"!":
            label, at = untrusted[at + 1 : at + 2], _blocks_end(untrusted, at + 2)
            is_loop = label == b"\xff" and untrusted[start + 3 : start + 14] in _GIF_LOOPS
            (kept if is_loop or label in (b"\xf9", b"\x01") else taken).append(untrusted[start:at])
        else:
            raise ValueError("no block")
    if untrusted[at + 1 :].strip(b"\0"):
        taken.append(untrusted[at + 1 :])
    return b"".join((*kept, b";")), taken


def heif(untrusted: bytes, _orientation: Callable[[bytes], int]) -> Parts:
    """Return a HEIC or AVIF whose Exif and XMP items are blank; the picture's place in the file stays the same.

    How the picture stands is a property of its own there and stays.
    """
    content, taken = bytearray(untrusted), list[bytes]()
    for name, start, end in _boxes(untrusted, 0, len(untrusted)):
        if name == b"meta":
            for place, length, is_exif in _remark_places(untrusted, start + 4, end):
                held = bytes(content[place : place + length])
                if len(held) < length:
                    raise ValueError("an item is cut off")
                blank = (_NO_EXIF if is_exif and length >= len(_NO_EXIF) else b"").ljust(length, b"\0")
                if held != blank:
                    taken.append(held)
                    content[place : place + length] = blank
    return bytes(content), taken


def _remark_places(data: bytes, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield place, length and whether it is Exif of every item in a `meta` box that is no picture."""
    inside = {name: (begin, stop) for name, begin, stop in _boxes(data, start, end)}
    if b"iinf" not in inside or b"iloc" not in inside:
        return
    begin, stop = inside[b"iinf"]
    remarks: dict[int, bool] = {}
    for name, at, _stop in _boxes(data, begin + (6 if data[begin] == 0 else 8), stop):
        if name == b"infe" and data[at] >= 2:
            form = ">I" if data[at] == 3 else ">H"
            (item,) = _unpacked(form, data, at + 4)
            kind = data[at + 4 + struct.calcsize(form) + 2 :][:4]
            if kind in (b"Exif", b"mime", b"uri "):
                remarks[item] = kind == b"Exif"
    base_of_data = inside.get(b"idat", (0, 0))[0]
    for item, method, place, length in _locations(data, *inside[b"iloc"]):
        if item in remarks:
            if method > 1:
                raise ValueError("an item lies in another item")
            yield place + (base_of_data if method == 1 else 0), length, remarks[item]


def _locations(data: bytes, at: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    version = data[at]
    (sizes,) = _unpacked(">H", data, at + 4)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    wide = 4 if version == 2 else 2
    at += 6
    count, at = _number(data, at, wide)
    for _item in range(count):
        item, at = _number(data, at, wide)
        method = 0
        if version:
            method, at = _number(data, at, 2)
        at += 2
        start, at = _number(data, at, base)
        extents, at = _number(data, at, 2)
        for _extent in range(extents):
            if version and index:
                at += index
            place, at = _number(data, at, offset)
            size, at = _number(data, at, length)
            if at > end:
                raise ValueError("a list of places is cut off")
            yield item, method & 15, start + place, size


def _number(data: bytes, at: int, size: int) -> tuple[int, int]:
    if at + size > len(data):
        raise ValueError("a number is cut off")
    return int.from_bytes(data[at : at + size], "big"), at + size


def _boxes(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, begin of the content and end of every box."""
    while at + 8 <= end:
        (size,) = _unpacked(">I", data, at)
        name, head = data[at + 4 : at + 8], 8
        if size == 1:
            (size,) = _unpacked(">Q", data, at + 8)
            head = 16
        stop = end if size == 0 else at + size
        if stop > end or stop < at + head:
            raise ValueError("a box is cut off")
        yield name, at + head, stop
        at = stop


def _blocks_end(data: bytes, at: int) -> int:
    while True:
        (size,) = _unpacked("B", data, at)
        at += 1 + size
        if not size:
            return at


def _unpacked(form: str, data: bytes, at: int) -> tuple[int, ...]:
    try:
        return struct.unpack_from(form, data, at)
    except struct.error:
        raise ValueError("the file is cut off") from None


def _only_orientation(turned: int) -> bytes:
    """Return an Exif directory that says how the picture stands, and nothing else."""
    return b"MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, turned, 0, 0)
