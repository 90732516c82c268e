"""Finds packages where they lie: named files, folders and sticks, and the attachments of saved mails.

Rules: a file named by itself is always judged; in folders only what looks like a package or a mail, and nothing
hidden: other systems leave shadows such as `._NAME.asice` on sticks. An attachment is as untrusted as any file, and
keeps the last part of its name only for the journal; where it is put meanwhile goes away afterwards.
"""

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from email import message_from_bytes
from email.errors import MessageError
from email.policy import default
from pathlib import Path, PurePosixPath
from typing import Final

SUFFIXES: Final = (".asice", ".age")
MAIL: Final = ".eml"
_MOST: Final = 100  # attachments taken from one mail
_LARGEST: Final = 150_000_000  # bytes of a mail; base64 takes a third more than the largest package
_LONGEST_NAME: Final = 100


def packages_in(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the named files, and from folders every package and mail below them, in the order of their names.

    OSError where one is missing.
    """
    for path in paths:
        if path.is_dir():
            yield from sorted(
                found
                for found in path.rglob("*")
                if found.suffix.lower() in (*SUFFIXES, MAIL) and not found.name.startswith(".") and found.is_file()
            )
        else:
            path.stat()
            yield path


@contextlib.contextmanager
def unpacked(paths: Sequence[Path], place: Path) -> Iterator[list[Path]]:
    """Have the packages of `packages_in` as files, with those from mails in a folder below `place` until the end.

    A mail without a package stands for itself, so that it is judged and refused like any other file.
    """
    with contextlib.ExitStack() as stack:
        found: list[Path] = []
        for path in packages_in(paths):
            taken: list[Path] = []
            if path.suffix.lower() == MAIL:
                taken = _attachments(path, Path(stack.enter_context(tempfile.TemporaryDirectory(dir=place))))
            found += taken or [path]
        yield found


def _attachments(mail: Path, folder: Path) -> list[Path]:
    """Write the packages attached to a mail into `folder` and return them, in their order."""
    try:
        if mail.stat().st_size > _LARGEST:
            return []
        parts = message_from_bytes(mail.read_bytes(), policy=default).walk()
        taken: list[Path] = []
        for part in parts:
            name = PurePosixPath((part.get_filename() or "").replace("\\", "/")).name
            if not name.lower().endswith(SUFFIXES) or len(taken) == _MOST:
                continue
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                file = folder / str(len(taken)) / _plain(name)
                file.parent.mkdir()
                file.write_bytes(content)
                taken.append(file)
    except (OSError, MessageError, ValueError, LookupError, AttributeError, TypeError, IndexError):
        return []  # no mail that can be read: it is judged as the file it is
    return taken


def _plain(name: str) -> str:
    """Return a name that every disk takes."""
    kept = "".join(sign if sign.isalnum() or sign in "._- " else "_" for sign in name)
    return kept[-_LONGEST_NAME:].lstrip(". ") or "package"
