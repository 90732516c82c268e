"""What is fuzzed: each target takes bytes nobody vouches for and holds what must be true of every answer.

Rules: a target raises only where the program is wrong. Expected refusals of the room are swallowed; any other
exception, a second reading of the same bytes, or something accepted that no key of the world signed is a finding.
The world is fixed: `corpus/world` holds one package, one receipt and one list; their keys were never kept.
"""

import contextlib
import hashlib
import io
import json
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

import hostile
import rfc8785

from fieldreport.bundle.canonical import parse_canonical
from fieldreport.bundle.container import MIMETYPE, Container, Member, is_safe_name, pack, read_container
from fieldreport.bundle.der import is_strict_der
from fieldreport.bundle.encryption import decrypt, is_encrypted, new_age_identity
from fieldreport.bundle.examining import examine
from fieldreport.bundle.manifests import build_manifest, parse_manifest
from fieldreport.bundle.signatures import check_signature, read_signature
from fieldreport.bundle.verdicts import BundleRefused, Kind
from fieldreport.bundle.verifier import verify, verify_trust_package
from fieldreport.codec import RecordProblem
from fieldreport.documents.form_parts import FormProblem
from fieldreport.documents.form_reading import claims_to_be_form, read_form
from fieldreport.grants import read_grant, write_grant
from fieldreport.receipts import read_receipt, write_receipt
from fieldreport.records import RecordFileProblem, read_record, read_record_file, write_record
from fieldreport.storage.backups import read_backup
from fieldreport.storage.problems import StoreError
from fieldreport.trust.keyfile import parse_key_file
from fieldreport.trust.packages import build_trust_package, parse_trust_package
from fieldreport.trust.problems import KeyFileError, TrustError
from fieldreport.trust.requests import parse_request
from fieldreport.trust_context import TrustContext

CORPUS: Final = Path(__file__).parent / "corpus"
NOW: Final = datetime(2006, 7, 20, 9, 30, tzinfo=UTC)
_FIELDS: Final = (
    "version",
    "flags",
    "method",
    "time",
    "date",
    "crc",
    "packed",
    "size",
    "attributes",
    "offset",
    "disk",
)
_WIDE: Final = ("crc", "packed", "size", "attributes", "offset")
_END_FIELDS: Final = ("disk", "first_disk", "here", "count", "size", "offset")

Target = Callable[[bytes], None]


class Forged(AssertionError):
    """Something was accepted that nobody signed, or that two readers read differently."""


def container(untrusted: bytes) -> None:
    """One reading of a ZIP or none: what is accepted, the standard library reads the same way."""
    try:
        held = read_container(untrusted)
    except BundleRefused:
        return
    with zipfile.ZipFile(io.BytesIO(untrusted)) as other:
        if tuple(other.namelist()) != held.names:
            raise Forged("names")
        for name in held.names:
            if not is_safe_name(name) or other.read(name) != held.read(name):
                raise Forged(name)
            if hashlib.sha256(held.read(name)).hexdigest() != held.digest(name):
                raise Forged(f"digest of {name}")


def layout(untrusted: bytes) -> None:
    """A ZIP in which single fields lie, three bytes a lie: which member and header, which field, what it says.

    What follows the lies (at most eight) is the packed content of the last member; its size and CRC are right.
    """
    lies, packed = untrusted[:24], untrusted[24:]
    inflater = zlib.decompressobj(-15)
    try:
        data = inflater.decompress(packed, 2**16)
    except zlib.error:
        data = packed
    entries = [
        replace(one, both={}, local={}, central={})
        for one in (hostile.MIMETYPE, hostile.REPORT, hostile.Entry(b"a/b", data, deflate=True, raw=packed))
    ]
    end: dict[str, int] = {}
    for where, which, value in zip(lies[::3], lies[1::3], lies[2::3], strict=False):
        headers = [one for entry in entries for one in (entry.local, entry.central, entry.both)]
        says = (value & 0x1F) << (value >> 5 << 2)
        if where % 10 == 9:
            end[_END_FIELDS[which % len(_END_FIELDS)]] = says & 0xFFFF
        else:
            field = _FIELDS[which % len(_FIELDS)]
            headers[where % 10][field] = says & (0xFFFFFFFF if field in _WIDE else 0xFFFF)
    container(hostile.zip_of(entries, end=end))


def package(untrusted: bytes) -> None:
    """The first byte names a member of the signed package, the rest replaces it: changed content is refused."""
    _with_member_replaced("package.asice", Kind.BUNDLE, untrusted)


def receipt(untrusted: bytes) -> None:
    """The same for a receipt of Headquarters."""
    _with_member_replaced("receipt.asice", Kind.RECEIPT, untrusted)


def trust_package(untrusted: bytes) -> None:
    """The same for the list of authorized signatories, against its pinned authority."""
    changed = _replaced("trust-package.asice", untrusted)
    pinned = trust()
    try:
        found, _ = verify_trust_package(
            changed, parse_trust_package, pinned_fingerprint=pinned.ca_fingerprint, now=NOW
        )
    except (BundleRefused, TrustError):
        return
    if found != pinned:
        raise Forged("list")


def manifest(untrusted: bytes) -> None:
    """A manifest has one written form."""
    try:
        held = parse_manifest(untrusted)
    except BundleRefused:
        return
    if build_manifest(held) != untrusted or not all(is_safe_name(path) for path in held.paths):
        raise Forged("manifest")


