"""Wrong usage that the parser alone cannot see."""

from typing import ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError


class UsageProblem(FieldReportError):
    """The command cannot run as it was given."""

    exit_code: ClassVar[int] = 2
    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_PASSPHRASE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No passphrase was given."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Either run the command in a terminal, or use --passphrase-file, or set FIELDREPORT_PASSPHRASE.",
            ),
        ),
        "PASSPHRASES_DIFFER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The two passphrases are not the same."),
            QT_TRANSLATE_NOOP("errors", "Nothing was created."),
            QT_TRANSLATE_NOOP("errors", "Run the command again and type the same passphrase twice."),
        ),
        "FOLDER_NOT_EMPTY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{folder} is not empty."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Name a new folder."),
        ),
        "CLEARANCE_INCOMPLETE": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors", "Documented clearance needs the memo, the clearer's name, function and the date."
            ),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "Give --memo, --cleared-by, --function and --cleared-on together."),
        ),
    }
