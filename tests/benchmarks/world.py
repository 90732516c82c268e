"""The desks that the benchmarks work on: Headquarters, and one adviser with the typical quarter, ready to be signed.

Rules: made once per run by the real workflows, in a folder of its own; every measured process takes a copy, so that
no measurement sees what another one left. Keys are made for the run and die with the folder.
"""

import base64
import json
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from fieldreport.reports import ReportContent
from fieldreport.storage.database import open_database
from fieldreport.trust_context import SigningIdentity
from fieldreport.values import Quarter
from fieldreport.workflows.session import Home, Profile, Session

QUARTER: Final = Quarter(2006, 2)
NOW: Final = datetime(2006, 7, 20, 9, 30, tzinfo=UTC)
PASSPHRASE: Final = "four words for benchmarks"
OFFICER: Final = "Élodie Çelik"
PACKAGE: Final = "package.asice.age"


@dataclass(frozen=True, slots=True)
class World:
    """The folder that `build` filled, as every measured process sees it."""

    folder: Path

    @property
    def facts(self) -> dict[str, Any]:
        """Return what `build` wrote down: keys of both desks, the officer's identity, sizes."""
        return dict(json.loads((self.folder / "world.json").read_text(encoding="utf-8")))

    def officer(self) -> SigningIdentity:
        """Return the clearing officer's key and certificate."""
        held = self.facts["officer"]
        return SigningIdentity(base64.b64decode(held["key"]), base64.b64decode(held["certificate"]))

    @contextmanager
    def session(self, desk: str, place: str) -> Iterator[Session]:
        """Yield a session on a fresh copy of a desk, "author" or "headquarters"; `place` names the copy."""
        home = self.folder / "copies" / place
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self.folder / desk, home)
        key = bytes.fromhex(self.facts["keys"][desk])
        with closing(open_database(home / "fieldreport.db", key)) as store:
            yield Session(store, Home(home), key, now)
        shutil.rmtree(home)


def now() -> datetime:
    """Return the moment at which everything here happens."""
    return NOW


def build(folder: Path) -> None:
    """Fill `folder` with both desks, the signed package and what the floors need to know."""
    # Only this process needs the way a desk is set up.
    from benchmarks import data, originals

    from fieldreport.bundle.encryption import encrypt
    from fieldreport.workflows import sending, signing

    facts = build_desks(folder, data.typical_quarter())
    world = World(folder)
    with world.session("author", "packing") as session:
        signing.sign(session, QUARTER)
        signing.clear(session, QUARTER, PASSPHRASE)
        kept = signing.newest_revision(session, QUARTER)
        if kept is None:
            raise ValueError("nothing was signed")
        full, small = (sending.build_package(session, kept, profile) for profile in ("full", "data"))
        members = {member.path: member.data for member in signing.signed_files(session, kept)}
        trust = session.trust()
        recipients = trust.recipients if trust else ()
        (folder / PACKAGE).write_bytes(encrypt(full, recipients))
    for name in ("report.json", "report.xlsx"):
        (folder / name).write_bytes(members[name])
    facts["sizes"] = {"full": len(full), "data": len(small), "floor": _compressed(members["report.json"])}
    _write(folder, facts)
    originals.write_down(world)
    shutil.copytree(folder / "author", folder / "copies" / "starting")  # the window's own


def build_desks(folder: Path, content: ReportContent) -> dict[str, Any]:
    """Make Headquarters and an adviser with this report, registered with each other; return what was written down."""
    # Only this process needs the way a desk is set up.
    from benchmarks import data

    from fieldreport.trust.keyfile import FLOOR
    from fieldreport.workflows import drafting, enrolling, recording, registering
    from fieldreport.workspace import Workspace

    headquarters = Workspace(folder / "headquarters", clock=now, key_cost=FLOOR)
    author = Workspace(folder / "author", clock=now, key_cost=FLOOR)
    authority = headquarters.create(Profile("headquarters", "HQ", "Gender Unit"), PASSPHRASE).authority
    author.create(Profile("adviser", "MONUC", "Amina Diallo"), PASSPHRASE)
    with author.session() as session, headquarters.session() as there:
        for request in (
            enrolling.request(session),
            enrolling.request_clearing_officer(session, OFFICER, PASSPHRASE),
        ):
            registering.issue(there, request.data, expected_fingerprint=request.spoken)
        enrolling.load_trust(session, enrolling.publish(there).data, fingerprint=authority)
        loaded = recording.load(session, data.record_file(content))
        if loaded.refused:
            raise ValueError(f"the typical quarter does not load: {loaded.refused[0].text}")
        # With the draft open, so that the first page of the measured process is the report.
        drafting.open_report(session, QUARTER)
        officer = enrolling.clearing_identity(session, PASSPHRASE)
        keys = {"author": session.key.hex(), "headquarters": there.key.hex()}
    held = {"key": _text(officer.private_key), "certificate": _text(officer.certificate)}
    facts: dict[str, Any] = {"keys": keys, "officer": held, "quarter": str(QUARTER)}
    _write(folder, facts)
    return facts


def _compressed(canonical: bytes) -> int:
    import lzma  # only here

    return len(lzma.compress(canonical, format=lzma.FORMAT_XZ, preset=9 | lzma.PRESET_EXTREME))


def _text(secret: bytes) -> str:
    return base64.b64encode(secret).decode()


def _write(folder: Path, facts: dict[str, Any]) -> None:
    (folder / "world.json").write_text(json.dumps(facts), encoding="utf-8")
