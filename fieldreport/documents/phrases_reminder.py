"""The phrases of the reminder about overdue project reports, English and French."""

from typing import Final

# key: (English, French)
REMINDER: Final[dict[str, tuple[str, str]]] = {
    "title": ("Overdue project reports", "Rapports de projet en retard"),
    "to": ("To {mission}", "À l’attention de {mission}"),
    "lead": (
        "On {day} UN Headquarters has not received the reports below. If one was sent, please send the package "
        "again; if it cannot come soon, please write by when.",
        "Au {day}, le Siège de l’ONU n’a pas reçu les rapports ci-dessous. Si l’un a été envoyé, veuillez "
        "renvoyer le dossier\u00a0; s’il ne peut arriver bientôt, veuillez indiquer une date.",
    ),
    "col.project": ("Project", "Projet"),
    "col.report": ("Report", "Rapport"),
    "col.due": ("Due on", "Échéance"),
    "col.days": ("Days late", "Jours de retard"),
    "type.financial": ("Financial report", "Rapport financier"),
    "type.substantive": ("Substantive report", "Rapport de fond"),
    "type.": ("Report", "Rapport"),
    "from": ("{sender}, UN Headquarters", "{sender}, Siège de l’ONU"),
}
