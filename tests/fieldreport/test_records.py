"""Record files: what is held, what is refused alone, what a frozen report keeps, and what belongs to a quarter."""

import json
from typing import Any

import builders
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.codec import RecordProblem
from fieldreport.models import People
from fieldreport.projects import Project
from fieldreport.records import KINDS, RecordFileProblem, read_record, read_record_file, write_record
from fieldreport.reports import belongs_to, read_report, report_identity, write_report
from fieldreport.values import CountState

WHOLE = [
    builders.training(),
    builders.activity(),
    builders.dataset(),
    builders.project(),
    builders.practice(),
    builders.gap(),
    builders.lesson(),
    builders.staffing(),
]
COUNTS = st.one_of(st.none(), st.integers(0, 500), st.sampled_from(list(CountState)))


def _file(*items: Any, **changes: Any) -> bytes:
    return json.dumps({"format": "fieldreport-records/1", "mission": "MONUC", "records": items} | changes).encode()


@pytest.mark.parametrize(
    "record", [*WHOLE, builders.answer(), builders.explanation("V22", addresses=["report.2006/BI-5"])], ids=str
)
def test_records_of_every_kind_survive_a_round_trip(record: Any) -> None:
    assert read_record(json.loads(json.dumps(write_record(record)))) == record


def test_the_cases_above_cover_every_kind_but_the_plan() -> None:
    assert {record.kind for record in WHOLE} == set(KINDS) - {"plan"}


def test_one_bad_record_never_spoils_its_neighbours() -> None:
    held = read_record_file(
        _file(
            {"kind": "training", "id": "T-1"},
            {"kind": "training", "id": "T-2", "participants": [{"women": -3}]},
            {"kind": "seminar", "id": "T-3"},
            "nothing",
            {"kind": "gap", "id": "G-1", "text": "x"},
        )
    )
    assert [getattr(record, "id", "") for record in held.records] == ["T-1", "G-1"]
    assert [(refusal.id, refusal.code) for refusal in held.refused] == [
        ("T-2", "V1"),
        ("T-3", "SCHEMA"),
        ("3", "SCHEMA"),
    ]
    assert "training[T-2].participants[0].women" in held.refused[0].text


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"not JSON",
        b"\xff\xfe",
        b"[]",
        b"{}",
        _file(format="other/1"),
        _file(records="x"),
        _file(mission=5),
        b'{"format": "fieldreport-records/1", "mission": "X", "records": [NaN]}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_record_file_is_refused_as_a_whole(untrusted: bytes) -> None:
    with pytest.raises(RecordFileProblem) as refused:
        read_record_file(untrusted)
    assert refused.value.code == "NOT_RECORDS" and refused.value.text


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert read_record_file(b"\xef\xbb\xbf" + _file({"kind": "gap", "id": "1"})).records


def test_an_answer_without_id_gets_one_from_period_and_question() -> None:
    held = read_record({"kind": "answer", "period": "2006-Q2", "question": "2006/BI-5", "value": "x"})
    assert held.id == "2006-Q2 2006/BI-5"


@pytest.mark.parametrize(
    ("item", "address"),
    [
        ({"kind": "answer", "period": "2006", "question": "2006/BI-5"}, "answer[2006 2006/BI-5].period"),
        ({"kind": "dataset", "id": "D", "period": "spring"}, "dataset[D].period"),
        ({"kind": "project", "id": "P", "approved": "-1"}, "project[P].approved"),
        ({"kind": "project", "id": "P", "currency": "Dollar"}, "project[P].currency"),
        ({"kind": "project", "id": "P", "budget": [{"line": "1", "amount": "1.001"}]}, "project[P].budget[0].amount"),
        (
            {"kind": "project", "id": "P", "entries": [{"type": "refund", "amount": "-1"}]},
            "project[P].entries[0].amount",
        ),
        (
            {"kind": "project", "id": "P", "entries": [{"type": "expenditure", "amount": "1", "rate": "0"}]},
            "project[P].entries[0].rate",
        ),
        ({"kind": "training", "id": "T", "cost": {"amount": "-1"}}, "training[T].cost.amount"),
        (
            {"kind": "activity", "id": "A", "people": {"displaced": {"repeats": {"women": 1.5}}}},
            "activity[A].people.displaced.repeats.women",
        ),
    ],
)
def test_what_annotations_cannot_say_is_refused_with_its_address(item: dict[str, Any], address: str) -> None:
    with pytest.raises(RecordProblem) as refused:
        read_record(item)
    assert refused.value.facts["address"] == address


@given(counts=st.fixed_dictionaries({name: COUNTS for name in ("women", "men", "girls", "boys", "unspecified")}))  # noqa: C420
def test_a_derived_total_is_the_sum_of_what_is_known(counts: dict[str, Any]) -> None:
    group = People(**counts)
    numbers = [count for count in counts.values() if isinstance(count, int)]
    assert group.sum_of_parts == (sum(numbers) if numbers else None)
    if group.derived_total is not None:
        assert group.derived_total == sum(numbers)
    if group.is_complete_by_sex:
        assert group.female is not None and not group.unspecified
        assert group.women_share is None or 0 <= group.women_share <= 100


@pytest.mark.parametrize(
    ("counts", "total", "share"),
    [
        ({"women": 120, "men": 280}, 400, "30.0"),
        ({"women": 1, "men": 2}, 3, "33.3"),
        ({"women": 1, "men": 7}, 8, "12.5"),
        ({"women": 1, "men": 15}, 16, "6.3"),
        ({"women": 5, "men": 5, "girls": 10, "boys": 0}, 20, "75.0"),
        ({"girls": 9, "boys": 46}, 55, "16.4"),
        ({"women": 0, "men": 0}, 0, None),
        ({"women": 5}, None, None),
        ({"women": 5, "men": CountState.NOT_COLLECTED}, None, None),
        ({"women": 5, "men": 5, "unspecified": 1}, 11, None),
        ({"women": 5, "men": 5, "total": 12}, 12, None),
        ({"unspecified": 406}, 406, None),
        ({}, None, None),
    ],
)
def test_shares_come_from_rows_complete_by_sex_only(
    counts: dict[str, Any], total: int | None, share: str | None
) -> None:
    group = People(**counts)
    assert group.derived_total == total
    assert (None if group.women_share is None else str(group.women_share)) == share


@pytest.mark.parametrize(
    ("record", "quarters"),
    [
        (builders.training(), {"2006-Q2"}),
        (builders.training(start=builders.date("2006-03"), end=builders.date("2006-04-01")), {"2006-Q2"}),
        (builders.training(start=builders.date("2006"), end=None), {"2006-Q4"}),
        (builders.training(start=None, end=None), set()),
        (builders.gap(), {"2006-Q1", "2006-Q2", "2006-Q3", "2006-Q4"}),
        (builders.practice(), {"2006-Q2", "2006-Q3", "2006-Q4"}),
        (builders.project(), {"2006-Q1", "2006-Q2", "2006-Q3", "2006-Q4"}),
        (builders.project(status="closed", end=builders.date("2006-05")), {"2006-Q1", "2006-Q2"}),
        (
            builders.project(
                status="closed",
                end=builders.date("2006-03"),
                entries=(builders.entry(date=builders.date("2006-07")),),
            ),
            {"2006-Q1", "2006-Q3"},
        ),
    ],
)
def test_the_last_day_decides_where_a_record_belongs(record: Any, quarters: set[str]) -> None:
    year = [builders.quarter(f"2006-Q{number}") for number in range(1, 5)]
    assert {str(quarter) for quarter in year if belongs_to(record, quarter)} == quarters


def test_same_data_same_bytes_same_identity() -> None:
    first = write_report(builders.report(builders.training(), builders.project()))
    second = write_report(builders.report(builders.project(), builders.training()))
    assert first == second and report_identity(first) == report_identity(second)
    assert report_identity(first) != report_identity(write_report(builders.report(builders.project())))
    assert write_report(read_report(first)) == first


def test_a_frozen_report_gives_back_its_records() -> None:
    report = read_report(write_report(builders.report(*WHOLE)))
    assert sorted(report.read_records(), key=str) == sorted(WHOLE, key=str)


@pytest.mark.parametrize("untrusted", [b"", b"[]", b"\xff", b"[" * 100_000, b'{"schema": "fieldreport-report/2"}'])
def test_what_is_no_report_is_refused(untrusted: bytes) -> None:
    with pytest.raises(RecordProblem):
        read_report(untrusted)


def test_approved_is_stated_or_the_sum_of_the_approvals() -> None:
    assert builders.project().approved_total == builders.amount("10700.00")
    assert builders.project(approved=builders.amount("5")).approved_total == 5
    assert Project(id="P").approved_total is None
