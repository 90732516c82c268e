"""A successor on another computer goes on with a starter pack that Headquarters wrote for her."""

import json
from dataclasses import dataclass
from pathlib import Path

import builders
import pytest
from granted import PROJECT, issued, proposed
from worlds import Q2, World, refuses, report_file

from fieldreport.bundle.container import Member, read_container
from fieldreport.bundle.encryption import decrypt
from fieldreport.bundle.signing import pack_bundle, sign_manifest
from fieldreport.receipts import Asked
from fieldreport.starters import read_starter
from fieldreport.storage import drafts, identity, inbox, records, revisions
from fieldreport.trust.keyfile import FLOOR
from fieldreport.trust_context import SigningIdentity
from fieldreport.workflows import (
    acknowledging,
    arriving,
    drafting,
    enrolling,
    equipping,
    guarding,
    recording,
    registering,
    resuming,
    reviewing,
    sending,
    signing,
)
from fieldreport.workflows.resuming import Resumed
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace

FIELD = "report.2006/AR-B.PR.F"
NOTE = "Courses for the third quarter are agreed.\nAsk Jean about the hall."


@dataclass
class Succession:
    """A world whose adviser left; Bea has a new computer and is registered."""

    world: World
    bea: Workspace
    pack: Path
    written: equipping.Equipped | None = None


def _returned(world: World) -> None:
    world.receive(world.folder / "packages")
    with world.headquarters.session() as session:
        number = inbox.submissions(session.store, 2006)[("MONUC", Q2)].revision_no
        asked = (Asked(address=FIELD, text="Which courses were repeated?"),)
        reviewing.decide(session, number, "returned", "", asked=asked)
    world.clock.pass_(days=30)


def _succession(world: World, folder: Path, mission: str = "MONUC") -> Workspace:
    """Register Bea from a new computer, withdraw Ada, and have Bea load the list."""
    bea = Workspace(folder / "new laptop", clock=world.clock, key_cost=FLOOR)
    bea.create(Profile("adviser", mission, "Bea Successor"), "meadow orbit harbour cedar")
    with bea.session() as session:
        request = enrolling.request(session)
    with world.headquarters.session() as session:
        registering.issue(session, request.data, expected_fingerprint=request.spoken, is_successor=True)
    listed = world.publish()
    with bea.session() as session:
        enrolling.load_trust(session, listed, fingerprint=world.fingerprint)
    return bea


@pytest.fixture
def succession(signed: World, tmp_path: Path) -> Succession:
    _returned(signed)
    bea = _succession(signed, tmp_path)
    with signed.headquarters.session() as session:
        written = equipping.write_starter_pack(session, "MONUC", tmp_path / "stick", note=NOTE)
    return Succession(signed, bea, written.path, written)


def _load(held: Succession, *, dry_run: bool = False) -> Resumed:
    with held.bea.session() as session:
        (arrived,) = arriving.load_files(session, [held.pack.read_bytes()], dry_run=dry_run).arrived
    assert isinstance(arrived, Resumed)
    return arrived


def test_the_successor_has_reports_records_questions_and_note(succession: Succession) -> None:
    written, brought = succession.written, _load(succession)
    assert written is not None
    assert (written.name, written.packages, written.receipts) == ("Bea Successor", 2, 2)  # full and data
    assert brought.refused == ()
    assert (brought.reports, brought.receipts, brought.questions, brought.note) == (1, 2, 1, NOTE)
    with succession.world.adviser.session() as session:
        before = signing.newest_revision(session, Q2)
        had = records.records(session.store, "MONUC")
        answered = drafts.answers(session.store, 1)
    with succession.bea.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert before is not None
        assert kept is not None
        assert (kept.identity, kept.number, kept.status) == (before.identity, 1, "returned")
        assert (kept.author, kept.frozen_at) == ("Ada Adviser", before.frozen_at)
        assert signing.waiting_for(session, kept) == ()
        assert {one.id for one in records.records(session.store, "MONUC")} == {one.id for one in had}
        assert brought.records == len(had)
        assert drafts.answers(session.store, kept.report_no).keys() == answered.keys()
        (question,) = acknowledging.open_questions(session, Q2)
        assert question.text == "Which courses were repeated?"
        note = resuming.hand_over(session)
        assert note is not None
        assert (note.text, note.signer) == (NOTE, "Q. Headquarters")
        assert all(check.is_ok for check in guarding.examine(session))


