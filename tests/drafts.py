"""Reports for tests of the window: a small template of twelve sections with invented figures, and its draft.

Its ids, words and figures are invented; it shows each question type once and every mark the window knows.
"""

import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from fieldreport.figures import QuotedFigure, work_out
from fieldreport.models import Record
from fieldreport.quotes import Reference, with_values
from fieldreport.reports import Finding
from fieldreport.templates import Labels, Template, parse_template
from fieldreport.values import Quarter
from ui.charts.bars import Bar
from ui.charts.budget import Budget
from ui.forms.answers import Change, Note
from ui.marks import Mark
from ui.messages import FindingWords
from ui.screens.home.overview import HomeView, PackageLine
from ui.screens.report.draft import Draft, ReportCalls
from ui.widgets.record_list import RecordLine

QUARTER = Quarter(2026, 3)
NARRATIVE = (
    "Eleven courses reached more than 2,400 people in four sectors. The women’s protection adviser course was run "
    "jointly with the national police academy for the first time, and eight of its graduates now staff the "
    "reporting desks opened in August. Follow-up visits to two desks found that women report earlier in the week "
    "and more often in person. The night-patrol module for military observers was shortened to one day after "
    "commanders said that a second day could not be released; attendance doubled, but the scores of the final "
    "exercise fell by a tenth. We propose to keep one day and add a half-day refresher in November."
)
KISANGANI = "Media participants are missing. Enter a number, 0 if none, or “not collected”."
OVER_RUN = "General operating costs are 17.1% over their line. Add a note; it travels with the report."
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
        self.explained: list[tuple[str, Note]] = []
        self.placed: list[tuple[str, str]] = []
        self.records: tuple[Record, ...] = ()  # what texts quote
        self.refusal: Exception | None = None

    def calls(self) -> ReportCalls:
        """Return the functions the screen calls on the worker thread."""
        return ReportCalls(
            open=self._open,
            save=self._save,
            check=lambda _session, _quarter: self.draft.findings,
            explain=lambda _session, _quarter, address, note: self.explained.append((address, note)),
            place=lambda _session, _quarter, answer, question: self.placed.append((answer, question)),
            change_template=lambda _session, _quarter: self.placed.append(("", "")),
            history=lambda _session, _quarter, _question: (),
            figures=self._figures,
            present_text=self._fresh,
            figure=self._worked_out,
        )

    def _worked_out(self, _session: object, quarter: Quarter, reference: Reference) -> QuotedFigure:
        return work_out(reference, quarter, {quarter: self.records}.get)

    def _fresh(self, session: object, quarter: Quarter, text: str) -> str:
        return with_values(text, lambda reference: self._worked_out(session, quarter, reference).value)

    def _figures(self, session: object, quarter: Quarter) -> tuple[QuotedFigure, ...]:
        wanted = (Reference("trainings", measure) for measure in ("count", "women", "men"))
        return tuple(self._worked_out(session, quarter, one) for one in wanted)

    def _open(self, _session: object, _quarter: Quarter) -> Draft:
        return self.draft

    def _save(self, _session: object, _quarter: Quarter, change: Change) -> str:
        if self.refusal is not None:
            raise self.refusal
        self.saved.append(change)
        self.draft = replace(self.draft, values={**self.draft.values, change.question_id: change.value})
        return change.question_id


def home_view(**changes: Any) -> HomeView:
    """Return the home of a mission in the second quarter of 2006, with invented figures."""
    kinds = (Mark.COMPLETE,) * 4 + (Mark.ERROR,) + (Mark.COMPLETE,) * 2 + (Mark.ERROR,) + (Mark.COMPLETE,) * 3
    view = HomeView(
        today=date(2006, 7, 12),
        mission="MONUC",
        quarter=Quarter(2006, 2),
        due=date(2006, 7, 30),
        section_marks=(*kinds, Mark.STARTED),
        sections_done=9,
        findings=(
            FindingWords("V1", "error", "training[T-1]", "E. Training in Kisangani", KISANGANI),
            FindingWords("V21", "error", "report.2006/AR-H.0", "H. Conduct", "Question 3 has no answer."),
            FindingWords("V43", "explain", "project[P-1]", "L. Financial resources", OVER_RUN),
        ),
        next_title="area E, Reconstruction",
        next_text="Media participants of the Kisangani training are missing.",
        next_severity="error",
        trend=tuple(
            Bar(label, value)
            for label, value in zip(
                ("Q3 04", "Q4", "Q1 05", "Q2", "Q3", "Q4", "Q1 06", "Q2"),
                (21, 26, 25, 30, 34, 31, 50, 41),
                strict=True,
            )
        ),
        trend_goal=40,
        trend_coverage="6 of 8 events",
        budgets=(
            Budget("Gender awareness for actors of the transition", *_amounts(60000, 31846, 6150), 53),
            Budget("Exchange on women’s empowerment with UNOCI", *_amounts(18500, 17260, 0), 93, True),
            Budget("Gender desks in the electoral commission", *_amounts(42000, 4080, 11000), 10),
        ),
        recent=(
            RecordLine(Mark.ERROR, "13:40", "Training", "Gender awareness, Kisangani", "34 women of 75"),
            RecordLine(Mark.COMPLETE, "11:05", "Expenditure", "Travel, Kisangani workshop", "1,386.86 USD"),
            RecordLine(Mark.COMPLETE, "Yesterday", "Activity", "Women’s representatives on elections", "Area B3"),
            RecordLine(Mark.COMPLETE, "Mon 10 Jul", "Training", "Women candidates, Bukavu", "58 women of 58"),
            RecordLine(Mark.WARNING, "Fri 7 Jul", "Statistics", "National police strength by sex", "Area E4"),
        ),
        packages=(
            PackageLine("arrow_up", "Revised report Q1 2006", "Paused at 62%, no network.", "accent", 0.62),
            PackageLine("usb", "Financial report, GFF-03", "Written to USB on 8 July. No receipt yet."),
            PackageLine("receipt", "Report Q1 2006", "Received, receipt of 2 May.", "ok"),
            PackageLine("receipt", "Report Q4 2005", "Accepted on 9 February.", "ok"),
        ),
        packages_waiting=2,
        counts={"training": 14, "activity": 22, "dataset": 6, "project": 3, "plan": 17, "practice": 9},
        saved=datetime(2006, 7, 12, 14, 2),
    )  # fmt: skip
    return replace(view, **changes)


def _amounts(*whole: int) -> tuple[Decimal, ...]:
    return tuple(Decimal(amount) for amount in whole)
