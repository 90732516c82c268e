"""The grammar of the command line (product.md)."""

import argparse
from collections.abc import Callable
from pathlib import Path

from fieldreport import __version__
from fieldreport.cli.arguments import (
    LANGUAGES,
    MISSION_ROLES,
    WAY,
    Runner,
    count,
    day,
    file,
    path,
    percent,
    quarter,
    reason_for,
    up_to,
    year,
)
from fieldreport.cli.commands import (
    answering,
    chasing,
    checking,
    consolidating,
    demonstrating,
    forming,
    funding,
    granting,
    handing_over,
    headquarters,
    planning,
    publishing,
    recalling,
    revising,
    working,
)
from fieldreport.cli.demo.cast import MOST_MISSIONS, MOST_QUARTERS
from fieldreport.cli.parser_archive import add_archive
from fieldreport.cli.parser_clearance import add_clearance
from fieldreport.cli.parser_keeping import add_keeping
from fieldreport.cli.parser_paper import add_paper
from fieldreport.cli.parser_products import add_products
from fieldreport.cli.parser_review import add_review
from fieldreport.cli.parser_trust import add_trust
from fieldreport.disclosure import LEAST_SHOWN
from fieldreport.project_reports import REPORT_TYPES
from fieldreport.trust_context import WAYS

LEAST = f"withhold counts of incidents and survivors below N (default: {LEAST_SHOWN}; 0 withholds none)"


