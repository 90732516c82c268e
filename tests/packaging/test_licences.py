"""Everything shipped is named in the notices, under a licence that a free program may carry."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
NOTICES = (ROOT / "docs" / "third-party-notices.md").read_text(encoding="utf-8")
ALLOWED = {
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "LGPL-3.0-only",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "MPL-2.0",
    "PSF-2.0",
    "Zlib",
    "public domain",
}
# What package metadata says in other words, or does not say; read from the licence text in the package.
READ_BY_HAND = {
    "aiosignal": "Apache-2.0",
    "click-default-group": "BSD-3-Clause",
    "duckdb": "MIT",
    "pypdfium2": "Apache-2.0 OR BSD-3-Clause",
    "pyrage": "MIT",
    "reportlab": "BSD-3-Clause",
    "rfc8785": "Apache-2.0",
    "sqlcipher3": "Zlib",
    "sqlite-fts4": "Apache-2.0",
}


def _rows(part: str) -> dict[str, str]:
    rows = dict(re.findall(r"^\| ([a-z0-9-]+) \| ([^|]+?) \|", part, re.MULTILINE))
    return {name: licence for name, licence in rows.items() if name not in ("package", "---")}


SHIPPED_PART, SOURCES_PART = NOTICES.split("Only needed to install", 1)
BASE_PART, ARCHIVE_PART = SHIPPED_PART.split("Only part of an installation", 1)
SHIPPED, FOR_ARCHIVES = _rows(BASE_PART), _rows(ARCHIVE_PART)
FOR_SOURCES = _rows(SOURCES_PART.split("## Libraries", 1)[0])


def _locked(name: str = "requirements.lock") -> set[str]:
    lock = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    return {canonicalize_name(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)}


def _shipped_on_this_machine() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pending = [Requirement(text).name for text in project["project"]["dependencies"]]
    found: set[str] = set()
    while pending:
        name = canonicalize_name(pending.pop())
        if name in found:
            continue
        found.add(name)
        for text in metadata.requires(name) or []:
            needed = Requirement(text)
            if needed.marker is None or needed.marker.evaluate({"extra": ""}):
                pending.append(needed.name)
    return found


def test_the_notices_name_every_locked_package_and_no_other() -> None:
    assert set(SHIPPED) | set(FOR_SOURCES) == _locked()
    assert set(SHIPPED) | set(FOR_ARCHIVES) | set(FOR_SOURCES) == _locked("requirements-archive.lock")


def test_what_the_program_needs_is_in_the_table_of_shipped_packages() -> None:
    assert _shipped_on_this_machine() <= set(SHIPPED)


@pytest.mark.parametrize("package", sorted(SHIPPED | FOR_ARCHIVES))
def test_the_licence_is_allowed_and_is_what_the_package_says(package: str) -> None:
    stated = (SHIPPED | FOR_ARCHIVES)[package]
    assert set(re.split(r" AND | OR ", stated)) <= ALLOWED
    try:
        own = metadata.metadata(package)
    except metadata.PackageNotFoundError:
        return  # of another operating system
    said = READ_BY_HAND.get(package) or own.get("License-Expression") or own.get("License") or ""
    if stated == "LGPL-3.0-only":
        assert stated in said.split(" OR ")  # Qt offers the GPL too; it is not taken
    else:
        assert said.strip() == stated


def test_no_shipped_package_is_under_the_gpl_alone() -> None:
    for package in _shipped_on_this_machine():
        own = metadata.metadata(package)
        choices = re.split(r" OR ", own.get("License-Expression") or "")
        assert any("GPL" not in choice or "LGPL" in choice for choice in choices), package
        kinds = [line for line in own.get_all("Classifier") or [] if "General Public License" in line]
        assert all("Lesser" in line for line in kinds), (package, kinds)


@pytest.mark.parametrize(
    "attribution",
    [
        "Copyright (c) 2008-2025, ZETETIC LLC",
        "Neither the name of the ZETETIC LLC nor the names of its contributors may be used",
        "The OpenSSL Project Authors",
        "SIL Open Font",
        "GNU Lesser General Public License, version 3",
    ],
)
def test_attributions_that_packages_leave_out_are_here(attribution: str) -> None:
    assert attribution in " ".join(NOTICES.split())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("LICENSE", "Apache License Version 2.0, January 2004"),
        ("docs/licenses/LGPL-3.0.txt", "GNU LESSER GENERAL PUBLIC LICENSE Version 3"),
        ("docs/licenses/GPL-3.0.txt", "GNU GENERAL PUBLIC LICENSE Version 3"),
    ],
)
def test_licence_texts_are_complete(name: str, words: str) -> None:
    assert words in " ".join((ROOT / name).read_text(encoding="utf-8").split())
