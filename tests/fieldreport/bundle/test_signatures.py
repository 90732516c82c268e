"""Detached signatures: the one form accepted, and every other form with a right signature value refused."""

import asyncio
import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import signing_world as world
from asn1crypto import algos, cms, core, keys, tsp, x509
from cryptography import x509 as pyca
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import pkcs7
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko_certvalidator.registry import SimpleCertificateStore

from fieldreport.bundle.cades import build_signature
from fieldreport.bundle.chain import check_certificate
from fieldreport.bundle.signatures import check_signature, read_signature, sign_detached
from fieldreport.bundle.verdicts import BundleRefused
from fieldreport.trust_context import SigningIdentity

CONTENT = b"what is signed"
DIGEST = hashlib.sha256(CONTENT).digest()
ADVISER = world.identity("adviser")
Change = Callable[[dict[str, Any]], None]


def cms_of(
    change_attributes: Change | None = None,
    change_signer: Change | None = None,
    change_signed: Change | None = None,
    *,
    identity: SigningIdentity = ADVISER,
    digest: str = "sha256",
) -> bytes:
    """Return a signature whose value is right for its attributes, whatever else was changed."""
    certificate = x509.Certificate.load(identity.certificate)
    attributes: dict[str, Any] = {
        "content_type": "data",
        "message_digest": hashlib.new(digest, CONTENT).digest(),
        "signing_time": cms.Time({"utc_time": world.NOW}),
        "signing_certificate_v2": tsp.SigningCertificateV2(
            {"certs": [{"cert_hash": hashlib.sha256(identity.certificate).digest()}]}
        ),
    }
    if change_attributes:
        change_attributes(attributes)
    listed = [{"type": name, "values": one if isinstance(one, list) else [one]} for name, one in attributes.items()]
    signed_attributes = cms.CMSAttributes(listed)
    signer: dict[str, Any] = {
        "version": "v1",
        "sid": cms.SignerIdentifier(
            {
                "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                    {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
                )
            }
        ),
        "digest_algorithm": algos.DigestAlgorithm({"algorithm": digest}),
        "signed_attrs": signed_attributes,
        "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": f"{digest}_{_kind(identity)}"}),
        "signature": _value(identity, signed_attributes.dump(), digest),
    }
    if change_signer:
        change_signer(signer)
    signed: dict[str, Any] = {
        "version": "v1",
        "digest_algorithms": [algos.DigestAlgorithm({"algorithm": digest})],
        "encap_content_info": {"content_type": "data"},
        "certificates": [certificate],
        "signer_infos": [signer],
    }
    if change_signed:
        change_signed(signed)
    return cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(signed)}).dump()


def _kind(identity: SigningIdentity) -> str:
    key = serialization.load_der_private_key(identity.private_key, None)
    return "rsa" if isinstance(key, rsa.RSAPrivateKey) else "ecdsa"


def _value(identity: SigningIdentity, data: bytes, digest: str) -> bytes:
    key = serialization.load_der_private_key(identity.private_key, None)
    algorithm = {"sha256": hashes.SHA256(), "sha512": hashes.SHA512(), "sha1": hashes.SHA1()}[digest]
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(data, padding.PKCS1v15(), algorithm)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key.sign(data, ec.ECDSA(algorithm))


def own_certificate(key: Any, **extensions: Any) -> SigningIdentity:
    """Return an identity for any kind of key, with a certificate of our authority."""
    issuer = pyca.load_der_x509_certificate(world.ca().certificate)
    authority_key = serialization.load_der_private_key(world.ca().private_key, None)
    assert isinstance(authority_key, ec.EllipticCurvePrivateKey)
    usage = {
        "digital_signature": True,
        "content_commitment": True,
        "key_encipherment": False,
        "data_encipherment": False,
        "key_agreement": False,
        "key_cert_sign": False,
        "crl_sign": False,
        "encipher_only": False,
        "decipher_only": False,
    }
    builder = (
        pyca.CertificateBuilder()
        .subject_name(pyca.Name([pyca.NameAttribute(pyca.NameOID.COMMON_NAME, "X")]))
        .issuer_name(issuer.subject)
        .public_key(key.public_key())
        .serial_number(pyca.random_serial_number())
        .not_valid_before(world.NOW - timedelta(days=5))
        .not_valid_after(world.NOW + timedelta(days=500))
        .add_extension(pyca.BasicConstraints(ca=extensions.get("ca", False), path_length=None), critical=True)
        .add_extension(pyca.KeyUsage(**{**usage, **extensions.get("usage", {})}), critical=True)
    )
    if extensions.get("purpose", True):
        purpose = extensions.get("purpose") or pyca.oid.ExtendedKeyUsageOID.EMAIL_PROTECTION
        builder = builder.add_extension(pyca.ExtendedKeyUsage([purpose]), critical=False)
    private = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    certificate = builder.sign(authority_key, hashes.SHA256())
    return SigningIdentity(private, certificate.public_bytes(serialization.Encoding.DER))


def accepted(untrusted: bytes, *, has_time: bool = True) -> None:
    check_signature(read_signature(untrusted, has_time=has_time), DIGEST)


