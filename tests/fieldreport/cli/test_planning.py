"""`plan`: the action plan as a list, and its one-page review."""

from pathlib import Path

import builders
from commands import Run
from worlds import World

from fieldreport.models import Plan
from fieldreport.workflows import recording


def test_plan_lists_what_is_overdue_and_writes_the_review(run: Run, loaded: World, tmp_path: Path) -> None:
    action = {"id": "a1", "text": "Train patrol leaders", "owner": "Force Commander", "due": "2006-03"}
    with loaded.adviser.session() as session:
        recording.put_record(session, Plan(id="P", adopted=builders.date("2006-01-20"), actions=(action,)))
    file = tmp_path / "review.pdf"
    said = run(loaded.adviser, "plan", "--out", file, "--json")
    assert said.code == 0
    assert said.json["actions"] == [action | {"status": "overdue", "activities": []}]
    assert (said.json["adopted"], said.json["review"]) == ("2006-01-20", str(file))
    assert file.read_bytes().startswith(b"%PDF")
    assert "1 actions, 1 overdue." in run(loaded.adviser, "plan").out


def test_plan_without_actions_writes_no_review(run: Run, loaded: World, tmp_path: Path) -> None:
    said = run(loaded.adviser, "plan", "--out", tmp_path / "review.pdf")
    assert said.code == 1 and "NO_PLAN" in said.err
    assert list(tmp_path.glob("*.pdf")) == []
