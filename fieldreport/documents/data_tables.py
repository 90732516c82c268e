"""The tables of the open data: columns with types, and one row per fact, as values and not as text.

Rules: one header row, one fact a row, no totals among the facts; a count that was not given is blank, and na,
not_collected and withheld stand as words (decisions 19, records.md). Names of columns are those of records.md where
it has them; `iati` and `hxl` say what a column is called there, where the standard has a place for it.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.portfolio import ProjectLine
from fieldreport.documents.data_columns import (
    BUNDLE,
    MISSION,
    QUARTER,
    STATE,
    YEAR,
    DataColumn,
    DataTable,
    count_cell,
    text_column,
)
from fieldreport.documents.data_texts import (
    feedback_table,
    gaps_table,
    lessons_table,
    passages_table,
    practices_table,
    quality_table,
)
from fieldreport.models import PARTS
from fieldreport.values import amount_text

_DIMENSION: Final = "result/indicator/period/actual/dimension/@value"
_HXL_PARTS: Final = {
    "women": "#affected+f+adults", "men": "#affected+m+adults", "girls": "#affected+f+children",
    "boys": "#affected+m+children", "unspecified": "#affected+i", "total": "#affected",
}  # fmt: skip


def data_tables(annual: AnnualReport) -> tuple[DataTable, ...]:
    """Return the tables in the order of the package; amounts of money are in none of a public year (R43)."""
    makers: list[Callable[[AnnualReport], DataTable]] = [_submissions, _participation, _projects]
    makers += [] if annual.holdings.is_public else [_finance]
    makers += [_indicators, _staffing, _capacity, practices_table, gaps_table, lessons_table, passages_table]
    makers += [] if annual.holdings.is_public else [quality_table, feedback_table]
    return tuple(make(annual) for make in makers)


def _participation(annual: AnnualReport) -> DataTable:
    counts = tuple(
        DataColumn(
            name,
            "integer",
            f"Participants: {name}." if name != "total" else "All participants, as stated or as the parts add up.",
            is_count=True,
            iati="result/indicator/period/actual/@value",
            hxl=_HXL_PARTS[name],
        )
        for name in (*PARTS, "total")
    )
    columns = (
        MISSION,
        YEAR,
        QUARTER,
        text_column("record", "Id of the record at the mission."),
        text_column("kind", "Kind of record.", choices=("training", "activity", "dataset", "project")),
        text_column("component", "Component of the participants.", iati=_DIMENSION),
        text_column("counterpart", "Which national counterparts.", iati=_DIMENSION),
        text_column("area", "Area of action, in the version the mission reported in."),
        text_column("status", "planned, held, cancelled; of a project its own."),
        text_column("unit", "What is counted; only persons may be added up.", iati="result/indicator/@measure"),
        *counts,
        text_column(
            "qualifier",
            "Whether it is exact, a lower bound or an estimate.",
            choices=("exact", "over", "about"),
        ),
        BUNDLE,
        text_column("path", "Place of the group in the record."),
        text_column("category", "Row of mission statistics."),
        STATE,
    )
    rows = []
    for row in annual.rows:
        people = row.people
        total = people.total if people.total is not None else people.derived_total
        rows.append(
            (
                row.source.mission,
                row.quarter.year,
                f"Q{row.quarter.number}",
                row.record,
                row.kind,
                row.component,
                row.counterpart,
                row.area,
                row.status,
                people.unit or "persons",
                *(count_cell(getattr(people, name)) for name in PARTS),
                count_cell(total),
                people.qualifier,
                row.source.package,
                row.path,
                row.category,
                row.source.state,
            )
        )
    return DataTable(
        "participation", "Participation by sex", columns, tuple(rows), ("mission", "kind", "record", "path")
    )


def _finance(annual: AnnualReport) -> DataTable:
    def money(name: str, what: str, iati: str = "") -> DataColumn:
        return DataColumn(name, "number", what, iati=iati, hxl=f"#value+{name}")

    columns = (
        MISSION,
        text_column("project", "Id of the project.", iati="iati-identifier"),
        text_column("line", "Budget line; blank: the project in all."),
        DataColumn("category", "integer", "UNDG category 1 to 7, 8 for support cost."),
        text_column("currency", "ISO 4217 code.", iati="transaction/value/@currency"),
        money("approved", "Approved by Headquarters.", "budget/value"),
        money("disbursed", "Instalments received.", "transaction/value (type 11)"),
        money("spent", "Spent up to the end of the year.", "transaction/value (type 4)"),
        money("obligated", "Promised and not yet paid.", "transaction/value (type 2)"),
        money("balance", "Received less spent."),
        money("available", "Approved less spent and obligated."),
        BUNDLE,
        STATE,
    )
    rows = tuple(row for line in annual.projects for row in _finance_rows(line))
    return DataTable("finance", "Small grant projects: money", columns, rows, ("mission", "project", "line"))


def _finance_rows(line: ProjectLine) -> Iterator[tuple[Any, ...]]:
    sums, source = line.sums, line.held.source
    if sums is None:
        return
    start, currency = (source.mission, line.project.id), sums.currency

    def written(amounts: Sequence[Decimal | None]) -> tuple[str | None, ...]:
        return tuple(None if amount is None else amount_text(amount, currency) for amount in amounts)

    whole = (sums.approved, sums.received_total, sums.spent_total, sums.obligated, sums.balance, sums.available)
    yield (*start, "", None, currency, *written(whole), source.package, source.state)
    for held in sums.lines:
        if held.line:
            amounts = (held.approved, None, held.spent_total, held.obligated, None, held.balance)
            yield (*start, held.line, held.category, currency, *written(amounts), source.package, source.state)


def _projects(annual: AnnualReport) -> DataTable:
    columns = (
        MISSION,
        text_column("project", "Id of the project.", iati="iati-identifier"),
        text_column("title", "Title.", iati="title/narrative"),
        text_column("purpose", "Purpose.", iati="description/narrative"),
        text_column("theme", "Theme or area."),
        text_column("status", "Status.", iati="activity-status/@code"),
        text_column("start", "Start, as precise as known.", iati="activity-date/@iso-date"),
        text_column("end", "End with extensions, as precise as known.", iati="activity-date/@iso-date"),
        text_column(
            "countries",
            "ISO 3166 codes of the mission's host countries.",
            iati="recipient-country/@code",
            hxl="#country+code",
        ),
        DataColumn("overdue_reports", "integer", "Reports asked for and not given."),
        BUNDLE,
        STATE,
    )
    missions = annual.holdings.missions
    rows = tuple(
        (
            line.held.mission,
            line.project.id,
            line.project.title,
            line.project.purpose,
            line.project.theme or line.project.area,
            line.project.status,
            line.project.start.text if line.project.start else None,
            line.project.ends.text if line.project.ends else None,
            " ".join(missions[line.held.mission].countries) if line.held.mission in missions else "",
            len(line.overdue),
            line.held.source.package,
            line.held.source.state,
        )
        for line in annual.projects
    )
    return DataTable("projects", "Small grant projects", columns, rows, ("mission", "project"))


def _submissions(annual: AnnualReport) -> DataTable:
    columns = (
        MISSION,
        YEAR,
        QUARTER,
        text_column("state", "Submission status of the quarter (H1)."),
        text_column("role", "Who reports."),
        text_column("template", "Version of the standardized template."),
        DataColumn("revision", "integer", "Number of the revision that stands."),
        text_column("received", "When Headquarters received it, ISO 8601 UTC."),
        text_column("clearance", "signed, documented or none."),
        text_column("bundle", "SHA-256 of the signed package; blank: nothing came."),
        text_column("report", "SHA-256 of its report.json."),
    )
    held = {(one.source.mission, one.source.quarter): one.source for one in annual.holdings.held}
    rows: list[tuple[Any, ...]] = []
    for owed in annual.holdings.owed:
        source = held.get((owed.mission, owed.quarter))
        rest: tuple[Any, ...] = (
            (source.template, source.revision, source.received, source.clearance, source.package, source.identity)
            if source
            else ("", None, "", "", "", "")
        )
        role = source.role if source else owed.role
        rows.append((owed.mission, owed.quarter.year, f"Q{owed.quarter.number}", owed.state, role, *rest))
    return DataTable("submissions", "Submission status", columns, tuple(rows), ("mission", "year", "quarter"))


def _indicators(annual: AnnualReport) -> DataTable:
    columns = (
        MISSION,
        text_column("address", "Where the indicator stands."),
        text_column("origin", "Project or programme line."),
        text_column("indicator", "What is measured.", iati="result/indicator/title/narrative"),
        text_column("unit", "Unit.", iati="result/indicator/@measure"),
        text_column("baseline", "Baseline as stated.", iati="result/indicator/baseline/@value"),
        text_column("target", "Target as stated.", iati="result/indicator/period/target/@value"),
        YEAR,
        QUARTER,
        text_column("value", "Value as stated.", iati="result/indicator/period/actual/@value"),
        BUNDLE,
    )
    rows: list[tuple[Any, ...]] = []
    for line in annual.indicators:
        start = (line.source.mission, line.address, line.origin, line.text or line.question, line.unit)
        for quarter, value in line.values.items() or [(None, None)]:
            when = (quarter.year, f"Q{quarter.number}") if quarter else (None, None)
            rows.append((*start, line.baseline, line.target, *when, value, line.source.package))
    return DataTable("indicators", "Indicators", columns, tuple(rows))


def _staffing(annual: AnnualReport) -> DataTable:
    columns = (
        MISSION,
        text_column("reporter", "Who reports."),
        text_column("role", "Post."),
        text_column("level", "Level of the post."),
        *(
            DataColumn(name, "integer", f"Number of {name}.", is_count=True)
            for name in ("posts", "filled", "women", "men")
        ),
        text_column("date", "Date of the figures."),
        BUNDLE,
    )
    rows = tuple(
        (
            line.mission,
            line.reporter,
            one.record.role,
            one.record.level,
            *(count_cell(getattr(one.record, name)) for name in ("posts", "filled", "women", "men")),
            one.record.date.text if one.record.date else None,
            one.source.package,
        )
        for line in annual.staffing
        for one in line.posts
    )
    return DataTable("staffing", "Gender units", columns, rows)


def _capacity(annual: AnnualReport) -> DataTable:
    columns = (
        text_column("question", "Question of the capacity review."),
        text_column("answer", "yes, no, dont_know or na."),
        MISSION,
        BUNDLE,
    )
    rows = tuple(
        (line.question, code, source.mission, source.package)
        for line in annual.capacity
        for code, sources in line.answers.items()
        for source in sources
    )
    return DataTable("capacity", "Capacity review", columns, rows, ("question", "mission"))
