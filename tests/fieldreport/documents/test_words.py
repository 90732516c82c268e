"""Phrases in two languages, and how numbers, dates and states are written."""

import re
from decimal import Decimal

import builders
import pytest

from fieldreport.documents import palette
from fieldreport.documents.phrases import PHRASES
from fieldreport.documents.words import words_of
from fieldreport.values import CountState
from ui import tokens

ENGLISH, FRENCH = words_of("en"), words_of("fr-CA")


def test_both_languages_have_the_same_keys_and_placeholders() -> None:
    assert PHRASES["en"].keys() == PHRASES["fr"].keys()
    different = [
        key
        for key in PHRASES["en"]
        if set(re.findall(r"{\w+}", PHRASES["en"][key])) != set(re.findall(r"{\w+}", PHRASES["fr"][key]))
    ]
    assert different == []


def test_french_has_no_break_spaces_before_double_marks() -> None:
    assert [
        text for text in PHRASES["fr"].values() if re.search(r"(?<![\u202f\u00a0])[;?!:»]|«(?!\u202f)", text)
    ] == []


def test_an_unknown_language_is_written_in_english() -> None:
    assert words_of("pt")["title"] == ENGLISH["title"]


@pytest.mark.parametrize(
    ("value", "digits", "english", "french"),
    [
        (1286, 0, "1,286", "1\u202f286"),
        (Decimal("-45.5"), 2, "−45.50", "−45,50"),
        (
            Decimal("123456789012345678.91"),
            2,
            "123,456,789,012,345,678.91",
            "123\u202f456\u202f789\u202f012\u202f345\u202f678,91",
        ),
    ],
)
def test_numbers(value: Decimal, digits: int, english: str, french: str) -> None:
    assert ENGLISH.number(value, digits) == english
    assert FRENCH.number(value, digits) == french


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("2006-06-01", "1 June 2006", "1er juin 2006"),
        ("2006-08", "August 2006", "août 2006"),
        ("2006-Q1", "Q1 2006", "T1 2006"),
        ("2006", "2006", "2006"),
    ],
)
def test_dates_are_as_precise_as_known(text: str, english: str, french: str) -> None:
    assert ENGLISH.partial(builders.date(text)).replace("\u00a0", " ") == english
    assert FRENCH.partial(builders.date(text)).replace("\u00a0", " ") == french


def test_a_span_within_a_month_names_the_month_once() -> None:
    assert (
        ENGLISH.span(builders.date("2006-05-08"), builders.date("2006-05-10")).replace("\u00a0", " ")
        == "8–10 May 2006"
    )


def test_five_kinds_of_empty_stay_apart() -> None:
    written = [ENGLISH.count(value) for value in (None, 0, *CountState)]
    assert written == ["–", "0", "not applicable", "not collected", "withheld"]


def test_paper_and_window_have_the_same_colours() -> None:
    held = {name: value for name, value in vars(palette).items() if isinstance(value, str) and value.startswith("#")}
    light = {re.sub(r"[^a-z0-9]", "", name.lower()): value for name, value in tokens.LIGHT.items()}
    assert held
    assert {name: light[name.lower().replace("_", "")] for name in held} == held
