"""Puts the window into a language: our texts, Qt's own, numbers and direction of reading.

Rules: a language without a translation of ours is shown in English, and then reads left to right. English has a
file too: it holds the plural forms.
"""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from fieldreport.resources import resource_path

_installed: list[QTranslator] = []


def languages() -> tuple[str, ...]:
    """Return the codes of the languages the window speaks, English first."""
    found = {
        file.stem.removeprefix("fieldreport_") for file in resource_path("translations").glob("fieldreport_*.qm")
    }
    return ("en", *sorted(found - {"en"}))


def own_name(code: str) -> str:
    """Return a language's name in that language, without naming a country."""
    if code == "en":
        return "English"
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def install_language(application: QApplication, wanted: str) -> str:
    """Load translations for `wanted` (a locale name such as fr_FR) and return the language code in use.

    What was installed before is taken away; windows that are open already keep their words until they are made anew.
    """
    while _installed:
        application.removeTranslator(_installed.pop())
    locale = QLocale(wanted)
    language = QLocale.languageToCode(locale.language()) or "en"
    if not resource_path("translations", f"fieldreport_{language}.qm").is_file():
        locale, language = QLocale(QLocale.Language.English), "en"
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection() or Qt.LayoutDirection.LeftToRight)
    qt_files = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        (f"qtbase_{language}", qt_files),
        (f"fieldreport_{language}", str(resource_path("translations"))),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            _installed.append(translator)
    return language
