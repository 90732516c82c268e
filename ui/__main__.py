"""The program `fieldreport`: with a command it works in the terminal, without one it opens the window.

With `--gallery` it shows every component of the window instead (`--dark`, `--rtl`).

Free of Qt at import, so that commands start fast and run on machines without Qt's libraries (decisions 28).
"""

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run the command line or the window and return the exit code (0 done, 1 findings, 2 usage, 3 environment)."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["--gallery"]:
        from ui.gallery import main as open_gallery  # for those who build the window

        return open_gallery(given[1:])
    if opens_window(given):
        from ui.app import main as open_window  # Qt: only where a window is wanted

        return open_window(given)
    from fieldreport.cli import main as run_command  # for start-up time of the window

    return run_command(given)


def opens_window(arguments: list[str]) -> bool:
    """Return whether the arguments hold no command; `--home DIR` alone only picks the data folder."""
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--home" and rest:
            rest.pop(0)
        elif not word.startswith("--home="):
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())
