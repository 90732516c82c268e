"""Rules about a project beside its ledger: closure, partners, ceiling, reports, people, grants (V47-V53, V56)."""

import re
from collections.abc import Iterator
from typing import Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.grants import GrantLine, compare, row_key
from fieldreport.ledger import ledger, open_advances, open_obligations
from fieldreport.projects import Certification, Project, ProjectReport
from fieldreport.reports import Term
from fieldreport.validation.ledgers import amount_in
from fieldreport.validation.registry import Flaw, Scene, flaw, rule
from fieldreport.values import PartialDate, round_amount

_CARRIED: Final = ("balance_carried_to", "balance_document")  # optional keys that say where a balance went
_NATIONAL: Final = ("government", "womens_organisation", "ngo")
_NATIONAL_GROUPS: Final = re.compile(
    r"\b(?:national|nationale|nationaux|government|ministr|gouvernement|ngo|ong|associations?)", re.IGNORECASE
)
_PARTNERS: Final = (*_NATIONAL, "un")
_REPORT_WORDS: Final = {
    "financial": Term(QT_TRANSLATE_NOOP("terms", "financial report")),
    "substantive": Term(QT_TRANSLATE_NOOP("terms", "substantive report")),
}


@rule(
    "V47",
    on=Project,
    severities=("explain", "warning"),
    summary=QT_TRANSLATE_NOOP("rules", "A closed project has returned or carried over its balance, with a document."),
)
def closed_projects_leave_no_balance(project: Project, scene: Scene) -> Iterator[Flaw]:
    """Ask where the money of a closed project is, and what becomes of an open one when its mission ends.

    A problem with money holds back no narrative: it is explained (decisions 22).
    """
    if project.status == "closed":
        sums = ledger(project)
        carried = next((str(project.extra[key]) for key in _CARRIED if project.extra.get(key)), "")
        if sums.closing and not carried:
            balance = round_amount(sums.closing, project.currency)
            yield flaw("explain", "status", _BALANCE_LEFT, balance=balance, currency=project.currency)
        still = [one.entry for one in (*open_obligations(project), *open_advances(project))]
        if still:
            names = ", ".join(entry.id or str(entry.date or "–") for entry in still)
            yield flaw("explain", "entries", _STILL_OPEN, entries=names)
        for index, entry in enumerate(project.entries):
            if entry.type == "return_of_balance" and not entry.document.strip():
                yield flaw("explain", f"entries[{index}].document", _NO_DOCUMENT, note=entry.note, number=index + 1)
    elif project.status in ("approved", "running"):
        end = scene.content.mission.end
        if end is not None and end.last <= scene.content.quarter.end:
            mission = scene.content.mission.code
            yield flaw("warning", "status", _MISSION_ENDED, mission=mission, end=str(end))


_STILL_OPEN: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” is closed, but these obligations or advances are not settled: {entries}. Either liquidate, cancel or "
    "justify them, or note what becomes of them.",
)
_BALANCE_LEFT: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” is closed with a balance of {balance} {currency}. Either enter its return with the document, or note "
    "where it was carried over.",
)
_NO_DOCUMENT: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: the balance was returned, but no document is named. Either enter its number, or note "
    "where the proof is kept.",
)
_MISSION_ENDED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” is still open, but {mission} ends in {end}. Either close it, or note who brings it to its end.",
)


@rule(
    "V48",
    on=Project,
    severities=("warning",),
    summary=QT_TRANSLATE_NOOP("rules", "A project has a national partner, and says what its partners are."),
)
def projects_have_national_partners(project: Project, _scene: Scene) -> Iterator[Flaw]:
    """Ask for government, women's organisation or NGO among the partners, and for the kind of each (R42)."""
    if project.status == "cancelled":
        return
    for index, partner in enumerate(project.partners):
        if partner.type not in _PARTNERS:
            yield flaw("warning", f"partners[{index}].type", _OTHER_PARTNER, partner=partner.name)
    groups = " ".join(project.target_groups)  # a project between missions may name its national side here
    if not any(partner.type in _NATIONAL for partner in project.partners) and not _NATIONAL_GROUPS.search(groups):
        yield flaw("warning", "partners", _NO_NATIONAL)


_OTHER_PARTNER: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: the partner “{partner}” is neither government, women's organisation, NGO nor United Nations. Either "
    "choose one of these, or note what it is.",
)
_NO_NATIONAL: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” has no national partner, although the facility is for national capacity. Either enter the government, "
    "women's organisation or NGO it works with, or note why there is none.",
)


@rule(
    "V49",
    on=Project,
    severities=("explain",),
    summary=QT_TRANSLATE_NOOP("rules", "A grant stays within the ceiling that Headquarters set for the mission."),
)
def grants_stay_within_the_ceiling(project: Project, _scene: Scene) -> Iterator[Flaw]:
    """Compare the approved amount with the ceiling that the approvals name for the mission's size.

    The amounts are not public (R41, R43), so that the program brings none along: Headquarters writes the ceiling into
    its approval, as the optional key `ceiling`.
    """
    named = [amount_in(approval.extra.get("ceiling")) for approval in project.approvals]
    ceiling, approved = next((one for one in reversed(named) if one is not None), None), project.approved_total
    if ceiling is None or approved is None or approved <= ceiling:
        return
    yield flaw(
        "explain",
        "approved",
        QT_TRANSLATE_NOOP(
            "findings",
            "“{title}”: {approved} {currency} are approved, {over} above the ceiling of {ceiling} for this mission. "
            "Either correct the amount, or note who agreed to more.",
        ),
        approved=round_amount(approved, project.currency),
        over=round_amount(approved - ceiling, project.currency),
        ceiling=round_amount(ceiling, project.currency),
        currency=project.currency,
    )


