"""Recovery codes and generated passphrases."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.trust.problems import KeyFileError
from fieldreport.trust.recovery import (
    ALPHABET,
    new_passphrase,
    new_recovery_secret,
    passphrase_bits,
    read_recovery_code,
    recovery_code,
    word_list,
)

SECRET = bytes(range(20))


def refused(typed: str) -> None:
    with pytest.raises(KeyFileError) as caught:
        read_recovery_code(typed)
    assert caught.value.code == "RECOVERY_CODE_MISTYPED"


def test_nine_groups_of_four() -> None:
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}", recovery_code(new_recovery_secret()))


@given(st.binary(min_size=20, max_size=20))
def test_round_trip(secret: bytes) -> None:
    code = recovery_code(secret)
    assert read_recovery_code(code) == secret
    assert read_recovery_code(code.lower().replace("0", "o").replace("1", "l").replace("-", " ")) == secret


@given(st.integers(0, 35), st.integers(1, 31))
def test_one_wrong_character_is_noticed(place: int, shift: int) -> None:
    symbols = list(recovery_code(SECRET).replace("-", ""))
    symbols[place] = ALPHABET[(ALPHABET.index(symbols[place]) + shift) % 32]
    refused("".join(symbols))


@given(st.integers(0, 34))
def test_two_exchanged_characters_are_noticed(place: int) -> None:
    symbols = list(recovery_code(SECRET).replace("-", ""))
    symbols[place], symbols[place + 1] = symbols[place + 1], symbols[place]
    if "".join(symbols) != recovery_code(SECRET).replace("-", ""):
        refused("".join(symbols))


@pytest.mark.parametrize(
    "typed", ["", "0000", "U" * 36, "é" * 36, recovery_code(SECRET) + "0", recovery_code(SECRET)[:-1]]
)
def test_other_text(typed: str) -> None:
    refused(typed)


def test_padding_must_be_zero() -> None:
    # The last character holds one bit of the check and four of padding.
    code = recovery_code(SECRET)
    for other in ALPHABET:
        if other != code[-1]:
            refused(code[:-1] + other)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_word_lists(language: str) -> None:
    words = word_list(language)
    assert len(words) >= 1296
    assert len(set(words)) == len(words)
    assert words == tuple(sorted(words))
    assert all(re.fullmatch("[a-z]{3,8}", word) for word in words)


def test_passphrases_are_strong_and_different() -> None:
    assert passphrase_bits("en") > 62
    assert passphrase_bits("fr") > 62
    made = {new_passphrase("fr_CA") for _ in range(20)}
    assert len(made) == 20
    assert all(len(one.split()) == 6 and set(one.split()) <= set(word_list("fr")) for one in made)


def test_a_language_without_a_list_gets_english_words() -> None:
    assert set(new_passphrase("ar").split()) <= set(word_list("en"))
