"""The container: one exact form out, and nothing but that form in (bundle.md 3)."""

import hashlib
import io
import subprocess
import zipfile
from pathlib import Path

import hostile
import hostile_layouts  # noqa: F401 - fills hostile.LAYOUTS
import hostile_names  # noqa: F401 - fills hostile.LAYOUTS
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.bundle.container import CONTAINER_TYPE, Member, is_safe_name, pack, read_container
from fieldreport.bundle.verdicts import BundleRefused

REPORT = Member("report.json", b'{"a":1}' * 500, "application/json")
PHOTO = Member("attachments/photo.jpg", bytes(range(256)) * 40, "image/jpeg")


def refusal(untrusted: bytes) -> str:
    with pytest.raises(BundleRefused) as caught:
        read_container(untrusted)
    return caught.value.code


@pytest.mark.parametrize("name", hostile.LAYOUTS)
def test_hostile_layout_is_refused(name: str) -> None:
    code, build = hostile.LAYOUTS[name]
    assert refusal(build()) == code


def test_the_hostile_builder_without_lies_is_accepted() -> None:
    untrusted = hostile.zip_of([hostile.MIMETYPE, hostile.REPORT, hostile.Entry(b"a", b"x" * 999, deflate=True)])
    assert read_container(untrusted).names == ("mimetype", "report.json", "a")


def test_what_is_packed_is_read_again() -> None:
    container = read_container(pack([REPORT, PHOTO]))
    assert container.names == ("mimetype", "report.json", "attachments/photo.jpg")
    assert container.read("report.json") == REPORT.data
    assert container.digest("attachments/photo.jpg") == hashlib.sha256(PHOTO.data).hexdigest()
    assert container.size("report.json") == len(REPORT.data)
    assert "report.json" in container
    assert "report.pdf" not in container


@pytest.mark.parametrize("length", [0, 1, 3000, len(REPORT.data)])
def test_digest_of_the_beginning_of_a_member(length: int) -> None:
    container = read_container(pack([REPORT]))
    assert container.digest("report.json", length) == hashlib.sha256(REPORT.data[:length]).hexdigest()


def test_same_members_same_bytes() -> None:
    assert pack([REPORT, PHOTO]) == pack([REPORT, PHOTO])


def test_mimetype_lies_at_its_fixed_place() -> None:
    # ETSI EN 319 162-1 A.1: readers look for the type at offset 38 without reading the directory.
    packed = pack([REPORT])
    assert packed[30:38] == b"mimetype"
    assert packed[38 : 38 + len(CONTAINER_TYPE)] == CONTAINER_TYPE


def test_compressible_members_shrink_and_others_are_stored() -> None:
    with zipfile.ZipFile(io.BytesIO(pack([REPORT, Member("a.bin", hashlib.sha256(b"x").digest())]))) as archive:
        methods = {info.filename: info.compress_type for info in archive.infolist()}
    assert methods == {"mimetype": 0, "report.json": zipfile.ZIP_DEFLATED, "a.bin": 0}


def test_zeros_are_not_packed_into_what_a_reader_takes_for_a_bomb() -> None:
    zeros = Member("zeros.bin", bytes(2 * 2**20))
    assert read_container(pack([zeros])).read("zeros.bin") == zeros.data


def test_unzip_agrees(tmp_path: Path) -> None:
    file = tmp_path / "a.asice"
    file.write_bytes(pack([REPORT, PHOTO]))
    subprocess.run(["unzip", "-tq", file], check=True, capture_output=True)
    subprocess.run(["unzip", "-q", file, "-d", tmp_path / "out"], check=True)
    assert (tmp_path / "out/attachments/photo.jpg").read_bytes() == PHOTO.data


def test_a_large_member_is_read_in_pieces() -> None:
    data = b"".join(hashlib.sha256(b"%d" % number).digest() * 3 for number in range(60_000))
    container = read_container(pack([Member("large.bin", data)]))
    assert container.digest("large.bin") == hashlib.sha256(data).hexdigest()
    assert container.read("large.bin") == data


def test_reading_more_than_the_reader_allows_is_refused() -> None:
    container = read_container(pack([REPORT]))
    with pytest.raises(BundleRefused) as caught:
        container.read("report.json", limit=len(REPORT.data) - 1)
    assert caught.value.code == "UNSAFE"


@pytest.mark.parametrize("path", ["../a", "a b", "é", "NUL", "", "a/", "/a"])
def test_a_member_cannot_have_an_unsafe_path(path: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        Member(path, b"")


@pytest.mark.parametrize("media_type", ["", "text", 'text/"x"', "text/plain; charset=utf-8", "a/b<c"])
def test_a_member_cannot_have_a_malformed_media_type(media_type: str) -> None:
    with pytest.raises(ValueError, match="media type"):
        Member("a", b"", media_type)


def test_the_writer_refuses_what_the_reader_would_refuse() -> None:
    with pytest.raises(BundleRefused) as caught:
        pack([REPORT, Member("REPORT.JSON", b"")])
    assert caught.value.code == "UNSAFE"
    with pytest.raises(BundleRefused) as caught:
        pack([Member("a", bytes(64 * 2**20 + 1))])
    assert caught.value.code == "TOO_BIG"


@given(st.dictionaries(st.from_regex(r"[a-z0-9_]{1,6}(/[a-z0-9_]{1,6})?", fullmatch=True), st.binary(max_size=300)))
def test_round_trip(files: dict[str, bytes]) -> None:
    taken = {path: data for path, data in files.items() if is_safe_name(path) and path != "mimetype"}
    folders = {path.split("/")[0] for path in taken if "/" in path}
    members = [
        Member(path, data) for path, data in taken.items() if path not in folders and not path.startswith("mimetype/")
    ]
    container = read_container(pack(members))
    assert {name: container.read(name) for name in container.names[1:]} == {one.path: one.data for one in members}


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_changed_byte_goes_unnoticed(place: int, change: int) -> None:
    packed = bytearray(pack([REPORT, PHOTO]))
    packed[place % len(packed)] ^= change
    try:
        container = read_container(bytes(packed))
    except BundleRefused:
        return
    # The only bytes that may differ without refusal are those that mean nothing to any reader.
    assert [container.read(name) for name in container.names[1:]] == [REPORT.data, PHOTO.data]
