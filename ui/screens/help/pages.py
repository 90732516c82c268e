"""Which help pages there are, in which order, and which of them is about which screen.

Rules: a page is one Markdown file per language under `resources/help`; without one it is the English.
"""

import re

from fieldreport.resources import resource_path

# In the order of the list; the titles are the first lines of the files.
PAGES = (
    "start", "home", "report", "records", "forms", "projects", "signing", "compare", "registration",
    "inbox", "status", "consolidation", "grants", "quoting", "signatories", "settings",
)  # fmt: skip
ABOUT = {
    "reports": "home",
    "preview": "report",
    "trainings": "records",
    "activities": "records",
    "statistics": "records",
    "staffing": "records",
    "plan": "records",
    "practices": "records",
    "gaps": "records",
    "lessons": "records",
    "documents": "records",
    "bin": "records",
    "clearance": "signing",
    "packages": "signing",
    "history": "signing",
    "mission_file": "status",
    "unlock": "settings",
    "setup": "start",
}


def page_about(screen: str) -> str:
    """Return the page about a screen; the first steps where there is none."""
    return screen if screen in PAGES else ABOUT.get(screen, PAGES[0])


def page_text(page: str, language: str) -> str:
    """Return a page as Markdown, in `language` (a code such as fr) where it is translated."""
    for code in (re.split(r"[-_]", language)[0], "en"):
        place = resource_path("help", code, f"{page}.md")
        if place.is_file():
            return place.read_text(encoding="utf-8")
    raise FileNotFoundError(page)


def page_title(page: str, language: str) -> str:
    """Return the first heading of a page."""
    return page_text(page, language).splitlines()[0].removeprefix("# ").strip()
