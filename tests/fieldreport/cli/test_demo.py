"""The demonstration, run once, and what it leaves, checked with stock tools."""

import csv
import io
import json
import os
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import worlds
from commands import Ran, Run, run_apart
from worlds import Desk

from fieldreport.resources import resource_path

SIGNED = {"MONUC": 2, "UNMIL": 2, "MINUSTAH": 2, "UNMIK": 2, "ONUB": 1, "UNFICYP": 1, "UNMOGIP": 1}
LATEST = [f"{mission}_2006-Q2_r1" for mission in SIGNED]
ALL = ["MONUC_2006-Q1_r1", *LATEST]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Ran]]:
    """The folder of the demonstration, and what it said; started from another folder."""
    place = tmp_path_factory.mktemp("elsewhere")
    yield place / "demo", run_apart("demo", "demo", cwd=place)
    shutil.rmtree(place, ignore_errors=True)


@pytest.fixture(scope="module")
def demo(shown: tuple[Path, Ran]) -> Path:
    folder, said = shown
    assert said.code == 0, said.out + said.err
    return folder


def _tool(*command: str | Path, **options: Any) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False, **options)


def test_every_step_ends_as_it_must(shown: tuple[Path, Ran]) -> None:
    _, said = shown
    assert (said.code, said.err) == (0, "")
    assert "first: 16 imported; again: 16 repeated." in said.out
    assert "Not as it should be" not in said.out
    for step in range(1, 10):
        assert f"\n{step}. " in f"\n{said.out}"


def test_it_leaves_the_annual_report_inside_and_in_public(demo: Path) -> None:
    inside, public = ({file.name for file in (demo / name).iterdir()} for name in ("annual", "annual-public"))
    assert {"annual-report.pdf", "annual-report.xlsx", "annual-report.docx", "datapackage.json"} <= inside & public
    assert {"council-MONUC.pdf", "council-MONUC.docx"} <= inside
    assert (demo / "annual" / "data" / "finance.csv").exists()
    assert not (demo / "annual-public" / "data" / "finance.csv").exists()


def test_it_leaves_what_decision_33_lists(demo: Path) -> None:
    office = {"ca_and_crl.pem", "trust-package.asice", "age-identity.txt", "home"}
    assert {file.name for file in (demo / "headquarters").iterdir()} == office
    packages = {file.name for file in (demo / "packages").iterdir()}
    assert packages == {
        f"{name}{profile}.asice{age}" for name in ALL for profile in ("", "_data") for age in ("", ".age")
    }
    assert {file.name for file in (demo / "tampered").iterdir()} == {
        f"MONUC_{title}.asice" for title in ("figure-changed", "file-added", "damaged-on-the-way")
    }
    assert {file.name for file in (demo / "reports").iterdir()} == {
        f"{name[:-3]}.{suffix}" for name in ALL for suffix in ("pdf", "xlsx")
    }
    desks = dict(line.split(": ") for line in (demo / "passphrases.txt").read_text().splitlines())
    assert {"Headquarters", "MONUC author", "MONUC clearing officer", "UNFICYP author"} <= set(desks)
    if os.name != "nt":
        for secret in (demo / "passphrases.txt", demo / "headquarters" / "age-identity.txt"):
            assert stat.S_IMODE(secret.stat().st_mode) == 0o600


def test_its_passphrases_open_its_desks(demo: Path, run: Run) -> None:
    phrases = dict(line.split(": ") for line in (demo / "passphrases.txt").read_text().splitlines())
    for home, name in (
        (demo / "headquarters" / "home", "Headquarters"),
        (demo / "missions" / "ONUB" / "home", "ONUB author"),
    ):
        desk = Desk(worlds.Workspace(home), phrases[name])
        said = run(desk, "doctor")
        assert (said.code, "BAD" in said.out) == (0, False)


def test_nothing_secret_is_said(shown: tuple[Path, Ran], demo: Path) -> None:
    _, said = shown
    phrases = [line.partition(": ")[2] for line in (demo / "passphrases.txt").read_text().splitlines()]
    assert not [phrase for phrase in phrases if phrase in said.out]
    assert "AGE-SECRET-KEY" not in said.out


def _shell(demo: Path, package: Path) -> "subprocess.CompletedProcess[str]":
    return _tool("sh", demo / "verify-bundle.sh", package, demo / "headquarters" / "ca_and_crl.pem")


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("profile", ["", "_data"])
def test_the_shell_check_accepts_every_package(demo: Path, name: str, profile: str) -> None:
    done = _shell(demo, demo / "packages" / f"{name}{profile}.asice")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "BAD" not in done.stdout
    signatures = [
        line for line in done.stdout.splitlines() if line.startswith("OK META-INF/signature") and " by " in line
    ]
    assert len(signatures) == SIGNED[name.partition("_")[0]]


@pytest.mark.parametrize("title", ["figure-changed", "file-added", "damaged-on-the-way"])
def test_the_shell_check_fails_on_what_was_tampered_with(demo: Path, title: str) -> None:
    done = _shell(demo, demo / "tampered" / f"MONUC_{title}.asice")
    assert done.returncode == 1
    assert "BAD" in done.stdout


