"""Rules about who took part, and what that says of the sums (V9, V11, V12, V16, V18)."""

import re
from collections.abc import Iterator
from typing import Any, Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.models import Activity, People, Record, Training
from fieldreport.participation import counts_persons
from fieldreport.reports import ReportContent
from fieldreport.validation.registry import AskedQuestion, Flaw, Scene, flaw, kept_by, rule
from fieldreport.validation.shapes import broken_checks, broken_sums
from fieldreport.validation.wording import without_part

_FEW: Final = 10  # persons: so few may well be of one sex
_UNIFORMED_FEW: Final = 50  # where women are one in fifty, none among forty is no wonder
_FOR_WOMEN: Final = re.compile(
    r"\b(wom[ae]n|females?|girls?|mothers?|widows?|wives|ladies|midwives|femmes?|filles?|fillettes?|mères?|veuves?|"
    r"épouses?|candidates|policières|militantes|participantes|mujeres|niñas)\b",
    re.IGNORECASE,
)
_FOR_MEN: Final = re.compile(
    r"\b(m[ae]n|males?|boys?|fathers?|husbands|imams?|priests?|bishops|hommes?|garçons?|pères?|maris|prêtres|hombres)\b",
    re.IGNORECASE,
)


@rule(
    "V9",
    on=Training,
    severities=("warning",),
    summary=QT_TRANSLATE_NOOP("rules", "A mixed audience has women and men."),
)
def mixed_trainings_have_both(training: Training, _scene: Scene) -> Iterator[Flaw]:
    """Ask about a larger group of a held training without a woman or without a man, unless its words say why."""
    if training.status != "held":
        return
    words = f"{training.title} {training.audience} {training.topic}"
    for index, group in enumerate(training.participants):
        is_uniformed = group.component in ("military", "police") or group.counterpart in ("army", "police")
        few = _UNIFORMED_FEW if is_uniformed else _FEW
        yield from _of_one_sex(group, words, few, f"participants[{index}]")


@rule("V9", on=Activity)
def mixed_activities_have_both(activity: Activity, _scene: Scene) -> Iterator[Flaw]:
    """Ask about many people of one sex, unless the words say why."""
    if activity.people is not None:
        words = " ".join((activity.title, activity.result, *(partner.name for partner in activity.partners)))
        yield from _of_one_sex(activity.people, words, _FEW, "people")


def _of_one_sex(group: People, words: str, few: int, at: str) -> Iterator[Flaw]:
    if not counts_persons(group):
        return
    if group.women == 0 and isinstance(group.men, int) and group.men >= few and not _FOR_MEN.search(words):
        yield flaw("warning", f"{at}.women", _NO_WOMEN, count=group.men)
    elif group.men == 0 and isinstance(group.women, int) and group.women >= few and not _FOR_WOMEN.search(words):
        yield flaw("warning", f"{at}.men", _NO_MEN, count=group.women)


_NO_WOMEN: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” counts {count} men and no woman. Either correct the numbers, or note why only men took part.",
)
_NO_MEN: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” counts {count} women and no man. Either correct the numbers, or note why only women took part.",
)


@rule(
    "V11",
    on=ReportContent,
    severities=("hint",),
    summary=QT_TRANSLATE_NOOP("rules", "A lower bound or an estimate makes the sum “at least”."),
)
def sums_of_estimates_say_so(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Say once that counts given as “over” or “about” enter sums; the sums carry the mark by themselves."""
    rough = [
        (record, at)
        for record in content.records
        if _is_counted(record)
        for at, group in record.counts()
        if group.qualifier != "exact" and counts_persons(group)
    ]
    if rough:
        record, at = rough[0]
        title = record.title.strip() or record.id
        yield flaw("hint", f"{record.address}.{at}.qualifier", _AT_LEAST, count=len(rough), title=title)


kept_by("V11", "fieldreport.participation")  # the sums carry the mark


def _is_counted(record: Record) -> bool:
    return isinstance(record, Activity) or (isinstance(record, Training) and record.status == "held")


_AT_LEAST: Final = QT_TRANSLATE_NOOP(
    "findings",
    "Counts given as “over” or “about”: {count}, the first in “{title}”. Sums over them are shown as “at least”. "
    "Either enter exact numbers where there is a list, or leave it so.",
)


@rule(
    "V12",
    on=ReportContent,
    severities=("warning",),
    summary=QT_TRANSLATE_NOOP("rules", "In a series, persons who were trained before are marked as repeats."),
)
def series_mark_repeats(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Ask about the parts of a course (part 2, module III) whose participants are all counted as new (R66).

    Only titles that call themselves parts make a series: the same induction every month trains other people.
    """
    series: dict[tuple[str, tuple[str, ...]], list[tuple[Training, bool]]] = {}
    for training in content.of_kind(Training):
        if training.status == "held" and any(group.numbers() for group in training.participants):
            title, is_part = without_part(training.title)
            components = tuple(sorted({group.component for group in training.participants}))
            series.setdefault((title, components), []).append((training, is_part))
    for held in series.values():
        if len(held) > 1 and any(is_part for _training, is_part in held):
            ordered = sorted((training for training, _ in held), key=_first_day)
            if not any(group.repeats for training in ordered[1:] for group in training.participants):
                last = ordered[-1]
                facts: dict[str, Any] = {"title": last.title, "count": len(ordered), "first": ordered[0].title}
                yield flaw("warning", f"{last.address}.participants[0].repeats", _NO_REPEATS, **facts)


def _first_day(training: Training) -> tuple[str, str]:
    return (training.start.first.isoformat() if training.start else "", training.id)


_NO_REPEATS: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” is one of {count} parts of a series that began with “{first}”, and all its participants count as new. "
    "Either enter how many were trained before as repeats, or note that they are other persons.",
)


