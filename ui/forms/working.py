"""The steps of signing, clearing and writing packages in words."""

from PySide6.QtCore import QCoreApplication


def step_words(step: str) -> str:
    """Return a step in words; an unknown step stands for itself."""
    return {
        "check": QCoreApplication.translate("signing", "Checking the report"),
        "workbook": QCoreApplication.translate("signing", "Writing the workbook"),
        "pdf": QCoreApplication.translate("signing", "Writing the report as PDF"),
        "key": QCoreApplication.translate("signing", "Opening the key"),
        "sign": QCoreApplication.translate("signing", "Signing"),
        "pack": QCoreApplication.translate("signing", "Packing"),
        "encrypt": QCoreApplication.translate("signing", "Encrypting"),
        "write": QCoreApplication.translate("signing", "Writing the file"),
        "read": QCoreApplication.translate("signing", "Reading the file back"),
        "done": QCoreApplication.translate("signing", "Done"),
    }.get(step, step)
