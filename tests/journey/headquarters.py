"""Headquarters' part, blind: signatories are registered after a telephone call, packages taken in and accepted."""

from beginning import open_room


def register(person, requests, list_file):
    """Register the requests, (file, fingerprint as read aloud) each; publish the list; return its fingerprint."""
    open_room(person, "Authorized signatories")
    for file, groups in requests:
        person.step(f"The request {file.name} is opened, and its fingerprint compared by telephone.")
        person.wait_for("Open requests")
        person.do("Open requests")
        person.choose(file)
        person.wait_told("waits for the telephone call")
        person.fill("Fingerprint as it is read aloud", " ".join(groups))
        person.wait_told("groups agree")
        person.do("Register signatory", key="shift+Tab")
        person.wait_told("is registered")
    person.step("The list of authorized signatories is published.")
    person.do("Publish list")
    person.choose(list_file)
    person.wait_told("signatories")
    person.picture("published")
    return person.read_groups("Fingerprint of this authority")


def take_in(person, package, mission):
    """Import a package, look at verdict and board, and accept the report."""
    person.step("The package is taken in from the stick.")
    person.do("Choose files to take in")
    person.choose(package)
    person.wait_told("1 package imported")
    person.step("The journal says whose package it is, and that it was verified.")
    person.wait_for("Verified", mission, role="table cell")
    person.picture("inbox")
    person.step("On the board the report stands as received; it is accepted.")
    person.do("Open in submission status")
    person.wait_for("Accept", role="push button")
    person.do("Accept")
    person.wait_told("ccepted")
    person.picture("board")
