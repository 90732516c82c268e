"""Runs the rules over a report, a record or an answer, and says which findings a note already answers.

Rules: subjects come in the order of the report: the report itself, its questions, its records. Rules on one record or
answer look at nothing else in the report but what `Scene` offers, so that one change needs one subject checked anew,
and the rules on the report as a whole.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from fieldreport.codec import RecordProblem, decode
from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.figures import content_as_read
from fieldreport.models import Dataset, ParticipantGroup, People, Record, Training
from fieldreport.projects import Project
from fieldreport.reports import SEVERITIES, Finding, ReportContent, Term
from fieldreport.templates import Field, Labels, Question, TemplateError, is_asked, is_blank, is_required, load_labels
from fieldreport.validation.people import inner_groups
from fieldreport.validation.registry import AskedQuestion, CheckContext, CountGroup, Flaw, Scene, functions_for

_RANK: Final = {severity: rank for rank, severity in enumerate(SEVERITIES)}
_GROUP_WORDS: Final = {
    "": Term(QT_TRANSLATE_NOOP("terms", "participants")),
    "military": Term(QT_TRANSLATE_NOOP("terms", "military")),
    "police": Term(QT_TRANSLATE_NOOP("terms", "police")),
    "civilian": Term(QT_TRANSLATE_NOOP("terms", "civilian")),
    "national_counterparts": Term(QT_TRANSLATE_NOOP("terms", "national counterparts")),
    "other": Term(QT_TRANSLATE_NOOP("terms", "other participants")),
}
ASKED: Final = "H12"  # the code of a question of Headquarters (domain F)
_ASKS: Final = QT_TRANSLATE_NOOP(
    "findings",
    "UN Headquarters asks: {asked} Either correct the report here, or answer in a note; both travel with it.",
)
_BENEFICIARIES: Final = Term(QT_TRANSLATE_NOOP("terms", "beneficiaries"))
_REACHED: Final = Term(QT_TRANSLATE_NOOP("terms", "people"))


def check(content: ReportContent, context: CheckContext, *, leaving_out: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return all findings about a report: errors first, then by severity, each in the order of the report.

    `leaving_out` names codes of rules that are not applied.
    """
    run = _Run(content, context, frozenset(leaving_out))
    return _sorted([*run.report(), *run.questions(content.template.questions()), *run.records()])


def check_across(content: ReportContent, context: CheckContext) -> tuple[Finding, ...]:
    """Return the findings about the report as a whole: what may change when any record or answer changes."""
    return _sorted(_Run(content, context).report())


def check_record(record: Record, content: ReportContent, context: CheckContext) -> tuple[Finding, ...]:
    """Return the findings about one record, which need not be in the report yet (beside the field, while typing)."""
    return _sorted(_Run(content, context).record(record))


def check_answer(question_id: str, content: ReportContent, context: CheckContext) -> tuple[Finding, ...]:
    """Return the findings about one question and those that depend on its answer (follow-ups, areas).

    Raises KeyError where the template has no such question.
    """
    template = content.template
    changed = template.question(question_id)
    concerned = [
        question for question in template.questions() if question is changed or question_id in _looked_at(question)
    ]
    return _sorted(_Run(content, context).questions(concerned))


class Watch:
    """Checks one report again and again while it is written, and judges only those records anew that changed.

    Answers and the report as a whole are judged each time: they look at everything. For one thread at a time.
    """

    def __init__(self) -> None:
        self._scene: tuple[Any, ...] = ()
        self._held: dict[str, tuple[Record, list[Finding]]] = {}

    def check(self, content: ReportContent, context: CheckContext) -> tuple[Finding, ...]:
        """Return what `check` returns."""
        run = _Run(content, context)
        scene = _scene_of_records(content, context)
        known, self._scene = self._held if scene == self._scene else {}, scene
        self._held = {}
        found = [*run.report(), *run.questions(content.template.questions())]
        for record in content.records:
            held = known.get(record.address)
            if held is None or (held[0] is not record and held[0] != record):
                held = (record, run.record(record))
            self._held[record.address] = held
            found += held[1]
        return _sorted(found)


