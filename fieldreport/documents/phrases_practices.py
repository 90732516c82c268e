"""Words of good practices, gaps, lessons and of cost in the documents: English and French."""

from collections.abc import Mapping
from typing import Final

LEARNING: Final[Mapping[str, tuple[str, str]]] = {
    "sheet": ("Good practice", "Bonne pratique"),
    "submitted": ("Submitted by", "Présentée par"),
    "level": ("Level", "Niveau"),
    "level.global": ("global", "mondial"),
    "level.regional": ("regional", "régional"),
    "level.national": ("national", "national"),
    "level.local": ("local", "local"),
    "where": ("Place", "Lieu"),
    "when": ("Period", "Période"),
    "themes": ("Themes", "Thèmes"),
    "theme.PREV": ("Prevention", "Prévention"),
    "theme.PART": ("Participation", "Participation"),
    "theme.PROT": ("Protection", "Protection"),
    "theme.RELF": ("Relief and recovery", "Secours et relèvement"),
    "theme.NORM": ("Normative", "Normatif"),
    "partners": ("Partners", "Partenaires"),
    "result": ("Result", "Résultat"),
    "done": ("What was done", "Ce qui a été fait"),
    "evidence": ("Evidence", "Preuves"),
    "lesson": ("What others can learn", "Ce que d’autres peuvent en apprendre"),
    "contribution": ("How it advanced the goal", "Comment elle a servi l’objectif"),
    "repeatable": ("Can it be repeated elsewhere?", "Peut-on la reprendre ailleurs\u00a0?"),
    "contact": ("Contact", "Contact"),
    "state": ("State", "État"),
    "status.draft": ("draft", "projet"),
    "status.submitted": ("submitted", "présentée"),
    "status.under_review": ("under review", "à l’examen"),
    "status.accepted": ("accepted by the panel", "acceptée par le jury"),
    "status.declined": ("declined by the panel", "refusée par le jury"),
    "noted": ("noted by the mission", "noté par la mission"),
    "panel": ("The panel says", "Le jury dit"),
    "public": (
        "For handing out: without restricted fields. {mission}, {date}.",
        "À distribuer\u00a0: sans les champs restreints. {mission}, {date}.",
    ),
    "shortened": (
        "Long texts are shortened to one page; the report has all of them.",
        "Les textes longs sont abrégés pour tenir sur une page\u00a0; le rapport les contient en entier.",
    ),
    "since": ("since {date}", "depuis {date}"),
    "open_in": ("found open in {quarters}", "constatée ouverte\u00a0: {quarters}"),
    "closed": ("closed {date}", "close {date}"),
    "closed_how": ("How it was closed:", "Comment elle a été close\u00a0:"),
    "quoted": ("The report quotes it in section {section}.", "Le rapport la cite à la section {section}."),
    "open": ("open", "ouverte"),
    "is_closed": ("closed", "close"),
}

COSTS: Final[Mapping[str, tuple[str, str]]] = {
    "title": ("Cost by source of money", "Coûts par source de financement"),
    "note": (
        "Trainings and activities of this report that state a cost. Currencies are not added up, nor are estimates "
        "and actual cost. Gender marker: 0 to 3.",
        "Formations et activités de ce rapport dont le coût est indiqué. Ni les monnaies ni les estimations et les "
        "coûts réels ne sont additionnés. Marqueur genre\u00a0: 0 à 3.",
    ),
    "source": ("Source of money", "Source de financement"),
    "source.": ("not stated", "non indiquée"),
    "source.RB": ("Regular budget", "Budget ordinaire"),
    "source.XB": ("Extrabudgetary", "Extrabudgétaire"),
    "source.assessed": ("Assessed contributions", "Contributions statutaires"),
    "source.GFF": ("Gender Funding Facility", "Mécanisme de financement pour l’égalité des sexes"),
    "marker": ("Gender marker", "Marqueur genre"),
    "quality": ("The amount is", "Le montant est"),
    "quality.": ("not stated", "non indiqué"),
    "quality.actual": ("actual", "réel"),
    "quality.estimate": ("an estimate", "une estimation"),
    "events": ("Events", "Événements"),
    "amount": ("Amount", "Montant"),
    "sheet": ("Costs", "Coûts"),
    "total": ("Sum", "Somme"),
}
