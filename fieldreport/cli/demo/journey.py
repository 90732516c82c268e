"""The whole journey on the sample world, told step by step, with what must come of each step."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fieldreport.cli.demo import projects, tampering
from fieldreport.cli.demo.world import (
    MissionDesk,
    World,
    open_world,
    passphrase_of,
    publish,
    register,
    set_up_headquarters,
    write_passphrases,
)
from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.resources import resource_path
from fieldreport.values import Quarter
from fieldreport.workflows import consolidating, drafting, enrolling, importing, recording, sending, signing, tracking

Say = Callable[[str], None]


@dataclass(slots=True)
class Demonstration:
    """What the journey did; `surprises` names every step that did not end as it must."""

    folder: Path
    packages: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    board: dict[str, list[str]] = field(default_factory=dict)
    surprises: list[str] = field(default_factory=list)

    @property
    def is_as_expected(self) -> bool:
        """Return whether every step ended as it must."""
        return not self.surprises

    def as_json(self) -> dict[str, Any]:
        """Return it with stable keys."""
        return {
            "folder": str(self.folder),
            "packages": self.packages,
            "refused": self.refused,
            "board": self.board,
            "surprises": self.surprises,
        }

    def expect(self, is_so: bool, otherwise: str) -> None:
        """Remember a step that did not end as it must."""
        if not is_so:
            self.surprises.append(otherwise)


def run(folder: Path, say: Say) -> Demonstration:
    """Build the world in `folder` and walk the journey."""
    done = Demonstration(folder)
    world = open_world(folder)
    say("1. Headquarters sets up its desk and its authority.")
    fingerprint = set_up_headquarters(world)
    say(f"   Fingerprint to read aloud: {fingerprint[:16]}…")
    say("2. Missions set up their desks and ask for registration.")
    for desk in world.missions:
        say(f"   {desk.code:<9} {', '.join(register(world, desk))}, clearance: {desk.clearance}")
    say("3. Headquarters publishes the list of authorized signatories; the missions load it.")
    signatories = publish(world)
    for desk in world.missions:
        with desk.workspace.session() as session:
            enrolling.load_trust(session, signatories.read_bytes(), fingerprint=fingerprint)
    write_passphrases(world)
    say("4. Missions load their records, check, sign and export.")
    for desk in world.missions:
        _load(world, desk, done)
        projects.begin_reports(desk)
        for quarter in desk.periods:
            _report(world, desk, quarter, done, say)
    _import(world, done, say)
    _show_board(world, done, say)
    audit = projects.show(world, done.expect, say)
    _tamper(world, done, say)
    _consolidate(world, done, say)
    for workspace in (world.headquarters, *(desk.workspace for desk in world.missions)):
        workspace.lock()
    script = folder / "verify-bundle.sh"
    script.write_bytes(resource_path("verify", "verify-bundle.sh").read_bytes())
    _say_where(world, audit, done, say)
    return done


def _load(world: World, desk: MissionDesk, done: Demonstration) -> None:
    with desk.workspace.session() as session:
        loaded = recording.load(session, desk.records())
    done.expect(not loaded.refused, f"{desk.code}: {[item.text for item in loaded.refused]}")


def _report(world: World, desk: MissionDesk, quarter: Quarter, done: Demonstration, say: Say) -> None:
    folder = world.folder / "packages"
    with desk.workspace.session() as session:
        findings = drafting.check(session, quarter)
        counts = {name: sum(f.severity == name for f in findings) for name in ("error", "explain", "warning")}
        signed = signing.sign(session, quarter, memo=desk.memo())
        if signed.waiting_for:
            signed = signing.clear(session, quarter, passphrase_of(world, desk, "clearing officer"))
        full = sending.export(session, quarter, folder)
        data = sending.export(session, quarter, folder, profile="data")
        plain = [
            sending.export(session, quarter, folder, profile=profile, encrypted=False) for profile in ("full", "data")
        ]
        kept = signing.newest_revision(session, quarter)
        if kept is not None:
            _lay_out(world, session, kept)
    done.packages += [package.path.name for package in (full, data, *plain)]
    say(
        f"   {desk.code:<9} {quarter}: {counts['error']} errors, {counts['explain']} facts to explain, "
        f"{counts['warning']} warnings; signed by {', '.join(signed.signed)}; "
        f"{full.bytes / 1000:.0f} kB full, {data.bytes / 1000:.0f} kB data"
    )


def _lay_out(world: World, session: Any, kept: Any) -> None:
    """Leave PDF and workbook beside the packages, for looking at them."""
    reports = world.folder / "reports"
    reports.mkdir(exist_ok=True)
    for member in signing.signed_files(session, kept):
        if member.path in ("report.pdf", "report.xlsx"):
            name = f"{kept.mission}_{kept.quarter}.{member.path.rpartition('.')[2]}"
            enrolling.write_file(reports / name, member.data)


def _import(world: World, done: Demonstration, say: Say) -> None:
    say("5. Headquarters imports the encrypted packages; the same folder again changes nothing.")
    # The plain copies lie beside them for stock tools; only what travelled is imported here.
    arrived = sorted((world.folder / "packages").glob("*.age"))
    with world.headquarters.session() as session:
        first = importing.import_paths(session, arrived)
        again = importing.import_paths(session, arrived)
    done.expect(len(first.imported) == len(arrived), f"import: {[item.text for item in first.quarantined]}")
    done.expect(len(again.repeated) == len(arrived), "the second import was not all repeats")
    say(f"   first: {len(first.imported)} imported; again: {len(again.repeated)} repeated.")
    for item in first.quarantined:
        say(f"   {item.file}: {item.code}: {item.text}")


def _show_board(world: World, done: Demonstration, say: Say) -> None:
    say(f"6. Submission status {world.year}:")
    with world.headquarters.session() as session:
        board = tracking.open_board(session, world.year)
    for mission, cells in board.missions.items():
        done.board[mission] = [cell.state for cell in cells]
        say(f"   {mission:<9} " + "  ".join(f"{cell.state:<9}" for cell in cells))
    for desk in world.missions:
        for quarter in desk.periods:
            state = done.board[desk.code][quarter.number - 1]
            done.expect(state == "received", f"board: {desk.code} {quarter} is {state}")


def _tamper(world: World, done: Demonstration, say: Say) -> None:
    say("8. Somebody tampers with a package; Headquarters refuses it and keeps it in quarantine.")
    desk = world.missions[0]
    name = sending.package_name(desk.code, desk.periods[-1], 1, "full")
    package = (world.folder / "packages" / name).read_bytes()
    folder = world.folder / "tampered"
    folder.mkdir()
    with world.headquarters.session() as session:
        for title, (code, forged) in tampering.forgeries(package).items():
            file = folder / f"{desk.code}_{title}.asice"
            file.write_bytes(forged)
            refused = importing.import_paths(session, [file]).quarantined
            found = refused[0].code if refused else "accepted"
            done.refused[file.name] = found
            done.expect(found == code, f"{file.name}: {found} instead of {code}")
            say(f"   {file.name}: {found}: {refused[0].text if refused else 'it was accepted!'}")


def _consolidate(world: World, done: Demonstration, say: Say) -> None:
    say("9. Headquarters consolidates the year, for itself and for the public.")
    with world.headquarters.session() as session:
        year, mission = ReportingYear(world.year), world.missions[0].code
        inside = consolidating.consolidate(session, year, world.folder / "annual", council=[mission])
        consolidating.consolidate(session, year, world.folder / "annual-public", is_public=True)
    done.expect(inside.missions == len(world.missions), f"the year has {inside.missions} missions")
    say(f"   {inside.reports} reports of {inside.missions} missions, {inside.provisional} of them provisional.")


def _say_where(world: World, audit: Path, done: Demonstration, say: Say) -> None:
    folder = world.folder
    package = (
        f"{folder}/packages/{sending.package_name(world.missions[0].code, world.missions[0].periods[-1], 1, 'full')}"
    )
    say("Where to look:")
    say(f"   {folder}/reports/          the reports as PDF and Excel")
    say(f"   {folder}/packages/         what travelled: full and data, encrypted (.age) and plain")
    say(f"   {folder}/project/          a project's reports, grant and audit file")
    say(f"   {folder}/annual/           the annual report as PDF, Word and Excel, its data, a Council extract")
    say(f"   {folder}/annual-public/    the same for the public: open data without money and persons")
    say(f"   {folder}/tampered/         what was refused")
    say(f"   {folder}/passphrases.txt   opens the desks: fieldreport --home {world.headquarters.home}")
    say("Check it without this program:")
    say(f"   sh {folder}/verify-bundle.sh {package} {folder}/headquarters/ca_and_crl.pem")
    say(f"   sh {folder}/verify-bundle.sh {audit} {folder}/headquarters/ca_and_crl.pem")
    say(f"   age -d -i {folder}/headquarters/age-identity.txt {package}.age | cmp - {package}")
    if done.surprises:
        say("Not as it should be:")
        for surprise in done.surprises:
            say(f"   {surprise}")
