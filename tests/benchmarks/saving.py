"""Autosave: a narrative of 300 words typed ten characters at a time, each save durable before the next.

Floor: the same two statements, with values worked out beforehand, in one transaction on the same encrypted store.
"""

import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Final

from benchmarks import data
from benchmarks.world import NOW, QUARTER, World

from fieldreport.storage import drafts
from fieldreport.workflows import drafting
from fieldreport.workflows.session import Session

QUESTION: Final = "2006/AR-A.PR.F"
STEP: Final = 10
_UPSERT: Final = (
    "INSERT INTO draft_answer VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (report_no, question_id)"
    " DO UPDATE SET value = excluded.value, note = excluded.note, more = excluded.more,"
    " changed_at = excluded.changed_at"
)
_INSERT: Final = "INSERT INTO change_log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_open: Final = ExitStack()  # the copies stay open until the process ends


def storage(world: World) -> Callable[[], float]:
    """Save through `storage.drafts.save_answer`."""
    session, report, texts = _desk(world, "saving-storage")
    values = [drafts.canonical(text) for text in texts]

    def run() -> float:
        began = time.perf_counter()
        for value in values:
            drafts.save_answer(session.store, report, QUESTION, value, actor="Amina Diallo", at=NOW)
        return (time.perf_counter() - began) / len(values)

    return run


def workflow(world: World) -> Callable[[], float]:
    """Save through `workflows.drafting.save_answer`."""
    session, report, texts = _desk(world, "saving-workflow")

    def run() -> float:
        began = time.perf_counter()
        for text in texts:
            drafting.save_answer(session, report, QUESTION, text)
        return (time.perf_counter() - began) / len(texts)

    return run


def floor(world: World) -> Callable[[], float]:
    """Write the rows that the saves above write, and nothing else."""
    session, report, texts = _desk(world, "saving-floor")
    store = session.store
    head = store.value("SELECT max(seq) FROM change_log")
    answers = []
    for text in texts:
        drafts.save_answer(store, report, QUESTION, drafts.canonical(text), actor="Amina Diallo", at=NOW)
        answers.append(store.row("SELECT * FROM draft_answer WHERE question_id = ?", (QUESTION,)))
    logged = store.rows("SELECT * FROM change_log WHERE seq > ? ORDER BY seq", (head,))
    execute = store.connection.execute

    def run() -> float:
        last = store.value("SELECT max(seq) FROM change_log")
        rows = [
            (answer, (last + n, *row[1:])) for n, (answer, row) in enumerate(zip(answers, logged, strict=True), 1)
        ]
        began = time.perf_counter()
        for answer, row in rows:
            execute("BEGIN IMMEDIATE")
            execute(_UPSERT, answer)
            execute(_INSERT, row)
            execute("COMMIT")
        return (time.perf_counter() - began) / len(rows)

    return run


def _desk(world: World, place: str) -> tuple[Session, int, list[str]]:
    session = _open.enter_context(world.session("author", place))
    text = str(data.typical_quarter().answers[QUESTION].value)
    texts = [text[:end] for end in range(STEP, len(text) + STEP, STEP)]
    return session, drafting.open_report(session, QUARTER).no, texts
