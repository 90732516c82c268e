"""The door to the templates: find, load and name them; the language itself is in `language`.

Rules: templates are data under `schemas/templates/`; a released file never changes. Labels are sidecars
(`2006.labels.fr.json`); a text missing in one language is shown in English, one missing there as its id.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from fieldreport.resources import schema_path
from fieldreport.templates.crosswalk import CROSSWALK, Crosswalk, parse_crosswalk
from fieldreport.templates.language import (
    ROLES,
    STATES,
    Check,
    Choice,
    ChoiceList,
    Column,
    Condition,
    Demand,
    Field,
    Question,
    QuestionType,
    Rows,
    Section,
    Template,
    choices_for,
    column_is_asked,
    column_is_required,
    is_asked,
    is_blank,
    is_required,
    state_of,
)
from fieldreport.templates.parsing import parse_template
from fieldreport.templates.reading import TemplateError, refuse
from fieldreport.templates.rows import TableRow, Tables, row_key, title_column
from fieldreport.templates.sources import Indicator, Source
from fieldreport.templates.values import AnswerProblem, answer_problems, check_value
from fieldreport.values import Quarter

__all__ = [
    "ROLES",
    "STATES",
    "AnswerProblem",
    "Check",
    "Choice",
    "ChoiceList",
    "Column",
    "Condition",
    "Crosswalk",
    "Demand",
    "Field",
    "Indicator",
    "Labels",
    "Question",
    "QuestionType",
    "Rows",
    "Section",
    "Source",
    "TableRow",
    "Tables",
    "Template",
    "TemplateError",
    "answer_problems",
    "available_languages",
    "available_templates",
    "check_value",
    "choices_for",
    "column_is_asked",
    "column_is_required",
    "is_asked",
    "is_blank",
    "is_required",
    "load_crosswalk",
    "load_labels",
    "load_template",
    "parse_crosswalk",
    "parse_template",
    "row_key",
    "state_of",
    "template_for",
    "title_column",
]

_FOLDER: Final = "templates/standardized"
_LABELS_FORMAT: Final = "fieldreport-labels/1"
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_ENGLISH: Final = "en"


def available_templates() -> tuple[str, ...]:
    """Return the versions of the standardized template that this program has, oldest first."""
    names = (path.name.removesuffix(".json") for path in schema_path(_FOLDER).glob("*.json"))
    return tuple(sorted(name for name in names if _NAME.fullmatch(name) and name != CROSSWALK))


@cache
def load_template(version: str) -> Template:
    """Return one version of the standardized template; raises TEMPLATE_UNKNOWN, TEMPLATE_DAMAGED."""
    if not _NAME.fullmatch(version):
        raise TemplateError("TEMPLATE_UNKNOWN", version=version)
    try:
        content = schema_path(_FOLDER, f"{version}.json").read_bytes()
    except FileNotFoundError:
        raise TemplateError("TEMPLATE_UNKNOWN", version=version) from None
    template = parse_template(content)
    if template.version != version:
        refuse("version", f"the file is named {version} and says {template.version}")
    return template


def template_for(quarter: Quarter) -> str:
    """Return the version meant for `quarter` (V27); raises TEMPLATE_NO_PERIOD."""
    fitting = [version for version in available_templates() if load_template(version).fits(quarter)]
    if not fitting:
        raise TemplateError("TEMPLATE_NO_PERIOD", quarter=str(quarter))
    return fitting[-1]


@cache
def load_crosswalk() -> Crosswalk:
    """Return which headings and questions of the versions stand for each other (D.4); raises TEMPLATE_DAMAGED."""
    return parse_crosswalk(schema_path(_FOLDER, f"{CROSSWALK}.json").read_bytes())


def available_languages(version: str) -> tuple[str, ...]:
    """Return the language codes in which this version has labels."""
    found = schema_path(_FOLDER).glob(f"{version}.labels.*.json") if _NAME.fullmatch(version) else ()
    return tuple(sorted(path.name.split(".")[-2] for path in found))


@dataclass(frozen=True, slots=True)
class Labels:
    """The texts of one template in one language; every method answers, in English or with the id if need be.

    Ids are those of the template (`2006/AR-B.PR.F`). `texts` holds the sidecar files, wanted language first.
    """

    template: Template
    language: str
    texts: tuple[Mapping[str, Any], ...]

    def title(self) -> str:
        """Return the name of the template."""
        return self._text(("title",), self.template.id)

    def note(self, name: str) -> str:
        """Return what is said about the form itself (`derived`: how it was made), or an empty text."""
        return self._text(("notes", name))

    def notes(self, name: str) -> tuple[str, ...]:
        """Return the paragraphs about the form itself: its `sources`, its `open` points."""
        listed = (texts.get("notes", {}).get(name) for texts in self.texts)
        return next((tuple(held) for held in listed if isinstance(held, list)), ())

    def group(self, group: str) -> str:
        """Return the heading over the sections of a group."""
        return self._text(("groups", group, "text"), group)

    def section(self, section_id: str) -> str:
        """Return the title of a section."""
        return self._section(section_id, "text") or section_id

    def section_help(self, section_id: str) -> str:
        """Return the sentence under the title of a section, or an empty text."""
        return self._section(section_id, "help")

    def question(self, question_id: str, role: str = "") -> str:
        """Return the text of a question, in the wording for `role` where it has one."""
        return self._for_role(question_id, role, "text") or question_id

    def short(self, question_id: str, role: str = "") -> str:
        """Return the name of a question for lists and tables of contents; the text where it has none."""
        return self._for_role(question_id, role, "short") or self.question(question_id, role)

    def help(self, question_id: str, role: str = "") -> str:
        """Return the help under a question, or an empty text."""
        return self._for_role(question_id, role, "help")

    def column(self, question_id: str, column_id: str) -> str:
        """Return the heading of a column; a nested column is named `outer.inner`."""
        return self._question(question_id, "columns", column_id, "text") or column_id

    def column_help(self, question_id: str, column_id: str) -> str:
        """Return the help of a column, or an empty text."""
        return self._question(question_id, "columns", column_id, "help")

    def choice(self, list_id: str, code: str) -> str:
        """Return the words of a choice; free text and codes of outside registers stand for themselves."""
        return self._text(("choices", list_id, code), code)

    def state(self, state: str, question_id: str | None = None) -> str:
        """Return the words for an answer that is a state, in the words of the question where it has its own."""
        own = self._question(question_id, "states", state) if question_id is not None else ""
        return own or self._text(("states", state), state)

    def indicator(self, indicator_id: str) -> str:
        """Return the text of a framework indicator."""
        return self._text(("indicators", indicator_id, "text"), indicator_id)

    def _section(self, section_id: str, key: str) -> str:
        section = self.template.section(section_id)
        return self._filled(self._text(("sections", section.pattern, key)), section.expanded_from)

    def _for_role(self, question_id: str, role: str, key: str) -> str:
        own = self._question(question_id, "roles", role.replace("-", "_"), key) if role else ""
        return own or self._question(question_id, key)

    def _question(self, question_id: str, *keys: str) -> str:
        question = self.template.question(question_id)
        paths = [("questions", question.pattern, *keys), ("follow_ups", question.follow_up, *keys)]
        # A text of the question's own in any language comes before the common wording of follow-ups.
        found = next((text for path in paths if (text := self._text(path))), "")
        return self._filled(found, question.expanded_from)

    def _filled(self, text: str, about: tuple[str, str] | None) -> str:
        return text.replace("{choice}", self.choice(*about)) if about and "{" in text else text

    def _text(self, path: tuple[str, ...], missing: str = "") -> str:
        for texts in self.texts:
            found: Any = texts
            for key in path:
                found = found.get(key) if isinstance(found, Mapping) else None
            if isinstance(found, str) and found:
                return found
        return missing


@cache
def load_labels(version: str, language: str) -> Labels:
    """Return the texts of a template in `language` (`fr`, `fr-CA`, `fr_FR` all find French), else in English.

    Raises TEMPLATE_UNKNOWN, TEMPLATE_DAMAGED.
    """
    template = load_template(version)
    wanted = re.split(r"[-_.]", language)[0].lower()
    present = available_languages(version)
    languages = [code for code in dict.fromkeys((wanted, _ENGLISH)) if code in present]
    return Labels(
        template, languages[0] if languages else _ENGLISH, tuple(_sidecar(version, code) for code in languages)
    )


@cache
def _sidecar(version: str, language: str) -> Mapping[str, Any]:
    name = f"{version}.labels.{language}.json"
    try:
        content = json.loads(schema_path(_FOLDER, name).read_bytes())
    except ValueError:
        refuse(name, "it is not JSON")
    if not isinstance(content, dict) or content.get("format") != _LABELS_FORMAT or content.get("version") != version:
        refuse(name, f"it is not {_LABELS_FORMAT} of version {version}")
    return content
