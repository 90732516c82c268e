"""The grammar of Headquarters' board and review: what stands, what is decided, who is reminded."""

import argparse
from collections.abc import Callable
from pathlib import Path

from fieldreport.cli.arguments import LANGUAGES, Runner, quarter, year
from fieldreport.cli.commands import answering, headquarters


def add_review(command: Callable[[str, str, Runner], argparse.ArgumentParser]) -> None:
    """Add the commands of the board and of the review."""
    decide = command("decide", "accept a received report, or return it with questions", answering.decide)
    decide.add_argument("decision", choices=("accepted", "returned"))
    decide.add_argument("--mission", required=True, metavar="CODE")
    decide.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
    decide.add_argument("--remark", default="", help="about the whole report")
    decide.add_argument(
        "--question", action="append", default=[], metavar="ADDRESS=TEXT", help="about one field; may be repeated"
    )
    decide.add_argument("--officer", default="", metavar="NAME", help="who decides, where approval has two levels")
    approval = command("approval", "show or say who approves reports at Headquarters", answering.approval)
    approval.add_argument("--chief", default="", metavar="NAME", help="who accepts after a reviewer")
    approval.add_argument("--reviewer", action="append", default=[], metavar="NAME", help="may be repeated")
    approval.add_argument("--one-level", action="store_true", help="one decision is enough")
    board = command("board", "show which mission has reported which quarter", headquarters.board)
    board.add_argument("--year", type=year, required=True, metavar="2006")
    board.add_argument(
        "--reminders", type=Path, metavar="DIR", help="write a letter to each mission that owes a report"
    )
    board.add_argument("--letters", choices=("eml", "txt"), default="eml", help="mail drafts, or plain text")
    board.add_argument("--language", choices=LANGUAGES, default="en", help="language of the letters")
    review = command("review", "run the checks again over a received report", headquarters.review)
    review.add_argument("--mission", required=True, metavar="CODE")
    review.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
    follow_up = command("follow-up", "write what came, was asked, answered and decided", headquarters.follow_up)
    follow_up.add_argument("--out", type=Path, required=True, metavar="FILE.csv")
    follow_up.add_argument("--mission", metavar="CODE", help="of one mission only")