def test_what_she_has_is_byte_for_byte_what_was_sent(succession: Succession, tmp_path: Path) -> None:
    _load(succession)
    with succession.bea.session() as session:
        for profile in ("full", "data"):
            sending.export(session, Q2, tmp_path, profile=profile, encrypted=False)  # type: ignore[arg-type]
    for file in sorted((succession.world.folder / "plain").glob("MONUC*")):
        assert (tmp_path / file.name).read_bytes() == file.read_bytes()


def test_she_answers_the_questions_and_signs_the_next_revision(succession: Succession, tmp_path: Path) -> None:
    _load(succession)
    world = succession.world
    world.set_policy("none")
    with succession.bea.session() as session:
        enrolling.load_trust(session, world.list_file.read_bytes())
        report = drafting.open_report(session, Q2)
        drafting.save_answer(session, report.no, "2006/AR-B.PR.F", "Two courses in Bunia, in May.")
        made = signing.sign(session, Q2, reason="The question is answered")
        assert made.revision == 2
        package = sending.export(session, Q2, tmp_path / "road")
    (imported,) = world.receive(package.path).imported
    assert (imported.revision, [one["name"] for one in imported.signers]) == (2, ["Bea Successor"])


def test_a_pack_taken_again_or_late_changes_nothing_that_is_here(succession: Succession) -> None:
    with succession.bea.session() as session:
        report = drafting.open_report(session, Q2)
        drafting.save_answer(session, report.no, "2006/AR-B.PR.F", "Typed before the pack came.")
        training = builders.training(id="T-1", title="Hers", country="CD")
        recording.put_record(session, training)
        recording.delete_record(session, "training", "T-1")
    _load(succession)
    again = _load(succession)
    assert (again.reports, again.records, again.refused) == (1, 0, ())
    with succession.bea.session() as session:
        assert len(revisions.revisions(session.store)) == 1
        assert [one.value for one in drafts.answers(session.store, report.no).values()] == [
            "Typed before the pack came."
        ]
        assert "T-1" not in {one.id for one in records.records(session.store, "MONUC", "training")}


def test_a_dry_run_keeps_nothing(succession: Succession) -> None:
    assert _load(succession, dry_run=True).reports == 1
    with succession.bea.session() as session:
        assert revisions.revisions(session.store) == ()
        assert records.records(session.store, "MONUC") == ()
        assert resuming.hand_over(session) is None


def test_data_alone_is_enough_to_go_on(signed: World, tmp_path: Path) -> None:
    signed.receive(*(signed.folder / "packages").glob("*_data.asice.age"))
    bea = _succession(signed, tmp_path)
    with signed.headquarters.session() as session:
        pack = equipping.write_starter_pack(session, "MONUC", tmp_path / "stick").path
    assert _load(Succession(signed, bea, pack)).reports == 1
    with bea.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        assert (kept.status, signing.waiting_for(session, kept)) == ("received", ())
        with refuses("PROFILE_AWAY"):
            sending.export(session, Q2, tmp_path / "road")
        assert sending.export(session, Q2, tmp_path / "road", profile="data").revision == 1


def test_grants_come_along_with_the_projects(signed: World, tmp_path: Path) -> None:
    with signed.adviser.session() as session:
        recording.put_record(session, proposed(signed))
        signing.sign(session, Q2, reason="With the project")
        signing.clear(session, Q2, signed.officer_passphrase)
        package = sending.export(session, Q2, tmp_path / "road").path
    assert signed.receive(package).imported
    issued(signed)
    bea = _succession(signed, tmp_path)
    with signed.headquarters.session() as session:
        pack = equipping.write_starter_pack(session, "MONUC", tmp_path / "stick").path
    brought = _load(Succession(signed, bea, pack))
    assert (brought.grants, brought.refused) == (1, ())
    with bea.session() as session:
        assert PROJECT in {one.id for one in records.records(session.store, "MONUC", "project")}


