"""A programme of 2008 as tests fill it in: three lines in the grid, their progress in a quarter, and one sheet."""

from typing import Any

import builders

from fieldreport.reports import ReportContent
from fieldreport.templates import load_template
from fieldreport.values import Quarter

Q2_2008 = Quarter(2008, 2)
PLAN: list[dict[str, Any]] = [
    {
        "id": "l1",
        "title": "Women in the security sector",
        "theme": "PART",
        "more_themes": ["PROT"],
        "strategy": "CAP",
        "ea": "The national police recruits, keeps and promotes women; women officers lead the desks for women.",
        "contrib": "Women in uniform give women a say in how their safety is kept.",
        "start": "2008-02",
        "end": "2009-12",
        "res": {"amount": "240000.00", "currency": "USD"},
        "fund": ["XB", "assessed"],
        "quality": "estimate",
        "part": ["government", "un"],
        "ind": [
            {
                "id": "i1",
                "text": "Women officers in the national police",
                "kind": "quantitative",
                "unit": "persons",
                "direction": "up",
                "base": 1250,
                "base_date": "2007-12",
                "base_source": "Police register",
                "target": 3000,
                "target_date": "2009-12",
            },
            {
                "id": "i2",
                "text": "The police academy teaches the new module",
                "kind": "qualitative",
                "no_base": "The module did not exist",
                "target_text": "Taught to every intake, with an examination",
                "target_date": "2009-06",
            },
        ],
    },
    {
        "id": "l2",
        "title": "Radio for women candidates",
        "theme": "PART",
        "strategy": "ADVO",
        "ea": "Women candidates are heard in all provinces before the elections.",
        "contrib": "Women stand and are elected.",
        "start": "2008-04",
        "end": "2008-12",
        "res": {"amount": "35000.00", "currency": "USD"},
        "fund": ["RB"],
        "quality": "actual",
        "part": ["civil_society"],
        "ind": [
            {
                "id": "i1",
                "text": "Broadcasts in local languages",
                "kind": "quantitative",
                "unit": "events",
                "direction": "up",
                "base": 0,
                "base_date": "2008-04",
                "target": 120,
                "target_date": "2008-11",
            }
        ],
    },
    {
        "id": "l3",
        "title": "Law against sexual violence",
        "theme": "PROT",
        "strategy": "POL",
        "ea": "The law of 2006 is known and used by courts and police.",
        "contrib": "Legal reform protects survivors.",
        "start": "2008",
        "end": "2010",
        "res": {"amount": "90000.00", "currency": "USD"},
        "fund": ["XB"],
        "quality": "estimate",
        "ind": [
            {
                "id": "i1",
                "text": "Cases brought to court under the law",
                "kind": "quantitative",
                "unit": "documents",
                "direction": "up",
                "no_base": "Not counted before",
                "target": "200.5",
                "target_date": "2009-12",
            }
        ],
    },
]
PROGRESS: list[dict[str, Any]] = [
    {
        "from": "l1",
        "val": [
            {"from": "i1", "people": {"women": 1480, "men": 20}},
            {"from": "i2", "note": "Module written and tried with one intake."},
        ],
        "text": "The campaign in four provinces brought many women to the entrance examination.",
        "status": "on_course",
        "impact": "Women in Kindu say that they now dare to report.",
    },
    {
        "from": "l2",
        "val": [{"from": "i1", "value": 22}],
        "text": "Radio Okapi and three community stations broadcast the programmes.",
        "status": "late",
        "reason": "Two of five stations were off the air for seven weeks.",
    },
    {
        "from": "l3",
        "val": [{"from": "i1", "value": 31}],
        "text": "Courts in two towns took cases.",
        "status": "on_course",
    },
]
SHEETS: list[dict[str, Any]] = [
    {
        "title": "Women police officers lead the desks",
        "bodies": ["Gender unit", "UNFPA"],
        "status": "submitted",
        "level": "national",
        "start": "2007-03",
        "end": "2008-06",
        "themes": ["PART", "PROT"],
        "result": "Reports of violence rose threefold in districts with such a desk.",
        "lesson": "A closed room and a woman in charge matter more than equipment.",
        "contact": "A. Example",
    }
]
VALUES: dict[str, Any] = {
    "2008/PL": PLAN,
    "2008/PR": PROGRESS,
    "2008/GP": SHEETS,
    "2008/TH-PART.0": "reported",
    "2008/TH-PART.LL": "Recruitment works best when serving women officers speak.",
    "2008/TH-PART.GC": "There is no housing for women in most barracks.",
    "2008/TH-RELF.0": "not_in_mandate",
    "2008/TH-RELF.0.reason": "The country team does it.",
}


def programme_report(role: str = "adviser", **changes: Any) -> ReportContent:
    """Return a whole report of the second quarter of 2008; `values` adds to its answers."""
    values = {**VALUES, **changes.pop("values", {})}
    usual: dict[str, Any] = {"template": load_template("2008"), "quarter": Q2_2008}
    return builders.content(role=role, values=values, **(usual | changes))
