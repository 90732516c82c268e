"""Packages proven by other processes: the same verdicts, in the same order, as one after another."""

import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from worlds import World, refuses

from fieldreport.bundle.encryption import recipient_of
from fieldreport.cli.demo import tampering
from fieldreport.errors import Cancelled
from fieldreport.storage import identity, inbox, projections
from fieldreport.workflows import importing, proving


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proving, "WORTH_IT", 1)
    monkeypatch.setattr(proving, "processes", lambda: 2)


def _mixed(world: World) -> Path:
    """Good packages, one of them twice, a changed one and no package at all."""
    folder = world.folder / "stick"
    shutil.copytree(world.folder / "packages", folder)
    first = min(folder.iterdir())
    shutil.copy(first, folder / "again.asice.age")
    plain = (world.folder / "plain" / "MONUC_2006-Q2_r1.asice").read_bytes()
    (folder / "changed.asice").write_bytes(tampering.forgeries(plain)["figure-changed"][1])
    (folder / "nothing.asice").write_bytes(b"nothing")
    return folder


def _said(result: importing.ImportResult) -> list[list[tuple[str, str]]]:
    return [[(one.file, one.code) for one in part] for part in (result.imported, result.repeated, result.quarantined)]


def test_side_by_side_and_one_after_another_come_to_the_same(
    signed: World, monkeypatch: pytest.MonkeyPatch, at_once: None
) -> None:
    folder = _mixed(signed)
    kept: list[Any] = []
    store = importing._take_proven
    monkeypatch.setattr(importing, "_take_proven", lambda *given: kept.append(store(*given)) or kept[-1])
    untouched = signed.folder / "untouched"
    shutil.copytree(signed.headquarters.home, untouched)
    beside = signed.receive(folder)
    assert sum(one is not None for one in kept) == 4  # proven ahead; the copy, the changed and the nothing were not
    with signed.headquarters.session() as session:
        facts, held = projections.fingerprint(session.store), inbox.submissions(session.store)
        originals = sorted(path.name for path in session.home.originals.iterdir())
    signed.headquarters.workspace.lock()
    shutil.rmtree(signed.headquarters.home)
    shutil.copytree(untouched, signed.headquarters.home)
    monkeypatch.setattr(proving, "WORTH_IT", 1000)
    alone = signed.receive(folder)
    assert _said(beside) == _said(alone)
    assert [one.as_json() for one in beside.imported] == [one.as_json() for one in alone.imported]
    with signed.headquarters.session() as session:
        assert projections.fingerprint(session.store) == facts
        assert inbox.submissions(session.store) == held
        assert sorted(path.name for path in session.home.originals.iterdir()) == originals


def test_where_the_processes_end_early_the_rest_is_proven_here(
    signed: World, monkeypatch: pytest.MonkeyPatch, at_once: None
) -> None:
    class Dying(ProcessPoolExecutor):
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **(named | {"initializer": exit, "initargs": (1,)}))

    monkeypatch.setattr(proving, "ProcessPoolExecutor", Dying)
    result = signed.receive(signed.folder / "packages")
    assert (len(result.imported), result.quarantined) == (4, ())
    with signed.headquarters.session() as session:
        assert not inbox.deliveries(session.store, state="pdf_pending")


def test_stopping_keeps_what_was_stored(signed: World, at_once: None) -> None:
    stop = Event()

    def after_one(share: float, _step: str) -> None:
        if share:
            stop.set()

    with signed.headquarters.session() as session:
        with pytest.raises(Cancelled):
            importing.import_paths(
                session,
                [signed.folder / "packages"],
                progress=lambda share, _: stop.set() if share else None,
                cancel=stop,
            )
        assert 0 < len(inbox.deliveries(session.store)) < 4
    assert len(signed.receive(signed.folder / "packages").imported) >= 2


def test_a_file_is_proven_without_a_store(signed: World, tmp_path: Path) -> None:
    with signed.headquarters.session() as session:
        judge = importing.judge_of(session)
        own = recipient_of(identity.age_identities(session.store)[0])
    proven = proving.prove_file(signed.folder / "packages" / "MONUC_2006-Q2_r1.asice.age", judge, own, tmp_path)
    assert proven is not None and proven.proven.unfolded is not None
    pending = proving.PendingPdf(proven.proven.sha256, "MONUC", proven.proven.signers, judge.now)
    assert proving.prove_pdf(pending, judge, tmp_path) == ("", "")
    (tmp_path / "x.asice").write_bytes(b"nothing")
    assert proving.prove_file(tmp_path / "x.asice", judge, own, tmp_path) is None
    assert proving.prove_file(tmp_path / "missing.asice", judge, own, tmp_path) is None
    absent = proving.PendingPdf("0" * 64, "MONUC", (), judge.now)
    assert proving.prove_pdf(absent, judge, tmp_path) is None
    with refuses("NOT_A_BUNDLE"):
        proving.prove(b"nothing", judge.trust, judge.now)
