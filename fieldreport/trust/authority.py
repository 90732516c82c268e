"""Headquarters' small certificate authority: one key that signs only certificates and revocation lists.

Profile (bundle.md 5, RFC 5280): leaf certificates last 3 years and start 30 days early, for clocks that lag; critical
CA:FALSE, digitalSignature + nonRepudiation, emailProtection (openssl and NSS refuse the newer documentSigning).
Trust packages are signed by a separate leaf, since openssl refuses signatures made with the authority's own key.

Rules: no clock here; every moment (aware) comes from the caller. Nothing is stored here.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from fieldreport.trust.foreign import read_certificate
from fieldreport.trust.names import Subject, check_subject, subject_of, x509_name
from fieldreport.trust.problems import TrustError
from fieldreport.trust_context import SigningIdentity

LEAF_YEARS, AUTHORITY_YEARS = 3, 20
BACK_DATED = timedelta(days=30)
LIST_VALID = timedelta(days=270)  # 6 months or more: some laptops are updated twice a year

if TYPE_CHECKING:  # loaded only where a certificate is made
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec

Reason = Literal["key_compromise", "superseded", "cessation_of_operation", "affiliation_changed", "unspecified"]


@dataclass(frozen=True, slots=True)
class Authority:
    """The authority's private key (PKCS#8 DER) and self-signed certificate (DER)."""

    private_key: bytes
    certificate: bytes

    @property
    def fingerprint(self) -> str:
        """Return the lower-case hex SHA-256 that missions confirm by telephone."""
        return certificate_fingerprint(self.certificate)


@dataclass(frozen=True, slots=True)
class Revocation:
    """One withdrawn certificate."""

    serial_number: int
    date: datetime
    reason: Reason = "unspecified"


def certificate_fingerprint(certificate: bytes) -> str:
    """Return the lower-case hex SHA-256 of a certificate's DER."""
    return hashlib.sha256(certificate).hexdigest()


def new_authority(private_key: bytes, name: str, moment: datetime) -> Authority:
    """Return an authority with a self-signed certificate for `private_key` (PKCS#8 DER, P-256)."""
    # For start-up time.
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding

    key = _private(private_key)
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    start = _whole_seconds(moment) - BACK_DATED
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(_years_later(start, AUTHORITY_YEARS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, SHA256())
    )
    return Authority(private_key, certificate.public_bytes(Encoding.DER))


def issue_certificate(
    authority: Authority, public_key: bytes, subject: Subject, moment: datetime, *, years: int = LEAF_YEARS
) -> bytes:
    """Return the DER certificate for a public key (SubjectPublicKeyInfo DER). Raises `TrustError` (NAME)."""
    # For start-up time.
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key

    checked = check_subject(subject.name, subject.role, subject.mission)
    key, issuer = load_der_public_key(public_key), x509.load_der_x509_certificate(authority.certificate)
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError("not a P-256 key")
    authority_key = _private(authority.private_key)
    start = _whole_seconds(moment) - BACK_DATED
    certificate = (
        x509.CertificateBuilder()
        .subject_name(x509_name(checked))
        .issuer_name(issuer.subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(_years_later(start + BACK_DATED, years))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(digital_signature=True, content_commitment=True), critical=True)
        .add_extension(x509.ExtendedKeyUsage([x509.oid.ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), critical=False)
        .sign(authority_key, SHA256())
    )
    return certificate.public_bytes(Encoding.DER)


def make_revocation_list(
    authority: Authority,
    revocations: Sequence[Revocation],
    number: int,
    moment: datetime,
    *,
    valid: timedelta = LIST_VALID,
) -> bytes:
    """Return the DER revocation list (RFC 5280) number `number`, growing with each list."""
    # For start-up time.
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding

    key = _private(authority.private_key)
    issuer = x509.load_der_x509_certificate(authority.certificate)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.subject)
        .last_update(_whole_seconds(moment))
        .next_update(_whole_seconds(moment) + valid)
        .add_extension(x509.CRLNumber(number), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False)
    )
    for revocation in revocations:
        entry = (
            x509.RevokedCertificateBuilder()
            .serial_number(revocation.serial_number)
            .revocation_date(_whole_seconds(revocation.date))
        )
        if revocation.reason != "unspecified":  # RFC 5280 5.3.1: then the entry carries no reason
            entry = entry.add_extension(x509.CRLReason(x509.ReasonFlags[revocation.reason]), critical=False)
        builder = builder.add_revoked_certificate(entry.build())
    return builder.sign(key, SHA256()).public_bytes(Encoding.DER)


def revoke(certificate: bytes, moment: datetime, reason: Reason = "unspecified") -> Revocation:
    """Return the entry that withdraws a certificate (DER) from `moment` on."""
    from cryptography import x509  # for start-up time

    return Revocation(x509.load_der_x509_certificate(certificate).serial_number, moment, reason)


def matching_identity(private_key: bytes, certificate: bytes) -> SigningIdentity:
    """Return key and certificate as one identity. Raises `TrustError` (CERTIFICATE) if they do not match."""
    try:
        found = read_certificate(certificate)
        subject_of(found.subject)
    except ValueError:
        raise TrustError("CERTIFICATE", detail="it cannot be read") from None
    if found.public_key() != _private(private_key).public_key():
        raise TrustError("CERTIFICATE", detail="it belongs to another key")
    return SigningIdentity(private_key, certificate)


def ca_and_crl_pem(certificate: bytes, crl: bytes) -> bytes:
    """Return certificate and revocation list as one PEM file, for `openssl cms -verify -CAfile`."""
    # For start-up time.
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    authority = x509.load_der_x509_certificate(certificate).public_bytes(Encoding.PEM)
    return authority + x509.load_der_x509_crl(crl).public_bytes(Encoding.PEM)


def _private(der: bytes) -> "ec.EllipticCurvePrivateKey":
    # For start-up time.
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import load_der_private_key

    key = load_der_private_key(der, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError("not a P-256 key")
    return key


def _usage(
    *,
    digital_signature: bool = False,
    content_commitment: bool = False,
    key_cert_sign: bool = False,
    crl_sign: bool = False,
) -> "x509.KeyUsage":
    from cryptography import x509  # for start-up time

    return x509.KeyUsage(
        digital_signature=digital_signature,
        content_commitment=content_commitment,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=key_cert_sign,
        crl_sign=crl_sign,
        encipher_only=False,
        decipher_only=False,
    )


def _whole_seconds(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _years_later(moment: datetime, years: int) -> datetime:
    # The last day of February has no counterpart in most years; one day earlier always has.
    day = 28 if (moment.month, moment.day) == (2, 29) else moment.day
    return moment.replace(year=moment.year + years, day=day)
