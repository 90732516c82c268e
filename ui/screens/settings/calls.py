"""Joins the settings to the workspace and its workflows."""

from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

from fieldreport import __version__
from fieldreport.resources import notice_path
from fieldreport.trust_context import AUTHOR_ROLES
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
    from fieldreport.workflows import guarding, serving  # not needed at start

    profile = session.profile()
    roles = serving.role_facts(session) if profile.role in AUTHOR_ROLES else None
    return SettingsView(profile.mission, guarding.data_place(session), roles)


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
