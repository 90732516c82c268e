"""Figures quoted in texts: the grammar, and that nothing else in a text is ever touched."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.quotes import (
    Quote,
    Reference,
    Value,
    literal,
    parse_reference,
    pieces,
    quotes,
    shown,
    with_values,
    written,
)

_WORDS = st.text(st.sampled_from('ab {}\n:.=412"é'), max_size=12)
_VALUES = st.one_of(
    st.none(),
    st.builds(Value, st.integers(0, 10**9).map(Decimal), st.just(""), st.booleans()),
    st.builds(
        Value, st.decimals("0", "100", places=1), st.just("%"), st.just(False), st.sampled_from([None, (4, 5)])
    ),
    st.builds(Value, st.decimals("-9999", "9999", places=2), st.just("USD"), st.booleans()),
)
_QUOTES = st.builds(
    Quote,
    st.builds(
        Reference,
        st.just("trainings"),
        st.sampled_from(["women", "received_in_all"]),
        st.sampled_from(["", "2006", "2006-Q1"]),
        st.lists(
            st.tuples(st.sampled_from(["area", "place"]), st.sampled_from(["S1", "Harper Town", "a:b", "à"]))
        ).map(lambda held: tuple(held[:3])),
    ),
    _VALUES,
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("We trained {trainings.women: 1412} officers.", "We trained 1,412 officers."),
        ("We trained {trainings.women 2006-Q1 component=police: 12+}.", "We trained at least 12."),
        ('In {trainings.count place="Harper Town": 3} places', "In 3 places"),
        ("{trainings.share: 34.5%} were women", "34.5% were women"),
        ("{trainings.share: 34.5% 4/5}", "34.5% (4 of 5 groups)"),
        ("{projects.spent id=P-1: USD 1234.50}", "USD 1,234.50"),
        ("{trainings.women}", "{trainings.women}"),
        ("{{trainings.women: 12}} is how it is written", "{trainings.women: 12} is how it is written"),
        ("a set {1, 2} {} { x.y } {{a}}", "a set {1, 2} {} { x.y } {{a}}"),
        (
            "{Trainings.women} {trainings.women:12} {trainings women}",
            "{Trainings.women} {trainings.women:12} {trainings women}",
        ),
    ],
)
def test_a_text_is_read_with_its_numbers(text: str, read: str) -> None:
    assert shown(text) == read


@given(st.lists(st.one_of(_WORDS, _QUOTES), max_size=6))
def test_what_is_written_is_read_back(parts: list[str | Quote]) -> None:
    text = written(parts)
    assert [held for held in pieces(text) if isinstance(held, Quote)] == [
        held for held in parts if isinstance(held, Quote)
    ]
    words = "".join(held for held in pieces(text) if isinstance(held, str))
    assert words.replace("\u2060", "") == "".join(held for held in parts if isinstance(held, str))
    assert written(pieces(text)) == text


@given(_WORDS)
def test_typed_words_stand_for_themselves(words: str) -> None:
    assert quotes(literal(words)) == ()
    assert shown(literal(words)) == words


def test_present_values_take_the_place_of_old_ones() -> None:
    text = "{trainings.women: 12} and {trainings.men} and {gaps.count: 2}, {{trainings.women}}"
    values = {"women": Value(Decimal(14), is_floor=True), "men": Value(Decimal(8))}
    fresh = with_values(text, lambda reference: values.get(reference.measure))
    assert fresh == "{trainings.women: 14+} and {trainings.men: 8} and {gaps.count: 2}, {{trainings.women}}"


def test_a_reference_is_parsed_alone() -> None:
    assert parse_reference("trainings.women area=S1") == Reference("trainings", "women", filters=(("area", "S1"),))
    assert parse_reference("trainings.women: 12") is None
    assert parse_reference("a}{trainings.women") is None


def test_the_language_writes_the_numbers() -> None:
    assert shown("{trainings.women: 12} women", lambda value: f"<{value.text}>") == "<12> women"
