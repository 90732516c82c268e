"""Writes the fixed world and the first inputs of every target anew: `python tests/fuzz/make_corpus.py`.

Run it when a format gets a new version; its keys are made for the occasion and thrown away. Inputs that fuzzing found
lie beside them under the name of their digest and stay.
"""

import hashlib
import io
import json
import sys
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import builders  # noqa: E402
import hostile  # noqa: E402
import hostile_layouts  # noqa: E402, F401  # both fill LAYOUTS
import hostile_names  # noqa: E402, F401
import rfc8785  # noqa: E402
import signing_world as world  # noqa: E402
from targets import CORPUS  # noqa: E402

from fieldreport.bundle.container import MIMETYPE, Member, read_container  # noqa: E402
from fieldreport.bundle.encryption import encrypt, new_age_identity  # noqa: E402
from fieldreport.bundle.signing import data_payload, sign_document  # noqa: E402
from fieldreport.grants import Grant, write_grant  # noqa: E402
from fieldreport.projects import Approval  # noqa: E402
from fieldreport.receipts import Asked, Receipt, write_receipt  # noqa: E402
from fieldreport.storage.backups import FORMAT, Manifest  # noqa: E402
from fieldreport.trust.argon import FLOOR  # noqa: E402
from fieldreport.trust.keyfile import create  # noqa: E402
from fieldreport.trust.packages import build_trust_package  # noqa: E402
from fieldreport.trust.requests import make_request  # noqa: E402


def main() -> None:
    """Write world and first inputs; what fuzzing found before stays."""
    package = world.full_bundle(world.payload(attachments=[world.attachment()]))
    receipt = signed("receipt.json", write_receipt(_receipt()), "headquarters")
    trust = world.context()
    written = {
        "package.asice": package,
        "receipt.asice": receipt,
        "trust-package.asice": signed("trust.json", build_trust_package(trust), "trust-publisher"),
    }
    for name, data in written.items():
        _write("world", name, data)
    members = {name: _members(data) for name, data in written.items()}
    for name, held in members.items():
        for place, member in enumerate(held):
            _write(name.removesuffix(".asice"), member.path.replace("/", "-"), bytes([place]) + member.data)
    for name, (_code, build) in hostile.LAYOUTS.items():
        if len(data := build()) < 4000:
            _write("container", name, data)
    _write("container", "package", world.full_bundle(data_payload(world.payload())))
    for number, lies in enumerate([[], [6, 7, 100], [9, 2, 3, 7, 1, 8], [8, 6, 70, 8, 7, 70]]):
        _write("layout", f"lies{number}", bytes(lies).ljust(24, b"\0") + hostile.deflated(b"data" * 40))
    for member in members["package.asice"]:
        if member.path.endswith(".xml"):
            _write("manifest", member.path.rpartition("/")[2], member.data)
        if member.path.endswith(".p7s"):
            _write("cms", member.path.rpartition("/")[2], member.data)
    for number, value in enumerate(
        [
            {},
            {"a": [1, -1, 2**53 - 1, 0.5, 1e21, 1e-7], "é": "\u2028\U0001f600"},
            {"b": {"a": None, "": [True, [[]]]}},
        ]
    ):
        _write("canonical-json", f"value{number}", rfc8785.dumps(value))
    _write("canonical-json", "report", members["package.asice"][0].data)
    made = create(b"secret" * 8, "granite ferry velvet morning", cost=FLOOR)
    _write("key-file", "passphrase", made.to_bytes())
    _write("key-file", "recovery", made.with_recovery_code(b"secret" * 8)[0].to_bytes())
    for record in (
        builders.training(),
        builders.activity(),
        builders.dataset(),
        builders.project(),
        builders.practice(),
    ):
        _write("record-file", record.kind, json.dumps(builders.record_file(record), ensure_ascii=False).encode())
    records = builders.record_file(builders.gap(), builders.lesson(), builders.staffing(), builders.answer())
    _write("record-file", "others", json.dumps(records).encode())
    grant = Grant(
        mission="MONUC",
        project="P-1",
        revision=1,
        created="2006-07-20T09:00:00Z",
        app_version="0.1.0",
        approvals=(Approval(reference="GFF/2006/04", amount=builders.amount("53500")),),
    )
    _write("documents", "grant", write_grant(grant))
    _write("documents", "receipt", write_receipt(_receipt()))
    _write("documents", "trust", build_trust_package(trust))
    _write(
        "documents",
        "request",
        make_request(world.key_of("adviser"), "Amina Diallo", "adviser", "MONUC", world.hq_age()[1]),
    )
    _write("form", "no-form", _workbook())
    _write("backup", "of-another-key", _backup(made.to_bytes()))
    _write("transport", "package", package)
    _write("transport", "receipt", receipt)
    _write("transport", "encrypted", encrypt(receipt, [new_age_identity()[1]]))


def signed(name: str, data: bytes, person: str) -> bytes:
    """Return a container of one document."""
    return sign_document(Member(name, data, "application/json"), world.identity(person), world.NOW)


def _receipt() -> Receipt:
    return Receipt(
        number=1,
        outcome="returned",
        sha256="0" * 64,
        received="2006-07-20T09:00:00Z",
        decided="2006-07-20T09:30:00Z",
        mission="MONUC",
        period="2006-Q2",
        role="adviser",
        revision=1,
        questions=(Asked(text="How many?", address="report.2006/AR-B.PR.F"),),
    )


def _workbook() -> bytes:
    from openpyxl import Workbook

    out = io.BytesIO()
    Workbook().save(out)
    return out.getvalue()


def _backup(key_file: bytes) -> bytes:
    store = bytes(range(256)) * 4
    manifest = Manifest(
        format=FORMAT,
        created="2006-07-20T09:00:00Z",
        app_version="0.1.0",
        schema_version=4,
        bytes=len(store),
        sha256=hashlib.sha256(store).hexdigest(),
        key_sha256=hashlib.sha256(key_file).hexdigest(),
        head_seq=1,
        head_hash="0" * 64,
    )
    members = {"manifest.json": json.dumps(asdict(manifest)).encode(), "store.db": store, "key.json": key_file}
    return hostile.zip_of([hostile.Entry(name.encode(), data, deflate=True) for name, data in members.items()])


def _members(untrusted: bytes) -> list[Member]:
    held = read_container(untrusted)
    return [Member(name, held.read(name)) for name in held.names if name != MIMETYPE]


def _write(folder: str, name: str, data: bytes) -> None:
    place = CORPUS / folder
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{name}.bin").write_bytes(data)


if __name__ == "__main__":
    main()
