"""Joins home to the workflows; the call runs on a worker thread."""

from datetime import datetime
from typing import Any

from fieldreport.templates import load_labels
from ui.forms.progress import section_states
from ui.marks import Mark
from ui.messages import by_weight, finding_words
from ui.screens.home.overview import HomeCalls, HomeView


def home_calls() -> HomeCalls:
    """Return the calls behind home."""
    return HomeCalls(open=open_view)


def open_view(session: Any) -> HomeView:
    """Return the state of the newest quarter."""
    from fieldreport.workflows import drafting  # not needed at start

    quarter = drafting.latest_quarter(session)
    draft = drafting.open_draft(session, quarter)
    content = draft.content
    labels = load_labels(content.template.version, content.language)
    titles = {record.address: getattr(record, "title", "") or record.id for record in content.records}
    findings = tuple(
        finding_words(held, labels, lambda address: titles.get(address.split("]", 1)[0] + "]", ""))
        for held in drafting.check_content(session, content)
    )
    states = section_states(content.template, content.role, content.values(), findings, yearly_due=content.yearly_due)
    done = sum(state.mark in (Mark.COMPLETE, Mark.NOT_DUE) for state in states)
    following = next((state for state in states if state.mark not in (Mark.COMPLETE, Mark.NOT_DUE)), None)
    open_here = [held for held in by_weight(findings) if following and held.section_id == following.section.id]
    trust = session.trust()
    return HomeView(
        today=session.now().astimezone().date(),
        mission=content.mission.code,
        quarter=quarter,
        due=quarter.due(trust.due_days if trust else 30),
        section_marks=tuple(state.mark for state in states),
        sections_done=done,
        findings=findings,
        next_title=labels.section(following.section.id) if following else "",
        next_text=open_here[0].text if open_here else "",
        next_severity=open_here[0].severity if open_here else "",
        saved=datetime.fromisoformat(draft.last_saved).astimezone() if draft.last_saved else None,
    )
