"""The phrases that only the review of the action plan has, English and French."""

from typing import Final

# key: (English, French)
PLAN: Final[dict[str, tuple[str, str]]] = {
    "title": ("Review of the action plan on gender", "Revue du plan d’action sur le genre"),
    "for": ("For the senior management team", "À l’intention de l’équipe de direction"),
    "adopted": ("Adopted on {day}", "Adopté le {day}"),
    "adopted.none": ("Day of adoption not stated", "Date d’adoption non précisée"),
    "overdue": ("overdue", "en retard"),
    "ongoing": ("ongoing", "en cours"),
    "planned": ("planned", "prévue"),
    "done": ("done", "terminée"),
    "dropped": ("dropped", "abandonnée"),
    "counts": (
        "{all} actions: {done} done, {ongoing} ongoing, {planned} planned, {overdue} overdue, {dropped} dropped.",
        "{all} actions\u00a0: {done} terminées, {ongoing} en cours, {planned} prévues, {overdue} en retard, "
        "{dropped} abandonnées.",
    ),
    "linked": (
        "{with_activities} of {all} actions have activities behind them.",
        "{with_activities} actions sur {all} s’appuient sur des activités.",
    ),
    "decide": ("What needs a decision", "Ce qui appelle une décision"),
    "decide.none": ("Nothing is overdue.", "Rien n’est en retard."),
    "next": ("What comes next", "Ce qui vient ensuite"),
    "closed": ("Done and dropped", "Terminées et abandonnées"),
    "more": ("{n} more actions are in the plan.", "{n} autres actions figurent au plan."),
    "reviews": ("Earlier reviews", "Revues précédentes"),
    "col.action": ("Action", "Action"),
    "col.owner": ("Responsible", "Responsable"),
    "col.due": ("Due", "Échéance"),
    "col.status": ("Status", "État"),
    "col.activities": ("Activities", "Activités"),
}
