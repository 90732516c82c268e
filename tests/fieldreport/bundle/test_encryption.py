"""age around a bundle: for whom it opens, and how it fails."""

import pyrage
import pytest

from fieldreport.bundle.encryption import decrypt, encrypt, is_encrypted, new_age_identity, recipient_of
from fieldreport.bundle.verdicts import BundleRefused

OURS, OTHER = new_age_identity(), new_age_identity()
PLAIN = b"PK\3\4 a bundle" * 20_000


def refusal(untrusted: bytes, *identities: str) -> str:
    with pytest.raises(BundleRefused) as caught:
        decrypt(untrusted, identities)
    return caught.value.code


def test_headquarters_and_the_sender_both_open_it() -> None:
    sealed = encrypt(PLAIN, [OURS[1], OTHER[1]])
    assert is_encrypted(sealed)
    assert decrypt(sealed, [OURS[0]]) == decrypt(sealed, [OTHER[0]]) == PLAIN


def test_one_of_several_identities_is_enough() -> None:
    assert decrypt(encrypt(PLAIN, [OURS[1]]), [OTHER[0], OURS[0]]) == PLAIN


def test_somebody_else_cannot_open_it() -> None:
    sealed = encrypt(PLAIN, [OURS[1]])
    assert refusal(sealed, OTHER[0]) == "NOT_FOR_US"
    assert refusal(sealed) == "NOT_FOR_US"


def test_a_file_sealed_with_a_passphrase_is_not_for_us() -> None:
    assert refusal(pyrage.passphrase.encrypt(b"x", "secret"), OURS[0]) == "NOT_FOR_US"


@pytest.mark.parametrize("length", [40, 150, 210, 5000, -1])
def test_a_cut_file_is_damaged(length: int) -> None:
    assert refusal(encrypt(PLAIN, [OURS[1]])[:length], OURS[0]) == "DAMAGED"


def test_a_changed_byte_is_noticed() -> None:
    sealed = bytearray(encrypt(PLAIN, [OURS[1]]))
    sealed[-100] ^= 1
    assert refusal(bytes(sealed), OURS[0]) == "DAMAGED"


def test_a_plain_file_is_judged_as_it_stands() -> None:
    assert decrypt(PLAIN, [OURS[0]]) is PLAIN


def test_more_than_any_report() -> None:
    assert refusal(b"age-encryption.org/v1\n" + bytes(65 * 2**20), OURS[0]) == "TOO_BIG"


def test_overhead_is_small() -> None:
    # bundle.md 4: 334 bytes for one recipient of a bundle of 222 kB.
    assert len(encrypt(PLAIN[:222_000], [OURS[1]])) - 222_000 < 400


@pytest.mark.parametrize("recipients", [[], ["age1nobody"], [OURS[0]]])
def test_nobody_to_encrypt_to(recipients: list[str]) -> None:
    with pytest.raises(ValueError, match=r"encrypt to|recipient"):
        encrypt(PLAIN, recipients)


def test_recipient_of_an_identity() -> None:
    assert recipient_of(OURS[0]) == OURS[1]
