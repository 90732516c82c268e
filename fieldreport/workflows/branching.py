"""A laptop turns up after its owner's key was withdrawn: what lies on it is taken in as a branch, not thrown away.

Rules: somebody at Headquarters decides it, with a reason that stays with the package. It is judged as of the moment
before the withdrawal, by every other step as strictly as ever, and says for good that its signer had been withdrawn.
A key that was withdrawn because it was stolen signs nothing any more: then anybody may have written it. Where its
number is taken the package is set aside and compared with the one that is here (V55).
"""

from dataclasses import replace
from typing import ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import identity, inbox, originals
from fieldreport.workflows.archiving import shared_archive
from fieldreport.workflows.importing import Imported, ImportResult, check_pending_pdfs, import_bytes
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session
from fieldreport.workflows.verifying import judge_of


class BranchingProblem(FieldReportError):
    """A refused package that cannot be taken in as a branch."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NOT_WITHDRAWN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This package was not refused because its signer was withdrawn."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Look at the reason that is given with it."),
        ),
        "KEY_STOLEN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The key of {name} was withdrawn because somebody else may have it."),
            QT_TRANSLATE_NOOP("errors", "The package stays refused; anybody may have written it."),
            QT_TRANSLATE_NOOP("errors", "Have whoever serves in the mission now write and sign the report again."),
        ),
        "NO_BRANCH_REASON": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing says why a withdrawn signer's package is taken in."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Write the reason, for example: the laptop was found on 3 March."),
        ),
    }


def take_withdrawn(session: Session, delivery_no: int, reason: str) -> Imported:
    """Take in a package that was refused as REVOKED, and look at its PDF.

    Returns what came of it: stored, or set aside with V55, or refused for another reason. Raises NOT_HEADQUARTERS,
    NOT_WITHDRAWN, KEY_STOLEN, NO_BRANCH_REASON, NO_ORIGINAL.
    """
    # Verification is not needed at start.
    from fieldreport.bundle.encryption import decrypt
    from fieldreport.bundle.examining import before_withdrawal, signers_in

    require_headquarters(session)
    held, reason = inbox.delivery(session.store, delivery_no), reason.strip()
    if held.state != "quarantined" or held.code != "REVOKED" or not held.original:
        raise BranchingProblem("NOT_WITHDRAWN")
    if not reason:
        raise BranchingProblem("NO_BRANCH_REASON")
    judge = judge_of(session)
    kept = decrypt(originals.read_original(session.home.originals, held.original), judge.age_identities)
    plain = decrypt(kept, judge.age_identities)
    signers = {one.fingerprint: one.name for one in signers_in(plain, judge.trust)}
    for withdrawal in identity.revocations(session.store):
        if withdrawal.reason == "key_compromise" and withdrawal.fingerprint in signers:
            raise BranchingProblem("KEY_STOLEN", name=signers[withdrawal.fingerprint])
    moment = before_withdrawal(plain, judge.trust)
    if moment is None:
        raise BranchingProblem("NOT_WITHDRAWN")
    warning = {"code": held.code, "text": f"{held.text.split('. ')[0]}. {reason}", "reason": reason}
    moved = replace(judge, now=moment)
    with shared_archive(session) as shared:
        taken = import_bytes(session, plain, held.file_name, moved, held=held, warnings=(warning,), shared=shared)
        refused = {one.delivery_no: one for one in check_pending_pdfs(session, judge, shared=shared)}
    return refused.get(taken.delivery_no, taken)


def with_branches(session: Session, result: ImportResult, reason: str) -> ImportResult:
    """Take in what an import just refused as REVOKED, all for the same reason; raises as `take_withdrawn`."""
    taken = [
        take_withdrawn(session, one.delivery_no, reason) if one.code == "REVOKED" else one
        for one in result.quarantined
    ]
    return replace(
        result,
        imported=(*result.imported, *(one for one in taken if one.code in ("", "OLDER"))),
        repeated=(*result.repeated, *(one for one in taken if one.code == "REPEAT")),
        quarantined=tuple(one for one in taken if one.code not in ("", "OLDER", "REPEAT")),
    )
