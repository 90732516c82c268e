"""A project's two reports for the tests of their documents, with money in every column."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from builders import amount, date, entry, mission, people, project, training
from worlds import World, refuses

from fieldreport.bundle.encryption import decrypt
from fieldreport.documents.facts import RenderFacts
from fieldreport.project_reports import ProjectDocument
from fieldreport.projects import (
    Approval,
    BudgetLine,
    BudgetVersion,
    Certification,
    FinanceStatement,
    Indicator,
    ProjectReport,
    Tranche,
)
from fieldreport.storage import identity
from fieldreport.workflows import attesting
from fieldreport.workflows.accounting import HeldDocument


def opened_package(world: World, held: HeldDocument, folder: Path) -> Path:
    """Return the plain container of a classified document: written encrypted, opened with the sender's key."""
    with world.adviser.session() as session:
        with refuses("CLASSIFIED_PLAIN"):
            attesting.export_project_document(session, held.kept.no, folder, encrypted=False)
        written = attesting.export_project_document(session, held.kept.no, folder)
        plain = written.path.with_suffix("")
        plain.write_bytes(decrypt(written.path.read_bytes(), identity.age_identities(session.store)))
    return plain


FACTS = RenderFacts(
    revision=1,
    created=datetime(2006, 7, 10, 9, 0, tzinfo=UTC),
    app_version="0.1.0",
    signatories=("adviser", "clearing-officer"),
)


def busy_project(**changes: Any) -> Any:
    """Return a project with four lines, support cost, an overrun, interest, an advance and open obligations."""
    usual: dict[str, Any] = {
        "title": "Women mediators in the eastern provinces",
        "approvals": (
            Approval(
                reference="GFF/2006/04",
                date=date("2006-01-20"),
                amount=amount("53500"),
                support_rate=amount("7"),
                support_base="direct",
            ),
        ),
        "approved": amount("53500"),
        "budget": (
            BudgetLine(line="2", title="Materials", category=2, amount=amount("8000")),
            BudgetLine(line="4", title="Workshops", category=4, amount=amount("30000")),
            BudgetLine(line="5", title="Travel", category=5, amount=amount("12000")),
            BudgetLine(line="8", title="Support cost", category=8, amount=amount("3500")),
        ),
        "tranches": (
            Tranche(number=1, date=date("2006-02-01"), amount=amount("25000")),
            Tranche(number=2, date=date("2006-05-02"), amount=amount("20000")),
        ),
        "entries": (
            entry(id="E-01", type="expenditure", date=date("2006-02-10"), line="2", amount=amount("2500.50")),
            entry(id="E-02", type="obligation", date=date("2006-03-01"), line="4", amount=amount("9000")),
            entry(id="E-03", type="liquidation", date=date("2006-04-12"), line="", obligation="E-02",
                  amount=amount("6000")),
            entry(id="E-04", type="expenditure", date=date("2006-05-08"), line="2", amount=amount("7000")),
            entry(id="E-05", type="partner_advance", date=date("2006-05-20"), line="5", amount=amount("4000")),
            entry(id="E-06", type="partner_justification", date=date("2006-06-20"), line="", advance="E-05",
                  amount=amount("1500")),
            entry(id="E-07", type="interest", date=date("2006-06-30"), line="", amount=amount("12.34")),
            entry(id="E-08", type="expenditure", date=date("2006-06-30"), line="8", amount=amount("1000")),
            entry(id="E-09", type="expenditure", date=date("2006-08-02"), line="4", amount=amount("999")),
        ),
        "finance_section": (
            FinanceStatement(
                statement_date=date("2006-06-30"),
                amounts={"spent": "18000.50"},
                document="FS-06",
                difference="A voucher of July is included there.",
            ),
        ),
        "indicators": (
            Indicator(
                text="Women trained as mediators",
                unit="women",
                baseline=0,
                target=60,
                values=({"date": "2006-03-31", "value": 18}, {"date": "2006-06-30", "value": 41}),
            ),
        ),
    }  # fmt: skip
    return project(**(usual | changes))


