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


def told_year() -> Holdings:
    """Return a year of three missions with every kind of record that a report shows, one of them provisional."""
    group = builders.participants
    talks = builders.training(
        id="T-1",
        participants=(
            group(component="police", women=30, men=30, total=None),
            group(component="police", women=None, men=None, total=406, qualifier="over"),
        ),
    )
    return holdings(
        holding(
            talks,
            *(builders.project(), builders.gap(), builders.lesson(), builders.practice(), builders.staffing()),
            answers={"2006/AR-B.PR.F": "Talks went on.\n\n- slowly", "2006/CR-01": "yes", "2006/IM-4": "Too long."},
            state="received",
        ),
        holding(mission="UNFICYP", quarter="2006-Q3", answers={"2006/AR-B.GC.F": "Few came."}, role="focal-point"),
        holding(
            mission="UNMIL",
            quarter="2006-Q4",
            template="2008",
            answers={
                "2008/PL": [{"id": "l1", "title": "Women in the police", "theme": "PART"}],
                "2008/PR": [{"from": "l1", "text": "Forty applied."}],
            },
        ),
        owed=(Owed("MONUC", Quarter(2006, 2), "received"), Owed("UNMIS", Quarter(2006, 2), "late")),
    )
