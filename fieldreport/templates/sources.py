"""Where a value is drawn from, and the indicators a framework fixes: parts of a template that know no other part.

Rules: what is computed is never typed (product rule 3); what a framework leaves open is left out and never guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

Number = int | float
Measure = Literal["people", "records", "ledger", "cost", "share", "goals"]
MEASURES: Final[tuple[Measure, ...]] = ("people", "records", "ledger", "cost", "share", "goals")


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """Where a value is drawn from instead of being typed.

    `report` names a fact of the report itself (mission, period, role). `records` names a kind of records; those of
    the report's quarter are taken where each field in `where` holds one of the values. `each` names the repeated
    group in them, whose keys bear its name in `where` (`participants.component`), `by` the key that picks the row.
    `answers` names other questions. A `computed` value is never typed (product rule 3). A `suggested` one fills the
    field and may be changed; for a table each record is a row, and columns take its fields of the same name.

    What `measure` gives: `people` their sum; `records` how many there are; `ledger` a row per project with the sums
    of its ledger; `cost` what they cost, added up where all other columns agree; `share` the first of `answers` in
    per cent of the second; `goals` each row of a people question beside the goal of its indicator for the year.
    """

    mode: Literal["computed", "suggested"] = "computed"
    report: str | None = None
    records: str | None = None
    answers: tuple[str, ...] = ()
    each: str | None = None
    by: str | None = None
    measure: Measure = "people"
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Indicator:
    """An indicator fixed by the template's framework, with baseline and target as value and partial date (V34).

    `steps` are the goals on the way (value and year); a year the framework names no goal for has none.
    """

    id: str
    kind: Literal["quantitative", "qualitative"] = "quantitative"
    unit: str = ""
    direction: Literal["up", "down", ""] = ""
    by_sex: bool = False
    baseline: Mapping[str, str] = field(default_factory=dict)
    target: Mapping[str, str] = field(default_factory=dict)
    steps: tuple[Mapping[str, str], ...] = ()

    def goal(self, year: int) -> str | None:
        """Return the goal that the framework names for `year`, or None where it names none."""
        points = (*self.steps, *((self.target,) if self.target else ()))
        return next((point.get("value") for point in points if point.get("date", "")[:4] == str(year)), None)
