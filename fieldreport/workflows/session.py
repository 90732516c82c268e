"""What every workflow works with: the open store, the home folder, the clock, and whose desk it is.

Rules: one session per job, each with a connection of its own; the clock is passed in so that tests can set it and
nothing else reads the time.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar, Final
from weakref import WeakKeyDictionary

from fieldreport.errors import QT_TRANSLATE_NOOP, Cancelled, ErrorText, FieldReportError
from fieldreport.storage.database import Store

if TYPE_CHECKING:  # neither register nor list nor key file is needed by most sessions, and none at start
    from fieldreport.missions import Calendar, Mission
    from fieldreport.trust.keyfile import Cost
    from fieldreport.trust_context import MissionFact, TrustContext

MISSION_FACTS: Final = "mission_facts"  # the setting in which Headquarters keeps what it states of missions
USUAL_DUE_DAYS: Final = 30  # decisions 13
Clock = Callable[[], datetime]
Progress = Callable[[float, str], None]  # share done from 0 to 1, and the step in words


class WorkspaceProblem(FieldReportError):
    """The data folder is not what the command needs."""

    exit_code: ClassVar[int] = 3
    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_STORE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "There is no Fieldreport data in {home}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Either name another folder with --home, or set one up with init."),
        ),
        "STORE_EXISTS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{home} already holds Fieldreport data."),
            QT_TRANSLATE_NOOP("errors", "It was not touched."),
            QT_TRANSLATE_NOOP("errors", "Name another folder; one folder belongs to one author."),
        ),
        "LOCKED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Fieldreport is locked."),
            QT_TRANSLATE_NOOP("errors", "Everything is saved."),
            QT_TRANSLATE_NOOP("errors", "Type the passphrase to go on."),
        ),
    }


def system_clock() -> datetime:
    """Return this computer's time in UTC."""
    return datetime.now(UTC)


def no_progress(share: float, step: str) -> None:
    """Report progress to nobody."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Whose desk this is; `mission` is a code of the register, or HQ for UN Headquarters."""

    role: str
    mission: str
    name: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Home:
    """The files of one data folder."""

    folder: Path

    @property
    def store(self) -> Path:
        """Return the encrypted store."""
        return self.folder / "fieldreport.db"

    @property
    def key_file(self) -> Path:
        """Return the key file of the store; a second copy lies beside it."""
        return self.folder / "fieldreport.key"

    @property
    def next_key_file(self) -> Path:
        """Return the key file that is to count once the store is encrypted anew; gone when it does."""
        return self.folder / "fieldreport.key.next"

    @property
    def clearing_officer_key_file(self) -> Path:
        """Return the clearing officer's own key file (decisions 2)."""
        return self.folder / "clearing-officer.key"

    @property
    def originals(self) -> Path:
        """Return the folder of received originals, each encrypted (decisions 11)."""
        return self.folder / "originals"

    @property
    def attachments(self) -> Path:
        """Return the folder of documents attached on this desk, each encrypted."""
        return self.folder / "attachments"

    @property
    def backups(self) -> Path:
        """Return the folder of automatic backups."""
        return self.folder / "backups"


@dataclass(frozen=True, slots=True)
class Session:
    """An open store with its surroundings; `key` is the store's data key."""

    store: Store
    home: Home
    key: bytes
    clock: Clock = system_clock
    key_cost: "Cost | None" = None  # of new passphrase slots; None: measured on this computer

    def now(self) -> datetime:
        """Return the clock's time (aware, UTC)."""
        return self.clock()

    def stamp(self) -> str:
        """Return the clock's time as ISO 8601 UTC with Z, whole seconds."""
        return self.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def profile(self) -> Profile:
        """Return whose desk this is."""
        from fieldreport.storage import identity  # not needed at start

        held = identity.setting(self.store, "profile")
        return Profile(**held)

    @property
    def actor(self) -> str:
        """Return the name that the change log gives to whoever works here."""
        return self.profile().name

    def trust(self) -> "TrustContext | None":
        """Return the newest list of authorized signatories, or None before the first was loaded."""
        from fieldreport.storage import identity  # not needed at start
        from fieldreport.trust.packages import parse_trust_package

        newest = identity.newest_trust_package(self.store)
        if not newest:
            return None
        known = _lists.get(self.store)
        if known is None or known[0] != newest:
            known = _lists[self.store] = newest, parse_trust_package(newest)
        return known[1]

    def mission_facts(self) -> "tuple[MissionFact, ...]":
        """Return what Headquarters states of missions: here its own newest word, elsewhere that of the list."""
        from fieldreport.missions import read_fact  # not needed at start
        from fieldreport.storage import identity

        own = identity.setting(self.store, MISSION_FACTS)
        if own is not None:
            return tuple(read_fact(line) for line in own)
        trust = self.trust()
        return trust.facts if trust else ()

    def mission(self, code: str) -> "Mission":
        """Return a mission or UN Headquarters, as Headquarters' facts say. Raises UNKNOWN_MISSION."""
        from fieldreport.missions import reporter, with_facts  # not needed at start

        return with_facts(reporter(code), self.mission_facts())

    def calendar(self) -> "Calendar":
        """Return when this desk owes its reports, with what Headquarters states of its mission (decisions 13)."""
        from fieldreport.missions import Calendar, load_missions  # not needed at start

        trust, code = self.trust(), self.profile().mission
        held = self.mission(code) if code in load_missions() else None  # UN Headquarters is in no register
        return Calendar(held, trust.due_days if trust else USUAL_DUE_DAYS)


# What a list says, read once per connection: every look at a report asks for it. Closing forgets it.
_lists: "Final[WeakKeyDictionary[Store, tuple[bytes, TrustContext]]]" = WeakKeyDictionary()


def raise_if_cancelled(cancel: Event | None) -> None:
    """Raise Cancelled where the user asked for it; long work calls this between steps."""
    if cancel is not None and cancel.is_set():
        raise Cancelled
