"""What Headquarters grants: signed, sent, verified off line, compared, taken over or explained, never changed."""

import hashlib
import json
import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from builders import amount, date, project, record_file
from granted import PROJECT, adopted, approval, extension, granted, issued, package, proposed
from project_documents import busy_project
from worlds import Q2, World, refuses

from fieldreport.bundle.container import Member, pack
from fieldreport.bundle.signing import sign_document
from fieldreport.codec import RecordProblem
from fieldreport.grants import Grant, write_grant
from fieldreport.projects import Approval, Tranche
from fieldreport.storage import records
from fieldreport.workflows import (
    accounting,
    adopting,
    enrolling,
    funding,
    granting,
    record_editing,
    recording,
    registering,
    sending,
    signing,
    verifying,
)


def test_headquarters_knows_the_projects_from_what_came(loaded: World) -> None:
    with loaded.headquarters.session() as session:
        assert granting.open_funded(session) == ()
        with refuses("NO_PROPOSAL"):
            granting.open_grant(session, "MONUC", PROJECT)
        with refuses("NO_GRANT"):
            granting.write_package(session, "MONUC", PROJECT, loaded.folder)
    told = proposed(loaded)
    with loaded.headquarters.session() as session:
        [found] = granting.open_funded(session)
        assert (found.mission, found.project, found.source, found.newest) == ("MONUC", told, "2006-Q2", None)
        view = granting.open_grant(session, "MONUC", PROJECT)
        assert (view.grant.title, view.grant.currency, view.grant.approvals) == (told.title, "USD", ())
        assert "Ada Adviser" in view.openers
    with loaded.adviser.session() as session, refuses("NOT_HEADQUARTERS"):
        granting.open_funded(session)


def test_a_quarter_tells_of_projects_too(loaded: World) -> None:
    told = busy_project(title="As the quarter tells", entries=())
    with loaded.adviser.session() as session:
        recording.put_record(session, told)
        signing.sign(session, Q2)
        signing.clear(session, Q2, loaded.officer_passphrase)
        loaded_package = sending.export(session, Q2, loaded.folder / "packages").path
    assert not loaded.receive(loaded_package).quarantined
    with loaded.headquarters.session() as session:
        [found] = granting.open_funded(session)
        assert granting.open_funded(session, "UNFICYP") == ()
    assert (found.mission, found.project, found.source) == ("MONUC", told, "2006-Q2")


def test_what_agrees_is_marked_as_signed_at_once(loaded: World) -> None:
    proposed(loaded)
    view = adopted(loaded)
    assert [line.state for line in view.lines] == ["same"] * 3
    assert view.kept is not None
    assert view.project.approvals == (approval(signed_by_headquarters=view.kept.sha256),)
    # The day an instalment arrived stays the mission's own.
    assert [held.date for held in view.project.tranches] == [date("2006-02-01"), date("2006-05-02")]
    assert view.kept.sha256 == hashlib.sha256(package(loaded).read_bytes()).hexdigest()
    assert view.kept.signer == "Q. Headquarters"


def test_differences_stand_side_by_side_and_are_taken_over_when_asked(loaded: World) -> None:
    proposed(loaded)
    third = Tranche(number=3, date=date("2006-07-05"), amount=amount("8500"))
    view = adopted(
        loaded,
        approvals=(approval(amount=amount("55000"), conditions="Two reports a year"),),
        tranches=(*granted()["tranches"][:1], third),
        extensions=(extension(),),
    )
    assert [(line.place, line.fields, line.state) for line in view.differing] == [
        ("approvals[GFF/2006/04]", ("amount", "conditions"), "open"),
        ("tranches[3]", (), "open"),
        ("tranches[2]", (), "open"),
        ("extensions[2007-03]", (), "open"),
    ]
    first = view.differing[0]
    assert first.ours is not None and first.signed is not None
    assert (first.ours["amount"], first.signed["amount"]) == ("53500", "55000")
    assert view.project.approvals == (approval(),)  # nothing is changed without being asked
    with loaded.adviser.session() as session:
        after = adopting.take_over(session, PROJECT, ["approvals[GFF/2006/04]", "extensions[2007-03]"])
        assert [line.place for line in after.differing] == ["tranches[3]", "tranches[2]"]
        assert after.project.approved is None and after.project.approved_total == 55000
        assert after.project.ends == date("2007-03")
        whole = adopting.take_over(session, PROJECT)
        assert whole.differing == ()
        assert [held.number for held in whole.project.tranches] == [1, 3]
        with refuses("NO_GRANT_LINE"):
            adopting.take_over(session, PROJECT)


