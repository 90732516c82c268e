"""The signatures inside the PDF: made, checked by us, and checked by poppler's pdfsig."""

import io
import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pikepdf
import pytest
import signing_world as world
from reportlab.pdfgen.canvas import Canvas
from signing_world import NOW

from fieldreport.bundle.pdf_signatures import Place, add_signature_fields, check_pdf, sign_pdf
from fieldreport.bundle.verdicts import BundleRefused, VerifiedSigner
from fieldreport.trust import authority
from fieldreport.trust.packages import signer_of
from fieldreport.trust_context import SigningIdentity, TrustContext

BOTH = ("adviser", "clearing-officer")


@cache
def rendered(text: str = "Quarterly report", width: int = 595, height: int = 842, pages: int = 2) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1)
    for page in range(pages):
        canvas.drawString(20, height - 30, f"{text} {page + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@cache
def stamp(name: str) -> bytes:
    return rendered(f"Signed by {name}", 240, 72, 1)


def person_of(role: str) -> str:
    return "adviser" if role == "adviser" else role


def signed_pdf(
    roles: Sequence[str] = BOTH, *, fields: Sequence[str] = BOTH, certify: bool = True, pdf: bytes | None = None
) -> bytes:
    result = add_signature_fields(pdf or rendered(), fields)
    for number, role in enumerate(roles):
        identity = world.identity(role)
        result = sign_pdf(result, identity, role, stamp(role), moment=NOW, certify=certify and number == 0)
    return result


@cache
def good() -> bytes:
    return signed_pdf()


def verified(people: Sequence[str | SigningIdentity]) -> list[VerifiedSigner]:
    """Return the signers as the container's verifier names them."""
    identities = [world.identity(one) if isinstance(one, str) else one for one in people]
    lines = [signer_of(one.certificate) for one in identities]
    return [VerifiedSigner(one.role, one.name, one.mission, one.fingerprint, NOW) for one in lines]


def refusal(
    untrusted: bytes,
    people: Sequence[str] = BOTH,
    trust: TrustContext | None = None,
) -> BundleRefused:
    with pytest.raises(BundleRefused) as caught:
        check_pdf(untrusted, verified(people), trust or world.context(), NOW)
    return caught.value


def test_two_signatures_are_accepted() -> None:
    check_pdf(good(), verified(BOTH), world.context(), NOW)


def test_one_signature_is_accepted_where_one_is_expected() -> None:
    check_pdf(signed_pdf(["adviser"], fields=["adviser"]), verified(["adviser"]), world.context(), NOW)


def test_each_step_leaves_what_was_before_it_as_its_beginning() -> None:
    fields = add_signature_fields(rendered(), BOTH)
    first = sign_pdf(fields, world.identity("adviser"), "adviser", stamp("a"), moment=NOW, certify=True)
    second = sign_pdf(
        first, world.identity("clearing-officer"), "clearing-officer", stamp("b"), moment=NOW, certify=False
    )
    assert fields.startswith(rendered())
    assert first.startswith(fields)
    assert second.startswith(first)


def test_the_stamps_show_where_they_were_placed() -> None:
    places = {"adviser": Place(0, (100, 200, 340, 272))}
    fields = add_signature_fields(rendered(), BOTH, places)
    done = sign_pdf(fields, world.identity("adviser"), "adviser", stamp("a"), moment=NOW, certify=True)
    with pikepdf.open(io.BytesIO(done)) as document:
        widget = document.pages[0].Annots[0]
        assert [int(one) for one in widget.Rect] == [100, 200, 340, 272]
        assert b"Signed by a" in _all_streams(widget.AP.N)
        assert [str(one.T) for one in document.Root.AcroForm.Fields] == ["author", "clearing-officer"]


def _all_streams(form: pikepdf.Object) -> bytes:
    inner = form.get("/Resources", {}).get("/XObject", {})
    return form.read_bytes() + b"".join(_all_streams(one) for one in dict(inner).values())


def test_the_claimed_time_stands_in_the_pdf_and_not_in_the_signature() -> None:
    with pikepdf.open(io.BytesIO(good())) as document:
        signature = document.Root.AcroForm.Fields[0].V
        assert str(signature.M).startswith("D:20060720093000")
        assert str(signature.SubFilter) == "/ETSI.CAdES.detached"
        assert b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x05" not in bytes(signature.Contents)  # signing-time


def test_a_signature_is_missing() -> None:
    assert refusal(signed_pdf(["adviser"])).code == "PDF"


def test_an_unsigned_pdf() -> None:
    assert refusal(rendered()).code == "PDF"


def test_a_signature_too_many() -> None:
    assert refusal(good(), ["adviser"]).code == "PDF"


def test_another_person_than_in_the_container() -> None:
    stranger = world.issued(world.PEOPLE["adviser"], world.key_of("second"))
    with pytest.raises(BundleRefused) as caught:
        check_pdf(good(), verified([stranger, "clearing-officer"]), world.context(), NOW)
    assert caught.value.code == "PDF"


def test_the_clearing_officer_cut_off() -> None:
    with_fields = add_signature_fields(rendered(), BOTH)
    first = sign_pdf(with_fields, world.identity("adviser"), "adviser", stamp("a"), moment=NOW, certify=True)
    assert refusal(first).code == "PDF"


def test_an_author_who_did_not_certify() -> None:
    assert refusal(signed_pdf(certify=False)).facts["detail"] == "the author did not certify it"


@pytest.mark.parametrize("more", [b"\n", b"%%EOF", b"hidden" * 100])
def test_bytes_after_the_end(more: bytes) -> None:
    assert refusal(good() + more).code == "PDF"


def _annotate(pdf: bytes) -> bytes:
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    stream = generic.StreamObject(stream_data=b"BT /F1 40 Tf 100 400 Td (FORGED) Tj ET")
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), writer.add_object(stream)])
    writer.update_container(page)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _flip(place: Callable[[bytes], int]) -> Callable[[bytes], bytes]:
    def change(pdf: bytes) -> bytes:
        changed = bytearray(pdf)
        changed[place(pdf)] ^= 1
        return bytes(changed)

    return change


