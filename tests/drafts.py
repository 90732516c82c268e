"""Reports for tests of the window: a small template of twelve sections with invented figures, and its draft.

Its ids, words and figures are invented; it shows each question type once and every mark the window knows.
"""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from fieldreport.reports import Finding
from fieldreport.templates import Labels, Template, parse_template
from fieldreport.values import Quarter
from ui.charts.bars import Bar
from ui.forms.answers import Change
from ui.screens.report.draft import Draft, ReportCalls

QUARTER = Quarter(2026, 3)
NARRATIVE = (
    "Eleven courses reached more than 2,400 people in four sectors. The women’s protection adviser course was run "
    "jointly with the national police academy for the first time, and eight of its graduates now staff the "
    "reporting desks opened in August. Follow-up visits to two desks found that women report earlier in the week "
    "and more often in person. The night-patrol module for military observers was shortened to one day after "
    "commanders said that a second day could not be released; attendance doubled, but the scores of the final "
    "exercise fell by a tenth. We propose to keep one day and add a half-day refresher in November."
)
SECTIONS = {
    "C": "Context this quarter",
    "G": "Gender and conflict analysis",
    "P": "Peace and political processes",
    "W": "Protection and early warning",
    "L": "Local and civil society partners",
    "T": "Training and capacity",
    "U": "Uniformed personnel",
    "S": "Civilian staffing",
    "R": "Resources and spending",
    "K": "Good practice and lessons",
    "H": "Challenges and requests",
    "N": "Priorities for next quarter",
}
GROUPS = {
    "military": "Military contingents",
    "police": "United Nations police",
    "civilian": "Civilian staff",
    "national": "National partners",
    "community": "Community leaders",
}
PEOPLE = {
    "military": {"women": 214, "men": 1286},
    "police": {"women": 96, "men": 248},
    "civilian": {"women": 61, "men": 73},
    "national": {"women": 182},
    "community": {"women": 143, "men": 118},
}
TREND = tuple(
    Bar(label, value) for label, value in zip(("Q3 25", "Q4", "Q1 26", "Q2", "Q3"), (20, 22, 24, 25, 23), strict=True)
)


def small_template() -> Template:
    """Return a template whose sixth section has a narrative and a people table, its ninth every other type."""
    why = {"id": "why", "type": "para", "demand": "M", "condition": {"question": "{parent}", "in": ["no"]}}
    everything = [
        {"id": "R-text", "type": "text", "demand": "M"},
        {"id": "R-one", "type": "one", "list": "kinds", "demand": "O"},
        {"id": "R-many", "type": "many", "list": "kinds", "demand": "O"},
        {"id": "R-yn3", "type": "yn3", "demand": "M", "follow_ups": [why]},
        {"id": "R-yn4", "type": "yn4", "demand": "O"},
        {"id": "R-int", "type": "int", "demand": "O"},
        {"id": "R-pct", "type": "pct", "demand": "O"},
        {"id": "R-date", "type": "date", "demand": "O"},
        {"id": "R-money", "type": "money", "demand": "O"},
        {"id": "R-table", "type": "table", "demand": "O", "rows": {"open": True, "min": 0, "max": 3}, "columns": [
            {"id": "level", "type": "one", "list": "kinds", "demand": "M"},
            {"id": "posts", "type": "int", "demand": "M", "states": ["not_collected"]},
        ]},
        {"id": "R-links", "type": "links", "demand": "O", "link_kinds": ["training"]},
        {"id": "R-more", "type": "para", "demand": "O", "on_demand": True, "states": ["na"]},
    ]  # fmt: skip
    sections: list[dict[str, Any]] = []
    for place, code in enumerate(SECTIONS, 1):
        questions = [{"id": f"{code}-1", "type": "para", "demand": "M", "limit": 250}]
        if code == "T":
            questions.append({"id": "T-2", "type": "people", "demand": "M", "rows": {"list": "groups"}})
        if code == "U":
            questions.append({"id": "U-2", "type": "text", "demand": "O"})
        if code == "R":
            questions += everything
        sections.append({"id": code, "number": str(place), "group": "all", "questions": questions})
    content = {
        "format": "fieldreport-template/1",
        "template": "standardized",
        "version": "test",
        "periods": [{"from": "2026-Q1"}],
        "lists": {
            "groups": {"choices": [{"code": code} for code in GROUPS]},
            "kinds": {"choices": [{"code": "first"}, {"code": "second"}]},
        },
        "sections": sections,
    }
    return parse_template(json.dumps(content).encode())


