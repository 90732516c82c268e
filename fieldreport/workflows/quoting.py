"""Quote figures in the texts of a report: what is offered, what has changed since, and which records are behind one.

Rules: every figure comes from `figures.work_out`, with the records of this desk's own store.
"""

from fieldreport.figures import FigureBook, QuotedFigure, quotable, work_out
from fieldreport.quotes import Reference, with_values
from fieldreport.values import Quarter
from fieldreport.workflows import drafting
from fieldreport.workflows.session import Session


def offered_figures(session: Session, quarter: Quarter) -> tuple[QuotedFigure, ...]:
    """Return the figures that a text of a quarter's report can quote, with their present values."""
    content = drafting.open_draft(session, quarter).content
    return quotable(content, drafting.records_of(session, content))


def present_text(session: Session, quarter: Quarter, text: str) -> str:
    """Return a text of a quarter's report with the present value in each of its references."""
    content = drafting.open_draft(session, quarter).content
    book = FigureBook(quarter, drafting.records_of(session, content))
    return with_values(text, lambda reference: book.work_out(reference).value)


def figure(session: Session, quarter: Quarter, reference: Reference) -> QuotedFigure:
    """Return what a reference comes to now, and the addresses of the records behind it."""
    content = drafting.open_draft(session, quarter).content
    return work_out(reference, quarter, drafting.records_of(session, content))
