"""Values that cannot be wrong: quarters, partial dates, counts, amounts, rates, and numbers as people type them."""

import uuid
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.values import (
    MAX_COUNT,
    CountState,
    Money,
    PartialDate,
    Quarter,
    ValueProblem,
    amount_text,
    count_words,
    minor_digits,
    normal_text,
    parse_amount,
    parse_count_value,
    parse_rate,
    parse_typed_amount,
    parse_typed_count,
    round_amount,
    uuid7,
)

QUARTERS = st.builds(Quarter, st.integers(1900, 2999), st.integers(1, 4))
DAYS = st.dates(date(1900, 1, 1), date(2999, 12, 31))
CURRENCIES = st.sampled_from(["USD", "EUR", "CDF", "XAF", "JPY", "TND"])


def code_of(call: Any, *arguments: Any, **named: Any) -> str:
    """Return the code with which a call refuses its arguments."""
    with pytest.raises(ValueProblem) as refused:
        call(*arguments, **named)
    assert refused.value.text  # every fact that its text names is there
    return refused.value.code


@given(day=DAYS)
def test_every_day_lies_in_its_quarter_alone(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.start <= day <= quarter.end and day in quarter
    assert day not in Quarter(quarter.year, quarter.number % 4 + 1)


@given(quarter=QUARTERS)
def test_quarters_are_read_as_they_are_written(quarter: Quarter) -> None:
    assert Quarter.parse(str(quarter)) == quarter == Quarter.from_code(quarter.code)


@given(quarter=st.builds(Quarter, st.integers(2000, 2100), st.integers(1, 4)), steps=st.integers(-40, 40))
def test_shifted_quarters_follow_each_other(quarter: Quarter, steps: int) -> None:
    shifted = quarter.shifted(steps)
    assert shifted.shifted(-steps) == quarter
    assert (shifted > quarter) is (steps > 0)
    assert quarter.shifted(1).start == quarter.end + timedelta(days=1)


def test_a_report_is_due_thirty_days_after_the_quarter() -> None:
    assert Quarter.parse("2006-Q2").due(30) == date(2006, 7, 30)


@pytest.mark.parametrize(
    "text", ["2006-Q5", "2006-Q0", "2006Q1", "06-Q1", "2006-q1", "٢٠٠٦-Q1", "2006-Q1\n", "", None, 2006]
)
def test_what_is_no_quarter_is_refused(text: Any) -> None:
    assert code_of(Quarter.parse, text) == "BAD_QUARTER"


@given(day=DAYS)
def test_a_day_is_a_date_and_covers_itself(day: date) -> None:
    held = PartialDate.parse(day.isoformat())
    assert (held.first, held.last, held.is_exact, str(held)) == (day, day, True, day.isoformat())


@pytest.mark.parametrize(
    ("text", "first", "last", "quarter"),
    [
        ("2006-02", "2006-02-01", "2006-02-28", "2006-Q1"),
        ("2004-02", "2004-02-01", "2004-02-29", "2004-Q1"),
        ("2006-Q3", "2006-07-01", "2006-09-30", "2006-Q3"),
        ("2006", "2006-01-01", "2006-12-31", "2006-Q4"),
    ],
)
def test_the_last_day_covered_decides_the_quarter(text: str, first: str, last: str, quarter: str) -> None:
    held = PartialDate.parse(text)
    assert (held.first.isoformat(), held.last.isoformat(), str(held.quarter)) == (first, last, quarter)
    assert not held.is_exact


@pytest.mark.parametrize(
    "text",
    [
        "2006-02-29",
        "2006-13",
        "2006-00",
        "2006-1-1",
        "14.3.2006",
        "2006-Q5",
        "٢٠٠٦",
        "1899",
        "3000",
        "2006\n",
        "",
        None,
        6,
    ],
)
def test_what_is_no_date_is_refused(text: Any) -> None:
    assert code_of(PartialDate.parse, text) == "BAD_DATE"


@given(number=st.integers(0, MAX_COUNT))
def test_whole_numbers_are_counts(number: int) -> None:
    assert parse_count_value(number) == number == parse_count_value(float(number))


def test_blank_zero_and_the_states_are_five_different_answers() -> None:
    held = [parse_count_value(value) for value in (None, 0, "na", "not_collected", "withheld")]
    assert held == [None, 0, CountState.NOT_APPLICABLE, CountState.NOT_COLLECTED, CountState.WITHHELD]
    assert len({repr(value) for value in held}) == 5


@pytest.mark.parametrize("value", [-1, 1.5, MAX_COUNT + 1, True, "3", "", "unknown", [], float("nan"), float("inf")])
def test_what_is_no_count_is_refused(value: Any) -> None:
    assert code_of(parse_count_value, value) == "V1"


@given(units=st.integers(-(10**22), 10**22), currency=CURRENCIES)
def test_amounts_are_read_as_they_are_written(units: int, currency: str) -> None:
    exact = Decimal(units).scaleb(-minor_digits(currency))
    if abs(exact) < Decimal(10) ** 20:
        assert parse_amount(amount_text(exact, currency), currency, signed=True) == exact


@pytest.mark.parametrize(
    ("text", "currency", "signed"),
    [
        ("-1", "USD", False),
        ("1.005", "USD", False),
        ("1.5", "XAF", False),
        ("1.0005", "TND", False),
        ("1e3", "USD", False),
        ("1.", "USD", False),
        (".5", "USD", False),
        ("١٢", "USD", False),
        ("1,000", "USD", False),
        ("--1", "USD", True),
        ("+1", "USD", True),
        ("9" * 21, "USD", False),
        ("", "USD", False),
        (5, "USD", False),
        ("NaN", "USD", True),
    ],
)
def test_what_is_no_amount_is_refused(text: Any, currency: str, signed: bool) -> None:
    assert code_of(parse_amount, text, currency, signed=signed) == "BAD_AMOUNT"


@pytest.mark.parametrize("currency", ["usd", "US", "DOLLAR", "", None])
def test_what_is_no_currency_is_refused(currency: Any) -> None:
    assert code_of(minor_digits, currency) == "BAD_CURRENCY"


@pytest.mark.parametrize("rate", ["0", "0.000", "-1", "1,5", "", None, 1.5, "1" * 13])
def test_what_is_no_rate_is_refused(rate: Any) -> None:
    assert code_of(parse_rate, rate) == "BAD_NUMBER"


@pytest.mark.parametrize(
    ("amount", "currency", "rounded"),
    [
        ("0.005", "USD", "0.01"),
        ("0.015", "USD", "0.02"),
        ("0.025", "USD", "0.03"),
        ("-0.005", "USD", "-0.01"),
        ("0.0049999", "USD", "0.00"),
        ("0.5", "XAF", "1"),
        ("1.0005", "TND", "1.001"),
    ],
)
def test_halves_are_rounded_up(amount: str, currency: str, rounded: str) -> None:
    assert amount_text(Decimal(amount), currency) == rounded


@given(
    amount=st.integers(0, 10**22).map(lambda units: Decimal(units).scaleb(-2)),
    rate=st.integers(1, 10**24 - 1).map(lambda units: Decimal(units).scaleb(-12)),
)
def test_dollars_are_the_exact_quotient_rounded_once(amount: Decimal, rate: Decimal) -> None:
    in_usd = Money(amount, "CDF", rate).in_usd()
    exact = Fraction(amount) / Fraction(rate) * 100  # in cents
    assert in_usd is not None
    assert Fraction(in_usd) * 100 == (2 * exact + 1) // 2


def test_dollars_need_a_rate() -> None:
    assert Money(Decimal(5), "USD").in_usd() == 5
    assert Money(Decimal(5), "CDF").in_usd() is None


@pytest.mark.parametrize("digits", ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९"])
def test_counts_are_read_in_any_script(digits: str) -> None:
    typed = "".join(digits[int(figure)] for figure in "10734")
    assert parse_typed_count(typed) == 10734


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("", None),
        ("  ", None),
        ("0", 0),
        ("34", 34),
        ("٣٤", 34),
        ("1,234", 1234),
        ("1.234", 1234),
        ("1 234", 1234),
        ("1\u202f234", 1234),
        ("1\u00a0234", 1234),
        ("1'234", 1234),
        ("1’234", 1234),
        ("١٬٢٣٤", 1234),
        ("\u200f٣٤\u200e", 34),
        ("1,234,567", 1234567),
        ("12,34,567", 1234567),
        ("007", 7),
    ],
)
def test_counts_are_read_as_people_type_them(typed: str, number: int | None) -> None:
    assert parse_typed_count(typed) == number


