"""What setting up a desk needs to know: the missions to choose from, passphrases and how strong they are.

Rules: nothing here is written. The register proves a role only for some years; it is proposed, never imposed (R23).
The strength of a passphrase of one's own is an estimate that rather says too little than too much.
"""

import math
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import ClassVar, Final, Literal

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.missions import Mission, load_missions, mission
from fieldreport.trust.recovery import PASSPHRASE_WORDS, WORD_LISTS, new_passphrase, passphrase_bits, word_list
from fieldreport.trust_context import HEADQUARTERS
from fieldreport.workflows.session import Profile

Level = Literal["weak", "fair", "strong", "very-strong"]
AT_HEADQUARTERS: Final = "HQ"
LEAST_CHARACTERS: Final = 14
_LEVELS: Final[tuple[tuple[float, Level], ...]] = ((65, "very-strong"), (52, "strong"), (40, "fair"), (0, "weak"))
_RARE_WORD, _YEAR = 12.0, 7.0  # bits: a word of a large dictionary, a year
_KEYBOARD: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "1234567890")
_WELL_KNOWN: Final = ("password", "motdepasse", "passwort", "letmein", "iloveyou", "welcome", "bienvenue", "admin")


class ProfileProblem(FieldReportError):
    """A desk that cannot be set up like this."""

    exit_code: ClassVar[int] = 2
    texts: ClassVar[dict[str, ErrorText]] = {
        "ROLE_AND_MISSION": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The role {role} and the mission {mission} do not go together."),
            QT_TRANSLATE_NOOP("errors", "Nothing was created."),
            QT_TRANSLATE_NOOP(
                "errors", "UN Headquarters is written HQ; only missions have advisers and focal points."
            ),
        ),
    }


@dataclass(frozen=True, slots=True)
class MissionChoice:
    """A mission of the register; `role` is what its sources prove ("" where nothing), `role_years` for when."""

    code: str
    name: str
    host: str
    aliases: tuple[str, ...]
    start_year: int
    end_year: int | None
    role: str
    role_year: int

    def fits(self, typed: str) -> bool:
        """Return whether every word that was typed stands somewhere in code, spellings, name or host."""
        return all(word in self._searched() for word in _plain(typed).split())

    def is_called(self, typed: str) -> bool:
        """Return whether exactly this was typed: its code or another spelling of it."""
        return _plain(typed).strip() in {_plain(name) for name in (self.code, *self.aliases)}

    def _searched(self) -> str:
        return _plain(" ".join((self.code, *self.aliases, self.name, self.host)))


@dataclass(frozen=True, slots=True)
class ChosenWords:
    """A passphrase drawn by chance."""

    words: tuple[str, ...]
    bits: float
    list_size: int

    @property
    def passphrase(self) -> str:
        """Return the words with one space between them."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Typed:
    """How far the words have been typed: how many are right, and whether something is wrong."""

    right: int
    is_wrong: bool

    def is_whole(self, words: tuple[str, ...]) -> bool:
        """Return whether all are right and nothing follows."""
        return self.right == len(words) and not self.is_wrong


@dataclass(frozen=True, slots=True)
class Strength:
    """An estimate of what it takes to guess a passphrase."""

    bits: float
    level: Level
    missing_characters: int

    @property
    def is_enough(self) -> bool:
        """Return whether it may lock a desk."""
        return self.level != "weak" and not self.missing_characters


def checked_profile(profile: Profile) -> Profile:
    """Return the profile with the register's code; raises UNKNOWN_MISSION, ROLE_AND_MISSION, NAME."""
    from fieldreport.trust.names import check_subject  # not needed at start

    is_headquarters = profile.mission.strip().upper() == AT_HEADQUARTERS
    if is_headquarters != (profile.role in (HEADQUARTERS, "headquarters-office")):
        raise ProfileProblem("ROLE_AND_MISSION", role=profile.role, mission=profile.mission)
    code = AT_HEADQUARTERS if is_headquarters else mission(profile.mission).code
    return replace(profile, mission=code, name=check_subject(profile.name, profile.role, code).name)


