"""Brings the texts of the window up to date: `python packaging/make_translations.py [--check]`.

    (nothing)        read all texts of ui/ and fieldreport/ into resources/translations/*.ts, then make the .qm files
    --check          change nothing; say what is out of date, unfinished or written wrongly, and end with 1
    --missing FR     print the unfinished texts of a language as JSON, to be filled in
    --fill FR FILE   take translations over from such a file (context -> source -> text, or a list for plurals)
    --pseudo DIR     write a pseudo-language there, 40 per cent longer and accented: what is clipped or not
                     translated shows at once (the tests use it)

English has a file too: it holds the plural forms. Texts of Qt itself come from Qt's own files.

Qt's lupdate reads the texts; three things that it misses are mended here. It knows a plural only in a call of
`self.tr`, so every text with %n counts as one. PySide looks for a plural under the name of the object's own class,
so the plurals of a class are repeated for the classes made from it. And a call that lupdate cannot parse is left out
without a word, so all calls are read a second time as Python, and a text that stands only there stops the run.
"""

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "fr")
PSEUDO = "pseudo"
PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%n|%L?\d")
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
ACCENTED = str.maketrans("aceinouyACEINOUY", "àçéîñöûýÀÇÉÎÑÖÛÝ")


def sources() -> list[str]:
    """Return every file that may hold texts, in a fixed order."""
    return [
        str(file.relative_to(ROOT)) for room in ("fieldreport", "ui") for file in sorted((ROOT / room).rglob("*.py"))
    ]


def tool(name: str) -> str:
    """Return the path of one of Qt's tools, as it came with PySide6."""
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} is not there: set up with “make setup” first")
    return found


