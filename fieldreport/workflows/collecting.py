"""Collect from colleagues without the program: write an Excel form, take in what they filled in, take it back.

Rules: a form is hostile until it is proven to be ours; a wrong cell is refused and named, the rest is taken. An id
comes from form, name and row, so that the same form loaded twice changes nothing and two copies of one form, filled
in by two people, stay apart. A blank cell touches nothing, and what a form does not ask about stays.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldreport.codec import RecordProblem
from fieldreport.errors import FieldReportError
from fieldreport.models import Answer, Record
from fieldreport.projects import Project
from fieldreport.records import AnyRecord, read_record, write_record
from fieldreport.storage import drafts, records
from fieldreport.storage.places import replacing
from fieldreport.storage.problems import StoreError
from fieldreport.templates import template_for
from fieldreport.values import Quarter
from fieldreport.workflows import drafting, recording
from fieldreport.workflows.recording import Loaded
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # reading and writing workbooks is not needed at start
    from fieldreport.documents.form_parts import FormColumn, FormKind, FormProblem
    from fieldreport.documents.form_reading import FilledForm, FilledRow


@dataclass(frozen=True, slots=True)
class Collected:
    """What came of one filled form; `before` is what `take_back` needs to undo it."""

    kind: str
    filled_by: str
    loaded: Loaded
    refused: "tuple[FieldReportError, ...]"  # cells and rows that were not taken
    before: tuple[tuple[AnyRecord, AnyRecord | None], ...] = ()  # each as taken, and as it was


def write_form(
    session: Session,
    kind: "FormKind",
    target: Path,
    *,
    quarter: Quarter | None = None,
    project_id: str = "",
    language: str = "",
) -> Path:
    """Write an Excel form for colleagues and return its path; it is not encrypted.

    `quarter`: by default the one in work; a report's form begins its draft. `project_id`: of a ledger's form.
    Raises FORM_NO_PROJECT, NOT_AN_AUTHOR, OSError.
    """
    # Rendering is not needed at start.
    from fieldreport.documents.form_parts import FormFacts
    from fieldreport.documents.form_questions import write_questions_form
    from fieldreport.documents.form_sheet import write_rows_form

    profile = session.profile()
    chosen = quarter or _quarter(session)
    facts = FormFacts(
        kind=kind,
        form_id=str(uuid.uuid4()),
        mission=profile.mission,
        language=language or profile.language,
        period=str(chosen) if quarter is not None or kind == "report" else "",
        template=template_for(chosen),
        project=project_id if kind == "project" else "",
    )
    if kind == "report":
        draft = drafting.open_draft(session, chosen)
        facts = replace(facts, template=draft.content.template.version)
        data = write_questions_form(facts, draft.content, classification=draft.classification)
    else:
        project = _project(session, project_id) if kind == "project" else None
        data = write_rows_form(facts, session.mission(profile.mission).name, project=project)
    with replacing(target) as stream:
        stream.write(data)
    return target


def load_form(session: Session, untrusted: bytes, *, dry_run: bool = False) -> Collected:
    """Take in a filled form in one transaction; with `dry_run` only say what would change.

    Raises NOT_A_FORM, FORM_MACROS, FORM_TOO_LARGE, FORM_HOSTILE, FORM_VERSION, FORM_NO_NAME, FORM_ELSEWHERE,
    FORM_NO_PROJECT, FORM_TEMPLATE for the form as a whole.
    """
    # Reading workbooks is not needed at start.
    from fieldreport.documents.form_parts import FormProblem
    from fieldreport.documents.form_reading import read_form

    form = read_form(untrusted)
    desk = session.profile().mission
    if form.facts.mission != desk:
        raise FormProblem("FORM_ELSEWHERE", form=form.facts.mission, desk=desk)
    with session.store.transaction():
        found, refused = _Reader(session, form).read()
        before = tuple((held, _held(session, held)) for held in found)
        actor = f"{session.actor} ({form.filled_by})"
        loaded = recording.take_records(session, found, dry_run=dry_run, actor=actor)
    return Collected(form.facts.kind, form.filled_by, loaded, tuple(refused), before)


def load_file(session: Session, file: Path, *, dry_run: bool = False) -> Collected:
    """Take in a filled form from a file, as `load_form`; raises OSError too."""
    from fieldreport.documents.form_reading import MAX_FILE  # reading workbooks is not needed at start

    with file.open("rb") as stream:
        return load_form(session, stream.read(MAX_FILE + 1), dry_run=dry_run)


def take_back(session: Session, collected: Collected) -> Collected:
    """Put everything that a form changed back as it was, and return it: what it added goes to the bin."""
    with session.store.transaction():
        for taken, before in collected.before:
            if isinstance(taken, Answer):
                _put_back(session, taken, before)
            elif isinstance(before, Record):
                recording.put_record(session, before)
            elif isinstance(taken, Record) and _held(session, taken) is not None:
                recording.delete_record(session, taken.kind, taken.id)
    return collected


def _put_back(session: Session, taken: Answer, before: AnyRecord | None) -> None:
    report = drafting.open_report(session, Quarter.parse(taken.period))
    old = before if isinstance(before, Answer) else replace(taken, value=None, note="", source=None, extra={})
    drafts.put_answer(session.store, report.no, old, actor=session.actor, at=session.now())


class _Reader:
    """Turns the rows of one form into records, joined with what the desk already has of them."""

    def __init__(self, session: Session, form: "FilledForm") -> None:
        self._session, self._form, self._facts = session, form, form.facts
        self._refused: list[FieldReportError] = []

    def read(self) -> tuple[list[AnyRecord], list[FieldReportError]]:
        """Return records to store and what was refused."""
        match self._facts.kind:
            case "report":
                found: list[AnyRecord] = list(self._answers())
            case "project":
                found = [self._ledger()]
            case _:
                found = self._events()
        return found, self._refused

    def _id(self, row: int) -> str:
        """Return the id of what stands in a row: the same for the same form, name and row, wherever it is read."""
        from fieldreport.documents.form_parts import plain  # reading workbooks is not needed at start

        return str(uuid.uuid5(uuid.UUID(self._facts.form_id), f"{plain(self._form.filled_by)}\n{row}"))

    def _values(self, row: "FilledRow", columns: Mapping[str, "FormColumn"], currency: str = "USD") -> dict[str, Any]:
        """Return code -> value of the cells that can be read; the others are refused."""
        from fieldreport.documents.form_parts import FormProblem  # reading workbooks is not needed at start
        from fieldreport.documents.form_values import value_of

        found: dict[str, Any] = {}
        # The currency first: it says how many digits an amount may have.
        for code, cell in sorted(row.cells.items(), key=lambda one: one[0] != "currency"):
            if code not in columns:
                continue
            try:
                found[code] = value_of(columns[code], cell, str(found.get("currency") or currency))
            except FormProblem as failure:
                self._refused.append(failure)
        return found

    def _needed(self, row: "FilledRow", column: "FormColumn") -> "FormProblem":
        # Reading workbooks is not needed at start.
        from fieldreport.documents.form_parts import FormProblem
        from fieldreport.documents.words import words_of

        label = words_of(self._facts.language)[column.heading]
        return FormProblem("FORM_NEEDED", cell=self._place(row), column=label)

    def _place(self, row: "FilledRow") -> str:
        sheet = next(iter(row.cells.values())).place.rpartition(", ")[0]
        return f"{sheet}, {row.number}"

    # Trainings and activities

    def _events(self) -> list[AnyRecord]:
        from fieldreport.documents.form_columns import columns_to_read  # reading workbooks is not needed at start
        from fieldreport.documents.form_parts import FormProblem

        columns = columns_to_read(self._facts)
        bodies: list[tuple[FilledRow, dict[str, Any]]] = []
        for row in self._form.rows:
            values = self._values(row, columns)
            group = {code.partition(".")[2]: values.pop(code) for code in [*values] if code.startswith("group.")}
            if "title" in row.cells and "title" in values:
                bodies.append((row, {"kind": self._facts.kind, "id": self._id(row.number), **_nested(values)}))
            elif self._facts.kind == "activity":
                self._refused.append(self._needed(row, columns["title"]))
                continue
            elif not bodies:
                self._refused.append(FormProblem("FORM_ROW", cell=self._place(row)))
                continue
            if group:
                bodies[-1][1].setdefault("participants", []).append(_group(group))
        return [record for row, body in bodies if (record := self._record(row, body)) is not None]

    def _record(self, row: "FilledRow", body: dict[str, Any]) -> AnyRecord | None:
        if body["kind"] == "activity" and "end" not in body and "start" in body:
            body["date"] = body.pop("start")
        if "level" in body and body["kind"] == "training":
            body["level"] = int(body["level"])
        body["partners"] = [{"name": name} for name in body.get("partners", ())]
        held = self._find(body["kind"], body["id"])
        try:
            return read_record(_joined(write_record(held), body) if held is not None else body)
        except RecordProblem as failure:
            self._refused.append(self._unheld(row, failure))
            return None

    def _unheld(self, row: "FilledRow", failure: RecordProblem) -> "FormProblem":
        from fieldreport.documents.form_parts import FormProblem  # reading workbooks is not needed at start

        problem = failure.facts.get("problem", failure.text)
        return FormProblem("FORM_HELD", cell=self._place(row), problem=problem)

    def _find(self, kind: str, record_id: str) -> Record | None:
        return _find(self._session, kind, record_id)

    # A project's ledger

    def _ledger(self) -> Project:
        from fieldreport.documents.form_columns import columns_to_read  # reading workbooks is not needed at start

        project = _project(self._session, self._facts.project)
        columns = columns_to_read(self._facts, project)
        body = write_record(project)
        entries: list[dict[str, Any]] = list(body.get("entries", ()))
        places = {str(entry.get("id")): place for place, entry in enumerate(entries)}
        types = {str(entry.get("id")): entry["type"] for entry in entries}
        for row in self._form.rows:
            values = self._values(row, columns, project.currency)
            missing = next((held for held in columns.values() if held.is_needed and held.code not in row.cells), None)
            if missing is not None:
                self._refused.append(self._needed(row, missing))
                continue
            if any(held.is_needed and held.code not in values for held in columns.values()):
                continue  # the cell is named already
            settled = values.pop("settles", "")
            if settled:
                values["obligation" if types.get(settled) == "obligation" else "advance"] = settled
            if "rate" in values:
                values["rate"] = _rate_text(values["rate"])
            entry_id = f"F-{self._id(row.number)[:13]}"
            place = places.get(entry_id)
            entry = {**(entries[place] if place is not None else {}), "id": entry_id, **values}
            tried = [*entries, entry] if place is None else [*entries[:place], entry, *entries[place + 1 :]]
            try:
                read_record({**body, "entries": tried})
            except RecordProblem as failure:
                self._refused.append(self._unheld(row, failure))
                continue
            entries = tried
            places.setdefault(entry_id, len(entries) - 1)
        made = read_record({**body, "entries": entries} if entries else body)
        assert isinstance(made, Project)
        return made

    # The questions of a report

    def _answers(self) -> Sequence[Answer]:
        # Reading workbooks is not needed at start.
        from fieldreport.documents.form_parts import FormProblem
        from fieldreport.documents.form_questions import ANSWER, answer_of, asked_questions, digest_of, fits
        from fieldreport.documents.form_values import text_of

        draft = drafting.open_draft(self._session, Quarter.parse(self._facts.period))
        template = draft.content.template
        if template.version != self._facts.template:
            raise FormProblem("FORM_TEMPLATE", form=self._facts.template[:20], draft=template.version)
        open_ones = {question.id: question for question in asked_questions(draft.content) if fits(question)}
        rows = {one.row: one for one in self._form.asked}
        found = []
        for row in self._form.rows:
            asked, cell = rows.get(row.number), row.cells.get(ANSWER)
            if asked is None or cell is None or asked.question not in open_ones:
                continue
            question = open_ones[asked.question]
            try:
                if digest_of(text_of(cell)) == asked.digest:
                    continue  # as it went out: the draft may have gone on since
                value = answer_of(question, cell, self._facts.language)
            except FormProblem as failure:
                self._refused.append(failure)
                continue
            held = draft.content.answers.get(question.id)
            if held is not None:
                found.append(replace(held, value=value))
            else:
                found.append(
                    Answer(period=self._facts.period, question=question.id, value=value, template=template.version)
                )
        return found


def _rate_text(rate: float) -> str:
    """Return an exchange rate as decimal text."""
    return f"{rate:.12f}".rstrip("0").rstrip(".")


def _group(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a group of participants; a counterpart stands behind its component."""
    component, _, counterpart = str(values.get("component", "")).partition("/")
    group = {key: held for key, held in values.items() if key != "component"}
    return group | {key: held for key, held in (("component", component), ("counterpart", counterpart)) if held}


