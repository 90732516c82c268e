"""Headquarters' side: what stands after deliveries in any order, and what never happens."""

import itertools
from pathlib import Path
from typing import Any

import builders
import pytest
from delivered import Q2, body, deliver

from fieldreport.storage import changes, driver, inbox, projections, rebuilding
from fieldreport.storage.database import Store
from fieldreport.storage.inbox import NewDelivery
from fieldreport.storage.originals import original_path, read_original, write_original
from fieldreport.storage.problems import StoreError


def shown(store: Store) -> inbox.Submission:
    return inbox.submissions(store, 2006)["MONUC", Q2]


def women(store: Store) -> list[int]:
    return [share.female for share in projections.shares_by_quarter(store, "MONUC")]


def test_a_verified_delivery_is_kept_with_its_facts(store: Store, who: dict[str, Any]) -> None:
    made = deliver(store, who, body(), warnings=({"code": "CLOCK"},))
    assert (made.state, made.revision_no, made.warnings) == ("verified", 1, ({"code": "CLOCK"},))
    assert made.signers[0]["name"] == "Ada"
    assert inbox.deliveries(store) == (made,)
    assert (shown(store).revision, shown(store).state, shown(store).clearance) == (1, "received", "none")
    assert shown(store).received == "2026-11-20T09:30:00.000Z"
    assert women(store) == [10]
    assert inbox.report_json(store, made.identity) == body()
    assert inbox.received_report(store, made.identity).mission == "MONUC"
    assert inbox.submissions(store, 2007) == {}
    assert inbox.submissions(store).keys() == {("MONUC", Q2)}


def test_the_same_bytes_twice_change_nothing(store: Store, who: dict[str, Any]) -> None:
    first = deliver(store, who, body())
    again = deliver(store, who, body())
    assert (again.state, again.code, again.revision_no) == ("repeated", "REPEAT", first.revision_no)
    assert "2026-11-20" in again.text
    newest = changes.head(store)
    assert deliver(store, who, body()) == again
    assert changes.head(store) == newest
    assert inbox.find_delivery(store, first.sha256) == first
    assert inbox.find_delivery(store, first.encrypted_sha256) == first
    assert inbox.find_delivery(store, "0" * 64) is None
    assert len(inbox.deliveries(store, state="repeated")) == 1


def test_data_and_full_complete_one_revision(store: Store, who: dict[str, Any]) -> None:
    data = deliver(store, who, body(), "data")
    full = deliver(store, who, body(), "full")
    assert (full.state, full.revision_no) == ("verified", data.revision_no)
    assert shown(store).profiles == ("data", "full")
    assert women(store) == [10]


@pytest.mark.parametrize("order", list(itertools.permutations([1, 2, 3])))
def test_the_newest_revision_stands_in_whatever_order_they_come(
    store: Store, who: dict[str, Any], order: tuple[int, ...]
) -> None:
    made = [deliver(store, who, body(number, women=number)) for number in order]
    assert shown(store).revision == 3
    assert women(store) == [3]
    assert {held.state for held in made} == {"verified"}
    for position, held in enumerate(made):
        assert held.code == ("OLDER" if max(order[: position + 1]) > order[position] else "")
    assert len(inbox.deliveries(store)) == 3
    before = projections.fingerprint(store)
    rebuilding.rebuild(store)
    assert projections.fingerprint(store) == before


def test_two_reports_under_one_number_are_a_conflict(store: Store, who: dict[str, Any]) -> None:
    deliver(store, who, body(women=1))
    other = deliver(store, who, body(women=99))
    assert (other.state, other.code, other.revision_no) == ("quarantined", "V55", None)
    assert women(store) == [1]
    again = deliver(store, who, body(women=99))
    assert again.code == "V55"


def test_reports_of_two_roles_do_not_meet(store: Store, who: dict[str, Any]) -> None:
    deliver(store, who, body())
    other = deliver(store, who, body(role="focal_point"), role="focal-point")
    assert other.state == "verified"


def test_a_refused_file_leaves_only_its_line(store: Store, who: dict[str, Any]) -> None:
    bad = NewDelivery(file_name="x", bytes=3, sha256="a" * 64, state="quarantined", code="DAMAGED", text="Damaged.")
    made = inbox.store_delivery(store, bad, **who)
    assert (made.state, made.code, made.revision_no, made.quarter) == ("quarantined", "DAMAGED", None, None)
    assert inbox.store_delivery(store, bad, **who) == made
    other = builders.replace(bad, code="TRUST_OLD", text="Old list.")
    assert inbox.store_delivery(store, other, **who).no != made.no
    assert inbox.submissions(store) == {}


