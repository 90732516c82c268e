"""Joins the forms to the workflows `collecting` and `foretelling`; each call runs on a worker thread."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldreport.values import Quarter

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.collecting import Collected
    from fieldreport.workflows.foretelling import Told


@dataclass(frozen=True, slots=True)
class Looked:
    """A filled form that was only looked at, and what it would change."""

    collected: "Collected"
    changes: "tuple[Told, ...]"
    language: str  # of the reports


@dataclass(frozen=True, slots=True)
class FormsCalls:
    """The workflow functions behind the forms of one kind: training, activity, project, report."""

    kind: str

    def write(self, session: Any, target: Path, quarter: Quarter | None, project_id: str) -> Path:
        """Write an empty form, or one with the draft in it."""
        from fieldreport.workflows import collecting  # not needed at start

        kind: Any = self.kind
        return collecting.write_form(session, kind, target, quarter=quarter, project_id=project_id)

    def look(self, session: Any, file: Path) -> Looked:
        """Return what a filled form would change."""
        from fieldreport.workflows import collecting, foretelling  # not needed at start

        collected = collecting.load_file(session, file, dry_run=True)
        return Looked(collected, foretelling.told(collected), session.profile().language)

    def take(self, session: Any, file: Path) -> "Collected":
        """Take a filled form in."""
        from fieldreport.workflows import collecting  # not needed at start

        return collecting.load_file(session, file)

    def take_back(self, session: Any, collected: "Collected") -> "Collected":
        """Put back what a form changed."""
        from fieldreport.workflows import collecting  # not needed at start

        return collecting.take_back(session, collected)
