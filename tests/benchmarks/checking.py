"""The full check of a report, every rule over everything, and the check again after one answer was typed.

Floor: one pass over its data. The pass touches every value of every record and answer once: it splits texts into
words and counts them, and adds up counts and amounts; it knows no rule.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from decimal import Decimal
from itertools import count
from typing import Any, Final

import builders
from benchmarks import data
from benchmarks.world import World

from fieldreport import validation

REPEATS: Final = 5  # of one round: a single one is too short for the clock of a busy machine


def check(_world: World) -> Callable[[], float]:
    """Apply all rules."""
    content = data.typical_quarter()
    context = validation.CheckContext(today=builders.TODAY)

    def run() -> float:
        began = time.perf_counter()
        for _ in range(REPEATS):
            validation.check(content, context)
        return (time.perf_counter() - began) / REPEATS

    return run


def again(_world: World) -> Callable[[], float]:
    """Check the report that a watch already knows, with a few words more in one answer each time."""
    content = data.typical_quarter()
    context = validation.CheckContext(today=builders.TODAY)
    watch = validation.Watch()
    watch.check(content, context)
    name, held = next((name, held) for name, held in content.answers.items() if len(str(held.value)) > 1000)
    typed = (f"{held.value} {number} more." for number in count())

    def run() -> float:
        needed = 0.0
        for _ in range(REPEATS):
            answers = {**content.answers, name: replace(held, value=next(typed))}
            changed = replace(content, answers=answers)
            began = time.perf_counter()
            watch.check(changed, context)
            needed += time.perf_counter() - began
        return needed / REPEATS

    return run


def floor(_world: World) -> Callable[[], float]:
    """Touch every value once."""
    content = data.typical_quarter()
    held = (content.records, tuple(content.answers.values()))

    def run() -> float:
        began = time.perf_counter()
        for _ in range(REPEATS):
            Pass().over(held)
        return (time.perf_counter() - began) / REPEATS

    return run


class Pass:
    """Walks through records and answers and sums up what it meets."""

    def __init__(self) -> None:
        self.words = 0
        self.counted = 0
        self.money = Decimal(0)
        self._names: dict[type, tuple[str, ...]] = {}

    def over(self, value: Any) -> None:
        """Touch a value and all that is in it."""
        if isinstance(value, str):
            self.words += len(value.split())
        elif isinstance(value, int):
            self.counted += value
        elif isinstance(value, Decimal):
            self.money += value
        elif isinstance(value, Mapping):
            for item in value.values():
                self.over(item)
        elif isinstance(value, list | tuple):
            for item in value:
                self.over(item)
        elif value is not None:
            for name in self._names_of(type(value)):
                self.over(getattr(value, name))

    def _names_of(self, kind: type) -> tuple[str, ...]:
        names = self._names.get(kind)
        if names is None:
            is_plain = not hasattr(kind, "__dataclass_fields__")
            names = self._names[kind] = () if is_plain else tuple(one.name for one in fields(kind))
        return names
