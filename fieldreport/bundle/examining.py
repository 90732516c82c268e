"""How far a refused package gets, for the person who must decide what to do about it.

Rules: nothing here makes a package believed; the verdict is the verifier's alone. Counts only, and names only of
signers whose certificate is on the list. What the header claims is said to be a claim.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from fieldreport.bundle.canonical import MAX_DOCUMENT, parse_canonical
from fieldreport.bundle.chain import check_certificate, withdrawn_on
from fieldreport.bundle.container import Container, read_container
from fieldreport.bundle.facts import check_header
from fieldreport.bundle.manifests import MAX_MANIFEST, manifest_path, parse_manifest, signature_path
from fieldreport.bundle.signatures import MAX_SIGNATURE, DetachedSignature, check_signature, read_signature
from fieldreport.bundle.verdicts import BundleRefused, Kind
from fieldreport.trust_context import Signer, TrustContext

_MOST = 9  # signatures looked at; a report has two


@dataclass(frozen=True, slots=True)
class Examination:
    """What could be told of a package; `claimed` is what its data says of itself, proven by nobody."""

    is_open: bool = False  # the container could be read
    signatures: int = 0
    listed: int = 0  # of them, by signers on the list whose certificate holds
    valid: int = 0  # of those, matching what they sign
    files: int = 0  # named by the last valid signature
    intact: int = 0
    signers: tuple[tuple[str, str], ...] = ()  # role and name, of listed signers with a valid signature
    claimed_mission: str = ""
    claimed_period: str = ""
    claimed_revision: int | None = None


def examine(untrusted: bytes, trust: TrustContext, now: datetime) -> Examination:
    """Return how far a plain container gets; raises nothing for what is wrong with it."""
    try:
        container = read_container(untrusted)
    except BundleRefused:
        return Examination()
    mission, period, revision = _claims(container)
    numbers = [number for number in range(1, _MOST + 1) if signature_path(number) in container]
    listed = valid = files = intact = 0
    signers: list[tuple[str, str]] = []
    for number in numbers:
        signature = _listed(container, number, trust, now)
        if signature is None:
            continue
        listed += 1
        if not _is_valid(container, number, signature):
            continue
        valid += 1
        signer = trust.signer(signature.fingerprint)
        signers += [(signer.role, signer.name)] if signer else []
        files, intact = _intact(container, number)
    return Examination(True, len(numbers), listed, valid, files, intact, tuple(signers), mission, period, revision)


def signers_in(untrusted: bytes, trust: TrustContext) -> tuple[Signer, ...]:
    """Return the listed signatories whose certificates a plain container carries; nothing is proven by it."""
    try:
        container = read_container(untrusted)
        paths = [signature_path(number) for number in range(1, _MOST + 1)]
        read = [read_signature(container.read(path, MAX_SIGNATURE)) for path in paths if path in container]
    except BundleRefused:
        return ()
    return tuple(found for one in read if (found := trust.signer(one.fingerprint)) is not None)


def before_withdrawal(untrusted: bytes, trust: TrustContext) -> datetime | None:
    """Return the last moment at which none of a plain container's signers was withdrawn; None where nobody was."""
    return last_moment(signers_in(untrusted, trust), trust)


def last_moment(signers: Iterable[Signer], trust: TrustContext) -> datetime | None:
    """Return the last moment at which none of these signers was withdrawn; None where nobody was."""
    days = [day for one in signers if (day := withdrawn_on(one.certificate, trust)) is not None]
    return min(days) - timedelta(seconds=1) if days else None


def _listed(container: Container, number: int, trust: TrustContext, now: datetime) -> DetachedSignature | None:
    try:
        signature = read_signature(container.read(signature_path(number), MAX_SIGNATURE))
        check_certificate(signature.certificate, trust, now)
    except BundleRefused:
        return None
    signer = trust.signer(signature.fingerprint)
    return signature if signer is not None and signer.certificate == signature.certificate else None


def _is_valid(container: Container, number: int, signature: DetachedSignature) -> bool:
    path = manifest_path(number)
    if path not in container:
        return False
    try:
        check_signature(signature, bytes.fromhex(container.digest(path)))
    except BundleRefused:
        return False
    return True


def _intact(container: Container, number: int) -> tuple[int, int]:
    try:
        manifest = parse_manifest(container.read(manifest_path(number), MAX_MANIFEST))
    except BundleRefused:
        return 0, 0
    held = [one for one in manifest.references if one.path in container and container.digest(one.path) == one.digest]
    return len(manifest.references), len(held)


def _claims(container: Container) -> tuple[str, str, int | None]:
    root = next((kind.root_file for kind in Kind if kind.has_files and kind.root_file in container), "")
    if not root:
        return "", "", None
    try:
        header = check_header(parse_canonical(container.read(root, MAX_DOCUMENT)))
    except BundleRefused:
        return "", "", None
    return header.mission, header.period, header.revision