def test_a_pack_is_for_one_person_of_one_mission(succession: Succession, signed: World, tmp_path: Path) -> None:
    data = succession.pack.read_bytes()
    with signed.adviser.session() as session, refuses("NOT_FOR_US"):
        arriving.take(session, data)
    with signed.headquarters.session() as session:
        plain = decrypt(data, identity.age_identities(session.store))
        with refuses("STARTER_NOBODY"):
            equipping.write_starter_pack(session, "UNMIL", tmp_path / "none")
        with refuses("STARTER_NOTE"):
            equipping.write_starter_pack(session, "MONUC", tmp_path / "none", note="x" * 20_001)
        # Ada was withdrawn: nothing is written for her any more.
        trust = session.trust()
        assert trust is not None
        ada = next(one for one in trust.signers if one.name == "Ada Adviser")
        with refuses("STARTER_NOBODY"):
            equipping.write_starter_pack(session, "MONUC", tmp_path / "none", fingerprint=ada.fingerprint)
    signed.publish_and_load()
    with signed.focal_point.session() as session, refuses("STARTER_FOREIGN"):
        arriving.take(session, plain)


def test_only_headquarters_signs_one_and_its_list_of_members_is_exact(succession: Succession) -> None:
    world = succession.world
    with world.headquarters.session() as session:
        plain = decrypt(succession.pack.read_bytes(), identity.age_identities(session.store))
        office = enrolling.own_identity(session)
    container = read_container(plain)
    root = Member("starter.json", container.read("starter.json"), "application/json")
    with world.adviser.session() as session:
        key = identity.secret(session.store, identity.SIGNING_KEY)
        trust = session.trust()
    assert trust is not None
    assert key is not None
    ada = next(one for one in trust.signers if one.name == "Ada Adviser")
    signed = sign_manifest([root], [], SigningIdentity(key, ada.certificate), 1, world.clock.now)
    forged = pack_bundle([root], [signed])
    with succession.bea.session() as session, refuses("SIGNATORIES"):
        arriving.take(session, forged)
    alone = pack_bundle([root], [sign_manifest([root], [], office, 1, world.clock.now)])
    with succession.bea.session() as session, refuses("STARTER_DATA"):
        arriving.take(session, alone)
    changed = json.loads(root.data)
    paths = [name for name in container.names if name.endswith(".asice")]
    for key_name, value in (("created", "yesterday"), ("format", "fieldreport-starter/9")):
        with refuses("SCHEMA"):
            read_starter(json.dumps(changed | {key_name: value}).encode(), paths)
    with refuses("SCHEMA"):
        read_starter(b"no JSON", paths)


def test_a_number_that_is_taken_here_stays_and_the_rest_is_taken(succession: Succession) -> None:
    # Bea signed by herself before the pack came: her own first revision keeps its number.
    world = succession.world
    world.set_policy("none")
    with succession.bea.session() as session:
        enrolling.load_trust(session, world.list_file.read_bytes())
        assert recording.load(session, report_file()).refused == ()
        own = signing.sign(session, Q2)
    brought = _load(succession)
    assert {why.code for _path, why in brought.refused} == {"NUMBER_TAKEN", "NOT_SENT_HERE"}
    with succession.bea.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        assert kept.identity == own.identity  # the other one is at Headquarters, where both are compared


def test_without_reports_a_note_is_enough(world: World, tmp_path: Path) -> None:
    bea = _succession(world, tmp_path)
    with world.headquarters.session() as session:
        with refuses("STARTER_EMPTY"):
            equipping.write_starter_pack(session, "MONUC", tmp_path / "stick")
        pack = equipping.write_starter_pack(session, "MONUC", tmp_path / "stick", note=NOTE).path
    brought = _load(Succession(world, bea, pack))
    assert (brought.reports, brought.note) == (0, NOTE)
