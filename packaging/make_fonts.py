"""Makes the four fonts under `resources/fonts/` from Debian's Noto packages; run by hand, results committed.

    apt-get install fonts-noto-core fonts-noto-extra fonts-noto-ui-core fonts-noto-ui-extra
    python packaging/make_fonts.py          (with fontTools installed; it is not part of the locks)

Noto Sans keeps Latin with extensions, Greek, Cyrillic and punctuation. It has no arrows, marks or comparison
signs, so those few glyphs are copied in from its sister fonts (same licence, same 1000 units per em); without
them each machine would substitute another font and screen, PDF and screenshots would differ.
Noto Sans Arabic *UI* is the one whose lines are as high as those of Noto Sans.
"""

import argparse
from pathlib import Path

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

SOURCE = Path("/usr/share/fonts/truetype/noto")
TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"

LATIN = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Extended-A, Extended-B
    (0x02B0, 0x036F),  # modifiers, combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic with supplement
    (0x1E00, 0x1EFF),  # Latin Extended Additional (Vietnamese, Yoruba)
    (0x2000, 0x206F),  # punctuation: quotes, dashes, thin spaces, direction marks
    (0x2070, 0x218F),  # superscripts, currency, letterlike, fractions
    (0x25CC, 0x25CC),  # dotted circle, for a combining mark typed alone
    (0xFB00, 0xFB06),  # ligatures
    (0xFEFF, 0xFEFF),
    (0xFFFD, 0xFFFD),  # replacement character
]
ARABIC = [
    (0x0020, 0x0020),
    (0x00A0, 0x00A0),
    (0x0600, 0x06FF),  # Arabic, Arabic-Indic digits, Persian and Urdu letters
    (0x2000, 0x206F),
    (0x25CC, 0x25CC),
    (0xFB50, 0xFBFF),  # presentation forms: PDF writers without shaping need them (not the rare ligatures)
    (0xFDF2, 0xFDF2),
    (0xFE70, 0xFEFF),
]
ARROWS = "←↑→↓↔"
COMPARISONS = "≤≥≠≈"
SHAPES = "✓✗■□▲▶▼○●◐◆★☐☑⚠"

DONORS = {
    "Regular": {
        "NotoSansSymbols-Regular": ARROWS,
        "NotoSansMath-Regular": "−" + COMPARISONS + "∞√∑↵",
        "NotoSansSymbols2-Regular": SHAPES,
    },
    # Noto Sans Math has one weight only; the semi-bold signs come from families that have the weight.
    "SemiBold": {
        "NotoSansSymbols-SemiBold": ARROWS,
        "NotoSansDevanagari-SemiBold": "−",
        "NotoSansMono-SemiBold": COMPARISONS + "∞√",
        "NotoSansMath-Regular": "∑↵",
        "NotoSansSymbols2-Regular": SHAPES,
    },
}


def make_font(name: str, ranges: list[tuple[int, int]], donors: dict[str, str]) -> TTFont:
    """Return the font `name` cut to `ranges`, with the glyphs of `donors` (file -> characters) added."""
    options = subset.Options()
    # Without all names (16, 17) SemiBold becomes a family of its own and bold silently vanishes.
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.layout_features = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    font = TTFont(SOURCE / f"{name}.ttf", recalcTimestamp=False)
    wanted = {code for first, last in ranges for code in range(first, last + 1)}
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    for donor_name, characters in donors.items():
        add_glyphs(font, TTFont(SOURCE / f"{donor_name}.ttf"), characters)
    font["OS/2"].recalcUnicodeRanges(font)
    return font


def add_glyphs(font: TTFont, donor: TTFont, characters: str) -> None:
    """Copy the outlines of `characters` from `donor` into `font`.

    Hints stay behind: they need the donor's own tables.
    """
    if donor["head"].unitsPerEm != font["head"].unitsPerEm:
        raise SystemExit("the fonts differ in units per em")
    glyphs = donor.getGlyphSet()
    order = font.getGlyphOrder()
    for character in characters:
        source = donor.getBestCmap()[ord(character)]
        target = f"uni{ord(character):04X}"
        recording = DecomposingRecordingPen(glyphs)
        glyphs[source].draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(pen)
        font["glyf"][target] = pen.glyph()
        font["hmtx"][target] = donor["hmtx"][source]
        if target not in order:
            order = [*order, target]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(character)] = target
    font.setGlyphOrder(order)
    font["glyf"].setGlyphOrder(order)


def main() -> None:
    """Write the four fonts."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--out", type=Path, default=TARGET)
    out = arguments.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    for weight, donors in DONORS.items():
        for name, ranges, extra in (("NotoSans", LATIN, donors), ("NotoSansArabicUI", ARABIC, {})):
            path = out / f"{name}-{weight}.ttf"
            make_font(f"{name}-{weight}", ranges, extra).save(path, reorderTables=True)
            print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
