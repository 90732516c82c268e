"""The phrases of quotations and extracts, English and French."""

from typing import Final

# key: (English, French)
CITING: Final[dict[str, tuple[str, str]]] = {
    "source": (
        "{mission}, quarterly report {quarter}, revision {revision}, {state}, package {package}, {place}",
        "{mission}, rapport trimestriel {quarter}, révision {revision}, {state}, dossier {package}, {place}",
    ),
    "source.own": (
        "{mission}, quarterly report {quarter}, revision {revision}, {state}, {place}",
        "{mission}, rapport trimestriel {quarter}, révision {revision}, {state}, {place}",
    ),
    "state.accepted": ("accepted {day}", "accepté le {day}"),
    "state.received": ("received {day}, provisional", "reçu le {day}, provisoire"),
    "state.returned": ("returned {day}, provisional", "renvoyé le {day}, provisoire"),
    "state.signed": ("signed {day}", "signé le {day}"),
    "asof": ("As of {day}", "Au {day}"),
    "cleared": ("cleared for public use", "autorisé à la publication"),
    "not_cleared": ("not cleared for public use", "non autorisé à la publication"),
    "figure": ("{measure}: {value}", "{measure}\u00a0: {value}"),
    "part.women": ("{n} women", "{n} femmes"),
    "part.men": ("{n} men", "{n} hommes"),
    "part.girls": ("{n} girls", "{n} filles"),
    "part.boys": ("{n} boys", "{n} garçons"),
    "part.unspecified": ("{n} not specified", "{n} non précisés"),
    "part.total": ("{n} in all", "{n} au total"),
    "share": ("women and girls {share}", "femmes et filles {share}"),
    "over": ("at least {people}", "au moins {people}"),
    "about": ("about {people}", "environ {people}"),
    "unit": ("{people} ({unit})", "{people} ({unit})"),
    "measure.approved": ("Approved", "Approuvé"),
    "measure.received": ("Received", "Reçu"),
    "measure.spent": ("Spent", "Dépensé"),
    "measure.balance": ("Balance", "Solde"),
    "measure.posts": ("Posts", "Postes"),
    "measure.filled": ("Filled", "Pourvus"),
    "measure.women": ("Women", "Femmes"),
    "measure.men": ("Men", "Hommes"),
    "measure.people": ("People", "Personnes"),
    "measure.number": ("Number", "Nombre"),
    "title": ("Paragraphs and figures to quote", "Passages et chiffres à citer"),
    "asked": ("Asked for: {asked}", "Recherche\u00a0: {asked}"),
    "count.one": ("{n} passage or figure", "{n} passage ou chiffre"),
    "count.many": ("{n} passages and figures", "{n} passages et chiffres"),
    "head": (
        "For the desk only: what is not cleared is marked",
        "Réservé au bureau\u00a0: ce qui n’est pas autorisé est signalé",
    ),
    "head.public": ("Cleared for public use", "Autorisé à la publication"),
    "made": ("Made on {day} from signed reports", "Établi le {day} d’après des rapports signés"),
}
