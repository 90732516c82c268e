"""Passages stand under the heading of the year, with the original kept (H2, H14, D.4)."""

from consolidated import holding, holdings

from fieldreport.consolidation.narratives import chapters, feedback, passages


def test_a_passage_of_2006_stands_under_the_theme_of_2008() -> None:
    held = holdings(holding(answers={"2006/AR-A.PR.F": "Talks went on."}))
    found = {chapter.code: chapter for chapter in chapters(passages(held), "2008")}
    (passage,) = found["PREV"].of_part("progress")
    assert (passage.subject, passage.question, passage.text) == ("A", "2006/AR-A.PR.F", "Talks went on.")
    assert found["PREV"].missions == ("MONUC",)


def test_what_a_version_has_no_place_for_comes_last_and_is_not_dropped() -> None:
    held = holdings(holding(answers={"2006/AR-H.PR.F": "A hotline opened."}))
    last = chapters(passages(held), "2014")[-1]
    assert (last.code, [one.text for one in last.passages]) == ("", ["A hotline opened."])


def test_quoted_figures_are_read_as_numbers() -> None:
    held = holdings(holding(answers={"2006/AR-A.PR.F": "We trained {trainings.women: 412+} women."}))
    assert passages(held)[0].text == "We trained at least 412 women."


def test_a_programme_line_speaks_under_its_theme() -> None:
    answers = {
        "2008/PL": [{"id": "l1", "title": "Women in the police", "theme": "PART"}],
        "2008/PR": [{"from": "l1", "text": "Forty applied."}],
    }
    held = holdings(holding(quarter="2008-Q2", template="2008", answers=answers))
    found = {chapter.code: chapter for chapter in chapters(passages(held), "2008")}
    assert [one.text for one in found["PART"].passages] == ["Forty applied."]


def test_remarks_on_the_form_are_gathered_with_their_source() -> None:
    held = holding(answers={"2006/IM-4": "Too long."})
    assert feedback(holdings(held)) == ((held.source, "2006/IM-4", "Too long."),)
