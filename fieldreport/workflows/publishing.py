"""Write what of a quarter may be shown to everybody (V50), from the newest signed report or from the draft."""

import errno
import json
import os
from pathlib import Path

from fieldreport.disclosure import LEAST_SHOWN, public_extract
from fieldreport.storage import drafts, revisions
from fieldreport.storage.places import replacing
from fieldreport.values import Quarter
from fieldreport.workflows import drafting, serving
from fieldreport.workflows.session import Session


def write_extract(
    session: Session, quarter: Quarter, file: Path, *, least: int = LEAST_SHOWN, replaces: bool = False
) -> bool:
    """Write the public form of a quarter as JSON and return whether it is of a signed report.

    Counts of incidents and survivors from 1 to `least` - 1 are withheld. An existing file is overwritten only
    where `replaces` says that somebody was asked. Raises NOT_AN_AUTHOR, FileExistsError.
    """
    report = drafts.find_report(
        session.store, session.profile().mission, quarter, serving.author_role(session, quarter)
    )
    signed = revisions.revisions(session.store, report.no) if report else ()
    content = drafting.frozen_content(session, signed[0]) if signed else drafting.open_draft(session, quarter).content
    text = json.dumps(public_extract(content, least=least), ensure_ascii=False, indent=1, sort_keys=True)
    if file.exists() and not replaces:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
    with replacing(file) as stream:
        stream.write(f"{text}\n".encode())
    return bool(signed)
