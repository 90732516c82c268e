"""Fieldreport: offline reporting on gender equality and women, peace and security from peacekeeping missions.

Rules: this package never imports Qt or `ui`; arrows between its rooms point down only (see the contracts in
pyproject.toml).
"""

__version__ = "0.1.0"
__built__ = "2026-11-22"  # the day of this version; no clock of a computer that runs it can be earlier
