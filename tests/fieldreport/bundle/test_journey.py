"""Both rooms joined: a revision signed by two people travels encrypted and is proven at Headquarters."""

import io

import signing_world as world
from reportlab.pdfgen.canvas import Canvas
from signing_world import NOW

from fieldreport.bundle.container import Member
from fieldreport.bundle.encryption import decrypt, encrypt
from fieldreport.bundle.pdf_signatures import add_signature_fields, check_pdf, sign_pdf
from fieldreport.bundle.signing import covered_payload, pack_bundle, sign_document, sign_manifest
from fieldreport.bundle.verifier import verify, verify_trust_package
from fieldreport.trust.packages import build_trust_package, parse_trust_package


def page(text: str, width: int = 595, height: int = 842) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1)
    canvas.drawString(20, height - 30, text)
    canvas.save()
    return out.getvalue()


def test_from_two_signatures_to_headquarters() -> None:
    adviser, officer = world.identity("adviser"), world.identity("clearing-officer")
    published = sign_document(
        Member("trust.json", build_trust_package(world.context()), "application/json"),
        world.identity("trust-publisher"),
        NOW,
    )
    trust, _ = verify_trust_package(
        published, parse_trust_package, pinned_fingerprint=world.ca().fingerprint, now=NOW
    )

    # The order of decisions 8: the author certifies the PDF and signs her manifest, then the clearing officer.
    rendered = page("Quarterly report")
    certified = sign_pdf(
        add_signature_fields(rendered, ["adviser", "clearing-officer"]),
        adviser,
        "adviser",
        page("Signed by the adviser", 240, 72),
        moment=NOW,
        certify=True,
    )
    first_payload = world.payload(pdf=rendered, signed_pdf=certified)
    first = sign_manifest(covered_payload(first_payload, is_last_signer=False), [], adviser, 1, NOW)
    cleared = sign_pdf(certified, officer, "clearing-officer", page("Cleared", 240, 72), moment=NOW, certify=False)
    payload = world.payload(pdf=rendered, signed_pdf=cleared)
    second = sign_manifest(covered_payload(payload, is_last_signer=True), [first], officer, 2, NOW)
    sealed = encrypt(pack_bundle(payload, [first, second]), trust.recipients)

    verified = verify(decrypt(sealed, [world.hq_age()[0]]), trust, now=NOW)
    check_pdf(verified.container.read("report.pdf"), verified.signers, trust, NOW)
    assert [signer.name for signer in verified.signers] == ["Amina Diallo", "Élodie Çelik"]
    assert verified.profile == "full"
