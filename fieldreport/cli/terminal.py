"""What a command says: JSON with stable keys on standard output, or words; trouble on the error stream."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fieldreport.errors import FieldReportError
from fieldreport.reports import Finding

MARKS = {"error": "✖", "explain": "✎", "warning": "▲", "hint": "·"}


class Terminal:
    """The two streams of one command."""

    def __init__(self, *, wants_json: bool) -> None:
        self.wants_json = wants_json

    def line(self, text: str) -> None:
        """Print one line of words while a long command goes on; nothing where JSON is asked for."""
        if not self.wants_json:
            self._print(text)

    def answer(self, content: Mapping[str, Any] | Sequence[Any], words: Iterable[str]) -> None:
        """Print the command's answer: its JSON where asked for, else its lines of words."""
        if self.wants_json:
            self._print(json.dumps(content, ensure_ascii=False, indent=2))
        else:
            for line in words:
                self._print(line)

    def note(self, text: str) -> None:
        """Print a remark on the error stream, so that standard output stays parseable."""
        print(text, file=sys.stderr)

    def doubts(self, doubts: Sequence[FieldReportError]) -> list[dict[str, str]]:
        """Print remarks on the error stream and return them for the JSON answer."""
        for doubt in doubts:
            self.note(f"▲ {doubt.code}: {doubt.text}")
        return [{"code": doubt.code, "text": doubt.text} for doubt in doubts]

    def failure(self, failure: FieldReportError) -> None:
        """Print an expected failure: code and its three sentences."""
        if self.wants_json:
            self._print(json.dumps({"error": failure.code, "text": failure.text}, ensure_ascii=False))
        self.note(f"{failure.code}: {failure.text}")

    def environment(self, failure: OSError) -> None:
        """Print a failure of disk or folder."""
        where = f" ({failure.filename})" if failure.filename else ""
        text = (
            f"{failure.strerror or failure}{where}. What was saved before is safe. "
            "Check the disk and the folder, then try again."
        )
        if self.wants_json:
            self._print(json.dumps({"error": "ENVIRONMENT", "text": text}, ensure_ascii=False))
        self.note(f"ENVIRONMENT: {text}")

    def _print(self, line: str) -> None:
        # A terminal of an old code page must not stop a command over a dash.
        encoding = sys.stdout.encoding or "utf-8"
        print(line.encode(encoding, "replace").decode(encoding))


def finding_line(finding: Finding) -> str:
    """Return one finding as a line: mark, code, address, words."""
    explained = "  (explained)" if finding.explained else ""
    return f"{MARKS[finding.severity]} {finding.code:<4} {finding.address}\n       {finding.text}{explained}"


def finding_item(finding: Finding) -> dict[str, Any]:
    """Return one finding with the keys that stay (records.md)."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "address": finding.address,
        "text": finding.text,
        "explained": finding.explained,
    }
