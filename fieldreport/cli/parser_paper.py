"""The part of the grammar that is about tonight's paper: to quote, and to hand out."""

import argparse
from collections.abc import Callable
from pathlib import Path

from fieldreport.cli.arguments import Runner, quarter, year
from fieldreport.cli.commands import quoting
from fieldreport.workflows.excerpting import KINDS


def add_paper(command: Callable[[str, str, Runner], argparse.ArgumentParser]) -> None:
    """Add the commands."""
    quote = command("quote", "find paragraphs and figures of all years to quote (Headquarters)", quoting.quote)
    quote.add_argument(
        "words", nargs="?", default="", metavar="WORDS", help="all must occur; phrases in quotation marks"
    )
    quote.add_argument("--mission", default="", metavar="CODE")
    quote.add_argument("--country", default="", metavar="COUNTRY", help="code or name of a host country")
    quote.add_argument("--area", default="", metavar="CODE", help="of any version; followed through the cross-walk")
    quote.add_argument("--theme", default="", metavar="THEME", help="of programmes, projects and good practices")
    quote.add_argument("--from", dest="first", type=quarter, metavar="2006-Q1", help="first quarter")
    quote.add_argument("--to", dest="last", type=quarter, metavar="2008-Q4", help="last quarter")
    quote.add_argument("--cleared", action="store_true", help="only what is cleared for public use")
    quote.add_argument("--out", type=Path, metavar="FILE.docx", help="write them here, with sources as footnotes")
    quote.add_argument("--classified", action="store_true", help="write them even where a report is classified")
    excerpt = command("excerpt", "write of one mission and period what others need", quoting.excerpt)
    excerpt.add_argument("kind", choices=KINDS, metavar="KIND")
    excerpt.add_argument("--mission", default="", metavar="CODE", help="at Headquarters: which")
    excerpt.add_argument("--from", dest="first", type=quarter, required=True, metavar="2006-Q1", help="first quarter")
    excerpt.add_argument("--to", dest="last", type=quarter, required=True, metavar="2008-Q4", help="last quarter")
    excerpt.add_argument("--out", type=Path, required=True, metavar="FILE.docx")
    excerpt.add_argument("--classified", action="store_true", help="write it even where a report is classified")
    pack = command("pack", "write a signed, read-only pack of some years for evaluators (Headquarters)", quoting.pack)
    pack.add_argument("--year", type=year, action="append", required=True, metavar="2006", help="may be repeated")
    pack.add_argument("--budget-year", action="store_true", help="from 1 July of the year to 30 June of the next")
    pack.add_argument("--out", type=Path, required=True, metavar="DIR", help="an empty or new folder")
    pack.add_argument("--public", action="store_true", help="only what may leave the United Nations")
    pack.add_argument("--classified", action="store_true", help="write it even where a report is classified")
