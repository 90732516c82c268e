"""The mission register: codes, host countries, dates, and which role the sources prove for which time.

Rules: the form a reporter fills depends on her role on a date and never on the type of the mission (R23), so the
register answers "unknown" wherever its sources prove nothing. What Headquarters states of a mission afterwards, with
dates and reason, wins over the register (`with_facts`); it never changes the register itself.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar, Literal, get_args

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.resources import resource_path
from fieldreport.trust_context import AUTHOR_ROLES, FactKind, MissionFact
from fieldreport.values import PartialDate, Quarter

MissionType = Literal["traditional", "multidimensional", "integrated", "political", "office"]
DueException = Literal["", "liquidation", "vacant", "extended"]
RegisteredRole = Literal["adviser", "focal-point", "unknown"]
_LONGEST_CODE = 40
_LONGEST_REASON = 500  # characters of reason and holder: they stand on boards and in lists
# UN M49, standard country or area codes; XK is not in it and is counted where its neighbours are
_REGIONS: Mapping[str, str] = {
    **dict.fromkeys(("BI", "CD", "CF", "CI", "EG", "EH", "ER", "ET", "LR", "ML", "SD", "SL", "SS", "TD"), "africa"),
    **dict.fromkeys(("HT",), "americas"),
    **dict.fromkeys(("AF", "CY", "GE", "IL", "IN", "JO", "LB", "PK", "SY", "TL"), "asia"),
    **dict.fromkeys(("XK",), "europe"),
}
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
    facts: tuple[MissionFact, ...] = ()  # stated by Headquarters; of two that disagree the later counts

    @property
    def region(self) -> str:
        """Return the region of its first host country (UN M49): africa, americas, asia, europe, or "" if unknown."""
        return _REGIONS.get(self.countries[0], "") if self.countries else ""

    def role_on(self, day: date) -> str:
        """Return the role that Headquarters states or the sources prove for `day`, else "unknown" (R23)."""
        stated = self._stated("role", day)
        if stated is not None:
            return stated.role
        proven = {reporter.role for reporter in self.reporters if reporter.covers(day)}
        return proven.pop() if len(proven) == 1 else "unknown"

    def is_running_in(self, quarter: Quarter) -> bool:
        """Return whether the mission existed on at least one day of `quarter`."""
        return self.start.first <= quarter.end and (self.end is None or quarter.start <= self.end.last)

    def roles_in(self, quarter: Quarter) -> frozenset[str]:
        """Return the roles stated or proven for any part of `quarter`: a role may change within it (R23)."""
        stated = {fact.role for fact in self.facts if fact.kind == "role" and _meets(fact, quarter)}
        return frozenset(stated) or frozenset(
            one.role
            for one in self.reporters
            if one.role != "unknown"
            and one.start is not None
            and one.end is not None
            and one.start.first <= quarter.end
            and quarter.start <= one.end.last
        )

    def liquidation(self, quarter: Quarter) -> MissionFact | None:
        """Return what is stated of the closing, where `quarter` lies after the end and in the liquidation period."""
        ended = next((fact for fact in reversed(self.facts) if fact.kind == "ended"), None)
        if ended is None or ended.end is None or self.is_running_in(quarter):
            return None
        return ended if ended.start < quarter.start <= ended.end else None

    def is_open_in(self, quarter: Quarter) -> bool:
        """Return whether anything may be reported on `quarter`: the mission ran, or its accounts are being closed."""
        return self.is_running_in(quarter) or self.liquidation(quarter) is not None

    def vacancy(self, quarter: Quarter) -> MissionFact | None:
        """Return the vacancy that leaves nobody to report on `quarter`: the one on its last day."""
        return self._stated("vacant", quarter.end)

    def extension(self, quarter: Quarter) -> MissionFact | None:
        """Return the extension that Headquarters granted for the report on `quarter`."""
        granted = (fact for fact in reversed(self.facts) if fact.kind == "extended" and fact.start == quarter.start)
        return next(granted, None)

    def due(self, quarter: Quarter, days: int) -> date:
        """Return the day the report on `quarter` is due: `days` after its end, or as extended (decisions 13)."""
        extension = self.extension(quarter)
        return extension.end if extension is not None and extension.end is not None else quarter.due(days)

    def _stated(self, kind: FactKind, day: date) -> MissionFact | None:
        return next((fact for fact in reversed(self.facts) if fact.kind == kind and fact.covers(day)), None)


@cache
def load_missions() -> Mapping[str, Mission]:
    """Return the register, code -> mission, in the order of the file."""
    register = json.loads(resource_path("missions.json").read_text(encoding="utf-8"))
    return MappingProxyType({entry["code"]: _mission(entry) for entry in register["missions"]})


OFFICE = "HQ"


def reporter(code: str) -> Mission:
    """Return who reports under a code: a mission, as `mission`, or UN Headquarters, whose offices contribute too.

    Headquarters is in no register: it owes nothing, hosts nobody, and always runs. Raises UNKNOWN_MISSION.
    """
    return _headquarters() if code.strip().upper() == OFFICE else mission(code)


@cache
def _headquarters() -> Mission:
    return Mission(
        code=OFFICE,
        name="United Nations Headquarters",
        host="",
        countries=(),
        type="office",
        aliases=(),
        start=PartialDate.parse("1948-05"),  # the first mission's: nobody reported before
        end=None,
        followed_by=None,
        had_gff_projects=False,
        reporters=(),
        sources=(),
    )


def mission(code_or_alias: str) -> Mission:
    """Return a mission by its code or by a spelling the documents use (ONUCI -> UNOCI), in any case.

    Raises UNKNOWN_MISSION.
    """
    wanted = code_or_alias.strip().upper()
    found = load_missions().get(wanted) or _aliases().get(wanted)
    if found is None:
        raise MissionError("UNKNOWN_MISSION", written=code_or_alias)
    return found


@dataclass(frozen=True, slots=True)
class Calendar:
    """When one desk owes a report; `mission` is None for UN Headquarters, which the register does not have."""

    mission: Mission | None
    due_days: int

    def due(self, quarter: Quarter) -> date:
        """Return the day the report on `quarter` is due."""
        return self.mission.due(quarter, self.due_days) if self.mission else quarter.due(self.due_days)

    def is_open_in(self, quarter: Quarter) -> bool:
        """Return whether anything may be reported on `quarter`."""
        return self.mission is None or self.mission.is_open_in(quarter)

    def exception(self, quarter: Quarter) -> tuple[DueException, str]:
        """Return what keeps the usual due day from counting for `quarter`, and the reason; "" where nothing does."""
        if self.mission is None:
            return "", ""
        found: tuple[tuple[DueException, MissionFact | None], ...] = (
            ("liquidation", self.mission.liquidation(quarter)),
            ("vacant", self.mission.vacancy(quarter)),
            ("extended", self.mission.extension(quarter)),
        )
        return next(((name, fact.reason) for name, fact in found if fact is not None), ("", ""))


def with_facts(held: Mission, facts: Iterable[MissionFact]) -> Mission:
    """Return the mission as Headquarters' facts of any missions say; the newest end wins over the register's."""
    own = tuple(fact for fact in facts if fact.mission == held.code)
    if not own:
        return held
    ended = [fact.start for fact in own if fact.kind == "ended"]
    end = PartialDate.parse(ended[-1].isoformat()) if ended else held.end
    return replace(held, end=end, facts=own)


def fact_json(fact: MissionFact) -> dict[str, str]:
    """Return a fact as JSON; what is not said is left out."""
    written = {
        "mission": fact.mission,
        "kind": fact.kind,
        "start": fact.start.isoformat(),
        "end": fact.end.isoformat() if fact.end else "",
        "role": fact.role.replace("-", "_"),  # underscores in JSON documents
        "holder": fact.holder,
        "reason": fact.reason,
    }
    return {name: value for name, value in written.items() if value}


def read_fact(untrusted: Mapping[str, Any]) -> MissionFact:
    """Return the fact of a JSON object; ValueError, TypeError or KeyError where it has another form."""
    parts = {name: untrusted.get(name, "") for name in ("end", "role", "holder", "reason")}
    if not all(isinstance(part, str) and len(part) <= _LONGEST_REASON for part in parts.values()):
        raise ValueError("fact")
    kind, role = untrusted["kind"], parts["role"].replace("_", "-")
    code = untrusted["mission"]  # of a mission that this program's register may not know yet
    if not isinstance(code, str) or not 0 < len(code) <= _LONGEST_CODE or kind not in get_args(FactKind):
        raise ValueError("fact")
    start = date.fromisoformat(untrusted["start"])
    end = date.fromisoformat(parts["end"]) if parts["end"] else None
    is_whole = (role in AUTHOR_ROLES) == (kind == "role") and (end is not None or kind != "extended")
    is_whole = is_whole and (bool(parts["holder"].strip()) or kind != "acting")
    if not is_whole or (end is not None and end < start):
        raise ValueError("fact")
    return MissionFact(code, kind, start, end, role, parts["holder"], parts["reason"])


def _meets(fact: MissionFact, quarter: Quarter) -> bool:
    return fact.start <= quarter.end and (fact.end is None or quarter.start <= fact.end)


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
