"""Issue an annual report: its figures are frozen; what later reports supersede is found, and corrected by a sheet.

Rules: issued is what stood on that day, provisional reports with their mark; nothing of it ever changes. A figure is
superseded when the reports that stand now come to something else; only what every report behind it has accepted can
be corrected, so that no corrigendum is printed on a guess.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any, ClassVar, Final

from fieldreport import __version__
from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.holdings import ReportingYear, Source
from fieldreport.consolidation.linking import FigurePart
from fieldreport.consolidation.printed import printed_figures, quoted_figures
from fieldreport.consolidation.texts import newest_source, value_text
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.quotes import parse_reference
from fieldreport.storage import issued
from fieldreport.storage.drafts import canonical
from fieldreport.storage.places import replacing
from fieldreport.workflows import consolidating
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Progress, Session, no_progress

ANNUAL: Final = "annual"


class IssuingProblem(FieldReportError):
    """A product that cannot be corrected."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_PRODUCT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing was issued under the number {number}."),
            next_step=QT_TRANSLATE_NOOP("errors", "Look at the list of what was issued."),
        ),
        "NOTHING_TO_CORRECT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No figure of this product is superseded by an accepted report."),
            QT_TRANSLATE_NOOP("errors", "No sheet was written; the product stands as it was issued."),
            QT_TRANSLATE_NOOP("errors", "Review the reports that wait first, if you expected a correction."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Correction:
    """A printed figure that is no longer true; values as a text keeps them, "" for none."""

    chapter: str  # "" in the tables
    part: str
    figure: str  # the reference, or the id of a figure in the tables
    was: str
    now: str
    source: Source | None  # the newest report behind it
    is_final: bool  # every report behind it is accepted


@dataclass(frozen=True, slots=True)
class IssuedView:
    """A product with what of it is superseded, and how often it was corrected."""

    product: issued.IssuedProduct
    superseded: tuple[Correction, ...]
    corrigenda: tuple[issued.Corrigendum, ...]


def issue_annual(
    session: Session,
    year: ReportingYear,
    folder: Path,
    *,
    is_public: bool = False,
    language: str = "en",
    progress: Progress = no_progress,
    cancel: Event | None = None,
) -> issued.IssuedProduct:
    """Write the files of a year into a folder, and keep their digests and every figure in them.

    Raises what `consolidating.consolidate` raises.
    """
    done = consolidating.consolidate(
        session, year, folder, is_public=is_public, language=language, progress=progress, cancel=cancel
    )
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in done.files}
    annual = consolidating.open_annual(session, year, is_public=is_public)
    return issued.add_product(
        session.store,
        ANNUAL,
        year.label,
        "public" if is_public else "internal",
        digest=hashlib.sha256(canonical(files).encode()).hexdigest(),
        files=files,
        figures=[*_printed(annual), *(() if is_public else _quoted(session, annual))],
        actor=session.actor,
        at=session.now(),
    )


def issued_products(session: Session, year: ReportingYear | None = None) -> tuple[IssuedView, ...]:
    """Return what was issued, newest first, each with the figures that are superseded; `year`: of that year alone.

    Raises NOT_HEADQUARTERS.
    """
    require_headquarters(session)
    years: dict[tuple[str, str], AnnualReport] = {}
    found = []
    for product in issued.products(session.store):
        if year is not None and product.year != year.label:
            continue
        key = (product.year, product.edition)
        if key not in years:
            years[key] = consolidating.open_annual(
                session, _year_of(product.year), is_public=product.edition == "public"
            )
        held = issued.figures_of(session.store, product.no)
        corrigenda = issued.corrigenda(session.store, product.no)
        found.append(IssuedView(product, tuple(_corrections(years[key], held)), corrigenda))
    return tuple(found)


def correct(session: Session, number: int, target: Path, *, language: str = "en") -> issued.Corrigendum:
    """Write the corrigendum of a product and keep it. Raises NO_PRODUCT, NOTHING_TO_CORRECT, OSError."""
    from fieldreport.documents.corrigendum_sheet import render_corrigendum  # rendering is not needed at start

    view = next((one for one in issued_products(session) if one.product.no == number), None)
    if view is None:
        raise IssuingProblem("NO_PRODUCT", number=number)
    final = [one for one in view.superseded if one.is_final]
    if not final:
        raise IssuingProblem("NOTHING_TO_CORRECT")
    lines = [_line(one) for one in final]
    pdf = render_corrigendum(
        lines,
        product=view.product,
        number=len(view.corrigenda) + 1,
        created=session.now(),
        app_version=__version__,
        language=language,
    )
    with replacing(target) as stream:
        stream.write(pdf)
    return issued.add_corrigendum(session.store, number, lines, pdf, actor=session.actor, at=session.now())


def _line(correction: Correction) -> Mapping[str, str]:
    source = correction.source
    return {
        "chapter": correction.chapter,
        "part": correction.part,
        "figure": correction.figure,
        "was": correction.was,
        "now": correction.now,
        "mission": source.mission if source else "",
        "quarter": str(source.quarter) if source else "",
        "revision": str(source.revision) if source else "",
        "package": source.package if source else "",
    }


def _printed(annual: AnnualReport) -> Iterator[issued.IssuedFigure]:
    for one in printed_figures(annual):
        yield issued.IssuedFigure("", "", one.id, value_text(one.value), _sources(one.parts))


def _quoted(session: Session, annual: AnnualReport) -> Iterator[issued.IssuedFigure]:
    for one in quoted_figures(annual, consolidating.officer_texts(session, annual.holdings.year)):
        yield issued.IssuedFigure(
            one.chapter, one.part, one.reference.text, value_text(one.value), _sources(one.linked.parts)
        )


def _sources(parts: Sequence[FigurePart]) -> tuple[Mapping[str, Any], ...]:
    """Return the reports behind a figure, each once."""
    return tuple(
        {
            "mission": one.mission,
            "quarter": str(one.quarter),
            "revision": one.revision,
            "identity": one.identity,
            "package": one.package,
            "state": one.state,
        }
        for one in dict.fromkeys(part.source for part in parts)
    )


def _corrections(annual: AnnualReport, held: Sequence[issued.IssuedFigure]) -> Iterator[Correction]:
    now = {one.id: one for one in printed_figures(annual)}
    for figure in held:
        reference = parse_reference(figure.figure) if figure.chapter else None
        if reference is not None:
            linked = annual.figures.work_out(reference)
            value, parts = linked.value, linked.parts
        elif figure.figure in now:
            value, parts = now[figure.figure].value, now[figure.figure].parts
        else:
            value, parts = None, ()
        if value_text(value) != figure.value:
            yield Correction(
                figure.chapter,
                figure.part,
                figure.figure,
                figure.value,
                value_text(value),
                newest_source(parts),
                all(part.source.is_accepted for part in parts),
            )


def _year_of(label: str) -> ReportingYear:
    return ReportingYear(int(label[:4]), is_budget_year="/" in label)
