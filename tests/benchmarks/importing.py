"""Import of one encrypted package at Headquarters, with every check of the container, into an empty inbox.

Measured: `workflows.importing.import_bytes`, imports warm; each time as the first package of its signers, so that
their certificates are proven anew. The PDF is checked later in the background and is not in here. Floor: SHA-256 over
the bytes, five P-256 verifications (two manifests, two certificates, the revocation list), and the same rows into the
same encrypted store in one transaction.
"""

import hashlib
import time
from collections.abc import Callable
from typing import Final

from benchmarks.originals import ROWS, written_down
from benchmarks.world import PACKAGE, World

VERIFICATIONS: Final = 5


def take(world: World) -> Callable[[], float]:
    """Take the package in."""
    from fieldreport.bundle import chain
    from fieldreport.workflows import importing
    from fieldreport.workflows.verifying import judge_of

    package = (world.folder / PACKAGE).read_bytes()

    def run() -> float:
        with world.session("headquarters", "importing") as session:
            judge = judge_of(session)
            _ = session.store.db  # sqlite-utils is in place, as in any desk that has written before
            chain._proven.clear()
            began = time.perf_counter()
            done = importing.import_bytes(session, package, PACKAGE, judge)
            spent = time.perf_counter() - began
            if done.code:
                raise ValueError(done.text)
            return spent

    return run


def floor(world: World) -> Callable[[], float]:
    """Do the arithmetic and write the rows, and nothing else."""
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.hashes import SHA256

    package = (world.folder / PACKAGE).read_bytes()
    rows = written_down(world, ROWS)
    key = ec.generate_private_key(ec.SECP256R1())
    public, content = key.public_key(), package[:2000]
    signatures = [key.sign(content, ec.ECDSA(SHA256())) for _ in range(VERIFICATIONS)]

    def run() -> float:
        with world.session("headquarters", "importing-floor") as session:
            execute = session.store.connection.execute
            began = time.perf_counter()
            hashlib.sha256(package).digest()
            for signature in signatures:
                public.verify(signature, content, ec.ECDSA(SHA256()))
            execute("BEGIN IMMEDIATE")
            execute("PRAGMA defer_foreign_keys = ON")
            for table, held in rows.items():
                marks = ", ".join("?" * len(held[0]))
                session.store.connection.executemany(f"INSERT INTO {table} VALUES ({marks})", held)
            execute("COMMIT")
            return time.perf_counter() - began

    return run
