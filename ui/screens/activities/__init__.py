"""The log of activities: quick line, long list, details, and the form of one activity."""

from ui.screens.activities.screen import ActivitiesScreen

__all__ = ["ActivitiesScreen"]
