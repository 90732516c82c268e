"""Joins the signatories' screen to `authorizing` and `registering`; each call runs on a worker thread."""

from pathlib import Path
from typing import Any

from ui.screens.signatories.state import PublishedList, SignatoriesCalls, SignatoriesView, Stick

MOST_BYTES = 1_000_000  # a request has two thousand


def signatories_calls() -> SignatoriesCalls:
    """Return the calls behind the screen."""
    return SignatoriesCalls(
        open_view, receive, receive_text, register, withdraw, set_policy, set_ways, publish, write_starter
    )


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


def receive_text(session: Any, text: str) -> Any:
    """Keep a registration request that was pasted."""
    from fieldreport.workflows import authorizing  # not needed at start

    return authorizing.receive_request(session, text[:MOST_BYTES].encode())


def register(session: Any, fingerprint: str, is_successor: bool, stick: Stick | None) -> Any:
    """Register the signatory of a request that was compared."""
    from fieldreport.workflows import authorizing  # not needed at start

    return authorizing.register(session, fingerprint, is_successor=is_successor, authority=_brought(stick))


def withdraw(session: Any, fingerprint: str, reason: str) -> Any:
    """Withdraw a certificate."""
    from fieldreport.workflows import registering  # not needed at start

    registering.revoke(session, fingerprint, reason)


def set_policy(session: Any, mission: str, role: str, clearance: str) -> Any:
    """Set what clearance reports need."""
    from fieldreport.workflows import registering  # not needed at start

    registering.set_policy(session, mission, role, clearance)


def set_ways(session: Any, classification: str, ways: Any) -> Any:
    """Set by which ways a class may travel."""
    from fieldreport.workflows import routing  # not needed at start

    return routing.set_ways(session, classification, ways)


def publish(session: Any, file: Path, stick: Stick | None) -> PublishedList:
    """Publish a new list and write it to a file."""
    from fieldreport.workflows import authorizing  # not needed at start

    made = authorizing.publish_to(session, file, authority=_brought(stick))
    return PublishedList(file, made.context.serial, len(made.context.signers))


def write_starter(session: Any, mission: str, fingerprint: str, note: str, folder: Path) -> Any:
    """Write a starter pack for somebody on the list."""
    from fieldreport.workflows import equipping  # not needed at start

    return equipping.write_starter_pack(session, mission, folder, fingerprint=fingerprint, note=note)


def _brought(stick: Stick | None) -> Any:
    from fieldreport.workflows import safekeeping  # not needed at start

    return safekeeping.PutAway(*stick) if stick else None
