"""Joins the packages to the workflows `retracing` and `sending`; each call runs on a worker thread."""

from pathlib import Path
from threading import Event
from typing import Any

from fieldreport.values import Quarter
from ui.forms.exporting import Wanted
from ui.screens.packages.state import PackagesCalls
from ui.tasks import Progress


def packages_calls() -> PackagesCalls:
    """Return the calls behind the screen."""
    return PackagesCalls(open=open_view, detail=open_detail, write=write, take=take)


def open_view(session: Any) -> Any:
    """Return the newest revision of each quarter."""
    from fieldreport.workflows import retracing  # not needed at start

    return retracing.list_packages(session)


def open_detail(session: Any, quarter: Quarter) -> Any:
    """Return a revision as something to write, with its sizes."""
    from fieldreport.workflows import retracing  # not needed at start

    return retracing.open_package(session, quarter)


def write(session: Any, quarter: Quarter, wanted: Wanted, *, progress: Progress, cancel: Event) -> Any:
    """Write a package and read it back."""
    from fieldreport.workflows import sending  # not needed at start

    return sending.export(
        session,
        quarter,
        wanted.folder,
        profile=wanted.profile,
        encrypted=wanted.is_encrypted,
        way=wanted.way,
        progress=progress,
        cancel=cancel,
    )


def take(session: Any, files: list[Path]) -> Any:
    """Take in what Headquarters sent."""
    from fieldreport.workflows import arriving  # not needed at start

    return arriving.take_files(session, files)
