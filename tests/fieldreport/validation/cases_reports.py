"""Cases of the rules on the report as a whole (V25-V28)."""

from dataclasses import replace
from datetime import date as day

from builders import date, explanation, mission, quarter, template
from rule_cases import clean, wrong

from fieldreport.missions import with_facts
from fieldreport.trust_context import MissionFact
from fieldreport.validation import FiledReport

CLOSING = MissionFact(mission().code, "ended", day(2006, 2, 28), day(2006, 12, 31))
CLOSED = with_facts(mission(), (CLOSING,))
ENDING = {"mission": mission(end=date("2006-05"))}
FIRST = FiledReport("adviser", 1, "a" * 64)
SECOND = FiledReport("adviser", 2, "b" * 64)
OTHER_ROLE = FiledReport("focal-point", 1, "c" * 64)
LATER = replace(template(), periods=((quarter("2008-Q1"), None),))

CASES = [
    wrong("V25", "a mission that has ended", at="report.mission", changes={"mission": mission(end=date("2005-12"))}),
    wrong("V25", "a mission that has not begun", at="report.mission",
          changes={"mission": mission(start=date("2006-08"), end=None)}),
    wrong("V25", "the last quarter", at="report.mission", severity="warning", changes=ENDING),
    wrong("V25", "the last quarter, with a note", at="report.mission", severity="warning", explained=True,
          changes=ENDING | {"explanations": (explanation("V25"),)}),
    wrong("V25", "the first quarter", at="report.mission", severity="warning",
          changes={"mission": mission(start=date("2006-04-01"))}),
    wrong("V25", "in liquidation", at="report.mission", severity="warning", changes={"mission": CLOSED}),
    wrong("V25", "after the liquidation", at="report.mission",
          changes={"mission": with_facts(mission(), (replace(CLOSING, end=day(2006, 3, 31)),))}),
    wrong("V25", "a quarter that has not begun", at="report.mission", severity="warning",
          context={"today": day(2006, 3, 31)}),
    clean("V25", "its first day", context={"today": day(2006, 4, 1)}),
    clean("V25", "in its midst"),
    clean("V25", "an end known by year only", changes={"mission": mission(end=date("2006"))}),
    wrong("V26", "a second report without reason", at="report.reason",
          context={"filed": (FIRST,), "supersedes": "a" * 64}),
    wrong("V26", "a second report that names none before it", at="report.supersedes",
          context={"filed": (FIRST, SECOND), "reason": "A figure was wrong.", "supersedes": "a" * 64}),
    clean("V26", "the first report"),
    clean("V26", "a revised report",
          context={"filed": (FIRST, SECOND), "reason": "A figure.", "supersedes": "b" * 64}),
    clean("V26", "a report in another role", context={"filed": (OTHER_ROLE,)}),
    wrong("V27", "a version for other quarters", at="report.template", changes={"template": LATER}),
    wrong("V27", "an answer to an unknown question", at="report.2008/PL", values={"2008/PL": "x"}),
    clean("V27", "the version of the quarter"),
    wrong("V28", "the register proves another role", at="report.role",
          changes={"role": "focal-point", "mission": mission("MONUC")}),
    wrong("V28", "the list of signatories says another role", at="report.role",
          context={"author_role": "focal-point"}),
    clean("V28", "the register's role"),
    clean("V28", "the list of signatories comes before the register",
          context={"author_role": "focal-point"}, changes={"role": "focal-point", "mission": mission("MONUC")}),
    clean("V28", "nothing is proven", changes={"role": "focal-point", "mission": mission(reporters=())}),
]  # fmt: skip
