"""Records as blocks: people in training, trainings, activities, statistics, lessons and gaps, staffing."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from fieldreport.documents.charts import coverage_note
from fieldreport.documents.figures import (
    activities,
    in_order,
    participation,
    people_rows,
)
from fieldreport.documents.pdf_costs import cost_blocks
from fieldreport.documents.pdf_layout import Block, addressed, heading
from fieldreport.documents.pdf_learning import gap_blocks, lesson_blocks, practice_blocks
from fieldreport.documents.pdf_sections import small
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.pdf_text import Typesetter
from fieldreport.documents.words import NOTHING, Words
from fieldreport.models import (
    PARTS,
    Activity,
    Dataset,
    ParticipantGroup,
    Partner,
    People,
    Plan,
    Staffing,
    Training,
)
from fieldreport.participation import PeopleSum, add_people, counts_persons
from fieldreport.reports import ReportContent
from fieldreport.values import Count, PartialDate, ValueProblem

DOT = " · "
DATE_WIDTH = 88.0


def record_blocks(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    """Return a chapter for every kind of record the report has, projects excepted."""
    makers: tuple[Callable[[Typesetter, Words, ReportContent], list[Block]], ...] = (
        people_blocks,
        _trainings,
        _activities,
        _datasets,
        _plans,
        practice_blocks,
        lesson_blocks,
        gap_blocks,
        _staffing,
        cost_blocks,
    )
    return [block for maker in makers for block in maker(setter, words, content)]


def people_blocks(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    """Return participations by component, with the sum over the groups that are complete by sex."""
    rows = people_rows(content)
    if not rows:
        return []
    whole = participation(content)
    names = [name for name in PARTS if name in ("women", "men") or any(row.sum.parts[name] for row in rows)]
    columns = [
        Column(words["col.component"], wraps=True),
        *(Column(words[f"col.{name}"], is_number=True) for name in names),
        Column(words["col.total"], is_number=True),
        Column(words["col.share"], is_number=True),
        Column(words["col.basis"], is_number=True),
    ]
    cells = [Row((words[f"component.{row.component}"], *_sum_cells(words, row.sum, names))) for row in rows]
    cells.append(Row((words["row.all"], *_sum_cells(words, whole, names)), is_strong=True))
    blocks: list[Block] = [
        heading(setter, words["people.title"], anchor="people"),
        heading(setter, words["people.table"], level=3),
        table(setter, columns, cells, before=2),
        small(setter, coverage_note(content, words)),
        small(setter, words["participations.note"], before=0),
    ]
    if whole.floors or any(row.sum.floors for row in rows):
        blocks.append(small(setter, words["floor.note"], before=0))
    return blocks


def _sum_cells(words: Words, held: PeopleSum, names: list[str]) -> tuple[str, ...]:
    numbers = [words.count(held.parts[name], at_least=name in held.floors) for name in names]
    total = words.count(held.total, at_least="total" in held.floors)
    basis = words.say("basis", complete=held.complete, groups=held.groups)
    return (*numbers, total, words.percent(held.share), basis)


def _side(held: PeopleSum, names: tuple[str, str]) -> Count | None:
    """Return women and girls, or men and boys, together; a state where no number is known."""
    parts = [held.parts[name] for name in names]
    numbers = [part for part in parts if isinstance(part, int)]
    return sum(numbers) if numbers else next((part for part in parts if part is not None), None)


def _people_cells(words: Words, groups: tuple[People, ...]) -> tuple[str, str, str, str]:
    held = add_people(group for group in groups if counts_persons(group))
    female = words.count(_side(held, ("women", "girls")), at_least=bool(held.floors & {"women", "girls"}))
    male = words.count(_side(held, ("men", "boys")), at_least=bool(held.floors & {"men", "boys"}))
    total = words.count(held.total, at_least="total" in held.floors)
    share = words.percent(held.share) if held.complete == held.groups else NOTHING
    return female, male, total, share


def _people_columns(words: Words) -> list[Column]:
    return [Column(words[f"col.{name}"], is_number=True) for name in ("female", "male", "total", "share")]


def other_units(words: Words, groups: Sequence[People]) -> str:
    """Return what was counted in units other than persons, which no sum of persons holds (V8)."""
    held = [group for group in groups if not counts_persons(group)]
    return ", ".join(f"{group.unit}: {words.count(group.derived_total)}" for group in held)


def partner_names(partners: tuple[Partner, ...]) -> str:
    """Return the names of partners."""
    return ", ".join(partner.name for partner in partners)


def components_of(words: Words, groups: tuple[ParticipantGroup, ...]) -> str:
    """Return the components of participant groups, each once, with the counterparts in brackets."""
    held: dict[str, list[str]] = {}
    for group in groups:
        if group.component:
            found = held.setdefault(group.component, [])
            if group.counterpart and group.counterpart not in found:
                found.append(group.counterpart)
    return ", ".join(
        words[f"component.{name}"]
        + (f" ({', '.join(words.get(f'counterpart.{item}', item) for item in items)})" if items else "")
        for name, items in held.items()
    )


def _trainings(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    trainings = in_order(content.of_kind(Training))
    if not trainings:
        return []
    rows = []
    for training in sorted(trainings, key=lambda held: held.status != "held"):
        facts_of = [
            words[f"status.{training.status}"] if training.status != "held" else "",
            ", ".join(training.places),
            components_of(words, training.participants),
            other_units(words, training.participants),
            partner_names(training.partners),
        ]
        second = DOT.join(fact for fact in facts_of if fact)
        if training.outcome:
            second = "\n".join(part for part in (second, f"{words['outcome']} {training.outcome}") if part)
        rows.append(
            Row(
                (
                    words.span(training.start, training.end),
                    Text(training.title or training.id, second=second),
                    training.area,
                    *_people_cells(words, training.participants),
                ),
                address=training.address,
            )
        )
    columns = [
        Column(words["col.date"], wraps=True, most=DATE_WIDTH),
        Column(words["col.title"], wraps=True),
        Column(words["col.area"], 36, wraps=True),
        *_people_columns(words),
    ]
    return [
        heading(setter, words["trainings.title"], anchor="trainings"),
        table(setter, columns, rows, before=2),
        small(setter, words["trainings.note"]),
    ]


def _activities(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    held = activities(content)
    if not held:
        return []
    with_people = any(activity.people is not None for activity in held)
    rows = [_activity(words, activity, with_people=with_people) for activity in held]
    columns = [
        Column(words["col.date"], wraps=True, most=DATE_WIDTH),
        Column(words["col.title"], wraps=True),
        Column(words["col.area"], 36, wraps=True),
    ]
    if with_people:
        columns += [Column(words[f"col.{name}"], is_number=True) for name in ("female", "total")]
    return [heading(setter, words["activities.title"], anchor="activities"), table(setter, columns, rows, before=2)]


def _activity(words: Words, activity: Activity, *, with_people: bool) -> Row:
    counted = other_units(words, (activity.people,) if activity.people else ())
    second = DOT.join(part for part in (activity.place, counted, partner_names(activity.partners)) if part)
    if activity.result:
        second = (
            f"{second}\n{words['result']} {activity.result}" if second else f"{words['result']} {activity.result}"
        )
    female, _, total, _ = _people_cells(words, (activity.people,)) if activity.people else ("", "", "", "")
    when = words.span(activity.start or activity.date, activity.end)
    cells = (when, Text(activity.title or activity.id, second=second), activity.area)
    return Row((*cells, female, total) if with_people else cells, address=activity.address)


def people_table(setter: Typesetter, words: Words, rows: list[tuple[str, People]]) -> Table:
    """Return count groups one by one, with their totals and shares."""
    names = [
        name for name in PARTS if name in ("women", "men") or any(getattr(row, name) is not None for _, row in rows)
    ]
    columns = [
        Column(words["col.category"], wraps=True),
        *(Column(words[f"col.{name}"], is_number=True) for name in names),
        Column(words["col.total"], is_number=True),
        Column(words["col.share"], is_number=True),
    ]
    cells = [
        Row(
            (
                label,
                *(words.count(getattr(row, name)) for name in names),
                words.count(row.derived_total, at_least=row.qualifier != "exact"),
                words.percent(row.women_share),
            )
        )
        for label, row in rows
    ]
    return table(setter, columns, cells, before=4)


def _datasets(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    blocks: list[Block] = []
    for dataset in in_order(content.of_kind(Dataset)):
        title = heading(setter, dataset.title or dataset.id, level=2, wants=80)
        about = DOT.join(
            part for part in (dataset.source_unit, dataset.place, words.partial(dataset.day), dataset.remark) if part
        )
        source = small(setter, about, before=0)
        source.keep_with_next = True
        people = people_table(setter, words, [(row.category, row) for row in dataset.rows])
        blocks += addressed(dataset.address, [title, source, people])
    return [heading(setter, words["datasets.title"], anchor="statistics"), *blocks] if blocks else []


def _plans(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    blocks: list[Block] = []
    linked = Counter(activity.plan_action for activity in content.of_kind(Activity))
    for plan in in_order(content.of_kind(Plan)):
        rows = [
            Row(
                (
                    str(action.get("text") or ""),
                    str(action.get("owner") or ""),
                    _due(words, action.get("due")),
                    words.get(f"plan.{action.get('status')}", str(action.get("status") or "")),
                    words.number(linked[str(action.get("id"))]),
                )
            )
            for action in plan.actions
            if isinstance(action, dict)
        ]
        columns = [
            Column(words["col.action"], wraps=True),
            Column(words["col.owner"], 90, wraps=True),
            Column(words["col.due"], 64, wraps=True),
            Column(words["col.status"], 74, wraps=True),
            Column(words["plan.col.activities"], 60, is_number=True),
        ]
        adopted = words.say("plan.adopted", day=words.partial(plan.adopted)) if plan.adopted else ""
        about = [small(setter, adopted, before=0)] if adopted else []
        steps = [table(setter, columns, rows, before=2)] if rows else []
        blocks += addressed(plan.address, [heading(setter, plan.title, level=2)] if plan.title else [])
        blocks += addressed(plan.address, [*about, *steps])
    return [heading(setter, words["plans.title"], anchor="plan"), *blocks] if blocks else []


def _due(words: Words, untrusted: Any) -> str:
    """Return the day of an action in words; one that is none as it is written."""
    try:
        return words.partial(PartialDate.parse(untrusted), short=True) if isinstance(untrusted, str) else ""
    except ValueProblem:
        return str(untrusted)


def _staffing(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    rows = [
        Row(
            (
                words.partial(post.date, short=True),
                words.get(f"role.{post.role.replace('_', '-')}", post.role or post.title),
                post.level,
                *(words.count(value) for value in (post.posts, post.filled, post.women, post.men)),
            ),
            address=post.address,
        )
        for post in in_order(content.of_kind(Staffing))
    ]
    if not rows:
        return []
    columns = [
        Column(words["col.date"], wraps=True, most=DATE_WIDTH),
        Column(words["fact.role"], wraps=True),
        Column(words["col.level"], 52, wraps=True),
        *(Column(words[f"col.{name}"], is_number=True) for name in ("posts", "filled", "women", "men")),
    ]
    return [heading(setter, words["staffing.title"], anchor="staffing"), table(setter, columns, rows, before=2)]
