"""The grammar of `product`: what Headquarters issued, what of it is superseded, and corrigenda."""

import argparse
from pathlib import Path

from fieldreport.cli.arguments import LANGUAGES, Runner, count, year
from fieldreport.cli.commands import issuing


def add_products(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add `product` and its actions."""
    product = commands.add_parser("product", help="issued reports of Headquarters and corrigenda", parents=[common])
    actions = product.add_subparsers(title="actions", metavar="ACTION", required=True)

    def action(name: str, summary: str, run: Runner) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = actions.add_parser(name, help=summary, description=summary, parents=[common])
        added.set_defaults(run=run)
        return added

    issue = action("issue", "issue the annual report of a year", issuing.issue)
    issue.add_argument("--year", type=year, required=True, metavar="2006")
    issue.add_argument("--budget-year", action="store_true", help="from 1 July of the year to 30 June of the next")
    issue.add_argument("--out", type=Path, required=True, metavar="DIR")
    issue.add_argument("--public", action="store_true", help="only what may leave the United Nations")
    issue.add_argument("--language", choices=LANGUAGES, default="en", help="language of the files")
    action("list", "list what was issued, and what of it is superseded", issuing.list_products)
    corrigendum = action("corrigendum", "write the corrigendum of what was issued", issuing.corrigendum)
    corrigendum.add_argument("number", type=count, metavar="NUMBER", help="as listed")
    corrigendum.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    corrigendum.add_argument("--language", choices=LANGUAGES, default="en", help="language of the sheet")
