"""The texts of the window: complete, up to date, well written; and what the pseudo-language is for."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "make_translations.py"


def script() -> ModuleType:
    found = importlib.util.spec_from_file_location("make_translations", SCRIPT)
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[found.name] = module
    found.loader.exec_module(module)
    return module


make = script()


def test_every_text_is_translated_and_the_files_are_up_to_date():
    assert make.check() == [], "run: python packaging/make_translations.py"


@pytest.mark.parametrize(
    ("source", "text", "problem"),
    [
        ("Saved {time}", "Enregistré {time}", ""),
        ("Saved {time}", "Enregistré", "placeholders"),
        ("Saved {time}", "Enregistré {heure}", "placeholders"),
        ("Saved", "", "no translation"),
        ("Why?", "Pourquoi\u202f?", ""),
        ("Why?", "Pourquoi ?", "a space that can break"),
        ("Why?", "Pourquoi?", "no space before"),
        ("“{x}”", "«\u202f{x}\u202f»", ""),
        ("“{x}”", "« {x} »", "a space that can break"),
        ("the file's", "le fichier d'ici", "straight apostrophe"),
        ("Wait…", "Attendez...", "three points"),
        ("Seen on https://example.org/?x", "Vu sur {x}", "placeholders"),
    ],
)
def test_french_is_held_to_its_own_typography(source: str, text: str, problem: str):
    assert make.problem_of(source, text, "fr").startswith(problem)
    assert bool(make.problem_of(source, text, "fr")) == bool(problem)


def test_the_plural_may_leave_its_number_out():
    assert make.problem_of("%n check(s)", "un contrôle", "fr") == ""
    assert make.problem_of("check", "%n contrôle", "fr") != ""


def test_all_rooms_are_read_and_plurals_are_found_for_the_classes_made_from_a_class():
    texts = make.extracted()
    contexts = {text.context for text in texts}
    assert {"errors", "findings", "rules", "terms", "HomeScreen", "ReportScreen"} <= contexts
    assert len(texts) == len(set(texts))
    pasted = {text.context for text in texts if text.source == "%n cell(s) pasted"}
    assert {"EditableTable", "PeopleTable"} <= pasted


def test_a_text_that_qts_tool_cannot_read_stops_the_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    room = tmp_path / "ui"
    room.mkdir()
    (tmp_path / "fieldreport").mkdir()
    (room / "words.py").write_text(
        "class Here:\n    def a(self): return self.tr('Seen')\n    def b(self): return f\"{self.tr('Lost')}\"\n"
    )
    monkeypatch.setattr(make, "ROOT", tmp_path)
    with pytest.raises(SystemExit, match=r"words.py:3: “Lost”"):
        make.extracted()


def test_translations_that_are_there_stay_and_new_texts_are_unfinished(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    room = tmp_path / "ui"
    room.mkdir()
    (tmp_path / "fieldreport").mkdir()
    words = room / "words.py"
    words.write_text("class Here:\n    def a(self, n): return self.tr('Seen') + self.tr('%n file(s)', '', n)\n")
    monkeypatch.setattr(make, "ROOT", tmp_path)
    monkeypatch.setattr(make, "FOLDER", tmp_path)
    file = tmp_path / "fieldreport_fr.ts"
    make.update(file, "fr")
    assert make.missing("fr") == {"Here": {"Seen": "", "%n file(s)": ["", ""]}}
    assert make.fill("fr", {"Here": {"Seen": "Vu", "%n file(s)": ["%n fichier", "%n fichiers"]}}) == 2
    words.write_text(words.read_text() + "    def b(self): return self.tr('New')\n")
    make.update(file, "fr")
    assert make.missing("fr") == {"Here": {"New": ""}}
    assert "Vu" in file.read_text(encoding="utf-8")
    words.write_text("class There:\n    def a(self): return self.tr('Seen')\n")
    make.update(file, "fr")
    assert make.missing("fr") == {}  # a text that moved keeps its translation


def test_the_pseudo_language_is_longer_accented_and_keeps_placeholders():
    assert make.pseudo("Saved {time}") == "[Sàvéd {time}···]"
    assert len(make.pseudo("x" * 100)) == 140
    assert "%n" in make.pseudo("%n check(s)")
