"""What was chosen and typed so far, and what the steps ask of the workspace."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fieldreport.workflows.beginning import MissionChoice
from ui.forms.sample_card import SampleCalls
from ui.tasks import Progress

AT_HEADQUARTERS = "HQ"
ROLES = ("adviser", "focal-point", "headquarters-office", "clearing-officer", "headquarters")


@dataclass(slots=True)
class SetupState:
    """Everything the steps hold; outlives the window when the language changes, and the secrets end with the desk."""

    language: str = ""
    role: str = ""
    mission: str = ""
    name: str = ""
    passphrase: str = field(default="", repr=False)
    recovery: Any = None  # `workflows.recovering.Recovery`
    sheet: Path | None = None
    sheet_is_for: tuple[str, str] = ("", "")  # mission and language it was written for
    is_code_proven: bool = False
    is_made: bool = False
    authority: str = ""  # at Headquarters, in groups
    standing: Any = None  # `workflows.joining.Standing`, once the request was saved
    step: int = 0

    @property
    def is_at_headquarters(self) -> bool:
        """Return whether the role belongs to UN Headquarters and not to a mission."""
        return self.role in ("headquarters", "headquarters-office")

    @property
    def sheet_counts(self) -> bool:
        """Return whether the sheet that was saved still says the right mission."""
        return self.sheet is not None and self.sheet_is_for == (self.mission, self.language)

    def forget_secrets(self) -> None:
        """Drop what opens the desk."""
        self.passphrase, self.recovery = "", None


@dataclass(frozen=True, slots=True)
class SetupCalls:
    """What the steps ask; all run on a worker thread but `check_name` and `file_name`, which are quick."""

    missions: Callable[[], Sequence[MissionChoice]]
    provider: Callable[[], str]  # what copies the data folder elsewhere, "" where nothing does
    folder: Callable[[], str]
    check_name: Callable[[SetupState], None]  # raises what is wrong with it
    new_recovery: Callable[[], Any]
    write_sheet: Callable[[SetupState, Path], None]
    create: Callable[[SetupState, Progress], str]  # the authority's fingerprint in groups, "" elsewhere
    file_name: Callable[[SetupState], str]
    save_request: Callable[[Any, Path], Any]  # with a session; returns the standing
    sample: SampleCalls
