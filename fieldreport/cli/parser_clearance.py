"""The grammar of `clearance`: clearing a report on another computer, from both sides."""

import argparse
from pathlib import Path

from fieldreport.cli.arguments import WAY, Runner, count, quarter
from fieldreport.cli.commands import clearing
from fieldreport.trust_context import WAYS


def add_clearance(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add `clearance` and its actions."""
    clearance = commands.add_parser("clearance", help="clearance on another computer, by files", parents=[common])
    actions = clearance.add_subparsers(title="actions", metavar="ACTION", required=True)

    def action(name: str, summary: str, run: Runner) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = actions.add_parser(name, help=summary, description=summary, parents=[common])
        added.set_defaults(run=run)
        return added

    def about(name: str, summary: str, run: Runner) -> argparse.ArgumentParser:
        added = action(name, summary, run)
        what = added.add_mutually_exclusive_group(required=True)
        what.add_argument("--period", type=quarter, metavar="2006-Q2")
        what.add_argument("--document", type=count, default=0, metavar="N", help="a project's document, as listed")
        added.add_argument("--out", type=Path, required=True, metavar="DIR")
        added.add_argument("--way", choices=WAYS, help=WAY)
        return added

    def texts(name: str, summary: str, run: Runner) -> argparse.ArgumentParser:
        added = action(name, summary, run)
        added.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
        return added

    action("waiting", "list what waits for the clearing officer", clearing.waiting)
    ask = about("ask", "write the package for a clearing officer on another computer", clearing.ask)
    ask.add_argument("--certificate", default="", metavar="SHA256", help="of whom it is for; default: who acts today")
    ask.add_argument("--note", default="", help="what she should know")
    suggest = texts("suggest", "suggest a text for a field of a report that waits", clearing.suggest)
    suggest.add_argument("address", metavar="ADDRESS", help="as in the list of checks: report.2006/AR-B.PR.F")
    suggest.add_argument("--text", default="", help="the text that should stand there")
    suggest.add_argument("--remark", default="", help="why; without text and remark it is taken away")
    about("sign", "sign as clearing officer at a desk of her own, and write the answer", clearing.sign)
    agree = about("agree", "agree as a step before the one that signs, and write the answer", clearing.agree)
    agree.add_argument("--remark", default="", help="for the author and the next step")
    give_back = about("return", "return it with the suggestions, and write the answer", clearing.give_back)
    give_back.add_argument("--remark", default="", help="what is to be answered or corrected")
    about("answer", "write the answer about what is decided once more", clearing.answer)
    suggestions = texts("suggestions", "list suggested edits, take or decline them", clearing.suggestions)
    for flag, words in (("--take", "write the suggested text into the draft"), ("--decline", "leave the draft")):
        suggestions.add_argument(flag, type=count, action="append", default=[], metavar="N", help=words)
