"""Joins the settings to the workspace and its workflows."""

from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event
from typing import Any

from fieldreport import __version__
from fieldreport.resources import notice_path
from fieldreport.trust_context import AUTHOR_ROLES, HEADQUARTERS
from ui.forms.sample_card import SampleCalls
from ui.screens.settings.state import SettingsCalls, SettingsView
from ui.tasks import Progress


def settings_calls(workspace: Any, sample: SampleCalls) -> SettingsCalls:
    """Return the calls for a `fieldreport.workspace.Workspace`."""
    return SettingsCalls(
        version=__version__,
        open=open_view,
        back_up=back_up,
        examine=examine,
        change_passphrase=lambda current, new: workspace.change_passphrase(new, current=current),
        rekey=lambda current, new: workspace.rekey(new, current=current),
        retire=lambda typed, folder: retire(workspace, typed, folder),
        hand_over=lambda *told: hand_over(workspace, *told),
        rehearse=workspace.rehearse,
        switch_escrow=switch_escrow,
        write_loss_card=write_loss_card,
        renew_recovery=workspace.renew_recovery,
        write_sheet=write_sheet,
        keep_recovery=workspace.keep_recovery,
        notices=notices,
        set_role=set_role,
        withdraw_role=withdraw_role,
        sample=sample,
    )


def open_view(session: Any) -> SettingsView:
    """Return whose desk it is, where its data lies, and in which roles an author reports."""
    from fieldreport.workflows import escrowing, guarding, losing, recovering, serving  # not needed at start

    profile = session.profile()
    return SettingsView(
        mission=profile.mission,
        place=guarding.data_place(session),
        roles=serving.role_facts(session) if profile.role in AUTHOR_ROLES else None,
        recovery=recovering.recovery_standing(session),
        card=losing.card_standing(session),
        may_hand_over=profile.role != HEADQUARTERS,
        escrow=escrowing.escrow_standing(session) if profile.role != HEADQUARTERS else None,
    )


def switch_escrow(session: Any, is_on: bool) -> Any:
    """Let Headquarters open this desk, or no longer."""
    from fieldreport.workflows import escrowing  # not needed at start

    return escrowing.switch(session, is_on=is_on)


def write_loss_card(session: Any, file: Path, contacts: tuple[str, ...]) -> Any:
    """Write the loss card."""
    from fieldreport.workflows import losing  # not needed at start

    return losing.write_card(session, file, contacts)


def hand_over(workspace: Any, name: str, passphrase: str, with_new_key: bool, file: Path) -> Any:
    """Give the desk to a successor and write her registration request."""
    from fieldreport.workflows import joining  # not needed at start

    workspace.hand_over(name, passphrase, with_new_key=with_new_key)
    with workspace.session() as session:
        return joining.save_request(session, file)


def retire(workspace: Any, typed: str, folder: Path) -> Any:
    """Part from this computer, with backup and loss card under names of the day."""
    from fieldreport.workflows import losing  # not needed at start

    backup, card = losing.retiring_files(folder, datetime.now(UTC))
    return workspace.retire(backup, card, current=typed)


def set_role(session: Any, start: date, role: str, reason: str) -> Any:
    """Change the role from a day on, and return what then decides it."""
    from fieldreport.workflows import serving  # not needed at start

    serving.set_role(session, start, role, reason)
    return serving.role_facts(session)


def withdraw_role(session: Any, start: date) -> Any:
    """Take a change of role back, and return what then decides it."""
    from fieldreport.workflows import serving  # not needed at start

    serving.withdraw_role(session, start)
    return serving.role_facts(session)


def back_up(session: Any, file: Path, progress: Progress, cancel: Event) -> Any:
    """Write and check a backup."""
    from fieldreport.workflows import guarding  # not needed at start

    return guarding.back_up(session, file, progress=progress, cancel=cancel)


def examine(session: Any) -> Any:
    """Check store, change log and keys."""
    from fieldreport.workflows import guarding  # not needed at start

    return guarding.examine(session)


def write_sheet(session: Any, recovery: Any, file: Path) -> None:
    """Write a new recovery sheet."""
    from fieldreport.workflows import recovering  # documents are not needed at start

    recovering.write_sheet(recovery, session.profile(), file, session.now())


def notices() -> str:
    """Return the notice of this program and those of others, as markdown."""
    notice = notice_path("NOTICE").read_text(encoding="utf-8")
    others = notice_path("third-party-notices.md").read_text(encoding="utf-8")
    return "  \n".join(notice.splitlines()) + f"\n\n{others}"
