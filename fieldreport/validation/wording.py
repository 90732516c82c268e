"""What rules on narratives read in a text: figures with their words, and titles that mean the same.

Rules: nothing here judges. Figures leave out what is no figure of the quarter: numbers of resolutions, symbols of
documents, years, dates, times, references, money and percentages (decisions 23). English and French are read.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from fieldreport.models import Record

# The texts of a record that people read, whatever its kind.
_TEXT_FIELDS: Final = (
    *("title", "purpose", "audience", "outcome", "result", "done", "evidence", "lesson", "contribution"),
    *("repeatable", "text", "recommendation", "remark"),
)
# On women, peace and security, as they are cited without the word "resolution".
_RESOLUTIONS: Final = frozenset((1325, 1820, 1888, 1889, 1960, 2106, 2122, 2242, 2272, 2467, 2493, 2538))
_NO_FIGURES: Final = re.compile(
    r"""
      \b[A-Z][A-Za-z]{0,4}(?:/[A-Za-z0-9.]+)+(?:\s*\(\d{4}\))?          # S/2005/636, A/RES/60/1
    | (?:[Rr]esolutions?|RESOLUTIONS?|[Rr]ésolutions?)\s+(?:\d+(?:\s*\(\d{4}\))?(?:\s*(?:,|and|et|&)\s*)?)+
    | \d+\s*\((?:19|20)\d\d\)                                            # 1325 (2000)
    | \d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}                                    # dates
    | \+\d[\d ().-]{6,}                                                  # telephones
    | (?:USD|EUR|CHF|US\$|\$|€)\s?\d[\d.,\s]*\d                           # money
    | \d[\d.,\u00a0\u202f ]*\s?(?:USD|EUR|CHF|€|\$|%|per\ cent|percent|pour\ cent|dollars?|euros?)
    """,
    re.VERBOSE,
)
_NUMBER: Final = re.compile(
    r"(?<![\w.,/°#-])(\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d{1,9})(?![\w/-]|[.,]\d)(?!\s?(?:h\b|km\b|°|years?\b|ans\b))"
)
_SENTENCE: Final = re.compile(r"(?<=[.!?;])\s+(?=[^\W\d_a-zà-ÿ])|\n+")  # not after “no.”
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_SERIES: Final = re.compile(
    r"\b(?:part|phase|module|session|day|week|round|step|level|follow-up|refresher|partie|séance|seance|jour|semaine"
    r"|étape|etape|niveau|suivi|recyclage)\b[\s.:–-]*(?:no\.?|n°)?\s*(?:\d{1,2}|[ivx]{1,4}|one|two|three|un|deux|trois)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A whole number in a text, with the stems of the words around it and the piece it stands in."""

    value: int
    stems: frozenset[str]
    piece: str
    sentence: str

    @property
    def is_round(self) -> bool:
        """Return whether it is a number that two things share by chance: 200, 350, 4,500."""
        step = 50 if self.value < 1000 else 10 ** (len(str(self.value)) - 1) // 2
        return self.value % step == 0


@lru_cache(maxsize=2048)
def figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text in their order; the same text is read once."""
    return tuple(_figures(text))


def _figures(text: str) -> Iterator[Figure]:
    for sentence in _SENTENCE.split(text):
        if not any(letter.isdigit() for letter in sentence):
            continue
        blanked = _NO_FIGURES.sub(lambda found: " " * len(found[0]), sentence)
        for found in _NUMBER.finditer(blanked):
            is_grouped = len(found[1]) != len(re.sub(r"\D", "", found[1]))
            value = int(re.sub(r"\D", "", found[1]))
            if not is_grouped and (1900 <= value <= 2100 or value in _RESOLUTIONS):
                continue
            around = sentence[max(0, found.start() - 60) : found.start()], sentence[found.end() : found.end() + 60]
            piece = sentence[max(0, found.start() - 25) : found.end() + 40].strip()
            yield Figure(value, stems(" ".join(around)), piece, sentence)


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words that carry meaning, without accents and case."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return frozenset(
        word[:5] for word in _WORD.findall("".join(one for one in plain if not unicodedata.combining(one)))
    )


def are_alike(one: frozenset[str], other: frozenset[str], share: float) -> bool:
    """Return whether the smaller of two sets of stems is found in the other to this share."""
    smaller = min(len(one), len(other))
    return bool(smaller) and len(one & other) >= smaller * share


def without_part(title: str) -> tuple[str, bool]:
    """Return a title without "part 2", "module III" and the like, and whether it had any."""
    plain = _SERIES.sub(" ", title)
    return " ".join(plain.casefold().split()).strip(" ,:–-()"), plain != title


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return _SENTENCE.split(text)


def texts_of(record: Record) -> Iterator[tuple[str, str]]:
    """Yield name and text of each field of a record that people read."""
    for name in _TEXT_FIELDS:
        text = getattr(record, name, "")
        if isinstance(text, str) and text.strip():
            yield name, text
