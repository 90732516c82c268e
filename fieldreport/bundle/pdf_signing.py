"""What pyHanko needs for our PDF signatures: a signer with a given time and a stamp taken from bytes.

It imports pyHanko at its top, which takes a third of a second: import it only inside functions.
"""

import io
from datetime import datetime
from typing import Any

from asn1crypto import cms, keys, x509
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from fieldreport.bundle.cades import build_signature
from fieldreport.trust_context import SigningIdentity


class _StampPage(PdfContent):
    """The first page of a small PDF, imported as it is: embedded fonts stay, so PDF/A-2b stays (bundle.md 1)."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        super().__init__()

    def render(self) -> bytes:
        stamp = self._ensure_writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self._pdf)))
        self.resources.xobject["/Stamp"] = stamp
        left, bottom, right, top = stamp.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return b"/Stamp Do"


class _CadesSigner(SimpleSigner):
    """Signs with our own CMS, which is the one pyHanko would write, but in a fraction of the time."""

    def __init__(self, identity: SigningIdentity) -> None:
        self._identity = identity
        super().__init__(
            signing_cert=x509.Certificate.load(identity.certificate),
            signing_key=keys.PrivateKeyInfo.load(identity.private_key),
            cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
            embed_roots=False,
        )

    async def async_sign(self, data_digest: bytes, *_: Any, **__: Any) -> cms.ContentInfo:
        return cms.ContentInfo.load(build_signature(data_digest, self._identity, None))


class _TimedSigner(PdfSigner):
    """pyHanko takes the time from the clock; ours comes from the caller, so that signing never looks at it."""

    moment: datetime

    def init_signing_session(self, pdf_out: Any, existing_fields_only: bool = False) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.moment
        return session


def signer_for(
    identity: SigningIdentity, field: str, stamp_pdf: bytes, *, moment: datetime, certify: bool
) -> PdfSigner:
    """Return a pyHanko signer for one field (PAdES-B-B, SHA-256, DocMDP form filling where it certifies)."""
    metadata = PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    style = StaticStampStyle(background=_StampPage(stamp_pdf), border_width=0)
    signer = _TimedSigner(metadata, _CadesSigner(identity), stamp_style=style)
    signer.moment = moment
    return signer
