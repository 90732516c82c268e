"""What trainings and activities cost, by the source of the money (R44, R50, R51).

Rules: amounts of different currencies are never added up; estimates stand apart from actual cost. A training that
names no source of its own has that of its financing.
"""

from dataclasses import dataclass
from decimal import Decimal

from fieldreport.documents.figures import in_order
from fieldreport.documents.words import Words
from fieldreport.models import Activity, Cost, Training
from fieldreport.reports import ReportContent


@dataclass(frozen=True, slots=True)
class CostRow:
    """What the events of one source, marker, quality and currency cost together."""

    source: str
    marker: str
    quality: str
    currency: str
    records: int
    amount: Decimal


def events_with_cost(content: ReportContent) -> tuple[tuple[Training | Activity, Cost], ...]:
    """Return trainings and activities that state what they cost, in their order."""
    events: tuple[Training | Activity, ...] = (
        *in_order(content.of_kind(Training)),
        *in_order(content.of_kind(Activity)),
    )
    return tuple((event, event.cost) for event in events if event.cost is not None)


def source_of(event: Training | Activity, cost: Cost) -> str:
    """Return the source of the money as a code or in the mission's own words."""
    financing = event.financing if isinstance(event, Training) else ""
    return cost.source or ("" if financing == "none" else financing)


def cost_rows(content: ReportContent) -> tuple[CostRow, ...]:
    """Return the sums, in the order of source, marker, quality and currency."""
    sums: dict[tuple[str, str, str, str], tuple[int, Decimal]] = {}
    for event, cost in events_with_cost(content):
        marker = "" if cost.gender_marker is None else str(cost.gender_marker)
        key = (source_of(event, cost), marker, cost.quality, cost.currency)
        count, amount = sums.get(key, (0, Decimal(0)))
        sums[key] = (count + 1, amount + cost.amount)
    return tuple(CostRow(*key, count, amount) for key, (count, amount) in sorted(sums.items()))


def source_words(words: Words, source: str) -> str:
    """Return a source in words; one of the mission's own stands for itself."""
    return words.get(f"cost.source.{source}", source)


def quality_words(words: Words, quality: str) -> str:
    """Return whether an amount is actual or estimated, in words."""
    return words.get(f"cost.quality.{quality}", quality)
