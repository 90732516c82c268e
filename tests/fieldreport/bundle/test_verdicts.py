"""The words of every refusal, and that the rooms stay light until they have work."""

import string
import subprocess
import sys
from pathlib import Path

import pytest

from fieldreport.bundle.verdicts import BundleRefused
from fieldreport.trust.problems import KeyFileError, TrustError

FACTS = {
    "file": "report.xlsx",
    "name": "Amina Diallo",
    "date": "2006-07-20",
    "role": "clearing-officer",
    "mission": "MONUC",
    "detail": "period",
    "serial": 3,
    "known": 4,
    "path": "store.key",
    "reason": "disk full",
}


@pytest.mark.parametrize(
    ("kind", "code"), [(kind, code) for kind in (BundleRefused, TrustError, KeyFileError) for code in kind.texts]
)
def test_every_refusal_says_what_happened_and_what_is_safe(kind: type[BundleRefused], code: str) -> None:
    happened, *others = kind.texts[code].sentences()
    fields = {name for _, name, _, _ in string.Formatter().parse(kind.texts[code].happened) if name}
    text = kind(code, **FACTS).text
    assert others
    assert all(str(FACTS[name]) in text for name in fields)
    assert "{" not in text
    assert happened.endswith((".", "?"))


def test_the_codes_of_the_specification_are_all_there() -> None:
    # bundle.md 8, the table of steps.
    codes = (
        "TOO_BIG NOT_FOR_US DAMAGED UNSAFE NOT_A_BUNDLE TRUST_OLD BAD_SIGNATURE UNKNOWN_SIGNER EXPIRED NOT_YET_VALID"
        " REVOKED CHANGED MISSING EXTRA SIGNATORIES DATA PDF REPEAT OLDER CLOCK"
    )
    assert set(codes.split()) <= set(BundleRefused.texts)


def test_importing_the_rooms_loads_no_heavy_library() -> None:
    check = (
        "import sys\n"
        "import fieldreport.bundle.verifier, fieldreport.bundle.signing, fieldreport.bundle.encryption\n"
        "import fieldreport.bundle.pdf_signatures, fieldreport.trust.keyfile, fieldreport.trust.packages\n"
        "import fieldreport.trust.authority, fieldreport.trust.requests, fieldreport.trust.keys\n"
        "heavy = {'pyhanko', 'asn1crypto', 'cryptography', 'lxml', 'pyrage', 'pikepdf', 'rfc8785', 'asyncio'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "[]"
