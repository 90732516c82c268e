"""Writes the Excel forms for colleagues without the program: one protected sheet, lists and checks in it.

Rules: only input cells can be changed, and no password holds anybody; days are text, so that no spreadsheet turns
"2006-03" into a day; what does not fit is refused by the cell itself in words, and again when the form is read.
"""

from collections.abc import Sequence
from typing import Any, Final

from fieldreport.documents import palette
from fieldreport.documents.form_columns import GROUP, columns_of
from fieldreport.documents.form_parts import (
    FORMAT,
    IDENTITY,
    LISTS,
    ROWS,
    STATES,
    AskedRow,
    FormColumn,
    FormFacts,
    Pick,
)
from fieldreport.documents.words import Words, words_of
from fieldreport.documents.workbook_cells import Book, Sheet, letter
from fieldreport.projects import Project

_HEAD: Final = 7  # row of the headings, from 0: above it title, instructions, and who fills in
_HINTS: Final = {
    "date": "fill.hint.date",
    "pick": "fill.hint.pick",
    "count": "fill.hint.count",
    "number": "fill.hint.number",
    "amount": "fill.hint.number",
    "several": "fill.hint.several",
}
_NUMBERS: Final = ("count", "number", "amount")


def write_rows_form(
    facts: FormFacts, mission: str, *, classification: str = "", project: Project | None = None
) -> bytes:
    """Return an empty form of trainings, activities or a project's ledger as an Excel file.

    `mission` is its name for the title; `facts` need neither columns nor places of cells.
    """
    words = words_of(facts.language)
    columns = columns_of(facts.kind, words, facts.template, project)
    form = FormBook(words, facts, classification)
    about = f"{mission}, {project.title}" if project is not None else mission
    how = [words.say(f"fill.how.{facts.kind}", currency=project.currency if project is not None else "")]
    if any(column.type == "count" for column in columns):
        how.append(words.say("fill.how.counts", states=form.states))
    form.begin(about, [*how, words["fill.how.dates"]], len(columns))
    sheet, first = form.sheet, _HEAD + 2
    sheet.put(_HEAD, 0, words["fill.check"], "head")
    sheet.put(_HEAD + 1, 0, None, "form_hint")
    sheet.page.set_column(0, 0, 22)
    for place, column in enumerate(columns, 1):
        sheet.page.set_column(place, place, column.width)
        sheet.put(_HEAD, place, words[column.heading], "head_number" if column.type in _NUMBERS else "head")
        hint = words[column.hint or _HINTS.get(column.type, "fill.hint.text")]
        if column.is_needed:
            hint = f"{hint}, {words['fill.hint.needed']}"
        sheet.put(_HEAD + 1, place, hint, "form_hint")
        form.allow(first, place, first + ROWS - 1, column)
    sheet.page.set_row(_HEAD, 58 if any(column.type == "count" for column in columns) else 32)
    sheet.page.set_row(_HEAD + 1, 26)
    check = _Checks(words, columns, first)
    for row in range(first, first + ROWS):
        for place, column in enumerate(columns, 1):
            sheet.page.write_blank(row, place, None, form.book.look(_input(column)))
        sheet.page.write_formula(row, 0, check.formula(row), form.book.look("form_check"), "")
    form.colour(first, first + ROWS - 1)
    sheet.page.freeze_panes(first, 2)
    sheet.page.repeat_rows(_HEAD, _HEAD + 1)
    return form.finish(first, tuple(column.code for column in columns))


def _input(column: FormColumn) -> str:
    return "form_number" if column.type in _NUMBERS else "form_text"


