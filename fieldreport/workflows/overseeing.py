"""The work of Headquarters at a glance: submission status with its counts, and one mission's file.

Rules: every figure on these screens is worked out here; what is not due is in no denominator; a report that was
returned has come, but is not in order (H1).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Literal, get_args

from fieldreport.missions import Mission, load_missions
from fieldreport.storage import identity, inbox, journal, projections, standing
from fieldreport.storage.approvals import Approval, approvals_of
from fieldreport.values import Quarter
from fieldreport.workflows import tracking
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

Tile = Literal[
    "accepted", "received", "returned", "late", "expected", "extended", "vacant", "liquidation", "not_due"
]  # fmt: skip
TILES: Final[tuple[Tile, ...]] = get_args(Tile)
_HAS_COME: Final = ("accepted", "received", "returned")


@dataclass(frozen=True, slots=True)
class Summary:
    """What every screen of Headquarters shows at its side: the quarter whose reports are coming in now."""

    name: str
    quarter: Quarter
    come: int
    owed: int
    states: tuple[Tile, ...]  # of the missions that owe a report, those in order first
    quarantined: int
    waiting_requests: int


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One mission over the years shown; `cells` has four for each year."""

    mission: str
    name: str
    host: str
    type: str
    cells: tuple[tracking.BoardCell, ...]
    tiles: tuple[Tile, ...]
    on_time: int
    due: int  # reports that have come or whose day has passed


@dataclass(frozen=True, slots=True)
class Status:
    """The submission status of one or two years."""

    years: tuple[int, ...]
    quarters: tuple[Quarter, ...]
    rows: tuple[StatusRow, ...]
    coverage: tuple[tuple[int, int], ...]  # per quarter: come, owed
    counts: Mapping[Tile, int]
    late_missions: int
    current: Quarter  # whose reports are coming in now
    as_of: datetime
    summary: Summary


@dataclass(frozen=True, slots=True)
class PackageLine:
    """One package of a revision."""

    delivery_no: int
    file: str
    bytes: int
    profile: str
    arrived: datetime
    is_pdf_pending: bool


@dataclass(frozen=True, slots=True)
class RevisionFile:
    """One received revision with its packages; signers are (role, name, claimed time)."""

    no: int
    identity: str
    quarter: Quarter
    number: int
    role: str
    state: str  # received, returned, accepted
    clearance: str
    reason: str
    classification: str
    arrived: datetime
    is_standing: bool
    signers: tuple[tuple[str, str, str], ...]
    packages: tuple[PackageLine, ...]
    records: Mapping[str, int]  # kind -> how many
    reviews: tuple[inbox.ReviewEvent, ...] = ()
    approvals: tuple[Approval, ...] = ()  # where acceptance takes two people, since it was last returned


@dataclass(frozen=True, slots=True)
class QuarterSums:
    """What the standing report of a quarter adds up to, as its records say."""

    quarter: Quarter
    female: int  # participations in groups complete by sex (decisions 24)
    counted: int
    complete_events: int
    events: int

    @property
    def share(self) -> int | None:
        """Return women among participants in whole per cent, half-up, or None without a complete group."""
        return _per_cent(Decimal(self.female), Decimal(self.counted))


@dataclass(frozen=True, slots=True)
class ProjectSums:
    """One project as the newest report tells of it; amounts in `currency`."""

    title: str
    currency: str
    approved: Decimal
    spent: Decimal
    obligated: Decimal
    spent_pct: int


@dataclass(frozen=True, slots=True)
class MissionFile:
    """Everything Headquarters holds of one mission."""

    mission: Mission
    revisions: tuple[RevisionFile, ...]
    sums: Mapping[Quarter, QuarterSums] = field(default_factory=dict)
    budgets: tuple[ProjectSums, ...] = ()
    signatories: tuple[tuple[str, str, bool], ...] = ()  # role, name, is in force


def current_quarter(session: Session) -> Quarter:
    """Return the newest quarter that has ended: the one whose reports are coming in."""
    today = session.now().date()
    number = (today.month - 1) // 3
    return Quarter(today.year, number) if number else Quarter(today.year - 1, 4)


