"""One verifier for everything that travels: bundles, documents, grants, receipts, trust packages (bundle.md 8).

Rules: steps 1 to 13 and 16 run in the order of the table and stop at the first failure; a digest is read only from
a manifest whose signature was proven; roles and policy come from the `TrustContext`. Step 13 checks here what every
report must keep (canonical form, header equal to the facts of the files); its schema is the caller's. Step 14, the
PDF, runs later in the background (`pdf_signatures.check_pdf`, decisions 14); step 15 needs the store.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from fieldreport.bundle.canonical import MAX_DOCUMENT, parse_canonical
from fieldreport.bundle.chain import NOT_BEFORE_TOLERANCE, check_certificate, check_trust, facts_of
from fieldreport.bundle.container import MIMETYPE, Container, read_container
from fieldreport.bundle.facts import check_header
from fieldreport.bundle.manifests import MAX_MANIFEST, Manifest, manifest_path, parse_manifest, signature_path
from fieldreport.bundle.signatures import MAX_SIGNATURE, DetachedSignature, check_signature, read_signature
from fieldreport.bundle.signing import PDF_FILE, WORKBOOK_FILE
from fieldreport.bundle.verdicts import BundleRefused, Kind, VerifiedBundle, VerifiedSigner
from fieldreport.trust_context import (
    AUTHOR_ROLES,
    CLEARING_OFFICER,
    HEADQUARTERS,
    TRUST_PUBLISHER,
    Signer,
    TrustContext,
)

_META = "META-INF/"
_MANIFEST_NAME = re.compile(r"META-INF/ASiCManifest([0-9]{3})\.xml\Z")
_CLOCK_TOLERANCE = timedelta(days=1)
_SIGNERS = {Kind.TRUST_PACKAGE: TRUST_PUBLISHER, Kind.CLEARANCE: CLEARING_OFFICER}
_MAX_SIGNERS = {kind: 2 if kind.has_files else 1 for kind in Kind}


def verify(
    untrusted: bytes,
    trust: TrustContext,
    *,
    now: datetime,
    kind: Kind | Sequence[Kind] = Kind.BUNDLE,
    awaits_clearance: bool = False,
) -> VerifiedBundle:
    """Verify a plain container (decrypt it first) against the list of signatories, by the verifier's clock.

    Of several kinds the one counts whose root document is there. `now` is aware; to judge an old bundle again, give
    the moment of its import. With `awaits_clearance` the author's signature alone will do, for whoever is to clear;
    it does not cover the PDF yet (decisions 8), whose own signature does. Raises `BundleRefused` with the codes
    of bundle.md 8, steps 1 to 13: TOO_BIG, DAMAGED, UNSAFE, NOT_A_BUNDLE, TRUST_OLD, BAD_SIGNATURE, UNKNOWN_SIGNER,
    EXPIRED, NOT_YET_VALID, REVOKED, CHANGED, MISSING, EXTRA, SIGNATORIES, DATA.
    """
    container = read_container(untrusted)
    kinds = [kind] if isinstance(kind, Kind) else list(kind)
    kind = next((one for one in kinds if one.root_file in container), kinds[0])
    count = _check_structure(container, kind)
    is_complete = not (awaits_clearance and kind.has_files and count == 1)
    check_trust(trust, now)
    numbers = range(1, count + 1)
    signatures = [read_signature(container.read(signature_path(number), MAX_SIGNATURE)) for number in numbers]
    listed = []
    for signature in signatures:
        check_certificate(signature.certificate, trust, now)
        listed.append(_listed_signer(signature, trust))
    for number, signature in zip(numbers, signatures, strict=True):
        check_signature(signature, bytes.fromhex(container.digest(manifest_path(number))))
    manifests = [parse_manifest(container.read(manifest_path(number), MAX_MANIFEST)) for number in numbers]
    _check_digests(container, manifests, kind)
    _check_coverage(container, manifests, is_complete=is_complete)
    _check_roles(listed, trust, kind, is_complete=is_complete)
    report = container.read(kind.root_file, MAX_DOCUMENT)
    content = parse_canonical(report)
    payload = {name: digest for name, digest in container.digests.items() if _is_payload(name)}
    profile: Literal["full", "data"] = "full" if len(payload) > 1 else "data"
    if kind in (Kind.REFERRAL, Kind.CLEARANCE) and content.get("mission") != listed[0].mission:
        raise BundleRefused("SIGNATORIES", role=listed[0].role, mission=str(content.get("mission"))[:32])
    if kind.has_files:
        media_types = {reference.path: reference.media_type for reference in manifests[-1].references}
        roles = (*(signer.role for signer in listed), *(() if is_complete else (CLEARING_OFFICER,)))
        _check_report(
            kind, content, container, media_types=media_types, author=listed[0], roles=roles, profile=profile
        )
    return VerifiedBundle(
        kind=kind,
        report=report,
        content=content,
        files=payload,
        container=container,
        signers=tuple(_verified(one, signature) for one, signature in zip(listed, signatures, strict=True)),
        profile=profile,
        sha256=hashlib.sha256(untrusted).hexdigest(),
        warnings=(*_doubtful_clocks(signatures, now), *_not_acting(listed, signatures, trust)),
    )


def verify_trust_package(
    untrusted: bytes,
    parse: Callable[[bytes], TrustContext],
    *,
    pinned_fingerprint: str,
    now: datetime,
    known_serial: int = 0,
) -> tuple[TrustContext, VerifiedBundle]:
    """Verify a trust package with the authority it carries, which must be the pinned one (bundle.md 5).

    `parse` is `trust.packages.parse_trust_package`; it sees the document before the signature is proven, because the
    document carries what proves it. `pinned_fingerprint`: SHA-256 of the authority's certificate as confirmed by
    telephone, hex in any grouping. Raises `BundleRefused`: as `verify`, WRONG_AUTHORITY, SERIAL (not above
    `known_serial`).
    """
    container = read_container(untrusted)
    _check_structure(container, Kind.TRUST_PACKAGE)
    unproven = parse(container.read(Kind.TRUST_PACKAGE.root_file, MAX_DOCUMENT))
    pinned = re.sub(r"[^0-9a-f]", "", pinned_fingerprint.lower())
    if hashlib.sha256(unproven.ca_certificate).hexdigest() != pinned or unproven.ca_fingerprint != pinned:
        raise BundleRefused("WRONG_AUTHORITY")
    verified = verify(untrusted, unproven, now=now, kind=Kind.TRUST_PACKAGE)
    if unproven.serial <= known_serial:
        raise BundleRefused("SERIAL", serial=unproven.serial, known=known_serial)
    return unproven, verified


def _is_payload(name: str) -> bool:
    return name != MIMETYPE and not name.upper().startswith(_META)


def _check_structure(container: Container, kind: Kind) -> int:
    """Return the number of signers; every member of META-INF belongs to one (step 4)."""
    meta = {name for name in container.names if name != MIMETYPE and not _is_payload(name)}
    count = sum(_MANIFEST_NAME.match(name) is not None for name in meta)
    expected = {path(number) for number in range(1, count + 1) for path in (manifest_path, signature_path)}
    if meta != expected or not 1 <= count <= _MAX_SIGNERS[kind]:
        raise BundleRefused("NOT_A_BUNDLE")
    payload = [name for name in container.names if _is_payload(name)]
    is_alone = len(payload) == 1 or kind.may_carry
    if kind.root_file not in payload or not is_alone:
        raise BundleRefused("NOT_A_BUNDLE")
    return count


def _listed_signer(signature: DetachedSignature, trust: TrustContext) -> Signer:
    signer = trust.signer(signature.fingerprint)
    if signer is None or signer.certificate != signature.certificate:
        raise BundleRefused("UNKNOWN_SIGNER")
    return signer


def _check_digests(container: Container, manifests: Sequence[Manifest], kind: Kind) -> None:
    for number, manifest in enumerate(manifests, start=1):
        if manifest.signature_path != signature_path(number) or manifest.references[0].path != kind.root_file:
            raise BundleRefused("NOT_A_BUNDLE")
        for reference in manifest.references:
            if reference.path not in container:
                raise BundleRefused("MISSING", file=reference.path)
            if container.digest(reference.path) != reference.digest:
                raise BundleRefused("CHANGED", file=reference.path)


def _check_coverage(container: Container, manifests: Sequence[Manifest], *, is_complete: bool) -> None:
    """Check that the last manifest covers everything, an earlier one all payload but the PDF (step 11)."""
    last = len(manifests) if is_complete else 0
    for number, manifest in enumerate(manifests, start=1):
        for name in container.names:
            if number == last:
                is_needed = name not in (MIMETYPE, manifest_path(last), signature_path(last))
            else:
                is_needed = _is_payload(name) and name != PDF_FILE
            if is_needed and name not in manifest.paths:
                raise BundleRefused("EXTRA", file=name)


def _check_roles(signers: Sequence[Signer], trust: TrustContext, kind: Kind, *, is_complete: bool) -> None:
    """Check roles, their order, and that all signers are of one mission (step 12)."""
    first = signers[0]
    if not kind.has_files and kind is not Kind.REFERRAL:
        wanted = _SIGNERS.get(kind, HEADQUARTERS)
        if first.role != wanted:
            raise BundleRefused("SIGNATORIES", role=wanted, mission=first.mission)
        return
    if first.role not in AUTHOR_ROLES:
        raise BundleRefused("SIGNATORIES", role="author", mission=first.mission)
    if kind is Kind.REFERRAL:
        return
    policy = trust.clearance(first.mission, first.role)
    clearance_missing = is_complete and len(signers) < 2 and policy == "signed"
    if clearance_missing or any(
        signer.role != CLEARING_OFFICER or signer.mission != first.mission for signer in signers[1:]
    ):
        raise BundleRefused("SIGNATORIES", role=CLEARING_OFFICER, mission=first.mission)


def _check_report(
    kind: Kind,
    content: Mapping[str, Any],
    container: Container,
    *,
    media_types: Mapping[str, str],
    author: Signer,
    roles: Sequence[str],
    profile: str,
) -> None:
    header = check_header(content)
    if header.mission != author.mission or header.role != author.role:
        raise BundleRefused("SIGNATORIES", role=header.role, mission=header.mission)
    # Who was to sign when the revision was frozen: a lost signature shows even where policy has changed since.
    for role in header.signatories:
        if role not in ("author", *roles):
            raise BundleRefused("SIGNATORIES", role=role, mission=header.mission)
    listed = {file.path: file for file in header.files}
    if profile == "data":
        return  # the files travel later or not at all; their digests are proven with the document
    for path in (PDF_FILE, WORKBOOK_FILE):
        if path not in container:
            raise BundleRefused("MISSING", file=path)
    for name in container.names:
        if _is_payload(name) and name != kind.root_file and name not in listed:
            raise BundleRefused("DATA", detail=f"{name} is not in its list of files")
    for path, file in listed.items():
        if path not in container:
            raise BundleRefused("DATA", detail=f"{path} is in its list of files, but not in the bundle")
        size = container.size(path)
        # The PDF is listed as rendered; signing it appends, so that rendering is an exact prefix (decisions 6).
        size_fits = size >= file.bytes if path == PDF_FILE else size == file.bytes
        if not size_fits or container.digest(path, file.bytes) != file.sha256:
            raise BundleRefused("DATA", detail=f"{path} is not the file it describes")
        # The last manifest names every file; the author's, where clearance is awaited, all but the PDF.
        if media_types.get(path, file.media_type) != file.media_type:
            raise BundleRefused("DATA", detail=f"{path} is of another type than it says")


def _verified(signer: Signer, signature: DetachedSignature) -> VerifiedSigner:
    if signature.claimed_time is None:
        raise BundleRefused("BAD_SIGNATURE")
    return VerifiedSigner(signer.role, signer.name, signer.mission, signature.fingerprint, signature.claimed_time)


def _doubtful_clocks(signatures: Sequence[DetachedSignature], now: datetime) -> Iterator[BundleRefused]:
    for signature in signatures:
        if signature.claimed_time is not None and _clock_looks_wrong(signature, now):
            yield BundleRefused("CLOCK", date=signature.claimed_time.date().isoformat())


def _not_acting(
    signers: Sequence[Signer], signatures: Sequence[DetachedSignature], trust: TrustContext
) -> Iterator[BundleRefused]:
    """Yield who claims to have signed on a day on which somebody else was to act; a claim refuses nobody."""
    for signer, signature in zip(signers, signatures, strict=True):
        claimed = signature.claimed_time
        if claimed is not None and not trust.is_acting(signer, claimed.date()):
            yield BundleRefused("NOT_ACTING", name=signer.name, date=claimed.date().isoformat())


def _clock_looks_wrong(signature: DetachedSignature, now: datetime) -> bool:
    """Judge the claimed time against the verifier's clock only; it is never more than a warning (decisions 13)."""
    claimed = signature.claimed_time
    earliest = facts_of(signature.certificate).not_before - NOT_BEFORE_TOLERANCE
    return claimed is not None and not earliest <= claimed <= now + _CLOCK_TOLERANCE
