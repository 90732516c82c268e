"""The posts of the gender unit at a date: how many, filled, women, men; what a report's staffing table is made of."""

from ui.screens.staffing.screen import StaffingScreen

__all__ = ["StaffingScreen"]