def whole_project(**changes: Any) -> Any:
    """Return a project with every type of entry, two currencies, and a second version of the budget in May."""

    def made(name: str, kind: str, day: str, line: str, text: str, **more: Any) -> Any:
        return entry(id=name, type=kind, date=date(day), line=line, amount=amount(text), **more)

    first = busy_project().approvals[0]
    budget = busy_project().budget
    usual: dict[str, Any] = {
        "approved": None,
        "approvals": (
            first,
            replace(first, reference="GFF/2006/04-A", date=date("2006-05-10"), amount=amount("10700")),
            replace(first, reference="GFF/2006/04-B", date=date("2006-08-10"), amount=amount("1070")),
        ),
        "budget_versions": (
            BudgetVersion(
                date=date("2006-05-10"), approval="GFF/2006/04-A", reason="A fifth province", budget=budget
            ),
        ),
        "budget": tuple(
            replace(line, amount=amount({"2": "9500", "4": "38500", "8": "4200"}.get(line.line, "12000")))
            for line in budget
        ),
        "entries": (
            made("E-01", "expenditure", "2006-02-10", "2", "2500.50"),
            made("E-02", "obligation", "2006-03-01", "4", "9000"),
            made("E-03", "redeployment", "2006-03-20", "4", "1500", to_line="2"),
            made("E-04", "liquidation", "2006-04-12", "", "6000", obligation="E-02"),
            made("E-05", "cancellation", "2006-04-13", "", "1000", obligation="E-02"),
            made("E-06", "expenditure", "2006-05-08", "2", "45000", currency="CDF", rate=amount("450")),
            made("E-07", "exchange_difference", "2006-05-09", "2", "-1.25"),
            made("E-08", "partner_advance", "2006-05-20", "5", "4000"),
            made("E-09", "partner_justification", "2006-06-20", "", "1500", advance="E-08"),
            made("E-10", "interest", "2006-06-30", "", "12.34"),
            made("E-11", "bank_charge", "2006-06-30", "", "7.50"),
            made("E-12", "expenditure", "2006-06-30", "8", "1000"),
            made("E-13", "refund", "2006-06-21", "2", "100"),
            made("E-14", "correction", "2006-06-22", "2", "-20.10"),
            made("E-15", "redeployment", "2006-06-25", "5", "300", to_line="2"),
            made("E-16", "return_of_balance", "2006-06-29", "", "500"),
            made("E-17", "expenditure", "2006-08-02", "4", "999"),
        ),
    }
    return busy_project(**(usual | changes))


def financial(**changes: Any) -> ProjectReport:
    """Return what the financial report of the quarter says beside the ledger."""
    usual: dict[str, Any] = {
        "id": "R-1",
        "type": "financial",
        "period": date("2006-Q2"),
        "basis": "modified_accrual",
        "planned_next": amount("14000"),
        "requested": amount("8500"),
        "variance_note": "Translation into two more languages; agreed with Headquarters on 3 May.",
        "certified": Certification(name="Ada Example", title="Senior Gender Adviser", date=date("2006-07-09")),
    }
    return ProjectReport(**(usual | changes))


def substantive(**changes: Any) -> ProjectReport:
    """Return the substantive report of the quarter."""
    usual: dict[str, Any] = {
        "id": "R-2",
        "type": "substantive",
        "period": date("2006-Q2"),
        "activities": "Three workshops were held in Goma and Bukavu.\n- on mediation\n- on land disputes",
        "results": "Women mediators were called to eleven disputes.",
        "beneficiaries": people(
            women=130, men=22, total=152, ages={"18-29": {"women": 60, "men": 10}, "30+": {"women": 70, "men": 12}}
        ),
        "problems": "Roads were closed for two weeks.",
        "lessons": "Local languages first.",
        "next_steps": "A workshop in Uvira in August.",
        "sustainability": "The provincial council takes the network over in 2007.",
    }
    return ProjectReport(**(usual | changes))


def document(report: ProjectReport | None = None, **changes: Any) -> ProjectDocument:
    """Return a document about the second quarter of 2006."""
    said = report if report is not None else financial()
    span = said.period
    assert span is not None
    usual: dict[str, Any] = {
        "mission": mission(),
        "role": "adviser",
        "project": busy_project(reports=(said,)),
        "report": said,
        "start": span.first,
        "end": span.last,
        "events": (training(project="P-1"),),
    }
    return ProjectDocument(**(usual | changes))
