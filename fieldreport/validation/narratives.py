"""Rules that read narratives beside each other, beside the records and beside last quarter (V10, V29, V30, V32)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.figures import FigureBook, quoted
from fieldreport.models import Activity, Dataset, People, Record, Training
from fieldreport.projects import Project
from fieldreport.quotes import shown
from fieldreport.reports import ReportContent
from fieldreport.templates import Question, is_asked, is_blank
from fieldreport.validation.registry import AskedQuestion, Flaw, Scene, flaw, rule
from fieldreport.validation.wording import Figure, are_alike, figures, stems, texts_of
from fieldreport.values import count_words

_SAME_WORDING: Final = 0.4  # of the words around a figure
_RETOLD: Final = ("progress", "outside_plan", "lessons", "gaps", "evidence", "council", "impact")
_WORTH_COMPARING: Final = 8  # words: "nothing new" may well stand twice
_WORTH_A_RESULT: Final = 25  # words: a line or two may do without number
_LISTED: Final = 5  # figures in one text


def _narratives(scene: Scene) -> tuple[tuple[Question, str], ...]:
    """Return the texts that the form asks now, with their questions; contacts and the like are no narratives."""
    content, values = scene.content, scene.content.values()
    return tuple(
        (question, value)
        for question in content.template.questions()
        if question.type in ("text", "para")
        and not question.restricted
        and isinstance(value := values.get(question.id), str)
        and value.strip()
        and is_asked(question, content.role, values, yearly_due=content.yearly_due)
    )


@rule(
    "V10",
    on=ReportContent,
    severities=("warning",),
    summary=QT_TRANSLATE_NOOP("rules", "One number does not stand for two things."),
)
def one_number_means_one_thing(content: ReportContent, scene: Scene) -> Iterator[Flaw]:
    """Ask where the same number of three digits and more stands in other words (34,086 of S1 12 and 32).

    Round numbers meet by chance, and what an event counted may be told in many words: neither is meant.
    """
    counted = {number for record in content.of_kind(Training) for number in _counts(record)}
    counted |= {number for record in content.of_kind(Activity) for number in _counts(record)} | _quoted_numbers(scene)
    first: dict[int, tuple[Figure, str]] = {}
    told: set[int] = set()
    for address, figure in _all_figures(scene):
        number = figure.value
        if number < 100 or figure.is_round or number in counted or number in told:
            continue
        held = first.setdefault(number, (figure, address))
        if held[1] != address and not are_alike(held[0].stems, figure.stems, _SAME_WORDING):
            told.add(number)
            yield flaw("warning", address, _TWO_MEANINGS, number=number, here=figure.piece, there=held[0].piece)


def _all_figures(scene: Scene) -> Iterator[tuple[str, Figure]]:
    for question, text in scene.once(_narratives, lambda: _narratives(scene)):
        for figure in figures(text):
            yield f"report.{question.id}", figure
    for record in scene.content.records:
        if isinstance(record, Dataset):
            for index, row in enumerate(record.rows):
                words = f"{row.category} – {record.title}"
                for number in {*row.numbers().values(), *_whole(row)}:
                    yield f"{record.address}.rows[{index}]", Figure(number, stems(words), words, words)


def _whole(group: People) -> tuple[int, ...]:
    return tuple({number for number in (group.derived_total, group.sum_of_parts, group.female) if number is not None})


def _counts(record: Record) -> set[int]:
    return {number for _at, group in record.counts() for number in (*group.numbers().values(), *_whole(group))}


_TWO_MEANINGS: Final = QT_TRANSLATE_NOOP(
    "findings",
    "The number {number} stands for two things: “{there}” and “{here}”. Either correct one of them, or note that "
    "both are right.",
)


@rule(
    "V29",
    on=AskedQuestion,
    severities=("warning", "hint"),
    summary=QT_TRANSLATE_NOOP("rules", "Texts are new each quarter, and numbers of people in them are in a record."),
)
def texts_are_new(asked: AskedQuestion, scene: Scene) -> Iterator[Flaw]:
    """Ask about a narrative that is last quarter's, word by word; what is carried forward on purpose may be."""
    question, previous = asked.question, scene.context.previous
    if question.purpose not in _RETOLD or question.carried_forward or not isinstance(asked.value, str):
        return
    before = scene.previous_answer(question.id)
    if (
        previous is not None
        and isinstance(before, str)
        and before.split() == asked.value.split()
        and count_words(asked.value) >= _WORTH_COMPARING
    ):
        # A gap may well stay open; that it does is worth a look only.
        yield flaw("hint" if question.purpose == "gaps" else "warning", "", _IDENTICAL, quarter=previous.period)


