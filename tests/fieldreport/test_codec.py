"""JSON to dataclasses and back: blanks, unknown keys, refusals with their address."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.codec import MAX_DEPTH, RecordProblem, decode, encode
from fieldreport.values import Count, CountState, PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    """A part that keeps no unknown keys."""

    name: str
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One field of every shape."""

    id: str
    text: str = ""
    unit: str = "persons"
    count: Count | None = None
    day: PartialDate | None = None
    amount: Decimal | None = None
    share: float | None = None
    flag: bool = False
    level: Literal[1, 2] | None = None
    kind: Literal["a", "b"] = "a"
    inner: Inner | None = None
    inners: tuple[Inner, ...] = ()
    free: Any = None
    by_name: Mapping[str, Any] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)


def refused(untrusted: Any) -> RecordProblem:
    with pytest.raises(RecordProblem) as caught:
        decode(Sample, untrusted, "sample[1]")
    assert caught.value.text
    return caught.value


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(-1e9, 1e9) | st.text(max_size=5).map(
        lambda text: "".join(character for character in text if character.isprintable())
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("xyz"), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
SAMPLES = st.fixed_dictionaries(
    {"id": st.just("1")},
    optional={
        "text": st.sampled_from(["", "é", "a\nb", None]),
        "unit": st.sampled_from(["", "persons", "camps", None]),
        "count": st.sampled_from([0, 5, "na", "withheld", None]),
        "day": st.sampled_from(["2006", "2006-Q1", "2006-03-14", None]),
        "amount": st.sampled_from(["0", "12.50", "-3", None]),
        "share": st.sampled_from([0, 12.5, None]),
        "flag": st.booleans(),
        "level": st.sampled_from([1, 2, None]),
        "kind": st.sampled_from(["a", "b", None]),
        "inner": st.sampled_from([{"name": "n"}, {"name": "", "number": 3}, None]),
        "inners": st.sampled_from([[], [{"name": "n"}, {"name": "m"}], None]),
        "free": JSON,
        "by_name": st.dictionaries(st.sampled_from("xy"), JSON, max_size=2),
        "unheard_of": JSON,
        "another": JSON,
    },
)


@given(untrusted=SAMPLES)
def test_what_is_read_is_written_and_read_alike(untrusted: dict[str, Any]) -> None:
    held = decode(Sample, untrusted, "sample[1]")
    assert decode(Sample, json.loads(json.dumps(encode(held))), "sample[1]") == held


@given(untrusted=SAMPLES)
def test_unknown_keys_survive_as_they_came(untrusted: dict[str, Any]) -> None:
    written = encode(decode(Sample, untrusted, "sample[1]"))
    unknown = {key: value for key, value in untrusted.items() if key in ("unheard_of", "another")}
    assert {key: written[key] for key in unknown} == unknown


def test_blank_is_the_default_and_is_not_written() -> None:
    held = decode(Sample, {"id": "1", "text": None, "count": None, "inners": None, "unit": None}, "sample[1]")
    assert held == Sample(id="1")
    assert encode(held) == {"id": "1", "unit": "persons", "flag": False, "kind": "a"}


def test_a_blank_that_differs_from_the_default_is_written() -> None:
    held = decode(Sample, {"id": "1", "unit": "", "free": []}, "sample[1]")
    assert encode(held)["unit"] == "" and encode(held)["free"] == []


def test_zero_and_false_are_no_blanks() -> None:
    written = encode(Sample(id="1", count=0, share=0, flag=False))
    assert (written["count"], written["share"], written["flag"]) == (0, 0, False)


def test_states_and_amounts_are_written_as_text() -> None:
    written = encode(Sample(id="1", count=CountState.WITHHELD, amount=Decimal("1E+3")))
    assert (written["count"], written["amount"]) == ("withheld", "1000")
    assert type(written["count"]) is str


def test_texts_are_composed_in_free_values_too() -> None:
    held = decode(Sample, {"id": "1", "text": "e\u0301\r\n", "free": {"x": ["e\u0301"]}}, "sample[1]")
    assert held.text == "é\n" and held.free == {"x": ["é"]}


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        ({"text": 5}, "sample[1].text"),
        ({"text": "\x00"}, "sample[1].text"),
        ({"text": "\ud800"}, "sample[1].text"),
        ({"day": "2006-02-30"}, "sample[1].day"),
        ({"amount": 12.5}, "sample[1].amount"),
        ({"amount": "1e5"}, "sample[1].amount"),
        ({"amount": "٥"}, "sample[1].amount"),
        ({"share": "12"}, "sample[1].share"),
        ({"share": float("nan")}, "sample[1].share"),
        ({"share": float("inf")}, "sample[1].share"),
        ({"flag": 1}, "sample[1].flag"),
        ({"level": 3}, "sample[1].level"),
        ({"level": True}, "sample[1].level"),
        ({"kind": "c"}, "sample[1].kind"),
        ({"inner": []}, "sample[1].inner"),
        ({"inner": {}}, "sample[1].inner"),
        ({"inner": {"name": "n", "more": 1}}, "sample[1].inner"),
        ({"inners": {}}, "sample[1].inners"),
        ({"inners": [{"name": "n"}, {"name": 3}]}, "sample[1].inners[1].name"),
        ({"by_name": []}, "sample[1].by_name"),
        ({"free": {"x": [float("inf")]}}, "sample[1].free.x[0]"),
        ({"unheard_of": {"x": "\x01"}}, "sample[1].unheard_of.x"),
        ({"unheard_of": 2**60}, "sample[1].unheard_of"),
        ({"bad\x02key": 1}, "sample[1]"),
        ({"id": None}, "sample[1]"),
    ],
)
def test_what_cannot_be_held_is_refused_where_it_stands(changes: dict[str, Any], address: str) -> None:
    failure = refused({"id": "1"} | changes)
    assert (failure.code, failure.facts["address"]) == ("SCHEMA", address)


def test_a_count_is_refused_by_its_rule() -> None:
    failure = refused({"id": "1", "count": -1})
    assert (failure.code, failure.facts["address"]) == ("V1", "sample[1].count")


@pytest.mark.parametrize("untrusted", [None, [], "text", 5])
def test_an_object_is_expected(untrusted: Any) -> None:
    assert refused(untrusted).facts["address"] == "sample[1]"


@pytest.mark.parametrize(("depth", "is_held"), [(MAX_DEPTH, True), (MAX_DEPTH + 1, False)])
def test_nesting_has_an_end(depth: int, is_held: bool) -> None:
    deep: Any = "end"
    for _ in range(depth):
        deep = [deep]
    if is_held:
        assert encode(decode(Sample, {"id": "1", "free": deep}, "sample[1]"))["free"] == deep
    else:
        assert "nested" in refused({"id": "1", "free": deep}).text


def test_whole_numbers_written_with_a_point_are_whole() -> None:
    held = decode(Sample, {"id": "1", "count": 3.0, "level": 2.0}, "sample[1]")
    assert (held.count, held.level) == (3, 2)
    assert type(held.count) is int and type(held.level) is int
