"""Rules about records that hold two events, or two records that hold one (V17, V19)."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.models import Activity, Training
from fieldreport.reports import ReportContent
from fieldreport.validation.registry import Flaw, Scene, flaw, rule
from fieldreport.validation.wording import stems

_SEVERAL: Final = re.compile(
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|several|various|deux|trois|quatre|cinq|sept|huit|"
    r"neuf|dix|douze|plusieurs|diverses?)\s+(?:[\w’-]+\s+){0,2}(?:workshops|trainings|seminars|courses|briefings|"
    r"training sessions|sessions|meetings|ateliers|formations|séminaires|cours|séances|réunions)\b",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d+")
_ALIKE: Final = 0.75  # share of common words in two titles
_LONGEST: Final = 31  # days that are looked up one by one


@rule(
    "V17",
    on=Training,
    severities=("warning",),
    summary=QT_TRANSLATE_NOOP("rules", "One record holds one event in one place."),
)
def trainings_are_one_event(training: Training, _scene: Scene) -> Iterator[Flaw]:
    """Ask to split a record of several events or places; its own remark may say why it is not."""
    if training.status != "held":
        return
    if several := _SEVERAL.search(training.title):
        yield flaw("warning", "title", _SEVERAL_EVENTS, note=training.remark, words=several[0])
    elif len({place.strip().casefold() for place in training.places} - {""}) > 1 and training.participants:
        yield flaw("warning", "places", _SEVERAL_PLACES, note=training.remark, places=", ".join(training.places))


@rule("V17", on=Activity)
def activities_are_one_event(activity: Activity, _scene: Scene) -> Iterator[Flaw]:
    """Ask to split a line that counts the people of several events."""
    if activity.people is not None and (several := _SEVERAL.search(activity.title)):
        yield flaw("warning", "title", _SEVERAL_EVENTS, note=activity.remark, words=several[0])


_SEVERAL_EVENTS: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” holds several events in one record ({words}). Either enter each one with its own date and people, or "
    "note why they cannot be told apart.",
)
_SEVERAL_PLACES: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” was held in several places ({places}), with one count for all. Either enter a record for each place, "
    "or note why they cannot be told apart.",
)


@dataclass(frozen=True, slots=True)
class _Event:
    record: Training | Activity
    first: date
    last: date
    words: frozenset[str]
    numbers: tuple[str, ...]
    places: frozenset[str]
    groups: frozenset[str]
    people: tuple[int, ...]


@rule(
    "V19",
    on=ReportContent,
    severities=("warning", "hint"),
    summary=QT_TRANSLATE_NOOP("rules", "No event is entered twice."),
)
def events_are_entered_once(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Ask about events of overlapping days, similar titles, and the same place and people as far as known.

    Records meet only where they share a day, and a rare word and all numbers of their titles, so that thousands are
    compared quickly.
    """
    for held in (content.of_kind(Training), content.of_kind(Activity)):
        events = [event for record in held if (event := _event(record)) is not None]
        for earlier, later in _pairs(events):
            is_same = not earlier.people or not later.people or earlier.people == later.people
            title, other = (event.record.title.strip() for event in (later, earlier))
            yield flaw(
                "warning" if is_same else "hint",
                f"{later.record.address}.title",
                _TWICE if is_same else _PERHAPS_TWICE,
                title=title,
                other=other,
                day=str(earlier.record.day),
            )


def _event(record: Training | Activity) -> _Event | None:
    """Return what is compared of a record; None for one that is too vague: no day, no title, cancelled."""
    start = record.start or (record.date if isinstance(record, Activity) else None) or record.end
    end = record.end or start
    words = stems(record.title)
    is_off = isinstance(record, Training) and record.status == "cancelled"
    if start is None or end is None or not words or is_off or start.first != start.last or end.first != end.last:
        return None
    groups: tuple[str, ...]
    if isinstance(record, Training):
        places, groups = record.places, tuple(group.component for group in record.participants)
    else:
        places, groups = (record.place,), record.components
    return _Event(
        record=record,
        first=start.first,
        last=min(end.last, start.first + timedelta(days=_LONGEST)),
        words=words,
        numbers=tuple(_DIGITS.findall(record.title)),
        places=frozenset(place.strip().casefold() for place in places if place.strip()),
        groups=frozenset(group for group in groups if group),
        people=tuple(number for _at, group in record.counts() for number in group.numbers().values()),
    )


def _pairs(events: list[_Event]) -> Iterator[tuple[_Event, _Event]]:
    """Yield each pair that is probably one event, once, the later entered second."""
    frequency = Counter(word for event in events for word in event.words)
    seen: dict[tuple[str, date, tuple[str, ...]], list[int]] = {}
    for place, event in enumerate(events):
        rare = sorted(event.words, key=lambda word: (frequency[word], word))
        keep = len(rare) - int(len(rare) * _ALIKE) + 1  # two sets that are alike share one of these
        days = [event.first + timedelta(days=step) for step in range((event.last - event.first).days + 1)]
        keys = [(word, day, event.numbers) for word in rare[:keep] for day in days]
        met = sorted({other for key in keys for other in seen.get(key, ())})
        twin = next((other for other in met if _are_one(events[other], event)), None)
        if twin is not None:
            yield events[twin], event
        for key in keys:
            seen.setdefault(key, []).append(place)


def _are_one(one: _Event, other: _Event) -> bool:
    """Return whether two events that share a day and the numbers of their titles are probably one."""
    common = len(one.words & other.words)
    return (
        common >= _ALIKE * max(len(one.words), len(other.words))
        and (not one.places or not other.places or bool(one.places & other.places))
        and (not one.groups or not other.groups or bool(one.groups & other.groups))
    )


_TWICE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” looks like “{other}” of {day}: the same days, place and people. Either delete one of the two, or note "
    "that they are two events.",
)
_PERHAPS_TWICE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” has the days and the place of “{other}” ({day}), with other numbers. Either delete one where both are "
    "the same event, or leave them so.",
)
