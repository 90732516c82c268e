"""Cases of the rules on narratives, and on what points at a person (V10, V29-V32)."""

from builders import activity, answer, dataset, explanation, gap, participants, quarter, report, training
from rule_cases import clean, wrong

from fieldreport.models import Dataset

REPORTED = {"2006/AR-B.0": "reported", "2006/AR-G.0": "reported"}
B, G, OUT = "2006/AR-B.PR.F", "2006/AR-G.PR.F", "2006/AR-G.OUT"
SHOWN = (training(), activity(area="G", sub_actions=("G2",)))
IDENTIFIED = "The rapid response mechanism identified 34,086 victims of violence in four provinces."
CARED_FOR = "Clinics of partners gave medical care to 34 086 persons."
LINED_UP = "Women took part in the talks on the new law and spoke about land and inheritance."
SILENT = (
    "The unit went on with its work on the side of the ministry and the associations, and both said that the talks "
)
SILENT += "were useful to them and that they wish to go on with such meetings in all the towns of the country."


def told(text: str, question: str = B) -> dict[str, object]:
    """Return the answers of two reported areas, one of them with this text."""
    return REPORTED | {B: LINED_UP, G: LINED_UP, question: text}


def before(text: str, period: str = "2006-Q1", question: str = B) -> dict[str, object]:
    """Return a context whose last report said this."""
    return {"previous": report(period=period, answers=(answer(question, text),))}


def statistics(category: str, **changes: object) -> Dataset:
    """Return a data set with one row of 34,086 persons."""
    return dataset(title="Victims", rows=(Dataset.Row(category=category, unspecified=34086),), **changes)


