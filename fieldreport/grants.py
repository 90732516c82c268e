"""What Headquarters granted a project, signed by its key, and how that compares with what the mission entered.

Rules: a grant states everything that was approved, paid out and extended so far: the newest alone counts, and a lost
one is never missed (R39, decisions 23). Approvals and extensions are Headquarters' own words: once taken over they
stay as signed. Of instalments only the amount is compared; the day on which one arrived is the mission's to say.
"""

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Final, Literal, cast

from fieldreport.codec import RecordProblem, decode, encode, problem
from fieldreport.models import Json
from fieldreport.projects import Approval, Extension, GrantNote, Project, Tranche
from fieldreport.records import check_held
from fieldreport.reports import ReportFile, check_document_header

GrantKind = Literal["approvals", "tranches", "extensions"]
LineState = Literal["same", "open", "explained"]
Granted = Approval | Tranche | Extension
COMPARED: Final[Mapping[GrantKind, tuple[str, ...]]] = {
    "approvals": (
        *("date", "amount", "conditions", "report_due"),
        *("support_rate", "support_base", "support_charged_by"),
    ),
    "tranches": ("amount",),
    "extensions": ("date", "reference", "reason"),
}
_KEYS: Final[Mapping[GrantKind, Callable[[Any], str]]] = {
    "approvals": lambda row: str(row.reference).strip(),
    "tranches": lambda row: str(row.number),
    "extensions": lambda row: row.until.text if row.until else "",
}
LOCKED: Final[tuple[GrantKind, ...]] = ("approvals", "extensions")  # stay as signed once taken over


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """The whole of grant.json; amounts in `currency`, which is the project's."""

    schema: Literal["fieldreport-grant/1"] = "fieldreport-grant/1"
    mission: str
    project: str  # the project's id at the mission
    revision: int
    created: str  # Headquarters' clock, ISO 8601 UTC
    app_version: str
    title: str = ""
    currency: str = "USD"
    approvals: tuple[Approval, ...] = ()
    tranches: tuple[Tranche, ...] = ()
    extensions: tuple[Extension, ...] = ()
    supersedes: str = ""  # SHA-256 of the grant.json before it
    reason: str = ""
    extra: Json = field(default_factory=dict)

    schema_name: ClassVar[str] = "fieldreport-grant/1"

    @property
    def files(self) -> tuple[ReportFile, ...]:
        """Return the files beside it: a grant travels alone."""
        return ()

    @property
    def said(self) -> tuple[Any, ...]:
        """Return what is granted, without when and why it was written."""
        return (self.currency, self.approvals, self.tranches, self.extensions)


@dataclass(frozen=True, slots=True)
class GrantLine:
    """One approval, instalment or extension as the mission has it and as it was signed; None where one lacks it.

    `fields` names what differs, in the words of records.md; none where one side lacks the row.
    """

    kind: GrantKind
    key: str
    ours: Mapping[str, Any] | None
    signed: Mapping[str, Any] | None
    fields: tuple[str, ...]
    note: str = ""

    @property
    def place(self) -> str:
        """Return what notes and commands call the line."""
        return f"{self.kind}[{self.key}]"

    @property
    def state(self) -> LineState:
        """Return whether both sides agree, or differ with or without an explanation."""
        if self.ours is not None and self.signed is not None and not self.fields:
            return "same"
        return "explained" if self.note.strip() else "open"


def compare(project: Project, grant: Grant) -> tuple[GrantLine, ...]:
    """Return every granted row beside the mission's own, those of the mission alone last of their kind."""
    notes = {held.place: held for held in project.grant_notes}
    found = []
    for kind in COMPARED:
        ours, signed = _by_key(project, kind), _by_key(grant, kind)
        for key in [*signed, *(key for key in ours if key not in signed)]:
            found.append(_noted(_line(kind, key, ours.get(key), signed.get(key)), notes))
    return tuple(found)


def taken_over(project: Project, grant: Grant, digest: str, places: Collection[str]) -> Project:
    """Return the project with the named lines as they were signed, and all lines that agree marked as signed.

    What Headquarters did not grant goes; where an approval is taken over, the sum of the approvals counts again and
    not an amount typed beside them. `digest` is that of the package.
    """
    lines = {line.place: line for line in compare(project, grant)}
    rows: dict[str, tuple[Granted, ...]] = {}
    for kind in COMPARED:
        signed = _by_key(grant, kind)
        wanted = {
            line.key
            for line in lines.values()
            if line.kind == kind and (line.state == "same" or line.place in places)
        }
        kept: list[Granted] = []
        for held in _rows(project, kind):
            key = _KEYS[kind](held)
            if key not in wanted:
                kept.append(held)
            elif key in signed and key not in {_KEYS[kind](one) for one in kept}:
                kept.append(_signed(kind, held, signed[key], digest))
        there = {_KEYS[kind](one) for one in kept}
        kept += [_signed(kind, None, signed[key], digest) for key in signed if key in wanted and key not in there]
        rows[kind] = tuple(kept)
    has_approval = any(lines[place].kind == "approvals" for place in places if place in lines)
    return replace(
        project,
        **cast(dict[str, Any], rows),
        approved=None if has_approval else project.approved,
        grant_notes=tuple(held for held in project.grant_notes if held.place not in places),
    )


