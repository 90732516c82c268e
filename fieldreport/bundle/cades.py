"""Writes the CMS of our signatures (RFC 5652, RFC 5035): one fixed structure, encoded directly in DER.

pyHanko writes the same bytes (a test compares them, for containers and for PDFs) but takes ten milliseconds for each,
since asn1crypto encodes every part many times over; a revision has six signatures. Reading stays with pyHanko.
"""

import hashlib
from datetime import UTC, datetime

from fieldreport.bundle.chain import facts_of
from fieldreport.trust_context import SigningIdentity

_SEQUENCE, _SET, _OCTETS, _NULL = 0x30, 0x31, 0x04, b"\x05\x00"
_UTC_TIME, _GENERAL_TIME, _INTEGER = 0x17, 0x18, 0x02
_EXPLICIT_0, _DIRECTORY_NAME = 0xA0, 0xA4
_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
_DATA = bytes.fromhex("06092a864886f70d010701")
_CONTENT_TYPE = bytes.fromhex("06092a864886f70d010903")
_MESSAGE_DIGEST = bytes.fromhex("06092a864886f70d010904")
_SIGNING_TIME = bytes.fromhex("06092a864886f70d010905")
_SIGNING_CERTIFICATE_V2 = bytes.fromhex("060b2a864886f70d010910022f")
_SHA256 = bytes.fromhex("0609608648016503040201")
_ECDSA_WITH_SHA256 = bytes.fromhex("06082a8648ce3d040302")
_VERSION_1 = b"\x02\x01\x01"


def build_signature(digest: bytes, identity: SigningIdentity, moment: datetime | None) -> bytes:
    """Return the signature over content with this SHA-256; `moment` None leaves the signing time out (PAdES)."""
    # For start-up time.
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import load_der_private_key

    key = load_der_private_key(identity.private_key, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("not a key for ECDSA")
    facts = facts_of(identity.certificate)
    serial = _value(_INTEGER, facts.serial.to_bytes(facts.serial.bit_length() // 8 + 1, "big"))
    attributes = _attributes(digest, identity.certificate, facts.issuer, serial, moment)
    sha256 = _value(_SEQUENCE, _SHA256, _NULL)
    signer = _value(
        _SEQUENCE,
        _VERSION_1,
        _value(_SEQUENCE, facts.issuer, serial),
        sha256,
        _value(_EXPLICIT_0, attributes),
        _value(_SEQUENCE, _ECDSA_WITH_SHA256),
        # RFC 5652 5.4: what is signed carries the tag of a SET OF, what is sent the tag [0].
        _value(_OCTETS, key.sign(_value(_SET, attributes), ec.ECDSA(SHA256()))),
    )
    signed_data = _value(
        _SEQUENCE,
        _VERSION_1,
        _value(_SET, sha256),
        _value(_SEQUENCE, _DATA),
        _value(_EXPLICIT_0, identity.certificate),
        _value(_SET, signer),
    )
    return _value(_SEQUENCE, _SIGNED_DATA, _value(_EXPLICIT_0, signed_data))


def _attributes(digest: bytes, certificate: bytes, issuer: bytes, serial: bytes, moment: datetime | None) -> bytes:
    issuer_serial = _value(_SEQUENCE, _value(_SEQUENCE, _value(_DIRECTORY_NAME, issuer)), serial)
    named = _value(_SEQUENCE, _value(_OCTETS, hashlib.sha256(certificate).digest()), issuer_serial)
    attributes = [
        _attribute(_CONTENT_TYPE, _DATA),
        _attribute(_MESSAGE_DIGEST, _value(_OCTETS, digest)),
        _attribute(_SIGNING_CERTIFICATE_V2, _value(_SEQUENCE, _value(_SEQUENCE, named))),
    ]
    if moment is not None:
        attributes.append(_attribute(_SIGNING_TIME, _time(moment.astimezone(UTC))))
    return b"".join(sorted(attributes))  # DER sorts the members of a SET OF


def _attribute(kind: bytes, value: bytes) -> bytes:
    return _value(_SEQUENCE, kind, _value(_SET, value))


def _time(moment: datetime) -> bytes:
    # RFC 5652 11.3: two digits for the year up to 2049, four from then on.
    if moment.year < 2050:
        return _value(_UTC_TIME, moment.strftime("%y%m%d%H%M%SZ").encode("ascii"))
    return _value(_GENERAL_TIME, moment.strftime("%Y%m%d%H%M%SZ").encode("ascii"))


def _value(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    length = len(content)
    if length < 0x80:
        return bytes((tag, length)) + content
    size = (length.bit_length() + 7) // 8
    return bytes((tag, 0x80 | size)) + length.to_bytes(size, "big") + content
