"""Who may accept a report at Headquarters: anybody there, or a reviewer first and then the chief (levels as policy).

Rules: with two levels a report is accepted when a named reviewer and then the chief, who is somebody else, approved
it; anybody may return it, and then it begins again. Officers are named and not proven: the key that signs the receipt
is Headquarters'.
"""

from dataclasses import dataclass
from typing import ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import approvals, identity
from fieldreport.storage.approvals import Approval
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

_POLICY: Final = "review_policy"


class ApprovalProblem(FieldReportError):
    """An approval, or a policy of approvals, that cannot be kept."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_REVIEWER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Two levels need a chief and a reviewer who is somebody else."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Name the chief and at least one reviewer."),
        ),
        "NOT_AN_OFFICER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{name}” is not named among those who approve reports."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Choose one of {officers}."),
        ),
        "NOT_REVIEWED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No reviewer has approved this report yet."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Have a reviewer approve it first, then {chief} can accept it."),
        ),
    }


@dataclass(frozen=True, slots=True)
class ReviewPolicy:
    """Who approves; without a chief one decision is enough."""

    chief: str = ""
    reviewers: tuple[str, ...] = ()

    @property
    def officers(self) -> tuple[str, ...]:
        """Return everybody who may approve, the chief last."""
        return (*self.reviewers, self.chief) if self.chief else ()


def review_policy(session: Session) -> ReviewPolicy:
    """Return who approves reports. Raises NOT_HEADQUARTERS."""
    require_headquarters(session)
    held = identity.setting(session.store, _POLICY, {})
    return ReviewPolicy(str(held.get("chief", "")), tuple(held.get("reviewers", ()))) if held else ReviewPolicy()


def set_review_policy(session: Session, chief: str = "", reviewers: tuple[str, ...] = ()) -> ReviewPolicy:
    """Say who approves reports from now on; without a chief one decision is enough.

    Raises NOT_HEADQUARTERS, NO_REVIEWER.
    """
    require_headquarters(session)
    chief = chief.strip()
    others = tuple(dict.fromkeys(name.strip() for name in reviewers if name.strip() and name.strip() != chief))
    if bool(chief) != bool(others):
        raise ApprovalProblem("NO_REVIEWER")
    held = {"chief": chief, "reviewers": list(others)} if chief else {}
    identity.set_setting(session.store, _POLICY, held, actor=session.actor, at=session.now())
    return ReviewPolicy(chief, others)


def approve(session: Session, revision_no: int, officer: str = "", remark: str = "") -> bool:
    """Keep an officer's approval, where the policy wants it; return whether the revision is accepted with it.

    `officer` "" stands for whoever's desk this is. Raises NOT_HEADQUARTERS, NOT_AN_OFFICER, NOT_REVIEWED.
    """
    policy = review_policy(session)
    if not policy.chief:
        return True
    name = officer.strip() or session.actor
    if name not in policy.officers:
        raise ApprovalProblem("NOT_AN_OFFICER", name=name, officers=", ".join(policy.officers))
    is_chief = name == policy.chief
    if is_chief and not any(one.level == "reviewer" for one in approvals_of(session, revision_no)):
        raise ApprovalProblem("NOT_REVIEWED", chief=policy.chief)
    approvals.add_approval(
        session.store,
        revision_no,
        "chief" if is_chief else "reviewer",
        name,
        remark,
        actor=session.actor,
        at=session.now(),
    )
    return is_chief


def approvals_of(session: Session, revision_no: int) -> tuple[Approval, ...]:
    """Return who approved a revision since it was last returned."""
    return approvals.approvals_of(session.store, revision_no)
