"""The ledger of the open project as an Excel form for colleagues."""

from collections.abc import Callable

from ui.colleagues import FormsButton, FormWanted
from ui.screen import Desk
from ui.screens.projects.keeping import ProjectKeeper
from ui.screens.projects.words import field_words


def ledger_forms(desk: Desk, keeper: ProjectKeeper, save_first: Callable[[], None]) -> FormsButton:
    """Return the button for forms of the open project's ledger."""
    return FormsButton(
        desk, "project", lambda: FormWanted(keeper.project_id, project_id=keeper.project_id), save_first, field_words
    )