def small_labels(template: Template) -> Labels:
    """Return English words for `small_template`."""
    words: dict[str, Any] = {
        "C-1": {"text": "What happened this quarter?", "short": "Context"},
        "T-1": {
            "text": "What training was delivered, and what changed because of it?",
            "short": "Training",
            "help": "Name the course, the audience and one result you can evidence. Do not name individuals.",
        },
        "T-2": {
            "text": "People trained, by group",
            "short": "People trained",
            "help": "Count each person once per event. Totals and shares are worked out for you.",
        },
        "R-1": {"text": "How was the money spent?", "short": "Spending"},
        "R-table": {
            "text": "Posts by level",
            "columns": {"level": {"text": "Level"}, "posts": {"text": "Posts"}},
        },
        "R-more": {"text": "What else is there to say?", "short": "More"},
        "R-yn3": {"text": "Was there enough money?", "short": "Enough money"},
        "R-yn3.why": {"text": "Why not?", "short": "Why not"},
    }
    texts = {
        "sections": {code: {"text": title} for code, title in SECTIONS.items()},
        "questions": words,
        "choices": {"groups": GROUPS, "kinds": {"first": "First", "second": "Second"}},
        "states": {"na": "Not applicable", "not_collected": "Not collected"},
    }
    return Labels(template, "en", (texts,))


def findings() -> tuple[Finding, ...]:
    """Return one check of each weight that the panel shows."""
    fell = "Women’s share fell from {was}% to {now}%. Add a note if this is right."
    return (
        Finding("V1", "error", "report.test/T-2.national.men", "Enter a number, 0 if none, or “not collected”."),
        Finding("V9", "warning", "report.test/T-2.military", fell, {"was": "19.1", "now": "14.3"}),
        Finding("V41", "error", "report.test/R-1", "Spent is {over} higher than allotted.", {"over": "1,250"}),
    )


def small_draft(**changes: Any) -> Draft:
    """Return the draft of the drawing: seven sections complete, two with problems, one begun, two untouched."""
    template = small_template()
    done = "CGPWLSK"
    values: dict[str, Any] = {f"test/{code}-1": "Done this quarter." for code in done}
    values |= {"test/T-1": NARRATIVE, "test/T-2": PEOPLE, "test/R-1": "Spent as planned.", "test/R-text": "Clerk"}
    values |= {"test/U-2": "Begun."}
    draft = Draft(
        mission="Mission Alba",
        quarter=QUARTER,
        role="adviser",
        template=template,
        labels=small_labels(template),
        values=values,
        findings=findings(),
        revision=4,
        saved=datetime(2026, 10, 2, 14, 2),
        trend=TREND,
        trend_goal=30,
        packages_waiting=2,
    )
    return replace(draft, **changes)


class Desk:
    """A drawer that keeps one draft: what the store is to the real window."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.saved: list[Change] = []
        self.refusal: Exception | None = None

    def calls(self) -> ReportCalls:
        """Return the functions the screen calls on the worker thread."""
        return ReportCalls(open=self._open, save=self._save, check=lambda _session, _quarter: self.draft.findings)

    def _open(self, _session: object, _quarter: Quarter) -> Draft:
        return self.draft

    def _save(self, _session: object, _quarter: Quarter, change: Change) -> str:
        if self.refusal is not None:
            raise self.refusal
        self.saved.append(change)
        self.draft = replace(self.draft, values={**self.draft.values, change.question_id: change.value})
        return change.question_id
