"""Bring records in: from record files, and one by one from the screens.

Rules: what the schema cannot hold is refused record by record; rule breaks load and show up in the checks
(decisions 21). Loading the same id again updates it, and the difference can be shown first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.missions import mission as registered_mission
from fieldreport.missions import reporter
from fieldreport.models import Answer, Explanation, Record
from fieldreport.records import AnyRecord, Refusal, read_record_file, write_record
from fieldreport.storage import drafts, records
from fieldreport.storage.database import Store
from fieldreport.storage.problems import StoreError
from fieldreport.templates import answer_problems, load_template, template_for
from fieldreport.trust_context import HEADQUARTERS
from fieldreport.values import Quarter
from fieldreport.workflows import drafting
from fieldreport.workflows.session import Session


class RecordingProblem(FieldReportError):
    """A record file that does not belong here."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "OTHER_MISSION": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This file is about {file}, and Fieldreport here is {desk}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was loaded."),
            QT_TRANSLATE_NOOP(
                "errors", "Either load it into that mission's data folder, or correct “mission” in it."
            ),
        ),
        "BAD_ANSWER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{address}: {problem}."),
            QT_TRANSLATE_NOOP("errors", "This answer was not stored; the others are not touched."),
            QT_TRANSLATE_NOOP("errors", "Correct it in the file and load it again."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that loading changes; None where there is or was nothing."""

    address: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of one file."""

    added: int
    changed: int
    unchanged: int
    refused: tuple[Refusal, ...]
    differences: tuple[Difference, ...] = ()  # of changed records, in a dry run


def load_all(session: Session, untrusted_files: Sequence[bytes], *, dry_run: bool = False) -> Loaded:
    """Load several record files, all of them or, where one is no record file for this desk, none."""
    with session.store.transaction():
        return together([load(session, untrusted, dry_run=dry_run) for untrusted in untrusted_files])


def together(loaded: Sequence[Loaded]) -> Loaded:
    """Return what came of several files as one."""
    return Loaded(
        added=sum(one.added for one in loaded),
        changed=sum(one.changed for one in loaded),
        unchanged=sum(one.unchanged for one in loaded),
        refused=tuple(refusal for one in loaded for refusal in one.refused),
        differences=tuple(difference for one in loaded for difference in one.differences),
    )


def load(session: Session, untrusted: bytes, *, dry_run: bool = False) -> Loaded:
    """Load a record file in one transaction; with `dry_run` only say what would change.

    Raises NOT_RECORDS, OTHER_MISSION for the file as a whole.
    """
    file = read_record_file(untrusted)
    desk = session.profile().mission
    # Only an office reports for UN Headquarters; the desk that takes reports in writes none.
    named = registered_mission if session.profile().role == HEADQUARTERS else reporter
    if named(file.mission).code != desk:
        raise RecordingProblem("OTHER_MISSION", file=file.mission, desk=desk)
    return take_records(session, file.records, file.refused, dry_run=dry_run)


def take_records(
    session: Session,
    held: Sequence[AnyRecord],
    refused: Sequence[Refusal] = (),
    *,
    dry_run: bool = False,
    actor: str = "",
) -> Loaded:
    """Store records in one transaction, or only compare them; one that is refused holds back no other.

    `actor`: who brought them, for the change log; by default the desk's owner.
    """
    counts = {"added": 0, "changed": 0, "unchanged": 0}
    refusals = list(refused)
    differences: list[Difference] = []
    loader = _Loader(session, session.profile().mission, actor or session.actor, dry_run=dry_run)
    with session.store.transaction():
        for record in held:
            try:
                outcome, difference = loader.load(record)
            except FieldReportError as failure:
                if isinstance(failure, StoreError):
                    raise
                refusals.append(Refusal(record.id, failure.code, failure.text))
                continue
            counts[outcome] += 1
            differences += difference
    return Loaded(**counts, refused=tuple(refusals), differences=tuple(differences))


def put_record(session: Session, record: Record) -> records.Outcome:
    """Add a record or change the one with its id."""
    return records.put_record(session.store, session.profile().mission, record, actor=session.actor, at=session.now())


def delete_record(session: Session, kind: str, record_id: str) -> None:
    """Put a record into the bin."""
    records.delete_record(
        session.store, session.profile().mission, kind, record_id, actor=session.actor, at=session.now()
    )


def restore_record(session: Session, kind: str, record_id: str) -> None:
    """Take a record out of the bin."""
    records.restore_record(
        session.store, session.profile().mission, kind, record_id, actor=session.actor, at=session.now()
    )


class _Loader:
    """Loads the records of one file; remembers what was there before, so that a long file stays cheap."""

    def __init__(self, session: Session, desk: str, actor: str, *, dry_run: bool) -> None:
        self._session, self._desk, self._actor, self._dry_run = session, desk, actor, dry_run
        self._answers: dict[str, Mapping[str, Answer]] = {}
        self._notes: dict[str, Mapping[str, Explanation]] = {}

    def load(self, record: AnyRecord) -> tuple[records.Outcome, list[Difference]]:
        """Load one record, or in a dry run compare it with what is there."""
        if isinstance(record, Answer):
            _check_answer(record)
        before = self._held(record)
        if self._dry_run:
            return _compared(record, before)
        store, actor, at = self._session.store, self._actor, self._session.now()
        if isinstance(record, Record):
            return records.put_record(store, self._desk, record, actor=actor, at=at), []
        report = drafting.open_report(self._session, Quarter.parse(record.period))
        if isinstance(record, Answer):
            is_changed = drafts.put_answer(store, report.no, record, actor=actor, at=at)
        else:
            is_changed = drafts.save_explanation(store, report.no, record, actor=actor, at=at)
        return ("unchanged" if not is_changed else "added" if before is None else "changed"), []

    def _held(self, record: AnyRecord) -> AnyRecord | None:
        store = self._session.store
        if isinstance(record, Record):
            # The real load compares by itself; only the dry run needs the record.
            return _find(store, self._desk, record) if self._dry_run else None
        if record.period not in self._answers:
            report = drafts.find_report(store, self._desk, Quarter.parse(record.period))
            self._answers[record.period] = drafts.answers(store, report.no) if report else {}
            notes = drafts.explanations(store, report.no) if report else ()
            self._notes[record.period] = {note.id: note for note in notes}
        if isinstance(record, Answer):
            return self._answers[record.period].get(record.question)
        return self._notes[record.period].get(record.id)


def _find(store: Store, desk: str, record: Record) -> Record | None:
    try:
        return records.record(store, desk, record.kind, record.id)
    except StoreError as failure:
        if failure.code != "UNKNOWN_RECORD":
            raise
        return None


def _check_answer(answer: Answer) -> None:
    """Refuse an answer to a question the template lacks, or of another shape than its type.

    A choice that is not in the list is a broken rule and not a wrong shape: it loads and the checks name it.
    """
    template = load_template(answer.template or template_for(Quarter.parse(answer.period)))
    if answer.question not in template.index:
        problem = f"template {template.version} has no such question"
        raise RecordingProblem("BAD_ANSWER", address=answer.address, problem=problem)
    for failure in answer_problems(template.question(answer.question), answer.value):
        if failure.code != "ANSWER_CHOICE":
            raise RecordingProblem("BAD_ANSWER", address=answer.address, problem=failure.text.rstrip("."))


def _compared(record: AnyRecord, before: AnyRecord | None) -> tuple[records.Outcome, list[Difference]]:
    if before is None:
        return "added", []
    address = record.address if not isinstance(record, Explanation) else f"explanation[{record.id}]"
    old, new = write_record(before), write_record(record)
    if isinstance(record, Answer):
        old.pop("id", None)
        new.pop("id", None)
        old["template"] = new.get("template", old.get("template"))
    changed = [Difference(f"{address}{where}", was, now) for where, was, now in _compare(old, new)]
    return ("changed" if changed else "unchanged"), changed


def _compare(before: Any, after: Any, where: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Yield address, old and new of every leaf that differs."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in [*before, *(key for key in after if key not in before)]:
            yield from _compare(before.get(key), after.get(key), f"{where}.{key}")
    elif isinstance(before, list) and isinstance(after, list):
        for index in range(max(len(before), len(after))):
            old = before[index] if index < len(before) else None
            new = after[index] if index < len(after) else None
            yield from _compare(old, new, f"{where}[{index}]")
    elif before != after:
        yield where, before, after
