"""docs/rules.md lists every rule as the registry and the tests have it."""

import importlib.util
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("make_rules", ROOT / "packaging" / "make_rules.py")
assert _spec is not None and _spec.loader is not None
make_rules = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(make_rules)


def test_the_document_is_up_to_date() -> None:
    written = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == make_rules.document(), "run packaging/make_rules.py"


def test_every_rule_has_a_row_with_its_tests() -> None:
    rows = re.findall(r"^\| (V\d+) \| .* \| (.*) \|$", make_rules.document(), re.MULTILINE)
    assert [code for code, _tests in rows] == [f"V{number}" for number in range(1, 57)]
    assert all(re.search(r"the cases in `cases_\w+`|`test_", tests) for _code, tests in rows)


def test_what_it_points_to_is_there() -> None:
    for link in re.findall(r"\]\(([^)]+)\)", make_rules.HEAD):
        assert (ROOT / "docs" / link).is_file()
