"""Small readers for parsed template files: each returns what it was asked for or refuses with the place.

Rules: nothing here knows a question; the texts of refusals are for support and are not translated.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, NoReturn

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.templates.language import ROLES


class TemplateError(FieldReportError):
    """A template, or its labels, that cannot be used."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "TEMPLATE_UNKNOWN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This program has no template “{version}”."),
            QT_TRANSLATE_NOOP("errors", "The report itself is not touched."),
            QT_TRANSLATE_NOOP(
                "errors", "Install a newer version of the program, or ask Headquarters for the template."
            ),
        ),
        "TEMPLATE_DAMAGED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The template cannot be read at {place}: {problem}."),
            QT_TRANSLATE_NOOP("errors", "Your reports are not touched."),
            QT_TRANSLATE_NOOP("errors", "Install the program again, or ask Headquarters for the template."),
        ),
        "TEMPLATE_NO_PERIOD": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No version of the template is meant for {quarter}."),
            next_step=QT_TRANSLATE_NOOP("errors", "Check the year and the quarter, or install a newer version."),
        ),
    }


def refuse(place: str, problem: str) -> NoReturn:
    """Raise TEMPLATE_DAMAGED with the place in the file and what is wrong there."""
    raise TemplateError("TEMPLATE_DAMAGED", place=place, problem=problem)


def filled(node: Any, names: Mapping[str, str]) -> Any:
    """Return `node` with `{code}` and `{parent}` replaced in every text below it."""
    if not names:
        return node  # most questions stand once and have no placeholders
    if isinstance(node, str):
        if "{" in node:
            for name, value in names.items():
                node = node.replace("{" + name + "}", value)
        return node
    if isinstance(node, list):
        return [filled(item, names) for item in node]
    if isinstance(node, dict):
        return {key: filled(item, names) for key, item in node.items()}
    return node


def known(node: Any, keys: frozenset[str], place: str) -> Mapping[str, Any]:
    if not isinstance(node, dict):
        refuse(place, "an object is expected")
    unknown = node.keys() - keys
    if unknown:
        refuse(place, f"“{min(unknown)}” is not part of the language")
    return node


def of_kind(value: Any, kind: type | tuple[type, ...], place: str) -> Any:
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        refuse(place, f"“{value}” is of the wrong kind")
    return value


def one_of(value: Any, allowed: tuple[str, ...], place: str) -> Any:
    if value not in allowed:
        refuse(place, f"“{value}” is not one of {', '.join(filter(None, allowed))}")
    return value


def texts(value: Any, place: str) -> tuple[str, ...]:
    return tuple(of_kind(item, str, place) for item in of_kind(value, list, place))


def by_role(value: Any, place: str) -> dict[str, Any]:
    """Return role -> value from a single value for all roles or an object with underscored role names."""
    if not isinstance(value, dict):
        return dict.fromkeys(ROLES, value)
    roles = {key.replace("_", "-"): item for key, item in value.items()}
    if not roles.keys() <= set(ROLES):
        refuse(place, f"“{min(roles.keys() - set(ROLES))}” is not a role")
    return roles
