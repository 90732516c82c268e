"""`archive`: a desk that joins, takes in, fetches and leaves, and the quarter for analysts."""

from pathlib import Path

import officers
import postgres
from commands import Run
from worlds import World


def test_two_officers_share_an_archive_by_the_command_line(run: Run, signed: World, tmp_path: Path) -> None:
    office = officers.office(signed)
    server = postgres.server()
    password = tmp_path / "password"
    password.write_text(postgres.PASSWORD + "\n", encoding="utf-8")
    database = server.database()
    owner = server.address("owner", database)
    prepared = run(office.ada, "archive", "prepare", owner, "--password-file", password, "--json")
    assert (prepared.code, prepared.json) == (0, {"address": owner})
    postgres.prepared(server)  # makes the logins of the server, which the roles belong to

    def use(login: str) -> tuple[object, ...]:
        address = server.address(login, database)
        words = ("--bundles", tmp_path / "shared", "--password-file", password)
        desk = office.ada if login == "ada" else office.bo
        said = run(desk, "archive", "use", address, *words, "--json")
        return said.code, said.json["contributed"], said.json["fetched"]

    assert run(office.ada, "import", signed.folder / "packages").code == 0
    assert use("ada") == (0, 4, 0)
    assert use("bo") == (0, 0, 4)
    shown = run(office.bo, "archive", "show", "--json").json
    assert shown["shared"] and postgres.PASSWORD not in shown["address"]
    decided = run(office.ada, "decide", "accepted", "--mission", "MONUC", "--period", "2006-Q2")
    assert decided.code == 0, decided.err
    again = run(office.bo, "decide", "returned", "--mission", "MONUC", "--period", "2006-Q2", "--remark", "Why?")
    assert again.code == 1 and "DECIDED" in again.err
    assert run(office.bo, "archive", "fetch", "--json").json == {"fetched": 0, "refused": [], "decisions": 0}
    board = run(office.bo, "board", "--year", "2006", "--json").json
    states = {one["mission"]: one["quarters"]["Q2"]["state"] for one in board["missions"]}
    assert states["MONUC"] == "accepted"
    written = run(office.bo, "archive", "export", "--period", "2006-Q2", "--out", tmp_path / "parquet", "--json")
    assert all(Path(file).read_bytes().startswith(b"PAR1") for file in written.json["files"])
    assert run(office.bo, "archive", "leave", "--json").code == 0
    assert not run(office.bo, "archive", "show", "--json").json["shared"]
    alone = run(office.bo, "archive", "fetch")
    assert alone.code == 1 and "NOT_SHARED" in alone.err