def _scene_of_records(content: ReportContent, context: CheckContext) -> tuple[Any, ...]:
    """Return everything beside itself that the findings about one record depend on."""
    previous = context.previous
    before = (
        (previous.mission, previous.period, previous.role, previous.revision, previous.created) if previous else ()
    )
    return (
        *(content.mission, content.quarter, content.role, content.language, id(content.template)),
        *(content.explanations, before, replace(context, previous=None)),
        tuple(project.id for project in content.of_kind(Project)),
    )


def _looked_at(question: Question) -> frozenset[str]:
    conditions = (question.condition, question.required_when)
    return frozenset[str]().union(*(condition.keys() for condition in conditions if condition is not None))


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: _RANK[finding.severity]))


class _Run:
    """One application of the rules to one report."""

    def __init__(
        self, content: ReportContent, context: CheckContext, leaving_out: frozenset[str] = frozenset()
    ) -> None:
        # Rules read what a reader reads; only the rule on quoted figures looks at the references.
        self.content = content_as_read(content)
        self.scene = Scene(self.content, context, content)
        self.leaving_out = leaving_out
        self.values = self.content.values()
        period = str(content.quarter)
        self.notes = [note for note in content.explanations if note.period == period]

    def report(self) -> list[Finding]:
        """Apply the rules on the report as a whole."""
        index = self.content.template.index
        found = []
        for finding in self.judge(self.content, "", {}):
            question = index.get(finding.address.removeprefix("report."))
            found.append(finding if question is None else self.in_words_of_the_form(question, finding))
        return [*self.questions_of_headquarters(), *found]

    def questions_of_headquarters(self) -> Iterator[Finding]:
        """Yield what Headquarters asks beside the field that it asks about; a note answers it (H12)."""
        for asked in self.scene.context.asked:
            before = self.scene.context.notes_before
            explained = any(note.covers(ASKED, asked.address) and note not in before for note in self.notes)
            yield Finding(ASKED, "explain", asked.address, _ASKS, {"asked": asked.text}, explained)

    def records(self) -> list[Finding]:
        """Apply the rules on records to all records, in their order."""
        return [finding for record in self.content.records for finding in self.record(record)]

    def record(self, record: Record) -> list[Finding]:
        """Apply the rules on records and on count groups to one record."""
        facts = {"title": record.title.strip() or record.id}
        base = record.address
        found = list(self.judge(record, base, facts))
        is_counted = not isinstance(record, Training) or record.status == "held"
        for at, people in record.counts():
            found += self.group(
                CountGroup(people, people.numbers(), is_counted), f"{base}.{at}", facts, _group_name(record, people)
            )
        return found

    def group(
        self, group: CountGroup, base: str, facts: Mapping[str, Any], name: str, note: str = ""
    ) -> Iterator[Finding]:
        """Apply the rules on count groups to one group and to those inside it."""
        yield from self.judge(group, base, {**facts, "group": name}, note)
        for at, untrusted in inner_groups(group.people):
            try:
                inner = decode(People, untrusted, at)
            except RecordProblem:
                continue  # V1 of the outer group
            held = CountGroup(inner, inner.numbers(), group.is_counted, is_inner=True)
            yield from self.group(held, f"{base}.{at}", facts, name, note)

    def questions(self, questions: Iterable[Question]) -> list[Finding]:
        """Apply the rules on answers to those of the questions that the form asks now."""
        content, found = self.content, list[Finding]()
        for question in questions:
            role, due = content.role, content.yearly_due
            if question.is_derived or not is_asked(question, role, self.values, yearly_due=due):
                continue
            answer = content.answers.get(question.id)
            value = answer.value if answer is not None else None
            required = is_required(question, role, self.values, yearly_due=due)
            asked = AskedQuestion(question, answer, value, required, is_blank(value))
            if asked.is_blank and not required:
                continue
            base, note = f"report.{question.id}", answer.note if answer is not None else ""
            flaws = list(self.judge(asked, base, {}, note))
            if flaws:
                found += [self.in_words_of_the_form(question, finding) for finding in flaws]
            if question.type in ("people", "table"):
                for at, group in _answered_groups(question, value):
                    name = self.name_of(question)
                    found += self.group(
                        CountGroup(group, group.numbers()),
                        f"{base}{at}",
                        {"title": name},
                        _group_name(None, group),
                        note,
                    )
        return found

    def judge(self, subject: Any, base: str, facts: Mapping[str, Any], note: str = "") -> Iterator[Finding]:
        """Apply the rules made for this class of subject; complete addresses and facts, look for notes."""
        for code, function in functions_for(type(subject), self.leaving_out):
            for found in function(subject, self.scene):
                address = _joined(base, found.at)
                yield Finding(
                    code,
                    found.severity,
                    address,
                    found.message,
                    {**facts, **found.facts},
                    self.is_explained(code, address, found, note),
                )

    def is_explained(self, code: str, address: str, found: Flaw, note: str) -> bool:
        """Return whether a note answers it: one of the report, or the record's or answer's own (decisions 22)."""
        if found.severity not in ("explain", "warning"):
            return False
        own = found.note.strip() or note.strip()
        return bool(own) or any(explanation.covers(code, address) for explanation in self.notes)

    def name_of(self, question: Question) -> str:
        """Return the question in the words of the form, with what it belongs to."""
        labels = self.labels()
        if labels is None or question.id not in labels.template.index:
            return question.id
        named = [labels.section(question.section)] if question.area else []
        named += [labels.short(name) for name in (question.parent, question.id) if name]
        return " – ".join(dict.fromkeys(named))

    def in_words_of_the_form(self, question: Question, finding: Finding) -> Finding:
        """Return the finding with question, column and choices named as the form names them."""
        facts, labels = {**finding.facts, "question": self.name_of(question)}, self.labels()
        if labels is not None and "column" in facts:
            facts["column"] = labels.column(question.id, facts["column"])
        if labels is not None and "offered" in facts:
            words = (labels.choice(question.list_id or "", choice.code) for choice in question.choices)
            facts["offered"] = ", ".join(f"“{word}”" for word in words)
        return replace(finding, facts=facts)

    def labels(self) -> Labels | None:
        """Return the texts of the template in the report's language; None where the program does not ship it."""
        try:
            return load_labels(self.content.template.version, self.content.language)
        except TemplateError:
            return None


