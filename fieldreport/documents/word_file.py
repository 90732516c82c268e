"""Writes a Word document (ECMA-376 WordprocessingML): styles, tables, pictures, footnotes; the same bytes each time.

Rules: headings are Word's own heading styles and tables have header rows, so that outline, contents and screen
readers find them; a text is a text, whatever it looks like; nothing is read from a clock.
"""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Any, Final

from fieldreport.documents import palette

FONT: Final = "Noto Sans"
_NOTES_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NOTES_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_POINT: Final = 12_700  # English metric units
_OLDEST: Final = (1980, 1, 1, 0, 0, 0)  # of a zip member


@dataclass(frozen=True, slots=True)
class WordCell:
    """A cell: its text, and a quiet second text below it."""

    text: str
    second: str = ""
    is_number: bool = False


class WordFile:
    """A document in the making; `bytes` ends it."""

    def __init__(self, *, title: str, author: str, subject: str, language: str, created: datetime) -> None:
        """Begin an A4 document; `language` is a code such as fr, `created` is aware."""
        from docx import Document  # only for this output; takes a tenth of a second to import

        self._document = Document()
        self._notes: list[str] = []
        self._language = language
        facts = self._document.core_properties
        facts.title, facts.author, facts.subject, facts.language = title, author, subject, language
        facts.last_modified_by, facts.comments, facts.keywords = author, "", ""
        facts.created = facts.modified = created.replace(tzinfo=None)
        self._lay_out()

    def heading(self, text: str, level: int, source: str = "") -> None:
        """Add a heading of level 1 to 3, with a footnote that names its source."""
        paragraph = self._document.add_paragraph(style=f"Heading {level}")
        paragraph.add_run(_clean(text))
        self._note(paragraph, source)

    def paragraph(self, text: str, style: str = "Normal", source: str = "", *, keeps: bool = False) -> None:
        """Add a paragraph; styles are Word's names: Normal, List Bullet, Title, Subtitle, Caption.

        One that `keeps` is not parted from the paragraph after it.
        """
        paragraph = self._document.add_paragraph(style=style)
        if keeps:
            paragraph.paragraph_format.keep_with_next = True
        _fill(paragraph, text)
        self._note(paragraph, source)

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[WordCell]],
        *,
        strong: Sequence[int] = (),
        widths: Sequence[float] = (),
        source: str = "",
    ) -> None:
        """Add a table; an empty `head` means none, `strong` are rows of totals, `widths` points by column."""
        columns = len(head) or max((len(row) for row in rows), default=0)
        if not columns:
            return
        table = self._document.add_table(rows=0, cols=columns)
        table.autofit = not widths
        _rules(table)
        if head:
            numbers = [all(row[at].is_number for row in rows) for at in range(columns)]
            titles = [WordCell(text, "", is_it) for text, is_it in zip(head, numbers, strict=True)]
            self._row(table, titles, widths, is_strong=True)
            _make_head(table.rows[0])
        for index, row in enumerate(rows):
            self._row(table, row, widths, is_strong=index in strong)
        for index, width in enumerate(widths):
            table.columns[index].width = round(width * _POINT)
        spacer = self._document.add_paragraph(style="Caption")
        self._note(spacer, source)

    def picture(self, png: bytes, width: float, description: str) -> None:
        """Add a picture `width` points wide; `description` is read to who does not see it."""
        run = self._document.add_paragraph().add_run()
        shape = run.add_picture(io.BytesIO(png), width=round(width * _POINT))
        shape._inline.docPr.set("descr", description)

    def page_break(self) -> None:
        """Go on at the head of a new page."""
        self._document.add_page_break()  # type: ignore[no-untyped-call]

    def foot(self, text: str) -> None:
        """Say on every page what it belongs to, and which page it is."""
        paragraph = self._document.sections[0].footer.paragraphs[0]
        paragraph.style = self._document.styles["Caption"]
        paragraph.add_run(f"{_clean(text)}\t\t")
        _page_number(paragraph)

    def head(self, text: str) -> None:
        """Say something at the head of every page, such as the classification."""
        paragraph = self._document.sections[0].header.paragraphs[0]
        paragraph.style = self._document.styles["Caption"]
        paragraph.add_run(_clean(text))

    def bytes(self) -> bytes:
        """Return the document. The same calls give the same bytes within one build."""
        if self._notes:
            self._add_notes()
        out = io.BytesIO()
        self._document.save(out)
        return _settled(out.getvalue())

    def _lay_out(self) -> None:
        from docx.shared import Pt, RGBColor

        section = self._document.sections[0]
        section.page_width, section.page_height = Pt(595.28), Pt(841.89)
        section.left_margin = section.right_margin = Pt(66)
        section.top_margin, section.bottom_margin = Pt(72), Pt(64)
        styles = self._document.styles
        sizes = {"Normal": 10.5, "Title": 24, "Subtitle": 12, "Heading 1": 16, "Heading 2": 12, "Heading 3": 10.5}
        sizes |= {"Caption": 8.5, "List Bullet": 10.5}
        for name, size in sizes.items():
            style = styles[name]
            style.font.size, style.font.name = Pt(size), FONT
            _face(style)
            quiet = palette.TEXT3 if name in ("Caption", "Subtitle") else palette.TEXT
            style.font.color.rgb = RGBColor.from_string(quiet.lstrip("#").upper())
            style.font.italic = False
            if name.startswith("Heading") or name == "Title":
                style.font.bold = True
                style.paragraph_format.keep_with_next = True
        styles["Caption"].font.bold = False
        styles["Normal"].paragraph_format.space_after = Pt(6)
        _speak(styles, self._language)

    def _row(self, table: Any, cells: Sequence[WordCell], widths: Sequence[float], *, is_strong: bool) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.oxml import OxmlElement
        from docx.shared import Pt

        row = table.add_row()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # 17.4.6
        for place, held, width in zip_longest(row.cells, cells, widths):
            if width is not None:
                place.width = round(width * _POINT)
            paragraph = place.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            if held.is_number:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            for run in _fill(paragraph, held.text):
                run.font.size, run.font.bold = Pt(9), is_strong
            if held.second:
                second = place.add_paragraph(style="Caption")
                second.paragraph_format.space_after = Pt(0)
                _fill(second, held.second)

    def _note(self, paragraph: Any, text: str) -> None:
        """Put a footnote's mark at the end of a paragraph (ECMA-376 part 1, 17.11.14)."""
        if not text:
            return
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self._notes.append(text)
        run = paragraph.add_run()
        run.font.superscript = True
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(len(self._notes)))
        run._r.append(mark)

    def _add_notes(self) -> None:
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        main = self._document.part
        part = Part(PackURI("/word/footnotes.xml"), _NOTES_TYPE, _notes_xml(self._notes), main.package)
        main.relate_to(part, _NOTES_RELATION)


def _notes_xml(notes: Sequence[str]) -> bytes:
    """Return the part of the footnotes; the first two are the lines that part them from the text (17.11.23)."""
    from xml.sax.saxutils import escape

    size = '<w:rPr><w:sz w:val="16"/></w:rPr>'
    lines = [
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{element}/></w:r></w:p></w:footnote>'
        for number, (kind, element) in enumerate(
            (("separator", "separator"), ("continuationSeparator", "continuationSeparator")), -1
        )
    ]
    for number, text in enumerate(notes, 1):
        lines.append(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            f'<w:footnoteRef/></w:r><w:r>{size}<w:t xml:space="preserve"> {escape(_clean(text))}</w:t></w:r>'
            "</w:p></w:footnote>"
        )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(lines)
    return f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{space}">{body}</w:footnotes>'.encode()


def _clean(text: str) -> str:
    """Return text without the characters that XML cannot hold (XML 1.0, 2.2)."""
    return "".join(
        held
        for held in text
        if held in "\t\n"
        or (held >= " " and not 0xD800 <= ord(held) < 0xE000 and held < "\ufffe")
        or held >= "\U00010000"
    )


def _fill(paragraph: Any, text: str) -> list[Any]:
    """Add a text to a paragraph, line by line, and return its runs."""
    runs = []
    for index, line in enumerate(_clean(text).split("\n")):
        run = paragraph.add_run()
        if index:
            run.add_break()
        run.add_text(line)
        runs.append(run)
    return runs


def _make_head(row: Any) -> None:
    """Make a row the shaded header that every page repeats (17.4.78)."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in row.cells:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", palette.SUNKEN.lstrip("#"))):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)


def _rules(table: Any) -> None:
    """Draw hairlines between rows and none between columns (17.4.38)."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("color", palette.LINE.lstrip("#"))):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def _face(style: Any) -> None:
    """Use our face for every script, also where the theme names another (17.3.2.26)."""
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{name}"), FONT)


def _speak(styles: Any, language: str) -> None:
    """Name the language of the text, for spelling and for reading aloud (17.3.2.20)."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), {"en": "en-GB", "fr": "fr-FR"}.get(language, language))
    styles["Normal"].element.get_or_add_rPr().append(tag)


def _page_number(paragraph: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _settled(data: bytes) -> bytes:
    """Return the package with members in order of name and without the moment of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as held, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as settled:
        names = sorted(held.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            member = zipfile.ZipInfo(name, _OLDEST)
            member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            settled.writestr(member, held.read(name))
    return out.getvalue()
