"""The rows of the sidebar: every chapter with how far it is, and all figures at the end."""

from ui.marks import Mark
from ui.screens.consolidation.state import SOURCES, AnnualView
from ui.screens.consolidation.words import MARKS, chapter_words, letter_of
from ui.widgets.nav_rows import NavRow


def chapter_rows(view: AnnualView) -> list[NavRow]:
    """Return the chapters in their order, with the figures that the reports have changed as a badge."""
    rows = [
        NavRow(
            one.code,
            chapter_words(one.code, one.section, view.labels),
            letter_of(one),
            MARKS[one.state],
            badge=len(one.changed),
            badge_is_error=False,
        )
        for one in view.composition.chapters
    ]
    return [*rows, NavRow(SOURCES, chapter_words(SOURCES, "", view.labels), mark=Mark.COMPLETE)]
