"""Joins saved filters to the store: fetched when asked, kept and forgotten under the name of a place."""

from collections.abc import Callable
from typing import Any

from ui.messages import error_words
from ui.screen import Desk
from ui.widgets.saved_filters import SavedFilters


class NamedFilters:
    """The saved filters of one place; `current` is what is filtered now, `apply` filters by what was saved."""

    def __init__(
        self,
        desk: Desk,
        widget: SavedFilters,
        place: str,
        current: Callable[[], Any],
        apply: Callable[[Any], None],
    ) -> None:
        self._desk, self._widget, self._place = desk, widget, place
        self._current, self._apply = current, apply
        self._held: dict[str, Any] = {}
        widget.chosen.connect(self._on_chosen)
        widget.kept.connect(self._on_kept)
        widget.dropped.connect(self._on_dropped)

    def fetch(self) -> None:
        """Offer what is saved."""
        place = self._place
        self._desk.tasks.read(
            self._widget, lambda session: _remembering().filters(session, place), self._show, self._on_failed
        )

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._show({})

    def look(self) -> None:
        """Name the saved filter that is in force, if any."""
        now = self._current()
        current = next((name for name, held in self._held.items() if held == now), "")
        self._widget.set_names(tuple(self._held), current)
        self._widget.set_can_save(bool(now) and now not in self._held.values())

    def _show(self, held: dict[str, Any]) -> None:
        self._held = held
        self.look()

    def _on_chosen(self, name: str) -> None:
        if name in self._held:
            self._apply(self._held[name])

    def _on_kept(self, name: str) -> None:
        place, now = self._place, self._current()
        self._write(lambda session: _remembering().keep_filter(session, place, name, now))

    def _on_dropped(self, name: str) -> None:
        place = self._place
        self._write(lambda session: _remembering().drop_filter(session, place, name))

    def _write(self, work: Callable[[Any], dict[str, Any]]) -> None:
        self._desk.tasks.write(self._widget, work, self._show, self._on_failed)

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))


def _remembering() -> Any:
    from fieldreport.workflows import remembering  # not needed at start

    return remembering
