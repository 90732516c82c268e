"""Joins home to the workflow `overviewing`; the call runs on a worker thread."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from fieldreport.templates import Labels, load_labels
from fieldreport.values import Quarter
from ui.charts.budget import Budget
from ui.charts.trend import coverage_words, trend_bars
from ui.locales import quarter_short, short_date
from ui.marks import Mark
from ui.messages import FindingWords, by_weight, finding_words, role_words
from ui.screens.home.overview import HomeCalls, HomeView, PackageLine
from ui.widgets.record_list import moment_words, record_line, titled

if TYPE_CHECKING:  # not needed at start
    from fieldreport.workflows.overviewing import Overview, PackageFacts
    from fieldreport.workflows.recovering import RecoveryStanding

PACKAGES_SHOWN = 4
BUDGETS_SHOWN = 3


def home_calls() -> HomeCalls:
    """Return the calls behind home."""
    return HomeCalls(open=open_view)


def open_view(session: Any, quarter: Quarter | None = None) -> HomeView:
    """Return the state of a quarter, by default of the one in work."""
    from fieldreport.workflows import overviewing  # not needed at start

    held = overviewing.open_overview(session, quarter)
    content = held.content
    labels = load_labels(content.template.version, content.language)
    findings = tuple(
        finding_words(finding, labels, lambda address: titled(address, held.record_titles))
        for finding in held.findings
    )
    package = held.package
    currencies = {budget.currency for budget in held.budgets}
    return HomeView(
        today=held.today,
        mission=content.mission.code,
        quarter=held.quarter,
        due=held.due,
        exception=held.exception,
        section_marks=tuple(Mark(state.state) for state in held.states),
        sections_done=sum(state.is_done for state in held.states),
        findings=findings,
        **_next(held, labels, findings),
        trend=trend_bars(held.shares),
        trend_coverage=coverage_words(held.shares),
        budgets=tuple(
            Budget(
                budget.title,
                budget.approved,
                budget.spent,
                budget.obligated,
                overviewing.whole_percent(budget.percent) if budget.percent is not None else None,
                budget.needs_attention,
            )
            for budget in sorted(held.budgets, key=lambda one: not one.needs_attention)[:BUDGETS_SHOWN]
        ),
        currency=", ".join(sorted(currencies)),
        recent=tuple(record_line(facts, moment_words(facts.changed_at, held.today)) for facts in held.recent),
        packages=tuple(_package_line(one, held.today) for one in held.packages[:PACKAGES_SHOWN]),
        packages_waiting=held.packages_to_send,
        counts=held.counts,
        saved=datetime.fromisoformat(held.last_saved).astimezone() if held.last_saved else None,
        state=package.state if package else "",
        remark=package.remark if package else "",
        renew_by=held.renew_by,
        **_recovery(held.recovery),
    )


def _recovery(standing: "RecoveryStanding | None") -> dict[str, Any]:
    if standing is None:
        return {}
    state = "due" if standing.is_due else "missing" if standing.is_missing else ""
    return {"recovery": state, "rehearsed": standing.rehearsed.astimezone().date() if standing.rehearsed else None}


def _next(held: "Overview", labels: Labels, findings: tuple[FindingWords, ...]) -> dict[str, str]:
    following = next((state for state in held.states if not state.is_done), None)
    if following is None:
        return {}
    here = [one for one in by_weight(findings) if one.section_id == following.section.id]
    title = labels.section(following.section.id)
    if following.section.area:
        title = QCoreApplication.translate("home", "area {letter}, {title}").format(
            letter=following.section.number, title=title
        )
    return {
        "next_title": title,
        "next_text": here[0].text if here else "",
        "next_severity": here[0].severity if here else "",
        "next_section": following.section.id,
    }


def _package_line(package: "PackageFacts", today: date) -> PackageLine:
    name = (
        QCoreApplication.translate("home", "Report {quarter}")
        if package.revision == 1
        else QCoreApplication.translate("home", "Revised report {quarter}")
    )
    icon, tone, words = {
        "waiting": ("pen", "accent", QCoreApplication.translate("home", "Waits for the signature of: {roles}.")),
        "ready": ("arrow_up", "accent", QCoreApplication.translate("home", "Signed on {day}, not written yet.")),
        "written": ("usb", "text2", QCoreApplication.translate("home", "Written on {day}. No receipt yet.")),
        "received": ("receipt", "ok", QCoreApplication.translate("home", "Received, receipt of {day}.")),
        "accepted": ("receipt", "ok", QCoreApplication.translate("home", "Accepted on {day}.")),
        "returned": ("again", "warn", QCoreApplication.translate("home", "Returned on {day}. {remark}")),
    }[package.state]
    day = datetime.fromisoformat(package.at).astimezone().date()
    return PackageLine(
        icon,
        name.format(quarter=quarter_short(package.quarter)),
        words.format(
            day=short_date(day),
            roles=", ".join(role_words(role) for role in package.waiting_for),
            remark=package.remark,
        ).strip(),
        tone,
    )
