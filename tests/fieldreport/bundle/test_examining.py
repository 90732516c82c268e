"""How far a refused package gets: counts and names for a person, never a verdict."""

import io
import zipfile

import signing_world

from fieldreport.bundle.examining import Examination, examine


def rewritten(package: bytes, name: str, data: bytes | None) -> bytes:
    """Return the package with a member replaced, added, or taken out (None), and checksums that fit."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        members = {info.filename: (info, archive.read(info)) for info in archive.infolist()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for info, held in members.values():
            fresh = zipfile.ZipInfo(info.filename, info.date_time)
            fresh.compress_type, fresh.create_system = info.compress_type, info.create_system
            fresh.external_attr = info.external_attr
            if info.filename != name:
                archive.writestr(fresh, held)
            elif data is not None:
                archive.writestr(fresh, data)
    return out.getvalue()


def seen(package: bytes, **changed: object) -> Examination:
    return examine(package, signing_world.context(**changed), signing_world.NOW)  # type: ignore[arg-type]


def test_an_intact_package_holds_everywhere() -> None:
    found = seen(signing_world.full_bundle())
    assert (found.signatures, found.listed, found.valid) == (2, 2, 2)
    assert found.files == found.intact > 0
    assert [role for role, _name in found.signers] == ["adviser", "clearing-officer"]
    assert (found.claimed_mission, found.claimed_revision) == ("MONUC", 1)


def test_a_changed_file_is_one_of_many() -> None:
    whole = seen(signing_world.full_bundle())
    found = seen(rewritten(signing_world.full_bundle(), "report.xlsx", b"another workbook"))
    assert (found.valid, found.files, found.intact) == (2, whole.files, whole.files - 1)


def test_a_missing_file_is_counted_as_not_intact() -> None:
    found = seen(rewritten(signing_world.full_bundle(), "report.xlsx", None))
    assert found.intact == found.files - 1


def test_a_changed_manifest_makes_its_signature_invalid() -> None:
    found = seen(rewritten(signing_world.full_bundle(), "META-INF/ASiCManifest002.xml", b"<nothing/>"))
    assert (found.signatures, found.listed, found.valid) == (2, 2, 1)
    assert [role for role, _name in found.signers] == ["adviser"]


def test_something_else_than_a_signature_is_not_listed() -> None:
    found = seen(rewritten(signing_world.full_bundle(), "META-INF/signature001.p7s", b"not a signature"))
    assert (found.signatures, found.listed, found.valid) == (2, 1, 1)


def test_what_cannot_be_read_claims_nothing() -> None:
    found = seen(rewritten(signing_world.full_bundle(), "report.json", b"not a report"))
    assert (found.is_open, found.claimed_mission, found.claimed_revision) == (True, "", None)
    assert seen(b"no archive at all") == Examination()
