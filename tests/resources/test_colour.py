"""The colour profile is sRGB, is made by our script alone, and is what PDF/A-2 allows."""

import importlib.util
import struct
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms

from fieldreport.resources import resource_path

ROOT = Path(__file__).resolve().parents[2]
PROFILE = resource_path("colour", "sRGB.icc").read_bytes()


def test_the_script_makes_the_very_bytes() -> None:
    spec = importlib.util.spec_from_file_location("make_icc", ROOT / "packaging" / "make_icc.py")
    assert spec is not None and spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.profile() == PROFILE


def test_header_states_size_version_and_kind() -> None:
    assert struct.unpack(">I", PROFILE[:4])[0] == len(PROFILE) < 4096
    assert PROFILE[8] == 2
    assert (PROFILE[12:16], PROFILE[16:20], PROFILE[20:24], PROFILE[36:40]) == (b"mntr", b"RGB ", b"XYZ ", b"acsp")


def test_colours_are_those_of_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(BytesIO(PROFILE))
    levels = [0, 1, 11, 17, 64, 96, 115, 128, 200, 254, 255]
    pixels = [(r, g, b) for r in levels for g in levels for b in levels]
    image = Image.new("RGB", (len(pixels), 1))
    image.putdata(pixels)
    through = ImageCms.profileToProfile(image, ours, ImageCms.createProfile("sRGB"))
    assert through is not None
    differences = [abs(a - b) for a, b in zip(image.tobytes(), through.tobytes(), strict=True)]
    assert max(differences) <= 1


def test_white_is_the_white_of_the_connection_space() -> None:
    tags = {PROFILE[at : at + 4]: struct.unpack(">2I", PROFILE[at + 4 : at + 12]) for at in range(132, 240, 12)}
    columns = [
        struct.unpack(">3i", PROFILE[tags[name][0] + 8 : tags[name][0] + 20]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")
    ]
    white = [sum(values) for values in zip(*columns, strict=True)]
    assert all(abs(have - want) <= 2 for have, want in zip(white, (63190, 65536, 54061), strict=True))