@pytest.mark.parametrize(
    "typed",
    ["3.5", "3,5", "-3", "−3", "1,23", "1234,567", "1,234.567", "٣٫٥", "٣٫٥٠٠", "twelve", "1e3", "²", "9" * 16, "."],
)
def test_what_is_no_count_is_not_guessed(typed: str) -> None:
    assert code_of(parse_typed_count, typed) == "V1"


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("", None),
        ("5", "5"),
        ("3.5", "3.5"),
        ("3,5", "3.5"),
        ("٣٫٥", "3.5"),
        (".5", "0.5"),
        ("3,", "3"),
        ("1.234,5", "1234.5"),
        ("1,234.56", "1234.56"),
        ("1.234.567", "1234567"),
        ("1,234,567.89", "1234567.89"),
        ("12,34,567.89", "1234567.89"),
        ("1 234,56", "1234.56"),
        ("1'234.56", "1234.56"),
        ("١٬٢٣٤٫٥٦", "1234.56"),
        ("−5,25", "-5.25"),
        ("1234567", "1234567"),
    ],
)
def test_amounts_are_read_as_people_type_them(typed: str, amount: str | None) -> None:
    assert parse_typed_amount(typed, "USD") == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize(
    ("typed", "whole", "fraction"),
    [("1,234", "1234", "1.234"), ("12.345", "12345", "12.345"), ("-1,234", "-1234", "-1.234")],
)
@pytest.mark.parametrize("currency", ["USD", "TND", "XAF"])
def test_one_mark_before_three_digits_is_asked_about(typed: str, whole: str, fraction: str, currency: str) -> None:
    with pytest.raises(ValueProblem) as asked:
        parse_typed_amount(typed, currency)
    assert asked.value.code == "AMBIGUOUS_NUMBER"
    assert (asked.value.facts["whole"], asked.value.facts["fraction"]) == (whole, fraction)


