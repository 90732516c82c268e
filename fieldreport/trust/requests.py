"""Registration requests: a PKCS#10 request with the age recipient beside it, as one small file.

Format `fieldreport-request/1`, JSON: `request` (PEM, RFC 2986) and `age_recipient`. The fingerprint is the SHA-256
over both, read aloud by telephone: neither can then be exchanged on the way. For e-mail and QR codes the same request
is one text: `FRR1:` and the base64 of recipient and DER. Mail programs may quote it, wrap it or write around it.
"""

import base64
import hashlib
import json
import re
from dataclasses import dataclass

from fieldreport.trust.foreign import read_certificate_request
from fieldreport.trust.names import Subject, check_subject, subject_of, x509_name
from fieldreport.trust.problems import TrustError

FORMAT = "fieldreport-request/1"
_MOST_BYTES = 20_000
_FIRST, _LAST = "-----BEGIN FIELDREPORT REQUEST-----", "-----END FIELDREPORT REQUEST-----"
_TEXT = "FRR1:"
_IN_MAIL = re.compile(_FIRST + "(.*?)" + _LAST, re.DOTALL)
_RECIPIENT_LENGTH = 62
_LINE = 64
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}\Z")


@dataclass(frozen=True, slots=True)
class EnrolmentRequest:
    """A request whose own signature is right; who stands behind it is only known after the telephone call."""

    subject: Subject
    public_key: bytes  # SubjectPublicKeyInfo DER
    age_recipient: str
    fingerprint: str  # lower-case hex SHA-256 over request and recipient


def spoken_fingerprint(fingerprint: str) -> str:
    """Return a hex fingerprint for reading aloud: sixteen groups of four, capitals."""
    capitals = fingerprint.upper()
    return " ".join(capitals[at : at + 4] for at in range(0, len(capitals), 4))


def is_age_recipient(text: str) -> bool:
    """Return whether `text` looks like an age X25519 recipient."""
    return _RECIPIENT.match(text) is not None


def make_request(private_key: bytes, name: str, role: str, mission: str, age_recipient: str) -> bytes:
    """Return the request file for a key (PKCS#8 DER). Raises `TrustError` (NAME)."""
    # For start-up time.
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding, load_der_private_key

    subject = check_subject(name, role, mission)
    key = load_der_private_key(private_key, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not is_age_recipient(age_recipient):
        raise ValueError("key or recipient")
    request = x509.CertificateSigningRequestBuilder().subject_name(x509_name(subject)).sign(key, SHA256())
    pem = request.public_bytes(Encoding.PEM).decode("ascii")
    content = {"format": FORMAT, "request": pem, "age_recipient": age_recipient}
    return json.dumps(content, indent=1, sort_keys=True).encode("ascii") + b"\n"


def scanned_text(request: bytes) -> str:
    """Return a request that was made here as the text of a QR code."""
    from cryptography import x509  # for start-up time
    from cryptography.hazmat.primitives.serialization import Encoding

    content = json.loads(request)
    der = x509.load_pem_x509_csr(content["request"].encode("ascii")).public_bytes(Encoding.DER)
    return _TEXT + base64.b64encode(content["age_recipient"].encode("ascii") + der).decode("ascii")


def mail_text(request: bytes) -> str:
    """Return a request that was made here as lines for an e-mail."""
    text = scanned_text(request)
    lines = [text[at : at + _LINE] for at in range(0, len(text), _LINE)]
    return "\n".join((_FIRST, *lines, _LAST, ""))


def parse_request(untrusted: bytes) -> EnrolmentRequest:
    """Return the request, a file or what was pasted, after checking its form and its own signature.

    Raises `TrustError` (REQUEST).
    """
    if len(untrusted) > _MOST_BYTES:
        raise TrustError("REQUEST", detail="too large")
    text = _pasted(untrusted)
    if text:
        return _from_text(text)
    try:
        content = json.loads(untrusted)
        if content["format"] != FORMAT:
            raise TrustError("REQUEST", detail="another version")
        return _checked(str(content["request"]), str(content["age_recipient"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise TrustError("REQUEST", detail="not a request") from None


def _pasted(untrusted: bytes) -> str:
    """Return what stands in a mail or a scanned code behind `FRR1:`, "" where it is none."""
    text = untrusted.decode("utf-8", "replace")
    found = _IN_MAIL.search(text)
    text = found[1] if found else text
    # What mail programs put in: line ends, blanks, quotation marks at the beginning of lines.
    plain = re.sub(r"[\s>|\u00a0\u200b\ufeff]+", "", text)
    return plain.removeprefix(_TEXT) if plain.startswith(_TEXT) else ""


def _from_text(untrusted: str) -> EnrolmentRequest:
    try:
        held = base64.b64decode(untrusted, validate=True)
        recipient, der = held[:_RECIPIENT_LENGTH].decode("ascii"), held[_RECIPIENT_LENGTH:]
    except ValueError:
        raise TrustError("REQUEST", detail="it was changed or cut on the way") from None
    body = base64.encodebytes(der).decode("ascii")
    try:
        pem = f"-----BEGIN CERTIFICATE REQUEST-----\n{body}-----END CERTIFICATE REQUEST-----\n"
        return _checked(pem, recipient)
    except ValueError:
        raise TrustError("REQUEST", detail="it was changed or cut on the way") from None


def _checked(untrusted_pem: str, untrusted_recipient: str) -> EnrolmentRequest:
    # For start-up time.
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    try:
        request = read_certificate_request(untrusted_pem.encode("ascii"))
        key = request.public_key()
        is_proven = request.is_signature_valid
        subject = subject_of(request.subject)
    except UnsupportedAlgorithm:
        raise TrustError("REQUEST", detail="another kind of key") from None
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise TrustError("REQUEST", detail="another kind of key")
    if not is_proven:
        raise TrustError("REQUEST", detail="its signature does not match")
    if not is_age_recipient(untrusted_recipient):
        raise TrustError("REQUEST", detail="the key for answers is malformed")
    recipient = untrusted_recipient.encode("ascii")
    return EnrolmentRequest(
        subject=subject,
        public_key=key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        age_recipient=untrusted_recipient,
        fingerprint=hashlib.sha256(request.public_bytes(Encoding.DER) + recipient).hexdigest(),
    )
