"""Files between an author and a clearing officer on another computer, for tests."""

from pathlib import Path

from worlds import Q2, Desk, World

from fieldreport.bundle.encryption import decrypt
from fieldreport.storage import identity
from fieldreport.workflows import arriving, clearing, considering, referring, signing
from fieldreport.workflows.considering import Considered
from fieldreport.workflows.referring import Answered


def asked(world: World, **how: str) -> Path:
    with world.adviser.session() as session:
        signing.sign(session, Q2)
        return referring.refer_report(session, Q2, world.folder / "out", **how).path


def taken(desk: Desk, file: Path) -> Considered | Answered:
    with desk.session() as session:
        found = arriving.take(session, file.read_bytes())
    assert isinstance(found, Considered | Answered)
    return found


def answered(world: World, officer: Desk, remark: str = "") -> Path:
    """Take what was asked at the officer's desk, sign it, or return it with a remark, and write the answer."""
    taken(officer, asked(world))
    with officer.session() as session:
        if remark:
            clearing.return_report(session, Q2, remark)
        else:
            signing.clear(session, Q2)
        return considering.write_answer(session, Q2, world.folder / "back").path


def plain(desk: Desk, file: Path) -> bytes:
    with desk.session() as session:
        return decrypt(file.read_bytes(), identity.age_identities(session.store))
