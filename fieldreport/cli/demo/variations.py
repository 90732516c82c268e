"""Record files of the large demonstration: the shipped sample where it tells of a quarter, else seeded variations.

Rules: the same mission and quarter give the same bytes on every machine; a variation keeps the shape of its model
(what was asked, which counts stand, which are blank) and none of its words; each of its values is named in
`invented`, and its texts say that they are made up.
"""

import calendar
import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any, Final

from fieldreport.cli.demo.cast import Part
from fieldreport.missions import OFFICE, reporter
from fieldreport.resources import resource_path
from fieldreport.templates import Question, Template, is_blank, is_required, load_template, template_for
from fieldreport.values import Quarter
from fieldreport.workflows.drafting import YEARLY_FROM

Item = dict[str, Any]

_MODEL: Final = Quarter(2006, 2)  # the quarter that every sample tells of
_EVENTS: Final = ("training", "activity")
_ONCE: Final = ("gap", "lesson", "practice", "staffing")  # they belong to every later quarter too
_OWN: Final = ("kind", "id", "source", "basis", "invented")
_DATES: Final = ("start", "end", "date")
_WORDS: Final[Mapping[str, Mapping[str, Sequence[str]]]] = {
    "en": {
        "PR": (
            "{count} meetings with women’s associations were held in {places} places, and what they asked for went "
            "to the head of mission.",
            "Patrols with women among them visited {places} places; {count} reports of theirs named what women said.",
            "The section agreed on {count} steps with the ministry; {places} of them were taken before the quarter "
            "ended.",
        ),
        "GC": (
            "{count} of the requests could not be followed, because nobody had a vehicle.",
            "Posts stayed vacant for {count} weeks; {places} places were not visited at all.",
        ),
        "LL": (
            "Agree on the date with the associations first: in {places} places the market day kept people away.",
            "Two facilitators for each group of {count} were enough; one was not.",
        ),
        "": ("Made up for the demonstration.",),
        "training": ("Session for partners of the mission", "Induction for new arrivals", "Course in a province"),
        "activity": ("Meeting with women’s associations", "Joint visit to a province", "Round table with ministries"),
        "gap": ("Few vehicles for visits", "Vacant posts in the unit", "Requests without an answer"),
        "project": ("Women’s resource centre",),
        "mark": ("(Invented, {quarter}.)",),
    },
    "fr": {
        "PR": (
            "{count} réunions avec des associations de femmes ont eu lieu dans {places} localités ; leurs demandes "
            "sont allées au chef de la mission.",
            "Des patrouilles mixtes ont visité {places} localités ; {count} de leurs rapports disent ce que les "
            "femmes ont demandé.",
        ),
        "GC": ("{count} demandes n’ont pas eu de suite, faute de véhicule.",),
        "LL": ("Convenir d’abord de la date avec les associations : c’était jour de marché à {places} endroits.",),
        "": ("Inventé pour la démonstration.",),
        "training": ("Séance pour des partenaires", "Accueil des nouveaux arrivés", "Cours en province"),
        "activity": ("Réunion avec des associations de femmes", "Visite commune en province"),
        "gap": ("Peu de véhicules pour les visites", "Postes vacants dans l’unité"),
        "project": ("Centre de ressources pour les femmes",),
        "mark": ("(Inventé, {quarter}.)",),
    },
}  # fmt: skip


def record_file(part: Part, quarter: Quarter) -> bytes:
    """Return the record file with which a desk reports on a quarter."""
    held = _sample(part.model)
    told = {item["period"] for item in held["records"] if item["kind"] == "answer"}
    if part.is_real and str(quarter) in told:
        records = _told(held["records"], quarter)
    else:
        records = list(_varied(part, quarter, held["records"]))
    return json.dumps(
        {"format": held["format"], "mission": part.code, "language": part.language, "records": records},
        ensure_ascii=False,
    ).encode()


