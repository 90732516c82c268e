"""The phrases about a revision that replaces another: reasons of its changes, questions and answers."""

from typing import Final

# key: (English, French)
AMENDMENT: Final[dict[str, tuple[str, str]]] = {
    "title": ("What this revision changes, and why", "Ce que cette révision modifie, et pourquoi"),
    "lead": (
        "Each change of the revision before that has a reason of its own.",
        "Chaque modification de la révision précédente qui a son propre motif.",
    ),
    "each": (
        "given for each change, at the end of the report",
        "indiqué pour chaque modification, à la fin du rapport",
    ),
    "whole": ("the report as a whole", "le rapport dans son ensemble"),
    "asked": ("What Headquarters asked", "Ce que le Siège a demandé"),
    "asked.lead": (
        "Questions about the revision before, and the mission’s answers.",
        "Questions sur la révision précédente, et réponses de la mission.",
    ),
    "question": ("Question", "Question"),
    "answer": ("Answer", "Réponse"),
    "corrected": ("Corrected: {reason}", "Corrigé\u00a0: {reason}"),
    "unanswered": ("No answer in words.", "Sans réponse écrite."),
}
SHEETS: Final[dict[str, tuple[str, str]]] = {
    "reasons": ("Reasons of changes", "Motifs des modifications"),
    "questions": ("Questions of Headquarters", "Questions du Siège"),
}
