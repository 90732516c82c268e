"""The journal of what came, and documents given out of the encrypted store."""

from pathlib import Path

import pytest
from worlds import Q2, World, refuses

from fieldreport.cli.demo import tampering
from fieldreport.storage import inbox
from fieldreport.workflows import importing, receiving

FULL = "MONUC_2006-Q2_r1.asice"


def _identity(world: World, mission: str = "MONUC") -> str:
    with world.headquarters.session() as session:
        return inbox.submissions(session.store, 2006)[(mission, Q2)].identity


def test_the_journal_counts_verdicts(signed: World, tmp_path: Path) -> None:
    signed.receive(signed.folder / "packages")
    package = (signed.folder / "plain" / FULL).read_bytes()
    for title, (_, forged) in tampering.forgeries(package).items():
        (tmp_path / f"{title}.asice").write_bytes(forged)
        signed.receive(tmp_path / f"{title}.asice")
    with signed.headquarters.session() as session:
        seen = receiving.open_journal(session)
        refused = receiving.open_journal(session, "quarantined")
    assert (seen.counts["verified"], seen.counts["quarantined"]) == (4, 3)
    assert (len(seen.entries), len(refused.entries)) == (7, 3)
    assert not seen.is_list_outdated
    with signed.adviser.session() as session, refuses("NOT_HEADQUARTERS"):
        receiving.open_journal(session)


def test_an_entry_tells_how_far_the_check_went(signed: World, tmp_path: Path) -> None:
    package = (signed.folder / "plain" / FULL).read_bytes()
    states = {}
    for title, (code, forged) in tampering.forgeries(package).items():
        (tmp_path / f"{title}.asice").write_bytes(forged)
        (item,) = signed.receive(tmp_path / f"{title}.asice").quarantined
        with signed.headquarters.session() as session:
            entry = receiving.open_entry(session, item.delivery_no)
        states[code] = {step.name: step.state for step in entry.steps}
    assert states["DAMAGED"]["opened"] == "failed"
    assert (states["CHANGED"]["signatures"], states["CHANGED"]["contents"]) == ("passed", "failed")
    assert states["EXTRA"]["contents"] == "failed"
    assert states["EXTRA"]["pdf"] == "not_reached"


def test_a_document_leaves_the_store_only_to_a_named_place(signed: World, tmp_path: Path) -> None:
    signed.receive(signed.folder / "packages")
    identity = _identity(signed)
    with signed.headquarters.session() as session:
        pdf = receiving.export_document(session, identity, "report.pdf", tmp_path / "r.pdf")
        assert pdf.read_bytes().startswith(b"%PDF")
        whole = receiving.export_document(session, identity, "", tmp_path / "r.asice")
        assert whole.read_bytes() == (signed.folder / "plain" / FULL).read_bytes()
        with refuses("NO_DOCUMENT"):
            receiving.export_document(session, identity, "attachments/none.txt", tmp_path / "none")
        with refuses("UNKNOWN_REVISION"):
            receiving.export_document(session, "0" * 64, "", tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_the_data_profile_alone_has_no_pdf_to_give(signed: World, tmp_path: Path) -> None:
    signed.receive(signed.folder / "packages" / "MONUC_2006-Q2_r1_data.asice.age")
    with signed.headquarters.session() as session:
        with refuses("NO_DOCUMENT"):
            receiving.export_document(session, _identity(signed), "report.pdf", tmp_path / "r.pdf")
        assert receiving.export_document(session, _identity(signed), "", tmp_path / "r.asice").exists()


def test_an_original_that_is_away_is_named(signed: World, tmp_path: Path) -> None:
    signed.receive(signed.folder / "packages" / f"{FULL}.age")
    signed.headquarters.workspace.files.originals.rename(tmp_path / "away")
    with signed.headquarters.session() as session, refuses("NO_ORIGINAL"):
        receiving.export_document(session, _identity(signed), "", tmp_path / "r.asice")


@pytest.mark.parametrize("days", [0, 300])
def test_an_outdated_list_is_said(signed: World, days: int) -> None:
    signed.clock.pass_(days=days)
    with signed.headquarters.session() as session:
        assert receiving.open_journal(session).is_list_outdated == bool(days)
        assert importing.judge_of(session).now == signed.clock.now
