"""Expected failures: one class per room, each with the catalogue of its codes and texts.

Rules: an error is raised low and shown once. Its text says what happened, what is safe and what to do next.
Every text is marked for extraction by lupdate with QT_TRANSLATE_NOOP; the window translates it, the terminal
prints it as it stands. Codes are stable: scripts and support depend on them.
"""

from dataclasses import dataclass
from typing import Any, ClassVar


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Return `text` unchanged; the call marks it as translatable in `context` for lupdate."""
    return text


@dataclass(frozen=True, slots=True)
class ErrorText:
    """Three sentences with `{fact}` placeholders: what happened, what is safe, what to do next."""

    happened: str
    safe: str = ""
    next_step: str = ""

    def sentences(self) -> tuple[str, ...]:
        """Return the sentences that are present, in reading order."""
        return tuple(part for part in (self.happened, self.safe, self.next_step) if part)


class FieldReportError(Exception):
    """An expected failure with a stable code and the facts its text names.

    Subclasses (one per room) fill `texts`; `exit_code` is that of the command line: 1 refused input,
    2 wrong usage, 3 environment (disk, lock, key).
    """

    texts: ClassVar[dict[str, ErrorText]] = {}
    exit_code: ClassVar[int] = 1

    def __init__(self, code: str, **facts: Any) -> None:
        self.code = code
        self.facts = facts
        super().__init__(self.text)

    @property
    def text(self) -> str:
        """Return the English text with the facts filled in."""
        return " ".join(part.format(**self.facts) for part in self.texts[self.code].sentences())


class Cancelled(Exception):
    """Raised by long work when its cancel event is set; shown to nobody."""


def all_error_texts() -> dict[str, ErrorText]:
    """Return code -> text of every room imported so far (a meta-test compares them with the tests)."""
    found: dict[str, ErrorText] = {}
    pending = [FieldReportError]
    while pending:
        kind = pending.pop()
        found |= kind.texts
        pending += kind.__subclasses__()
    return found
