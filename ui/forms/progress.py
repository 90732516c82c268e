"""How far each section of a report has come, for the sidebar: from answers and open checks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fieldreport.templates import Section, Template, is_asked, is_blank, is_required
from ui.marks import Mark
from ui.messages import FindingWords


@dataclass(frozen=True, slots=True)
class SectionState:
    """Mark and number of problems of one section."""

    section: Section
    mark: Mark
    errors: int
    to_explain: int

    @property
    def is_complete(self) -> bool:
        """Return whether nothing is left to do."""
        return self.mark is Mark.COMPLETE


def section_states(
    template: Template,
    role: str,
    values: Mapping[str, Any],
    findings: Iterable[FindingWords],
    *,
    yearly_due: bool,
    derived: Mapping[str, Any] | None = None,
) -> tuple[SectionState, ...]:
    """Return the state of every section that the form of `role` shows now, in order.

    A blank mandatory answer is unfinished work, not a mistake: the ring says that something is still to be filled
    in, the badge counts what is wrong.
    """
    by_section: dict[str, list[FindingWords]] = {}
    for finding in findings:
        if not finding.is_explained:
            by_section.setdefault(finding.section_id, []).append(finding)
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
        errors = sum(held.severity == "error" and held.question_id not in needed & blank for held in here)
        to_explain = sum(held.severity == "explain" for held in here)
        touched = any(held.id not in blank and not (held.source and held.source.report) for held in asked)
        if errors or to_explain:
            mark = Mark.ERROR if errors else Mark.EXPLAIN
        elif needed & blank:
            mark = Mark.STARTED if touched else Mark.UNTOUCHED
        else:
            mark = Mark.COMPLETE if touched or needed else Mark.NOT_DUE
        states.append(SectionState(section, mark, errors, to_explain))
    return tuple(states)
