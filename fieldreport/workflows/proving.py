"""Prove packages side by side: processes of their own open, verify and read them, while the intake alone writes.

Rules: proving needs no store and gives the same wherever it runs; a package that is refused, or that was here before,
is judged once more by the intake itself, which alone says what becomes of it. Files stay in their order. Where no
process can be had, or one ends early, everything is proven in this one: slower, and no different.
"""

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, Final, TypeVar

from fieldreport.codec import RecordProblem
from fieldreport.errors import FieldReportError
from fieldreport.project_reports import SignedDocument
from fieldreport.reports import Report, read_report_with_records
from fieldreport.storage import originals
from fieldreport.storage.deliveries import Delivery
from fieldreport.storage.problems import StoreError
from fieldreport.storage.unfolding import Unfolded, unfold
from fieldreport.trust_context import TrustContext
from fieldreport.workflows.session import raise_if_cancelled
from fieldreport.workflows.verifying import Judge, parsed_document

if TYPE_CHECKING:  # verification is not needed at start
    from fieldreport.bundle.verdicts import VerifiedSigner

# Starting a process and its libraries costs as much as proving so many packages.
WORTH_IT: Final = 40
_MOST: Final = 4  # processes; beyond, the one that writes is the limit
_AHEAD: Final = 3  # packages in work or waiting for each process, so that memory stays small
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Proven:
    """A package that may be believed; digests are SHA-256 in lower-case hex."""

    sha256: str  # of the plain container
    report_json: bytes
    report: Report | SignedDocument
    profile: str
    signers: tuple[dict[str, str], ...]  # role, name, fingerprint, time
    warnings: tuple[dict[str, str], ...]
    unfolded: Unfolded | None  # of a report


@dataclass(frozen=True, slots=True)
class ProvenFile:
    """A file as it came, proven by another process that has kept its original already."""

    size: int
    encrypted_sha256: str  # "" of a file that came plain
    proven: Proven


@dataclass(frozen=True, slots=True)
class PendingPdf:
    """A PDF whose signatures are still to be looked at: whose original, who signed, and as of when."""

    original: str
    mission: str
    signers: tuple[dict[str, str], ...]
    moment: datetime


def prove(plain: bytes, trust: TrustContext, now: datetime) -> Proven:
    """Return what a plain container proves, as of `now`. Raises BundleRefused."""
    # Verification is not needed at start.
    from fieldreport.bundle.verdicts import BundleRefused, Kind
    from fieldreport.bundle.verifier import verify

    verified = verify(plain, trust, now=now, kind=(Kind.BUNDLE, Kind.DOCUMENT))
    unfolded: Unfolded | None = None
    if verified.kind is Kind.DOCUMENT:
        report: Report | SignedDocument = parsed_document(verified.report)
    else:
        try:
            report, records = read_report_with_records(verified.report)
        except RecordProblem as problem:
            raise BundleRefused("DATA", detail=problem.text) from None
        unfolded = unfold(report, verified.report, records)
    return Proven(
        sha256=verified.sha256,
        report_json=verified.report,
        report=report,
        profile=verified.profile,
        signers=tuple(
            {
                "role": signer.role,
                "name": signer.name,
                "fingerprint": signer.fingerprint,
                "time": signer.claimed_time.isoformat().replace("+00:00", "Z"),
            }
            for signer in verified.signers
        ),
        warnings=tuple({"code": one.code, "text": one.text} for one in verified.warnings),
        unfolded=unfolded,
    )


def moment_of(delivery: Delivery, usual: datetime, trust: TrustContext) -> datetime:
    """Return when a package is judged: as usual, or before its signer was withdrawn where it came as a branch."""
    from fieldreport.bundle.examining import last_moment  # not needed at start

    if all(warning.get("code") != "REVOKED" for warning in delivery.warnings):
        return usual
    signers = [trust.signer(str(one["fingerprint"])) for one in delivery.signers]
    return last_moment((one for one in signers if one is not None), trust) or usual