def correction(part: Part, quarter: Quarter) -> bytes:
    """Return the record file that corrects a report: one more sentence about what the mission did."""
    held = json.loads(record_file(part, quarter))
    texts = [item for item in held["records"] if item["kind"] == "answer" and ".PR." in item["question"]]
    changed = dict(texts[0])
    more = _say(part, quarter, "PR", _chance(part.code, quarter, "again"))
    changed["value"] = f"{changed['value']} {more}"
    held["records"] = [changed | {"invented": ["value"]}]
    return json.dumps(held, ensure_ascii=False).encode()


def corrected_address(part: Part, quarter: Quarter) -> str:
    """Return the address of what `correction` changes."""
    question: str = json.loads(correction(part, quarter))["records"][0]["question"]
    return f"report.{question}"


@cache
def _sample(mission: str) -> Item:
    held: Item = json.loads(resource_path("sample", f"{mission}.json").read_text(encoding="utf-8"))
    return held


def _told(items: Sequence[Item], quarter: Quarter) -> list[Item]:
    """Return what a sample says of one of its quarters, with every record that is not bound to another."""
    return [item for item in items if item.get("period", str(quarter)) == str(quarter) or item["kind"] == "dataset"]


def _varied(part: Part, quarter: Quarter, items: Sequence[Item]) -> Iterator[Item]:
    form = load_template(template_for(quarter))
    names: dict[tuple[str, str], str] = {}
    answered: dict[str, Any] = {}
    for item in items:
        if item["kind"] in _EVENTS and _starts_in_model(item):
            made = _event(part, quarter, item)
            names[item["kind"], item["id"]] = made["id"]
            yield _marked(made, part)
        elif item["kind"] in _ONCE and not part.is_real:
            yield _marked(_standing(part, quarter, item), part)
        elif item["kind"] == "project" and (part.is_real or _has_facility(part)):
            yield _project(part, quarter, item)
    for item in items:
        if item["kind"] == "answer" and item["period"] == str(_MODEL):
            made_answer = _answer(part, quarter, form, item, names)
            if made_answer is not None:
                answered[made_answer["question"]] = made_answer["value"]
                yield _marked(made_answer, part)
    for question, value in _asked_still(part, quarter, form, answered):
        yield _marked(_as_answer(quarter, form, question, value), part)


def _starts_in_model(item: Item) -> bool:
    text = str(item.get("start") or item.get("date") or "")
    return text == str(_MODEL) or text[:7] in ("2006-04", "2006-05", "2006-06")


def _event(part: Part, quarter: Quarter, item: Item) -> Item:
    chance = _chance(part.code, quarter, item["kind"], item["id"])
    made = {name: value for name, value in item.items() if name not in (*_OWN, "remark", "places", "place")}
    made |= {name: _moved(str(item[name]), quarter) for name in _DATES if name in item}
    made["title"] = chance.choice(_WORDS[part.language][item["kind"]])
    if part.code == OFFICE:
        made.pop("country", None)
    elif "country" in made:
        made["country"] = reporter(part.code).countries[0]
    for name in ("audience", "outcome", "result"):
        if name in made:
            made[name] = _WORDS[part.language][""][0]
    if "partners" in made:
        made["partners"] = [{"name": _WORDS[part.language][""][0], "type": one["type"]} for one in made["partners"]]
    factor = chance.uniform(0.6, 1.5)
    for name in ("participants", "people"):
        held = made.get(name)
        if isinstance(held, list):
            made[name] = [_scaled(group, factor) for group in held]
        elif isinstance(held, dict):
            made[name] = _scaled(held, factor)
    if "evaluation" in made:
        made["evaluation"] = made["evaluation"] | {"answers": round(made["evaluation"].get("answers", 10) * 0.5)}
    return {"kind": item["kind"], "id": f"{item['id']}-{quarter}"} | made


