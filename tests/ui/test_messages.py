"""Checks and errors in words of the window's language: terms, numbers, days and quarters as its readers do."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from drafts import small_labels, small_template
from PySide6.QtWidgets import QApplication

from fieldreport.reports import Finding, Term
from fieldreport.templates import load_labels
from fieldreport.values import ValueProblem
from ui.messages import error_words, finding_text, finding_words
from ui.translation import install_language

SPENT = Finding(
    "V53",
    "explain",
    "project[P-1].entries[3].amount",
    "“{title}”: {stated} {currency} are typed as {figure}, but the ledger makes {ours}. "
    "Either take the typed figure out, or correct the ledger.",
    {
        "title": "Radio",
        "stated": Decimal("1250.50"),
        "currency": "USD",
        "figure": Term("spent"),
        "ours": 31846,
        "day": "2006-06-30",
    },
)


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    install_language(qapp, "fr_FR")
    yield
    install_language(qapp, "en_GB")


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert finding_text(SPENT).startswith("“Radio”: 1,250.50 USD are typed as spent, but the ledger makes 31,846.")


def test_sentence_terms_and_numbers_are_french_in_french(french: None) -> None:
    assert finding_text(SPENT) == (
        "«\u202fRadio\u202f»\u00a0: 1\u202f250,50 USD sont saisis (dépensé), mais le grand livre donne 31\u202f846. "
        "Retirez le chiffre saisi, ou corrigez le grand livre."
    )


def test_days_and_quarters_are_written_out() -> None:
    message = "“{title}” ends in {other} ({day}), not in {quarter}. Either correct its date, or report it in {other}."
    facts = {"title": "2006", "other": "2006-Q3", "day": "2006-07-02", "quarter": "2006-Q2"}
    words = finding_text(Finding("V14", "error", "training[T-1].end", message, facts))
    assert words.startswith("“2006” ends in Q3 2006 (2 Jul 2006), not in Q2 2006.")
    odd = finding_text(Finding("V14", "error", "training[T-1].end", message, facts | {"day": "2006-02-31"}))
    assert "(2006-02-31)" in odd


def test_an_error_is_told_in_french(french: None) -> None:
    assert error_words(ValueProblem("BAD_QUARTER", value="x")).startswith("«\u202fx\u202f» n’est pas un trimestre.")


def test_a_check_says_where_it_is() -> None:
    labels = small_labels(small_template())
    words = finding_words(Finding("V1", "error", "report.test/T-2.national.men", "Missing."), labels)
    assert (words.section_id, words.question_id) == ("test/T", "test/T-2")
    assert words.title.startswith("6. ")
    record = finding_words(Finding("V1", "error", "training[T-1].start", "x"), labels, lambda _address: "Kisangani")
    assert (record.title, record.section_id) == ("Kisangani", "")
    assert finding_words(Finding("V26", "error", "report.reason", "x"), labels).title == "The report as a whole"


def test_the_longest_question_wins() -> None:
    labels = load_labels("2006", "en")
    held = finding_words(Finding("V21", "error", "report.2006/BI-8.date", "x"), labels)
    assert held.question_id == "2006/BI-8.date"
