"""Figures of the annual text come to what the rows behind them add up to."""

from decimal import Decimal

import builders
import pytest
from consolidated import holding, holdings

from fieldreport.consolidation.linking import FigureLibrary, value_of
from fieldreport.consolidation.people import count_rows, total_of
from fieldreport.quotes import parse_reference


def _library() -> FigureLibrary:
    def training(name: str, women: int, **more: object) -> object:
        return builders.training(
            id=name, participants=(builders.participants(women=women, men=10, total=None, **more),)
        )

    return FigureLibrary(
        holdings(
            holding(training("T-1", 5), quarter="2006-Q1"),
            holding(training("T-2", 7), state="received"),
            holding(training("T-1", 11, qualifier="about"), mission="UNMIL"),
        )
    )


@pytest.mark.parametrize(
    ("text", "number", "is_floor"),
    [
        ("trainings.women", 12, True),
        ("trainings.women mission=MONUC", 12, False),
        ("trainings.count", 3, False),
    ],
)
def test_a_figure_over_all_missions(text: str, number: int, is_floor: bool) -> None:
    reference = parse_reference(text)
    assert reference is not None
    figure = _library().work_out(reference)
    assert figure.value is not None
    assert (figure.value.amount, figure.value.is_floor) == (Decimal(number), is_floor)
    added = [part.amount for part in figure.parts if part.amount is not None]
    assert sum(added, Decimal(0)) == number


def test_every_part_names_its_package_and_what_is_left_out_adds_nothing() -> None:
    reference = parse_reference("trainings.women")
    assert reference is not None
    figure = _library().work_out(reference)
    assert [(part.source.package, part.amount) for part in figure.parts] == [
        ("package of MONUC 2006-Q1", 5),
        ("package of MONUC 2006-Q2", 7),
        ("package of UNMIL 2006-Q2", None),
    ]
    assert not figure.is_final  # one report is not accepted
    assert figure.reporting == ("MONUC", "UNMIL")


def test_what_nobody_can_mean_has_no_value() -> None:
    reference = parse_reference("trainings.posts")
    assert reference is not None
    assert _library().work_out(reference).value is None


def test_how_many_have_no_sex_is_known_where_women_are_a_lower_bound() -> None:
    blank = {"women": None, "men": None}
    groups = (builders.participants(), builders.participants(**blank, unspecified=406, total=406))
    total = total_of(count_rows(holdings(holding(builders.training(participants=groups)))))
    floors = {name: value.is_floor for name in ("women", "unspecified", "total") if (value := value_of(total, name))}
    assert floors == {"women": True, "unspecified": False, "total": False}
