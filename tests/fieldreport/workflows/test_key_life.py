"""The key life of three people and two Headquarters officers, acted out on files; stock tools check every step.

Ada advises MONUC, Omar clears, Bea follows Ada. At Headquarters Quentin keeps the desk and Rosa the stick with the
authority's key. Nothing needs a network. `docs/key-ceremonies.md` tells the same steps to people.
"""

import base64
import hashlib
import json
import re
import subprocess
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import worlds
from scripts import run_script
from worlds import IN_2006, Q2, Clock, refuses

from fieldreport.storage import identity
from fieldreport.trust.authority import ca_and_crl_pem
from fieldreport.trust.keyfile import FLOOR, read_key_file
from fieldreport.trust_context import TrustContext
from fieldreport.workflows import (
    arriving,
    authorizing,
    branching,
    drafting,
    enrolling,
    equipping,
    importing,
    joining,
    recording,
    registering,
    safekeeping,
    sending,
    signing,
)
from fieldreport.workflows.safekeeping import PutAway
from fieldreport.workflows.session import Profile, Session
from fieldreport.workspace import Workspace

QUENTIN, ADA, OMAR, BEA = (
    "granite ferry velvet morning",
    "lantern copper island meadow",
    "harbour pencil orbit",
    "m o",
)


def tool(folder: Path, *words: object, fails: bool = False) -> str:
    """Run a stock tool in a folder; return what it said."""
    done = subprocess.run([str(word) for word in words], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode != 0) is fails, done.stdout + done.stderr
    return done.stdout + done.stderr


@dataclass
class Life:
    """Everybody's computers and sticks, under one clock."""

    folder: Path
    clock: Clock
    lists: list[tuple[bytes, TrustContext]] = field(default_factory=list)

    def desk(self, name: str) -> Workspace:
        return Workspace(self.folder / name, clock=self.clock, key_cost=FLOOR)

    def place(self, name: str) -> Path:
        place = self.folder / name
        place.mkdir(parents=True, exist_ok=True)
        return place

    def authority_pem(self, number: int = -1) -> Path:
        """Return authority and revocation list of a published list, as one PEM file."""
        context = self.lists[number][1]
        file = self.folder / f"ca-{context.serial}.pem"
        file.write_bytes(ca_and_crl_pem(context.ca_certificate, context.crl))
        return file

    def checked(self, bundle: Path, number: int = -1) -> subprocess.CompletedProcess[str]:
        """Have the published script judge a package by the list with this place, at today's date of the story."""
        at = min(self.clock.now, self.lists[number][1].next_update)
        return run_script(self.folder, "verify-bundle.sh", bundle, self.authority_pem(number), at=at)


def test_the_key_life_of_three_people_and_two_officers(tmp_path: Path) -> None:
    life = Life(tmp_path, Clock(IN_2006))
    desk, ada, bea = life.desk("quentin"), life.desk("ada"), life.desk("bea")
    rosa = PutAway(life.place("stick of Rosa") / "authority.key", "walnut anchor violet kettle")
    safe = PutAway(life.place("safe") / "spare.key", "saddle copper window lantern")

    fingerprint = _the_authority_is_made_and_put_away(desk, rosa, safe)
    requests = _ada_and_omar_ask(life, ada)
    _headquarters_issues_and_publishes(life, desk, rosa, requests)
    first = _ada_and_omar_sign(life, ada, fingerprint)
    _headquarters_receives(life, desk, first)
    renewed = _ada_renews_before_the_end(life, desk, ada, rosa)
    _bea_follows_on_another_computer(life, desk, bea, rosa, fingerprint)
    _old_signatures_stay_and_new_ones_do_not_count(life, desk, ada, first, renewed)


def _the_authority_is_made_and_put_away(desk: Workspace, rosa: PutAway, safe: PutAway) -> str:
    made = desk.create(Profile("headquarters", "HQ", "Quentin"), QUENTIN)
    with desk.session() as session:
        safekeeping.put_authority_away(session, rosa)
        safekeeping.make_spare(session, safe)
        assert not safekeeping.keeping(session).is_authority_here
        with refuses("AUTHORITY_AWAY"):
            enrolling.publish(session)
    return made.authority


