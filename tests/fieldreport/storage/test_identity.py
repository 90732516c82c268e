"""Settings, secrets, lists of signatories; requests, certificates and revocations at Headquarters."""

import os
from typing import Any

import pytest

from fieldreport.storage import changes, driver, identity
from fieldreport.storage.database import Store
from fieldreport.storage.identity import CertificateRequest, IssuedCertificate
from fieldreport.storage.problems import StoreError


def test_settings_hold_any_json(store: Store, who: dict[str, Any]) -> None:
    assert identity.setting(store, "profile") is None
    assert identity.setting(store, "profile", {"role": "adviser"}) == {"role": "adviser"}
    identity.set_setting(store, "profile", {"name": "Ada", "zoom": 1.25}, **who)
    identity.set_setting(store, "language", "fr", **who)
    identity.set_setting(store, "language", "fr", **who)
    assert identity.settings(store) == {"language": "fr", "profile": {"name": "Ada", "zoom": 1.25}}
    identity.set_setting(store, "language", None, **who)
    assert identity.settings(store).keys() == {"profile"}
    assert len(changes.history(store, "setting.language")) == 2


def test_secrets_never_reach_the_log(store: Store, who: dict[str, Any]) -> None:
    value = b"PRIVATE-" + os.urandom(16).hex().encode()
    assert identity.secret(store, identity.SIGNING_KEY) is None
    identity.set_secret(store, identity.SIGNING_KEY, b"old", **who)
    identity.set_secret(store, identity.SIGNING_KEY, value, **who)
    assert identity.secret(store, identity.SIGNING_KEY) == value
    log = " ".join(row[0] for row in store.rows("SELECT body FROM change_log"))
    assert value.decode() not in log
    assert changes.history(store, "secret.signing_key")[-1].after is not None


def test_old_age_identities_still_open_old_packages(store: Store, who: dict[str, Any]) -> None:
    assert identity.age_identities(store) == ()
    identity.add_age_identity(store, "AGE-SECRET-KEY-1OLD", **who)
    identity.add_age_identity(store, "AGE-SECRET-KEY-1NEW", **who)
    identity.add_age_identity(store, "AGE-SECRET-KEY-1NEW", **who)
    assert identity.age_identities(store) == ("AGE-SECRET-KEY-1NEW", "AGE-SECRET-KEY-1OLD")


def package(store: Store, who: dict[str, Any], serial: int, container: bytes = b"asice") -> bool:
    return identity.add_trust_package(
        store, serial=serial, issued=who["at"], ca_fingerprint="ab", content=b"{}", container=container, **who
    )


def test_trust_packages_only_grow(store: Store, who: dict[str, Any]) -> None:
    assert identity.newest_trust_package(store) is None
    assert package(store, who, 4)
    assert not package(store, who, 4)
    assert package(store, who, 7, b"newer")
    for serial, container in ((4, b"asice"), (7, b"another under the number"), (6, b"between")):
        with pytest.raises(StoreError) as caught:
            package(store, who, serial, container)
        assert caught.value.code == "TRUST_OLDER"
    assert [held.serial for held in identity.trust_packages(store)] == [7, 4]
    assert identity.newest_trust_package(store) == b"{}"
    assert identity.trust_packages(store)[0].container == b"newer"
    with pytest.raises(driver.IntegrityError):
        store.connection.execute(
            "INSERT INTO trust_package SELECT 5, sha256, issued, loaded_at, '', x'', x''"
            " FROM trust_package WHERE serial = 4"
        )


def registered(store: Store, who: dict[str, Any], letter: str = "a") -> IssuedCertificate:
    request = CertificateRequest(letter * 64, "MONUC", "adviser", "Ada", b"request")
    assert identity.add_request(store, request, **who)
    assert not identity.add_request(store, request, **who)
    issued = IssuedCertificate(
        fingerprint=letter * 63 + "0",
        serial=str(ord(letter) << 150),
        mission="MONUC",
        role="adviser",
        name="Ada",
        age_recipient="age1",
        not_after="2029-11-20T00:00:00Z",
        certificate=b"der",
        request=request.fingerprint,
    )
    identity.add_certificate(store, issued, **who)
    return issued


def test_registration_and_revocation(store: Store, who: dict[str, Any]) -> None:
    open_request = CertificateRequest("c" * 64, "UNMIL", "adviser", "Bea", b"request")
    identity.add_request(store, open_request, **who)
    first, second = registered(store, who, "a"), registered(store, who, "b")
    assert [held.name for held in identity.requests(store, is_open=True)] == ["Bea"]
    assert len(identity.requests(store)) == 3
    assert len(identity.requests(store, is_open=False)) == 2
    assert [held.fingerprint for held in identity.certificates(store)] == [first.fingerprint, second.fingerprint]
    assert identity.certificates(store)[0].serial == first.serial
    assert identity.add_revocation(store, first.fingerprint, "superseded", **who)
    assert not identity.add_revocation(store, first.fingerprint, "keyCompromise", **who)
    assert [(held.serial, held.reason) for held in identity.revocations(store)] == [(first.serial, "superseded")]
    assert [held.fingerprint for held in identity.certificates(store, is_revoked=False)] == [second.fingerprint]
    assert [held.fingerprint for held in identity.certificates(store, is_revoked=True)] == [first.fingerprint]


@pytest.mark.parametrize("table", ["trust_package", "certificate_request", "certificate", "revocation"])
def test_registers_are_only_added_to(store: Store, who: dict[str, Any], table: str) -> None:
    package(store, who, 1)
    identity.add_revocation(store, registered(store, who).fingerprint, "superseded", **who)
    with pytest.raises(driver.IntegrityError, match="never"):
        store.connection.execute(f"DELETE FROM {table}")


def test_numbers_are_used_once(store: Store, who: dict[str, Any]) -> None:
    assert [identity.next_number(store, "crl_number", **who) for _ in range(3)] == [1, 2, 3]
    assert identity.next_number(store, "trust_serial", **who) == 1
