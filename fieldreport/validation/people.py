"""Rules about counts of people, wherever they stand (V1-V8)."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from fieldreport.codec import RecordProblem, decode
from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.models import PARTS, People, Training
from fieldreport.reports import ReportContent
from fieldreport.validation.registry import AskedQuestion, CountGroup, Flaw, Scene, flaw, kept_by, rule
from fieldreport.validation.shapes import NUMBER_PROBLEMS, broken_checks, broken_sums, misshapen_parts
from fieldreport.values import CountState

_SEXED: Final = ("women", "men", "girls", "boys")
_SHARE_KEYS: Final = ("share", "women_share", "women_pct", "pct", "percent")
_UNKNOWN: Final = (CountState.NOT_COLLECTED, CountState.WITHHELD)


def is_of_persons(group: People) -> bool:
    """Return whether the group counts persons, and not organisations, provinces, committees (V8)."""
    return group.unit in ("persons", "")


def _has_split(group: CountGroup) -> bool:
    return any(number for name, number in group.numbers.items() if name in _SEXED)


def inner_groups(group: People) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield the groups inside a group, with their addresses: age bands, displaced, repeats."""
    if group.displaced:
        yield "displaced", group.displaced
    if group.repeats:
        yield "repeats", group.repeats
    for band, held in group.ages.items():
        if held:
            yield f"ages.{band}", held


@rule(
    "V1",
    on=CountGroup,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP("rules", "Counts are whole numbers from zero, or empty; empty is not zero."),
)
def counts_are_whole_numbers(group: CountGroup, _scene: Scene) -> Iterator[Flaw]:
    """Judge what the types cannot: groups inside groups (R24)."""
    for at, untrusted in inner_groups(group.people):
        try:
            decode(People, untrusted, at)
        except RecordProblem as failure:
            yield flaw(
                "error",
                str(failure.facts["address"]),
                QT_TRANSLATE_NOOP(
                    "findings",
                    "“{title}”, {group}: “{value}” is not a count. Either give a whole number (0 if none), or leave "
                    "it empty, or say “not collected” or “not applicable”.",
                ),
                value=str(failure.facts.get("value", untrusted))[:40],
            )


@rule("V1", on=AskedQuestion)
def answered_numbers_are_numbers(asked: AskedQuestion, _scene: Scene) -> Iterator[Flaw]:
    """Judge counts, whole numbers and percentages among the answers."""
    for code, at, words in misshapen_parts(asked):
        if code in NUMBER_PROBLEMS:
            yield flaw(
                "error",
                at,
                QT_TRANSLATE_NOOP(
                    "findings",
                    "“{question}”: {problem} Either give a whole number (0 if none), or leave it empty.",
                ),
                problem=words,
            )


@rule(
    "V2",
    on=CountGroup,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP("rules", "Women, men, girls, boys and unspecified add up to the total."),
)
def parts_make_the_total(group: CountGroup, _scene: Scene) -> Iterator[Flaw]:
    """Compare an exact total with the sum of its parts; a part that is not known may fill the difference."""
    people, numbers, total = group.people, group.numbers, group.people.total
    if not isinstance(total, int) or not numbers or people.qualifier != "exact" or not is_of_persons(people):
        return
    added = sum(numbers.values())
    facts: dict[str, Any] = {
        "parts": " + ".join(f"{number:,}" for number in numbers.values()),
        "sum": added,
        "total": total,
    }
    if added > total:
        if len(numbers) > 1:  # one part alone is V4
            yield flaw("error", "total", _PARTS_DIFFER, **facts)
    elif added < total and not any(getattr(people, name) in _UNKNOWN for name in PARTS):
        is_open = people.unspecified is None
        yield flaw("error", "total", _REST_IS_OPEN if is_open else _PARTS_DIFFER, rest=total - added, **facts)


_PARTS_DIFFER: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, {group}: {parts} make {sum}, but the total says {total}. Either correct one of the numbers, or leave "
    "the total empty; it is then added up.",
)
_REST_IS_OPEN: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, {group}: {parts} make {sum}, but the total says {total}. Either enter the other {rest} as women or "
    "men, or enter them as unspecified.",
)


