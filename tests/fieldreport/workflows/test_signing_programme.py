"""A report of 2008, adviser and focal point: signed, exported, proven and read at Headquarters."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import worlds
from programme import Q2_2008, programme_report

from fieldreport.codec import encode
from fieldreport.workflows import drafting, importing, sending, signing

JULY = datetime(2008, 7, 10, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("role", ["adviser", "focal-point"])
def test_the_whole_way(tmp_path: Path, role: str) -> None:
    world = worlds.world(tmp_path, moment=JULY)
    world.set_policy("none", "MONUC" if role == "adviser" else "UNFICYP", role)
    desk = world.adviser if role == "adviser" else world.focal_point
    with desk.session() as session:
        report = drafting.begin_report(session, Q2_2008)
        for name, answer in programme_report(role).answers.items():
            if not name.startswith("2008/BI-1") and not name.startswith("2008/TR"):
                drafting.save_answer(session, report.no, name, encode(answer.value))
        errors = [held for held in drafting.check(session, Q2_2008) if held.severity == "error"]
        assert [(held.code, held.address, held.text) for held in errors] == []
        signed = signing.sign(session, Q2_2008)
        assert signed.waiting_for == ()
        sending.export(session, Q2_2008, tmp_path / "out")
    with world.headquarters.session() as session:
        taken = importing.import_paths(session, [tmp_path / "out"])
    assert [(held.period, held.revision) for held in taken.imported] == [("2008-Q2", 1)]
    assert not taken.quarantined