def assert_refused(untrusted: bytes) -> None:
    with pytest.raises(BundleRefused) as caught:
        accepted(untrusted)
    assert caught.value.code == "BAD_SIGNATURE"


def test_what_we_sign_is_accepted() -> None:
    signature = read_signature(sign_detached(CONTENT, ADVISER, world.NOW))
    check_signature(signature, DIGEST)
    assert signature.certificate == ADVISER.certificate
    assert signature.claimed_time == world.NOW


def test_a_signature_is_small() -> None:
    assert len(sign_detached(CONTENT, ADVISER, world.NOW)) < 1300  # bundle.md 3: 1.1 kB


def test_the_builder_of_this_test_without_changes_is_accepted() -> None:
    accepted(cms_of())


def test_other_content() -> None:
    signature = read_signature(sign_detached(CONTENT, ADVISER, world.NOW))
    with pytest.raises(BundleRefused):
        check_signature(signature, hashlib.sha256(b"other").digest())


@pytest.mark.parametrize("moment", [world.NOW, None])
@pytest.mark.parametrize("person", ["adviser", "clearing-officer"])
def test_pyhanko_writes_the_same_structure(person: str, moment: datetime | None) -> None:
    identity = world.identity(person)
    signer = SimpleSigner(
        x509.Certificate.load(identity.certificate),
        keys.PrivateKeyInfo.load(identity.private_key),
        SimpleCertificateStore(),
        embed_roots=False,
    )
    theirs = asyncio.run(
        signer.async_sign(
            DIGEST,
            "sha256",
            use_pades=True,
            is_pdf_sig=moment is None,
            signed_attr_settings=PdfCMSSignedAttributes(signing_time=moment),
        )
    )
    assert _without_value(build_signature(DIGEST, identity, moment)) == _without_value(theirs.dump())


