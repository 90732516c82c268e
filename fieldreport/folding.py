"""Folds words so that they are found however they were written, and marks in a text where they stand.

Rules: accents, case and width do not count. In Arabic neither do vowel signs, the stretching stroke (tatweel), the
seats of alef, hamza, ya and the ending ta marbuta, which people write in several ways. Digits of all scripts are one.
A change of what folding does is a new `VERSION`: the index of every store is then made anew.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

VERSION: Final = 1
AROUND: Final = (8, 16)  # words of an excerpt before and from the first match
_LONGEST: Final = 400  # characters of an excerpt: one "word" may be a whole pasted line
_LETTERS: Final = str.maketrans(
    {
        **dict.fromkeys("ٱٲٳ", "ا"),
        **dict.fromkeys("ىیې", "ي"),
        **dict.fromkeys("ەہۀۃة", "ه"),
        "ک": "ك",
        "ء": None,
        "ـ": None,  # tatweel
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u00ad\ufeff"),
    }
)
_MARKS: Final = re.compile(r"[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")
_INSIDE: Final = r"\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d\u00ad"
_WORD: Final = re.compile(rf"[^\W_](?:[^\W_]|[{_INSIDE}])*")


@dataclass(frozen=True, slots=True)
class Terms:
    """What is looked for: sequences of folded words that must all occur; the last word may be a beginning."""

    sequences: tuple[tuple[str, ...], ...] = ()
    is_beginning: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an excerpt; `is_match` where it is one of the words looked for."""

    text: str
    is_match: bool = False


def fold(text: str) -> str:
    """Return a text as it is compared: small letters without accents, signs and variants."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = _MARKS.sub("", plain).translate(_LETTERS)
    has_others = any(sign > "9" and sign.isdigit() for sign in set(plain))
    return "".join(_digit(sign) for sign in plain) if has_others else plain


def terms_of(typed: str) -> Terms:
    """Return the terms in what was typed: words, and phrases in quotation marks of any language."""
    sequences: list[tuple[str, ...]] = []
    parts = re.split(r'["“”„«»]', typed)
    for place, part in enumerate(parts):
        is_phrase = place % 2 == 1
        found = [tuple(_folded_words(held)) for held in ([part] if is_phrase else part.split())]
        sequences += [words for words in found if words]
    is_beginning = bool(sequences) and len(parts) % 2 == 1 and bool(parts[-1].strip())
    # An opening mark without its end: a phrase that is still being typed.
    is_beginning = is_beginning or (len(parts) % 2 == 0 and bool(parts[-1].strip()))
    return Terms(tuple(sequences), is_beginning and not typed[-1:].isspace())


def excerpt(text: str, terms: Terms, around: tuple[int, int] = AROUND) -> tuple[Piece, ...]:
    """Return the words around the first match, the matches marked; the beginning where nothing matches."""
    before, after = around
    words = _Words(text)
    first = words.first(terms)
    held = words.upto(max(first or 0, 0) + after)
    if not held:
        return (Piece(text[:_LONGEST].strip()),) if text.strip() else ()
    start = max(0, (first or 0) - before)
    shown = held[start : (first or 0) + after]
    marked: set[int] = set()
    for place in range(start, start + len(shown)):
        marked.update(range(place, place + words.matched(place, terms)))
    begin = 0 if start == 0 else shown[0][0]
    ends_text = words.is_last(start + len(shown) - 1)
    end = len(text) if ends_text and len(text) - shown[-1][1] < 20 else shown[-1][1]
    pieces = [Piece("…")] if begin else []
    at = begin
    for place, (left, right) in enumerate(shown, start):
        if place in marked:
            pieces += [Piece(_spaced(text[at:left])), Piece(text[left:right][:_LONGEST], is_match=True)]
            at = right
    pieces.append(Piece(_spaced(text[at:end])))
    if end < len(text):
        pieces.append(Piece("…"))
    return tuple(piece for piece in pieces if piece.text)


class _Words:
    """The places of a text's words, found only as far as somebody looks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: list[tuple[int, int]] = []
        self._rest = _WORD.finditer(text)

    def first(self, terms: Terms) -> int | None:
        """Return where a term begins first; a text may have a book's words, so most are looked at only once."""
        whole = {sequence[0] for sequence in terms.sequences}
        beginning = terms.sequences[-1][0] if terms.is_beginning and len(terms.sequences[-1]) == 1 else None
        text, found = self._text, self._found
        place = 0
        while self._has(place):  # looking for the rest of a phrase may have gone ahead already
            left, right = found[place]
            word = _folded(text[left:right])
            if (word in whole or (beginning and word.startswith(beginning))) and self.matched(place, terms):
                return place
            place += 1
        return None

    def upto(self, count: int) -> Sequence[tuple[int, int]]:
        self._has(count - 1)
        return self._found[:count]

    def is_last(self, place: int) -> bool:
        return not self._has(place + 1)

    def matched(self, place: int, terms: Terms) -> int:
        """Return how many words of the longest term begin at a place."""
        found = 0
        for number, sequence in enumerate(terms.sequences, 1):
            is_open = terms.is_beginning and number == len(terms.sequences)
            if len(sequence) > found and all(
                self._has(place + step)
                and self._fits(place + step, word, is_open=is_open and step == len(sequence) - 1)
                for step, word in enumerate(sequence)
            ):
                found = len(sequence)
        return found

    def _fits(self, place: int, word: str, *, is_open: bool) -> bool:
        left, right = self._found[place]
        folded = _folded(self._text[left:right])
        return folded.startswith(word) if is_open else folded == word

    def _has(self, place: int) -> bool:
        while len(self._found) <= place:
            following = next(self._rest, None)
            if following is None:
                return False
            self._found.append(following.span())
        return True


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return fold(word)


def _folded_words(text: str) -> list[str]:
    return [found[0] for found in _WORD.finditer(fold(text))]


def _digit(sign: str) -> str:
    return str(unicodedata.digit(sign, sign)) if sign.isdigit() else sign


def _spaced(text: str) -> str:
    """Return the text between two words in one line, cut where it is longer than an excerpt."""
    return re.sub(r"\s+", " ", text[:_LONGEST])
