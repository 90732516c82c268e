"""Two officers of Headquarters, each at a desk of her own, with one archive between them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import postgres
from worlds import Desk, World

from fieldreport.storage.archive.in_postgres import PostgresArchive
from fieldreport.workflows import archiving, pooling
from fieldreport.workspace import Workspace


@dataclass
class Office:
    """`ada` is the desk of the world, `bo` one made from a copy of it; `originals` is a folder both reach."""

    world: World
    ada: Desk
    bo: Desk
    originals: Path
    database: str

    def sharing(self, login: str) -> archiving.Sharing:
        return archiving.Sharing(postgres.server().address(login, self.database), str(self.originals))

    def join(self, desk: Desk, login: str) -> pooling.Moved:
        """Let a desk work with the archive under a login from now on."""
        with desk.session() as session:
            return pooling.use_archive(session, self.sharing(login), archiving.Credentials(postgres.PASSWORD))

    @contextmanager
    def archive(self, login: str) -> Iterator[PostgresArchive]:
        with archiving.connected(self.sharing(login), archiving.Credentials(postgres.PASSWORD)) as archive:
            yield archive


def office(world: World) -> Office:
    """Return a world's Headquarters with a second desk, and an empty archive that nobody works with yet."""
    first = world.headquarters
    first.workspace.lock()
    copy = world.folder / "second-headquarters-home"
    shutil.copytree(first.home, copy)
    second = Desk(Workspace(copy, clock=world.clock, key_cost=first.workspace._key_cost), first.passphrase)
    for desk in (first, second):
        desk.workspace._key = world.keys[first.home.name]  # spares a second of key derivation in each test
    database = postgres.prepared(postgres.server())
    return Office(world, first, second, world.folder / "shared-originals", database)
