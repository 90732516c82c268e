"""What the registration screen asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # its floor below is not needed at start
    from fieldreport.workflows.joining import RegistrationView, Standing


@dataclass(frozen=True, slots=True)
class RegistrationCalls:
    """All but `file_name` run on a worker thread; `authority_in` without a session."""

    open: Callable[[Any], RegistrationView]
    save_request: Callable[[Any, Path], Standing]
    save_sheet: Callable[[Any, Path], Standing]
    newest_text: Callable[[Any], str]
    save_officer_request: Callable[[Any, str, str, Path], Standing]
    authority_in: Callable[[Path], str]
    load_list: Callable[[Any, Path, str], RegistrationView]
    file_name: Callable[[str, str, str], str]
