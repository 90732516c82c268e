"""What comes from outside and is no certificate is refused with our words, whatever cryptography calls it."""

import base64
import json

import pytest
import signing_world as world

from fieldreport.trust.authority import matching_identity
from fieldreport.trust.foreign import read_certificate, read_certificate_request, read_revocation_list
from fieldreport.trust.packages import build_trust_package, parse_trust_package, signer_of
from fieldreport.trust.problems import TrustError
from fieldreport.trust.requests import make_request, parse_request

_VERSION_3, _VERSION_23 = b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x16"


def of_another_version() -> bytes:
    certificate = world.identity("adviser").certificate
    assert _VERSION_3 in certificate
    return certificate.replace(_VERSION_3, _VERSION_23, 1)


def test_a_certificate_of_another_version_is_no_certificate() -> None:
    with pytest.raises(ValueError, match="form"):
        read_certificate(of_another_version())
    for call in (lambda: signer_of(of_another_version()), lambda: matching_identity(b"", of_another_version())):
        with pytest.raises(TrustError) as caught:
            call()
        assert caught.value.code == "CERTIFICATE"


def test_a_list_with_such_a_certificate_is_refused_like_any_other() -> None:
    content = build_trust_package(world.context())
    good = base64.b64encode(world.identity("adviser").certificate)
    assert good in content
    with pytest.raises(TrustError) as caught:
        parse_trust_package(content.replace(good, base64.b64encode(of_another_version())))
    assert caught.value.code == "TRUST_PACKAGE"


def test_a_request_of_another_version_is_refused() -> None:
    request = json.loads(make_request(world.key_of("adviser"), "Amina Diallo", "adviser", "MONUC", world.hq_age()[1]))
    lines = request["request"].splitlines()
    der = base64.b64decode("".join(lines[1:-1]))
    assert b"\x02\x01\x00" in der
    body = base64.encodebytes(der.replace(b"\x02\x01\x00", b"\x02\x01\x07", 1)).decode("ascii")
    request["request"] = f"{lines[0]}\n{body}{lines[-1]}\n"
    with pytest.raises(TrustError) as caught:
        parse_request(json.dumps(request).encode())
    assert caught.value.code == "REQUEST"


@pytest.mark.parametrize("read", [read_certificate, read_revocation_list, read_certificate_request])
@pytest.mark.parametrize("untrusted", [b"", b"junk", b"\x30\x00", b"-----BEGIN CERTIFICATE REQUEST-----"])
def test_junk_is_a_value_error(read: object, untrusted: bytes) -> None:
    with pytest.raises(ValueError):
        read(untrusted)  # type: ignore[operator]
