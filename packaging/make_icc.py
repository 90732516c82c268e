"""Makes `resources/colour/sRGB.icc`, the output intent of our PDF/A files. Run by hand; the result is committed.

    python packaging/make_icc.py

A matrix profile of version 2 after ICC.1:2001-04, with the primaries, the white and the curve of IEC 61966-2-1.
Nothing in it depends on the day or the machine: the same bytes every time.
"""

import struct
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "colour" / "sRGB.icc"

PRIMARIES = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))  # chromaticities x, y of red, green, blue
D65 = (0.3127, 0.3290)
D50 = (0.9642, 1.0, 0.8249)  # the white of the profile connection space
BRADFORD = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))
CURVE_POINTS = 1024
CREATED = (2026, 1, 1, 0, 0, 0)
NAME = "sRGB IEC61966-2-1 (Fieldreport)"
COPYRIGHT = "No copyright, use freely"

Matrix = tuple[tuple[float, ...], ...]


def profile() -> bytes:
    """Return the profile."""
    red, green, blue = zip(*colorants(), strict=True)
    tags = {
        b"desc": description(NAME),
        b"cprt": b"text\0\0\0\0" + COPYRIGHT.encode() + b"\0",
        b"wtpt": xyz(D50),
        b"rXYZ": xyz(red),
        b"gXYZ": xyz(green),
        b"bXYZ": xyz(blue),
        b"rTRC": curve(),
        b"gTRC": curve(),
        b"bTRC": curve(),
    }
    table, body = b"", b""
    start = 128 + 4 + 12 * len(tags)
    placed: dict[bytes, tuple[int, int]] = {}  # equal tags (the three curves) share one place
    for name, data in tags.items():
        if data not in placed:
            placed[data] = (start + len(body), len(data))
            body += data + b"\0" * (-len(data) % 4)
        table += name + struct.pack(">2I", *placed[data])
    return header(start + len(body)) + struct.pack(">I", len(tags)) + table + body


def header(size: int) -> bytes:
    """Return the 128 bytes of the header: a display profile, RGB to XYZ, perceptual intent."""
    return (
        struct.pack(">I4sI4s4s4s6H4s", size, b"\0" * 4, 0x02100000, b"mntr", b"RGB ", b"XYZ ", *CREATED, b"acsp")
        + b"\0" * 28  # platform, flags, maker, model, attributes, intent 0
        + struct.pack(">3i", *(fixed(value) for value in D50))
        + b"\0" * 48  # creator, and what version 2 reserves
    )


def colorants() -> Matrix:
    """Return the matrix from linear RGB to XYZ under D50: primaries scaled to D65, then adapted by Bradford."""
    white = (D65[0] / D65[1], 1.0, (1 - D65[0] - D65[1]) / D65[1])
    unscaled = transposed(tuple((x / y, 1.0, (1 - x - y) / y) for x, y in PRIMARIES))
    scale = applied(inverse(unscaled), white)
    to_xyz = tuple(tuple(value * factor for value, factor in zip(row, scale, strict=True)) for row in unscaled)
    source, target = applied(BRADFORD, white), applied(BRADFORD, D50)
    gains = tuple(
        tuple(target[row] / source[row] if row == column else 0.0 for column in range(3)) for row in range(3)
    )
    return product(inverse(BRADFORD), product(gains, product(BRADFORD, to_xyz)))


def curve() -> bytes:
    """Return the sRGB curve as a table of 16-bit values."""
    values = []
    for point in range(CURVE_POINTS):
        signal = point / (CURVE_POINTS - 1)
        linear = signal / 12.92 if signal <= 0.04045 else ((signal + 0.055) / 1.055) ** 2.4
        values.append(round(linear * 65535))
    return b"curv\0\0\0\0" + struct.pack(f">I{CURVE_POINTS}H", CURVE_POINTS, *values)


def description(text: str) -> bytes:
    """Return a textDescriptionType with ASCII only; its Unicode and Macintosh parts are there, and empty."""
    data = text.encode() + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(data)) + data + b"\0" * (4 + 4 + 2 + 1 + 67)


def xyz(values: tuple[float, ...]) -> bytes:
    """Return an XYZType."""
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(fixed(value) for value in values))


def fixed(value: float) -> int:
    """Return an s15Fixed16Number."""
    return round(value * 65536)


def applied(matrix: Matrix, vector: tuple[float, ...]) -> tuple[float, ...]:
    """Return matrix times vector."""
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def product(left: Matrix, right: Matrix) -> Matrix:
    """Return the product of two matrices."""
    return transposed(tuple(applied(left, column) for column in transposed(right)))


def transposed(matrix: Matrix) -> Matrix:
    """Return rows as columns."""
    return tuple(zip(*matrix, strict=True))


def inverse(matrix: Matrix) -> Matrix:
    """Return the inverse of a 3x3 matrix, by cofactors."""
    (a, b, c), (d, e, f), (g, h, i) = matrix
    cofactors = (
        (e * i - f * h, c * h - b * i, b * f - c * e),
        (f * g - d * i, a * i - c * g, c * d - a * f),
        (d * h - e * g, b * g - a * h, a * e - b * d),
    )
    determinant = a * cofactors[0][0] + b * cofactors[1][0] + c * cofactors[2][0]
    return tuple(tuple(value / determinant for value in row) for row in cofactors)


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(profile())
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")