def build_parser() -> argparse.ArgumentParser:
    """Return the whole parser; each command's namespace carries its `run` function."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--json", action="store_true", help="answer in JSON with stable keys")
    common.add_argument(
        "--passphrase-file", type=file, metavar="FILE", help="file whose first line is the passphrase"
    )
    parser = argparse.ArgumentParser(
        prog="fieldreport",
        description="Quarterly reporting on gender equality and women, peace and security, off line. "
        "Without a command it opens the window.",
        epilog="Exit codes: 0 done, 1 done with findings or refused input, 2 wrong usage, 3 environment.",
        parents=[common],
    )
    parser.add_argument("--version", action="version", version=f"fieldreport {__version__}")
    parser.add_argument("--home", type=Path, default=None, metavar="DIR", help="data folder (else FIELDREPORT_HOME)")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, summary: str, run: Runner) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = commands.add_parser(
            name, help=summary, description=summary, parents=[common]
        )
        added.set_defaults(run=run)
        return added

    add_keeping(command)
    _add_work(command)
    _add_headquarters(command)
    add_review(command)
    add_paper(command)
    _add_projects(commands, common)
    _add_grants(commands, common)
    add_clearance(commands, common)
    add_archive(commands, common)
    add_products(commands, common)
    add_trust(commands, common)
    demo = command("demo", "build a small world from the sample data and run the whole journey", demonstrating.demo)
    demo.add_argument("folder", type=Path, metavar="DIR", help="an empty or new folder")
    demo.add_argument("--large", action="store_true", help="20 missions over all quarters of 2006 and 2007")
    for name, most in (("missions", MOST_MISSIONS), ("quarters", MOST_QUARTERS)):
        demo.add_argument(
            f"--{name}", type=up_to(most), metavar="N", help=f"a large world of 1 to {most} {name} only"
        )
    return parser


def _add_work(command: Callable[[str, str, Runner], argparse.ArgumentParser]) -> None:
    load = command(
        "load", "load records from record files and filled forms, and signed grants of Headquarters", working.load
    )
    load.add_argument("files", type=file, nargs="+", metavar="FILE")
    load.add_argument("--dry-run", action="store_true", help="show the difference, store nothing")
    _add_forms(command)
    _add_past(command)
    check = command("check", "list all findings of a quarter", checking.check)
    check.add_argument("--period", type=quarter, metavar="2006-Q2", help="default: the latest quarter with data")
    command("rules", "list all rules with their severities", checking.rules)
    sign = command("sign", "freeze and sign a revision, both profiles", working.sign)
    sign.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
    sign.add_argument("--as", dest="signer", choices=("author", "clearing-officer"), default="author")
    sign.add_argument("--key-passphrase-file", type=file, metavar="FILE", help="the clearing officer's passphrase")
    sign.add_argument("--reason", default="", help="why an earlier signed revision is replaced")
    each = sign.add_argument("--reason-for", type=reason_for, action="append", default=[], metavar="ADDRESS=TEXT")
    each.help = "why one answer, record or note was changed"
    _add_memo(sign)
    export = command("export", "write the submission package of a quarter", working.export)
    export.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
    export.add_argument("--out", type=Path, required=True, metavar="DIR")
    export.add_argument("--profile", choices=("full", "data"), default="full")
    export.add_argument("--plain", action="store_true", help="do not encrypt: it can then be read by anybody")
    export.add_argument("--way", choices=WAYS, help=WAY)
    copy = command("copy", "write a copy of a report for reading, editing or quoting", working.copy)
    copy.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
    copy.add_argument("--out", type=Path, required=True, metavar="FILE", help="ends in .pdf, .docx or .xlsx")
    which = copy.add_mutually_exclusive_group()
    which.add_argument("--revision", type=int, metavar="N", help="default: the newest signed one")
    which.add_argument("--draft", action="store_true", help="the draft as it stands")
    copy.add_argument("--classified", action="store_true", help="write it even where the report is classified")
    plan = command("plan", "list the actions of the action plan, or write its one-page review", planning.plan)
    plan.add_argument("--out", type=Path, metavar="FILE.pdf", help="write the review for senior management here")
    extract = command("extract", "write what of a quarter everybody may read", publishing.extract)
    extract.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
    extract.add_argument("--out", type=Path, required=True, metavar="FILE.json", help="a file that is not there yet")
    extract.add_argument("--least", type=count, default=LEAST_SHOWN, metavar="N", help=LEAST)
    sheet = command("sheet", "write a good practice on one page, to hand out", publishing.sheet)
    sheet.add_argument("practice", metavar="PRACTICE", help="id of the practice")
    sheet.add_argument("--out", type=Path, required=True, metavar="FILE.pdf", help="a file that is not there yet")


def _add_forms(command: Callable[[str, str, Runner], argparse.ArgumentParser]) -> None:
    begin = command("begin", "begin the report of any quarter in the form of its time", forming.begin)
    begin.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
    form = command("form", "write an Excel form for colleagues without the program", forming.form)
    form.add_argument("kind", choices=("training", "activity", "project", "report"), metavar="KIND")
    form.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx", help="a file that is not there yet")
    form.add_argument("--period", type=quarter, metavar="2006-Q2", help="default: the quarter in work")
    form.add_argument("--project", metavar="ID", help="the project whose ledger the form is about")
    form.add_argument("--language", choices=("en", "fr"), help="default: the language of the reports")
    template = command("template", "show or make a change of the template under a draft", forming.template)
    template.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
    template.add_argument("--to", metavar="VERSION", help="default: the version meant for the quarter")
    template.add_argument("--apply", action="store_true", help="make the change; without it nothing is changed")
    role = command("role", "say in which role this desk reports, or change it from a day on", revising.role)
    role.add_argument("--to", choices=MISSION_ROLES, help="the new role")
    role.add_argument("--since", type=day, metavar="DATE", help="its first day")
    role.add_argument("--reason", default="", help="why the role changes")
    compare = command("compare", "show what a revision changed, word by word", revising.compare)
    compare.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
    compare.add_argument("--revision", type=int, required=True, metavar="N")
    compare.add_argument("--beside", type=int, metavar="N", help="default: the revision before")
    place = command("place", "list the answers kept aside, or put one where it belongs", forming.place)
    place.add_argument("--period", type=quarter, required=True, metavar="2006-Q2")
    place.add_argument("--put", nargs=2, metavar=("ANSWER", "QUESTION"), help="ids, as the list has them")


def _add_past(command: Callable[[str, str, Runner], argparse.ArgumentParser]) -> None:
    history = command("history", "tell who changed an answer or a record when, and from what", recalling.history)
    history.add_argument("address", metavar="ADDRESS", help="report.2006/IM-3, training[T-1], training[T-1].title")
    history.add_argument("--period", type=quarter, metavar="2006-Q2", help="of an answer; default: the latest")
    bin_ = command("bin", "list the bin, put a record into it, or take one out", recalling.bin_)
    which = bin_.add_mutually_exclusive_group()
    which.add_argument("--put", metavar="ADDRESS", default="", help="the record to put away: training[T-1]")
    which.add_argument("--restore", metavar="ADDRESS", default="", help="the record to take out again")


def _add_headquarters(command: Callable[[str, str, Runner], argparse.ArgumentParser]) -> None:
    verify = command("verify", "say who signed a package and whether it is intact", checking.verify)
    verify.add_argument("files", type=file, nargs="+", metavar="FILE")
    verify.add_argument("--trust", type=file, metavar="FILE", help="list of authorized signatories to judge by")
    verify.add_argument("--fingerprint", metavar="SHA256", help="of the authority behind --trust")
    verify.add_argument("--age-identity", type=file, metavar="FILE", help="key to open encrypted packages with")
    take = command("import", "verify and store packages from files and folders", headquarters.import_packages)
    take.add_argument("paths", type=path, nargs="+", metavar="PATH")
    take.add_argument("--branch", default="", metavar="REASON", help="take in what a signer withdrawn since signed")
    practices = command("practices", "list the good practices that came, with the panel's word", answering.practices)
    practices.add_argument("--mission", metavar="CODE", help="of one mission only")
    judge = command("judge", "keep what the panel says of a good practice", answering.judge)
    judge.add_argument("practice", metavar="PRACTICE", help="id of the practice")
    judge.add_argument("--mission", required=True, metavar="CODE")
    judge.add_argument("--state", required=True, choices=("under-review", "accepted", "declined"))
    judge.add_argument("--remark", default="", help="what the panel says")
    receipts = command("receipts", "write the signed receipts that are new", answering.receipts)
    receipts.add_argument("--out", type=Path, required=True, metavar="DIR")
    receipts.add_argument("--mission", metavar="CODE", help="of one mission only")
    receipts.add_argument("--all", action="store_true", help="also those that were written before")
    starter = command("starter", "write what an author on a new computer needs (Headquarters)", handing_over.starter)
    starter.add_argument("--mission", required=True, metavar="CODE")
    starter.add_argument("--out", type=Path, required=True, metavar="DIR")
    starter.add_argument("--certificate", default="", metavar="SHA256", help="of whom it is for; default: the newest")
    starter.add_argument("--note-file", type=file, metavar="FILE", help="text of the hand-over note")
    consolidate = command("consolidate", "write the annual report of a year and its data", consolidating.consolidate)
    consolidate.add_argument("--year", type=year, required=True, metavar="2006")
    consolidate.add_argument(
        "--budget-year", action="store_true", help="from 1 July of the year to 30 June of the next"
    )
    consolidate.add_argument("--out", type=Path, required=True, metavar="DIR")
    consolidate.add_argument("--public", action="store_true", help="only what may leave the United Nations")
    consolidate.add_argument("--least", type=count, default=LEAST_SHOWN, metavar="N", help=LEAST)
    consolidate.add_argument(
        "--accepted-only", action="store_true", help="leave out reports that Headquarters has not accepted"
    )
    consolidate.add_argument("--language", choices=LANGUAGES, default="en", help="language of the files")
    consolidate.add_argument("--hxl", action="store_true", help="write a row of HXL tags under the headings")
    consolidate.add_argument(
        "--target", type=percent, metavar="PERCENT", help="a share of women and girls, drawn into its chart"
    )
    consolidate.add_argument(
        "--council",
        action="append",
        default=[],
        metavar="MISSION",
        help="also the extract of a mission for its report to the Security Council",
    )


def _add_memo(sign: argparse.ArgumentParser) -> None:
    sign.add_argument("--memo", type=file, metavar="FILE", help="documented clearance: the memo or e-mail")
    sign.add_argument("--cleared-by", default="", metavar="NAME", help="documented clearance: who cleared it")
    sign.add_argument("--function", default="", help="documented clearance: the clearer's function")
    sign.add_argument("--cleared-on", type=day, metavar="DATE", help="documented clearance: the date")


def _add_projects(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    project = commands.add_parser("project", help="financial and substantive reports of a project", parents=[common])
    actions = project.add_subparsers(title="actions", metavar="ACTION", required=True)

    def action(name: str, summary: str, run: Runner) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = actions.add_parser(name, help=summary, description=summary, parents=[common])
        added.set_defaults(run=run)
        return added

    def report(name: str, summary: str, run: Runner) -> argparse.ArgumentParser:
        added = action(name, summary, run)
        added.add_argument("project", metavar="PROJECT", help="id of the project")
        added.add_argument("--type", required=True, choices=REPORT_TYPES)
        added.add_argument("--period", type=day, required=True, metavar="PERIOD", help="quarter, month or year")
        return added

    preview = report("preview", "write a report as it is now, unsigned, as PDF and workbook", funding.preview)
    preview.add_argument("--out", type=Path, required=True, metavar="DIR")
    sign = report("sign", "freeze and sign a report by itself", funding.sign)
    sign.add_argument("--as", dest="signer", choices=("author", "clearing-officer"), default="author")
    sign.add_argument("--key-passphrase-file", type=file, metavar="FILE", help="the clearing officer's passphrase")
    sign.add_argument("--reason", default="", help="why an earlier signed report is replaced")
    _add_memo(sign)
    export = report("export", "write the newest signed report as a package of its own", funding.export)
    export.add_argument("--out", type=Path, required=True, metavar="DIR")
    export.add_argument("--plain", action="store_true", help="do not encrypt: it can then be read by anybody")
    export.add_argument("--way", choices=WAYS, help=WAY)
    audit = action("audit", "put everything about a project into one signed file for auditors", funding.audit)
    audit.add_argument("project", metavar="PROJECT", help="id of the project")
    audit.add_argument("--as", dest="signer", choices=("author", "clearing-officer"), default="author")
    audit.add_argument("--key-passphrase-file", type=file, metavar="FILE", help="the clearing officer's passphrase")
    audit.add_argument("--reason", default="", help="why the audit file of this quarter is replaced")
    _add_memo(audit)
    audit.add_argument("--out", type=Path, metavar="DIR", help="write it as a package once nobody is waited for")
    audit.add_argument("--plain", action="store_true", help="do not encrypt: it can then be read by anybody")
    audit.add_argument("--way", choices=WAYS, help=WAY)
    documents = action("documents", "list the signed documents of projects", funding.documents)
    documents.add_argument("project", metavar="PROJECT", nargs="?", default="", help="id; all where left out")


def _add_grants(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    grant = commands.add_parser("grant", help="what Headquarters grants a project", parents=[common])
    actions = grant.add_subparsers(title="actions", metavar="ACTION", required=True)

    def action(name: str, summary: str, run: Runner) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = actions.add_parser(name, help=summary, description=summary, parents=[common])
        added.set_defaults(run=run)
        return added

    issue = action("issue", "sign what is granted and write the package (Headquarters)", granting.issue)
    issue.add_argument("file", type=file, metavar="FILE.json", help="approvals, tranches, extensions as in records")
    issue.add_argument("--mission", required=True, metavar="CODE")
    issue.add_argument("--project", required=True, metavar="PROJECT", help="id of the project")
    issue.add_argument("--out", type=Path, required=True, metavar="DIR")
    issue.add_argument("--reason", default="", help="why something signed before is changed or taken back")
    issue.add_argument("--plain", action="store_true", help="do not encrypt: it can then be read by anybody")
    action("list", "list projects with their newest grants", granting.list_grants)
    overdue = action("overdue", "list overdue project reports and write reminders (Headquarters)", chasing.overdue)
    overdue.add_argument("--out", type=Path, metavar="DIR", help="write a letter for each mission here")
    received = action("received", "list reports and audit files that came (Headquarters)", chasing.received)
    received.add_argument("--project", default="", metavar="PROJECT", help="id of the project; all where left out")
    received.add_argument("--type", choices=(*REPORT_TYPES, "audit"), help="all where left out")
    received.add_argument("--out", type=Path, metavar="DIR", help="write their packages here, not encrypted")
    received.add_argument("--classified", action="store_true", help="write them even where they are classified")
    for added in (overdue, received):
        added.add_argument("--mission", metavar="CODE", help="of one mission only")
    compare = action("compare", "show a grant beside what the mission entered", granting.compare)
    take = action("take-over", "take over what was signed", granting.take_over)
    explain = action("explain", "keep what was entered and say why it differs", granting.explain)
    for added in (compare, take, explain):
        added.add_argument("project", metavar="PROJECT", help="id of the project")
    take.add_argument("places", nargs="*", metavar="PLACE", help="as compared: tranches[2]; default: all open ones")
    explain.add_argument("place", metavar="PLACE", help="as compared: tranches[2]")
    explain.add_argument("note", metavar="NOTE")
