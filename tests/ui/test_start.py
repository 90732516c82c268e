"""The start path stays light: what is heavy comes in when it is used."""

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "openpyxl reportlab pyhanko sqlite_utils cryptography jsonschema PIL lxml pydantic pikepdf asn1crypto xlsxwriter"
)
PROGRAM = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import ui.app

application = QApplication([])
seen = []

def look():
    window = application.activeWindow()
    if window is None or not window.isVisible():
        return
    timer.stop()
    seen.append([name for name in {HEAVY.split()!r} if name in sys.modules])
    application.quit()

timer = QTimer()
timer.timeout.connect(look)
timer.start(5)
code = ui.app.main(["--home", sys.argv[1]])
print(code, seen)
"""


def test_nothing_heavy_is_loaded_when_the_window_is_shown(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "none")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "0 [[]]", done.stderr
