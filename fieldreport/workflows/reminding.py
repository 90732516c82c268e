"""Reminders of Headquarters as files to send: a letter for each mission whose reports are late or were returned.

Rules: nothing is sent; a letter is a mail draft (RFC 5322) that any mail program opens, or plain text. Who owes what
is the board's word, so that nobody is reminded of a quarter that is exempt, vacant, extended or in liquidation.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Literal

from fieldreport.storage.places import replacing
from fieldreport.values import Quarter
from fieldreport.workflows import tracking
from fieldreport.workflows.session import Session

Form = Literal["eml", "txt"]


@dataclass(frozen=True, slots=True)
class Reminder:
    """A written letter, and the quarters it is about."""

    mission: str
    path: Path
    quarters: tuple[Quarter, ...]


def write_reminders(
    session: Session, folder: Path, year: int, *, language: str = "en", form: Form = "eml"
) -> tuple[Reminder, ...]:
    """Write a letter for each mission with a late or returned report of `year` into `folder`, made where missing.

    Raises NOT_HEADQUARTERS; OSError.
    """
    board = tracking.open_board(session, year)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for mission, cells in board.missions.items():
        owed = {
            Quarter(year, number): cell
            for number, cell in enumerate(cells, start=1)
            if cell.state in ("late", "returned")
        }
        if not owed:
            continue
        subject, lines = _letter(session.mission(mission).name, mission, owed, session.now().date(), language)
        data = "\r\n".join(lines).encode() + b"\r\n"
        if form == "eml":
            data = _mail(subject, lines, session.now())
        path = folder / f"reminder_{mission}_{year}_{language}.{form}"
        with replacing(path) as stream:
            stream.write(data)
        written.append(Reminder(mission, path, tuple(owed)))
    return tuple(written)


def _letter(
    name: str, mission: str, owed: Mapping[Quarter, tracking.BoardCell], today: date, language: str
) -> tuple[str, list[str]]:
    """Return the subject and the lines of a letter."""
    from fieldreport.documents.words import words_of  # the words of documents are not needed at start

    words = words_of(language)

    def missing() -> Iterator[str]:
        for quarter, cell in owed.items():
            facts = {"period": quarter, "due": words.day(cell.due), "days": cell.days_late, "number": cell.revision}
            yield words.say(f"arrears.{cell.state}", **facts)

    lines = [
        words.say("arrears.opening", mission=mission),
        "",
        words.say("arrears.lead", mission=name, day=words.day(today)),
        "",
        *missing(),
        "",
        words["arrears.closing"],
    ]
    return words.say("arrears.subject", mission=mission), lines


def _mail(subject: str, lines: list[str], moment: datetime) -> bytes:
    """Return a draft; who it goes to is written by whoever sends it."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = subject
    mail["Date"] = moment
    mail["X-Unsent"] = "1"  # mail programs open it as a draft
    mail.set_content("\n".join(lines) + "\n", cte="quoted-printable")
    return mail.as_bytes()
