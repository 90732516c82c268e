"""The mission register: codes, host countries, dates, and which role the sources prove for which time.

Rules: the form a reporter fills depends on her role on a date and never on the type of the mission (R23), so the
register answers "unknown" wherever its sources prove nothing. Policy in a trust package may say more; this does not.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar, Literal

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.resources import resource_path
from fieldreport.values import PartialDate, Quarter

MissionType = Literal["traditional", "multidimensional", "integrated", "political"]
RegisteredRole = Literal["adviser", "focal-point", "unknown"]
_ROLES: Mapping[str, RegisteredRole] = {"adviser": "adviser", "focal_point": "focal-point"}


class MissionError(FieldReportError):
    """The register does not know what was asked for."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "UNKNOWN_MISSION": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{written}” is not in the mission register."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP(
                "errors", "Either write a code as the register has it, for example UNMIL, or update the register."
            ),
        ),
    }
    exit_code: ClassVar[int] = 2


@dataclass(frozen=True, slots=True)
class Reporter:
    """What one source proves about who reports: a role from one partial date to another, both included.

    Without dates the source proves the role but not the time, and `Mission.role_on` leaves it out.
    """

    role: RegisteredRole
    start: PartialDate | None
    end: PartialDate | None
    basis: str

    def covers(self, day: date) -> bool:
        """Return whether the source proves the role on `day`."""
        return self.start is not None and self.end is not None and self.start.first <= day <= self.end.last


@dataclass(frozen=True, slots=True)
class Mission:
    """One mission of the register; `start` and `end` are known by month, `end` is None while it runs."""

    code: str
    name: str
    host: str  # in words; `countries` are ISO 3166 alpha-2, with XK for Kosovo
    countries: tuple[str, ...]
    type: MissionType
    aliases: tuple[str, ...]
    start: PartialDate
    end: PartialDate | None
    followed_by: str | None
    had_gff_projects: bool  # one of the nine missions of the 2005 chart (S2 IV.B(vi))
    reporters: tuple[Reporter, ...]
    sources: tuple[str, ...]
    remark: str = ""

    def role_on(self, day: date) -> RegisteredRole:
        """Return the reporter's role that the sources prove for `day`, else "unknown" (R23)."""
        proven = {reporter.role for reporter in self.reporters if reporter.covers(day)}
        return proven.pop() if len(proven) == 1 else "unknown"

    def is_running_in(self, quarter: Quarter) -> bool:
        """Return whether the mission existed on at least one day of `quarter`."""
        return self.start.first <= quarter.end and (self.end is None or quarter.start <= self.end.last)


@cache
def load_missions() -> Mapping[str, Mission]:
    """Return the register, code -> mission, in the order of the file."""
    register = json.loads(resource_path("missions.json").read_text(encoding="utf-8"))
    return MappingProxyType({entry["code"]: _mission(entry) for entry in register["missions"]})


def mission(code_or_alias: str) -> Mission:
    """Return a mission by its code or by a spelling the documents use (ONUCI -> UNOCI), in any case.

    Raises UNKNOWN_MISSION.
    """
    wanted = code_or_alias.strip().upper()
    found = load_missions().get(wanted) or _aliases().get(wanted)
    if found is None:
        raise MissionError("UNKNOWN_MISSION", written=code_or_alias)
    return found


@cache
def _aliases() -> Mapping[str, Mission]:
    return {alias: found for found in load_missions().values() for alias in found.aliases}


def _mission(entry: Mapping[str, Any]) -> Mission:
    return Mission(
        code=entry["code"],
        name=entry["name"],
        host=entry["host"],
        countries=tuple(entry["countries"]),
        type=entry["type"],
        aliases=tuple(entry["aliases"]),
        start=PartialDate.parse(entry["start"]),
        end=_date(entry["end"]),
        followed_by=entry["followed_by"],
        had_gff_projects=entry["gff_2005"],
        reporters=tuple(
            Reporter(_ROLES[item["role"]], _date(item["from"]), _date(item["to"]), item["basis"])
            for item in entry["reporters"]
        ),
        sources=tuple(entry["sources"]),
        remark=entry.get("remark", ""),
    )


def _date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)
