"""What every chapter of an annual report is written with: words, labels, and the numbers of the signed packages.

Rules: whatever is printed names its packages, in brackets by the numbers of the appendix; a passage names mission and
quarter too, and the heading it was written under where the cross-walk (D.4) moved it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.holdings import Source
from fieldreport.consolidation.narratives import Passage, subject_code
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.learning_words import DOT
from fieldreport.documents.pdf_layout import Block, Lines
from fieldreport.documents.pdf_prose import prose, small
from fieldreport.documents.pdf_text import Typesetter
from fieldreport.documents.report_word import place_names
from fieldreport.documents.words import Words, words_of
from fieldreport.templates import Labels, load_labels, load_template

_TAIL = 2  # lines that stay with what says whose words they are


@dataclass
class AnnualPage:
    """Writes blocks for one annual report in one language; `cited` collects what the blocks name as their source."""

    setter: Typesetter
    annual: AnnualReport
    facts: AnnualFacts
    cited: dict[str, tuple[Source, str]] = field(default_factory=dict)

    @cached_property
    def words(self) -> Words:
        """Return the words of the language."""
        return words_of(self.facts.language)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return package -> its number in the appendix, from 1, by mission and quarter."""
        packages = dict.fromkeys(one.source.package for one in self.annual.holdings.held)
        return {package: number for number, package in enumerate(packages, 1)}

    def __getitem__(self, name: str) -> str:
        """Return a phrase of the annual report."""
        return self.words[f"annual.{name}"]

    def say(self, name: str, **facts: object) -> str:
        """Return a phrase of the annual report with its facts filled in."""
        return self.words.say(f"annual.{name}", **facts)

    def labels(self, version: str) -> Labels:
        """Return the texts of a version of the template."""
        return load_labels(version, self.facts.language)

    def marks(self, sources: Iterable[Source]) -> str:
        """Return the numbers of packages as `[1, 4–6]`, or nothing without any."""
        held = sorted({self.numbers[one.package] for one in sources if one.package in self.numbers})
        spans: list[list[int]] = []
        for number in held:
            if spans and spans[-1][1] == number - 1:
                spans[-1][1] = number
            else:
                spans.append([number, number])
        texts = [f"{first}" if first == last else f"{first}–{last}" for first, last in spans]
        return f"[{', '.join(texts)}]" if texts else ""

    def where(self, source: Source) -> str:
        """Return mission, quarter and package, and whether it is provisional."""
        text = f"{source.mission}, {self.words.quarter(source.quarter)} {self.marks([source])}"
        return text if source.is_accepted else f"{text}, {self['provisional']}"

    def cite(self, source: Source, address: str) -> str:
        """Return the name under which a block cites a place in a report."""
        name = f"{source.mission} {source.quarter} {address}"
        self.cited[name] = (source, address)
        return name

    def source_of(self, names: Sequence[str]) -> str:
        """Return the sources of cited places in words, for a footnote."""
        return " ".join(
            self.words.say(
                "word.source",
                mission=source.mission,
                quarter=self.words.quarter(source.quarter),
                revision=source.revision,
                place=", ".join(
                    (*place_names(self.words, [address]), self.say("package", digest=source.package[:16]))
                ),
            )
            for source, address in (self.cited[name] for name in names if name in self.cited)
        )

    def heading_of(self, passage: Passage) -> str:
        """Return the title a passage was written under in its own version, or nothing outside any."""
        sections = load_template(passage.source.template).sections
        found = next((one for one in sections if passage.subject and subject_code(one) == passage.subject), None)
        return self.labels(passage.source.template).section(found.id) if found else ""

    def passage(self, one: Passage) -> list[Block]:
        """Return the words of a mission, and below them where they come from."""
        about = [self.where(one.source)]
        if one.level:
            is_office = one.level == "hq" and one.source.role == "headquarters-office"
            about.append(self.words["level.office" if is_office else f"level.{one.level}"])
        own = self.heading_of(one)
        if own and one.source.template != self.annual.version:
            about.append(self.say("crosswalk", heading=own, version=one.source.template))
        return self.told(one.text, self.origin(one.source, one.address, about))

    def told(self, text: str, origin: Lines) -> list[Block]:
        """Return a text and where it comes from, which is never parted from the text's last lines."""
        blocks = prose(self.setter, text, before=7)
        last = blocks.pop() if blocks else None
        if not isinstance(last, Lines):
            return [origin]
        # A long paragraph stays divisible: only its last two lines go along.
        first = replace(last, lines=last.lines[:-_TAIL]) if len(last.lines) > 2 * _TAIL else None
        tail = replace(last, lines=last.lines[-_TAIL:], before=0.0, mark="") if first else replace(last)
        tail.keep_with_next = True
        return [*blocks, *([first] if first else []), tail, origin]

    def origin(self, source: Source, address: str, about: Sequence[str] = ()) -> Lines:
        """Return the line that says where something comes from; it is cited in a footnote of the Word document."""
        line = small(self.setter, DOT.join(about or [self.where(source)]), before=1)
        line.address = self.cite(source, address)
        return line

    def quiet(self, name: str) -> list[Block]:
        """Return a sentence that says why there is nothing."""
        return [small(self.setter, self[name], before=4)]
