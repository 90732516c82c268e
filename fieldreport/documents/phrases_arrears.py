"""The phrases that only a reminder of late quarterly reports has, English and French."""

from typing import Final

# key: (English, French)
ARREARS: Final[dict[str, tuple[str, str]]] = {
    "subject": (
        "Quarterly reports on gender: what is missing from {mission}",
        "Rapports trimestriels sur le genre\u00a0: ce qui manque de la part de {mission}",
    ),
    "opening": (
        "To the gender adviser or focal point of {mission},",
        "À l’attention du conseiller pour les questions de genre ou du point focal de {mission},",
    ),
    "lead": (
        "On {day}, the following reports of {mission} are not in order at Headquarters:",
        "Au {day}, les rapports suivants de {mission} ne sont pas en ordre au Siège\u00a0:",
    ),
    "late": (
        "- {period}: not received. It was due on {due} ({days} days ago).",
        "- {period}\u00a0: non reçu. Il était attendu le {due} (il y a {days} jours).",
    ),
    "returned": (
        "- {period}: revision {number} was returned with questions. They stand in the receipt; a new revision is "
        "awaited.",
        "- {period}\u00a0: la révision {number} a été renvoyée avec des questions. Elles figurent dans l’accusé de "
        "réception\u00a0; une nouvelle révision est attendue.",
    ),
    "closing": (
        "If a report has been sent, please send its package again: nothing counts as received without our receipt. "
        "If the post is vacant, or more time is needed, please tell us, so that it is recorded.",
        "Si un rapport a été envoyé, veuillez renvoyer son paquet\u00a0: rien ne compte comme reçu sans notre accusé "
        "de réception. Si le poste est vacant, ou s’il faut plus de temps, veuillez nous le dire, afin que ce soit "
        "consigné.",
    ),
}
