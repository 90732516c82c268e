"""A quarter's work at the mission, blind: records as they happen, the report, signature, clearance, package."""

import time

from beginning import open_room

REST = "Nothing else to report"
MOST_CHECKS = 40
CELLS = {
    "Role": "Gender officer",
    "Level": "P-3",
    "Posts": "8",
    "Filled": "8",
    "Name": "Women’s union",
    "Kind": "NGO",
}
ANSWERS = {"e-mail": "ada@example.org", "telephone": "+211 900 000 000", "name (": "Ada Example"}


def log_records(person, when):
    """Log a training and an activity in one line each; `when` is a day in the quarter, as one types it."""
    person.step("A training is logged in one line.")
    person.press("alt+4")
    person.wait_focus("Quick log")
    person.write(f"{when}, Juba, Gender and elections, police, 12 women 20 men")
    person.wait_told("Understood")
    person.press("Return")
    person.wait_told("Logged")
    log_activity(person, when)


def log_activity(person, when):
    """Log an activity in one line."""
    person.step("An activity is logged in one line.")
    person.press("alt+5")
    person.wait_focus("Quick log")
    person.write(f"{when}, Juba, open day with women's associations, 80 women 15 men")
    person.wait_told("Understood")
    person.press("Return")
    person.wait_told("Logged")


def enter_project(person, when):
    """Enter a project with a payment in its ledger."""
    person.step("A project is entered.")
    open_room(person, "Projects")
    person.wait_focus("New project")
    person.press("space")
    person.wait_focus("Title")
    person.write("Radio programme of women leaders")
    person.fill("Begins", when)
    person.step("A payment goes into its ledger.")
    while "Views of the project" not in person.focus():
        person.press("shift+Tab")
    person.go_to("Ledger", role="box", key="Left", most=8)
    person.do("New entry")
    person.wait_focus("Date")
    person.write(when)
    person.press("Tab", "Tab", "Tab")
    person.write("3500")
    person.press("Tab", "Tab")
    person.write("Radio Miraya")
    person.press("Tab", "Tab")
    person.wait_told("Saved")
    person.picture("ledger")


def write_report(person):
    """Answer every check that F8 leads to; close the areas that have nothing; explain what has to be explained."""
    person.step("The report is opened; F8 leads from one open question to the next.")
    person.press("alt+2")
    person.wait_told("Section")
    person.picture("report")
    has_closed_rest = is_back = False
    for _check in range(MOST_CHECKS):
        if not person.sees("to correct:", role="link") and not person.sees("to explain:", role="link"):
            if is_back:
                break
            person.press("alt+2")  # the last check may have led to a record
            person.wait_for("Sign report", role="push button")
            is_back = True
            continue
        is_back = False
        person.press("F8")
        time.sleep(0.5)
        here = person.focus()
        if "with something to report (box)" in here and not has_closed_rest:
            close_areas(person)
            has_closed_rest = True
        else:
            answer(person, here)
    else:
        person.lose("the checks do not come to an end")
    person.picture("answered")


def close_areas(person):
    """Report on the first area, and close all others at once."""
    person.press("space")
    person.step("One area has something to report; all others are closed at once, with one reason for all.")
    if person.sees("Why, for all of them"):
        person.fill("Why, for all of them", "No activities were planned here this quarter.")
    person.do(REST)
    person.wait_told("Saved")


def answer(person, here):
    """Answer what the keyboard is at, as somebody would who hears the question."""
    if "explanation" in here:
        person.step("What is unusual gets a note, which travels with the report.")
        person.write("The mission advanced the money; the instalment is expected in January.")
        person.do("Add note")
        person.wait_told("check")
    elif "with something to report (box)" in here:  # an area that the form always opens
        person.go_to("nothing this quarter", key="Down")
        person.press("space")
    elif "(field)" in here:
        typed = next((words for name, words in ANSWERS.items() if name in here), "The gender unit, with the police.")
        person.write(typed)
        person.press("Tab")
    elif "add a row" in here.lower():
        person.press("space")
        time.sleep(0.5)
        fill_table(person)
    elif "(table" in here:
        fill_table(person)
    else:
        person.press("space")


def fill_table(person):
    """Type a figure into every cell that takes one; a table without rows gets its first."""
    person.step("A table is filled, cell by cell.")
    for _cell in range(60):
        here = person.focus()
        if "(table" not in here:
            break
        person.write(next((words for name, words in CELLS.items() if here.startswith(name)), "4"))
        person.press_and_hear("Tab")


def sign(person, reason=""):
    """Sign the report; one that replaces another says why."""
    person.step("She signs; the key for it works wherever the keyboard is.")
    person.press("ctrl+Return")
    person.wait_for("Where it stands")
    person.wait_focus("Sign report (button)")
    person.press("space")
    if reason:
        person.wait_focus("Why is there a new revision?")
        person.write(reason)
        person.do("Sign report")
    person.wait_told("Signed")


def clear(person, officer_passphrase):
    """Have the Head of Mission clear on the same laptop with the passphrase that only she knows."""
    person.step("The Head of Mission clears with a passphrase of her own.")
    person.wait_focus("Passphrase of the Head of Mission")
    person.write(officer_passphrase, is_secret=True)
    person.press("Return")
    person.wait_told("Signed")
    person.picture("cleared")


def export(person, stick):
    """Write the package to a stick."""
    person.step("The package goes to the stick.")
    person.wait_focus("Export")
    person.do("Choose the folder")
    person.choose(stick, "Directory")
    person.do("Export")
    person.wait_told("Package written")
    person.picture("exported")


def take_receipt(person, receipt, said):
    """Open what Headquarters sent; wait for what it says."""
    person.step("What came from Headquarters is opened.")
    open_room(person, "Submission packages")
    person.do("Open files")
    person.choose(receipt)
    person.wait_told(said)
    person.picture("receipt")


def answer_question(person, question):
    """Find the question of Headquarters beside its field, correct the answer, and reply."""
    person.step("F8 leads to the question of Headquarters, beside the answer it is about.")
    person.press("alt+2")
    person.wait_for("Sign report", role="push button")
    person.press("F8")
    person.wait_told(question)
    person.picture("question")
    person.write(" The civil affairs section joined in June.")
    person.press("Tab")
    person.wait_told("Saved")
