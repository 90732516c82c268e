"""The sentences from which a first draft of the annual text is put together, English and French."""

from typing import Final

# key: (English, French)
COMPOSING: Final[dict[str, tuple[str, str]]] = {
    "trainings": (
        "In {year} the missions held {count} trainings with {total} participations, {women} of them of women.",
        "En {year}, les missions ont tenu {count} formations avec {total} participations, dont {women} de femmes.",
    ),
    "activities": (
        "{count} activities reached {total} people, {women} of them women.",
        "{count} activités ont touché {total} personnes, dont {women} femmes.",
    ),
    "projects": ("{count} projects were supported.", "{count} projets ont été soutenus."),
    "practices": (
        "{count} good practices were written down.",
        "{count} bonnes pratiques ont été consignées.",
    ),
    "gaps": ("The missions named {count} gaps.", "Les missions ont signalé {count} lacunes."),
    "lessons": ("The missions recorded {count} lessons.", "Les missions ont consigné {count} enseignements."),
    "passage": ("{mission}, {quarter}: {text}", "{mission}, {quarter}\u00a0: {text}"),
    "chart": ("Participations in training", "Participations à des formations"),
    "chart.activities": ("People reached by activities", "Personnes touchées par des activités"),
    "chart.women": ("Women", "Femmes"),
    "chart.men": ("Men", "Hommes"),
    "corrigendum": ("Corrigendum {number}", "Rectificatif {number}"),
    "corrected": (
        "Corrects what was issued on {day}. {edition}.",
        "Rectifie ce qui a été publié le {day}. {edition}.",
    ),
    "digest": ("Files issued: SHA-256 {digest}", "Fichiers publiés\u00a0: SHA-256 {digest}"),
    "was": ("Printed: {was}. Correct: {now}.", "Imprimé\u00a0: {was}. Exact\u00a0: {now}."),
    "because": (
        "{mission}, {quarter}, revision {revision}, package {package}",
        "{mission}, {quarter}, révision {revision}, dossier {package}",
    ),
}
