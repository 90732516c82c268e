"""The summary of what stands: the same as drawing it again, after every kind of change."""

from typing import Any

from delivered import Q2, body, deliver

from fieldreport.storage import inbox, projections, rebuilding, standing
from fieldreport.storage.database import Store
from fieldreport.storage.standing import Sum


def _is_what_a_rebuild_draws(store: Store) -> bool:
    before = projections.fingerprint(store)
    rebuilding.rebuild(store)
    return projections.fingerprint(store) == before


def test_it_follows_deliveries_reviews_and_the_check_of_the_pdf(store: Store, who: dict[str, Any]) -> None:
    made = deliver(store, who, body(women=4), state="pdf_pending")
    assert standing.totals(store, 2006) == (Sum("training", "held", 4, 14, 1, 1, 1, 1),)
    assert standing.totals(store, 2007) == ()
    assert standing.standing_identities(store, "MONUC") == {made.identity}
    assert standing.standing_identities(store, "UNMIL") == frozenset()
    inbox.add_review(store, made.revision_no or 0, "accepted", **who)
    assert standing.submissions(store, 2006)["MONUC", Q2].state == "accepted"
    assert _is_what_a_rebuild_draws(store)
    second = deliver(store, who, body(2, women=6))
    held = standing.submissions(store)["MONUC", Q2]
    assert (held.revision, held.state, held.identity) == (2, "received", second.identity)
    assert standing.totals(store, 2006)[0].female == 6
    assert _is_what_a_rebuild_draws(store)


def test_what_the_pdf_disproves_stands_no_longer(store: Store, who: dict[str, Any]) -> None:
    made = deliver(store, who, body(), state="pdf_pending")
    inbox.set_pdf_verdict(store, made.no, code="PDF", text="Changed.", **who)
    assert standing.submissions(store) == {}
    assert standing.totals(store, 2006) == ()
    assert _is_what_a_rebuild_draws(store)


def test_of_two_roles_under_one_number_the_last_to_come_stands_and_both_are_added_up(
    store: Store, who: dict[str, Any]
) -> None:
    deliver(store, who, body(women=1))
    deliver(store, who, body(role="focal_point", women=2), role="focal-point")
    assert standing.submissions(store, 2006)["MONUC", Q2].role == "focal-point"
    assert standing.totals(store, 2006) == (Sum("training", "held", 3, 23, 2, 2, 2, 2),)
    assert _is_what_a_rebuild_draws(store)
