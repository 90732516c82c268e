"""How far each section of a report has come, from its answers and the checks that are open.

Rules: a blank mandatory answer is unfinished work and not a mistake; what is wrong with a record counts in the area
the record belongs to. Nothing here knows a question by its id.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from fieldreport.models import Record
from fieldreport.reports import Finding
from fieldreport.templates import (
    Question,
    Section,
    Template,
    TemplateError,
    is_asked,
    is_blank,
    is_required,
    load_crosswalk,
    load_template,
)

RECORD_AREAS: Final = "2006"  # the version whose areas records name
State = Literal["complete", "started", "untouched", "error", "explain", "not_due"]


@dataclass(frozen=True, slots=True)
class SectionState:
    """How one section stands, with the number of mistakes and of facts to explain."""

    section: Section
    state: State
    errors: int = 0
    to_explain: int = 0

    @property
    def is_done(self) -> bool:
        """Return whether nothing is left to do."""
        return self.state in ("complete", "not_due")


def question_at(address: str, template: Template) -> Question | None:
    """Return the question that an address such as `report.2006/TR-1.military.men` leads into, or None."""
    if not address.startswith("report."):
        return None
    rest = address.removeprefix("report.")
    # The longest id that the address begins with: one id may begin another.
    length = len(rest)
    while length > 0:
        found = template.index.get(rest[:length])
        if found is not None:
            return found
        length = max(rest.rfind(".", 0, length), rest.rfind("[", 0, length))
    return None


def area_at(version: str, address: str) -> str:
    """Return the area of the question behind an address in one version of the template, "" where there is none."""
    try:
        template = load_template(version)
    except TemplateError:
        return ""
    question = question_at(address, template)
    return (template.section(question.section).area or "") if question else ""


def record_of(address: str) -> str:
    """Return the record's part of an address, `training[T-1]` of `training[T-1].start`, or an empty text."""
    return address.split("]", 1)[0] + "]" if "]" in address and not address.startswith("report.") else ""


def subject_of(record: Record, template: Template) -> str:
    """Return the area, theme or priority area of `template` that a record mainly belongs to, or an empty text.

    Records name the areas of the plan 2005-2007; a later version has them under a mapped heading (D.4).
    """
    area: str = getattr(record, "area", "")
    if not area or any(section.area == area for section in template.sections):
        return area
    mapped = load_crosswalk().subjects(RECORD_AREAS, area, template.version, with_second=False)
    return next((code for code in mapped if any(section.area == code for section in template.sections)), "")


def areas_of(records: Iterable[Record], template: Template) -> dict[str, str]:
    """Return address -> area, theme or priority area of the records that belong to one."""
    return {record.address: subject for record in records if (subject := subject_of(record, template))}


def section_states(
    template: Template,
    role: str,
    values: Mapping[str, Any],
    findings: Iterable[Finding],
    *,
    yearly_due: bool,
    derived: Mapping[str, Any] | None = None,
    areas: Mapping[str, str] | None = None,
) -> tuple[SectionState, ...]:
    """Return the state of every section that the form of `role` shows now, in order.

    `values` and `derived`: question id -> value; `areas`: record address -> area.
    """
    by_section = _by_section(template, findings, areas or {})
    everything = {**values, **(derived or {})}
    states = []
    for section in template.sections_for(role):
        if not any(held.demand(role) != "-" and (yearly_due or not held.yearly) for held in section.questions):
            continue
        asked = [held for held in section.questions if is_asked(held, role, values, yearly_due=yearly_due)]
        blank = {held.id for held in asked if is_blank(everything.get(held.id))}
        needed = {held.id for held in asked if is_required(held, role, values, yearly_due=yearly_due)}
        here = by_section.get(section.id, [])
        # V21 about a blank answer is what the ring already says.
        unfinished = needed & blank
        errors = sum(held.severity == "error" and question not in unfinished for question, held in here)
        to_explain = sum(held.severity == "explain" for _question, held in here)
        is_touched = any(held.id not in blank and not (held.source and held.source.report) for held in asked)
        states.append(
            SectionState(
                section,
                _state(
                    errors, to_explain, is_unfinished=bool(unfinished), is_touched=is_touched, is_asked=bool(needed)
                ),
                errors,
                to_explain,
            )
        )
    return tuple(states)


def _state(errors: int, to_explain: int, *, is_unfinished: bool, is_touched: bool, is_asked: bool) -> State:
    if errors:
        return "error"
    if to_explain:
        return "explain"
    if is_unfinished:
        return "started" if is_touched else "untouched"
    return "complete" if is_touched or is_asked else "not_due"


def _by_section(
    template: Template, findings: Iterable[Finding], areas: Mapping[str, str]
) -> dict[str, list[tuple[str, Finding]]]:
    """Return section id -> the open findings in it, each with the question it is about or an empty text."""
    of_area = {section.area: section.id for section in template.sections if section.area}
    found: dict[str, list[tuple[str, Finding]]] = {}
    for finding in findings:
        if finding.explained:
            continue
        question = question_at(finding.address, template)
        if question is not None:
            found.setdefault(question.section, []).append((question.id, finding))
        else:
            section = of_area.get(areas.get(record_of(finding.address), ""))
            if section is not None:
                found.setdefault(section, []).append(("", finding))
    return found
