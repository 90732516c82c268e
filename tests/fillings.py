"""Reports filled as an adviser or a focal point would: answers and records of one quarter per version.

Rules: invented, but such as a mission writes; records lie in the quarter, and every form is whole, so that nothing
stands in the way of a signature.
"""

import json
from collections.abc import Mapping
from typing import Any

import builders
from builders import date, participants

from fieldreport.models import Cost
from fieldreport.records import AnyRecord
from fieldreport.templates import is_blank, is_required, load_template
from fieldreport.values import Quarter

QUARTERS = {"2014": Quarter(2015, 2), "2018": Quarter(2026, 3)}
AREAS = {"2014": ("PA-1", "PA-7"), "2018": ("PP", "GV")}

_CONTACT = {"BI-6": "A. Example", "BI-6.email": "a.example@example.org", "BI-6.telephone": "+1 555 0100"}
_STAFF = [
    {"role": "adviser", "level": "P-5", "posts": 1, "filled": 1, "women": 1, "men": 0},
    {"role": "protection_adviser", "level": "P-4", "posts": 3, "filled": 2, "women": 1, "men": 1},
    {"role": "gender_officer", "level": "NO", "posts": 4, "filled": 4, "women": 3, "men": 1},
]
_FOCAL_POINTS = {
    "military": {"women": 6, "men": 14},
    "police": {"women": 5, "men": 4},
    "civilian": {"women": 11, "men": 7},
}
_2014 = {
    "BI-5": "Civil affairs, human rights, United Nations police, force headquarters, rule of law.",
    "O1.1a": "under_way",
    "O1.1a.evidence": "The two-hour module for patrol leaders was written with the force and tried in three sectors.",
    "O1.1a.value": "Sectors with the module: 3 of 5",
    "O1.1a.gap": "No trainer in the eastern sectors.",
    "O1.1b": "done",
    "O1.1b.evidence": "The guideline on mixed patrols was issued on 4 May and is on the mission's intranet.",
    "O1.2a": "not_started",
    "O1.3a": "not_for_us",
    "O2.1a": "under_way",
    "O2.1a.evidence": "Quarterly review by the senior management team began in April.",
    "O2.2b": "done",
    "O2.2b.evidence": "Both reports to the Council carry figures by sex in each section.",
    "PA-1.0": "reported",
    "PA-1.PR": "Eleven forums with women's associations agreed on a list of 42 candidates for the local councils. "
    "The electoral commission accepted separate queues at 318 polling stations.",
    "PA-1.N": {"women": 640, "men": 210, "girls": 0, "boys": 0},
    "PA-1.LL": "Meetings held before market days brought three times as many women.",
    "PA-1.RC": "Headquarters should raise the candidacy fee with the host government.",
    "PA-5.0": "not_in_mandate",
    "PA-5.0.reason": "Mine action is with the country team.",
    "PA-7.0": "reported",
    "PA-7.PR": "The reporting desks in four police stations now open at night.",
    "AP-1": "yes",
    "AP-1.date": "2014-11",
    "AP-1.fit": "Drawn up with the ministry and nine associations; follows the national action plan.",
    "AP-1.reviewed": "yes",
    "ST-1": _STAFF,
    "ST-2": _FOCAL_POINTS,
    "FI-1": "One post was frozen for two months, so the eastern forums were held by civil affairs.",
    "FI-2": "yes",
    "FI-2.d": "A gender marker on quick impact projects; 31 per cent of the money had marker 2 or 3.",
    "LD-1": 9,
    "LD-2": 14,
    "RC-1": "Fill the vacant post in the east before the elections.",
    "RC-2": "Requests the mission to support the full and equal participation of women in local elections.",
    "CP-1": [{"title": "Guideline on mixed patrols", "link": "https://example.org/patrols", "date": "2015-05-11"}],
}
_2018 = {
    "BI-5": "Force, United Nations police, human rights, civil affairs, political affairs.",
    "PP.0": "reported",
    "PP-1": {
        "negotiators": {"women": 4, "men": 21},
        "observers": {"women": 6, "men": 18},
        "candidates": {"women": 112, "men": 430},
        "local_dialogue": {"women": 301, "men": 388},
    },
    "PP-2": 3,
    "PP-3": 2,
    "PP.PR": "Two of three local agreements name women as members of the follow-up committees. "
    "Women's associations presented their own text in Bria.",
    "PP.RC": "Keep a seat for women's associations in the follow-up of each local agreement.",
    "PW.0": "reported",
    "PW-1": [
        {"row": "military", "patrols": 4210, "responsive": 690, "with_women": 512},
        {"row": "police", "patrols": 1875, "responsive": 640, "with_women": 583},
    ],
    "PW-1.meaning": "Patrols planned after talks with women of the place, or led so that women can be spoken to.",
    "PW-2": 164,
    "PW-3": 71,
    "PW-4": 122,
    "PW.PR": "Patrols along the wood paths began after women of two camps asked for them.",
    "GV.0": "reported",
    "GV-1": [
        {"row": "conflict_related", "reported": 41, "verified": 28},
        {"row": "other_gender_based", "reported": 96, "verified": "not_collected"},
    ],
    "GV-2": {
        "conflict_related": {"women": 27, "men": 2, "girls": 14, "boys": "withheld"},
        "other_gender_based": {"women": 71, "men": 4, "girls": 19, "boys": 2},
    },
    "GV-3": ["monitoring_arrangement", "human_rights"],
    "GV.PR": "Four police stations have a desk where survivors are heard by women officers.",
    "UP-1": {
        "troops": {"women": 842, "men": 10933},
        "individual_military": {"women": 51, "men": 194},
        "formed_police": {"women": 173, "men": 1402},
        "individual_police": {"women": 118, "men": 301},
    },
    "UP-3": "Two contingents were asked to send mixed engagement platoons.",
    "ST-1": _STAFF,
    "ST-2": _FOCAL_POINTS,
    "RC-1": "Ask contributors for the rank structure of women in contingents.",
    "RC-2": "Requests the mission to ensure the full, equal, meaningful and safe participation of women.",
    "RC-3": "Say what counts as a gender-responsive patrol.",
}
_GIVEN: Mapping[str, Mapping[str, Any]] = {"2014": _CONTACT | _2014, "2018": _CONTACT | _2018}


