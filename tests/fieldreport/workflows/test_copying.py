"""Copies of a report for outside: which bytes, in which format, and what stands when it cannot be done."""

import io
from pathlib import Path

import docx
import pytest
import worlds
from openpyxl import load_workbook
from worlds import Q2

from fieldreport.storage import revisions
from fieldreport.workflows import drafting, signing
from fieldreport.workflows.copying import CopyProblem, save_copy, save_newest
from fieldreport.workflows.previewing import PreviewProblem


def test_a_copy_of_a_revision_is_what_was_signed(signed: worlds.World, tmp_path: Path) -> None:
    with signed.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        workbook = save_newest(session, Q2, tmp_path / "r.xlsx")
        assert workbook.read_bytes() == revisions.frozen_file(session.store, kept.no, "report.xlsx")
        pages = save_copy(session, Q2, 1, tmp_path / "R.PDF")
        assert pages.read_bytes() == revisions.signed_pdf(session.store, kept.no)
        text = save_newest(session, Q2, tmp_path / "r.docx").read_bytes()
    words = "\n".join(held.text for held in docx.Document(io.BytesIO(text)).paragraphs)
    assert kept.identity in words


def test_a_draft_is_copied_in_every_format(loaded: worlds.World, tmp_path: Path) -> None:
    with loaded.adviser.session() as session:
        made = [save_copy(session, Q2, None, tmp_path / f"draft{ending}") for ending in (".pdf", ".docx", ".xlsx")]
        assert revisions.revisions(session.store) == ()
    assert made[0].read_bytes().startswith(b"%PDF-")
    assert any("copy of a draft" in held.text for held in docx.Document(made[1]).paragraphs)
    assert "Trainings" in load_workbook(made[2]).sheetnames


def test_a_classified_report_is_copied_only_where_somebody_was_asked(loaded: worlds.World, tmp_path: Path) -> None:
    with loaded.adviser.session() as session:
        drafting.set_classification(session, drafting.open_report(session, Q2).no, "confidential")
        with worlds.refuses("CLASSIFIED_COPY"):
            save_copy(session, Q2, None, tmp_path / "draft.docx")
        assert not (tmp_path / "draft.docx").exists()
        assert save_copy(session, Q2, None, tmp_path / "draft.docx", may_be_classified=True).exists()


def test_what_cannot_be_copied_is_said_and_nothing_is_written(loaded: worlds.World, tmp_path: Path) -> None:
    with loaded.adviser.session() as session:
        with pytest.raises(CopyProblem) as refused:
            save_copy(session, Q2, None, tmp_path / "draft.odt")
        assert refused.value.code == "NO_SUCH_FORMAT"
        with pytest.raises(PreviewProblem):
            save_newest(session, Q2, tmp_path / "r.docx")
    assert not [file for file in tmp_path.iterdir() if file.is_file()]