def update(file: Path, language: str) -> None:
    """Write a .ts file with all texts there are now; translations that are there stay."""
    texts = extracted()
    if language == "en":
        texts = [held for held in texts if held.is_plural]
    known, anywhere = _known(file)
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = None
    for held in texts:
        if context is None or context.findtext("name") != held.context:
            context = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = held.context
        message = ET.SubElement(context, "message", {"numerus": "yes"} if held.is_plural else {})
        ET.SubElement(message, "source").text = held.source
        translation = ET.SubElement(message, "translation")
        found = known.get((held.context, held.source)) or anywhere.get(held.source)
        forms = found if found and len(found) == (2 if held.is_plural else 1) else None
        if forms is None:
            translation.set("type", "unfinished")
        _put(translation, (forms or ["", ""]) if held.is_plural else (forms or [""])[0], is_done=forms is not None)
    _write(ET.ElementTree(root), file)


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the window, under the name that it is looked up with."""

    context: str
    source: str

    @property
    def is_plural(self) -> bool:
        """Return whether it has a number in it."""
        return "%n" in self.source


def extracted() -> list[Text]:
    """Return every text of the program in a fixed order; ends the run where lupdate lost one."""
    with tempfile.TemporaryDirectory() as folder:
        file, names = Path(folder) / "texts.ts", Path(folder) / "files.lst"
        names.write_text("\n".join(str(ROOT / name) for name in sources()), encoding="utf-8")
        command = [tool("pyside6-lupdate"), f"@{names}", "-locations", "none", "-ts", str(file)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            raise SystemExit(done.stdout + done.stderr)
        found = [Text(name, message.findtext("source") or "") for name, message in messages(ET.parse(file))]  # noqa: S314
    heirs, written = _read_as_python()
    by_source = {held.source for held in found}
    lost = [
        (place, text)
        for place, text in written
        if (text not in found if text.context else text.source not in by_source)
    ]
    if lost:
        raise SystemExit("lupdate does not see:\n" + "\n".join(f"{place}: “{text.source}”" for place, text in lost))
    repeated = [Text(heir, held.source) for held in found if held.is_plural for heir in heirs.get(held.context, ())]
    unique = dict.fromkeys([*found, *repeated])
    return sorted(unique, key=lambda held: held.context)  # stable: texts stay in the order of the files


def _read_as_python() -> tuple[dict[str, tuple[str, ...]], list[tuple[str, Text]]]:
    """Return class -> all classes made from it, and every text that a call marks, with its place."""
    bases: dict[str, set[str]] = {}
    written: list[tuple[str, Text]] = []
    for name in sources():
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {base.id for base in node.bases if isinstance(base, ast.Name)}
            elif isinstance(node, ast.Call):
                text = _marked(node)
                if text is not None:
                    written.append((f"{name}:{node.lineno}", text))

    def descends(child: str, parent: str) -> bool:
        return any(base == parent or descends(base, parent) for base in bases.get(child, ()))

    parents = {base for held in bases.values() for base in held}
    heirs = {parent: tuple(sorted(child for child in bases if descends(child, parent))) for parent in parents}
    return heirs, written


def _marked(call: ast.Call) -> Text | None:
    name = (
        call.func.attr
        if isinstance(call.func, ast.Attribute)
        else call.func.id
        if isinstance(call.func, ast.Name)
        else ""
    )
    place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
    if place is None or len(call.args) <= place:
        return None
    held = [arg.value if isinstance(arg, ast.Constant) else None for arg in call.args[: place + 1]]
    if not isinstance(held[-1], str) or not held[-1]:
        return None
    return Text(held[0] if place and isinstance(held[0], str) else "", held[-1])


def _known(file: Path) -> tuple[dict[tuple[str, str], list[str]], dict[str, list[str]]]:
    """Return the translations of a file by context and source, and by source where all contexts agree."""
    if not file.is_file():
        return {}, {}
    known: dict[tuple[str, str], list[str]] = {}
    by_source: dict[str, set[tuple[str, ...]]] = {}
    for context, message in messages(ET.parse(file)):  # noqa: S314 - our own files
        texts = texts_of(message)
        if all(texts):
            source = message.findtext("source") or ""
            known[context, source] = texts
            by_source.setdefault(source, set()).add(tuple(texts))
    return known, {source: list(next(iter(held))) for source, held in by_source.items() if len(held) == 1}


def release(file: Path, target: Path) -> None:
    """Make the .qm file of a .ts file."""
    command = [tool("pyside6-lrelease"), "-silent", str(file), "-qm", str(target)]
    subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603


def messages(tree: ET.ElementTree) -> Iterator[tuple[str, ET.Element]]:
    """Yield context and message of every text."""
    for context in tree.getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            yield name, message


def texts_of(message: ET.Element) -> list[str]:
    """Return the translations of a message: several where it has plural forms."""
    translation = message.find("translation")
    if translation is None:
        return [""]
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def problems_of(file: Path, language: str) -> list[str]:
    """Return what is unfinished or written wrongly in a .ts file."""
    found = []
    for context, message in messages(ET.parse(file)):  # noqa: S314 - our own files
        source = message.findtext("source") or ""
        for text in texts_of(message):
            problem = problem_of(source, text, language)
            if problem:
                found.append(f"{file.name}: {context}: “{source}”: {problem}")
    return found


def problem_of(source: str, text: str, language: str) -> str:
    """Return what is wrong with a translation, or an empty text."""
    if not text:
        return "no translation"
    wanted, there = sorted(set(PLACEHOLDER.findall(source))), sorted(set(PLACEHOLDER.findall(text)))
    if not set(there) <= set(wanted) or set(wanted) - set(there) - {"%n"}:
        return f"placeholders {there} instead of {wanted}"
    if language == "fr":
        return french_problem(text)
    return ""


def french_problem(text: str) -> str:
    """Return what French typography would not allow: plain apostrophes, quotes, spaces before high punctuation."""
    bare = PLACEHOLDER.sub("x", text)
    if "'" in bare or '"' in bare:
        return "straight apostrophe or quotation mark"
    if "..." in bare:
        return "three points instead of an ellipsis"
    if re.search(r"(?<![\u00a0\u202f\s(])[;!?»%](?!\w)", re.sub(r"https?:\S+", "", bare)) and not re.fullmatch(
        r"\W*", bare
    ):
        return "no space before ; ! ? » or %"
    if re.search(r"[ ][;:!?»%]|«[ ]|«(?![\u00a0\u202f])", bare):
        return "a space that can break before ; : ! ? » % or after «"
    return ""


def check() -> list[str]:
    """Return everything that is not as this program would make it."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            file = FOLDER / f"fieldreport_{language}.ts"
            fresh = Path(folder) / file.name
            shutil.copy(file, fresh)
            update(fresh, language)
            if fresh.read_bytes() != file.read_bytes():
                found.append(f"{file.name} is out of date")
            found += problems_of(fresh, language)
            release(file, Path(folder) / "fresh.qm")
            if (Path(folder) / "fresh.qm").read_bytes() != file.with_suffix(".qm").read_bytes():
                found.append(f"{file.stem}.qm is out of date")
    return found


