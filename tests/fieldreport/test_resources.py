"""The folders of the program are found, in a checkout and in an installed package, and cannot be left."""

from pathlib import Path

import pytest

from fieldreport import resources

ROOT = Path(__file__).resolve().parents[2]


def test_a_checkout_has_the_folders_beside_the_package() -> None:
    assert resources.schema_path() == ROOT / "schemas"
    assert resources.resource_path("fonts", "a.ttf") == ROOT / "resources" / "fonts" / "a.ttf"


def test_parts_may_be_joined_already() -> None:
    assert resources.resource_path("fonts/a.ttf") == resources.resource_path("fonts", "a.ttf")


def test_an_installed_package_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "schemas").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.schema_path("x.json") == tmp_path / "schemas" / "x.json"
    assert resources.resource_path("x") == tmp_path.parent / "resources" / "x"


@pytest.mark.parametrize("part", ["..", "../secret", "/etc/passwd", "a//b", "a\\b", "C:", "", ".", "a\0b"])
def test_no_name_leads_out_of_the_folder(part: str) -> None:
    with pytest.raises(ValueError, match="not a name inside"):
        resources.resource_path(part)
