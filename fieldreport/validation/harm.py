"""The rule that keeps people safe: no contacts, no names of victims, no single case in a report (V31, R77, R99).

Rules: bad news must be able to travel, so nothing here blocks signing (decisions 22). Words alone never count, only
what points at one person: advisers write about victims and misconduct all the time. English and French are read.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.models import Record
from fieldreport.reports import ReportContent, Severity
from fieldreport.validation.registry import AskedQuestion, Flaw, Scene, flaw, rule
from fieldreport.validation.wording import sentences, texts_of

_E_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Addresses told in words: "ada at gmail dot com", "ada (at) un.org", "ada arobase gmail point com", "ada @ un . org".
_E_MAIL_TOLD: Final = re.compile(
    r"[\w.+-]+(?:\s+at\s+(?:[\w-]+\s+dot\s+[a-z]{2,6}\b|(?:gmail|yahoo|hotmail|outlook|protonmail|icloud)\b)|"
    r"\s+arobase\s+[\w-]+(?:\.|\s+point\s+)[a-z]{2,6}\b|"
    r"\s*[\[({]\s*(?:at|arobase|@)\s*[\])}]\s*[\w-]+|"
    r"\s*@\s*[\w-]+(?:\s*\.\s*|\s+dot\s+)[a-z]{2,6}\b)",
    re.IGNORECASE,
)
_E_MAIL_SIGNS: Final = ("@", " at ", "arobase", "(at", "[at", "{at")
_TELEPHONE: Final = re.compile(
    r"(?<![\w/])\+\d[\d ().-]{6,}\d|\b(?:tel|phone|telephone|mobile|cell|whatsapp|tél|téléphone|portable|call|ring|"
    r"appele[rz]|joindre)\b\W{0,4}(?:(?:no|nr|number|numéro|n°|is|est|on|at|au|le|her|him)\.?\W{1,3}){0,3}"
    r"0?\d(?:[ ().-]{0,2}\d){6,13}(?!\d)",
    re.IGNORECASE,
)
_CAPITAL: Final = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:[’'-][A-ZÀ-ÖØ-Þa-zà-öø-ÿ]+)*"
_VICTIM: Final = r"(?i:victim|survivor|complainant|victime|survivante?|plaignante?|rescapée?)"
_LINK: Final = r"(?:\s*[,:(]\s*|\s+)(?i:(?:is|was|identified as|est|était|identifiée? comme)\s+)?"
_TITLE: Final = (
    r"(?i:named|called|by the name of|nommée?|appelée?|du nom de|Ms|Mrs|Mr|Miss|Mme|Mlle|Madame|Mademoiselle)"
)
_NAMED: Final = re.compile(rf"\b{_VICTIM}s?\b{_LINK}{_TITLE}\.?\s+(?P<name>{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}})")
_PERSONS: Final = rf"{_CAPITAL}\s+{_CAPITAL}|[A-Z]\.\s*{_CAPITAL}|{_CAPITAL}\s+[A-Z]\."
_NAME_NEXT: Final = re.compile(rf"\b{_VICTIM}\b(?:\s*[,:(]\s*|\s+)(?P<name>{_PERSONS})")
_NAME_TOLD: Final = re.compile(
    rf"(?:\b{_VICTIM}[’']s\s+(?i:name)|\b(?i:name|nom)\s+(?i:of\s+the|of\s+a|de\s+la|du|de\s+l[’'])\s*{_VICTIM})"
    rf"\s*(?::|(?i:is|was|est|était)\b)\s*(?P<name>{_CAPITAL}(?:\s+{_CAPITAL})?)"
)
_NAME_FIRST: Final = re.compile(
    rf"(?P<name>{_CAPITAL}\s+{_CAPITAL}),?\s+(?i:a|the|une?|la|le)\s+(?i:rape\s+)?{_VICTIM}\b(?!\s*[-–]|s?\s+[A-Z])"
)
# What is written with capitals beside "victim" and is no person.
_INSTITUTIONS: Final = re.compile(
    r"(?i)\b(?:support|unit|assistance|protection|fund|cent(?:re|er)|network|desk|office|programme|program|advocate|"
    r"rights|service|services|section|team|mission|witness|unité|appui|bureau|réseau|fonds|centre|droits|trust|police|"
    r"nations|council|committee|comité|association|ministry|ministère|group|groupe|day|week|participation|gender)\b"
)
_PERSON: Final = re.compile(
    r"\b(?:(?:an?|one|the|this|another|un|une|le|cet|cette)\s+|l[’'])(?:[\w’-]+\s+){0,3}?(?:peacekeeper|soldier|"
    r"blue helmet|contingent member|staff member|military observer|police officer|police adviser|contractor|"
    r"volunteer|"
    r"driver|guard|commander|casque bleu|soldat|militaire|policier|fonctionnaire|agent|membre du contingent|"
    r"observateur militaire|volontaire|contractuel|chauffeur|gardien|commandant)\b",
    re.IGNORECASE,
)
_ACT: Final = re.compile(
    r"\b(?:raped|sexually\s+(?:abused|exploited|assaulted|harassed)|abused|molested|had\s+sex|sex\s+with|for\s+sex|"
    r"fathered|impregnated|paternity|violé|violée|abusé|abusée|exploitée|agressée|rapports\s+sexuels|enceinte|paternité)\b",
    re.IGNORECASE,
)
_ONE_VICTIM: Final = re.compile(
    r"\b(?:(?:an?|one|the|her|his|une?|la|le|cette|sa)\s+|d[’']une?\s+)(?:[\w’-]+\s+){0,3}?(?:girl|woman|minor|child|boy|"
    r"survivor|victim|refugee|maid|fille|fillette|femme|mineure?|enfant|garçon|victime|survivante|réfugiée)\b",
    re.IGNORECASE,
)
_MISCONDUCT: Final = re.compile(
    r"\b(?:sexual exploitation|SEA\b|misconduct|sexual abuse|exploitation sexuelle|abus sexuels?|faute)",
    re.IGNORECASE,
)
_FILE: Final = re.compile(
    r"\b(?:case|file|investigation|OIOS|allegation|dossier|cas|enquête|affaire|BSCI)\s*"
    r"(?:no\.?|n°|number|numéro|ref\.?|réf\.?|#)\s*[:.]?\s*[\w/-]*\d",
    re.IGNORECASE,
)

_Kind = tuple[Severity, str, str]  # severity, message, what was found


@lru_cache(maxsize=2048)
def _personal(text: str) -> tuple[_Kind, ...]:
    """Return what in a text points at a person; the same text is read once."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[_Kind]:
    if "@" in text and (mail := _E_MAIL.search(text)):
        yield "warning", _CONTACT, mail[0]
    elif any(sign in text.casefold() for sign in _E_MAIL_SIGNS) and (told := _E_MAIL_TOLD.search(text)):
        yield "warning", _CONTACT, told[0].strip()
    if telephone := _TELEPHONE.search(text):
        yield "warning", _CONTACT, telephone[0].strip()
    for pattern in (_NAMED, _NAME_TOLD, _NAME_NEXT, _NAME_FIRST):
        named = next((one for one in pattern.finditer(text) if not _INSTITUTIONS.search(one["name"])), None)
        if named is not None:
            yield "explain", _VICTIM_NAMED, named["name"]
            break
    for sentence in sentences(text):
        is_one_case = _ACT.search(sentence) and _PERSON.search(sentence) and _ONE_VICTIM.search(sentence)
        if is_one_case or (_FILE.search(sentence) and _MISCONDUCT.search(sentence)):
            yield "explain", _CASE, _short(sentence)
            break