def explained(project: Project, line: GrantLine, note: str) -> Project:
    """Return the project with a note on why a line differs; an empty one takes the note away."""
    others = tuple(held for held in project.grant_notes if held.place != line.place)
    made = GrantNote(place=line.place, ours=line.ours, signed=line.signed, note=note.strip())
    return replace(project, grant_notes=(*others, made) if note.strip() else others)


def signed_rows(held: Project | Grant) -> Iterator[tuple[GrantKind, Approval | Extension]]:
    """Yield the approvals and extensions of a project that name a signed package, or all of a grant."""
    for kind in LOCKED:
        for row in _rows(held, kind):
            if not isinstance(row, Tranche) and (isinstance(held, Grant) or row.signed_by_headquarters):
                yield kind, row


def bare(row: Approval | Extension) -> Approval | Extension:
    """Return a row without the package that it names, as it stands in the package itself."""
    return replace(row, signed_by_headquarters="")


def write_grant(grant: Grant) -> bytes:
    """Return the canonical grant.json (RFC 8785): same data, same bytes."""
    import rfc8785  # not needed at start

    return rfc8785.dumps(encode(grant))


def read_grant(untrusted: bytes) -> Grant:
    """Return the grant of a grant.json; raises RecordProblem SCHEMA or V1."""
    try:
        content = json.loads(untrusted)
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise RecordProblem("SCHEMA", address="grant.json", problem="this is not JSON") from None
    grant = decode(Grant, content, "grant")
    check_grant(grant)
    return grant


def check_grant(grant: Grant) -> None:
    """Refuse what a project could not hold, and rows that nothing tells apart. Raises RecordProblem SCHEMA."""
    check_document_header("grant", grant)
    if not grant.project.strip():
        raise problem("grant.project", "the project is not named")
    rows = {kind: _rows(grant, kind) for kind in COMPARED}
    check_held(Project(id=grant.project, currency=grant.currency, **cast(dict[str, Any], rows)))
    for kind, held in rows.items():
        keys = [_KEYS[kind](row) for row in held]
        for index, key in enumerate(keys):
            if not key or keys.index(key) != index:
                name = {"approvals": "reference", "tranches": "number", "extensions": "until"}[kind]
                what = "is missing" if not key else f"“{key}” is there twice"
                raise problem(f"grant.{kind}[{index}].{name}", what)
    if any(row.signed_by_headquarters for _kind, row in signed_rows(grant)):
        raise problem("grant", "a row names the package that it is in")


def grant_identity(grant_json: bytes) -> str:
    """Return the identity of a grant: the SHA-256 of its canonical grant.json, in lower-case hex."""
    return hashlib.sha256(grant_json).hexdigest()


def row_key(kind: GrantKind, row: Granted) -> str:
    """Return what names a row: an approval's reference, an instalment's number, an extension's new end."""
    return _KEYS[kind](row)


def _rows(held: Project | Grant, kind: GrantKind) -> tuple[Granted, ...]:
    return cast(tuple[Granted, ...], getattr(held, kind))


def _by_key(held: Project | Grant, kind: GrantKind) -> dict[str, Granted]:
    """Return the rows by what names them; of two under one name the first is compared."""
    found: dict[str, Granted] = {}
    for row in _rows(held, kind):
        found.setdefault(_KEYS[kind](row), row)
    return found


def _line(kind: GrantKind, key: str, ours: Granted | None, signed: Granted | None) -> GrantLine:
    fields: tuple[str, ...] = ()
    if ours is not None and signed is not None:
        fields = tuple(name for name in COMPARED[kind] if getattr(ours, name) != getattr(signed, name))
    return GrantLine(kind, key, _shown(kind, ours), _shown(kind, signed), fields)


def _shown(kind: GrantKind, row: Granted | None) -> dict[str, Any] | None:
    if row is None:
        return None
    body = cast(dict[str, Any], encode(row))
    dated: Sequence[str] = ("date",) if kind == "tranches" else ()
    return {name: body[name] for name in (*COMPARED[kind], *dated) if name in body}


def _noted(line: GrantLine, notes: Mapping[str, GrantNote]) -> GrantLine:
    """Return the line with its note, as long as it answers this very difference."""
    held = notes.get(line.place)
    if held is None or (held.ours, held.signed) != (line.ours, line.signed):
        return line
    return replace(line, note=held.note)


def _signed(kind: GrantKind, ours: Granted | None, signed: Granted, digest: str) -> Granted:
    if isinstance(signed, Tranche):
        # When it arrived, and what the mission notes of it, stays the mission's.
        return replace(ours, amount=signed.amount) if isinstance(ours, Tranche) else signed
    return replace(signed, signed_by_headquarters=digest)
