"""The words a quick line is made of, in the languages practitioners type: English, French, Spanish and Arabic.

Rules: all languages are read at the same time, whatever the window speaks; the first phrase of a group is the one to
write. Words are compared folded: without case, accents and marks of direction.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

# Component, counterpart -> phrases. "police" alone is the mission's own, as in the report's people table.
COMPONENTS: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("military", ""): (
        "military", "military staff", "soldiers", "troops", "peacekeepers", "contingent", "contingents",
        "military observers", "militaires", "soldats", "casques bleus", "militares", "tropas", "عسكريون", "جنود",
    ),
    ("police", ""): (
        "police", "un police", "united nations police", "unpol", "police officers", "police des nations unies",
        "police onu", "policiers", "policia", "policia de las naciones unidas",
        "شرطة", "الشرطة", "شرطة الامم المتحدة",
    ),
    ("civilian", ""): (
        "civilian", "civilians", "civilian staff", "staff", "mission staff", "civils", "personnel civil",
        "civiles", "personal civil", "مدنيون",
    ),
    ("national_counterparts", "police"): (
        "national police", "police nationale", "policiers nationaux", "policia nacional", "الشرطة الوطنية",
    ),
    ("national_counterparts", "army"): (
        "national army", "army", "armed forces", "armee", "armee nationale", "forces armees", "ejercito", "الجيش",
    ),
    ("national_counterparts", "justice"): (
        "justice", "magistrates", "judges", "lawyers", "magistrats", "juges", "avocats", "jueces", "abogados",
        "القضاء",
    ),
    ("national_counterparts", "parliament"): (
        "parliament", "parliamentarians", "mps", "parlement", "parlementaires", "deputes", "parlamento", "البرلمان",
    ),
    ("national_counterparts", "candidates"): (
        "candidates", "women candidates", "candidats", "candidates aux elections", "candidatas", "مرشحات",
    ),
    ("national_counterparts", "government"): (
        "government", "ministry", "officials", "local authorities", "gouvernement", "ministere", "fonctionnaires",
        "autorites locales", "gobierno", "ministerio", "الحكومة", "الوزارة",
    ),
    ("national_counterparts", "civil_society"): (
        "civil society", "ngos", "women's organisations", "women's organizations", "women's associations",
        "women's groups", "women leaders", "societe civile", "ong", "associations de femmes", "sociedad civil",
        "asociaciones de mujeres", "المجتمع المدني",
    ),
    ("national_counterparts", "media"): (
        "media", "journalists", "press", "medias", "journalistes", "presse", "medios", "periodistas", "الاعلام",
    ),
    ("national_counterparts", ""): (
        "national counterparts", "national partners", "counterparts", "homologues nationaux", "partenaires nationaux",
        "homologos nacionales",
    ),
    ("other", ""): ("other", "others", "other participants", "autres", "otros"),
}  # fmt: skip

PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "women": (
        "women", "woman", "w", "f", "female", "females", "femmes", "femme", "mujeres", "mujer", "نساء", "امراة",
        "سيدات",
    ),
    "men": ("men", "man", "m", "h", "male", "males", "hommes", "homme", "hombres", "hombre", "رجال", "رجل", "رجلا"),
    "girls": ("girls", "girl", "g", "filles", "fille", "ninas", "nina", "فتيات", "بنات"),
    "boys": ("boys", "boy", "b", "garcons", "garcon", "ninos", "nino", "فتيان", "اولاد"),
    "total": (
        "people", "persons", "person", "participants", "total", "in all", "personnes", "personas", "participantes",
        "en tout", "en total", "اشخاص", "شخص", "مشارك",
    ),
}  # fmt: skip
NOT_COLLECTED: Final = (
    "not collected", "sex not collected", "sex not recorded", "no sex data", "non recueilli", "sexe non recueilli",
    "no recogido", "sexo no recogido", "لم يجمع",
)  # fmt: skip

_MONTHS: Final = (
    ("january", "janvier", "enero", "يناير", "كانون الثاني"),
    ("february", "fevrier", "febrero", "فبراير", "شباط"),
    ("march", "mars", "marzo", "مارس", "اذار"),
    ("april", "avril", "abril", "ابريل", "نيسان"),
    ("may", "mai", "mayo", "مايو", "ايار"),
    ("june", "juin", "junio", "يونيو", "حزيران"),
    ("july", "juillet", "julio", "يوليو", "تموز"),
    ("august", "aout", "agosto", "اغسطس", "اب"),
    ("september", "septembre", "septiembre", "setiembre", "سبتمبر", "ايلول"),
    ("october", "octobre", "octubre", "اكتوبر", "تشرين الاول"),
    ("november", "novembre", "noviembre", "نوفمبر", "تشرين الثاني"),
    ("december", "decembre", "diciembre", "ديسمبر", "كانون الاول"),
)
TODAY: Final = ("today", "aujourd'hui", "aujourdhui", "hoy", "اليوم")
YESTERDAY: Final = ("yesterday", "hier", "ayer", "امس")
UNTIL: Final = ("to", "until", "till", "au", "jusqu'au", "a", "al", "hasta", "الى", "-")
PLACE: Final = ("at", "in", "à", "en", "chez", "في")  # compared unfolded: "a" begins many a title
PARTNER: Final = ("with", "avec", "con", "مع")
AREA: Final = ("area", "domaine", "area de accion", "مجال")
PROJECT: Final = ("project", "projet", "proyecto", "مشروع")
HOURS: Final = ("h", "hr", "hrs", "hour", "hours", "heure", "heures", "hora", "horas", "ساعة", "ساعات")
AND: Final = frozenset({"and", "et", "y", "e", "و", "&", "+", "/", "plus"})
# After these a figure belongs to the sentence ("briefing for 12 women"), not to the count.
LEADING: Final = frozenset({"for", "of", "by", "with", "among", "pour", "de", "des", "para", "avec", "con", "all"})


def folded(text: str) -> str:
    """Return `text` for comparing: any script's digits as 0-9, no case, accents, hamza or direction marks."""
    kept = []
    for character in unicodedata.normalize("NFKD", text.replace("’", "'").casefold()):
        digit = unicodedata.decimal(character, None)
        if digit is not None:
            kept.append(str(digit))
        elif unicodedata.category(character) not in ("Mn", "Cf"):
            kept.append("-" if character in "‐‑‒–—−" else character)
    return " ".join("".join(kept).split())


@cache
def month_of(word: str) -> int | None:
    """Return the month that a folded name, or its first three letters or more, names without doubt."""
    if len(word) < 3 and not any(word == folded(name) for names in _MONTHS for name in names):
        return None
    plain = word.rstrip(".")
    found = {number for number, names in enumerate(_MONTHS, 1) for name in names if folded(name).startswith(plain)}
    exact = {number for number, names in enumerate(_MONTHS, 1) for name in names if folded(name) == plain}
    return next(iter(exact or found)) if len(exact or found) == 1 else None


@cache
def part_of(word: str) -> str | None:
    """Return the part of a count group that a folded word names."""
    return next((part for part, words in PARTS.items() if word in map(folded, words)), None)


@cache
def component_of(phrase: str) -> tuple[str, str] | None:
    """Return component and counterpart that a folded phrase names."""
    return next((key for key, phrases in COMPONENTS.items() if phrase in map(folded, phrases)), None)


def component_phrase(component: str, counterpart: str) -> str:
    """Return the phrase to write for a component, "" where there is none."""
    found = COMPONENTS.get((component, counterpart)) or COMPONENTS.get((component, ""))
    return found[0] if found else ""
