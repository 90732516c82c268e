"""Deliveries to a bare store of Headquarters, without the packages they would have come in."""

import hashlib
from typing import Any

import builders

from fieldreport.reports import read_report, report_identity, write_report
from fieldreport.storage import inbox
from fieldreport.storage.database import Store
from fieldreport.storage.inbox import Delivery, NewDelivery
from fieldreport.values import Quarter

Q2 = Quarter(2006, 2)


def body(number: int = 1, women: int = 10, **changed: Any) -> bytes:
    training = builders.training(
        id="T-1", participants=(builders.participants(women=women, men=10, total=women + 10),)
    )
    return write_report(builders.report(training, revision=number, **changed))


def deliver(store: Store, who: dict[str, Any], report: bytes, profile: str = "full", **changed: Any) -> Delivery:
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
    return inbox.store_delivery(store, NewDelivery(**(usual | changed)), report, **who)
