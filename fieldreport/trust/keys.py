"""Personal keys: one for signing (ECDSA P-256), one for reading answers (age), and their forms outside the store.

Rules: inside, the signing key is plain PKCS#8 DER, protected by the store or a key file. PBES2 with 600,000 rounds is
only the export for standard tools: the default of most libraries is 2,048 rounds (bundle.md 5).
"""

import hashlib
import json
import secrets
from dataclasses import dataclass

from fieldreport.trust.problems import KeyFileError

_ROUNDS = 600_000
_FORMAT = "fieldreport-personal-keys/1"


@dataclass(frozen=True, slots=True)
class PersonalKeys:
    """What one person needs: PKCS#8 DER of the signing key and the age identity (`AGE-SECRET-KEY-1...`)."""

    signing_key: bytes
    age_identity: str

    def to_bytes(self) -> bytes:
        """Return the secret to put behind a key file."""
        content = {"format": _FORMAT, "signing_key": self.signing_key.hex(), "age_identity": self.age_identity}
        return json.dumps(content, sort_keys=True).encode()

    @classmethod
    def from_bytes(cls, secret: bytes) -> "PersonalKeys":
        """Return the keys that `to_bytes` wrote. Raises `KeyFileError` (KEY_FILE_DAMAGED)."""
        try:
            content = json.loads(secret)
            if content["format"] != _FORMAT:
                raise KeyFileError("KEY_FILE_NEWER")
            return cls(bytes.fromhex(content["signing_key"]), str(content["age_identity"]))
        except (ValueError, TypeError, KeyError):
            raise KeyFileError("KEY_FILE_DAMAGED") from None


def new_signing_key() -> bytes:
    """Return a new ECDSA P-256 private key as unencrypted PKCS#8 DER."""
    # For start-up time.
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def public_key_of(private_key: bytes) -> bytes:
    """Return the public key (SubjectPublicKeyInfo DER) of a private one (PKCS#8 DER)."""
    # For start-up time.
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_private_key

    key = load_der_private_key(private_key, None).public_key()
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def export_signing_key(private_key: bytes, passphrase: str) -> bytes:
    """Return the key as PEM for openssl: PBES2, PBKDF2-HMAC-SHA512 with 600,000 rounds, AES-256-CBC (RFC 8018)."""
    # For start-up time.
    from asn1crypto import core, keys, pem
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    from cryptography.hazmat.primitives.padding import PKCS7

    salt, vector = secrets.token_bytes(16), secrets.token_bytes(16)
    key = hashlib.pbkdf2_hmac("sha512", passphrase.encode("utf-8"), salt, _ROUNDS, 32)
    padder, cipher = PKCS7(128).padder(), Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
    derivation = {
        "algorithm": "pbkdf2",
        "parameters": {
            "salt": {"specified": salt},
            "iteration_count": _ROUNDS,
            "prf": {"algorithm": "sha512", "parameters": core.Null()},
        },
    }
    scheme = {"algorithm": "aes256_cbc", "parameters": core.OctetString(vector)}
    wrapped = keys.EncryptedPrivateKeyInfo(
        {
            "encryption_algorithm": {
                "algorithm": "pbes2",
                "parameters": {"key_derivation_func": derivation, "encryption_scheme": scheme},
            },
            "encrypted_data": cipher.update(padder.update(private_key) + padder.finalize()) + cipher.finalize(),
        }
    )
    return bytes(pem.armor("ENCRYPTED PRIVATE KEY", wrapped.dump()))


def import_signing_key(untrusted: bytes, passphrase: str) -> bytes:
    """Return the PKCS#8 DER of an exported key. Raises `KeyFileError`: WRONG_PASSPHRASE, KEY_FILE_DAMAGED."""
    # For start-up time.
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
        load_pem_private_key,
    )

    if b"-----BEGIN ENCRYPTED PRIVATE KEY-----" not in untrusted:
        raise KeyFileError("KEY_FILE_DAMAGED")
    try:
        key = load_pem_private_key(untrusted, passphrase.encode("utf-8"))
    except (ValueError, TypeError):
        raise KeyFileError("WRONG_PASSPHRASE") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise KeyFileError("KEY_FILE_DAMAGED")
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
