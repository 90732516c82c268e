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

    A blank mandatory answer is unfinished work while the section is young, not an error: the badge counts what is
    wrong, the ring says that something is still to be filled in.
    """
    open_findings = [finding for finding in findings if not finding.is_explained]
    return tuple(
        _state(section, role, values, open_findings, yearly_due, derived or {})
        for section in template.sections_for(role)
        if _is_due(section, role, yearly_due)
    )


def _is_due(section: Section, role: str, yearly_due: bool) -> bool:
    return any(question.demand(role) != "-" and (yearly_due or not question.yearly) for question in section.questions)


def _state(
    section: Section,
    role: str,
    values: Mapping[str, Any],
    findings: list[FindingWords],
    yearly_due: bool,
    derived: Mapping[str, Any],
) -> SectionState:
    asked = [held for held in section.questions if is_asked(held, role, values, yearly_due=yearly_due)]
    typed = [held for held in asked if not held.is_derived and not (held.source and held.source.report)]
    touched = any(not is_blank(values.get(held.id)) for held in typed)
    missing = {
        held.id
        for held in typed
        if is_required(held, role, values, yearly_due=yearly_due) and is_blank(values.get(held.id))
    }
    here = [finding for finding in findings if finding.section_id == section.id]
    # V21 on a blank answer is what the ring already says.
    wrong = [held for held in here if held.severity == "error" and held.question_id not in missing]
    explain = [held for held in here if held.severity == "explain"]
    if wrong:
        mark = Mark.ERROR
    elif explain:
        mark = Mark.EXPLAIN
    elif missing:
        mark = Mark.STARTED if touched else Mark.UNTOUCHED
    elif typed:
        mark = (
            Mark.COMPLETE
            if touched or any(is_required(q, role, values, yearly_due=yearly_due) for q in typed)
            else Mark.NOT_DUE
        )
    else:
        mark = Mark.COMPLETE if any(not is_blank(derived.get(held.id)) for held in asked) else Mark.NOT_DUE
    return SectionState(section, mark, len(wrong), len(explain))
