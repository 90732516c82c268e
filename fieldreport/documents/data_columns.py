"""What a table of the open data is made of: typed columns, and the columns that most tables share.

Rules: names of columns are those of records.md where it has them; `iati` and `hxl` say what a column is called there,
where the standard has a place for it.
"""

from dataclasses import dataclass
from typing import Any, Final, Literal

from fieldreport.consolidation.holdings import Source
from fieldreport.values import CountState

ColumnType = Literal["string", "integer", "number", "date", "boolean", "year"]
STATES: Final = tuple(state.value for state in CountState)


@dataclass(frozen=True, slots=True)
class DataColumn:
    """One column; `is_count`: blank and the words of STATES are missing values."""

    name: str
    type: ColumnType
    description: str
    is_count: bool = False
    iati: str = ""
    hxl: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of the open data with all its rows; cells are text, numbers, or None for blank."""

    name: str
    title: str
    columns: tuple[DataColumn, ...]
    rows: tuple[tuple[Any, ...], ...]
    key: tuple[str, ...] = ()


def text_column(name: str, description: str, **more: Any) -> DataColumn:
    return DataColumn(name, "string", description, **more)


MISSION: Final = text_column("mission", "Code of the mission register.", hxl="#org+code")
YEAR: Final = DataColumn("year", "year", "Calendar year of the quarter.", hxl="#date+year")
QUARTER: Final = text_column(
    "quarter", "Quarter of the calendar year.", choices=("Q1", "Q2", "Q3", "Q4"), hxl="#date+quarter"
)
BUNDLE: Final = text_column("bundle", "SHA-256 of the signed package that holds the row.", hxl="#meta+source+id")
STATE: Final = text_column("state", "What Headquarters said of the report: until accepted, figures are provisional.")


def at(source: Source) -> tuple[str, int, str]:
    """Return mission, year and quarter of a report, as the tables begin."""
    return source.mission, source.quarter.year, f"Q{source.quarter.number}"


def count_cell(value: Any) -> Any:
    """Return a count as a cell: a number, the word of its state, or None for blank (decisions 19)."""
    return value.value if isinstance(value, CountState) else value
