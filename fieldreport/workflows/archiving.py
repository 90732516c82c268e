"""The archive that Headquarters works with: that of this desk alone, or one that several officers share.

Rules: what stands and what was decided is asked of the archive in use; this desk's own store stays a verified copy,
from which lists, search and receipts are drawn. A package goes into a shared archive before it counts here. A
decision is made on what its author has seen: where a colleague was first, it is not made, and says so.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final
from urllib.parse import urlsplit

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import identity, inbox, originals
from fieldreport.storage.archive.bundles import FolderBundles, bundles_at
from fieldreport.storage.archive.in_store import StoreArchive
from fieldreport.storage.archive.protocol import Archive, Decision, decisions_about
from fieldreport.storage.archive.signing_v4 import AccessKey
from fieldreport.storage.changes import utc_text
from fieldreport.storage.unfolding import Unfolded
from fieldreport.values import Quarter
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # an extra that only some desks have
    from fieldreport.storage.archive.in_postgres import PostgresArchive

SETTING: Final = "archive"
PASSWORD: Final = "archive_password"  # noqa: S105 - the name of a secret
ACCESS: Final = "archive_access"


class ArchivingProblem(FieldReportError):
    """Something that the shared archive does not allow at this moment."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "DECIDED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{who} has decided about this report meanwhile: {decision}, on {day}."),
            QT_TRANSLATE_NOOP("errors", "That decision stands and is shown here now; yours was not recorded."),
            QT_TRANSLATE_NOOP("errors", "Look at it first. Decide again only if you want to change it."),
        ),
        "NOT_SHARED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Fieldreport here works with no shared archive."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Let it join the archive of your colleagues first."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Sharing:
    """A shared archive as this desk finds it; neither half holds a password."""

    address: str  # of the database
    bundles: str  # folder or address of an object store


@dataclass(frozen=True, slots=True)
class Credentials:
    """What proves this desk to the archive; blank where the system's own files hold it."""

    password: str = field(default="", repr=False)
    access: AccessKey = field(default_factory=lambda: AccessKey("", ""))


def sharing_of(session: Session) -> Sharing | None:
    """Return the shared archive that this desk works with, or None."""
    held = identity.setting(session.store, SETTING)
    return Sharing(**held) if held else None


def archive_name(session: Session) -> str:
    """Return LOGIN@HOST/DATABASE of the shared archive in use, or "" where this desk works alone."""
    sharing = sharing_of(session)
    parts = urlsplit(sharing.address) if sharing else None
    return f"{parts.username}@{parts.hostname}{parts.path}" if parts else ""


def keep_sharing(session: Session, sharing: Sharing | None, credentials: Credentials | None = None) -> None:
    """Work with a shared archive from now on, or with None alone; the secrets lie in the encrypted store."""
    who: dict[str, Any] = {"actor": session.actor, "at": session.now()}
    given = credentials or Credentials()
    access = f"{given.access.name}\n{given.access.secret}" if given.access.name else ""
    with session.store.transaction():
        for name, secret in ((PASSWORD, given.password), (ACCESS, access)):
            if sharing and secret:
                identity.set_secret(session.store, name, secret.encode(), **who)
            else:
                identity.remove_secret(session.store, name, **who)
        held = {"address": sharing.address, "bundles": sharing.bundles} if sharing else None
        identity.set_setting(session.store, SETTING, held, **who)


def own_archive(session: Session) -> StoreArchive:
    """Return the archive of this desk alone."""
    return StoreArchive(session.store, FolderBundles(session.home.originals))


@contextmanager
def connected(sharing: Sharing, credentials: Credentials) -> "Iterator[PostgresArchive]":
    """Connect to a shared archive. Raises ArchiveProblem."""
    from fieldreport.storage.archive.in_postgres import PostgresArchive  # an extra that only some desks have

    bundles = bundles_at(sharing.bundles, credentials.access)
    with closing(PostgresArchive(sharing.address, bundles, password=credentials.password)) as archive:
        yield archive


