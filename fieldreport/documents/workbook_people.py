"""Trainings, one row per participant group, and participations by component as formulas over them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from fieldreport.documents import palette
from fieldreport.documents.charts import coverage_note
from fieldreport.documents.figures import in_order, participation, people_rows
from fieldreport.documents.words import Words
from fieldreport.documents.workbook_cells import (
    Book,
    Cell,
    Formula,
    Heading,
    Number,
    Sheet,
    State,
    letter,
    money,
    typed_day,
)
from fieldreport.models import PARTS, Cost, ParticipantGroup, Partner, People, Training
from fieldreport.participation import PeopleSum, counts_persons, rest_of
from fieldreport.reports import ReportContent
from fieldreport.values import Count, PartialDate, minor_digits

WIDE = 46.0


def count_cell(words: Words, value: Count | None) -> Cell:
    """Return a count as a number, its state as a word, blank as nothing."""
    return value if value is None or isinstance(value, int) else State(words[f"state.{value.value}"])


# The columns of the trainings sheet that formulas speak of.
_TRAINING_COLUMNS = [
    "id",
    "title",
    "status",
    "start",
    "start_date",
    "end",
    "end_date",
    "places",
    "country",
    "area",
    "sub_actions",
    "component",
    "counterpart",
    "women",
    "men",
    "girls",
    "boys",
    "unspecified",
    "total",
    "share",
    "complete",
    "counted",
    "qualifier",
    "unit",
    "topic",
    "level",
    "type",
    "partners",
    "facilitators",
    "language",
    "audience",
    "hours",
    "financing",
    "project",
    "cost",
    "currency",
    "evaluation",
    "evaluation_answers",
    "outcome",
    "remark",
    "restricted",
]
NUMBER_COLUMNS = frozenset(
    [
        "women",
        "men",
        "girls",
        "boys",
        "unspecified",
        "total",
        "share",
        "level",
        "hours",
        "cost",
        "evaluation",
        "evaluation_answers",
        "posts",
        "filled",
    ]
)
_WIDTHS = {
    "id": 14,
    "title": 40,
    "places": 18,
    "component": 20,
    "sub_actions": 14,
    "partners": 30,
    "facilitators": 24,
    "audience": 28,
    "outcome": WIDE,
    "remark": 30,
    "women": 12,
    "men": 12,
    "girls": 12,
    "boys": 12,
    "country": 9,
    "area": 7,
    "level": 7,
    "hours": 7,
}


def headings(words: Words, names: Sequence[str]) -> list[Heading]:
    """Return the headings of columns by name."""
    return [
        Heading(
            words[f"col.{name}"],
            _WIDTHS.get(name, 13),
            "code" if name == "id" else "text",
            is_number=name in NUMBER_COLUMNS,
        )
        for name in names
    ]


def _at(name: str) -> str:
    return letter(_TRAINING_COLUMNS.index(name))


def trainings_sheet(book: Book, content: ReportContent) -> Sheet:
    """Write one row per participant group; a training without groups has one row."""
    words = book.words
    sheet = book.sheet(words["sheet.trainings"])
    sheet.head(headings(words, _TRAINING_COLUMNS))
    for training in in_order(content.of_kind(Training)):
        for group in training.participants or (None,):
            sheet.add(_training_row(words, training, group, sheet.row + 1))
    sheet.filter()
    return sheet


def _training_row(words: Words, training: Training, group: ParticipantGroup | None, row: int) -> list[Cell]:
    counted = group is not None and training.status == "held" and counts_persons(group)
    return [
        training.id,
        training.title,
        words[f"status.{training.status}"],
        *day_cells(training.start),
        *day_cells(training.end),
        ", ".join(training.places) or None,
        training.country or None,
        training.area or None,
        ", ".join(training.sub_actions) or None,
        words[f"component.{group.component}"] if group else None,
        words.get(f"counterpart.{group.counterpart}", group.counterpart) or None if group else None,
        *people_cells(words, group, row, _at("women")),
        _yes(words, group is not None and group.is_complete_by_sex),
        _yes(words, counted),
        _exactness(words, group) if group else None,
        (group.unit or "persons") if group else None,
        training.topic or None,
        training.level,
        training.type or None,
        partners_cell(training.partners),
        ", ".join(training.facilitators) or None,
        training.language or None,
        training.audience or None,
        None if training.hours is None else Decimal(str(training.hours)),
        training.financing or None,
        training.project or None,
        *cost_cells(training.cost),
        None if training.evaluation is None else _percent(training.evaluation.satisfied_pct),
        None if training.evaluation is None else count_cell(words, training.evaluation.answers),
        training.outcome or None,
        training.remark or None,
        ", ".join(training.restricted) or None,
    ]


def people_cells(words: Words, group: People | None, row: int, first: str) -> list[Cell]:
    """Return the cells women to share; total and share are formulas over the cells of the row (from 1)."""
    if group is None:
        return [None] * 7
    start = ord(first) - 65
    women, girls, unspecified, total = (letter(start + offset) for offset in (0, 2, 4, 5))
    parts = [count_cell(words, getattr(group, name)) for name in PARTS[:-1]]
    rest = rest_of(group) or group.unspecified
    whole: Cell = None
    if isinstance(group.total, int):
        whole = group.total
    elif group.sum_of_parts is not None:
        whole = Formula(f"=SUM({women}{row}:{unspecified}{row})", group.sum_of_parts)
    share: Cell = None
    if group.female is not None and group.sum_of_parts:
        value = group.female / group.sum_of_parts
        share = Formula(f"=SUM({women}{row},{girls}{row})/{total}{row}", value, "percent")
    return [*parts, count_cell(words, rest), whole, share]


def day_cells(day: PartialDate | None) -> tuple[Cell, Cell]:
    """Return a date as it was given, and as a typed date where it is exact."""
    return (None, None) if day is None else (day.text, typed_day(day))


def _percent(value: float | None) -> Cell:
    return None if value is None else Number(value / 100, "percent")


def _yes(words: Words, is_so: bool) -> str:
    return words["yes"] if is_so else words["no"]


def _exactness(words: Words, group: People) -> str | None:
    if group.derived_total is None:
        return words["qualifier.over"] if group.numbers() else None
    return words[f"qualifier.{group.qualifier}"]


def partners_cell(partners: Sequence[Partner]) -> Cell:
    """Return partners with their types."""
    return "; ".join(f"{held.name} ({held.type})" if held.type else held.name for held in partners) or None


def cost_cells(cost: Cost | None) -> tuple[Cell, Cell]:
    """Return amount and currency."""
    return (None, None) if cost is None else (money(cost.amount, minor_digits(cost.currency)), cost.currency)


def people_sheet(sheet: Sheet, content: ReportContent, trainings: Sheet) -> Mapping[str, str]:
    """Write participations by component as formulas over the trainings sheet, with a chart.

    Returns the cells of total and share for the cover.
    """
    words = sheet.book.words
    names = ("component", *PARTS, "total", "share.long", "complete", "groups", "female.complete", "all.complete")
    sheet.head(
        [Heading(words["col.component"], 26), *(Heading(words[f"col.{n}"], 12, is_number=True) for n in names[1:])]
    )
    last_row = max(trainings.row, 2)
    rows = people_rows(content)

    def over(column: str) -> str:
        return f"{trainings.reference}${_at(column)}$2:${_at(column)}${last_row}"

    def formulas(row: int, held: PeopleSum) -> list[Cell]:
        mine = f'{over("component")},$A{row},{over("counted")},"{words["yes"]}"'
        whole = f'{mine},{over("complete")},"{words["yes"]}"'
        cells: list[Cell] = []
        for name in (*PARTS, "total"):
            value = held.total if name == "total" else held.parts[name]
            look = "floor" if name in held.floors else "number"
            cells.append(
                Formula(f"=SUMIFS({over(name)},{mine})", value, look)
                if isinstance(value, int)
                else count_cell(words, value)
            )
        share: Cell = None
        if held.complete_total:
            share = Formula(f"=K{row}/L{row}", held.complete_female / held.complete_total, "percent")
        female = f"=SUMIFS({over('women')},{whole})+SUMIFS({over('girls')},{whole})"
        return [
            *cells,
            share,
            Formula(f"=COUNTIFS({whole})", held.complete),
            Formula(f"=COUNTIFS({mine})", held.groups),
            Formula(female, held.complete_female),
            Formula(f"=SUMIFS({over('total')},{whole})", held.complete_total),
        ]

    for held in rows:
        sheet.add([words[f"component.{held.component}"], *formulas(sheet.row + 1, held.sum)])
    if not rows:
        return {}
    last, total_row = sheet.row, sheet.row + 1
    whole = participation(content)
    values: list[Count | None] = [*whole.parts.values(), whole.total]
    sums: list[Cell] = [
        _sum(index, last, value, "floor" if name in whole.floors else "number")
        if isinstance(value, int)
        else count_cell(words, value)
        for index, (name, value) in enumerate(zip((*PARTS, "total"), values, strict=True), 1)
    ]
    counts = (whole.complete, whole.groups, whole.complete_female, whole.complete_total)
    sums.append(
        Formula(f"=K{total_row}/L{total_row}", whole.complete_female / whole.complete_total, "percent")
        if whole.complete_total
        else None
    )
    sums += [_sum(index, last, value) for index, value in zip(range(8, 12), counts, strict=True)]
    sheet.add([words["row.all"], *sums], is_total=True)
    notes = [coverage_note(content, words), words["participations.note"], words["floor.note"]]
    for offset, note in enumerate(notes):
        sheet.put(sheet.row + 1 + offset, 0, note, "quiet")
    _share_chart(sheet, last)
    return {name: f"{sheet.reference}{column}{total_row}" for name, column in (("total", "G"), ("share", "H"))}


def _sum(column: int, last: int, value: int, look: str = "number") -> Formula:
    return Formula(f"=SUM({letter(column)}2:{letter(column)}{last})", value, look)


def _share_chart(sheet: Sheet, last: int) -> None:
    book = sheet.book
    chart = book.book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": book.words["chart.share"],
            "categories": [sheet.name, 1, 0, last - 1, 0],
            "values": [sheet.name, 1, 7, last - 1, 7],
            "fill": {"color": palette.ACCENT},
            "gap": 60,
            "data_labels": {"value": True, "num_format": "0.0%"},
        }
    )
    chart.set_title(
        {"name": book.words["chart.share"], "name_font": {"size": 12, "color": palette.TEXT}, "overlay": False}
    )
    chart.set_legend({"none": True})
    chart.set_y_axis(
        {"reverse": True, "line": {"color": palette.FIELD}, "num_font": {"color": palette.TEXT2}, "crossing": "max"}
    )
    chart.set_x_axis(
        {
            "min": 0,
            "max": 1,
            "num_format": "0%",
            "major_gridlines": {"visible": True, "line": {"color": palette.LINE}},
            "num_font": {"color": palette.TEXT2},
        }
    )
    chart.set_chartarea({"border": {"none": True}})
    chart.set_size({"width": 720, "height": 80 + 44 * last})
    sheet.page.insert_chart(sheet.row + 5, 0, chart, {"description": book.words["chart.share"]})
