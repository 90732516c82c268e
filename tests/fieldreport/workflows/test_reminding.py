"""Reminders: a letter for each mission that owes a report, and none for one that does not."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from worlds import Q2, World, refuses

from fieldreport.storage import inbox
from fieldreport.values import Quarter
from fieldreport.workflows import reminding, reviewing

Q1 = Quarter(2006, 1)


def test_a_letter_names_what_is_late_and_what_was_returned(signed: World, tmp_path: Path) -> None:
    signed.receive(signed.folder / "packages")
    with signed.headquarters.session() as session:
        number = inbox.submissions(session.store, 2006)["MONUC", Q2].revision_no
        reviewing.decide(session, number, "returned", "Which courses?")
        reviewing.exempt(session, "UNMIL", Q1, "Evacuated.")
        written = {one.mission: one for one in reminding.write_reminders(session, tmp_path / "letters", 2006)}
    assert written["MONUC"].quarters == (Q1, Q2)
    assert "UNMIL" not in written
    mail = message_from_bytes(written["MONUC"].path.read_bytes(), policy=default)
    assert (mail["X-Unsent"], mail["To"], mail["Subject"]) == (
        "1",
        None,
        "Quarterly reports on gender: what is missing from MONUC",
    )
    text = mail.get_content()
    assert "- 2006-Q1: not received. It was due on 30\u00a0April\u00a02006 (71 days ago)." in text
    assert "- 2006-Q2: revision 1 was returned with questions." in text
    assert written["UNFICYP"].quarters == (Q1,)


@pytest.mark.parametrize(("language", "said"), [("en", "not received"), ("fr", "non reçu")])
def test_plain_text_in_both_languages(world: World, tmp_path: Path, language: str, said: str) -> None:
    with world.headquarters.session() as session:
        first = reminding.write_reminders(session, tmp_path, 2006, language=language, form="txt")[0]
        assert reminding.write_reminders(session, tmp_path, 1995, language=language, form="txt") == ()
    assert said in first.path.read_text(encoding="utf-8")
    assert "{" not in first.path.read_text(encoding="utf-8")
    with world.adviser.session() as session, refuses("NOT_HEADQUARTERS"):
        reminding.write_reminders(session, tmp_path, 2006)
