"""`product`: issue the annual report, list what was issued and superseded since, correct it."""

import argparse

from fieldreport.cli.commands.opening import opened
from fieldreport.cli.terminal import Terminal
from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.workflows import issuing


def issue(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write and keep the annual report of a year."""
    with opened(options) as session:
        made = issuing.issue_annual(
            session,
            ReportingYear(options.year, options.budget_year),
            options.out,
            is_public=options.public,
            language=options.language,
        )
    terminal.answer(
        {
            "number": made.no,
            "year": made.year,
            "edition": made.edition,
            "digest": made.digest,
            "files": dict(made.files),
        },
        [f"Issued as number {made.no}: {made.year}, {made.edition}, {len(made.files)} files in {options.out}."],
    )
    return 0


def list_products(options: argparse.Namespace, terminal: Terminal) -> int:
    """List what was issued; 1 where a figure is superseded."""
    with opened(options) as session:
        found = issuing.issued_products(session)
    lines = []
    for view in found:
        held = view.product
        lines.append(
            f"{held.no}: {held.year}, {held.edition}, issued {held.issued_at[:10]} by {held.issued_by},"
            f" {len(view.superseded)} figures superseded, {len(view.corrigenda)} corrigenda"
        )
        lines += [
            f"  {one.figure}: {one.was or '–'} is now {one.now or '–'}{'' if one.is_final else ' (provisional)'}"
            for one in view.superseded
        ]
    terminal.answer(
        {
            "products": [
                {
                    "number": view.product.no,
                    "year": view.product.year,
                    "edition": view.product.edition,
                    "issued": view.product.issued_at,
                    "by": view.product.issued_by,
                    "digest": view.product.digest,
                    "superseded": [
                        {
                            "figure": one.figure,
                            "chapter": one.chapter,
                            "was": one.was,
                            "now": one.now,
                            "final": one.is_final,
                        }
                        for one in view.superseded
                    ],
                    "corrigenda": len(view.corrigenda),
                }
                for view in found
            ]
        },
        lines or ["Nothing was issued yet."],
    )
    return int(any(view.superseded for view in found))


def corrigendum(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write a corrigendum."""
    with opened(options) as session:
        made = issuing.correct(session, options.number, options.out, language=options.language)
    terminal.answer(
        {"path": str(options.out), "number": made.number, "corrections": [dict(one) for one in made.changes]},
        [f"Corrigendum {made.number} with {len(made.changes)} figures: {options.out}"],
    )
    return 0