def _short(sentence: str) -> str:
    return sentence.strip() if len(sentence) <= 60 else f"{sentence.strip()[:57]}…"


@rule(
    "V31",
    on=AskedQuestion,
    severities=("explain", "warning"),
    summary=QT_TRANSLATE_NOOP(
        "rules", "No text holds contacts of persons, the name of a victim, or a case of misconduct."
    ),
)
def answers_name_no_person(asked: AskedQuestion, _scene: Scene) -> Iterator[Flaw]:
    """Look for what points at a person in texts and tables; the contact of the report has a place of its own."""
    question, value = asked.question, asked.value
    if question.restricted:
        return
    if question.type in ("text", "para") and isinstance(value, str):
        for severity, message, found in _personal(value):
            yield flaw(severity, "", message, found=found)
    elif question.type == "table" and isinstance(value, list | tuple):
        open_texts = [one.id for one in question.columns if one.type in ("text", "para") and not one.restricted]
        for index, row in enumerate(value):
            for name in open_texts if isinstance(row, dict) else ():
                if isinstance(text := row.get(name), str):
                    for severity, message, found in _personal(text):
                        yield flaw(severity, f"[{index}].{name}", message, found=found)


@rule("V31", on=Record)
def records_name_no_person(record: Record, _scene: Scene) -> Iterator[Flaw]:
    """Look for what points at a person in the texts of a record; partners and contacts have fields of their own."""
    for name, text in texts_of(record):
        for severity, message, found in _personal(text):
            yield flaw(severity, name, message, found=found)


@rule("V31", on=ReportContent)
def notes_name_no_person(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Look for what points at a person in the notes, which travel too."""
    for note in content.explanations:
        if note.period == str(content.quarter):
            for severity, message, found in _personal(note.text):
                yield flaw(severity, f"explanation[{note.id}].text", message, found=found)


_CONTACT: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{found}” can be used to reach a person. Either take it out of the text, or note why it has to travel with the "
    "report.",
)
_VICTIM_NAMED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{found}” reads like the name of a victim. Either leave the name out, which keeps the person safe, or note that "
    "nobody can be harmed by it.",
)
_CASE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{found}” reads like a single case. Cases of misconduct belong to the conduct and discipline team and its own "
    "secure system, not into this report. Either give numbers only and say that the team was told, or note why it is "
    "no case.",
)
