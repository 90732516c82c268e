"""Roles as a person reads them."""

from PySide6.QtCore import QCoreApplication


def role_title(role: str) -> str:
    """Return a role in words; an unknown one stands for itself."""
    return {
        "adviser": QCoreApplication.translate("roles", "Gender adviser"),
        "focal-point": QCoreApplication.translate("roles", "Gender focal point"),
        "headquarters-office": QCoreApplication.translate("roles", "Office at UN Headquarters"),
        "clearing-officer": QCoreApplication.translate("roles", "Head of Mission or delegate"),
        "headquarters": QCoreApplication.translate("roles", "Gender unit at UN Headquarters"),
    }.get(role, role)
