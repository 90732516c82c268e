"""Freezing and signing: who must, what is covered, what is said, and that a signed revision never changes."""

import hashlib
import json
import subprocess
from pathlib import Path
from threading import Event
from zipfile import ZipFile

import builders
import pytest
import worlds
from worlds import Q2, World, refuses

from fieldreport.errors import Cancelled
from fieldreport.storage import changes, identity, revisions
from fieldreport.trust.keyfile import FLOOR
from fieldreport.workflows import copying, drafting, freezing, recording, sending, signing
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace


def test_the_author_signs_then_the_clearing_officer(loaded: World) -> None:
    with loaded.adviser.session() as session:
        first = signing.sign(session, Q2)
        assert (first.mission, first.period, first.revision) == ("MONUC", "2006-Q2", 1)
        assert (first.signed, first.waiting_for) == (("adviser",), ("clearing-officer",))
        second = signing.clear(session, Q2, loaded.officer_passphrase)
        assert (second.signed, second.waiting_for) == (("adviser", "clearing-officer"), ())
        assert second.identity == first.identity
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        payload = revisions.report_json(session.store, kept.no)
        assert hashlib.sha256(payload).hexdigest() == first.identity
        for profile in ("full", "data"):
            held = revisions.signatures(session.store, kept.no, profile)
            assert [(one.number, one.role, one.name) for one in held] == [
                (1, "adviser", "Ada Adviser"),
                (2, "clearing-officer", "Omar Officer"),
            ]
        events = [one.event for one in revisions.events(session.store, kept.no)]
    assert events == ["frozen", "signed", "cleared"]


def test_a_focal_point_signs_alone(loaded: World) -> None:
    with loaded.focal_point.session() as session:
        made = signing.sign(session, Q2)
        assert (made.signed, made.waiting_for) == (("focal-point",), ())
        with refuses("CLEARANCE_NOT_NEEDED"):
            signing.clear(session, Q2, "whatever it is")


def test_clearing_twice_is_not_needed(signed: World) -> None:
    with signed.adviser.session() as session, refuses("CLEARANCE_NOT_NEEDED"):
        signing.clear(session, Q2, signed.officer_passphrase)


def test_the_author_signs_first(loaded: World) -> None:
    with loaded.adviser.session() as session, refuses("NOT_SIGNED"):
        signing.clear(session, Q2, loaded.officer_passphrase)


def test_only_the_officer_can_clear(loaded: World) -> None:
    with loaded.adviser.session() as session:
        signing.sign(session, Q2)
        with refuses("WRONG_PASSPHRASE"):
            signing.clear(session, Q2, loaded.adviser.passphrase)
        loaded.adviser.workspace.files.clearing_officer_key_file.unlink()
        (loaded.adviser.home / "clearing-officer.key.copy").unlink()
        with refuses("NO_OFFICER"):
            signing.clear(session, Q2, loaded.officer_passphrase)


def test_errors_stand_in_the_way_and_nothing_is_kept(loaded: World) -> None:
    with loaded.adviser.session() as session:
        recording.put_record(session, builders.training(participants=(builders.participants(total=19),)))
        rows = changes.head(session.store).seq
        with refuses("ERRORS") as refusal:
            signing.sign(session, Q2)
        assert "1 errors" in refusal.value.text and "20" in refusal.value.text
        assert changes.head(session.store).seq == rows
        assert signing.newest_revision(session, Q2) is None


def test_facts_without_a_note_travel_and_are_named(loaded: World) -> None:
    ahead = builders.project(entries=(builders.entry(amount=builders.amount("9999.00")),))
    with loaded.adviser.session() as session:
        recording.put_record(session, ahead)
        made = signing.sign(session, Q2)
    assert made.unexplained
    assert {finding.severity for finding in made.unexplained} == {"explain"}


def test_before_the_first_list_signing_waits(tmp_path: worlds.Path) -> None:
    fresh = Workspace(tmp_path / "fresh", key_cost=FLOOR)
    fresh.create(Profile("adviser", "MONUC", "N. New"), "four words of passphrase")
    with fresh.session() as session:
        recording.load(session, worlds.report_file())
        with refuses("NO_LIST"):
            signing.sign(session, Q2)


