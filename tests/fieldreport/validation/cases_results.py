"""Cases of the rules on indicators, themes, areas and single figures of later versions (V34-V38)."""

from dataclasses import replace
from typing import Any

from builders import answer, date, project, quarter, report, template
from rule_cases import Case, clean, wrong

from fieldreport.projects import Extension, Indicator
from fieldreport.reports import TemplateReference

P = "project[P-1]"
PLAN, VALUES = "2008/PL", "2008/PR"
IND = f"report.{PLAN}[0].ind[0]"
REACHED = f"report.{VALUES}[l1].val[i1].value"
FORM = template("2008")
INDICATOR = {
    "id": "i1", "text": "Women in police training",
    "kind": "quantitative", "unit": "percent", "direction": "up", "base": 10,
    "base_date": "2008-01", "target": 30, "target_date": "2009-12",
}  # fmt: skip
LINE = {
    "id": "l1", "title": "Women in the police", "theme": "PART", "strategy": "CAP", "ea": "More women serve.",
    "contrib": "Women decide.", "start": "2008-02", "end": "2009-12", "part": ["government"],
    "res": {"amount": "100.00", "currency": "USD"}, "fund": ["RB"], "quality": "estimate",
}  # fmt: skip


def measured(*values: float, **changes: Any) -> Any:
    """Return a project with one indicator that reached these values."""
    first, last = {"value": 10, "date": "2005-12"}, {"value": 30, "date": "2006-12"}
    usual = {"text": "Trainers", "unit": "persons", "baseline": first, "target": last, "values": tuple(
        {"date": f"2006-{month:02d}", "value": value} for month, value in enumerate(values, 1))}  # fmt: skip
    return project(indicators=(Indicator(**(usual | changes)),))


def planned(*, line: Any = None, role: str = "adviser", reached: float | None = 15, **changes: Any) -> dict[str, Any]:
    """Return values and report for a programme line with one indicator, and what it reached this quarter."""
    indicator = {key: held for key, held in (INDICATOR | changes).items() if held is not None}
    row = LINE | {"ind": [indicator]} | (line or {})
    cells = {"from": "i1"} | ({"value": reached} if reached is not None else {})
    progress = {"from": "l1", "val": [cells], "text": "Done.", "status": "on_course"}
    return {
        "values": {PLAN: [row], VALUES: [progress], "2008/TH-PART.0": "reported", "2008/TH-PART.LL": "Start early.",
                   "2008/TH-PART.GC": "Few posts."},
        "changes": {"template": FORM, "quarter": quarter("2008-Q2"), "role": role},
    }  # fmt: skip


def reached_before(value: float) -> dict[str, Any]:
    """Return a context in which last quarter's report had this value."""
    held = planned(reached=value)["values"]
    reference = TemplateReference(id=FORM.id, version=FORM.version, sha256=FORM.sha256)
    answers = tuple(answer(name, held[name]) for name in (PLAN, VALUES))
    return {"previous": report(period="2008-Q1", template=reference, answers=answers)}


def area(role: str = "focal-point", **given: Any) -> dict[str, Any]:
    """Return values and report of one priority area of 2014."""
    code = "2014/PA-1"
    values = {f"{code}.0": "reported"} | {f"{code}.{name}": held for name, held in given.items()}
    changes = {"template": template("2014"), "quarter": quarter("2014-Q2"), "role": role}
    return {"values": values, "changes": changes}


def managers(with_goal: int, of: int) -> dict[str, Any]:
    """Return values and report with senior managers who have a gender goal."""
    held = area(PR="Women took part.")
    return {**held, "values": held["values"] | {"2014/LD-1": with_goal, "2014/LD-2": of}}


