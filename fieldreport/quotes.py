"""Figures quoted in a text: `{trainings.women: 412}` names where a number comes from, and holds it as last seen.

Rules: the text carries both the reference and the value, so that it reads the same everywhere and needs no table
beside it. A reference is `{what.measure}`; after it, each behind a space, one period (`2006-Q1` or `2006`, the
quarter of the report where none is named) and filters (`area=S1`, `place="Harper Town"`). A value is a number, with
`+` where it is a lower bound (V11), `%` for a share, followed by how many groups are complete by sex where some are
not, or a currency before an amount. `{{what.measure}}` stands for itself; so does a brace that begins no reference.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

_NAME: Final = r"[a-z]{2,20}\.[a-z_]{2,20}"
_MORE: Final = r'(?: (?:\d{4}(?:-Q[1-4])?|[a-z_]{2,20}=(?:"[^"{}\n]{1,80}"|[^\s{}:"=]{1,80}))){0,6}'
_VALUE: Final = r"(?:[A-Z]{3} )?-?\d{1,20}(?:\.\d{1,6})?(?:\+|%(?: \d{1,9}/\d{1,9})?)?"
_QUOTE: Final = re.compile(
    rf"\{{(?P<open>\{{)?(?P<name>{_NAME})(?P<more>{_MORE})(?:: (?P<value>{_VALUE}))?\}}(?(open)\}})"
)
_PART: Final = re.compile(r' (?:(?P<period>\d{4}(?:-Q[1-4])?)|(?P<key>[a-z_]+)=(?:"(?P<words>[^"]*)"|(?P<word>\S+)))')
_PLAIN: Final = re.compile(r'[^\s{}:"=]{1,80}')


@dataclass(frozen=True, slots=True)
class Reference:
    """What a figure is: of which records, which measure, in which period (blank: the report's), which part."""

    what: str  # trainings
    measure: str  # women
    period: str = ""  # 2006-Q1, 2006
    filters: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """Return it as it is written between the braces, `trainings.women 2006-Q1 area=S1`."""
        parts = [f"{self.what}.{self.measure}", *([self.period] if self.period else [])]
        parts += [f"{key}={word}" if _PLAIN.fullmatch(word) else f'{key}="{word}"' for key, word in self.filters]
        return " ".join(parts)


@dataclass(frozen=True, slots=True)
class Value:
    """A quoted number: a count, a share in per cent, or an amount of money."""

    amount: Decimal
    unit: str = ""  # "", "%", or a currency
    is_floor: bool = False  # it is at least this much (V11)
    groups: tuple[int, int] | None = None  # complete by sex, of how many; where a share leaves some out

    @property
    def text(self) -> str:
        """Return it as it is written in a reference."""
        if self.unit == "%":
            return f"{self.amount:f}%" + (f" {self.groups[0]}/{self.groups[1]}" if self.groups else "")
        return f"{self.unit} {self.amount:f}".strip() + ("+" if self.is_floor else "")


@dataclass(frozen=True, slots=True)
class Quote:
    """A figure in a text, with its value as last seen; None where it was never looked up."""

    reference: Reference
    value: Value | None = None

    @property
    def text(self) -> str:
        """Return it with its braces."""
        return "{" + self.reference.text + (f": {self.value.text}" if self.value else "") + "}"


def places(text: str) -> tuple[tuple[int, int, Quote], ...]:
    """Return where the quotes of a text stand as it is written, from start to before end."""
    found = _QUOTE.finditer(text) if "{" in text else ()
    return tuple((match.start(), match.end(), _quote(match)) for match in found if not match["open"])


def pieces(text: str) -> tuple[str | Quote, ...]:
    """Return the words of a text as they are read, and its quotes between them, in their order."""
    found: list[str | Quote] = []
    words, place = "", 0
    for match in _QUOTE.finditer(text) if "{" in text else ():
        words += text[place : match.start()]
        place = match.end()
        if match["open"]:
            words += match[0][1:-1]
            continue
        if words:
            found.append(words)
        found.append(_quote(match))
        words = ""
    words += text[place:]
    return (*found, words) if words else tuple(found)


def quotes(text: str) -> tuple[Quote, ...]:
    """Return the quotes of a text."""
    return tuple(piece for piece in pieces(text) if isinstance(piece, Quote))


def written(parts: Iterable[str | Quote]) -> str:
    """Return the text of pieces; words that would be read as a reference get a second pair of braces."""
    text = ""
    for part in parts:
        if isinstance(part, Quote):
            # A brace right before it would turn the reference into plain words: an invisible mark parts them.
            text += ("\u2060" if text.endswith("{") else "") + part.text
        else:
            text += literal(part)
    return text


def literal(words: str) -> str:
    """Return words so that they stand for themselves."""
    return _QUOTE.sub(lambda match: "{" + match[0] + "}", words) if "{" in words else words


def shown(text: str, in_words: Callable[[Value], str] | None = None) -> str:
    """Return a text as it is read: numbers in place of references; `in_words` writes them, else English.

    A reference that was never looked up stays as it is written.
    """
    if "{" not in text:
        return text
    write = in_words or english
    return "".join(
        part if isinstance(part, str) else write(part.value) if part.value else part.text for part in pieces(text)
    )


def english(value: Value) -> str:
    """Return a value as English writes it."""
    number = f"{value.amount:,f}"
    if value.unit == "%":
        return f"{number}%" + (f" ({value.groups[0]} of {value.groups[1]} groups)" if value.groups else "")
    return ("at least " if value.is_floor else "") + f"{value.unit} {number}".strip()


def with_values(text: str, value_of: Callable[[Reference], Value | None]) -> str:
    """Return a text with the present values in its references; where there is none, the last one stays."""
    if "{" not in text:
        return text
    parts = pieces(text)
    return written(
        part if isinstance(part, str) else replace(part, value=value_of(part.reference) or part.value)
        for part in parts
    )


def parse_reference(text: str) -> Reference | None:
    """Return the reference that `trainings.women area=S1` writes, or None."""
    match pieces("{" + text + "}"):
        case (Quote(reference, None),):
            return reference
    return None


def _quote(match: re.Match[str]) -> Quote:
    return Quote(_reference(match["name"], match["more"]), _value(match["value"]))


def _reference(name: str, more: str) -> Reference:
    what, _, measure = name.partition(".")
    period, filters = "", []
    for part in _PART.finditer(more):
        if part["period"]:
            period = part["period"]
        else:
            filters.append((part["key"], part["words"] if part["word"] is None else part["word"]))
    return Reference(what, measure, period, tuple(filters))


def _value(text: str | None) -> Value | None:
    if not text:
        return None
    unit, _, number = text.rpartition(" ") if text[:3].isalpha() else ("", "", text)
    if "%" in number:
        share, _, groups = number.partition("% ")
        complete, _, all_groups = groups.partition("/")
        held = (int(complete), int(all_groups)) if groups else None
        return Value(Decimal(share.rstrip("%")), "%", groups=held)
    return Value(Decimal(number.rstrip("+")), unit, is_floor=number.endswith("+"))
