"""The report's answers as blocks: areas of action, narratives, short facts, tables."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from fieldreport.documents.answers import Shown, ShownSection, ShownTable
from fieldreport.documents.pdf_layout import Block, Lines, addressed, heading
from fieldreport.documents.pdf_pen import WIDTH
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.pdf_text import (
    BODY,
    CELL_QUIET,
    CELL_WARN,
    SMALL,
    SMALL_STRONG,
    Style,
    Typesetter,
)
from fieldreport.documents.words import Words

LABEL_WIDTH = 138.0
_MARKS = ("- ", "– ", "• ", "* ", "· ")
_UNLABELLED = ("description", "explanation", "evidence")  # they read on from the answer above them


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


def facts(
    setter: Typesetter,
    pairs: Sequence[tuple[str, str | Text]],
    *,
    before: float = 4.0,
    addresses: Sequence[str] = (),
) -> Table:
    """Return names and values in two columns without a header; `addresses` say what each line shows."""
    columns = (Column("", LABEL_WIDTH, wraps=True), Column("", wraps=True))
    named = addresses or [""] * len(pairs)
    rows = [
        Row((Text(name, style=CELL_QUIET), value), address=address)
        for (name, value), address in zip(pairs, named, strict=True)
    ]
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
    addresses: list[str] = []
    for state in ("nothing", "not_in_mandate", "unanswered"):
        names = [(f"{held.section.number}\u00a0{held.title}", held.reason) for held in others if held.state == state]
        if not names:
            continue
        if state == "nothing" and not any(reason for _, reason in names):
            pairs.append((words[f"areas.others.{state}"], "; ".join(name for name, _ in names) + "."))
            addresses.append("")
            continue
        addresses += [
            f"report.{held.section.gate.id}" for held in others if held.state == state and held.section.gate
        ]
        pairs += [
            (words[f"areas.others.{state}"] if not index else "", Text(name, second=reason))
            for index, (name, reason) in enumerate(names)
        ]
    return [
        heading(setter, words["areas.others"], anchor="other-areas", wants=70),
        facts(setter, pairs, addresses=addresses),
    ]


def _items(setter: Typesetter, words: Words, items: Sequence[Shown]) -> list[Block]:
    """Return answers; short ones that follow each other share one list."""
    blocks: list[Block] = []
    pending: list[Shown] = []
    continued = {item.question.parent for item in items if item.question.purpose in _UNLABELLED}
    opening = ""  # the yes or no before its description, which then reads on from it
    for item in items:
        is_long = item.is_prose or item.table is not None or item.question.id in continued
        if not is_long:
            pending.append(item)
            continue
        if pending:
            blocks.append(_fact_list(setter, words, pending, before=8.0 if blocks else 2.0))
            pending = []
        address = f"report.{item.question.id}"
        if item.question.id in continued and not item.is_prose and not item.is_missing:
            question = heading(setter, item.label, level=3)
            blocks += addressed(address, [question, *_remarks(setter, words, item)])
            opening = item.text
            continue
        reads_on = item.question.purpose in _UNLABELLED and opening
        blocks += addressed(address, _long_item(setter, words, item, f"{opening}. " if reads_on else ""))
        opening = ""
    if pending:
        blocks.append(_fact_list(setter, words, pending, before=8.0 if blocks else 2.0))
    return blocks


def _fact_list(setter: Typesetter, words: Words, items: Sequence[Shown], *, before: float) -> Table:
    addresses = [f"report.{item.question.id}" for item in items]
    return facts(setter, [_fact(words, item) for item in items], before=before, addresses=addresses)


def _fact(words: Words, item: Shown) -> tuple[str, str | Text]:
    name = item.short
    remarks = [words["restricted"]] if item.question.restricted else []
    remarks += [f"{words['note']} {item.note}"] if item.note else []
    if item.is_missing:
        return name, Text(words["missing"], style=CELL_WARN)
    return name, Text(item.text, second=". ".join(remarks))


def _long_item(setter: Typesetter, words: Words, item: Shown, opening: str) -> list[Block]:
    question = item.question
    blocks: list[Block] = []
    if question.parent is None:
        blocks.append(heading(setter, item.label, level=2))
    elif question.purpose not in _UNLABELLED:
        label = setter.wrap(item.short, SMALL_STRONG, WIDTH)
        blocks.append(Lines(label, SMALL_STRONG, before=6, keep_with_next=True))
    if item.table is not None:
        blocks.append(answer_table(setter, item.table, f"report.{question.id}"))
    elif item.is_missing:
        blocks.append(small(setter, words["missing"], style=CELL_WARN, before=0))
    else:
        blocks += prose(setter, opening + item.text)
    return blocks + _remarks(setter, words, item)


def _remarks(setter: Typesetter, words: Words, item: Shown) -> list[Block]:
    remarks = [words["restricted"]] if item.question.restricted else []
    remarks += [f"{words['note']} {item.note}"] if item.note else []
    return [small(setter, remark) for remark in remarks]


def answer_table(setter: Typesetter, shown: ShownTable, address: str) -> Table:
    """Return a table of the template; columns of numbers are as wide as they need, the others share the rest."""
    columns = [
        Column(title, is_number=is_number and (bool(index) or not all(shown.are_numbers)), wraps=not is_number)
        for index, (title, is_number) in enumerate(zip(shown.columns, shown.are_numbers, strict=True))
    ]
    rows = [Row(row, address=f"{address}{key}") for row, key in zip(shown.rows, shown.keys, strict=True)]
    return table(setter, columns, rows, before=2.0)
