"""Setting up a desk, blind: from an empty data folder to a desk that works, and the paper that goes into the safe."""

import subprocess

MOST_ROWS = 40  # of the list of rooms


def set_up(person, role, name, sheet, mission=""):
    """Walk the six steps up to the last; return the words that were generated."""
    person.step(f"The first start: an empty folder. The role is {role}.")
    person.wait_focus("Gender adviser")
    person.go_to(role, key="Down")
    person.press("space")
    person.press("ctrl+Return")
    if mission:
        person.step("The mission is found by typing, and the name follows.")
        person.wait_focus("Mission")
        person.write(mission)
        person.press("Return")
    person.wait_focus("Your name")
    person.write(name)
    person.press("Return")
    person.step("Six words are generated; they are read, typed, and typed once more.")
    words = person.read_groups("Your words")
    person.picture("words")
    for _time in range(2):
        person.write(" ".join(words), is_secret=True)
        person.press("Return")
    person.step("The recovery sheet is saved and printed; its code is typed back from the paper.")
    person.wait_focus("Save the sheet", "button")
    person.press("space")
    person.choose(sheet)
    person.wait_focus("Recovery code")
    person.write(code_on(sheet), is_secret=True)
    person.wait_told("groups agree")
    person.press("ctrl+Return")
    person.step("The desk is made: an encrypted file, and a key that the words have opened.")
    person.wait_for("Set up Fieldreport")
    person.press("space")
    person.wait_told("Step 6 of 6")
    return " ".join(words)


def code_on(sheet):
    """Return the recovery code from the printed sheet."""
    text = subprocess.run(
        ["pdftotext", "-layout", str(sheet), "-"], capture_output=True, text=True, check=True
    ).stdout
    printed = text.split("Recovery code", 1)[1].split("The same code", 1)[0]
    return " ".join(printed.split())


def unlock(person, passphrase, first):
    """Type the passphrase on the lock page, and wait until the keyboard is where work begins."""
    person.wait_focus("Passphrase")
    person.write(passphrase, is_secret=True)
    person.press("Return")
    person.wait_focus(first)


def open_room(person, name):
    """Go to a room by the list of rooms, opening the groups that are closed on the way."""
    person.go_to("Rooms", role="list")
    person.press("Home")
    for _row in range(MOST_ROWS):
        is_heading = person.is_at(", open", "list item") or person.is_at(", closed", "list item")
        if person.is_at(name, "list item") and not is_heading:
            person.press("Return")
            return
        if person.is_at(", closed", "list item"):
            person.press_and_hear("Return")
            person.wait_focus(", open", "list item")
        person.press_and_hear("Down")
    person.lose(f"no room “{name}”")


def save_request(person, file):
    """Save the registration request at the end of setting up; return the fingerprint to be read by telephone."""
    person.step("The registration request is saved to a stick; its fingerprint is written down for the telephone.")
    person.wait_focus("Save the request")
    person.press("space")
    person.choose(file)
    person.wait_told("Saved:")
    groups = person.read_groups("Fingerprint of the request")
    person.wait_focus("Open Fieldreport")
    person.press("space")
    return groups


def add_officer(person, name, file):
    """Give the Head of Mission a key on the same laptop; return her passphrase and the fingerprint of her request."""
    person.step("The Head of Mission gets a key of her own on the same laptop.")
    open_room(person, "Registration")
    person.do("Register the Head of Mission", role="box")
    person.wait_focus("Her or his name")
    person.write(name)
    words = person.read_groups("Your words")
    person.go_to("The words, first time")
    for _time in range(2):
        person.write(" ".join(words), is_secret=True)
        person.press("Tab")
    person.do("Save the request…")
    person.choose(file)
    person.wait_told("Saved:")
    return " ".join(words), person.read_groups("Fingerprint of her or his request")


def load_list(person, file, authority):
    """Load the first list of authorized signatories, after its fingerprint was read aloud."""
    person.step("The list from Headquarters is loaded, once its fingerprint was compared by telephone.")
    open_room(person, "Registration")
    person.do("Load a list")
    person.choose(file)
    person.wait_focus("Fingerprint of Headquarters")
    person.write(" ".join(authority))
    person.wait_told("groups agree")
    person.press("Return")
    person.wait_for("You are on the list of authorized signatories")
    person.picture("listed")
