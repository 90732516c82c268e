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
        "PASSPHRASE_UNREADABLE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{file} holds no passphrase: it is no text in UTF-8."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Write the passphrase into the first line of a plain text file."),
        ),
        "FILE_EXISTS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{file} is already there."),
            QT_TRANSLATE_NOOP("errors", "It was not touched."),
            QT_TRANSLATE_NOOP("errors", "Name another file, or move this one away first."),
        ),
        "NOTHING_RECEIVED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing was received from {mission} for {period}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Import the package first, or correct mission and period."),
        ),
        "NO_NAME": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The clearing officer's name is missing."),
            QT_TRANSLATE_NOOP("errors", "No key was made."),
            QT_TRANSLATE_NOOP("errors", "Give it with --name."),
        ),
        "NO_DAY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing says from which day on it counts."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Give the day with --since."),
        ),
        "NO_FACT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing is stated with the number {number}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "List what is stated first, and name a number of the list."),
        ),
        "FORM_WHICH_PROJECT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The form of a ledger needs its project."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Name the project with --project."),
        ),
        "NO_ADDRESS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{address}” is the address of no answer and no record."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP(
                "errors", "Write it as `check` does, for example report.2006/IM-3 or training[T-1].title."
            ),
        ),
        "FOLDER_NOT_EMPTY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{folder} is not empty."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Name a new folder."),
        ),
        "NOT_OFFICERS_DESK": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This data folder does not belong to a clearing officer."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "On the author's computer, use: sign --as clearing-officer."),
        ),
        "CLEARANCE_INCOMPLETE": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors", "Documented clearance needs the memo, the clearer's name, function and the date."
            ),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "Give --memo, --cleared-by, --function and --cleared-on together."),
        ),
    }
