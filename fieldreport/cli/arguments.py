"""The values of arguments: what is typed, as the program knows it, or a sentence about what is wrong with it."""

import argparse
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path

from fieldreport.trust_context import AUTHOR_ROLES
from fieldreport.values import FIRST_YEAR, LAST_YEAR, PartialDate, Quarter, ValueProblem

ROLES = (*AUTHOR_ROLES, "clearing-officer", "headquarters")
WAY = "how it will travel; asked for where Headquarters limits the ways of what is classified"
MISSION_ROLES = ("adviser", "focal-point")  # an office at Headquarters serves in no mission
LANGUAGES = ("en", "fr")
Runner = Callable[..., int]


def quarter(text: str) -> Quarter:
    """Return the quarter of an argument such as 2006-Q2."""
    try:
        return Quarter.parse(text)
    except ValueProblem as failure:
        raise argparse.ArgumentTypeError(failure.text) from None


def day(text: str) -> PartialDate:
    """Return the date of an argument, as precise as it is given."""
    try:
        return PartialDate.parse(text)
    except ValueProblem as failure:
        raise argparse.ArgumentTypeError(failure.text) from None


def reason_for(text: str) -> tuple[str, str]:
    """Return the address and the reason of an argument such as training[T-1]=The count was wrong."""
    address, _, reason = text.partition("=")
    if not address.strip() or not reason.strip():
        raise argparse.ArgumentTypeError(f"“{text}” is no address with a reason. Write it like training[T-1]=Why.")
    return address.strip(), reason.strip()


def year(text: str) -> int:
    """Return the year of an argument."""
    if not (text.isascii() and text.isdigit() and FIRST_YEAR <= int(text[:5]) <= LAST_YEAR):
        raise argparse.ArgumentTypeError(f"“{text}” is not a year. Write it like 2006.")
    return int(text)


def count(text: str) -> int:
    """Return the whole number of an argument."""
    if not (text.isascii() and text.isdigit() and int(text[:7]) <= 1000):
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 0 to 1000.")
    return int(text)


def up_to(most: int) -> Callable[[str], int]:
    """Return the reader of a whole number from 1 to `most`."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and 1 <= int(text[:7]) <= most):
            raise argparse.ArgumentTypeError(f"“{text}” is not a number from 1 to {most}.")
        return int(text)

    return read


def percent(text: str) -> Decimal:
    """Return the share of an argument, in per cent."""
    try:
        share = Decimal(text)
        is_share = 0 <= share <= 100
    except InvalidOperation:  # no number, or none that can be compared
        is_share = False
    if not is_share:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 0 to 100.")
    return share


def file(text: str) -> Path:
    """Return the path of an argument that must be a file, so that a slip of the pen stops before any work."""
    path = Path(text)
    if path.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is a folder, and a file is needed.")
    if not path.exists():
        raise argparse.ArgumentTypeError(f"there is no file {text}.")
    return path


def path(text: str) -> Path:
    """Return the path of an argument that must be a file or folder."""
    if not Path(text).exists():
        raise argparse.ArgumentTypeError(f"there is no file or folder {text}.")
    return Path(text)
