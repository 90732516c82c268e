"""The index of words: folded, narrowed, kept with every change, and made anew where it is damaged."""

from typing import Any

import builders
import pytest

from fieldreport.folding import terms_of
from fieldreport.storage import attachments, drafts, finding, rebuilding, records
from fieldreport.storage.database import Store
from fieldreport.storage.doctor import doctor
from fieldreport.storage.finding import Wanted
from fieldreport.values import Quarter

Q2 = Quarter(2006, 2)


def put(store: Store, who: dict[str, Any], *held: Any, mission: str = "MONUC") -> None:
    records.put_records(store, mission, held, **who)


def found(store: Store, typed: str = "", **wanted: Any) -> list[str]:
    return [hit.address for hit in finding.search(store, Wanted(terms_of(typed), **wanted))]


def written(store: Store, who: dict[str, Any], question: str, text: Any) -> int:
    report = drafts.open_report(
        store, "MONUC", Q2, "adviser", template="standardized", template_version="2006", **who
    )
    drafts.save_answer(store, report.no, question, drafts.canonical(text) if text else None, **who)
    return report.no


def test_search_ignores_accents_and_survives_anything_typed(store: Store, who: dict[str, Any]) -> None:
    put(store, who, builders.lesson(id="L-1", title="Cellule", text="Une cellule fut fondée à Bukavu."))
    for words in ("fondee", "FONDÉE bukavu", "fond", 'cellule "bukavu', "“fondée à Bukavu”", "«fut fondée»"):
        assert found(store, words) == ["lesson[L-1]"], words
    for words in ("", '"', "absent", "AND OR NOT", "title:x", "(", "*", "-cellule nichts", '"Bukavu fondée"'):
        assert found(store, words) == [], words
    assert found(store, "bukavu", missions=frozenset({"UNMIL"})) == []


@pytest.mark.parametrize(
    "typed", ["المدرسه", "مدرسة", "المَدْرَسَةِ", "المـــدرسة", "اساتذة", "أساتذه", "علي", "على", "٢٠٠٦", "2006"]
)
def test_arabic_is_found_however_it_is_written(store: Store, who: dict[str, Any], typed: str) -> None:
    text = "زارت أُستاذةٌ المـدرسةَ، مدرسة البنات، مع أساتذة على العام ٢٠٠٦"
    put(store, who, builders.lesson(id="L-1", title="درس", text=text))
    assert found(store, typed) == ["lesson[L-1]"]
    assert found(store, "قطار") == []


def test_a_search_is_narrowed_by_kind_time_and_area(store: Store, who: dict[str, Any]) -> None:
    put(store, who, builders.training(id="T-1", title="Police", area="C"), builders.lesson(id="L-1", title="Police"))
    written(store, who, "2006/AR-B.PR.F", "Police were met")
    rebuilding.catch_up(store)
    assert set(found(store, "police")) == {"training[T-1]", "lesson[L-1]", "report.2006/AR-B.PR.F"}
    assert found(store, "police", kinds=frozenset({"training"})) == ["training[T-1]"]
    both = frozenset({"lesson", "answer"})
    assert set(found(store, "police", kinds=both)) == {"lesson[L-1]", "report.2006/AR-B.PR.F"}
    assert found(store, "police", areas=frozenset({"b"})) == ["report.2006/AR-B.PR.F"]
    assert found(store, "police", kinds=frozenset({"answer"}), first=Q2.shifted(1)) == []
    assert found(store, kinds=frozenset({"answer"}), last=Q2) == ["report.2006/AR-B.PR.F"]
    assert finding.search(store, Wanted()) == ()


def test_what_was_typed_is_found_after_catching_up_and_only_as_it_is_now(store: Store, who: dict[str, Any]) -> None:
    no = written(store, who, "Q", [{"text": "Mediation in Goma"}])
    assert found(store, "goma") == []
    assert store.value("SELECT count(*) FROM stale_answer") == 1
    rebuilding.catch_up(store)
    rebuilding.catch_up(store)
    assert found(store, "goma") == ["report.Q"]
    written(store, who, "Q", "Mediation in Kindu")
    rebuilding.catch_up(store)
    assert (found(store, "goma"), found(store, "kindu")) == ([], ["report.Q"])
    drafts.save_answer(store, no, "Q", None, **who)
    rebuilding.catch_up(store)
    assert found(store, "kindu") == []
    assert store.value("SELECT count(*) FROM narrative") == 0


def test_documents_are_found_by_their_names(store: Store, who: dict[str, Any]) -> None:
    named = {"name": "Liste des présences.pdf", "sha256": "0" * 64}
    put(store, who, builders.training(id="T-1", documents=(named, "letter of 3 May")))
    only = frozenset({"document"})
    assert found(store, "presences", kinds=only) == ["training[T-1]"]
    assert found(store, "letter", kinds=only) == ["training[T-1]"]
    put(store, who, builders.training(id="T-1", documents=()))
    assert found(store, "presences") == []
    attachments.find_documents(store, "MONUC", Q2, [named])
    assert found(store, "presences") == ["report[2006-Q2]"]
    attachments.find_documents(store, "MONUC", Q2, [])
    assert found(store, "presences") == []


def test_an_index_that_is_damaged_is_noticed_and_made_anew(store: Store, who: dict[str, Any]) -> None:
    put(store, who, builders.lesson(id="L-1", text="Goma"), builders.lesson(id="L-2", text="Kindu"))
    rebuilding.catch_up(store)
    assert not rebuilding.mend(store)
    store.connection.execute("DELETE FROM narrative_words WHERE rowid = (SELECT max(rowid) FROM narrative)")
    assert found(store, "kindu") == []
    assert [one.name for one in doctor(store) if not one.is_ok] == ["words"]
    assert rebuilding.mend(store)
    assert found(store, "kindu") == ["lesson[L-2]"]
    assert all(one.is_ok for one in doctor(store))


def test_other_rules_of_folding_make_the_index_anew(store: Store, who: dict[str, Any]) -> None:
    put(store, who, builders.lesson(id="L-1", text="Goma"))
    rebuilding.catch_up(store)
    store.connection.execute("UPDATE store_meta SET value = '0' WHERE name = 'words_folding'")
    store.connection.execute("INSERT INTO narrative_words (narrative_words) VALUES ('delete-all')")
    assert found(store, "goma") == []
    rebuilding.catch_up(store)
    assert found(store, "goma") == ["lesson[L-1]"]


def test_what_cannot_be_saved_is_not_found_either(store: Store, who: dict[str, Any]) -> None:
    with pytest.raises(RuntimeError), store.transaction():
        put(store, who, builders.lesson(id="L-1", text="Goma"))
        raise RuntimeError("the disk went away")
    assert found(store, "goma") == []
