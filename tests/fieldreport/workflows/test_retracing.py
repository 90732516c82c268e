"""What was signed and where it went, as the store tells it."""

from datetime import date

import worlds
from worlds import Q2, refuses

from fieldreport.storage import revisions
from fieldreport.workflows import clearing, drafting, retracing, sending, signing


def test_a_desk_without_a_signature_has_no_history(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        assert retracing.list_history(session) == ()
        assert retracing.list_packages(session) == ()
        with refuses("NO_REVISION"):
            retracing.open_package(session, Q2)


def test_a_revision_goes_from_waiting_to_ready_to_written(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        signing.sign(session, Q2)
        (line,) = retracing.list_packages(session)
        assert (line.state, line.waiting_for, line.written) == ("waiting", ("clearing-officer",), ())
        assert retracing.open_package(session, Q2).sizes == {}
        signing.clear(session, Q2, loaded.officer_passphrase)
        (line,) = retracing.list_packages(session)
        assert (line.state, [one.name for one in line.signers]) == ("ready", ["Ada Adviser", "Omar Officer"])
        package = sending.export(session, Q2, loaded.folder / "stick")
        (line,) = retracing.list_packages(session)
    assert line.state == "written"  # and not received: nobody has said so
    (written,) = line.written
    assert (written.file, written.folder) == (package.path.name, str(loaded.folder / "stick"))
    assert (written.profile, written.is_encrypted, written.bytes) == ("full", True, package.bytes)
    assert written.sha256 == package.sha256


def test_written_packages_stand_with_the_newest_first(signed: worlds.World) -> None:
    with signed.adviser.session() as session:
        (line,) = retracing.list_packages(session)
    assert [(one.profile, one.is_encrypted) for one in line.written] == [
        ("data", False),
        ("data", True),
        ("full", False),
        ("full", True),
    ]


def test_sizes_are_those_of_the_packages(signed: worlds.World) -> None:
    with signed.adviser.session() as session:
        detail = retracing.open_package(session, Q2)
        plain = sending.export(session, Q2, signed.folder / "out", profile="data", encrypted=False)
    assert detail.sizes["data"] == plain.bytes < detail.sizes["full"]
    assert detail.recipients > 0
    assert detail.due == date(2006, 7, 30)


def test_a_revision_tells_everything_known_about_it(signed: worlds.World) -> None:
    with signed.adviser.session() as session:
        detail = retracing.open_revision(session, Q2, 1)
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        assert detail.line.identity == kept.identity
    assert {one.path for one in detail.files} == {"report.pdf", "report.xlsx"}
    assert [one.event for one in detail.happenings[:3]] == ["frozen", "signed", "cleared"]
    assert detail.compared_with is None and detail.changed == ()
    assert all(len(one.fingerprint) == 64 for one in detail.line.signers)


def test_a_revision_tells_what_it_changed_of_the_one_before(signed: worlds.World) -> None:
    with signed.adviser.session() as session:
        report = drafting.open_report(session, Q2)
        drafting.save_answer(session, report.no, "2006/BI-6", "B. Newcomer")
        signing.sign(session, Q2, reason="The contact has changed.")
        newer, older = retracing.list_history(session)
        detail = retracing.open_revision(session, Q2, 2)
    assert (newer.number, newer.is_newest, newer.reason) == (2, True, "The contact has changed.")
    assert (older.number, older.is_newest, older.state) == (1, False, "written")
    assert detail.compared_with == 1
    assert [part.address for part in detail.changed] == ["report.2006/BI-6"]


def test_a_return_is_shown_with_its_remark(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        signing.sign(session, Q2)
        clearing.return_report(session, Q2, "Name the contact.")
        (line,) = retracing.list_packages(session)
    assert (line.state, line.remark) == ("returned", "Name the contact.")


def test_received_comes_from_a_receipt_alone(signed: worlds.World) -> None:
    with signed.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        revisions.add_event(session.store, kept.no, "received", {}, actor="x", at=session.now())
        assert retracing.list_packages(session)[0].state == "received"
        revisions.add_event(session.store, kept.no, "accepted", {}, actor="x", at=session.now())
        assert retracing.list_packages(session)[0].state == "accepted"


def test_an_event_of_an_older_program_is_read(signed: worlds.World) -> None:
    old = revisions.RevisionEvent("exported", "2006-07-10T09:00:00Z", "Ada", {"file": "MONUC_2006-Q2_r1.asice.age"})
    (written,) = retracing.written_packages((old,))
    assert (written.folder, written.bytes, written.is_encrypted) == ("", 0, True)
