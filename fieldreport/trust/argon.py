"""Argon2id (RFC 9106): what a passphrase costs to try, and how that cost is chosen on this computer."""

import os
import sys
import time
from dataclasses import dataclass

_KEY, _FLOOR_MEMORY = 32, 64 * 1024
_MOST_CALIBRATED = 256 * 1024
_PASSES_FIRST = 10  # above this many passes more memory is the better use of the same second
_CEILING_MEMORY, _CEILING_PASSES, _CEILING_LANES = 1024 * 1024, 1000, 16
SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Cost:
    """Memory in KiB, passes, lanes."""

    memory_kib: int
    iterations: int
    lanes: int = 1


FLOOR = Cost(_FLOOR_MEMORY, 3, 1)


def is_acceptable(cost: Cost) -> bool:
    """Return whether a cost is neither below the floor nor above what a key file may ask for."""
    return (
        FLOOR.memory_kib <= cost.memory_kib <= _CEILING_MEMORY
        and FLOOR.iterations <= cost.iterations <= _CEILING_PASSES
        and FLOOR.lanes <= cost.lanes <= _CEILING_LANES
    )


def derive(passphrase: bytes, salt: bytes, cost: Cost) -> bytes:
    """Return a 32-byte key."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # for start-up time

    kdf = Argon2id(salt=salt, length=_KEY, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory_kib)
    return kdf.derive(passphrase)


def calibrate(seconds: float = SECONDS) -> Cost:
    """Return a cost that takes about `seconds` here, never below the floor (storage.md 3).

    Passes are raised first, then memory up to 256 MiB, but never above a quarter of the computer's memory.
    """
    started = time.perf_counter()
    derive(b"calibration", b"calibration-salt", FLOOR)
    return cost_for(time.perf_counter() - started, seconds, installed_memory_kib())


def cost_for(floor_seconds: float, seconds: float, installed_kib: int) -> Cost:
    """Return the cost for a computer on which the floor takes `floor_seconds`."""
    passes = FLOOR.iterations * seconds / max(floor_seconds, 1e-6)
    memory = _FLOOR_MEMORY
    while passes > _PASSES_FIRST and memory * 2 <= min(_MOST_CALIBRATED, installed_kib // 4):
        memory, passes = memory * 2, passes / 2
    return Cost(memory, min(max(round(passes), FLOOR.iterations), _CEILING_PASSES), 1)


def installed_memory_kib() -> int:
    """Return the computer's memory in KiB, or 0 where it does not say (then the floor's memory is used)."""
    if sys.platform == "win32":
        import ctypes

        class _Status(ctypes.Structure):
            _fields_ = (
                ("length", ctypes.c_ulong),
                ("load", ctypes.c_ulong),
                ("total", ctypes.c_ulonglong),
                ("others", ctypes.c_ulonglong * 6),
            )

        status = _Status()
        status.length = ctypes.sizeof(_Status)
        found = ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status.total) // 1024 if found else 0
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    except (ValueError, OSError):
        return 0
