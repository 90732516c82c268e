"""Opens the sample desks of a data folder: makes them where missing, in a folder beside it."""

from pathlib import Path
from threading import Event
from typing import Any

from fieldreport.workspace import Workspace
from ui.forms.sample_card import SampleCalls
from ui.tasks import Progress


def sample_calls(home: Path) -> SampleCalls:
    """Return the calls for the sample desks that belong to a data folder."""

    def make(mission: str, progress: Progress, cancel: Event) -> Any:
        from fieldreport.workflows import sampling  # not needed at start

        return sampling.make_sample(
            sampling.sample_folder(home),
            mission,
            lambda place, clock: Workspace(place, clock=clock, key_cost=sampling.COST),
            progress=progress,
            cancel=cancel,
        )

    def discard(mission: str) -> None:
        from fieldreport.workflows import sampling  # not needed at start

        sampling.discard_sample(sampling.sample_folder(home), mission)

    return SampleCalls(make, discard)


def open_sample(sample: Any) -> Workspace:
    """Return the unlocked workspace of a sample desk; runs on a worker thread."""
    from fieldreport.workflows import sampling  # not needed at start

    workspace = Workspace(sample.home, clock=sample.clock, key_cost=sampling.COST)
    workspace.unlock(sample.passphrase)
    return workspace
