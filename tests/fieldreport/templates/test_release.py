"""How versions are found, and the lock on released files."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from fieldreport.resources import schema_path
from fieldreport.templates import (
    Template,
    TemplateError,
    available_templates,
    load_template,
    parse_template,
    template_for,
)
from fieldreport.values import Quarter


@pytest.fixture(scope="module")
def template() -> Template:
    return load_template("2006")


class TestFinding:
    def test_versions(self) -> None:
        assert "2006" in available_templates()
        assert not any("labels" in version for version in available_templates())

    @given(st.integers(2005, 2007), st.integers(1, 4))
    def test_years_of_version_2006(self, year: int, number: int) -> None:
        assert template_for(Quarter(year, number)) == "2006"  # V27

    @pytest.mark.parametrize("quarter", [Quarter(2004, 4), Quarter(2008, 1)])
    def test_quarters_outside(self, template: Template, quarter: Quarter) -> None:
        assert not template.fits(quarter)

    def test_no_template_for_a_quarter_before_all(self) -> None:
        with pytest.raises(TemplateError) as caught:
            template_for(Quarter(1999, 4))
        assert caught.value.code == "TEMPLATE_NO_PERIOD"
        assert "1999-Q4" in caught.value.text

    @pytest.mark.parametrize("version", ["1999", "../2006", "2006.labels.en", "", "2006/x"])
    def test_unknown_versions(self, version: str) -> None:
        with pytest.raises(TemplateError) as caught:
            load_template(version)
        assert caught.value.code == "TEMPLATE_UNKNOWN"

    def test_loaded_once(self) -> None:
        assert load_template("2006") is load_template("2006")

    def test_digest_is_that_of_the_file(self, template: Template) -> None:
        content = schema_path("templates/standardized/2006.json").read_bytes()
        assert template.sha256 == hashlib.sha256(content).hexdigest()
        assert (template.id, template.version) == ("standardized", "2006")

    def test_a_file_under_another_name_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        shutil.copy(schema_path("templates/standardized/2006.json"), tmp_path / "2007.json")
        monkeypatch.setattr("fieldreport.templates.schema_path", lambda *parts: tmp_path / parts[-1])
        with pytest.raises(TemplateError) as caught:
            load_template("2007")
        assert caught.value.code == "TEMPLATE_DAMAGED"


class TestRelease:
    def locked(self) -> dict[str, str]:
        lines = schema_path("checksums.txt").read_text(encoding="utf-8").splitlines()
        return {name: digest for digest, name in (line.split("  ", 1) for line in lines)}

    def test_released_files_never_change(self) -> None:
        for name, digest in self.locked().items():
            found = hashlib.sha256(schema_path(name).read_bytes()).hexdigest()
            assert found == digest, f"{name} is released and has changed; make a new version instead"

    def test_every_template_and_its_language_is_locked(self) -> None:
        root = schema_path("templates")
        present = {path.relative_to(root.parent).as_posix() for path in root.rglob("*.json")}
        assert present | {"template.schema.json", "template-labels.schema.json"} <= self.locked().keys()

    def test_schema_accepts_the_released_template(self) -> None:
        schema = json.loads(schema_path("template.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        for version in available_templates():
            content = json.loads(schema_path("templates/standardized", f"{version}.json").read_text(encoding="utf-8"))
            assert [error.message for error in Draft202012Validator(schema).iter_errors(content)] == []
            assert parse_template(json.dumps(content).encode()).version == version
