"""Pack for evaluators what Headquarters holds of some years: data, PDFs of the reports, passages, an index, a check.

Rules: the folder is new, and its files are read-only. `SHA256SUMS` lists every file, Headquarters signs that list,
and `verify.sh` proves both with sha256sum and openssl alone. A public pack holds nothing that is restricted, and no
PDF of a report, for those are whole. Nothing is encrypted: what is classified goes in only where somebody was asked.
"""

import csv
import errno
import hashlib
import io
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Final

from fieldreport.consolidation.holdings import Holdings, ReportingYear, Source
from fieldreport.consolidation.quotable import quotables
from fieldreport.storage import identity, originals
from fieldreport.trust_context import CLASSIFIED
from fieldreport.workflows import consolidating, enrolling
from fieldreport.workflows.copying import CopyProblem
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Progress, Session, no_progress, raise_if_cancelled

LIST: Final = "SHA256SUMS"
_COLUMNS: Final = (
    *("mission", "period", "kind", "title", "text", "as_of", "state", "cleared", "address", "package", "source"),
)
_VERIFY: Final = f"""#!/bin/sh
# Proves that nothing in this folder was changed since UN Headquarters signed its list of files.
# Compare the fingerprint of the authority in ca_and_crl.pem with one you were told by another way.
cd "$(dirname "$0")" || exit 1
openssl x509 -in ca_and_crl.pem -noout -fingerprint -sha256
openssl cms -verify -binary -inform DER -in {LIST}.p7s -content {LIST} \\
  -CAfile ca_and_crl.pem -crl_check -out /dev/null || exit 1
sha256sum --check --strict --quiet {LIST} || exit 1
echo "Everything is as it was signed."
"""


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack on a disk."""

    folder: Path
    files: int
    reports: int
    pdfs: int  # of the reports whose whole package is at this desk
    passages: int


def write_pack(
    session: Session,
    years: Sequence[ReportingYear],
    folder: Path,
    *,
    is_public: bool = False,
    may_be_classified: bool = False,
    progress: Progress = no_progress,
    cancel: Event | None = None,
) -> Packed:
    """Write a signed pack of some years into a new folder.

    `may_be_classified`: somebody was asked. Raises NOT_HEADQUARTERS, NOT_REGISTERED, CLASSIFIED_COPY, OSError;
    FileExistsError where the folder holds something; Cancelled between two years.
    """
    # Signing is not needed at start.
    from fieldreport.bundle.signatures import sign_detached
    from fieldreport.trust.authority import ca_and_crl_pem

    require_headquarters(session)
    key = enrolling.own_identity(session)
    trust = session.trust()
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
    opened = [consolidating.open_holdings(session, year) for year in years]
    held = {one.source.identity: one for holdings in opened for one in holdings.held}.values()
    if not is_public and not may_be_classified and any(one.source.classification in CLASSIFIED for one in held):
        raise CopyProblem("CLASSIFIED_COPY")
    folder.mkdir(parents=True, exist_ok=True)
    language = session.profile().language
    passages = 0
    for place, (year, holdings) in enumerate(zip(years, opened, strict=True)):
        raise_if_cancelled(cancel)
        progress(place / len(years), year.label)
        name = year.label.replace("/", "-")
        consolidating.consolidate(session, year, folder / name, is_public=is_public, language=language, cancel=cancel)
        table, count = _passages(holdings, language, is_public=is_public)
        (folder / name / "passages.csv").write_bytes(table)
        passages += count
    pdfs = 0 if is_public else _write_reports(session, [one.source for one in held], folder / "reports")
    (folder / "verify.sh").write_text(_VERIFY, encoding="utf-8", newline="\n")
    if trust is not None:
        (folder / "ca_and_crl.pem").write_bytes(ca_and_crl_pem(trust.ca_certificate, trust.crl))
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    listed = "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files
    ).encode()
    (folder / LIST).write_bytes(listed)
    (folder / f"{LIST}.p7s").write_bytes(sign_detached(listed, key, session.now()))
    for path in (*files, folder / LIST, folder / f"{LIST}.p7s"):
        path.chmod(0o555 if path.suffix == ".sh" else 0o444)
    return Packed(folder, len(files) + 2, len(held), pdfs, passages)


def _passages(holdings: Holdings, language: str, *, is_public: bool) -> tuple[bytes, int]:
    """Return the passages and figures of a year as a table, and how many there are."""
    from fieldreport.documents.citations import cite  # rendering is not needed at start

    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(_COLUMNS)
    count = 0
    for holding in holdings.held:
        for one in quotables(holding, holdings.missions):
            if is_public and not one.is_cleared:
                continue
            said, source, count = cite(one, language), one.source, count + 1
            kind = "figure" if one.is_figure else "paragraph"
            cleared = "yes" if one.is_cleared else "no"
            table.writerow(
                (
                    *(source.mission, source.quarter, kind, said.title, said.text, one.as_of, source.state, cleared),
                    *(one.address, source.package, said.source),
                )
            )
    return out.getvalue().encode(), count


def _write_reports(session: Session, sources: Sequence[Source], folder: Path) -> int:
    """Write the signed PDF of every report whose whole package is at this desk, and return how many there are."""
    # Verification is not needed at start.
    from fieldreport.bundle.container import read_container
    from fieldreport.bundle.encryption import decrypt
    from fieldreport.bundle.signing import PDF_FILE

    folder.mkdir()
    keys = identity.age_identities(session.store)
    count = 0
    for source in sources:
        if not originals.original_path(session.home.originals, source.package).exists():
            continue  # only the data came, or another desk of Headquarters holds it
        container = read_container(decrypt(originals.read_original(session.home.originals, source.package), keys))
        if PDF_FILE in container:
            name = f"{source.mission}_{source.quarter}_r{source.revision}.pdf"
            (folder / name).write_bytes(container.read(PDF_FILE))
            count += 1
    return count