def _ada_and_omar_ask(life: Life, ada: Workspace) -> list[enrolling.Request]:
    ada.create(Profile("adviser", "MONUC", "Ada Adviser"), ADA)
    with ada.session() as session:
        requests = [enrolling.request(session), enrolling.request_clearing_officer(session, "Omar Officer", OMAR)]
        mail = joining.newest_text(session)
    place = life.place("on the way")
    for asked, name in zip(requests, ("ada", "omar"), strict=True):
        content = json.loads(asked.data)
        (place / f"{name}.csr").write_text(content["request"], "ascii")
        said = tool(place, "openssl", "req", "-in", f"{name}.csr", "-verify", "-noout", "-subject")
        assert f"CN = {asked.name}" in said
        tool(place, "openssl", "req", "-in", f"{name}.csr", "-outform", "DER", "-out", f"{name}.der")
        der = (place / f"{name}.der").read_bytes()
        # What is read aloud can be worked out with sha256sum: the request, then the age recipient.
        assert hashlib.sha256(der + content["age_recipient"].encode()).hexdigest() == asked.fingerprint
        if name == "ada":
            text = "".join(mail.splitlines()[1:-1]).removeprefix("FRR1:")
            assert base64.b64decode(text) == content["age_recipient"].encode() + der
    return requests


def _publish(life: Life, desk: Workspace, rosa: PutAway | None) -> Path:
    file = life.place("lists") / f"list-{len(life.lists) + 1}.asice"
    with desk.session() as session:
        published = authorizing.publish_to(session, file, authority=rosa)
    life.lists.append((published.data, published.context))
    opened = life.place(f"lists/{published.context.serial}")
    tool(opened, "unzip", "-q", file)
    at = int(life.clock.now.timestamp()) + 1
    name = "META-INF/signature001.p7s"
    manifest = "META-INF/ASiCManifest001.xml"
    check = ["-CAfile", life.authority_pem(), "-crl_check", "-attime", at, "-out", "out"]
    tool(opened, "openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", name, "-content", manifest, *check)
    digest = base64.b64encode(hashlib.sha256((opened / "trust.json").read_bytes()).digest()).decode()
    assert digest in (opened / manifest).read_text("utf-8")
    for signer in published.context.signers:
        (opened / "signer.der").write_bytes(signer.certificate)
        tool(opened, "openssl", "x509", "-inform", "DER", "-in", "signer.der", "-out", "signer.pem")
        said = tool(opened, "openssl", "x509", "-in", "signer.pem", "-noout", "-text")
        assert "CA:FALSE" in said
        assert "Digital Signature, Non Repudiation" in said
    return file


def _headquarters_issues_and_publishes(
    life: Life, desk: Workspace, rosa: PutAway, requests: list[enrolling.Request]
) -> None:
    with desk.session() as session:
        for asked in requests:
            waiting = authorizing.receive_request(session, asked.data)
            assert " ".join(waiting.groups) == asked.spoken  # read aloud over the telephone
            authorizing.register(session, waiting.fingerprint, authority=rosa)
    _publish(life, desk, rosa)
    context = life.lists[-1][1]
    assert len(context.recipients) == 2
    pem = life.authority_pem()
    said = tool(life.folder, "openssl", "crl", "-in", pem, "-noout", "-text", "-CAfile", pem)
    assert "verify OK" in said
    assert "No Revoked Certificates" in said


def _ada_and_omar_sign(life: Life, ada: Workspace, fingerprint: str) -> Path:
    with ada.session() as session:
        with refuses("WRONG_AUTHORITY"):
            enrolling.load_trust(session, life.lists[0][0], fingerprint="00" * 32)
        enrolling.load_trust(session, life.lists[0][0], fingerprint=fingerprint)
        assert recording.load(session, worlds.report_file()).refused == ()
        signing.sign(session, Q2)
        signing.clear(session, Q2, OMAR)
        sending.export(session, Q2, life.place("sent"))
        plain = sending.export(session, Q2, life.place("plain"), encrypted=False).path
    result = life.checked(plain)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Ada Adviser" in result.stdout
    return plain


def _headquarters_receives(life: Life, desk: Workspace, plain: Path) -> None:
    sent = life.folder / "sent" / f"{plain.name}.age"
    safe = life.folder / "safe"
    secrets = [read_key_file(safe / "spare.key").open_with_passphrase("saddle copper window lantern").decode()]
    with desk.session() as session:
        secrets.append(identity.age_identities(session.store)[0])
        (imported,) = importing.import_paths(session, [sent]).imported
    assert imported.code == ""
    for secret in secrets:  # the desk's key and the spare, each alone
        (safe / "key.txt").write_text(secret + "\n", "ascii")
        tool(safe, "age", "-d", "-i", "key.txt", "-o", "opened.asice", sent)
        assert (safe / "opened.asice").read_bytes() == plain.read_bytes()