@contextmanager
def shared_archive(session: Session) -> Iterator[Archive | None]:
    """Connect to the shared archive in use, or yield None where this desk works alone. Raises ArchiveProblem."""
    sharing = sharing_of(session)
    if sharing is None:
        yield None
        return
    name, _, secret = (identity.secret(session.store, ACCESS) or b"").decode().partition("\n")
    password = (identity.secret(session.store, PASSWORD) or b"").decode()
    with connected(sharing, Credentials(password, AccessKey(name, secret))) as archive:
        yield archive


@contextmanager
def archive_in_use(session: Session) -> Iterator[Archive]:
    """Yield the archive in use, shared or this desk's own. Raises ArchiveProblem."""
    with shared_archive(session) as archive:
        yield archive or own_archive(session)


def contribute(
    session: Session,
    archive: Archive,
    new: inbox.NewDelivery,
    report_json: bytes,
    unfolded: Unfolded | None = None,
) -> inbox.NewDelivery:
    """Put a verified package, whose original lies here, into a shared archive; return it as it counts here.

    Where another report holds its place there, it comes back as quarantined (V55). Raises ArchiveProblem.
    """
    archive.put_bundle(new.sha256, originals.read_original(session.home.originals, new.original))
    came = datetime.fromisoformat(new.received_at) if isinstance(new, inbox.Delivery) else session.now()
    taken = archive.import_report(new, report_json, unfolded, actor=session.actor, at=came)
    if taken.outcome != "conflict":
        return new
    return replace(new, state="quarantined", code="V55", text=inbox.InboxProblem("V55", number=new.number).text)


def decide(session: Session, revision_no: int, event: str, detail: Mapping[str, Any]) -> None:
    """Record a decision about a received revision in the archive in use, and here.

    Raises DECIDED where a decision stands there that this desk has not seen: `see_decisions` fetches it.
    """
    report = inbox.identity_of(session.store, revision_no)
    with archive_in_use(session) as archive:
        seen = _seen(session)
        there = decisions_about(archive, report)
        made = Decision(identity=report, event=event, at=utc_text(session.now()), actor=session.actor, detail=detail)
        is_new = all(_key(one) in seen for one in there)
        is_made = is_new and archive.decide(made, follows=there[-1].no if there else 0)
        if not is_made:
            newest = decisions_about(archive, report)[-1]
            raise ArchivingProblem("DECIDED", who=who_decided(newest), decision=newest.event, day=newest.at[:10])
        fetch_decisions(session, archive)


def see_decisions(session: Session) -> int:
    """Fetch what colleagues decided from the archive in use; return how many decisions that were."""
    with archive_in_use(session) as archive:
        return fetch_decisions(session, archive)


def fetch_decisions(session: Session, archive: Archive) -> int:
    """Copy what was decided in the archive and is not known here; return how many decisions that were."""
    seen, found = _seen(session), 0
    for one in decisions_about(archive):
        revision_no = inbox.number_of(session.store, one.identity)
        if _key(one) not in seen and revision_no is not None:
            at = datetime.fromisoformat(one.at)
            inbox.add_review(session.store, revision_no, one.event, one.detail, actor=who_decided(one), at=at)
            found += 1
    return found


def who_decided(decision: Decision) -> str:
    """Return the officer's name with the login that the database proved."""
    if decision.decided_by in ("", decision.actor):
        return decision.actor
    return f"{decision.actor} ({decision.decided_by})"


def export_period(session: Session, period: Quarter, folder: Path) -> tuple[Path, ...]:
    """Write what stands for a quarter as Parquet files for other engines. Raises NOT_HEADQUARTERS, ARCHIVE_LACKS."""
    require_headquarters(session)
    with archive_in_use(session) as archive:
        return archive.export_parquet(period, folder)


def _seen(session: Session) -> frozenset[tuple[str, str, str]]:
    return frozenset(_key(one) for one in decisions_about(own_archive(session)))


def _key(decision: Decision) -> tuple[str, str, str]:
    return decision.identity, decision.event, decision.at
