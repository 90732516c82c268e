"""The columns of the Excel forms for trainings, activities and a project's ledger, with their lists."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, get_args

from fieldreport.documents.form_parts import FormColumn, FormFacts, FormKind, Pick
from fieldreport.documents.phrases import PHRASES
from fieldreport.documents.words import Words, words_of
from fieldreport.projects import Entry, EntryType, Project
from fieldreport.templates import load_labels, load_template

_COMPONENTS: Final = ("military", "police", "civilian", "national_counterparts", "other")
_COUNTERPARTS: Final = (
    *("police", "army", "justice", "parliament", "candidates", "government", "civil_society", "media"),
)
_TYPES: Final = (
    *("induction", "pre_deployment", "in_mission", "specialist", "senior_leader", "national_counterpart"),
    *("on_the_job", "e_learning", "consultation"),
)
_STATUSES: Final = ("held", "planned", "cancelled")
_LEVELS: Final = ("hq", "field")
_SETTLING: Final = ("obligation", "partner_advance")
GROUP: Final = "group."  # what begins so belongs to the participants of one row


def columns_of(
    kind: FormKind, words: Words, template: str = "", project: Project | None = None
) -> tuple[FormColumn, ...]:
    """Return the columns of a form in order; areas come from a template, lines and obligations from a project."""
    match kind:
        case "training":
            return _training(words, template)
        case "activity":
            return _activity(words, template)
        case "project" if project is not None:
            return _project(words, project)
    return ()


def columns_to_read(facts: FormFacts, project: Project | None = None) -> Mapping[str, FormColumn]:
    """Return code -> column as `columns_of`, with the words of every language in its list, the form's first."""
    languages = dict.fromkeys((words_of(facts.language).language, *PHRASES))
    every = [columns_of(facts.kind, words_of(language), facts.template, project) for language in languages]
    return {
        same[0].code: replace(same[0], picks=tuple(pick for column in same for pick in column.picks))
        for same in zip(*every, strict=True)
    }


def _training(words: Words, template: str) -> tuple[FormColumn, ...]:
    return (
        FormColumn("title", "col.title", width=34, is_needed=True),
        FormColumn("status", "col.status", "pick", 11, _phrased(words, "status", _STATUSES)),
        FormColumn("start", "fill.head.start", "date", 13),
        FormColumn("end", "fill.head.end", "date", 13),
        FormColumn("places", "fill.head.places", "several", 18),
        FormColumn("type", "fill.head.type", "pick", 17, _phrased(words, "fill.type", _TYPES)),
        FormColumn("level", "fill.head.module", "pick", 9, tuple(Pick(level, level) for level in "123")),
        FormColumn("hours", "col.hours", "number", 8),
        FormColumn("area", "fill.head.area", "pick", 22, _areas(words, template)),
        FormColumn("partners", "col.partners", "several", 20),
        FormColumn(f"{GROUP}component", "fill.head.group", "pick", 26, _groups(words)),
        *_people(GROUP),
        FormColumn("outcome", "col.outcome", width=30),
        FormColumn("remark", "col.remark", width=22),
    )


def _activity(words: Words, template: str) -> tuple[FormColumn, ...]:
    return (
        FormColumn("title", "col.title", width=36, is_needed=True),
        FormColumn("start", "fill.head.start", "date", 13),
        FormColumn("end", "fill.head.end", "date", 13),
        FormColumn("level", "col.level", "pick", 15, _phrased(words, "level", _LEVELS)),
        FormColumn("place", "fill.head.place", width=18),
        FormColumn("area", "fill.head.area", "pick", 24, _areas(words, template)),
        FormColumn("partners", "col.partners", "several", 24),
        *_people("people."),
        FormColumn("result", "col.result", width=36),
        FormColumn("remark", "col.remark", width=24),
    )


def _people(begin: str) -> tuple[FormColumn, ...]:
    return (
        *(FormColumn(f"{begin}{part}", f"col.{part}", "count", 10) for part in ("women", "men", "girls", "boys")),
        FormColumn(f"{begin}total", "fill.head.total", "count", 15),
    )


def _project(words: Words, project: Project) -> tuple[FormColumn, ...]:
    lines = tuple(Pick(held.line, f"{held.line} {held.title}".strip()) for held in project.budget)
    settled = tuple(
        Pick(held.id, _named(words, held)) for held in project.entries if held.type in _SETTLING and held.id
    )
    columns = [
        FormColumn("date", "fill.head.day", "date", 13, is_needed=True),
        FormColumn(
            "type", "fill.head.entry", "pick", 20, _phrased(words, "entry", get_args(EntryType)), is_needed=True
        ),
        FormColumn("line", "col.line", "pick", 24, lines) if lines else FormColumn("line", "col.line", width=12),
        FormColumn("amount", "col.amount", "amount", 15, is_needed=True),
        FormColumn("currency", "col.currency", "currency", 10, hint="fill.hint.currency"),
        FormColumn("rate", "col.rate", "number", 11, hint="fill.hint.rate"),
        FormColumn("rate_date", "col.rate_date", "date", 13),
        FormColumn("payee", "col.payee", width=24),
        FormColumn("document", "col.document", width=18),
        FormColumn("note", "col.note", width=34),
    ]
    if settled:
        columns.insert(7, FormColumn("settles", "fill.head.settles", "pick", 28, settled))
    if len(lines) > 1:
        columns.insert(3, FormColumn("to_line", "col.to_line", "pick", 20, lines))
    return tuple(columns)


def _named(words: Words, entry: Entry) -> str:
    parts = (entry.id, words[f"entry.{entry.type}"], entry.payee or entry.note, f"{entry.amount:f}")
    return ", ".join(part for part in parts if part)[:120]


def _phrased(words: Words, group: str, codes: tuple[str, ...]) -> tuple[Pick, ...]:
    return tuple(Pick(code, _large(words[f"{group}.{code}"])) for code in codes)


def _groups(words: Words) -> tuple[Pick, ...]:
    """Return the components, national counterparts each by what they are."""
    found = [Pick(code, words[f"component.{code}"]) for code in _COMPONENTS[:4]]
    national = found[-1].words
    found += [
        Pick(f"national_counterparts/{code}", f"{national}, {words[f'counterpart.{code}']}") for code in _COUNTERPARTS
    ]
    return (*found, Pick("other", words["component.other"]))


def _areas(words: Words, version: str) -> tuple[Pick, ...]:
    template, labels = load_template(version), load_labels(version, words.language)
    return tuple(
        Pick(section.area, f"{section.area}. {labels.section(section.id)}")
        for section in template.sections
        if section.area
    )


def _large(text: str) -> str:
    return text[:1].upper() + text[1:]