def cms(untrusted: bytes) -> None:
    """A signature of another form is refused; one that is read proves nothing about other content."""
    is_der = is_strict_der(untrusted)
    try:
        held = read_signature(untrusted)
    except BundleRefused:
        return
    if not is_der:
        raise Forged("not DER")
    try:
        check_signature(held, hashlib.sha256(b"something nobody signed").digest())
    except BundleRefused:
        return
    raise Forged("signature")


def canonical_json(untrusted: bytes) -> None:
    """Data that is read is its own canonical form, by another implementation of RFC 8785."""
    try:
        held = parse_canonical(untrusted)
    except BundleRefused:
        return
    if rfc8785.dumps(held) != untrusted:
        raise Forged("canonical form")


def key_file(untrusted: bytes) -> None:
    """A key file is read or refused, and written again it is the same; nothing opens it with a guess."""
    try:
        held = parse_key_file(untrusted)
    except KeyFileError:
        return
    if parse_key_file(held.to_bytes()) != held:
        raise Forged("key file")
    try:
        held.open_with_recovery_code("0" * 64)
    except KeyFileError:
        return
    raise Forged("recovery code")


def record_file(untrusted: bytes) -> None:
    """Whatever a record file holds comes in whole or is refused with its address; written, it is read the same."""
    try:
        held = read_record_file(untrusted)
    except RecordFileProblem:
        return
    for record in held.records:
        if read_record(json.loads(json.dumps(write_record(record)))) != record:
            raise Forged(str(record.id))


def documents(untrusted: bytes) -> None:
    """Root documents of Headquarters: receipt, grant, list of signatories, request for registration."""
    for read, write in (
        (read_receipt, write_receipt),
        (read_grant, write_grant),
        (parse_trust_package, build_trust_package),
    ):
        try:
            held = read(untrusted)
        except (RecordProblem, TrustError):
            continue
        if read(write(held)) != held:
            raise Forged(read.__name__)
    with contextlib.suppress(TrustError):
        parse_request(untrusted)


def form(untrusted: bytes) -> None:
    """A workbook of a colleague without the program: read, or refused in our words."""
    claims_to_be_form(untrusted)
    with contextlib.suppress(FormProblem):
        read_form(untrusted)


def backup(untrusted: bytes) -> None:
    """A backup is what its manifest says, or none."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "backup.frb"
        file.write_bytes(untrusted)
        with contextlib.suppress(StoreError):
            held = read_backup(file)
            if hashlib.sha256(held.key_file).hexdigest() != held.manifest.key_sha256:
                raise Forged("key file")


def transport(untrusted: bytes) -> None:
    """Anything at all, as it comes from a stick: encrypted or not, verified, examined."""
    try:
        plain = decrypt(untrusted, [_age_identity()])
    except BundleRefused:
        return
    if is_encrypted(untrusted):
        raise Forged("opened by a key it was not encrypted to")
    examine(plain, trust(), NOW)
    try:
        verified = verify(plain, trust(), now=NOW, kind=tuple(Kind))
    except BundleRefused:
        return
    if verified.sha256 != hashlib.sha256(world(_FILES[verified.kind])).hexdigest():
        _hold_signed(verified.kind, verified.files)


TARGETS: Final[dict[str, Target]] = {
    one.__name__.replace("_", "-"): one
    for one in (
        *(container, layout, package, receipt, trust_package, manifest, cms),
        *(canonical_json, key_file, record_file, documents, form, backup, transport),
    )
}
_FILES: Final = {
    Kind.BUNDLE: "package.asice",
    Kind.RECEIPT: "receipt.asice",
    Kind.TRUST_PACKAGE: "trust-package.asice",
}


def seeds(name: str) -> Sequence[bytes]:
    """Return the kept inputs of a target, in the order of their names."""
    return [path.read_bytes() for path in sorted((CORPUS / name).iterdir())]


def _with_member_replaced(file: str, kind: Kind, untrusted: bytes) -> None:
    changed = _replaced(file, untrusted)
    examine(changed, trust(), NOW)
    try:
        verified = verify(changed, trust(), now=NOW, kind=kind)
    except BundleRefused:
        return
    _hold_signed(kind, verified.files)


def _hold_signed(kind: Kind, files: object) -> None:
    """Hold that the payload is the one that was signed: other bytes around it could only be another signature."""
    signed = read_container(world(_FILES[kind])).digests
    payload = {name: digest for name, digest in signed.items() if name != MIMETYPE and "META-INF" not in name}
    if files != payload:
        raise Forged("payload")


def _replaced(file: str, untrusted: bytes) -> bytes:
    whole = _members(file)
    place = untrusted[0] % len(whole) if untrusted else 0
    return pack([Member(one.path, untrusted[1:]) if at == place else one for at, one in enumerate(whole)])


@cache
def _members(file: str) -> list[Member]:
    held: Container = read_container(world(file))
    return [Member(name, held.read(name)) for name in held.names if name != MIMETYPE]


@cache
def world(file: str) -> bytes:
    return (CORPUS / "world" / f"{file}.bin").read_bytes()


@cache
def trust() -> TrustContext:
    return parse_trust_package(read_container(world("trust-package.asice")).read("trust.json"))


@cache
def _age_identity() -> str:
    return new_age_identity()[0]
