"""Which headings and questions of one version of a template stand for which of another (domain section D.4).

Rules: old reports are never converted; they are shown under a mapped heading, the original kept. Ids are those of
the templates, with the version (`2006/CR-01`); subjects are areas, themes, outcomes and priority areas by their code.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldreport.templates.language import Question, Template
from fieldreport.templates.reading import known, of_kind, refuse, texts

CROSSWALK: Final = "crosswalk"
CROSSWALK_FORMAT: Final = "fieldreport-crosswalk/1"


@dataclass(frozen=True, slots=True)
class Heading:
    """One subject in several versions: version -> its codes there, those it mainly belongs to and others."""

    main: Mapping[str, tuple[str, ...]]
    second: Mapping[str, tuple[str, ...]]

    def has(self, version: str, code: str) -> bool:
        """Return whether the subject is mainly found under `code` in a version."""
        return code in self.main.get(version, ())


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """The whole table, read once."""

    headings: tuple[Heading, ...]
    same: tuple[Mapping[str, str], ...]  # version -> id without version

    def same_question(self, question_id: str, version: str) -> str | None:
        """Return the id under which another version asks the same (follow-ups go with their parent), or None."""
        old, _, bare = question_id.partition("/")
        if old == version:
            return question_id
        head = bare
        while head:
            for group in self.same:
                if group.get(old) == head and version in group:
                    return f"{version}/{group[version]}{bare[len(head) :]}"
            head = head.rpartition(".")[0]
        return None

    def subjects(self, version: str, code: str, wanted: str, *, with_second: bool = True) -> tuple[str, ...]:
        """Return the codes under which a subject of `version` is found in the version `wanted`, main ones first.

        Empty where that version has no place for it. A version is mapped to itself.
        """
        if version == wanted:
            return (code,)
        found: dict[str, None] = {}
        fitting = [heading for heading in self.headings if heading.has(version, code)]
        for heading in fitting:
            found |= dict.fromkeys(heading.main.get(wanted, ()))
        for heading in fitting if with_second else ():
            found |= dict.fromkeys(heading.second.get(wanted, ()))
        return tuple(found)

    def counterpart(self, question: Question, target: Template) -> Question | None:
        """Return the question of `target` that asks the same in the same shape, or None."""
        wanted = self.same_question(question.id, target.version)
        found = target.index.get(wanted) if wanted is not None else None
        if found is None or found.type != question.type or found.is_derived or question.is_derived:
            return None
        is_alike = {column.id for column in question.columns} <= {column.id for column in found.columns}
        return found if is_alike else None

    def places(self, question: Question, target: Template) -> tuple[Question, ...]:
        """Return the questions of `target` about the subject of a question, those of the same purpose first."""
        if question.area is None:
            return ()
        version = question.id.partition("/")[0]
        codes = self.subjects(version, question.area, target.version)
        sections = [
            section
            for code in codes
            for section in target.sections
            if code in (section.area, section.id.partition("/")[2])
        ]
        found = [held for section in sections for held in section.questions if held.type == question.type]
        return tuple(sorted(found, key=lambda held: held.purpose != question.purpose))


def parse_crosswalk(untrusted_bytes: bytes) -> Crosswalk:
    """Return the cross-walk in `untrusted_bytes` (UTF-8 JSON); raises TEMPLATE_DAMAGED."""
    try:
        content = json.loads(untrusted_bytes)
    except (ValueError, RecursionError):
        refuse("the cross-walk", "it is not JSON")
    known(content, frozenset(("$schema", "format", "template", "source", "headings", "same")), "the cross-walk")
    if content.get("format") != CROSSWALK_FORMAT:
        refuse("format", f"“{content.get('format')}” is not {CROSSWALK_FORMAT}")
    headings = tuple(_heading(node) for node in of_kind(content.get("headings"), list, "headings"))
    same = tuple(_same(node) for node in of_kind(content.get("same"), list, "same"))
    return Crosswalk(headings, same)


def _heading(node: Any) -> Heading:
    known(node, frozenset(("versions", "remark")), "headings")
    versions = of_kind(node.get("versions"), dict, "headings")
    for places in versions.values():
        known(places, frozenset(("main", "second")), "headings")
    return Heading(
        {version: texts(places.get("main", []), "headings") for version, places in versions.items()},
        {version: texts(places.get("second", []), "headings") for version, places in versions.items()},
    )


def _same(node: Any) -> Mapping[str, str]:
    return {version: of_kind(held, str, "same") for version, held in of_kind(node, dict, "same").items()}
