"""Whatever the schema lets in, the checks answer with findings and never with an exception."""

from dataclasses import replace
from typing import Any

import builders
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldreport.codec import RecordProblem
from fieldreport.models import Record
from fieldreport.records import read_record, write_record
from fieldreport.reports import SEVERITIES
from fieldreport.templates import Question
from fieldreport.validation import RULES, CheckContext, check

_COUNTS = st.one_of(st.none(), st.integers(0, 30), st.sampled_from(["na", "not_collected", "withheld", 2**53 - 1]))
_PEOPLE = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(("women", "men", "girls", "boys", "unspecified", "total"), _COUNTS)
    | {
        "qualifier": st.sampled_from(["exact", "over", "about"]),
        "unit": st.sampled_from(["", "persons", "organisations"]),
        "women_pct_stated": st.sampled_from([-1, 0, 50.5, 84, 101]),
        "displaced": st.sampled_from([{}, {"women": 3}, {"total": 40}]),
        "repeats": st.sampled_from([{}, {"displaced": {"men": 2}}]),
        "ages": st.sampled_from([{}, {"0-17": {"girls": 3}}, {"18+": {"women": 40, "total": 9}}]),
    },
)
_DATES = st.sampled_from(
    [None, "1900", "2005-Q4", "2006", "2006-05", "2006-05-08", "2006-06-30", "2006-11", "2999-12-31"]
)
_AMOUNTS = st.sampled_from(["0", "1", "99.99", "6000", "9" * 20])
_TRAININGS = st.fixed_dictionaries(
    {"kind": st.just("training"), "id": st.sampled_from(["T", "]"])},
    optional={
        "title": st.sampled_from(["", "Women {and} men", "For girls"]),
        "start": _DATES,
        "end": _DATES,
        "status": st.sampled_from(["planned", "held", "cancelled"]),
        "participants": st.lists(_PEOPLE, max_size=2),
        "area": st.sampled_from(["", "B", "Z"]),
        "sub_actions": st.lists(st.sampled_from(["B1", "C4", "Z9", "talks", ""]), max_size=2),
        "financing": st.sampled_from(["GFF", "XB"]),
        "places": st.lists(st.sampled_from(["", "Goma", "goma "]), max_size=2),
        "outcome": st.sampled_from(["", "The victim Ada Example, 1,317 women trained", "@ + (", "word " * 40]),
        "evaluation": st.fixed_dictionaries(
            {}, optional={"answers": _COUNTS, "satisfied_pct": st.sampled_from([-1, 50.5, 101])}
        ),
        "total": st.sampled_from([3, "x", None, True]),
        "cost": st.fixed_dictionaries(
            {"amount": _AMOUNTS, "currency": st.sampled_from(["USD", "TND"])},
            optional={"rate": st.sampled_from(["0.000000000001", "1", "1.5"]), "rate_date": _DATES},
        ),
    },
)
_ENTRIES = st.fixed_dictionaries(
    {
        "type": st.sampled_from(
            ["expenditure", "obligation", "liquidation", "cancellation", "refund", "correction", "redeployment"]
        ),
        "amount": _AMOUNTS,
    },
    optional={
        "id": st.sampled_from(["E", "F"]),
        "date": _DATES,
        "line": st.sampled_from(["", "1", "2"]),
        "to_line": st.sampled_from(["", "1"]),
        "obligation": st.sampled_from(["", "E"]),
        "currency": st.sampled_from(["", "USD", "EUR", "TND"]),
        "rate": st.sampled_from(["0.000000000001", "1", "999999999999"]),
        "rate_date": _DATES,
    },
)
_LOOSE = st.sampled_from(
    [
        None,
        5,
        -1.5,
        "12 %",
        "many",
        "nan",
        "1e400",
        "1,200",
        [],
        {"value": 7, "date": "2006-05"},
        {"value": "x", "date": 5},
    ]
)
_PROJECTS = st.fixed_dictionaries(
    {"kind": st.just("project"), "id": st.just("P"), "entries": st.lists(_ENTRIES, max_size=4)},
    optional={
        "currency": st.sampled_from(["USD", "EUR"]),
        "start": _DATES,
        "end": _DATES,
        "approved": _AMOUNTS,
        "approvals": st.lists(
            st.fixed_dictionaries(
                {"amount": _AMOUNTS, "support_rate": st.sampled_from(["0", "7", "100"])},
                optional={"support_base": st.sampled_from(["direct", "total", ""])},
            ),
            max_size=2,
        ),
        "budget": st.lists(
            st.fixed_dictionaries(
                {"line": st.sampled_from(["1", "2"]), "amount": _AMOUNTS, "category": st.sampled_from([1, 8])}
            ),
            max_size=3,
        ),
        "tranches": st.lists(
            st.fixed_dictionaries({"number": st.integers(0, 2), "amount": _AMOUNTS, "date": _DATES}), max_size=2
        ),
        "finance_section": st.just(
            [{"amounts": {"spent": "NaN", "balance": "1e9", "available": "5", "approved": {"amount": 5}, "x": []}}]
        ),
        "balance": st.sampled_from(["5", "Infinity", [], None]),
        "beneficiaries": _PEOPLE,
        "status": st.sampled_from(["proposed", "running", "closed", "cancelled"]),
        "partners": st.lists(
            st.fixed_dictionaries({"name": st.just("A")}, optional={"type": st.sampled_from(["un", "other"])}),
            max_size=2,
        ),
        "reports": st.lists(
            st.fixed_dictionaries(
                {"type": st.sampled_from(["financial", "substantive", ""])},
                optional={
                    "period": _DATES,
                    "certified": st.sampled_from([None, {"name": "A"}, {"name": "A", "title": "B", "date": "2006"}]),
                    "approved": st.sampled_from([None, {"name": " a"}]),
                },
            ),
            max_size=2,
        ),
        "indicators": st.lists(
            st.fixed_dictionaries(
                {},
                optional={
                    "unit": st.sampled_from(["", "persons"]),
                    "baseline": _LOOSE,
                    "target": _LOOSE,
                    "values": st.lists(_LOOSE, max_size=3),
                },
            ),
            max_size=2,
        ),
        "balance_carried_to": st.sampled_from(["", "P-2", 5, None]),
    },
)
_QUESTIONS = [question.id for question in builders.template().questions()]
_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.floats(0, 5),
    st.sampled_from(["", "yes", "no", "na", "reported", "other", "2006", "C4", "word " * 400, "{question}"]),
    st.lists(
        st.sampled_from(["other", "B1", "C4", 5, None, {"women": -1}, {"level": "P-5", "women": 9}]), max_size=2
    ),
    st.sampled_from([{"state": "na"}, {"state": "gone"}, {"women": 3, "total": 1}, {"police": {"women": "x"}}, {}]),
)


