"""Packages out of saved mails: taken in like any file, and gone from the disk afterwards."""

from email.message import EmailMessage
from pathlib import Path

from worlds import World

from fieldreport.workflows import unpacking


def _mail(*attachments: tuple[str, bytes]) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "Our reports"
    mail.set_content("Attached.")
    for name, content in attachments:
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def test_a_folder_of_mails_is_taken_in(signed: World, tmp_path: Path) -> None:
    folder = signed.folder / "packages"
    first, second, *_ = sorted(folder.iterdir())
    mails = tmp_path / "mails"
    mails.mkdir()
    attached = ((first.name, first.read_bytes()), ("../../" + second.name, second.read_bytes()), ("note.txt", b"Hi."))
    (mails / "one.eml").write_bytes(_mail(*attached))
    (mails / "two.EML").write_bytes(_mail(("../..asice", b"bad")))
    (mails / "three.eml").write_bytes(_mail(("photo.jpg", b"no package")))
    before = sorted(path.name for path in signed.headquarters.home.iterdir())
    result = signed.receive(mails)
    assert sorted(one.file for one in result.imported) == [first.name, second.name]
    assert sorted((one.file, one.code) for one in result.quarantined) == [
        ("asice", "NOT_A_BUNDLE"),
        ("three.eml", "NOT_A_BUNDLE"),
    ]
    after = sorted(path.name for path in signed.headquarters.home.iterdir())
    assert set(after) - set(before) <= {"originals"}


def test_what_is_no_mail_stands_for_itself(tmp_path: Path) -> None:
    (tmp_path / "broken.eml").write_bytes(b"Content-Type: multipart/mixed; boundary=\xff\n\n--\xff")
    (tmp_path / ".hidden.eml").write_bytes(_mail(("a.asice", b"x")))
    with unpacking.unpacked([tmp_path], tmp_path) as found:
        assert [path.name for path in found] == ["broken.eml"]
    with unpacking.unpacked([tmp_path / ".hidden.eml"], tmp_path) as found:
        assert [path.read_bytes() for path in found] == [b"x"]
        (place,) = found
    assert not place.exists()
