"""ASiCManifest (ETSI EN 319 162-1, annex A.4): the list of files and digests that a signature covers.

Rules: one exact form only, on one line and with the prefix `asic:`, so that the shell loop of
resources/verify/verify-bundle.sh reads it too. A manifest is accepted if writing its content again gives the same
bytes: no parser for XML is needed, hence no DTD, entity, comment or second namespace can make two programs read two
different lists.
"""

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass

from fieldreport.bundle.container import MAX_ENTRIES, is_media_type, is_safe_name
from fieldreport.bundle.verdicts import BundleRefused

MANIFEST_TYPE = "text/xml"
SIGNATURE_TYPE = "application/x-pkcs7-signature"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?><asic:ASiCManifest'
    ' xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">'
    '<asic:SigReference URI="{path}" MimeType="' + SIGNATURE_TYPE + '"/>'
)
_ENTRY = (
    '<asic:DataObjectReference URI="{path}" MimeType="{media_type}"{root}>'
    '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>'
    "<ds:DigestValue>{digest}</ds:DigestValue></asic:DataObjectReference>"
)
_ROOT = ' Rootfile="true"'
_TAIL = "</asic:ASiCManifest>"
MAX_MANIFEST = 200_000
_READ_HEAD = re.compile(r'<asic:SigReference URI="([^"<>]*)"')
_READ_ENTRY = re.compile(
    r'<asic:DataObjectReference URI="([^"<>]*)" MimeType="([^"<>]*)"( Rootfile="true")?>'
    r"<ds:DigestMethod [^<>]*/><ds:DigestValue>([A-Za-z0-9+/]{43}=)</ds:DigestValue>"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """One covered file; `digest` is lower-case hex SHA-256."""

    path: str
    media_type: str
    digest: str
    is_root: bool = False


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one signature covers, and the path of that signature."""

    signature_path: str
    references: tuple[Reference, ...]

    @property
    def paths(self) -> frozenset[str]:
        """Return the paths of all covered files."""
        return frozenset(reference.path for reference in self.references)


def manifest_path(number: int) -> str:
    """Return the path of the manifest with this number (1 for the author's)."""
    return f"META-INF/ASiCManifest{number:03d}.xml"


def signature_path(number: int) -> str:
    """Return the path of the signature over the manifest with this number."""
    return f"META-INF/signature{number:03d}.p7s"


def build_manifest(manifest: Manifest) -> bytes:
    """Return the manifest's only written form."""
    entries = (
        _ENTRY.format(
            path=reference.path,
            media_type=reference.media_type,
            root=_ROOT if reference.is_root else "",
            digest=base64.b64encode(bytes.fromhex(reference.digest)).decode("ascii"),
        )
        for reference in manifest.references
    )
    return "".join([_HEAD.format(path=manifest.signature_path), *entries, _TAIL]).encode("ascii")


def parse_manifest(untrusted: bytes) -> Manifest:
    """Return what the manifest lists. Raises `BundleRefused` (NOT_A_BUNDLE) for any other form than ours."""
    if len(untrusted) > MAX_MANIFEST:
        raise BundleRefused("NOT_A_BUNDLE")
    text = untrusted.decode("ascii", errors="replace")
    head = _READ_HEAD.search(text)
    manifest = Manifest(
        signature_path=head[1] if head else "",
        references=tuple(
            Reference(path, media_type, base64.b64decode(digest).hex(), bool(root))
            for path, media_type, root, digest in _READ_ENTRY.findall(text)
        ),
    )
    if not _is_sound(manifest) or build_manifest(manifest) != untrusted:
        raise BundleRefused("NOT_A_BUNDLE")
    return manifest


def _is_sound(manifest: Manifest) -> bool:
    references: Sequence[Reference] = manifest.references
    folded = {reference.path.casefold() for reference in references}
    return (
        0 < len(references) == len(folded) <= MAX_ENTRIES
        and [reference.is_root for reference in references] == [True] + [False] * (len(references) - 1)
        and is_safe_name(manifest.signature_path)
        and all(is_safe_name(r.path) and is_media_type(r.media_type) and len(r.digest) == 64 for r in references)
    )
