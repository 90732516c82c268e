"""The report's answers as blocks: areas of action, narratives, short facts, tables."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from fieldreport.documents.answers import Shown, ShownSection, ShownTable
from fieldreport.documents.pdf_layout import Block, Lines, heading
from fieldreport.documents.pdf_pen import WIDTH
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.pdf_text import (
    BODY,
    CELL_QUIET,
    CELL_WARN,
    HEAD,
    SMALL,
    SMALL_STRONG,
    Style,
    Typesetter,
)
from fieldreport.documents.words import Words

LABEL_WIDTH = 138.0
_MARKS = ("- ", "– ", "• ", "* ", "· ")
_UNLABELLED = ("description", "explanation")  # they read on from the answer above them


def prose(setter: Typesetter, text: str, style: Style = BODY, *, before: float = 0.0) -> list[Block]:
    """Return the paragraphs of a text; lines that begin with a dash or a bullet become list items."""
    blocks: list[Block] = []
    gap = before
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if not line.strip():
            gap = 7.0 if blocks else before
            continue
        mark = next((mark for mark in _MARKS if line.startswith(mark)), "")
        indent = 14.0 if mark else 0.0
        lines = setter.wrap(line[len(mark) :].strip(), style, WIDTH - indent)
        blocks.append(Lines(lines, style, before=gap, indent=indent, mark="•" if mark else ""))
        gap = 2.0 if mark else 6.0
    return blocks


def small(setter: Typesetter, text: str, *, before: float = 5.0, style: Style = SMALL) -> Lines:
    """Return a note in small type."""
    return Lines(setter.wrap(text, style, WIDTH), style, before=before)


def facts(setter: Typesetter, pairs: Sequence[tuple[str, str | Text]], *, before: float = 4.0) -> Table:
    """Return names and values in two columns without a header."""
    columns = (Column("", LABEL_WIDTH, wraps=True), Column("", wraps=True))
    rows = [Row((Text(name, style=CELL_QUIET), value)) for name, value in pairs]
    return table(setter, columns, rows, before=before, has_head=False)


def section_blocks(setter: Typesetter, words: Words, sections: Sequence[ShownSection]) -> list[Block]:
    """Return all pages of the form, group by group, and one list of the areas without a report."""
    blocks: list[Block] = []
    for _, members in groupby(sections, key=lambda held: held.section.group):
        group = list(members)
        with_gates = [held for held in group if held.state]
        has_areas = bool(with_gates)
        shown = [held for held in group if held.items]
        if not has_areas and len(group) > 1 and shown:
            number = shown[0].section.number.split(".")[0]
            blocks.append(heading(setter, shown[0].group, number=number, anchor=f"group-{shown[0].section.group}"))
            for held in shown:
                blocks.append(heading(setter, held.title, level=2, wants=90))
                blocks += _items(setter, words, held.items)
            continue
        for held in shown:
            anchor = f"section-{held.section.id}"
            blocks.append(heading(setter, held.title, number=held.section.number, anchor=anchor))
            blocks += _items(setter, words, held.items)
        if has_areas:
            blocks += _other_areas(setter, words, with_gates)
    return blocks


def _other_areas(setter: Typesetter, words: Words, areas: Iterable[ShownSection]) -> list[Block]:
    others = [held for held in areas if held.state != "reported"]
    if not others:
        return []
    pairs: list[tuple[str, str | Text]] = []
    for state in ("nothing", "not_in_mandate", "unanswered"):
        names = [(f"{held.section.number}\u00a0{held.title}", held.reason) for held in others if held.state == state]
        if not names:
            continue
        if state == "nothing":
            pairs.append((words[f"areas.others.{state}"], "; ".join(name for name, _ in names) + "."))
            continue
        pairs += [
            (words[f"areas.others.{state}"] if not index else "", Text(name, second=reason))
            for index, (name, reason) in enumerate(names)
        ]
    return [
        heading(setter, words["areas.others"], anchor="other-areas", wants=70),
        facts(setter, pairs),
    ]


def _items(setter: Typesetter, words: Words, items: Sequence[Shown]) -> list[Block]:
    """Return answers; short ones that follow each other share one list."""
    blocks: list[Block] = []
    pending: list[tuple[str, str | Text]] = []
    followed = {item.question.parent for item in items if item.is_prose}
    for item in items:
        is_short = not item.is_prose and item.table is None and item.question.id not in followed
        if is_short:
            pending.append(_fact(words, item))
            continue
        if pending:
            blocks.append(facts(setter, pending, before=8.0 if blocks else 2.0))
            pending = []
        blocks += _long_item(setter, words, item)
    if pending:
        blocks.append(facts(setter, pending, before=8.0 if blocks else 2.0))
    return blocks


def _fact(words: Words, item: Shown) -> tuple[str, str | Text]:
    name = item.short
    remarks = [words["restricted"]] if item.question.restricted else []
    remarks += [f"{words['note']} {item.note}"] if item.note else []
    if item.is_missing:
        return name, Text(words["missing"], style=CELL_WARN)
    return name, Text(item.text, second=". ".join(remarks))


def _long_item(setter: Typesetter, words: Words, item: Shown) -> list[Block]:
    question = item.question
    blocks: list[Block] = []
    if question.parent is None:
        blocks.append(heading(setter, item.label, level=2 if item.is_prose or item.table else 3))
    elif question.purpose not in _UNLABELLED:
        blocks.append(
            Lines(setter.wrap(item.short, SMALL_STRONG, WIDTH), SMALL_STRONG, before=6, keep_with_next=True)
        )
    if item.table is not None:
        blocks.append(answer_table(setter, item.table))
    else:
        blocks += prose(setter, item.text, before=3.0 if question.parent else 0.0)
    if question.restricted:
        blocks.append(small(setter, words["restricted"]))
    if item.note:
        blocks.append(small(setter, f"{words['note']} {item.note}"))
    return blocks


def answer_table(setter: Typesetter, shown: ShownTable) -> Table:
    """Return a table of the template; columns of numbers are as wide as they need, the others share the rest."""
    columns = []
    for index, (title, is_number) in enumerate(zip(shown.columns, shown.are_numbers, strict=True)):
        texts = [row[index] for row in shown.rows]
        wide = max((setter.width(setter.clean(text), HEAD) for text in [*texts, *title.split()]), default=0.0)
        width = min(wide + 22, 96.0) if is_number else 0.0
        columns.append(Column(title, width, is_number=is_number, wraps=not is_number))
    if all(column.width for column in columns):
        columns[0] = Column(columns[0].title, 0.0, is_number=columns[0].is_number)
    return table(setter, columns, [Row(row) for row in shown.rows], before=2.0)
