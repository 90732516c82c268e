"""Turn the bytes of a template file into a `Template`, and refuse what is not one.

Rules: a template pack may come from outside, so nothing is believed: every key is known, every reference leads
somewhere, no condition runs in a circle. jsonschema is not used here (start-up time); a test compares both.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from fieldreport.models import PARTS
from fieldreport.templates.language import (
    QUESTION_TYPES,
    ROLES,
    STATES,
    Check,
    Choice,
    ChoiceFilter,
    ChoiceList,
    Column,
    Condition,
    Demand,
    Question,
    Rows,
    Section,
    Template,
)
from fieldreport.templates.reading import by_role, filled, known, of_kind, one_of, refuse, texts
from fieldreport.templates.references import References, check_names
from fieldreport.templates.sources import MEASURES, Indicator, Source
from fieldreport.values import Quarter, ValueProblem

TEMPLATE_FORMAT: Final = "fieldreport-template/1"
MAX_QUESTIONS: Final = 20_000  # a bound for hostile files, far above the 2,000 fields of a large form
_YES_NO: Final = {"yn3": ("yes", "no", "dont_know"), "yn4": ("yes", "no", "dont_know", "na")}
_DEMANDS: Final[tuple[Demand, ...]] = ("M", "O", "Y", "-")


def _keys(names: str) -> frozenset[str]:
    return frozenset(names.split())


_FIELD_KEYS: Final = _keys(
    "id type demand limit list where free_text min max decimals states columns rows parts link_kinds indicator"
    " restricted condition required_when checks remark"
)
_QUESTION_KEYS: Final = _FIELD_KEYS | _keys(
    "purpose level yearly carried_forward on_demand grid source follow_ups like"
)
_COLUMN_KEYS: Final = _FIELD_KEYS | {"purpose", "unique", "stage"}
_SECTION_KEYS: Final = _keys(
    "id number group area yearly carried_forward open_for questions block repeat codes remark"
)
_TEMPLATE_KEYS: Final = _keys(
    "$schema format template version periods derived source lists blocks follow_ups indicators sections checks remark"
)
_INDICATOR_KEYS: Final = _keys("id kind unit direction by_sex baseline target steps")


def parse_template(untrusted_bytes: bytes) -> Template:
    """Return the template in `untrusted_bytes` (UTF-8 JSON); raises TEMPLATE_DAMAGED."""
    try:
        content = json.loads(untrusted_bytes)
    except (ValueError, RecursionError):
        refuse("the start", "it is not JSON")
    try:
        return _Parser(content).template(hashlib.sha256(untrusted_bytes).hexdigest())
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as failure:
        refuse("the form", f"{type(failure).__name__} {failure}")


def _code_of(over: tuple[str, str] | None) -> dict[str, str]:
    """Return what `{code}` stands for in a block repeated over a list: (list, code)."""
    return {"code": over[1]} if over else {}


class _Parser:
    """One pass over one file; holds what sections share."""

    def __init__(self, content: Any) -> None:
        self.content = known(content, _TEMPLATE_KEYS, "the start")
        if content.get("format") != TEMPLATE_FORMAT:
            refuse("format", f"“{content.get('format')}” is not {TEMPLATE_FORMAT}")
        self.prefix = of_kind(content["version"], str, "version") + "/"
        self.lists = {name: self.choice_list(name, body) for name, body in content.get("lists", {}).items()}
        for name, codes in _YES_NO.items():
            self.lists.setdefault(name, ChoiceList(name, tuple(Choice(code) for code in codes)))
        self.index: dict[str, Question] = {}

    def template(self, sha256: str) -> Template:
        content = self.content
        sections = [section for node in content["sections"] for section in self.sections(node)]
        if len({section.id for section in sections}) != len(sections):
            refuse("sections", "an id occurs twice")
        indicators = tuple(self.indicator(node) for node in content.get("indicators", ()))
        index = References(self.index, indicators).tied()
        checks = tuple(self.check(node, self.prefix) for node in content.get("checks", ()))
        for check in checks:
            check_names(check, index, "checks")
        return Template(
            id=of_kind(content["template"], str, "template"),
            version=content["version"],
            sha256=sha256,
            periods=tuple(self.period(node) for node in content["periods"]),
            sections=tuple(
                replace(section, questions=tuple(index[question.id] for question in section.questions))
                for section in sections
            ),
            lists=self.lists,
            indicators=indicators,
            checks=checks,
            is_derived=of_kind(content.get("derived", False), bool, "derived"),
            index=index,
        )

    def period(self, node: Mapping[str, str]) -> tuple[Quarter | None, Quarter | None]:
        known(node, frozenset(("from", "to")), "periods")
        try:
            first, last = (Quarter.parse(node[key]) if key in node else None for key in ("from", "to"))
        except ValueProblem as failure:
            refuse("periods", failure.text)
        return first, last

    def indicator(self, node: Any) -> Indicator:
        known(node, _INDICATOR_KEYS, "indicators")
        one_of(node.get("kind", "quantitative"), ("quantitative", "qualitative"), "indicators")
        one_of(node.get("direction", ""), ("up", "down", ""), "indicators")
        return Indicator(**{**node, "steps": tuple(of_kind(node.get("steps", []), list, "indicators"))})

    def choice_list(self, name: str, body: Any) -> ChoiceList:
        place = f"lists.{name}"
        known(body, frozenset(("choices", "free_text", "register", "remark")), place)
        choices = []
        for node in body.get("choices", ()):
            attributes = {key: of_kind(item, str, place) for key, item in node.items() if key != "code"}
            choices.append(Choice(of_kind(node["code"], str, place), attributes))
        if len({choice.code for choice in choices}) != len(choices):
            refuse(place, "a code occurs twice")
        return ChoiceList(name, tuple(choices), bool(body.get("free_text", False)), body.get("register"))

    def codes(self, node: Mapping[str, Any], place: str) -> tuple[str, ...]:
        """Return the codes over which a section or a block of questions is repeated."""
        listed = tuple(choice.code for choice in self.listed(node["repeat"], place).choices)
        chosen = texts(node["codes"], place) if "codes" in node else listed
        if not set(chosen) <= set(listed):
            refuse(place, f"“{min(set(chosen) - set(listed))}” is not in the list {node['repeat']}")
        return chosen

    def listed(self, name: Any, place: str) -> ChoiceList:
        if name not in self.lists:
            refuse(place, f"there is no list “{name}”")
        return self.lists[name]

    def nodes(self, node: Mapping[str, Any], place: str) -> list[Any]:
        if "block" in node:
            blocks = self.content.get("blocks", {})
            if node["block"] not in blocks:
                refuse(place, f"there is no block “{node['block']}”")
            return list(of_kind(blocks[node["block"]], list, place))
        return list(of_kind(node["questions"], list, place))

    def sections(self, node: Any) -> Iterator[Section]:
        pattern = of_kind(known(node, _SECTION_KEYS, "sections")["id"], str, "sections")
        if "repeat" not in node:
            yield self.section(node, pattern, None)
            return
        for place, code in enumerate(self.codes(node, pattern), 1):
            numbered = filled({"number": node["number"]}, {"place": str(place)})  # 3.1, 3.2 in a repeated section
            yield self.section({**node, **numbered}, pattern, (node["repeat"], code))

    def section(self, node: Mapping[str, Any], pattern: str, over: tuple[str, str] | None) -> Section:
        code = over[1] if over else ""
        head = filled({key: item for key, item in node.items() if key not in ("questions", "block")}, _code_of(over))
        section_id = self.prefix + head["id"]
        opened = head.get("open_for", list(by_role(None, "")))
        if isinstance(opened, dict):
            opened = [role for role, codes in opened.items() if code in codes]
        roles = frozenset(by_role(dict.fromkeys(opened), section_id))
        questions = tuple(self.questions(self.nodes(node, section_id), head, section_id, over))
        return Section(
            id=section_id,
            number=of_kind(head["number"], str, section_id),
            group=of_kind(head["group"], str, section_id),
            area=head.get("area"),
            questions=questions,
            pattern=pattern,
            expanded_from=over,
            open_for=roles,
        )

    def questions(
        self, nodes: list[Any], head: Mapping[str, Any], section_id: str, over: tuple[str, str] | None
    ) -> Iterator[Question]:
        for node in nodes:
            if "repeat" in node:
                for inner in self.codes(node, section_id):
                    yield from self.questions(self.nodes(node, section_id), head, section_id, (node["repeat"], inner))
            elif "block" in node:
                yield from self.questions(self.nodes(node, section_id), head, section_id, over)
            else:
                yield from self.with_follow_ups(node, head, section_id, over)

    def with_follow_ups(
        self, node: Mapping[str, Any], head: Mapping[str, Any], section_id: str, over: tuple[str, str] | None
    ) -> Iterator[Question]:
        parent = self.question(node, head, section_id, over, None)
        yield parent
        common = self.content.get("follow_ups", {})
        for entry in node.get("follow_ups", ()):
            body = {"id": entry} if isinstance(entry, str) else entry
            kind = body.get("like", body["id"])
            if (isinstance(entry, str) or "like" in body) and kind not in common:
                refuse(parent.id, f"there is no follow-up “{kind}”")
            body = {**common.get(kind, {}), **body}
            yield self.question(body, head, section_id, over, parent)

    def question(
        self,
        raw: Mapping[str, Any],
        head: Mapping[str, Any],
        section_id: str,
        over: tuple[str, str] | None,
        parent: Question | None,
    ) -> Question:
        pattern = of_kind(raw["id"], str, section_id)
        if parent is not None:
            pattern = f"{parent.pattern}.{pattern}"
        names = _code_of(over) | ({"parent": parent.id.removeprefix(self.prefix)} if parent else {})
        node = filled(raw, names)
        question_id = self.prefix + filled(pattern, _code_of(over))
        if question_id in self.index or len(self.index) >= MAX_QUESTIONS:
            refuse(question_id, "the id occurs twice, or there are too many questions")
        known(node, _QUESTION_KEYS, question_id)
        common = self.common(node, question_id)
        inherited = {"area": head.get("area"), "level": "", "yearly": head.get("yearly", False)}
        if parent is not None:
            inherited |= {"level": parent.level, "yearly": parent.yearly}
            common["demands"] = {
                role: "-" if parent.demand(role) == "-" else "Y" if parent.yearly and demand == "M" else demand
                for role, demand in common["demands"].items()
            }
            common["restricted"] = common["restricted"] or parent.restricted
        carried = parent.carried_forward if parent else head.get("carried_forward", False)
        question = Question(
            **common,
            id=question_id,
            section=section_id,
            parent=parent.id if parent else None,
            pattern=pattern,
            follow_up=node.get("like", node["id"]) if parent else "",
            expanded_from=over,
            purpose=of_kind(node.get("purpose", ""), str, question_id),
            level=one_of(node.get("level", inherited["level"]), ("hq", "field", ""), question_id),
            area=inherited["area"],
            yearly=of_kind(node.get("yearly", inherited["yearly"]), bool, question_id),
            carried_forward=of_kind(node.get("carried_forward", carried), bool, question_id),
            folded_for=self.folded_for(node.get("on_demand", False), question_id),
            grid=texts(node.get("grid", []), question_id),
            source=self.source(node["source"], question_id) if "source" in node else None,
        )
        self.index[question_id] = question
        return question

    def folded_for(self, node: Any, place: str) -> frozenset[str]:
        """Return the roles for which a box is folded until wanted: all (true), none (false) or a list of roles."""
        if isinstance(node, bool):
            return frozenset(ROLES if node else ())
        return frozenset(by_role(dict.fromkeys(texts(node, place)), place))

    def common(self, node: Mapping[str, Any], place: str) -> dict[str, Any]:
        """Return the arguments that `Question` and `Column` share."""
        if node.get("type") not in QUESTION_TYPES:
            refuse(place, f"“{node.get('type')}” is not a type")
        demands = by_role(node.get("demand", "M"), place)
        limits = by_role(node["limit"], place) if "limit" in node else {}
        states = texts(node.get("states", []), place)
        if not (set(demands.values()) <= set(_DEMANDS) and set(states) <= set(STATES)):
            refuse(place, "a demand or state is not known")
        if any(not isinstance(words, int) or words < 1 for words in limits.values()):
            refuse(place, "a word limit is a positive number")
        list_id = node["type"] if node["type"] in _YES_NO else node.get("list")
        listed = self.listed(list_id, place) if list_id is not None else ChoiceList("")
        if (node["type"] in ("one", "many", *_YES_NO)) != (list_id is not None):
            refuse(place, "pick lists, and nothing else, need a list")
        wanted = self.choice_filter(node.get("where"))
        choices = listed.choices
        if wanted is not None and wanted.equals is not None:
            choices = tuple(one for one in choices if one.attributes.get(wanted.attribute) == wanted.equals)
        columns = tuple(self.column(column, f"{place}.columns") for column in node.get("columns", ()))
        if (node["type"] == "table") != bool(columns):
            refuse(place, "tables, and nothing else, need columns")
        conditions = {key: self.condition(node[key]) for key in ("condition", "required_when") if key in node}
        return {
            "type": node["type"],
            "demands": demands,
            "limits": limits,
            "list_id": list_id,
            "choices": choices,
            "free_text": bool(node.get("free_text", listed.free_text)),
            "choice_filter": wanted,
            "min": of_kind(node.get("min", 0), (int, float), place) if "min" in node else None,
            "max": of_kind(node.get("max", 0), (int, float), place) if "max" in node else None,
            "decimals": of_kind(node.get("decimals", 0), int, place),
            "states": states,
            "columns": columns,
            "rows": self.rows(node["rows"], place) if "rows" in node else None,
            "parts": tuple(one_of(part, PARTS, place) for part in texts(node.get("parts", []), place)),
            "link_kinds": texts(node.get("link_kinds", []), place),
            "indicator": node.get("indicator"),
            "restricted": of_kind(node.get("restricted", False), bool, place),
            "checks": tuple(self.check(check, "") for check in node.get("checks", ())),
            **conditions,
        }

    def column(self, node: Any, place: str) -> Column:
        known(node, _COLUMN_KEYS, place)
        column_id = of_kind(node["id"], str, place)
        return Column(
            **self.common(node, f"{place}.{column_id}"),
            id=column_id,
            purpose=of_kind(node.get("purpose", ""), str, place),
            unique=of_kind(node.get("unique", False), bool, place),
            stage=one_of(node.get("stage", ""), ("plan", "progress", ""), place),
        )

    def choice_filter(self, node: Any) -> ChoiceFilter | None:
        if node is None:
            return None
        known(node, frozenset(("attribute", "equals", "question", "column")), "where")
        key = self.prefix + node["question"] if "question" in node else node.get("column")
        return ChoiceFilter(node["attribute"], node.get("equals"), key)

    def rows(self, node: Any, place: str) -> Rows:
        known(node, frozenset(("list", "from", "each", "open", "min", "max")), place)
        listed = self.listed(node["list"], place) if "list" in node else None
        if listed is None and "from" not in node and not node.get("open"):
            refuse(place, "rows come from a list, from another table or from the user")
        return Rows(
            list_id=node.get("list"),
            choices=listed.choices if listed else (),
            from_question=self.prefix + node["from"] if "from" in node else None,
            each=node.get("each"),
            is_open=bool(node.get("open", False)),
            minimum=of_kind(node.get("min", 0), int, place),
            maximum=of_kind(node.get("max", 0), int, place) if "max" in node else None,
        )

    def source(self, node: Any, place: str) -> Source:
        known(node, frozenset(("mode", "report", "records", "answers", "each", "by", "measure", "where")), place)
        one_of(node.get("mode", "computed"), ("computed", "suggested"), place)
        one_of(node.get("measure", "people"), MEASURES, place)
        where = {key: texts(values, place) for key, values in node.get("where", {}).items()}
        answers = tuple(self.prefix + name for name in texts(node.get("answers", []), place))
        return Source(**{**node, "where": where, "answers": answers})

    def check(self, node: Any, prefix: str) -> Check:
        known(node, frozenset(("code", "kind", "parts", "whole", "severity")), "checks")
        one_of(node["kind"], ("at_most", "equal", "rising"), "checks")
        one_of(node.get("severity", "error"), ("error", "explain", "warning", "hint"), "checks")
        parts = tuple(prefix + part for part in texts(node["parts"], "checks"))
        whole = prefix + node["whole"] if "whole" in node else None
        return Check(node["code"], node["kind"], parts, whole, node.get("severity", "error"))

    def condition(self, node: Any) -> Condition:
        known(
            node,
            frozenset(("question", "column", "in", "answered", "at_least", "all", "any", "not")),
            "a condition",
        )
        for kind in ("all", "any"):
            if kind in node:
                return Condition(kind, parts=tuple(self.condition(part) for part in node[kind]))
        if "not" in node:
            return Condition("not", parts=(self.condition(node["not"]),))
        key = self.prefix + node["question"] if "question" in node else node["column"]
        if "in" in node:
            return Condition("in", key, texts(node["in"], "a condition"))
        if "at_least" in node:
            return Condition("at_least", key, least=of_kind(node["at_least"], (int, float), "a condition"))
        if node.get("answered") is not True:
            refuse("a condition", "it tests nothing")
        return Condition("answered", key)
