"""Every command once in earnest: its words, its JSON keys (records.md), its exit code."""

import hashlib
import json
from pathlib import Path

import builders
import pytest
import worlds
from commands import Run
from worlds import World

from fieldreport.cli.parser import build_parser
from fieldreport.storage import revisions
from fieldreport.values import Quarter
from fieldreport.workflows import signing

FULL = "MONUC_2006-Q2_r1.asice"


def _phrase(folder: Path, text: str) -> Path:
    file = folder / "phrase.txt"
    file.write_text(text, encoding="utf-8")
    return file


def test_help_lists_every_command(run: Run) -> None:
    said = run("--help")
    assert said.code == 0
    for name in (
        "init",
        "load",
        "check",
        "sign",
        "export",
        "verify",
        "import",
        "board",
        "trust",
        "backup",
        "restore",
    ):
        assert name in said.out
    assert run("--version").out.startswith("fieldreport ")
    for words in (("trust", "--help"), ("sign", "--help"), ("trust", "issue", "--help")):
        assert run(*words).code == 0
    assert build_parser().prog == "fieldreport"


def test_init_creates_a_desk(run: Run, tmp_path: Path) -> None:
    home, sheet = tmp_path / "home", tmp_path / "sheet.pdf"
    said = run(
        *("--home", home, "--passphrase-file", _phrase(tmp_path, "four words of passphrase\r\n"), "init", "--json"),
        *("--role", "adviser", "--mission", "onuci", "--name", "É. Example", "--recovery-sheet", sheet),
    )
    assert said.code == 0
    assert said.json == {
        "home": str(home),
        "role": "adviser",
        "mission": "UNOCI",
        "recovery_sheet": str(sheet),
        "fingerprint": "",
    }
    assert sheet.read_bytes().startswith(b"%PDF")


def test_init_at_headquarters_tells_the_fingerprint(run: Run, tmp_path: Path) -> None:
    said = run(
        *("--home", tmp_path / "hq", "init", "--passphrase-file", _phrase(tmp_path, "four words of passphrase")),
        *("--role", "headquarters", "--mission", "HQ", "--name", "Gender Unit"),
    )
    assert said.code == 0
    assert "No recovery sheet was written" in said.out
    (line,) = [line for line in said.out.splitlines() if line.startswith("Fingerprint of the authority: ")]
    assert len(line.rpartition(" ")[2]) == 64