def _moved(text: str, quarter: Quarter) -> str:
    """Return a date of the model's quarter at the same place in another, as precise as before."""
    if text == str(_MODEL):
        return str(quarter)
    year, month, *day = (int(part) for part in text.split("-"))
    month = quarter.start.month + (month - _MODEL.start.month) % 3
    year = quarter.year
    if not day:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{min(day[0], calendar.monthrange(year, month)[1]):02d}"


def _scaled(group: Item, factor: float) -> Item:
    parts = ("women", "men", "girls", "boys", "unspecified")
    made = {
        name: round(value * factor) if name in (*parts, "total") and isinstance(value, int) else value
        for name, value in group.items()
    }
    if "total" in made and any(name in made for name in parts):
        made["total"] = sum(made[name] for name in parts if isinstance(made.get(name), int))
    return made


def _standing(part: Part, quarter: Quarter, item: Item) -> Item:
    chance = _chance(part.code, item["kind"], item["id"])
    made = {name: value for name, value in item.items() if name not in (*_OWN, "remark", "place", "bodies")}
    if item["kind"] == "staffing":
        senior = chance.random() < 0.5
        women = int(chance.random() < 0.7)
        made |= {"posts": 1, "filled": 1, "women": women, "men": 1 - women, "date": str(quarter.end)[:7]}
        made |= {"level": "P-5" if senior else "P-4"} if part.role == "adviser" else {}
        return {"kind": "staffing", "id": f"{item['id']}-{quarter}"} | made
    if "title" in made:
        made["title"] = chance.choice(_WORDS[part.language]["gap"])
    for name in ("text", "recommendation", "done", "result", "lesson", "evidence"):
        if name in made:
            made[name] = _say(part, quarter, "GC" if name == "text" else "LL", chance)
    return {"kind": item["kind"], "id": item["id"]} | made


def _has_facility(part: Part) -> bool:
    return reporter(part.code).had_gff_projects


def _project(part: Part, quarter: Quarter, item: Item) -> Item:
    """Return a project as it stands at a quarter's end: what the sample tells, then an invented line each quarter."""
    last = str(quarter.end)
    made = item
    if not part.is_real:  # another mission's: its money in its own words, and in one currency
        told = json.loads(json.dumps(item, ensure_ascii=False).replace(part.model, part.code))
        made = {name: value for name, value in told.items() if name not in (*_OWN, "focal_person", "remark")}
        words = _WORDS[part.language]
        made = {"kind": "project", "id": item["id"]} | made | {"title": words["project"][0], "purpose": words[""][0]}
        made["partners"] = [{"name": words[""][0], "type": "government"}]
        kept = [one for one in told["entries"] if one["type"] == "expenditure"]
        made["entries"] = [one for one in kept if one.get("currency", "USD") == "USD"]
    entries = [one for one in made["entries"] if str(one["date"]) <= last]
    added = [
        _spent(part, one, made)
        for one in map(_MODEL.shifted, range(1, 8))
        if one <= quarter and str(one.start)[: len(made["end"])] <= made["end"]
    ]
    made = made | {
        "entries": [*entries, *added],
        "tranches": [one for one in made["tranches"] if str(one["date"]) <= last],
    }
    if not part.is_real:
        return _marked(made, part)
    paths = [path for n, one in enumerate(added, len(entries)) for path in _leaves(f"entries[{n}]", one)]
    return made | {"invented": [*made["invented"], *paths]}


def _spent(part: Part, quarter: Quarter, project: Item) -> Item:
    line = project["budget"][0]
    share = _chance(part.code, quarter, "spent").randint(2, 5)
    return {
        "id": f"E-{quarter}",
        "date": str(quarter.start.replace(day=20)),
        "line": line["line"],
        "type": "expenditure",
        "amount": f"{Decimal(line['amount']) * share / 100:.2f}",
        "currency": project["currency"],
        "payee": _WORDS[part.language][""][0],
        "document": f"PV-SAMPLE-{part.code}-{quarter}",
    }


