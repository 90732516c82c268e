"""Rules about the report as a whole (V25-V28)."""

from collections.abc import Iterator
from typing import Any, Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.reports import ReportContent, Term
from fieldreport.templates import is_blank
from fieldreport.validation.registry import Flaw, Scene, flaw, rule
from fieldreport.values import PartialDate, Quarter

_ROLE_WORDS: Final = {
    "adviser": Term(QT_TRANSLATE_NOOP("terms", "gender adviser")),
    "focal-point": Term(QT_TRANSLATE_NOOP("terms", "gender focal point")),
    "headquarters-office": Term(QT_TRANSLATE_NOOP("terms", "Headquarters office")),
}


def _role(code: str) -> Term:
    return _ROLE_WORDS.get(code, Term(code))


@rule(
    "V25",
    on=ReportContent,
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP("rules", "The mission is active in the quarter; its last report hands over."),
)
def the_mission_is_active(content: ReportContent, scene: Scene) -> Iterator[Flaw]:
    """Refuse a quarter without the mission; ask for hand-over words in its first and last one (R82).

    A quarter that has not begun is doubted only: no clock keeps a mission from signing.
    """
    mission, quarter, today = content.mission, content.quarter, scene.context.today
    if quarter.start > today:
        yield flaw("warning", "report.mission", _NOT_BEGUN, quarter=str(quarter), today=today.isoformat())
    closing = mission.liquidation(quarter)
    if closing is not None:
        if not _hands_over(content):
            until = closing.end.isoformat() if closing.end else "–"
            yield flaw(
                "warning",
                "report.mission",
                _CLOSING,
                mission=mission.code,
                quarter=str(quarter),
                end=str(mission.end),
                until=until,
            )
    elif not mission.is_running_in(quarter):
        yield flaw(
            "error",
            "report.mission",
            QT_TRANSLATE_NOOP(
                "findings",
                "{mission} was not active in {quarter} (start {start}, end {end}). Either choose another quarter, or "
                "ask the Headquarters gender unit to correct the mission register.",
            ),
            mission=mission.code,
            quarter=str(quarter),
            start=str(mission.start),
            end=str(mission.end or "–"),
        )
    elif not _hands_over(content):
        if _lies_in(mission.end, quarter):
            yield flaw("warning", "report.mission", _LAST, mission=mission.code, end=str(mission.end))
        elif _lies_in(mission.start, quarter):
            yield flaw("warning", "report.mission", _FIRST, mission=mission.code, start=str(mission.start))


def _lies_in(day: PartialDate | None, quarter: Quarter) -> bool:
    return day is not None and day.first in quarter and day.last in quarter


def _hands_over(content: ReportContent) -> bool:
    questions = (question for question in content.template.questions() if question.purpose == "hand_over")
    answers = (content.answers.get(question.id) for question in questions)
    return any(answer is not None and not is_blank(answer.value) for answer in answers)


_NOT_BEGUN: Final = QT_TRANSLATE_NOOP(
    "findings",
    "{quarter} has not begun on {today}. Either choose the quarter that you report on, or set this computer's clock "
    "right.",
)
_CLOSING: Final = QT_TRANSLATE_NOOP(
    "findings",
    "{mission} ended on {end} and is in liquidation until {until}; nothing is due for {quarter}. Either say in a "
    "note who takes over what is still open, or note where the hand-over plan is.",
)
_LAST: Final = QT_TRANSLATE_NOOP(
    "findings",
    "This is the last quarter of {mission} (end {end}). Either say in a note who takes over its gender work, or note "
    "where the hand-over plan is.",
)
_FIRST: Final = QT_TRANSLATE_NOOP(
    "findings",
    "This is the first quarter of {mission} (start {start}). Either say in a note what was taken over from a mission "
    "before it, or note that there was none.",
)


@rule(
    "V26",
    on=ReportContent,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP("rules", "One report per mission, quarter and role; a revised one says why."),
)
def a_second_report_is_a_revision(content: ReportContent, scene: Scene) -> Iterator[Flaw]:
    """Want reason and predecessor where a report of this mission, quarter and role exists."""
    context = scene.context
    filed = [report for report in context.filed if report.role == content.role]
    if not filed:
        return
    latest = max(filed, key=lambda report: report.revision)
    facts: dict[str, Any] = {
        "mission": content.mission.code,
        "quarter": str(content.quarter),
        "role": _role(content.role),
        "revision": latest.revision,
    }
    if not context.reason.strip():
        yield flaw("error", "report.reason", _NO_REASON, **facts)
    if context.supersedes != latest.identity:
        yield flaw("error", "report.supersedes", _NO_PREDECESSOR, **facts)


_NO_REASON: Final = QT_TRANSLATE_NOOP(
    "findings",
    "A report of the {role} of {mission} for {quarter} exists already (revision {revision}). Either give the reason "
    "for a revised report, or keep to the one that was sent.",
)
_NO_PREDECESSOR: Final = QT_TRANSLATE_NOOP(
    "findings",
    "This revised report of {mission} for {quarter} does not name revision {revision}, which it replaces. Either "
    "begin the revised report again from revision {revision}, or keep to the one that was sent.",
)


@rule(
    "V27",
    on=ReportContent,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP(
        "rules", "The version of the template fits the quarter, and the answers fit the template."
    ),
)
def the_template_fits_the_quarter(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Refuse a version meant for other quarters, and answers to questions of another version."""
    template = content.template
    if not template.fits(content.quarter):
        yield flaw(
            "error",
            "report.template",
            QT_TRANSLATE_NOOP(
                "findings",
                "Version {version} of the template is not meant for {quarter}. Either choose the version of that "
                "quarter, or check the quarter.",
            ),
            version=template.version,
            quarter=str(content.quarter),
        )
    for question_id, answer in content.answers.items():
        if question_id not in template.index or answer.template not in ("", template.version):
            yield flaw(
                "error",
                f"report.{question_id}",
                QT_TRANSLATE_NOOP(
                    "findings",
                    "An answer belongs to “{question}” of template {other}, but the report uses version {version}. "
                    "Either answer the question anew, or take the answer out.",
                ),
                question=question_id,
                other=answer.template or "?",
                version=template.version,
            )


@rule(
    "V28",
    on=ReportContent,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP("rules", "The author's role on the date decides the form."),
)
def the_role_decides_the_form(content: ReportContent, scene: Scene) -> Iterator[Flaw]:
    """Compare the form's role with the list of authorized signatories, else with what the register proves (R23).

    The register may prove several roles for a quarter in which the role changed; each is then right.
    """
    named = scene.context.author_role
    proven = {named} if named else content.mission.roles_in(content.quarter)
    if proven and content.role not in proven:
        yield flaw(
            "error",
            "report.role",
            QT_TRANSLATE_NOOP(
                "findings",
                "The form is that of a {role}, but in {quarter} {mission} reports by a {proven}. Either choose the "
                "form of that role, or ask the Headquarters gender unit to correct the list of authorized "
                "signatories.",
            ),
            role=_role(content.role),
            quarter=str(content.quarter),
            mission=content.mission.code,
            proven=_role(min(proven)),
        )
