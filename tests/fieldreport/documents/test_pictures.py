"""Photos: what tells where and by whom is gone, the picture itself stays, hostile ones are refused with words."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, PngImagePlugin
from worlds import refuses

from fieldreport.documents import pictures
from fieldreport.documents.picture_parts import kind_of

XMP = b"<x:xmpmeta><rdf:Description exif:GPSLatitude='2,30S' dc:creator='Ada Witness'/></x:xmpmeta>"


def told(*, turned: int = 1) -> Image.Exif:
    """Return what a telephone writes into a photo: camera, name, time, place."""
    exif = Image.Exif()
    exif[0x010F], exif[0x013B], exif[0x0112] = "Telephone Maker", "Ada Witness", turned
    exif[0x8769] = {0x9003: "2006:05:02 10:00:00"}
    exif[0x8825] = {1: "S", 2: (2.0, 30.0, 21.0), 3: "E", 4: (28.0, 51.0, 0.0)}
    return exif


def photo(kind: str = "JPEG", size: tuple[int, int] = (64, 48), **wish: Any) -> bytes:
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    out = BytesIO()
    image.save(out, kind, **({"exif": told()} | wish))
    return out.getvalue()


def pixels(content: bytes) -> bytes:
    return Image.open(BytesIO(content)).convert("RGB").tobytes()


def tells(content: bytes) -> set[int]:
    exif = Image.open(BytesIO(content)).getexif()
    return set(exif) | ({pictures._GPS} if exif.get_ifd(pictures._GPS) else set())


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "PNG", "TIFF", "AVIF"])
def test_place_camera_and_name_are_gone_and_every_pixel_is_there(kind: str) -> None:
    wish = {"exif": told(), "quality": 90} if kind != "TIFF" else {"exif": told().tobytes()}
    before = photo(kind, **wish)
    assert pictures._GPS in tells(before)
    made = pictures.cleaned("market.jpg", before)
    assert made.removed[0] == "location"
    assert tells(made.content) & {0x010F, 0x013B, pictures._GPS, 0x8769} == set()
    assert b"Ada Witness" not in made.content
    assert b"Telephone" not in made.content
    assert pixels(made.content) == pixels(before)
    again = pictures.cleaned("market.jpg", made.content)
    assert (again.removed, pixels(again.content)) == ((), pixels(before))


def test_xmp_comments_previews_and_appended_files_go_with_it() -> None:
    before = photo(exif=b"", xmp=XMP, comment=b"by Ada Witness", dpi=(72, 72)) + b"\0\0\0\x18ftypmp42 a film"
    made = pictures.cleaned("a.jpg", before)
    assert made.removed == ("location", "details")
    assert b"GPS" not in made.content
    assert b"Witness" not in made.content
    assert b"film" not in made.content
    assert pixels(made.content) == pixels(before)


def test_the_words_in_a_png_go() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Ada Witness")
    words.add_itxt("XML:com.adobe.xmp", XMP.decode())
    words.add_text("Comment", "a place", zip=True)
    before = photo("PNG", exif=b"", pnginfo=words)
    made = pictures.cleaned("map.png", before)
    assert made.removed == ("location", "details")
    assert Image.open(BytesIO(made.content)).info == {}
    assert pixels(made.content) == pixels(before)


def test_remarks_in_a_gif_go_and_its_frames_stay() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "green", "blue")]
    out = BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], loop=0, comment=b"Ada Witness", duration=50)
    made = pictures.cleaned("a.gif", out.getvalue())
    assert made.removed == ("details",)
    shown = Image.open(BytesIO(made.content))
    assert (shown.n_frames, shown.info["loop"]) == (3, 0)  # type: ignore[attr-defined]
    assert b"Witness" not in made.content


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_keeps_standing_as_it_stood(kind: str) -> None:
    made = pictures.cleaned("a", photo(kind, exif=told(turned=6)))
    assert tells(made.content) == {0x0112}
    assert Image.open(BytesIO(made.content)).getexif()[0x0112] == 6
    assert pictures.cleaned("a", made.content) == pictures.Cleaned(made.content)
    smaller = pictures.smaller("a", pictures.cleaned("a", noise(kind, (2600, 1300), turned=6)).content)
    assert Image.open(BytesIO(smaller)).size == (1024, 2048)
    assert tells(smaller) == set()


def noise(kind: str, size: tuple[int, int], *, turned: int = 1) -> bytes:
    out = BytesIO()
    Image.effect_noise(size, 90).convert("RGB").save(out, kind, exif=told(turned=turned), quality=95)
    return out.getvalue()


def test_what_is_no_picture_or_tells_nothing_stays_byte_for_byte() -> None:
    for content in (b"a letter", b"%PDF-1.7", b"\xff\xd8", b"", b"BM is how a letter may begin", photo(exif=b"")):
        assert pictures.cleaned("x", content) == pictures.Cleaned(content)


def test_a_picture_that_is_cut_off_is_refused() -> None:
    for kind in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF"):
        whole = photo(kind, exif=told().tobytes())
        for length in (40, len(whole) // 2, len(whole) - 8):
            if kind != "AVIF" or length < 100:  # its picture lies at the end and cannot be decoded without it
                with refuses("PICTURE_DAMAGED"):
                    pictures.cleaned("half.jpg", whole[:length])


def test_a_bomb_is_refused_before_it_is_opened() -> None:
    for side in (10_001, 60_000):  # the second is more than Pillow itself would open
        head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
        bomb = b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
            for name, body in chunks
        )
        assert kind_of(bomb) == "png"
        with refuses("PICTURE_TOO_LARGE"):
            pictures.cleaned("bomb.png", bomb)


def test_noise_behind_a_known_beginning_never_gets_further_than_words() -> None:
    for begin in (b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n", b"RIFF\xff\0\0\0WEBP", b"GIF89a", b"II*\0", b"MM\0*"):
        for filling in (b"\0" * 200, b"\xff" * 200, bytes(range(200))):
            with refuses("PICTURE_DAMAGED"):
                pictures.cleaned("x", begin + filling)


def test_a_photo_is_made_smaller_once() -> None:
    before = noise("JPEG", (3000, 2000))
    made = pictures.smaller("a.jpg", before)
    assert len(made) < len(before) / 2
    assert Image.open(BytesIO(made)).size == (2048, 1365)
    assert tells(made) == set()
    with refuses("PICTURE_NOT_SMALLER"):
        pictures.smaller("a.jpg", pictures.smaller("a.jpg", photo(size=(90, 60), quality=30)))
    with refuses("PICTURE_NOT_SMALLER"):
        pictures.smaller("a.heic", photo("AVIF"))
