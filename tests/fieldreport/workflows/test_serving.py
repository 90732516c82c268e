"""The role of a desk has dates: an adviser leaves, a focal point serves, and the form follows."""

from datetime import date

from worlds import Q2, World, refuses

from fieldreport.values import Quarter
from fieldreport.workflows import closing, drafting, enrolling, registering, serving, signing, standing
from fieldreport.workflows.serving import Service

Q1, Q3 = Quarter.parse("2006-Q1"), Quarter.parse("2006-Q3")


def test_a_desk_serves_as_it_was_set_up_until_something_else_is_said(world: World) -> None:
    with world.adviser.session() as session:
        facts = serving.role_facts(session)
        assert (facts.role, facts.set_up_as, facts.own, facts.stated) == ("adviser", "adviser", (), ())
        assert facts.choices == ("adviser", "focal-point")


def test_the_role_on_the_last_day_of_a_quarter_decides_its_form(world: World) -> None:
    with world.adviser.session() as session:
        serving.set_role(session, date(2006, 6, 30), "focal-point", "The adviser left")
        serving.set_role(session, date(2006, 7, 10), "adviser", "A new adviser came")
        assert [serving.author_role(session, quarter) for quarter in (Q1, Q2, Q3)] == [
            "adviser",
            "focal-point",
            "adviser",
        ]
        assert serving.role_facts(session).own == (
            Service(date(2006, 7, 10), "adviser", "A new adviser came"),
            Service(date(2006, 6, 30), "focal-point", "The adviser left"),
        )
        assert drafting.open_draft(session, Q2).content.role == "focal-point"
        assert drafting.open_draft(session, Q1).content.role == "adviser"


def test_the_same_day_again_replaces_and_can_be_taken_back(world: World) -> None:
    day = date(2006, 4, 1)
    with world.adviser.session() as session:
        serving.set_role(session, day, "focal-point", "The adviser left")
        serving.set_role(session, day, "focal-point", "The adviser was reassigned")
        assert [one.reason for one in serving.own_services(session)] == ["The adviser was reassigned"]
        assert serving.withdraw_role(session, day)
        assert not serving.withdraw_role(session, day)
        assert serving.author_role(session, Q2) == "adviser"


def test_a_role_that_headquarters_states_counts_unless_the_desk_says_otherwise(world: World) -> None:
    with world.headquarters.session() as session:
        closing.state(session, "MONUC", "role", date(2006, 5, 1), role="focal-point", reason="Post abolished")
    world.publish_and_load()
    with world.adviser.session() as session:
        assert serving.author_role(session, Q2) == "focal-point"
        assert serving.author_role(session, Q1) == "adviser"
        assert serving.role_facts(session).stated == (Service(date(2006, 5, 1), "focal-point", "Post abolished"),)
        serving.set_role(session, date(2006, 6, 1), "adviser", "She came back")
        assert serving.author_role(session, Q2) == "adviser"
        # V28 holds it against what is stated: the desk may serve so, and the check says that the list must follow.
        assert "V28" in {one.code for one in drafting.check(session, Q2)}


def test_a_role_needs_a_reason_and_must_be_one(world: World) -> None:
    with world.adviser.session() as session:
        with refuses("NO_ROLE_REASON"):
            serving.set_role(session, date(2006, 4, 1), "focal-point", "  ")
        with refuses("NOT_A_ROLE"):
            serving.set_role(session, date(2006, 4, 1), "headquarters", "x")
        assert serving.own_services(session) == ()
    with world.headquarters.session() as session, refuses("NOT_AN_AUTHOR"):
        serving.set_role(session, date(2006, 4, 1), "adviser", "x")


def test_who_changes_her_role_is_registered_for_it_before_she_signs(loaded: World) -> None:
    """One key, two certificates: each report is signed with that of its role (bundle.md 8, step 12)."""
    with loaded.adviser.session() as session:
        serving.set_role(session, date(2006, 6, 1), "focal-point", "The post was abolished")
        waiting = standing.signing_standing(session, Q2)
        assert waiting.obstacle is not None and waiting.obstacle.code == "NOT_REGISTERED"
        with refuses("NOT_REGISTERED"):
            signing.sign(session, Q2)
        request = enrolling.request(session)
        assert request.role == "focal-point"
    with loaded.headquarters.session() as session:
        registering.issue(session, request.data)
    loaded.publish_and_load()
    with loaded.adviser.session() as session:
        assert standing.signing_standing(session, Q2).obstacle is None
        assert enrolling.own_identity(session, "adviser") != enrolling.own_identity(session, "focal-point")
        assert "V28" not in {one.code for one in drafting.check(session, Q2)}
