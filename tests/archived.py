"""Packages of one small report, as an archive of Headquarters takes them in."""

import hashlib
from typing import Any

import builders

from fieldreport.reports import read_report, report_identity, write_report
from fieldreport.storage.archive.protocol import Archive, Decision, Taken
from fieldreport.storage.deliveries import NewDelivery
from fieldreport.values import Quarter

Q2 = Quarter(2006, 2)
AT = "2006-07-21T08:00:00.000Z"


def body(number: int = 1, women: int = 10, **changed: Any) -> bytes:
    training = builders.training(
        id="T-1", participants=(builders.participants(women=women, men=10, total=women + 10),)
    )
    return write_report(builders.report(training, builders.project(), revision=number, **changed))


def package(report: bytes, profile: str = "full", **changed: Any) -> NewDelivery:
    usual: dict[str, Any] = {
        "file_name": "MONUC_2006-Q2.asice.age",
        "bytes": 1000,
        "sha256": hashlib.sha256(report + profile.encode()).hexdigest(),
        "encrypted_sha256": hashlib.sha256(report + profile.encode() + b"encrypted").hexdigest(),
        "state": "verified",
        "mission": "MONUC",
        "quarter": Q2,
        "role": "adviser",
        "number": read_report(report).revision,
        "identity": report_identity(report),
        "profile": profile,
        "signers": ({"role": "adviser", "name": "Ada"},),
        "trust_serial": 3,
    }
    return NewDelivery(**(usual | changed))


def take(archive: Archive, report: bytes, who: dict[str, Any], profile: str = "full", **changed: Any) -> Taken:
    return archive.import_report(package(report, profile, **changed), report, **who)


def decision(report: bytes, event: str = "accepted", **changed: Any) -> Decision:
    usual: dict[str, Any] = {"identity": report_identity(report), "event": event, "at": AT, "actor": "Ada"}
    return Decision(**(usual | changed))
