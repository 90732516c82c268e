"""Writes docs/rules.md: every rule with its severities, the modules that carry it out, and the tests that hold it.

    make_rules.py            write the document
    make_rules.py --check    say whether it is up to date

The texts come from the registry, the tests from their files: a case in `cases_*.py` names its rule, a rule without a
check names its tests in `test_rules_elsewhere.py`.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "rules.md"
TESTS = ROOT / "tests" / "fieldreport" / "validation"
HEAD = """# The rules

All rules of the domain notes, V1 to V55, and V56, a rule of this house, each in one place; `fieldreport rules` lists
them too. This page is written by `packaging/make_rules.py`, and a test holds it.

- **error**: impossible or contradictory data, or a mandatory answer that is missing. Blocks signing.
- **explain**: a fact that wants a note, which travels with the report. Signing asks for the note and does not insist.
- **warning**: worth a look; a note answers it. **hint**: worth knowing, no more.

One note may answer a group: it names codes of rules, and places or none. What differs from the domain notes, and what
was tried on the sample year, stands in [decision 0017](decisions/0017-rules-that-respect-people.md).

A case is one situation in which the rule must find something, or, however close, must stay silent. For each case with
a finding a test leaves the rule out and sees the finding go.

| rule | severities | says | carried out by | held by |
| --- | --- | --- | --- | --- |
"""


def document() -> str:
    """Return the whole page."""
    sys.path.insert(0, str(ROOT))
    from fieldreport.validation import RULES

    cases, elsewhere = dict(_cases()), _elsewhere()
    lines = []
    for rule in sorted(RULES.values(), key=lambda held: held.number):
        modules = ", ".join(f"`{name.removeprefix('fieldreport.')}`" for name in rule.modules)
        tests = cases.get(rule.code) or elsewhere[rule.code]
        lines.append(f"| {rule.code} | {', '.join(rule.severities)} | {rule.summary} | {modules} | {tests} |\n")
    return HEAD + "".join(lines)


def _cases() -> Iterator[tuple[str, str]]:
    """Yield code and file of each rule that has cases."""
    for file in sorted(TESTS.glob("cases_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("wrong", "clean"):
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    yield str(code.value), f"the cases in `{file.stem}`"


def _elsewhere() -> dict[str, str]:
    """Return code -> the names of the tests of rules without a check."""
    tree = ast.parse((TESTS / "test_rules_elsewhere.py").read_text(encoding="utf-8"))
    node = next(
        one.value
        for one in tree.body
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name) and one.targets[0].id == "HELD_BY"
    )
    held = ast.literal_eval(node)
    return {
        code: "; ".join(
            f"`{Path(file).stem}`: {', '.join(f'`{name}`' for name in names)}" for file, names in files.items()
        )
        for code, files in held.items()
    }


def main(arguments: list[str]) -> int:
    """Write the document, or compare it."""
    if "--check" in arguments:
        is_fresh = DOCUMENT.is_file() and DOCUMENT.read_text(encoding="utf-8") == document()
        print(
            "docs/rules.md is up to date."
            if is_fresh
            else "docs/rules.md is out of date: run packaging/make_rules.py"
        )
        return 0 if is_fresh else 1
    DOCUMENT.write_text(document(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
