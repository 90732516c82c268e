"""A program in which nothing moves: one clock, one source of chance, one way to draw, one machine.

Rules: this is a process of its own, so that what is held still here never touches another test. Clock, keys and what
the machine tells about itself are invented; everything else is real.
"""

import os
import platform
import random
import secrets
import shutil
import sys
import time
from collections import namedtuple
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

HERE = Path(__file__).resolve().parent
SIZE = (1366, 728)
NOW = datetime(2006, 7, 14, 9, 0, tzinfo=UTC)
# Screens show where files lie, so it is the same on every Linux, whatever TMPDIR says.
PLACE = Path("/", "tmp", "fieldreport-pictures")
PATIENCE = 60.0  # seconds until what does not come to rest is a failure
_P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_Usage = namedtuple("_Usage", ("total", "used", "free"))  # as `shutil` has it
_chance, _keys = random.Random("chance"), random.Random("keys")


class _Midday(datetime):
    """The time for whoever asks the computer."""

    @classmethod
    def now(cls, tz: Any = None) -> datetime:
        return NOW.astimezone(tz) if tz is not None else NOW.replace(tzinfo=None)


def hold_environment() -> None:
    """Set what Qt and the libraries below it read when they are loaded; call it before anything else."""
    for name in [held for held in os.environ if held.startswith(("QT_", "FIELDREPORT_", "FC_", "XDG_"))]:
        del os.environ[name]
    os.environ.update(
        QT_QPA_PLATFORM="offscreen",
        LANG="C.UTF-8",
        LC_ALL="C.UTF-8",
        TZ="UTC",
        HOME=str(PLACE / "home"),
        FONTCONFIG_FILE=str(HERE / "fonts.conf"),
    )
    time.tzset()


@contextmanager
def empty_place() -> Iterator[Path]:
    """Make `PLACE`, and empty it at the end; whoever comes second waits."""
    import fcntl  # these pictures are taken on Linux only

    PLACE.mkdir(exist_ok=True)
    with (PLACE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _clear()
        (PLACE / "home").mkdir()
        try:
            yield PLACE
        finally:
            _clear()


def _clear() -> None:
    for held in PLACE.iterdir():
        if held.is_dir():
            shutil.rmtree(held, ignore_errors=True)
        elif held.name != "lock":
            held.unlink()


def hold_machine() -> None:
    """Let every machine have the same name, disk and sticks, and every key the same bytes each time."""
    import ui.removable
    import ui.widgets.volumes

    for name in ("pdf_utils.metadata.info", "pdf_utils.metadata.xmp_xml", "sign.signers"):
        import_module(f"pyhanko.{name}")  # they write the time into the PDF
    hold_clock()
    platform.node = lambda: "laptop"
    shutil.disk_usage = lambda _path: _Usage(64 * 10**9, 40 * 10**9, 24 * 10**9)
    ui.removable.QStorageInfo = ui.widgets.volumes.QStorageInfo = SimpleNamespace(mountedVolumes=list)
    _hold_chance()
    _hold_keys()


def hold_clock() -> None:
    """Let those who ask the computer for the time hear the world's; to be called again after each import."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("ui.", "pyhanko.")) and getattr(module, "datetime", None) is datetime:
            module.datetime = _Midday


def reseed(word: str) -> None:
    """Begin anew with chance, so that no scene depends on the scenes before it."""
    _chance.seed(word)
    _keys.seed(word)


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the window work until something is so. Raises TimeoutError."""
    from PySide6.QtCore import QEventLoop, QTimer  # after the environment is set

    loop, timer, end = QEventLoop(), QTimer(), time.monotonic() + PATIENCE
    timer.setInterval(2)
    timer.timeout.connect(lambda: loop.quit() if is_so() or time.monotonic() > end else None)
    timer.start()
    loop.exec()
    timer.stop()
    if time.monotonic() > end:
        raise TimeoutError("The window did not come to rest.")


def picture_of(widget: Any, area: Any = None) -> Any:
    """Return the picture of a widget, or of an area of it, when nothing moves in it any more."""
    shown: list[Any] = []

    def is_still() -> bool:
        shown.append((widget.grab(area) if area is not None else widget.grab()).toImage())
        return len(shown) > 2 and shown[-1] == shown[-2] == shown[-3]

    wait_until(is_still)
    return shown[-1]


def _hold_chance() -> None:
    import fieldreport.values

    os.urandom = _chance.randbytes
    secrets.token_bytes = lambda size=32: _chance.randbytes(size)
    secrets.token_hex = lambda size=32: _chance.randbytes(size).hex()
    secrets.randbits, secrets.randbelow, secrets.choice = _chance.getrandbits, _chance.randrange, _chance.choice
    ticks = iter(range(int(NOW.timestamp()) * 10**9, 2**63, 10**6))
    fieldreport.values.time = SimpleNamespace(time_ns=lambda: next(ticks))  # in the numbers of records


def _hold_keys() -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec

    import fieldreport.bundle.encryption

    plain = ec.ECDSA.__init__
    ec.ECDSA.__init__ = lambda self, hashing, _steady=True: plain(self, hashing, True)
    ec.generate_private_key = lambda curve: ec.derive_private_key(_keys.randrange(1, _P256_ORDER), curve)
    for builder in (
        x509.CertificateBuilder,
        x509.CertificateRevocationListBuilder,
        x509.CertificateSigningRequestBuilder,
    ):
        builder.sign = _steady(builder.sign)
    fieldreport.bundle.encryption.new_age_identity = _next_age_identity


def _steady(sign: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *given, **named: sign(*given, ecdsa_deterministic=True, **named)


def _next_age_identity() -> tuple[str, str]:
    """Return an age identity drawn from our own chance, as `new_age_identity` returns one."""
    from fieldreport.bundle.encryption import recipient_of

    identity = _bech32("age-secret-key-", _keys.randbytes(32)).upper()
    return identity, recipient_of(identity)


def _bech32(human: str, data: bytes) -> str:
    """Return bytes in Bech32 (BIP 173), the form of age's keys."""
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += "0" * (-len(bits) % 5)
    values = [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]
    prefix = [ord(letter) >> 5 for letter in human] + [0] + [ord(letter) & 31 for letter in human]
    check = 1
    for value in [*prefix, *values, 0, 0, 0, 0, 0, 0]:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for place, factor in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= factor if top >> place & 1 else 0
    check ^= 1
    values += [check >> 5 * (5 - place) & 31 for place in range(6)]
    return f"{human}1{''.join('qpzry9x8gf2tvdw0s3jn54khce6mua7l'[value] for value in values)}"
