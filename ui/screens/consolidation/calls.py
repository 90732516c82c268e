"""Joins the annual report to `composing`, `consolidating` and `issuing`; each call runs on a worker thread."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale

from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.quotes import Reference
from fieldreport.templates import load_labels
from ui.screens.consolidation.state import AnnualView, ConsolidationCalls, FigureView, Order, TextChange


def consolidation_calls() -> ConsolidationCalls:
    """Return the calls behind the screen."""
    return ConsolidationCalls(
        open=open_view,
        compose=compose,
        save=save,
        set_ready=set_ready,
        keep=keep,
        use=use,
        draft=draft,
        offered=offered,
        present_text=present_text,
        figure=figure,
        preview=preview,
        export=export,
        issue=issue,
        issued=issued,
        correct=correct,
    )


def open_view(session: Any, year: ReportingYear | None) -> AnnualView | None:
    """Return the text of a year, by default of the newest with a report; None before any came."""
    from fieldreport.workflows import composing  # not needed at start

    held = composing.open_composition(session, year)
    if held is None:
        return None
    return AnnualView(held, load_labels(held.annual.version, language()), composing.known_years(session))


def compose(session: Any, view: AnnualView) -> AnnualView:
    """Return the texts as they are now, over the reports that were read already."""
    from fieldreport.workflows import composing  # not needed at start

    return replace(view, composition=composing.compose(session, view.composition.annual))


def save(session: Any, year: ReportingYear, change: TextChange) -> bool:
    """Save a part."""
    from fieldreport.workflows import composing  # not needed at start

    return composing.save_part(session, year, change.chapter, change.part, change.text, kept=change.kept)


def set_ready(session: Any, year: ReportingYear, chapter: str, is_ready: bool) -> bool:
    """Call a chapter ready, or open it again."""
    from fieldreport.workflows import composing  # not needed at start

    return composing.set_ready(session, year, chapter, is_ready)


def keep(session: Any, year: ReportingYear, changed: Any) -> bool:
    """Let a figure stay as it is."""
    from fieldreport.workflows import composing  # not needed at start

    return composing.keep_figure(session, year, changed)


def use(session: Any, year: ReportingYear, changed: Any) -> bool:
    """Take over what the reports say now."""
    from fieldreport.workflows import composing  # not needed at start

    return composing.use_figure(session, year, changed)


def draft(_session: Any, annual: Any, chapter: str, part: str) -> str:
    """Return a first text of a part."""
    from fieldreport.workflows import composing  # not needed at start

    return composing.draft_part(annual, chapter, part, language())


def offered(_session: Any, annual: Any, chapter: str) -> Sequence[Any]:
    """Return the figures that a chapter can quote."""
    from fieldreport.workflows import composing  # not needed at start

    return composing.offered(annual, chapter)


def present_text(_session: Any, annual: Any, text: str) -> str:
    """Return a text with the present values in its references."""
    from fieldreport.quotes import with_values  # not needed at start

    return with_values(text, lambda reference: annual.figures.work_out(reference).value)


def figure(_session: Any, annual: Any, reference: Reference) -> FigureView:
    """Return what is behind a figure, with its chart."""
    from fieldreport.workflows import composing  # not needed at start

    opened = composing.open_figure(annual, reference)
    return FigureView(opened, composing.figure_chart(annual, reference, language()))


def preview(session: Any, annual: Any) -> bytes:
    """Return the annual report as PDF."""
    from fieldreport.workflows import consolidating  # not needed at start

    return consolidating.preview(session, annual, language())


def export(session: Any, order: Order, progress: Any, cancel: Any) -> Any:
    """Write all files of a year into a folder."""
    from fieldreport.workflows import consolidating  # not needed at start

    return consolidating.consolidate(
        session,
        order.year,
        order.folder,
        accepted_only=order.accepted_only,
        is_public=order.is_public,
        language=order.language,
        progress=progress,
        cancel=cancel,
    )


def issue(session: Any, order: Order, progress: Any, cancel: Any) -> Any:
    """Write all files of a year into a folder and keep every figure in them."""
    from fieldreport.workflows import issuing  # not needed at start

    return issuing.issue_annual(
        session,
        order.year,
        order.folder,
        is_public=order.is_public,
        language=order.language,
        progress=progress,
        cancel=cancel,
    )


def issued(session: Any, year: ReportingYear) -> Sequence[Any]:
    """Return what was issued of a year, with what is superseded."""
    from fieldreport.workflows import issuing  # not needed at start

    return issuing.issued_products(session, year)


def correct(session: Any, number: int, target: Path) -> Any:
    """Write the corrigendum of a product."""
    from fieldreport.workflows import issuing  # not needed at start

    return issuing.correct(session, number, target, language=language())


def language() -> str:
    """Return the language of the window."""
    return QLocale().name().partition("_")[0]
