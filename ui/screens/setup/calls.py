"""Joins setting up to the workspace and its workflows."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fieldreport.workflows import beginning
from ui.forms.sample_card import SampleCalls
from ui.screens.setup.state import AT_HEADQUARTERS, SetupCalls, SetupState
from ui.tasks import Progress


def setup_calls(workspace: Any, sample: SampleCalls) -> SetupCalls:
    """Return the calls for a `fieldreport.workspace.Workspace`."""

    def write_sheet(state: SetupState, file: Path) -> None:
        from fieldreport.workflows import recovering  # documents are not needed at start

        recovering.write_sheet(state.recovery, profile_of(state), file, datetime.now(UTC))

    def new_recovery() -> Any:
        from fieldreport.workflows import recovering  # cryptography is not needed at start

        return recovering.new_recovery()

    def create(state: SetupState, progress: Progress) -> str:
        from fieldreport.workflows import enrolling  # certificates are not needed at start

        made = workspace.create(profile_of(state), state.passphrase, recovery=state.recovery, progress=progress)
        return enrolling.in_groups(made.authority) if made.authority else ""

    def save_request(session: Any, file: Path) -> Any:
        from fieldreport.workflows import joining  # not needed at start

        return joining.save_request(session, file)

    def file_name(state: SetupState) -> str:
        from fieldreport.workflows import joining  # not needed at start

        return joining.file_name(state.mission, state.name, state.role)

    return SetupCalls(
        missions=missions,
        provider=lambda: provider_of(workspace),
        folder=lambda: str(workspace.home),
        check_name=check_name,
        new_recovery=new_recovery,
        write_sheet=write_sheet,
        create=create,
        file_name=file_name,
        save_request=save_request,
        sample=sample,
    )


def missions() -> Sequence[beginning.MissionChoice]:
    """Return the register for today."""
    return beginning.mission_choices(datetime.now(UTC).date())


def check_name(state: SetupState) -> None:
    """Raise what is wrong with name, role or mission."""
    beginning.checked_profile(profile_of(state))


def provider_of(workspace: Any) -> str:
    """Return what copies the data folder elsewhere."""
    from fieldreport.workflows import guarding  # not needed at start

    return guarding.copied_by(workspace.home)


def profile_of(state: SetupState) -> Any:
    """Return the profile that was chosen."""
    from fieldreport.workflows.session import Profile

    mission = AT_HEADQUARTERS if state.is_at_headquarters else state.mission
    return Profile(state.role, mission, state.name.strip(), state.language or "en")
