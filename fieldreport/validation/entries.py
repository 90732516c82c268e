"""Rules about single ledger entries and costs: currency, rate, date (V45, V46)."""

import calendar
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.ledger import effect_of
from fieldreport.models import Activity, Training
from fieldreport.projects import Entry, Project
from fieldreport.validation.registry import Flaw, Scene, flaw, rule
from fieldreport.values import PartialDate

_USD: Final = "USD"


@rule(
    "V45",
    on=Project,
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP("rules", "Local currency carries the UN operational rate in force on the day."),
)
def entries_carry_their_rate(project: Project, _scene: Scene) -> Iterator[Flaw]:
    """Want rate and effective date beside local currency, and one rate per currency and effective date."""
    rates: dict[tuple[str, str], Decimal] = {}
    for index, entry in enumerate(project.entries):
        currency, at = project.currency_of(entry), f"entries[{index}]"
        facts: dict[str, Any] = {"number": index + 1, "currency": currency}
        if project.currency not in (currency, _USD):
            yield flaw("error", f"{at}.currency", _NOT_CONVERTIBLE, project_currency=project.currency, **facts)
            continue
        for field, message, details in _rate_flaws(currency, entry.rate, entry.rate_date, entry.date):
            # A project kept in local currency adds up without a rate; only its dollar figure is missing.
            is_mild = message is _OLD_RATE or (message is _NO_RATE and currency == project.currency)
            yield flaw(
                "warning" if is_mild else "error", f"{at}.{field}", message, note=entry.note, **facts, **details
            )
        if entry.rate is not None and entry.rate_date is not None:
            known = rates.setdefault((currency, entry.rate_date.text), entry.rate)
            if known != entry.rate:
                details = {"rate": str(entry.rate), "other": str(known), "rate_date": entry.rate_date.text}
                yield flaw("warning", f"{at}.rate", _TWO_RATES, note=entry.note, **facts, **details)


@rule("V45", on=Training)
def costs_of_trainings_carry_their_rate(training: Training, _scene: Scene) -> Iterator[Flaw]:
    """Want rate and effective date beside a cost in local currency."""
    yield from _cost(training, training.day)


@rule("V45", on=Activity)
def costs_of_activities_carry_their_rate(activity: Activity, _scene: Scene) -> Iterator[Flaw]:
    """Want rate and effective date beside a cost in local currency."""
    yield from _cost(activity, activity.day)


def _cost(record: Training | Activity, day: PartialDate | None) -> Iterator[Flaw]:
    cost = record.cost
    if cost is None:
        return
    for field, message, details in _rate_flaws(cost.currency, cost.rate, cost.rate_date, day):
        is_mild = message is _OLD_RATE
        yield flaw(
            "warning" if is_mild else "error", f"cost.{field}", _OF_COST[message], currency=cost.currency, **details
        )


