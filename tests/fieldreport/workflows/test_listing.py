"""Lists of trainings and activities: figures that are honest, checks that are found, pages that agree."""

from pathlib import Path
from threading import Event

import builders
import pytest
import worlds
from builders import date, participants, training

from fieldreport.errors import Cancelled
from fieldreport.models import Activity, People, Record
from fieldreport.storage import drafts
from fieldreport.values import CountState, Quarter
from fieldreport.workflows import drafting, listing, recording
from fieldreport.workflows.listing import Figures, Selection, figures_of

NONE = CountState.NOT_COLLECTED


@pytest.fixture
def desk(tmp_path: Path) -> worlds.Desk:
    return worlds.world(tmp_path, "loaded").adviser


def group(**counts: object) -> People:
    return participants(**({"women": None, "men": None, "total": None} | counts))


@pytest.mark.parametrize(
    ("groups", "figures"),
    [
        ([group(women=12, men=8)], Figures("complete", 12, 8, 20, builders.amount("60.0"), complete=1, groups=1)),
        ([group(women=58, men=0)], Figures("complete", 58, 0, 58, builders.amount("100.0"), complete=1, groups=1)),
        (
            [group(women=2, men=18), group(women=NONE, men=NONE, total=20), group()],
            Figures("partly", 2, 18, 20, builders.amount("10.0"), complete=1, groups=3),
        ),
        ([group(women=NONE, men=NONE, total=240)], Figures("not_collected", total=240, groups=1)),
        ([group(women=NONE, men=NONE)], Figures("not_collected", groups=1)),
        ([group(women=CountState.WITHHELD, men=CountState.WITHHELD)], Figures("withheld", groups=1)),
        ([group()], Figures("missing", groups=1)),
        ([group(women=5)], Figures("missing", total=5, is_floor=True, groups=1)),
        ([group(women=NONE, men=NONE), group()], Figures("missing", groups=2)),
        ([], Figures("missing")),
        (
            [group(women=12, men=8, qualifier="over")],
            Figures("complete", 12, 8, 20, builders.amount("60.0"), is_floor=True, complete=1, groups=1),
        ),
        ([group(women=3, men=4, unit="organisations")], Figures("missing")),
        (
            [group(women=1, men=2, girls=3, boys=4)],
            Figures("complete", 4, 6, 10, builders.amount("40.0"), complete=1, groups=1),
        ),
    ],
)
def test_figures_are_those_of_complete_groups_or_say_why_there_are_none(
    groups: list[People], figures: Figures
) -> None:
    assert figures_of(training(participants=tuple(groups))) == figures


@pytest.mark.parametrize("record", [training(status="planned", participants=()), Activity(id="A-2", title="Visit")])
def test_what_owes_no_figures_is_not_missing_them(record: Record) -> None:
    assert figures_of(record).state == "none"


def test_rows_come_with_their_gravest_open_check(desk: worlds.Desk) -> None:
    with desk.session() as session:
        recording.put_record(session, training(id="T-2", title="", start=date("2006-05-01"), end=None))
        recording.put_record(session, training(id="T-3", partners=()))
        rows = {row.id: row for row in listing.list_events(session, Selection(kind="training"), 10)}
        assert {name: row.severity for name, row in rows.items()} == {"T-1": "", "T-2": "error", "T-3": "warning"}
        assert listing.rows(session, "training", ["T-3", "nothing"]) == {"T-3": rows["T-3"]}
        found = listing.with_checks(session, Selection(kind="training", order="title", is_descending=True))
        assert list(found.items()) == [("T-3", "warning"), ("T-2", "error")]


def test_looking_at_a_list_begins_no_report(desk: worlds.Desk) -> None:
    with desk.session() as session:
        recording.put_record(session, training(id="T-2", start=date("2005-05-01"), end=None))
        recording.put_record(session, training(id="T-3", start=date("1999"), end=None))
        recording.put_record(session, training(id="T-4", start=None, end=None))
        before = drafts.reports(session.store, "MONUC")
        assert len(listing.list_events(session, Selection(kind="training"), 10)) == 4
        assert drafts.reports(session.store, "MONUC") == before


def test_a_list_knows_its_ids_sums_and_filters(desk: worlds.Desk) -> None:
    with desk.session() as session:
        opened = listing.open_list(session, Selection(kind="training"))
        facts = listing.list_facts(session, "training")
        assert opened.ids == ("T-1",)
        assert (opened.sums.female, opened.sums.counted, opened.sums.complete_events) == (12, 20, 1)
        assert (facts.mission, facts.total, facts.in_bin, facts.country) == ("MONUC", 1, 0, "CD")
        assert [str(quarter) for quarter in facts.quarters] == ["2006-Q2"]
        assert facts.template is not None
        assert listing.used_words(session, "place") == ("Bukavu", "Goma")


def test_looking_for_checks_can_be_cancelled(desk: worlds.Desk) -> None:
    cancel = Event()
    cancel.set()
    with desk.session() as session, pytest.raises(Cancelled):
        listing.with_checks(session, Selection(kind="training"), cancel)


def test_an_activity_shows_its_own_figures(desk: worlds.Desk) -> None:
    with desk.session() as session:
        (row,) = listing.list_events(session, Selection(kind="activity"), 10)
    assert (row.places, row.area, row.sub_actions) == (("Goma",), "C", ("C4",))
    assert (row.figures.women, row.figures.men) == (80, 15)


def test_lists_speak_the_form_in_work(tmp_path: Path) -> None:
    """Areas to choose from are those of the quarter that is written; before the first, those of today."""
    desk = worlds.world(tmp_path).adviser
    with desk.session() as session:
        assert listing.template_in_work(session, "training").version == "2006"  # the desk's clock
        recording.put_record(session, training(start=date("2015-02-03"), end=date("2015-02-04")))
        assert listing.template_in_work(session, "training").version == "2014"
        drafting.open_report(session, Quarter(2026, 3))
        assert listing.template_in_work(session, "training").version == "2018"
