"""Keys go from one person to the next, and from an old key to a new one, and nothing signed loses its proof."""

import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from worlds import ADVISER, PASSPHRASES, Q2, World, refuses

from fieldreport.documents.paper import qr_modules
from fieldreport.storage import drafts, identity, records
from fieldreport.trust.keyfile import copy_path
from fieldreport.trust.requests import mail_text, parse_request, scanned_text
from fieldreport.workflows import (
    authorizing,
    drafting,
    enrolling,
    joining,
    registering,
    sending,
    signing,
    succeeding,
)

NEW = "meadow orbit harbour cedar"


def _renewed(world: World, data: bytes, spoken: str) -> None:
    with world.headquarters.session() as session:
        registering.issue(session, data, expected_fingerprint=spoken)
    world.publish_and_load()


def test_a_successor_has_the_desk_with_all_that_lies_in_it(signed: World, tmp_path: Path) -> None:
    with signed.adviser.session() as session:
        old_key = identity.secret(session.store, identity.SIGNING_KEY)
        old_age = identity.age_identities(session.store)
        had = {one.id for one in records.records(session.store, "MONUC")}
        report = drafting.open_report(session, Q2)
        drafting.save_answer(session, report.no, "2006/AR-B.PR.F", "Left in the draft.")
        with refuses("SAME_PERSON"):
            succeeding.take_desk_over(session, "Ada Adviser")
    workspace, sheet = signed.adviser.workspace, tmp_path / "sheet.pdf"
    workspace.hand_over("Bea Successor", NEW, recovery_sheet=sheet)
    assert sheet.stat().st_size > 1000
    workspace.lock()
    with refuses("WRONG_PASSPHRASE"):
        workspace.unlock(PASSPHRASES[ADVISER])
    workspace.unlock(NEW)
    with workspace.session() as session:
        assert session.profile().name == "Bea Successor"
        assert identity.secret(session.store, identity.SIGNING_KEY) != old_key
        assert identity.age_identities(session.store)[1:] == old_age
        assert {one.id for one in records.records(session.store, "MONUC")} == had
        assert drafts.answers(session.store, report.no)["2006/AR-B.PR.F"].value == "Left in the draft."
        assert joining.open_registration(session).own.state == "unsent"
        with refuses("NOT_REGISTERED"):
            signing.sign(session, Q2, reason="Hers")
        request = enrolling.request(session)
    with signed.headquarters.session() as session:
        registering.issue(session, request.data, expected_fingerprint=request.spoken, is_successor=True)
    listed = signed.publish()
    with workspace.session() as session:
        enrolling.load_trust(session, listed)
        assert signing.sign(session, Q2, reason="Hers").revision == 2
        signing.clear(session, Q2, signed.officer_passphrase)  # the officer's own key is as it was
        package = sending.export(session, Q2, tmp_path / "road")
    (imported,) = signed.receive(package.path).imported
    assert [one["name"] for one in imported.signers] == ["Bea Successor", "Omar Officer"]


def test_a_locked_desk_and_headquarters_are_not_handed_over(world: World) -> None:
    world.headquarters.workspace.unlock(world.headquarters.passphrase)
    with refuses("OTHER_COMPUTER"):
        world.headquarters.workspace.hand_over("Q. Other", NEW)
    world.adviser.workspace.lock()
    with refuses("LOCKED"):
        world.adviser.workspace.hand_over("Bea Successor", NEW)


def test_an_officer_who_left_leaves_no_key_behind(world: World) -> None:
    with world.adviser.session() as session:
        file = session.home.clearing_officer_key_file
        assert succeeding.retire_officer(session) == "Omar Officer"
        assert not file.exists()
        assert not copy_path(file).exists()
        assert joining.open_registration(session).officer is None
        made = enrolling.request_clearing_officer(session, "Nadia Next", NEW)
        assert made.name == "Nadia Next"


