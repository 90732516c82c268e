"""Headquarters opens a desk only where the list asks for it or its owner wants it, and the desk says so."""

from pathlib import Path

import pytest
from worlds import World, refuses

from fieldreport.trust import keyfile
from fieldreport.trust.escrow import new_escrow_key
from fieldreport.workflows import escrowing, safekeeping
from fieldreport.workflows.escrowing import EscrowStanding
from fieldreport.workflows.safekeeping import PutAway

STICK_WORDS = "escrow words of two officers"


def _kept(world: World, *, is_asked: bool, name: str = "escrow.key") -> PutAway:
    to = PutAway(world.folder / name, STICK_WORDS)
    with world.headquarters.session() as session:
        safekeeping.make_escrow(session, to, is_asked=is_asked)
    world.publish_and_load()
    return to


def _standing(world: World) -> EscrowStanding:
    with world.adviser.session() as session:
        return escrowing.escrow_standing(session)


def test_it_is_off_until_the_owner_wants_it(loaded: World) -> None:
    with loaded.adviser.session() as session, refuses("NO_ESCROW"):
        escrowing.switch(session, is_on=True)
    to = _kept(loaded, is_asked=False)
    assert _standing(loaded) == EscrowStanding(is_on=False, is_offered=True, is_asked=False)
    workspace = loaded.adviser.workspace
    key = safekeeping.escrow_key(to)
    with refuses("NO_ESCROW_SLOT"):
        workspace.unlock_with_escrow(key)
    with loaded.adviser.session() as session:
        assert escrowing.switch(session, is_on=True).is_on
    workspace.lock()
    with refuses("NO_ESCROW_SLOT"):
        workspace.unlock_with_escrow(new_escrow_key()[0])
    workspace.unlock_with_escrow(key)
    with loaded.adviser.session() as session:
        assert session.profile().name == "Ada Adviser"
        assert not escrowing.switch(session, is_on=False).is_on
    workspace.lock()
    with refuses("NO_ESCROW_SLOT"):
        workspace.unlock_with_escrow(key)


def test_where_the_list_asks_every_desk_has_it_and_headquarters_opens_it(loaded: World) -> None:
    to = _kept(loaded, is_asked=True)
    workspace = loaded.adviser.workspace
    assert _standing(loaded) == EscrowStanding(is_on=True, is_offered=True, is_asked=True)
    with loaded.adviser.session() as session, refuses("ESCROW_ASKED"):
        escrowing.switch(session, is_on=False)
    with loaded.headquarters.session() as session:
        assert not escrowing.escrow_standing(session).is_on  # its own desk has other ways back
    workspace.rekey("words after a stolen copy")  # a new key keeps it
    workspace.lock()
    workspace.unlock_with_escrow(safekeeping.escrow_key(to))  # the ceremony: the laptop has come
    workspace.change_passphrase("words that she types there")
    workspace.lock()
    workspace.unlock("words that she types there")
    assert _standing(loaded).is_on


def test_another_escrow_key_on_the_list_replaces_the_slot(loaded: World) -> None:
    old = _kept(loaded, is_asked=True)
    new = _kept(loaded, is_asked=False, name="second.key")  # offered only: who has it keeps it, for the new key
    workspace = loaded.adviser.workspace
    workspace.lock()
    with refuses("NO_ESCROW_SLOT"):
        workspace.unlock_with_escrow(safekeeping.escrow_key(old))
    workspace.unlock_with_escrow(safekeeping.escrow_key(new))


def test_a_key_of_another_kind_is_not_taken(loaded: World, tmp_path: Path) -> None:
    to = PutAway(tmp_path / "spare.key", STICK_WORDS)
    with loaded.headquarters.session() as session:
        safekeeping.make_spare(session, to)
    with refuses("NOT_THIS_KIND"):
        safekeeping.escrow_key(to)


@pytest.mark.parametrize("part", ["ephemeral", "recipient", "salt"])
def test_a_changed_slot_does_not_open(part: str) -> None:
    private, recipient = new_escrow_key()
    made = keyfile.without_passphrase().with_escrow(b"secret", recipient)
    assert keyfile.parse_key_file(made.to_bytes()).open_with_escrow(private) == b"secret"
    (slot,) = made.slots
    changed = {**slot.parameters, part: new_escrow_key()[1] if part != "salt" else "AAAA"}
    other = keyfile.KeyFile(made.id, (keyfile.Slot(changed, slot.nonce, slot.wrapped),))
    with refuses("NO_ESCROW_SLOT" if part == "recipient" else "KEY_FILE_DAMAGED"):
        other.open_with_escrow(private)
