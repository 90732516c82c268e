"""Numbers read the same in both directions of the window."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fieldreport.values import parse_typed_amount
from ui.locales import number


@pytest.fixture
def rtl(qapp: QApplication) -> Iterator[None]:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(before)


@pytest.mark.usefixtures("rtl")
@pytest.mark.parametrize("value", [-412, Decimal("-45.50")])
def test_a_minus_stays_before_its_digits_when_read_from_the_right(value: int | Decimal) -> None:
    shown = number(value)
    assert (shown[0], shown[-1]) == ("\u2066", "\u2069")
    assert parse_typed_amount(shown, "USD") == value
    assert number(abs(value)).isprintable()


@pytest.mark.usefixtures("qapp")
def test_nothing_is_added_to_a_number_that_is_read_from_the_left() -> None:
    assert number(Decimal("-45.50")) == "\u221245.50"
    assert number(412) == "412"