def test_load_counts_and_refuses(world: World, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "records.json"
    content = json.loads(worlds.report_file())
    total = len(content["records"])
    content["records"].append({"kind": "training", "id": "T-bad", "title": 7})
    file.write_text(json.dumps(content))
    shown = run(world.adviser, "load", file, "--dry-run", "--json")
    assert shown.code == 1
    assert set(shown.json) == {"added", "changed", "unchanged", "refused", "differences"}
    assert shown.json["added"] == total
    said = run(world.adviser, "load", file, "--json")
    assert (said.code, set(said.json)) == (1, {"added", "changed", "unchanged", "refused"})
    assert said.json["added"] == total
    (refused,) = said.json["refused"]
    assert set(refused) == {"id", "code", "text"}
    assert (refused["id"], refused["code"]) == ("T-bad", "SCHEMA")
    file.write_bytes(worlds.report_file())
    again = run(world.adviser, "load", file, "--json")
    assert (again.code, again.json) == (0, {"added": 0, "changed": 0, "unchanged": total, "refused": []})
    words = run(world.adviser, "load", file)
    assert words.out == f"Added 0, changed 0, unchanged {total}.\n"


def test_a_dry_run_shows_the_difference_in_words(loaded: World, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "records.json"
    file.write_text(json.dumps(builders.record_file(builders.activity(result="Other words."))))
    said = run(loaded.adviser, "load", "--dry-run", file)
    assert said.code == 0
    assert "Would add 0, change 1; unchanged 0." in said.out
    assert "activity[A-1].result: 'A list of requests to the mission was agreed.' -> 'Other words.'" in said.out


def test_check_names_code_severity_address_and_text(loaded: World, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "bad.json"
    bad = builders.training(participants=(builders.participants(total=19),))
    file.write_text(json.dumps(builders.record_file(bad)))
    run(loaded.adviser, "load", file)
    said = run(loaded.adviser, "check", "--period", "2006-Q2", "--json")
    assert said.code == 1
    assert set(said.json) == {"period", "findings", "errors", "explain", "warnings", "hints"}
    assert (said.json["period"], said.json["errors"]) == ("2006-Q2", 1)
    first = said.json["findings"][0]
    assert set(first) >= {"code", "severity", "address", "text"}
    assert (first["code"], first["severity"]) == ("V2", "error")
    assert first["address"].startswith("training[T-1].participants[0]")
    words = run(loaded.adviser, "check")  # the latest quarter
    assert "✖ V2" in words.out
    assert words.out.splitlines()[-1].startswith("2006-Q2: 1 to correct, ")


def test_a_quarter_without_findings_ends_with_0(loaded: World, run: Run) -> None:
    said = run(loaded.focal_point, "check", "--json")
    assert (said.code, said.json["findings"]) == (0, [])


def test_sign_and_export(loaded: World, run: Run, tmp_path: Path) -> None:
    said = run(loaded.adviser, "sign", "--period", "2006-Q2", "--as", "author", "--json")
    assert said.code == 0
    assert set(said.json) == {"mission", "period", "revision", "sha256", "signed", "waiting_for", "warnings"}
    assert said.json["waiting_for"] == ["clearing-officer"]
    early = run(loaded.adviser, "export", "--period", "2006-Q2", "--out", tmp_path / "out", "--json")
    assert (early.code, early.json["error"]) == (1, "SIGNATURE_MISSING")
    officer = _phrase(tmp_path, loaded.officer_passphrase)
    words = run(
        *(loaded.adviser, "sign", "--period", "2006-Q2", "--as", "clearing-officer", "--key-passphrase-file", officer)
    )
    assert (words.code, words.out.splitlines()[-1]) == (0, "Ready to send.")
    said = run(loaded.adviser, "export", "--period", "2006-Q2", "--out", tmp_path / "out", "--json")
    assert (said.code, set(said.json)) == (0, {"path", "sha256", "bytes", "profile", "encrypted"})
    path = Path(said.json["path"])
    assert path == tmp_path / "out" / f"{FULL}.age"
    assert (said.json["profile"], said.json["encrypted"], said.json["bytes"]) == ("full", True, path.stat().st_size)
    plain = run(
        *(loaded.adviser, "export", "--period", "2006-Q2", "--out", tmp_path / "out", "--plain"),
        *("--profile", "data", "--json"),
    ).json
    assert (plain["profile"], plain["encrypted"]) == ("data", False)
    assert plain["sha256"] == hashlib.sha256(Path(plain["path"]).read_bytes()).hexdigest()
    words = run(loaded.adviser, "export", "--period", "2006-Q2", "--out", tmp_path / "out")
    assert words.out.splitlines()[0].startswith(str(path))


def test_copy_names_the_file_and_warns(signed: World, run: Run, tmp_path: Path) -> None:
    said = run(signed.adviser, "copy", "--period", "2006-Q2", "--out", tmp_path / "r.docx", "--json")
    assert (said.code, said.json) == (
        0,
        {"path": str(tmp_path / "r.docx"), "bytes": (tmp_path / "r.docx").stat().st_size},
    )
    said = run(signed.adviser, "copy", "--period", "2006-Q2", "--draft", "--out", tmp_path / "d.docx")
    assert (said.code, said.out.splitlines()[-1]) == (0, "Not encrypted: whoever has this file can read it.")
    assert (
        run(signed.adviser, "copy", "--period", "2006-Q2", "--revision", "7", "--out", tmp_path / "x.pdf").code == 1
    )


def test_sign_says_what_travels_without_a_note(loaded: World, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "project.json"
    ahead = builders.project(entries=(builders.entry(amount=builders.amount("9999.00")),))
    file.write_text(json.dumps(builders.record_file(ahead)))
    run(loaded.adviser, "load", file)
    said = run(loaded.adviser, "sign", "--period", "2006-Q2")
    assert "facts travel without a note" in said.out
    assert "Still needed: clearing-officer." in said.out


def test_an_amendment_needs_its_reason(signed: World, run: Run, tmp_path: Path) -> None:
    sign = (signed.focal_point, "sign", "--period", "2006-Q2", "--json")
    assert run(*sign, "--reason", "Just so").json["error"] == "UNCHANGED"
    file = tmp_path / "records.json"
    file.write_text(json.dumps(builders.record_file(builders.activity(result="Other."), mission="UNFICYP")))
    run(signed.focal_point, "load", file)
    assert run(*sign).json["error"] == "NO_REASON"
    said = run(*sign, "--reason", "The result was missing.")
    assert (said.code, said.json["revision"]) == (0, 2)


def test_each_change_can_have_its_reason(signed: World, run: Run, tmp_path: Path) -> None:
    sign = (signed.focal_point, "sign", "--period", "2006-Q2", "--json")
    file = tmp_path / "records.json"
    file.write_text(json.dumps(builders.record_file(builders.activity(result="Other."), mission="UNFICYP")))
    run(signed.focal_point, "load", file)
    assert run(*sign, "--reason-for", "activity[A-9]=None.").json["error"] == "NO_SUCH_CHANGE"
    assert run(*sign, "--reason-for", "activity[A-1]=").code == 2
    said = run(*sign, "--reason-for", "activity[A-1]=The result = another one.")
    assert (said.code, said.json["revision"]) == (0, 2)
    with signed.focal_point.session() as session:
        kept = signing.newest_revision(session, Quarter.parse("2006-Q2"))
        assert kept is not None
        assert revisions.frozen_report(session.store, kept.no).reasons == {
            "activity[A-1]": "The result = another one."
        }


def test_documented_clearance_is_as_easy_as_the_other(loaded: World, run: Run, tmp_path: Path) -> None:
    loaded.set_policy("documented")
    memo = tmp_path / "Mémo.txt"
    memo.write_text("Cleared.")
    sign = (loaded.adviser, "sign", "--period", "2006-Q2", "--json")
    assert run(*sign).json["error"] == "MEMO_NEEDED"
    said = run(*sign, "--memo", memo, "--cleared-by", "B.", "--function", "Chief of Staff", "--cleared-on", "2006-07")
    assert (said.code, said.json["waiting_for"]) == (0, [])


def test_verify_without_a_store(signed: World, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from fieldreport.workflows import verifying

    monkeypatch.setattr(verifying, "system_clock", signed.clock)
    good = signed.folder / "plain" / FULL
    bad = tmp_path / "bad.asice"
    bad.write_bytes(good.read_bytes()[:-1])
    listed = ("--trust", signed.list_file, "--fingerprint", signed.fingerprint)
    said = run("verify", good, *listed, "--json")
    assert said.code == 0
    (verdict,) = said.json
    assert set(verdict) >= {"file", "verdict", "code", "text", "mission", "period", "revision", "signers"}
    assert [set(signer) for signer in verdict["signers"]] == [{"role", "name", "time"}] * 2
    said = run("verify", good, bad, *listed, "--json")
    assert said.code == 1
    assert [one["verdict"] for one in said.json] == ["verified", "refused"]
    words = run("verify", good, "--trust", signed.list_file)
    assert "● verified" in words.out
    assert signed.fingerprint in words.err  # the authority was not confirmed: it is named
    assert not (tmp_path / "home").exists()


def test_verify_on_a_desk(signed: World, run: Run) -> None:
    said = run(signed.headquarters, "verify", *sorted((signed.folder / "packages").iterdir()), "--json")
    assert (said.code, len(said.json)) == (0, 4)


def test_import_and_board(signed: World, run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.asice"
    bad.write_bytes((signed.folder / "plain" / FULL).read_bytes()[:-1])
    said = run(signed.headquarters, "import", signed.folder / "packages", bad, "--json")
    assert (said.code, set(said.json)) == (1, {"imported", "repeated", "quarantined"})
    assert (len(said.json["imported"]), said.json["repeated"]) == (4, [])
    (refused,) = said.json["quarantined"]
    assert (refused["file"], refused["code"]) == ("bad.asice", "DAMAGED")
    assert refused["text"]
    again = run(signed.headquarters, "import", signed.folder / "packages")
    assert again.code == 0
    assert again.out.splitlines()[-1] == "0 imported, 4 repeated, 0 in quarantine."
    said = run(signed.headquarters, "board", "--year", "2006", "--json")
    assert (said.code, set(said.json), said.json["year"]) == (0, {"year", "missions", "totals"}, 2006)
    row = next(row for row in said.json["missions"] if row["mission"] == "MONUC")
    assert set(row) == {"mission", "quarters"}
    assert set(row["quarters"]) == {"Q1", "Q2", "Q3", "Q4"}
    cell = row["quarters"]["Q2"]
    assert set(cell) >= {"state", "role", "template", "revision", "received"}
    assert (cell["state"], cell["role"], cell["template"], cell["revision"]) == ("received", "adviser", "2006", 1)
    words = run(signed.headquarters, "board", "--year", "2006")
    assert "● received r1" in words.out
    (total,) = (one for one in said.json["totals"] if one["kind"] == "training")
    assert f"training, held: {total['events']} with {total['participations']} participations" in words.out
    assert 0 < total["female"] < total["participations"]


def test_registration_by_files(world: World, run: Run, tmp_path: Path) -> None:
    phrase = _phrase(tmp_path, "four words of passphrase")
    home = ("--home", tmp_path / "unmil", "--passphrase-file", phrase)
    run(*home, "init", "--role", "adviser", "--mission", "UNMIL", "--name", "N. New")
    asked = run(*home, "trust", "request", "--out", tmp_path / "r.json", "--json").json
    assert set(asked) == {"path", "fingerprint", "name", "role"}
    empty = run(*home, "trust", "show", "--json").json
    assert (empty["serial"], empty["signers"], empty["own_request"]) == (None, [], asked["fingerprint"])
    assert "No list has been loaded yet." in run(*home, "trust", "show").out
    issued = run(
        *(world.headquarters, "trust", "issue", tmp_path / "r.json", "--fingerprint", asked["fingerprint"], "--json")
    ).json
    assert (issued["name"], issued["role"], issued["mission"]) == ("N. New", "adviser", "UNMIL")
    policy = run(
        *(world.headquarters, "trust", "policy", "--mission", "UNMIL", "--role", "adviser"),
        *("--clearance", "none", "--json"),
    ).json
    assert policy == {"mission": "UNMIL", "role": "adviser", "clearance": "none", "steps": 1}
    published = run(world.headquarters, "trust", "publish", "--out", tmp_path / "list.asice", "--json").json
    assert (published["serial"], published["signers"]) == (2, 6)
    unpinned = run(*home, "trust", "load", tmp_path / "list.asice", "--json")
    assert (unpinned.code, unpinned.json["error"]) == (1, "NOT_PINNED")
    loaded = run(
        *home, "trust", "load", tmp_path / "list.asice", "--fingerprint", published["fingerprint"], "--json"
    ).json
    assert (loaded["serial"], loaded["signers"], loaded["warnings"]) == (2, 6, [])
    shown = run(*home, "trust", "show", "--json").json
    assert set(shown) == {"serial", "fingerprint", "own_request", "signers", "policies", "warnings"}
    assert shown["own_request"] == asked["fingerprint"]
    assert {"name": "N. New", "role": "adviser", "mission": "UNMIL", "certificate": issued["certificate"]} in shown[
        "signers"
    ]
    assert issued["certificate"] in run(*home, "trust", "show").out
    revoked = run(world.headquarters, "trust", "revoke", issued["certificate"], "--json")
    assert (revoked.code, revoked.json) == (0, {"certificate": issued["certificate"], "reason": "superseded"})


def test_a_clearing_officers_request(world: World, run: Run, tmp_path: Path) -> None:
    phrase = _phrase(tmp_path, "words of the officer herself")
    ask = (world.focal_point, "trust", "request", "--as", "clearing-officer", "--out", tmp_path / "o.json", "--json")
    assert run(*ask, "--key-passphrase-file", phrase).json["error"] == "NO_NAME"
    said = run(*ask, "--name", "Olga Officer", "--key-passphrase-file", phrase)
    assert (said.code, said.json["role"]) == (0, "clearing-officer")
    again = run(*ask, "--name", "Olga Officer", "--key-passphrase-file", phrase)
    assert again.code == 0
    other = run(*ask, "--name", "Someone Else", "--key-passphrase-file", phrase)
    assert (other.code, other.json["error"]) == (1, "OFFICER_EXISTS")


def test_backup_restore_and_doctor(loaded: World, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "backup.frb"
    made = run(loaded.adviser, "backup", file, "--json")
    assert made.code == 0
    assert made.json == {
        "path": str(file),
        "bytes": file.stat().st_size,
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "verified": True,
    }
    sound = run(loaded.adviser, "doctor", "--json")
    assert sound.code == 0
    assert all(set(check) == {"name", "ok", "detail"} and check["ok"] for check in sound.json["checks"])
    restored = run(loaded.adviser, "restore", file, "--json")
    assert (restored.code, restored.json["home"]) == (0, str(loaded.adviser.home))
    assert Path(restored.json["moved_to"]).is_dir()
    loaded.adviser.workspace.files.key_file.write_bytes(b"{}")
    broken = run(loaded.adviser, "doctor")
    assert broken.code == 1
    assert "BAD  key_file: KeyFileError" in broken.out


def test_json_may_stand_before_the_command(loaded: World, run: Run) -> None:
    assert run(loaded.focal_point, "--json", "check").json == run(loaded.focal_point, "check", "--json").json


def test_the_data_folder_may_come_from_the_environment(
    loaded: World, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDREPORT_HOME", str(loaded.focal_point.home))
    monkeypatch.setenv("FIELDREPORT_PASSPHRASE", loaded.focal_point.passphrase)
    assert run("check", "--json").json["period"] == "2006-Q2"


def test_headquarters_looks_again_reminds_and_writes_its_log(signed: World, run: Run, tmp_path: Path) -> None:
    run(signed.headquarters, "import", signed.folder / "packages")
    what = ("--mission", "MONUC", "--period", "2006-Q2")
    said = run(signed.headquarters, "review", *what, "--json")
    assert (said.code, said.json["revision"], said.json["differences"]) == (0, 1, [])
    assert [one["name"] for one in said.json["signers"]] == ["Ada Adviser", "Omar Officer"]
    assert run(signed.headquarters, "review", "--mission", "UNMIL", "--period", "2006-Q2").code == 2
    officers = ("--chief", "C. Chief", "--reviewer", "R. One")
    assert run(signed.headquarters, "approval", *officers).out.startswith("A report is accepted when R. One and then")
    first = run(signed.headquarters, "decide", "accepted", *what, "--officer", "R. One", "--json")
    assert (first.code, first.json["final"]) == (0, False)
    assert run(signed.headquarters, "decide", "accepted", *what, "--officer", "C. Chief", "--json").json["final"]
    assert run(signed.headquarters, "approval", "--one-level", "--json").json == {"chief": "", "reviewers": []}
    letters = run(
        *(signed.headquarters, "board", "--year", "2006", "--reminders", tmp_path / "letters"),
        *("--letters", "txt", "--language", "fr", "--json"),
    ).json["reminders"]
    assert "2006-Q1" in next(one for one in letters if one["mission"] == "MONUC")["periods"]
    log = run(signed.headquarters, "follow-up", "--out", tmp_path / "log.csv", "--mission", "monuc", "--json").json
    assert log["rows"] == len((tmp_path / "log.csv").read_text(encoding="utf-8-sig").splitlines()) - 1
