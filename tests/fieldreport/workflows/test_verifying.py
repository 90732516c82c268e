"""Verdicts with and without a store."""

from pathlib import Path

import pytest
from worlds import World, refuses

from fieldreport.bundle.verdicts import BundleRefused
from fieldreport.cli.demo import tampering
from fieldreport.storage import identity
from fieldreport.workflows import verifying

PLAIN = "MONUC_2006-Q2_r1.asice"


@pytest.fixture(autouse=True)
def set_clock(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list on disk is judged by this computer's clock."""
    signed: World = request.getfixturevalue("signed")
    monkeypatch.setattr(verifying, "system_clock", signed.clock)


def _identity_file(signed: World, tmp_path: Path) -> Path:
    with signed.headquarters.session() as session:
        secret = identity.age_identities(session.store)[0]
    file = tmp_path / "identity.txt"
    file.write_text(f"# created: 2006-07-10\n# public key: age1...\n{secret}\n")
    return file


def test_a_desk_judges_by_its_own_list(signed: World) -> None:
    with signed.focal_point.session() as session:
        judge = verifying.judge_of(session)
    verdict = verifying.verify_file(signed.folder / "plain" / PLAIN, judge)
    assert verdict.is_verified
    said = verdict.as_json()
    assert said["signers"] == [
        {"role": "adviser", "name": "Ada Adviser", "time": "2006-07-10T09:30:00Z"},
        {"role": "clearing-officer", "name": "Omar Officer", "time": "2006-07-10T09:30:00Z"},
    ]
    assert (said["verdict"], said["code"], said["mission"], said["period"], said["revision"]) == (
        *("verified", "", "MONUC", "2006-Q2"),
        1,
    )
    assert any("Ada Adviser" in line for line in verdict.words())


def test_without_a_store_a_list_and_a_key_are_enough(signed: World, tmp_path: Path) -> None:
    judge = verifying.judge_from_file(signed.list_file, signed.fingerprint, _identity_file(signed, tmp_path))
    for file in sorted((signed.folder / "packages").iterdir()):
        assert verifying.verify_file(file, judge).is_verified
    unconfirmed = verifying.judge_from_file(signed.list_file, None, None)
    assert unconfirmed.trust.ca_fingerprint == signed.fingerprint
    assert verifying.verify_file(signed.folder / "plain" / PLAIN, unconfirmed).is_verified
    closed = verifying.verify_file(signed.folder / "packages" / f"{PLAIN}.age", unconfirmed)
    assert closed.code == "NOT_FOR_US"
    assert any("refused" in line for line in closed.words())


def test_another_authority_is_refused(signed: World) -> None:
    with refuses("WRONG_AUTHORITY"):
        verifying.judge_from_file(signed.list_file, "ab" * 32, None)


def test_a_report_or_junk_is_no_list(signed: World, tmp_path: Path) -> None:
    with refuses("NOT_A_BUNDLE"):
        verifying.judge_from_file(signed.folder / "plain" / PLAIN, None, None)
    junk = tmp_path / "junk"
    junk.write_bytes(b"junk")
    with pytest.raises(BundleRefused):
        verifying.judge_from_file(junk, None, None)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\xfa", b"AGE-SECRET-KEY-1", b"AGE-SECRET-KEY-1QQQQ\n", b"# only remarks\n"]
)
def test_a_file_without_an_identity_says_so_and_shows_nothing(signed: World, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "identity.txt"
    file.write_bytes(content)
    with refuses("BAD_IDENTITY") as refusal:
        verifying.judge_from_file(signed.list_file, None, file)
    assert "QQQQ" not in refusal.value.text


def test_every_forgery_is_refused_with_its_code(signed: World) -> None:
    judge = verifying.judge_from_file(signed.list_file, signed.fingerprint, None)
    package = (signed.folder / "plain" / PLAIN).read_bytes()
    for title, (code, forged) in tampering.forgeries(package).items():
        verdict = verifying.verify_bytes(forged, title, judge)
        assert (verdict.code, verdict.is_verified) == (code, False)
        assert verdict.as_json()["verdict"] == "refused"


def test_a_pdf_that_was_exchanged_is_refused_in_the_foreground(
    signed: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bad(*_: object, **__: object) -> None:
        raise BundleRefused("PDF", detail="somebody else signed it")

    monkeypatch.setattr("fieldreport.bundle.pdf_signatures.check_pdf", bad)
    judge = verifying.judge_from_file(signed.list_file, signed.fingerprint, None)
    assert verifying.verify_file(signed.folder / "plain" / PLAIN, judge).code == "PDF"
    data = verifying.verify_file(signed.folder / "plain" / "MONUC_2006-Q2_r1_data.asice", judge)
    assert data.is_verified


def test_a_file_that_cannot_be_read_gets_a_verdict_too(signed: World, tmp_path: Path) -> None:
    judge = verifying.judge_from_file(signed.list_file, signed.fingerprint, None)
    verdict = verifying.verify_file(tmp_path, judge)
    assert verdict.code == "UNREADABLE"


def test_report_data_of_another_version_is_refused(signed: World) -> None:
    for untrusted in (b"{}", b"[]", b"junk"):
        with refuses("DATA"):
            verifying.parsed_report(untrusted)


def test_before_the_first_list_no_desk_can_judge(tmp_path: Path) -> None:
    from fieldreport.trust.keyfile import FLOOR
    from fieldreport.workflows.session import Profile
    from fieldreport.workspace import Workspace

    fresh = Workspace(tmp_path / "fresh", key_cost=FLOOR)
    fresh.create(Profile("adviser", "MONUC", "N. New"), "four words of passphrase")
    with fresh.session() as session, refuses("TRUST_OLD"):
        verifying.judge_of(session)
