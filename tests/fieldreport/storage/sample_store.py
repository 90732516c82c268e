"""Makes the store that is frozen for a released schema version: run it once per version, then never again.

    python tests/fieldreport/storage/sample_store.py tests/data/stores/version-2.db

Its words are invented; its key is in the open, see `test_released_stores`.
"""

import hashlib
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import builders

from fieldreport.project_reports import SignedDocument, document_identity, record_of, write_document
from fieldreport.reports import report_identity, write_report
from fieldreport.storage import (
    annual_texts,
    changes,
    drafts,
    identity,
    inbox,
    issued,
    project_documents,
    rebuilding,
    records,
    revisions,
)
from fieldreport.storage.database import Store, open_database
from fieldreport.storage.kept_templates import keep_template

KEY = hashlib.sha256(b"fieldreport sample store").digest()
WHO: dict[str, Any] = {"actor": "Ada", "at": datetime(2026, 11, 22, 9, 0, tzinfo=UTC)}


def write_draft(store: Store) -> drafts.DraftReport:
    """Write answers, notes and records, one of them in the bin."""
    report = drafts.open_report(
        store, "MONUC", builders.quarter(), "adviser", template="standardized", template_version="2006", **WHO
    )
    for text in ("Women", "Women took part", "Women took part in the talks in Kisangani, fondée."):
        drafts.save_answer(store, report.no, "2006/AR-B.PR.F", drafts.canonical(text), **WHO)
    drafts.save_answer(store, report.no, "2006/CR-01", '"no"', "not yet", **WHO)
    note = builders.explanation("V41", addresses=["project[P-1]"], id="E-1")
    drafts.save_explanation(store, report.no, note, **WHO)
    held = [
        builders.training(id="T-1"),
        builders.activity(id="A-1"),
        builders.project(id="P-1"),
        builders.gap(id="G-1"),
    ]
    records.put_records(store, "MONUC", held, **WHO)
    records.delete_record(store, "MONUC", "gap", "G-1", **WHO)
    keep_template(store, "standardized", "2006", b'{"id": "standardized"}', **WHO)
    return report


def freeze(store: Store, report: drafts.DraftReport) -> None:
    """Freeze and sign one revision."""
    body = write_report(builders.report(builders.training(id="T-1"), change_log_head=changes.head(store).hash))
    files = [revisions.FrozenFile("report.xlsx", "report.xlsx", "application/xlsx", b"cells")]
    made = revisions.freeze_revision(store, report.no, body, files, author="Ada", **WHO)
    signature = revisions.Signature("full", 1, "adviser", "Ada", "f" * 64, b"<manifest/>", b"signature")
    revisions.add_signature(store, made.no, signature, **WHO)
    revisions.add_signed_pdf(store, made.no, 1, b"%PDF", **WHO)
    revisions.add_event(store, made.no, "signed", **WHO)


def register(store: Store) -> None:
    """Fill settings, secrets and the registers of Headquarters."""
    identity.set_setting(store, "profile", {"role": "adviser", "mission": "MONUC", "name": "Ada"}, **WHO)
    identity.set_secret(store, identity.SIGNING_KEY, b"sample key", **WHO)
    identity.add_trust_package(
        store, serial=3, issued=WHO["at"], ca_fingerprint="ab" * 32, content=b"{}", container=b"asice", **WHO
    )
    request = identity.CertificateRequest("c" * 64, "MONUC", "adviser", "Ada", b"request")
    identity.add_request(store, request, **WHO)
    issued = identity.IssuedCertificate(
        "d" * 64, "7", "MONUC", "adviser", "Ada", "age1", "2029-11-22T00:00:00Z", b"der", "c" * 64
    )
    identity.add_certificate(store, issued, **WHO)
    identity.add_revocation(store, "d" * 64, "superseded", **WHO)


def receive(store: Store) -> None:
    """Take in a delivery whose PDF check is pending, ask back, and free another mission."""
    body = write_report(builders.report(builders.training(id="T-9"), mission="UNMIL"))
    new = inbox.NewDelivery(
        file_name="UNMIL_2006-Q2_r1.asice.age",
        bytes=9,
        sha256="e" * 64,
        state="pdf_pending",
        mission="UNMIL",
        quarter=builders.quarter(),
        role="adviser",
        number=1,
        identity=report_identity(body),
        profile="full",
        signers=({"role": "adviser", "name": "Bea"},),
    )
    made = inbox.store_delivery(store, new, body, **WHO)
    inbox.add_review(store, made.revision_no or 0, "queried", {"about": "report.Q"}, **WHO)
    inbox.add_exemption(store, "UNMIS", builders.quarter(), "vacant", **WHO)


def sign_document(store: Store) -> None:
    """Freeze and sign a project's financial report, and take one in from another mission."""
    made = project_document()
    body = write_document(made)
    files = [revisions.FrozenFile("report.xlsx", "report.xlsx", "application/xlsx", b"cells")]
    kept = project_documents.freeze_document(store, made, body, files, author="Ada", **WHO)
    signature = project_documents.DocumentSignature(
        1, "adviser", "Ada", "f" * 64, b"<manifest/>", b"signature", b"%PDF"
    )
    project_documents.add_signature(store, kept.no, signature, **WHO)
    project_documents.add_event(store, kept.no, "signed", {"role": "adviser"}, **WHO)
    other = replace(made, mission="UNMIL")
    body = write_document(other)
    new = inbox.NewDelivery(
        file_name="UNMIL_P-1_financial_2006-Q2_r1.asice",
        bytes=9,
        sha256="b" * 64,
        state="verified",
        mission="UNMIL",
        quarter=builders.quarter(),
        role="adviser",
        number=1,
        identity=document_identity(body),
        profile="full",
        original="b" * 64,
    )
    project_documents.store_received(store, new, other, body, **WHO)


def write_year(store: Store) -> None:
    """Write a part of an annual report, call a chapter ready, issue the year and correct it."""
    kept = {"{trainings.women: 512}": "548"}
    text = "In Liberia {trainings.women: 512} women came."
    annual_texts.save_text(store, "2006", "C", "progress", text=text, kept=kept, **WHO)
    annual_texts.set_ready(store, "2006", "B", True, **WHO)
    figure = issued.IssuedFigure("C", "progress", "trainings.women", "512", ({"mission": "UNMIL"},))
    product = issued.add_product(
        store,
        "annual",
        "2006",
        "internal",
        digest="a" * 64,
        files={"annual-report.pdf": "b" * 64},
        figures=[figure],
        **WHO,
    )
    issued.add_corrigendum(
        store, product.no, [{"figure": "trainings.women", "was": "512", "is": "548"}], b"%PDF", **WHO
    )


def project_document() -> SignedDocument:
    """Return the financial report of a project for the second quarter of 2006."""
    return SignedDocument(
        type="financial",
        mission="MONUC",
        period="2006-Q2",
        role="adviser",
        revision=1,
        created="2026-11-22T09:00:00Z",
        app_version="0.1.0",
        signatories=("adviser",),
        project="P-1",
        record=record_of(builders.project(id="P-1")),
    )


def main() -> None:
    """Make the store named by the first argument."""
    path = Path(sys.argv[1])
    with open_database(path, KEY, create=True, device="laptop") as store:
        report = write_draft(store)
        freeze(store, report)
        register(store)
        receive(store)
        sign_document(store)
        write_year(store)
        rebuilding.catch_up(store)
    path.with_name(path.name + ".lock").unlink()


if __name__ == "__main__":
    main()