CASES = [
    wrong("V10", "victims of violence, and persons cared for", *SHOWN, at=f"report.{G}", severity="warning",
          values=told(IDENTIFIED) | {G: CARED_FOR}),
    wrong("V10", "two data sets", statistics("identified by response mechanism"),
          statistics("women given medical care", id="D-2"), at="dataset[D-2].rows[0]", severity="warning"),
    wrong("V10", "explained", *SHOWN, at=f"report.{G}", severity="warning", explained=True,
          values=told(IDENTIFIED) | {G: CARED_FOR}, changes={"explanations": (explanation("V10"),)}),
    clean("V10", "the same thing told twice", *SHOWN,
          values=told(IDENTIFIED) | {G: "In four provinces 34,086 victims of violence were identified."}),
    clean("V10", "a round number", *SHOWN, values=told("The radio reached 4,500 listeners.")
          | {G: "The police registered 4,500 complaints."}),
    clean("V10", "resolutions, symbols, years and dates", *SHOWN,
          values=told("Resolutions 1325 (2000) and 1820 (2008), S/2005/636, 2006-05-17, in 2005, USD 12,345.")
          | {G: "Under 1325, see S/2007/636 of 17/05/2006, since 2005; the clinic cost 12,345 dollars."}),
    clean("V10", "two digits", *SHOWN, values=told("The talks had 37 speakers.") | {G: "The clinic saw 37 cases."}),
    clean("V10", "what an event counted, in many words",
          training(participants=(participants(women=137, men=6, total=143),)), *SHOWN[1:],
          values=told("In May 137 candidates learned to speak in public.")
          | {G: "The referral sheet went to all 137 women of the elections workshop."}),
    wrong("V29", "word for word", *SHOWN, at=f"report.{B}", severity="warning", values=told(LINED_UP),
          context=before(f" {LINED_UP}\n")),
    wrong("V29", "word for word, with a note", *SHOWN, at=f"report.{B}", severity="warning", explained=True,
          values=told(LINED_UP) | {B: answer(B, LINED_UP, note="Talks are suspended.")}, context=before(LINED_UP)),
    wrong("V29", "a gap that stays", *SHOWN, at="report.2006/AR-B.GC.F", severity="hint",
          values=told(LINED_UP) | {"2006/AR-B.GC.F": LINED_UP},
          context=before(LINED_UP, question="2006/AR-B.GC.F")),
    wrong("V29", "people whom no record counts", *SHOWN, at=f"report.{B}", severity="hint",
          values=told("In Goma 317 women were trained.")),
    clean("V29", "people whom a record counts", *SHOWN, values=told("In Bukavu 12 women and 8 men were trained.")),
    clean("V29", "the sum of the quarter's trainings", training(), training(id="T-2"), *SHOWN[1:],
          values=told("In all 24 women and 40 people were trained.")),
    clean("V29", "numbers of what was not attended", *SHOWN, values=told("The law concerns 317 districts.")),
    clean("V29", "a line that may stand twice", *SHOWN, values=told("Talks are still suspended."),
          context=before("Talks are still suspended.")),
    clean("V29", "another text", *SHOWN, values=told(LINED_UP), context=before("Something else altogether.")),
    clean("V29", "what is carried forward",
          values={"2006/BI-5": LINED_UP}, context=before(LINED_UP, question="2006/BI-5")),
    clean("V29", "the same quarter, written again", *SHOWN, values=told(LINED_UP),
          context=before(LINED_UP, "2006-Q2")),
    wrong("V29", "a figure that has changed since", *SHOWN, at=f"report.{B}.figures[1]", severity="hint",
          values=told("Of {trainings.total: 20} people {trainings.women: 9} were women.")),
    clean("V29", "a figure as the records have it", *SHOWN,
          values=told("Of {trainings.total: 20} people who took part {trainings.women: 12} were women.")),
    wrong("V29", "a figure that there is not", *SHOWN, at=f"report.{B}.figures[0]", severity="warning",
          values=told("We trained {trainings.goats} goats.")),
    wrong("V29", "a figure that nobody counted", *SHOWN, at=f"report.{B}.figures[0]", severity="warning",
          values=told("We trained {trainings.girls: 4} girls.")),
    clean("V29", "a figure of a quarter whose records are elsewhere", *SHOWN,
          values=told("Last time we had {trainings.women 2006-Q1: 400} women.")),
    wrong("V29", "a figure of another quarter that has changed", *SHOWN, at=f"report.{B}.figures[0]", severity="hint",
          values=told("Last time we had {trainings.women 2006-Q1: 400} women."),
          context={"quoted": {quarter("2006-Q1"): (training(id="T-0"),)}}),
    clean("V29", "a quoted sum that no single record has", *SHOWN,
          training(id="T-2", participants=(participants(component="police", counterpart="", women=31, total=39),)),
          training(id="T-3", participants=(participants(component="police", counterpart="", women=16, total=24),)),
          values=told("In the police {trainings.women component=police: 47} women took part.")),
    clean("V29", "braces that stand for themselves", *SHOWN, values=told("It is written {{trainings.goats}}, {so}.")),
    wrong("V30", "a sub-action of the plan", *SHOWN, at=f"report.{OUT}", severity="warning",
          values=told("A referral sheet was printed (G2).", OUT)),
    clean("V30", "no code", *SHOWN, values=told("A referral sheet was printed on A4 paper, see B-52.", OUT)),
    clean("V30", "a code where it belongs", *SHOWN, values=told("On B1: women took part in the talks.")),
    wrong("V31", "an e-mail", *SHOWN, at=f"report.{B}", severity="warning",
          values=told("Write to ada.example@example.org for the list.")),
    *(
        wrong("V31", f"an e-mail told in words: {text}", *SHOWN, at=f"report.{B}", severity="warning",
              values=told(f"Write to {text} for the list."))
        for text in ("ada at gmail dot com", "ada(at)un.org", "ada [at] un [dot] org", "ada at Gmail",
                     "ada arobase gmail point com", "ada @ un . org")
    ),
    *(
        clean("V31", f"no e-mail: {text}", *SHOWN, values=told(text))
        for text in ("The meeting at headquarters was held.", "Women met at the focal point net of costs.",
                     "More is available at www.un.org.", "Many (at least) took part.")
    ),
    wrong("V31", "a telephone", *SHOWN, at=f"report.{B}", severity="warning", values=told("Call +243 81 555 0123.")),
    wrong("V31", "a telephone in a record", activity(result="The helpline (tel. 081 555 0123) opened."),
          at="activity[A-1].result", severity="warning"),
    wrong("V31", "a telephone told in words", activity(result="Her mobile number is 0886 512 333."),
          at="activity[A-1].result", severity="warning"),
    wrong("V31", "a first name and an initial", gap(text="The survivor (Marie E.) lost her house."),
          at="gap[G-1].text", severity="explain"),
    wrong("V31", "a name after the word for it", gap(text="Nom de la victime : Marie Exemple"),
          at="gap[G-1].text", severity="explain"),
    wrong("V31", "the name of a victim", *SHOWN, at=f"report.{G}", severity="explain",
          values=told("The victim, Ms. Marie Exemple, was taken to the clinic.", G)),
    wrong("V31", "the name of a victim, in French", *SHOWN, at=f"report.{G}", severity="explain",
          values=told("La survivante nommée Marie a porté plainte.", G)),
    wrong("V31", "a name beside the word", gap(text="Survivor Marie Exemple lost her house."), at="gap[G-1].text",
          severity="explain"),
    wrong("V31", "a name before the word", gap(text="Marie Exemple, a rape victim, lost her house."),
          at="gap[G-1].text", severity="explain"),
    wrong("V31", "a case of misconduct", *SHOWN, at=f"report.{G}", severity="explain",
          values=told("In May a soldier of the contingent raped a girl in the camp.", G)),
    wrong("V31", "a case of misconduct, in French", *SHOWN, at=f"report.{G}", severity="explain",
          values=told("Un casque bleu a eu des rapports sexuels avec une fille du camp.", G)),
    wrong("V31", "the number of a file", *SHOWN, at=f"report.{G}", severity="explain",
          values=told("On sexual exploitation see case no. 0417/06.", G)),
    wrong("V31", "a note", at="explanation[N-1].text", severity="warning",
          changes={"explanations": (explanation("V13", text="Ask bo@example.org."),)}),
    clean("V31", "the contact of the report",
          values={"2006/BI-6.email": "ada@example.org", "2006/BI-6.telephone": "+243 81 555 0123"}),
    clean("V31", "what advisers write every day", *SHOWN, values=told(
        "The Victim Support Unit and Victims Trust Fund helped 12 victims. The conduct team received two allegations "
        "of sexual exploitation; soldiers were sent home. A peacekeeper must know that abuse of a child is a crime. "
        "Les victimes et Mme la Ministre se sont vues. Survivors of Kivu met the Special Representative.", G)),
    clean("V31", "numbers that are no telephones", *SHOWN,
          values=told("Between 1999 and 2006, 1 200 000 voters; S/2005/636; 34,086 and 20060517. They call 15,000 "
                      "women each year; the phone survey reached 1,200 in 2006; call for proposals 2006 2007.", G)),
    wrong("V32", "nothing shows the result", activity(area="C"), at=f"report.{B}", severity="warning",
          values=told(SILENT)),
    clean("V32", "a record of the area shows it", *SHOWN, values=told(SILENT)),
    clean("V32", "a number shows it", activity(area="C"), values=told(f"{SILENT} They met 3 times.")),
    clean("V32", "a line is enough", activity(area="C"), values=told("Talks went on.")),
    clean("V32", "a link shows it", activity(area="C"),
          values=told(SILENT) | {"2006/AR-B.LINK": [{"kind": "activity", "id": "A-1"}]}),
]  # fmt: skip
