"""Turn JSON into frozen dataclasses and back, by their annotations alone.

Rules: the field name is the JSON key; blank (null or absent) becomes the field's default; unknown keys survive in
`extra`; a value the type cannot hold is refused with its address (`training[T-1].participants[0].women`).
"""

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from unicodedata import is_normalized

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.values import MAX_COUNT, Count, PartialDate, ValueProblem, normal_text, parse_count_value

T = TypeVar("T")
Decoder = Callable[[Any, str], Any]
MAX_TEXT = 1_000_000
MAX_DEPTH = 50  # of lists and objects in free JSON; hostile files nest until a reader falls over
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_DECIMAL = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,12})?")


class RecordProblem(FieldReportError):
    """Data that the record schema cannot hold; `facts["address"]` says where."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "SCHEMA": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{address}: {problem}."),
            QT_TRANSLATE_NOOP("errors", "Nothing of this record was stored; the others are not touched."),
            QT_TRANSLATE_NOOP("errors", "Correct it in the file and load it again."),
        ),
        "V1": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{address}: “{value}” is not a count."),
            QT_TRANSLATE_NOOP("errors", "Nothing of this record was stored; the others are not touched."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Either give a whole number (0 if none), or leave it empty, or write na, not_collected or withheld.",
            ),
        ),
    }


def problem(address: str, text: str) -> RecordProblem:
    """Return a SCHEMA problem at `address`."""
    return RecordProblem("SCHEMA", address=address, problem=text)


def decode(kind: type[T], untrusted: Any, address: str) -> T:
    """Return an instance of the dataclass `kind` from parsed JSON; raises RecordProblem SCHEMA or V1."""
    decoder: Decoder = _decoder(cast(Any, kind))
    return cast(T, decoder(untrusted, address))


def encode(value: Any) -> Any:
    """Return the JSON form of a value; blanks that would be read back as themselves are left out of objects."""
    if is_dataclass(value) and not isinstance(value, type):
        if isinstance(value, PartialDate):
            return value.text
        body = dict(getattr(value, "extra", {}))
        for name, default in _defaults(type(value)):
            held = getattr(value, name)
            if held is None or (_is_empty(held) and held == default):
                continue
            body[name] = encode(held)
        return body
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, StrEnum):
        return value.value
    return value


def _is_empty(held: Any) -> bool:
    return isinstance(held, str | tuple | list | Mapping) and not held


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name != "extra")


@cache
def _defaults(kind: type) -> tuple[tuple[str, Any], ...]:
    def default_of(field: Field[Any]) -> Any:
        return field.default if field.default_factory is MISSING else field.default_factory()

    return tuple((field.name, default_of(field)) for field in fields(kind) if field.name != "extra")


@cache
def _decoder(kind: Any) -> Decoder:
    simple = _SIMPLE.get(kind)
    if simple is not None:
        return simple
    if kind == Count | None:
        return _count
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        inner = [argument for argument in arguments if argument is not type(None)]
        decoder = _decoder(inner[0])
        return lambda untrusted, address: None if untrusted is None else decoder(untrusted, address)
    if origin is tuple:
        return _list_of(_decoder(arguments[0]))
    if origin is Literal:
        return _choice(arguments)
    if origin in (dict, Mapping):
        return _mapping_of(_decoder(arguments[1]))
    if is_dataclass(kind):
        return _object_of(kind)  # type: ignore[arg-type]  # is_dataclass also admits instances
    raise TypeError(f"no decoder for {kind}")


def _object_of(kind: type) -> Decoder:
    hints = get_type_hints(kind)
    decoders = {name: _decoder(hints[name]) for name in _field_names(kind)}
    keeps_unknown = any(field.name == "extra" for field in fields(kind))
    required = {field.name for field in fields(kind) if field.default is field.default_factory}

    def decode_object(untrusted: Any, address: str) -> Any:
        if not isinstance(untrusted, dict):
            raise problem(address, "an object is expected here")
        values: dict[str, Any] = {}
        unknown: dict[str, Any] = {}
        for key, item in untrusted.items():
            decoder = decoders.get(key)
            if decoder is None:
                unknown[key] = item
            elif item is not None:
                values[key] = decoder(item, f"{address}.{key}")
        missing = required - values.keys()
        if missing:
            raise problem(address, f"“{min(missing)}” is missing")
        if unknown and keeps_unknown:
            for key, item in unknown.items():
                _check_text(key, address)
                _json(item, f"{address}.{key}")  # judged, but kept as it came
            values["extra"] = unknown
        elif unknown:
            raise problem(address, f"“{min(unknown)}” is not known here")
        return kind(**values)

    return decode_object


def _list_of(decoder: Decoder) -> Decoder:
    def decode_list(untrusted: Any, address: str) -> tuple[Any, ...]:
        if not isinstance(untrusted, list):
            raise problem(address, "a list is expected here")
        return tuple(decoder(item, f"{address}[{index}]") for index, item in enumerate(untrusted))

    return decode_list


def _mapping_of(decoder: Decoder) -> Decoder:
    def decode_mapping(untrusted: Any, address: str) -> dict[str, Any]:
        if not isinstance(untrusted, dict):
            raise problem(address, "an object is expected here")
        for key in untrusted:
            _check_text(key, address)
        return {key: decoder(item, f"{address}.{key}") for key, item in untrusted.items()}

    return decode_mapping


def _choice(allowed: tuple[Any, ...]) -> Decoder:
    # "True" must not pass as 1: compare types too.
    known = frozenset((type(choice), choice) for choice in allowed)

    def decode_choice(untrusted: Any, address: str) -> Any:
        if isinstance(untrusted, float) and untrusted.is_integer():
            untrusted = int(untrusted)  # JSON does not tell 2.0 from 2
        if isinstance(untrusted, (str, int)) and (type(untrusted), untrusted) in known:
            return untrusted
        raise problem(address, f"“{untrusted}” is not one of {', '.join(map(str, allowed))}")

    return decode_choice


def _text(untrusted: Any, address: str) -> str:
    if not isinstance(untrusted, str):
        raise problem(address, "a text is expected here")
    if _is_plain(untrusted):
        return untrusted
    _check_text(untrusted, address)
    return untrusted if untrusted.isascii() and "\r" not in untrusted else normal_text(untrusted)


def _is_plain(untrusted: str) -> bool:
    """Return whether a text is one that needs no second look; most are, and an import reads millions."""
    return untrusted.isascii() and untrusted.isprintable() and len(untrusted) <= MAX_TEXT


def _check_text(untrusted: str, address: str) -> None:
    if _is_plain(untrusted):
        return
    if len(untrusted) > MAX_TEXT:
        raise problem(address, f"the text is longer than {MAX_TEXT} characters")
    if _CONTROL.search(untrusted):
        raise problem(address, "the text holds control characters or is not valid Unicode")


def _json(untrusted: Any, address: str, depth: int = 0) -> Any:
    """Return free JSON that canonical form can hold (RFC 8785: finite numbers, valid Unicode), texts in NFC."""
    if not depth and _is_plain_json(untrusted, depth):
        return untrusted
    if isinstance(untrusted, str):
        return _text(untrusted, address)
    if isinstance(untrusted, bool) or untrusted is None:
        return untrusted
    if isinstance(untrusted, int | float):
        if not -MAX_COUNT <= untrusted <= MAX_COUNT:  # also true of NaN
            raise problem(address, "the number is too large to be kept exactly")
        return untrusted
    if depth >= MAX_DEPTH:
        raise problem(address, f"lists and objects are nested more than {MAX_DEPTH} deep")
    if isinstance(untrusted, list):
        return [_json(item, f"{address}[{index}]", depth + 1) for index, item in enumerate(untrusted)]
    if isinstance(untrusted, dict):
        for key in untrusted:
            _check_text(key, address)
        return {key: _json(item, f"{address}.{key}", depth + 1) for key, item in untrusted.items()}
    raise problem(address, "this is not JSON")


def _is_plain_json(untrusted: Any, depth: int) -> bool:
    """Return whether free JSON would come back as it is: no address has to be made for what nothing is wrong with."""
    kind = type(untrusted)
    if kind is str:
        return _is_plain(untrusted) or not (
            len(untrusted) > MAX_TEXT
            or _CONTROL.search(untrusted)
            or "\r" in untrusted
            or not is_normalized("NFC", untrusted)
        )
    if kind is bool or untrusted is None:
        return True
    if kind is int or kind is float:
        return bool(-MAX_COUNT <= untrusted <= MAX_COUNT)
    if depth >= MAX_DEPTH:
        return False
    if kind is list:
        return all(_is_plain_json(item, depth + 1) for item in untrusted)
    if kind is dict:
        return all(_is_plain(key) and _is_plain_json(item, depth + 1) for key, item in untrusted.items())
    return False


def _count(untrusted: Any, address: str) -> Count | None:
    try:
        return parse_count_value(untrusted)
    except ValueProblem:
        raise RecordProblem("V1", address=address, value=untrusted) from None


def _date(untrusted: Any, address: str) -> PartialDate:
    try:
        return PartialDate.parse(untrusted)
    except ValueProblem as failure:
        raise problem(address, failure.text.rstrip(".")) from None


def _decimal(untrusted: Any, address: str) -> Decimal:
    # The digits a currency allows are judged where the currency is known (records); here only the form.
    if isinstance(untrusted, str) and _DECIMAL.fullmatch(untrusted):
        return Decimal(untrusted)
    raise problem(address, f'“{untrusted}” is not a decimal number written as text, such as "1234.56"')


def _boolean(untrusted: Any, address: str) -> bool:
    if not isinstance(untrusted, bool):
        raise problem(address, "true or false is expected here")
    return untrusted


def _whole(untrusted: Any, address: str) -> int:
    if isinstance(untrusted, float) and untrusted.is_integer():
        untrusted = int(untrusted)  # JSON does not tell 2.0 from 2
    if isinstance(untrusted, bool) or not isinstance(untrusted, int) or not -MAX_COUNT <= untrusted <= MAX_COUNT:
        raise problem(address, "a whole number is expected here")
    return untrusted


def _number(untrusted: Any, address: str) -> float:
    # NaN and infinity fail the comparison; beyond 2^53 not every reader has the same number.
    is_number = isinstance(untrusted, int | float) and not isinstance(untrusted, bool)
    if not is_number or not -MAX_COUNT <= untrusted <= MAX_COUNT:
        raise problem(address, "a number is expected here")
    return cast(float, untrusted)


_SIMPLE: dict[Any, Decoder] = {
    str: _text,
    bool: _boolean,
    int: _whole,
    float: _number,
    Decimal: _decimal,
    PartialDate: _date,
    Any: _json,
}
