"""A PostgreSQL server for tests: Debian's own, on loopback, with TLS under a certificate made for it.

Rules: it runs as a user without rights and dies with the process; every test has a database of its own. A machine
without the server is a failed set-up, and the tests fail.
"""

import atexit
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from urllib.parse import quote

OFFICERS = {
    "ada": "fieldreport_reviewer",
    "bo": "fieldreport_reviewer",
    "chief": "fieldreport_chief",
    "reader": "fieldreport_reader",
}
PASSWORD = "violet anchor"
_numbers = count(1)


@dataclass(frozen=True)
class Server:
    """A running server with the logins of OFFICERS, all with PASSWORD."""

    folder: Path
    port: int

    @property
    def certificate_file(self) -> Path:
        return self.folder / "server.crt"

    def address(self, login: str, database: str = "postgres", **more: str) -> str:
        """Return where a login finds a database; `more` stands in the address."""
        facts = {"sslrootcert": str(self.certificate_file), **more}
        asked = "&".join(f"{name}={quote(value, safe='')}" for name, value in facts.items())
        return f"postgresql://{login}@localhost:{self.port}/{database}?{asked}"

    def database(self, template: str = "template1") -> str:
        """Make a new database, empty or like another one, and return its name."""
        name = f"archive_{next(_numbers)}"
        self.run("postgres", f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def run(self, database: str, statement: str) -> list[tuple[object, ...]]:
        """Run a statement as the owner of the archive."""
        import psycopg

        owner = psycopg.connect(
            self.address("owner", database), sslmode="verify-full", password=PASSWORD, autocommit=True
        )
        with closing(owner):
            found = owner.execute(statement)
            return found.fetchall() if found.description else []


@cache
def server() -> Server:
    """Return this process's server, started when first asked for."""
    folder = Path(tempfile.mkdtemp(prefix="fieldreport-postgres-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    made = Server(folder, _free_port())
    certificate(folder)
    (folder / "password").write_text(PASSWORD)
    user = _give_away(folder)
    _call("initdb", "-D", folder / "data", "-U", "owner", "--pwfile", folder / "password", "--no-sync", user=user)
    (folder / "data" / "pg_hba.conf").write_text("hostssl all all 127.0.0.1/32 scram-sha-256\n")
    settings = {
        "listen_addresses": "127.0.0.1",
        "port": made.port,
        "unix_socket_directories": "",
        "ssl": "on",
        "ssl_cert_file": folder / "server.crt",
        "ssl_key_file": folder / "server.key",
        "fsync": "off",  # what is tested is not the disk
    }
    words = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
    _call("pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", words, "start", user=user)
    atexit.register(_call, "pg_ctl", "-D", folder / "data", "-w", "-m", "immediate", "stop", user=user)
    return made


def prepared(made: Server) -> str:
    """Return the name of a new database that holds an empty archive, with the logins of OFFICERS in their roles."""
    return made.database(_prepared_once(made))


@cache
def _prepared_once(made: Server) -> str:
    from fieldreport.storage.archive.in_postgres import prepare

    name = made.database()
    prepare(made.address("owner", name), password=PASSWORD)
    for login, role in OFFICERS.items():
        made.run(name, f"CREATE ROLE {login} LOGIN PASSWORD '{PASSWORD}' IN ROLE {role}")
    return name


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def certificate(folder: Path) -> None:
    """Write a certificate that vouches for itself, for the name localhost."""
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    command = ["openssl", *words.split(), "-keyout", folder / "server.key", "-out", folder / "server.crt"]
    subprocess.run(command, check=True, capture_output=True)
    (folder / "server.key").chmod(0o600)


def _give_away(folder: Path) -> str | None:
    """Let the folder belong to a user without rights where we are root: the server refuses to run as root."""
    if os.geteuid() != 0:
        return None
    name = next(held.pw_name for held in pwd.getpwall() if held.pw_name in ("postgres", "nobody"))
    folder.chmod(0o755)
    for path in (folder, *folder.iterdir()):
        shutil.chown(path, name)
    return name


def _call(program: str, *words: object, user: str | None) -> None:
    found = shutil.which(program) or max(map(str, Path("/usr/lib/postgresql").glob(f"*/bin/{program}")), default="")
    assert found, f"{program} is missing: install Debian's package postgresql"
    done = subprocess.run(
        [found, *map(str, words)],
        user=user,
        check=False,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout
