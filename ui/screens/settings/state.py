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
    recovery: Any = None  # `workflows.recovering.RecoveryStanding`
    card: Any = None  # `workflows.losing.CardStanding`
    may_hand_over: bool = False
    escrow: Any = None  # `workflows.escrowing.EscrowStanding`


@dataclass(frozen=True, slots=True)
class SettingsCalls:
    """Those with a session get it first; all run on a worker thread."""

    version: str
    open: Callable[[Any], SettingsView]
    back_up: Callable[[Any, Path, Progress, Event], Any]
    examine: Callable[[Any], Sequence[Any]]
    change_passphrase: Callable[[str, str], None]  # current, new
    rekey: Callable[[str, str], Any]  # current, new; no session may be open, as for the next two
    retire: Callable[[str, Path], Any]  # passphrase, folder for backup and loss card
    hand_over: Callable[[str, str, bool, Path], Any]  # name, passphrase, with a new key, file for the request
    rehearse: Callable[[str], None]  # the recovery code
    switch_escrow: Callable[[Any, bool], Any]  # session, whether Headquarters can open this desk
    write_loss_card: Callable[[Any, Path, tuple[str, ...]], Any]  # session, file, whom to call
    renew_recovery: Callable[[], Any]
    write_sheet: Callable[[Any, Any, Path], None]  # session, recovery, file
    keep_recovery: Callable[[Any], None]
    notices: Callable[[], str]  # markdown
    set_role: Callable[[Any, date, str, str], Any]  # session, from when on, role, reason
    withdraw_role: Callable[[Any, date], Any]
    sample: SampleCalls