@pytest.mark.parametrize("member", ["report.json", "report.xlsx", "report.pdf", "META-INF/ASiCManifest001.xml"])
def test_the_shell_check_refuses_one_changed_byte_in_any_member(demo: Path, tmp_path: Path, member: str) -> None:
    forged = tmp_path / "forged.asice"
    with (
        zipfile.ZipFile(demo / "packages" / "MONUC_2006-Q2_r1.asice") as whole,
        zipfile.ZipFile(forged, "w") as changed,
    ):
        for info in whole.infolist():
            data = bytearray(whole.read(info))
            if info.filename == member:
                data[len(data) // 2] ^= 1
            changed.writestr(info, bytes(data))
    done = _shell(demo, forged)
    assert (done.returncode, "BAD" in done.stdout) == (1, True)


def test_the_script_is_the_shipped_one(demo: Path) -> None:
    shipped = resource_path("verify", "verify-bundle.sh").read_bytes()
    assert (demo / "verify-bundle.sh").read_bytes() == shipped


@pytest.mark.parametrize("name", LATEST)
def test_age_opens_what_travelled(demo: Path, name: str) -> None:
    for profile in ("", "_data"):
        plain = demo / "packages" / f"{name}{profile}.asice"
        opened = subprocess.run(
            ["age", "-d", "-i", demo / "headquarters" / "age-identity.txt", f"{plain}.age"],
            capture_output=True,
            check=True,
        )
        assert opened.stdout == plain.read_bytes()


@pytest.mark.parametrize("name", ["MONUC_2006-Q2", "MINUSTAH_2006-Q2", "ONUB_2006-Q2", "UNFICYP_2006-Q2"])
def test_pdfsig_trusts_the_signatures(demo: Path, tmp_path: Path, name: str) -> None:
    database = f"sql:{tmp_path}"
    assert _tool("certutil", "-N", "-d", database, "--empty-password").returncode == 0
    authority = demo / "headquarters" / "ca_and_crl.pem"
    added = _tool("certutil", "-A", "-d", database, "-n", "authority", "-t", "CT,C,C", "-i", authority)
    assert added.returncode == 0, added.stderr
    done = _tool("pdfsig", "-nssdir", database, demo / "reports" / f"{name}.pdf")
    count = SIGNED[name.partition("_")[0]]
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("Signature Validation: Signature is Valid.") == count
    assert done.stdout.count("Certificate Validation: Certificate is Trusted.") == count
    assert "Total document signed" in done.stdout.rpartition("Signature #")[2]


def _participants(demo: Path) -> dict[str, int]:
    """Return women, men and all of the trainings held, counted from the signed data itself."""
    with zipfile.ZipFile(demo / "packages" / "MONUC_2006-Q2_r1.asice") as package:
        report = json.loads(package.read("report.json"))
    held = [item for item in report["records"] if item["kind"] == "training" and item["status"] == "held"]
    groups = [group for item in held for group in item["participants"]]
    women, men = (sum(g[sex] for g in groups if isinstance(g.get(sex), int)) for sex in ("women", "men"))
    return {"Women": women, "Men": men, "Total": women + men}


def test_libreoffice_shows_the_right_totals(demo: Path, tmp_path: Path) -> None:
    workbook = demo / "reports" / "MONUC_2006-Q2.xlsx"
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    for form in (every_sheet, "pdf"):
        done = _tool(
            "soffice", profile, "--headless", "--convert-to", form, "--outdir", tmp_path, workbook, timeout=180
        )
        assert done.returncode == 0, done.stderr
    people = (tmp_path / "MONUC_2006-Q2-People.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(people.partition("\n\n")[0])))
    total = next(row for row in rows if row["Component"] == "All components")
    expected = _participants(demo)
    assert expected["Women"] > 0
    assert {name: int(total[name]) for name in expected} == expected
    assert (tmp_path / "MONUC_2006-Q2.pdf").read_bytes().startswith(b"%PDF")


def test_the_program_judges_the_same_without_a_store(demo: Path) -> None:
    office = demo / "headquarters"
    plain = sorted((demo / "packages").glob("*"))
    said = run_apart(
        *("verify", *plain, "--trust", office / "trust-package.asice"),
        *("--age-identity", office / "age-identity.txt", "--json"),
    )
    assert (said.code, {one["verdict"] for one in said.json}) == (0, {"verified"})
    bad = run_apart(
        "verify", *sorted((demo / "tampered").iterdir()), "--trust", office / "trust-package.asice", "--json"
    )
    assert (bad.code, [one["code"] for one in bad.json]) == (1, ["DAMAGED", "CHANGED", "EXTRA"])


def test_it_answers_in_json_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    from fieldreport.cli.demo import journey

    done = journey.Demonstration(tmp_path, surprises=["a step went wrong"])
    monkeypatch.setattr(journey, "run", lambda folder, say: done)
    said = run("demo", tmp_path / "new", "--json")
    assert (said.code, set(said.json)) == (1, {"folder", "packages", "refused", "board", "surprises"})


def test_a_projects_papers_went_both_ways(shown: tuple[Path, Ran], demo: Path) -> None:
    _, said = shown
    # 57,750 gourdes at 38.5 are 1,500; with 3,200 and 4,210.40, less 310.40 that came back.
    assert "received 18,000.00, spent 8,600.00 USD" in said.out
    assert "the project now ends 2007-03" in said.out
    (audit,) = (demo / "project").glob("*audit*.asice")
    done = _shell(demo, audit)
    assert (done.returncode, "BAD" in done.stdout) == (0, False), done.stdout + done.stderr
    with zipfile.ZipFile(audit) as package:
        index = json.loads(package.read("index.json"))
    assert [one["kind"] for one in index["files"]] == ["report", "report", "grant", "history"]
    with zipfile.ZipFile(demo / "packages" / "MINUSTAH_2006-Q2_r1.asice") as package:
        travelled = {name for name in package.namelist() if name.startswith("projects/")}
    assert travelled == {
        f"projects/1-{kind}.{suffix}" for kind in ("financial", "substantive") for suffix in ("pdf", "xlsx")
    }
