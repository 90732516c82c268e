"""Years at Headquarters for tests: holdings built from records, without packages."""

from typing import Any

import builders

from fieldreport.consolidation.holdings import Holding, Holdings, Owed, ReportingYear, Source
from fieldreport.missions import load_missions
from fieldreport.models import Answer
from fieldreport.records import AnyRecord
from fieldreport.reports import TemplateReference
from fieldreport.values import Quarter

YEAR = ReportingYear(2006)


def source(mission: str = "MONUC", quarter: str = "2006-Q2", **changes: Any) -> Source:
    usual: dict[str, Any] = {
        "mission": mission,
        "quarter": Quarter.parse(quarter),
        "role": "adviser",
        "template": "2006",
        "revision": 1,
        "identity": f"report of {mission} {quarter}",
        "package": f"package of {mission} {quarter}",
        "state": "accepted",
        "signers": (("adviser", f"Adviser of {mission}"),),
    }
    return Source(**(usual | changes))


def holding(*records: AnyRecord, mission: str = "MONUC", quarter: str = "2006-Q2", **changes: Any) -> Holding:
    """Return a standing report; `answers` maps question ids to values, the rest goes to its source."""
    given = changes.pop("answers", {})
    made = source(mission, quarter, **changes)
    form = builders.template(made.template)
    answers = tuple(Answer(period=quarter, question=name, value=value) for name, value in given.items())
    report = builders.report(
        mission=mission,
        period=quarter,
        role=made.role.replace("-", "_"),
        template=TemplateReference(id=form.id, version=form.version, sha256=form.sha256),
        answers=answers,
    )
    return Holding(made, report, tuple(records))  # type: ignore[arg-type]


def holdings(*held: Holding, year: ReportingYear = YEAR, owed: tuple[Owed, ...] = ()) -> Holdings:
    return Holdings(year, held, owed, load_missions(), "2007-03-12T00:00:00Z")