def tile_of(cell: tracking.BoardCell) -> Tile:
    """Return under which count a cell is shown."""
    if cell.state == "exempt":
        return "vacant" if cell.is_vacant else "not_due"
    return cell.state


def open_summary(session: Session) -> Summary:
    """Return the figures at the side. Raises NOT_HEADQUARTERS."""
    quarter = current_quarter(session)
    board = tracking.open_board(session, quarter.year)
    return _summary(session, quarter, [cells[quarter.number - 1] for cells in board.missions.values()])


def open_status(session: Session, year: int, *, years: int = 2, mission_type: str = "", role: str = "") -> Status:
    """Return the status of `year` and, with `years` 2, of the one before, of one type and role or of all.

    Raises NOT_HEADQUARTERS.
    """
    shown = tuple(range(year - years + 1, year + 1))
    boards = {one: tracking.open_board(session, one) for one in shown}
    current = current_quarter(session)
    rows = []
    for mission in load_missions().values():
        cells = tuple(
            cell for one in shown for cell in boards[one].missions.get(mission.code, ()) or _nothing_due(one)
        )
        if mission_type not in ("", mission.type) or not any(
            mission.code in board.missions for board in boards.values()
        ):
            continue
        if role and role not in {cell.role for cell in cells}:
            continue
        rows.append(_row(mission, cells))
    rows.sort(key=lambda row: row.mission)
    quarters = tuple(Quarter(one, number) for one in shown for number in range(1, 5))
    tiles = [tile for row in rows for tile in row.tiles]
    place = quarters.index(current) if current in quarters else None
    board = boards[current.year] if place is not None else tracking.open_board(session, current.year)
    return Status(
        years=shown,
        quarters=quarters,
        rows=tuple(rows),
        coverage=tuple(_coverage([row.cells[column] for row in rows]) for column in range(len(quarters))),
        counts={tile: tiles.count(tile) for tile in TILES},
        late_missions=sum("late" in row.tiles for row in rows),
        current=current,
        as_of=session.now(),
        summary=_summary(session, current, [cells[current.number - 1] for cells in board.missions.values()]),
    )


def year_totals(session: Session, year: int) -> tuple[standing.Sum, ...]:
    """Return what the reports that stand add up to in a year, by kind and status of records, each quarter by itself.

    Participations of groups complete by sex (decisions 24), with how many groups there are. What several quarters
    report on is in each of them; `consolidating` counts it once. Raises NOT_HEADQUARTERS.
    """
    require_headquarters(session)
    return standing.totals(session.store, year)


def years_known(session: Session) -> tuple[int, ...]:
    """Return the years from the first report that came to this one, newest first."""
    require_headquarters(session)
    held = [one.quarter.year for one in journal.received_revisions(session.store)]
    this = session.now().year
    return tuple(range(max([this, *held]), min([this - 1, *held]) - 1, -1))


def missions_known(session: Session) -> tuple[tuple[str, str, int], ...]:
    """Return (code, name, received revisions) of every mission of the register, in its order."""
    require_headquarters(session)
    held = [one.mission for one in journal.received_revisions(session.store)]
    return tuple((one.code, one.name, held.count(one.code)) for one in load_missions().values())


def open_mission(session: Session, code: str) -> MissionFile:
    """Return one mission's file, the newest quarter first. Raises NOT_HEADQUARTERS, UNKNOWN_MISSION."""
    require_headquarters(session)
    mission = session.mission(code)
    found = journal.received_revisions(session.store, mission.code)
    withdrawn = {one.fingerprint for one in identity.revocations(session.store)}
    return MissionFile(
        mission=mission,
        revisions=_revision_files(session, mission.code, found),
        sums={
            one.quarter: QuarterSums(one.quarter, one.female, one.counted, one.complete_events, one.events)
            for one in projections.shares_by_quarter(session.store, mission.code, limit=400)
        },
        budgets=_newest_budgets(session, mission.code, found),
        signatories=tuple(
            (one.role, one.name, one.fingerprint not in withdrawn)
            for one in identity.certificates(session.store)
            if one.mission == mission.code
        ),
    )