def test_a_pending_pdf_is_shown_and_then_confirmed(store: Store, who: dict[str, Any]) -> None:
    made = deliver(store, who, body(), state="pdf_pending")
    assert shown(store).is_pdf_pending
    closed = inbox.set_pdf_verdict(store, made.no, **who)
    assert (closed.state, closed.checked_at) == ("verified", "2026-11-20T09:30:00.000Z")
    assert not shown(store).is_pdf_pending
    with pytest.raises(driver.IntegrityError, match="final"):
        inbox.set_pdf_verdict(store, made.no, code="PDF", **who)


def test_a_bad_pdf_takes_the_revision_out_and_the_older_one_stands_again(store: Store, who: dict[str, Any]) -> None:
    deliver(store, who, body(1, women=1))
    made = deliver(store, who, body(2, women=2), state="pdf_pending")
    assert women(store) == [2]
    closed = inbox.set_pdf_verdict(store, made.no, code="PDF", text="The PDF does not fit.", **who)
    assert (closed.state, closed.code) == ("quarantined", "PDF")
    assert shown(store).revision == 1
    assert women(store) == [1]
    # The number is free again for the report that the mission sends instead.
    better = deliver(store, who, body(2, women=7))
    assert better.state == "verified"
    assert women(store) == [7]


def test_a_data_profile_outlives_a_bad_pdf(store: Store, who: dict[str, Any]) -> None:
    deliver(store, who, body(), "data")
    made = deliver(store, who, body(), "full", state="pdf_pending")
    inbox.set_pdf_verdict(store, made.no, code="PDF", text="bad", **who)
    assert shown(store).profiles == ("data",)
    assert women(store) == [10]


def test_clearance_is_seen_from_signers_and_memo(store: Store, who: dict[str, Any]) -> None:
    deliver(store, who, body(1, clearance={"name": "Head"}))
    assert shown(store).clearance == "documented"
    deliver(store, who, body(2), signers=({"role": "adviser"}, {"role": "clearing-officer"}))
    assert shown(store).clearance == "signed"


def test_reviews_and_exemptions(store: Store, who: dict[str, Any]) -> None:
    made = deliver(store, who, body())
    assert made.revision_no is not None
    inbox.add_review(store, made.revision_no, "queried", {"about": "report.Q"}, **who)
    assert shown(store).state == "received"
    inbox.add_review(store, made.revision_no, "returned", **who)
    inbox.add_review(store, made.revision_no, "accepted", **who)
    assert shown(store).state == "accepted"
    assert [held.event for held in inbox.reviews(store, made.revision_no)] == ["queried", "returned", "accepted"]
    assert inbox.reviews(store, made.revision_no)[0].detail == {"about": "report.Q"}
    inbox.add_exemption(store, "UNMIL", Q2, "No adviser in post", **who)
    inbox.add_exemption(store, "UNMIL", Q2, "Post vacant", **who)
    assert inbox.exemptions(store, 2006) == {("UNMIL", Q2): "Post vacant"}


def test_unknown_things_are_named(store: Store) -> None:
    with pytest.raises(StoreError) as caught:
        inbox.report_json(store, "0" * 64)
    assert caught.value.code == "UNKNOWN_REVISION"
    with pytest.raises(LookupError):
        inbox.delivery(store, 5)


def test_a_report_is_kept_under_its_own_identity_only(store: Store, who: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="names its report"):
        deliver(store, who, body(), identity="0" * 64)
    assert inbox.deliveries(store) == ()


@pytest.mark.parametrize("table", ["received_revision", "delivery", "review_event"])
def test_what_was_received_never_changes(store: Store, who: dict[str, Any], table: str) -> None:
    made = deliver(store, who, body())
    inbox.add_review(store, made.revision_no or 0, "accepted", **who)
    column = store.rows(f"SELECT name FROM pragma_table_info('{table}')")[1][0]
    for statement in (
        f"DELETE FROM {table}",
        f"UPDATE {table} SET {column} = {column}",
        f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    ):
        with pytest.raises(driver.IntegrityError, match="never"):
            store.connection.execute(statement)


def test_originals_are_kept_once_and_whole(tmp_path: Path) -> None:
    folder, digest = tmp_path / "originals", "ab" * 32
    path = write_original(folder, digest, b"encrypted")
    assert path == folder / f"{digest}.age"
    write_original(folder, digest, b"something else")
    assert read_original(folder, digest) == b"encrypted"
    assert [found.name for found in folder.iterdir()] == [path.name]
    with pytest.raises(StoreError) as caught:
        read_original(folder, "cd" * 32)
    assert caught.value.code == "NO_ORIGINAL"
    with pytest.raises(ValueError, match="digest"):
        original_path(folder, "../../etc/passwd")


def test_a_folder_that_cannot_be_made_is_a_disk_problem(tmp_path: Path) -> None:
    (tmp_path / "originals").write_text("a file is in the way")
    with pytest.raises(StoreError) as caught:
        write_original(tmp_path / "originals", "ab" * 32, b"x")
    assert caught.value.code == "DISK_ERROR"
