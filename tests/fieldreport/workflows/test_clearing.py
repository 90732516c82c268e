"""Clearance: who reads what, how it is returned, and that nobody clears what the author did not sign."""

import worlds
from builders import amount
from project_documents import busy_project, financial, substantive
from worlds import Q2, refuses

from fieldreport.storage import revisions
from fieldreport.workflows import (
    accounting,
    attesting,
    auditing,
    clearing,
    drafting,
    overviewing,
    recording,
    sending,
    signing,
    standing,
)
from fieldreport.workflows.session import Session


def _signed(session: Session) -> None:
    signing.sign(session, Q2)


def test_an_unsigned_report_is_shown_as_its_draft(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        assert clearing.reports_to_clear(session) == ()
        view = clearing.open_clearance(session, Q2)
    assert (view.state, view.policy, view.author) == ("unsigned", "signed", None)
    assert view.pages.is_draft


def test_a_report_signed_by_its_author_waits_with_the_signature_checked(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        _signed(session)
        (line,) = clearing.reports_to_clear(session)
        view = clearing.open_clearance(session, Q2)
    assert (line.quarter, line.revision, line.author) == (Q2, 1, "Ada Adviser")
    assert view.state == "waiting"
    assert not view.pages.is_draft
    assert view.author is not None and view.author.is_verified and view.author.code == ""
    assert view.officer.name == "Omar Officer" and view.officer.has_key
    assert view.officer.until is not None and view.officer.until > session.now()


def test_a_pdf_that_is_not_what_was_signed_is_told(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        _signed(session)
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        pdf = revisions.signed_pdf(session.store, kept.no) or b""
        revisions.add_signed_pdf(session.store, kept.no, 2, pdf + b"\n%more", actor="x", at=session.now())
        signature = clearing.author_signature(session, kept, session.trust())
    assert signature is not None
    assert (signature.is_verified, signature.code) == (False, "PDF")


def test_an_author_who_is_not_listed_is_told(loaded: worlds.World) -> None:
    from dataclasses import replace

    with loaded.adviser.session() as session:
        _signed(session)
        kept = signing.newest_revision(session, Q2)
        trust = session.trust()
        assert kept is not None and trust is not None
        without = replace(trust, signers=tuple(one for one in trust.signers if one.name != "Ada Adviser"))
        signature = clearing.author_signature(session, kept, without)
    assert signature is not None
    assert (signature.is_verified, signature.code) == (False, "UNKNOWN_SIGNER")


def test_clearing_ends_the_waiting(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        _signed(session)
        signing.clear(session, Q2, loaded.officer_passphrase)
        assert clearing.reports_to_clear(session) == ()
        assert clearing.open_clearance(session, Q2).state == "cleared"
        with refuses("NOT_WAITING"):
            clearing.return_report(session, Q2, "Too late.")


def test_a_returned_revision_keeps_its_number_and_is_never_cleared_or_sent(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        _signed(session)
        loaded.clock.pass_(hours=1)
        kept = clearing.return_report(session, Q2, "  Say how many women spoke.  ")
        assert (kept.number, kept.status) == (1, "returned")
        event = revisions.events(session.store, kept.no)[-1]
        assert event.detail == {
            "role": "clearing-officer",
            "name": "Omar Officer",
            "remark": "Say how many women spoke.",
        }
        view = clearing.open_clearance(session, Q2)
        assert (view.state, view.remark) == ("returned", "Say how many women spoke.")
        assert clearing.reports_to_clear(session) == ()
        with refuses("RETURNED"):
            signing.clear(session, Q2, loaded.officer_passphrase)
        with refuses("SIGNATURE_MISSING"):
            sending.export(session, Q2, loaded.folder / "out")
        (package,) = overviewing.packages(session)
        assert (package.state, package.remark) == ("returned", "Say how many women spoke.")
        assert standing.signing_standing(session, Q2).returned == "Say how many women spoke."


def test_the_next_revision_takes_the_next_number(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        _signed(session)
        clearing.return_report(session, Q2, "Name the new contact.")
        report = drafting.open_report(session, Q2)
        drafting.save_answer(session, report.no, "2006/BI-6", "B. Newcomer")
        made = signing.sign(session, Q2, reason="The contact is named.")
        assert made.revision == 2
        view = clearing.open_clearance(session, Q2)
        assert view.state == "waiting"
        assert [part.address for part in view.pages.changed] == ["report.2006/BI-6"]
        assert signing.clear(session, Q2, loaded.officer_passphrase).waiting_for == ()


def test_what_was_returned_may_be_signed_again_as_it_was_with_an_answer(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        _signed(session)
        with refuses("UNCHANGED"):
            signing.sign(session, Q2, reason="Again.")
        clearing.return_report(session, Q2, "Is the figure for June right?")
        assert standing.signing_standing(session, Q2).is_changed
        with refuses("NO_REASON"):
            signing.sign(session, Q2)
        assert signing.sign(session, Q2, reason="It was counted twice and is right.").revision == 2


def test_returning_needs_a_remark_and_a_report_that_waits(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        with refuses("NOT_SIGNED"):
            clearing.return_report(session, Q2, "Anything.")
        _signed(session)
        with refuses("NO_REMARK"):
            clearing.return_report(session, Q2, " \n ")
        assert clearing.reports_to_clear(session)


def test_documented_clearance_reads_the_draft_and_needs_no_second_signature(loaded: worlds.World) -> None:
    loaded.set_policy("documented")
    with loaded.adviser.session() as session:
        view = clearing.open_clearance(session, Q2)
        assert (view.state, view.policy) == ("document", "documented")
        signing.sign(session, Q2, memo=worlds.memo())
        assert clearing.open_clearance(session, Q2).state == "cleared"
        assert clearing.reports_to_clear(session) == ()


def test_a_report_that_needs_no_clearance_says_so(loaded: worlds.World) -> None:
    loaded.set_policy("none")
    with loaded.adviser.session() as session:
        assert clearing.open_clearance(session, Q2).state == "not_needed"
        signing.sign(session, Q2)
        assert clearing.open_clearance(session, Q2).state == "not_needed"


def test_a_projects_documents_wait_as_well_and_are_read_as_pages(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        recording.put_record(session, busy_project(reports=(financial(), substantive())))
        attesting.sign_project_report(session, "P-1", "financial", "2006-Q2")
        accounting.save_project_report(session, "P-1", financial(requested=amount("1")))
        made = attesting.sign_project_report(session, "P-1", "financial", "2006-Q2", reason="A slip")
        (line,) = clearing.reports_to_clear(session)  # what was replaced is not cleared any more
        assert line.document is not None
        assert (line.document.no, line.document.type, str(line.quarter)) == (made.kept.no, "financial", "2006-Q2")
        assert (line.revision, line.author) == (2, "Ada Adviser")
        view = clearing.open_document_clearance(session, made.kept.no)
        assert (view.state, view.pages.document, view.pages.revision) == ("waiting", line.document, 2)
        assert view.author is not None and view.author.is_verified
        assert view.officer.has_key
        assert view.pages.chapters  # drawn again, byte for byte as it was frozen
        attesting.clear_project_report(session, made.kept.no, loaded.officer_passphrase)
        after = clearing.open_document_clearance(session, made.kept.no)
        assert (after.state, len(after.pages.pdf) > len(view.pages.pdf)) == ("cleared", True)
        assert clearing.reports_to_clear(session) == ()
        audit = auditing.sign_audit_file(session, "P-1")
        shown = clearing.open_document_clearance(session, audit.kept.no)
        assert (shown.state, shown.pages.chapters) == ("waiting", ())


def test_a_document_that_was_changed_in_the_store_is_not_verified(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        recording.put_record(session, busy_project(reports=(financial(),)))
        made = attesting.sign_project_report(session, "P-1", "financial", "2006-Q2")
        session.store.db.execute("DROP TRIGGER project_document_signature_never_changes")
        session.store.db.execute("UPDATE project_document_signature SET pdf = x'25504446'")
        view = clearing.open_document_clearance(session, made.kept.no)
        assert view.author is not None
        assert (view.author.is_verified, view.author.code) == (False, "PDF")
