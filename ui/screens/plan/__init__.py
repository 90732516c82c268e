"""The mission-wide action plan: its actions with what is overdue, the activities behind them, and its reviews."""

from ui.screens.plan.screen import PlanScreen

__all__ = ["PlanScreen"]
