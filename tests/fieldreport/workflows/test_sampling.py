"""The sample world: whole or absent, beside real data and never in it."""

from pathlib import Path
from threading import Event

import pytest

from fieldreport.errors import Cancelled
from fieldreport.storage import identity
from fieldreport.values import Quarter
from fieldreport.workflows import drafting, enrolling, sampling
from fieldreport.workflows.session import Clock
from fieldreport.workspace import Workspace


def open_place(home: Path, clock: Clock) -> Workspace:
    return Workspace(home, clock=clock, key_cost=sampling.COST)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, sampling.SampleDesk, list[str]]:
    folder, steps = sampling.sample_folder(tmp_path_factory.mktemp("x") / "home"), []
    desk = sampling.make_sample(folder, "UNFICYP", open_place, progress=lambda _share, step: steps.append(step))
    return folder, desk, steps


def test_a_sample_desk_is_registered_and_full(made: tuple[Path, sampling.SampleDesk, list[str]]) -> None:
    folder, desk, steps = made
    assert folder.name == "home-sample"
    assert steps == ["headquarters", "desk", "list", "records"]
    workspace = open_place(desk.home, desk.clock)
    workspace.unlock(desk.passphrase)
    with workspace.session() as session:
        assert session.profile().role == desk.role == "focal-point"
        enrolling.own_identity(session)  # it may sign
        assert identity.setting(session.store, "profile")["mission"] == "UNFICYP"
        assert drafting.latest_quarter(session) == Quarter(2006, 2)
        assert (session.now().year, session.now().month) == (2006, 7)


def test_the_same_desk_is_found_again(made: tuple[Path, sampling.SampleDesk, list[str]]) -> None:
    folder, desk, _steps = made
    assert sampling.find_sample(folder, "UNFICYP") == desk
    assert sampling.make_sample(folder, "UNFICYP", open_place) == desk
    assert sampling.find_sample(folder, "MONUC") is None


def test_cancelling_leaves_nothing(tmp_path: Path) -> None:
    cancel = Event()
    cancel.set()
    with pytest.raises(Cancelled):
        sampling.make_sample(tmp_path / "samples", "MONUC", open_place, cancel=cancel)
    assert list((tmp_path / "samples").iterdir()) == []


def test_only_a_sample_is_ever_discarded(tmp_path: Path) -> None:
    real = tmp_path / "samples" / "MONUC"
    real.mkdir(parents=True)
    (real / "fieldreport.db").write_bytes(b"somebody's work")
    sampling.discard_sample(tmp_path / "samples", "MONUC")
    assert (real / "fieldreport.db").exists()
    (real / "sample.json").write_text("{}")
    sampling.discard_sample(tmp_path / "samples", "MONUC")
    assert not real.exists()
