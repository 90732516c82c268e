"""What a verifier must know to judge who signed, and what a signer needs to sign.

Rules: frozen values only, no parsing and no cryptography. `trust` fills them, `bundle` reads them, and the two
rooms do not know each other (decisions 29). Certificates and lists are DER bytes; times are aware UTC datetimes.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal, get_args

Clearance = Literal["signed", "documented", "none"]
Way = Literal["network", "email", "stick"]  # a stick stands for whatever is carried by hand
FactKind = Literal["vacant", "extended", "ended", "role", "acting"]

WAYS: Final[tuple[Way, ...]] = get_args(Way)
CLASSIFIED: Final = ("confidential", "strictly_confidential")

AUTHOR = "author"
CLEARING_OFFICER = "clearing-officer"
HEADQUARTERS = "headquarters"
TRUST_PUBLISHER = "trust-publisher"
AUTHOR_ROLES = ("adviser", "focal-point", "headquarters-office")


@dataclass(frozen=True, slots=True)
class SigningIdentity:
    """A private key (unencrypted PKCS#8 DER, ECDSA P-256) with its certificate (DER)."""

    private_key: bytes
    certificate: bytes


@dataclass(frozen=True, slots=True)
class Signer:
    """One line of the list of authorized signatories."""

    certificate: bytes
    fingerprint: str  # lower-case hex SHA-256 of the certificate's DER
    name: str
    role: str  # adviser, focal-point, headquarters-office, clearing-officer, headquarters
    mission: str  # mission code, or "HQ"
    age_recipient: str = ""  # public key for answers to this signer


@dataclass(frozen=True, slots=True)
class ClearancePolicy:
    """What clearance the reports of one mission and author role need (decisions 9)."""

    mission: str  # mission code or "*"
    role: str  # author role or "*"
    clearance: Clearance
    steps: int = 1  # people who agree one after the other; the last of them signs


@dataclass(frozen=True, slots=True)
class TravelPolicy:
    """By which ways a class of documents may travel (decisions 27)."""

    classification: str  # confidential, strictly_confidential
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class MissionFact:
    """Something dated that Headquarters states of a mission; both days are included, `end` None is open.

    vacant: nobody holds the author's post. extended: the report of the quarter that begins on `start` is due on
    `end`. ended: the mission ended on `start` and is in liquidation until `end`; `holder` keeps its papers and
    accounts (the successor mission, or a custodian). role: who reports has `role`. acting: `holder`, a clearing
    officer on the list, acts from `start` to `end` only.
    """

    mission: str
    kind: FactKind
    start: date
    end: date | None = None
    role: str = ""
    holder: str = ""
    reason: str = ""

    def covers(self, day: date) -> bool:
        """Return whether `day` lies in it."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class TrustContext:
    """The verified content of one trust package."""

    serial: int
    issued: datetime
    next_update: datetime  # of the revocation list
    ca_certificate: bytes
    ca_fingerprint: str  # lower-case hex SHA-256 of the certificate's DER
    crl: bytes
    signers: tuple[Signer, ...]
    recipients: tuple[str, ...]  # age public keys of Headquarters
    policies: tuple[ClearancePolicy, ...]
    due_days: int = 30  # days after the quarter's end (decisions 13)
    facts: tuple[MissionFact, ...] = ()  # of missions, in the order in which they were stated
    escrow: str = ""  # public half (hex) of Headquarters' escrow key, "" where it keeps none
    is_escrow_asked: bool = False  # whether every desk is to have an escrow slot
    travel: tuple[TravelPolicy, ...] = ()  # a class that is not named may take every way

    def policy(self, mission: str, role: str) -> ClearancePolicy:
        """Return the policy in force; the most specific line wins, one signature where none fits."""
        for wanted in ((mission, role), (mission, "*"), ("*", role), ("*", "*")):
            for policy in self.policies:
                if (policy.mission, policy.role) == wanted:
                    return policy
        return ClearancePolicy("*", "*", "signed")

    def clearance(self, mission: str, role: str) -> Clearance:
        """Return the clearance that policy asks for."""
        return self.policy(mission, role).clearance

    def is_acting(self, signer: Signer, day: date) -> bool:
        """Return whether a signatory may act on a day: always, where no days are stated for her or him."""
        stated = [
            fact
            for fact in self.facts
            if fact.kind == "acting" and (fact.mission, fact.holder) == (signer.mission, signer.name)
        ]
        return signer.role != CLEARING_OFFICER or not stated or any(fact.covers(day) for fact in stated)

    def ways(self, classification: str) -> tuple[Way, ...]:
        """Return the ways that policy leaves open to a class."""
        return next((one.ways for one in self.travel if one.classification == classification), WAYS)

    def signer(self, fingerprint: str) -> Signer | None:
        """Return the signatory whose certificate has this SHA-256 fingerprint, or None."""
        return next((signer for signer in self.signers if signer.fingerprint == fingerprint), None)