class FormBook:
    """A workbook with one protected sheet, its lists and its identity; the writers of forms fill it."""

    def __init__(self, words: Words, facts: FormFacts, classification: str) -> None:
        self.words, self.facts = words, facts
        self.states = ", ".join(words[f"state.{state}"] for state in STATES)
        self.book = Book(
            words, classification, f"{words[f'fill.{facts.kind}']}, {facts.mission} {facts.period}".strip()
        )
        self.sheet: Sheet = self.book.sheet(words[f"fill.{facts.kind}"][:31])
        self._lists: Any = None
        self._known: dict[tuple[str, ...], str] = {}
        self._name_cell = ""

    def begin(self, about: str, how: Sequence[str], columns: int) -> None:
        """Write title, instructions, and the cell for who fills the form in."""
        words, page, look = self.words, self.sheet.page, self.book.look
        last = max(4, min(columns, 8))
        self.sheet.put(0, 0, f"{words[f'fill.{self.facts.kind}']}  {self.facts.period}".strip(), "title")
        self.sheet.put(1, 0, about, "mission")
        page.set_row(0, 26)
        lines = [words["fill.how"], *how]
        for row, line in enumerate([*lines[:2], "  ".join(lines[2:])], 2):
            page.merge_range(row, 0, row, last, line, look("form_how"))
            page.set_row(row, 16 if len(line) < 130 else 29)
        page.write_string(5, 0, words["fill.by"], look("head"))
        page.merge_range(5, 1, 5, 3, "", look("form_text"))
        page.set_row(5, 30)
        self._name_cell = "B6"
        page.write_formula(
            5, 4, f'=IF(LEN(TRIM(B6))=0,"{words["fill.by.missing"]}","")', look("warn"), words["fill.by.missing"]
        )
        page.data_validation(
            "B6", {"validate": "any", "input_title": words["fill.by"][:32], "input_message": words["fill.open"][:255]}
        )
        page.set_row(6, 6)

    def allow(self, first: int, place: int, last: int, column: FormColumn) -> None:
        """Let the cells of a column (rows from 0) take only what fits, and say what fits where it does not."""
        cell = f"{letter(place)}{first + 1}"
        words = self.words
        rule: dict[str, Any] = {"validate": "custom"}
        match column.type:
            case "pick":
                rule = {"validate": "list", "source": self.range_of(column.picks)}
                stop = words["fill.stop.pick"]
            case "date":
                rule["value"], stop = date_rule(cell), words["fill.stop.date"]
            case "count":
                named = ",".join(f'{cell}="{words[f"state.{state}"]}"' for state in STATES)
                rule["value"] = f"=IF(ISNUMBER({cell}),AND({cell}>=0,{cell}=INT({cell})),OR({named}))"
                stop = words.say("fill.stop.count", states=self.states)
            case "number":
                rule = {"validate": "decimal", "criteria": ">=", "value": 0}
                stop = words["fill.stop.number"]
            case "amount":
                rule["value"], stop = f"=ISNUMBER({cell})", words["fill.stop.amount"]
            case "currency":
                rule["value"], stop = f"=LEN({cell})=3", words["fill.stop.currency"]
            case _:
                return
        rule |= {"error_title": words["fill.stop"][:32], "error_message": stop[:255], "ignore_blank": True}
        self.sheet.page.data_validation(first, place, last, place, rule)

    def range_of(self, picks: Sequence[Pick]) -> str:
        """Return the cells of the hidden sheet that hold a list; the same list stands there once."""
        key = tuple(pick.words for pick in picks)
        if key not in self._known:
            if self._lists is None:
                self._lists = self.book.book.add_worksheet(LISTS)
                self._lists.very_hidden()
            place = len(self._known)
            for row, text in enumerate(key):
                self._lists.write_string(row, place, text)
            name = letter(place)
            self._known[key] = f"={LISTS}!${name}$1:${name}${max(len(key), 1)}"
        return self._known[key]

    def colour(self, first: int, last: int) -> None:
        """Show in the column of checks what is complete and what is not."""
        good = self.book.book.add_format({"font_color": palette.OK})
        bad = self.book.book.add_format({"font_color": palette.WARN, "bold": True})
        cell = f"$A{first + 1}"
        done = self.words["fill.ok"]
        page = self.sheet.page
        page.conditional_format(
            first, 0, last, 0, {"type": "formula", "criteria": f'={cell}="{done}"', "format": good}
        )
        page.conditional_format(
            first, 0, last, 0, {"type": "formula", "criteria": f'=AND({cell}<>"",{cell}<>"{done}")', "format": bad}
        )

    def finish(self, first: int, columns: tuple[str, ...], asked: Sequence[AskedRow] = ()) -> bytes:
        """Write the hidden sheet, protect the form and return the file; `first` is a row from 0."""
        facts, page = self.facts, self.book.book.add_worksheet(IDENTITY)
        page.very_hidden()
        page.protect()
        lines: list[tuple[str, ...]] = [
            ("format", FORMAT),
            ("kind", facts.kind),
            ("form", facts.form_id),
            ("mission", facts.mission),
            ("language", facts.language),
            ("period", facts.period),
            ("template", facts.template),
            ("project", facts.project),
            ("first_row", str(first + 1)),
            ("name_cell", self._name_cell),
            ("columns", " ".join(columns)),
            *(("row", str(one.row), one.question, one.digest) for one in asked),
        ]
        for row, line in enumerate(lines):
            for place, text in enumerate(line):
                page.write_string(row, place, text)
        sheet = self.sheet.page
        sheet.protect("", {"format_columns": True, "format_rows": True})
        sheet.activate()
        sheet.set_selection(5, 1, 5, 1)
        return self.book.finish()