def values(version: str, role: str = "adviser") -> dict[str, Any]:
    """Return question id -> value for a whole form; what nobody wrote is answered in few words."""
    form = load_template(version)
    asked = {question.id for question in form.questions() if question.demand(role) != "-"}
    held = {f"{version}/{name}": value for name, value in _GIVEN[version].items() if f"{version}/{name}" in asked}
    if role == "focal-point":
        short = [question for question in form.questions() if question.purpose == "progress"]
        kept = {question.id for question in form.questions() if question.demand(role) == "M"}
        held = {key: value for key, value in held.items() if key in kept.union(one.id for one in short)}
    waiting = True
    while waiting:  # an answer may open further questions
        blank = [
            question
            for question in form.questions()
            if is_required(question, role, held, yearly_due=True) and is_blank(held.get(question.id))
        ]
        held |= {question.id: _plain(question, version) for question in blank}
        waiting = bool(blank)
    return held


def _plain(question: Any, version: str) -> Any:
    if question.purpose == "output":
        return question.code_for("other") or "not_started"
    if question.purpose == "reason":
        return "No event was planned this quarter."
    return builders.valid_value(question) if question.type != "date" else f"{QUARTERS[version].year}-05"


def record_file(version: str, mission: str, role: str = "adviser") -> bytes:
    """Return a record file with the filled form and its records."""
    period = str(QUARTERS[version])
    answers = [
        builders.answer(question, value, period=period, id=f"{period} {question}")
        for question, value in values(version, role).items()
    ]
    return json.dumps(builders.record_file(*records(version), *answers, mission=mission)).encode()


def records(version: str) -> tuple[AnyRecord, ...]:
    """Return trainings, an activity and a project of the version's quarter."""
    quarter = QUARTERS[version]
    first, second = AREAS[version]
    days = [quarter.start.replace(day=day).isoformat() for day in (3, 10, 17)]
    cost = {"currency": "USD", "quality": "actual", "gender_marker": 2}
    shared: dict[str, Any] = {"sub_actions": (), "area": first}
    return (
        builders.training(
            **shared,
            start=date(days[0]),
            end=date(days[1]),
            cost=Cost(amount=builders.amount("4200.00"), source="RB", **cost),
        ),
        builders.training(
            id="T-2",
            title="Patrols that listen",
            start=date(days[1]),
            end=date(days[1]),
            area=second,
            sub_actions=(),
            participants=(
                participants(component="military", counterpart="", women=9, men=41, total=50),
                participants(component="police", counterpart="", women=14, men=22, total=36),
            ),
            cost=Cost(amount=builders.amount("860.00"), source="RB", **cost),
        ),
        builders.activity(
            date=date(days[2]),
            **shared,
            cost=Cost(amount=builders.amount("310.00"), source="XB", currency="USD", quality="estimate"),
        ),
        builders.project(
            area=first,
            start=date(f"{quarter.year}-01-01"),
            end=date(f"{quarter.year}-12-31"),
            tranches=(
                builders.Tranche(number=1, date=date(f"{quarter.year}-01-15"), amount=builders.amount("6000")),
            ),
            approvals=tuple(
                builders.replace(held, date=date(f"{quarter.year - 1}-12-10"))
                for held in builders.project().approvals
            ),
            entries=(
                builders.entry(date=date(days[0])),
                builders.entry(id="E-2", line="5", date=date(days[1]), amount=builders.amount("800.00")),
            ),
        ),
        builders.staffing(date=date(quarter.end.isoformat())),
    )
