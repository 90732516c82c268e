"""What an Excel form for colleagues without the program is made of, in `fieldreport-form/1`.

Rules: the hidden sheet `fieldreport` says what the form is: key and value in its first two columns, then one line
`row`, number, question and digest of what stood there for each question of a report. Column codes are those of
records.md and never change; labels are for people and are understood in every language that the program speaks.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from fieldreport.documents.phrases import PHRASES
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.folding import fold

FORMAT: Final = "fieldreport-form/1"
IDENTITY: Final = "fieldreport"  # name of the sheet that says what the form is
LISTS: Final = "lists"
ROWS: Final = 200  # prepared in a form
STATES: Final = ("na", "not_collected", "withheld")
SEVERAL: Final = ";"

FormKind = Literal["training", "activity", "project", "report"]
KINDS: Final[tuple[FormKind, ...]] = ("training", "activity", "project", "report")
CellType = Literal["text", "several", "date", "count", "number", "amount", "currency", "pick"]
_SAFE: Final = QT_TRANSLATE_NOOP("errors", "This cell was not taken; what is right elsewhere in the form is.")
_NOTHING: Final = QT_TRANSLATE_NOOP("errors", "Nothing was loaded.")


class FormProblem(FieldReportError):
    """A form that cannot be read, or a cell of it; `facts["cell"]` says where, for example `Trainings, F12`."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NOT_A_FORM": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This is not a form of Fieldreport ({problem})."),
            _NOTHING,
            QT_TRANSLATE_NOOP("errors", "Either ask for the file saved as Excel (.xlsx), or send a new form."),
        ),
        "FORM_MACROS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This workbook holds programs (macros), and our forms never do."),
            QT_TRANSLATE_NOOP("errors", "Nothing in it was run or loaded."),
            QT_TRANSLATE_NOOP("errors", "Ask for the form saved as Excel (.xlsx) without macros."),
        ),
        "FORM_TOO_LARGE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This workbook is far larger than a form can be ({problem})."),
            _NOTHING,
            QT_TRANSLATE_NOOP("errors", "Ask who sent it, or send a new form."),
        ),
        "FORM_HOSTILE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This workbook is made to harm its reader ({problem})."),
            _NOTHING,
            QT_TRANSLATE_NOOP("errors", "Do not open it. Ask who sent it, by another way."),
        ),
        "FORM_VERSION": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This form is of the kind “{format}”, which this program does not know."),
            _NOTHING,
            QT_TRANSLATE_NOOP("errors", "Either update the program, or send a new form."),
        ),
        "FORM_ELSEWHERE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This form belongs to {form}, and Fieldreport here is {desk}."),
            _NOTHING,
            QT_TRANSLATE_NOOP("errors", "Pass it on to whoever sent it out."),
        ),
        "FORM_NO_NAME": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The form does not say who filled it in (cell {cell})."),
            _NOTHING,
            QT_TRANSLATE_NOOP("errors", "Either ask for the name, or write it into the cell yourself."),
        ),
        "FORM_NO_PROJECT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The form is about the project {project}, which is not kept here."),
            _NOTHING,
            QT_TRANSLATE_NOOP("errors", "Either load or restore the project first, or correct its id."),
        ),
        "FORM_TEMPLATE": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors", "The form asks by version {form} of the template, and the draft has {draft}."
            ),
            _NOTHING,
            QT_TRANSLATE_NOOP("errors", "Write a new form for the quarter, and send that one out."),
        ),
        "FORM_ROW": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{cell}: this group belongs to no training, for no title stands above it."),
            QT_TRANSLATE_NOOP("errors", "This row was not taken; the others are not touched."),
            QT_TRANSLATE_NOOP("errors", "Either write the title in this row, or in the row above."),
        ),
        "FORM_NEEDED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{cell}: “{column}” is empty."),
            QT_TRANSLATE_NOOP("errors", "This row was not taken; the others are not touched."),
            QT_TRANSLATE_NOOP("errors", "Either fill it in, or empty the whole row."),
        ),
        "FORM_HELD": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{cell}: {problem}."),
            QT_TRANSLATE_NOOP("errors", "This row was not taken; the others are not touched."),
            QT_TRANSLATE_NOOP("errors", "Correct it in the form and load it again."),
        ),
        "FORM_DATE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{cell}: “{value}” is not a date."),
            _SAFE,
            QT_TRANSLATE_NOOP(
                "errors", "Either the day (2006-03-14), or as much as is known: 2006-03, 2006-Q1, 2006."
            ),
        ),
        "FORM_COUNT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{cell}: “{value}” is not a count."),
            _SAFE,
            QT_TRANSLATE_NOOP(
                "errors", "Either a whole number (0 if none), or not applicable, not collected or withheld."
            ),
        ),
        "FORM_NUMBER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{cell}: “{value}” is not a number that fits here."),
            _SAFE,
            QT_TRANSLATE_NOOP("errors", "Either write it in digits, or leave the cell empty."),
        ),
        "FORM_AMOUNT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{cell}: “{value}” is not an amount in {currency}."),
            _SAFE,
            QT_TRANSLATE_NOOP("errors", "Either write it in digits like 1234.56, or leave the cell empty."),
        ),
        "FORM_CURRENCY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{cell}: “{value}” is not a currency."),
            _SAFE,
            QT_TRANSLATE_NOOP("errors", "Either write its three letters, for example USD, or leave the cell empty."),
        ),
        "FORM_PICK": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{cell}: “{value}” is not in the list."),
            _SAFE,
            QT_TRANSLATE_NOOP("errors", "Either one of these: {choices}; or leave the cell empty."),
        ),
        "FORM_TEXT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{cell}: “{value}” is no text that can be kept."),
            _SAFE,
            QT_TRANSLATE_NOOP("errors", "Either write it anew, without special signs, or leave the cell empty."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Pick:
    """A line of a list: its code, and its words in the language of the form."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column to fill in: its code (a dot leads into a part), the phrase of its heading, and what it takes."""

    code: str
    heading: str
    type: CellType = "text"
    width: float = 14.0
    picks: tuple[Pick, ...] = ()
    hint: str = ""  # a phrase; by default that of the type
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class FormFacts:
    """What the hidden sheet says; `project` is an id, `columns` the codes from the second column on."""

    kind: FormKind
    form_id: str  # a UUID
    mission: str
    language: str
    period: str = ""
    template: str = ""
    project: str = ""
    first_row: int = 0  # as people count, like the cells
    name_cell: str = ""
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedRow:
    """Where a question of a report stands, and the digest of what stood in its cell when the form was written."""

    row: int
    question: str
    digest: str


def plain(text: str) -> str:
    """Return words as they are compared: folded, one space between, no mark at the ends."""
    return re.sub(r"\s+", " ", fold(text)).strip(" .:;,")


def pick_named(text: str, picks: Iterable[Pick]) -> str | None:
    """Return the code of the line that `text` names, by its code or its words, or None."""
    wanted = plain(text)
    return next((pick.code for pick in picks if wanted in (plain(pick.code), plain(pick.words))), None)


def offered(picks: Iterable[Pick]) -> str:
    """Return the words of a list for a message, each line in the first of its languages."""
    first: dict[str, str] = {}
    for pick in picks:
        first.setdefault(pick.code, pick.words)
    return ", ".join(first.values())[:400]


def state_named(text: str) -> str | None:
    """Return the state of a count that `text` names in any language, or None."""
    return pick_named(text, (Pick(state, held[f"state.{state}"]) for held in PHRASES.values() for state in STATES))
