"""Cases of the rules on projects beside their ledger (V47-V49, V51-V53, V56)."""

from dataclasses import replace
from typing import Any

from builders import amount, date, entry, explanation, mission, people, project
from rule_cases import clean, wrong

from fieldreport.grants import Grant
from fieldreport.models import Partner
from fieldreport.projects import Certification, Extension, GrantNote, ProjectReport

P = "project[P-1]"
BACK = entry(id="E-9", type="return_of_balance", date=date("2006-06-20"), amount=amount("3700.00"), line="")
PROMISE = entry(id="E-7", type="obligation", date=date("2006-06-01"), amount=amount("50.00"))
ENDING = {"mission": mission(end=date("2006-05"))}
APPROVAL = project().approvals[0]
CERTIFIED = Certification(name="Ada Example", title="Gender adviser", date=date("2006-07-05"))
APPROVED = Certification(name="Bo Example", title="Programme officer", date=date("2006-07-20"))


def closed(*more: Any, **changes: Any) -> Any:
    """Return a closed project with these further entries."""
    return project(status="closed", entries=(*project().entries, *more), **changes)


def financial(**changes: Any) -> ProjectReport:
    """Return a certified financial report of the quarter."""
    usual = {"type": "financial", "period": date("2006-Q2"), "certified": CERTIFIED, "approved": APPROVED}
    return ProjectReport(**(usual | changes))


SUBSTANTIVE = ProjectReport(type="substantive", period=date("2006-Q2"), results="More women stand.")


def reported(*reports: ProjectReport) -> Any:
    """Return a project with these reports."""
    return project(reports=reports)


def signed(**rows: Any) -> dict[str, Any]:
    """Return a context in which Headquarters granted what the project has, but for these rows."""
    agreed = {"approvals": project().approvals, "tranches": project().tranches} | rows
    usual = {
        "mission": "MONUC",
        "project": "P-1",
        "revision": 1,
        "created": "2006-02-01T00:00:00Z",
        "app_version": "0",
    }
    return {"granted": {"P-1": Grant(**usual, **agreed)}}


MORE = replace(APPROVAL, amount=amount("9000.00"))
LONGER = Extension(until=date("2007-03"))
OTHER = GrantNote(place="extensions[2007-03]", signed={"date": "2006-01"}, note="Of another grant.")
KEPT = GrantNote(place="extensions[2007-03]", signed={}, note="Done earlier.")


