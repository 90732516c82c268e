"""The header of report.json, as far as the container can prove it: who, when, which files (bundle.md 8, step 13).

Rules: keys this version does not know are left alone; the schema of the rest is the importer's question.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fieldreport.bundle.container import is_media_type, is_safe_name
from fieldreport.bundle.verdicts import BundleRefused
from fieldreport.trust_context import AUTHOR_ROLES, CLEARING_OFFICER

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,31}\Z")


@dataclass(frozen=True, slots=True)
class FileFact:
    """One file that belongs to the report; `sha256` lower-case hex, of the PDF before it was signed."""

    path: str
    original_name: str
    media_type: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Header:
    """What the header claims; roles with hyphens, as everywhere in code."""

    mission: str
    period: str
    role: str
    revision: int
    signatories: tuple[str, ...]
    files: tuple[FileFact, ...]


def role_name(untrusted_role: str) -> str:
    """Return a role of a JSON document (underscores) as written in code (hyphens)."""
    return untrusted_role.replace("_", "-")


def check_header(content: Mapping[str, Any]) -> Header:
    """Return the header of parsed report data. Raises `BundleRefused` (DATA) naming the first key that is wrong."""
    header = Header(
        mission=_code(content, "mission"),
        period=_code(content, "period"),
        role=role_name(_code(content, "role")),
        revision=_whole(content, "revision", 1),
        signatories=tuple(role_name(role) for role in _texts(content, "signatories")),
        files=tuple(_file(entry) for entry in _list(content, "files", is_optional=True)),
    )
    paths = {file.path.casefold() for file in header.files}
    if len(paths) != len(header.files):
        raise BundleRefused("DATA", detail="files")
    if header.role not in AUTHOR_ROLES:
        raise BundleRefused("DATA", detail="role")
    if any(role not in ("author", *AUTHOR_ROLES, CLEARING_OFFICER) for role in header.signatories):
        raise BundleRefused("DATA", detail="signatories")
    return header


def _file(untrusted: Any) -> FileFact:
    if not isinstance(untrusted, dict):
        raise BundleRefused("DATA", detail="files")
    file = FileFact(
        path=_text(untrusted, "path"),
        original_name=_text(untrusted, "original_name"),
        media_type=_text(untrusted, "media_type"),
        bytes=_whole(untrusted, "bytes", 0),
        sha256=_text(untrusted, "sha256"),
    )
    if not (is_safe_name(file.path) and is_media_type(file.media_type) and _DIGEST.match(file.sha256)):
        raise BundleRefused("DATA", detail="files")
    return file


def _text(content: Mapping[str, Any], key: str) -> str:
    value = content.get(key)
    if not isinstance(value, str):
        raise BundleRefused("DATA", detail=key)
    return value


def _code(content: Mapping[str, Any], key: str) -> str:
    value = _text(content, key)
    if not _CODE.match(value):
        raise BundleRefused("DATA", detail=key)
    return value


def _whole(content: Mapping[str, Any], key: str, least: int) -> int:
    value = content.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise BundleRefused("DATA", detail=key)
    return value


def _list(content: Mapping[str, Any], key: str, *, is_optional: bool = False) -> list[Any]:
    value = content.get(key)
    if value is None and is_optional:
        return []
    if not isinstance(value, list):
        raise BundleRefused("DATA", detail=key)
    return value


def _texts(content: Mapping[str, Any], key: str) -> list[str]:
    values = _list(content, key)
    if not all(isinstance(value, str) for value in values):
        raise BundleRefused("DATA", detail=key)
    return values
