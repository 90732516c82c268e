"""What trainings and activities share: columns, filters, and what is said of them beside the list."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldreport.models import People
from ui.registers.choices import components
from ui.registers.fields import FieldSpec
from ui.registers.register import ChoiceFilter, Fact, RecordLink, Register
from ui.tables.events_model import EventColumn, component_words
from ui.typed_dates import span_words

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import ListFacts
    from fieldreport.workflows.record_editing import OpenRecord

translate = QCoreApplication.translate  # lupdate knows it by this name
RESULT_SHOWN = 200
COMPLETED = ("places", "place", "facilitators", "topic", "audience", "documents")


def event_register(
    *,
    kind: str,
    name: str,
    heading: str,
    new: str,
    back: str,
    example: str,
    search: str,
    empty: str,
    fields: Callable[[], tuple[FieldSpec, ...]],
    caption: "Callable[[OpenRecord], str]",
    has_projects: bool = False,
    links: "Callable[[OpenRecord], Sequence[RecordLink]] | None" = None,
) -> Register:
    """Return the register of a kind of event."""
    return Register(
        kind=kind,
        name=name,
        heading=heading,
        new=new,
        back=back,
        example=example,
        search=search,
        empty=empty,
        fields=fields,
        caption=caption,
        columns=event_columns(has_projects=has_projects),
        filters=lambda: event_filters(has_projects=has_projects),
        facts=event_facts,
        links=links or belonging_links,
        groups=translate("DetailCard", "Participants"),
        group_words=_group_words,
        adds_up=True,
        completed=COMPLETED,
    )


def event_columns(*, has_projects: bool) -> tuple[EventColumn, ...]:
    """Return the columns: when, what, who, and where it belongs."""
    project = (EventColumn("project", translate("events", "Project"), 66, "project"),) if has_projects else ()
    return (
        EventColumn("mark", "", 32),
        EventColumn("day", translate("events", "Date"), 86, "day"),
        EventColumn("title", translate("events", "Title, place, component"), 0, "title"),
        EventColumn("women", translate("events", "Women"), 63, "women"),
        EventColumn("men", translate("events", "Men"), 56, "men"),
        EventColumn("total", translate("events", "Total"), 60, "total"),
        EventColumn("share", translate("events", "Women, %"), 96, "share"),
        *project,
        EventColumn("area", translate("events", "Area"), 48 if has_projects else 52, "area"),
    )


def event_filters(*, has_projects: bool) -> tuple[ChoiceFilter, ...]:
    """Return the filters by component and, where events have them, by project."""
    every = translate("RegisterPage", "All components")
    component = ChoiceFilter("component", translate("RegisterPage", "Component"), every, 150, _components)
    every = translate("RegisterPage", "All projects")
    project = ChoiceFilter("project", translate("RegisterPage", "Project"), every, 120, _projects)
    return (component, project) if has_projects else (component,)


def event_facts(record: "OpenRecord") -> tuple[Fact, ...]:
    """Return what stands beside the list."""
    row, body = record.row, record.values
    hours = body.get("hours")
    day = span_words(row.start, row.end)
    if isinstance(hours, int | float):
        whole = round(hours)
        words = translate("DetailCard", "%n hour(s)", "", whole)
        day = ", ".join(part for part in (day, words) if part)
    partners = ", ".join(str(held.get("name", "")) for held in body.get("partners", ()))
    result = shortened(str(body.get("outcome") or body.get("result") or ""))
    day = day or translate("DetailCard", "not known yet")
    return (
        Fact(translate("DetailCard", "Date"), day, ("start", "end", "date", "hours")),
        Fact(translate("DetailCard", "Place"), ", ".join(row.places), ("places", "place")),
        Fact(translate("DetailCard", "Partners"), partners, ("partners",)),
        Fact(translate("DetailCard", "Audience"), row.audience, ("audience",)),
        Fact(translate("DetailCard", "Result"), result, ("outcome", "result")),
        remark_fact(record),
    )


def remark_fact(record: "OpenRecord") -> Fact:
    """Return the remark, which every kind has."""
    return Fact(translate("DetailCard", "Remark"), str(record.values.get("remark") or "")[:RESULT_SHOWN], ("remark",))


def belonging_links(record: "OpenRecord") -> tuple[RecordLink, ...]:
    """Return the way to the project that paid, and the area of action."""
    row, found = record.row, list[RecordLink]()
    if row.project:
        found.append(RecordLink(row.project, "coins", "projects", f"project[{row.project}]"))
    if row.area:
        codes = ", ".join(row.sub_actions) or row.area
        found.append(RecordLink(translate("DetailCard", "Area {area}").format(area=codes), "document"))
    return tuple(found)


def shortened(text: str) -> str:
    """Return the beginning of a long text."""
    return text if len(text) < RESULT_SHOWN + 20 else text[:RESULT_SHOWN].rstrip() + "…"


def _group_words(group: People) -> str:
    component = getattr(group, "component", None)
    if component is None:
        return translate("DetailCard", "People")
    return component_words(component, getattr(group, "counterpart", ""))


def _components(_facts: "ListFacts") -> Sequence[tuple[str, str]]:
    return [(held.code, held.label) for held in components()]


def _projects(facts: "ListFacts") -> Sequence[tuple[str, str]]:
    return [(name, f"{name}, {title}" if title else name) for name, title in facts.projects.items()]
