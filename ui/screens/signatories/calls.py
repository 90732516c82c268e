"""Joins the signatories' screen to `authorizing` and `registering`; each call runs on a worker thread."""

from pathlib import Path
from typing import Any

from ui.screens.signatories.state import PublishedList, SignatoriesCalls, SignatoriesView

MOST_BYTES = 1_000_000  # a request has two thousand


def signatories_calls() -> SignatoriesCalls:
    """Return the calls behind the screen."""
    return SignatoriesCalls(open_view, receive, register, withdraw, set_policy, publish)


def open_view(session: Any) -> SignatoriesView:
    """Return the register."""
    from fieldreport.missions import load_missions  # not needed at start
    from fieldreport.workflows import authorizing, overseeing

    missions = tuple((one.code, one.name) for one in sorted(load_missions().values(), key=lambda one: one.code))
    held = authorizing.open_register(session)
    return SignatoriesView(held, overseeing.open_summary(session), missions, authorizing.PUBLISHED_AS)


def receive(session: Any, file: Path) -> Any:
    """Keep a registration request until its fingerprint was compared."""
    from fieldreport.workflows import authorizing  # not needed at start

    with file.open("rb") as stream:
        return authorizing.receive_request(session, stream.read(MOST_BYTES))


def register(session: Any, fingerprint: str) -> Any:
    """Register the signatory of a request that was compared."""
    from fieldreport.workflows import authorizing  # not needed at start

    return authorizing.register(session, fingerprint)


def withdraw(session: Any, fingerprint: str, reason: str) -> Any:
    """Withdraw a certificate."""
    from fieldreport.workflows import registering  # not needed at start

    registering.revoke(session, fingerprint, reason)


def set_policy(session: Any, mission: str, role: str, clearance: str) -> Any:
    """Set what clearance reports need."""
    from fieldreport.workflows import registering  # not needed at start

    registering.set_policy(session, mission, role, clearance)


def publish(session: Any, file: Path) -> PublishedList:
    """Publish a new list and write it to a file."""
    from fieldreport.workflows import authorizing  # not needed at start

    made = authorizing.publish_to(session, file)
    return PublishedList(file, made.context.serial, len(made.context.signers))
