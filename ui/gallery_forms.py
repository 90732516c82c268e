"""The gallery's fields: lines, narratives, choices, tables, and what stands under them."""

from PySide6.QtWidgets import QWidget

from ui.forms.choices import CheckGroup, Option, RadioGroup
from ui.forms.facts import FactField
from ui.forms.field import FieldWidget
from ui.forms.frame import FoldedFrame, QuestionFrame
from ui.forms.lines import CountField, DateField, DecimalField, MoneyField, TextField
from ui.forms.links import LinkOption, LinksField
from ui.forms.narrative import NarrativeField
from ui.forms.short_fields import AmountField, CurrencyField, PickField, TickField, WordsField
from ui.forms.states import StatedField
from ui.forms.tables import PeopleField, RowsField
from ui.forms.worked_out import FigureField
from ui.gallery_frames import column, row, titled
from ui.messages import FindingWords
from ui.tables.people_model import Group
from ui.tables.rows_model import ColumnSpec

OPTIONS = (Option("first", "First"), Option("second", "Second"), Option("third", "Third"))
GROUPS = (
    Group("military", "Military contingents"),
    Group("police", "United Nations police"),
    Group("national", "National partners"),
    Group("community", "Community leaders"),
)
PEOPLE = {
    "military": {"women": 214, "men": 1286},
    "police": {"women": 96, "men": "not_collected"},
    "national": {"women": 182},
    "community": {"women": 143, "men": 118},
}
STATES = (Option("na", "Not applicable"), Option("not_collected", "Not collected"))


def lines() -> QWidget:
    """Return fields of one line: blank, filled, wrong, disabled, and each with its own kind of answer."""
    wrong, closed = TextField(), TextField()
    pairs = (
        (_asked("Blank", TextField()), _asked("Filled", TextField(), "Clerk")),
        (_asked("Wrong", wrong, "Clerk", severity="error"), _asked("Disabled", closed, "Clerk")),
        (_asked("CountField", CountField(), 1286), _asked("DecimalField", DecimalField("%"), "12.5")),
        (_asked("DateField", DateField(), "2006-03"), _asked("MoneyField", MoneyField(), {"amount": "1250.00"})),
    )
    closed.setEnabled(False)
    rate = {"amount": "1234.50", "currency": "CDF", "rate": "441.5", "rate_date": "2006-06-01"}
    stated = _asked("StatedField: not applicable", StatedField(TextField(), STATES), {"state": "na"})
    return column(*(row(*pair) for pair in pairs), row(_asked("MoneyField with a rate", MoneyField(), rate), stated))


def narratives() -> QWidget:
    """Return narratives: blank, within the limit, above it, and without one."""
    words = "Eleven courses reached people in four sectors. "
    return column(
        _asked("Blank", NarrativeField(20, 60)),
        _asked("Within the limit", NarrativeField(20, 60), words * 5),
        _asked("Above the limit", NarrativeField(20, 60), words * 10, severity="warning"),
        _asked("Without a limit", NarrativeField(), words * 2),
    )


def choices() -> QWidget:
    """Return choices of one and of many: blank, chosen, disabled, in a column, with other words."""
    closed = RadioGroup(OPTIONS)
    shown = _asked("RadioGroup, disabled", closed, "second")
    closed.setEnabled(False)
    return column(
        row(_asked("RadioGroup, blank", RadioGroup(OPTIONS)), _asked("RadioGroup", RadioGroup(OPTIONS), "first")),
        row(shown, _asked("RadioGroup in a column", RadioGroup(OPTIONS, is_column=True), "third")),
        row(
            _asked("CheckGroup", CheckGroup(OPTIONS), ["first", "third"]),
            _asked("CheckGroup with other words", CheckGroup(OPTIONS, takes_other_words=True), ["second"]),
        ),
    )


def short_fields() -> QWidget:
    """Return the short fields of a record's form, blank and filled, and questions that are opened or only read."""
    facts = {"a": "First", "b": "Second"}
    cells = (
        ("AmountField", AmountField(), "1250.00"),
        ("CurrencyField", CurrencyField(), "USD"),
        ("WordsField", WordsField(), ["Bunia", "Goma"]),
        ("FigureField", FigureField("%"), "36.7"),
        ("PickField, blank", PickField("PickField, blank", list(facts.items())), None),
        ("PickField", PickField("PickField", list(facts.items()), must=True), "b"),
        ("TickField, blank", TickField("A box"), None),
        ("TickField", TickField("A box"), True),
        ("FactField", FactField(facts), "a"),
        (
            "LinksField",
            LinksField([LinkOption("training", "1", "A course"), LinkOption("training", "2", "Another")]),
            [{"kind": "training", "id": "2"}],
        ),
    )
    shown = [_asked(words, field, value) for words, field, value in cells]
    folded = titled("FoldedFrame", FoldedFrame("A question on demand"))
    return column(*(row(*shown[at : at + 2]) for at in range(0, len(shown), 2)), folded)


def tables() -> QWidget:
    """Return the people table with a missing and a not collected figure, and rows that are added."""
    people, derived = PeopleField(GROUPS, name="People"), PeopleField(GROUPS, is_derived=True, name="Derived people")
    shown = _asked("PeopleField: missing, not collected", people, PEOPLE)
    shown.validate()
    columns = (
        ColumnSpec("level", "one", "Level", (("first", "First"), ("second", "Second"))),
        ColumnSpec("posts", "int", "Posts", states=(("not_collected", "Not collected"),)),
    )
    posts = [{"id": "1", "level": "first", "posts": 2}, {"id": "2", "level": "second", "posts": "not_collected"}]
    return column(
        shown,
        _asked(
            "PeopleField, worked out", derived, {code: held for code, held in PEOPLE.items() if code != "national"}
        ),
        _asked("RowsField", RowsField(columns, name="Posts"), posts),
        _asked("RowsField, empty", RowsField(columns, name="No posts")),
    )


def checks() -> QWidget:
    """Return a field under each severity, with an earlier answer, an offer and a note."""
    frames = [
        _asked(f"Severity: {severity}", TextField(), "Clerk", severity=severity, help_text="A sentence of help.")
        for severity in ("error", "warning", "hint", "explain")
    ]
    earlier = _asked("With an earlier answer", TextField(), help_text="What the report before said can be taken.")
    earlier.show_earlier("Q1 2006", "Two clerks", can_take=True)
    opened = _asked("With an earlier answer, open", TextField())
    opened.show_earlier("Q1 2006", "Two clerks", can_take=True)
    opened.earlier.toggle.setChecked(True)
    offer = _asked("With an offer", TextField())
    offer.show_offer("Three records of this quarter can fill this.", "Fill in")
    return column(row(*frames[:2]), row(*frames[2:]), row(earlier, opened), row(offer, QWidget()))


def _asked(
    text: str, field: FieldWidget, value: object = None, *, severity: str = "", help_text: str = ""
) -> QuestionFrame:
    field.set_value(value)
    frame = QuestionFrame(text, text, help_text, field)
    if severity:
        words = "What happened, and what to do next."
        frame.set_findings([FindingWords("V1", severity, text, text, words, question_id=text)])
        frame.validate()
    return frame
