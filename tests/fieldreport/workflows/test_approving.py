"""Levels of approval: a reviewer first, then the chief; a report returned begins again."""

from worlds import Q2, World, refuses

from fieldreport.storage import changes, inbox
from fieldreport.workflows import approving, overseeing, reviewing


def test_two_people_accept_a_report(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    with signed.headquarters.session() as session:
        number = inbox.submissions(session.store, 2006)["MONUC", Q2].revision_no

        def state() -> str:
            return inbox.submissions(session.store, 2006)["MONUC", Q2].state

        policy = approving.set_review_policy(session, " C. Chief ", ("R. One", "C. Chief", "R. Two"))
        assert policy.officers == ("R. One", "R. Two", "C. Chief") == approving.review_policy(session).officers
        with refuses("NOT_REVIEWED"):
            reviewing.decide(session, number, "accepted", officer="C. Chief")
        with refuses("NOT_AN_OFFICER"):
            reviewing.decide(session, number, "accepted", officer="Somebody")
        with refuses("NOT_AN_OFFICER"):
            reviewing.decide(session, number, "accepted")  # whose desk it is, is not named
        assert not reviewing.decide(session, number, "accepted", officer="R. Two")
        assert state() == "received"
        signed.clock.pass_(hours=1)
        assert reviewing.decide(session, number, "returned", "Why?")
        signed.clock.pass_(hours=1)
        with refuses("NOT_REVIEWED"):  # what was approved before it was returned counts no longer
            reviewing.decide(session, number, "accepted", officer="C. Chief")
        assert not reviewing.decide(session, number, "accepted", "In order.", officer="R. One")
        assert reviewing.decide(session, number, "accepted", officer="C. Chief")
        assert state() == "accepted"
        (held,) = overseeing.revisions_of(session, "MONUC", Q2)
        assert [(one.level, one.officer, one.remark) for one in held.approvals] == [
            ("reviewer", "R. One", "In order."),
            ("chief", "C. Chief", ""),
        ]
        assert reviewing.open_cell(session, "MONUC", Q2).officers == policy.officers
        assert changes.verify_chain(session.store) is None


def test_one_decision_is_enough_until_somebody_says_otherwise(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    with signed.headquarters.session() as session:
        for chief, reviewers in (("C. Chief", ()), ("C. Chief", ("C. Chief",)), ("", ("R. One",))):
            with refuses("NO_REVIEWER"):
                approving.set_review_policy(session, chief, reviewers)
        approving.set_review_policy(session, "C. Chief", ("R. One",))
        assert approving.set_review_policy(session) == approving.ReviewPolicy() == approving.review_policy(session)
        number = inbox.submissions(session.store, 2006)["MONUC", Q2].revision_no
        assert reviewing.decide(session, number, "accepted")
    with signed.adviser.session() as session, refuses("NOT_HEADQUARTERS"):
        approving.set_review_policy(session, "C. Chief", ("R. One",))
