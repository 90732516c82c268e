"""The shipped scripts of stock tools, run as anybody would, at a set time."""

import subprocess
from datetime import datetime
from pathlib import Path

SCRIPTS = Path(__file__).parents[1] / "resources" / "verify"


def run_script(folder: Path, name: str, *arguments: object, at: datetime) -> "subprocess.CompletedProcess[str]":
    """Run a script as of `at`: openssl has an option for that, which the scripts have no reason to know."""
    openssl = folder / "openssl"
    openssl.write_text(
        '#!/bin/sh\nif [ "$1 $2" = "cms -verify" ]; then shift 2;'
        f' exec /usr/bin/openssl cms -verify -attime {int(at.timestamp())} "$@"; fi\nexec /usr/bin/openssl "$@"\n'
    )
    openssl.chmod(0o755)
    return subprocess.run(
        ["sh", SCRIPTS / name, *map(str, arguments)],
        env={"PATH": f"{folder}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
