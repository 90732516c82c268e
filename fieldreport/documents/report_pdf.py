"""The report as a PDF that a Head of Mission reads and signs, from the title to the signatures.

Rules: deterministic within one build; classification on every page; the boxes for the signatures are returned with
the page and rectangle where the signing room puts its fields.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from fieldreport.documents import palette
from fieldreport.documents.answers import shown_sections
from fieldreport.documents.archive import DocumentInformation, make_archival
from fieldreport.documents.facts import RenderFacts, clearance_text
from fieldreport.documents.pdf_front import contents_page, title_page
from fieldreport.documents.pdf_furniture import Furniture, draw_pages
from fieldreport.documents.pdf_layout import Block, Pages, Solid, heading, paginate
from fieldreport.documents.pdf_notes import note_blocks
from fieldreport.documents.pdf_pen import PAGE_HEIGHT, Pen
from fieldreport.documents.pdf_places import Chapter, Places, chapters_of, places_of
from fieldreport.documents.pdf_projects import project_blocks
from fieldreport.documents.pdf_records import record_blocks
from fieldreport.documents.pdf_sections import form_blocks, prose, section_blocks, small
from fieldreport.documents.pdf_text import H3, SMALL, Typesetter
from fieldreport.documents.stamp import STAMP_HEIGHT, STAMP_WIDTH
from fieldreport.documents.words import Words, words_of
from fieldreport.figures import content_as_read
from fieldreport.reports import ReportContent
from fieldreport.templates import load_labels

Box = tuple[int, int, int, int, int]
_GAP: Final = 22


@dataclass(frozen=True, slots=True)
class RenderedPdf:
    """A rendered report; `boxes` gives role -> (page from 0, left, bottom, right, top) in points for signatures.

    `places` says where each answer, record and row of them stands; `chapters` is what the contents name.
    """

    data: bytes
    boxes: Mapping[str, Box]
    pages: int
    places: Places = field(default_factory=dict)
    chapters: tuple[Chapter, ...] = ()


def render_pdf(content: ReportContent, facts: RenderFacts) -> RenderedPdf:
    """Return the report as an unsigned PDF/A-2b, with the places of its signatures."""
    words = words_of(content.language)
    content = content_as_read(content, words.quoted)
    setter = Typesetter()
    labels = load_labels(content.template.version, content.language)
    sections = shown_sections(content, labels, words)
    roles = facts.signatories or (content.role,)
    signatures = SignatureBoxes(before=12.0, setter=setter, words=words, roles=roles, author=content.role)
    body: list[Block] = [
        *section_blocks(setter, words, sections),
        *record_blocks(setter, words, content),
        *project_blocks(setter, words, content),
        *note_blocks(setter, words, labels, content, facts),
        *form_blocks(setter, words, labels),
        heading(setter, words["signatures.title"], anchor="signatures", wants=200),
        *prose(setter, words["signatures.lead"]),
        *(
            []
            if len(roles) > 1
            else [small(setter, f"{words['fact.clearance']}: {clearance_text(words, content, facts)}")]
        ),
        signatures,
    ]
    pages = Pages()
    front = [title_page(setter, words, content, facts, sections), contents_page(setter, words, content, body, pages)]
    if setter.missing:
        body.append(small(setter, words["missing.glyphs"], before=16))
    paginate([*front, body], pages)
    revision = words.say("revision", revision=facts.revision)
    furniture = Furniture(
        setter=setter,
        words=words,
        code=content.mission.code,
        running=words["running"],
        about=f"{content.mission.code}, {words.quarter(content.quarter)}, {revision}",
        classification=facts.classification,
    )
    data = draw_pages(pages, furniture)
    information = DocumentInformation(
        title=f"{content.mission.code} {content.quarter}: {words['title']}",
        author=f"{content.mission.code}, {words[f'role.{content.role}']}",
        subject=f"{words['subtitle']}, {words.say('revision', revision=facts.revision)}",
        language=words.language,
        created=facts.created,
        tool=f"Fieldreport {facts.app_version}",
    )
    page = next(index for index, held in enumerate(pages.pages) if any(placed.block is signatures for placed in held))
    boxes = {role: (page, *box) for role, box in signatures.boxes.items()}
    archival = make_archival(data, information)
    return RenderedPdf(archival, boxes, len(pages.pages), places_of(pages), chapters_of(pages))


@dataclass(slots=True)
class SignatureBoxes(Solid):
    """The places where the signatories sign, author first; empty boxes that also serve for a pen."""

    setter: Typesetter = field(default_factory=Typesetter)
    words: Words = field(default_factory=lambda: words_of("en"))
    roles: Sequence[str] = ()
    author: str = ""
    boxes: dict[str, tuple[int, int, int, int]] = field(default_factory=dict)  # left, bottom, right, top

    @property
    def height(self) -> float:
        """Return the height of all rows of boxes."""
        return self._row * -(-len(self.roles) // 2)

    @property
    def _labels(self) -> int:
        """Return the room above a box for whose it is."""
        lines = max(len(self._names(role)) for role in self.roles)
        return round(SMALL.leading + lines * H3.leading + 5)

    @property
    def _row(self) -> int:
        return STAMP_HEIGHT + self._labels + 12

    def _names(self, role: str) -> list[str]:
        return self.setter.wrap(self.words.get(f"role.{role}", role), H3, STAMP_WIDTH)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the boxes and note where they are, on whole points as signature fields want them."""
        for index, role in enumerate(self.roles):
            left = round(x) + (index % 2) * (STAMP_WIDTH + _GAP)
            box_top = round(top) + (index // 2) * self._row + self._labels
            names = self._names(role)
            kind = self.words["signatures.author" if role == self.author else "signatures.clearing"]
            name_top = box_top - 5 - len(names) * H3.leading
            pen.text(left, name_top - SMALL.leading, self.setter.fit(kind, SMALL, STAMP_WIDTH), SMALL)
            pen.lines(left, name_top, names, H3)
            pen.box(left, box_top, STAMP_WIDTH, STAMP_HEIGHT, stroke=palette.FIELD, radius=4)
            bottom = round(PAGE_HEIGHT) - box_top - STAMP_HEIGHT
            self.boxes[role] = (left, bottom, left + STAMP_WIDTH, bottom + STAMP_HEIGHT)
