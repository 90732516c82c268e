"""What changed in a report and which checks are explained, in words, as lines of a list and as remarks on its pages.

Rules: words only; what differs is told by the core. A line leads to the page where its answer or record stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.locales import number, quarter_short
from ui.messages import finding_words
from ui.widgets.pdf_overlays import Overlay
from ui.widgets.two_line_list import TwoLines

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.documents.pdf_places import PagePlace
    from fieldreport.templates import Labels
    from fieldreport.workflows.comparing import ChangedPart, Difference, FigureChange, Value
    from fieldreport.workflows.contrasting import Passage
    from fieldreport.workflows.previewing import CheckNote, Compared, Pages


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One line of what changed, with the places it leads to."""

    address: str
    text: str
    note: str
    places: "tuple[PagePlace, ...]"


def compared_words(compared: "Compared | None") -> str:
    """Return what the report was compared with: "revision 1", "Q2 2006"."""
    if compared is None:
        return ""
    if compared.is_same_quarter:
        return QCoreApplication.translate("changes", "revision {number}").format(number=number(compared.revision))
    return quarter_short(compared.quarter)


def change_lines(pages: "Pages") -> tuple[ChangeLine, ...]:
    """Return what changed, figures first, then answers and records in the order of the pages."""
    before = compared_words(pages.compared_with)
    lines = [
        ChangeLine(one.address, *_figure_words(one, before), _places_of_figure(one, pages)) for one in pages.figures
    ]
    is_same_quarter = pages.compared_with is not None and pages.compared_with.is_same_quarter
    if is_same_quarter:
        parts = [
            ChangeLine(one.address, *part_words(one, pages.labels), pages.where(one.address)) for one in pages.changed
        ]
    else:
        parts = list(_by_section(pages))
    parts.sort(key=lambda line: (0, line.places[0].page, -line.places[0].top) if line.places else (1, 0, 0.0))
    return (*lines, *parts)


def _by_section(pages: "Pages") -> Iterator[ChangeLine]:
    """Yield what is new against another quarter: one line for the answers of a section, one for each record."""
    sections: dict[str, list[ChangedPart]] = {}
    for part in pages.changed:
        index = pages.labels.template.index
        if part.kind == "answer" and part.key in index:
            sections.setdefault(index[part.key].section, []).append(part)
        elif part.kind != "answer":
            yield ChangeLine(part.address, *part_words(part, pages.labels), pages.where(part.address))
    for section, parts in sections.items():
        found = [place for one in parts for place in pages.where(one.address)]
        first = tuple(sorted(found, key=lambda place: (place.page, -place.top))[:1])
        if not first:
            continue  # an area that is not reported this time
        title, count = f"{pages.labels.template.section(section).number} {pages.labels.section(section)}", len(parts)
        words = QCoreApplication.translate("changes", "%n new answer(s)", "", count)
        yield ChangeLine(parts[0].address, title, words, first)


def as_list(lines: Sequence[ChangeLine]) -> tuple[TwoLines, ...]:
    """Return the lines for a list, with the page at the end."""
    return tuple(
        TwoLines(place, line.text, line.note, page_words(line.places), words=_spoken(line))
        for place, line in enumerate(lines)
    )


def page_words(places: "Sequence[PagePlace]") -> str:
    """Return "p. 4", or an empty text where it stands on no page."""
    if not places:
        return ""
    return QCoreApplication.translate("changes", "p. {page}").format(page=number(places[0].page + 1))


def check_lines(pages: "Pages") -> tuple[TwoLines, ...]:
    """Return the explained checks with their notes, and those that still wait for one."""
    return tuple(
        TwoLines(
            place,
            _check_title(check, pages),
            _quoted(check),
            page_words(pages.where(check.finding.address)),
            icon="mark:warning" if check.finding.explained else "mark:explain",
        )
        for place, check in enumerate(pages.checks)
    )