def _answer(
    part: Part, quarter: Quarter, form: Template, item: Item, names: Mapping[tuple[str, str], str]
) -> Item | None:
    question = form.question(item["question"])
    value = item["value"]
    if question.demand(part.role) == "-":  # the model was asked in another role
        return None
    is_remark = "/IM-" in question.id  # how the form could be better: said once a year
    if (question.yearly or is_remark) and not _is_yearly_due(part, quarter):
        return None
    if question.id.endswith(".LINK"):
        known = [one | {"id": names[one["kind"], one["id"]]} for one in value if (one["kind"], one["id"]) in names]
        if not known:
            return None
        value = known
    elif isinstance(value, str) and question.type in ("text", "para"):
        value = _text(part, quarter, question)
    return _as_answer(quarter, form, question, value)


def _as_answer(quarter: Quarter, form: Template, question: Question, value: Any) -> Item:
    made: Item = {"kind": "answer", "id": f"{quarter}/{question.id.partition('/')[2]}", "period": str(quarter)}
    return made | {"template": form.version, "question": question.id, "value": value}


def _asked_still(
    part: Part, quarter: Quarter, form: Template, answered: dict[str, Any]
) -> Iterator[tuple[Question, Any]]:
    """Yield what the form of this role demands beyond its model's, with an invented answer."""
    is_yearly_due = _is_yearly_due(part, quarter)
    waiting = True
    while waiting:  # an answer may open further questions
        waiting = False
        for question in form.questions():
            if not is_blank(answered.get(question.id)) or not is_required(
                question, part.role, answered, yearly_due=is_yearly_due
            ):
                continue
            value = _filling(part, quarter, question)
            if value is not None:
                answered[question.id], waiting = value, True
                yield question, value


def _filling(part: Part, quarter: Quarter, question: Question) -> Any:
    match question.type:
        case "text" | "para":
            return _text(part, quarter, question)
        case "yn3" | "yn4":
            return "no"
        case "many":
            return [question.choices[0].code] if question.choices else [f"{question.area}1"]
        case "int":
            return _chance(part.code, quarter, question.id).randint(1, 9)
    return None


def _is_yearly_due(part: Part, quarter: Quarter) -> bool:
    """Return whether this is the first report of the year in which the yearly questions are due."""
    due = (Quarter(quarter.year, number) for number in range(YEARLY_FROM, 5))
    return next((one for one in due if part.is_owing(one)), None) == quarter


def _text(part: Part, quarter: Quarter, question: Question) -> str:
    name = question.id.partition("/")[2]
    if name == "BI-6":
        return part.author
    if name == "BI-6.email":
        return f"{part.code.lower()}.gender@example.org"
    if name == "BI-6.telephone":
        return f"+00 000 {ord(part.initial):04d}"
    kind = next((one for one in ("PR", "GC", "LL") if f".{one}." in name), "")
    return _say(part, quarter, kind, _chance(part.code, quarter, name))


def _chance(*seed: object) -> Random:
    # The same words and figures every time are what is wanted; nothing of it is secret.
    return Random(" ".join(map(str, seed)))  # noqa: S311


def _say(part: Part, quarter: Quarter, kind: str, chance: Random) -> str:
    words = _WORDS[part.language]
    text = chance.choice(words[kind]).format(count=chance.randint(3, 24), places=chance.randint(2, 9))
    return f"{text} {words['mark'][0].format(quarter=quarter)}"


def _marked(item: Item, part: Part) -> Item:
    """Return a record that says of each of its values that it is invented."""
    where = "Headquarters" if part.code == OFFICE else part.code
    paths = [path for name, value in item.items() if name not in _OWN for path in _leaves(name, value)]
    return item | {
        "source": [],
        "basis": f"A seeded variation of the sample of {part.model} for {where}; invented for the demonstration.",
        "invented": paths,
    }


def _leaves(path: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, held in value.items():
            yield from _leaves(f"{path}.{name}", held)
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from _leaves(f"{path}[{number}]", held)
    else:
        yield path
