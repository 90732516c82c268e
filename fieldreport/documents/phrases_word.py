"""The phrases that only the Word document has, English and French."""

from typing import Final

# key: (English, French)
WORD: Final[dict[str, tuple[str, str]]] = {
    "copy": (
        "This is a copy for editing and quoting. What was signed is the submission package.",
        "Ceci est une copie à modifier et à citer. Ce qui a été signé est le dossier transmis.",
    ),
    "draft": (
        "This is a copy of a draft. It is not signed.",
        "Ceci est la copie d’un projet. Il n’est pas signé.",
    ),
    "identity": (
        "SHA-256 of its report.json: {digest}",
        "SHA-256 de son report.json\u00a0: {digest}",
    ),
    "source": (
        "Source: {mission}, {quarter}, revision {revision}, {place}.",
        "Source\u00a0: {mission}, {quarter}, révision {revision}, {place}.",
    ),
    "question": ("question {id}", "question {id}"),
    "training": ("training {id}", "formation {id}"),
    "activity": ("activity {id}", "activité {id}"),
    "project": ("project {id}", "projet {id}"),
    "dataset": ("data set {id}", "jeu de données {id}"),
    "plan": ("action plan {id}", "plan d’action {id}"),
    "practice": ("practice {id}", "pratique {id}"),
    "gap": ("gap {id}", "lacune {id}"),
    "lesson": ("lesson {id}", "enseignement {id}"),
    "staffing": ("staffing {id}", "effectifs {id}"),
    "more": ("and {n} more", "et {n} de plus"),
}
