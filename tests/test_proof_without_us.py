"""docs/verify-without-fieldreport.md holds: its scripts judge packages, receipts and plain copies."""

import re
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import hostile
import hostile_layouts  # noqa: F401  # both fill LAYOUTS
import hostile_names  # noqa: F401
import pytest
import worlds
from scripts import SCRIPTS, run_script
from worlds import IN_2006, World

from fieldreport.bundle.encryption import decrypt
from fieldreport.storage import identity
from fieldreport.workflows import receipting, unsealing

DOCUMENT = (Path(__file__).parents[1] / "docs" / "verify-without-fieldreport.md").read_text(encoding="utf-8")
PACKAGE = "MONUC_2006-Q2_r1"


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, Path, Path]]:
    """A quarter that was sent and received: the world, MONUC's receipt, and a plain copy of the adviser's store."""
    world = worlds.world(tmp_path_factory.mktemp("proof"), "signed")
    world.receive(world.folder / "packages")
    with world.headquarters.session() as session:
        written = receipting.write_receipts(session, world.folder / "receipts", mission="MONUC")
    receipt, plain = world.folder / "receipt.asice", world.folder / "plain.sqlite"
    with world.adviser.session() as session:
        receipt.write_bytes(decrypt(written[0].path.read_bytes(), identity.age_identities(session.store)))
        unsealing.unseal(session, plain)
    yield world, receipt, plain


def judged(place: Path, world: World, script: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
    return run_script(place, script, *arguments[:1], world.authority_file, *arguments[1:], at=IN_2006)


def about(world: World, said: str) -> Path:
    """Return the package that a receipt is about, found by trying: full or data."""
    for name in (PACKAGE, f"{PACKAGE}_data"):
        if (
            judged(
                world.folder, world, "verify-receipt.sh", said, world.folder / "plain" / f"{name}.asice"
            ).returncode
            == 0
        ):
            return world.folder / "plain" / f"{name}.asice"
    raise AssertionError("no package")


@pytest.mark.parametrize("name", [PACKAGE, f"{PACKAGE}_data", "UNFICYP_2006-Q2_r1"])
def test_packages_are_proven(done: tuple[World, Path, Path], tmp_path: Path, name: str) -> None:
    world, _, _ = done
    said = judged(tmp_path, world, "verify-bundle.sh", world.folder / "plain" / f"{name}.asice")
    assert (said.returncode, "BAD" in said.stdout) == (0, False), said.stdout + said.stderr


def test_the_list_of_signatories_is_proven(done: tuple[World, Path, Path], tmp_path: Path) -> None:
    world, _, _ = done
    said = judged(tmp_path, world, "verify-bundle.sh", world.list_file)
    assert said.returncode == 0 and "OU=trust-publisher" in said.stdout


def test_a_receipt_is_proven_and_about_one_package(done: tuple[World, Path, Path], tmp_path: Path) -> None:
    world, receipt, _ = done
    plain = [world.folder / "plain" / f"{name}.asice" for name in (PACKAGE, f"{PACKAGE}_data")]
    codes = [judged(tmp_path, world, "verify-receipt.sh", receipt, one).returncode for one in plain]
    assert sorted(codes) == [0, 1]  # one of the two packages of the revision
    right = plain[codes.index(0)]
    said = judged(tmp_path, world, "verify-receipt.sh", receipt, right)
    assert "OK receipt number" in said.stdout and ": received, MONUC 2006-Q2 revision 1," in said.stdout
    assert f"OK it is about {right}" in said.stdout
    sealed = world.folder / "packages" / f"{right.name}.age"
    assert judged(tmp_path, world, "verify-receipt.sh", receipt, sealed).returncode == 0
    wrong = judged(tmp_path, world, "verify-receipt.sh", receipt, world.folder / "plain" / "UNFICYP_2006-Q2_r1.asice")
    assert (wrong.returncode, "BAD it is about another package" in wrong.stdout) == (1, True)


def test_a_package_is_no_receipt_and_a_changed_receipt_none(done: tuple[World, Path, Path], tmp_path: Path) -> None:
    world, receipt, _ = done
    said = judged(tmp_path, world, "verify-receipt.sh", world.folder / "plain" / f"{PACKAGE}.asice")
    assert said.returncode == 1
    said = judged(tmp_path, world, "verify-receipt.sh", world.list_file)
    assert (said.returncode, "BAD Headquarters did not sign it" in said.stdout) == (1, True)
    forged = tmp_path / "forged.asice"
    subprocess.run(["unzip", "-q", receipt, "-d", tmp_path / "in"], check=True)
    document = tmp_path / "in" / "receipt.json"
    document.write_bytes(document.read_bytes().replace(b'"received"', b'"accepted"', 1))
    members = [path.relative_to(tmp_path / "in") for path in (tmp_path / "in").rglob("*") if path.is_file()]
    forged.write_bytes(
        hostile.zip_of([hostile.Entry(str(name).encode(), (tmp_path / "in" / name).read_bytes()) for name in members])
    )
    said = judged(tmp_path, world, "verify-receipt.sh", forged)
    assert (said.returncode, "BAD receipt.json" in said.stdout) == (1, True)


def test_a_plain_copy_is_proven_down_to_the_signatures(done: tuple[World, Path, Path], tmp_path: Path) -> None:
    world, _, plain = done
    said = judged(tmp_path, world, "verify-store.sh", plain)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "OK 1 of revision compared" in said.stdout and "Ada Adviser" in said.stdout
    assert said.stdout.count("OK signature") == 4  # two people, two profiles
    assert run_script(tmp_path, "verify-store.sh", plain, at=IN_2006).returncode == 0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            "UPDATE revision SET payload = CAST(replace(CAST(payload AS TEXT), 'MONUC', 'MONUD') AS BLOB)",
            "BAD revision row 1",
        ),
        ("UPDATE revision_file SET content = x'00' WHERE path LIKE '%.xlsx'", "BAD revision_file row"),
        ("UPDATE revision_pdf SET content = CAST(content || ' ' AS BLOB)", "BAD revision_pdf row"),
        ("UPDATE revision_signature SET manifest = CAST(manifest || ' ' AS BLOB)", "BAD signature 1"),
        ("UPDATE revision_signature SET signature = (SELECT signature FROM revision_signature)", "BAD signature"),
        ("PRAGMA application_id = 1", "BAD this is no copy"),
    ],
)
def test_a_changed_plain_copy_is_refused(
    done: tuple[World, Path, Path], tmp_path: Path, change: str, words: str
) -> None:
    world, _, plain = done
    forged = tmp_path / "forged.sqlite"
    forged.write_bytes(plain.read_bytes())
    connection = sqlite3.connect(forged, isolation_level=None)
    connection.execute(change)
    connection.close()
    said = judged(tmp_path, world, "verify-store.sh", forged)
    assert (said.returncode, words in said.stdout) == (1, True), said.stdout


