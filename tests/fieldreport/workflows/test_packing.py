"""The pack for evaluators: stock tools prove it, nothing can be changed unseen, and a public one leaks nothing."""

import csv
import io
import os
import stat
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
import worlds

from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.workflows import importing, packing

YEAR = ReportingYear(2006)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> worlds.World:
    made = worlds.world(tmp_path_factory.mktemp("pack"), "signed")
    with made.headquarters.session() as session:
        importing.import_paths(session, [made.folder / "packages"])
    return made


def _verified(pack: Path, at: datetime, tools: Path) -> "subprocess.CompletedProcess[str]":
    """Run the pack's own script as anybody would, at a set time."""
    openssl = tools / "openssl"
    openssl.write_text(
        '#!/bin/sh\nif [ "$1 $2" = "cms -verify" ]; then shift 2;'
        f' exec /usr/bin/openssl cms -verify -attime {int(at.timestamp())} "$@"; fi\nexec /usr/bin/openssl "$@"\n'
    )
    openssl.chmod(0o755)
    path = f"{tools}:/usr/bin:/bin"
    command = ["sh", pack / "verify.sh"]
    return subprocess.run(command, env={"PATH": path}, capture_output=True, text=True, check=False)


def test_stock_tools_prove_a_pack_and_find_a_change(world: worlds.World, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    with world.headquarters.session() as session:
        done = packing.write_pack(session, [YEAR], pack)
    assert (done.reports, done.pdfs) == (2, 2)
    assert {"annual-report.pdf", "passages.csv", "data"} <= {path.name for path in (pack / "2006").iterdir()}
    assert len(list((pack / "reports").glob("*.pdf"))) == 2
    assert not [path for path in pack.rglob("*") if path.is_file() and path.stat().st_mode & stat.S_IWUSR]
    proven = _verified(pack, world.clock.now, tmp_path)
    assert (proven.returncode, "as it was signed" in proven.stdout) == (0, True), proven.stderr
    table = pack / "2006" / "passages.csv"
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8"))))
    assert len(rows) == done.passages
    table.chmod(0o644)
    table.write_bytes(table.read_bytes() + b"x")
    assert _verified(pack, world.clock.now, tmp_path).returncode == 1
    assert os.access(pack / "verify.sh", os.X_OK)


def test_a_public_pack_has_only_what_is_cleared(world: worlds.World, tmp_path: Path) -> None:
    with world.headquarters.session() as session:
        done = packing.write_pack(session, [YEAR], tmp_path / "pack", is_public=True)
        text = (done.folder / "2006" / "passages.csv").read_text(encoding="utf-8")
        rows = list(csv.DictReader(io.StringIO(text)))
        assert {row["cleared"] for row in rows} == {"yes"}
        assert not (done.folder / "reports").exists()
        with pytest.raises(FileExistsError):
            packing.write_pack(session, [YEAR], tmp_path / "pack")
