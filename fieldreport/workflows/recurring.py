"""Follow a gap over the quarters: say in one step that it is still there (R19, H7).

Rules: a gap that stays is one record; looking again adds the quarter to it and copies nothing.
"""

from fieldreport.learning import Gap
from fieldreport.storage import records
from fieldreport.values import Quarter
from fieldreport.workflows import overviewing, record_editing
from fieldreport.workflows.record_editing import RecordChange
from fieldreport.workflows.session import Session


def still_open(session: Session, gap_id: str, quarter: Quarter | None = None) -> RecordChange | None:
    """Note that a gap is still open in a quarter, by default the one in work; None where that is noted already.

    Raises UNKNOWN_RECORD.
    """
    quarter = quarter or overviewing.quarter_in_work(session)
    gap = records.record(session.store, session.profile().mission, Gap.kind, gap_id)
    if not isinstance(gap, Gap):
        raise TypeError(gap.kind)
    if quarter in gap.quarters:
        return None
    noted = [str(held) for held in sorted({*map(Quarter.parse, gap.open_in), quarter})]
    return record_editing.save_field(session, Gap.kind, gap_id, "open_in", noted)
