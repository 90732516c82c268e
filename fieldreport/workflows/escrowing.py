"""The escrow slot: Headquarters can open a desk that reaches it, where the organisation wants that (storage.md 3).

Rules: off unless the list of authorized signatories asks for it or somebody at the desk switches it on; always shown;
where it is asked for nobody switches it off. A list that names another escrow key, or none, changes the slot with it.
The private half lies at Headquarters in a key file of its own and comes out for one ceremony.
"""

from dataclasses import dataclass
from typing import ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import identity
from fieldreport.trust import keyfile
from fieldreport.trust_context import HEADQUARTERS
from fieldreport.workflows.session import Session


class EscrowProblem(FieldReportError):
    """The escrow slot cannot be switched like this."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_ESCROW": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The list in use names no escrow key of UN Headquarters."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed: nobody but you opens Fieldreport here."),
            QT_TRANSLATE_NOOP("errors", "Ask Headquarters whether it keeps one, and load its newest list."),
        ),
        "ESCROW_ASKED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Your organisation asks that UN Headquarters can open Fieldreport here."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Ask Headquarters if that should not be so."),
        ),
    }


@dataclass(frozen=True, slots=True)
class EscrowStanding:
    """Whether Headquarters can open this desk, whether it offers to, and whether the organisation asks for it."""

    is_on: bool
    is_offered: bool
    is_asked: bool


def escrow_standing(session: Session) -> EscrowStanding:
    """Return how escrow stands on this desk."""
    trust = session.trust()
    held = keyfile.read_key_file(session.home.key_file)
    return EscrowStanding(
        bool(held.escrow_recipient), bool(trust and trust.escrow), bool(trust and trust.is_escrow_asked)
    )


def follow_list(session: Session) -> None:
    """Bring the slot in line with the list that was just put into use. Raises KEY_FILE_NOT_WRITTEN."""
    trust = session.trust()
    if trust is None or session.profile().role == HEADQUARTERS or not session.home.key_file.exists():
        return
    now = keyfile.read_key_file(session.home.key_file).escrow_recipient
    wanted = trust.escrow if trust.is_escrow_asked or now else ""
    if wanted != now:
        _write(session, wanted)


def switch(session: Session, *, is_on: bool) -> EscrowStanding:
    """Let Headquarters open this desk, or no longer. Raises NO_ESCROW, ESCROW_ASKED, KEY_FILE_NOT_WRITTEN.

    Switching off holds for this key file; whoever has an older copy of it still opens that copy.
    """
    trust = session.trust()
    if is_on and not (trust and trust.escrow):
        raise EscrowProblem("NO_ESCROW")
    if not is_on and trust and trust.is_escrow_asked:
        raise EscrowProblem("ESCROW_ASKED")
    _write(session, trust.escrow if is_on and trust else "")
    return escrow_standing(session)


def _write(session: Session, recipient: str) -> None:
    held = keyfile.read_key_file(session.home.key_file)
    made = held.with_escrow(session.key, recipient) if recipient else held.without(keyfile.ESCROW)
    keyfile.write_key_file(session.home.key_file, made)
    # The change log says since when; what opens the desk is the key file itself.
    identity.set_setting(session.store, "escrow", recipient or None, actor=session.actor, at=session.now())