@rule("V29", on=ReportContent)
def people_in_texts_are_in_records(content: ReportContent, scene: Scene) -> Iterator[Flaw]:
    """Hint at numbers of people who were trained or took part, where no record of the report has them."""

    def is_known(number: int) -> bool:  # asked last: collecting thousands of numbers is only worth it for a suspect
        return number in scene.once(_known_numbers, lambda: _known_numbers(content) | _quoted_numbers(scene))

    for question, text in scene.once(_narratives, lambda: _narratives(scene)):
        if question.purpose not in ("progress", "outside_plan"):
            continue
        open_numbers = list(
            dict.fromkeys(
                f"{figure.value:,}"
                for figure in figures(text)
                if figure.value >= 10
                and _TOOK_PART.search(figure.sentence)
                and re.search(_PERSONS, figure.piece, re.IGNORECASE)
                and not is_known(figure.value)
            )
        )
        if open_numbers:
            numbers = ", ".join(open_numbers[:_LISTED])
            yield flaw("hint", f"report.{question.id}", _NOT_IN_RECORDS, numbers=numbers)


@rule("V29", on=ReportContent)
def quoted_figures_are_the_present_ones(content: ReportContent, scene: Scene) -> Iterator[Flaw]:
    """Tell where a text quotes a figure that has changed since, or that no record gives.

    Figures from records that are not at hand, as those of other quarters at Headquarters, are left alone.
    """
    records = {**scene.context.quoted, content.quarter: content.records}
    book = FigureBook(content.quarter, records.get)
    for question, place, quote in quoted(scene.written or content):
        found, at = book.work_out(quote.reference), f"report.{question}.figures[{place}]"
        name = found.label
        if found.standing in ("unknown", "nothing"):
            message = _NO_FIGURE if found.standing == "unknown" else _NOTHING_COUNTED
            yield flaw("warning", at, message, reference=quote.reference.text, figure=name)
        elif found.value is not None and quote.value is not None and found.value != quote.value:
            was, now = (shown(replace(quote, value=value).text) for value in (quote.value, found.value))
            yield flaw("hint", at, _FIGURE_CHANGED, figure=name, was=was, now=now)


_NO_FIGURE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "The text quotes “{reference}”, and there is no such figure. Either choose one of the figures offered, or write "
    "the number itself.",
)
_NOTHING_COUNTED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "The text quotes “{figure}”, and no record of the period gives that number. Either enter the record, or take the "
    "figure out of the text.",
)
_FIGURE_CHANGED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "The text quotes “{figure}” as {was}, and the records now say {now}. Either take the new figure over and read "
    "the sentence again, or correct the records.",
)


_PERSONS: Final = (
    r"\b(?:women|men|girls|boys|persons?|people|participants?|officers?|soldiers?|candidates?|students?|leaders?|judges?|"
    r"staff|trainees?|peacekeepers?|femmes?|hommes?|filles?|garçons?|personnes?|participante?s|policiers?|policières?|"
    r"militaires?|magistrats?|agents?)\b"
)
_TOOK_PART: Final = re.compile(
    r"\b(?:trained|took part|attended|participated|were briefed|sensiti[sz]ed|formée?s?|participé|assisté|suivi|"
    r"sensibilisée?s?|reçu une formation)\b",
    re.IGNORECASE,
)


