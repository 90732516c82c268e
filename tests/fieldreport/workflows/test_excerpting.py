"""What others need of one mission, from Headquarters or its own desk, and only what is cleared goes out."""

import io
import zipfile
from pathlib import Path

import pytest
import worlds
from builders import lesson, project, training

from fieldreport.workflows import excerpting, recording, sending, signing
from fieldreport.workflows.excerpting import KINDS


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> worlds.World:
    made = worlds.world(tmp_path_factory.mktemp("excerpt"), "loaded")
    with made.adviser.session() as session:
        recording.put_record(session, lesson(id="L-1", text="Begin with the chiefs."))
        recording.put_record(session, lesson(id="L-2", text="Names stay inside.", restricted=("text",)))
        recording.put_record(session, project())
        signing.sign(session, worlds.Q2)
        signing.clear(session, worlds.Q2, made.officer_passphrase)
        written = sending.export(session, worlds.Q2, made.folder / "out")
    assert not made.receive(written.path).quarantined
    return made


def _body(file: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as package:
        return package.read("word/document.xml").decode() + package.read("word/footnotes.xml").decode()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("is_at_headquarters", [True, False])
def test_a_mission_and_a_period_are_told(
    world: worlds.World, tmp_path: Path, kind: excerpting.Kind, is_at_headquarters: bool
) -> None:
    desk = world.headquarters if is_at_headquarters else world.adviser
    with desk.session() as session:
        target = tmp_path / "told.docx"
        done = excerpting.write_excerpt(
            session, kind, target, first=worlds.Q2, last=worlds.Q2, mission="MONUC" if is_at_headquarters else ""
        )
    body = _body(done.path)
    assert done.reports == 1
    assert str(training().outcome) in body
    assert "Begin with the chiefs." in body
    assert "MONUC, quarterly report 2006-Q2, revision 1" in body
    is_public = kind == "country-team"
    assert ("Names stay inside." in body) is not is_public
    assert ("USD" in body) is (kind == "assignment")


def test_nothing_is_written_about_a_time_without_reports(world: worlds.World, tmp_path: Path) -> None:
    later = worlds.Q2.shifted(4)
    with world.adviser.session() as session, worlds.refuses("NOTHING_TO_QUOTE"):
        excerpting.write_excerpt(session, "assignment", tmp_path / "none.docx", first=later, last=later)
    assert not (tmp_path / "none.docx").exists()
