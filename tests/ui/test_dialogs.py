"""What a file dialog's answer means."""

from pathlib import Path

import pytest

from ui.dialogs import ending_as

START = Path("report.pdf")


@pytest.mark.parametrize(
    ("chosen", "kind", "meant"),
    [
        ("report.pdf", "PDF (*.pdf)", "report.pdf"),
        ("report.pdf", "Word (*.docx)", "report.docx"),  # the kind was changed, the name left as it was
        ("mine", "Word (*.docx)", "mine.docx"),
        ("mine.docx", "PDF (*.pdf)", "mine.docx"),  # typed on purpose
        ("mine.xlsx", "Word (*.docx)", "mine.xlsx"),
        ("mine.pdf", "", "mine.pdf"),
        ("mine.pdf", "All files (*.a *.b)", "mine.pdf"),
    ],
)
def test_the_kind_decides_the_ending_unless_another_was_typed(chosen: str, kind: str, meant: str) -> None:
    assert ending_as(Path(chosen), START, kind) == Path(meant)