def test_an_explanation_answers_one_difference_and_travels(loaded: World) -> None:
    proposed(loaded)
    tranches = (granted()["tranches"][0], Tranche(number=2, amount=amount("19990")))
    adopted(loaded, tranches=tranches)
    with loaded.adviser.session() as session:
        with refuses("NO_GRANT_LINE"):
            adopting.explain(session, PROJECT, "tranches[9]", "What?")
        view = adopting.explain(session, PROJECT, "tranches[2]", "The bank took ten dollars.")
        assert [(line.place, line.state, line.note) for line in view.differing] == [
            ("tranches[2]", "explained", "The bank took ten dollars.")
        ]
        [note] = view.project.grant_notes
        assert (note.place, note.signed) == ("tranches[2]", {"amount": "19990"})
        document = accounting.open_project_report(session, PROJECT, "financial", "2006-Q2").document
        assert document.project.grant_notes == (note,)
        # Another difference in the same place asks anew.
        moved = replace(view.project, tranches=(*view.project.tranches[:1], Tranche(number=2, amount=amount("1"))))
        recording.put_record(session, moved)
        assert [line.state for line in adopting.open_adoption(session, PROJECT).differing] == ["open"]
        adopting.explain(session, PROJECT, "tranches[2]", "")
        assert adopting.open_adoption(session, PROJECT).project.grant_notes == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"approvals": ()},
        {"approvals": (approval(amount=amount("90000")),)},
        {"approvals": "more"},
        {"currency": "EUR"},
    ],
    ids=["taken away", "without its mark", "changed", "another currency"],
)
def test_what_was_signed_cannot_be_changed_by_the_mission(loaded: World, changes: dict[str, object]) -> None:
    proposed(loaded)
    view = adopted(loaded)
    held = view.project.approvals
    if changes.get("approvals") == "more":
        changes = {"approvals": (replace(held[0], amount=amount("90000")),)}
    with loaded.adviser.session() as session:
        with refuses("GRANT_SIGNED"):
            recording.put_record(session, replace(view.project, **changes))
        # Neither by way of the bin.
        record_editing.move_to_bin(session, "project", PROJECT)
        with refuses("GRANT_SIGNED"):
            recording.put_record(session, replace(view.project, **changes))
        record_editing.restore(session, "project", PROJECT)
        assert adopting.open_adoption(session, PROJECT).project == view.project
        # All the rest is the mission's.
        more = (*held, Approval(reference="GFF/2006/09", amount=amount("10")))
        recording.put_record(session, replace(view.project, approvals=more, title="Another title"))


def test_a_screen_s_own_way_of_saving_is_bound_too(loaded: World) -> None:
    proposed(loaded)
    adopted(loaded)
    with loaded.adviser.session() as session, refuses("GRANT_SIGNED"):
        funding.save_rows(session, PROJECT, "approvals", [{"reference": "mine", "amount": "1"}])


def test_a_record_file_cannot_change_it_and_says_so(loaded: World) -> None:
    proposed(loaded)
    adopted(loaded)
    file = record_file(project(id=PROJECT, title="Mine", approvals=(approval(amount=amount("1")),)))
    with loaded.adviser.session() as session:
        result = recording.load(session, json.dumps(file).encode())
    assert [one.code for one in result.refused] == ["GRANT_SIGNED"]


