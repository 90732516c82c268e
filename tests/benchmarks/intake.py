"""Import of a folder of 1,000 packages at Headquarters, side by side, beside reading their workbooks.

Measured: `workflows.importing.import_paths` until all packages are stored, each in a durable commit, with every
check of the container and of revocation; the PDFs, looked at afterwards, are not in here. Once by the clock, the
starting of processes included, and once as the work of all processes. Floor: pandas over openpyxl, all sheets of
the same workbook into frames; only this benchmark needs it (`pip install pandas` into `.venv`).

A package is that of transfer.md 4: 12 areas with 150 words, 40 activities, 30 trainings, 60 expenditures. The
quarters run on for 250 years, because one mission and two signers are quickest to set up.
"""

import io
import resource
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Final

from benchmarks.world import NOW, QUARTER, World, build_desks

from fieldreport.errors import Cancelled

PACKAGES: Final = 1000
PLACE: Final = "many"


def build(world: World, count: int = PACKAGES) -> None:
    """Fill the folder with the packages; only the first was rendered, the others are signed with its documents."""
    # Only this process needs the way a package is made.
    from benchmarks import data

    from fieldreport.bundle.container import Member
    from fieldreport.bundle.encryption import encrypt
    from fieldreport.bundle.signing import covered_payload, pack_bundle, sign_manifest
    from fieldreport.reports import read_report, write_report
    from fieldreport.workflows import enrolling, signing

    build_desks(world.folder, data.typical_quarter(words=150, projects=1))
    officer = world.officer()
    with world.session("author", "packing-many") as session:
        signing.sign(session, QUARTER)
        signing.enrolling.clearing_identity = lambda _session, _passphrase: officer
        signing.clear(session, QUARTER)
        kept = signing.newest_revision(session, QUARTER)
        if kept is None:
            raise ValueError("nothing was signed")
        first, *documents = signing.signed_files(session, kept)
        author, trust = enrolling.own_identity(session), session.trust()
    recipients = trust.recipients if trust else ()
    (world.folder / "report.xlsx").write_bytes(next(one.data for one in documents if one.path == "report.xlsx"))
    report = read_report(first.data)
    (world.folder / PLACE).mkdir()
    for number in range(count):
        quarter = QUARTER.shifted(number)
        body = Member(first.path, write_report(replace(report, period=str(quarter))), first.media_type)
        members, signed = [body, *documents], []
        for place, who in enumerate((author, officer), start=1):
            covered = covered_payload(members, is_last_signer=place == 2)
            signed.append(sign_manifest(covered, signed, who, place, NOW))
        package = encrypt(pack_bundle(members, signed), recipients)
        (world.folder / PLACE / f"{quarter}.asice.age").write_bytes(package)


def take(world: World) -> Callable[[], dict[str, float]]:
    """Take all packages in; seconds for each."""
    from fieldreport.workflows import importing

    paths = sorted((world.folder / PLACE).iterdir())

    def run() -> dict[str, float]:
        stored: list[tuple[float, float]] = []

        def on_progress(_share: float, step: str) -> None:
            if step == "pdf":
                stored.append((time.perf_counter(), time.process_time()))

        class Stopped:
            """Ends the import where the PDFs begin, which ends the other processes too."""

            def is_set(self) -> bool:
                return bool(stored)

        with world.session("headquarters", "intake") as session:
            _ = session.store.db
            before = _work_of_others()
            began, worked = time.perf_counter(), time.process_time()
            with suppress(Cancelled):
                importing.import_paths(session, paths, progress=on_progress, cancel=Stopped())  # type: ignore[arg-type]
            held = session.store.value("SELECT count(*) FROM delivery WHERE state = 'pdf_pending'")
        if held != len(paths):
            raise ValueError(f"{held} of {len(paths)} packages were stored")
        ((ended, own),) = stored
        work = own - worked + _work_of_others() - before
        return {"": (ended - began) / len(paths), "work": work / len(paths)}

    return run


def pandas(world: World) -> Callable[[], float]:
    """Read all sheets of the workbook into frames."""
    import pandas as library  # type: ignore[import-not-found,import-untyped,unused-ignore]

    content = (world.folder / "report.xlsx").read_bytes()

    def run() -> float:
        began = time.process_time()
        library.read_excel(io.BytesIO(content), sheet_name=None, header=None, engine="openpyxl")
        return time.process_time() - began

    return run


def _work_of_others() -> float:
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime
