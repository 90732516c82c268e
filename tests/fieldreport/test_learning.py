"""Gaps recur until they are closed, lessons belong to their quarter."""

import builders
import pytest
from builders import date

from fieldreport.reports import belongs_to
from fieldreport.values import Quarter

Q1, Q2, Q3 = (Quarter(2006, number) for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("since", "closed", "expected"),
    [
        (None, None, [True, True, True]),
        ("2006-Q2", None, [False, True, True]),
        ("2005", "2006-05-08", [True, True, False]),
        (None, "2006-01", [True, False, False]),
        ("2006-06-30", "2006-06-30", [False, True, False]),
    ],
)
def test_a_gap_belongs_to_every_quarter_from_its_beginning_until_it_is_closed(
    since: str | None, closed: str | None, expected: list[bool]
) -> None:
    gap = builders.gap(since=since and date(since), closed=closed and date(closed))
    assert [belongs_to(gap, quarter) for quarter in (Q1, Q2, Q3)] == expected


def test_the_quarters_of_a_gap_are_those_it_was_found_open_in_and_the_one_it_began_in() -> None:
    assert builders.gap(since=date("2006-02-03"), open_in=("2006-Q3", "2006-Q2")).quarters == (Q1, Q2, Q3)
    assert builders.gap(open_in=("2006-Q2", "2006-Q2")).quarters == (Q2,)
    assert builders.gap().quarters == ()


def test_a_lesson_with_a_date_belongs_to_its_quarter_only_and_without_one_to_all() -> None:
    dated = builders.lesson(date=date("2006-Q2"))
    assert [belongs_to(dated, quarter) for quarter in (Q1, Q2, Q3)] == [False, True, False]
    assert belongs_to(builders.lesson(), Q3)