def test_whoever_is_not_on_the_list_waits_too(loaded: World) -> None:
    from fieldreport.trust.keys import new_signing_key

    with loaded.adviser.session() as session:
        identity.set_secret(session.store, identity.SIGNING_KEY, new_signing_key(), actor="test", at=session.now())
        with refuses("NOT_REGISTERED"):
            signing.sign(session, Q2)


def test_a_revision_is_replaced_only_with_a_change_and_a_reason(signed: World) -> None:
    with signed.adviser.session() as session:
        with refuses("UNCHANGED"):
            signing.sign(session, Q2, reason="No reason at all")
        recording.put_record(session, builders.activity(result="Agreed and published."))
        for reason in ("", "  "):
            with refuses("NO_REASON"):
                signing.sign(session, Q2, reason=reason)
        first = signing.newest_revision(session, Q2)
        assert first is not None and first.number == 1
        before = revisions.report_json(session.store, first.no)
        made = signing.sign(session, Q2, reason=" The result was missing. ")
        assert (made.revision, made.waiting_for) == (2, ("clearing-officer",))
        second = signing.newest_revision(session, Q2)
        assert second is not None
        assert (second.supersedes, second.reason) == (first.identity, "The result was missing.")
        assert revisions.report_json(session.store, first.no) == before


def test_quoted_figures_are_signed_with_the_value_of_the_records(loaded: World, tmp_path: Path) -> None:
    question = "2006/IM-3"
    with loaded.adviser.session() as session:
        recording.put_record(session, builders.training())
        report = drafting.open_report(session, Q2)
        drafting.save_answer(session, report.no, question, "We trained {trainings.women id=T-1: 9} women.")
        found = [one for one in drafting.check(session, Q2) if one.address == f"report.{question}.figures[0]"]
        assert [(one.code, one.severity, one.facts["was"], one.facts["now"]) for one in found] == [
            ("V29", "hint", "9", "12")
        ]
        signing.sign(session, Q2)
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        frozen = {held.question: held.value for held in revisions.frozen_report(session.store, kept.no).answers}
        assert frozen[question] == "We trained {trainings.women id=T-1: 12} women."
        for name in ("copy.pdf", "copy.docx", "copy.xlsx"):
            read = _text_of(copying.save_copy(session, Q2, 1, tmp_path / name))
            assert "We trained 12 women." in read
            assert "trainings.women" not in read
        # What is said at the desk stays as it was typed, until the author takes the new figure over.
        assert drafting.open_draft(session, Q2).content.answers[question].value.endswith("T-1: 9} women.")


