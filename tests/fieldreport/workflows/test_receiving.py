"""The inbox: what is listed first, how far a check went, what is judged again from its original."""

from pathlib import Path

import pytest
import worlds
from worlds import Q2, World, refuses

from fieldreport.bundle.encryption import encrypt, new_age_identity
from fieldreport.cli.demo.tampering import forgeries
from fieldreport.storage import journal
from fieldreport.workflows import enrolling, importing, receiving, registering, signing


def listed(world: World, verdict: receiving.Verdict | None = None) -> tuple[receiving.Entry, ...]:
    with world.headquarters.session() as session:
        return receiving.open_journal(session, verdict).entries


def newest(world: World) -> receiving.EntryDetail:
    with world.headquarters.session() as session:
        return receiving.open_entry(session, listed(world)[0].no)


def forged(world: World, title: str) -> Path:
    package = (world.folder / "plain" / "MONUC_2006-Q2_r1.asice").read_bytes()
    file = world.folder / f"{title}.asice"
    file.write_bytes(forgeries(package)[title][1])
    return file


def test_refused_packages_stand_first_then_the_newest(signed: World) -> None:
    signed.receive(forged(signed, "damaged-on-the-way"))
    signed.receive(signed.folder / "packages")
    signed.receive(signed.folder / "packages" / "MONUC_2006-Q2_r1.asice.age")
    entries = listed(signed)
    assert [entry.verdict for entry in entries] == ["quarantined", "repeated", *["verified"] * 4]
    assert (entries[0].mission, entries[0].quarter, entries[0].revision) == ("", None, None)
    monuc = next(entry for entry in entries if entry.verdict == "verified" and entry.mission == "MONUC")
    assert (monuc.quarter, monuc.revision, monuc.clearance) == (Q2, 1, "signed")
    assert monuc.roles == ("adviser", "clearing-officer")
    assert [entry.verdict for entry in listed(signed, "repeated")] == ["repeated"]


@pytest.mark.parametrize(
    ("title", "stopped"),
    [("damaged-on-the-way", "opened"), ("figure-changed", "contents"), ("file-added", "contents")],
)
def test_the_steps_after_a_refusal_were_not_reached(signed: World, title: str, stopped: str) -> None:
    signed.receive(forged(signed, title))
    names = list(receiving.STEPS)
    place = names.index(stopped)
    expected = ["passed"] * place + ["failed"] + ["not_reached"] * (len(names) - place - 1)
    assert [(step.name, step.state) for step in newest(signed).steps] == list(zip(names, expected, strict=True))


def test_a_refused_package_tells_who_signed_it_and_what_it_claims(signed: World) -> None:
    signed.receive(forged(signed, "figure-changed"))
    detail = newest(signed)
    assert detail.signers == (("adviser", "Ada Adviser", ""), ("clearing-officer", "Omar Officer", ""))
    assert detail.claimed == "MONUC 2006-Q2 revision 7"
    counted = {step.name: (step.held, step.of) for step in detail.steps}
    assert counted["listed"] == counted["signatures"] == (2, 2)
    held, of = counted["contents"]
    assert held == of - 1
    assert not detail.may_be_lifted


def test_a_verified_package_passed_every_step_that_there_was(signed: World) -> None:
    signed.receive(signed.folder / "packages" / "MONUC_2006-Q2_r1_data.asice.age")
    assert [step.name for step in newest(signed).steps] == [name for name in receiving.STEPS if name != "pdf"]
    signed.receive(signed.folder / "packages" / "MONUC_2006-Q2_r1.asice.age")
    assert {step.state for step in newest(signed).steps} == {"passed"}


@pytest.mark.parametrize(
    ("code", "text", "facts"),
    [
        (
            "CHANGED",
            "report.json was changed after signing. Nothing was taken from it; your data is as it was."
            " Ask the sender for the original file.",
            {"file": "report.json"},
        ),
        ("REPEAT", "Already imported on 2006-07-10. Nothing was changed.", {"day": "2006-07-10"}),
    ],
)
def test_the_facts_of_a_stored_text_are_found_again(code: str, text: str, facts: dict[str, str]) -> None:
    reason = receiving.reason_of(code, text)
    assert reason.facts == facts
    assert reason.text == text


@pytest.mark.parametrize("code", ["CHANGED", "SOMETHING_NEW"])
def test_a_text_of_another_version_is_shown_as_it_stands(code: str) -> None:
    assert receiving.reason_of(code, "Said {otherwise}.").text == "Said {otherwise}."


# Judging again


def refused_by_policy(world: World) -> None:
    """Let a focal point's report come that policy has since asked a second signature for."""
    with world.focal_point.session() as session:
        worlds.recording.load(session, worlds.report_file("focal-point"))
        signing.sign(session, Q2)
        worlds.sending.export(session, Q2, world.folder / "packages")
    set_policy(world, "signed")
    assert [item.code for item in world.receive(world.folder / "packages").quarantined] == ["SIGNATORIES"]


def set_policy(world: World, clearance: str) -> None:
    with world.headquarters.session() as session:
        registering.set_policy(session, "UNFICYP", "focal-point", clearance)
        enrolling.publish(session)


def test_the_same_refusal_again_adds_no_line(world: World) -> None:
    refused_by_policy(world)
    with world.headquarters.session() as session:
        assert receiving.open_journal(session).may_be_lifted == 1
        assert [item.code for item in importing.recheck(session).quarantined] == ["SIGNATORIES"]
    assert newest(world).may_be_lifted
    assert len(listed(world)) == 1


def test_a_refused_package_is_let_in_once_its_reason_has_gone(world: World) -> None:
    refused_by_policy(world)
    set_policy(world, "none")
    with world.headquarters.session() as session:
        lifted = importing.recheck(session)
        assert [(item.mission, item.code) for item in lifted.imported] == [("UNFICYP", "")]
        assert importing.recheck(session) == importing.ImportResult((), (), ())
        held = journal.journal(session.store)[0].delivery
    assert [(entry.verdict, entry.mission) for entry in listed(world)] == [("verified", "UNFICYP")]
    assert held.bytes == (world.folder / "packages" / held.file_name).stat().st_size
    assert held.encrypted_sha256, "the digest of what travelled is kept"


def test_a_package_for_somebody_else_stays_where_it_is(signed: World) -> None:
    plain = (signed.folder / "plain" / "MONUC_2006-Q2_r1.asice").read_bytes()
    file = signed.folder / "other.asice.age"
    file.write_bytes(encrypt(plain, [new_age_identity()[1]]))
    assert [item.code for item in signed.receive(file).quarantined] == ["NOT_FOR_US"]
    with signed.headquarters.session() as session:
        assert [item.code for item in importing.recheck(session).quarantined] == ["NOT_FOR_US"]
    assert len(listed(signed)) == 1


def test_a_tampered_package_is_not_judged_again(signed: World) -> None:
    signed.receive(forged(signed, "figure-changed"))
    said: list[str] = []
    with signed.headquarters.session() as session:
        assert receiving.open_journal(session).may_be_lifted == 0
        again = importing.recheck(session, progress=lambda _share, step: said.append(step))
        assert again == importing.ImportResult((), (), ())
        assert importing.check_pdfs(session) == 0
    assert said == ["pdf", "done"]


def test_only_headquarters_has_an_inbox(world: World) -> None:
    with world.adviser.session() as session:
        for work in (receiving.open_journal, importing.recheck, importing.check_pdfs):
            with refuses("NOT_HEADQUARTERS"):
                work(session)
