"""The open data of a year, as the validator of Frictionless reads it."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import frictionless
import pytest

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.datapackage import data_files

Year = Callable[..., tuple[AnnualReport, AnnualFacts]]


def problems(folder: Path, files: dict[str, bytes]) -> list[str]:
    for name, data in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.tasks or report.errors
    return [error.message for error in (*report.errors, *(one for task in report.tasks for one in task.errors))]


@pytest.mark.parametrize("hxl", [False, True])
@pytest.mark.parametrize("is_public", [False, True])
def test_the_package_is_valid(year: Year, tmp_path: Path, *, is_public: bool, hxl: bool) -> None:
    files = data_files(*year(is_public=is_public, hxl=hxl))
    assert files["data/participation.csv"].startswith(b"mission,year,quarter")
    assert (b"\n#org+code," in files["data/participation.csv"]) == hxl
    assert problems(tmp_path, files) == []


def test_a_word_in_the_place_of_a_number_is_found(year: Year, tmp_path: Path) -> None:
    files = data_files(*year())
    name = "data/participation.csv"
    right = files[name]
    files[name] = right.replace(b",30,30,", b",many,30,")
    assert files[name] != right
    described = json.loads(files["datapackage.json"])
    resource = next(one for one in described["resources"] if one["path"] == name)
    resource["hash"] = f"sha256:{hashlib.sha256(files[name]).hexdigest()}"
    resource["bytes"] = len(files[name])
    files["datapackage.json"] = json.dumps(described).encode()
    assert any("many" in message for message in problems(tmp_path, files))
