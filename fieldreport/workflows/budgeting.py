"""Replace a project's budget by a new version: when, by which approval, why.

Rules: what counted before is kept with the day on which it ended, so that a report about an earlier period is made
over the budget of that time. A slip of the pen is corrected in the budget itself and begins no version.
"""

from typing import ClassVar

from fieldreport.budgets import budgets
from fieldreport.codec import encode
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.ledger import redeployed_budget
from fieldreport.projects import BudgetVersion
from fieldreport.values import PartialDate
from fieldreport.workflows import funding
from fieldreport.workflows.session import Session


class BudgetingProblem(FieldReportError):
    """A version of a budget that cannot begin."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "VERSION_EARLY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The budget that counts now began on {day}."),
            QT_TRANSLATE_NOOP("errors", "The budget stays as it is."),
            QT_TRANSLATE_NOOP("errors", "Choose a later day, or correct the day of the version before."),
        ),
        "VERSION_EMPTY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The project has no budget yet that could be replaced."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Enter the lines of the first budget."),
        ),
    }


def begin_budget(
    session: Session, project_id: str, day: PartialDate, *, approval: str = "", reason: str = ""
) -> tuple[funding.RowsChange, ...]:
    """Begin a new version of the budget on `day`; the one before it is kept as it counted until then.

    Redeployments up to that day become part of the new budget, so that beginning it moves no money. Returns what
    `funding.replace_all` takes back. Raises UNKNOWN_RECORD, VERSION_EARLY, VERSION_EMPTY, SCHEMA.
    """
    project = funding.held_project(session, project_id)
    standing = budgets(project)[-1]
    if not project.budget:
        raise BudgetingProblem("VERSION_EMPTY")
    if standing.since is not None and day.first <= standing.since:
        raise BudgetingProblem("VERSION_EARLY", day=standing.since.isoformat())
    kept = BudgetVersion(
        version=len(project.budget_versions) + 1,
        date=day,
        approval=approval.strip(),
        reason=reason.strip(),
        budget=project.budget,
    )
    versions = [encode(held) for held in (*project.budget_versions, kept)]
    lines = [encode(line) for line in redeployed_budget(project, day.first)]
    with session.store.transaction():
        return (
            funding.save_rows(session, project_id, "budget_versions", versions),
            funding.save_rows(session, project_id, "budget", lines),
        )