@rule(
    "V3",
    on=CountGroup,
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP("rules", "A total without a split stands as unspecified, and the split is asked for."),
)
def totals_have_a_split(group: CountGroup, _scene: Scene) -> Iterator[Flaw]:
    """Want a total without any split entered as unspecified (error), then ask for the split (warning; R24, R27)."""
    people, numbers = group.people, group.numbers
    if group.is_inner or not is_of_persons(people) or any(getattr(people, name) in _UNKNOWN for name in _SEXED):
        return
    if isinstance(people.total, int) and people.total and not numbers:
        yield flaw(
            "error",
            "total",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}”, {group}: the total says {total}, but no part is filled. Either give women and men, or "
                "enter the {total} as unspecified.",
            ),
            total=people.total,
        )
    elif group.is_counted and numbers.get("unspecified") and not _has_split(group):
        yield flaw(
            "warning",
            "unspecified",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}”, {group}: for all {count} persons the sex is not stated. Either ask the organizers for "
                "women and men, or note why it cannot be known.",
            ),
            count=numbers["unspecified"],
        )


@rule(
    "V4",
    on=CountGroup,
    severities=("error", "explain", "warning", "hint"),  # a template's own check may be milder
    summary=QT_TRANSLATE_NOOP("rules", "No part is larger than the whole it belongs to."),
)
def parts_fit_the_whole(group: CountGroup, _scene: Scene) -> Iterator[Flaw]:
    """Compare each part with the total, also of "over" and "about", and each "of whom" with its group."""
    people, numbers = group.people, group.numbers
    total = people.total
    # With an exact total and several parts the sum is V2's matter: one mistake, one finding.
    if isinstance(total, int) and is_of_persons(people) and (people.qualifier != "exact" or len(numbers) == 1):
        for name, number in numbers.items():
            if number > total:
                yield flaw("error", name, _PART_ABOVE, part=number, total=total)
    wholes: dict[str, int | None] = {**numbers, "total": people.derived_total}
    in_bands: dict[str, int] = {}
    for at, untrusted in inner_groups(people):
        try:
            inner = decode(People, untrusted, at)
        except RecordProblem:
            continue  # V1
        held = inner.numbers() | ({} if inner.derived_total is None else {"total": inner.derived_total})
        for name, count in held.items():
            whole = wholes.get(name)
            if at.startswith("ages."):
                in_bands[name] = in_bands.get(name, 0) + count
            elif whole is not None and count > whole:
                yield flaw("error", f"{at}.{name}", _PART_ABOVE, part=count, total=whole)
    for name, number in in_bands.items():
        whole = wholes.get(name)
        if whole is not None and number > whole:
            yield flaw("error", "ages", _PART_ABOVE, part=number, total=whole)


@rule("V4", on=AskedQuestion)
def rows_fit_their_whole(asked: AskedQuestion, _scene: Scene) -> Iterator[Flaw]:
    """Hold the rows of a table to the sums that the template states."""
    yield from broken_sums(asked, "V4")


