"""The wrap key of the escrow slot: X25519 (RFC 7748) with a key of one use, HKDF-SHA256 (RFC 5869).

Rules: whoever makes the slot needs the public half alone and can open nothing with what she keeps; the private half
lies at Headquarters in a key file of its own.
"""

import hmac

_INFO = b"fieldreport escrow slot 1"
KEY_BYTES = 32


def new_escrow_key() -> tuple[bytes, str]:
    """Return a new private key (32 raw bytes) and its public half (hex)."""
    # For start-up time.
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.generate().private_bytes_raw()
    return private, public_half(private)


def public_half(private: bytes) -> str:
    """Return the public half (hex) of 32 raw bytes. Raises ValueError for any other number of them."""
    # For start-up time.
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def is_public_half(text: str) -> bool:
    """Return whether this is written as a public half."""
    return len(text) == 2 * KEY_BYTES and all(sign in "0123456789abcdef" for sign in text)


def wrap_key(private: bytes, public: str, *, salt: bytes, ephemeral: str, recipient: str) -> bytes:
    """Return the 32-byte wrap key that both sides derive; bound to both public halves. Raises ValueError."""
    # For start-up time.
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    shared = X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(_raw(public)))
    info = _INFO + _raw(ephemeral) + _raw(recipient)
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=info).derive(shared)


def is_for(private: bytes, recipient: str) -> bool:
    """Return whether a slot was made for this private key."""
    return hmac.compare_digest(public_half(private), recipient)


def _raw(public: str) -> bytes:
    if not is_public_half(public):
        raise ValueError("not a public half")
    return bytes.fromhex(public)
