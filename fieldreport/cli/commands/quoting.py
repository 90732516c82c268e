"""`quote` and `excerpt`: paragraphs and figures with their sources, on the screen or as Word document."""

import argparse
from typing import TYPE_CHECKING, Any

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.terminal import Terminal
from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.workflows import citing, excerpting, packing

if TYPE_CHECKING:
    from fieldreport.documents.citations import Citation


def quote(options: argparse.Namespace, terminal: Terminal) -> int:
    """List what can be quoted, and write it where a file is named; 1 where nothing was found."""
    asked = citing.Asked(
        words=options.words,
        mission=options.mission,
        country=options.country,
        area=options.area,
        theme=options.theme,
        first=options.first,
        last=options.last,
    )
    with opened(options) as session:
        found = citing.find(session, asked)
        chosen = tuple(one for one in found if one.held.is_cleared) if options.cleared else found
        written = None
        if options.out:
            written = citing.write_citations(
                session, chosen, asked, options.out, may_be_classified=options.classified
            )
    content = {"found": [_content(one) for one in chosen], "path": str(written) if written else None}
    words = [line for one in chosen for line in (*one.pasted().splitlines(), "")]
    words += [str(written)] if written else []
    terminal.answer(content, words or ["Nothing that stands can be quoted for this."])
    return 0 if chosen else 1


def _content(one: "Citation") -> dict[str, Any]:
    """Return one quotation with the keys that stay."""
    held = one.held
    value = held.value
    return {
        "kind": "figure" if held.is_figure else "paragraph",
        "title": one.title,
        "text": one.text,
        "number": str(value.amount) if value else None,
        "people": dict(held.people.numbers()) if held.people else None,
        "as_of": held.as_of.isoformat(),
        "mission": held.source.mission,
        "period": str(held.source.quarter),
        "revision": held.source.revision,
        "state": held.source.state,
        "provisional": not held.source.is_accepted,
        "cleared": held.is_cleared,
        "address": held.address,
        "package": held.source.package,
        "source": one.source,
    }


def excerpt(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write what the country team, an end-of-assignment or an after-action report needs."""
    with opened(options) as session:
        done = excerpting.write_excerpt(
            session,
            options.kind,
            options.out,
            first=options.first,
            last=options.last,
            mission=options.mission,
            may_be_classified=options.classified,
        )
    content = {"path": str(done.path), "reports": done.reports, "passages": done.passages}
    terminal.answer(content, [str(done.path), f"{done.passages} passages and figures of {done.reports} reports."])
    return 0


def pack(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write a signed, read-only pack of some years for evaluators."""
    with opened(options) as session:
        done = packing.write_pack(
            session,
            [ReportingYear(year, options.budget_year) for year in sorted(set(options.year))],
            options.out,
            is_public=options.public,
            may_be_classified=options.classified,
        )
    content = {
        "folder": str(done.folder),
        "files": done.files,
        "reports": done.reports,
        "pdfs": done.pdfs,
        "passages": done.passages,
    }
    said = f"{done.files} files: {done.reports} reports, {done.pdfs} as PDF, {done.passages} passages and figures."
    terminal.answer(content, [str(done.folder), said, "verify.sh in it proves all of them."])
    return 0
