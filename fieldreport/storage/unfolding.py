"""Takes a received report apart for the store, without touching it: its payload packed, its facts drawn.

Rules: what comes out is the same wherever it is worked out, so that another process may do it while this one writes;
the number of the revision and those of its groups are given when the facts are written down.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from fieldreport.models import Record
from fieldreport.progress import area_at
from fieldreport.reports import Report
from fieldreport.storage.facts import Facts, collect, document_rows, value_text
from fieldreport.storage.finding import ANSWER, words_of

_SOME_SOURCE: Final = -1  # any number but that of this desk's own records


@dataclass(frozen=True, slots=True)
class Unfolded:
    """A report as the store keeps it: the canonical JSON compressed, and its rows of facts."""

    report: Report
    payload: bytes
    facts: Facts


def unfold(report: Report, report_json: bytes, records: Sequence[Record] | None = None) -> Unfolded:
    """Take a report apart; `report_json` is its canonical JSON, `records` are its own where they were read already.

    Raises RecordProblem.
    """
    return Unfolded(report, zlib.compress(report_json), facts_of(report, records))


def facts_of(report: Report, records: Sequence[Record] | None = None) -> Facts:
    """Return the facts of a report, without the number of its revision. Raises RecordProblem."""
    facts, head, group = Facts(), {"source": _SOME_SOURCE, "mission": report.mission}, 0
    for record in report.read_records() if records is None else records:
        group = collect(facts, record, head, report.quarter, group)
    facts.narratives.extend(_answers(report, head))
    names = [file.original_name for file in report.files if file.path.startswith("attachments/")]
    facts.narratives.extend(document_rows(head, report.quarter, f"report[{report.quarter}]", "", names))
    for row in facts.narratives:
        row["words"] = words_of(row)
    return facts


def _answers(report: Report, head: dict[str, Any]) -> list[dict[str, Any]]:
    shared = head | {"quarter": report.quarter.code, "kind": ANSWER, "title": ""}
    version = report.template.version
    return [
        shared | {"address": answer.address, "area": area_at(version, answer.address), "text": text}
        for answer in report.answers
        if (text := value_text(answer.value))
    ]