def prove_file(path: Path, judge: Judge, own_recipient: str, folder: Path) -> ProvenFile | None:
    """Return a file proven as of the judge's time, or None where the intake has to look at it itself.

    Its original lies in `folder` then, encrypted to Headquarters' own key; the intake tells of it afterwards.
    """
    # Verification is not needed at start.
    from fieldreport.bundle.container import MAX_FILE
    from fieldreport.bundle.encryption import decrypt, encrypt, is_encrypted

    try:
        with path.open("rb") as stream:
            untrusted = stream.read(MAX_FILE + MAX_FILE // 16)
        plain = decrypt(untrusted, judge.age_identities)
        proven = prove(plain, judge.trust, judge.now)
        originals.write_original(folder, proven.sha256, encrypt(plain, [own_recipient]))
    except (FieldReportError, OSError):
        return None
    encrypted = hashlib.sha256(untrusted).hexdigest() if is_encrypted(untrusted) else ""
    return ProvenFile(len(untrusted), encrypted, proven)


def prove_pdf(pending: PendingPdf, judge: Judge, folder: Path) -> tuple[str, str] | None:
    """Return code and text of the refusal of a kept package's PDF (step 14), "" and "" where it holds.

    None where its original cannot be read from the disk now: that is no fault of the mission.
    """
    # Verification is not needed at start.
    from fieldreport.bundle.container import read_container
    from fieldreport.bundle.encryption import decrypt
    from fieldreport.bundle.pdf_signatures import check_pdf

    try:
        kept = originals.read_original(folder, pending.original)
        # Its digest was proven when it was taken in; the signers are those of the journal.
        container = read_container(decrypt(kept, judge.age_identities))
        check_pdf(container.read("report.pdf"), _signers(pending), judge.trust, pending.moment)
    except (StoreError, OSError):
        return None
    except FieldReportError as refusal:
        return refusal.code, refusal.text
    return "", ""


def _signers(pending: PendingPdf) -> "list[VerifiedSigner]":
    from fieldreport.bundle.verdicts import VerifiedSigner  # not needed at start

    return [
        VerifiedSigner(
            signer["role"],
            signer["name"],
            pending.mission,
            signer["fingerprint"],
            datetime.fromisoformat(signer["time"]),
        )
        for signer in pending.signers
    ]


class Provers:
    """Processes that prove; without any, nothing is proven ahead and PDFs are looked at in this process."""

    def __init__(self, judge: Judge, folder: Path, pool: ProcessPoolExecutor | None = None) -> None:
        self._judge = judge
        self._folder = folder
        self._pool = pool

    def files(self, paths: Sequence[Path], cancel: Event | None = None) -> Iterator[tuple[Path, ProvenFile | None]]:
        """Yield each file with what was proven of it ahead, in order. Raises Cancelled."""
        for path, found in self._in_order(paths, _prove_file, cancel):
            yield path, found() if found else None

    def pdfs(
        self, pending: Sequence[PendingPdf], cancel: Event | None = None
    ) -> Iterator[tuple[PendingPdf, tuple[str, str] | None]]:
        """Yield each PDF with the verdict of `prove_pdf`, in order. Raises Cancelled."""
        for one, found in self._in_order(pending, _prove_pdf, cancel):
            yield one, found() if found else prove_pdf(one, self._judge, self._folder)

    def _in_order(
        self, items: Sequence[T], work: Callable[[T], Any], cancel: Event | None
    ) -> Iterator[tuple[T, Callable[[], Any] | None]]:
        """Yield each item with how to get its answer, or None where this process has to work it out."""
        waiting: deque[Future[Any]] = deque()
        given = 0
        for item in items:
            raise_if_cancelled(cancel)
            while self._pool is not None and given < len(items) and len(waiting) < _AHEAD * processes():
                future = self._given(work, items[given])
                if future is not None:
                    waiting.append(future)
                    given += 1
            answer = self._answer(waiting.popleft()) if waiting else None
            if self._pool is None:
                waiting.clear()
            yield item, answer

    def _given(self, work: Callable[[T], Any], item: T) -> "Future[Any] | None":
        try:
            return self._pool.submit(work, item) if self._pool else None
        except RuntimeError:  # BrokenProcessPool among them
            self._pool = None
            return None

    def _answer(self, future: "Future[Any]") -> Callable[[], Any] | None:
        try:
            held = future.result()
        except (RuntimeError, OSError):  # a process ended early, or could not be started
            self._pool = None
            return None
        return lambda: held


def processes() -> int:
    """Return how many processes prove at once on this computer."""
    return min(os.cpu_count() or 1, _MOST)


@contextmanager
def provers(judge: Judge, own_recipient: str, folder: Path, count: int) -> Iterator[Provers]:
    """Have processes ready where `count` packages are worth it, and end them afterwards; `folder` holds originals."""
    if count < WORTH_IT or processes() < 2:
        yield Provers(judge, folder)
        return
    # Begun anew on every system: a copy of this process would hold its threads' locks and its open store.
    pool = ProcessPoolExecutor(
        processes(), get_context("spawn"), initializer=_begin, initargs=(judge, own_recipient, folder)
    )
    try:
        yield Provers(judge, folder, pool)
    finally:
        pool.shutdown(cancel_futures=True)


# What a process was begun with; set once, in that process alone.
_own: list[tuple[Judge, str, Path]] = []


def _begin(judge: Judge, own_recipient: str, folder: Path) -> None:
    _own[:] = [(judge, own_recipient, folder)]


def _prove_file(path: Path) -> ProvenFile | None:
    judge, own_recipient, folder = _own[0]
    return prove_file(path, judge, own_recipient, folder)


def _prove_pdf(pending: PendingPdf) -> tuple[str, str] | None:
    judge, _, folder = _own[0]
    return prove_pdf(pending, judge, folder)