def _known_numbers(content: ReportContent) -> frozenset[int]:
    """Return every number that a record or an answered number of the report has, and the sums a report shows."""
    known: set[int] = set()
    sums: dict[str, int] = {}
    for record in content.records:
        for _at, group in record.counts():
            known.update(group.numbers().values(), _whole(group))
            for name, number in group.numbers().items():
                sums[f"{record.kind} {name}"] = sums.get(f"{record.kind} {name}", 0) + number
            if (total := group.derived_total or group.sum_of_parts) is not None:
                sums[record.kind] = sums.get(record.kind, 0) + total
        whole: dict[str, int] = {}
        for _at, group in record.counts():
            for name, number in group.numbers().items():
                whole[name] = whole.get(name, 0) + number
        known.update(whole.values(), (sum(whole.values()),))
        known.update(figure.value for _name, text in texts_of(record) for figure in figures(text))
        if isinstance(record, Training) and record.evaluation and isinstance(record.evaluation.answers, int):
            known.add(record.evaluation.answers)
        if isinstance(record, Project):
            known.update(int(entry.amount) for entry in record.entries if entry.amount < 10**12)
    known.update(sums.values())
    for answer in content.answers.values():
        known.update(_numbers_in(answer.value))
    return frozenset(known)


def _quoted_numbers(scene: Scene) -> frozenset[int]:
    """Return the numbers that texts draw from records: they are told where they come from."""
    found = quoted(scene.written or scene.content)
    return frozenset(int(quote.value.amount) for _question, _place, quote in found if quote.value)


def _numbers_in(value: Any) -> Iterator[int]:
    if isinstance(value, bool | str | Decimal) or value is None:
        return
    if isinstance(value, int):
        yield value
    elif isinstance(value, Mapping):
        for held in value.values():
            yield from _numbers_in(held)
    elif isinstance(value, list | tuple):
        for held in value:
            yield from _numbers_in(held)


_IDENTICAL: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}” is word for word the text of {quarter}. Either write what is new this quarter, or note that "
    "nothing has changed.",
)
_NOT_IN_RECORDS: Final = QT_TRANSLATE_NOOP(
    "findings",
    "The text counts people whom no record of the quarter counts: {numbers}. Either enter the training or activity, "
    "or leave it so where the number comes from elsewhere.",
)


@rule(
    "V30",
    on=AskedQuestion,
    severities=("warning",),
    summary=QT_TRANSLATE_NOOP("rules", "What stands outside the plan cites no sub-action of the plan."),
)
def outside_the_plan_is_outside(asked: AskedQuestion, scene: Scene) -> Iterator[Flaw]:
    """Ask about codes of sub-actions in texts on activities outside the plan; only codes of the pick list count."""
    if asked.question.purpose != "outside_plan" or not isinstance(asked.value, str):
        return
    codes = scene.once(_plan_codes, lambda: _plan_codes(scene))
    cited = [code for code in dict.fromkeys(_CODE.findall(asked.value)) if code in codes]
    if cited:
        yield flaw("warning", "", _CITED, codes=", ".join(cited))


_CODE: Final = re.compile(r"(?<![\w/-])[A-Z][0-9]{1,2}(?![\w/-]|\s(?:paper|sheets?|size|pages?))")


def _plan_codes(scene: Scene) -> frozenset[str]:
    template = scene.content.template
    lists = {one.list_id for one in template.questions() if one.purpose == "sub_actions" and one.list_id}
    return frozenset(choice.code for name in lists for choice in template.lists[name].choices)


_CITED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}” is for work outside the plan, but cites {codes} of the plan. Either report it as progress of that "
    "sub-action, or note why it stands outside.",
)


@rule(
    "V32",
    on=ReportContent,
    severities=("warning",),
    summary=QT_TRANSLATE_NOOP("rules", "Results are shown by a number, a record or an indicator."),
)
def results_are_shown(content: ReportContent, scene: Scene) -> Iterator[Flaw]:
    """Ask about a longer text on results without any number, in an area without any record or link (R35)."""
    areas = {area for record in content.records if (area := getattr(record, "area", ""))}
    linked = {
        question.section
        for question in content.template.questions()
        if question.type in ("links", "int", "people", "table")
        and (answer := content.answers.get(question.id)) is not None
        and not is_blank(answer.value)
    }
    for question, text in scene.once(_narratives, lambda: _narratives(scene)):
        if question.purpose != "progress" or question.section in linked or question.area in areas:
            continue
        if not any(letter.isdigit() for letter in text) and count_words(text) >= _WORTH_A_RESULT:
            yield flaw("warning", f"report.{question.id}", _NOTHING_SHOWN)


_NOTHING_SHOWN: Final = QT_TRANSLATE_NOOP(
    "findings",
    "The text on results has no number, and nothing in its area shows them. Either enter a training, an activity or "
    "a number that shows the result, or note how it is known.",
)
