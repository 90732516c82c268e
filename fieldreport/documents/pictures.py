"""Photos that are attached: checked, freed of where and by whom they were taken, and made smaller on request.

Rules: what a file is, its bytes say and not its name. The parts that are no picture are cut out first; what is left
is decoded once, so that a damaged or oversized picture is refused before it is kept. JPEG, PNG, WebP and GIF stay bit
for bit; TIFF is written anew without loss; HEIC cannot be decoded here: its remarks are blanked, its size stays.
"""

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, ClassVar, Final

from fieldreport.documents import picture_parts
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS: Final = 100_000_000
LONGEST_SIDE: Final = 2048  # pixels of a picture that was made smaller: enough for a page at 200 dpi
QUALITY: Final = 82
LOCATION, DETAILS = "location", "details"
_GPS: Final = 0x8825
_ORIENTATION: Final = 0x0112
# Description, make, model, program, time, artist, XMP, copyright, the camera's own directory.
_TELLING: Final = frozenset({0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x02BC, 0x8298, 0x8769})
_FORMATS: Final = {kind: (kind.upper(),) for kind in ("jpeg", "png", "webp", "gif", "tiff", "bmp")}
_CUT: Final[Mapping[str, Callable[[bytes, Callable[[bytes], int]], picture_parts.Parts]]] = {
    "jpeg": picture_parts.jpeg,
    "png": picture_parts.png,
    "webp": picture_parts.webp,
    "gif": picture_parts.gif,
    "heif": picture_parts.heif,
}


class PictureProblem(FieldReportError):
    """A picture that cannot be kept, or not be made smaller."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "PICTURE_DAMAGED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The picture {name} is damaged or cut off."),
            QT_TRANSLATE_NOOP("errors", "Nothing was attached; the file itself is untouched."),
            QT_TRANSLATE_NOOP(
                "errors", "Copy it again from where it was taken, or save it anew in a picture program."
            ),
        ),
        "PICTURE_TOO_LARGE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The picture {name} has {size} million pixels; {limit} are the most."),
            QT_TRANSLATE_NOOP("errors", "Nothing was attached; the file itself is untouched."),
            QT_TRANSLATE_NOOP("errors", "Save a smaller copy in a picture program, and attach that."),
        ),
        "PICTURE_NOT_SMALLER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name} cannot be made smaller here."),
            QT_TRANSLATE_NOOP("errors", "It stays as it is."),
            QT_TRANSLATE_NOOP(
                "errors", "If it is too big to travel, attach a copy that a picture program made smaller."
            ),
        ),
    }


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A file as it is kept, and what was taken out of it: LOCATION, DETAILS (camera, times, names, remarks)."""

    content: bytes
    removed: tuple[str, ...] = ()


def cleaned(name: str, untrusted: bytes) -> Cleaned:
    """Return a picture without what it tells beside itself; any other file as it is.

    Raises PICTURE_DAMAGED, PICTURE_TOO_LARGE.
    """
    kind = picture_parts.kind_of(untrusted)
    if not kind:
        return Cleaned(untrusted)
    try:
        content, taken = _CUT[kind](untrusted, _orientation) if kind in _CUT else (untrusted, [])
        if kind in _FORMATS:
            image = _opened(name, content, kind)
            if kind == "tiff":
                content, taken = _rewritten(name, image)
            else:
                image.draft("RGB", (image.width // 8, image.height // 8))  # enough to see that nothing is missing
                image.load()
    except (OSError, ValueError, SyntaxError, IndexError, KeyError, TypeError, OverflowError, EOFError):
        raise PictureProblem("PICTURE_DAMAGED", name=name) from None
    if not taken:
        return Cleaned(content)
    return Cleaned(content, (LOCATION, DETAILS) if any(map(_tells_place, taken)) else (DETAILS,))


def smaller(name: str, content: bytes) -> bytes:
    """Return a photo with its longer side at LONGEST_SIDE at most, in its own format; raises PICTURE_NOT_SMALLER."""
    kind = picture_parts.kind_of(content)
    if kind not in ("jpeg", "png", "webp"):
        raise PictureProblem("PICTURE_NOT_SMALLER", name=name)
    from PIL import Image, ImageOps  # only for this

    image = _opened(name, content, kind)
    profile = image.info.get("icc_profile")
    if kind == "jpeg":
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    shown: Image.Image = ImageOps.exif_transpose(image)
    shown.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    out = BytesIO()
    wish: dict[str, Any] = {"icc_profile": profile} if profile else {}
    if kind != "png":
        wish["quality"] = QUALITY
    shown.save(out, _FORMATS[kind][0], optimize=True, exif=b"", **wish)
    made = cleaned(name, out.getvalue()).content
    if len(made) >= len(content):
        raise PictureProblem("PICTURE_NOT_SMALLER", name=name)
    return made


def _opened(name: str, content: bytes, kind: str) -> "Image":
    """Return a picture that is not too large; nothing of it is decoded yet."""
    from PIL import Image  # only where pictures are

    try:
        image = Image.open(BytesIO(content), formats=_FORMATS[kind])
    except Image.DecompressionBombError:
        raise PictureProblem("PICTURE_TOO_LARGE", name=name, size="…", limit=MAX_PIXELS // 10**6) from None
    _check_size(name, image.width * image.height)
    return image


def _check_size(name: str, pixels: int) -> None:
    if pixels > MAX_PIXELS:
        raise PictureProblem("PICTURE_TOO_LARGE", name=name, size=pixels // 10**6, limit=MAX_PIXELS // 10**6)


def _rewritten(name: str, image: "Image") -> picture_parts.Parts:
    """Return the pages of a TIFF with nothing but their pixels; what went is told by the first page's tags."""
    from PIL import ImageSequence  # only where pictures are

    exif = image.getexif()
    taken = [exif.tobytes()] if exif.get_ifd(_GPS) or _TELLING & set(exif) else []
    pages, pixels = [], 0
    for frame in ImageSequence.Iterator(image):
        pixels += frame.width * frame.height
        _check_size(name, pixels)
        page = frame.copy()
        page.info = {key: held for key, held in frame.info.items() if key in ("dpi", "icc_profile")}
        pages.append(page)
    out = BytesIO()
    compression = "group4" if image.mode == "1" else "tiff_adobe_deflate"
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], compression=compression)
    return out.getvalue(), taken


def _orientation(exif: bytes) -> int:
    found = _exif(exif).get(_ORIENTATION, 1)
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def _tells_place(part: bytes) -> bool:
    """Return whether a part that was cut out names a place: Exif with GPS, XMP with GPS or a place's name."""
    if b"GPS" in part or b"photoshop:City" in part or b"Iptc4xmpCore:Location" in part:
        return True
    for lead in (b"Exif\0\0", b"\0\0\0\x06Exif\0\0", b"\0\0\0\0"):
        if part.startswith(lead):
            part = part.removeprefix(lead)
            break
    return part[:4] in (b"II*\0", b"MM\0*") and bool(_place(part))


def _place(exif: bytes) -> dict[int, Any]:
    with contextlib.suppress(Exception):  # whatever a damaged directory does to its reader: it is cut out anyway
        return dict(_exif(exif).get_ifd(_GPS))
    return {}


def _exif(exif: bytes) -> Any:
    from PIL.Image import Exif  # only where pictures are

    found = Exif()
    with contextlib.suppress(Exception):  # as above
        found.load(exif)
    return found
