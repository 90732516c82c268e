"""What can be quoted from a report, and what of it may be public."""

from builders import amount, date, lesson, training
from consolidated import holding
from project_documents import busy_project

from fieldreport.consolidation.quotable import about, quotables
from fieldreport.folding import Terms, terms_of
from fieldreport.learning import Gap
from fieldreport.missions import load_missions
from fieldreport.models import Staffing


def _all(*records: object, **changes: object) -> dict[str, object]:
    held = holding(*records, **changes)  # type: ignore[arg-type]
    return {one.address: one for one in quotables(held, load_missions())}


def test_a_paragraph_is_as_it_was_written_and_a_figure_has_its_day() -> None:
    found = _all(training(outcome="Twenty officers\nwere trained.", end=date("2006-05-10")))
    text = found["training[T-1].outcome"]
    assert (text.text, text.is_figure, str(text.as_of)) == ("Twenty officers\nwere trained.", False, "2006-05-10")
    figure = found["training[T-1].participants[0]"]
    assert (figure.people.women, figure.measure, figure.is_cleared) == (12, "national_counterparts", True)


def test_what_is_restricted_is_quoted_and_not_cleared() -> None:
    found = _all(
        lesson(id="L-1", text="Begin with the chiefs.", restricted=("text",)), lesson(id="L-2", text="Come back.")
    )
    assert {one.address: one.is_cleared for one in found.values()} == {
        "lesson[L-1].text": False,
        "lesson[L-2].text": True,
    }


def test_money_is_never_cleared() -> None:
    found = _all(busy_project())
    money = {address: one for address, one in found.items() if one.value is not None}
    assert money["project[P-1].approved"].value.amount == amount("53500")
    assert not any(one.is_cleared for one in money.values())


def test_nothing_of_a_classified_report_is_cleared() -> None:
    from dataclasses import replace

    held = holding(training())
    secret = replace(held, report=replace(held.report, classification="confidential"))
    assert any(one.is_cleared for one in quotables(held, load_missions()))
    assert not any(one.is_cleared for one in quotables(secret, load_missions()))


def test_a_number_of_the_form_is_a_figure_and_a_contact_is_none() -> None:
    found = _all(answers={"2006/BI-6": "Ada Adviser", "2006/AR-B.PR.F": "The police {trainings.count: 3} opened."})
    assert list(found) == ["report.2006/AR-B.PR.F"]
    assert found["report.2006/AR-B.PR.F"].text == "The police 3 opened."
    posts = _all(Staffing(id="S-1", date=date("2006-06-30"), posts=4, filled=3))
    assert {address: int(one.value.amount) for address, one in posts.items()} == {
        "staffing[S-1].posts": 4,
        "staffing[S-1].filled": 3,
    }


def test_of_paragraphs_those_with_the_words_are_meant() -> None:
    gap = Gap(id="G-1", title="Courts", text="No judge sits in Ituri.", recommendation="Send a mobile court.")
    found = quotables(holding(gap), load_missions())
    asked = about(found, "gap[G-1]", terms_of("mobile"))
    assert [one.address for one in asked] == ["gap[G-1].recommendation"]
    assert len(about(found, "gap[G-1]", Terms())) == 2
    assert len(about(found, "gap[G-1]", terms_of("Courts"))) == 2  # the title alone has the word
    assert about(found, "gap[G-2]", Terms()) == ()
