"""The questions of the open report as an Excel form, and the answers of a colleague as one step in it."""

from ui.colleagues import FormsButton, FormWanted, Looked
from ui.forms.answers import AnswerBook
from ui.locales import quarter_short
from ui.screen import Desk
from ui.screens.report.keeping import Keeper


def report_forms(desk: Desk, keeper: Keeper, book: AnswerBook) -> FormsButton:
    """Return the button for forms of the open report; answers that are taken over go through the book."""

    def wanted() -> FormWanted:
        name = quarter_short(keeper.quarter) if keeper.quarter is not None else ""
        return FormWanted(name.replace("\u00a0", " ") or desk.home, keeper.quarter)

    def take_here(looked: Looked) -> bool:
        held = [taken for taken, _before in looked.collected.before]
        if any(getattr(answer, "period", "") != str(keeper.quarter) for answer in held):
            return False  # a form of another quarter
        book.set_many({one.key: one.after for one in looked.changes})
        keeper.autosave.flush()
        return True

    button = FormsButton(desk, "report", wanted, keeper.autosave.flush)
    button.take_here = take_here
    return button