@rule(
    "V16",
    on=Training,
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP("rules", "The components of a training add up to its participants."),
)
def components_make_the_whole(training: Training, _scene: Scene) -> Iterator[Flaw]:
    """Compare a typed number of all participants, and a group of no component, with the components."""
    named = [group for group in training.participants if group.component]
    if not named:
        return
    added = sum(_people(group) for group in named)
    for key in ("total", "participants_total"):
        total = training.extra.get(key)
        if isinstance(total, int) and not isinstance(total, bool) and total != added:
            severity, message = ("error", _ABOVE) if added > total else ("warning", _BELOW)
            yield flaw(severity, key, message, sum=added, total=total)  # type: ignore[arg-type]
    for index, group in enumerate(training.participants):
        if not group.component and len(named) > 1 and added and _people(group) == added:
            yield flaw("error", f"participants[{index}].component", _TWICE, sum=added)


def _people(group: People) -> int:
    total = group.derived_total if group.derived_total is not None else group.sum_of_parts
    return total or 0


@rule("V16", on=AskedQuestion)
def rows_make_the_whole(asked: AskedQuestion, _scene: Scene) -> Iterator[Flaw]:
    """Hold the rows of a table to the sums that the template states."""
    yield from broken_sums(asked, "V16")


@rule("V16", on=ReportContent)
def answers_make_the_whole(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Hold the answers to the sums that the template states."""
    yield from broken_checks(content, "V16")


_ABOVE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: the components add up to {sum}, more than the {total} participants in all. Either correct a "
    "component, or correct the total.",
)
_BELOW: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: the components add up to {sum}, but {total} took part in all. Either enter the others under a "
    "component, or note who they were.",
)
_TWICE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: a group of no component has {sum} persons, as many as all components together, so that everybody "
    "counts twice. Either take it out, or say which component it is.",
)


@rule(
    "V18",
    on=Training,
    severities=("error", "warning", "hint"),
    summary=QT_TRANSLATE_NOOP("rules", "Satisfaction is a share from 0 to 100, with the number of answers."),
)
def satisfaction_has_answers(training: Training, _scene: Scene) -> Iterator[Flaw]:
    """Refuse a share that is none, ask about more answers than people, hint at a share without answers (R64)."""
    evaluation = training.evaluation
    if evaluation is None:
        return
    share, answers = evaluation.satisfied_pct, evaluation.answers
    if share is not None and not 0 <= share <= 100:
        yield flaw("error", "evaluation.satisfied_pct", _NO_SHARE, share=f"{share:g}")
    elif share is not None and not isinstance(answers, int):
        yield flaw("hint", "evaluation.answers", _NO_ANSWERS, share=f"{share:g}")
    people = sum(_people(group) for group in training.participants)
    is_exact = all(group.qualifier == "exact" for group in training.participants)
    if isinstance(answers, int) and is_exact and 0 < people < answers:
        yield flaw("warning", "evaluation.answers", _MORE_ANSWERS, answers=answers, people=people)


_NO_SHARE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: {share} per cent satisfied is no share. Either enter a number from 0 to 100, or leave it empty.",
)
_NO_ANSWERS: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: {share} per cent were satisfied, but not of how many. Either enter the number of answers, or leave "
    "it so where nobody counted them.",
)
_MORE_ANSWERS: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” has {answers} answers to the evaluation, but {people} participants. Either correct one of the "
    "numbers, or note why more answered.",
)
