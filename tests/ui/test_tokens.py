"""The colour tables: same names, enough contrast (WCAG 2.2, 1.4.3 and 1.4.11)."""

import pytest

from ui.tokens import DARK, LIGHT, SHAPE_PAIRS, TABLES, TEXT_PAIRS, contrast


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#FFFFFF", "#FFFFFF") == 1


def test_both_tables_have_the_same_names() -> None:
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("scheme", TABLES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(scheme: str, ink: str, ground: str) -> None:
    assert contrast(TABLES[scheme][ink], TABLES[scheme][ground]) >= 4.5


@pytest.mark.parametrize("scheme", TABLES)
@pytest.mark.parametrize(("ink", "ground"), SHAPE_PAIRS)
def test_shapes_can_be_seen(scheme: str, ink: str, ground: str) -> None:
    assert contrast(TABLES[scheme][ink], TABLES[scheme][ground]) >= 3