_ROWS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "id": st.sampled_from(["l1", "l2", 5]),
            "from": st.sampled_from(["l1", "l2", None]),
            "title": st.sampled_from(["Police", "", 5]),
            "theme": st.sampled_from(["PART", "X", None, []]),
            "start": _DATES,
            "end": _DATES,
            "ind": st.sampled_from([None, 5, [], [{"id": "i1", "kind": "quantitative", "base": 1, "target": "x"}]]),
            "val": st.sampled_from([None, [{"from": "i1", "value": 99}], [{"from": "i1", "value": "x"}], "x"]),
        },
    ),
    max_size=2,
)


def _read(untrusted: list[dict[str, Any]]) -> list[Record]:
    held = []
    for item in untrusted:
        try:
            record = read_record(item)
        except RecordProblem:
            continue
        assert isinstance(record, Record)
        held.append(record)
    return held


@given(untrusted=st.lists(st.one_of(_TRAININGS, _PROJECTS), max_size=3), earlier=st.lists(_PROJECTS, max_size=1))
def test_any_record_is_judged(untrusted: list[dict[str, Any]], earlier: list[dict[str, Any]]) -> None:
    previous = builders.report(*_read(earlier), period="2006-Q1")
    content = builders.content(*_read(untrusted))
    for finding in check(content, CheckContext(today=builders.TODAY, previous=previous)):
        assert finding.severity in RULES[finding.code].severities
        assert finding.severity in SEVERITIES
        assert finding.address and finding.text


@given(values=st.dictionaries(st.sampled_from(_QUESTIONS), _VALUES, max_size=6))
def test_any_answer_is_judged(values: dict[str, Any]) -> None:
    content = builders.content(values=values)
    for finding in check(content, CheckContext(today=builders.TODAY)):
        assert finding.severity in RULES[finding.code].severities
        assert finding.address.startswith("report.") and finding.text


@given(untrusted=st.one_of(_TRAININGS, _PROJECTS))
def test_what_is_read_is_written_and_read_alike(untrusted: dict[str, Any]) -> None:
    for record in _read([untrusted]):
        assert read_record(write_record(record)) == record


_FORMS = {"2006": "2006-Q2", "2008": "2008-Q2", "2014": "2014-Q2", "2018": "2018-Q2"}


@pytest.mark.parametrize("version", _FORMS)
def test_every_question_can_be_left_blank_or_filled(version: str) -> None:
    form, quarter = builders.template(version), builders.quarter(_FORMS[version])
    for question in form.questions():
        assert isinstance(question, Question)
        for value in (builders.valid_value(question), None):
            content = builders.content(values={question.id: value}, template=form, quarter=quarter)
            check(content, CheckContext(today=builders.TODAY))


@pytest.mark.parametrize("version", _FORMS)
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_any_answer_to_later_forms_is_judged(version: str, data: st.DataObject) -> None:
    form, quarter = builders.template(version), builders.quarter(_FORMS[version])
    names = [question.id for question in form.questions()]
    values = data.draw(st.dictionaries(st.sampled_from(names), st.one_of(_VALUES, _ROWS), max_size=6))
    earlier = builders.report(
        period=str(quarter.shifted(-1)), answers=tuple(map(builders.answer, values, values.values()))
    )
    earlier = replace(earlier, template=replace(earlier.template, version=version))
    content = builders.content(values=values, template=form, quarter=quarter)
    for finding in check(content, CheckContext(today=builders.TODAY, previous=earlier)):
        assert finding.severity in RULES[finding.code].severities
        assert finding.address and finding.text
