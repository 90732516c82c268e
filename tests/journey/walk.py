"""The quarter as a person walks it, blind, in real windows: `walk.py FOLDER DESKS PYTHON`; started by run.py."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import beginning
import headquarters
import quarter
from person import Person, start

MISSION = "UNMISS"
QUESTION_ABOUT, QUESTION = "Contributors", "Which sections, and since when?"
DAYS_TO_REPORT = 30  # after the quarter; until then a new desk begins with it


class Desks:
    """Opens the window of one desk after the other; a stick goes between them."""

    def __init__(self, person, folder, python):
        self.person, self.folder, self.python = person, Path(folder), python
        self.stick = self.folder / "stick"
        self.stick.mkdir()
        self.running = None
        self._log = (person.folder / "program.log").open("w")

    def open(self, name):
        """Start the program with the data folder of a desk."""
        self.running = start([self.python, "-m", "ui", "--home", str(self.folder / name)], self._log)

    def close(self):
        """Close the window by its key."""
        self.person.end_step()
        self.person.press("ctrl+q")
        self.running.wait(timeout=30)


def main(folder, place, python):
    """Walk from two empty folders to an accepted report, then the short path of a focal point."""
    person = Person(folder)
    ear = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("listen.py")), str(person.transcript)],
        stderr=subprocess.DEVNULL,
    )
    desks = Desks(person, place, python)
    try:
        unit = whole_quarter(person, desks)
        short_path(person, desks, unit)
        sample_world(person, desks)
        person.end_step()
        person.sum_up()
    finally:
        for held in (desks.running, ear):
            if held is not None and held.poll() is None:
                held.terminate()


def whole_quarter(person, desks):
    """From set-up at Headquarters and at the mission to a report that Headquarters has; return its passphrase."""
    stick = desks.stick
    person.part("At UN Headquarters: the desk of the gender unit")
    desks.open("headquarters")
    unit = beginning.set_up(person, "Gender unit", "Grace Example", stick / "sheet-headquarters.pdf")
    person.press("space")
    person.wait_focus("Choose files to take in")
    desks.close()

    person.part("At the mission: the desk of the gender adviser")
    desks.open("adviser")
    words = beginning.set_up(person, "Gender adviser", "Ada Example", stick / "sheet-adviser.pdf", MISSION)
    own = beginning.save_request(person, stick / "adviser.request")
    person.wait_focus("Continue report")
    officer, hers = beginning.add_officer(person, "Bo Example", stick / "officer.request")
    desks.close()

    person.part("At UN Headquarters: two requests by stick, two telephone calls")
    desks.open("headquarters")
    person.step("The desk is unlocked.")
    beginning.unlock(person, unit, "Choose files to take in")
    requests = ((stick / "adviser.request", own), (stick / "officer.request", hers))
    authority = headquarters.register(person, requests, stick / "list.asice")
    desks.close()

    person.part("At the mission: the quarter")
    desks.open("adviser")
    person.step("The desk is unlocked.")
    beginning.unlock(person, words, "report (button)")
    beginning.load_list(person, stick / "list.asice", authority)
    when = day_in_quarter()
    quarter.log_records(person, when)
    quarter.enter_project(person, when)
    quarter.write_report(person)
    quarter.sign(person)
    quarter.clear(person, officer)
    quarter.export(person, stick)
    desks.close()

    person.part("At UN Headquarters: the package")
    desks.open("headquarters")
    person.step("The desk is unlocked.")
    beginning.unlock(person, unit, "Choose files to take in")
    headquarters.take_in(person, next(stick.glob(f"{MISSION}*")), MISSION)
    headquarters.return_with_question(person, QUESTION_ABOUT, QUESTION)
    back = desks.folder / "from-headquarters"
    back.mkdir()
    headquarters.write_receipts(person, back)
    desks.close()
    come_back(person, desks, words, officer)

    person.part("At UN Headquarters: the answer")
    desks.open("headquarters")
    person.step("The desk is unlocked.")
    beginning.unlock(person, unit, "Verified")
    headquarters.take_in(person, next(stick.glob(f"{MISSION}*r2*")), MISSION)
    headquarters.accept(person)
    accepted = desks.folder / "accepted"
    accepted.mkdir()
    headquarters.write_receipts(person, accepted)
    desks.close()

    person.part("At the mission: the report is accepted")
    desks.open("adviser")
    person.step("The desk is unlocked.")
    beginning.unlock(person, words, "report (button)")
    quarter.take_receipt(person, next(accepted.iterdir()), "accepted by Headquarters")
    desks.close()
    return unit


def come_back(person, desks, words, officer):
    """At the mission: the receipt with a question is taken in, answered, and the next revision sent."""
    person.part("At the mission: a question comes back")
    desks.open("adviser")
    person.step("The desk is unlocked.")
    beginning.unlock(person, words, "report (button)")
    quarter.take_receipt(person, next((desks.folder / "from-headquarters").iterdir()), "returned")
    quarter.answer_question(person, QUESTION)
    quarter.sign(person, "Headquarters asked since when the sections contribute.")
    quarter.clear(person, officer)
    quarter.export(person, desks.stick)
    desks.close()


def short_path(person, desks, unit):
    """Set up as a focal point, log one activity, and bring the short form to a package, by the clock."""
    stick = desks.stick
    person.part("At a mission without an adviser: the focal point's desk and first activity")
    desks.open("focal-point")
    sheet = stick / "sheet-focal-point.pdf"
    words = beginning.set_up(person, "Gender focal point", "Cy Example", sheet, "UNDOF")
    own = beginning.save_request(person, stick / "focal-point.request")
    person.wait_focus("Continue report")
    quarter.log_activity(person, day_in_quarter())
    desks.close()

    person.part("At UN Headquarters: the focal point is registered")
    desks.open("headquarters")
    person.step("The desk is unlocked.")
    beginning.unlock(person, unit, "Verified")  # the keyboard is at the newest package
    authority = headquarters.register(person, ((stick / "focal-point.request", own),), stick / "list-2.asice")
    desks.close()

    person.part("At the mission without an adviser: the short form")
    desks.open("focal-point")
    person.step("The desk is unlocked.")
    beginning.unlock(person, words, "report (button)")
    beginning.load_list(person, stick / "list-2.asice", authority)
    quarter.write_report(person)
    quarter.sign(person)
    quarter.export(person, stick)
    desks.close()


def sample_world(person, desks):
    """Open the sample world instead of a desk of one's own, and bring its report to a package."""
    person.part("On another computer: the sample world of a gender adviser")
    desks.open("nobody")
    person.step("The sample is opened from the first page of the set-up.")
    person.wait_focus("Gender adviser")
    person.do("Gender adviser, MONUC")
    person.wait_for("Sample data: nothing here is real work.", patience=120)
    person.back_to_window()
    person.wait_focus("Sign report")
    person.picture("sample")
    officer = person.wait_for("for the Head of Mission.").split("“")[2].split("”")[0]
    quarter.log_activity(person, "20 June 2006")
    quarter.write_report(person)
    quarter.sign(person)
    quarter.clear(person, officer)
    sample = desks.folder / "sample"
    sample.mkdir()
    quarter.export(person, sample)
    desks.close()


def day_in_quarter():
    """Return a day that has been, in the quarter that a new desk begins with, as one types it."""
    today = date.today()
    last = date(today.year, (today.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
    day = last if today - last <= timedelta(days=DAYS_TO_REPORT) else today
    return f"{day.day} {day:%B %Y}"


if __name__ == "__main__":
    main(*sys.argv[1:])
