"""Forged and damaged copies of a package, for the demonstration of the refusal."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import Final

_REVISION: Final = re.compile(rb'"revision":(\d+)')


def forgeries(package: bytes) -> Mapping[str, tuple[str, bytes]]:
    """Return name -> (code it must be refused with, bytes) of copies of a plain package that were tampered with."""
    return {
        "figure-changed": ("CHANGED", _rewritten(package, _changed_figure)),
        "file-added": ("EXTRA", _rewritten(package, _added_file)),
        "damaged-on-the-way": ("DAMAGED", _flipped_bit(package)),
    }


Members = list[tuple[zipfile.ZipInfo, bytes]]


def _rewritten(package: bytes, change: Callable[[Members], Members]) -> bytes:
    """Return the container with other members, and checksums that fit: an edit by hand, not an accident."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        members = [(info, archive.read(info)) for info in archive.infolist()]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for info, data in change(members):
            fresh = zipfile.ZipInfo(info.filename, info.date_time)
            fresh.compress_type = info.compress_type
            fresh.create_system = info.create_system
            fresh.external_attr = info.external_attr
            archive.writestr(fresh, data)
    return out.getvalue()


def _changed_figure(members: Members) -> Members:
    return [
        (info, _REVISION.sub(_later, data, count=1) if info.filename == "report.json" else data)
        for info, data in members
    ]


def _later(found: "re.Match[bytes]") -> bytes:
    return b'"revision":%d' % (int(found[1]) + 6)


def _added_file(members: Members) -> Members:
    added = zipfile.ZipInfo("attachments/invoice.txt", members[0][0].date_time)
    added.create_system = members[0][0].create_system
    added.external_attr = members[0][0].external_attr
    return [*members, (added, b"Please pay at once.\n")]


def _flipped_bit(package: bytes) -> bytes:
    middle = len(package) // 2
    return package[:middle] + bytes([package[middle] ^ 1]) + package[middle + 1 :]
