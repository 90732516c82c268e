"""Frozen revisions never change; what happens to them is only added."""

import contextlib
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import builders
import pytest

from fieldreport.reports import report_identity, write_report
from fieldreport.storage import changes, drafts, driver, revisions
from fieldreport.storage.database import Store
from fieldreport.storage.problems import StoreError
from fieldreport.storage.revisions import FrozenFile, Signature
from fieldreport.values import Quarter

FILES = (
    FrozenFile("report.xlsx", "report.xlsx", "application/xlsx", b"cells " * 200),
    FrozenFile("attachments/memo.pdf", "Mémo.pdf", "application/pdf", os.urandom(500)),
)


def frozen(store: Store, who: dict[str, Any], number: int = 1, **changed: Any) -> revisions.Revision:
    report = drafts.open_report(
        store, "MONUC", Quarter(2006, 2), "adviser", template="standardized", template_version="2006", **who
    )
    body = write_report(builders.report(builders.training(), revision=number, **changed))
    return revisions.freeze_revision(store, report.no, body, FILES, author="Ada", **who)


def signature(profile: revisions.Profile = "full", number: int = 1) -> Signature:
    return Signature(profile, number, "adviser", "Ada", "f" * 64, b"<manifest/>", b"signature")


def test_a_frozen_revision_comes_back_byte_for_byte(store: Store, who: dict[str, Any]) -> None:
    head = changes.head(store).hash
    body = write_report(builders.report(builders.training(), change_log_head=head))
    made = frozen(store, who, change_log_head=head)
    assert made.identity == report_identity(body) == hashlib.sha256(body).hexdigest()
    assert revisions.report_json(store, made.no) == body
    assert revisions.frozen_report(store, made.no).revision == 1
    assert revisions.frozen_files(store, made.no) == tuple(sorted(FILES, key=lambda held: held.path))
    assert revisions.frozen_file(store, made.no, "report.xlsx") == FILES[0].content
    assert revisions.frozen_file(store, made.no, "absent") is None
    assert (made.status, made.author, made.change_head) == ("frozen", "Ada", head)


def test_freezing_the_same_again_changes_nothing(store: Store, who: dict[str, Any]) -> None:
    first = frozen(store, who)
    newest = changes.head(store)
    assert frozen(store, who) == first
    assert changes.head(store) == newest


def test_numbers_grow_and_leave_gaps(store: Store, who: dict[str, Any]) -> None:
    first = frozen(store, who)
    assert revisions.next_number(store, first.report_no) == 2
    revisions.add_event(store, first.no, "returned", {"remark": "Area E"}, **who)
    third = frozen(store, who, 3, supersedes=first.identity, reason="Area E")
    assert (third.supersedes, third.reason) == (first.identity, "Area E")
    assert revisions.next_number(store, first.report_no) == 4
    assert [held.number for held in revisions.revisions(store, first.report_no)] == [3, 1]
    assert revisions.revision(store, first.report_no).number == 3
    assert revisions.revision(store, first.report_no, 1).status == "returned"
    assert revisions.revision_of(store, third.identity) == third


def test_two_reports_never_share_a_number(store: Store, who: dict[str, Any]) -> None:
    frozen(store, who)
    with pytest.raises(driver.IntegrityError):
        frozen(store, who, reason="another text under the same number")


def test_an_unknown_revision_is_named(store: Store, who: dict[str, Any]) -> None:
    made = frozen(store, who)
    for ask in (
        lambda: revisions.revision(store, made.report_no, 9),
        lambda: revisions.revision(store, 99),
        lambda: revisions.revision_of(store, "0" * 64),
    ):
        with pytest.raises(StoreError) as caught:
            ask()
        assert caught.value.code == "UNKNOWN_REVISION"


def test_signatures_of_both_profiles(store: Store, who: dict[str, Any]) -> None:
    made = frozen(store, who)
    for profile in ("full", "data"):
        revisions.add_signature(store, made.no, signature(profile), **who)
    revisions.add_signature(store, made.no, signature("full", 2), **who)
    assert [held.number for held in revisions.signatures(store, made.no, "full")] == [1, 2]
    held = revisions.signatures(store, made.no, "data")[0]
    assert (held.manifest, held.signature, held.signed_at) == (
        b"<manifest/>",
        b"signature",
        "2026-11-20T09:30:00.000Z",
    )
    with pytest.raises(driver.IntegrityError):
        revisions.add_signature(store, made.no, signature(), **who)


def test_the_pdf_after_each_signature(store: Store, who: dict[str, Any]) -> None:
    made = frozen(store, who)
    assert revisions.signed_pdf(store, made.no) is None
    revisions.add_signed_pdf(store, made.no, 1, b"%PDF one", **who)
    revisions.add_signed_pdf(store, made.no, 2, b"%PDF one and two", **who)
    assert revisions.signed_pdf(store, made.no) == b"%PDF one and two"


@pytest.mark.parametrize(
    ("happened", "status"),
    [
        (["signed"], "signed"),
        (["signed", "cleared", "exported", "exported"], "exported"),
        (["signed", "exported", "received", "exported"], "received"),
        (["exported", "received", "accepted"], "accepted"),
        (["accepted", "returned"], "returned"),
        (["returned", "accepted"], "accepted"),
        (["signed", "returned", "exported"], "returned"),
    ],
)
def test_the_status_is_derived(store: Store, who: dict[str, Any], happened: list[Any], status: str) -> None:
    made = frozen(store, who)
    for event in happened:
        revisions.add_event(store, made.no, event, {"n": 1}, **who)
    assert revisions.revision(store, made.report_no, 1).status == status
    assert [held.event for held in revisions.events(store, made.no)] == ["frozen", *happened]
    assert revisions.events(store, made.no)[1].detail == {"n": 1}


TABLES = ("revision", "revision_file", "revision_signature", "revision_pdf", "revision_event")


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement", ["DELETE FROM {0}", "UPDATE {0} SET {1} = {1}", "INSERT OR REPLACE INTO {0} {2}"]
)
def test_signed_facts_refuse_every_change(
    store: Store, who: dict[str, Any], raw: Callable[[Path], Any], table: str, statement: str
) -> None:
    made = frozen(store, who)
    revisions.add_signature(store, made.no, signature(), **who)
    revisions.add_signed_pdf(store, made.no, 1, b"%PDF", **who)
    column = store.rows(f"SELECT name FROM pragma_table_info('{table}')")[-1][0]
    wrong = statement.format(table, column, f"SELECT * FROM {table}")
    before = store.rows(f"SELECT * FROM {table}")
    with contextlib.closing(raw(store.path)) as other:
        for connection in (store.connection, other):
            with pytest.raises(driver.IntegrityError, match="never"):
                connection.execute(wrong)
    assert store.rows(f"SELECT * FROM {table}") == before


def test_everything_is_in_the_change_log(store: Store, who: dict[str, Any]) -> None:
    made = frozen(store, who)
    revisions.add_signature(store, made.no, signature(), **who)
    revisions.add_event(store, made.no, "signed", **who)
    said = [change.address for change in changes.recent(store, subject="revision")]
    assert said == ["revision[1].signed", "revision[1].signature", "revision[1].frozen"]
