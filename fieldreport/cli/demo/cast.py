"""Who plays in the large demonstration: missions of the register, how each reports, and what happens to it.

Rules: codes, roles and dates are those of the register; where it proves no role, the cast gives one. Names,
habits and everything that happens (who is late, who is returned) are made up for the demonstration.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from fieldreport.missions import OFFICE, reporter
from fieldreport.values import Quarter

FIRST: Final = Quarter(2006, 1)
MOST_MISSIONS, MOST_QUARTERS = 20, 8
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Part:
    """One desk of the cast; quarters by their code, `2006-Q3`."""

    code: str
    role: str
    model: str  # the sample that its invented reports take their shape from
    clearance: str
    language: str = "en"
    is_real: bool = False  # the quarters that the sample tells of are taken from it as they are
    late: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    amended: tuple[str, ...] = ()

    @property
    def initial(self) -> str:
        """Return the letter that tells this desk's people from those of the others."""
        place = next((number for number, part in enumerate((*_CAST, _OFFICE)) if part.code == self.code), 0)
        return _LETTERS[place % len(_LETTERS)]

    @property
    def author(self) -> str:
        """Return the invented name of its author."""
        return f"{self.initial}. Example"

    @property
    def officer(self) -> str:
        """Return the invented name of its clearing officer."""
        return f"{self.initial}. Example-Officer"

    def is_owing(self, quarter: Quarter) -> bool:
        """Return whether somebody there writes a report on `quarter`."""
        return reporter(self.code).is_running_in(quarter) and str(quarter) not in self.missing


_CAST: Final = (
    Part("MONUC", "adviser", "MONUC", "signed", is_real=True, returned=("2006-Q3", "2007-Q2")),
    Part("UNMIL", "adviser", "UNMIL", "signed", is_real=True, amended=("2006-Q4",)),
    Part("UNFICYP", "focal-point", "UNFICYP", "none", is_real=True, late=("2006-Q1", "2007-Q3")),
    Part("ONUB", "adviser", "ONUB", "documented", is_real=True),
    Part("UNMIK", "adviser", "UNMIK", "signed", is_real=True, late=("2007-Q1",)),
    Part("MINUSTAH", "adviser", "MINUSTAH", "signed", "fr", is_real=True, amended=("2007-Q1",)),
    Part("UNMOGIP", "focal-point", "UNMOGIP", "none", is_real=True, missing=("2006-Q3",)),
    Part("UNAMA", "adviser", "UNMIK", "signed", missing=("2007-Q2", "2007-Q3")),
    Part("UNOCI", "adviser", "MINUSTAH", "signed", "fr", returned=("2007-Q1",)),
    Part("UNMIS", "adviser", "UNMIL", "signed", late=("2006-Q4",)),
    Part("UNTSO", "focal-point", "UNFICYP", "none"),
    Part("UNDOF", "focal-point", "UNFICYP", "none", missing=("2006-Q1", "2007-Q4")),
    Part("UNIFIL", "focal-point", "UNFICYP", "none", late=("2006-Q3",)),
    Part("MINURSO", "focal-point", "UNFICYP", "none"),
    Part("UNMEE", "focal-point", "UNFICYP", "none", late=("2006-Q2", "2007-Q2")),
    Part("UNOMIG", "focal-point", "UNFICYP", "none"),
    Part("UNIOSIL", "adviser", "UNMIL", "none", missing=("2006-Q1",)),
    Part("UNOTIL", "adviser", "ONUB", "none"),
    Part("UNMIT", "adviser", "UNMIK", "signed"),
    Part("BINUB", "adviser", "ONUB", "none", late=("2007-Q2",)),
)
_OFFICE: Final = Part(OFFICE, "headquarters-office", "UNFICYP", "none")


def cast(missions: int) -> tuple[Part, ...]:
    """Return the first so many missions of the cast, and the office at Headquarters."""
    return (*_CAST[:missions], _OFFICE)


def quarters(count: int) -> tuple[Quarter, ...]:
    """Return so many quarters from the first of 2006 on."""
    return tuple(FIRST.shifted(number) for number in range(count))


def expected(parts: tuple[Part, ...], found: tuple[Quarter, ...]) -> Iterator[tuple[Part, Quarter]]:
    """Yield every report that is written, quarter by quarter."""
    yield from ((part, quarter) for quarter in found for part in parts if part.is_owing(quarter))


def policies(parts: tuple[Part, ...]) -> Mapping[tuple[str, str], str]:
    """Return (mission, role) -> the clearance its reports need."""
    return {(part.code, part.role): part.clearance for part in parts}
