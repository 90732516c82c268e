"""Say who signed a package and whether it is intact, with or without a store (bundle.md 8).

Rules: bytes in, verdict out; nothing is stored. The steps and codes are those of the verifier; the report's schema
(step 13) and the PDF (step 14) are checked here in the foreground.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from fieldreport.codec import RecordProblem
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.grants import Grant, read_grant
from fieldreport.project_reports import SignedDocument, read_document
from fieldreport.reports import Report, read_report
from fieldreport.storage import identity
from fieldreport.trust_context import TrustContext
from fieldreport.workflows.session import Session, system_clock

AGE_KEY_PREFIX = "AGE-SECRET-KEY-1"
DOCUMENT_WORDS = {"financial": "financial report", "substantive": "substantive report", "audit": "audit file"}


class VerifyingProblem(FieldReportError):
    """What is needed for verifying cannot be read."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "BAD_IDENTITY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{file} holds no age identity."),
            QT_TRANSLATE_NOOP("errors", "Nothing was opened."),
            QT_TRANSLATE_NOOP("errors", "Choose a file with a line that begins with AGE-SECRET-KEY-1."),
        ),
        "UNREADABLE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{file} could not be read ({reason})."),
            QT_TRANSLATE_NOOP("errors", "The other files were looked at as usual."),
            QT_TRANSLATE_NOOP("errors", "Copy it again from where it came, then try again."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Judge:
    """What a verdict rests on: the list of signatories, the keys that open files, and the clock's time."""

    trust: TrustContext
    age_identities: tuple[str, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one file; `code` is "" where it is verified."""

    file: str
    code: str
    text: str
    mission: str = ""
    period: str = ""
    revision: int | None = None
    clearance: str = ""
    signers: tuple[tuple[str, str, str], ...] = ()  # role, name, claimed time
    warnings: tuple[str, ...] = ()

    @property
    def is_verified(self) -> bool:
        """Return whether the file may be believed."""
        return not self.code

    def as_json(self) -> dict[str, Any]:
        """Return the keys that stay (records.md)."""
        return {
            "file": self.file,
            "verdict": "verified" if self.is_verified else "refused",
            "code": self.code,
            "text": self.text,
            "mission": self.mission,
            "period": self.period,
            "revision": self.revision,
            "clearance": self.clearance,
            "signers": [{"role": role, "name": name, "time": time} for role, name, time in self.signers],
            "warnings": list(self.warnings),
        }

    def words(self) -> Iterator[str]:
        """Yield the lines for a person."""
        yield f"{'● verified' if self.is_verified else '✖ refused '} {self.file}"
        yield f"    {f'{self.code}: ' if self.code else ''}{self.text}"
        for role, name, time in self.signers:
            yield f"    signed by {name} ({role}), by her or his clock on {time}"
        for warning in self.warnings:
            yield f"    ▲ {warning}"


def judge_of(session: Session) -> Judge:
    """Return the judge of an unlocked data folder; raises TRUST_OLD where no list was loaded yet."""
    from fieldreport.bundle.verdicts import BundleRefused  # only where something is verified

    trust = session.trust()
    if trust is None:
        raise BundleRefused("TRUST_OLD")
    return Judge(trust, tuple(identity.age_identities(session.store)), session.now())


def judge_from_file(trust_file: Path, fingerprint: str | None, age_identity_file: Path | None) -> Judge:
    """Return a judge without a store, from a list of signatories on disk.

    Without `fingerprint` the list is only as good as its carrier: its own authority is taken, and whoever shows the
    verdict names it (`Judge.trust.ca_fingerprint`). Raises BundleRefused and TrustError about the list, BAD_IDENTITY.
    """
    # Only where something is verified.
    from fieldreport.bundle.container import read_container
    from fieldreport.bundle.verdicts import BundleRefused, Kind
    from fieldreport.bundle.verifier import verify_trust_package
    from fieldreport.trust.packages import parse_trust_package

    untrusted = trust_file.read_bytes()
    now = system_clock()
    container = read_container(untrusted)
    if Kind.TRUST_PACKAGE.root_file not in container:
        raise BundleRefused("NOT_A_BUNDLE")
    pinned = fingerprint or parse_trust_package(container.read(Kind.TRUST_PACKAGE.root_file)).ca_fingerprint
    trust, _ = verify_trust_package(untrusted, parse_trust_package, pinned_fingerprint=pinned, now=now)
    return Judge(trust, _identities(age_identity_file) if age_identity_file else (), now)


def _identities(file: Path) -> tuple[str, ...]:
    """Return the age identities in a file; lines that begin with # are remarks, as age writes them."""
    from fieldreport.bundle.encryption import recipient_of  # only where something is verified

    lines = [line.strip() for line in file.read_bytes().decode("ascii", "replace").splitlines()]
    found = tuple(line for line in lines if line.startswith(AGE_KEY_PREFIX))
    try:
        for secret in found:
            recipient_of(secret)
    except Exception:  # pyrage's own error; the line is a secret and stays out of every message
        found = ()
    if not found:
        raise VerifyingProblem("BAD_IDENTITY", file=file.name)
    return found


def verify_file(file: Path, judge: Judge) -> Verdict:
    """Return the verdict on one file; a refusal is a verdict, not an exception."""
    from fieldreport.bundle.container import MAX_FILE  # only where something is verified

    try:
        with file.open("rb") as stream:
            untrusted = stream.read(2 * MAX_FILE)
    except OSError as failure:
        refusal = unreadable(file, failure)
        return Verdict(file.name, refusal.code, refusal.text)
    return verify_bytes(untrusted, file.name, judge)


def unreadable(file: Path, failure: OSError) -> VerifyingProblem:
    """Return what is said of a file that the disk does not give; it never spoils the next one."""
    reason = failure.strerror or type(failure).__name__
    return VerifyingProblem("UNREADABLE", file=file.name, reason=reason)


def verify_bytes(untrusted: bytes, name: str, judge: Judge) -> Verdict:
    """Return the verdict on one file's bytes, encrypted or plain."""
    # Only where something is verified.
    from fieldreport.bundle.encryption import decrypt
    from fieldreport.bundle.pdf_signatures import check_pdf
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.bundle.verifier import verify

    try:
        plain = decrypt(untrusted, judge.age_identities)
        verified = verify(plain, judge.trust, now=judge.now, kind=(Kind.BUNDLE, Kind.DOCUMENT, Kind.GRANT))
        report = _PARSED[verified.kind.root_file](verified.report)
        if verified.profile == "full":
            check_pdf(verified.container.read("report.pdf"), verified.signers, judge.trust, judge.now)
    except FieldReportError as refusal:
        return Verdict(name, refusal.code, refusal.text)
    signers = tuple(
        (signer.role, signer.name, signer.claimed_time.isoformat().replace("+00:00", "Z"))
        for signer in verified.signers
    )
    about = f"{report.mission} {_period(report)} revision {report.revision}, {verified.profile} profile"
    if isinstance(report, SignedDocument):
        words = f"{DOCUMENT_WORDS[report.type]} of “{report.record.get('title') or report.project}”"
        about = f"{report.mission} {report.period} revision {report.revision}, {words}"
    elif isinstance(report, Grant):
        about = f"{report.mission} grant {report.revision} for “{report.title or report.project}”"
    is_granted = isinstance(report, Grant)
    return Verdict(
        file=name,
        code="",
        text=f"{about}.",
        mission=report.mission,
        period=_period(report),
        revision=report.revision,
        clearance="" if is_granted else judge.trust.clearance(report.mission, verified.signers[0].role),
        signers=signers,
        warnings=tuple(warning.text for warning in verified.warnings),
    )


def parsed_report(untrusted: bytes) -> Report:
    """Return the report of verified bytes; raises DATA where its schema is not ours (step 13)."""
    from fieldreport.bundle.verdicts import BundleRefused  # only where something is verified

    try:
        return read_report(untrusted)
    except RecordProblem as problem:
        raise BundleRefused("DATA", detail=problem.text) from None


def parsed_grant(untrusted: bytes) -> Grant:
    """Return the grant of verified bytes; raises DATA where its schema is not ours (step 13)."""
    from fieldreport.bundle.verdicts import BundleRefused  # only where something is verified

    try:
        return read_grant(untrusted)
    except RecordProblem as problem:
        raise BundleRefused("DATA", detail=problem.text) from None


def parsed_document(untrusted: bytes) -> SignedDocument:
    """Return the project's document of verified bytes; raises DATA where its schema is not ours (step 13)."""
    from fieldreport.bundle.verdicts import BundleRefused  # only where something is verified

    try:
        return read_document(untrusted)
    except RecordProblem as problem:
        raise BundleRefused("DATA", detail=problem.text) from None


def _period(report: Report | SignedDocument | Grant) -> str:
    return "" if isinstance(report, Grant) else report.period


_PARSED: Mapping[str, Callable[[bytes], Report | SignedDocument | Grant]] = {
    "report.json": parsed_report,
    "document.json": parsed_document,
    "grant.json": parsed_grant,
}
