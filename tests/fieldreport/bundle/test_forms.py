"""Strict DER, canonical JSON, and the only form of a manifest."""

import json
from typing import Any

import pytest
import rfc8785
import signing_world as world
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.bundle.canonical import parse_canonical
from fieldreport.bundle.der import first_value, is_strict_der
from fieldreport.bundle.manifests import Manifest, Reference, build_manifest, parse_manifest, signature_path
from fieldreport.bundle.signatures import sign_detached
from fieldreport.bundle.verdicts import BundleRefused

# --- DER


def test_what_we_write_is_strict_der() -> None:
    assert is_strict_der(sign_detached(b"x", world.identity("adviser"), world.NOW))
    assert is_strict_der(world.identity("adviser").certificate)
    assert is_strict_der(world.context().crl)


@pytest.mark.parametrize(
    ("name", "hexadecimal"),
    [
        ("empty", ""),
        ("bytes after the value", "0500 00"),
        ("indefinite length", "3080 0500 0000"),
        ("length longer than needed", "3081 02 0500"),
        ("length with leading zero", "308200 81" + "0500" * 64),
        ("length beyond the end", "3003 0500"),
        ("child beyond its parent", "3003 0202 0101"),
        ("boolean other than 00 or FF", "010101"),
        ("integer with a needless zero", "02020001"),
        ("integer with a needless FF", "0202ff80"),
        ("integer without content", "0200"),
        ("null with content", "050100"),
        ("unfinished object identifier", "060180"),
        ("octet string in pieces", "2403 0401 00"),
        ("sequence as primitive", "1000"),
        ("set out of order", "3106 020102 020101"),
        ("end of contents", "0000"),
        ("tag of several bytes", "1f0100"),
    ],
)
def test_other_encodings_are_not_der(name: str, hexadecimal: str) -> None:
    assert not is_strict_der(bytes.fromhex(hexadecimal)), name


def test_depth_is_limited() -> None:
    value = b"\x05\x00"
    for _ in range(40):
        value = bytes([0x30, len(value)]) + value
    assert not is_strict_der(value)


def test_the_value_in_zero_padding() -> None:
    assert first_value(b"\x05\x00" + bytes(20)) == b"\x05\x00"
    with pytest.raises(ValueError, match="padding"):
        first_value(b"\x05\x00\x00\x01")


@given(st.integers(0, 5000), st.integers(1, 255))
def test_reading_der_never_fails_otherwise(place: int, change: int) -> None:
    changed = bytearray(world.identity("adviser").certificate)
    changed[place % len(changed)] ^= change
    assert is_strict_der(bytes(changed)) in (True, False)


# --- canonical JSON

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(-1e15, 1e15) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(texts, values, max_size=5))
def test_canonical_bytes_are_read(value: dict[str, Any]) -> None:
    canonical = rfc8785.dumps(value)
    assert rfc8785.dumps(parse_canonical(canonical)) == canonical


@given(st.dictionaries(texts, values, min_size=1, max_size=5))
def test_every_other_form_is_refused(value: dict[str, Any]) -> None:
    other = json.dumps(value, ensure_ascii=False).encode()  # with a space after each colon
    assert other != rfc8785.dumps(value)
    with pytest.raises(BundleRefused):
        parse_canonical(other)


@pytest.mark.parametrize(
    "text",
    [
        '{"a":9007199254740993}',
        '{"a":-0}',
        '{"a":1.0}',
        '{"a":1e3}',
        '{"a":100000000000000000000}',
        '{"a":"\\u0041"}',
        '{"a":"\\/"}',
        '{"\ufb01":1,"\U0001f600":2}',  # UTF-16 order puts the second key first
        '{"a":1}\n',
        "\ufeff{}",
        '{"a":Infinity}',
        "[1]",
    ],
)
def test_near_misses_of_canonical_form(text: str) -> None:
    with pytest.raises(BundleRefused) as caught:
        parse_canonical(text.encode())
    assert caught.value.code == "DATA"


@pytest.mark.parametrize("data", [b'{"a":"' + b"x" * 8 * 2**20 + b'"}', b'{"a":[' + b"[]," * 600_000 + b"[]]}"])
def test_documents_that_would_fill_the_memory(data: bytes) -> None:
    with pytest.raises(BundleRefused) as caught:
        parse_canonical(data)
    assert caught.value.code == "DATA"


# --- manifests

MANIFEST = Manifest(
    signature_path(1),
    (
        Reference("report.json", "application/json", "ab" * 32, is_root=True),
        Reference("report.xlsx", world.WORKBOOK_TYPE, "cd" * 32),
    ),
)
BUILT = build_manifest(MANIFEST)


def test_a_manifest_is_read_as_written() -> None:
    assert parse_manifest(BUILT) == MANIFEST


def test_a_manifest_is_one_line_of_xml() -> None:
    from lxml import etree  # the one check that what we write is XML to others

    tree = etree.fromstring(BUILT)
    assert b"\n" not in BUILT
    assert tree.tag == "{http://uri.etsi.org/02918/v1.2.1#}ASiCManifest"
    assert [child.get("URI") for child in tree] == ["META-INF/signature001.p7s", "report.json", "report.xlsx"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<asic:ASiC", b"<!DOCTYPE a []><asic:ASiC"),
        (b"?>", b"?><!-- hello -->"),
        (b"?>", b"?>\n"),
        (b"xmlenc#sha256", b"xmldsig#sha1"),
        (b"xmlenc#sha256", b"xmlenc#sha512"),
        (b"report.xlsx", b"report.json"),
        (b"report.xlsx", b"REPORT.json"),
        (b"report.xlsx", b"../x"),
        (b"report.xlsx", b"a&amp;b"),
        (b"report.xlsx", b"a b"),
        (b' Rootfile="true"', b""),
        (b"</asic:ASiCManifest>", b"</asic:ASiCManifest><x/>"),
        (b"</asic:ASiCManifest>", b"<asic:Other/></asic:ASiCManifest>"),
        (b'encoding="UTF-8"', b'encoding="UTF-7"'),
        (b"xmlns:ds=", b"xmlns:dx="),
        (b"application/json", b"application/json; x"),
        (b'MimeType="application/json"', b'MimeType="application/json" MimeType="a/b"'),
        (b"META-INF/signature001.p7s", b""),
        (b"report.xlsx", "résumé".encode()),
    ],
)
def test_every_other_manifest_is_refused(old: bytes, new: bytes) -> None:
    changed = BUILT.replace(old, new, 1)
    assert changed != BUILT
    with pytest.raises(BundleRefused) as caught:
        parse_manifest(changed)
    assert caught.value.code == "NOT_A_BUNDLE"


@pytest.mark.parametrize("untrusted", [b"", b"x", b"\xff" * 50, BUILT + b" " * 300_000])
def test_things_that_are_no_manifest(untrusted: bytes) -> None:
    with pytest.raises(BundleRefused):
        parse_manifest(untrusted)


def test_a_manifest_of_nothing() -> None:
    with pytest.raises(BundleRefused):
        parse_manifest(build_manifest(Manifest(signature_path(1), ())))
