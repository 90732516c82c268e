"""Attached documents as files: names that tell nothing, whole or absent, copied once."""

import errno
import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldreport.storage import attachments, changes
from fieldreport.storage.database import Store
from fieldreport.storage.problems import StoreError, disk_problem

NOW = datetime(2026, 11, 20, tzinfo=UTC)
DIGEST = hashlib.sha256(b"a letter").hexdigest()


def test_the_salt_is_made_once_and_the_change_log_does_not_hold_it(store: Store) -> None:
    salted = attachments.salt(store, actor="A", at=NOW)
    assert attachments.salt(store, actor="A", at=NOW) == salted
    assert len(salted) == 32
    (change,) = changes.history(store, f"secret.{attachments.SALT}")
    assert salted.hex() not in str(change)


def test_a_name_is_no_digest_of_the_document(tmp_path: Path) -> None:
    name = attachments.attachment_path(tmp_path, b"s" * 32, DIGEST).name
    assert DIGEST not in name
    assert name != attachments.attachment_path(tmp_path, b"t" * 32, DIGEST).name
    with pytest.raises(ValueError, match="digest"):
        attachments.attachment_path(tmp_path, b"s", "../store")


def test_a_file_once_there_never_changes(tmp_path: Path) -> None:
    path = attachments.attachment_path(tmp_path / "attachments", b"s", DIGEST)
    attachments.write_attachment(path, b"first")
    attachments.write_attachment(path, b"second")
    assert attachments.read_attachment(path) == b"first"
    assert list(path.parent.iterdir()) == [path]


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        attachments.read_attachment(attachments.attachment_path(tmp_path, b"s", DIGEST))
    assert caught.value.code == "NO_ATTACHMENT"
    assert str(tmp_path) in caught.value.text


def test_only_what_is_missing_is_copied_and_nothing_else(tmp_path: Path) -> None:
    source, target = tmp_path / "here", tmp_path / "there"
    assert attachments.copy_missing(source, target) == 0
    first = attachments.attachment_path(source, b"s", DIGEST)
    attachments.write_attachment(first, b"one")
    (source / "notes.txt").write_text("not ours")
    assert attachments.copy_missing(source, target) == 1
    assert attachments.copy_missing(source, target) == 0
    assert [(file.name, file.read_bytes()) for file in target.iterdir()] == [(first.name, b"one")]


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "DISK_FULL"), (errno.EDQUOT, "DISK_FULL"), (errno.EIO, "DISK_ERROR")]
)
def test_a_full_disk_is_called_full(number: int, code: str) -> None:
    assert disk_problem(OSError(number, "refused")).code == code


def test_a_disk_that_refuses_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "attachments").write_bytes(b"a file where the folder should be")
    with pytest.raises(StoreError) as caught:
        attachments.write_attachment(attachments.attachment_path(tmp_path / "attachments", b"s", DIGEST), b"x")
    assert caught.value.code == "DISK_ERROR"
