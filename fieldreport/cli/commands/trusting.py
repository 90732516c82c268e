"""`trust`: registration of signatories, and the list of authorized signatories."""

import argparse
from pathlib import Path

from fieldreport.cli.commands.opening import (
    ask_passphrase,
    new_passphrase_of,
    opened,
    read_passphrase,
    workspace_of,
)
from fieldreport.cli.problems import UsageProblem
from fieldreport.cli.terminal import Terminal
from fieldreport.workflows import enrolling, escrowing, joining, registering, routing, safekeeping, succeeding, timing


def request(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write a registration request; the fingerprint is read aloud to Headquarters by telephone."""
    with opened(options) as session:
        if options.successor:
            succeeding.retire_officer(session)
        if options.signer == "clearing-officer":
            if not options.name.strip():
                raise UsageProblem("NO_NAME")
            file: Path | None = options.key_passphrase_file
            question = "Clearing officer's passphrase: "
            phrase = read_passphrase(file) if file else ask_passphrase(question, twice=True)
            made = enrolling.request_clearing_officer(session, options.name, phrase)
        else:
            made = enrolling.request(session)
            if options.sheet:
                joining.save_sheet(session, options.sheet)
    enrolling.write_file(options.out, made.data)
    terminal.answer(
        {"path": str(options.out), "fingerprint": made.fingerprint, "name": made.name, "role": made.role},
        [f"Request written to {options.out}.", f"Fingerprint to read aloud: {made.spoken}"],
    )
    return 0


def issue(options: argparse.Namespace, terminal: Terminal) -> int:
    """Register the signatory of a request."""
    with opened(options) as session:
        made = registering.issue(
            session,
            options.file.read_bytes(),
            expected_fingerprint=options.fingerprint,
            is_successor=options.successor,
            authority_key=safekeeping.authority_key(_brought(options)),
        )
    terminal.answer(
        {"name": made.name, "role": made.role, "mission": made.mission, "certificate": made.fingerprint},
        [f"Registered {made.name}, {made.role} of {made.mission}. Publish the list for it to take effect."],
    )
    return 0


def revoke(options: argparse.Namespace, terminal: Terminal) -> int:
    """Withdraw a certificate."""
    with opened(options) as session:
        registering.revoke(session, options.certificate, options.reason)
    terminal.answer(
        {"certificate": options.certificate, "reason": options.reason},
        ["Withdrawn. Publish the list for it to take effect."],
    )
    return 0


def policy(options: argparse.Namespace, terminal: Terminal) -> int:
    """Set what clearance reports need."""
    with opened(options) as session:
        registering.set_policy(session, options.mission, options.role, options.clearance, options.steps)
    terminal.answer(
        {
            "mission": options.mission,
            "role": options.role,
            "clearance": options.clearance,
            "steps": options.steps,
        },
        [f"Clearance for {options.role} of {options.mission}: {options.clearance}. Publish the list."],
    )
    return 0


def ways(options: argparse.Namespace, terminal: Terminal) -> int:
    """Set by which ways a class may travel."""
    with opened(options) as session:
        kept = routing.set_ways(session, options.classification, options.allow)
    terminal.answer(
        {"class": kept.classification, "ways": list(kept.ways)},
        [f"{kept.classification} may travel by: {', '.join(kept.ways)}. Publish the list."],
    )
    return 0


def publish(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write and sign the list of authorized signatories."""
    with opened(options) as session:
        published = enrolling.publish(session, authority_key=safekeeping.authority_key(_brought(options)))
    enrolling.write_file(options.out, published.data)
    terminal.answer(
        {
            "path": str(options.out),
            "serial": published.context.serial,
            "fingerprint": published.context.ca_fingerprint,
            "signers": len(published.context.signers),
        },
        [
            f"List {published.context.serial} with {len(published.context.signers)} signatories: {options.out}",
            f"Fingerprint of the authority: {published.context.ca_fingerprint}",
        ],
    )
    return 0


def keep(options: argparse.Namespace, terminal: Terminal) -> int:
    """Put the authority's key, or a new spare key, into a key file of its own."""
    with opened(options) as session:
        to = _put_away(options.out, options.key_passphrase_file, "Passphrase of the key file: ", twice=True)
        spare = ""
        if options.which == "spare":
            spare = safekeeping.make_spare(session, to)
            words = ["Publish the list: from then on missions encrypt to the spare key as well."]
        elif options.which == "escrow":
            spare = safekeeping.make_escrow(session, to, is_asked=options.asked)
            words = ["Publish the list: every desk that loads it can then be opened with this key."]
            if not options.asked:
                words = ["Publish the list: each desk that loads it may then be opened to this key by its owner."]
        else:
            safekeeping.put_authority_away(session, to)
            words = ["The key is not on this computer any more: issue and publish now ask for --authority."]
    terminal.answer(
        {"path": str(to.file), "key": options.which, "recipient": spare}, [f"Key written to {to.file}.", *words]
    )
    return 0


def escrow(options: argparse.Namespace, terminal: Terminal) -> int:
    """Say whether Headquarters can open this desk, or switch that."""
    with opened(options) as session:
        if options.switch:
            escrowing.switch(session, is_on=options.switch == "on")
        held = escrowing.escrow_standing(session)
    words = "UN Headquarters can open Fieldreport here." if held.is_on else "UN Headquarters cannot open this desk."
    asked = (
        "The list in use asks for it." if held.is_asked else "The list in use offers it." if held.is_offered else ""
    )
    terminal.answer(
        {"on": held.is_on, "offered": held.is_offered, "asked": held.is_asked}, [words, *([asked] if asked else [])]
    )
    return 0


def open_escrow(options: argparse.Namespace, terminal: Terminal) -> int:
    """Open a desk that reached Headquarters with the escrow key, and give it a new passphrase."""
    workspace = workspace_of(options)
    workspace.require_store()
    question = "Passphrase of the key file: "
    key = safekeeping.escrow_key(_put_away(options.file, options.key_passphrase_file, question))
    workspace.unlock_with_escrow(key)
    try:
        workspace.change_passphrase(new_passphrase_of(options))
        with workspace.session() as session:
            name = session.profile().name
    finally:
        workspace.lock()
    terminal.answer({"name": name}, [f"The desk of {name} opens with the new passphrase from now on."])
    return 0


def use_spare(options: argparse.Namespace, terminal: Terminal) -> int:
    """Let this desk open what was encrypted to the spare key."""
    with opened(options) as session:
        recipient = safekeeping.use_spare(
            session, _put_away(options.file, options.key_passphrase_file, "Passphrase of the key file: ")
        )
    terminal.answer({"recipient": recipient}, ["This desk now opens what was encrypted to the spare key."])
    return 0


def _brought(options: argparse.Namespace) -> safekeeping.PutAway | None:
    """Return the authority's key file where one is named."""
    if options.authority is None:
        return None
    return _put_away(options.authority, options.authority_passphrase_file, "Passphrase of the authority's key file: ")


def _put_away(file: Path, passphrase_file: Path | None, question: str, *, twice: bool = False) -> safekeeping.PutAway:
    phrase = read_passphrase(passphrase_file) if passphrase_file else ask_passphrase(question, twice=twice)
    return safekeeping.PutAway(file, phrase)


def load(options: argparse.Namespace, terminal: Terminal) -> int:
    """Load a list of authorized signatories; the first one needs the authority's fingerprint."""
    with opened(options) as session:
        context = enrolling.load_trust(session, options.file.read_bytes(), fingerprint=options.fingerprint)
        doubts = timing.clock_doubts(session)
    terminal.answer(
        {
            "serial": context.serial,
            "fingerprint": context.ca_fingerprint,
            "signers": len(context.signers),
            "warnings": terminal.doubts(doubts),
        },
        [f"List {context.serial} is in use, with {len(context.signers)} signatories."],
    )
    return 0


def show(options: argparse.Namespace, terminal: Terminal) -> int:
    """Show the list in use."""
    with opened(options) as session:
        context = session.trust()
        own = enrolling.own_fingerprint(session)
        doubts = timing.clock_doubts(session)
    if context is None:
        terminal.answer(
            {"serial": None, "fingerprint": "", "own_request": own, "signers": [], "policies": [], "warnings": []},
            ["No list has been loaded yet.", *([f"Own request: {own}"] if own else [])],
        )
        return 0
    terminal.answer(
        {
            "serial": context.serial,
            "fingerprint": context.ca_fingerprint,
            "own_request": own,
            "signers": [
                {"name": s.name, "role": s.role, "mission": s.mission, "certificate": s.fingerprint}
                for s in context.signers
            ],
            "policies": [{"mission": p.mission, "role": p.role, "clearance": p.clearance} for p in context.policies],
            "warnings": terminal.doubts(doubts),
        },
        [
            f"List {context.serial}, authority {context.ca_fingerprint}",
            *(f"  {s.mission:<10} {s.role:<20} {s.name:<24} {s.fingerprint}" for s in context.signers),
        ],
    )
    return 0
