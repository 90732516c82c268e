"""What the settings ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

from ui.forms.sample_card import SampleCalls
from ui.tasks import Progress


@dataclass(frozen=True, slots=True)
class SettingsView:
    """Whose desk it is, where its data lies (`workflows.guarding.DataPlace`), an author's roles (`RoleFacts`)."""

    mission: str
    place: Any
    roles: Any = None


@dataclass(frozen=True, slots=True)
class SettingsCalls:
    """Those with a session get it first; all run on a worker thread."""

    version: str
    open: Callable[[Any], SettingsView]
    back_up: Callable[[Any, Path, Progress, Event], Any]
    examine: Callable[[Any], Sequence[Any]]
    change_passphrase: Callable[[str, str], None]  # current, new
    renew_recovery: Callable[[], Any]
    write_sheet: Callable[[Any, Any, Path], None]  # session, recovery, file
    keep_recovery: Callable[[Any], None]
    notices: Callable[[], str]  # markdown
    set_role: Callable[[Any, date, str, str], Any]  # session, from when on, role, reason
    withdraw_role: Callable[[Any, date], Any]
    sample: SampleCalls
