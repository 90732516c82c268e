"""Hand out what was learned: a good practice on one page, for whoever may read it (R86, R88)."""

from pathlib import Path

from fieldreport import __version__
from fieldreport.learning import Practice
from fieldreport.storage import records
from fieldreport.storage.places import replacing
from fieldreport.workflows.session import Session


def practice_sheet(session: Session, practice_id: str) -> bytes:
    """Return the hand-out sheet of a practice as a PDF. Raises UNKNOWN_RECORD."""
    from fieldreport.documents.practice_sheet import render_practice_sheet  # rendering is not needed at start

    profile = session.profile()
    practice = records.record(session.store, profile.mission, Practice.kind, practice_id)
    if not isinstance(practice, Practice):
        raise TypeError(practice.kind)
    return render_practice_sheet(
        practice,
        session.mission(profile.mission),
        created=session.now(),
        app_version=__version__,
        language=profile.language,
    )


def write_practice_sheet(session: Session, practice_id: str, target: Path) -> Path:
    """Write the hand-out sheet of a practice to a file, and return it. Raises UNKNOWN_RECORD, OSError."""
    data = practice_sheet(session, practice_id)
    with replacing(target) as stream:
        stream.write(data)
    return target
