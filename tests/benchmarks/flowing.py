"""The texts of the report laid out by reportlab itself (platypus), plainly: rendering without a design of its own."""

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from xml.sax.saxutils import escape

from benchmarks.world import World

WIDTH: Final = 463.0  # points between the margins, as in our own pages
PEOPLE: Final = ("women", "men", "total")


@dataclass(frozen=True, slots=True)
class Texts:
    """What the report says: single texts, and tables of texts."""

    paragraphs: tuple[str, ...]
    tables: tuple[tuple[tuple[str, ...], ...], ...]


def texts_of(world: World) -> Texts:
    """Return the texts of the frozen report."""
    report = json.loads((world.folder / "report.json").read_bytes())
    paragraphs = [text for answer in report["answers"] for text in (answer["question"], *_words(answer["value"]))]
    tables: list[tuple[tuple[str, ...], ...]] = []
    for kind in ("activity", "training"):
        held = [record for record in report["records"] if record["kind"] == kind]
        tables.append(tuple(row for record in held for row in _rows(record)))
    for project in (record for record in report["records"] if record["kind"] == "project"):
        paragraphs += [project["title"], project["purpose"]]
        tables.append(tuple((line["line"], line["title"], line["amount"]) for line in project["budget"]))
        names = ("date", "line", "payee", "document", "amount")
        tables.append(tuple(tuple(entry[name] for name in names) for entry in project["entries"]))
    return Texts(tuple(paragraphs), tuple(tables))


def lay_out(content: Texts, fonts: Sequence[str]) -> bytes:
    """Return a PDF with all of it; the first of the fonts, which are registered, sets the text."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    font = next(iter(fonts))
    body = ParagraphStyle("body", fontName=font, fontSize=10.25, leading=15.2)
    cell = ParagraphStyle("cell", fontName=font, fontSize=9, leading=12.6)
    story: list[Any] = [Paragraph(escape(text), body) for text in content.paragraphs]
    for table in content.tables:
        # Short columns are as wide as a date or an amount; the last text has what is left.
        narrow = 54.0
        widths = [narrow] * (len(table[0]) - 1) + [WIDTH - narrow * (len(table[0]) - 1)]
        rows = [[Paragraph(escape(text), cell) for text in row] for row in table]
        story.append(Table(rows, colWidths=widths, repeatRows=1))
    out = io.BytesIO()
    SimpleDocTemplate(out, leftMargin=66, rightMargin=66).build(story)
    return out.getvalue()


def _rows(record: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    day = record.get("date") or record.get("start", "")
    place = record.get("place") or ", ".join(record.get("places", ()))
    for group in record.get("participants") or [record["people"]]:
        counts = (str(group[name]) for name in PEOPLE)
        yield (record["id"], day, place, *counts, f"{record['title']} {record.get('result') or record['outcome']}")


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _words(item)
    else:
        yield str(value)
