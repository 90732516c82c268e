"""The report as a Word document, for editing and quoting: what the PDF says, and where each part of it comes from.

Rules: the blocks are those of the PDF, set by a typesetter that breaks and cuts nothing; charts are pictures with
their figures in words; every heading and table names its source in a footnote. It is a copy: what was signed is the
package, and the first page says so.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldreport.documents.answers import shown_sections
from fieldreport.documents.charts import Bar, Chart, GroupedChart, HeatMap, StepChart, Utilization
from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.pdf_charts import ChartRow, Figures
from fieldreport.documents.pdf_front import Contents, title_page
from fieldreport.documents.pdf_layout import Block, Heading, Lines
from fieldreport.documents.pdf_notes import note_blocks
from fieldreport.documents.pdf_pen import WIDTH, Pen, new_canvas
from fieldreport.documents.pdf_projects import project_blocks
from fieldreport.documents.pdf_records import record_blocks
from fieldreport.documents.pdf_sections import section_blocks
from fieldreport.documents.pdf_tables import Table
from fieldreport.documents.pdf_text import CELL_QUIET, MISSION, SMALL, TITLE, Style, Typesetter
from fieldreport.documents.word_file import WordCell, WordFile
from fieldreport.documents.words import Words, words_of
from fieldreport.figures import content_as_read
from fieldreport.reports import ReportContent
from fieldreport.templates import load_labels

_ADDRESS = re.compile(r"(\w+)\[([^\]]+)\]")
_MOST_NAMED = 12  # records named in one footnote
_LETTER = 6.3  # points, of a letter in a bold heading of a column
_SHARPNESS = 2.5  # pixels for each point of a chart's picture


class _WholeTexts(Typesetter):
    """Leaves texts whole: a word processor breaks its own lines and brings its own fonts."""

    def clean(self, text: str) -> str:
        return text

    def width(self, text: str, style: Style) -> float:
        return 0.0

    def wrap(self, text: str, style: Style, width: float) -> list[str]:
        return [line.strip(" ") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]

    def fit(self, text: str, style: Style, width: float) -> str:
        return text.replace("\n", " ")


def render_word(content: ReportContent, facts: RenderFacts, *, identity: str = "") -> bytes:
    """Return the report as `.docx`; `identity` is the SHA-256 of the signed revision, empty for a draft."""
    words = words_of(content.language)
    content = content_as_read(content, words.quoted)
    quarter, code = words.quarter(content.quarter), content.mission.code
    revision = words.say("revision", revision=facts.revision)
    file = WordFile(
        title=f"{code} {content.quarter}: {words['title']}",
        author=f"{code}, {words[f'role.{content.role}']}",
        subject=f"{words['subtitle']}, {revision}",
        language=words.language,
        created=facts.created,
    )
    file.head(words[f"class.{facts.classification}"])
    file.foot(f"{code}, {quarter}, {revision}")
    setter = _WholeTexts()
    labels = load_labels(content.template.version, content.language)
    sections = shown_sections(content, labels, words)
    writer = _Writer(file, words, content, facts)
    writer.write(title_page(setter, words, content, facts, sections))
    copy = words["word.copy"] if identity else words["word.draft"]
    file.paragraph(f"{copy} {words.say('word.identity', digest=identity)}" if identity else copy, "Caption")
    file.page_break()
    writer.write(section_blocks(setter, words, sections))
    writer.write(record_blocks(setter, words, content))
    writer.write(project_blocks(setter, words, content))
    writer.write(note_blocks(setter, words, labels, content, facts))
    return file.bytes()


@dataclass(slots=True)
class _Writer:
    file: WordFile
    words: Words
    content: ReportContent
    facts: RenderFacts
    named: str = ""  # the source named last; what follows from the same one does not name it again

    def write(self, blocks: Sequence[Block]) -> None:
        """Write blocks one after the other."""
        for block in blocks:
            match block:
                case Heading():
                    number = f"{block.number}  " if block.number else ""
                    source = self._source([block.address]) if block.address else ""
                    self.file.heading(f"{number}{block.title}", block.level, source)
                case Lines():
                    self._lines(block)
                case Table():
                    self._table(block)
                case Figures():
                    rows = [
                        [WordCell(held.value, is_number=True), WordCell(held.label, held.detail)]
                        for held in block.figures
                    ]
                    self.file.table((), rows, widths=(WIDTH * 0.25, WIDTH * 0.75))
                case ChartRow():
                    for chart in block.charts:
                        self.file.picture(chart_picture(chart, self.words.language), WIDTH, chart_words(chart))
                case Contents():
                    pass  # a word processor makes its own

    def _lines(self, block: Lines) -> None:
        names = {TITLE: "Title", MISSION: "Subtitle", SMALL: "Caption"}
        style = "List Bullet" if block.mark else names.get(block.style, "Normal")
        self.file.paragraph("\n".join(block.lines), style)

    def _table(self, block: Table) -> None:
        head = ["\n".join(lines) for lines in block.head] if block.has_head else []
        rows, strong = [], []
        for index, row in enumerate(block.rows):
            cells = []
            for column, cell in zip(block.columns, row.cells, strict=True):
                quiet = [text for text, style in cell.lines[1:] if style == CELL_QUIET]
                first = [text for text, _ in cell.lines[: len(cell.lines) - len(quiet)]]
                cells.append(WordCell("\n".join(first), "\n".join(quiet), is_number=column.is_number))
            rows.append(cells)
            if row.is_strong:
                strong.append(index)
        named = [row.address for row in block.rows if row.address] or [block.address]
        self.file.table(head, rows, strong=strong, widths=_widths(head, rows), source=self._source(named))

    def _source(self, addresses: Sequence[str]) -> str:
        places = list(dict.fromkeys(self._places(addresses)))
        if not places:
            return ""
        if len(places) > _MOST_NAMED:
            rest = self.words.say("word.more", n=len(places) - _MOST_NAMED)
            places = [*places[:_MOST_NAMED], rest]
        source = self.words.say(
            "word.source",
            mission=self.content.mission.code,
            quarter=self.words.quarter(self.content.quarter),
            revision=self.facts.revision,
            place=", ".join(places),
        )
        is_new, self.named = source != self.named, source
        return source if is_new else ""

    def _places(self, addresses: Sequence[str]) -> Iterator[str]:
        for address in addresses:
            if address.startswith("report."):
                yield self.words.say("word.question", id=re.split(r"[\[]", address.removeprefix("report."))[0])
            elif found := _ADDRESS.match(address):
                yield self.words.say(f"word.{found[1]}", id=found[2])


def _widths(head: Sequence[str], rows: Sequence[Sequence[WordCell]]) -> list[float]:
    """Return widths in points: names and values 3 to 7; else numbers as wide as they need, texts share the rest."""
    if not head:
        return [WIDTH * 0.3, WIDTH * 0.7]
    wanted = []
    for at, title in enumerate(head):
        cells = [row[at] for row in rows]
        word = max((len(part) for part in title.split(" ")), default=0)
        if cells and all(cell.is_number for cell in cells):
            wanted.append((max([word, *(len(cell.text) for cell in cells)]) * _LETTER + 16, 0.0))
        else:
            longest = max([len(title), *(len(cell.text) for cell in cells), *(len(cell.second) for cell in cells)])
            cells_word = max((len(part) for cell in cells for part in cell.text.split(" ")), default=0)
            wanted.append((max(word, 6, min(cells_word, 14)) * _LETTER + 16, float(min(longest, 60))))
    spare = WIDTH - sum(least for least, _ in wanted)
    share = sum(more for _, more in wanted)
    if spare < 0 or not share:
        return [least * WIDTH / sum(held for held, _ in wanted) for least, _ in wanted]
    return [least + spare * more / share for least, more in wanted]


def chart_picture(chart: Chart, language: str) -> bytes:
    """Return a chart as PNG, drawn as on the pages of the PDF."""
    from PIL import Image  # only for this output

    from fieldreport.documents.pdf_pictures import PdfPictures

    row = ChartRow(setter=Typesetter(), charts=(chart,))
    page = io.BytesIO()
    canvas = new_canvas(page, WIDTH, row.height, language)
    row.draw(Pen(canvas, row.height), 0, 0)
    canvas.showPage()
    canvas.save()
    with PdfPictures(page.getvalue()) as pictures:
        held = pictures.picture(0, _SHARPNESS)
    out = io.BytesIO()
    size = (held.width, held.height)
    Image.frombytes("RGB", size, held.pixels, "raw", "BGRX", held.stride).save(out, "PNG", optimize=True)
    return out.getvalue()


def chart_words(chart: Chart) -> str:
    """Return a chart's title and figures in words, for who does not see it."""
    match chart:
        case GroupedChart():
            held = [
                f"{step}: " + ", ".join(f"{series.label} {series.values[at]}" for series in chart.series)
                for at, step in enumerate(chart.steps)
            ]
        case StepChart():
            held = [chart.approved_text, chart.received_text, chart.spent_text]
        case HeatMap():
            held = [" ".join(row) for row in chart.rows()]
        case _:
            held = [_bar_words(bar) for bar in chart.bars]
    return f"{chart.title}. {'; '.join(held)}"


def _bar_words(bar: Bar | Utilization) -> str:
    apart = bar.note if isinstance(bar, Bar) else bar.detail
    return f"{bar.label} {bar.text}" + (f" ({apart})" if apart else "")
