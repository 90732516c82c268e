"""Files from Headquarters are known by what they hold, whatever they are called."""

from pathlib import Path

import pytest
from worlds import Q2, World, refuses

from fieldreport.errors import FieldReportError
from fieldreport.trust_context import TrustContext
from fieldreport.workflows import arriving, receipting, signing
from fieldreport.workflows.acknowledging import Acknowledged


@pytest.fixture
def received(signed: World) -> World:
    signed.receive(signed.folder / "packages")
    return signed


def test_a_receipt_and_a_list_are_taken_together(received: World, tmp_path: Path) -> None:
    with received.headquarters.session() as session:
        receipt = receipting.write_receipts(session, tmp_path / "receipts", mission="MONUC")[0].path
    listed = tmp_path / "a list under any name.bin"
    listed.write_bytes(received.publish())
    with received.adviser.session() as session:
        before = session.trust()
        arrivals = arriving.take_files(session, [receipt, listed])
        after = session.trust()
    assert [arrival.name for arrival in arrivals] == [listed.name, receipt.name]  # who may sign comes first
    assert isinstance(arrivals[0].what, TrustContext)
    assert isinstance(arrivals[1].what, Acknowledged)
    assert before is not None
    assert after is not None
    assert after.serial == before.serial + 1


def test_what_headquarters_does_not_send_is_refused(received: World, tmp_path: Path) -> None:
    package = next((received.folder / "plain").glob("MONUC*_data.asice"))
    other = tmp_path / "letter.txt"
    other.write_text("Dear colleague", encoding="utf-8")
    with received.adviser.session() as session:
        with refuses("NOT_A_BUNDLE"):
            arriving.take_files(session, [package])
        with refuses("NOT_A_BUNDLE"):
            arriving.take_files(session, [other])


def test_a_file_that_is_refused_holds_back_no_other(received: World, tmp_path: Path) -> None:
    with received.headquarters.session() as session:
        receipt = receipting.write_receipts(session, tmp_path / "receipts", mission="MONUC")[0].path
    other = tmp_path / "a letter.asice"
    other.write_text("Dear colleague", encoding="utf-8")
    with received.adviser.session() as session:
        refused, taken = arriving.take_files(session, [other, receipt])
        assert isinstance(refused.what, FieldReportError)
        assert (refused.name, refused.what.code) == (other.name, "NOT_A_BUNDLE")
        assert isinstance(taken.what, Acknowledged)
        kept = signing.newest_revision(session, Q2)
    assert kept is not None
    assert kept.status == "received"
