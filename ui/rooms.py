"""Every screen by its name, built when it is first shown: at the start only the lock page is needed.

Rules: a screen is added here with one function and one line of `ROOMS`; its modules are imported inside the function.
In which order the menu offers the rooms, and their names, is said in `ui.shell.room_names`.
"""

from collections.abc import Callable

from ui.screen import Desk, Screen

MakeRoom = Callable[[Desk], Screen]


def _home(desk: Desk) -> Screen:
    from ui.screens.home import HomeScreen  # all of these: when first shown
    from ui.screens.home.calls import home_calls

    return HomeScreen(desk, home_calls())


def _report(desk: Desk) -> Screen:
    from ui.screens.report import ReportScreen
    from ui.screens.report.calls import report_calls

    return ReportScreen(desk, report_calls())


def _reports(desk: Desk) -> Screen:
    from ui.screens.reports import ReportsScreen
    from ui.screens.reports.calls import reports_calls

    return ReportsScreen(desk, reports_calls())


def _signing(desk: Desk) -> Screen:
    from ui.screens.signing import SigningScreen
    from ui.screens.signing.calls import signing_calls

    return SigningScreen(desk, signing_calls())


def _registration(desk: Desk) -> Screen:
    from ui.screens.registration import RegistrationScreen
    from ui.screens.registration.calls import registration_calls

    return RegistrationScreen(desk, registration_calls())


def _inbox(desk: Desk) -> Screen:
    from ui.screens.inbox import InboxScreen
    from ui.screens.inbox.calls import inbox_calls

    return InboxScreen(desk, inbox_calls())


def _status(desk: Desk) -> Screen:
    from ui.screens.status import StatusScreen
    from ui.screens.status.calls import status_calls

    return StatusScreen(desk, status_calls())


def _signatories(desk: Desk) -> Screen:
    from ui.screens.signatories import SignatoriesScreen
    from ui.screens.signatories.calls import signatories_calls

    return SignatoriesScreen(desk, signatories_calls())


def _mission_file(desk: Desk) -> Screen:
    from ui.screens.mission_file import MissionFileScreen
    from ui.screens.mission_file.calls import mission_file_calls

    return MissionFileScreen(desk, mission_file_calls())


def _grants(desk: Desk) -> Screen:
    from ui.screens.grants import GrantsScreen
    from ui.screens.grants.calls import grants_calls

    return GrantsScreen(desk, grants_calls())


def _consolidation(desk: Desk) -> Screen:
    from ui.screens.consolidation import ConsolidationScreen
    from ui.screens.consolidation.calls import consolidation_calls

    return ConsolidationScreen(desk, consolidation_calls())


def _preview(desk: Desk) -> Screen:
    from ui.screens.preview import PreviewScreen
    from ui.screens.preview.calls import preview_calls

    return PreviewScreen(desk, preview_calls())


def _clearance(desk: Desk) -> Screen:
    from ui.screens.clearance import ClearanceScreen
    from ui.screens.clearance.calls import clearance_calls

    return ClearanceScreen(desk, clearance_calls())


def _projects(desk: Desk) -> Screen:
    from ui.screens.projects import ProjectsScreen
    from ui.screens.projects.calls import projects_calls

    return ProjectsScreen(desk, projects_calls())


def _trainings(desk: Desk) -> Screen:
    from ui.screens.trainings import TrainingsScreen

    return TrainingsScreen(desk)


def _activities(desk: Desk) -> Screen:
    from ui.screens.activities import ActivitiesScreen

    return ActivitiesScreen(desk)


def _practices(desk: Desk) -> Screen:
    from ui.screens.practices import PracticesScreen

    return PracticesScreen(desk)


def _gaps(desk: Desk) -> Screen:
    from ui.screens.practices import GapsScreen

    return GapsScreen(desk)


def _lessons(desk: Desk) -> Screen:
    from ui.screens.practices import LessonsScreen

    return LessonsScreen(desk)


def _statistics(desk: Desk) -> Screen:
    from ui.screens.statistics import StatisticsScreen

    return StatisticsScreen(desk)


def _staffing(desk: Desk) -> Screen:
    from ui.screens.staffing import StaffingScreen

    return StaffingScreen(desk)


def _plan(desk: Desk) -> Screen:
    from ui.screens.plan import PlanScreen

    return PlanScreen(desk)


def _bin(desk: Desk) -> Screen:
    from ui.screens.bin import BinScreen

    return BinScreen(desk)


def _documents(desk: Desk) -> Screen:
    from ui.documents import documents_calls
    from ui.screens.documents import DocumentsScreen

    return DocumentsScreen(desk, documents_calls())


def _packages(desk: Desk) -> Screen:
    from ui.screens.packages import PackagesScreen
    from ui.screens.packages.calls import packages_calls

    return PackagesScreen(desk, packages_calls())


def _history(desk: Desk) -> Screen:
    from ui.screens.history import HistoryScreen
    from ui.screens.history.calls import history_calls

    return HistoryScreen(desk, history_calls())


def _compare(desk: Desk) -> Screen:
    from ui.screens.compare import CompareScreen
    from ui.screens.compare.calls import compare_calls

    return CompareScreen(desk, compare_calls())


def _quoting(desk: Desk) -> Screen:
    from ui.screens.quoting import QuotingScreen
    from ui.screens.quoting.calls import quoting_calls

    return QuotingScreen(desk, quoting_calls())


def _help(desk: Desk) -> Screen:
    from ui.screens.help import HelpScreen

    return HelpScreen(desk)


ROOMS: dict[str, MakeRoom] = {
    "home": _home,
    "report": _report,
    "reports": _reports,
    "preview": _preview,
    "signing": _signing,
    "clearance": _clearance,
    "packages": _packages,
    "history": _history,
    "compare": _compare,
    "registration": _registration,
    "inbox": _inbox,
    "status": _status,
    "signatories": _signatories,
    "mission_file": _mission_file,
    "grants": _grants,
    "quoting": _quoting,
    "consolidation": _consolidation,
    "help": _help,
    "projects": _projects,
    "documents": _documents,
    "trainings": _trainings,
    "activities": _activities,
    "statistics": _statistics,
    "staffing": _staffing,
    "plan": _plan,
    "practices": _practices,
    "gaps": _gaps,
    "lessons": _lessons,
    "bin": _bin,
}
