"""The report as a Word document, for editing and quoting: what the PDF says, and where each part of it comes from.

Rules: the blocks are those of the PDF, set by a typesetter that breaks and cuts nothing; charts are pictures with
their figures in words; every heading and table names its source in a footnote. It is a copy: what was signed is the
package, and the first page says so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldreport.documents.answers import shown_sections
from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.pdf_front import title_page
from fieldreport.documents.pdf_notes import note_blocks
from fieldreport.documents.pdf_projects import project_blocks
from fieldreport.documents.pdf_records import record_blocks
from fieldreport.documents.pdf_sections import section_blocks
from fieldreport.documents.word_blocks import BlockWriter, WholeTexts
from fieldreport.documents.word_file import WordFile
from fieldreport.documents.words import Words, words_of
from fieldreport.figures import content_as_read
from fieldreport.reports import ReportContent
from fieldreport.templates import load_labels

_ADDRESS = re.compile(r"(\w+)\[([^\]]+)\]")
_MOST_NAMED = 12  # records named in one footnote


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
    setter = WholeTexts()
    labels = load_labels(content.template.version, content.language)
    sections = shown_sections(content, labels, words)
    writer = BlockWriter(file, words.language, _Sources(words, content, facts).name)
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
class _Sources:
    """Names where parts of one report come from, each time once."""

    words: Words
    content: ReportContent
    facts: RenderFacts
    named: str = ""  # the source named last; what follows from the same one does not name it again

    def name(self, addresses: Sequence[str]) -> str:
        """Return the source of some addresses in words, or nothing where it was named last."""
        places = list(dict.fromkeys(place_names(self.words, addresses)))
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


def place_names(words: Words, addresses: Sequence[str]) -> Iterator[str]:
    """Yield in words which question or record each address is of; nothing for one of neither."""
    for address in addresses:
        if address.startswith("report."):
            yield words.say("word.question", id=re.split(r"[\[]", address.removeprefix("report."))[0])
        elif found := _ADDRESS.match(address):
            yield words.say(f"word.{found[1]}", id=found[2])
