"""Makes the signed manifests of a revision and packs them: the writing half of `verifier`.

Rules (decisions 7 and 8): every signer signs once per profile; the last required signer's manifest covers everything
including the earlier manifests and signatures, an earlier one all but the PDF, which the last signer still signs.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from fieldreport.bundle.container import Member, pack
from fieldreport.bundle.manifests import (
    MANIFEST_TYPE,
    SIGNATURE_TYPE,
    Manifest,
    Reference,
    build_manifest,
    manifest_path,
    signature_path,
)
from fieldreport.bundle.signatures import sign_detached
from fieldreport.trust_context import SigningIdentity

PDF_FILE = "report.pdf"
WORKBOOK_FILE = "report.xlsx"


@dataclass(frozen=True, slots=True)
class SignedManifest:
    """A manifest (XML) and the signature over it (DER); numbers count the signers from 1."""

    number: int
    manifest: bytes
    signature: bytes

    def members(self) -> tuple[Member, Member]:
        """Return both as members of a container."""
        return (
            Member(manifest_path(self.number), self.manifest, MANIFEST_TYPE),
            Member(signature_path(self.number), self.signature, SIGNATURE_TYPE),
        )


def covered_payload(payload: Sequence[Member], *, is_last_signer: bool) -> tuple[Member, ...]:
    """Return what a signer's manifest covers: everything, or for an earlier signer all but the PDF (decisions 8)."""
    return tuple(member for member in payload if is_last_signer or member.path != PDF_FILE)


def data_payload(payload: Sequence[Member]) -> tuple[Member, ...]:
    """Return the payload of the data profile: the root document alone (decisions 7)."""
    return tuple(payload[:1])


def sign_manifest(
    payload: Sequence[Member],
    earlier: Sequence[SignedManifest],
    identity: SigningIdentity,
    number: int,
    moment: datetime,
) -> SignedManifest:
    """Return the manifest over `payload` (root document first) and `earlier`, signed by `identity`.

    `moment` (aware) is the signing time claimed; nothing here looks at the clock.
    """
    covered = [*payload, *(member for signed in earlier for member in signed.members())]
    references = tuple(
        Reference(member.path, member.media_type, hashlib.sha256(member.data).hexdigest(), is_root=place == 0)
        for place, member in enumerate(covered)
    )
    manifest = build_manifest(Manifest(signature_path(number), references))
    return SignedManifest(number, manifest, sign_detached(manifest, identity, moment))


def pack_bundle(payload: Sequence[Member], signed: Sequence[SignedManifest]) -> bytes:
    """Return the container of payload and signatures: root document first, signatures in their order."""
    return pack([*payload, *(member for one in signed for member in one.members())])


def sign_document(root: Member, identity: SigningIdentity, moment: datetime) -> bytes:
    """Return a container with one document and one signature: a receipt or a trust package."""
    return pack_bundle([root], [sign_manifest([root], [], identity, 1, moment)])
