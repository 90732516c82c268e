"""Words of documents: kinds of files, classifications, whom a document belongs to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldreport.values import Quarter
from ui.locales import file_size, quarter_short

if TYPE_CHECKING:
    from fieldreport.workflows.attaching import HeldDocument
    from fieldreport.workflows.document_entries import Document


def classifications() -> tuple[tuple[str, str], ...]:
    """Return the classifications in words, the lowest first."""
    return (
        ("unclassified", QCoreApplication.translate("documents", "Unclassified")),
        ("confidential", QCoreApplication.translate("documents", "Confidential")),
        ("strictly_confidential", QCoreApplication.translate("documents", "Strictly confidential")),
    )


def kind_words(document: "Document") -> str:
    """Return kind and size of a file, for example "PDF, 128 kB"."""
    suffix = document.name.rpartition(".")[2].upper() if "." in document.name else ""
    if not document.sha256:
        return QCoreApplication.translate("documents", "Named only, no file")
    parts = [suffix if 0 < len(suffix) <= 5 else QCoreApplication.translate("documents", "File")]
    return ", ".join([*parts, file_size(document.bytes)])


def removed_words(document: "Document") -> str:
    """Return what was taken out of a file when it was attached, "" where nothing was."""
    words = {
        "location": QCoreApplication.translate("documents", "the place where it was taken"),
        "details": QCoreApplication.translate("documents", "camera, times and names"),
    }
    return "; ".join(words[one] for one in document.removed if one in words)


def shrunk_words(document: "Document") -> str:
    """Return the sizes of a photo before and after it was made smaller, "" where it was not."""
    if not document.bytes_before:
        return ""
    return QCoreApplication.translate("documents", "{before} before, {now} now").format(
        before=file_size(document.bytes_before), now=file_size(document.bytes)
    )


def owner_words(held: "HeldDocument") -> str:
    """Return whom a document belongs to: a record's title, or the report of a quarter."""
    kind, _bracket, name = held.owner.partition("[")
    if kind == "report":
        quarter = quarter_short(Quarter.parse(name.removesuffix("]")))
        return QCoreApplication.translate("documents", "Report, {quarter}").format(quarter=quarter)
    return held.owner_title


def owner_kind(held: "HeldDocument") -> str:
    """Return what kind of thing a document belongs to."""
    kind = held.owner.partition("[")[0]
    return {
        "report": QCoreApplication.translate("documents", "Report"),
        "training": QCoreApplication.translate("documents", "Training"),
        "activity": QCoreApplication.translate("documents", "Activity"),
        "project": QCoreApplication.translate("documents", "Project"),
        "dataset": QCoreApplication.translate("documents", "Statistics"),
        "practice": QCoreApplication.translate("documents", "Good practice"),
        "gap": QCoreApplication.translate("documents", "Gap"),
        "lesson": QCoreApplication.translate("documents", "Lesson"),
        "plan": QCoreApplication.translate("documents", "Action plan"),
        "staffing": QCoreApplication.translate("documents", "Staffing"),
    }.get(kind, kind)