@pytest.mark.parametrize(
    "typed",
    ["1.2.3", "1,23.45", "12.05.2006", "1,234.567.8", "0,125", "5 USD", "1e3", "--5", "-", ",", "1.5-", "∞", "½"],
)
def test_what_is_no_amount_is_not_guessed(typed: str) -> None:
    assert code_of(parse_typed_amount, typed, "USD") == "BAD_AMOUNT"


@given(number=st.integers(0, 10**15), mark=st.sampled_from([",", ".", " ", "\u202f", "'", "٬"]))
def test_grouping_never_changes_a_count(number: int, mark: str) -> None:
    assert parse_typed_count(f"{number:,}".replace(",", mark)) == number


@given(
    cents=st.integers(0, 10**17), marks=st.sampled_from([(",", "."), (".", ","), (" ", ","), ("'", "."), ("٬", "٫")])
)
def test_grouping_and_decimal_marks_never_change_an_amount(cents: int, marks: tuple[str, str]) -> None:
    grouped, decimal = marks
    typed = f"{cents // 100:,}".replace(",", grouped) + f"{decimal}{cents % 100:02d}"
    assert parse_typed_amount(typed, "USD") == Decimal(cents).scaleb(-2)


@given(typed=st.text(max_size=12))
def test_typed_numbers_are_read_or_refused(typed: str) -> None:
    for parse in (parse_typed_count, parse_typed_amount):
        try:
            parse(typed)
        except ValueProblem as refused:
            assert refused.text


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), (" \n", 0), ("one", 1), ("one\u00a0two\nthree – four", 5), ("l’eau", 1)]
)
def test_words_are_runs_without_white_space(text: str, words: int) -> None:
    assert count_words(text) == words


def test_texts_are_composed_with_plain_line_breaks() -> None:
    assert normal_text("e\u0301\r\nb\rc") == "é\nb\nc"


def test_ids_are_version_seven_and_rise_with_time() -> None:
    made = [uuid.UUID(uuid7()) for _ in range(500)]
    assert len(set(made)) == 500
    assert {(item.version, item.variant) for item in made} == {(7, uuid.RFC_4122)}
    stamps = [item.int >> 80 for item in made]
    assert stamps == sorted(stamps)


@given(amount=st.decimals(-(10**9), 10**9, places=6), currency=CURRENCIES)
def test_rounding_twice_is_rounding_once(amount: Decimal, currency: str) -> None:
    once = round_amount(amount, currency)
    assert round_amount(once, currency) == once
    assert abs(once - amount) * 2 <= Decimal(1).scaleb(-minor_digits(currency))
