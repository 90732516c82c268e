"""What an entry in a record's `documents` says: name, digest, size, classification, what was taken out of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from fieldreport.storage.facts import document_name

Classification = Literal["unclassified", "confidential", "strictly_confidential"]
CLASSIFICATIONS: Final[tuple[Classification, ...]] = ("unclassified", "confidential", "strictly_confidential")
UNKNOWN_TYPE: Final = "application/octet-stream"
TYPES: Final[Mapping[str, str]] = {
    "pdf": "application/pdf",
    "txt": "text/plain",
    "csv": "text/csv",
    "eml": "message/rfc822",
    "msg": "application/vnd.ms-outlook",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "gif": "image/gif",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "heic": "image/heic",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
SHRINKABLE: Final = frozenset({"image/jpeg", "image/png", "image/webp"})


@dataclass(frozen=True, slots=True)
class Document:
    """An attached document; without `sha256` it is a name that a loaded record states."""

    name: str
    sha256: str = ""
    bytes: int = 0
    media_type: str = UNKNOWN_TYPE
    classification: Classification = "unclassified"
    travels: bool = False
    removed: tuple[str, ...] = ()  # "location", "details": taken out of the file when it was attached
    bytes_before: int = 0  # of a photo before it was made smaller, else 0

    @property
    def can_shrink(self) -> bool:
        """Return whether it is a photo that was not made smaller yet."""
        return bool(self.sha256) and self.media_type in SHRINKABLE and not self.bytes_before


def document_of(item: Any) -> Document:
    """Return what an entry of a record says; entries of other programs may be a bare name or have other keys."""
    if not isinstance(item, Mapping):
        return Document(str(item))
    digest, removed = str(item.get("sha256", "")), item.get("removed")
    classification = item.get("classification", "unclassified")
    return Document(
        name=document_name(item),
        sha256=digest if len(digest) == 64 and set(digest) <= set("0123456789abcdef") else "",
        bytes=_size(item.get("bytes")),
        media_type=str(item.get("media_type", UNKNOWN_TYPE)),
        classification=classification if classification in CLASSIFICATIONS else "strictly_confidential",
        travels=item.get("travels") is True,
        removed=tuple(str(one) for one in removed) if isinstance(removed, list | tuple) else (),
        bytes_before=_size(item.get("bytes_before")),
    )


def media_type(name: str) -> str:
    """Return the media type that a file's name promises."""
    return TYPES.get(name.rpartition(".")[2].lower(), UNKNOWN_TYPE)


def _size(held: Any) -> int:
    return held if isinstance(held, int) and not isinstance(held, bool) and held >= 0 else 0
