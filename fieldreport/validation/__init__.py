"""The checks: every rule of the report on people, events, answers, areas, projects and ledgers, by its V number.

Rules: data that is wrong is a finding, never an exception; all findings are returned. Severities: an `error` blocks
signing, an `explain` wants a note that travels with the report, `warning` and `hint` do not (decisions 22). Bad news
must be able to travel: a problem with money holds back no narrative.
"""

# Importing a file of rules registers them.
from fieldreport.validation import (
    answers,
    areas,
    audiences,
    doubles,
    elsewhere,
    entries,
    events,
    grants,
    harm,
    indicators,
    ledgers,
    narratives,
    people,
    projects,
    reports,
    results,
)
from fieldreport.validation.registry import RULES, CheckContext, FiledReport, RuleInfo
from fieldreport.validation.running import ASKED, Watch, check, check_across, check_answer, check_record

__all__ = [
    "ASKED",
    "RULES",
    "CheckContext",
    "FiledReport",
    "RuleInfo",
    "Watch",
    "check",
    "check_across",
    "check_answer",
    "check_record",
]

del answers, areas, audiences, doubles, elsewhere, entries, events, grants, harm, indicators, ledgers, narratives
del people, projects, reports, results