def test_what_is_no_database_is_refused(done: tuple[World, Path, Path], tmp_path: Path) -> None:
    world, _, plain = done
    (tmp_path / "cut.sqlite").write_bytes(plain.read_bytes()[:50_000])
    for file in (tmp_path / "cut.sqlite", world.adviser.workspace.files.store, SCRIPTS / "verify-store.sh"):
        assert judged(tmp_path, world, "verify-store.sh", file).returncode == 1


@pytest.mark.parametrize("name", hostile.LAYOUTS)
def test_no_hostile_layout_passes_the_script(done: tuple[World, Path, Path], tmp_path: Path, name: str) -> None:
    world, _, _ = done
    (tmp_path / "hostile.asice").write_bytes(hostile.LAYOUTS[name][1]())
    assert judged(tmp_path, world, "verify-bundle.sh", tmp_path / "hostile.asice").returncode == 1


def test_the_document_names_every_script_and_no_other() -> None:
    named = set(re.findall(r"verify-[a-z]+\.sh", DOCUMENT))
    assert named == {path.name for path in SCRIPTS.glob("*.sh")}


def test_the_document_describes_every_table_of_the_plain_copy(done: tuple[World, Path, Path]) -> None:
    copy = sqlite3.connect(done[2])
    held = {name for (name,) in copy.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    copy.close()
    assert {name for name in held if f"`{name}`" not in DOCUMENT} == set()