def _ada_renews_before_the_end(life: Life, desk: Workspace, ada: Workspace, rosa: PutAway) -> Path:
    life.clock.pass_(days=3 * 365 - 60)
    with ada.session() as session:
        assert joining.open_registration(session).own.is_ending
        asked = enrolling.request(session)
    with desk.session() as session:
        waiting = authorizing.receive_request(session, asked.data)
        authorizing.register(session, waiting.fingerprint, authority=rosa)
    listed = _publish(life, desk, rosa)
    with ada.session() as session:
        enrolling.load_trust(session, listed.read_bytes())
        with refuses("SERIAL"):  # an older list never comes back
            enrolling.load_trust(session, life.lists[0][0])
        _type(session, "Two courses were repeated.")
        signing.sign(session, Q2, reason="With the renewed key")
        signing.clear(session, Q2, OMAR)
        plain = sending.export(session, Q2, life.place("renewed"), encrypted=False).path
    assert life.checked(plain).returncode == 0
    with desk.session() as session:
        assert importing.import_paths(session, [plain]).imported
    return plain


def _type(session: Session, text: str) -> None:
    report = drafting.open_report(session, Q2)
    drafting.save_answer(session, report.no, "2006/AR-B.PR.F", text)


def _bea_follows_on_another_computer(
    life: Life, desk: Workspace, bea: Workspace, rosa: PutAway, fingerprint: str
) -> None:
    life.clock.pass_(days=10)
    bea.create(Profile("adviser", "MONUC", "Bea Successor"), "meadow orbit harbour cedar")
    with bea.session() as session:
        asked = enrolling.request(session)
    with desk.session() as session:
        waiting = authorizing.receive_request(session, joining_text(bea))
        assert waiting.fingerprint == asked.fingerprint  # by mail this time
        authorizing.register(session, waiting.fingerprint, is_successor=True, authority=rosa)
        gone = {one.name for one in authorizing.open_register(session).signatories if one.withdrawn}
    assert gone == {"Ada Adviser"}
    listed = _publish(life, desk, rosa)
    said = tool(life.folder, "openssl", "crl", "-in", life.authority_pem(), "-noout", "-text")
    assert len(re.findall("Serial Number", said)) == 2  # her first key and the renewed one
    with desk.session() as session:
        pack = equipping.write_starter_pack(session, "MONUC", life.place("to Bea"), note="Good luck.").path
    with bea.session() as session:
        enrolling.load_trust(session, listed.read_bytes(), fingerprint=fingerprint)
        (arrival,) = arriving.take_files(session, [pack])
        assert isinstance(arrival.what, arriving.Resumed)
        assert (arrival.what.reports, arrival.what.refused, arrival.what.note) == (2, (), "Good luck.")


def joining_text(desk: Workspace) -> bytes:
    """Return the mail with a desk's newest request."""
    with desk.session() as session:
        return joining.newest_text(session).encode()


def _old_signatures_stay_and_new_ones_do_not_count(
    life: Life, desk: Workspace, ada: Workspace, first: Path, renewed: Path
) -> None:
    # By the list of their time both reports are good for ever; by today's list openssl names the withdrawal.
    for plain, number in ((first, 0), (renewed, 1)):
        then = life.lists[number][1]
        at = min(then.issued + timedelta(hours=1), then.next_update)
        assert run_script(life.folder, "verify-bundle.sh", plain, life.authority_pem(number), at=at).returncode == 0
    life.clock.pass_(days=20)
    assert life.checked(renewed).returncode != 0
    with desk.session() as session:
        held = importing.import_paths(session, [first, renewed])
        assert [one.code for one in held.repeated] == ["REPEAT", "REPEAT"]  # never refused for who has left since
        assert registering.holders(session, "MONUC", "adviser")[0].name == "Bea Successor"
    with ada.session() as session:  # her laptop is found: without the new list it still signs
        _type(session, "Three courses were repeated.")
        signing.sign(session, Q2, reason="Typed after she had left")
        signing.clear(session, Q2, OMAR)
        late = sending.export(session, Q2, life.place("late"), encrypted=False).path
    with desk.session() as session:
        (refused,) = importing.import_paths(session, [late]).quarantined
        assert refused.code == "REVOKED"
        # Headquarters looks at it and takes it in as a branch: judged as of the day before she was withdrawn.
        taken = branching.take_withdrawn(session, refused.delivery_no, "Her laptop was found in the container")
        assert (taken.code, taken.revision) == ("", 3)
        assert "withdrawn" in taken.warnings[0]
