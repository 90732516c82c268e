"""What trainings and activities cost: one tidy row each, and under them the sums by source as formulas."""

from fieldreport.documents.costs import cost_rows, events_with_cost, quality_words, source_of, source_words
from fieldreport.documents.workbook_cells import Book, Cell, Formula, Heading, is_exact, money, typed_day
from fieldreport.reports import ReportContent
from fieldreport.values import minor_digits

_WIDTHS = {"title": 40, "source": 24, "quality": 15, "id": 16}


def costs_sheet(book: Book, content: ReportContent) -> None:
    """Write the events that state a cost, and the sums by source, marker, quality and currency."""
    held = events_with_cost(content)
    if not held:
        return
    words = book.words
    sheet = book.sheet(words["cost.sheet"])
    names = [(words[f"col.{name}"], name) for name in ("id", "title", "date")]
    names += [(words[f"cost.{name}"], name) for name in ("source", "marker", "quality", "amount")]
    names.append((words["col.currency"], "currency"))
    sheet.head(
        [
            Heading(
                title,
                _WIDTHS.get(name, 13),
                "code" if name == "id" else "text",
                is_number=name in ("amount", "marker"),
            )
            for title, name in names
        ]
    )
    for event, cost in held:
        row: list[Cell] = [
            event.id,
            event.title or None,
            typed_day(event.day) or (event.day.text if event.day else None),
            source_words(words, source_of(event, cost)),
            cost.gender_marker,
            quality_words(words, cost.quality),
            money(cost.amount, minor_digits(cost.currency)),
            cost.currency,
        ]
        sheet.add(row)
    sheet.filter()
    last = sheet.row
    sheet.row += 1  # a tidy table ends with an empty row
    for total in cost_rows(content):
        row_number = sheet.row + 1
        conditions = [f"$D$2:$D${last},$D{row_number}", f"$F$2:$F${last},$F{row_number}"]
        conditions += [f"$H$2:$H${last},$H{row_number}"]
        marker = f'"{total.marker}"' if not total.marker else f"$E{row_number}"
        conditions.append(f"$E$2:$E${last},{marker}")
        amount: Cell = money(total.amount, minor_digits(total.currency))
        if is_exact(total.amount):
            look = f"money{minor_digits(total.currency)}"
            amount = Formula(f"=SUMIFS($G$2:$G${last},{','.join(conditions)})", float(total.amount), look)
        sheet.add(
            [
                words["cost.total"],
                None,
                None,
                source_words(words, total.source),
                int(total.marker) if total.marker else None,
                quality_words(words, total.quality),
                amount,
                total.currency,
            ],
            is_total=True,
        )
