"""What a text can quote: of which records which measures, by which filters, and the names of the figures."""

from collections.abc import Mapping
from typing import Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.quotes import Reference
from fieldreport.reports import Term

PEOPLE: Final = ("total", "women", "men", "girls", "boys", "share")
MONEY: Final = ("approved", "received", "received_in_all", "spent", "spent_in_all", "obligated", "balance")
POSTS: Final = ("posts", "filled", "women", "men")
KINDS: Final[Mapping[str, str]] = {
    "trainings": "training",
    "activities": "activity",
    "projects": "project",
    "statistics": "dataset",
    "staffing": "staffing",
    "practices": "practice",
    "gaps": "gap",
    "lessons": "lesson",
}
MEASURES: Final[Mapping[str, tuple[str, ...]]] = {
    "trainings": ("count", *PEOPLE),
    "activities": ("count", *PEOPLE),
    "projects": ("count", *MONEY),
    "statistics": PEOPLE,
    "staffing": POSTS,
    "practices": ("count",),
    "gaps": ("count",),
    "lessons": ("count",),
}
FILTERS: Final[Mapping[str, tuple[str, ...]]] = {
    "trainings": ("id", "area", "component", "type", "topic", "place", "project"),
    "activities": ("id", "area", "component", "level", "place"),
    "projects": ("id", "currency"),
    "statistics": ("id", "category"),
    "staffing": ("role", "level"),
    "practices": ("id", "status", "level"),
    "gaps": ("id", "area"),
    "lessons": ("id", "area"),
}
LABELS: Final[Mapping[str, Term]] = {
    "trainings.count": Term(QT_TRANSLATE_NOOP("terms", "Trainings held")),
    "trainings.total": Term(QT_TRANSLATE_NOOP("terms", "Participants in trainings")),
    "trainings.women": Term(QT_TRANSLATE_NOOP("terms", "Women in trainings")),
    "trainings.men": Term(QT_TRANSLATE_NOOP("terms", "Men in trainings")),
    "trainings.girls": Term(QT_TRANSLATE_NOOP("terms", "Girls in trainings")),
    "trainings.boys": Term(QT_TRANSLATE_NOOP("terms", "Boys in trainings")),
    "trainings.share": Term(QT_TRANSLATE_NOOP("terms", "Share of women in trainings")),
    "activities.count": Term(QT_TRANSLATE_NOOP("terms", "Activities")),
    "activities.total": Term(QT_TRANSLATE_NOOP("terms", "People reached by activities")),
    "activities.women": Term(QT_TRANSLATE_NOOP("terms", "Women reached by activities")),
    "activities.men": Term(QT_TRANSLATE_NOOP("terms", "Men reached by activities")),
    "activities.girls": Term(QT_TRANSLATE_NOOP("terms", "Girls reached by activities")),
    "activities.boys": Term(QT_TRANSLATE_NOOP("terms", "Boys reached by activities")),
    "activities.share": Term(QT_TRANSLATE_NOOP("terms", "Share of women among people reached")),
    "projects.count": Term(QT_TRANSLATE_NOOP("terms", "Projects")),
    "projects.approved": Term(QT_TRANSLATE_NOOP("terms", "Approved for projects")),
    "projects.received": Term(QT_TRANSLATE_NOOP("terms", "Received in the period")),
    "projects.received_in_all": Term(QT_TRANSLATE_NOOP("terms", "Received in all")),
    "projects.spent": Term(QT_TRANSLATE_NOOP("terms", "Spent in the period")),
    "projects.spent_in_all": Term(QT_TRANSLATE_NOOP("terms", "Spent in all")),
    "projects.obligated": Term(QT_TRANSLATE_NOOP("terms", "Obligated")),
    "projects.balance": Term(QT_TRANSLATE_NOOP("terms", "Balance of projects")),
    "statistics.total": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: total")),
    "statistics.women": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: women")),
    "statistics.men": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: men")),
    "statistics.girls": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: girls")),
    "statistics.boys": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: boys")),
    "statistics.share": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: share of women")),
    "staffing.posts": Term(QT_TRANSLATE_NOOP("terms", "Posts of the gender unit")),
    "staffing.filled": Term(QT_TRANSLATE_NOOP("terms", "Filled posts of the gender unit")),
    "staffing.women": Term(QT_TRANSLATE_NOOP("terms", "Women on posts of the gender unit")),
    "staffing.men": Term(QT_TRANSLATE_NOOP("terms", "Men on posts of the gender unit")),
    "practices.count": Term(QT_TRANSLATE_NOOP("terms", "Good practices")),
    "gaps.count": Term(QT_TRANSLATE_NOOP("terms", "Gaps and challenges")),
    "lessons.count": Term(QT_TRANSLATE_NOOP("terms", "Lessons learned")),
}


def label_of(reference: Reference) -> Term:
    """Return the name of a figure without period and filters."""
    return LABELS.get(f"{reference.what}.{reference.measure}", Term(reference.text))


def kind_of(reference: Reference) -> str:
    """Return the kind of record behind a figure (`training`), or an empty text."""
    return KINDS.get(reference.what, "")
