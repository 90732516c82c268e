"""What people write into cells: digits of every script, words of every language, and nothing guessed."""

from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from worlds import refuses

from fieldreport.documents.form_parts import FormColumn, Pick
from fieldreport.documents.form_values import FilledCell, amount_of, count_of, date_of, number_of, value_of


def cell(value: Any, look: str = "", *, is_error: bool = False) -> FilledCell:
    return FilledCell(value, "Trainings, B10", look, is_error)


@pytest.mark.parametrize(
    ("value", "look", "text"),
    [
        ("2006-03-14", "@", "2006-03-14"),
        ("2006-03", "@", "2006-03"),
        ("2006-t1", "@", "2006-Q1"),
        ("٢٠٠٦-٠٣-١٤", "@", "2006-03-14"),
        (" 2006–03 ", "@", "2006-03"),
        (2006, "General", "2006"),
        (datetime(2006, 3, 14), "dd/mm/yyyy", "2006-03-14"),
        (datetime(2006, 3, 1), "mmm-yy", "2006-03"),
    ],
)
def test_a_date_is_as_precise_as_it_was_written(value: Any, look: str, text: str) -> None:
    assert date_of(cell(value, look)).text == text


@pytest.mark.parametrize("value", ["14.3.2006", "2006-13", "soon", 38790.5, True])
def test_what_is_no_date_is_refused_with_its_cell(value: Any) -> None:
    with refuses("FORM_DATE") as caught:
        date_of(cell(value))
    assert "Trainings, B10" in caught.value.text


@pytest.mark.parametrize(
    ("value", "count"),
    [
        (12, 12),
        (12.0, 12),
        ("١٢", 12),
        ("1 234", 1234),
        ("0", 0),
        ("Not collected", "not_collected"),
        ("non recueilli", "not_collected"),
        ("sans objet", "na"),
        ("withheld", "withheld"),
    ],
)
def test_a_count_is_a_whole_number_or_a_word_of_any_language(value: Any, count: Any) -> None:
    assert count_of(cell(value)) == count


@pytest.mark.parametrize("value", [-1, 1.5, "about 12", True, 2**53, "#N/A"])
def test_what_is_no_count_is_refused(value: Any) -> None:
    with refuses("FORM_COUNT"):
        count_of(cell(value, is_error=value == "#N/A"))


def test_amounts_have_the_digits_of_their_currency() -> None:
    assert amount_of(cell(0.1 + 0.2), "USD") == Decimal("0.3")
    assert amount_of(cell("1 234,50"), "USD") == Decimal("1234.50")
    for value, currency in ((1.234, "USD"), (1.5, "XOF"), ("1,234", "USD"), ("much", "USD"), (1e30, "USD")):
        with refuses("FORM_AMOUNT"):
            amount_of(cell(value), currency)
    assert number_of(cell("0.00125")) == Decimal("0.00125")
    with refuses("FORM_NUMBER"):
        number_of(cell(-1))


def test_lists_currencies_and_texts_say_what_would_be_right() -> None:
    types = FormColumn(
        "type", "fill.head.type", "pick", picks=(Pick("induction", "Induction"), Pick("induction", "Accueil"))
    )
    assert value_of(types, cell(" ACCUEIL ")) == "induction"
    with refuses("FORM_PICK") as caught:
        value_of(types, cell("Party"))
    assert "Either one of these: Induction;" in caught.value.text
    with refuses("FORM_CURRENCY"):
        value_of(FormColumn("currency", "col.currency", "currency"), cell("dollars"))
    assert value_of(FormColumn("currency", "col.currency", "currency"), cell("usd")) == "USD"
    text = FormColumn("title", "col.title")
    assert value_of(text, cell("=1+1")) == "=1+1"  # text stays text
    for wrong in (cell("#REF!", is_error=True), cell("a\x07b"), cell(True)):
        with refuses("FORM_TEXT"):
            value_of(text, wrong)
    assert value_of(FormColumn("places", "fill.head.places", "several"), cell("Uvira; Bukavu;")) == [
        "Uvira",
        "Bukavu",
    ]
