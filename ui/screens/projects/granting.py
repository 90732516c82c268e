"""Joins what Headquarters granted the open project to the core: loads it, takes lines over, keeps notes on them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from ui.accessible import announce
from ui.dialogs import ask_file
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.projects.grant_card import GrantCard
from ui.screens.projects.keeping import ProjectKeeper
from ui.screens.projects.page import DETAILS, ProjectPage
from ui.screens.projects.state import ProjectsCalls

if TYPE_CHECKING:
    from fieldreport.workflows.adopting import AdoptionView

PATTERN = "ASiC-E (*.asice *.age)"


class ProjectGrants(QObject):
    """Stands between the card, once it is built, and the desk."""

    def __init__(self, desk: Desk, calls: ProjectsCalls, page: ProjectPage, keeper: ProjectKeeper) -> None:
        super().__init__(page)
        self._desk, self._calls, self._page, self._keeper = desk, calls, page, keeper
        page.built.connect(self._on_built)
        page.shown.connect(lambda key: self.read() if key == DETAILS else None)

    @property
    def _card(self) -> GrantCard:
        return self._page.details.grant

    @Slot(str)
    def _on_built(self, key: str) -> None:
        if key == DETAILS:
            self._card.load_wanted.connect(self._on_load)
            self._card.dropped.connect(self.load)
            self._card.taken.connect(self._on_taken)
            self._card.explained.connect(self._on_explained)

    def read(self) -> None:
        """Show the grant of the open project anew."""
        project_id = self._keeper.project_id
        if project_id and self._page.tab == DETAILS and self._page.isVisible():
            self._desk.tasks.read(self, lambda session: self._calls.open_adoption(session, project_id), self._show)

    @Slot(object)
    def load(self, path: Path) -> None:
        """Load a signed grant from a file; it may be of another project than the one shown."""
        self._keeper.flush()
        self._desk.failure.clear()
        self._write(
            lambda session: self._calls.load_grant(session, path),
            lambda view: self.tr("Grant for “{title}” loaded").format(title=view.project.title or view.project.id),
        )

    def _show(self, view: "AdoptionView") -> None:
        if view.project.id == self._keeper.project_id:
            self._card.show_view(view)

    def _on_load(self) -> None:
        path = ask_file(self._card, self.tr("Load a signed grant"), Path.home(), PATTERN)
        if path is not None:
            self.load(path)

    @Slot(str)
    def _on_taken(self, place: str) -> None:
        self._keeper.flush()
        project_id = self._keeper.project_id
        self._write(
            lambda session: self._calls.take_over(session, project_id, [place]),
            lambda _view: self.tr("Taken over as signed"),
        )

    @Slot(str, str)
    def _on_explained(self, place: str, note: str) -> None:
        self._keeper.flush()
        project_id = self._keeper.project_id
        self._write(
            lambda session: self._calls.explain_grant(session, project_id, place, note),
            lambda _view: self.tr("Note kept"),
        )

    def _write(self, work: Any, words: Any) -> None:
        def on_done(view: "AdoptionView") -> None:
            announce(self._card, words(view))
            self._desk.status.sentence.setText(words(view))
            self._show(view)

        self._desk.tasks.write(
            self, work, on_done, lambda failure: self._desk.failure.show_failure(error_words(failure))
        )
