"""Takes the golden pictures of the window: `make goldens`.

    take.py              take all; keep what changed in `pictures`, and say what that is
    take.py --into DIR   take all into a folder, every pixel as it is
    take.py --into DIR --differing   only those that look different, and in distances.json how far all are

A picture that matches within the tolerance of the test (`pictures.py`) stays as it is, so that nothing changes where
nothing was changed. Only light pictures are kept at their full size: the others differ in colours or direction only.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parents[1]), str(HERE)]

from still import empty_place, hold_clock, hold_environment, hold_machine  # noqa: E402 - the path comes first

hold_environment()

import argparse  # noqa: E402 - Qt reads the environment when it is imported
import json  # noqa: E402
from collections.abc import Callable, Sequence  # noqa: E402

import pictures  # noqa: E402
from PySide6.QtCore import QLocale, Qt  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

KEPT = HERE / "pictures"
LOOKS = ("light", "dark", "rtl")
Keep = Callable[[str, QImage], None]


def main(arguments: Sequence[str]) -> int:
    """Take the pictures; return the exit code."""
    if not sys.platform.startswith("linux"):
        print("Golden pictures are taken on Linux only: letters are drawn in another way elsewhere.", file=sys.stderr)
        return 3
    parser = argparse.ArgumentParser(prog="make goldens", description="Take the golden pictures of the window.")
    parser.add_argument("--into", type=Path, metavar="DIR", help="take all into a folder and change nothing else")
    parser.add_argument("--differing", action="store_true", help="write there only what looks different")
    chosen = parser.parse_args(list(arguments))
    if chosen.into is not None:
        take_into(chosen.into.resolve(), only_differing=chosen.differing)
        return 0
    taken: list[str] = []
    take_all(lambda name, picture: taken.append(name) or accept(name, picture))
    for file in sorted(KEPT.glob("*.png")):
        if file.stem not in taken:
            file.unlink()
            print(f"gone     {file.stem}")
    size = sum(file.stat().st_size for file in KEPT.glob("*.png"))
    print(f"{len(taken)} pictures, {size / 1e6:.1f} MB")
    return 0


def take_into(folder: Path, *, only_differing: bool) -> None:
    """Write the pictures into a folder, and how far each is from the one that is kept (255 where there is none)."""
    folder.mkdir(parents=True, exist_ok=True)
    distances: dict[str, float] = {}

    def keep(name: str, picture: QImage) -> None:
        kept = KEPT / f"{name}.png"
        distances[name] = pictures.distance(QImage(str(kept)), picture) if kept.exists() else 255.0
        if not only_differing or distances[name] > pictures.TOLERANCE:  # packing them takes as long as painting them
            _write(picture, folder / f"{name}.png")

    take_all(keep)
    (folder / "distances.json").write_text(json.dumps(distances), encoding="utf-8")


def accept(name: str, picture: QImage) -> None:
    """Keep a picture unless the one that is kept is near enough."""
    file = KEPT / f"{name}.png"
    is_new = not file.exists()
    if is_new or pictures.distance(QImage(str(file)), picture) > pictures.TOLERANCE / 2:
        pictures.save(picture, file, is_halved=not name.endswith("-light"))
        print(f"{'new' if is_new else 'changed':<8} {name}")


def take_all(keep: Keep) -> None:
    """Build the desks, and hand every scene in every look to `keep`, under its name."""
    from desks import make_desks
    from scenes import all_scenes

    from ui.theme import Theme, install, load_fonts
    from ui.translation import install_language

    application = QApplication([])
    application.setApplicationName("Fieldreport")
    application.setCursorFlashTime(0)
    QLocale.setDefault(QLocale("en_GB"))
    install_language(application, "en")
    load_fonts()
    with empty_place() as place:
        hold_machine()
        desks = make_desks(place)
        for look in LOOKS:
            is_rtl = look == "rtl"
            application.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
            )
            install(Theme("dark" if look == "dark" else "light"))
            for scene in all_scenes(desks):
                keep(f"{scene.name}-{look}", scene.picture)
                hold_clock()


def _write(picture: QImage, file: Path) -> None:
    if not picture.save(str(file)):
        raise OSError(f"{file} could not be written")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