def _resave(pdf: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "change",
    [
        _annotate,
        _resave,
        _flip(lambda pdf: pdf.index(b"stream") + 20),
        _flip(lambda pdf: pdf.index(b"/Contents <") + 400),
        lambda pdf: pdf[:-200],
        lambda pdf: pdf[100:],
    ],
    ids=[
        "text added on top",
        "saved by another program",
        "one byte",
        "a byte of the signature",
        "end cut",
        "beginning cut",
    ],
)
def test_a_change_after_signing(change: Callable[[bytes], bytes]) -> None:
    changed = change(good())
    assert changed != good()
    assert refusal(changed).code == "PDF"


@pytest.mark.parametrize("untrusted", [b"", b"%PDF-1.7\n", b"no pdf at all", b"%PDF-1.7\n" + b"<<" * 5000])
def test_things_that_are_no_pdf(untrusted: bytes) -> None:
    assert refusal(untrusted).code == "PDF"


def test_a_change_between_the_signatures() -> None:
    fields = add_signature_fields(rendered(), BOTH)
    first = sign_pdf(fields, world.identity("adviser"), "adviser", stamp("a"), moment=NOW, certify=True)
    changed = _annotate(first)
    second = sign_pdf(
        changed, world.identity("clearing-officer"), "clearing-officer", stamp("b"), moment=NOW, certify=False
    )
    assert refusal(second).code == "PDF"


def test_a_withdrawn_signer() -> None:
    withdrawn = authority.revoke(world.identity("adviser").certificate, NOW - timedelta(days=3))
    assert refusal(good(), trust=world.context(revoked=[withdrawn])).code == "REVOKED"


def test_another_authority() -> None:
    trust = replace(world.context(), ca_certificate=world.other_ca().certificate)
    assert refusal(good(), trust=trust).code in {"UNKNOWN_SIGNER", "TRUST_OLD"}


# --- poppler


def _run(*command: str | Path, **options: object) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True, **options)  # type: ignore[call-overload]
    return str(done.stdout)


@pytest.fixture
def nss(tmp_path: Path) -> Path:
    """A certificate store that trusts our authority, without a revocation list."""
    folder = tmp_path / "nss"
    folder.mkdir()
    der = tmp_path / "ca.der"
    der.write_bytes(world.ca().certificate)
    _run("certutil", "-N", "-d", f"sql:{folder}", "--empty-password")
    _run("certutil", "-A", "-d", f"sql:{folder}", "-n", "hq", "-t", "CT,C,C", "-i", der)
    return folder


def pdfsig(pdf: bytes, store: Path) -> str:
    file = store.parent / "report.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(
        ["pdfsig", "-nssdir", f"sql:{store}", file],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TZ": "UTC"},
    )
    return done.stdout


def test_pdfsig_finds_both_signatures_valid(nss: Path) -> None:
    report = pdfsig(good(), nss)
    assert report.count("Signature Validation: Signature is Valid.") == 2
    assert "Signer Certificate Common Name: Amina Diallo" in report
    assert "Signature Type: ETSI.CAdES.detached" in report
    assert "Total document signed" in report.split("Signature #2")[1]


def test_pdfsig_trusts_a_certificate_of_today(nss: Path) -> None:
    from datetime import UTC, datetime

    # pdfsig judges certificates by the clock, so this one must be valid on the day the test runs.
    today = world.issued(world.PEOPLE["adviser"], world.key_of("adviser"), moment=datetime.now(UTC))
    root = authority.new_authority(world.ca().private_key, "Headquarters CA", datetime.now(UTC))
    der = nss.parent / "today.der"
    der.write_bytes(root.certificate)
    _run("certutil", "-A", "-d", f"sql:{nss}", "-n", "hq-today", "-t", "CT,C,C", "-i", der)
    fields = add_signature_fields(rendered(), ["adviser"])
    done = sign_pdf(fields, today, "adviser", stamp("a"), moment=datetime.now(UTC), certify=True)
    assert "Certificate Validation: Certificate is Trusted." in pdfsig(done, nss)


def test_pdfsig_sees_a_changed_byte(nss: Path) -> None:
    changed = bytearray(good())
    changed[changed.index(b"stream") + 20] ^= 1
    assert "Digest Mismatch" in pdfsig(bytes(changed), nss)


def test_a_pdf_with_object_streams_as_the_archival_pass_writes_it(nss: Path) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(rendered())) as document:
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    done = signed_pdf(pdf=out.getvalue())
    assert done.startswith(out.getvalue())
    check_pdf(done, verified(BOTH), world.context(), NOW)
    assert pdfsig(done, nss).count("Signature Validation: Signature is Valid.") == 2
