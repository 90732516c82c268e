"""Write a copy of a report for reading, editing or quoting outside: PDF, Word or Excel.

Rules: the name of the file says which; PDF and workbook of a revision are the very bytes that were signed; a copy is
not encrypted, and the record is the package (decisions 11). Of what is classified a copy is written only where
somebody was asked and said so (decisions 27).
"""

from pathlib import Path
from typing import ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import revisions
from fieldreport.storage.places import replacing
from fieldreport.trust_context import CLASSIFIED
from fieldreport.values import Quarter
from fieldreport.workflows import drafting, previewing
from fieldreport.workflows.session import Session

FORMATS: Final = (".pdf", ".docx", ".xlsx")


class CopyProblem(FieldReportError):
    """The copy cannot be written."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_SUCH_FORMAT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "A report cannot be copied to a file that ends in “{ending}”."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Let the name end in .pdf, .docx or .xlsx."),
        ),
        "CLASSIFIED_COPY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This report is classified, and a copy is not encrypted."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Write the copy only where you may keep it, and say so when asked."),
        ),
    }


def save_copy(
    session: Session, quarter: Quarter, number: int | None, target: Path, *, may_be_classified: bool = False
) -> Path:
    """Write a revision, or the draft where `number` is None, to a file named for its format, and return it.

    `may_be_classified`: somebody was asked. Raises NO_SUCH_FORMAT, CLASSIFIED_COPY, NO_REVISION, OSError.
    """
    ending = target.suffix.casefold()
    if ending not in FORMATS:
        raise CopyProblem("NO_SUCH_FORMAT", ending=target.suffix)
    if not may_be_classified and classification_of(session, quarter, number) in CLASSIFIED:
        raise CopyProblem("CLASSIFIED_COPY")
    data = _draft(session, quarter, ending) if number is None else _revision(session, quarter, number, ending)
    with replacing(target) as stream:
        stream.write(data)
    return target


def save_newest(session: Session, quarter: Quarter, target: Path, *, may_be_classified: bool = False) -> Path:
    """Write the newest revision of a quarter, as `save_copy`."""
    number = previewing.find_revision(session, quarter).number
    return save_copy(session, quarter, number, target, may_be_classified=may_be_classified)


def classification_of(session: Session, quarter: Quarter, number: int | None) -> str:
    """Return the class of a revision, or of the draft where `number` is None. Raises NO_REVISION."""
    if number is None:
        return drafting.open_report(session, quarter).classification
    return previewing.find_revision(session, quarter, number).classification


def _draft(session: Session, quarter: Quarter, ending: str) -> bytes:
    if ending == ".pdf":
        return previewing.draft_pages(session, quarter).pdf
    # Rendering is not needed at start.
    from fieldreport.documents.report_word import render_word
    from fieldreport.documents.workbook import render_workbook

    content, facts = previewing.draft_content(session, quarter)
    return render_word(content, facts) if ending == ".docx" else render_workbook(content, facts)


def _revision(session: Session, quarter: Quarter, number: int, ending: str) -> bytes:
    kept = previewing.find_revision(session, quarter, number)
    if ending == ".docx":
        # Rendering is not needed at start.
        from fieldreport.documents.facts import RenderFacts
        from fieldreport.documents.report_word import render_word

        facts = RenderFacts.of_report(revisions.frozen_report(session.store, kept.no))
        return render_word(drafting.frozen_content(session, kept), facts, identity=kept.identity)
    signed = revisions.signed_pdf(session.store, kept.no) if ending == ".pdf" else None
    return signed or revisions.frozen_file(session.store, kept.no, f"report{ending}") or b""