CASES: list[Case] = [
    wrong(
        "V34",
        "a focal point's target has no date",
        at=f"{IND}.target_date",
        **planned(role="focal-point", target_date=None),
    ),
    wrong("V34", "a baseline from after the start", at=f"{IND}.base_date", **planned(base_date="2008-03")),
    wrong("V34", "an end before the start", at=f"report.{PLAN}[0].end", **planned(line={"end": "2008-01"})),
    wrong(
        "V34",
        "a target long after the end",
        at=f"{IND}.target_date",
        severity="warning",
        **planned(target_date="2010-04"),
    ),
    wrong(
        "V34", "a project counts without a unit", measured(unit=""), at=f"{P}.indicators[0].unit", severity="warning"
    ),
    wrong(
        "V34", "a project has no target", measured(target=None), at=f"{P}.indicators[0].target", severity="warning"
    ),
    wrong(
        "V34",
        "a project's baseline has no day",
        measured(baseline=10),
        at=f"{P}.indicators[0].baseline",
        severity="warning",
    ),
    wrong(
        "V34",
        "a project's target has no day",
        measured(target={"value": 30}),
        at=f"{P}.indicators[0].target",
        severity="warning",
    ),
    wrong(
        "V34",
        "a project's baseline is from after its start",
        measured(baseline={"value": 10, "date": "2006-04"}),
        at=f"{P}.indicators[0].baseline",
        severity="warning",
    ),
    wrong(
        "V34",
        "a project's target is before its baseline",
        measured(target={"value": 30, "date": "2005-06"}),
        at=f"{P}.indicators[0].target",
    ),
    wrong(
        "V34",
        "a project's target is long after its end",
        measured(target={"value": 30, "date": "2007-06"}),
        at=f"{P}.indicators[0].target",
        severity="warning",
    ),
    clean(
        "V34",
        "a project that was extended",
        replace(measured(target={"value": 30, "date": "2007-06"}), extensions=(Extension(until=date("2007-06")),)),
    ),
    clean("V34", "a project measures at its start", measured(baseline={"value": 10, "date": "2006-01"})),
    clean("V34", "unit, baseline and target", **planned()),
    clean("V34", "a target a quarter after the end", **planned(target_date="2010-03")),
    clean(
        "V34",
        "a qualitative one",
        **planned(
            kind="qualitative",
            unit=None,
            base=None,
            target=None,
            target_date=None,
            base_text="Nobody asks.",
            direction=None,
            reached=None,
        ),
    ),
    clean("V34", "a project that describes", measured(baseline="few", target="many", unit="", values=())),
    wrong("V35", "back to where it began", at=REACHED, severity="warning", context=reached_before(20), **planned()),
    wrong("V35", "below the baseline", at=REACHED, severity="warning", **planned(reached=5)),
    wrong("V35", "far past the target", at=REACHED, severity="warning", **planned(reached=51)),
    wrong(
        "V35",
        "up where down is wanted",
        at=REACHED,
        severity="warning",
        **planned(direction="down", base=30, target=10, reached=31),
    ),
    wrong("V35", "a project falls back", measured(20, 15), at=f"{P}.indicators[0].values[1]", severity="warning"),
    wrong(
        "V35",
        "a project goes up where down is wanted",
        measured(15, 18, target=None, baseline="many", direction="down"),
        at=f"{P}.indicators[0].values[1]",
        severity="warning",
    ),
    clean("V35", "on its way", context=reached_before(12), **planned()),
    clean("V35", "twice the way is still possible", **planned(reached=50)),
    clean("V35", "nothing to compare with", **planned(base=None, base_date=None, no_base="New.", reached=5)),
    clean("V35", "a project on its way", measured(12, 15)),
    wrong(
        "V36",
        "a theme with lines only",
        at="report.2008/TH-PART.0",
        severity="warning",
        **{
            **planned(role="focal-point"),
            "values": planned()["values"] | {"2008/TH-PART.LL": None, "2008/TH-PART.GC": None},
        },
    ),
    clean(
        "V36",
        "a lesson is enough",
        **{**planned(role="focal-point"), "values": planned()["values"] | {"2008/TH-PART.GC": None}},
    ),
    clean(
        "V36",
        "no line serves it",
        **{**planned(role="focal-point"), "values": planned()["values"] | {"2008/TH-PROT.0": "reported"}},
    ),
    wrong("V37", "reported, and nothing there", at="report.2014/PA-1.PR", **area()),
    clean("V37", "a result", **area(PR="Women took part in the talks.")),
    clean("V37", "people reached", **area(N={"women": 3, "men": 4})),
    clean("V37", "nothing this quarter", **{**area(), "values": {"2014/PA-1.0": "nothing"}}),
    wrong("V38", "more with a goal than there are", at="report.2014/LD-1", **managers(7, 6)),
    clean("V38", "all of them", **managers(6, 6)),
]
