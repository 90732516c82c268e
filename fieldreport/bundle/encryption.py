"""Encryption in transit with age (X25519): to Headquarters and to the sender; `age -d` opens it too.

Rules: sign first, then encrypt; age proves nothing about the sender. Identities are secrets and never logged.
"""

from collections.abc import Sequence

from fieldreport.bundle.container import MAX_FILE
from fieldreport.bundle.verdicts import BundleRefused

ENCRYPTED_SUFFIX = ".age"
_HEADER = b"age-encryption.org/v1\n"
# age adds a header and 16 bytes per 64 KiB; the plain file is measured again when it is read.
_MAX_ENCRYPTED = MAX_FILE + MAX_FILE // 4096 + 2**16


def new_age_identity() -> tuple[str, str]:
    """Return a new (identity, recipient): the secret `AGE-SECRET-KEY-1...` and the public `age1...`."""
    from pyrage import x25519  # for start-up time

    identity = x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def recipient_of(identity: str) -> str:
    """Return the public `age1...` of a secret identity."""
    from pyrage import x25519  # for start-up time

    return str(x25519.Identity.from_str(identity).to_public())


def is_encrypted(untrusted: bytes) -> bool:
    """Return whether the bytes claim to be an age file."""
    return untrusted.startswith(_HEADER)


def encrypt(data: bytes, recipients: Sequence[str]) -> bytes:
    """Return `data` encrypted to every recipient (`age1...`); ValueError where there is none or one is malformed."""
    import pyrage  # for start-up time

    if not recipients:
        raise ValueError("nobody to encrypt to")
    try:
        keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in dict.fromkeys(recipients)]
    except pyrage.RecipientError:
        raise ValueError("not an age recipient") from None
    return bytes(pyrage.encrypt(data, keys))


def decrypt(untrusted: bytes, identities: Sequence[str]) -> bytes:
    """Return the plain bytes, or `untrusted` itself where it is not encrypted (then it is judged as it stands).

    Raises `BundleRefused`: TOO_BIG, NOT_FOR_US (none of our identities opens it), DAMAGED (cut or changed).
    """
    if not is_encrypted(untrusted):
        return untrusted
    if len(untrusted) > _MAX_ENCRYPTED:
        raise BundleRefused("TOO_BIG")
    import pyrage  # for start-up time

    try:
        keys = [pyrage.x25519.Identity.from_str(identity) for identity in identities]
    except pyrage.IdentityError:
        raise ValueError("not an age identity") from None
    if not keys:
        raise BundleRefused("NOT_FOR_US")
    try:
        return bytes(pyrage.decrypt(untrusted, keys))
    except pyrage.DecryptError as reason:
        # pyrage has one exception for all; only this wording means "intact, but for somebody else".
        code = "NOT_FOR_US" if "No matching keys" in str(reason) else "DAMAGED"
        raise BundleRefused(code) from None
