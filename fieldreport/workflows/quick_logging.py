"""Log a training or an activity in one line: "8 May, Bukavu, Gender and elections, police, 12 women 8 men".

Rules: the order is free; what a part is follows from how it looks (day, figures, component, area, project, hours,
partner), and of the free words the title is the longer and the place the shorter or known one. Nothing is stored that
was not understood: the line is read again and again while it is typed, and shown as understood before it is logged.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from fieldreport.models import Activity, ParticipantGroup, Partner, People, Record, Training
from fieldreport.values import Count, CountState, PartialDate, uuid7
from fieldreport.workflows.quick_dates import Span, read_span
from fieldreport.workflows.quick_words import (
    AND,
    AREA,
    HOURS,
    LEADING,
    NOT_COLLECTED,
    PARTNER,
    PLACE,
    PROJECT,
    component_of,
    component_phrase,
    folded,
    part_of,
)

_SEPARATORS: Final = ",;،؛、\n\t"
_QUOTES: Final = {'"': '"', "“": "”", "«": "»", "„": "“"}
_MANY: Final = 3  # words of a place at most


@dataclass(frozen=True, slots=True)
class Known:
    """What the desk knows already, which tells a place from a title and a project from a number."""

    places: frozenset[str] = frozenset()  # folded
    areas: Mapping[str, str] = field(default_factory=dict)  # sub-action or area code in capitals -> its area
    projects: Mapping[str, str] = field(default_factory=dict)  # folded id or title -> id


@dataclass(frozen=True, slots=True)
class QuickGroup:
    """People of one component; `counts` has the parts of a count group and `total`."""

    component: str = ""
    counterpart: str = ""
    counts: Mapping[str, Count] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QuickLine:
    """What was understood; blank is what the line does not say."""

    title: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: str = ""
    groups: tuple[QuickGroup, ...] = ()
    hours: float | None = None
    area: str = ""
    sub_actions: tuple[str, ...] = ()
    project: str = ""
    partners: tuple[str, ...] = ()
    is_day_assumed: bool = False  # no day was typed: today

    @property
    def is_complete(self) -> bool:
        """Return whether it can be logged: it says what took place."""
        return bool(self.title)


def read_line(text: str, today: date, known: Known | None = None) -> QuickLine:
    """Return what a typed line says. Never raises: what is no figure, day or known word is part of the title."""
    reader = _Reader(today, known or Known())
    for part, is_quoted in _parts(text):
        reader.take(part, is_quoted=is_quoted)
    return reader.line()


def training_of(line: QuickLine, today: date, *, country: str = "") -> Training:
    """Return a new training that says what the line says; one that lies ahead is planned."""
    groups = tuple(
        ParticipantGroup(component=group.component, counterpart=group.counterpart, **group.counts)  # type: ignore[arg-type]
        for group in line.groups
    )
    is_national = bool(groups) and all(group.component == "national_counterparts" for group in groups)
    return Training(
        id=uuid7(),
        title=line.title,
        type="national_counterpart" if is_national else "",
        status="planned" if line.start is not None and line.start.first > today else "held",
        start=line.start,
        end=line.end,
        hours=line.hours,
        places=(line.place,) if line.place else (),
        country=country,
        participants=groups,
        partners=tuple(Partner(name=name) for name in line.partners),
        area=line.area,
        sub_actions=line.sub_actions,
        project=line.project,
    )


def activity_of(line: QuickLine) -> Activity:
    """Return a new activity that says what the line says; the figures of all groups are one count group."""
    counts: dict[str, Any] = {}
    for group in line.groups:
        for part, count in group.counts.items():
            held = counts.get(part)
            counts[part] = held + count if isinstance(held, int) and isinstance(count, int) else count
    return Activity(
        id=uuid7(),
        title=line.title,
        level="field",
        date=line.start if line.end is None else None,
        start=line.start if line.end is not None else None,
        end=line.end,
        place=line.place,
        area=line.area,
        sub_actions=line.sub_actions,
        components=tuple(dict.fromkeys(group.component for group in line.groups if group.component)),
        partners=tuple(Partner(name=name) for name in line.partners),
        people=People(**counts) if counts else None,
    )


def line_of(record: Record) -> str:
    """Return the line that logs the like of a record again, without its day and figures."""
    parts = [f'"{record.title}"' if any(mark in record.title for mark in _SEPARATORS) else record.title]
    if isinstance(record, Training):
        parts += [f"at {place}" for place in record.places[:1]]
        if record.participants:
            first = record.participants[0]
            parts.append(component_phrase(first.component, first.counterpart))
        parts += [*(record.sub_actions or (f"area {record.area}" if record.area else "",)), record.project]
    elif isinstance(record, Activity):
        parts += [f"at {record.place}" if record.place else ""]
        parts += [*(record.sub_actions or (f"area {record.area}" if record.area else "",))]
        parts += [component_phrase(component, "") for component in record.components]
    return ", ".join(part for part in parts if part.strip()) + ", "


def _parts(text: str) -> list[tuple[str, bool]]:
    """Return the parts between separators, and whether each stood in quotation marks."""
    found: list[tuple[str, bool]] = []
    held, closing = "", ""
    for place, character in enumerate(text):
        if closing:
            if character == closing:
                found.append((held.strip(), True))
                held, closing = "", ""
            else:
                held += character
        elif character in _QUOTES and not held.strip():
            closing = _QUOTES[character]
            held = ""
        elif character in _SEPARATORS and not _groups_digits(text, place):
            found.append((held.strip(), False))
            held = ""
        else:
            held += character
    found.append((held.strip(), bool(closing)))
    return [(part, is_quoted) for part, is_quoted in found if part]


def _groups_digits(text: str, place: int) -> bool:
    """Return whether a comma groups the digits of a number, as in "1,234 women"."""
    before, after = re.search(r"\d+$", text[:place]), re.match(r"\d+", text[place + 1 :])
    return bool(before and after and len(before[0]) <= 3 and len(after[0]) == 3)


class _Reader:
    """Takes one part after the other and puts them where they belong."""

    def __init__(self, today: date, known: Known) -> None:
        self._today, self._known = today, known
        self._held = QuickLine()
        self._groups: list[QuickGroup] = []
        self._free: list[str] = []
        self._title = ""

    def take(self, part: str, *, is_quoted: bool) -> None:
        """Put one part where it belongs."""
        if is_quoted:
            self._title = part
            return
        plain = folded(part)
        if self._took_day(part) or self._took_code(plain) or self._took_hours(plain):
            return
        if self._took_people(plain) or self._took_component(plain) or self._took_named(part):
            return
        self._free.append(self._without_edges(part))

    def line(self) -> QuickLine:
        """Return all that was understood."""
        title, place = self._title, self._held.place
        free = [part for part in self._free if part]
        if not place and (len(free) > 1 or (title and free)):
            place = self._place_among(free, needs_title=not title)
            if place:
                free.remove(place)
        title = title or ", ".join(free)
        if not place:
            place, title = self._place_within(title)
        start, is_assumed = self._held.start, self._held.start is None
        return replace(
            self._held,
            title=title,
            place=place,
            start=PartialDate.parse(self._today.isoformat()) if is_assumed else start,
            is_day_assumed=is_assumed,
            groups=tuple(self._groups),
        )

    def _place_among(self, free: Collection[str], *, needs_title: bool) -> str:
        """Return the free part that is the place, "" where all of it reads like a title."""
        known = [part for part in free if folded(part) in self._known.places]
        if known:
            return known[-1]
        named = [part for part in free if _reads_as_name(part)]
        if needs_title and len(named) < 2:
            return ""  # the only one is the title
        edges = [named[-1], named[0]] if needs_title else named
        short = [part for part in edges if len(part.split()) <= _MANY]
        return min(short, key=lambda part: len(part.split()), default="")

    def _place_within(self, title: str) -> tuple[str, str]:
        """Return a known place that the title begins with or ends in, and the title without a leading one."""
        words = title.split()
        for count in range(min(_MANY, len(words) - 1), 0, -1):
            if folded(" ".join(words[:count])) in self._known.places:
                return " ".join(words[:count]), " ".join(words[count:])
            if folded(" ".join(words[-count:])) in self._known.places:
                return " ".join(words[-count:]), title
        return "", title

    def _took_day(self, part: str) -> bool:
        if self._held.start is not None:
            return False
        span = read_span(part, self._today)
        if span is not None:
            self._put_span(span)
        return span is not None

    def _put_span(self, span: Span) -> None:
        self._held = replace(self._held, start=span[0], end=span[1])

    def _took_people(self, plain: str) -> bool:
        """Take "12 women 8 men", "women 12, men 8", "240 people", and a component before or after them."""
        state = next((phrase for phrase in map(folded, NOT_COLLECTED) if plain.endswith(phrase)), None)
        if state is not None and (plain == state or self._took_people(plain.removesuffix(state).strip(" ,("))):
            not_collected: dict[str, Count] = dict.fromkeys(("women", "men"), CountState.NOT_COLLECTED)
            self._add_counts({part: c for part, c in not_collected.items() if part not in self._last_counts()})
            return True
        words = [word for word in _count_words(plain) if word not in AND]
        for cut in range(len(words) + 1):
            for component, figures in ((words[:cut], words[cut:]), (words[-cut:], words[:-cut]) if cut else ([], [])):
                counts = _counts(figures)
                key = component_of(" ".join(component)) if component else None
                if counts and (key or not component):
                    if key:
                        self._add_component(*key)
                    self._add_counts(counts)
                    return True
        return False

    def _took_component(self, plain: str) -> bool:
        key = component_of(plain)
        if key is None:
            return False
        self._add_component(*key)
        return True

    def _took_code(self, plain: str) -> bool:
        """Take an area ("area B"), a sub-action ("B1"), or a project that the desk knows."""
        word = next(
            (plain.removeprefix(folded(lead)).strip() for lead in AREA if plain.startswith(f"{folded(lead)} ")), plain
        )
        code = word.upper()
        if code in self._known.areas and (len(code) > 1 or word != plain):
            area = self._known.areas[code]
            more = (code,) if code != area else ()
            self._held = replace(self._held, area=area, sub_actions=(*self._held.sub_actions, *more))
            return True
        word = next(
            (plain.removeprefix(folded(lead)).strip() for lead in PROJECT if plain.startswith(f"{folded(lead)} ")),
            plain,
        )
        if word in self._known.projects:
            self._held = replace(self._held, project=self._known.projects[word])
            return True
        return False

    def _took_hours(self, plain: str) -> bool:
        found = re.fullmatch(r"(\d{1,3}(?:[.,]\d)?)\s?(\w+)", plain)
        if found is None or found[2] not in map(folded, HOURS):
            return False
        counts = self._last_counts()
        if found[2] == "h" and "women" in counts and "men" not in counts:
            return False  # "12 f, 8 h": hommes, hombres
        self._held = replace(self._held, hours=float(found[1].replace(",", ".")))
        return True

    def _took_named(self, part: str) -> bool:
        """Take "at Goma" and "with UNDP"."""
        lead, _, rest = part.partition(" ")
        if lead.casefold() in PARTNER and rest.strip():
            self._held = replace(self._held, partners=(*self._held.partners, rest.strip()))
            return True
        if lead.casefold() in PLACE and 0 < len(rest.split()) <= _MANY and not self._held.place:
            self._held = replace(self._held, place=rest.strip())
            return True
        return False

    def _without_edges(self, part: str) -> str:
        """Take a day from the beginning and figures from the end of words that are not divided by commas."""
        words = part.split()
        for count in range(min(5, len(words) - 1), 1, -1):
            if self._held.start is None and self._took_day(" ".join(words[:count])):
                words = words[count:]
                break
        for count in range(len(words) - 1, 1, -1):
            tail = words[-count:]
            lead = folded(words[-count - 1])
            figures = [word for word in _count_words(folded(" ".join(tail))) if word not in AND]
            if lead not in LEADING and _counts(figures):
                self._add_counts(_counts(figures))
                words = words[:-count]
                break
        return " ".join(words)

    def _last_counts(self) -> Mapping[str, Count]:
        return self._groups[-1].counts if self._groups else {}

    def _add_component(self, component: str, counterpart: str) -> None:
        """Begin a group, or name the one whose figures came first."""
        last = self._groups[-1] if self._groups else None
        if last is not None and not last.component and len(self._groups) == 1:
            self._groups[-1] = replace(last, component=component, counterpart=counterpart)
        else:
            self._groups.append(QuickGroup(component, counterpart))

    def _add_counts(self, counts: Mapping[str, Count]) -> None:
        last = self._groups[-1] if self._groups else None
        if last is None or set(counts) & set(last.counts):
            self._groups.append(QuickGroup(counts=counts))
        else:
            self._groups[-1] = replace(last, counts={**last.counts, **counts})


def _reads_as_name(part: str) -> bool:
    """Return whether a part may be a place: letters, and no area or project that the desk does not know."""
    lead = folded(part).partition(" ")[0]
    return any(map(str.isalpha, part)) and lead not in map(folded, (*AREA, *PROJECT))


def _count_words(plain: str) -> list[str]:
    """Return numbers and words apart: "12w 8m" and "1,234 women" too."""
    joined = re.sub(r"(?<=\d)[,.' ](?=\d{3}(?!\d))", "", plain)
    return re.findall(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*|[&+/]", joined)


def _counts(words: list[str]) -> dict[str, Count]:
    """Return part -> number where the words are nothing but pairs of them, in either order; else nothing."""
    if len(words) < 2 or len(words) % 2:
        return {}
    found: dict[str, Count] = {}
    is_number_first = words[0].isdigit()
    for place in range(0, len(words), 2):
        figure, name = words[place : place + 2] if is_number_first else reversed(words[place : place + 2])
        part = part_of(name)
        if not figure.isdigit() or part is None or part in found or len(figure) > 9:
            return {}
        found[part] = int(figure)
    return found
