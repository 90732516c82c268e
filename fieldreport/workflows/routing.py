"""By which ways what is classified may travel: network, e-mail, or by hand on a stick (decisions 27).

Rules: Headquarters says so for each class in the list of authorized signatories; a class that it does not name may
take every way. Whatever the way, what is classified travels encrypted only (`sending`).
"""

from collections.abc import Sequence
from typing import ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.reports import Term
from fieldreport.storage import identity
from fieldreport.trust_context import CLASSIFIED, WAYS, TravelPolicy, Way
from fieldreport.workflows.registering import TRAVEL, require_headquarters
from fieldreport.workflows.session import Session

_WAY_WORDS: Final[dict[Way, Term]] = {
    "network": Term(QT_TRANSLATE_NOOP("terms", "the network")),
    "email": Term(QT_TRANSLATE_NOOP("terms", "e-mail")),
    "stick": Term(QT_TRANSLATE_NOOP("terms", "stick or courier")),
}


class RoutingProblem(FieldReportError):
    """A way that is closed, or a policy that says nothing."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "WAY_UNSAID": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Headquarters limits the ways by which this classified file may travel."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written; the signed revision is safe."),
            QT_TRANSLATE_NOOP("errors", "Say by which way it will travel, or write it onto a stick."),
        ),
        "WAY_CLOSED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "What is classified like this may not travel by {way}, says Headquarters."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written; the signed revision is safe."),
            QT_TRANSLATE_NOOP("errors", "Choose another way, or ask Headquarters."),
        ),
        "NO_WAY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "At least one way must stay open."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Choose by which ways it may travel."),
        ),
    }


def open_ways(session: Session, classification: str) -> tuple[Way, ...]:
    """Return the ways that are open to a class, by the list that this desk uses."""
    trust = session.trust()
    return trust.ways(classification) if trust else WAYS


def check_way(session: Session, classification: str, way: Way | None) -> None:
    """Refuse a way that is closed to a class; `way` None is nobody's word. Raises WAY_UNSAID, WAY_CLOSED."""
    ways = open_ways(session, classification)
    if ways == WAYS:
        return
    if way is None:
        raise RoutingProblem("WAY_UNSAID")
    if way not in ways:
        raise RoutingProblem("WAY_CLOSED", way=_WAY_WORDS[way])


def set_ways(session: Session, classification: str, ways: Sequence[Way]) -> TravelPolicy:
    """Keep by which ways a class may travel; all of them lift the limit. The next published list says so.

    Raises NOT_HEADQUARTERS, NO_WAY.
    """
    require_headquarters(session)
    kept = TravelPolicy(classification, tuple(way for way in WAYS if way in ways))
    if not kept.ways or classification not in CLASSIFIED:
        raise RoutingProblem("NO_WAY")
    held: dict[str, list[str]] = dict(identity.setting(session.store, TRAVEL, {}))
    held.pop(classification, None)
    if kept.ways != WAYS:
        held[classification] = list(kept.ways)
    identity.set_setting(session.store, TRAVEL, held, actor=session.actor, at=session.now())
    return kept
