"""The grammar of the commands that make a desk, keep it safe and hand it over."""

import argparse
from collections.abc import Callable
from pathlib import Path

from fieldreport.cli.arguments import LANGUAGES, ROLES, Runner, file
from fieldreport.cli.commands import guarding, handing_over, setting_up


def add_keeping(command: Callable[[str, str, Runner], argparse.ArgumentParser]) -> None:
    init = command("init", "create the encrypted store and the keys", setting_up.init)
    init.add_argument("--role", required=True, choices=ROLES)
    init.add_argument("--mission", required=True, metavar="CODE", help="mission code, HQ for UN Headquarters")
    init.add_argument("--name", required=True, help="name of the person who signs")
    init.add_argument("--language", default="en", choices=LANGUAGES, help="language of the reports")
    init.add_argument("--recovery-sheet", type=Path, metavar="FILE.pdf", help="write the recovery sheet here")
    take = command("take-over", "make a desk a successor's, with all that lies in it", handing_over.take_over)
    take.add_argument("--name", required=True, help="name of the successor")
    take.add_argument("--new-passphrase-file", type=file, metavar="FILE", help="her passphrase (else asked for)")
    take.add_argument("--recovery-sheet", type=Path, metavar="FILE.pdf", help="write her recovery sheet here")
    take.add_argument("--rekey", action="store_true", help="change the store's key too: no old copy opens it")
    take.add_argument("--out", type=Path, required=True, metavar="FILE", help="write her registration request here")
    backup = command("backup", "write a verified, encrypted backup", guarding.backup)
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = command(
        "restore", "put a backup in place; what is there is moved aside, never deleted", guarding.restore
    )
    restore.add_argument("file", type=file, metavar="FILE")
    code = "file whose first line is the recovery code; opens the backup in place of the passphrase"
    restore.add_argument("--recovery-code-file", type=file, metavar="FILE", help=code)
    rekey = command("rekey", "encrypt the store under a new key, behind a new passphrase", guarding.rekey)
    rekey.add_argument("--new-passphrase-file", type=file, metavar="FILE", help="the new passphrase (else asked for)")
    rekey.add_argument("--recovery-sheet", type=Path, metavar="FILE.pdf", help="write the new recovery sheet here")
    card = command("loss-card", "write a page for the day on which the computer is lost", guarding.loss_card)
    card.add_argument("file", type=Path, metavar="FILE.pdf", help="a file that is not there yet")
    card.add_argument("--call", action="append", metavar="TEXT", help="name and telephone of whom to call; repeat it")
    retire = command("retire", "part from this computer: backup, loss card, and every key removed", guarding.retire)
    retire.add_argument("--backup", type=Path, required=True, metavar="FILE", help="a file that is not there yet")
    retire.add_argument("--loss-card", type=Path, required=True, metavar="FILE.pdf", help="what is to be withdrawn")
    command("doctor", "check store, change log and keys", guarding.doctor)
    unseal = command("unseal", "write all data but the keys as an UNENCRYPTED SQLite file", guarding.unseal)
    unseal.add_argument("file", type=Path, metavar="FILE.sqlite")
