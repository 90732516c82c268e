"""Originals as objects: how a request is signed, and what a store's refusals mean."""

import hashlib
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from object_store import ACCESS, closing_server, object_store
from worlds import refuses

from fieldreport.storage.archive.bundles import FolderBundles, ObjectBundles, bundles_at
from fieldreport.storage.archive.signing_v4 import AccessKey, signed_headers

DIGEST = hashlib.sha256(b"plain").hexdigest()


def test_a_request_is_signed_like_the_published_example() -> None:
    # "Example: GET Object" of "Signature Calculations for the Authorization Header" in the S3 documentation.
    example = AccessKey("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    headers = signed_headers(
        "GET",
        "https://examplebucket.s3.amazonaws.com/test.txt",
        b"",
        example,
        region="us-east-1",
        more={"range": "bytes=0-9"},
        at=datetime(2013, 5, 24, tzinfo=UTC),
    )
    assert headers["authorization"].endswith(
        "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"
    )


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("s3://bucket/prefix", "ARCHIVE_ADDRESS"),
        ("s3:///prefix?endpoint=https://store.example.org", "ARCHIVE_ADDRESS"),
        ("s3://bucket?endpoint=ftp://store.example.org", "ARCHIVE_ADDRESS"),
        ("s3://bucket?endpoint=http://store.example.org", "ARCHIVE_TLS"),
    ],
)
def test_a_place_names_its_bucket_and_a_proven_server(place: str, code: str) -> None:
    with refuses(code):
        bundles_at(place, ACCESS)


def test_the_address_decides_where_originals_go(tmp_path: Path) -> None:
    assert isinstance(bundles_at(str(tmp_path), ACCESS), FolderBundles)
    made = bundles_at("s3://bucket?endpoint=https://store.example.org", ACCESS)
    assert isinstance(made, ObjectBundles)
    assert ACCESS.secret not in repr(made)


def test_an_object_lies_under_its_prefix_by_digest(tmp_path: Path) -> None:
    with object_store(tmp_path / "buckets") as address:
        ObjectBundles(address, ACCESS).put(DIGEST, b"encrypted")
    assert (tmp_path / "buckets" / "originals" / "gender" / DIGEST[:2] / f"{DIGEST}.age").read_bytes() == b"encrypted"


def test_a_bucket_that_is_not_there_is_no_missing_original(tmp_path: Path) -> None:
    with object_store(tmp_path / "buckets") as address, refuses("ARCHIVE_BUNDLES"):
        ObjectBundles(address.replace("//originals", "//elsewhere"), ACCESS).put(DIGEST, b"encrypted")


def test_a_store_that_refuses_or_is_away_is_told_apart_from_an_original_that_is_there(tmp_path: Path) -> None:
    class Refusing(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            self.send_error(403)

        def do_GET(self) -> None:
            self.send_error(403)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with closing_server(ThreadingHTTPServer(("127.0.0.1", 0), Refusing)) as port:
        bundles = ObjectBundles(f"s3://originals?endpoint=http://127.0.0.1:{port}", ACCESS)
        with refuses("ARCHIVE_BUNDLES") as caught:
            bundles.put(DIGEST, b"encrypted")
        assert "403" in caught.value.text
        with refuses("ARCHIVE_BUNDLES"):
            bundles.get(DIGEST)
    with refuses("ARCHIVE_BUNDLES"):
        bundles.get(DIGEST)
