"""LibreOffice as the reader of our workbooks: all sheets as it shows them, with formulas worked out anew or not."""

import csv
import subprocess
from pathlib import Path

_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>{mode}</value></prop></item>
</oor:items>"""
_EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def sheets_of(data: bytes, folder: Path, *, is_calculated: bool = True) -> dict[str, list[list[str]]]:
    """Return the rows of each sheet by its name; without `is_calculated` as the file's own values say."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_RECALCULATE.format(mode=0 if is_calculated else 1))
    (folder / "report.xlsx").write_bytes(data)
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", _EVERY_SHEET]
    command += ["--outdir", str(folder), str(folder / "report.xlsx")]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    return {
        path.stem.removeprefix("report-"): list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
        for path in sorted(folder.glob("report-*.csv"))
    }