def _nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return codes with a dot as parts of their record: `people.women` stands in `people`."""
    body: dict[str, Any] = {}
    for code, value in values.items():
        name, _, part = code.partition(".")
        if part:
            body.setdefault(name, {})[part] = value
        else:
            body[name] = value
    return body


def _joined(before: Any, after: Any) -> Any:
    """Return `after` over `before`: what the form does not say stays, groups are joined by their place."""
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return {**before, **{key: _joined(before.get(key), held) for key, held in after.items()}}
    if isinstance(before, list) and isinstance(after, list) and all(isinstance(one, Mapping) for one in after):
        joined = [_joined(old, new) for old, new in zip(before, after, strict=False)]
        return [*joined, *before[len(joined) :], *after[len(joined) :]]
    return after


def _held(session: Session, wanted: AnyRecord) -> AnyRecord | None:
    """Return what the desk has under the same id now, or None."""
    if isinstance(wanted, Record):
        return _find(session, wanted.kind, wanted.id)
    report = drafts.find_report(session.store, session.profile().mission, Quarter.parse(wanted.period))
    if report is None or not isinstance(wanted, Answer):
        return None
    return drafts.answers(session.store, report.no).get(wanted.question)


def _find(session: Session, kind: str, record_id: str) -> Record | None:
    try:
        return records.record(session.store, session.profile().mission, kind, record_id)
    except StoreError as failure:
        if failure.code != "UNKNOWN_RECORD":
            raise
        return None


def _project(session: Session, project_id: str) -> Project:
    from fieldreport.documents.form_parts import FormProblem  # workbooks are not needed at start

    found = _find(session, "project", project_id)
    if not isinstance(found, Project):
        raise FormProblem("FORM_NO_PROJECT", project=project_id or "–")
    return found


def _quarter(session: Session) -> Quarter:
    try:
        return drafting.latest_quarter(session)
    except drafting.DraftingProblem:
        return Quarter.of(session.now().date())
