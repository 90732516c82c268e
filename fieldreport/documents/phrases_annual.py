"""The phrases of the annual report and its charts, English and French."""

from typing import Final

# key: (English, French)
ANNUAL: Final[dict[str, tuple[str, str]]] = {
    "chart.share": ("Women and girls in trainings, %", "Femmes et filles en formation, %"),
    "chart.target": ("target {value}%", "objectif {value}\u00a0%"),
    "chart.people": ("Participations in trainings, by component", "Participations aux formations, par composante"),
    "chart.completeness": ("Reports received", "Rapports reçus"),
    "chart.regions": ("Women and girls in trainings, by region, %", "Femmes et filles en formation, par région, %"),
    "regions.note": (
        "Regions of the missions’ first host country (UN M49).",
        "Régions du premier pays hôte des missions (ONU, M49).",
    ),
    "missions": ("{reporting} of {expected} missions", "{reporting} missions sur {expected}"),
    "women": ("Women and girls", "Femmes et filles"),
    "men": ("Men and boys", "Hommes et garçons"),
    "none": ("not stated", "non précisé"),
    "region.africa": ("Africa", "Afrique"),
    "region.americas": ("Americas", "Amériques"),
    "region.asia": ("Asia", "Asie"),
    "region.europe": ("Europe", "Europe"),
    "region.other": ("Other", "Autres"),
    "state.accepted": ("accepted", "accepté"),
    "state.received": ("received", "reçu"),
    "state.returned": ("returned with questions", "renvoyé avec des questions"),
    "state.late": ("late", "en retard"),
    "state.expected": ("expected", "attendu"),
    "state.extended": ("extended", "délai prolongé"),
    "state.exempt": ("exempt", "dispensé"),
    "state.liquidation": ("in liquidation", "en liquidation"),
    "state.not_due": ("not due", "non exigible"),
}
