"""Where signing of a quarter stands."""

from worlds import Q2, World

from fieldreport.workflows import drafting, registering, signing
from fieldreport.workflows.standing import signing_standing


def test_follows_the_signatures(loaded: World):
    with loaded.adviser.session() as session:
        before = signing_standing(session, Q2)
        assert (before.revision, before.errors, before.is_changed, before.obstacle) == (0, 0, True, None)
        assert before.has_officer
        signing.sign(session, Q2)
        half = signing_standing(session, Q2)
        assert (half.revision, half.signed, half.waiting_for) == (1, ("adviser",), ("clearing-officer",))
        assert not half.is_changed
        signing.clear(session, Q2, loaded.officer_passphrase)
        assert signing_standing(session, Q2).waiting_for == ()


def test_every_change_of_what_is_signed_counts(signed: World):
    with signed.adviser.session() as session:
        report = drafting.open_report(session, Q2)
        assert not signing_standing(session, Q2).is_changed
        drafting.save_answer(session, report.no, "2006/BI-5", "Something else.")
        assert signing_standing(session, Q2).is_changed
        drafting.save_answer(session, report.no, "2006/BI-5", signing_before(session)["2006/BI-5"])
        assert not signing_standing(session, Q2).is_changed
        drafting.set_classification(session, report.no, "confidential")
        assert signing_standing(session, Q2).is_changed


def signing_before(session):
    from fieldreport.storage import revisions

    frozen = revisions.frozen_report(session.store, revisions.revisions(session.store)[0].no)
    return {held.question: held.value for held in frozen.answers}


def test_tells_why_the_author_cannot_sign(loaded: World):
    import hashlib

    from fieldreport.workflows import enrolling

    with loaded.adviser.session() as session:
        mine = hashlib.sha256(enrolling.own_identity(session).certificate).hexdigest()
    with loaded.headquarters.session() as session:
        registering.revoke(session, mine, "superseded")
    loaded.publish_and_load()
    with loaded.adviser.session() as session:
        held = signing_standing(session, Q2)
    assert held.obstacle is not None
    assert held.obstacle.code == "WITHDRAWN"
