"""Compare two states of a report: place by place, by address, and by the figures that people look at first.

Rules: answers, records, notes and classification count; numbers and times of revisions do not, and a place that is
blank on both sides is no difference. Against another quarter only what goes on from quarter to quarter is compared
(answers, projects, gaps, lessons, practices); what happened once belongs to its own quarter.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Literal

from fieldreport.codec import encode
from fieldreport.quotes import shown
from fieldreport.records import read_record
from fieldreport.reports import Report, ReportContent, record_items
from fieldreport.templates import is_blank
from fieldreport.values import Quarter, count_words

Change = Literal["changed", "added", "removed"]
Figure = Literal["participations", "women_share", "activities", "project"]
LASTING: Final = frozenset({"answer", "project", "gap", "lesson", "practice", "plan"})
_WORDS_SHOWN: Final = 3  # a longer text is told by its number of words


@dataclass(frozen=True, slots=True)
class Value:
    """A value as a difference shows it: words of a text, a number, a choice or state, or blank."""

    kind: Literal["blank", "words", "number", "text"]
    amount: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place that differs; `path` leads into the answer or record, places in lists count from 1."""

    change: Change
    kind: str  # "answer", "explanation", "report", or a record's kind
    key: str  # question id, or id of the record or note
    path: tuple[str, ...]
    title: str  # of a record
    before: Value
    after: Value
    address: str = ""  # of the place: training[T-1].participants[0].women, report.2006/TR-1.police.men


@dataclass(frozen=True, slots=True)
class ChangedPart:
    """An answer, record or note in which something differs, with its differences in their order."""

    change: Change
    kind: str
    key: str
    title: str
    address: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure before and after; None where nothing could be derived. Shares are per cent with one decimal."""

    figure: Figure
    before: Decimal | None
    after: Decimal | None
    title: str = ""  # of the project
    address: str = ""
    complete: int = 0  # groups complete by sex, of `groups`
    groups: int = 0
    is_at_least: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    quarter: Quarter
    answers: Mapping[str, Any]
    notes: Mapping[str, str]
    records: Mapping[tuple[str, str], Mapping[str, Any]]
    classification: str


@dataclass(frozen=True, slots=True)
class Part:
    """An answer, record or note that both states are asked for."""

    kind: str  # as in `Difference`
    key: str
    title: str
    address: str
    is_record: bool = False


def differences(earlier: Report | ReportContent, later: Report | ReportContent) -> Iterator[Difference]:
    """Yield what differs between two states of one quarter's report: answers and records place by place, notes."""
    for part, old, new in _pairs(_state(earlier), _state(later)):
        if part.is_record and (old is None or new is None):
            change: Change = "added" if old is None else "removed"
            blank = Value("blank")
            yield Difference(change, part.kind, part.key, (), part.title, blank, blank, part.address)
            continue
        for path, was, now in changed_values(old, new):
            place = part.address + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
            yield Difference(
                "changed", part.kind, part.key, names_of(path), part.title, _value(was), _value(now), place
            )


def changed_parts(earlier: Report | ReportContent, later: Report | ReportContent) -> tuple[ChangedPart, ...]:
    """Return the differences grouped by answer, record and note; of another quarter only what lasts."""
    is_same_quarter = earlier.quarter == later.quarter
    grouped: dict[tuple[str, str], list[Difference]] = {}
    for one in differences(earlier, later):
        if is_same_quarter or one.kind in LASTING:
            grouped.setdefault((one.kind, one.key), []).append(one)
    parts = (_part(found) for found in grouped.values())
    return tuple(one for one in parts if is_same_quarter or one.change != "removed")


def figure_changes(earlier: ReportContent, later: ReportContent) -> tuple[FigureChange, ...]:
    """Return the figures that people look at first, in both states; those that are the same are left out."""
    # The figures of the documents; reportlab is not needed for them, but the room is not needed at start.
    from fieldreport.documents.figures import activities, participation, project_figures

    old, new = participation(earlier), participation(later)
    found = [
        FigureChange(
            "participations",
            _number(old.total if old.groups else 0),
            _number(new.total if new.groups else 0),
            complete=new.complete,
            groups=new.groups,
            is_at_least="total" in new.floors,
        ),
        FigureChange("women_share", old.share, new.share, complete=new.complete, groups=new.groups),
        FigureChange("activities", Decimal(len(activities(earlier))), Decimal(len(activities(later)))),
    ]
    used = {held.project.id: held.ledger.percent_used for held in project_figures(earlier)}
    for held in project_figures(later):
        project = held.project
        title = project.title or project.id
        before = used.get(project.id)
        found.append(FigureChange("project", before, held.ledger.percent_used, title, project.address))
    return tuple(one for one in found if one.before != one.after)