def revisions_of(session: Session, mission: str, quarter: Quarter) -> tuple[RevisionFile, ...]:
    """Return what came for a mission's quarter, the standing revision first. Raises NOT_HEADQUARTERS."""
    require_headquarters(session)
    found = journal.received_revisions(session.store, mission, quarter)
    return tuple(sorted(_revision_files(session, mission, found), key=lambda one: not one.is_standing))


def _revision_files(
    session: Session, mission: str, found: tuple[journal.ReceivedRevision, ...]
) -> tuple[RevisionFile, ...]:
    held = standing.standing_identities(session.store, mission)
    return tuple(_revision_file(session, one, one.identity in held) for one in found)


def _newest_budgets(
    session: Session, mission: str, found: tuple[journal.ReceivedRevision, ...]
) -> tuple[ProjectSums, ...]:
    """Return the projects as the newest report that has any tells of them: ledgers run on from quarter to quarter."""
    for revision in found:
        held = projections.budgets(session.store, mission, source=revision.no)
        if held:
            return tuple(
                ProjectSums(
                    one.title,
                    one.currency,
                    one.approved,
                    one.spent,
                    one.obligated,
                    _per_cent(one.spent, one.approved) or 0,
                )
                for one in held
            )
    return ()


def _per_cent(part: Decimal, whole: Decimal) -> int | None:
    return int((100 * part / whole).quantize(Decimal(1), ROUND_HALF_UP)) if whole else None


def _revision_file(session: Session, held: journal.ReceivedRevision, is_standing: bool) -> RevisionFile:
    packages = journal.deliveries_of(session.store, held.no)
    report = inbox.received_report(session.store, held.identity)
    reviews = inbox.reviews(session.store, held.no)
    kinds = [str(item.get("kind", "")) for item in report.records]
    verdicts = [one.event for one in reviews if one.event in ("accepted", "returned")]
    signers = packages[-1].signers if packages else ()
    return RevisionFile(
        no=held.no,
        identity=held.identity,
        quarter=held.quarter,
        number=held.number,
        role=held.role,
        state=verdicts[-1] if verdicts else "received",
        clearance=held.clearance,
        reason=held.reason,
        classification=held.classification,
        arrived=datetime.fromisoformat(held.received_at),
        is_standing=is_standing,
        signers=tuple((s.get("role", ""), s.get("name", ""), s.get("time", "")) for s in signers),
        packages=tuple(
            PackageLine(
                one.no,
                one.file_name,
                one.bytes,
                one.profile,
                datetime.fromisoformat(one.received_at),
                one.state == "pdf_pending",
            )
            for one in packages
        ),
        records={kind: kinds.count(kind) for kind in sorted(set(kinds))},
        reviews=reviews,
        approvals=approvals_of(session.store, held.no),
    )


def _row(mission: Mission, cells: tuple[tracking.BoardCell, ...]) -> StatusRow:
    due = [cell for cell in cells if cell.state in (*_HAS_COME, "late")]
    return StatusRow(
        mission=mission.code,
        name=mission.name,
        host=mission.host,
        type=mission.type,
        cells=cells,
        tiles=tuple(tile_of(cell) for cell in cells),
        on_time=sum(cell.state in _HAS_COME and not cell.is_late for cell in due),
        due=len(due),
    )


def _nothing_due(year: int) -> tuple[tracking.BoardCell, ...]:
    quarters = (Quarter(year, number) for number in range(1, 5))
    return tuple(tracking.BoardCell("not_due", "", "", quarter.due(30)) for quarter in quarters)


def _coverage(cells: list[tracking.BoardCell]) -> tuple[int, int]:
    return sum(cell.state in _HAS_COME for cell in cells), sum(cell.is_owed for cell in cells)


def _summary(session: Session, quarter: Quarter, cells: list[tracking.BoardCell]) -> Summary:
    come, owed = _coverage(cells)
    states = [tile_of(cell) for cell in cells if cell.is_owed]
    return Summary(
        name=session.profile().name,
        quarter=quarter,
        come=come,
        owed=owed,
        states=tuple(sorted(states, key=TILES.index)),
        quarantined=journal.journal_counts(session.store).get("quarantined", 0),
        waiting_requests=len(identity.requests(session.store, is_open=True)),
    )
