"""The phrases of what is written for the country team and of reports about an assignment or an action."""

from typing import Final

# key: (English, French)
EXCERPT: Final[dict[str, tuple[str, str]]] = {
    "title.country-team": ("For the country team", "Pour l’équipe de pays"),
    "title.assignment": ("For the end-of-assignment report", "Pour le rapport de fin de mission"),
    "title.after-action": ("For the after-action report", "Pour le compte rendu d’action"),
    "lead": (
        "Taken word for word from signed reports. Sums are participations: who took part twice counts twice.",
        "Repris mot à mot de rapports signés. Les totaux comptent des participations\u00a0: qui a participé deux "
        "fois compte deux fois.",
    ),
    "chapter.activities": ("Activities", "Activités"),
    "chapter.trainings": ("Trainings", "Formations"),
    "chapter.projects": ("Projects", "Projets"),
    "chapter.figures": ("Figures", "Chiffres"),
    "chapter.reported": ("What was reported", "Ce qui a été rapporté"),
    "chapter.lessons": ("Lessons and good practices", "Enseignements et bonnes pratiques"),
    "chapter.gaps": ("Gaps, challenges and recommendations", "Lacunes, difficultés et recommandations"),
}
