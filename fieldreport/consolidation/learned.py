"""Good practices, and gaps with what recurs of them, over missions and quarters (H6, H7; R19, R85-R90)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldreport.consolidation.holdings import Holdings, Source, Sourced
from fieldreport.folding import fold
from fieldreport.learning import Gap, Lesson, Practice
from fieldreport.values import Quarter


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """One good-practice sheet; `state` is the panel's word where it has spoken, else what the mission noted."""

    held: Sourced[Practice]
    state: str
    remark: str = ""
    is_panels: bool = False  # whether the panel said so here


@dataclass(frozen=True, slots=True)
class GapLine:
    """One gap or challenge, the quarters it was open in, and who else has the same."""

    held: Sourced[Gap]
    quarters: tuple[Quarter, ...]
    also_in: tuple[str, ...] = ()  # missions whose gap has the same title

    @property
    def is_recurring(self) -> bool:
        """Return whether it was there in more than one quarter, or in more than one mission."""
        return len(self.quarters) > 1 or bool(self.also_in)


def practice_lines(
    holdings: Holdings, verdicts: Mapping[tuple[str, str], tuple[str, str]] | None = None
) -> tuple[PracticeLine, ...]:
    """Return the practices by theme and title; `verdicts`: (mission, id) -> state and remark of the panel."""
    said = verdicts or {}
    found = []
    for one in holdings.records_of(Practice):
        state, remark = said.get((one.mission, one.record.id), (one.record.status, one.record.panel_remark))
        found.append(PracticeLine(one, state or "draft", remark, (one.mission, one.record.id) in said))
    return tuple(sorted(found, key=lambda line: (line.held.record.themes, line.held.record.title, line.held.mission)))


def gap_lines(holdings: Holdings) -> tuple[GapLine, ...]:
    """Return the gaps by area and mission, with the quarters each was open in up to the end of the year."""
    held = holdings.records_of(Gap)
    by_title: dict[str, set[str]] = {}
    for one in held:
        by_title.setdefault(fold(one.record.title), set()).add(one.mission)
    last = holdings.year.quarters[-1]
    lines = [
        GapLine(
            one,
            tuple(sorted(q for q in {*one.record.quarters, *one.quarters} if one.record.is_open_in(q) and q <= last)),
            tuple(sorted(by_title[fold(one.record.title)] - {one.mission})) if one.record.title.strip() else (),
        )
        for one in held
    ]
    return tuple(sorted(lines, key=lambda line: (line.held.record.area, line.held.mission, line.held.record.id)))


def lessons(holdings: Holdings) -> tuple[Sourced[Lesson], ...]:
    """Return the lessons by area and mission."""
    return tuple(sorted(holdings.records_of(Lesson), key=lambda one: (one.record.area, one.mission, one.record.id)))


def sources_of(lines: Sequence[GapLine | PracticeLine]) -> tuple[Source, ...]:
    """Return the reports behind some lines, each once."""
    return tuple(dict.fromkeys(line.held.source for line in lines))
