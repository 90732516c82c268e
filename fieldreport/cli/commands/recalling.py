"""`history` and `bin`: what an answer or a record was before, what lies in the bin and comes out of it."""

import argparse

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal
from fieldreport.workflows import drafting, recalling, record_editing


def history(options: argparse.Namespace, terminal: Terminal) -> int:
    """Tell who changed what stands at an address, the newest change first."""
    address = options.address
    if not address.startswith("report.") and recalling.record_at(address) is None:
        raise UsageProblem("NO_ADDRESS", address=address)
    with opened(options) as session:
        quarter = options.period or drafting.latest_quarter(session)
        found = recalling.history(session, address, quarter)
    changes = [
        {
            "at": one.at.isoformat(),
            "actor": one.actor,
            "deed": one.deed,
            "key": one.key,
            "before": one.before,
            "after": one.after,
        }
        for one in found
    ]
    words = []
    for one in found:
        words.append(f"{one.at:%Y-%m-%d %H:%M} UTC  {one.actor}  {one.deed}  {one.key}".rstrip())
        words += [f"  - {one.before}"] if one.before is not None else []
        words += [f"  + {one.after}"] if one.after is not None else []
    terminal.answer({"address": address, "changes": changes}, words or ["Nothing was entered there yet."])
    return 0


def bin_(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the bin; with --put, put a record into it, with --restore, take one out as it was."""
    with opened(options) as session:
        for address, deed in ((options.put, record_editing.move_to_bin), (options.restore, record_editing.restore)):
            if address:
                record = recalling.record_at(address)
                if record is None or record[2]:
                    raise UsageProblem("NO_ADDRESS", address=address)
                deed(session, record[0], record[1])
        held = record_editing.list_bin(session)
    terminal.answer(
        {
            "records": [
                {
                    "address": f"{one.kind}[{one.id}]",
                    "title": one.title,
                    "period": one.quarter,
                    "deleted": one.deleted_at.isoformat(),
                }
                for one in held
            ]
        },
        [f"{one.kind}[{one.id}]  {one.title}  {one.quarter}".rstrip() for one in held] or ["The bin is empty."],
    )
    return 0
