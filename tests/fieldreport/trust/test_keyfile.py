"""The key file: what opens it, what does not, and that it survives damage."""

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fieldreport.trust.argon import FLOOR, Cost, calibrate, cost_for, is_acceptable
from fieldreport.trust.keyfile import (
    KeyFile,
    copy_path,
    create,
    parse_key_file,
    read_key_file,
    write_key_file,
)
from fieldreport.trust.problems import KeyFileError

SECRET = bytes(range(32))
WORDS = "été café garden moon river bread"
MADE = create(SECRET, WORDS, cost=FLOOR)
WITH_CODE, CODE = MADE.with_recovery_code(SECRET)


def code_of(action: Callable[[], Any]) -> str:
    with pytest.raises(KeyFileError) as caught:
        action()
    assert caught.value.exit_code == 3
    return caught.value.code


def test_the_passphrase_opens_it() -> None:
    assert parse_key_file(MADE.to_bytes()).open_with_passphrase(WORDS) == SECRET


def test_the_passphrase_may_be_typed_with_composed_or_separate_accents() -> None:
    separate = unicodedata.normalize("NFD", WORDS)
    assert separate != WORDS
    assert MADE.open_with_passphrase(separate) == SECRET


@pytest.mark.parametrize("wrong", ["", WORDS + " ", WORDS.upper(), "été"])
def test_another_passphrase_does_not(wrong: str) -> None:
    assert code_of(lambda: MADE.open_with_passphrase(wrong)) == "WRONG_PASSPHRASE"


def test_the_recovery_code_opens_it() -> None:
    opened = parse_key_file(WITH_CODE.to_bytes())
    assert opened.open_with_recovery_code(CODE) == SECRET
    assert opened.open_with_recovery_code(CODE.lower().replace("-", " ")) == SECRET
    assert opened.has_recovery_code


def test_a_new_recovery_code_replaces_the_old_one() -> None:
    again, new_code = WITH_CODE.with_recovery_code(SECRET)
    assert again.open_with_recovery_code(new_code) == SECRET
    assert code_of(lambda: again.open_with_recovery_code(CODE)) == "WRONG_RECOVERY_CODE"


def test_a_mistyped_recovery_code_is_told_from_a_wrong_one() -> None:
    mistyped = ("1" if CODE[0] != "1" else "2") + CODE[1:]
    assert code_of(lambda: WITH_CODE.open_with_recovery_code(mistyped)) == "RECOVERY_CODE_MISTYPED"


def test_no_recovery_code_was_made() -> None:
    assert code_of(lambda: MADE.open_with_recovery_code(CODE)) == "NO_RECOVERY_CODE"
    assert not WITH_CODE.without("recovery").has_recovery_code


def test_a_new_passphrase_replaces_the_old_one_and_keeps_the_code() -> None:
    changed = WITH_CODE.with_passphrase(SECRET, "new words", cost=FLOOR)
    assert changed.open_with_passphrase("new words") == SECRET
    assert changed.open_with_recovery_code(CODE) == SECRET
    assert code_of(lambda: changed.open_with_passphrase(WORDS)) == "WRONG_PASSPHRASE"


def test_the_passphrase_slot_stays() -> None:
    with pytest.raises(ValueError, match="always has a passphrase"):
        MADE.without("passphrase")


def test_no_secret_stands_in_the_file() -> None:
    text = WITH_CODE.to_bytes()
    for secret in (SECRET, SECRET.hex().encode(), WORDS.encode(), CODE.encode(), CODE.replace("-", "").encode()):
        assert secret not in text


def changed(**slot: Any) -> bytes:
    """Return a key file whose passphrase slot was changed by someone who knows how to repair the checksum."""
    from fieldreport.trust.keyfile import _checksum

    content = json.loads(MADE.to_bytes())
    content["slots"][0].update(slot)
    content["checksum"] = _checksum(content["id"], content["slots"])
    return json.dumps(content).encode()


@pytest.mark.parametrize(
    "slot",
    [
        {"memory_kib": 8},
        {"memory_kib": FLOOR.memory_kib - 1},
        {"iterations": 1},
        {"lanes": 0},
        {"memory_kib": 2**31},
        {"iterations": 10**9},
    ],
)
def test_a_lowered_or_absurd_cost_is_refused_before_it_is_used(slot: dict[str, int]) -> None:
    assert code_of(lambda: parse_key_file(changed(**slot)).open_with_passphrase(WORDS)) == "KEY_FILE_WEAK"


@pytest.mark.parametrize("slot", [{"iterations": 4}, {"memory_kib": 65_537}, {"note": "x"}])
def test_any_other_parameter_is_authenticated(slot: dict[str, Any]) -> None:
    assert code_of(lambda: parse_key_file(changed(**slot)).open_with_passphrase(WORDS)) == "WRONG_PASSPHRASE"