def _text_of(path: Path) -> str:
    """Return what another program reads in a document."""
    if path.suffix == ".pdf":
        done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
        return done.stdout
    with ZipFile(path) as packed:
        return " ".join(packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml"))


@pytest.mark.parametrize("change", ["classification", "language", "policy"])
def test_what_stands_on_the_page_counts_as_a_change(signed: World, change: str) -> None:
    if change == "policy":
        signed.set_policy("none")
    with signed.adviser.session() as session:
        report = drafting.open_report(session, Q2)
        if change == "classification":
            drafting.set_classification(session, report.no, "confidential")
        elif change == "language":
            drafting.drafts.change_report(session.store, report.no, actor="test", at=session.now(), language="fr")
        assert signing.sign(session, Q2, reason="It was wrong.").revision == 2


def test_what_is_signed_comes_from_the_moment_of_freezing(loaded: World) -> None:
    """Same data, same bytes (decisions 12): two desks with the same store freeze the same report and files."""
    frozen = []
    for _ in range(2):
        with loaded.adviser.session() as session:
            draft = drafting.open_report(session, Q2)
            made = freezing.freeze(
                session,
                draft,
                drafting.content_to_freeze(session, draft),
                signatories=("adviser", "clearing-officer"),
                reason="",
                attachment=None,
                moment=loaded.clock.now,
                progress=lambda share, step: None,
                cancel=None,
            )
            frozen.append((made.report_json, [(file.path, file.content) for file in made.files]))
    assert frozen[0] == frozen[1]
    report = json.loads(frozen[0][0])
    assert report["created"] == "2006-07-10T09:30:00Z"
    assert report["signatories"] == ["adviser", "clearing_officer"]
    assert "profile" not in report
    listed = {file["path"]: file["sha256"] for file in report["files"]}
    assert listed == {path: hashlib.sha256(content).hexdigest() for path, content in frozen[0][1]}
    with loaded.adviser.session() as session:
        assert report["change_log_head"] == changes.head(session.store).hash


def test_documented_clearance_needs_its_memorandum(loaded: World) -> None:
    loaded.set_policy("documented")
    with loaded.adviser.session() as session:
        with refuses("MEMO_NEEDED"):
            signing.sign(session, Q2)
        for bad in (
            worlds.memo(name="virus.exe"),
            worlds.memo(name="noname"),
            worlds.memo(content=b""),
            worlds.memo(content=bytes(freezing.MAX_MEMO + 1)),
        ):
            with refuses("BAD_MEMO"):
                signing.sign(session, Q2, memo=bad)
        made = signing.sign(session, Q2, memo=worlds.memo())
        assert (made.signed, made.waiting_for) == (("adviser",), ())
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        report = revisions.frozen_report(session.store, kept.no)
        assert report.clearance == {
            "kind": "documented",
            "name": "B. Officer",
            "function": "Chief of Staff",
            "date": "2006-07-08",
            "document": "attachments/clearance_memo.txt",
        }
        (file,) = [one for one in report.files if one.path.startswith("attachments/")]
        assert (file.original_name, file.media_type) == ("clearance mémo.txt", "text/plain")
        package = sending.export(session, Q2, loaded.folder / "out")
    (arrived,) = loaded.receive(package.path).imported
    assert arrived.code == ""


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("../../etc/passwd.txt", "attachments/etc_passwd.txt"),
        ("con.PDF", "attachments/memo_con.pdf"),
        ("مذكرة.pdf", "attachments/memo.pdf"),
        ("a" * 200 + ".eml", f"attachments/{'a' * 40}.eml"),
        (".png", "attachments/memo.png"),
    ],
)
def test_an_attachment_gets_a_name_that_every_system_can_hold(loaded: World, name: str, path: str) -> None:
    loaded.set_policy("documented")
    with loaded.adviser.session() as session:
        signing.sign(session, Q2, memo=worlds.memo(name=name))
        package = sending.export(session, Q2, loaded.folder / "out")
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        assert revisions.frozen_report(session.store, kept.no).clearance["document"] == path
    assert loaded.receive(package.path).quarantined == ()


def test_signing_can_be_cancelled_until_it_is_kept(loaded: World) -> None:
    cancel = Event()
    steps: list[str] = []

    def stop_at_the_pdf(share: float, step: str) -> None:
        steps.append(step)
        if step == "pdf":
            cancel.set()

    with loaded.adviser.session() as session:
        rows = changes.head(session.store).seq
        with pytest.raises(Cancelled):
            signing.sign(session, Q2, progress=stop_at_the_pdf, cancel=cancel)
        assert steps == ["check", "workbook", "pdf"]
        assert changes.head(session.store).seq == rows
        shares: list[float] = []
        signing.sign(session, Q2, progress=lambda share, step: shares.append(share))
    assert shares == sorted(shares) and shares[-1] == 1.0


def test_a_signature_that_fails_leaves_no_revision(loaded: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(signing, "_sign_as", fail)
    with loaded.adviser.session() as session:
        rows = changes.head(session.store).seq
        with pytest.raises(OSError, match="Input"):
            signing.sign(session, Q2)
        assert changes.head(session.store).seq == rows
        assert signing.newest_revision(session, Q2) is None


def test_a_desk_that_writes_no_report_signs_none(world: World) -> None:
    with world.headquarters.session() as session, refuses("NOT_AN_AUTHOR"):
        signing.sign(session, Q2)


def test_quarters_are_signed_apart(signed: World) -> None:
    with signed.adviser.session() as session:
        assert signing.newest_revision(session, worlds.Quarter.parse("2006-Q3")) is None
        kept = signing.newest_revision(session, Q2)
        assert kept is not None and signing.waiting_for(session, kept) == ()