CASES = [
    wrong("V47", "closed with a balance", closed(), at=f"{P}.status", severity="explain"),
    wrong("V47", "closed with a balance, with a note", closed(), at=f"{P}.status", severity="explain",
          explained=True, changes={"explanations": (explanation("V47", addresses=[P]),)}),
    wrong("V47", "returned without a document", closed(replace(BACK, document="")), at=f"{P}.entries[2].document",
          severity="explain"),
    wrong("V47", "open when the mission ends", project(), at=f"{P}.status", severity="warning", changes=ENDING),
    wrong("V47", "closed with an open obligation", closed(BACK, PROMISE), at=f"{P}.entries", severity="explain"),
    wrong("V47", "closed with an open advance", closed(BACK, replace(PROMISE, type="partner_advance")),
          at=f"{P}.entries", severity="explain"),
    clean("V47", "closed with a settled obligation",
          closed(BACK, PROMISE, entry(id="E-8", type="cancellation", obligation="E-7", amount=amount("50.00")))),
    clean("V47", "the balance is returned", closed(BACK)),
    clean("V47", "the balance is carried over", closed(extra={"balance_carried_to": "GFF-2007-1"})),
    clean("V47", "closed before the mission ends", closed(BACK), changes=ENDING),
    wrong("V48", "only the United Nations", project(partners=(Partner(name="UNDP", type="un"),)),
          at=f"{P}.partners", severity="warning"),
    wrong("V48", "a partner of another kind",
          project(partners=(*project().partners, Partner(name="A bank", type="other"))),
          at=f"{P}.partners[1].type", severity="warning"),
    clean("V48", "a women's organisation", project(partners=(Partner(name="Council", type="womens_organisation"),))),
    clean("V48", "an exchange for national partners",
          project(partners=(Partner(name="ONUB", type="un"),), target_groups=("partenaires nationaux",))),
    clean("V48", "cancelled", project(partners=(), status="cancelled", entries=(), tranches=())),
    wrong("V49", "above the ceiling", project(approvals=(replace(APPROVAL, extra={"ceiling": "10000.00"}),)),
          at=f"{P}.approved", severity="explain"),
    clean("V49", "at the ceiling", project(approvals=(replace(APPROVAL, extra={"ceiling": "10700.00"}),))),
    clean("V49", "no ceiling is known", project()),
    wrong("V51", "nobody certified it", reported(financial(certified=None), SUBSTANTIVE),
          at=f"{P}.reports[0].certified.name"),
    wrong("V51", "no title", reported(financial(certified=replace(CERTIFIED, title=" ")), SUBSTANTIVE),
          at=f"{P}.reports[0].certified.title"),
    wrong("V51", "no date", reported(financial(certified=replace(CERTIFIED, date=None)), SUBSTANTIVE),
          at=f"{P}.reports[0].certified.date"),
    wrong("V51", "approved by the one who certified",
          reported(financial(approved=replace(CERTIFIED, name="ada  EXAMPLE")), SUBSTANTIVE),
          at=f"{P}.reports[0].approved.name"),
    clean("V51", "certified and approved by two", reported(financial(), SUBSTANTIVE)),
    clean("V51", "not approved yet", reported(financial(approved=None), SUBSTANTIVE)),
    clean("V51", "a report of another quarter", reported(
          financial(period=date("2006-Q1"), certified=None), replace(SUBSTANTIVE, period=date("2006-Q1")))),
    wrong("V52", "money without words", reported(financial()), at=f"{P}.reports[0].type", severity="explain"),
    wrong("V52", "words without money", reported(SUBSTANTIVE), at=f"{P}.reports[0].type", severity="explain"),
    wrong("V52", "the other one is of another period",
          reported(financial(), replace(SUBSTANTIVE, period=date("2006-Q1"))), at=f"{P}.reports[0].type",
          severity="explain"),
    clean("V52", "both", reported(financial(), SUBSTANTIVE)),
    clean("V52", "none", project()),
    wrong("V53", "nobody is counted", project(beneficiaries=None), at=f"{P}.beneficiaries", severity="warning"),
    wrong("V53", "nobody by sex", project(beneficiaries=people(women=None, men=None, unspecified=40, total=40)),
          at=f"{P}.beneficiaries", severity="warning"),
    clean("V53", "women", project()),
    clean("V53", "nothing is spent yet", project(beneficiaries=None, entries=())),
    wrong("V56", "another amount was signed", project(), context=signed(approvals=(MORE,)),
          at=f"{P}.approvals[0]", severity="explain"),
    wrong("V56", "an extension was not entered", project(), context=signed(extensions=(LONGER,)),
          at=f"{P}.extensions", severity="explain"),
    wrong("V56", "an instalment was not signed", project(), context=signed(tranches=()),
          at=f"{P}.tranches[0]", severity="explain"),
    wrong("V56", "the note answers another difference", project(grant_notes=(OTHER,)),
          context=signed(extensions=(LONGER,)), at=f"{P}.extensions", severity="explain"),
    wrong("V56", "kept with a note", project(grant_notes=(KEPT,)),
          context=signed(extensions=(LONGER,)), at=f"{P}.extensions", severity="explain", explained=True),
    clean("V56", "both agree", project(), context=signed()),
    clean("V56", "the instalment came on another day", project(),
          context=signed(tranches=(replace(project().tranches[0], date=date("2006-01-02")),))),
    clean("V56", "no grant was loaded", project()),
]  # fmt: skip
