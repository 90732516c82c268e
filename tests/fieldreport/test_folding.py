"""Words as they are compared, and the excerpts that show them."""

import pytest

from fieldreport.folding import Terms, excerpt, fold, terms_of


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Égalité", "egalite"),
        ("ÉGALITÉ", "egalite"),
        ("cœur Œuvre", "coeur oeuvre"),
        ("Straße Łódź Ø", "strasse lodz o"),
        ("Ｗｉｄｅ ﬁnal", "wide final"),
        ("أُسْتَاذَةٌ", "استاذه"),
        ("المـــدرسة", "المدرسه"),
        ("إلى آخر مستشفى", "الي اخر مستشفي"),
        ("مسؤول شيئ", "مسوول شيي"),
        ("ٱلمرأة گ ک ی", "المراه گ ك ي"),
        ("٢٠٠٦ ۲۰۰۶", "2006 2006"),
        ("zero\u200bwidth so\u00adft", "zerowidth soft"),
        ("plain 12", "plain 12"),
        ("", ""),
    ],
)
def test_a_word_is_one_however_it_is_written(written: str, folded: str) -> None:
    assert fold(written) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("women pol", Terms((("women",), ("pol",)), True)),
        ("women pol ", Terms((("women",), ("pol",)), False)),
        ('a "b c"', Terms((("a",), ("b", "c")), False)),
        ('"early war', Terms((("early", "war"),), True)),
        ("« à Goma » x", Terms((("a", "goma"), ("x",)), True)),
        ("e-mail l’égalité", Terms((("e", "mail"), ("l", "egalite")), True)),
        ('"" ( * -', Terms()),
        ("", Terms()),
    ],
)
def test_words_and_phrases(typed: str, terms: Terms) -> None:
    assert terms_of(typed) == terms


def shown(text: str, typed: str) -> str:
    return "".join(f"[{piece.text}]" if piece.is_match else piece.text for piece in excerpt(text, terms_of(typed)))


def test_an_excerpt_marks_whole_words_of_the_text_itself() -> None:
    text = "Des femmes réunies à Bukavu,\n\noù l’égalité fut discutée."
    assert shown(text, "EGAL") == "Des femmes réunies à Bukavu, où l’[égalité] fut discutée."
    assert shown(text, '"a bukavu"') == "Des femmes réunies [à] [Bukavu], où l’égalité fut discutée."
    assert shown("قامت المرأةُ بزيارة المــدرســة", "المدرسه") == "قامت المرأةُ بزيارة [المــدرســة]"
    assert shown("a x a y a Bukavu", '"a bukavu"') == "a x a y [a] [Bukavu]"
    assert shown("Bukavu is not a Bukavu", '"a bukavu"') == "Bukavu is not [a] [Bukavu]"


def test_an_excerpt_is_short_wherever_the_word_stands() -> None:
    text = "far " * 40_000 + "needle " + "away " * 1000
    assert shown(text, "needle") == "…" + "far " * 8 + "[needle]" + " away" * 15 + "…"
    assert shown(text, "absent") == "far " * 15 + "far…"
    assert len(shown("x" * 200_000, "x")) < 1000
    assert shown("...", "x") == "..."
    assert shown("", "x") == ""
