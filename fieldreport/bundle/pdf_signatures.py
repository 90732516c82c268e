"""PAdES-B-B signatures in the PDF, for people who hold only that file; the container signature is the authority.

Rules: the unsigned PDF stays an exact prefix of the signed one; all fields exist before the first signature;
the author certifies (DocMDP: form filling only), so that any other change shows. No signing time in the CMS
(ETSI EN 319 142-1): the claimed time is the entry /M. The signing certificate is the leaf, without the root.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldreport.bundle.chain import check_certificate
from fieldreport.bundle.coroutines import finish
from fieldreport.bundle.der import first_value
from fieldreport.bundle.signatures import check_signature, read_signature
from fieldreport.bundle.verdicts import BundleRefused, VerifiedSigner
from fieldreport.trust_context import AUTHOR, AUTHOR_ROLES, SigningIdentity, TrustContext

_RESERVED = 8192  # hexadecimal digits for the signature: 4 kB, of which about 1.2 kB are used
_STAMP_WIDTH, _STAMP_HEIGHT, _MARGIN = 240, 72, 42  # points


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stamp goes: page from 0 (negative from the end), box in points: left, bottom, right, top."""

    page: int
    box: tuple[int, int, int, int]


def field_name(role: str) -> str:
    """Return the name of a role's signature field; all author roles share one."""
    return AUTHOR if role in AUTHOR_ROLES else role


def default_place(number: int) -> Place:
    """Return where signer `number` (from 0) signs if no place is given: side by side, foot of the last page."""
    left = _MARGIN + number * (_STAMP_WIDTH + 20)
    return Place(-1, (left, _MARGIN, left + _STAMP_WIDTH, _MARGIN + _STAMP_HEIGHT))


def add_signature_fields(pdf: bytes, roles: Sequence[str], places: Mapping[str, Place] | None = None) -> bytes:
    """Return `pdf` with an empty, visible signature field per role appended to it (the input is an exact prefix)."""
    # For start-up time.
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigFieldSpec, append_signature_field

    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    for number, role in enumerate(roles):
        place = (places or {}).get(role) or default_place(number)
        append_signature_field(
            writer, SigFieldSpec(sig_field_name=field_name(role), on_page=place.page, box=place.box)
        )
    return _written(writer)


def sign_pdf(
    pdf: bytes, identity: SigningIdentity, role: str, stamp_pdf: bytes, *, moment: datetime, certify: bool
) -> bytes:
    """Return `pdf` with the role's field signed, showing the first page of `stamp_pdf` as its stamp.

    `moment` (aware) is the time claimed in /M. `certify` for the author, who signs first.
    """
    # For start-up time.
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    from fieldreport.bundle.pdf_signing import signer_for

    signer = signer_for(identity, field_name(role), stamp_pdf, moment=moment, certify=certify)
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    signed = finish(signer.async_sign_pdf(writer, existing_fields_only=True, bytes_reserved=_RESERVED))
    return bytes(signed.getvalue())


def check_pdf(untrusted: bytes, signers: Sequence[VerifiedSigner], context: TrustContext, moment: datetime) -> None:
    """Check that the PDF carries exactly the signatures of `signers`, in order, and no change after them (step 14).

    `moment` (aware) is the verifier's time. Raises `BundleRefused`: PDF, or what `chain.check_certificate` raises.
    """
    try:
        _check(untrusted, signers, context, moment)
    except BundleRefused as refusal:
        if refusal.code == "BAD_SIGNATURE":
            raise BundleRefused("PDF", detail="a signature does not match") from None
        raise
    except Exception:
        # A parser of a hostile file fails in more ways than can be listed; each means that this PDF proves nothing.
        raise BundleRefused("PDF", detail="it cannot be read") from None


def _check(untrusted: bytes, signers: Sequence[VerifiedSigner], context: TrustContext, moment: datetime) -> None:
    # For start-up time.
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(io.BytesIO(untrusted), strict=True)
    embedded = list(reader.embedded_signatures)
    if [one.field_name for one in embedded] != [field_name(signer.role) for signer in signers]:
        raise BundleRefused("PDF", detail="the signers are others than expected")
    for place, (one, signer) in enumerate(zip(embedded, signers, strict=True)):
        signature = read_signature(first_value(bytes(one.pkcs7_content)), has_time=False)
        if signature.fingerprint != signer.fingerprint:
            raise BundleRefused("PDF", detail="the signers are others than expected")
        check_certificate(signature.certificate, context, moment)
        check_signature(signature, one.compute_digest())
        _check_extent(one, is_first=place == 0, is_last=place == len(embedded) - 1)


def _check_extent(embedded: Any, *, is_first: bool, is_last: bool) -> None:
    """Check what the signature covers, and that later changes are only those the author allowed."""
    # For start-up time.
    from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
    from pyhanko.sign.fields import MDPPerm
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    embedded.compute_integrity_info()
    wanted = SignatureCoverageLevel.ENTIRE_FILE if is_last else SignatureCoverageLevel.ENTIRE_REVISION
    if embedded.coverage < wanted:
        raise BundleRefused("PDF", detail="it was continued after signing")
    changes, is_allowed = embedded.diff_result, embedded.summarise_integrity_info()["docmdp_ok"]
    is_form_filling = isinstance(changes, DiffResult) and changes.modification_level <= ModificationLevel.FORM_FILLING
    if not (is_allowed and is_form_filling):
        raise BundleRefused("PDF", detail="it was changed after signing")
    if is_first and embedded.docmdp_level is not MDPPerm.FILL_FORMS:
        raise BundleRefused("PDF", detail="the author did not certify it")


def _written(writer: Any) -> bytes:
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()
