"""Detached CAdES-B-B signatures (ETSI EN 319 122-1) with ECDSA P-256 and SHA-256: made and strictly checked.

Rules: exactly one form is accepted, the one written here. Strict DER, one signer, the signer's certificate embedded
and no other, signing-certificate-v2 (RFC 5035) naming it, no unsigned attributes. No private key is kept here.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldreport.bundle.cades import build_signature
from fieldreport.bundle.chain import facts_of
from fieldreport.bundle.der import is_strict_der
from fieldreport.bundle.verdicts import BundleRefused
from fieldreport.trust_context import SigningIdentity

MAX_SIGNATURE = 20_000
_ATTRIBUTES = {"content_type", "message_digest", "signing_certificate_v2"}
_TIMED = _ATTRIBUTES | {"signing_time"}
_ALLOWED = _TIMED | {"cms_algorithm_protection"}


@dataclass(frozen=True, slots=True)
class DetachedSignature:
    """A signature of the right form whose signature value is not yet checked."""

    certificate: bytes
    fingerprint: str
    claimed_time: datetime | None  # PAdES keeps it outside the CMS
    der: bytes


def sign_detached(content: bytes, identity: SigningIdentity, moment: datetime) -> bytes:
    """Return the DER signature of `identity` over `content`, claiming `moment` (aware) as signing time."""
    return build_signature(hashlib.sha256(content).digest(), identity, moment)


def read_signature(untrusted: bytes, *, has_time: bool = True) -> DetachedSignature:
    """Read a signature whose form and algorithms are the only ones allowed (step 6 of bundle.md 8).

    Raises `BundleRefused` (BAD_SIGNATURE). `has_time` is False for a PAdES signature, which must not carry the time.
    """
    # For start-up time. `tsp` is what teaches `cms` the attribute signing-certificate-v2; nothing else here needs it.
    from asn1crypto import cms, tsp  # noqa: F401

    if len(untrusted) > MAX_SIGNATURE or not is_strict_der(untrusted):
        raise BundleRefused("BAD_SIGNATURE")
    try:
        return _read(untrusted, cms.ContentInfo.load(untrusted, strict=True), has_time=has_time)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError):
        raise BundleRefused("BAD_SIGNATURE") from None


def check_signature(signature: DetachedSignature, content_sha256: bytes) -> None:
    """Check the signature value over content with this digest (step 9). Raises `BundleRefused` (BAD_SIGNATURE)."""
    # For start-up time.
    from asn1crypto import cms, x509
    from pyhanko.sign.validation.errors import SignatureValidationError
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    try:
        matches, is_valid = validate_sig_integrity(
            # Parsed afresh: asn1crypto encodes a structure again once its parts were looked at, ten times slower.
            cms.ContentInfo.load(signature.der)["content"]["signer_infos"][0],
            x509.Certificate.load(signature.certificate),
            expected_content_type="data",
            actual_digest=content_sha256,
        )
    except (SignatureValidationError, ValueError, TypeError):
        matches = is_valid = False
    if not (matches and is_valid):
        raise BundleRefused("BAD_SIGNATURE")


def _read(untrusted: bytes, parsed: Any, *, has_time: bool) -> DetachedSignature:
    signed = parsed["content"]
    (certificate,) = signed["certificates"]
    (signer,) = signed["signer_infos"]
    (digest_algorithm,) = signed["digest_algorithms"]
    der = certificate.chosen.dump()
    attributes = _attributes(signer)
    names = set(attributes)
    (named,) = attributes["signing_certificate_v2"]["certs"]
    issuer_and_serial = signer["sid"].chosen
    sound = (
        parsed["content_type"].native == "signed_data"
        and signed["version"].native == "v1"
        and signer["version"].native == "v1"
        and signed["encap_content_info"]["content_type"].native == "data"
        and not signed["encap_content_info"]["content"].contents
        and not signed["crls"].contents
        and not signer["unsigned_attrs"].contents
        and certificate.name == "certificate"
        and signer["sid"].name == "issuer_and_serial_number"
        and issuer_and_serial["issuer"].dump() == certificate.chosen.issuer.dump()
        and issuer_and_serial["serial_number"].native == certificate.chosen.serial_number
        and digest_algorithm["algorithm"].native == "sha256"
        and signer["digest_algorithm"]["algorithm"].native == "sha256"
        and signer["signature_algorithm"]["algorithm"].native == "sha256_ecdsa"
        and facts_of(der).is_p256
        and names <= _ALLOWED
        and names >= (_TIMED if has_time else _ATTRIBUTES)
        and (has_time or "signing_time" not in names)
        and named["hash_algorithm"]["algorithm"].native == "sha256"
        and named["cert_hash"].native == hashlib.sha256(der).digest()
    )
    if not sound:
        raise BundleRefused("BAD_SIGNATURE")
    return DetachedSignature(
        certificate=der,
        fingerprint=hashlib.sha256(der).hexdigest(),
        claimed_time=attributes["signing_time"].native if has_time else None,
        der=untrusted,
    )


def _attributes(signer: Any) -> dict[str, Any]:
    """Return name -> the only value of each signed attribute; ValueError where one occurs twice."""
    found: dict[str, Any] = {}
    for attribute in signer["signed_attrs"]:
        name = attribute["type"].native
        (value,) = attribute["values"]
        if name in found:
            raise ValueError(name)
        found[name] = value
    return found