def _rate_flaws(
    currency: str, rate: Decimal | None, rate_date: PartialDate | None, day: PartialDate | None
) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield field, message and facts of what is wrong with a rate for a payment on `day`."""
    if currency == _USD:
        if rate is not None and rate != 1:
            yield "rate", _DOLLAR_RATE, {"rate": str(rate)}
        return
    if rate is None:
        yield "rate", _NO_RATE, {}
    elif rate_date is None:
        yield "rate_date", _NO_RATE_DATE, {}
    elif day is not None:
        details = {"rate_date": str(rate_date), "day": str(day)}
        if rate_date.first > day.last:
            yield "rate_date", _LATER_RATE, details
        # The list is monthly, so a rate of an earlier month has been replaced.
        elif rate_date.last < day.first.replace(day=1):
            yield "rate_date", _OLD_RATE, details


_NOT_CONVERTIBLE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: {currency} cannot be converted into {project_currency}, since UN rates are per US "
    "dollar. Either keep the project in USD, or enter the amount in {project_currency}.",
)
_NO_RATE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: {currency} has no rate, so it is in no sum. Either enter the UN operational rate "
    "with its date, or enter the amount in the currency of the project.",
)
_NO_RATE_DATE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: the rate for {currency} has no date. Either enter the day from which the UN rate "
    "was in force, or enter the amount in the currency of the project.",
)
_LATER_RATE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: the rate of {rate_date} was not yet in force on {day}. Either use the rate of that "
    "day, or correct the date.",
)
_OLD_RATE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: the rate of {rate_date} is older than the month of the payment ({day}); UN rates "
    "change monthly. Either use the rate of that day, or note that it did not change.",
)
_DOLLAR_RATE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: the amount is in USD, but has the rate {rate}. Either take the rate out, or choose "
    "the local currency.",
)
_TWO_RATES: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: the rate for {currency} of {rate_date} is {rate} here and {other} in another entry. "
    "Either correct one of them, or correct its date.",
)
_OF_COST: Final = {
    _NO_RATE: QT_TRANSLATE_NOOP(
        "findings",
        "“{title}”: the cost is in {currency}, but has no rate. Either enter the UN operational rate with its date, "
        "or enter the cost in USD.",
    ),
    _NO_RATE_DATE: QT_TRANSLATE_NOOP(
        "findings",
        "“{title}”: the rate for the cost in {currency} has no date. Either enter the day from which the UN rate "
        "was in force, or enter the cost in USD.",
    ),
    _LATER_RATE: QT_TRANSLATE_NOOP(
        "findings",
        "“{title}”: the rate of {rate_date} for the cost was not yet in force on {day}. Either use the rate of that "
        "day, or correct the date.",
    ),
    _OLD_RATE: QT_TRANSLATE_NOOP(
        "findings",
        "“{title}”: the rate of {rate_date} for the cost is older than the month of the event ({day}); UN rates "
        "change monthly. Either use the rate of that day, or note that it did not change.",
    ),
    _DOLLAR_RATE: QT_TRANSLATE_NOOP(
        "findings",
        "“{title}”: the cost is in USD, but has the rate {rate}. Either take the rate out, or choose the local "
        "currency.",
    ),
}


@rule(
    "V46",
    on=Project,
    severities=("explain", "warning"),
    summary=QT_TRANSLATE_NOOP(
        "rules", "Entries lie within the project's time, or shortly after it as closing payments."
    ),
)
def entries_lie_within_the_project(project: Project, scene: Scene) -> Iterator[Flaw]:
    """Compare the dates of spending and commitments with the project's time and with today.

    An entry after the quarter belongs to the next report and is no fault of this one; one after today is.
    """
    months, today = scene.context.closing_months, scene.context.today
    for index, entry in enumerate(project.entries):
        if effect_of(entry) == (0, 0) and entry.type != "partner_advance":
            continue
        at, facts = f"entries[{index}].date", {"number": index + 1, "day": str(entry.date)}
        if entry.date is None:
            yield flaw("explain", at, _NO_DATE, note=entry.note, **facts)
        elif entry.date.first > today:
            yield flaw("explain", at, _AHEAD, note=entry.note, today=today.isoformat(), **facts)
        elif project.start is not None and entry.date.last < project.start.first:
            yield flaw("explain", at, _BEFORE_START, note=entry.note, start=str(project.start), **facts)
        elif project.closed_financially is not None and entry.date.first > project.closed_financially.last:
            closed = str(project.closed_financially)
            yield flaw("explain", at, _BOOKS_CLOSED, note=entry.note, closed=closed, **facts)
        elif (
            entry.type in ("obligation", "partner_advance")
            and project.closed_operationally is not None
            and entry.date.first > project.closed_operationally.last
        ):
            closed = str(project.closed_operationally)
            yield flaw("explain", at, _WORK_CLOSED, note=entry.note, closed=closed, **facts)
        elif project.ends is not None and entry.date.first > project.ends.last:
            is_closing = _closes(entry) and entry.date.first <= add_months(project.ends.last, months)
            facts |= {"end": str(project.ends), "months": months}
            if is_closing:
                yield flaw("warning", at, _CLOSING, note=entry.note, **facts)
            else:
                yield flaw("explain", at, _AFTER_END, note=entry.note, **facts)


def _closes(entry: Entry) -> bool:
    return entry.type != "obligation"  # what is paid after the end was promised before it


def add_months(day: date, months: int) -> date:
    """Return the same day that many months later, or the last day of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


_NO_DATE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number} has no date and counts in every quarter. Either enter the day, or as much as is "
    "known of it, or note why it has none.",
)
_AHEAD: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number} is dated {day}, after today ({today}). Either correct the date, or note why it is "
    "entered ahead.",
)
_BEFORE_START: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number} is dated {day}, before the project began ({start}). Either correct the date, or note "
    "why it belongs to the project.",
)
_CLOSING: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number} is dated {day}, after the project's end ({end}), within the {months} months of "
    "closing payments. Either correct the date, or note what was paid.",
)
_BOOKS_CLOSED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number} is dated {day}, but the books were closed on {closed}. Either correct the date, or "
    "note why the books were opened again.",
)
_WORK_CLOSED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number} promises money on {day}, but the activities were closed on {closed}. Either correct "
    "the date, or note what still had to be promised.",
)
_AFTER_END: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number} is dated {day}, after the project's end ({end}). Either correct the date, or enter "
    "the prolongation or a note.",
)
