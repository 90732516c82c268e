"""The gallery's passphrases, fingerprints and what a report is signed, returned and sent with."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.forms.clearing import OfficerForm, ReturnForm
from ui.forms.exporting import ExportForm
from ui.forms.fingerprints import CodeCheck, FingerprintCheck, FingerprintView
from ui.forms.passphrases import NewPassphrase, OwnPassphrase, StrengthMeter, TypedWords
from ui.gallery_frames import column, grid, row, titled
from ui.widgets.volumes import Volume

WORDS = ("river", "lantern", "cotton", "harbour", "meadow", "pencil")
FINGERPRINT = "3F2A 91CC 07D4 B8E1 5A60 22F9 C7B3 1E08 94DD 6B15 F03A 8C72 E9A4 47BE 0D51 A836"
CODE = "7K2M 9QXA 4TRE 0WHB 6NVD 3CYG 8ZPF 1SJU 5AEK"


def passphrases() -> QWidget:
    """Return the choice of a passphrase, how strong one is, and words typed back in every state."""
    meters = []
    for level in ("weak", "fair", "strong", "very-strong"):
        meters.append(StrengthMeter())
        meters[-1].show_strength(level, "What it rests on")
    typed = []
    for words, text in (
        ("Blank", ""),
        ("Under way", "river lantern"),
        ("Wrong", "river lamp "),
        ("Whole", " ".join(WORDS)),
    ):
        line = TypedWords(words, first=words != "Whole")
        line.set_words(WORDS)
        line.edit.setText(text)
        typed.append(titled(f"TypedWords: {words.lower()}", line))
    own = []
    for first, second in (("tea", ""), ("seven grey herons by the weir", "seven grey herons by the weir")):
        own.append(OwnPassphrase())
        own[-1].first.setText(first)
        own[-1].second.setText(second)
    return column(
        titled("StrengthMeter", grid(meters, 2)),
        grid(typed, 2),
        row(titled("OwnPassphrase: weak", own[0]), titled("OwnPassphrase: strong, typed twice", own[1])),
        titled("NewPassphrase", NewPassphrase()),
    )


def fingerprints() -> QWidget:
    """Return a fingerprint to read aloud, and fingerprints and codes compared: none, some, all, and a wrong group."""
    view = FingerprintView("Fingerprint")
    view.show_groups(FINGERPRINT)
    checks = [titled("FingerprintView", view)]
    for words, text in (
        ("blank", ""),
        ("under way", FINGERPRINT[:22]),
        ("wrong", FINGERPRINT[:10] + "FFFF"),
        ("whole", FINGERPRINT),
    ):
        check = FingerprintCheck(f"Fingerprint, {words}")
        check.expect(FINGERPRINT)
        check.edit.setText(text)
        checks.append(titled(f"FingerprintCheck: {words}", check))
    code = CodeCheck("Code")
    code.expect(CODE)
    code.edit.setText(CODE.lower()[:25])
    return column(*checks, titled("CodeCheck: under way", code))


def sending() -> QWidget:
    """Return the forms that clear, return and export a report; with a stick, a full one, and none."""
    officer, named, remark = OfficerForm(), OfficerForm(can_close=True), ReturnForm()
    named.open_for("B. Example", "1")
    remark.remark.setPlainText("Please explain the fall in the third area.")
    stick = Volume("UN-STICK", Path("stick"), 4 * 10**9)
    full = Volume("OLD", Path("old"), 1000)
    forms = [ExportForm(lambda: ()), ExportForm(lambda: (stick, full))]
    for form in forms:
        form.set_folder(Path("reports"))
        form.set_sizes({"full": 101_000, "data": 9_000})
    return column(
        row(titled("OfficerForm", officer), titled("OfficerForm, named", named)),
        row(titled("ReturnForm", remark), QWidget()),
        titled("ExportForm: no stick", forms[0]),
        titled("ExportForm: sticks", forms[1]),
    )
