"""A successor takes a desk over on the same computer: hers from then on, with everything that lies in it.

Rules: nothing that was written goes away. The former author's signing key does: from the moment of handing over
nobody signs in her name on this computer, and what she signed stays hers. What was encrypted to her age key still
opens here. The passphrase is the workspace's matter.
"""

from dataclasses import replace
from typing import ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import identity
from fieldreport.trust_context import CLEARING_OFFICER, HEADQUARTERS
from fieldreport.workflows import beginning, enrolling, joining
from fieldreport.workflows.session import Profile, Session

FORMER: Final = "former_owners"  # name and day of each, the newest last


class SucceedingProblem(FieldReportError):
    """A desk that cannot be handed over like this."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "SAME_PERSON": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Fieldreport here belongs to {name} already."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Write the successor's name; to renew a key, save a new request."),
        ),
        "OTHER_COMPUTER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Fieldreport of Headquarters is not handed over like this."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Change its passphrase and its recovery sheet in the settings."),
        ),
    }


def take_desk_over(session: Session, name: str) -> Profile:
    """Make the desk a successor's and return her profile; a request for her comes next.

    Raises NAME, SAME_PERSON, OTHER_COMPUTER (at Headquarters, where the authority's register names one desk).
    """
    held = session.profile()
    if held.role == HEADQUARTERS:
        raise SucceedingProblem("OTHER_COMPUTER")
    profile = beginning.checked_profile(replace(held, name=name))
    if profile.name == held.name:
        raise SucceedingProblem("SAME_PERSON", name=held.name)
    store, at = session.store, session.now()
    body = {"role": held.role, "mission": held.mission, "name": profile.name, "language": held.language}
    former = [*identity.setting(store, FORMER, []), {"name": held.name, "until": session.stamp()}]
    saved = {
        role: made for role, made in identity.setting(store, joining.SAVED, {}).items() if role == CLEARING_OFFICER
    }
    with store.transaction():
        # Still in the former owner's name: it is her desk that is handed over.
        identity.set_setting(store, FORMER, former, actor=held.name, at=at)
        identity.set_setting(store, "profile", body, actor=held.name, at=at)
        identity.set_setting(store, joining.SAVED, saved, actor=profile.name, at=at)
        enrolling.own_keys_anew(session, profile.name)
    return profile


def retire_officer(session: Session) -> str:
    """Take the clearing officer's key off this desk when she or he has left, and return the name, "" for nobody.

    The key files are removed: signatures made with them stay valid, and no new one can be made. A successor registers
    with a key of her or his own.
    """
    from fieldreport.trust.keyfile import copy_path  # not needed at start

    name: str = identity.setting(session.store, enrolling.OFFICER, "")
    saved = dict(identity.setting(session.store, joining.SAVED, {}))
    saved.pop(CLEARING_OFFICER, None)
    with session.store.transaction():
        identity.set_setting(session.store, enrolling.OFFICER, None, actor=session.actor, at=session.now())
        identity.set_setting(session.store, joining.SAVED, saved, actor=session.actor, at=session.now())
    file = session.home.clearing_officer_key_file
    for held in (file, copy_path(file)):
        held.unlink(missing_ok=True)
    return name
