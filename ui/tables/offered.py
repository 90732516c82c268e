"""What is typed into a cell of choices: the choice that is meant, or the reason why there is none."""

from collections.abc import Iterable

from fieldreport.values import normal_text


class NotOffered(Exception):
    """Something typed into a column of choices that is none of them."""


def chosen_code(choices: Iterable[tuple[str, str]], text: str, *, takes_other: bool = False) -> str:
    """Return the code of the choice whose code or words were typed, or that alone begins so.

    `choices` are (code, words). Raises NotOffered where none is meant, unless other words are taken too.
    """
    plain, held = text.casefold(), tuple(choices)
    for code, words in held:
        if plain in (code.casefold(), words.casefold()):
            return code
    fitting = [code for code, words in held if words.casefold().startswith(plain)]
    if len(fitting) == 1:
        return fitting[0]
    if takes_other:
        return normal_text(text)
    raise NotOffered
