"""What can go wrong with requests, certificates and lists of signatories."""

from typing import ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError


class TrustError(FieldReportError):
    """A request, certificate or trust package that cannot be used; `code` is stable."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "REQUEST": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This registration request cannot be used ({detail})."),
            QT_TRANSLATE_NOOP("errors", "Nobody was registered."),
            QT_TRANSLATE_NOOP("errors", "Ask the person to save the request again and send it anew."),
        ),
        "NAME": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This name cannot stand in a certificate: {name}."),
            QT_TRANSLATE_NOOP("errors", "No key was made."),
            QT_TRANSLATE_NOOP("errors", "Write 1 to 64 visible characters, as the name is used in the mission."),
        ),
        "CERTIFICATE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This certificate cannot be used ({detail})."),
            QT_TRANSLATE_NOOP("errors", "The certificate in use stays."),
            QT_TRANSLATE_NOOP("errors", "Ask Headquarters to issue it again from a new request."),
        ),
        "TRUST_PACKAGE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This list of authorized signatories cannot be read ({detail})."),
            QT_TRANSLATE_NOOP("errors", "The list in use stays."),
            QT_TRANSLATE_NOOP("errors", "Ask Headquarters for the latest one; if it is, update the program."),
        ),
    }


class KeyFileError(FieldReportError):
    """A key file that does not open; nothing that it protects is touched."""

    exit_code: ClassVar[int] = 3
    texts: ClassVar[dict[str, ErrorText]] = {
        "WRONG_PASSPHRASE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The passphrase is not right."),
            QT_TRANSLATE_NOOP("errors", "Your data is locked and whole."),
            QT_TRANSLATE_NOOP("errors", "Try again (check Caps Lock and keyboard layout), or use the recovery code."),
        ),
        "WRONG_RECOVERY_CODE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This recovery code belongs to another key file or to an older sheet."),
            QT_TRANSLATE_NOOP("errors", "Your data is locked and whole."),
            QT_TRANSLATE_NOOP("errors", "Look for the latest recovery sheet."),
        ),
        "RECOVERY_CODE_MISTYPED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The recovery code has a typing error."),
            QT_TRANSLATE_NOOP("errors", "Your data is locked and whole."),
            QT_TRANSLATE_NOOP("errors", "Compare it group by group with the sheet: nine groups of four."),
        ),
        "NO_RECOVERY_CODE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No recovery code was made for this key file."),
            QT_TRANSLATE_NOOP("errors", "Your data is locked and whole."),
            QT_TRANSLATE_NOOP("errors", "Use the passphrase."),
        ),
        "NO_ESCROW_SLOT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Fieldreport here was not opened to this escrow key."),
            QT_TRANSLATE_NOOP("errors", "Your data is locked and whole."),
            QT_TRANSLATE_NOOP("errors", "Use the passphrase or the recovery sheet, or another escrow key."),
        ),
        "KEY_FILE_MISSING": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The key file {path} and its copy are missing."),
            QT_TRANSLATE_NOOP("errors", "Your data is locked and was not touched."),
            QT_TRANSLATE_NOOP("errors", "Bring the key file back from a backup."),
        ),
        "KEY_FILE_DAMAGED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The key file is damaged."),
            QT_TRANSLATE_NOOP("errors", "Your data is locked and was not touched."),
            QT_TRANSLATE_NOOP("errors", "Bring the key file back from a backup."),
        ),
        "KEY_FILE_NEWER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The key file was written by a newer version of the program."),
            QT_TRANSLATE_NOOP("errors", "Your data is locked and was not touched."),
            QT_TRANSLATE_NOOP("errors", "Update the program."),
        ),
        "KEY_FILE_WEAK": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The key file asks for less protection than is allowed; was it changed?"),
            QT_TRANSLATE_NOOP("errors", "The passphrase was not used and your data was not touched."),
            QT_TRANSLATE_NOOP("errors", "Bring the key file back from a backup and tell Headquarters."),
        ),
        "KEY_FILE_NOT_WRITTEN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The key file could not be written ({reason})."),
            QT_TRANSLATE_NOOP("errors", "The key file that was there before is still whole."),
            QT_TRANSLATE_NOOP("errors", "Free some space or check the permissions of the folder, then try again."),
        ),
    }