@rule(
    "V51",
    on=Project,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP("rules", "A financial report is certified, and approved by somebody else."),
)
def financial_reports_are_certified(project: Project, scene: Scene) -> Iterator[Flaw]:
    """Want name, title and date of who certified a financial report of this quarter; nobody approves alone."""
    for index, report in _reports(project, scene):
        if report.type != "financial":
            continue
        certified = report.certified or Certification()
        facts = {"period": str(report.period or "–")}
        for field in ("name", "title", "date"):
            held = getattr(certified, field)
            if not (held.strip() if isinstance(held, str) else held):
                yield flaw("error", f"reports[{index}].certified.{field}", _NOT_CERTIFIED, **facts)
                break
        approved = report.approved.name if report.approved else ""
        if approved.strip() and _plain(approved) == _plain(certified.name):
            yield flaw("error", f"reports[{index}].approved.name", _SAME_PERSON, name=approved, **facts)


def _reports(project: Project, scene: Scene) -> Iterator[tuple[int, ProjectReport]]:
    """Yield the reports about a time within the quarter; earlier ones were judged then."""
    quarter = scene.content.quarter
    for index, report in enumerate(project.reports):
        if report.period is None or report.period.last in quarter:
            yield index, report


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


_NOT_CERTIFIED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: the financial report for {period} does not say who certified it, with title and date. Either enter "
    "all three, or take the report out until it is certified.",
)
_SAME_PERSON: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: {name} certified the financial report for {period} and approved it too. Either enter who else "
    "approved it, or leave the approval open.",
)


@rule(
    "V52",
    on=Project,
    severities=("explain",),
    summary=QT_TRANSLATE_NOOP("rules", "Financial and substantive report of a project come together."),
)
def reports_come_in_pairs(project: Project, scene: Scene) -> Iterator[Flaw]:
    """Ask for the other report of the same period (R40)."""
    there = {(report.type, _text(report.period)) for report in project.reports}
    for index, report in _reports(project, scene):
        other = {"financial": "substantive", "substantive": "financial"}.get(report.type)
        if other is not None and (other, _text(report.period)) not in there:
            facts = {"held": _REPORT_WORDS[report.type], "other": _REPORT_WORDS[other]}
            yield flaw("explain", f"reports[{index}].type", _ALONE, period=str(report.period or "–"), **facts)


def _text(period: PartialDate | None) -> str:
    return period.text if period else ""


_ALONE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” has a {held} for {period}, but no {other}. Either make the other one, or note when it follows.",
)


@rule(
    "V53",
    on=Project,
    severities=("warning",),
    summary=QT_TRANSLATE_NOOP("rules", "A project counts the people it reaches, by sex."),
)
def projects_count_people(project: Project, _scene: Scene) -> Iterator[Flaw]:
    """Ask for women and men among the beneficiaries once money is spent (R30)."""
    people = project.beneficiaries
    if project.status not in ("running", "closed") or not project.entries:
        return
    if people is None or not any(name in ("women", "men", "girls", "boys") for name in people.numbers()):
        yield flaw(
            "warning",
            "beneficiaries",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}” does not say how many women and men it reaches. Either enter them, or note when they will "
                "be known.",
            ),
        )


@rule(
    "V56",
    on=Project,
    severities=("explain",),
    summary=QT_TRANSLATE_NOOP(
        "rules", "What was entered agrees with the grant that Headquarters signed, or a note says why not."
    ),
)
def entries_agree_with_the_grant(project: Project, scene: Scene) -> Iterator[Flaw]:
    """Compare approvals, instalments and extensions with the newest signed grant (a rule of this house).

    The note that keeps a difference stands in the project and answers this difference and no other.
    """
    grant = scene.context.granted.get(project.id)
    for line in compare(project, grant) if grant is not None else ():
        if line.state == "same":
            continue
        message = _NOT_ENTERED if line.ours is None else _NOT_GRANTED if line.signed is None else _DIFFERS
        facts = {"row": _ROW_WORDS[line.kind], "name": line.key or "–"}
        yield flaw("explain", _place(project, line), message, note=line.note, **facts)


def _place(project: Project, line: GrantLine) -> str:
    """Return the address of the row that differs, or of its list where the mission has none."""
    for index, row in enumerate(getattr(project, line.kind)):
        if row_key(line.kind, row) == line.key:
            return f"{line.kind}[{index}]"
    return line.kind


_ROW_WORDS: Final = {
    "approvals": Term(QT_TRANSLATE_NOOP("terms", "approval")),
    "tranches": Term(QT_TRANSLATE_NOOP("terms", "instalment")),
    "extensions": Term(QT_TRANSLATE_NOOP("terms", "extension")),
}
_DIFFERS: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, {row} {name}: what was entered differs from what Headquarters signed. Either take it over, or say "
    "why it differs.",
)
_NOT_ENTERED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, {row} {name}: Headquarters signed it, but it was not entered. Either take it over, or say why it is "
    "missing.",
)
_NOT_GRANTED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, {row} {name}: it was entered, but Headquarters did not sign it. Either take it out, or say what it "
    "is.",
)
