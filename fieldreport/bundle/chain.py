"""Whether a certificate may sign at a moment: chain to the one authority, validity, revocation list.

pyhanko-certvalidator decides, in revocation mode `require`: `hard-fail` was seen to accept revoked certificates
(bundle.md 5). What depends on the moment is compared here each time, first, because it gives the precise code; the
rest (signatures of certificate and list, usages, constraints) cannot change: it is proven once per certificate.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from fieldreport.bundle.coroutines import finish
from fieldreport.bundle.verdicts import BundleRefused
from fieldreport.trust_context import TrustContext

NOT_BEFORE_TOLERANCE = timedelta(days=10)
_CACHED = 4096
_proven: dict[tuple[bytes, bytes, bytes], None] = {}


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """What the checks need of a certificate; nothing here is proven by itself."""

    name: str
    issuer: bytes
    serial: int
    not_before: datetime
    not_after: datetime
    is_p256: bool


@dataclass(frozen=True, slots=True)
class _ListFacts:
    next_update: datetime | None
    revoked: dict[int, datetime]


def check_trust(trust: TrustContext, moment: datetime) -> None:
    """Check that the list of signatories and its revocation list are current. Raises `BundleRefused` (TRUST_OLD)."""
    try:
        next_update = _list_facts(trust.crl).next_update
    except ValueError:
        raise BundleRefused("TRUST_OLD") from None
    if next_update is None or moment > next_update or moment > trust.next_update:
        raise BundleRefused("TRUST_OLD")


def check_certificate(certificate: bytes, trust: TrustContext, moment: datetime) -> None:
    """Check that the DER certificate could sign at `moment`, by the verifier's clock (aware UTC).

    Raises `BundleRefused`: BAD_SIGNATURE, UNKNOWN_SIGNER, EXPIRED, NOT_YET_VALID, REVOKED, TRUST_OLD. Whether the
    holder is on the list, and for what, is the caller's question.
    """
    check_trust(trust, moment)
    facts, authority = facts_of(certificate), facts_of(trust.ca_certificate)
    if facts.issuer != authority_name(trust.ca_certificate) or certificate == trust.ca_certificate:
        raise BundleRefused("UNKNOWN_SIGNER")
    last = min(facts.not_after, authority.not_after)
    if moment > last:
        # Judged on its last day, so that the name in the message is one our authority certified.
        _validate(certificate, trust, last, facts)
        raise BundleRefused("EXPIRED", name=facts.name, date=last.date().isoformat())
    if moment < max(facts.not_before, authority.not_before) - NOT_BEFORE_TOLERANCE:
        raise BundleRefused("NOT_YET_VALID", name=facts.name, date=facts.not_before.date().isoformat())
    revoked_on = _list_facts(trust.crl).revoked.get(facts.serial)
    key = (trust.ca_certificate, trust.crl, certificate)
    if revoked_on is None and key in _proven:
        return
    # Chain before revocation: the name in the message must be that of a certificate our authority issued.
    _validate(certificate, trust, moment, facts)
    if revoked_on is None:
        if len(_proven) >= _CACHED:
            _proven.clear()
        _proven[key] = None


def withdrawn_on(certificate: bytes, trust: TrustContext) -> datetime | None:
    """Return since when a DER certificate is on the revocation list, or None. Raises BAD_SIGNATURE."""
    return _list_facts(trust.crl).revoked.get(facts_of(certificate).serial)


@lru_cache(maxsize=_CACHED)
def facts_of(certificate: bytes) -> CertificateFacts:
    """Return what a DER certificate says. Raises `BundleRefused` (BAD_SIGNATURE) where it cannot be read."""
    from asn1crypto import x509  # for start-up time

    try:
        parsed = x509.Certificate.load(certificate, strict=True)
        key = parsed.public_key["algorithm"]
        return CertificateFacts(
            name=str(parsed.subject.native.get("common_name", "")),
            issuer=parsed.issuer.dump(),
            serial=parsed.serial_number,
            not_before=parsed.not_valid_before,
            not_after=parsed.not_valid_after,
            is_p256=key["algorithm"].native == "ec" and key["parameters"].native == "secp256r1",
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        raise BundleRefused("BAD_SIGNATURE") from None


@lru_cache(maxsize=16)
def authority_name(certificate: bytes) -> bytes:
    """Return the DER subject of the authority's certificate."""
    from asn1crypto import x509  # for start-up time

    return bytes(x509.Certificate.load(certificate).subject.dump())


@lru_cache(maxsize=16)
def _list_facts(crl: bytes) -> _ListFacts:
    from asn1crypto import crl as asn1_crl  # for start-up time

    try:
        content = asn1_crl.CertificateList.load(crl, strict=True)["tbs_cert_list"]
        entries = content["revoked_certificates"]
        return _ListFacts(
            next_update=content["next_update"].native,
            revoked={
                entry["user_certificate"].native: entry["revocation_date"].native
                for entry in (entries if entries.native else ())
            },
        )
    except (TypeError, KeyError, AttributeError) as reason:
        raise ValueError("revocation list") from reason


def _validate(certificate: bytes, trust: TrustContext, moment: datetime, facts: CertificateFacts) -> None:
    # For start-up time: these load in a quarter of a second.
    from asn1crypto import x509
    from pyhanko_certvalidator import CertificateValidator
    from pyhanko_certvalidator import errors as failures
    from pyhanko_certvalidator.context import ValidationContext

    context = ValidationContext(
        trust_roots=[x509.Certificate.load(trust.ca_certificate)],
        crls=[trust.crl],
        allow_fetching=False,
        revocation_mode="require",
        moment=moment,
        # A bundle imported before the list was issued is judged again at the moment of its import.
        retroactive_revinfo=True,
        time_tolerance=NOT_BEFORE_TOLERANCE,
        weak_hash_algos={"md2", "md5", "sha1"},
    )
    validator = CertificateValidator(x509.Certificate.load(certificate), validation_context=context)
    try:
        path = finish(
            validator.async_validate_usage(  # type: ignore[no-untyped-call]
                {"digital_signature", "non_repudiation"}, {"email_protection"}
            )
        )
    except failures.RevokedError as reason:
        raise BundleRefused("REVOKED", name=facts.name, date=reason.revocation_dt.date().isoformat()) from None
    except failures.InsufficientRevinfoError:
        raise BundleRefused("TRUST_OLD") from None
    except (failures.PathError, failures.ValidationError):
        raise BundleRefused("UNKNOWN_SIGNER") from None
    if len(path) != 2:  # the authority signs the leaf itself
        raise BundleRefused("UNKNOWN_SIGNER")
