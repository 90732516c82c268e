"""The phrases of the Excel forms for colleagues without the program, English and French."""

from typing import Final

# key: (English, French)
FILL: Final[dict[str, tuple[str, str]]] = {
    "training": ("Trainings", "Formations"),
    "activity": ("Activities", "Activités"),
    "project": ("Project ledger", "Grand livre du projet"),
    "report": ("Questions of the report", "Questions du rapport"),
    "how": (
        "Fill in the white cells only; nothing else can be changed. Save the file as Excel (.xlsx) and send it back.",
        "Remplissez seulement les cellules blanches\u00a0; rien d’autre ne peut être modifié. Enregistrez le fichier "
        "au format Excel (.xlsx) et renvoyez-le.",
    ),
    "how.training": (
        "One row for each group of participants. Further groups of the same training go into the next rows, with "
        "the title left empty.",
        "Une ligne par groupe de participants. Les autres groupes de la même formation suivent aux lignes suivantes, "
        "sans titre.",
    ),
    "how.activity": ("One row for each activity.", "Une ligne par activité."),
    "how.project": (
        "One row for each payment, obligation or other movement of money. Amounts in {currency} unless you name "
        "another currency and its rate.",
        "Une ligne par paiement, engagement ou autre mouvement d’argent. Montants en {currency}, sauf si vous "
        "indiquez une autre monnaie et son taux.",
    ),
    "how.report": (
        "One row for each question. What you leave empty stays as it is; clearing an answer does not delete it.",
        "Une ligne par question. Ce que vous laissez vide reste tel quel\u00a0; effacer une réponse ne la supprime "
        "pas.",
    ),
    "how.counts": (
        "People: whole numbers, 0 if there were none. Or one of these words: {states}.",
        "Personnes\u00a0: nombres entiers, 0 s’il n’y en avait pas. Ou l’un de ces mots\u00a0: {states}.",
    ),
    "how.dates": (
        "Dates as much as is known: 2006-03-14, 2006-03, 2006-Q1 or 2006.",
        "Dates, selon ce qui est connu\u00a0: 2006-03-14, 2006-03, 2006-Q1 ou 2006.",
    ),
    "by": ("Filled in by (name, unit)", "Rempli par (nom, unité)"),
    "by.missing": (
        "Please write your name: without it the form is refused.",
        "Indiquez votre nom\u00a0: sans lui, le formulaire est refusé.",
    ),
    "check": ("Check", "Contrôle"),
    "ok": ("complete", "complet"),
    "check.title": ("Title is missing", "Titre manquant"),
    "check.date": ("Date is missing", "Date manquante"),
    "check.total": ("More than the total", "Supérieur au total"),
    "check.end": ("Ends before it starts", "Finit avant de commencer"),
    "check.type": ("Kind is missing", "Nature manquante"),
    "check.amount": ("Amount is missing", "Montant manquant"),
    "check.rate": ("Rate is missing", "Taux manquant"),
    "check.words": ("{n} words at most", "{n} mots au maximum"),
    "head.start": ("First or only day", "Premier ou seul jour"),
    "head.end": ("Last day", "Dernier jour"),
    "head.type": ("Type", "Type"),
    "head.module": ("Module level", "Niveau du module"),
    "head.area": ("Area of action", "Domaine d’action"),
    "head.place": ("Place", "Lieu"),
    "head.places": ("Places", "Lieux"),
    "head.group": ("Who took part", "Participants"),
    "head.total": ("Total, where sex is not known of all", "Total, si le sexe n’est pas connu pour tous"),
    "head.entry": ("Kind of entry", "Nature de l’écriture"),
    "head.day": ("Date", "Date"),
    "head.settles": ("Settles obligation or advance", "Règle l’engagement ou l’avance"),
    "head.answer": ("Your answer", "Votre réponse"),
    "head.expected": ("What fits here", "Ce qui convient ici"),
    "hint.text": ("text", "texte"),
    "hint.needed": ("needed", "obligatoire"),
    "hint.date": ("like 2006-03-14", "comme 2006-03-14"),
    "hint.pick": ("from the list", "dans la liste"),
    "hint.count": ("whole number", "nombre entier"),
    "hint.number": ("number", "nombre"),
    "hint.several": ("several with ; between", "plusieurs, séparés par «\u202f;\u202f»"),
    "hint.currency": ("three letters", "trois lettres"),
    "hint.rate": ("units per US dollar", "unités par dollar É.-U."),
    "expect.text": ("One line of text.", "Une ligne de texte."),
    "expect.para": ("Text.", "Texte."),
    "expect.para.limit": ("Text, {n} words at most.", "Texte, {n} mots au maximum."),
    "expect.one": ("Choose from the list.", "Choisissez dans la liste."),
    "expect.free": (
        "Choose from the list, or write your own words.",
        "Choisissez dans la liste ou écrivez vos propres mots.",
    ),
    "expect.many": (
        "One or several of these, with ; between: {choices}",
        "Un ou plusieurs choix, séparés par «\u202f;\u202f»\u00a0: {choices}",
    ),
    "expect.date": ("2006-03-14, 2006-03, 2006-Q1 or 2006.", "2006-03-14, 2006-03, 2006-Q1 ou 2006."),
    "expect.number": ("A number.", "Un nombre."),
    "expect.state": ("Or: {states}.", "Ou\u00a0: {states}."),
    "in_program": ("To be answered in the program.", "À remplir dans le programme."),
    "stop": ("This does not fit here", "Ceci ne convient pas ici"),
    "stop.date": (
        "Either the day (2006-03-14), or as much as is known: 2006-03, 2006-Q1, 2006.",
        "Soit le jour (2006-03-14), soit ce qui est connu\u00a0: 2006-03, 2006-Q1, 2006.",
    ),
    "stop.pick": (
        "Either choose from the list, or leave it empty.",
        "Soit choisissez dans la liste, soit laissez vide.",
    ),
    "stop.count": (
        "Either a whole number (0 if none), or a word: {states}.",
        "Soit un nombre entier (0 si aucun), soit un mot\u00a0: {states}.",
    ),
    "stop.number": ("Either a number, or leave it empty.", "Soit un nombre, soit laissez vide."),
    "stop.amount": (
        "Either an amount in digits, or leave it empty.",
        "Soit un montant en chiffres, soit laissez vide.",
    ),
    "stop.currency": (
        "The three letters of the currency, for example USD.",
        "Les trois lettres de la monnaie, par exemple USD.",
    ),
    "open": (
        "This file is not encrypted: whoever has it can read what stands in it.",
        "Ce fichier n’est pas chiffré\u00a0: quiconque l’a peut lire ce qui s’y trouve.",
    ),
    "type.induction": ("Induction", "Accueil"),
    "type.pre_deployment": ("Pre-deployment", "Avant déploiement"),
    "type.in_mission": ("In mission", "Dans la mission"),
    "type.specialist": ("Specialist", "Spécialisée"),
    "type.senior_leader": ("Senior leaders", "Hauts responsables"),
    "type.national_counterpart": ("National counterparts", "Partenaires nationaux"),
    "type.on_the_job": ("On the job", "Sur le tas"),
    "type.e_learning": ("E-learning", "En ligne"),
    "type.consultation": ("Consultation", "Consultation"),
}
