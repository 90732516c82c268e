"""The rooms in the order the menu offers them, with their names; only those that exist are offered."""

from PySide6.QtCore import QCoreApplication

AUTHORS = (
    "home", "report", "reports", "trainings", "activities", "statistics", "staffing", "projects", "plan", "practices",
    "gaps", "lessons", "documents", "bin", "signing", "clearance", "packages", "history", "registration", "settings",
)  # fmt: skip
OFFICERS = ("clearance", "registration", "settings")
HEADQUARTERS = ("inbox", "status", "mission_file", "grants", "consolidation", "quoting", "signatories", "settings")

HOMES = {"home": AUTHORS, "inbox": HEADQUARTERS, "clearance": OFFICERS}  # by the screen that is home


def room_words(name: str) -> str:
    """Return a room's name."""
    return {
        "home": QCoreApplication.translate("rooms", "Home"),
        "report": QCoreApplication.translate("rooms", "Report"),
        "reports": QCoreApplication.translate("rooms", "All reports"),
        "trainings": QCoreApplication.translate("rooms", "Trainings"),
        "activities": QCoreApplication.translate("rooms", "Activities"),
        "statistics": QCoreApplication.translate("rooms", "Mission statistics"),
        "staffing": QCoreApplication.translate("rooms", "Staffing"),
        "projects": QCoreApplication.translate("rooms", "Projects"),
        "plan": QCoreApplication.translate("rooms", "Action plan"),
        "practices": QCoreApplication.translate("rooms", "Good practices"),
        "gaps": QCoreApplication.translate("rooms", "Gaps and challenges"),
        "lessons": QCoreApplication.translate("rooms", "Lessons learned"),
        "documents": QCoreApplication.translate("rooms", "Documents"),
        "bin": QCoreApplication.translate("rooms", "Bin"),
        "signing": QCoreApplication.translate("rooms", "Sign and export"),
        "clearance": QCoreApplication.translate("rooms", "Clearance"),
        "packages": QCoreApplication.translate("rooms", "Submission packages"),
        "history": QCoreApplication.translate("rooms", "What was sent"),
        "registration": QCoreApplication.translate("rooms", "Registration"),
        "inbox": QCoreApplication.translate("rooms", "Inbox"),
        "status": QCoreApplication.translate("rooms", "Submission status"),
        "mission_file": QCoreApplication.translate("rooms", "Missions"),
        "grants": QCoreApplication.translate("rooms", "Grants"),
        "consolidation": QCoreApplication.translate("rooms", "Annual report"),
        "quoting": QCoreApplication.translate("rooms", "Find and quote"),
        "signatories": QCoreApplication.translate("rooms", "Authorized signatories"),
        "settings": QCoreApplication.translate("rooms", "Settings"),
        "help": QCoreApplication.translate("rooms", "Help"),
        "unlock": QCoreApplication.translate("rooms", "Lock page"),
        "setup": QCoreApplication.translate("rooms", "Set-up"),
        "preview": QCoreApplication.translate("rooms", "Preview"),
        "compare": QCoreApplication.translate("rooms", "Compare revisions"),
    }.get(name, name)
