"""Joins the versions of the open project's budget to the core: begins one, corrects its day, takes either back."""

from typing import Any

from PySide6.QtCore import QObject, Slot

from ui.accessible import announce
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.projects.keeping import ProjectKeeper
from ui.screens.projects.page import ProjectPage
from ui.screens.projects.state import OpenProject, ProjectsCalls
from ui.undo import Step


class ProjectVersions(QObject):
    """Stands between the card of the versions and the desk."""

    def __init__(self, desk: Desk, calls: ProjectsCalls, page: ProjectPage, keeper: ProjectKeeper) -> None:
        super().__init__(page)
        self._desk, self._calls, self._page, self._keeper = desk, calls, page, keeper
        self._card = page.money.versions
        self._card.begun.connect(self._on_begun)
        self._card.corrected.connect(self._on_corrected)
        self._card.left.connect(keeper.flush)

    def show_project(self, opened: OpenProject) -> None:
        """Show the versions anew; called after each look into the store."""
        stored = self._keeper.book.values.get("budget_versions") or ()
        self._card.show_versions(opened.view.project, opened.view.versions, stored)

    @Slot(str, str, str)
    def _on_begun(self, day: str, approval: str, reason: str) -> None:
        project_id, calls = self._keeper.project_id, self._calls
        if not project_id:
            return
        self._page.commit()
        self._keeper.flush()
        words = self.tr("New version of the budget")

        def on_done(changes: Any) -> None:
            back = tuple(one.reverse() for one in reversed(changes))
            step = Step(
                words,
                lambda session: calls.replace_all(session, back),
                lambda session: calls.replace_all(session, changes),
            )
            self._desk.undo.committed(step)
            self._card.show_begun()
            announce(self._card, words)

        self._desk.tasks.write(
            self,
            lambda session: calls.begin_budget(session, project_id, day, approval, reason),
            on_done,
            lambda failure: self._desk.failure.show_failure(error_words(failure)),
        )

    @Slot(int, str, object)
    def _on_corrected(self, place: int, key: str, value: Any) -> None:
        rows = [dict(row) for row in self._keeper.book.values.get("budget_versions") or ()]
        if place < len(rows):
            rows[place][key] = value
            self._keeper.put("budget_versions", [{k: held for k, held in row.items() if held} for row in rows])
