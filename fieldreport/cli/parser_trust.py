"""The grammar of `trust`: registration of signatories and their list."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import get_args

from fieldreport.cli.arguments import MISSION_ROLES, Runner, count, day, file
from fieldreport.cli.commands import revising, trusting
from fieldreport.trust_context import AUTHOR_ROLES, CLASSIFIED, WAYS, FactKind

CLEARANCES = ("signed", "documented", "none")


def add_trust(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    trust = commands.add_parser("trust", help="registration of signatories and their list", parents=[common])
    actions = trust.add_subparsers(title="actions", metavar="ACTION", required=True)

    def action(name: str, summary: str, run: Runner) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = actions.add_parser(name, help=summary, description=summary, parents=[common])
        added.set_defaults(run=run)
        return added

    request = action("request", "write a registration request", trusting.request)
    request.add_argument("--out", type=Path, required=True, metavar="FILE")
    request.add_argument("--as", dest="signer", choices=("author", "clearing-officer"), default="author")
    request.add_argument("--name", default="", help="the clearing officer's name")
    request.add_argument("--successor", action="store_true", help="remove a former clearing officer's key first")
    request.add_argument("--sheet", type=Path, metavar="FILE.pdf", help="also as QR code and text for an e-mail")
    request.add_argument("--key-passphrase-file", type=file, metavar="FILE", help="the clearing officer's passphrase")
    issue = action("issue", "register a signatory (Headquarters)", trusting.issue)
    issue.add_argument("file", type=file, metavar="REQUEST")
    issue.add_argument("--fingerprint", metavar="SHA256", help="as read aloud by the signatory")
    issue.add_argument("--successor", action="store_true", help="withdraw whoever held the role there so far")
    revoke = action("revoke", "withdraw a signatory's certificate (Headquarters)", trusting.revoke)
    revoke.add_argument("certificate", metavar="SHA256", help="fingerprint of the certificate")
    revoke.add_argument(
        "--reason",
        default="superseded",
        choices=("superseded", "key_compromise", "cessation_of_operation", "affiliation_changed"),
    )
    policy = action("policy", "set the clearance a mission's reports need (Headquarters)", trusting.policy)
    policy.add_argument("--mission", default="*", metavar="CODE")
    policy.add_argument("--role", default="*", choices=("*", *AUTHOR_ROLES))
    policy.add_argument("--clearance", required=True, choices=CLEARANCES)
    policy.add_argument("--steps", type=int, choices=range(1, 6), default=1, help="clearing officers; the last signs")
    ways = action("ways", "set by which ways what is classified may travel (Headquarters)", trusting.ways)
    ways.add_argument("--class", dest="classification", required=True, choices=CLASSIFIED)
    ways.add_argument("--allow", required=True, nargs="+", choices=WAYS, metavar="WAY", help=", ".join(WAYS))
    facts = action("facts", "list what is stated of missions, or state something (Headquarters)", revising.facts)
    facts.add_argument("--state", choices=get_args(FactKind), help="what is stated")
    facts.add_argument("--mission", default="", metavar="CODE")
    facts.add_argument("--since", type=day, metavar="DATE", help="first day; of the quarter that is extended")
    facts.add_argument("--until", type=day, metavar="DATE", help="last day; the new due day; the liquidation's end")
    facts.add_argument("--role", default="", choices=MISSION_ROLES, help="who reports")
    facts.add_argument("--holder", default="", help="custodian of a mission that ended; acting clearing officer")
    facts.add_argument("--reason", default="", help="reason or document; the mission reads it")
    facts.add_argument("--withdraw", type=count, default=0, metavar="N", help="take back the one with this number")
    publish = action("publish", "write the list of authorized signatories (Headquarters)", trusting.publish)
    publish.add_argument("--out", type=Path, required=True, metavar="FILE")
    for added in (issue, publish):
        added.add_argument("--authority", type=file, metavar="FILE", help="key file of the authority, kept elsewhere")
        added.add_argument("--authority-passphrase-file", type=file, metavar="FILE", help="passphrase of that file")
    _add_kept_keys(action)
    load = action("load", "load a list of authorized signatories", trusting.load)
    load.add_argument("file", type=file, metavar="FILE")
    load.add_argument("--fingerprint", metavar="SHA256", help="of the authority; needed for the first list")
    action("show", "show the signatories and the fingerprints", trusting.show)


def _add_kept_keys(action: Callable[[str, str, Runner], argparse.ArgumentParser]) -> None:
    keep = action("keep", "put a key into a key file, to keep elsewhere (Headquarters)", trusting.keep)
    keep.add_argument("which", choices=("authority", "spare", "escrow"))
    keep.add_argument(
        "--asked", action="store_true", help="escrow: every desk is to have the slot, not only who wants"
    )
    keep.add_argument("--out", type=Path, required=True, metavar="FILE", help="a file that is not there yet")
    spare = action("use-spare", "open with the spare key what was encrypted to it (Headquarters)", trusting.use_spare)
    spare.add_argument("file", type=file, metavar="FILE")
    escrow = action("escrow", "say whether UN Headquarters can open this desk, or switch that", trusting.escrow)
    escrow.add_argument("switch", nargs="?", choices=("on", "off"), default="", metavar="on|off")
    ceremony = action("open-escrow", "open a desk with the escrow key (at Headquarters)", trusting.open_escrow)
    ceremony.add_argument("file", type=file, metavar="FILE", help="key file of the escrow key")
    ceremony.add_argument("--new-passphrase-file", type=file, metavar="FILE", help="the desk's new passphrase")
    for added in (keep, spare, ceremony):
        added.add_argument("--key-passphrase-file", type=file, metavar="FILE", help="passphrase of the key file")