def date_rule(cell: str) -> str:
    """Return the formula that holds for a day, a month, a quarter or a year as text, and for nothing else."""
    return (
        f'=OR(AND(LEN({cell})=10,MID({cell},5,1)="-",ISNUMBER(DATEVALUE({cell}))),AND(LEN({cell})=7,'
        f'OR(ISNUMBER(DATEVALUE({cell}&"-01")),AND(MID({cell},5,2)="-Q",ISNUMBER(FIND(RIGHT({cell}),"1234"))))),'
        f"AND(LEN({cell})=4,ISNUMBER(VALUE({cell}))))"
    )


class _Checks:
    """The formula that tells a colleague at once what a row still lacks."""

    def __init__(self, words: Words, columns: Sequence[FormColumn], first: int) -> None:
        self._words, self._first = words, first
        self._letters = {column.code: letter(place) for place, column in enumerate(columns, 1)}
        self._last = letter(len(columns))
        self._group = GROUP if f"{GROUP}women" in self._letters else "people."

    def formula(self, row: int) -> str:
        """Return the formula of a row (from 0)."""
        cells = {code: f"{name}{row + 1}" for code, name in self._letters.items()}
        tests = self._of_ledger(cells) if "amount" in cells else self._of_event(cells, row)
        text = f'"{self._words["fill.ok"]}"'
        for test, phrase in reversed(tests):
            text = f'IF({test},"{self._words[phrase]}",{text})'
        return f'=IF(COUNTA(B{row + 1}:{self._last}{row + 1})=0,"",{text})'

    def _of_ledger(self, cells: dict[str, str]) -> list[tuple[str, str]]:
        currency, rate = cells["currency"], cells["rate"]
        return [
            (f'{cells["date"]}=""', "fill.check.date"),
            (f'{cells["type"]}=""', "fill.check.type"),
            (f'{cells["amount"]}=""', "fill.check.amount"),
            (f'AND({currency}<>"",{currency}<>"USD",{rate}="")', "fill.check.rate"),
        ]

    def _of_event(self, cells: dict[str, str], row: int) -> list[tuple[str, str]]:
        title, start, end = cells["title"], cells["start"], cells["end"]
        parts = ",".join(cells[f"{self._group}{part}"] for part in ("women", "men", "girls", "boys"))
        total = cells[f"{self._group}total"]
        above = f'COUNTIF({self._letters["title"]}${self._first + 1}:{title},"?*")=0'
        return [
            (above if self._group == GROUP else f'{title}=""', "fill.check.title"),
            (f'AND({title}<>"",{start}="",{end}="")', "fill.check.date"),
            (f"AND(LEN({start})=10,LEN({end})=10,{end}<{start})", "fill.check.end"),
            (f"AND(ISNUMBER({total}),SUM({parts})>{total})", "fill.check.total"),
        ]
