"""Documents of a project that are signed by themselves, in the store of their author and at Headquarters."""

from dataclasses import replace
from typing import Any

import builders
import pytest

from fieldreport.project_reports import SignedDocument, document_identity, record_of, write_document
from fieldreport.storage import changes, inbox, project_documents
from fieldreport.storage.database import Store
from fieldreport.storage.doctor import doctor, is_sound
from fieldreport.storage.driver import Error
from fieldreport.storage.problems import StoreError
from fieldreport.storage.revisions import FrozenFile

FILES = (FrozenFile("report.pdf", "report.pdf", "application/pdf", b"%PDF"),)


def document(**changes: Any) -> SignedDocument:
    usual: dict[str, Any] = {
        "type": "financial",
        "mission": "MONUC",
        "period": "2006-Q2",
        "role": "adviser",
        "revision": 1,
        "created": "2006-07-10T09:00:00Z",
        "app_version": "0.1.0",
        "signatories": ("adviser",),
        "project": "P-1",
        "record": record_of(builders.project(id="P-1", title="Mediators")),
    }
    return SignedDocument(**(usual | changes))


def freeze(store: Store, made: SignedDocument, who: dict[str, Any]) -> project_documents.KeptDocument:
    return project_documents.freeze_document(store, made, write_document(made), FILES, author="Ada", **who)


def delivery(made: SignedDocument, sha256: str = "a", **changes: Any) -> inbox.NewDelivery:
    usual: dict[str, Any] = {
        "file_name": "x.asice",
        "bytes": 9,
        "sha256": sha256 * 64,
        "state": "verified",
        "mission": made.mission,
        "identity": document_identity(write_document(made)),
        "number": made.revision,
        "original": sha256 * 64,
    }
    return inbox.NewDelivery(**(usual | changes))


def receive(store: Store, made: SignedDocument, who: dict[str, Any], **changes: Any) -> inbox.Delivery:
    new = delivery(made, **changes)
    return project_documents.store_received(store, new, made, write_document(made), **who)


def test_a_frozen_document_comes_back_with_files_signatures_and_status(store: Store, who: dict[str, Any]) -> None:
    kept = freeze(store, document(), who)
    assert (kept.title, kept.status, kept.number) == ("Mediators", "frozen", 1)
    assert project_documents.document_json(store, kept.no) == write_document(document())
    assert project_documents.document_files(store, kept.no) == FILES
    made = project_documents.DocumentSignature(1, "adviser", "Ada", "f" * 64, b"<m/>", b"s", b"%PDF signed")
    project_documents.add_signature(store, kept.no, made, **who)
    project_documents.add_event(store, kept.no, "signed", {"role": "adviser"}, **who)
    held = project_documents.documents(store, "MONUC", "P-1")
    assert [one.status for one in held] == ["signed"]
    assert replace(project_documents.signatures(store, kept.no)[0], signed_at="") == made
    assert [one.event for one in project_documents.events(store, kept.no)] == ["frozen", "signed"]
    assert changes.verify_chain(store) is None
    assert is_sound(doctor(store))


def test_numbers_count_per_project_type_and_period(store: Store, who: dict[str, Any]) -> None:
    freeze(store, document(), who)
    assert project_documents.next_number(store, "MONUC", "P-1", "financial", "2006-Q2") == 2
    assert project_documents.next_number(store, "MONUC", "P-1", "substantive", "2006-Q2") == 1
    assert project_documents.next_number(store, "MONUC", "P-1", "financial", "2006-Q3") == 1


def test_a_frozen_document_never_changes(store: Store, who: dict[str, Any]) -> None:
    kept = freeze(store, document(), who)
    for statement in (
        "UPDATE project_document SET title = 'x'",
        "DELETE FROM project_document_file",
        "DELETE FROM project_document_event",
    ):
        with pytest.raises(Error):
            store.connection.execute(statement).fetchall()
    with pytest.raises(Error):
        freeze(store, document(reason="another"), who)
    assert project_documents.document_of(store, kept.no) == kept


def test_an_unknown_document_is_said_to_be_unknown(store: Store) -> None:
    for ask in (
        lambda: project_documents.document_of(store, 7),
        lambda: project_documents.received_json(store, "f" * 64),
        lambda: project_documents.original_of(store, "f" * 64),
    ):
        with pytest.raises(StoreError) as caught:
            ask()
        assert caught.value.code == "UNKNOWN_REVISION"


def test_a_received_document_is_kept_once_and_a_newer_one_beside_it(store: Store, who: dict[str, Any]) -> None:
    first, second = document(), document(revision=2, reason="a voucher")
    assert receive(store, first, who).state == "verified"
    assert receive(store, first, who, file_name="again.asice").code == "REPEAT"
    assert receive(store, second, who, sha256="b").state == "verified"
    assert [one.number for one in project_documents.received_documents(store, "MONUC")] == [2, 1]
    identity = document_identity(write_document(first))
    assert project_documents.received_json(store, identity) == write_document(first)
    assert project_documents.original_of(store, identity) == "a" * 64


def test_an_older_document_is_kept_and_said_to_be_older(store: Store, who: dict[str, Any]) -> None:
    receive(store, document(revision=2), who, sha256="b")
    assert receive(store, document(), who).code == "OLDER"


def test_two_documents_under_one_number_do_not_both_stand(store: Store, who: dict[str, Any]) -> None:
    receive(store, document(), who)
    refused = receive(store, document(reason="other"), who, sha256="b")
    assert (refused.state, refused.code) == ("quarantined", "V55")
    assert receive(store, document(reason="other"), who, sha256="b") == refused
    assert len(project_documents.received_documents(store)) == 1


def test_a_document_whose_pdf_is_refused_is_not_shown(store: Store, who: dict[str, Any]) -> None:
    pending = receive(store, document(), who, state="pdf_pending")
    assert project_documents.received_documents(store)
    inbox.set_pdf_verdict(store, pending.no, code="PDF", text="changed", **who)
    assert project_documents.received_documents(store) == ()