def missing(language: str) -> dict[str, dict[str, Any]]:
    """Return context -> source -> "" (or empty plural forms) of the texts that have no translation."""
    found: dict[str, dict[str, Any]] = {}
    for context, message in messages(ET.parse(FOLDER / f"fieldreport_{language}.ts")):  # noqa: S314 - our own files
        texts = texts_of(message)
        if not all(texts):
            source = message.findtext("source") or ""
            found.setdefault(context, {})[source] = texts if message.get("numerus") == "yes" else ""
    return found


def fill(language: str, given: dict[str, dict[str, Any]]) -> int:
    """Take translations over into a .ts file and return how many."""
    file = FOLDER / f"fieldreport_{language}.ts"
    tree = ET.parse(file)  # noqa: S314 - our own files
    count = 0
    for context, message in messages(tree):
        text = given.get(context, {}).get(message.findtext("source") or "")
        translation = message.find("translation")
        if not text or translation is None:
            continue
        _put(translation, text)
        count += 1
    _write(tree, file)
    return count


def write_pseudo(folder: Path) -> Path:
    """Write a .qm file in which every text is longer and accented, and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"fieldreport_{PSEUDO}.ts"
    file.unlink(missing_ok=True)
    update(file, "fr")  # two forms of the plural are enough
    tree = ET.parse(file)  # noqa: S314 - just written
    for _context, message in messages(tree):
        translation = message.find("translation")
        if translation is not None:
            text = pseudo(message.findtext("source") or "")
            _put(translation, [text, text] if message.get("numerus") == "yes" else text)
    _write(tree, file)
    release(file, file.with_suffix(".qm"))
    return file.with_suffix(".qm")


def pseudo(text: str) -> str:
    """Return a text accented and 40 per cent longer, in brackets, its placeholders untouched."""
    parts, at = [], 0
    for held in PLACEHOLDER.finditer(text):
        parts += [text[at : held.start()].translate(ACCENTED), held.group()]
        at = held.end()
    parts.append(text[at:].translate(ACCENTED))
    return f"[{''.join(parts)}{'·' * max(1, round(len(text) * 0.4) - 2)}]"


def _put(translation: ET.Element, text: str | list[str], *, is_done: bool = True) -> None:
    if is_done:
        translation.attrib.pop("type", None)
    for form in list(translation):
        translation.remove(form)
    if isinstance(text, str):
        translation.text = text
        return
    for held in text:
        ET.SubElement(translation, "numerusform").text = held


def _write(tree: ET.ElementTree, file: Path) -> None:
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)
    file.write_text(f"{HEADER}{body}\n", encoding="utf-8")


def main() -> int:
    """Do what the arguments ask."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--missing", metavar="LANGUAGE")
    parser.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"))
    parser.add_argument("--pseudo", type=Path, metavar="DIR")
    given = parser.parse_args()
    if given.check:
        found = check()
        print("\n".join(found) or "All texts are translated and up to date.")
        return int(bool(found))
    if given.pseudo:
        print(write_pseudo(given.pseudo))
        return 0
    if given.missing:
        print(json.dumps(missing(given.missing), ensure_ascii=False, indent=1))
        return 0
    if given.fill:
        language, file = given.fill
        print(fill(language, json.loads(Path(file).read_text(encoding="utf-8"))), "texts taken over")
    for language in LANGUAGES:
        file = FOLDER / f"fieldreport_{language}.ts"
        update(file, language)
        release(file, file.with_suffix(".qm"))
        left = sum(len(held) for held in missing(language).values())
        print(f"{file.name}: {left} texts without translation")
    return 0


if __name__ == "__main__":
    sys.exit(main())
