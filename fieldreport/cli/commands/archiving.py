"""`archive`: the archive that several officers of Headquarters share, and the quarter for analysts."""

import argparse
from pathlib import Path

from fieldreport.cli.commands.opening import opened, read_passphrase
from fieldreport.cli.terminal import Terminal
from fieldreport.storage.archive.signing_v4 import AccessKey
from fieldreport.workflows import archiving, pooling


def prepare(options: argparse.Namespace, terminal: Terminal) -> int:
    """Make the tables, rights and roles of an archive; needs no desk."""
    from fieldreport.storage.archive import in_postgres  # an extra that only some desks have

    in_postgres.prepare(options.address, password=_password(options.password_file))
    terminal.answer(
        {"address": options.address},
        [
            "The database is ready. Whoever runs it gives each officer a login and one of the three roles:",
            "  CREATE ROLE ada LOGIN PASSWORD '…' IN ROLE fieldreport_reviewer;",
            "fieldreport_reader reads; fieldreport_reviewer also takes in and decides; fieldreport_chief also "
            "changes what was decided.",
        ],
    )
    return 0


def use(options: argparse.Namespace, terminal: Terminal) -> int:
    """Put what this desk holds into a shared archive and work with it from now on."""
    sharing = archiving.Sharing(options.address, options.bundles)
    credentials = archiving.Credentials(_password(options.password_file), _access(options.access_file))
    with opened(options) as session:
        moved = pooling.use_archive(session, sharing, credentials)
    terminal.answer(
        {
            "address": sharing.address,
            "bundles": sharing.bundles,
            "contributed": moved.contributed,
            "conflicts": list(moved.conflicts),
            **_fetched_content(moved.fetched),
        },
        [
            f"{moved.contributed} packages put into {sharing.address}.",
            *(f"✖ {file}: another report holds its place there." for file in moved.conflicts),
            *_fetched_words(moved.fetched),
        ],
    )
    return 1 if moved.conflicts or moved.fetched.refused else 0


def fetch(options: argparse.Namespace, terminal: Terminal) -> int:
    """Fetch what colleagues took in and decided."""
    with opened(options) as session:
        fetched = pooling.catch_up(session)
    terminal.answer(_fetched_content(fetched), _fetched_words(fetched))
    return 1 if fetched.refused else 0


def leave(options: argparse.Namespace, terminal: Terminal) -> int:
    """Fetch everything once more and work alone from now on."""
    with opened(options) as session:
        fetched = pooling.leave_archive(session)
    words = [*_fetched_words(fetched), "This desk works alone from now on; the shared archive stays as it is."]
    terminal.answer(_fetched_content(fetched), words)
    return 1 if fetched.refused else 0


def show(options: argparse.Namespace, terminal: Terminal) -> int:
    """Say which archive is in use."""
    with opened(options) as session:
        sharing = archiving.sharing_of(session)
        own = str(session.home.store)
    content = {"shared": sharing is not None, "address": sharing.address if sharing else own}
    content |= {"bundles": sharing.bundles if sharing else str(session.home.originals)}
    terminal.answer(content, [f"Archive:   {content['address']}", f"Originals: {content['bundles']}"])
    return 0


def export(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write what stands for a quarter as Parquet files."""
    with opened(options) as session:
        written = archiving.export_period(session, options.period, options.out)
    words = [*map(str, written), "They hold the figures of the reports in clear: keep them as the reports are kept."]
    terminal.answer({"files": [str(path) for path in written]}, words)
    return 0


def _fetched_content(fetched: pooling.Fetched) -> dict[str, object]:
    return {
        "fetched": len(fetched.packages) - len(fetched.refused),
        "refused": [one.as_json() for one in fetched.refused],
        "decisions": fetched.decisions,
    }


def _fetched_words(fetched: pooling.Fetched) -> list[str]:
    taken = len(fetched.packages) - len(fetched.refused)
    return [
        *(f"✖ {one.file}: {one.code}: {one.text}" for one in fetched.refused),
        f"{taken} packages and {fetched.decisions} decisions fetched.",
    ]


def _password(file: Path | None) -> str:
    return read_passphrase(file) if file else ""


def _access(file: Path | None) -> AccessKey:
    """Return the access key in a file: its name in the first line, its secret in the second."""
    if file is None:
        return AccessKey("", "")
    name, _, secret = file.read_text(encoding="utf-8-sig").strip().partition("\n")
    return AccessKey(name.strip(), secret.strip())