@rule("V4", on=ReportContent)
def answers_fit_their_whole(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Hold single answers to the sums that the template states."""
    yield from broken_checks(content, "V4")


_PART_ABOVE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, {group}: a part of {part} is larger than the {total} it belongs to. Either correct the part, or "
    "correct the whole.",
)


@rule(
    "V5",
    on=CountGroup,
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP(
        "rules", "Shares are worked out from the numbers; a share from a source agrees with them."
    ),
)
def shares_are_derived(group: CountGroup, _scene: Scene) -> Iterator[Flaw]:
    """Refuse typed shares; let a share that a source prints differ by up to one point (printed figures do)."""
    people = group.people
    for key in _SHARE_KEYS:
        if people.extra.get(key) is not None:
            yield flaw(
                "error",
                key,
                QT_TRANSLATE_NOOP(
                    "findings",
                    "“{title}”, {group}: the share {value} is entered as a figure, but shares are worked out from "
                    "the numbers. Either take it out, or enter it as the share that a document states.",
                ),
                value=str(people.extra[key])[:40],
            )
    stated = people.women_pct_stated
    if stated is None:
        return
    if not 0 <= stated <= 100:
        yield flaw(
            "error",
            "women_pct_stated",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}”, {group}: {stated} per cent is no share. Either correct it to a number from 0 to 100, or "
                "take it out.",
            ),
            stated=str(stated),
        )
        return
    computed = _shares(group)
    if computed and all(abs(Decimal(str(stated)) - share) > 1 for share in computed):
        yield flaw(
            "warning",
            "women_pct_stated",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}”, {group}: the source says {stated} per cent women, the numbers make {computed} per cent. "
                "Either correct the numbers, or note why the source differs.",
            ),
            stated=str(stated),
            computed=str(computed[0].quantize(Decimal("0.1"))),
        )


kept_by("V5", "fieldreport.models")  # shares are worked out, never stored


def _shares(group: CountGroup) -> list[Decimal]:
    """Return women and girls as per cent of all counted, and of those whose sex is known (both are printed)."""
    people, numbers = group.people, group.numbers
    if "women" not in numbers and "girls" not in numbers:
        return []
    female = numbers.get("women", 0) + numbers.get("girls", 0)
    known = sum(number for name, number in numbers.items() if name in _SEXED)
    bases = dict.fromkeys((people.total if isinstance(people.total, int) else sum(numbers.values()), known))
    # A base of women and girls alone says nothing about a share.
    is_split = "men" in numbers or "boys" in numbers
    return [Decimal(female) * 100 / base for base in bases if base and (is_split or base != known)]


@rule(
    "V6",
    on=CountGroup,
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP("rules", "A share comes with its numbers."),
)
def shares_have_numbers(group: CountGroup, _scene: Scene) -> Iterator[Flaw]:
    """Ask for the number behind a share; without any base a counted record would count nobody (R24)."""
    people, numbers = group.people, group.numbers
    if people.women_pct_stated is None or "women" in numbers or "girls" in numbers:
        return
    has_base = bool(numbers) or isinstance(people.total, int)
    yield flaw(
        "warning" if has_base or not group.is_counted else "error",
        "women",
        QT_TRANSLATE_NOOP(
            "findings",
            "“{title}”, {group}: {stated} per cent women is given, but not their number. Either enter women and men, "
            "or enter how many persons it is a share of and note where it comes from.",
        ),
        stated=str(people.women_pct_stated),
    )


@rule(
    "V7",
    on=CountGroup,
    severities=("warning", "hint"),
    summary=QT_TRANSLATE_NOOP(
        "rules", "Few persons are of unspecified sex; events for girls or boys count them apart."
    ),
)
def few_are_unspecified(group: CountGroup, _scene: Scene) -> Iterator[Flaw]:
    """Warn where more than a tenth is unspecified beside a split; no split at all is V3."""
    people, numbers = group.people, group.numbers
    unspecified = numbers.get("unspecified", 0)
    total = people.total if isinstance(people.total, int) else sum(numbers.values())
    if not group.is_counted or group.is_inner or not is_of_persons(people) or not _has_split(group):
        return
    if unspecified * 10 > total:
        yield flaw(
            "warning",
            "unspecified",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}”, {group}: for {unspecified} of {total} persons the sex is not stated. Either ask for the "
                "split, or note why it cannot be known.",
            ),
            unspecified=unspecified,
            total=total,
        )


_CHILDREN: Final = re.compile(
    r"\b(girls?|boys?|child(ren)?|minors?|filles?|fillettes?|garçons?|enfants?|mineure?s?|niñ[ao]s?)\b", re.IGNORECASE
)


@rule("V7", on=Training)
def children_are_counted_apart(training: Training, _scene: Scene) -> Iterator[Flaw]:
    """Hint where an event says it is for girls or boys, and no count tells them from adults."""
    if training.status != "held" or not _CHILDREN.search(f"{training.title} {training.audience} {training.topic}"):
        return
    for index, group in enumerate(training.participants):
        if group.numbers() and group.girls is None and group.boys is None and not group.ages:
            yield flaw(
                "hint",
                f"participants[{index}].girls",
                QT_TRANSLATE_NOOP(
                    "findings",
                    "“{title}” is for girls or boys, but nobody is counted as such. Either enter girls and boys "
                    "apart from women and men, or leave it where all were adults.",
                ),
            )


@rule(
    "V8",
    on=CountGroup,
    severities=("error", "hint"),
    summary=QT_TRANSLATE_NOOP("rules", "Only persons are split by sex and enter totals of persons."),
)
def only_persons_are_counted(group: CountGroup, _scene: Scene) -> Iterator[Flaw]:
    """Refuse a split of organisations, provinces, committees; say that their total stays out of the sums."""
    people = group.people
    if is_of_persons(people):
        return
    if any(group.numbers.values()):
        yield flaw(
            "error",
            "unit",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}”, {group}: {unit} have no sex. Either count persons, or enter the number of {unit} as the "
                "total only.",
            ),
            unit=people.unit,
        )
    elif people.total:
        yield flaw(
            "hint",
            "unit",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}”, {group}: {total} {unit} are shown, but do not enter the totals of persons. Either leave "
                "it so, or enter the persons.",
            ),
            unit=people.unit,
            total=people.total if isinstance(people.total, int) else str(people.total),
        )
