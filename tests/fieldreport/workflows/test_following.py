"""The follow-up log: what came, what was asked, decided and told, in one table that a spreadsheet reads."""

import csv
import io
import shutil
from pathlib import Path

from worlds import Q2, World, refuses

from fieldreport.receipts import Asked
from fieldreport.storage import inbox
from fieldreport.workflows import approving, following, receipting, reviewing


def test_every_event_has_its_row_in_the_order_of_time(signed: World, tmp_path: Path) -> None:
    folder = signed.folder / "packages"
    shutil.copy(folder / "MONUC_2006-Q2_r1.asice.age", tmp_path / "=cmd.age")
    signed.receive(tmp_path / "=cmd.age")
    (tmp_path / "bad.asice").write_bytes(b"bad")
    signed.clock.pass_(hours=1)
    signed.receive(tmp_path / "bad.asice")
    with signed.headquarters.session() as session:
        number = inbox.submissions(session.store, 2006)["MONUC", Q2].revision_no
        signed.clock.pass_(hours=1)
        asked = Asked(text="Which?", address="report.2006/AR-B.PR.F")
        reviewing.decide(session, number, "returned", "Please look.", asked=(asked,))
        signed.clock.pass_(hours=1)
        approving.set_review_policy(session, "C. Chief", ("R. One",))
        reviewing.decide(session, number, "accepted", officer="R. One")
        signed.clock.pass_(hours=1)
        receipting.write_receipts(session, tmp_path / "receipts", mission="MONUC")
        log = following.open_log(session)
        assert [(one.mission, one.event) for one in log] == [
            ("MONUC", "received"),
            ("", "quarantined"),
            ("MONUC", "returned"),
            ("MONUC", "question"),
            ("MONUC", "reviewed"),
            ("MONUC", "receipt"),
        ]
        assert (log[3].about, log[3].text, log[3].answer) == ("report.2006/AR-B.PR.F", "Which?", "")
        assert (log[2].text, log[4].by) == ("Please look.", "R. One")
        assert following.write_log(session, tmp_path / "log.csv", "MONUC") == 5
    rows = list(csv.DictReader(io.StringIO((tmp_path / "log.csv").read_bytes().decode("utf-8-sig"))))
    assert [row["event"] for row in rows] == ["received", "returned", "question", "reviewed", "receipt"]
    assert rows[0]["about"] == "'=cmd.age"
    with signed.adviser.session() as session, refuses("NOT_HEADQUARTERS"):
        following.open_log(session)
