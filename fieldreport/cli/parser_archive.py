"""The grammar of `archive`: the archive that several officers of Headquarters share."""

import argparse
from pathlib import Path

from fieldreport.cli.arguments import Runner, file, quarter
from fieldreport.cli.commands import archiving


def add_archive(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add `archive` with its actions."""
    archive = commands.add_parser("archive", help="the archive that several officers share", parents=[common])
    actions = archive.add_subparsers(title="actions", metavar="ACTION", required=True)

    def action(name: str, summary: str, run: Runner) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = actions.add_parser(name, help=summary, description=summary, parents=[common])
        added.set_defaults(run=run)
        return added

    action("show", "say which archive is in use", archiving.show)
    prepare = action("prepare", "make the tables and roles of an archive, as the database's owner", archiving.prepare)
    use = action("use", "put what this desk holds into a shared archive and work with it", archiving.use)
    for added in (prepare, use):
        added.add_argument("address", metavar="ADDRESS", help="postgresql://LOGIN@HOST/DATABASE?sslrootcert=FILE")
        added.add_argument("--password-file", type=file, metavar="FILE", help="file whose first line is the password")
    use.add_argument("--bundles", required=True, metavar="PLACE", help="folder, or s3://BUCKET/PREFIX?endpoint=URL")
    use.add_argument("--access-file", type=file, metavar="FILE", help="two lines: the access key's name and secret")
    action("fetch", "fetch what colleagues took in and decided", archiving.fetch)
    action("leave", "fetch everything once more and work alone", archiving.leave)
    export = action("export", "write what stands for a quarter as Parquet files", archiving.export)
    export.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
    export.add_argument("--out", type=Path, required=True, metavar="DIR")
