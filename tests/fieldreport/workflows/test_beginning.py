"""Choosing a mission and a passphrase."""

from datetime import date

import pytest

from fieldreport.missions import load_missions
from fieldreport.trust.recovery import read_words
from fieldreport.workflows import beginning

TODAY = date(2025, 3, 1)
WORDS = ("maple", "orbit", "candle", "river", "sober", "tundra")


def fitting(typed: str) -> list[str]:
    return [choice.code for choice in beginning.mission_choices(TODAY) if choice.fits(typed)]


def test_running_missions_come_first_and_none_is_left_out() -> None:
    choices = beginning.mission_choices(TODAY)
    assert {choice.code for choice in choices} == set(load_missions())
    ended = [choice.end_year is not None for choice in choices]
    assert ended == sorted(ended)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("monuc", "MONUC"), ("onuci", "UNOCI"), ("cote d", "UNOCI"), ("Côte", "MINUCI"), ("liberia", "UNMIL")],
)
def test_missions_are_found_by_code_spelling_name_and_country(typed: str, code: str) -> None:
    assert code in fitting(typed)


def test_every_word_must_fit() -> None:
    assert fitting("liberia haiti") == []
    assert len(fitting("")) == len(load_missions())


@pytest.mark.parametrize(
    ("code", "day", "role", "year"),
    [
        ("MONUC", date(2006, 7, 1), "adviser", 2006),
        ("UNFICYP", TODAY, "focal-point", 2006),
        ("UNIFIL", TODAY, "adviser", 2014),
        ("UNOMIG", TODAY, "", 2025),
        ("UNTAET", TODAY, "", 2025),
    ],
)
def test_the_register_proposes_the_newest_role_it_can_prove(code: str, day: date, role: str, year: int) -> None:
    choice = next(held for held in beginning.mission_choices(day) if held.code == code)
    assert (choice.role, choice.role_year) == (role, year)


@pytest.mark.parametrize(
    ("typed", "right", "is_wrong"),
    [
        ("", 0, False),
        ("ma", 0, False),
        ("Maple", 1, False),
        ("  maple   ORBIT ", 2, False),
        ("maple orbi", 1, False),
        ("maple orbi ", 1, True),
        ("maple arbit", 1, True),
        ("orbit", 0, True),
        (" ".join(WORDS), 6, False),
        (" ".join(WORDS) + " x", 6, True),
    ],
)
def test_typing_is_followed_word_by_word(typed: str, right: int, is_wrong: bool) -> None:
    seen = beginning.words_typed(typed, WORDS)
    assert (seen.right, seen.is_wrong) == (right, is_wrong)
    assert seen.is_whole(WORDS) == (typed == " ".join(WORDS))


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_chosen_words_are_six_and_strong(language: str) -> None:
    chosen = beginning.chosen_words(language)
    assert len(chosen.words) == 6
    assert chosen.bits > 60
    assert beginning.words_typed(chosen.passphrase, chosen.words).is_whole(chosen.words)
    assert beginning.strength_of(chosen.passphrase).is_enough
    assert beginning.chosen_words(language).words != chosen.words


@pytest.mark.parametrize(
    "weak", ["", "password", "password1234567", "aaaaaaaaaaaaaaaaaaaa", "qwertyuiopasdfgh", "maple maple maple maple"]
)
def test_what_many_would_choose_is_weak(weak: str) -> None:
    assert not beginning.strength_of(weak).is_enough


def test_short_is_not_enough_however_odd() -> None:
    strength = beginning.strength_of("vK7#pq92Lm!x")
    assert strength.missing_characters == 2
    assert not strength.is_enough


@pytest.mark.parametrize(
    "good", ["Kinshasa 2006 rainy season boots", "vK7#pq92Lm!xTz", "la pluie tombe sur Goma en avril"]
)
def test_long_and_odd_is_strong(good: str) -> None:
    assert beginning.strength_of(good).is_enough


def test_longer_is_never_weaker() -> None:
    text, before = "", 0.0
    for word in (*WORDS, "2006", "!?", "Ouagadougou"):
        text += f" {word}"
        strength = beginning.strength_of(text)
        assert strength.bits > before
        before = strength.bits


def test_words_of_ours_are_read_whatever_their_capitals() -> None:
    chosen = beginning.chosen_words("fr")
    assert read_words(f" {chosen.passphrase.upper()}  ") == chosen.passphrase
    assert read_words("Words Of Mine 2006") is None
    assert read_words("maple") is None