def test_a_key_is_renewed_before_its_end_and_the_old_one_signs_meanwhile(loaded: World) -> None:
    with loaded.adviser.session() as session:
        own = joining.open_registration(session).own
        assert (own.is_ending, own.ends) == (False, loaded.clock.now.replace(year=2009))
        old = identity.secret(session.store, identity.SIGNING_KEY)
        assert parse_request(enrolling.request(session).data).public_key == _public(old)
        loaded.clock.now = loaded.clock.now.replace(year=2009) - timedelta(days=100)
        assert joining.open_registration(session).own.is_ending
        first = enrolling.request(session)
        second = enrolling.request(session)
        renewed = parse_request(first.data).public_key
        assert renewed == parse_request(second.data).public_key != _public(old)
        assert enrolling.own_identity(session).private_key == old  # until the list has the new one
    _renewed(loaded, second.data, second.spoken)
    with loaded.adviser.session() as session:
        assert _public(enrolling.own_identity(session).private_key) == renewed
        own = joining.open_registration(session).own
        assert (own.state, own.is_ending) == ("listed", False)
        loaded.clock.now += timedelta(days=3 * 365)
        third = enrolling.request(session)
        assert parse_request(third.data).public_key not in (renewed, _public(old))
        assert _public(identity.secret(session.store, identity.SIGNING_KEY)) == renewed


def test_after_a_withdrawal_a_new_key_is_registered(world: World) -> None:
    with world.headquarters.session() as session:
        own = next(one for one in authorizing.open_register(session).signatories if one.role == "adviser")
        registering.revoke(session, own.fingerprint, "key_compromise")
    world.publish_and_load()
    with world.adviser.session() as session:
        old = enrolling._own_keys(session)
        made = enrolling.request(session)
        assert parse_request(made.data).public_key != _public(old[0])
    _renewed(world, made.data, made.spoken)
    with world.adviser.session() as session:
        assert joining.open_registration(session).own.state == "listed"


def _public(key: bytes | None) -> bytes:
    from fieldreport.trust.keys import public_key_of

    assert key is not None
    return public_key_of(key)


@pytest.fixture
def request_file(world: World) -> bytes:
    with world.adviser.session() as session:
        return enrolling.request(session).data


def test_mail_programs_may_quote_and_wrap_a_request(request_file: bytes) -> None:
    wanted = parse_request(request_file)
    mail = mail_text(request_file)
    assert max(map(len, mail.splitlines())) <= 64
    quoted = "Dear colleague,\r\n\r\n" + "".join(f">> {line} \r\n" for line in mail.splitlines()) + "Kind regards"
    wrapped = mail.replace("\n", "\n\n").replace("A", "A\n", 1)
    for text in (mail, quoted, wrapped, scanned_text(request_file), f"  {scanned_text(request_file)}\n"):
        assert parse_request(text.encode()) == wanted


@pytest.mark.parametrize("cut", [10, 100, 400])
def test_a_request_that_lost_or_changed_signs_is_refused(request_file: bytes, cut: int) -> None:
    text = scanned_text(request_file)
    for broken in (text[:-cut], text[: -cut - 1] + ("B" if text[-cut - 1] == "A" else "A") + text[-cut:]):
        with refuses("REQUEST"):
            parse_request(broken.encode())


def test_the_sheet_says_the_same_three_ways(world: World, tmp_path: Path) -> None:
    with world.adviser.session() as session:
        text = joining.newest_text(session)
        standing = joining.save_sheet(session, tmp_path / "request.pdf")
        assert joining.newest_text(session) == text  # the request is the one that is waited for
    subprocess.run(["pdftotext", "-layout", "request.pdf"], cwd=tmp_path, check=True)
    shown = (tmp_path / "request.txt").read_text("utf-8")
    assert all(line in shown for line in text.splitlines())
    assert all(group in shown for group in standing.spoken.split())
    assert "Ada Adviser" in shown
    scanned = "".join(text.splitlines()[1:-1])
    assert parse_request(scanned.encode()).fingerprint == standing.spoken.replace(" ", "").lower()
    assert len(qr_modules(scanned)) <= 97  # version 20: still read by a telephone from paper
