"""The originals of an archive: a folder by digest, or any store that speaks S3.

Rules: this room sees only encrypted bytes (decisions 11); an original is put once and never replaced, also where two
desks put it at the same moment.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import parse_qs, quote, urlsplit

from fieldreport.storage import originals
from fieldreport.storage.archive.protocol import ArchiveProblem
from fieldreport.storage.archive.signing_v4 import AccessKey, signed_headers
from fieldreport.storage.problems import StoreError

S3: Final = "s3://"
USUAL_REGION: Final = "us-east-1"
_SECONDS: Final = 60
_OWN_MACHINE: Final = ("127.0.0.1", "::1", "localhost")
_CREATED, _FOUND, _MISSING, _THERE_ALREADY = (200, 201, 204), 200, 404, (409, 412)


class Bundles(Protocol):
    """Where encrypted originals lie."""

    @property
    def place(self) -> str:
        """Return where it is, to show."""

    def put(self, digest: str, encrypted: bytes) -> bool:
        """Keep an original unless it is there; return whether it is new."""

    def get(self, digest: str) -> bytes:
        """Return an original. Raises NO_ORIGINAL."""


@dataclass(frozen=True)
class FolderBundles:
    """Originals as files of a folder, also one that several desks reach."""

    folder: Path

    @property
    def place(self) -> str:
        """Return the folder."""
        return str(self.folder)

    def put(self, digest: str, encrypted: bytes) -> bool:
        """Keep an original unless it is there. Raises DISK_ERROR, DISK_FULL."""
        is_new = not originals.original_path(self.folder, digest).exists()
        originals.write_original(self.folder, digest, encrypted)
        return is_new

    def get(self, digest: str) -> bytes:
        """Return an original. Raises NO_ORIGINAL, OSError."""
        return originals.read_original(self.folder, digest)


@dataclass(frozen=True)
class ObjectBundles:
    """Originals as objects of an S3-compatible store, put under the condition that nothing is there yet.

    `place` is `s3://BUCKET/PREFIX?endpoint=https://HOST&region=REGION`. Raises ARCHIVE_ADDRESS, ARCHIVE_TLS.
    """

    place: str
    access: AccessKey = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse an address that names no bucket, or a server that would see the originals without TLS."""
        endpoint = urlsplit(self._option("endpoint"))
        if not urlsplit(self.place).netloc or endpoint.scheme not in ("https", "http") or not endpoint.hostname:
            raise ArchiveProblem("ARCHIVE_ADDRESS", address=self.place)
        if endpoint.scheme == "http" and endpoint.hostname not in _OWN_MACHINE:
            raise ArchiveProblem("ARCHIVE_TLS")

    def put(self, digest: str, encrypted: bytes) -> bool:
        """Keep an original unless it is there: the store decides who was first. Raises ARCHIVE_BUNDLES."""
        status, _ = self._ask("PUT", digest, encrypted, {"if-none-match": "*"})
        if status in _CREATED:
            return True
        if status in _THERE_ALREADY:
            return False
        raise ArchiveProblem("ARCHIVE_BUNDLES", detail=f"HTTP {status}")

    def get(self, digest: str) -> bytes:
        """Return an original. Raises NO_ORIGINAL, ARCHIVE_BUNDLES."""
        status, found = self._ask("GET", digest)
        if status == _FOUND:
            return found
        if status == _MISSING:
            raise StoreError("NO_ORIGINAL", path=self.place)
        raise ArchiveProblem("ARCHIVE_BUNDLES", detail=f"HTTP {status}")

    def _option(self, name: str, usual: str = "") -> str:
        return parse_qs(urlsplit(self.place).query).get(name, [usual])[0]

    def _ask(
        self, method: str, digest: str, body: bytes = b"", more: dict[str, str] | None = None
    ) -> tuple[int, bytes]:
        # Not needed at start.
        from http.client import HTTPException
        from urllib.error import HTTPError
        from urllib.request import Request, urlopen

        parts = urlsplit(self.place)
        name = originals.original_path(Path(), digest).name
        path = "/".join(filter(None, (parts.netloc, parts.path.strip("/"), digest[:2], name)))
        url = f"{self._option('endpoint').rstrip('/')}/{quote(path)}"
        headers = signed_headers(
            method, url, body, self.access, region=self._option("region", USUAL_REGION), more=more or {}
        )
        asked = Request(url, data=body or None, headers=headers, method=method)  # noqa: S310 - scheme checked above
        try:
            with urlopen(asked, timeout=_SECONDS) as answer:  # noqa: S310 - scheme checked above
                return int(answer.status), answer.read()
        except HTTPError as refusal:
            with refusal:
                return refusal.code, b""
        except (OSError, HTTPException) as failure:
            raise ArchiveProblem("ARCHIVE_BUNDLES", detail=type(failure).__name__) from failure


def bundles_at(place: str, access: AccessKey) -> Bundles:
    """Return the originals at an address `s3://...`, or else in a folder. Raises ARCHIVE_ADDRESS, ARCHIVE_TLS."""
    return ObjectBundles(place, access) if place.startswith(S3) else FolderBundles(Path(place))
