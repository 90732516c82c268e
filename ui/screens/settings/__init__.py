"""Settings: look, language, locking, data and backups, the sample, and whose work the program is built on."""

from ui.screens.settings.screen import SettingsScreen
from ui.screens.settings.state import SettingsCalls

__all__ = ["SettingsCalls", "SettingsScreen"]