def _number(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _part(found: list[Difference]) -> ChangedPart:
    first = found[0]
    blanks_before = all(one.before.kind == "blank" for one in found)
    blanks_after = all(one.after.kind == "blank" for one in found)
    change: Change = first.change
    if first.kind in ("answer", "explanation") and blanks_before != blanks_after:
        change = "added" if blanks_before else "removed"
    return ChangedPart(change, first.kind, first.key, first.title, part_address(first.kind, first.key), tuple(found))


def part_address(kind: str, key: str) -> str:
    """Return the address of an answer, record or note by the `kind` and `key` of its differences."""
    if kind == "answer":
        return f"report.{key}"
    return {"explanation": key, "report": "report"}.get(kind, f"{kind}[{key}]")


def _state(report: Report | ReportContent) -> _State:
    classification = ""
    if isinstance(report, Report):
        answers = {answer.question: encode(answer.value) for answer in report.answers}
        items, classification = report.records, report.classification
    else:
        answers = {question: encode(answer.value) for question, answer in report.answers.items()}
        items = record_items(report.records)
    notes: dict[str, str] = {}
    for note in report.explanations:
        # Numbers of notes change when they are written anew; where and about what they are does not.
        place = note.addresses[0] if note.addresses else "report"
        notes[place] = "\n".join(text for text in (notes.get(place, ""), note.text) if text)
    records = {(str(item.get("kind", "")), str(item.get("id", ""))): item for item in items}
    return _State(report.quarter, answers, notes, records, classification)


def parts_of(earlier: Report | ReportContent, later: Report | ReportContent) -> Iterator[tuple[Part, Any, Any]]:
    """Yield every answer, record and note of either state with what both say of it, None where one is silent."""
    yield from _pairs(_state(earlier), _state(later))


def _pairs(before: _State, after: _State) -> Iterator[tuple[Part, Any, Any]]:
    for question in dict.fromkeys([*after.answers, *before.answers]):
        part = Part("answer", question, "", f"report.{question}")
        yield part, before.answers.get(question), after.answers.get(question)
    for key in dict.fromkeys([*after.records, *before.records]):
        held = after.records.get(key) or before.records[key]
        title = getattr(read_record(dict(held)), "title", "") or key[1]
        part = Part(*key, title, f"{key[0]}[{key[1]}]", is_record=True)
        yield part, before.records.get(key), after.records.get(key)
    for note in dict.fromkeys([*after.notes, *before.notes]):
        yield Part("explanation", note, "", note), before.notes.get(note), after.notes.get(note)
    if before.classification and after.classification:
        yield Part("report", "classification", "", "report"), before.classification, after.classification


def changed_values(before: Any, after: Any) -> Iterator[tuple[tuple[str | int, ...], Any, Any]]:
    """Yield the places that differ, in the order of the later state: path from 0, what it was, what it is."""
    old, new = dict(_leaves(before)), dict(_leaves(after))
    for path in dict.fromkeys([*new, *old]):
        was, now = old.get(path), new.get(path)
        if was != now:
            yield path, was, now


def names_of(path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return a path as it is shown: places in lists count from 1."""
    return tuple(str(step + 1) if isinstance(step, int) else step for step in path)


def _leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(value, Mapping):
        for name, held in value.items():
            yield from _leaves(held, (*path, str(name)))
    elif isinstance(value, list | tuple) and any(isinstance(item, Mapping) for item in value):
        for place, held in enumerate(value):
            yield from _leaves(held, (*path, place))
    elif value is not None and not is_blank(value):
        yield path, list(value) if isinstance(value, tuple) else value


def _value(value: Any) -> Value:
    if value is None:
        return Value("blank")
    if isinstance(value, bool):
        return Value("text", text="yes" if value else "no")
    if isinstance(value, int):
        return Value("number", value)
    if isinstance(value, list | tuple):
        return Value("text", text=", ".join(str(item) for item in value))
    text = shown(str(value))
    words = count_words(text)
    return Value("words", words) if words > _WORDS_SHOWN else Value("text", text=text)
