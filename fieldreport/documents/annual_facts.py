"""What every file of an annual report states about itself: when, over what, in which language and state."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Final

from fieldreport import __version__
from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.documents.facts import Classification

_ORDER: Final[tuple[Classification, ...]] = ("unclassified", "confidential", "strictly_confidential")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualFacts:
    """The heading of the products; `created` is aware and in UTC, and the only time in them."""

    year: ReportingYear
    created: datetime
    language: str
    is_public: bool
    reports: int
    provisional: int  # reports that are not accepted yet
    missions: int
    expected: int
    classification: Classification = "unclassified"
    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)  # the officer's: (chapter, part) -> text
    hxl: bool = False  # a row of HXL tags under the headings of the tables
    target: Decimal | None = None  # share of women and girls in per cent that the year is measured by
    app_version: str = __version__

    @classmethod
    def of(
        cls,
        annual: AnnualReport,
        *,
        created: datetime,
        language: str,
        texts: Mapping[tuple[str, str], str] | None = None,
        hxl: bool = False,
        target: Decimal | None = None,
    ) -> "AnnualFacts":
        """Return the facts of an annual report; a public one leaves the officer's texts out (decision 0039)."""
        holdings = annual.holdings
        return cls(
            year=holdings.year,
            created=created,
            language=language,
            is_public=holdings.is_public,
            reports=len(holdings.held),
            provisional=sum(not one.source.is_accepted for one in holdings.held),
            missions=len(holdings.reporting),
            expected=len(holdings.expected),
            classification=_classification(annual),
            texts={} if holdings.is_public else dict(texts or {}),
            hxl=hxl,
            target=target,
        )


def _classification(annual: AnnualReport) -> Classification:
    """Return the highest of its reports; what was made public is unclassified."""
    if annual.holdings.is_public:
        return "unclassified"
    held = [one.report.classification for one in annual.holdings.held]
    return max(held, key=_ORDER.index, default="unclassified")
