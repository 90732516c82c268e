"""Reads certificates, revocation lists and requests that came from outside: a value or a ValueError, nothing else.

cryptography has exceptions of its own for some malformed structures (InvalidVersion), which are no ValueError; a list
of signatories with such a certificate must be refused like any other that cannot be read.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:  # cryptography.x509 is loaded only where a certificate is at hand
    from cryptography import x509

T = TypeVar("T")


def read_certificate(untrusted: bytes) -> "x509.Certificate":
    """Return a DER certificate. Raises ValueError."""
    from cryptography import x509  # for start-up time

    return _read(x509.load_der_x509_certificate, untrusted)


def read_revocation_list(untrusted: bytes) -> "x509.CertificateRevocationList":
    """Return a DER revocation list. Raises ValueError."""
    from cryptography import x509  # for start-up time

    return _read(x509.load_der_x509_crl, untrusted)


def read_certificate_request(untrusted: bytes) -> "x509.CertificateSigningRequest":
    """Return a PEM request. Raises ValueError."""
    from cryptography import x509  # for start-up time

    return _read(x509.load_pem_x509_csr, untrusted)


def _read(load: Callable[[bytes], T], untrusted: bytes) -> T:
    from cryptography import x509  # for start-up time
    from cryptography.exceptions import UnsupportedAlgorithm

    try:
        return load(untrusted)
    except (x509.InvalidVersion, UnsupportedAlgorithm) as reason:
        raise ValueError("form") from reason