def test_a_newer_grant_replaces_what_was_signed(loaded: World) -> None:
    proposed(loaded)
    first = adopted(loaded)
    with refuses("GRANT_UNCHANGED"):
        issued(loaded)
    with refuses("GRANT_NO_REASON"):
        issued(loaded, approvals=(approval(amount=amount("60000")),))
    view = adopted(loaded, approvals=(approval(amount=amount("60000")),), reason="The ceiling was raised.")
    assert view.kept is not None and first.kept is not None
    assert (view.kept.number, len(view.history), view.grant.supersedes if view.grant else "") == (
        2,
        2,
        first.kept.identity,
    )
    assert [line.place for line in view.differing] == ["approvals[GFF/2006/04]"]
    with loaded.adviser.session() as session:
        after = adopting.take_over(session, PROJECT)
        assert after.project.approvals == (approval(amount=amount("60000"), signed_by_headquarters=view.kept.sha256),)
        assert after.differing == ()


def test_an_older_grant_is_refused_and_the_same_changes_nothing(loaded: World) -> None:
    proposed(loaded)
    issued(loaded)
    old = package(loaded).read_bytes()
    adopted(loaded, extensions=(extension(),))
    with loaded.adviser.session() as session:
        with refuses("GRANT_OLDER"):
            adopting.load_grant(session, old)
        again = adopting.load_grant(session, package(loaded).read_bytes())
        assert len(again.history) == 1
        assert [line.place for line in again.differing] == ["extensions[2007-03]"]


def _container(world: World, **changes: object) -> bytes:
    """Return a grant signed by Headquarters that its program would not have written."""
    usual: dict[str, object] = {
        "mission": "MONUC",
        "project": PROJECT,
        "revision": 1,
        "created": "2006-07-10T09:30:00Z",
        "app_version": "0",
        **granted(),
    }
    with world.headquarters.session() as session:
        key = enrolling.own_identity(session)
        said = write_grant(Grant(**(usual | changes)))  # type: ignore[arg-type]
        return sign_document(Member("grant.json", said, "application/json"), key, session.now())


def test_another_package_of_the_same_number_is_refused(loaded: World) -> None:
    proposed(loaded)
    adopted(loaded)
    with loaded.adviser.session() as session, refuses("GRANT_TWICE"):
        adopting.load_grant(session, _container(loaded, reason="Another"))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"mission": "UNFICYP"}, "GRANT_FOREIGN"),
        ({"project": "P-77", "title": "Unknown"}, "GRANT_NO_PROJECT"),
        ({"currency": "EUR"}, "GRANT_CURRENCY"),
        ({"approvals": (approval(reference=""),)}, "DATA"),
        ({"approvals": (approval(), approval(amount=amount("1")))}, "DATA"),
        ({"approvals": (approval(signed_by_headquarters="0" * 64),)}, "DATA"),
        ({"tranches": (Tranche(number=1, amount=amount("0.001")),)}, "DATA"),
        ({"created": "yesterday"}, "DATA"),
    ],
)
def test_what_does_not_belong_here_is_refused(loaded: World, changes: dict[str, object], code: str) -> None:
    before = proposed(loaded)
    package = _container(loaded, **changes)
    with loaded.adviser.session() as session:
        with refuses(code):
            adopting.load_grant(session, package)
        assert adopting.open_adoption(session, PROJECT) == adopting.AdoptionView(before, None, None)


def test_nobody_but_headquarters_signs_a_grant(loaded: World) -> None:
    proposed(loaded)
    said = write_grant(
        Grant(
            mission="MONUC", project=PROJECT, revision=1, created="2006-07-10T09:30:00Z", app_version="0", **granted()
        )
    )
    with loaded.adviser.session() as session:
        key = enrolling.own_identity(session)
        forged = sign_document(Member("grant.json", said, "application/json"), key, session.now())
        with refuses("SIGNATORIES"):
            adopting.load_grant(session, forged)


def test_a_changed_package_is_refused(loaded: World) -> None:
    proposed(loaded)
    issued(loaded)
    whole = package(loaded)
    changed = loaded.folder / "changed.asice"
    with zipfile.ZipFile(whole) as held:
        members = [
            Member(name, held.read(name).replace(b"53500", b"93500"))
            for name in held.namelist()
            if name != "mimetype"
        ]
    changed.write_bytes(pack(members))
    with loaded.adviser.session() as session:
        with refuses("CHANGED"):
            adopting.load_grant(session, changed.read_bytes())
        with refuses("DAMAGED"):
            adopting.load_grant(session, whole.read_bytes()[:-30] + b"\0" * 30)


