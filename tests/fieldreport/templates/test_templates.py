"""Version 2006 against domain section D.1: questions, demands, limits, sections and conditions."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.templates import (
    ROLES,
    Question,
    Template,
    is_asked,
    is_required,
    load_template,
)
from fieldreport.templates.values import check_value

AREAS = "ABCDEFGHIJKL"

# Transcribed from D.1 by hand: id, type, adviser, focal point, Headquarters office, words (adviser/focal point).
# X stands for every area. The third column is D.1's sentence on Headquarters offices, and "HQ only".
TABLE = """
BI-1             one    M M M  -
BI-2             one    M M M  -
BI-3             one    M M M  -
BI-4             yn3    O O -  -
BI-5             para   M O O  300
BI-6             text   M M M  -
BI-6.email       text   M M M  -
BI-6.telephone   text   M M M  -
BI-7             table  M O O  -
BI-8             yn3    M O -  -
BI-8.date        date   M O -  -
BI-8.reviewed    yn3    M O -  -
AR-X.0           one    M M M  -
AR-X.0.reason    para   M M M  50
AR-X.PR.H        para   O - M  300
AR-X.PR.F        para   M M -  300/150
AR-X.LL.H        para   O - M  300
AR-X.LL.F        para   M - -  300
AR-X.GC.H        para   O - M  300
AR-X.GC.F        para   M - -  300
AR-X.OUT         para   O O O  300
AR-X.SUB         many   M O M  -
AR-X.LINK        links  O O O  -
FP-LL            para   - O -  300
FP-GC            para   - O -  300
TR-1             people O O O  -
TR-2             people O O O  -
CR-01            yn3    Y Y Y  -
CR-02            yn3    Y O O  -
CR-03            yn3    - - Y  -
CR-04            yn4    Y Y -  -
CR-05            yn3    Y Y Y  -
CR-06            yn3    Y O O  -
CR-07            yn3    Y O O  -
CR-08            yn3    Y O O  -
CR-09            yn3    Y O O  -
CR-10            yn3    - - Y  -
CR-11            yn3    Y Y -  -
CR-12            yn3    Y Y Y  -
CR-13            yn3    Y Y Y  -
CR-14            yn3    Y Y Y  -
CR-15            many   Y Y Y  -
CR-15.other      text   Y Y Y  25
CR-16            yn3    Y O O  -
CR-17            many   Y O O  -
CR-17.other      text   Y Y Y  25
CR-18            para   - - Y  100
CR-19            para   Y O -  100
CR-20            yn3    Y O O  -
CR-21            yn3    Y O O  -
CR-22            yn3    - - Y  -
CR-23            yn4    Y Y -  -
CR-24            int    Y O O  -
CR-24.levels     text   Y O O  60
CR-25            yn3    - - Y  -
CR-26            yn4    Y Y -  -
IM-1.a           para   O O O  150
IM-1.b           para   O O O  150
IM-1.c           para   O O O  150
IM-1.d           para   O O O  150
IM-1.e           para   O O O  150
IM-1.f           para   O O O  150
IM-1.g           para   O O O  150
IM-1.h           para   O O O  150
IM-2.a           text   O O O  60
IM-2.b           text   O O O  60
IM-3             para   O O O  150
IM-4             para   O O O  150
"""

# The follow-up column of D.1's table of the capacity review.
FOLLOW_UPS = {
    "d e": "01 02 08 10 11 12 13 14 16 21 23",
    "d c": "03 04 05 06 07 25 26",
    "d": "09 22",
    "d d2 e": "20",
    "c": "18 19",
}


def expected_questions() -> dict[str, tuple[str, str, str, str, int | None, int | None]]:
    """Return id -> (type, adviser, focal point, Headquarters office, words, words of a focal point)."""
    found: dict[str, tuple[str, str, str, str, int | None, int | None]] = {}
    for line in TABLE.strip().splitlines():
        name, kind, adviser, focal_point, headquarters, words = line.split()
        limits = [None if word == "-" else int(word) for word in words.split("/")]
        for area in AREAS if "-X" in name else "-":
            question = f"2006/{name.replace('-X', '-' + area)}"
            found[question] = (kind, adviser, focal_point, headquarters, limits[0], limits[-1])
    for kinds, numbers in FOLLOW_UPS.items():
        for number in numbers.split():
            parent = found[f"2006/CR-{number}"]
            for kind in kinds.split():
                strict = "O" if kind == "c" else "Y"
                demands = ["-" if demand == "-" else strict for demand in parent[1:4]]
                found[f"2006/CR-{number}.{kind}"] = ("para", demands[0], demands[1], demands[2], 300, 300)
    return found


EXPECTED = expected_questions()


@pytest.fixture(scope="module")
def template() -> Template:
    return load_template("2006")


def asked(template: Template, name: str, role: str = "adviser", due: bool = True, **answers: Any) -> bool:
    held = {f"2006/{key}": value for key, value in answers.pop("answers", {}).items()}
    return is_asked(template.question(f"2006/{name}"), role, held, yearly_due=due)


def required(template: Template, name: str, role: str = "adviser", due: bool = True, **answers: Any) -> bool:
    held = {f"2006/{key}": value for key, value in answers.pop("answers", {}).items()}
    return is_required(template.question(f"2006/{name}"), role, held, yearly_due=due)


class TestQuestions:
    def test_all_of_them_and_no_other(self, template: Template) -> None:
        assert {question.id for question in template.questions()} == set(EXPECTED)
        assert len(EXPECTED) == 12 + 12 * 11 + 2 + 2 + (26 + 2 + 1) + (22 + 14 + 2 + 3 + 2) + 12

    @pytest.mark.parametrize("question_id", EXPECTED)
    def test_type_demands_and_limits(self, template: Template, question_id: str) -> None:
        question = template.question(question_id)
        found = (
            question.type,
            *(question.demand(role) for role in ROLES),
            question.limit("adviser"),
            question.limit("focal-point"),
        )
        assert found == EXPECTED[question_id]

    def test_an_unknown_role_is_asked_nothing(self, template: Template) -> None:
        assert {question.demand("headquarters") for question in template.questions()} == {"-"}

    def test_order_is_that_of_the_form(self, template: Template) -> None:
        ids = [question.id for question in template.questions()]
        assert ids[:3] == ["2006/BI-1", "2006/BI-2", "2006/BI-3"]
        first = ids.index("2006/AR-B.0")
        assert ids[first : first + 4] == ["2006/AR-B.0", "2006/AR-B.0.reason", "2006/AR-B.PR.H", "2006/AR-B.PR.F"]
        assert ids.index("2006/CR-20.d2") == ids.index("2006/CR-20.d") + 1
        assert ids[-1] == "2006/IM-4"

    def test_yearly_are_the_capacity_review_and_nothing_else(self, template: Template) -> None:
        yearly = {question.id for question in template.questions() if question.yearly}
        assert yearly == {name for name in EXPECTED if name.startswith("2006/CR-")}
        assert all(template.question(name).carried_forward for name in yearly)

    def test_restricted_is_the_contact(self, template: Template) -> None:
        restricted = {question.id for question in template.questions() if question.restricted}
        assert restricted == {"2006/BI-6", "2006/BI-6.email", "2006/BI-6.telephone"}

    def test_rules_find_their_questions_by_purpose(self, template: Template) -> None:
        def having(purpose: str, level: str = "") -> set[str]:
            return {q.id for q in template.questions() if q.purpose == purpose and (not level or q.level == level)}

        assert having("gate") == {f"2006/AR-{area}.0" for area in AREAS}
        assert having("reason") == {f"2006/AR-{area}.0.reason" for area in AREAS}
        assert having("progress", "field") == {f"2006/AR-{area}.PR.F" for area in AREAS}
        assert having("progress", "hq") == {f"2006/AR-{area}.PR.H" for area in AREAS}
        assert having("lessons", "field") == {f"2006/AR-{area}.LL.F" for area in AREAS} | {"2006/FP-LL"}
        assert having("gaps", "hq") == {f"2006/AR-{area}.GC.H" for area in AREAS}
        assert having("outside_plan") == {f"2006/AR-{area}.OUT" for area in AREAS}
        assert having("sub_actions") == {f"2006/AR-{area}.SUB" for area in AREAS}
        assert having("links") == {f"2006/AR-{area}.LINK" for area in AREAS}
        assert having("contact") == {"2006/BI-6", "2006/BI-6.email", "2006/BI-6.telephone"}
        assert having("staffing") == {"2006/BI-7"}
        assert having("form_feedback") == {"2006/IM-4"}
        assert having("other_text") == {"2006/CR-15.other", "2006/CR-17.other"}
        assert having("description") == {n for n in EXPECTED if "/CR-" in n and n.endswith((".d", ".d2"))}
        assert having("explanation") == {n for n in EXPECTED if "/CR-" in n and n.endswith(".e")}

    def test_every_question_has_a_purpose(self, template: Template) -> None:
        assert [question.id for question in template.questions() if not question.purpose] == []

    def test_staffing_table(self, template: Template) -> None:
        question = template.question("2006/BI-7")
        assert [column.id for column in question.columns] == ["level", "posts", "filled", "women", "men"]
        assert question.column("women").states == ("na", "not_collected", "withheld")
        assert question.rows is not None and question.rows.is_open
        row = {"level": "P-5", "posts": 1, "filled": 1, "women": 1, "men": "withheld"}
        assert check_value(question, [row, row | {"level": "P-4"}]) == []
        assert check_value(question, [row, row]) != []

    def test_figures_are_drawn_from_trainings_and_never_typed(self, template: Template) -> None:
        question = template.question("2006/TR-1")
        assert question.is_derived and question.source is not None and question.rows is not None
        source = question.source
        assert (source.records, source.each, source.by) == ("training", "participants", "component")
        assert question.source.where == {"status": ("held",)}  # V15
        rows = " ".join(choice.code for choice in question.rows.choices)
        assert rows == "military police civilian national_counterparts other"
        assert not template.question("2006/BI-7").is_derived

    @pytest.mark.parametrize("area", AREAS)
    def test_sub_actions_are_those_of_the_area(self, template: Template, area: str) -> None:
        question = template.question(f"2006/AR-{area}.SUB")
        assert question.free_text  # the plan's numbers are not all known
        assert {choice.area for choice in question.choices} <= {area}
        offered = " ".join(choice.code for choice in question.choices)
        known = {
            "A": "A1 A2 A4",
            "B": "B1 B3 B4",
            "C": "C1 C2 C3 C4 C5",
            "E": "E2 E3",
            "F": "F1 F2",
            "G": "G2 G5",
            "H": "H1",
        }
        assert offered == known.get(area, "")

    def test_answers_of_the_gate(self, template: Template) -> None:
        gate = template.question("2006/AR-K.0")
        assert [choice.code for choice in gate.choices] == ["reported", "nothing", "not_in_mandate"]
        assert gate.code_for("nothing") == "nothing"
        assert gate.means("not_in_mandate", "not_in_mandate") and not gate.means("nothing", "reported")

    def test_not_applicable_only_where_d1_has_four_answers(self, template: Template) -> None:
        four = {question.id for question in template.questions() if question.type == "yn4"}
        assert four == {"2006/CR-04", "2006/CR-23", "2006/CR-26"}
        assert check_value(template.question("2006/CR-04"), "na") == []
        assert check_value(template.question("2006/CR-03"), "na") != []


class TestSections:
    def test_areas(self, template: Template) -> None:
        areas = [section for section in template.sections if section.area]
        assert "".join(str(section.area) for section in areas) == AREAS
        assert [section.id for section in areas] == [f"2006/AR-{area}" for area in AREAS]
        assert {section.group for section in areas} == {"AR"}
        assert all(section.gate is not None and section.gate.id == f"{section.id}.0" for section in areas)
        assert all(question.area == section.area for section in areas for question in section.questions)

    def test_which_open_by_themselves(self, template: Template) -> None:
        def opened(role: str) -> str:
            return "".join(str(s.area) for s in template.sections if s.area and s.default_open(role))

        assert opened("focal-point") == "CHI"
        assert opened("adviser") == opened("headquarters-office") == ""
        assert template.section("2006/BI").default_open("adviser")

    def test_capacity_review_under_its_six_headings(self, template: Template) -> None:
        numbers = {
            section.id.removeprefix("2006/CR-"): [q.id[-2:] for q in section.questions if q.parent is None]
            for section in template.sections
            if section.group == "CR"
        }
        wanted = {
            "coherence": (1, 6),
            "accountability": (7, 7),
            "results": (8, 9),
            "monitoring": (10, 13),
            "capacity": (14, 20),
            "resources": (21, 26),
        }
        assert list(numbers) == list(wanted)
        assert numbers == {
            name: [f"{number:02d}" for number in range(first, last + 1)] for name, (first, last) in wanted.items()
        }

    def test_forms(self, template: Template) -> None:
        shown = {role: {section.id for section in template.sections_for(role)} for role in ROLES}
        assert shown["focal-point"] - shown["adviser"] == {"2006/FP"}
        assert "2006/FP" not in shown["headquarters-office"]


class TestConditions:
    def test_an_area_opens_when_there_is_something_to_report(self, template: Template) -> None:
        for name in ("PR.F", "PR.H", "LL.F", "GC.F", "SUB"):
            assert asked(template, f"AR-B.{name}", answers={"AR-B.0": "reported"})
            for gate in (None, "nothing", "not_in_mandate"):
                assert not asked(template, f"AR-B.{name}", answers={"AR-B.0": gate})
            assert not asked(template, f"AR-B.{name}", answers={"AR-C.0": "reported"})

    def test_work_outside_the_plan_may_stand_alone(self, template: Template) -> None:
        assert asked(template, "AR-G.OUT", answers={"AR-G.0": "nothing"})
        assert not asked(template, "AR-G.OUT", answers={"AR-G.0": "not_in_mandate"})

    def test_outside_the_mandate_needs_a_reason(self, template: Template) -> None:
        assert required(template, "AR-D.0.reason", "focal-point", answers={"AR-D.0": "not_in_mandate"})
        assert not asked(template, "AR-D.0.reason", answers={"AR-D.0": "nothing"})

    def test_headquarters_office_has_the_other_side(self, template: Template) -> None:
        answers = {"AR-C.0": "reported"}
        assert required(template, "AR-C.LL.H", "headquarters-office", answers=answers)
        assert not asked(template, "AR-C.LL.F", "headquarters-office", answers=answers)
        assert not required(template, "AR-C.LL.H", "adviser", answers=answers)
        assert required(template, "AR-C.LL.F", "adviser", answers=answers)

    @pytest.mark.parametrize(
        ("answer", "describe", "explain", "explain_offered"),
        [
            ("yes", True, False, False),
            ("no", False, True, True),
            ("dont_know", False, False, True),
            (None, *[False] * 3),
        ],
    )
    def test_describe_and_explain(
        self, template: Template, answer: str | None, describe: bool, explain: bool, explain_offered: bool
    ) -> None:
        answers = {"CR-08": answer}
        assert required(template, "CR-08.d", answers=answers) is describe
        assert required(template, "CR-08.e", answers=answers) is explain
        assert asked(template, "CR-08.e", answers=answers) is explain_offered

    def test_an_optional_yes_of_a_focal_point_wants_its_description_too(self, template: Template) -> None:
        assert not required(template, "CR-02", "focal-point")
        assert required(template, "CR-02.d", "focal-point", answers={"CR-02": "yes"})

    def test_challenges_are_always_offered_and_never_demanded(self, template: Template) -> None:
        for answer in (None, "yes", "no", "na"):
            assert asked(template, "CR-04.c", answers={"CR-04": answer})
            assert not required(template, "CR-04.c", answers={"CR-04": answer})

    def test_groups_trained_depend_on_training(self, template: Template) -> None:
        assert required(template, "CR-15", "focal-point", answers={"CR-14": "yes"})
        assert not asked(template, "CR-15", answers={"CR-14": "no"})
        assert required(template, "CR-15.other", answers={"CR-14": "yes", "CR-15": ["uniformed", "other"]})
        assert not asked(template, "CR-15.other", answers={"CR-14": "yes", "CR-15": ["uniformed"]})

    def test_a_left_over_answer_opens_nothing(self, template: Template) -> None:
        assert not asked(template, "CR-15.other", answers={"CR-14": "no", "CR-15": ["other"]})

    def test_levels_of_other_staff(self, template: Template) -> None:
        assert required(template, "CR-24.levels", answers={"CR-24": 2})
        assert not asked(template, "CR-24.levels", answers={"CR-24": 0})
        assert not asked(template, "CR-24.levels", answers={"CR-24": {"state": "withheld"}})

    def test_the_plan_has_a_date_if_there_is_one(self, template: Template) -> None:
        assert required(template, "BI-8.date", answers={"BI-8": "yes"})
        assert asked(template, "BI-8.date", "focal-point", answers={"BI-8": "yes"})
        assert not required(template, "BI-8.date", "focal-point", answers={"BI-8": "yes"})
        assert not asked(template, "BI-8.date", answers={"BI-8": "no"})

    def test_two_steps_or_none(self, template: Template) -> None:
        assert not required(template, "IM-2.a")
        assert required(template, "IM-2.b", answers={"IM-2.a": "Train earlier"})
        assert required(template, "IM-2.a", answers={"IM-2.b": "Train earlier"})

    def test_yearly_only_when_due(self, template: Template) -> None:
        assert required(template, "CR-01")
        assert not asked(template, "CR-01", due=False)
        assert not asked(template, "CR-01.d", due=False, answers={"CR-01": "yes"})
        assert asked(template, "BI-5", due=False)

    def test_derived_values_are_shown_and_never_required(self, template: Template) -> None:
        assert asked(template, "BI-1") and not required(template, "BI-1")
        assert asked(template, "TR-1", "focal-point")

    answers = st.dictionaries(
        st.sampled_from(sorted(EXPECTED)),
        st.sampled_from(
            ["yes", "no", "dont_know", "reported", "nothing", "not_in_mandate", ["other"], 0, 3, None, "x"]
        ),
    )

    @given(answers, st.sampled_from(ROLES), st.booleans())
    def test_laws(self, answers: dict[str, Any], role: str, due: bool) -> None:
        template = load_template("2006")

        def is_open(question: Question) -> bool:
            return is_asked(question, role, answers, yearly_due=due)

        for question in template.questions():
            if is_required(question, role, answers, yearly_due=due):
                assert is_open(question)
            if is_open(question):
                assert question.demand(role) != "-"
                assert question.parent is None or is_open(template.question(question.parent))
