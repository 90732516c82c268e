"""The report's answers as blocks: areas of action, narratives, short facts, tables."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from fieldreport.documents.answers import Shown, ShownSection, ShownTable
from fieldreport.documents.pdf_layout import Block, Lines, addressed, heading
from fieldreport.documents.pdf_pen import WIDTH
from fieldreport.documents.pdf_prose import facts, prose, small
from fieldreport.documents.pdf_rows import rows_blocks
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.pdf_text import CELL_WARN, SMALL_STRONG, Typesetter
from fieldreport.documents.words import Words
from fieldreport.templates import Labels

__all__ = ["answer_table", "facts", "prose", "section_blocks", "small"]

_UNLABELLED = ("description", "explanation", "evidence")  # they read on from the answer above them


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


def form_blocks(setter: Typesetter, words: Words, labels: Labels) -> list[Block]:
    """Return what a derived form says about itself: how it was made, from what, and which points are open."""
    if not labels.note("derived"):
        return []
    blocks: list[Block] = [
        heading(setter, words["form.title"], anchor="form", wants=90),
        *prose(setter, labels.note("derived")),
    ]
    for name in ("sources", "open"):
        if labels.notes(name):
            blocks.append(heading(setter, words[f"form.{name}"], level=3))
            blocks += prose(setter, "\n".join(f"- {paragraph}" for paragraph in labels.notes(name)))
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
        is_long = item.is_prose or item.table is not None or item.rows is not None or item.question.id in continued
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
        opening = f"{opening}. " if reads_on else ""
        blocks += addressed(address, _long_item(setter, words, item, opening, is_alone=len(items) == 1))
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


def _long_item(setter: Typesetter, words: Words, item: Shown, opening: str, *, is_alone: bool = False) -> list[Block]:
    question = item.question
    blocks: list[Block] = []
    if item.rows is not None and is_alone:
        pass  # the page is about nothing else
    elif question.parent is None:
        blocks.append(heading(setter, item.label, level=2))
    elif question.purpose not in _UNLABELLED:
        label = setter.wrap(item.short, SMALL_STRONG, WIDTH)
        blocks.append(Lines(label, SMALL_STRONG, before=6, keep_with_next=True))
    if item.rows is not None:
        blocks += rows_blocks(setter, words, item.rows, f"report.{question.id}")
    elif item.table is not None:
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