def test_an_old_list_and_a_wrong_clock_keep_nobody_from_the_approval(loaded: World) -> None:
    proposed(loaded)
    issued(loaded)
    file = package(loaded)
    loaded.clock.pass_(days=3000)
    with loaded.adviser.session() as session:
        assert adopting.load_grant(session, file.read_bytes()).differing == ()


def test_an_encrypted_package_opens_at_its_mission_only(loaded: World) -> None:
    proposed(loaded)
    issued(loaded)
    file = package(loaded, encrypted=True)
    assert file.name == "MONUC_P-1_grant_1.asice.age"
    with loaded.focal_point.session() as session, refuses("NOT_FOR_US"):
        adopting.load_grant(session, file.read_bytes())
    with loaded.adviser.session() as session:
        assert adopting.load_grant(session, file.read_bytes()).differing == ()


def test_a_dry_run_keeps_nothing(loaded: World) -> None:
    proposed(loaded)
    issued(loaded, extensions=(extension(),))
    with loaded.adviser.session() as session:
        view = adopting.load_grant(session, package(loaded).read_bytes(), dry_run=True)
        assert [line.place for line in view.differing] == ["extensions[2007-03]"]
        assert adopting.open_adoption(session, PROJECT).kept is None


def test_nothing_is_granted_by_an_empty_form_nor_what_no_project_can_hold(loaded: World) -> None:
    proposed(loaded)
    with refuses("NOTHING_GRANTED"):
        issued(loaded, approvals=(), tranches=())
    with pytest.raises(RecordProblem):
        issued(loaded, approvals=(approval(reference=" "),))
    with loaded.headquarters.session() as session:
        assert granting.open_grant(session, "MONUC", PROJECT).history == ()


def test_without_a_registered_reader_nothing_is_written(loaded: World) -> None:
    proposed(loaded)
    issued(loaded)
    with loaded.headquarters.session() as session:
        trust = session.trust()
        assert trust is not None
        for held in trust.signers:
            if held.mission == "MONUC":
                registering.revoke(session, held.fingerprint, "superseded")
        enrolling.publish(session)
        with refuses("GRANT_NOBODY"):
            granting.write_package(session, "MONUC", PROJECT, loaded.folder)


def test_headquarters_sees_where_the_mission_differs(loaded: World) -> None:
    proposed(loaded)
    issued(loaded, extensions=(extension(),))
    with loaded.headquarters.session() as session:
        [found] = granting.open_funded(session)
    assert [(line.place, line.state) for line in found.differing] == [("extensions[2007-03]", "open")]


def test_the_package_is_verified_by_the_program_and_by_openssl(loaded: World, tmp_path: Path) -> None:
    proposed(loaded)
    issued(loaded)
    file = package(loaded)
    with loaded.headquarters.session() as session:
        verdict = verifying.verify_file(file, verifying.judge_of(session))
    assert (verdict.code, verdict.mission, verdict.revision) == ("", "MONUC", 1)
    assert "grant 1 for “Women mediators" in verdict.text
    with zipfile.ZipFile(file) as held:
        held.extractall(tmp_path)
    meta = tmp_path / "META-INF"
    checked = subprocess.run(
        [
            *("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", meta / "signature001.p7s"),
            *("-content", meta / "ASiCManifest001.xml", "-CAfile", loaded.authority_file, "-out", "/dev/null"),
            *("-attime", "1152523800"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr
    assert re.search(rb'"mission":"MONUC"', (tmp_path / "grant.json").read_bytes())


def test_marks_of_a_package_that_is_not_here_bind_nobody(loaded: World) -> None:
    with loaded.adviser.session() as session:
        held = project(approvals=(approval(signed_by_headquarters="0" * 64),))
        recording.put_record(session, held)
        recording.put_record(session, replace(held, approvals=()))
        assert records.record(session.store, "MONUC", "project", held.id) == replace(held, approvals=())