def test_the_signing_time_after_2049() -> None:
    late = datetime(2061, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert read_signature(sign_detached(CONTENT, ADVISER, late)).claimed_time == late


def _without_value(signature: bytes) -> bytes:
    parsed = cms.ContentInfo.load(signature)
    parsed["content"]["signer_infos"][0]["signature"] = b""
    return parsed.dump(force=True)


def test_signing_time_keeps_its_zone() -> None:
    local = datetime(2006, 7, 20, 9, 30, tzinfo=UTC) + timedelta(microseconds=5)
    assert read_signature(sign_detached(CONTENT, ADVISER, local)).claimed_time == world.NOW


def _drop(name: str) -> Change:
    return lambda parts: parts.pop(name)


def _set(name: str, value: Any) -> Change:
    return lambda parts: parts.update({name: value})


def _certificate_named(digest: bytes, algorithm: str = "sha256") -> Any:
    return tsp.SigningCertificateV2({"certs": [{"hash_algorithm": {"algorithm": algorithm}, "cert_hash": digest}]})


OWN_HASH = hashlib.sha256(ADVISER.certificate).digest()
OTHER = world.identity("clearing-officer").certificate


@pytest.mark.parametrize(
    "change",
    [
        _drop("signing_certificate_v2"),
        _drop("signing_time"),
        _drop("message_digest"),
        _drop("content_type"),
        _set("message_digest", hashlib.sha256(b"other").digest()),
        _set("message_digest", [DIGEST, hashlib.sha256(b"other").digest()]),
        _set("content_type", "signed_data"),
        _set("signing_certificate_v2", _certificate_named(hashlib.sha256(OTHER).digest())),
        _set("signing_certificate_v2", _certificate_named(hashlib.sha1(ADVISER.certificate).digest(), "sha1")),
        _set(
            "signing_certificate_v2",
            tsp.SigningCertificateV2(
                {"certs": [{"cert_hash": OWN_HASH}, {"cert_hash": hashlib.sha256(OTHER).digest()}]}
            ),
        ),
        _set("1.2.3.4", core.Integer(1)),
    ],
    ids=[
        "no certificate named",
        "no time",
        "no digest",
        "no content type",
        "digest of other content",
        "two digests",
        "other content type",
        "another certificate named",
        "certificate named by SHA-1",
        "two certificates named",
        "unknown attribute",
    ],
)
def test_signed_attributes(change: Change) -> None:
    assert_refused(cms_of(change))


@pytest.mark.parametrize(
    "change",
    [
        _set("signature", b"\x30\x06\x02\x01\x01\x02\x01\x01"),
        _set("signature_algorithm", algos.SignedDigestAlgorithm({"algorithm": "sha512_ecdsa"})),
        _set("digest_algorithm", algos.DigestAlgorithm({"algorithm": "sha512"})),
        _set("version", "v3"),
        _set("unsigned_attrs", cms.CMSAttributes([{"type": "1.2.3.4", "values": [core.Integer(1)]}])),
        _set("sid", cms.SignerIdentifier({"subject_key_identifier": b"12345"})),
        _drop("signed_attrs"),
    ],
    ids=[
        "another value",
        "another signature algorithm",
        "another digest algorithm",
        "another version",
        "unsigned attributes",
        "signer by key identifier",
        "no attributes",
    ],
)
def test_signer_information(change: Change) -> None:
    assert_refused(cms_of(None, change))


def _twice(name: str) -> Change:
    return lambda parts: parts.update({name: parts[name] * 2})


@pytest.mark.parametrize(
    "change",
    [
        _set("signer_infos", []),
        _twice("signer_infos"),
        _twice("digest_algorithms"),
        _set("certificates", []),
        _drop("certificates"),
        lambda parts: parts["certificates"].append(x509.Certificate.load(world.ca().certificate)),
        _set("certificates", [x509.Certificate.load(OTHER)]),
        _set("encap_content_info", {"content_type": "data", "content": CONTENT}),
        _set("encap_content_info", {"content_type": "1.2.3.4"}),
        lambda parts: parts.update(
            crls=[cms.RevocationInfoChoice({"crl": cms.CertificateList.load(world.context().crl)})]
        ),
    ],
    ids=[
        "no signer",
        "two signers",
        "two digest algorithms",
        "no certificates",
        "certificates left out",
        "root embedded",
        "another certificate",
        "content embedded",
        "other content",
        "revocation list embedded",
    ],
)
def test_signed_data(change: Change) -> None:
    assert_refused(cms_of(None, None, change))


@pytest.mark.parametrize("digest", ["sha1", "sha512"])
def test_other_digests(digest: str) -> None:
    assert_refused(cms_of(digest=digest))


@pytest.mark.parametrize("key", [rsa.generate_private_key(65537, 2048), ec.generate_private_key(ec.SECP384R1())])
def test_other_keys(key: Any) -> None:
    assert_refused(cms_of(identity=own_certificate(key)))


def test_a_signature_without_the_certificates_name_as_other_tools_make_it() -> None:
    # bundle.md 3: the PKCS#7 builder of `cryptography` makes no CAdES.
    key = serialization.load_der_private_key(ADVISER.private_key, None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    options = [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary]
    builder = pkcs7.PKCS7SignatureBuilder().set_data(CONTENT)
    certificate = pyca.load_der_x509_certificate(ADVISER.certificate)
    assert_refused(builder.add_signer(certificate, key, hashes.SHA256()).sign(serialization.Encoding.DER, options))


def test_ber_in_place_of_der() -> None:
    signature = sign_detached(CONTENT, ADVISER, world.NOW)
    indefinite = b"\x30\x80" + signature[4:] + b"\0\0"
    assert cms.ContentInfo.load(indefinite)["content_type"].native == "signed_data"  # others read it
    assert_refused(indefinite)


@pytest.mark.parametrize("more", [b"\0", b"0" * 30_000])
def test_bytes_after_the_signature(more: bytes) -> None:
    assert_refused(sign_detached(CONTENT, ADVISER, world.NOW) + more)


def test_every_byte_of_a_signature_counts() -> None:
    signature = sign_detached(CONTENT, ADVISER, world.NOW)
    trust = world.context()
    for place in range(0, len(signature), 7):
        changed = bytearray(signature)
        changed[place] ^= 0x11
        with pytest.raises(BundleRefused):
            read = read_signature(bytes(changed))
            check_certificate(read.certificate, trust, world.NOW)
            check_signature(read, DIGEST)


# --- certificates of our authority that are not for signing reports

KEY = ec.generate_private_key(ec.SECP256R1())


@pytest.mark.parametrize(
    "extensions",
    [
        {"purpose": pyca.oid.ExtendedKeyUsageOID.SERVER_AUTH},
        {"usage": {"digital_signature": False}},
        {"usage": {"content_commitment": False}},
    ],
    ids=["for web servers", "not for signatures", "not for commitments"],
)
def test_certificates_for_other_purposes(extensions: dict[str, Any]) -> None:
    identity = own_certificate(KEY, **extensions)
    with pytest.raises(BundleRefused) as caught:
        check_certificate(identity.certificate, world.context(), world.NOW)
    assert caught.value.code == "UNKNOWN_SIGNER"


def test_a_certificate_for_signing_reports() -> None:
    check_certificate(own_certificate(KEY).certificate, world.context(), world.NOW)


def test_a_certificate_issued_by_another_leaf() -> None:
    middle = own_certificate(ec.generate_private_key(ec.SECP256R1()), ca=True, usage={"key_cert_sign": True})
    by = world.authority.Authority(middle.private_key, middle.certificate)
    leaf = world.issued(world.PEOPLE["adviser"], world.key_of("adviser"), by=by)
    with pytest.raises(BundleRefused) as caught:
        check_certificate(leaf.certificate, world.context(), world.NOW)
    assert caught.value.code == "UNKNOWN_SIGNER"


@pytest.mark.parametrize("certificate", [b"", b"0", b"\x30\x00"])
def test_things_that_are_no_certificate(certificate: bytes) -> None:
    with pytest.raises(BundleRefused) as caught:
        check_certificate(certificate, world.context(), world.NOW)
    assert caught.value.code == "BAD_SIGNATURE"
