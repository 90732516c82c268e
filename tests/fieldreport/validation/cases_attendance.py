"""Cases of the rules on audiences, sums, series, components, places and doubles (V9, V11, V12, V16-V19)."""

from builders import activity, date, participants, people, training
from rule_cases import clean, wrong

from fieldreport.models import Evaluation

T, A = "training[T-1]", "activity[A-1]"


def group(**counts: object) -> object:
    """Return a training of new staff with one group that holds these counts only."""
    held = participants(
        **({"component": "civilian", "counterpart": "", "women": None, "men": None, "total": None} | counts)
    )
    return training(title="Induction", topic="", audience="new staff", participants=(held,))


def part(number: int, **changes: object) -> object:
    """Return a part of one course."""
    start = date(f"2006-05-{number:02d}")
    usual = {"id": f"T-{number}", "title": f"Trainers, module {number}", "start": start, "end": start}
    return training(**(usual | changes))


def components(*, other: int | None = None, **extra: int) -> object:
    """Return a training of ten soldiers and ten police, with a group of no component or a typed total."""
    groups = [
        participants(component=name, counterpart="", women=4, men=6, total=None) for name in ("military", "police")
    ]
    if other is not None:
        groups.append(participants(component="", counterpart="", women=other, men=0, total=None))
    return training(participants=tuple(groups), extra=extra)


def evaluated(**changes: object) -> object:
    """Return a training of twenty with an evaluation."""
    return training(evaluation=Evaluation(**changes))


TWIN = {"id": "T-2"}
CASES = [
    wrong("V9", "no woman among new staff", group(women=0, men=12), at=f"{T}.participants[0].women",
          severity="warning"),
    wrong("V9", "no man at an open day", activity(title="Open day", result="", partners=(),
          people=people(women=40, men=0, total=40)), at=f"{A}.people.men", severity="warning"),
    wrong("V9", "no woman in a battalion", training(title="Briefing", participants=(
          participants(component="military", counterpart="", women=0, men=120, total=120),)),
          at=f"{T}.participants[0].women", severity="warning"),
    clean("V9", "for women", training(title="Women candidates", participants=(
          participants(women=50, men=0, total=50),))),
    clean("V9", "in French", training(title="Femmes candidates", participants=(
          participants(women=50, men=0, total=50),))),
    clean("V9", "few people", group(women=0, men=9)),
    clean("V9", "a patrol of forty soldiers", training(title="Briefing", participants=(
          participants(component="military", counterpart="", women=0, men=40, total=40),))),
    clean("V9", "men who are not counted yet", group(women=12)),
    wrong("V11", "over 400", training(participants=(participants(qualifier="over", total=25),)),
          at=f"{T}.participants[0].qualifier", severity="hint"),
    clean("V11", "exact counts", training()),
    clean("V11", "a planned event", training(status="planned", participants=(participants(qualifier="about"),),
          start=date("2006-06"), end=None), context={"today": date("2006-06-01").first}),
    wrong("V12", "two modules, everybody new", part(1), part(2), at="training[T-2].participants[0].repeats",
          severity="warning"),
    clean("V12", "repeats are marked", part(1),
          part(2, participants=(participants(repeats={"women": 12, "men": 8}),))),
    clean("V12", "other people", part(1), part(2, participants=(participants(component="police", counterpart=""),))),
    clean("V12", "the same induction every month", training(title="Induction"),
          training(id="T-2", title="Induction", start=date("2006-06-01"), end=None)),
    wrong("V16", "components above the typed total", components(total=19), at=f"{T}.total"),
    wrong("V16", "components below the typed total", components(total=25), at=f"{T}.total", severity="warning"),
    wrong("V16", "everybody twice", components(other=20), at=f"{T}.participants[2].component"),
    clean("V16", "components that add up", components(total=20)),
    clean("V16", "others of no component", components(other=3)),
    wrong("V17", "two towns", training(places=("Kananga", "Tshikapa")), at=f"{T}.places", severity="warning"),
    wrong("V17", "two towns, with a remark", training(places=("Kananga", "Tshikapa"), remark="One list for both."),
          at=f"{T}.places", severity="warning", explained=True),
    wrong("V17", "three workshops", training(title="Three regional workshops on elections"), at=f"{T}.title",
          severity="warning"),
    wrong("V17", "in French", activity(title="Deux ateliers avec les magistrats"), at=f"{A}.title",
          severity="warning"),
    clean("V17", "one place written twice", training(places=("Goma", " goma "))),
    clean("V17", "a day of meetings that counts nobody", activity(title="Three meetings on the law", people=None)),
    clean("V17", "days are no events", training(title="Workshop of three days on elections")),
    wrong("V18", "more than everybody is content", evaluated(satisfied_pct=120.0, answers=20),
          at=f"{T}.evaluation.satisfied_pct"),
    wrong("V18", "of how many", evaluated(satisfied_pct=92.0), at=f"{T}.evaluation.answers", severity="hint"),
    wrong("V18", "more answers than people", evaluated(satisfied_pct=92.0, answers=21),
          at=f"{T}.evaluation.answers", severity="warning"),
    clean("V18", "share and answers", evaluated(satisfied_pct=92.0, answers=20)),
    clean("V18", "no people are known", training(participants=(), type="induction",
          evaluation=Evaluation(satisfied_pct=92.0, answers=20))),
    wrong("V19", "the same title and days", training(), training(**TWIN), at="training[T-2].title",
          severity="warning"),
    wrong("V19", "nearly the same title, days that overlap", training(title="Gender and elections in the east"),
          training(**TWIN, title="Elections and gender in the east, Bukavu", start=date("2006-05-10"),
          end=date("2006-05-11"), participants=()), at="training[T-2].title", severity="warning"),
    wrong("V19", "other numbers", training(), training(**TWIN, participants=(participants(women=5, total=13),)),
          at="training[T-2].title", severity="hint"),
    wrong("V19", "activities", activity(), activity(id="A-2"), at="activity[A-2].title", severity="warning"),
    clean("V19", "another place", training(), training(**TWIN, places=("Goma",))),
    clean("V19", "another day", training(), training(**TWIN, start=date("2006-05-11"), end=date("2006-05-12"))),
    clean("V19", "another audience", training(),
          training(**TWIN, participants=(participants(component="military", counterpart=""),))),
    clean("V19", "group 1 and group 2", training(title="Elections, group 1"),
          training(**TWIN, title="Elections, group 2")),
    clean("V19", "sometime in May, twice", training(start=date("2006-05"), end=None),
          training(**TWIN, start=date("2006-05"), end=None)),
    clean("V19", "the first was cancelled", training(status="cancelled", participants=()), training(**TWIN)),
]  # fmt: skip