def _joined(base: str, at: str) -> str:
    return f"{base}{at}" if not at or not base or at.startswith("[") else f"{base}.{at}"


def _group_name(record: Record | None, group: People) -> str:
    if isinstance(group, ParticipantGroup):
        return _GROUP_WORDS.get(group.component, Term(group.component))
    if isinstance(group, Dataset.Row) and group.category:
        return group.category
    return _BENEFICIARIES if isinstance(record, Project) else _REACHED


def _answered_groups(question: Question, value: Any) -> Iterator[tuple[str, People]]:
    """Yield the count groups in an answer with their addresses; what is misshapen is V1's matter."""
    held: list[tuple[str, Any]] = []
    if question.type == "people":
        rows = question.rows is not None and isinstance(value, Mapping)
        held = [(f".{code}", group) for code, group in value.items()] if rows else [("", value)]
    else:
        held = list(_groups_in_rows(question, value, ""))
    for at, untrusted in held:
        if isinstance(untrusted, dict) and untrusted.keys() != {"state"}:
            try:
                yield at, decode(People, untrusted, at)
            except RecordProblem:
                continue


def _groups_in_rows(table: Field, value: Any, at: str) -> Iterator[tuple[str, Any]]:
    """Yield the cells of people in a table and in the tables inside its rows; a row from elsewhere bears its key."""
    for index, row in enumerate(value if isinstance(value, list | tuple) else ()):
        if isinstance(row, Mapping):
            place = f"{at}[{row.get('from', index)}]"
            for column in table.columns:
                if column.type == "people":
                    yield f"{place}.{column.id}", row.get(column.id)
                elif column.type == "table":
                    yield from _groups_in_rows(column, row.get(column.id), f"{place}.{column.id}")
