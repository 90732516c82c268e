"""What every test gets: a screen in memory, one locale, and a home folder of its own.

Set here and not on the machine or in CI, so that a test behaves the same wherever it is started.
"""

import os
import tempfile

import pytest
from hypothesis import settings

# A person may look at the windows with QT_QPA_PLATFORM=xcb; nothing else is needed for that.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "UTC"
for _name in [name for name in os.environ if name.startswith("FIELDREPORT_")]:
    del os.environ[_name]

# No deadline: a shared machine is sometimes slow, and slowness is no defect of the property under test.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    """Give the run an empty home folder; programs started by tests (LibreOffice, certutil) inherit it."""
    folder = tempfile.TemporaryDirectory(prefix="fieldreport-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(folder.cleanup)
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = folder.name
    for name, place in (
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_STATE_HOME", ".local/state"),
    ):
        os.environ[name] = os.path.join(folder.name, *place.split("/"))  # noqa: PTH118 - text for the environment
