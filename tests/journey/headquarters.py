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
    """Import a package, look at the verdict, and go to the report on the board."""
    person.step("The package is taken in from the stick.")
    person.do("Choose files to take in")
    person.choose(package)
    person.wait_told("1 package imported")
    person.step("The journal says whose package it is, and that it was verified.")
    person.wait_for("Verified", mission, role="table cell")
    person.picture("inbox")
    person.step("On the board the report stands as received.")
    person.do("Open in submission status")
    person.wait_for("Accept", role="push button")


def return_with_question(person, field, question):
    """Send the report back with a question about one field."""
    person.step("There is a question about one answer: the report goes back with it.")
    person.do("Return with questions")
    person.wait_focus("Question to the mission")
    person.go_to("About", key="shift+Tab")
    person.press("Down")
    person.wait_for(field, role="combo box")
    person.fill("Question to the mission", question)
    person.do("Return report")
    person.wait_told("Returned")
    person.picture("returned")


def accept(person):
    """Accept the report."""
    person.step("Nothing is left to ask: the report is accepted.")
    person.do("Accept")
    person.wait_told("ccepted")
    person.picture("board")


def write_receipts(person, folder):
    """Write the signed receipts that wait into a folder."""
    person.step("The signed receipt is written to the stick.")
    person.do("Write 1 receipt")
    person.choose(folder, "Directory")
    person.wait_told("1 receipt written")