@pytest.mark.parametrize(
    "slot", [{"kdf": "pbkdf2"}, {"salt": 5}, {"salt": ""}, {"nonce": "AA=="}, {"wrapped": None}, {"iterations": "3"}]
)
def test_a_slot_of_another_form(slot: dict[str, Any]) -> None:
    assert code_of(lambda: parse_key_file(changed(**slot)).open_with_passphrase(WORDS)) == "KEY_FILE_DAMAGED"


def test_a_slot_of_another_file_does_not_open() -> None:
    other = create(SECRET, WORDS, cost=FLOOR)
    swapped = KeyFile(MADE.id, other.slots)
    assert code_of(lambda: swapped.open_with_passphrase(WORDS)) == "WRONG_PASSPHRASE"


def test_a_cost_below_the_floor_cannot_be_written() -> None:
    assert code_of(lambda: create(SECRET, WORDS, cost=Cost(1024, 1))) == "KEY_FILE_WEAK"


def test_slots_of_a_later_version_survive() -> None:
    content = json.loads(changed())
    content["slots"].append({"kind": "headquarters", "key": "x", "nonce": "AAAA", "wrapped": "AAAA"})
    from fieldreport.trust.keyfile import _checksum

    content["checksum"] = _checksum(content["id"], content["slots"])
    kept = parse_key_file(json.dumps(content).encode()).with_recovery_code(SECRET)[0]
    assert "headquarters" in [slot["kind"] for slot in json.loads(kept.to_bytes())["slots"]]
    assert kept.open_with_passphrase(WORDS) == SECRET


@pytest.mark.parametrize(
    ("untrusted", "code"),
    [
        (b"", "KEY_FILE_DAMAGED"),
        (b"{}", "KEY_FILE_DAMAGED"),
        (b"[" * 100_000, "KEY_FILE_DAMAGED"),
        (b"\xff\xfe", "KEY_FILE_DAMAGED"),
        (b'{"format":"fieldreport-key/2"}', "KEY_FILE_NEWER"),
        (MADE.to_bytes()[:-30], "KEY_FILE_DAMAGED"),
        (MADE.to_bytes().replace(b'"iterations": 3', b'"iterations": 4'), "KEY_FILE_DAMAGED"),
    ],
)
def test_damage_is_told_from_a_wrong_passphrase(untrusted: bytes, code: str) -> None:
    assert code_of(lambda: parse_key_file(untrusted)) == code


# --- on disk


def test_two_copies_readable_by_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "store.key"
    write_key_file(path, MADE)
    for place in (path, copy_path(path)):
        assert place.read_bytes() == MADE.to_bytes()
        assert place.stat().st_mode & 0o777 == 0o600
    assert sorted(one.name for one in tmp_path.iterdir()) == ["store.key", "store.key.copy"]


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"\0" * 300)])
def test_the_second_copy_helps_out(tmp_path: Path, harm: Callable[[Path], Any]) -> None:
    path = tmp_path / "store.key"
    write_key_file(path, MADE)
    harm(path)
    assert read_key_file(path) == MADE


def test_the_first_copy_is_enough(tmp_path: Path) -> None:
    path = tmp_path / "store.key"
    write_key_file(path, MADE)
    copy_path(path).unlink()
    assert read_key_file(path) == MADE


def test_both_missing_or_damaged(tmp_path: Path) -> None:
    path = tmp_path / "store.key"
    assert code_of(lambda: read_key_file(path)) == "KEY_FILE_MISSING"
    path.write_bytes(b"x")
    assert code_of(lambda: read_key_file(path)) == "KEY_FILE_DAMAGED"


def test_what_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "store.key"
    write_key_file(path, MADE)
    (tmp_path / "store.key.new").mkdir()  # the temporary file cannot be made
    assert code_of(lambda: write_key_file(path, WITH_CODE)) == "KEY_FILE_NOT_WRITTEN"
    assert read_key_file(path) == MADE


# --- cost


@pytest.mark.parametrize(
    ("floor_seconds", "memory_gib", "cost"),
    [
        (2.0, 16, Cost(64 * 1024, 3)),  # an old laptop: never below the floor
        (0.4, 16, Cost(64 * 1024, 8)),
        (0.15, 16, Cost(128 * 1024, 10)),
        (0.06, 16, Cost(256 * 1024, 12)),
        (0.06, 0, Cost(64 * 1024, 50)),  # memory unknown
        (0.06, 0.5, Cost(128 * 1024, 25)),
    ],
)
def test_passes_first_then_memory(floor_seconds: float, memory_gib: float, cost: Cost) -> None:
    assert cost_for(floor_seconds, 1.0, int(memory_gib * 2**20)) == cost


def test_calibration_gives_an_acceptable_cost() -> None:
    assert is_acceptable(calibrate(0.01))
