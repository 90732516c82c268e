"""The subject of our certificates: CN = the person's name, OU = role, O = mission code.

Rules: a name is shown in lists of people who may sign; nothing invisible or direction-changing may stand in it.
"""

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldreport.trust.problems import TrustError
from fieldreport.trust_context import AUTHOR_ROLES, CLEARING_OFFICER, HEADQUARTERS, TRUST_PUBLISHER

if TYPE_CHECKING:  # cryptography.x509 is loaded only where a certificate is at hand
    from cryptography import x509

SIGNING_ROLES = (*AUTHOR_ROLES, CLEARING_OFFICER, HEADQUARTERS)
ROLES = (*SIGNING_ROLES, TRUST_PUBLISHER)
_LONGEST_NAME = 64  # X.520 ub-common-name
_LONGEST_MISSION = 32
_HIDDEN = ("C", "Zl", "Zp")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a certificate or request is for."""

    name: str
    role: str
    mission: str


def check_subject(name: str, role: str, mission: str) -> Subject:
    """Return the subject in Unicode NFC. Raises `TrustError` (NAME), or ValueError for an unknown role or code."""
    normal = unicodedata.normalize("NFC", name).strip()
    hidden = any(unicodedata.category(character).startswith(_HIDDEN) for character in normal)
    if not normal or len(normal) > _LONGEST_NAME or hidden:
        raise TrustError("NAME", name=ascii(name)[:80])
    if role not in ROLES or not is_mission_code(mission):
        raise ValueError(f"role or mission: {role!r} {mission!r}")
    return Subject(normal, role, mission)


def is_mission_code(text: str) -> bool:
    """Return whether `text` may stand for a mission: ASCII letters, digits, hyphen, underscore."""
    return 0 < len(text) <= _LONGEST_MISSION and text.isascii() and text.replace("-", "").replace("_", "").isalnum()


def x509_name(subject: Subject) -> "x509.Name":
    """Return the subject as X.509 name."""
    from cryptography import x509  # for start-up time

    return x509.Name(
        [
            x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, subject.mission),
            x509.NameAttribute(x509.NameOID.ORGANIZATIONAL_UNIT_NAME, subject.role),
            x509.NameAttribute(x509.NameOID.COMMON_NAME, subject.name),
        ]
    )


def subject_of(name: "x509.Name") -> Subject:
    """Return the subject of an X.509 name. Raises ValueError where it is not exactly of our form."""
    from cryptography import x509  # for start-up time

    oids = (x509.NameOID.ORGANIZATION_NAME, x509.NameOID.ORGANIZATIONAL_UNIT_NAME, x509.NameOID.COMMON_NAME)
    attributes = list(name)
    if [attribute.oid for attribute in attributes] != list(oids):
        raise ValueError("subject")
    mission, role, person = (str(attribute.value) for attribute in attributes)
    try:
        subject = check_subject(person, role, mission)
    except TrustError:
        raise ValueError("name") from None
    if subject.name != person:
        raise ValueError("name")
    return subject