def mission_choices(today: date) -> tuple[MissionChoice, ...]:
    """Return the register for choosing: missions that run today first, then the closed ones, each by code."""
    found = sorted(load_missions().values(), key=lambda held: (not _runs(held, today), held.code))
    return tuple(_choice(held, today) for held in found)


def chosen_words(language: str) -> ChosenWords:
    """Return six words of the language's list (English where it has none), drawn by chance."""
    words = tuple(new_passphrase(language).split())
    return ChosenWords(words, passphrase_bits(language), len(word_list(language)))


def words_typed(typed: str, words: tuple[str, ...]) -> Typed:
    """Compare what was typed so far with the words; capitals and spaces do not matter, mistakes show at once."""
    given = unicodedata.normalize("NFC", typed).casefold().split()
    right = 0
    for place, word in enumerate(given):
        if place < len(words) and word == words[place]:
            right += 1
            continue
        is_being_typed = place == len(given) - 1 and not typed[-1:].isspace()
        is_open = is_being_typed and place < len(words) and words[place].startswith(word)
        return Typed(right, not is_open)
    return Typed(right, False)


def strength_of(passphrase: str) -> Strength:
    """Estimate a passphrase of somebody's own: words of the lists by their number, the rest by its signs."""
    text = " ".join(unicodedata.normalize("NFC", passphrase).split())
    parts = text.split(" ") if text else []
    bits, seen = 0.0, set[str]()
    for part in parts:
        plain = part.casefold()
        bits += 1.0 if plain in seen else min(_word_bits(plain), _sign_bits(part))
        seen.add(plain)
    level = next(name for least, name in _LEVELS if bits >= least)
    return Strength(bits, level, max(0, LEAST_CHARACTERS - len(text)))


def _word_bits(plain: str) -> float:
    """Return what a word or a number is worth to somebody who tries words and numbers."""
    if plain in _vocabulary():
        return math.log2(_all_words())
    if plain.isalpha():
        return _RARE_WORD
    return _YEAR if plain.isdecimal() and len(plain) == 4 else math.inf


def _sign_bits(part: str) -> float:
    """Return what the signs of a part are worth: sets in use, less for runs, rows of keys and well-known words."""
    plain = part.casefold()
    for known in _WELL_KNOWN:
        if known in plain:
            return 4.0 + (_sign_bits(plain.replace(known, "")) if plain != known else 0.0)
    pool = sum(
        size
        for size, is_in in (
            (26, any(sign.isalpha() and sign == sign.lower() for sign in part)),
            (26, any(sign.isupper() for sign in part)),
            (10, any(sign.isdecimal() for sign in part)),
            (32, any(not sign.isalnum() for sign in part)),
        )
        if is_in
    )
    if not part:
        return 0.0
    each = math.log2(max(pool, 2)) * 0.75  # people choose signs that look like words and dates
    bits = each
    for before, sign in pairwise(plain):
        bits += 1.0 if _follows(before, sign) else each
    return bits


def _follows(before: str, sign: str) -> bool:
    if before == sign or abs(ord(before) - ord(sign)) == 1:
        return True
    return any(before + sign in row or sign + before in row for row in _KEYBOARD)


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    return frozenset(word for language in WORD_LISTS for word in word_list(language))


def _all_words() -> int:
    return max(len(_vocabulary()) // len(WORD_LISTS), PASSPHRASE_WORDS)


def _runs(held: Mission, today: date) -> bool:
    return held.start.first <= today and (held.end is None or today <= held.end.last)


def _choice(held: Mission, today: date) -> MissionChoice:
    role, year = held.role_on(today), today.year
    if role == "unknown":
        dated = [reporter for reporter in held.reporters if reporter.start is not None]
        newest = max(dated, key=lambda reporter: reporter.start.first if reporter.start else date.min, default=None)
        if newest is not None and newest.start is not None:
            role, year = newest.role, newest.start.first.year
    return MissionChoice(
        code=held.code,
        name=held.name,
        host=held.host,
        aliases=held.aliases,
        start_year=held.start.first.year,
        end_year=None if held.end is None else held.end.last.year,
        role="" if role == "unknown" else role,
        role_year=year,
    )


def _plain(text: str) -> str:
    """Return text for searching: without accents and capitals."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