def overlays(pages: "Pages") -> tuple[Overlay, ...]:
    """Return what the viewer shows on the pages: restricted, changed, explained."""
    found = [
        Overlay("restricted", address, pages.where(address), _restricted_words())
        for address in pages.restricted
        if address in pages.places
    ]
    is_same_quarter = pages.compared_with is not None and pages.compared_with.is_same_quarter
    for part in pages.changed if is_same_quarter else ():  # against another quarter nearly all of it is new
        text, note = part_words(part, pages.labels)
        found.append(Overlay("changed", part.address, _places_of_part(part, pages), f"{text}\n{note}"))
    for check in pages.checks:
        words = f"{_check_title(check, pages)}\n{_quoted(check)}"
        found.append(Overlay("check", check.finding.address, pages.where(check.finding.address), words))
    return tuple(one for one in found if one.places)


def part_words(part: "ChangedPart", labels: "Labels") -> tuple[str, str]:
    """Return the title of a changed answer, record or note, and what changed in it."""
    return part_title(part, labels), _part_note(part)


def difference_words(difference: "Difference") -> str:
    """Return one difference: where, what it was, what it is."""
    before, after = value_words(difference.before), value_words(difference.after)
    where = " ".join(difference.path)
    both = QCoreApplication.translate("changes", "{before} → {after}").format(before=before, after=after)
    return (
        QCoreApplication.translate("changes", "{place}: {change}").format(place=where, change=both) if where else both
    )


def value_words(value: "Value") -> str:
    """Return a value as a difference shows it."""
    if value.kind == "blank":
        return QCoreApplication.translate("changes", "blank")
    if value.kind == "words":
        count = value.amount
        return QCoreApplication.translate("changes", "%n word(s)", "", count)
    return number(value.amount) if value.kind == "number" else value.text


def _places_of_part(part: "ChangedPart", pages: "Pages") -> "tuple[PagePlace, ...]":
    """Return where a change stands: the rows that changed where they are told apart, else the whole."""
    if part.change != "changed" or part.kind == "explanation":
        return pages.where(part.address)
    rows = [place for one in part.differences for place in pages.where(one.address)]
    return tuple(dict.fromkeys(rows)) or pages.where(part.address)


def _places_of_figure(figure: "FigureChange", pages: "Pages") -> "tuple[PagePlace, ...]":
    if figure.address:
        return pages.where(figure.address)
    kind = "activity" if figure.figure == "activities" else "training"
    found = [places for address, places in pages.places.items() if address.startswith(f"{kind}[")]
    return min(found, key=lambda places: (places[0].page, -places[0].top), default=())


def _figure_words(figure: "FigureChange", before: str) -> tuple[str, str]:
    none = QCoreApplication.translate("changes", "no figure")
    now = none if figure.after is None else number(figure.after)
    was = none if figure.before is None else number(figure.before)
    if figure.is_at_least:
        now = QCoreApplication.translate("changes", "at least {figure}").format(figure=now)
    title = {
        "participations": QCoreApplication.translate("changes", "Training: {figure} participations"),
        "women_share": QCoreApplication.translate("changes", "Women among participants: {figure} %"),
        "activities": QCoreApplication.translate("changes", "Activities: {figure}"),
        "project": QCoreApplication.translate("changes", "{title}: {figure} % of the approved amount spent"),
    }[figure.figure].format(figure=now, title=figure.title)
    percent = " %" if figure.figure in ("women_share", "project") and figure.before is not None else ""
    note = QCoreApplication.translate("changes", "{figure} in {state}").format(figure=was + percent, state=before)
    if figure.figure in ("participations", "women_share") and figure.complete < figure.groups:
        held = QCoreApplication.translate("changes", "{complete} of {groups} groups complete by sex").format(
            complete=number(figure.complete), groups=number(figure.groups)
        )
        note = QCoreApplication.translate("changes", "{first}; {second}").format(first=note, second=held)
    return title, note


