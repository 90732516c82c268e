"""How a rule's case is written down: what is in the report, and where which finding must appear."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import builders

from fieldreport.reports import Finding, ReportContent
from fieldreport.validation import CheckContext, check


@dataclass(frozen=True, kw_only=True)
class Case:
    """One situation for one rule. `at` and `severity` say what is found; without `at` the rule stays silent."""

    code: str
    about: str
    at: str = ""
    severity: str = "error"
    explained: bool = False
    records: tuple[Any, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)  # answers by question id
    context: Mapping[str, Any] = field(default_factory=dict)
    changes: Mapping[str, Any] = field(default_factory=dict)  # of the report

    def __str__(self) -> str:
        return f"{self.code} {self.about}"

    def content(self) -> ReportContent:
        """Return the report."""
        return builders.content(*self.records, values=self.values, **self.changes)

    def findings(self, *, leaving_out: Collection[str] = ()) -> tuple[Finding, ...]:
        """Return everything that is found in the report."""
        context = CheckContext(**{"today": builders.TODAY, **self.context})
        return check(self.content(), context, leaving_out=leaving_out)

    def found(self, *, leaving_out: Collection[str] = ()) -> list[Finding]:
        """Return the findings of this rule at this place."""
        return [
            finding
            for finding in self.findings(leaving_out=leaving_out)
            if finding.code == self.code and (not self.at or finding.address == self.at)
        ]


def wrong(code: str, about: str, *records: Any, at: str, severity: str = "error", **more: Any) -> Case:
    """Return a case in which the rule finds something at `at`."""
    return Case(code=code, about=about, records=records, at=at, severity=severity, **more)


def clean(code: str, about: str, *records: Any, **more: Any) -> Case:
    """Return a case in which the rule, however close, has nothing to say."""
    return Case(code=code, about=about, records=records, **more)
