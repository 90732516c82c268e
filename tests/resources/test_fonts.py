"""The shipped fonts hold what the screens and the PDF print, as TrueType that reportlab can embed."""

import struct

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from fieldreport.resources import resource_path

WEIGHTS = ["Regular", "SemiBold"]


def _font(name: str) -> TTFont:
    return TTFont(name, str(resource_path("fonts", f"{name}.ttf")))


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize(
    "characters",
    [
        "“”‘’«»‹›–—…•·§№°†‰",  # typography
        "\u00a0\u202f\u2009\u200e\u200f\u2066\u2069",  # thin spaces, direction marks
        "≤≥≠≈−×÷±½²←↑→↓↔",  # signs and arrows
        "✓✗●○▲▼■□☐☑⚠",  # marks
        "éèêëçœæàâîïôùûÿñáíóúüß¿¡",  # French, Spanish
        "ǍạẹọṣŋƁŵ",  # African languages
        "€£¥₣₤₦₵ΑαЖж",
    ],
)
def test_noto_sans_holds(weight: str, characters: str) -> None:
    glyphs = _font(f"NotoSans-{weight}").face.charToGlyph
    assert [c for c in characters if ord(c) not in glyphs] == []


@pytest.mark.parametrize("weight", WEIGHTS)
def test_arabic_holds_letters_digits_and_presentation_forms(weight: str) -> None:
    glyphs = _font(f"NotoSansArabicUI-{weight}").face.charToGlyph
    wanted = [*range(0x0621, 0x063B), *range(0x0641, 0x0653), *range(0x0660, 0x066D), *range(0xFE8D, 0xFEFD)]
    assert [hex(c) for c in [*wanted, 0x060C, 0x061B, 0x061F, 0x06CC, 0x06A9] if c not in glyphs] == []


@pytest.mark.parametrize("weight", WEIGHTS)
def test_digits_are_as_wide_as_each_other(weight: str) -> None:
    face = _font(f"NotoSans-{weight}").face
    assert len({face.charWidths[ord(digit)] for digit in "0123456789"}) == 1


@pytest.mark.parametrize(("name", "family"), [("NotoSans", "Noto Sans"), ("NotoSansArabicUI", "Noto Sans Arabic UI")])
def test_semi_bold_stays_in_its_family(name: str, family: str) -> None:
    # Name 16 is what joins Regular and SemiBold; a subset without it loses bold in silence.
    assert _typographic_names(f"{name}-SemiBold") == (family, "SemiBold")


@pytest.mark.parametrize("weight", WEIGHTS)
def test_arabic_lines_are_as_high_as_latin_ones(weight: str) -> None:
    heights = [
        face.ascent - face.descent
        for face in (_font(f"NotoSans-{weight}").face, _font(f"NotoSansArabicUI-{weight}").face)
    ]
    assert heights[1] <= heights[0] * 1.05


def test_the_licence_travels_with_the_fonts() -> None:
    text = resource_path("fonts", "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in text
    assert "Copyright 2015 Google LLC" in text


def test_the_fonts_stay_small() -> None:
    sizes = [path.stat().st_size for path in resource_path("fonts").glob("*.ttf")]
    assert len(sizes) == 4
    assert sum(sizes) < 1_000_000


def _typographic_names(name: str) -> tuple[str, str]:
    data = resource_path("fonts", f"{name}.ttf").read_bytes()
    tables = {
        data[offset : offset + 4]: struct.unpack(">I", data[offset + 8 : offset + 12])[0]
        for offset in range(12, 12 + 16 * struct.unpack(">H", data[4:6])[0], 16)
    }
    base = tables[b"name"]
    count, strings = struct.unpack(">HH", data[base + 2 : base + 6])
    found = {}
    for record in range(count):
        platform, _, _, name_id, length, start = struct.unpack(">6H", data[base + 6 + 12 * record :][:12])
        if platform == 3:
            begin = base + strings + start
            found[name_id] = data[begin : begin + length].decode("utf-16-be")
    return found[16], found[17]