def part_title(part: "ChangedPart | Passage", labels: "Labels") -> str:
    """Return the answer, record or note that changed."""
    if part.kind == "answer":
        if part.key not in labels.template.index:
            return part.key
        question = labels.template.question(part.key)
        return f"{labels.template.section(question.section).number} {labels.short(part.key)}"
    if part.kind == "explanation":
        return QCoreApplication.translate("changes", "Explanation of a check")
    if part.kind == "report":
        return QCoreApplication.translate("changes", "Classification")
    kind = _new_words(part.kind) if part.change == "added" else _kind_words(part.kind)
    return QCoreApplication.translate("changes", "{kind}: {title}").format(kind=kind, title=part.title)


def _part_note(part: "ChangedPart") -> str:
    if part.change == "added":
        is_text = any(one.after.kind == "words" for one in part.differences)
        return (
            QCoreApplication.translate("changes", "new text")
            if is_text
            else ", ".join(value_words(one.after) for one in part.differences[:3] if one.after.kind != "blank")
        )
    if part.change == "removed":
        return QCoreApplication.translate("changes", "taken out")
    if len(part.differences) > 1:
        count = len(part.differences)
        return QCoreApplication.translate("changes", "%n place(s) changed", "", count)
    only = part.differences[0]
    if only.before.kind == only.after.kind == "words":
        return QCoreApplication.translate("changes", "text changed: {after}, before {before}").format(
            after=value_words(only.after), before=value_words(only.before)
        )
    return difference_words(only) if part.kind not in ("answer", "explanation", "report") else _plain(only)


def _plain(difference: "Difference") -> str:
    return QCoreApplication.translate("changes", "{before} → {after}").format(
        before=value_words(difference.before), after=value_words(difference.after)
    )


def _kind_words(kind: str) -> str:
    return {
        "training": QCoreApplication.translate("changes", "Training"),
        "activity": QCoreApplication.translate("changes", "Activity"),
        "project": QCoreApplication.translate("changes", "Project"),
        "dataset": QCoreApplication.translate("changes", "Mission statistics"),
        "plan": QCoreApplication.translate("changes", "Action plan"),
        "practice": QCoreApplication.translate("changes", "Good practice"),
        "lesson": QCoreApplication.translate("changes", "Lesson"),
        "gap": QCoreApplication.translate("changes", "Gap"),
        "staffing": QCoreApplication.translate("changes", "Staffing"),
    }.get(kind, kind)


def _new_words(kind: str) -> str:
    return {
        "training": QCoreApplication.translate("changes", "New training"),
        "activity": QCoreApplication.translate("changes", "New activity"),
        "project": QCoreApplication.translate("changes", "New project"),
        "dataset": QCoreApplication.translate("changes", "New mission statistics"),
        "plan": QCoreApplication.translate("changes", "New action plan"),
        "practice": QCoreApplication.translate("changes", "New good practice"),
        "lesson": QCoreApplication.translate("changes", "New lesson"),
        "gap": QCoreApplication.translate("changes", "New gap"),
        "staffing": QCoreApplication.translate("changes", "New staffing"),
    }.get(kind, kind)


def _check_title(check: "CheckNote", pages: "Pages") -> str:
    titles = {record.address: record.title or record.id for record in pages.content.records}
    address = check.finding.address.split("]", 1)[0] + "]"
    words = finding_words(check.finding, pages.labels, lambda _address: titles.get(address, ""))
    return words.text if words.title in words.text else f"{words.title}: {words.text}"


def _quoted(check: "CheckNote") -> str:
    if not check.note:
        return QCoreApplication.translate("changes", "no explanation yet")
    return QCoreApplication.translate("changes", "“{note}”").format(note=" ".join(check.note.split()))


def _restricted_words() -> str:
    return QCoreApplication.translate("changes", "Restricted: stays within the mission and Headquarters")


def _spoken(line: ChangeLine) -> str:
    parts = [line.text, line.note]
    if line.places:
        parts.append(
            QCoreApplication.translate("changes", "page {page}").format(page=number(line.places[0].page + 1))
        )
    return ", ".join(part for part in parts if part)
