"""Headquarters at a glance: the submission status with its counts, and one mission's file."""

import hashlib
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import builders
import pytest
from worlds import Q2, World, refuses

from fieldreport.reports import report_identity, write_report
from fieldreport.storage import inbox
from fieldreport.workflows import overseeing, reviewing
from fieldreport.workflows.session import Session


def take_in(session: Session, *records: Any, **changed: Any) -> inbox.Delivery:
    held = builders.report(*(records or (builders.training(),)), **changed)
    data = write_report(held)
    new = inbox.NewDelivery(
        file_name=f"MONUC_{held.period}_r{held.revision}.asice.age",
        bytes=1000,
        sha256=hashlib.sha256(data).hexdigest(),
        state="verified",
        mission=held.mission,
        quarter=held.quarter,
        role="adviser",
        number=held.revision,
        identity=report_identity(data),
        profile="full",
        signers=({"role": "adviser", "name": "Ada", "time": "2006-07-09T08:00:00Z"},),
    )
    return inbox.store_delivery(session.store, new, data, actor="Q", at=session.now())


def row(status: overseeing.Status, mission: str = "MONUC") -> overseeing.StatusRow:
    return next(row for row in status.rows if row.mission == mission)


def test_the_board_counts_what_is_owed_and_what_came(world: World) -> None:
    with world.headquarters.session() as session:
        take_in(session)
        reviewing.exempt(session, "UNFICYP", Q2, "", is_vacant=True)
        reviewing.exempt(session, "UNDOF", Q2, "evacuated")
        status = overseeing.open_status(session, 2006)
    place = status.quarters.index(Q2)
    come, owed = status.coverage[place]
    assert (status.years, status.current) == ((2005, 2006), Q2)
    assert (come, owed) == (1, sum(one.cells[place].is_owed for one in status.rows))
    assert row(status).tiles[place] == "received"
    assert row(status, "UNFICYP").tiles[place] == "vacant"
    assert row(status, "UNDOF").tiles[place] == "not_due"
    assert not row(status, "UNDOF").cells[place].is_owed
    assert (status.counts["received"], status.counts["vacant"]) == (1, 1)
    assert sum(status.counts.values()) == len(status.rows) * len(status.quarters)
    assert (status.summary.come, status.summary.owed, len(status.summary.states)) == (come, owed, owed)
    assert status.summary.states[0] == "received"


def test_missions_stand_in_the_order_of_their_codes(world: World) -> None:
    with world.headquarters.session() as session:
        codes = [one.mission for one in overseeing.open_status(session, 2006).rows]
    assert codes == sorted(codes)
    assert "UNMISET" in codes, "it ran in 2005"
    assert "BINUB" not in codes, "it did not run before 2007"


def test_the_board_shows_one_year_one_type_one_role(world: World) -> None:
    with world.headquarters.session() as session:
        everything = overseeing.open_status(session, 2006)
        single = overseeing.open_status(session, 2006, years=1)
        traditional = overseeing.open_status(session, 2006, mission_type="traditional")
        advisers = overseeing.open_status(session, 2006, role="adviser")
    assert len(single.quarters) == 4
    assert {one.type for one in traditional.rows} == {"traditional"}
    assert all("adviser" in {cell.role for cell in one.cells} for one in advisers.rows)
    assert 0 < len(advisers.rows) < len(everything.rows)


def test_on_time_is_counted_over_what_is_due(world: World) -> None:
    with world.headquarters.session() as session:
        take_in(session)
        before = row(overseeing.open_status(session, 2006, years=1))
    world.clock.now = datetime(2006, 12, 1, tzinfo=UTC)
    with world.headquarters.session() as session:
        after = row(overseeing.open_status(session, 2006, years=1))
    assert before.on_time == after.on_time == 1
    assert after.due == before.due + 1, "the third quarter's day has passed"
    assert after.cells[2].days_late == (datetime(2006, 12, 1, tzinfo=UTC).date() - after.cells[2].due).days


def test_the_board_of_another_year_still_knows_what_comes_in_now(world: World) -> None:
    with world.headquarters.session() as session:
        take_in(session)
        status = overseeing.open_status(session, 2004)
    assert (status.years, status.current) == ((2003, 2004), Q2)
    assert status.summary.come == 1


@pytest.mark.parametrize(
    ("today", "quarter"), [("2006-01-01", "2005-Q4"), ("2006-03-31", "2005-Q4"), ("2006-04-01", "2006-Q1")]
)
def test_the_quarter_that_comes_in_is_the_last_that_ended(world: World, today: str, quarter: str) -> None:
    world.clock.now = datetime.fromisoformat(f"{today}T12:00:00+00:00")
    with world.headquarters.session() as session:
        assert str(overseeing.current_quarter(session)) == quarter


def test_a_mission_file_holds_revisions_packages_sums_and_signatories(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    with signed.headquarters.session() as session:
        held = overseeing.open_mission(session, "monuc")
        years = overseeing.years_known(session)
        known = {code: count for code, _name, count in overseeing.missions_known(session)}
    (revision,) = held.revisions
    assert {one.profile for one in revision.packages} == {"full", "data"}
    assert (revision.is_standing, revision.clearance, revision.state) == (True, "signed", "received")
    assert revision.records["training"] == 1
    assert (held.sums[Q2].female, held.sums[Q2].counted, held.sums[Q2].share) == (12, 20, 60)
    assert (held.sums[Q2].complete_events, held.sums[Q2].events) == (1, 1)
    assert [(role, is_in_force) for role, _name, is_in_force in held.signatories] == [
        ("adviser", True),
        ("clearing-officer", True),
    ]
    assert years == (2006, 2005)
    assert (known["MONUC"], known["UNMIL"]) == (1, 0)


def test_the_standing_revision_comes_first_and_the_replaced_one_stays(world: World) -> None:
    with world.headquarters.session() as session:
        take_in(session, revision=2, reason="Figures corrected")
        take_in(session, revision=1)
        found = overseeing.revisions_of(session, "MONUC", Q2)
    assert [(one.number, one.is_standing, one.reason) for one in found] == [
        (2, True, "Figures corrected"),
        (1, False, ""),
    ]


def test_projects_are_those_of_the_newest_report_that_has_any(world: World) -> None:
    with world.headquarters.session() as session:
        take_in(session, builders.project(), period="2006-Q1")
        take_in(session, builders.training())
        (sums,) = overseeing.open_mission(session, "MONUC").budgets
    assert sums.approved > 0
    assert sums.spent_pct == int((100 * sums.spent / sums.approved).quantize(Decimal(1)))


def test_only_headquarters_oversees(world: World) -> None:
    with world.adviser.session() as session:
        for work in (
            lambda: overseeing.open_summary(session),
            lambda: overseeing.open_status(session, 2006),
            lambda: overseeing.open_mission(session, "MONUC"),
            lambda: overseeing.years_known(session),
            lambda: overseeing.missions_known(session),
            lambda: overseeing.revisions_of(session, "MONUC", Q2),
        ):
            with refuses("NOT_HEADQUARTERS"):
                work()
