<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AboutCard</name>
        <message>
            <source>About Fieldreport</source>
            <translation>À propos de Fieldreport</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0. It includes the work of others:</source>
            <translation>Logiciel libre sous la licence Apache 2.0. Il comprend le travail d’autres :</translation>
        </message>
        <message>
            <source>All licences and notices</source>
            <translation>Toutes les licences et mentions</translation>
        </message>
        <message>
            <source>Licences and notices</source>
            <translation>Licences et mentions</translation>
        </message>
    </context>
    <context>
        <name>AnnualPage</name>
        <message>
            <source>Missions that wrote about it</source>
            <translation>Missions qui en ont parlé</translation>
        </message>
        <message>
            <source>No report has come yet. Packages are taken in in the inbox; then the year can be written.</source>
            <translation>Aucun rapport n’est encore arrivé. Les dossiers se reçoivent dans la boîte de réception ; l’année peut s’écrire ensuite.</translation>
        </message>
        <message>
            <source>Figures of the text</source>
            <translation>Chiffres du texte</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Chiffre</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Ce que c’est</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>Chapitre</translation>
        </message>
        <message>
            <source>Annual report</source>
            <translation>Rapport annuel</translation>
        </message>
        <message>
            <source>Open the chapter again</source>
            <translation>Rouvrir le chapitre</translation>
        </message>
        <message>
            <source>This chapter is ready</source>
            <translation>Ce chapitre est prêt</translation>
        </message>
        <message>
            <source>Chapter {number} of {all}</source>
            <translation>Chapitre {number} sur {all}</translation>
        </message>
        <message>
            <source>{chapter} · area {letter}</source>
            <translation>{chapter} · domaine {letter}</translation>
        </message>
        <message>
            <source>{some} of {all} missions</source>
            <translation>{some} missions sur {all}</translation>
        </message>
        <message>
            <source>The text is yours. Underlined figures stay linked to the signed reports.</source>
            <translation>Le texte est le vôtre. Les chiffres soulignés restent liés aux rapports signés.</translation>
        </message>
    </context>
    <context>
        <name>AnnualPanel</name>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Export report…</source>
            <translation>Exporter le rapport…</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Année</translation>
        </message>
        <message>
            <source>Choose an underlined figure to see the packages it is made of.</source>
            <translation>Choisissez un chiffre souligné pour voir les dossiers dont il est fait.</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>{year}, {months}</source>
            <translation>{year}, {months}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n fichier</numerusform>
                <numerusform>%n fichiers</numerusform>
            </translation>
        </message>
        <message>
            <source>{files} in {folder}. They are not encrypted there.</source>
            <translation>{files} dans {folder}. Ils n’y sont pas chiffrés.</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>Graphique</translation>
        </message>
    </context>
    <context>
        <name>AnswerHistory</name>
        <message>
            <source>History: {question}</source>
            <translation>Historique : {question}</translation>
        </message>
        <message>
            <source>Show the history of “{question}”</source>
            <translation>Afficher l’historique de « {question} »</translation>
        </message>
        <message>
            <source>Emptied</source>
            <translation>Vidé</translation>
        </message>
        <message>
            <source>Before: {value}</source>
            <translation>Avant : {value}</translation>
        </message>
        <message>
            <source>It was empty before.</source>
            <translation>C’était vide avant.</translation>
        </message>
        <message>
            <source>Use this again</source>
            <translation>Reprendre cette valeur</translation>
        </message>
    </context>
    <context>
        <name>AppearanceCard</name>
        <message>
            <source>Appearance and language</source>
            <translation>Apparence et langue</translation>
        </message>
        <message>
            <source>As the computer</source>
            <translation>Comme l’ordinateur</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Plus petit</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Plus grand</translation>
        </message>
        <message>
            <source>Back to 100 %</source>
            <translation>Retour à 100 %</translation>
        </message>
        <message>
            <source>As the language writes them</source>
            <translation>Comme la langue les écrit</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Ctrl and + or − anywhere; Ctrl and 0 for 100 %.</source>
            <translation>Ctrl et + ou − partout ; Ctrl et 0 pour 100 %.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Digits</source>
            <translation>Chiffres</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
    </context>
    <context>
        <name>AreaRecords</name>
        <message numerus="yes">
            <source>%n record(s) of this quarter in this area</source>
            <translation>
                <numerusform>%n fiche de ce trimestre dans ce domaine</numerusform>
                <numerusform>%n fiches de ce trimestre dans ce domaine</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArrivalCard</name>
        <message>
            <source>From authors and Headquarters</source>
            <translation>Des auteurs et du Siège</translation>
        </message>
        <message>
            <source>From Headquarters</source>
            <translation>Du Siège</translation>
        </message>
        <message>
            <source>Packages for clearance, lists of signatories: open whatever was sent to you.</source>
            <translation>Paquets à approuver, listes de signataires : ouvrez tout ce qui vous a été envoyé.</translation>
        </message>
        <message>
            <source>Receipts, grants, starter packs, lists of signatories: open whatever Headquarters sent. The answer of a clearing officer is opened here, too.</source>
            <translation>Accusés de réception, allocations, dossiers de prise de fonctions, listes de signataires : ouvrez tout ce que le Siège a envoyé. La réponse de la personne qui approuve s’ouvre ici aussi.</translation>
        </message>
        <message>
            <source>Open files…</source>
            <translation>Ouvrir des fichiers…</translation>
        </message>
        <message>
            <source>Files from Headquarters ({pattern})</source>
            <translation>Fichiers du Siège ({pattern})</translation>
        </message>
        <message>
            <source>Open what Headquarters sent</source>
            <translation>Ouvrir ce que le Siège a envoyé</translation>
        </message>
    </context>
    <context>
        <name>AsideCards</name>
        <message>
            <source>This report has the form of another time</source>
            <translation>Ce rapport a la forme d’une autre époque</translation>
        </message>
        <message>
            <source>It was begun with version {old}; version {new} is meant for this quarter.</source>
            <translation>Il a été commencé avec la version {old} ; la version {new} est prévue pour ce trimestre.</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) move to the same question</source>
            <translation>
                <numerusform>%n réponse passe à la même question</numerusform>
                <numerusform>%n réponses passent à la même question</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) are kept aside for you to place</source>
            <translation>
                <numerusform>%n réponse est mise de côté ; vous lui trouverez sa place</numerusform>
                <numerusform>%n réponses sont mises de côté ; vous leur trouverez leur place</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) are new</source>
            <translation>
                <numerusform>%n question est nouvelle</numerusform>
                <numerusform>%n questions sont nouvelles</numerusform>
            </translation>
        </message>
        <message>
            <source>Change to version {new}</source>
            <translation>Passer à la version {new}</translation>
        </message>
        <message>
            <source>Nothing is deleted.</source>
            <translation>Rien n’est supprimé.</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) kept aside</source>
            <translation>
                <numerusform>%n réponse mise de côté</numerusform>
                <numerusform>%n réponses mises de côté</numerusform>
            </translation>
        </message>
        <message>
            <source>They belong to an older form and are no part of this report until you put them somewhere.</source>
            <translation>Elles viennent d’un formulaire plus ancien et ne font pas partie de ce rapport tant que vous ne leur avez pas donné une place.</translation>
        </message>
        <message>
            <source>No question of this form takes it.</source>
            <translation>Aucune question de ce formulaire ne peut la recevoir.</translation>
        </message>
        <message>
            <source>Where “{answer}” belongs</source>
            <translation>Où placer « {answer} »</translation>
        </message>
        <message>
            <source>Put it there</source>
            <translation>La placer là</translation>
        </message>
    </context>
    <context>
        <name>AskForm</name>
        <message>
            <source>Clear on another computer</source>
            <translation>Faire approuver sur un autre ordinateur</translation>
        </message>
        <message>
            <source>One file, signed by you and encrypted to one clearing officer. It goes by stick or mail; the answer comes back as a file, which you open under Submission packages.</source>
            <translation>Un seul fichier, signé par vous et chiffré pour une seule personne. Il part sur une clé ou par courriel ; la réponse revient sous forme de fichier, que vous ouvrez sous Paquets à transmettre.</translation>
        </message>
        <message>
            <source>Clearing officer</source>
            <translation>Personne qui approuve</translation>
        </message>
        <message>
            <source>What she should know (not part of the report)</source>
            <translation>Ce qu’elle doit savoir (hors du rapport)</translation>
        </message>
        <message>
            <source>No clearing officer of this mission is on the list of authorized signatories yet.</source>
            <translation>Aucune personne habilitée à approuver pour cette mission ne figure encore sur la liste des signataires autorisés.</translation>
        </message>
        <message>
            <source>Write package…</source>
            <translation>Écrire le paquet…</translation>
        </message>
    </context>
    <context>
        <name>AuditCard</name>
        <message>
            <source>Audit file</source>
            <translation>Dossier d’audit</translation>
        </message>
        <message>
            <source>Ledger with vouchers, documents, grants, history and signatures in one signed package.</source>
            <translation>Grand livre avec pièces, documents, octrois, historique et signatures dans un seul paquet signé.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Show the audit file</source>
            <translation>Montrer le dossier d’audit</translation>
        </message>
        <message>
            <source>Why it is replaced</source>
            <translation>Pourquoi il est remplacé</translation>
        </message>
        <message>
            <source>Sign audit file</source>
            <translation>Signer le dossier d’audit</translation>
        </message>
        <message>
            <source>Write package…</source>
            <translation>Écrire le paquet…</translation>
        </message>
        <message>
            <source>Write the audit file as a package</source>
            <translation>Écrire le dossier d’audit sous forme de paquet</translation>
        </message>
        <message>
            <source>Not made yet.</source>
            <translation>Pas encore établi.</translation>
        </message>
        <message>
            <source>Revision {number}: waits for clearance</source>
            <translation>Révision {number} : en attente d’approbation</translation>
        </message>
        <message>
            <source>Revision {number}: written</source>
            <translation>Révision {number} : écrite</translation>
        </message>
        <message>
            <source>Revision {number}: ready to send</source>
            <translation>Révision {number} : prête à l’envoi</translation>
        </message>
    </context>
    <context>
        <name>AuthorSide</name>
        <message>
            <source>Rooms</source>
            <translation>Rubriques</translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) to send</source>
            <translation>
                <numerusform>%n paquet à envoyer</numerusform>
                <numerusform>%n paquets à envoyer</numerusform>
            </translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Fiches</translation>
        </message>
        <message>
            <source>Projects and plan</source>
            <translation>Projets et plan</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>Clear and send</source>
            <translation>Approuver et envoyer</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoi</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Report, {quarter}</source>
            <translation>Rapport, {quarter}</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>All reports</source>
            <translation>Tous les rapports</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>Formations</translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>Activités</translation>
        </message>
        <message>
            <source>Mission statistics</source>
            <translation>Statistiques de la mission</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>Statistiques</translation>
        </message>
        <message>
            <source>Staffing</source>
            <translation>Effectifs</translation>
        </message>
        <message>
            <source>Good practices and gaps</source>
            <translation>Bonnes pratiques et lacunes</translation>
        </message>
        <message>
            <source>Practices</source>
            <translation>Pratiques</translation>
        </message>
        <message>
            <source>Action plan</source>
            <translation>Plan d’action</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Sign and export</source>
            <translation>Signer et exporter</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Signer</translation>
        </message>
        <message>
            <source>Clearance</source>
            <translation>Approbation</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Approuver</translation>
        </message>
        <message>
            <source>Submission packages</source>
            <translation>Paquets à transmettre</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Paquets</translation>
        </message>
        <message>
            <source>What was sent</source>
            <translation>Ce qui a été envoyé</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Envoyé</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>Corbeille</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Signataire</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
    </context>
    <context>
        <name>BarChart</name>
        <message>
            <source>{label}: no figure</source>
            <translation>{label} : pas de chiffre</translation>
        </message>
    </context>
    <context>
        <name>BinScreen</name>
        <message>
            <source>Bin</source>
            <translation>Corbeille</translation>
        </message>
        <message>
            <source>Deleted records</source>
            <translation>Fiches supprimées</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Sorte</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Trimestre</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Supprimée</translation>
        </message>
        <message>
            <source>The bin is empty. What you delete lies here and can be restored; it is in no report or sum.</source>
            <translation>La corbeille est vide. Ce que vous supprimez se trouve ici et peut être restauré ; cela n’est dans aucun rapport ni aucune somme.</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurer</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>Offline. Nothing leaves this computer until you export.</source>
            <translation>Hors ligne. Rien ne quitte cet ordinateur avant que vous n’exportiez.</translation>
        </message>
        <message>
            <source>(no title)</source>
            <translation>(sans titre)</translation>
        </message>
        <message>
            <source>“{title}” is restored.</source>
            <translation>« {title} » est restaurée.</translation>
        </message>
    </context>
    <context>
        <name>BudgetBars</name>
        <message>
            <source>No approved amount</source>
            <translation>Aucun montant approuvé</translation>
        </message>
        <message>
            <source>{spent} spent</source>
            <translation>{spent} dépensés</translation>
        </message>
        <message>
            <source>{spent} of {approved}</source>
            <translation>{spent} sur {approved}</translation>
        </message>
        <message>
            <source>spent</source>
            <translation>dépensé</translation>
        </message>
        <message>
            <source>obligated</source>
            <translation>engagé</translation>
        </message>
    </context>
    <context>
        <name>BudgetModel</name>
        <message>
            <source>Choose one of the categories.</source>
            <translation>Choisissez une des catégories.</translation>
        </message>
        <message>
            <source>A budget line cannot be below zero.</source>
            <translation>Une ligne budgétaire ne peut être négative.</translation>
        </message>
        <message>
            <source>Not in the budget</source>
            <translation>Hors budget</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message>
            <source>nothing yet</source>
            <translation>rien encore</translation>
        </message>
        <message>
            <source>today, {day}</source>
            <translation>aujourd’hui, {day}</translation>
        </message>
    </context>
    <context>
        <name>CategoriesField</name>
        <message>
            <source>Add a category</source>
            <translation>Ajouter une catégorie</translation>
        </message>
        <message>
            <source>Category, for example: candidates</source>
            <translation>Catégorie, par exemple : candidats</translation>
        </message>
        <message>
            <source>Name of a new category</source>
            <translation>Nom d’une nouvelle catégorie</translation>
        </message>
        <message>
            <source>Category not stated</source>
            <translation>Catégorie non précisée</translation>
        </message>
    </context>
    <context>
        <name>CellPanel</name>
        <message>
            <source>Return with questions…</source>
            <translation>Renvoi avec questions…</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Accepter</translation>
        </message>
        <message>
            <source>{mission} · {quarter}</source>
            <translation>{mission} · {quarter}</translation>
        </message>
        <message>
            <source>running…</source>
            <translation>en cours…</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s), run again today</source>
            <translation>
                <numerusform>%n erreur, contrôle refait aujourd’hui</numerusform>
                <numerusform>%n erreurs, contrôle refait aujourd’hui</numerusform>
            </translation>
        </message>
        <message>
            <source>no errors, run again today</source>
            <translation>aucune erreur, contrôle refait aujourd’hui</translation>
        </message>
        <message>
            <source>Explained: {check}</source>
            <translation>Expliqué : {check}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n de plus</numerusform>
                <numerusform>et %n de plus</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to correct or explain.</source>
            <translation>Rien à corriger ni à expliquer.</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulaire</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Échéance</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Révision</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signé par</translation>
        </message>
        <message>
            <source>Cleared by</source>
            <translation>Approuvé par</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <source>Clearance documented, not signed</source>
            <translation>Approbation documentée, non signée</translation>
        </message>
        <message>
            <source>Clearance signed</source>
            <translation>Approbation signée</translation>
        </message>
        <message>
            <source>No signatory is registered yet</source>
            <translation>Aucun signataire n’est encore enregistré</translation>
        </message>
        <message>
            <source>{role}, template {version}</source>
            <translation>{role}, modèle {version}</translation>
        </message>
        <message>
            <source>{number}, after {earlier}</source>
            <translation>{number}, après {earlier}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n jour de retard</numerusform>
                <numerusform>%n jours de retard</numerusform>
            </translation>
        </message>
        <message>
            <source>{moment} ({late})</source>
            <translation>{moment} ({late})</translation>
        </message>
        <message>
            <source>{name}, {role}</source>
            <translation>{name}, {role}</translation>
        </message>
        <message>
            <source>{who}, {day}</source>
            <translation>{who}, {day}</translation>
        </message>
        <message>
            <source>Data only; workbook and PDF follow</source>
            <translation>Données seules ; classeur et PDF suivent</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Approuvé</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>Examiné</translation>
        </message>
        <message>
            <source>{moment}, {name}</source>
            <translation>{moment}, {name}</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Renvoyé</translation>
        </message>
        <message>
            <source>Nothing is due because of this decision.</source>
            <translation>Rien n’est dû en raison de cette décision.</translation>
        </message>
        <message>
            <source>If nobody can report, say why; the quarter then counts as not due.</source>
            <translation>Si personne ne peut rendre compte, dites pourquoi ; le trimestre compte alors comme non dû.</translation>
        </message>
        <message>
            <source>{place}: {question}</source>
            <translation>{place} : {question}</translation>
        </message>
        <message>
            <source>Answer: {note}</source>
            <translation>Réponse : {note}</translation>
        </message>
        <message>
            <source>No note; see below.</source>
            <translation>Pas de note ; voir ci-dessous.</translation>
        </message>
        <message>
            <source>Changed since revision {number}</source>
            <translation>Modifié depuis la révision {number}</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s)</source>
            <translation>
                <numerusform>%n champ</numerusform>
                <numerusform>%n champs</numerusform>
            </translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Motif : {reason}</translation>
        </message>
        <message>
            <source>Who approves</source>
            <translation>Qui approuve</translation>
        </message>
        <message>
            <source>Report, PDF and packages</source>
            <translation>Rapport, PDF et paquets</translation>
        </message>
        <message>
            <source>Vacancy, extension, closing</source>
            <translation>Vacance, prolongation, clôture</translation>
        </message>
        <message>
            <source>Not to be expected</source>
            <translation>Pas à attendre</translation>
        </message>
        <message>
            <source>Reason, for example: mission evacuated</source>
            <translation>Motif, par exemple : mission évacuée</translation>
        </message>
        <message>
            <source>Post vacant</source>
            <translation>Poste vacant</translation>
        </message>
        <message>
            <source>Not due</source>
            <translation>Non dû</translation>
        </message>
        <message>
            <source>Expect it again</source>
            <translation>L’attendre de nouveau</translation>
        </message>
        <message>
            <source>What you asked, and the answers</source>
            <translation>Vos questions et les réponses</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Contrôles</translation>
        </message>
    </context>
    <context>
        <name>ChangedBar</name>
        <message>
            <source>Keep {figure}</source>
            <translation>Garder {figure}</translation>
        </message>
        <message>
            <source>Use {figure}</source>
            <translation>Prendre {figure}</translation>
        </message>
    </context>
    <context>
        <name>CheckGroup</name>
        <message>
            <source>Others, with commas between</source>
            <translation>Autres, séparés par des virgules</translation>
        </message>
        <message>
            <source>{question}: others</source>
            <translation>{question} : autres</translation>
        </message>
    </context>
    <context>
        <name>CheckItem</name>
        <message>
            <source>Your explanation; it travels with the report</source>
            <translation>Votre explication ; elle voyage avec le rapport</translation>
        </message>
        <message>
            <source>Add note</source>
            <translation>Ajouter la note</translation>
        </message>
    </context>
    <context>
        <name>ChecksCard</name>
        <message>
            <source>Checks</source>
            <translation>Contrôles</translation>
        </message>
        <message>
            <source>F8: next</source>
            <translation>F8 : suivant</translation>
        </message>
        <message>
            <source>Nothing to correct or explain.</source>
            <translation>Rien à corriger ni à expliquer.</translation>
        </message>
    </context>
    <context>
        <name>ClearancePanel</name>
        <message>
            <source>Sign report…</source>
            <translation>Signer le rapport…</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Entrée</translation>
        </message>
        <message>
            <source>Return with remark…</source>
            <translation>Renvoyer avec une remarque…</translation>
        </message>
        <message>
            <source>Clearance by memo…</source>
            <translation>Approbation par mémorandum…</translation>
        </message>
        <message>
            <source>Clear on another computer…</source>
            <translation>Faire approuver sur un autre ordinateur…</translation>
        </message>
        <message>
            <source>Suggest edit…</source>
            <translation>Proposer…</translation>
        </message>
        <message>
            <source>Write the answer again…</source>
            <translation>Écrire de nouveau la réponse…</translation>
        </message>
        <message>
            <source>Sign as author…</source>
            <translation>Signer comme auteur…</translation>
        </message>
        <message>
            <source>Open the report</source>
            <translation>Ouvrir le rapport</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>Envoyer…</translation>
        </message>
        <message>
            <source>Agree, for the next step</source>
            <translation>Donner mon accord, pour l’étape suivante</translation>
        </message>
        <message>
            <source>Write the answer…</source>
            <translation>Écrire la réponse…</translation>
        </message>
        <message>
            <source>Nothing can be signed yet; the reason stands above the pages.</source>
            <translation>Rien ne peut encore être signé ; la raison figure au-dessus des pages.</translation>
        </message>
        <message>
            <source>Open the project</source>
            <translation>Ouvrir le projet</translation>
        </message>
        <message>
            <source>{percent}% in {quarter}</source>
            <translation>{percent} % en {quarter}</translation>
        </message>
        <message>
            <source>Women among participants</source>
            <translation>Femmes parmi les participants</translation>
        </message>
        <message>
            <source>Women among participants, per cent, by quarter</source>
            <translation>Femmes parmi les participants, pour cent, par trimestre</translation>
        </message>
    </context>
    <context>
        <name>ClearanceScreen</name>
        <message>
            <source>Reports to clear</source>
            <translation>Rapports à approuver</translation>
        </message>
        <message>
            <source>Clearance {quarter}</source>
            <translation>Approbation {quarter}</translation>
        </message>
        <message>
            <source>Gender equality report, {quarter}</source>
            <translation>Rapport sur l’égalité des sexes, {quarter}</translation>
        </message>
        <message>
            <source>Clearance by the Head of Mission</source>
            <translation>Approbation par le chef de mission</translation>
        </message>
        <message>
            <source>The pages are being made ready.</source>
            <translation>Les pages sont en préparation.</translation>
        </message>
        <message>
            <source>{months} · draft {number}</source>
            <translation>{months} · brouillon {number}</translation>
        </message>
        <message>
            <source>{months} · revision {number}</source>
            <translation>{months} · révision {number}</translation>
        </message>
        <message>
            <source>{mission} · {quarter}</source>
            <translation>{mission} · {quarter}</translation>
        </message>
        <message>
            <source>Draft, not signed</source>
            <translation>Brouillon, non signé</translation>
        </message>
        <message>
            <source>Return, changes</source>
            <translation>Retour, modifications</translation>
        </message>
        <message>
            <source>Offline. Nothing is cleared without the passphrase of its signer.</source>
            <translation>Hors ligne. Rien n’est approuvé sans la phrase secrète du signataire.</translation>
        </message>
        <message>
            <source>Agreeing</source>
            <translation>Accord en cours</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Accord donné</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Signature en cours</translation>
        </message>
        <message>
            <source>Cleared</source>
            <translation>Approuvé</translation>
        </message>
        <message>
            <source>Returning</source>
            <translation>Renvoi en cours</translation>
        </message>
        <message>
            <source>Returned to the author</source>
            <translation>Renvoyé à l’auteur</translation>
        </message>
    </context>
    <context>
        <name>CodeCheck</name>
        <message>
            <source>Compare it with the sheet.</source>
            <translation>Comparez-le avec la fiche.</translation>
        </message>
        <message>
            <source>9 groups of 4, from the sheet</source>
            <translation>9 groupes de 4, de la fiche</translation>
        </message>
    </context>
    <context>
        <name>CommandMenu</name>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
    </context>
    <context>
        <name>CompareScreen</name>
        <message>
            <source>Signed revisions never change; a correction is a new one.</source>
            <translation>Les révisions signées ne changent jamais ; une correction en est une nouvelle.</translation>
        </message>
        <message>
            <source>Compare revisions</source>
            <translation>Comparer des révisions</translation>
        </message>
        <message>
            <source>{mission} {quarter}: revision {later} beside {earlier}</source>
            <translation>{mission} {quarter} : révision {later} en regard de la révision {earlier}</translation>
        </message>
        <message>
            <source>Revision {number}</source>
            <translation>Révision {number}</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Motif : {reason}</translation>
        </message>
        <message>
            <source>{mission} {quarter}: two reports with number {number}</source>
            <translation>{mission} {quarter} : deux rapports portant le numéro {number}</translation>
        </message>
        <message>
            <source>Was here first, and stands</source>
            <translation>Arrivé en premier, fait foi</translation>
        </message>
        <message>
            <source>Was set aside</source>
            <translation>Mis de côté</translation>
        </message>
        <message>
            <source>Ask the mission which one is right; it sends that one as a new revision. Both are kept.</source>
            <translation>Demandez à la mission lequel est le bon ; elle l’enverra comme nouvelle révision. Les deux sont conservés.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) differ</source>
            <translation>
                <numerusform>%n endroit diffère</numerusform>
                <numerusform>%n endroits diffèrent</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing in the report differs.</source>
            <translation>Rien ne diffère dans le rapport.</translation>
        </message>
        <message>
            <source>{count}; the first {most} are shown</source>
            <translation>{count} ; les {most} premiers sont affichés</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Comparer avec</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>ConsolidationScreen</name>
        <message>
            <source>Chapters</source>
            <translation>Chapitres</translation>
        </message>
        <message>
            <source>Fieldreport at Headquarters</source>
            <translation>Fieldreport au Siège</translation>
        </message>
        <message>
            <source>Annual report</source>
            <translation>Rapport annuel</translation>
        </message>
        <message>
            <source>Annual report {year}</source>
            <translation>Rapport annuel {year}</translation>
        </message>
        <message>
            <source>figure {number}</source>
            <translation>chiffre {number}</translation>
        </message>
        <message>
            <source>{ready} of {all} chapters ready</source>
            <translation>{ready} chapitres prêts sur {all}</translation>
        </message>
        <message>
            <source>{accepted} of {all} reports accepted</source>
            <translation>{accepted} rapports acceptés sur {all}</translation>
        </message>
        <message>
            <source>As of {day}. Reports that are not accepted count as provisional.</source>
            <translation>État au {day}. Les rapports non acceptés comptent comme provisoires.</translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) changed</source>
            <translation>
                <numerusform>%n chiffre a changé</numerusform>
                <numerusform>%n chiffres ont changé</numerusform>
            </translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Chiffres</translation>
        </message>
        <message>
            <source>No figure and no passage of the reports belongs here. The text is yours to write.</source>
            <translation>Aucun chiffre et aucun passage des rapports n’a sa place ici. Le texte est à vous.</translation>
        </message>
        <message>
            <source>As it would be written now; nothing is kept</source>
            <translation>Tel qu’il serait écrit maintenant ; rien n’est conservé</translation>
        </message>
    </context>
    <context>
        <name>CostField</name>
        <message>
            <source>Actual</source>
            <translation>Réel</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>Estimation</translation>
        </message>
        <message>
            <source>From which money</source>
            <translation>Sur quels fonds</translation>
        </message>
        <message>
            <source>The amount is</source>
            <translation>Le montant est</translation>
        </message>
        <message>
            <source>Gender marker, 0 to 3</source>
            <translation>Marqueur d’égalité des sexes, 0 à 3</translation>
        </message>
    </context>
    <context>
        <name>DataCard</name>
        <message>
            <source>Data and backups</source>
            <translation>Données et sauvegardes</translation>
        </message>
        <message>
            <source>Back up now…</source>
            <translation>Sauvegarder maintenant…</translation>
        </message>
        <message>
            <source>Bring back a backup…</source>
            <translation>Reprendre une sauvegarde…</translation>
        </message>
        <message>
            <source>Check the data</source>
            <translation>Vérifier les données</translation>
        </message>
        <message>
            <source>Data folder: {folder}</source>
            <translation>Dossier de données : {folder}</translation>
        </message>
        <message>
            <source>{size} MB, encrypted; {free} MB free on this disk</source>
            <translation>{size} Mo, chiffrés ; {free} Mo libres sur ce disque</translation>
        </message>
        <message>
            <source>{provider} copies this folder elsewhere, which damages the data sooner or later. Back up, and begin with the backup in a folder that stays on this computer.</source>
            <translation>{provider} copie ce dossier ailleurs, ce qui endommage tôt ou tard les données. Sauvegardez, et recommencez avec la sauvegarde dans un dossier qui reste sur cet ordinateur.</translation>
        </message>
        <message>
            <source>No backup was made of Fieldreport here yet.</source>
            <translation>Aucune sauvegarde n’a encore été faite de Fieldreport ici.</translation>
        </message>
        <message>
            <source>Last backup on {day}: {file}</source>
            <translation>Dernière sauvegarde le {day} : {file}</translation>
        </message>
        <message>
            <source>Backups of Fieldreport</source>
            <translation>Sauvegardes de Fieldreport</translation>
        </message>
        <message>
            <source>Where to put the backup</source>
            <translation>Où mettre la sauvegarde</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>Sauvegarde en cours</translation>
        </message>
        <message>
            <source>Backup written, opened again and checked: {file} ({size} MB)</source>
            <translation>Sauvegarde écrite, rouverte et vérifiée : {file} ({size} Mo)</translation>
        </message>
        <message>
            <source>Checking the data</source>
            <translation>Vérification des données</translation>
        </message>
        <message numerus="yes">
            <source>Everything is whole: %n check(s) of store, change log and keys.</source>
            <translation>
                <numerusform>Tout est intact : %n contrôle du stockage, du journal et des clés.</numerusform>
                <numerusform>Tout est intact : %n contrôles du stockage, du journal et des clés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n check(s) failed. Back up now, then send the details from Help.</source>
            <translation>
                <numerusform>%n contrôle a échoué. Sauvegardez maintenant, puis envoyez les détails depuis l’Aide.</numerusform>
                <numerusform>%n contrôles ont échoué. Sauvegardez maintenant, puis envoyez les détails depuis l’Aide.</numerusform>
            </translation>
        </message>
        <message>
            <source>Copying the data</source>
            <translation>Copie des données</translation>
        </message>
        <message>
            <source>Opening the copy and checking it</source>
            <translation>Ouverture et vérification de la copie</translation>
        </message>
        <message>
            <source>Writing the backup</source>
            <translation>Écriture de la sauvegarde</translation>
        </message>
        <message>
            <source>Reading it again from the disk</source>
            <translation>Relecture depuis le disque</translation>
        </message>
        <message>
            <source>Write-ahead log:</source>
            <translation>Journal d’écriture anticipée :</translation>
        </message>
        <message>
            <source>Pages of the file:</source>
            <translation>Pages du fichier :</translation>
        </message>
        <message>
            <source>Structure of the file:</source>
            <translation>Structure du fichier :</translation>
        </message>
        <message>
            <source>References between records:</source>
            <translation>Renvois entre fiches :</translation>
        </message>
        <message>
            <source>Change log:</source>
            <translation>Journal des modifications :</translation>
        </message>
        <message>
            <source>Answers against the change log:</source>
            <translation>Réponses face au journal des modifications :</translation>
        </message>
        <message>
            <source>Records against the change log:</source>
            <translation>Fiches face au journal des modifications :</translation>
        </message>
        <message>
            <source>Signed revisions:</source>
            <translation>Révisions signées :</translation>
        </message>
        <message>
            <source>Received reports:</source>
            <translation>Rapports reçus :</translation>
        </message>
        <message>
            <source>Figures drawn from records:</source>
            <translation>Chiffres tirés des fiches :</translation>
        </message>
        <message>
            <source>Key file:</source>
            <translation>Fichier de clé :</translation>
        </message>
        <message>
            <source>Copy of the key file:</source>
            <translation>Copie du fichier de clé :</translation>
        </message>
        <message>
            <source>Key file of the Head of Mission or delegate:</source>
            <translation>Fichier de clé du chef de mission ou de son délégué :</translation>
        </message>
        <message>
            <source>Its copy:</source>
            <translation>Sa copie :</translation>
        </message>
        <message>
            <source>Received originals:</source>
            <translation>Originaux reçus :</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>This record has no page of its own; it stands in the report of its quarter.</source>
            <translation>Cette fiche n’a pas de page à elle ; elle figure dans le rapport de son trimestre.</translation>
        </message>
    </context>
    <context>
        <name>DeskActions</name>
        <message>
            <source>Back up…</source>
            <translation>Sauvegarder…</translation>
        </message>
        <message>
            <source>Ctrl+Shift+S</source>
            <translation>Ctrl+Maj+S</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Verrouiller</translation>
        </message>
        <message>
            <source>Ctrl+L</source>
            <translation>Ctrl+L</translation>
        </message>
    </context>
    <context>
        <name>Desktop</name>
        <message>
            <source>The sample opens with “{words}”.</source>
            <translation>L’exemple s’ouvre avec « {words} ».</translation>
        </message>
    </context>
    <context>
        <name>DetailCard</name>
        <message>
            <source>persons</source>
            <translation>personnes</translation>
        </message>
        <message>
            <source>Set to 0</source>
            <translation>Mettre à 0</translation>
        </message>
        <message>
            <source>Not collected</source>
            <translation>Non recueilli</translation>
        </message>
        <message>
            <source>Linked to</source>
            <translation>Lié à</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Enter or F2 in the list</source>
            <translation>Entrée ou F2 dans la liste</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Dupliquer</translation>
        </message>
        <message>
            <source>Ctrl+D</source>
            <translation>Ctrl+D</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Move to the bin</source>
            <translation>Mettre à la corbeille</translation>
        </message>
        <message>
            <source>(no title)</source>
            <translation>(sans titre)</translation>
        </message>
        <message>
            <source>{words} (restricted)</source>
            <translation>{words} (diffusion restreinte)</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Complete, {complete} of {groups}</source>
            <translation>Complets, {complete} sur {groups}</translation>
        </message>
        <message numerus="yes">
            <source>%n more check(s) in the form</source>
            <translation>
                <numerusform>%n autre contrôle dans le formulaire</numerusform>
                <numerusform>%n autres contrôles dans le formulaire</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n fichier</numerusform>
                <numerusform>%n fichiers</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach a file</source>
            <translation>Joindre un fichier</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Participants</translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n heure</numerusform>
                <numerusform>%n heures</numerusform>
            </translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>pas encore connue</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partenaires</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>Area {area}</source>
            <translation>Domaine {area}</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Mission headquarters</source>
            <translation>Quartier général de la mission</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Terrain</translation>
        </message>
        <message>
            <source>level {level}</source>
            <translation>niveau {level}</translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message>
            <source>Open PDF</source>
            <translation>Ouvrir le PDF</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Enregistrer une copie…</translation>
        </message>
        <message>
            <source>The file is not encrypted: whoever has it can read it.</source>
            <translation>Le fichier n’est pas chiffré : quiconque l’a peut le lire.</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signé par</translation>
        </message>
        <message>
            <source>What it changed</source>
            <translation>Ce qu’elle a changé</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Côte à côte</translation>
        </message>
        <message>
            <source>Shows both revisions with the changed words marked</source>
            <translation>Montre les deux révisions en marquant les mots modifiés</translation>
        </message>
        <message>
            <source>Where it went</source>
            <translation>Où elle est allée</translation>
        </message>
        <message>
            <source>Not written anywhere yet.</source>
            <translation>Pas encore écrite.</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Ce qui s’est passé</translation>
        </message>
        <message>
            <source>To compare with</source>
            <translation>À comparer avec</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Cleared by memo</source>
            <translation>Approuvé par mémorandum</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Identité</translation>
        </message>
        <message>
            <source>Key of {name}</source>
            <translation>Clé de {name}</translation>
        </message>
        <message>
            <source>Change log</source>
            <translation>Journal des modifications</translation>
        </message>
        <message>
            <source>against revision {number}</source>
            <translation>par rapport à la révision {number}</translation>
        </message>
        <message>
            <source>{change}. Reason: {reason}</source>
            <translation>{change}. Motif : {reason}</translation>
        </message>
        <message>
            <source>The first revision of this quarter.</source>
            <translation>La première révision de ce trimestre.</translation>
        </message>
        <message>
            <source>Nothing in the report; signed again with an answer.</source>
            <translation>Rien dans le rapport ; signé de nouveau avec une réponse.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more; the PDF shows them all</source>
            <translation>
                <numerusform>et %n de plus ; le PDF les montre toutes</numerusform>
                <numerusform>et %n de plus ; le PDF les montre toutes</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy was refused at Headquarters</source>
            <translation>Une copie a été refusée au Siège</translation>
        </message>
        <message>
            <source>Returned by Headquarters</source>
            <translation>Renvoyé par le Siège</translation>
        </message>
        <message>
            <source>Fixed as a revision</source>
            <translation>Arrêté comme révision</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signé</translation>
        </message>
        <message>
            <source>Cleared</source>
            <translation>Approuvé</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Écrit</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Envoyé</translation>
        </message>
        <message>
            <source>Received at Headquarters</source>
            <translation>Reçu au Siège</translation>
        </message>
        <message>
            <source>Accepted by Headquarters</source>
            <translation>Accepté par le Siège</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Renvoyé</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>{role}: “{remark}”</source>
            <translation>{role} : « {remark} »</translation>
        </message>
        <message>
            <source>Unclassified</source>
            <translation>Non classifié</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>Strictly confidential</source>
            <translation>Strictement confidentiel</translation>
        </message>
    </context>
    <context>
        <name>DetailsView</name>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Inconnu</translation>
        </message>
        <message>
            <source>Day, month or year</source>
            <translation>Jour, mois ou année</translation>
        </message>
        <message>
            <source>As planned, or as it was</source>
            <translation>Comme prévu, ou comme cela s’est fait</translation>
        </message>
        <message>
            <source>With commas between</source>
            <translation>Séparés par des virgules</translation>
        </message>
        <message>
            <source>For example national capacity building; with commas between</source>
            <translation>Par exemple renforcement des capacités nationales ; séparés par des virgules</translation>
        </message>
        <message>
            <source>A number or words; with a date each they can be followed</source>
            <translation>Un nombre ou des mots ; datés, on peut les suivre</translation>
        </message>
        <message>
            <source>Wants at least one national counterpart</source>
            <translation>Il faut au moins un partenaire national</translation>
        </message>
        <message>
            <source>Three letters</source>
            <translation>Trois lettres</translation>
        </message>
        <message>
            <source>Left empty, the sum of the approvals counts</source>
            <translation>Laissé vide, la somme des approbations compte</translation>
        </message>
        <message>
            <source>Rate, base and who charges support cost come from here</source>
            <translation>Le taux, la base et qui prélève les frais d’appui viennent d’ici</translation>
        </message>
        <message>
            <source>The mission advances money before the first instalment</source>
            <translation>La mission avance l’argent avant le premier versement</translation>
        </message>
        <message>
            <source>Beside our own, with the document and why they differ</source>
            <translation>À côté des nôtres, avec le document et pourquoi ils diffèrent</translation>
        </message>
        <message>
            <source>As Headquarters granted them</source>
            <translation>Telles qu’accordées par le Siège</translation>
        </message>
        <message>
            <source>After it nothing new is promised</source>
            <translation>Après, rien de nouveau n’est engagé</translation>
        </message>
        <message>
            <source>After it nothing is paid any more</source>
            <translation>Après, plus rien n’est payé</translation>
        </message>
        <message>
            <source>Where it was not returned</source>
            <translation>S’il n’a pas été restitué</translation>
        </message>
        <message>
            <source>Number or name of the proof</source>
            <translation>Numéro ou nom de la pièce</translation>
        </message>
        <message>
            <source>Restricted: never in a public export</source>
            <translation>Restreint : jamais dans une exportation publique</translation>
        </message>
        <message>
            <source>Move project to bin</source>
            <translation>Mettre le projet à la corbeille</translation>
        </message>
        <message>
            <source>It can be brought back from the bin, or with Ctrl+Z</source>
            <translation>Il peut être repris de la corbeille, ou avec Ctrl+Z</translation>
        </message>
    </context>
    <context>
        <name>DocumentCard</name>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Chosen document</source>
            <translation>Document choisi</translation>
        </message>
        <message>
            <source>Travels with the report</source>
            <translation>Voyage avec le rapport</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>Save a readable copy…</source>
            <translation>Enregistrer une copie lisible…</translation>
        </message>
        <message>
            <source>Make the photo smaller</source>
            <translation>Réduire la photo</translation>
        </message>
        <message>
            <source>Longest side 2048 pixels; this can be taken back</source>
            <translation>Côté le plus long : 2048 pixels ; on peut revenir en arrière</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Mettre de côté</translation>
        </message>
        <message>
            <source>Delete; it can be brought back</source>
            <translation>Supprimer ; peut être repris</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Choose a document to see what it is.</source>
            <translation>Choisissez un document pour voir ce que c’est.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Made smaller</source>
            <translation>Réduite</translation>
        </message>
        <message>
            <source>Taken out</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>It can only travel with a report that is classified at least as high.</source>
            <translation>Il ne peut voyager qu’avec un rapport classifié au moins aussi haut.</translation>
        </message>
        <message>
            <source>It is signed with the report and goes into the full package, never into the data package.</source>
            <translation>Il est signé avec le rapport et va dans le paquet complet, jamais dans le paquet de données.</translation>
        </message>
        <message>
            <source>Saved to {path}. This copy is not encrypted.</source>
            <translation>Enregistré dans {path}. Cette copie n’est pas chiffrée.</translation>
        </message>
    </context>
    <context>
        <name>DocumentPage</name>
        <message>
            <source>Previous page</source>
            <translation>Page précédente</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Page suivante</translation>
        </message>
        <message>
            <source>Find words</source>
            <translation>Chercher des mots</translation>
        </message>
        <message>
            <source>Ctrl+F</source>
            <translation>Ctrl+F</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Introuvable</translation>
        </message>
        <message>
            <source>{hit} of {all}</source>
            <translation>{hit} sur {all}</translation>
        </message>
        <message>
            <source>{page} of {all}</source>
            <translation>{page} sur {all}</translation>
        </message>
        <message>
            <source>Find words in the report</source>
            <translation>Chercher des mots dans le rapport</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>Résultat précédent</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>Résultat suivant</translation>
        </message>
        <message>
            <source>Close the search</source>
            <translation>Fermer la recherche</translation>
        </message>
    </context>
    <context>
        <name>DocumentsScreen</name>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>All documents</source>
            <translation>Tous les documents</translation>
        </message>
        <message>
            <source>Offline. Nothing leaves this computer until you export.</source>
            <translation>Hors ligne. Rien ne quitte cet ordinateur avant que vous n’exportiez.</translation>
        </message>
        <message>
            <source>Add to report, {quarter}…</source>
            <translation>Ajouter au rapport, {quarter}…</translation>
        </message>
        <message>
            <source>Add documents…</source>
            <translation>Ajouter des documents…</translation>
        </message>
    </context>
    <context>
        <name>DocumentsView</name>
        <message>
            <source>Documents of “{title}”</source>
            <translation>Documents de « {title} »</translation>
        </message>
        <message>
            <source>Attach documents</source>
            <translation>Joindre des documents</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Travel with the report</source>
            <translation>Voyager avec le rapport</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>Corbeille</translation>
        </message>
        <message>
            <source>Nothing was put away.</source>
            <translation>Rien n’a été mis de côté.</translation>
        </message>
        <message>
            <source>No document travels with the report yet. Choose one and mark it.</source>
            <translation>Aucun document ne voyage encore avec le rapport. Choisissez-en un et cochez-le.</translation>
        </message>
        <message>
            <source>No documents yet. Drop files here, or add them: approvals, statements, attendance lists. They are kept encrypted beside your data and leave only where you say so.</source>
            <translation>Pas encore de documents. Déposez des fichiers ici, ou ajoutez-les : approbations, relevés, listes de présence. Ils sont gardés chiffrés à côté de vos données et ne sortent que là où vous le dites.</translation>
        </message>
        <message>
            <source>{name} is attached already</source>
            <translation>{name} est déjà joint</translation>
        </message>
        <message>
            <source>{name} attached</source>
            <translation>{name} joint</translation>
        </message>
        <message>
            <source>Travelling of {name}</source>
            <translation>Voyage de {name}</translation>
        </message>
        <message>
            <source>Classification of {name}</source>
            <translation>Classification de {name}</translation>
        </message>
        <message>
            <source>{name} made smaller</source>
            <translation>{name} réduit</translation>
        </message>
        <message>
            <source>{name} put away</source>
            <translation>{name} mis de côté</translation>
        </message>
        <message>
            <source>{name} brought back</source>
            <translation>{name} repris</translation>
        </message>
        <message>
            <source>Save a readable copy</source>
            <translation>Enregistrer une copie lisible</translation>
        </message>
        <message>
            <source>Which documents</source>
            <translation>Quels documents</translation>
        </message>
        <message>
            <source>Add documents…</source>
            <translation>Ajouter des documents…</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Ctrl+N</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Relève de</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Files can be dropped anywhere on this page.</source>
            <translation>Des fichiers peuvent être déposés partout sur cette page.</translation>
        </message>
    </context>
    <context>
        <name>DropArea</name>
        <message>
            <source>Files…</source>
            <translation>Fichiers…</translation>
        </message>
        <message>
            <source>Choose files to take in</source>
            <translation>Choisir des fichiers à reprendre</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>Dossier…</translation>
        </message>
        <message>
            <source>Choose a folder to take in</source>
            <translation>Choisir un dossier à reprendre</translation>
        </message>
        <message>
            <source>Drop submission packages here</source>
            <translation>Déposez ici les paquets transmis</translation>
        </message>
        <message>
            <source>Files, whole folders, a USB stick, or mail attachments.</source>
            <translation>Des fichiers, des dossiers entiers, une clé USB ou des pièces jointes.</translation>
        </message>
    </context>
    <context>
        <name>DueCard</name>
        <message>
            <source>Data sets due this quarter</source>
            <translation>Séries attendues ce trimestre</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Enter in the list</source>
            <translation>Entrée dans la liste</translation>
        </message>
        <message>
            <source>Take over and change</source>
            <translation>Reprendre et modifier</translation>
        </message>
        <message>
            <source>F2 in the list</source>
            <translation>F2 dans la liste</translation>
        </message>
        <message>
            <source>No longer kept</source>
            <translation>N’est plus tenue</translation>
        </message>
        <message>
            <source>Stocks keep their figures, marked as carried forward.</source>
            <translation>Les stocks gardent leurs chiffres, marqués comme reportés.</translation>
        </message>
        <message numerus="yes">
            <source>%n data set(s) due for {quarter}</source>
            <translation>
                <numerusform>%n série attendue pour {quarter}</numerusform>
                <numerusform>%n séries attendues pour {quarter}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n category/ies</source>
            <translation>
                <numerusform>%n catégorie</numerusform>
                <numerusform>%n catégories</numerusform>
            </translation>
        </message>
        <message>
            <source>{women} women of {total}</source>
            <translation>{women} femmes sur {total}</translation>
        </message>
        <message>
            <source>last: {quarter}</source>
            <translation>dernière : {quarter}</translation>
        </message>
    </context>
    <context>
        <name>EarlierAnswer</name>
        <message>
            <source>What {quarter} said: {question}</source>
            <translation>Ce que {quarter} disait : {question}</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Answer of {quarter}</source>
            <translation>Réponse de {quarter}</translation>
        </message>
    </context>
    <context>
        <name>EditableTable</name>
        <message numerus="yes">
            <source>%n cell(s) pasted</source>
            <translation>
                <numerusform>%n case collée</numerusform>
                <numerusform>%n cases collées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditorPanel</name>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>Move to the bin</source>
            <translation>Mettre à la corbeille</translation>
        </message>
    </context>
    <context>
        <name>Elsewhere</name>
        <message>
            <source>Where to write the answer</source>
            <translation>Où écrire la réponse</translation>
        </message>
        <message>
            <source>Where to write the package</source>
            <translation>Où écrire le paquet</translation>
        </message>
        <message>
            <source>Written and read back: {file}. Only {name} and you can open it.</source>
            <translation>Écrit et relu : {file}. Seuls {name} et vous pouvez l’ouvrir.</translation>
        </message>
        <message>
            <source>Written and read back: {file}. Give it to the author.</source>
            <translation>Écrit et relu : {file}. Remettez-le à l’auteur.</translation>
        </message>
    </context>
    <context>
        <name>EntryPanel</name>
        <message>
            <source>Copy message to mission</source>
            <translation>Copier un message pour la mission</translation>
        </message>
        <message>
            <source>Open in submission status</source>
            <translation>Ouvrir dans l’état des envois</translation>
        </message>
        <message>
            <source>{package}, {revision}</source>
            <translation>{package}, {revision}</translation>
        </message>
        <message>
            <source>The submission package {file} could not be accepted.</source>
            <translation>Le paquet {file} n’a pas pu être accepté.</translation>
        </message>
        <message>
            <source>Code {code}, SHA-256 {digest}</source>
            <translation>Code {code}, SHA-256 {digest}</translation>
        </message>
        <message>
            <source>Message copied</source>
            <translation>Message copié</translation>
        </message>
        <message>
            <source>What this means</source>
            <translation>Ce que cela signifie</translation>
        </message>
        <message>
            <source>Side by side with the one that is here</source>
            <translation>Côte à côte avec celui qui est déjà ici</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Paquet</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Que faire</translation>
        </message>
        <message>
            <source>Found laptop: why its report is taken in after all</source>
            <translation>Ordinateur retrouvé : pourquoi son rapport est repris malgré tout</translation>
        </message>
        <message>
            <source>Take in, marked as such</source>
            <translation>Reprendre, avec la mention</translation>
        </message>
        <message>
            <source>How far it was checked</source>
            <translation>Jusqu’où il a été contrôlé</translation>
        </message>
        <message>
            <source>Copy for support</source>
            <translation>Copier pour l’assistance</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <source>{name}, {role}</source>
            <translation>{name}, {role}</translation>
        </message>
        <message>
            <source>Says it is</source>
            <translation>Dit être</translation>
        </message>
        <message>
            <source>{claim} (not proven)</source>
            <translation>{claim} (non prouvé)</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signé par</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Arrivé</translation>
        </message>
        <message>
            <source>Taken in by</source>
            <translation>Repris par</translation>
        </message>
        <message>
            <source>Report, workbook, PDF, attachments</source>
            <translation>Rapport, classeur, PDF, pièces jointes</translation>
        </message>
        <message>
            <source>Data only; the full package follows</source>
            <translation>Données seules ; le paquet complet suit</translation>
        </message>
        <message>
            <source>Financial report of a project, signed by itself</source>
            <translation>Rapport financier d’un projet, signé à part</translation>
        </message>
        <message>
            <source>Substantive report of a project, signed by itself</source>
            <translation>Rapport de fond d’un projet, signé à part</translation>
        </message>
        <message>
            <source>Audit file of a project</source>
            <translation>Dossier d’audit d’un projet</translation>
        </message>
        <message>
            <source>{held} of {all}</source>
            <translation>{held} sur {all}</translation>
        </message>
        <message>
            <source>list {serial}</source>
            <translation>liste {serial}</translation>
        </message>
        <message>
            <source>Code {code}</source>
            <translation>Code {code}</translation>
        </message>
    </context>
    <context>
        <name>EscrowLine</name>
        <message>
            <source>Allow it</source>
            <translation>L’autoriser</translation>
        </message>
        <message>
            <source>UN Headquarters can open this desk with its own key; your organisation asks for it.</source>
            <translation>Le Siège de l’ONU peut ouvrir ce poste avec sa propre clé ; votre organisation le demande.</translation>
        </message>
        <message>
            <source>UN Headquarters can open this desk with its own key; you allowed it.</source>
            <translation>Le Siège de l’ONU peut ouvrir ce poste avec sa propre clé ; vous l’avez autorisé.</translation>
        </message>
        <message>
            <source>UN Headquarters cannot open this desk.</source>
            <translation>Le Siège de l’ONU ne peut pas ouvrir ce poste.</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Retirer l’autorisation</translation>
        </message>
    </context>
    <context>
        <name>EventsModel</name>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
    </context>
    <context>
        <name>ExportCard</name>
        <message>
            <source>Export report</source>
            <translation>Exporter le rapport</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>Édition</translation>
        </message>
        <message>
            <source>Internal, everything</source>
            <translation>Interne, tout</translation>
        </message>
        <message>
            <source>Public, without what is restricted</source>
            <translation>Publique, sans ce qui est restreint</translation>
        </message>
        <message>
            <source>Language of the files</source>
            <translation>Langue des fichiers</translation>
        </message>
        <message>
            <source>Only reports that are accepted</source>
            <translation>Seulement les rapports acceptés</translation>
        </message>
        <message>
            <source>The files lie in the folder without encryption. Nothing is sent.</source>
            <translation>Les fichiers sont dans le dossier sans chiffrement. Rien n’est envoyé.</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Choisir un dossier…</translation>
        </message>
        <message>
            <source>Issue…</source>
            <translation>Publier…</translation>
        </message>
        <message>
            <source>Every figure is kept as it is printed</source>
            <translation>Chaque chiffre est conservé tel qu’il est imprimé</translation>
        </message>
        <message>
            <source>Issue the annual report?</source>
            <translation>Publier le rapport annuel ?</translation>
        </message>
        <message>
            <source>Its files are written, and every figure in them is kept as it is. This cannot be taken back.</source>
            <translation>Ses fichiers sont écrits, et chacun de leurs chiffres est conservé tel quel. Cela ne peut être annulé.</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>Publier</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Pas encore</translation>
        </message>
        <message>
            <source>Where to write the report</source>
            <translation>Où écrire le rapport</translation>
        </message>
    </context>
    <context>
        <name>ExportForm</name>
        <message>
            <source>Submission package</source>
            <translation>Paquet à transmettre</translation>
        </message>
        <message>
            <source>What is classified like this may not travel on a stick, says Headquarters.</source>
            <translation>Ce qui est ainsi classifié ne peut voyager sur une clé, dit le Siège.</translation>
        </message>
        <message>
            <source>This stick is write-protected. Choose another one, or a folder.</source>
            <translation>Cette clé USB est protégée en écriture. Choisissez-en une autre, ou un dossier.</translation>
        </message>
        <message>
            <source>This stick has only {free} free. Choose another one, or a folder.</source>
            <translation>Cette clé USB n’a que {free} de libre. Choisissez-en une autre, ou un dossier.</translation>
        </message>
        <message>
            <source>Everything: report, workbook, PDF and attachments</source>
            <translation>Tout : rapport, classeur, PDF et pièces jointes</translation>
        </message>
        <message>
            <source>Data only, for a poor connection; the rest follows later</source>
            <translation>Données seules, pour une mauvaise connexion ; le reste suit plus tard</translation>
        </message>
        <message>
            <source>Write the package unencrypted?</source>
            <translation>Écrire le paquet non chiffré ?</translation>
        </message>
        <message>
            <source>Whoever has the file can read the whole report, restricted parts included, and it cannot be called back. Headquarters needs the encrypted file only.</source>
            <translation>Quiconque a le fichier peut lire tout le rapport, parties restreintes comprises, et il ne peut être rappelé. Le Siège n’a besoin que du fichier chiffré.</translation>
        </message>
        <message>
            <source>Write it unencrypted</source>
            <translation>L’écrire non chiffré</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>over the network</source>
            <translation>par le réseau</translation>
        </message>
        <message>
            <source>by e-mail</source>
            <translation>par courriel</translation>
        </message>
        <message>
            <source>by stick or courier</source>
            <translation>par clé USB ou courrier</translation>
        </message>
        <message>
            <source>{what} ({size})</source>
            <translation>{what} ({size})</translation>
        </message>
        <message>
            <source>{name}, {free} free</source>
            <translation>{name}, {free} libres</translation>
        </message>
        <message>
            <source>{name}, write-protected</source>
            <translation>{name}, protégée en écriture</translation>
        </message>
        <message>
            <source>A folder on this computer</source>
            <translation>Un dossier sur cet ordinateur</translation>
        </message>
        <message>
            <source>Where to write the package</source>
            <translation>Où écrire le paquet</translation>
        </message>
        <message>
            <source>What to export</source>
            <translation>Que faut-il exporter</translation>
        </message>
        <message>
            <source>Where to write it</source>
            <translation>Où l’écrire</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Choisir le dossier</translation>
        </message>
        <message>
            <source>Look for sticks again</source>
            <translation>Chercher de nouveau les clés USB</translation>
        </message>
        <message>
            <source>Leave the file unencrypted: whoever has it can read it</source>
            <translation>Laisser le fichier non chiffré : quiconque l’a peut le lire</translation>
        </message>
        <message>
            <source>This report is classified: it is written encrypted only.</source>
            <translation>Ce rapport est classifié : il n’est écrit que chiffré.</translation>
        </message>
        <message>
            <source>How the file travels from there</source>
            <translation>Comment le fichier voyage ensuite</translation>
        </message>
        <message>
            <source>How the file travels from there; Headquarters closed other ways</source>
            <translation>Comment le fichier voyage ensuite ; le Siège a fermé d’autres voies</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
    </context>
    <context>
        <name>ExtractCard</name>
        <message>
            <source>For everybody</source>
            <translation>Pour tout le monde</translation>
        </message>
        <message>
            <source>Counts of incidents and survivors</source>
            <translation>Chiffres sur les incidents et les survivants</translation>
        </message>
        <message>
            <source>Withhold counts below {number}</source>
            <translation>Taire les chiffres inférieurs à {number}</translation>
        </message>
        <message>
            <source>Show every count</source>
            <translation>Montrer tous les chiffres</translation>
        </message>
        <message>
            <source>Save public extract…</source>
            <translation>Enregistrer l’extrait public…</translation>
        </message>
        <message>
            <source>A data file without amounts, donors, contacts and restricted parts.</source>
            <translation>Un fichier de données sans montants, donateurs, contacts ni parties restreintes.</translation>
        </message>
        <message>
            <source>Data (*.json)</source>
            <translation>Données (*.json)</translation>
        </message>
        <message>
            <source>Save public extract</source>
            <translation>Enregistrer l’extrait public</translation>
        </message>
        <message>
            <source>Saved to {path}, from the newest signed report.</source>
            <translation>Enregistré dans {path}, d’après le dernier rapport signé.</translation>
        </message>
        <message>
            <source>Saved to {path}, from the draft, which nobody has signed.</source>
            <translation>Enregistré dans {path}, d’après le projet, que personne n’a signé.</translation>
        </message>
    </context>
    <context>
        <name>FactsCard</name>
        <message>
            <source>Vacancy, extension, closing</source>
            <translation>Vacance, prolongation, clôture</translation>
        </message>
        <message>
            <source>It counts here at once, and in the mission with the next published list. It locks nothing.</source>
            <translation>Cela compte ici aussitôt, et dans la mission avec la prochaine liste publiée. Rien n’est verrouillé.</translation>
        </message>
        <message>
            <source>State something…</source>
            <translation>Déclarer…</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Take back: {what}, {days}</source>
            <translation>Retirer : {what}, {days}</translation>
        </message>
        <message>
            <source>Post vacant</source>
            <translation>Poste vacant</translation>
        </message>
        <message>
            <source>Report due later</source>
            <translation>Rapport attendu plus tard</translation>
        </message>
        <message>
            <source>Mission ended, in liquidation</source>
            <translation>Mission terminée, en liquidation</translation>
        </message>
        <message>
            <source>Who reports</source>
            <translation>Qui établit les rapports</translation>
        </message>
        <message>
            <source>Acting clearing officer</source>
            <translation>Approbation par intérim</translation>
        </message>
        <message>
            <source>Q{number} {year}</source>
            <translation>T{number} {year}</translation>
        </message>
        <message>
            <source>{quarter} until {day}</source>
            <translation>{quarter} jusqu’au {day}</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>à partir du {day}</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>du {first} au {last}</translation>
        </message>
        <message>
            <source>A day of the quarter</source>
            <translation>Un jour du trimestre</translation>
        </message>
        <message>
            <source>Last day of the mission</source>
            <translation>Dernier jour de la mission</translation>
        </message>
        <message>
            <source>From</source>
            <translation>À partir du</translation>
        </message>
        <message>
            <source>New due day</source>
            <translation>Nouvelle échéance</translation>
        </message>
        <message>
            <source>Last day of the liquidation</source>
            <translation>Dernier jour de la liquidation</translation>
        </message>
        <message>
            <source>Until, if known</source>
            <translation>Jusqu’au, si connu</translation>
        </message>
        <message>
            <source>Name of the clearing officer, as on the list</source>
            <translation>Nom de la personne qui approuve, tel qu’il figure sur la liste</translation>
        </message>
        <message>
            <source>Who keeps papers and accounts: successor mission or custodian</source>
            <translation>Qui garde les dossiers et les comptes : mission successeur ou dépositaire</translation>
        </message>
        <message>
            <source>What is stated</source>
            <translation>Ce qui est déclaré</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Reason or document; the mission reads it</source>
            <translation>Motif ou document ; la mission le lit</translation>
        </message>
        <message>
            <source>State it</source>
            <translation>Déclarer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>FailureBar</name>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>FigureCard</name>
        <message>
            <source>Missions in the figure</source>
            <translation>Missions comprises dans le chiffre</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <source>{figure}, {period}</source>
            <translation>{figure}, {period}</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>accepté</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>provisoire</translation>
        </message>
        <message>
            <source>Not in: {missions}</source>
            <translation>Sans : {missions}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>{mission}: {reason}</source>
            <translation>{mission} : {reason}</translation>
        </message>
        <message>
            <source>{in_it} of {all} missions</source>
            <translation>{in_it} missions sur {all}</translation>
        </message>
        <message>
            <source>{missions}, {whole} of them with every number</source>
            <translation>{missions}, dont {whole} avec tous les nombres</translation>
        </message>
        <message numerus="yes">
            <source>%n more mission(s)</source>
            <translation>
                <numerusform>%n autre mission</numerusform>
                <numerusform>%n autres missions</numerusform>
            </translation>
        </message>
        <message>
            <source>{quarter}, rev {revision}</source>
            <translation>{quarter}, rév. {revision}</translation>
        </message>
        <message>
            <source>{quarter}, {state}, signed by {signers}, {amount}. Opens the mission’s file.</source>
            <translation>{quarter}, {state}, signé par {signers}, {amount}. Ouvre le dossier de la mission.</translation>
        </message>
        <message>
            <source>Open the mission’s file</source>
            <translation>Ouvrir le dossier de la mission</translation>
        </message>
    </context>
    <context>
        <name>FigureField</name>
        <message>
            <source>Not known yet</source>
            <translation>Pas encore connu</translation>
        </message>
    </context>
    <context>
        <name>FigurePicker</name>
        <message>
            <source>Figures of the records</source>
            <translation>Chiffres des enregistrements</translation>
        </message>
        <message>
            <source>Which figure?</source>
            <translation>Quel chiffre ?</translation>
        </message>
        <message>
            <source>The figures are being worked out.</source>
            <translation>Les chiffres sont en cours de calcul.</translation>
        </message>
        <message>
            <source>No figure is called so.</source>
            <translation>Aucun chiffre ne porte ce nom.</translation>
        </message>
        <message>
            <source>No record of this quarter has a figure yet. Log a training or an activity first.</source>
            <translation>Aucun enregistrement de ce trimestre n’a encore de chiffre. Consignez d’abord une formation ou une activité.</translation>
        </message>
    </context>
    <context>
        <name>FiguresCard</name>
        <message>
            <source>Balances</source>
            <translation>Soldes</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Approuvé</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Spent</source>
            <translation>Dépensé</translation>
        </message>
        <message>
            <source>Obligated</source>
            <translation>Engagé</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Solde</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Disponible</translation>
        </message>
        <message>
            <source>no approval entered</source>
            <translation>aucune approbation saisie</translation>
        </message>
        <message numerus="yes">
            <source>%n instalment(s)</source>
            <translation>
                <numerusform>%n versement</numerusform>
                <numerusform>%n versements</numerusform>
            </translation>
        </message>
        <message>
            <source>{percent}% of approved</source>
            <translation>{percent} % de l’approuvé</translation>
        </message>
        <message>
            <source>in all</source>
            <translation>en tout</translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n ouvert</numerusform>
                <numerusform>%n ouverts</numerusform>
            </translation>
        </message>
        <message>
            <source>received less spent</source>
            <translation>reçu moins dépensé</translation>
        </message>
        <message>
            <source>approved less spent, obligated</source>
            <translation>approuvé moins dépensé et engagé</translation>
        </message>
        <message>
            <source>{amount} advanced to partners and not yet justified</source>
            <translation>{amount} avancés à des partenaires et pas encore justifiés</translation>
        </message>
        <message>
            <source>{amount} interest</source>
            <translation>{amount} d’intérêts</translation>
        </message>
        <message>
            <source>{amount} returned</source>
            <translation>{amount} restitués</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s) without a rate, in no sum</source>
            <translation>
                <numerusform>%n écriture sans taux, dans aucune somme</numerusform>
                <numerusform>%n écritures sans taux, dans aucune somme</numerusform>
            </translation>
        </message>
        <message>
            <source>Apart from these: {what}.</source>
            <translation>À part cela : {what}.</translation>
        </message>
        <message>
            <source>; </source>
            <translation> ; </translation>
        </message>
    </context>
    <context>
        <name>FingerprintCheck</name>
        <message>
            <source>Listen again; if it still differs, do not use the file and ask for it anew.</source>
            <translation>Écoutez de nouveau ; si elle diffère encore, n’utilisez pas le fichier et redemandez-le.</translation>
        </message>
        <message>
            <source>16 groups of 4, as they are read aloud</source>
            <translation>16 groupes de 4, comme ils sont lus à voix haute</translation>
        </message>
    </context>
    <context>
        <name>FingerprintView</name>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>Filled form</source>
            <translation>Formulaire rempli</translation>
        </message>
        <message>
            <source>What “{file}” would change</source>
            <translation>Ce que changerait « {file} »</translation>
        </message>
        <message>
            <source>Filled in by {name}</source>
            <translation>Rempli par {name}</translation>
        </message>
        <message>
            <source>Changes: {number}</source>
            <translation>Changements : {number}</translation>
        </message>
        <message>
            <source>Not taken: {number}</source>
            <translation>Non repris : {number}</translation>
        </message>
        <message>
            <source>Nothing changes.</source>
            <translation>Rien ne change.</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Modifications</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Non repris</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>FormNote</name>
        <message>
            <source>Sources and open points</source>
            <translation>Sources et points ouverts</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>Open points</source>
            <translation>Points ouverts</translation>
        </message>
    </context>
    <context>
        <name>FormsButton</name>
        <message>
            <source>Excel forms</source>
            <translation>Formulaires Excel</translation>
        </message>
        <message>
            <source>For colleagues who do not have the program</source>
            <translation>Pour les collègues qui n’ont pas le programme</translation>
        </message>
        <message>
            <source>Excel form for colleagues</source>
            <translation>Formulaire Excel pour des collègues</translation>
        </message>
        <message>
            <source>Import a filled form</source>
            <translation>Importer un formulaire rempli</translation>
        </message>
        <message>
            <source>Form “{file}”</source>
            <translation>Formulaire « {file} »</translation>
        </message>
        <message>
            <source>The form of {name} is taken over. Ctrl+Z takes it back.</source>
            <translation>Le formulaire de {name} est repris. Ctrl+Z annule.</translation>
        </message>
        <message>
            <source>The form is saved as {file}. It is not encrypted: whoever has it can read it.</source>
            <translation>Le formulaire est enregistré sous {file}. Il n’est pas chiffré : quiconque l’a peut le lire.</translation>
        </message>
        <message>
            <source>Excel form for colleagues…</source>
            <translation>Formulaire Excel pour des collègues…</translation>
        </message>
        <message>
            <source>Import a filled form…</source>
            <translation>Importer un formulaire rempli…</translation>
        </message>
    </context>
    <context>
        <name>FundRows</name>
        <message>
            <source>This amount cannot be stored: it is below zero or too fine.</source>
            <translation>Ce montant ne peut être enregistré : il est négatif ou trop fin.</translation>
        </message>
    </context>
    <context>
        <name>GrantCard</name>
        <message>
            <source>From Headquarters</source>
            <translation>Du Siège</translation>
        </message>
        <message>
            <source>Load a signed grant…</source>
            <translation>Charger un octroi signé…</translation>
        </message>
        <message>
            <source>Or drop the file here</source>
            <translation>Ou déposez le fichier ici</translation>
        </message>
        <message>
            <source>No signed grant was loaded for this project yet.</source>
            <translation>Aucun octroi signé n’a encore été chargé pour ce projet.</translation>
        </message>
        <message>
            <source>Grant {number}, signed by {name}, {moment}.</source>
            <translation>Octroi {number}, signé par {name}, {moment}.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) differ from what was entered.</source>
            <translation>
                <numerusform>%n ligne diffère de ce qui a été saisi.</numerusform>
                <numerusform>%n lignes diffèrent de ce qui a été saisi.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything agrees.</source>
            <translation>Tout concorde.</translation>
        </message>
        <message>
            <source>All differences are explained.</source>
            <translation>Tous les écarts sont expliqués.</translation>
        </message>
        <message>
            <source>What is taken over stays as signed: only a newer grant replaces it. A note travels with the report.</source>
            <translation>Ce qui est repris reste tel que signé : seul un octroi plus récent le remplace. Une note voyage avec le rapport.</translation>
        </message>
    </context>
    <context>
        <name>GrantForm</name>
        <message>
            <source>Approvals</source>
            <translation>Approbations</translation>
        </message>
        <message>
            <source>Reports due</source>
            <translation>Rapports attendus</translation>
        </message>
        <message>
            <source>Instalments</source>
            <translation>Versements</translation>
        </message>
        <message>
            <source>Extensions without more money</source>
            <translation>Prolongations sans fonds supplémentaires</translation>
        </message>
        <message>
            <source>With conditions, and rate, base and who charges support cost</source>
            <translation>Avec les conditions, ainsi que le taux, la base et qui impute les dépenses d’appui</translation>
        </message>
        <message>
            <source>Financial and substantive reports that an approval asks for, and by when</source>
            <translation>Rapports financiers et de fond que demande une approbation, et leur échéance</translation>
        </message>
        <message>
            <source>As paid out; the day of arrival is the mission’s to say</source>
            <translation>Tels que versés ; le jour de réception relève de la mission</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Needed where something that was signed changes or is taken back</source>
            <translation>Nécessaire quand ce qui a été signé change ou est retiré</translation>
        </message>
        <message>
            <source>Where the mission differs</source>
            <translation>Écarts de la mission</translation>
        </message>
        <message>
            <source>Signed so far</source>
            <translation>Signé jusqu’ici</translation>
        </message>
        <message>
            <source>{mission}, {project}; told by the report about {period}. Amounts in {currency}.</source>
            <translation>{mission}, {project} ; d’après le rapport sur {period}. Montants en {currency}.</translation>
        </message>
        <message>
            <source>Grant {number}, {moment}</source>
            <translation>Octroi {number}, {moment}</translation>
        </message>
        <message>
            <source>Nothing was signed for this project yet.</source>
            <translation>Rien n’a encore été signé pour ce projet.</translation>
        </message>
        <message>
            <source>Grant {number} is signed. The package opens for: {names}.</source>
            <translation>L’octroi {number} est signé. Le paquet s’ouvre pour : {names}.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Nobody of this mission is registered to open the package.</source>
            <translation>Personne de cette mission n’est enregistré pour ouvrir le paquet.</translation>
        </message>
        <message>
            <source>Sign what is granted</source>
            <translation>Signer ce qui est octroyé</translation>
        </message>
        <message>
            <source>Write package for the mission…</source>
            <translation>Écrire le paquet pour la mission…</translation>
        </message>
    </context>
    <context>
        <name>GrantLineView</name>
        <message>
            <source>The mission says: {note}</source>
            <translation>La mission indique : {note}</translation>
        </message>
        <message>
            <source>Why it stays as entered</source>
            <translation>Pourquoi la saisie reste</translation>
        </message>
        <message>
            <source>Take over as signed</source>
            <translation>Reprendre tel que signé</translation>
        </message>
        <message>
            <source>Take over as signed: {line}</source>
            <translation>Reprendre tel que signé : {line}</translation>
        </message>
        <message>
            <source>Keep ours with this note</source>
            <translation>Garder la nôtre avec cette note</translation>
        </message>
        <message>
            <source>Keep ours with this note: {line}</source>
            <translation>Garder la nôtre avec cette note : {line}</translation>
        </message>
        <message>
            <source>Entered by the mission</source>
            <translation>Saisi par la mission</translation>
        </message>
        <message>
            <source>Signed by Headquarters</source>
            <translation>Signé par le Siège</translation>
        </message>
        <message>
            <source>Not there</source>
            <translation>Absent</translation>
        </message>
        <message>
            <source>Left empty</source>
            <translation>Laissé vide</translation>
        </message>
    </context>
    <context>
        <name>GrantsScreen</name>
        <message>
            <source>What is signed here is proven at the mission without a network.</source>
            <translation>Ce qui est signé ici est prouvé à la mission sans réseau.</translation>
        </message>
        <message>
            <source>Grants</source>
            <translation>Octrois</translation>
        </message>
        <message>
            <source>Grant {number} signed</source>
            <translation>Octroi {number} signé</translation>
        </message>
        <message>
            <source>Write the package into</source>
            <translation>Écrire le paquet dans</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Écrit : {file}</translation>
        </message>
        <message>
            <source>Write a letter for each mission into</source>
            <translation>Écrire une lettre par mission dans</translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) written</source>
            <translation>
                <numerusform>%n lettre écrite</numerusform>
                <numerusform>%n lettres écrites</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the signed package</source>
            <translation>Enregistrer le dossier signé</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Enregistré : {file}</translation>
        </message>
        <message>
            <source>Projects as the missions’ packages tell of them. What is granted is signed here, and cannot be changed at the mission.</source>
            <translation>Les projets tels que les paquets des missions les décrivent. Ce qui est octroyé est signé ici et ne peut être modifié à la mission.</translation>
        </message>
        <message>
            <source>All projects</source>
            <translation>Tous les projets</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+Gauche</translation>
        </message>
        <message>
            <source>Write reminders…</source>
            <translation>Écrire les rappels…</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Told for</source>
            <translation>Rapporté pour</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Approuvé</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Projects of all missions</source>
            <translation>Projets de toutes les missions</translation>
        </message>
        <message>
            <source>No package has told of a project yet. Packages are taken in in the inbox.</source>
            <translation>Aucun paquet n’a encore décrit de projet. Les paquets sont reçus dans la boîte d’arrivée.</translation>
        </message>
        <message numerus="yes">
            <source>%n report(s) overdue</source>
            <translation>
                <numerusform>%n rapport en retard</numerusform>
                <numerusform>%n rapports en retard</numerusform>
            </translation>
        </message>
        <message>
            <source>{reports}, {days}</source>
            <translation>{reports}, {days}</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n jour</numerusform>
                <numerusform>%n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>Proposal, waits for an answer</source>
            <translation>Proposition en attente de réponse</translation>
        </message>
        <message>
            <source>Nothing signed yet</source>
            <translation>Rien de signé encore</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) differ</source>
            <translation>
                <numerusform>%n ligne diffère</numerusform>
                <numerusform>%n lignes diffèrent</numerusform>
            </translation>
        </message>
        <message>
            <source>Grant {number}, differences explained</source>
            <translation>Octroi {number}, écarts expliqués</translation>
        </message>
        <message>
            <source>Grant {number}, agrees</source>
            <translation>Octroi {number}, concordant</translation>
        </message>
    </context>
    <context>
        <name>GridOverview</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n ligne</numerusform>
                <numerusform>%n lignes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroupField</name>
        <message>
            <source>Add figures</source>
            <translation>Ajouter des chiffres</translation>
        </message>
        <message>
            <source>People reached</source>
            <translation>Personnes touchées</translation>
        </message>
    </context>
    <context>
        <name>GroupsCheck</name>
        <message>
            <source>Groups typed</source>
            <translation>Groupes tapés</translation>
        </message>
        <message>
            <source>Group {place} does not agree</source>
            <translation>Le groupe {place} ne correspond pas</translation>
        </message>
        <message>
            <source>All {count} groups agree</source>
            <translation>Les {count} groupes correspondent tous</translation>
        </message>
        <message>
            <source>Group {place} does not agree.</source>
            <translation>Le groupe {place} ne correspond pas.</translation>
        </message>
        <message>
            <source>{same} of {count} groups agree</source>
            <translation>{same} groupes sur {count} correspondent</translation>
        </message>
    </context>
    <context>
        <name>GroupsLeft</name>
        <message numerus="yes">
            <source>%n group(s) left to type</source>
            <translation>
                <numerusform>Encore %n groupe(s) à taper</numerusform>
                <numerusform>Encore %n groupe(s) à taper</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HandingCard</name>
        <message>
            <source>Hand Fieldreport over</source>
            <translation>Transmettre Fieldreport</translation>
        </message>
        <message>
            <source>To a successor on this computer</source>
            <translation>À une personne qui prend la suite sur cet ordinateur</translation>
        </message>
        <message>
            <source>Sit down together. Drafts, records, reports and their history stay. Your signing key is removed: nobody signs in your name here any more, and what you signed stays yours. Your passphrase and recovery sheet open Fieldreport here no longer.</source>
            <translation>Installez-vous ensemble. Brouillons, fiches, rapports et leur historique restent. Votre clé de signature est supprimée : plus personne ne signe ici en votre nom, et ce que vous avez signé reste à vous. Votre phrase secrète et votre fiche de secours n’ouvrent plus Fieldreport ici.</translation>
        </message>
        <message>
            <source>Name of the successor</source>
            <translation>Nom de la personne qui prend la suite</translation>
        </message>
        <message>
            <source>Change the key of the data too</source>
            <translation>Changer aussi la clé des données</translation>
        </message>
        <message>
            <source>A copy of the data made before then opens with the former passphrase only as that copy.</source>
            <translation>Une copie des données faite auparavant ne s’ouvre alors, avec l’ancienne phrase secrète, que comme cette copie.</translation>
        </message>
        <message>
            <source>Hand over and save the request…</source>
            <translation>Transmettre et enregistrer la demande…</translation>
        </message>
        <message>
            <source>Write the name of the successor</source>
            <translation>Écrivez le nom de la personne qui prend la suite</translation>
        </message>
        <message>
            <source>Registration requests</source>
            <translation>Demandes d’inscription</translation>
        </message>
        <message>
            <source>Where to save the request</source>
            <translation>Où enregistrer la demande</translation>
        </message>
    </context>
    <context>
        <name>HeadquartersSide</name>
        <message>
            <source>Rooms</source>
            <translation>Rubriques</translation>
        </message>
        <message>
            <source>UN Headquarters</source>
            <translation>Siège de l’ONU</translation>
        </message>
        <message>
            <source>Works without a network</source>
            <translation>Fonctionne sans réseau</translation>
        </message>
        <message>
            <source>Fieldreport of {name}</source>
            <translation>Fieldreport de {name}</translation>
        </message>
        <message>
            <source>{quarter}: {come} of {owed} reports in</source>
            <translation>{quarter} : {come} rapports arrivés sur {owed}</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Boîte d’arrivée</translation>
        </message>
        <message>
            <source>Submission status</source>
            <translation>État des envois</translation>
        </message>
        <message>
            <source>Missions</source>
            <translation>Missions</translation>
        </message>
        <message>
            <source>Grants</source>
            <translation>Octrois</translation>
        </message>
        <message>
            <source>Annual report</source>
            <translation>Rapport annuel</translation>
        </message>
        <message>
            <source>Find and quote</source>
            <translation>Rechercher et citer</translation>
        </message>
        <message>
            <source>Authorized signatories</source>
            <translation>Signataires habilités</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
    </context>
    <context>
        <name>HelpScreen</name>
        <message>
            <source>Help pages</source>
            <translation>Pages d’aide</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>Works without a network</source>
            <translation>Fonctionne sans réseau</translation>
        </message>
        <message>
            <source>Every page of the help is on this computer.</source>
            <translation>Chaque page de l’aide est sur cet ordinateur.</translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Show the history</source>
            <translation>Afficher l’historique</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier change(s)</source>
            <translation>
                <numerusform>%n modification antérieure</numerusform>
                <numerusform>%n modifications antérieures</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was entered here yet.</source>
            <translation>Rien n’a encore été saisi ici.</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>Go into a field to see what it said before.</source>
            <translation>Allez dans un champ pour voir ce qu’il disait avant.</translation>
        </message>
        <message>
            <source>Never changed.</source>
            <translation>Jamais modifié.</translation>
        </message>
        <message>
            <source>{moment}, {name}</source>
            <translation>{moment}, {name}</translation>
        </message>
        <message>
            <source>Before: {value}</source>
            <translation>Avant : {value}</translation>
        </message>
        <message>
            <source>It was empty before.</source>
            <translation>C’était vide avant.</translation>
        </message>
        <message>
            <source>Use this again</source>
            <translation>Reprendre cette valeur</translation>
        </message>
        <message>
            <source>Use “{value}” again</source>
            <translation>Reprendre « {value} »</translation>
        </message>
        <message>
            <source>added {names}</source>
            <translation>{names} : ajout</translation>
        </message>
        <message>
            <source>removed {names}</source>
            <translation>{names} : retrait</translation>
        </message>
        <message>
            <source>changed {names}</source>
            <translation>{names} : modification</translation>
        </message>
        <message>
            <source>; </source>
            <translation> ; </translation>
        </message>
    </context>
    <context>
        <name>HistoryScreen</name>
        <message>
            <source>What was sent</source>
            <translation>Ce qui a été envoyé</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Signed revisions never change; a correction is a new one.</source>
            <translation>Les révisions signées ne changent jamais ; une correction en est une nouvelle.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) written</source>
            <translation>
                <numerusform>%n paquet écrit</numerusform>
                <numerusform>%n paquets écrits</numerusform>
            </translation>
        </message>
        <message>
            <source>replaced by a later one</source>
            <translation>remplacée par une plus récente</translation>
        </message>
        <message>
            <source>Save a copy of the report</source>
            <translation>Enregistrer une copie du rapport</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Enregistré : {file}</translation>
        </message>
        <message>
            <source>Signed revisions</source>
            <translation>Révisions signées</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Révision</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signé par</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Nothing was signed yet. What you sign is kept here for good, with everything that happens to it.</source>
            <translation>Rien n’a encore été signé. Ce que vous signez est gardé ici pour de bon, avec tout ce qui lui arrive.</translation>
        </message>
        <message>
            <source>Open the report</source>
            <translation>Ouvrir le rapport</translation>
        </message>
    </context>
    <context>
        <name>HomeScreen</name>
        <message>
            <source>Offline. Nothing leaves this computer until you export.</source>
            <translation>Hors ligne. Rien ne quitte cet ordinateur avant que vous n’exportiez.</translation>
        </message>
        <message>
            <source>Write to a stick or folder…</source>
            <translation>Écrire sur clé ou dossier…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>{mission} · {quarter}</source>
            <translation>{mission} · {quarter}</translation>
        </message>
        <message>
            <source>{done} of {all} sections complete</source>
            <translation>{done} sections complètes sur {all}</translation>
        </message>
        <message>
            <source>{months} · not due</source>
            <translation>{months} · non dû</translation>
        </message>
        <message>
            <source>{months} · due {day}</source>
            <translation>{months} · à rendre le {day}</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} sur {all}</translation>
        </message>
        <message>
            <source>sections complete, {left} open</source>
            <translation>sections complètes, {left} ouvertes</translation>
        </message>
        <message>
            <source>all complete</source>
            <translation>toutes complètes</translation>
        </message>
        <message numerus="yes">
            <source>%n check(s)</source>
            <translation>
                <numerusform>%n contrôle</numerusform>
                <numerusform>%n contrôles</numerusform>
            </translation>
        </message>
        <message>
            <source>ready to be sent, due {day}</source>
            <translation>prêt à être envoyé, à rendre le {day}</translation>
        </message>
        <message>
            <source>written; no receipt yet</source>
            <translation>écrit ; pas encore de reçu</translation>
        </message>
        <message>
            <source>Headquarters has received it</source>
            <translation>le Siège l’a reçu</translation>
        </message>
        <message>
            <source>Headquarters has accepted it</source>
            <translation>le Siège l’a accepté</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signé</translation>
        </message>
        <message>
            <source>the post is vacant</source>
            <translation>le poste est vacant</translation>
        </message>
        <message>
            <source>the mission is being closed</source>
            <translation>la mission est en cours de fermeture</translation>
        </message>
        <message>
            <source>Not due</source>
            <translation>Non dû</translation>
        </message>
        <message>
            <source>left, extended to {day}</source>
            <translation>restants, délai prolongé au {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n jour</numerusform>
                <numerusform>%n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>left, report due {day}</source>
            <translation>restants, à rendre le {day}</translation>
        </message>
        <message>
            <source>late, due {day}</source>
            <translation>de retard, attendu le {day}</translation>
        </message>
        <message>
            <source>Continue report</source>
            <translation>Continuer le rapport</translation>
        </message>
        <message>
            <source>Returned with a remark</source>
            <translation>Renvoyé avec une remarque</translation>
        </message>
        <message>
            <source>Waits for clearance</source>
            <translation>Attend l’approbation</translation>
        </message>
        <message>
            <source>Go to clearance</source>
            <translation>Vers l’approbation</translation>
        </message>
        <message>
            <source>The Head of Mission or delegate signs the same revision.</source>
            <translation>Le chef de mission ou son délégué signe la même révision.</translation>
        </message>
        <message>
            <source>This report is signed</source>
            <translation>Ce rapport est signé</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>Ouvrir le rapport</translation>
        </message>
        <message>
            <source>A change makes a revised report; the signed one stays as it is.</source>
            <translation>Une modification fait un rapport révisé ; celui qui est signé reste tel quel.</translation>
        </message>
        <message>
            <source>Send report</source>
            <translation>Envoyer le rapport</translation>
        </message>
        <message>
            <source>Next: {what}</source>
            <translation>Ensuite : {what}</translation>
        </message>
        <message>
            <source>Next: correct what the checks found</source>
            <translation>Ensuite : corriger ce que les contrôles ont trouvé</translation>
        </message>
        <message>
            <source>Ready to sign</source>
            <translation>Prêt à signer</translation>
        </message>
        <message>
            <source>Sign report</source>
            <translation>Signer le rapport</translation>
        </message>
        <message>
            <source>Every section is complete.</source>
            <translation>Chaque section est complète.</translation>
        </message>
        <message>
            <source>{count} to correct</source>
            <translation>{count} à corriger</translation>
        </message>
        <message>
            <source>{count} to explain</source>
            <translation>{count} à expliquer</translation>
        </message>
        <message>
            <source>{count} to look at</source>
            <translation>{count} à regarder</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>nothing to correct or explain</source>
            <translation>rien à corriger ni à expliquer</translation>
        </message>
        <message>
            <source>Target {percent}</source>
            <translation>Cible {percent}</translation>
        </message>
        <message>
            <source>All reports</source>
            <translation>Tous les rapports</translation>
        </message>
        <message>
            <source>Women among participants, per cent, by quarter</source>
            <translation>Femmes parmi les participants, pour cent, par trimestre</translation>
        </message>
        <message>
            <source>Women among participants, %</source>
            <translation>Femmes parmi les participants, %</translation>
        </message>
        <message>
            <source>No training has been logged as held yet. Their participants make this chart.</source>
            <translation>Aucune formation n’est encore notée comme tenue. Leurs participants font ce graphique.</translation>
        </message>
        <message>
            <source>Projects, budget utilization</source>
            <translation>Projets, utilisation du budget</translation>
        </message>
        <message>
            <source>No project is open. Enter one with its budget, and what is spent shows here.</source>
            <translation>Aucun projet n’est ouvert. Saisissez-en un avec son budget, et ce qui est dépensé se voit ici.</translation>
        </message>
        <message>
            <source>Recent records</source>
            <translation>Fiches récentes</translation>
        </message>
        <message>
            <source>Nothing has been recorded yet. Log trainings and activities as they happen; they fill the report.</source>
            <translation>Rien n’a encore été noté. Notez formations et activités au fur et à mesure ; elles remplissent le rapport.</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>New training</source>
            <translation>Nouvelle formation</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activité</translation>
        </message>
        <message>
            <source>New activity</source>
            <translation>Nouvelle activité</translation>
        </message>
    </context>
    <context>
        <name>ImportCard</name>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>You can go on working. If you cancel, what has been imported stays.</source>
            <translation>Vous pouvez continuer à travailler. Si vous annulez, ce qui a été importé reste.</translation>
        </message>
        <message>
            <source>{done} of {all} packages</source>
            <translation>{done} paquets sur {all}</translation>
        </message>
        <message>
            <source>All are taken in. Looking at the signatures in the PDFs.</source>
            <translation>Tous sont repris. Examen des signatures des PDF.</translation>
        </message>
        <message numerus="yes">
            <source>About %n minute(s) left.</source>
            <translation>
                <numerusform>Encore %n minute environ.</numerusform>
                <numerusform>Encore %n minutes environ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n second(s) left.</source>
            <translation>
                <numerusform>Encore %n seconde environ.</numerusform>
                <numerusform>Encore %n secondes environ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You can go on working; if you cancel, the %n imported stay.</source>
            <translation>
                <numerusform>Vous pouvez continuer à travailler ; si vous annulez, %n importé reste.</numerusform>
                <numerusform>Vous pouvez continuer à travailler ; si vous annulez, les %n importés restent.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopping after this package.</source>
            <translation>Arrêt après ce paquet.</translation>
        </message>
    </context>
    <context>
        <name>InboxScreen</name>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Contrôler de nouveau</translation>
        </message>
        <message>
            <source>Judge refused packages anew, after a new list or an update</source>
            <translation>Juger de nouveau les paquets refusés, après une nouvelle liste ou une mise à jour</translation>
        </message>
        <message>
            <source>Originals are kept unchanged and encrypted. Nothing is sent from here.</source>
            <translation>Les originaux sont gardés inchangés et chiffrés. Rien n’est envoyé d’ici.</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Boîte d’arrivée</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Quarantined</source>
            <translation>En quarantaine</translation>
        </message>
        <message>
            <source>PDF pending</source>
            <translation>PDF en attente</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>Vérifié</translation>
        </message>
        <message>
            <source>Already imported</source>
            <translation>Déjà importé</translation>
        </message>
        <message numerus="yes">
            <source>%n quarantined</source>
            <translation>
                <numerusform>%n en quarantaine</numerusform>
                <numerusform>%n en quarantaine</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing quarantined</source>
            <translation>Rien en quarantaine</translation>
        </message>
        <message>
            <source>No list of authorized signatories yet</source>
            <translation>Pas encore de liste des signataires habilités</translation>
        </message>
        <message>
            <source>The list of signatories of {day} is out of date</source>
            <translation>La liste des signataires du {day} est périmée</translation>
        </message>
        <message>
            <source>List of signatories {serial}, {day}</source>
            <translation>Liste des signataires {serial}, {day}</translation>
        </message>
        <message>
            <source>Nothing can be verified before a list of authorized signatories is published. Open Authorized signatories, register who asked, and publish the list.</source>
            <translation>Rien ne peut être vérifié avant qu’une liste des signataires habilités ne soit publiée. Ouvrez Signataires habilités, enregistrez qui l’a demandé, et publiez la liste.</translation>
        </message>
        <message>
            <source>Nothing has come yet. Drop the packages that missions sent, or a whole folder or stick; each is verified before anything of it is believed.</source>
            <translation>Rien n’est encore arrivé. Déposez les paquets que les missions ont envoyés, ou tout un dossier ou une clé ; chacun est vérifié avant qu’on en croie quoi que ce soit.</translation>
        </message>
        <message>
            <source>The newest {shown} of {all} are shown. A mission’s file shows all of its packages.</source>
            <translation>Les {shown} plus récents sur {all} sont affichés. Le dossier d’une mission montre tous ses paquets.</translation>
        </message>
        <message>
            <source>Checking the PDFs</source>
            <translation>Contrôle des PDF</translation>
        </message>
        <message>
            <source>Submission packages</source>
            <translation>Paquets à transmettre</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message>
            <source>Packages to take in</source>
            <translation>Paquets à reprendre</translation>
        </message>
        <message>
            <source>Folder or stick to take packages from</source>
            <translation>Dossier ou clé USB d’où reprendre des paquets</translation>
        </message>
        <message>
            <source>Importing from {place}</source>
            <translation>Importation depuis {place}</translation>
        </message>
        <message>
            <source>Checking refused packages again</source>
            <translation>Nouveau contrôle des paquets refusés</translation>
        </message>
        <message>
            <source>No submission package was found there.</source>
            <translation>Aucun paquet n’y a été trouvé.</translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) imported</source>
            <translation>
                <numerusform>%n paquet importé</numerusform>
                <numerusform>%n paquets importés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already here</source>
            <translation>
                <numerusform>%n déjà là</numerusform>
                <numerusform>%n déjà là</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>.</source>
            <translation>.</translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) that were refused are imported now.</source>
            <translation>
                <numerusform>%n paquet refusé est maintenant importé.</numerusform>
                <numerusform>%n paquets refusés sont maintenant importés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has changed: the same packages stay in quarantine.</source>
            <translation>Rien n’a changé : les mêmes paquets restent en quarantaine.</translation>
        </message>
        <message numerus="yes">
            <source>%n PDF(s) refused.</source>
            <translation>
                <numerusform>%n PDF refusé.</numerusform>
                <numerusform>%n PDF refusés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. What had been imported stays.</source>
            <translation>Arrêté. Ce qui avait été importé reste.</translation>
        </message>
        <message>
            <source>Show packages by result</source>
            <translation>Afficher les paquets par résultat</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Paquets</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Paquet</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signé par</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Arrivé</translation>
        </message>
    </context>
    <context>
        <name>IndicatorsField</name>
        <message>
            <source>Values of the indicator</source>
            <translation>Valeurs de l’indicateur</translation>
        </message>
        <message>
            <source>this indicator</source>
            <translation>cet indicateur</translation>
        </message>
        <message>
            <source>Values of “{indicator}”</source>
            <translation>Valeurs de « {indicator} »</translation>
        </message>
    </context>
    <context>
        <name>IssuedCard</name>
        <message>
            <source>Issued</source>
            <translation>Publié</translation>
        </message>
        <message>
            <source>public</source>
            <translation>public</translation>
        </message>
        <message>
            <source>internal</source>
            <translation>interne</translation>
        </message>
        <message>
            <source>Number {number}, {edition}, {day}</source>
            <translation>Numéro {number}, {edition}, {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) superseded</source>
            <translation>
                <numerusform>%n chiffre remplacé</numerusform>
                <numerusform>%n chiffres remplacés</numerusform>
            </translation>
        </message>
        <message>
            <source>Every figure still stands</source>
            <translation>Tous les chiffres restent exacts</translation>
        </message>
        <message>
            <source>{about}; {sheets}</source>
            <translation>{about} ; {sheets}</translation>
        </message>
        <message numerus="yes">
            <source>%n correction(s)</source>
            <translation>
                <numerusform>%n rectificatif</numerusform>
                <numerusform>%n rectificatifs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n de plus</numerusform>
                <numerusform>et %n de plus</numerusform>
            </translation>
        </message>
        <message>
            <source>Write a corrigendum…</source>
            <translation>Écrire un rectificatif…</translation>
        </message>
        <message>
            <source>Write a corrigendum to number {number}</source>
            <translation>Écrire un rectificatif au numéro {number}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>{figure}: {was} is now {now}</source>
            <translation>{figure} : {was} devient {now}</translation>
        </message>
        <message>
            <source>{line}, provisional</source>
            <translation>{line}, provisoire</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>In a report</source>
            <translation>Dans un rapport</translation>
        </message>
        <message>
            <source>Next section</source>
            <translation>Section suivante</translation>
        </message>
        <message>
            <source>Previous section</source>
            <translation>Section précédente</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Signer</translation>
        </message>
        <message>
            <source>Insert a figure of the records</source>
            <translation>Insérer un chiffre des fiches</translation>
        </message>
        <message>
            <source>Open the records behind a figure</source>
            <translation>Ouvrir les fiches derrière un chiffre</translation>
        </message>
        <message>
            <source>In a table</source>
            <translation>Dans un tableau</translation>
        </message>
        <message>
            <source>Edit the cell</source>
            <translation>Modifier la cellule</translation>
        </message>
        <message>
            <source>Next cell, or out of the table</source>
            <translation>Cellule suivante, ou hors du tableau</translation>
        </message>
        <message>
            <source>Next row</source>
            <translation>Ligne suivante</translation>
        </message>
        <message>
            <source>Leave the cell as it was</source>
            <translation>Laisser la cellule telle quelle</translation>
        </message>
        <message>
            <source>In a list</source>
            <translation>Dans une liste</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Se déplacer</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Gap: still open this quarter</source>
            <translation>Lacune : encore ouverte ce trimestre</translation>
        </message>
        <message>
            <source>Good practice: hand-out sheet</source>
            <translation>Bonne pratique : page à distribuer</translation>
        </message>
        <message>
            <source>To quote: mark</source>
            <translation>Citer : marquer</translation>
        </message>
        <message>
            <source>To quote: copy with source</source>
            <translation>Citer : copier avec la source</translation>
        </message>
        <message>
            <source>To quote: into a Word document</source>
            <translation>Citer : vers un document Word</translation>
        </message>
        <message>
            <source>In the calendar</source>
            <translation>Dans le calendrier</translation>
        </message>
        <message>
            <source>Log something on this day</source>
            <translation>Noter quelque chose ce jour-là</translation>
        </message>
        <message>
            <source>Open what is on this day</source>
            <translation>Ouvrir ce qui est noté ce jour-là</translation>
        </message>
        <message>
            <source>Another month</source>
            <translation>Autre mois</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>KeyStep</name>
        <message>
            <source>Signing key</source>
            <translation>Clé de signature</translation>
        </message>
        <message>
            <source>Fieldreport makes your encrypted file and your key. It takes a few seconds.</source>
            <translation>Fieldreport fait votre fichier chiffré et votre clé. Cela prend quelques secondes.</translation>
        </message>
        <message>
            <source>Setting up Fieldreport</source>
            <translation>Installation de Fieldreport</translation>
        </message>
        <message>
            <source>Go back to the passphrase</source>
            <translation>Revenez à la phrase secrète</translation>
        </message>
        <message>
            <source>Set up Fieldreport</source>
            <translation>Installer Fieldreport</translation>
        </message>
        <message>
            <source>What is made</source>
            <translation>Ce qui est fait</translation>
        </message>
        <message>
            <source>An encrypted file: only your words or the recovery code open it.</source>
            <translation>Un fichier chiffré : seuls vos mots ou le code de secours l’ouvrent.</translation>
        </message>
        <message>
            <source>A signing key, which never leaves this file.</source>
            <translation>Une clé de signature, qui ne quitte jamais ce fichier.</translation>
        </message>
        <message>
            <source>Before it counts, your words have opened a test item in it.</source>
            <translation>Avant que cela compte, vos mots y ont ouvert un objet d’essai.</translation>
        </message>
        <message>
            <source>Your words lock a new encrypted file</source>
            <translation>Vos mots verrouillent un nouveau fichier chiffré</translation>
        </message>
        <message>
            <source>Your signing key, and a key for answers from Headquarters</source>
            <translation>Votre clé de signature, et une clé pour les réponses du Siège</translation>
        </message>
        <message>
            <source>A test item, opened with your words as the disk has them</source>
            <translation>Un objet d’essai, ouvert avec vos mots tels que le disque les a</translation>
        </message>
        <message>
            <source>Fieldreport is ready</source>
            <translation>Fieldreport est prêt</translation>
        </message>
        <message>
            <source>Ready to use</source>
            <translation>Prêt à l’emploi</translation>
        </message>
    </context>
    <context>
        <name>LedgerModel</name>
        <message>
            <source>needs a rate</source>
            <translation>il faut un taux</translation>
        </message>
        <message>
            <source>Only corrections and exchange differences may be below zero.</source>
            <translation>Seules les corrections et les différences de change peuvent être négatives.</translation>
        </message>
        <message>
            <source>{currency} has no such small unit.</source>
            <translation>{currency} n’a pas d’unité aussi petite.</translation>
        </message>
        <message>
            <source>This cannot be stored.</source>
            <translation>Cela ne peut être enregistré.</translation>
        </message>
    </context>
    <context>
        <name>LedgerView</name>
        <message>
            <source>Ledger</source>
            <translation>Grand livre</translation>
        </message>
        <message>
            <source>New entry</source>
            <translation>Nouvelle écriture</translation>
        </message>
        <message>
            <source>Remove entry</source>
            <translation>Retirer l’écriture</translation>
        </message>
        <message>
            <source>Ctrl+Del; Ctrl+Z brings it back</source>
            <translation>Ctrl+Suppr ; Ctrl+Z la reprend</translation>
        </message>
        <message>
            <source>Enter goes down and adds an entry after the last one; the arrow down in a cell shows its choices.</source>
            <translation>Entrée descend et ajoute une écriture après la dernière ; la flèche vers le bas montre les choix d’une case.</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n écriture</numerusform>
                <numerusform>%n écritures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListCard</name>
        <message>
            <source>List of authorized signatories</source>
            <translation>Liste des signataires habilités</translation>
        </message>
        <message>
            <source>Load a list…</source>
            <translation>Charger une liste…</translation>
        </message>
        <message>
            <source>Authorized signatories</source>
            <translation>Signataires habilités</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>List {number} of {day} is in use, with {count} signatories.</source>
            <translation>La liste {number} du {day} est en usage, avec {count} signataires.</translation>
        </message>
        <message>
            <source>None yet. Headquarters sends it after your registration; then you can sign.</source>
            <translation>Pas encore. Le Siège l’envoie après votre enregistrement ; ensuite vous pouvez signer.</translation>
        </message>
        <message>
            <source>The first list: telephone Headquarters and type the fingerprint they read aloud for {file}.</source>
            <translation>La première liste : téléphonez au Siège et tapez l’empreinte qu’on vous lit pour {file}.</translation>
        </message>
        <message>
            <source>Fingerprint of Headquarters’ authority</source>
            <translation>Empreinte de l’autorité du Siège</translation>
        </message>
        <message>
            <source>Use this list</source>
            <translation>Utiliser cette liste</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>you</source>
            <translation>vous</translation>
        </message>
    </context>
    <context>
        <name>ListPanel</name>
        <message>
            <source>Bin</source>
            <translation>Corbeille</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Ctrl+N</translation>
        </message>
    </context>
    <context>
        <name>LockingCard</name>
        <message>
            <source>Locking and passphrase</source>
            <translation>Verrouillage et phrase secrète</translation>
        </message>
        <message>
            <source>Lock when nobody types</source>
            <translation>Verrouiller quand personne ne tape</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Only by hand, Ctrl+L</source>
            <translation>Seulement à la main, Ctrl+L</translation>
        </message>
    </context>
    <context>
        <name>LosingCard</name>
        <message>
            <source>If this computer is lost</source>
            <translation>Si cet ordinateur est perdu</translation>
        </message>
        <message>
            <source>One page for the safe: whom to call, which signatories to withdraw, what was unsent, what brings data and key back. Nothing on it is secret. Make it anew after each report.</source>
            <translation>Une page pour le coffre : qui appeler, quels signataires retirer, ce qui n’était pas envoyé, ce qui permet de retrouver données et clé. Elle ne contient aucun secret. Refaites-la après chaque rapport.</translation>
        </message>
        <message>
            <source>Whom to call: name and telephone, one a line</source>
            <translation>Qui appeler : nom et téléphone, un par ligne</translation>
        </message>
        <message>
            <source>Write the loss card…</source>
            <translation>Écrire la fiche de perte…</translation>
        </message>
        <message>
            <source>No loss card was made yet.</source>
            <translation>Aucune fiche de perte n’a encore été faite.</translation>
        </message>
        <message>
            <source>Last loss card on {day}.</source>
            <translation>Dernière fiche de perte le {day}.</translation>
        </message>
        <message>
            <source>fieldreport-loss-card</source>
            <translation>fieldreport-fiche-de-perte</translation>
        </message>
        <message>
            <source>Write the loss card</source>
            <translation>Écrire la fiche de perte</translation>
        </message>
        <message>
            <source>The loss card is written. Print it, and keep it away from the computer.</source>
            <translation>La fiche de perte est écrite. Imprimez-la et gardez-la loin de l’ordinateur.</translation>
        </message>
    </context>
    <context>
        <name>MemoForm</name>
        <message>
            <source>Clearance by memo</source>
            <translation>Approbation par mémorandum</translation>
        </message>
        <message>
            <source>Attach the memo or e-mail that cleared this report, and say who cleared it.</source>
            <translation>Joignez le mémorandum ou le courriel qui a approuvé ce rapport, et dites qui l’a approuvé.</translation>
        </message>
        <message>
            <source>Attach…</source>
            <translation>Joindre…</translation>
        </message>
        <message>
            <source>Attach the memo or e-mail</source>
            <translation>Joindre le mémorandum ou le courriel</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Cleared by</source>
            <translation>Approuvé par</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>The memo or e-mail</source>
            <translation>Le mémorandum ou le courriel</translation>
        </message>
    </context>
    <context>
        <name>MissionFileScreen</name>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Nothing lies unencrypted here. What you save leaves the encrypted store.</source>
            <translation>Rien n’est ici en clair. Ce que vous enregistrez quitte le stockage chiffré.</translation>
        </message>
        <message>
            <source>Missions</source>
            <translation>Missions</translation>
        </message>
        <message>
            <source>{name}. {host}.</source>
            <translation>{name}. {host}.</translation>
        </message>
        <message>
            <source>May sign: {people}.</source>
            <translation>Peuvent signer : {people}.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Nobody is registered for this mission.</source>
            <translation>Personne n’est enregistré pour cette mission.</translation>
        </message>
        <message>
            <source>Q{number} {year}</source>
            <translation>T{number} {year}</translation>
        </message>
        <message>
            <source>Q{number}</source>
            <translation>T{number}</translation>
        </message>
        <message>
            <source>{done} of {all} events counted</source>
            <translation>{done} événements comptés sur {all}</translation>
        </message>
        <message>
            <source>Where to save it</source>
            <translation>Où l’enregistrer</translation>
        </message>
        <message>
            <source>Saved: {file}. It is not encrypted there.</source>
            <translation>Enregistré : {file}. Il n’y est pas chiffré.</translation>
        </message>
        <message>
            <source>Stated. Publish the list for the mission to know.</source>
            <translation>Déclaré. Publiez la liste pour que la mission le sache.</translation>
        </message>
        <message>
            <source>Kept. The next receipt carries it.</source>
            <translation>Conservé. Le prochain accusé de réception le transmet.</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Women among participants, %</source>
            <translation>Femmes parmi les participants, %</translation>
        </message>
        <message>
            <source>Women among participants, per cent, by quarter</source>
            <translation>Femmes parmi les participants, pour cent, par trimestre</translation>
        </message>
        <message>
            <source>Projects, budget utilization</source>
            <translation>Projets, utilisation du budget</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>L’ouvrir</translation>
        </message>
        <message>
            <source>Revisions received</source>
            <translation>Révisions reçues</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Trimestre</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signé par</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Nothing has come from this mission yet. Packages are taken in in the inbox.</source>
            <translation>Rien n’est encore arrivé de cette mission. Les paquets sont repris dans la boîte d’arrivée.</translation>
        </message>
    </context>
    <context>
        <name>MissionStep</name>
        <message>
            <source>Code, country or name, for example MONUC or Congo</source>
            <translation>Code, pays ou nom, par exemple MONUC ou Congo</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Missions</source>
            <translation>Missions</translation>
        </message>
        <message>
            <source>No mission fits. Try its country, or part of the name.</source>
            <translation>Aucune mission ne correspond. Essayez son pays, ou une partie du nom.</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Votre nom</translation>
        </message>
        <message>
            <source>As it is used in the mission; it stands under every report you sign.</source>
            <translation>Comme il est employé à la mission ; il figure sous chaque rapport que vous signez.</translation>
        </message>
        <message>
            <source>Mission and name</source>
            <translation>Mission et nom</translation>
        </message>
        <message>
            <source>Fieldreport here will belong to UN Headquarters and to no mission.</source>
            <translation>Fieldreport relèvera ici du Siège de l’ONU et d’aucune mission.</translation>
        </message>
        <message>
            <source>Whose reports are cleared here? Fieldreport belongs to one person of one mission.</source>
            <translation>De qui approuve-t-on ici les rapports ? Fieldreport appartient à une personne d’une mission.</translation>
        </message>
        <message>
            <source>Whose reports are written here? Fieldreport belongs to one person of one mission.</source>
            <translation>De qui écrit-on ici les rapports ? Fieldreport appartient à une personne d’une mission.</translation>
        </message>
        <message>
            <source>Choose a mission</source>
            <translation>Choisissez une mission</translation>
        </message>
        <message>
            <source>Write your name</source>
            <translation>Écrivez votre nom</translation>
        </message>
        <message>
            <source>Why it is asked</source>
            <translation>Pourquoi on le demande</translation>
        </message>
        <message>
            <source>Mission and role decide which questions the report has.</source>
            <translation>La mission et le rôle décident des questions du rapport.</translation>
        </message>
        <message>
            <source>Headquarters registers you under this name and this mission.</source>
            <translation>Le Siège vous enregistre sous ce nom et pour cette mission.</translation>
        </message>
        <message>
            <source>Moving to another mission? There you set up Fieldreport anew.</source>
            <translation>Vous passez à une autre mission ? Vous y installez Fieldreport à neuf.</translation>
        </message>
        <message>
            <source>UN Headquarters</source>
            <translation>Siège de l’ONU</translation>
        </message>
        <message>
            <source>{code}: {name}</source>
            <translation>{code} : {name}</translation>
        </message>
        <message>
            <source>The register has a {role} there ({year}); you chose {chosen}.</source>
            <translation>Le registre y indique : {role} ({year}) ; vous avez choisi : {chosen}.</translation>
        </message>
        <message>
            <source>Change to {role}</source>
            <translation>Passer à : {role}</translation>
        </message>
    </context>
    <context>
        <name>MoneyChart</name>
        <message>
            <source>Approved {amount}</source>
            <translation>Approuvé {amount}</translation>
        </message>
        <message>
            <source>received</source>
            <translation>reçu</translation>
        </message>
        <message>
            <source>spent</source>
            <translation>dépensé</translation>
        </message>
        <message>
            <source>{day}: {words} {amount}</source>
            <translation>{day} : {words} {amount}</translation>
        </message>
        <message>
            <source>At this pace {amount} would be spent by {day}</source>
            <translation>À ce rythme, {amount} seraient dépensés au {day}</translation>
        </message>
        <message>
            <source>Spent {amount}</source>
            <translation>Dépensé {amount}</translation>
        </message>
        <message>
            <source>Received {amount}</source>
            <translation>Reçu {amount}</translation>
        </message>
    </context>
    <context>
        <name>MoneyField</name>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>Currency, three letters</source>
            <translation>Monnaie, trois lettres</translation>
        </message>
        <message>
            <source>Units of the currency per US dollar</source>
            <translation>Unités de la monnaie par dollar des États-Unis</translation>
        </message>
        <message>
            <source>Date of the rate</source>
            <translation>Date du taux</translation>
        </message>
        <message>
            <source>UN rate</source>
            <translation>Taux de l’ONU</translation>
        </message>
        <message>
            <source>of</source>
            <translation>du</translation>
        </message>
        <message>
            <source>amount</source>
            <translation>montant</translation>
        </message>
    </context>
    <context>
        <name>MoneyView</name>
        <message>
            <source>Utilization over time</source>
            <translation>Utilisation dans le temps</translation>
        </message>
        <message>
            <source>Received and spent over time</source>
            <translation>Reçu et dépensé dans le temps</translation>
        </message>
        <message>
            <source>All versions</source>
            <translation>Toutes les versions</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n</source>
            <translation>
                <numerusform>Tout afficher (%n)</numerusform>
                <numerusform>Tout afficher (%n)</numerusform>
            </translation>
        </message>
        <message>
            <source>{currency}, thousands</source>
            <translation>{currency}, milliers</translation>
        </message>
        <message>
            <source>Finance section, {day}: {amount}.</source>
            <translation>Section des finances, {day} : {amount}.</translation>
        </message>
        <message>
            <source>Finance section, {day}: {amount} received.</source>
            <translation>Section des finances, {day} : {amount} reçus.</translation>
        </message>
        <message>
            <source>Finance section, {day}: {amount} obligated.</source>
            <translation>Section des finances, {day} : {amount} engagés.</translation>
        </message>
        <message>
            <source>Finance section, {day}: {amount} balance.</source>
            <translation>Section des finances, {day} : solde de {amount}.</translation>
        </message>
        <message>
            <source>Same as ours.</source>
            <translation>Comme chez nous.</translation>
        </message>
        <message>
            <source>Difference of {amount} explained.</source>
            <translation>Écart de {amount} expliqué.</translation>
        </message>
        <message>
            <source>Difference of {amount} to explain.</source>
            <translation>Écart de {amount} à expliquer.</translation>
        </message>
        <message>
            <source>Budget lines</source>
            <translation>Lignes budgétaires</translation>
        </message>
        <message>
            <source>Add line</source>
            <translation>Ajouter une ligne</translation>
        </message>
        <message>
            <source>New version…</source>
            <translation>Nouvelle version…</translation>
        </message>
        <message>
            <source>Headquarters approved another budget, or agreed to a change</source>
            <translation>Le Siège a approuvé un autre budget ou accepté un changement</translation>
        </message>
        <message>
            <source>No budget yet. Add its lines one by one, or paste them from a spreadsheet.</source>
            <translation>Pas encore de budget. Ajoutez ses lignes une à une, ou collez-les d’un tableur.</translation>
        </message>
        <message>
            <source>Newest entries of the ledger</source>
            <translation>Dernières écritures du grand livre</translation>
        </message>
        <message>
            <source>New entry</source>
            <translation>Nouvelle écriture</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Grand livre</translation>
        </message>
        <message>
            <source>Nothing was spent or obligated yet. Enter what happens as it happens; each entry takes a line.</source>
            <translation>Rien n’a encore été dépensé ni engagé. Saisissez au fur et à mesure ; chaque écriture prend une ligne.</translation>
        </message>
    </context>
    <context>
        <name>NarrativeField</name>
        <message>
            <source>Take new figures over</source>
            <translation>Reprendre les nouveaux chiffres</translation>
        </message>
    </context>
    <context>
        <name>NavModel</name>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n problème</numerusform>
                <numerusform>%n problèmes</numerusform>
            </translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvert</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>fermé</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>We chose these words by chance</source>
            <translation>Nous avons tiré ces mots au hasard</translation>
        </message>
        <message>
            <source>Other words</source>
            <translation>D’autres mots</translation>
        </message>
        <message>
            <source>Your words</source>
            <translation>Vos mots</translation>
        </message>
        <message>
            <source>Write the words on paper, then type them twice</source>
            <translation>Écrivez les mots sur papier, puis tapez-les deux fois</translation>
        </message>
        <message>
            <source>The words, first time</source>
            <translation>Les mots, première fois</translation>
        </message>
        <message>
            <source>The words, second time</source>
            <translation>Les mots, deuxième fois</translation>
        </message>
        <message>
            <source>Use a passphrase of my own instead</source>
            <translation>Utiliser plutôt ma propre phrase secrète</translation>
        </message>
        <message>
            <source>At least {least} characters. Fieldreport tells you how strong it is while you type.</source>
            <translation>Au moins {least} caractères. Fieldreport vous dit sa force pendant que vous tapez.</translation>
        </message>
        <message>
            <source>Capitals and extra spaces do not matter. Mistakes show at once.</source>
            <translation>Majuscules et espaces en trop n’importent pas. Les fautes se voient aussitôt.</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) left to type the first time</source>
            <translation>
                <numerusform>Encore %n mot à taper la première fois</numerusform>
                <numerusform>Encore %n mots à taper la première fois</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) left to type</source>
            <translation>
                <numerusform>Encore %n mot à taper</numerusform>
                <numerusform>Encore %n mots à taper</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} words out of {size}, drawn by chance: {bits} bits</source>
            <translation>{count} mots parmi {size}, tirés au hasard : {bits} bits</translation>
        </message>
    </context>
    <context>
        <name>NoteBox</name>
        <message>
            <source>Your explanation; it travels with the report</source>
            <translation>Votre explication ; elle voyage avec le rapport</translation>
        </message>
    </context>
    <context>
        <name>OfficerCard</name>
        <message>
            <source>Head of Mission or delegate on this computer</source>
            <translation>Chef de mission ou son délégué sur cet ordinateur</translation>
        </message>
        <message>
            <source>Fingerprint of her or his request</source>
            <translation>Empreinte de sa demande</translation>
        </message>
        <message>
            <source>Register the Head of Mission or delegate</source>
            <translation>Enregistrer le chef de mission ou son délégué</translation>
        </message>
        <message>
            <source>She or he clears reports on this computer with an own passphrase, which you need not know.</source>
            <translation>Cette personne approuve les rapports sur cet ordinateur avec sa propre phrase secrète, que vous n’avez pas à connaître.</translation>
        </message>
        <message>
            <source>Her or his name</source>
            <translation>Son nom</translation>
        </message>
        <message>
            <source>Her or his passphrase, to save the request again</source>
            <translation>Sa phrase secrète, pour enregistrer de nouveau la demande</translation>
        </message>
        <message>
            <source>Save the request…</source>
            <translation>Enregistrer la demande…</translation>
        </message>
        <message>
            <source>Nobody yet. Without, a report is cleared on another computer or by memo.</source>
            <translation>Personne encore. Sans cela, un rapport est approuvé sur un autre ordinateur ou par mémorandum.</translation>
        </message>
        <message>
            <source>{name} is on the list.</source>
            <translation>{name} figure sur la liste.</translation>
        </message>
        <message>
            <source>{name} has a key here; the request waits for Headquarters.</source>
            <translation>{name} a une clé ici ; la demande attend le Siège.</translation>
        </message>
        <message>
            <source>Save the request again</source>
            <translation>Enregistrer de nouveau la demande</translation>
        </message>
        <message>
            <source>Write the name</source>
            <translation>Écrivez le nom</translation>
        </message>
        <message>
            <source>Type the passphrase</source>
            <translation>Tapez la phrase secrète</translation>
        </message>
    </context>
    <context>
        <name>OfficerForm</name>
        <message>
            <source>Clearance</source>
            <translation>Approbation</translation>
        </message>
        <message>
            <source>The Head of Mission or delegate signs the same revision with an own key.</source>
            <translation>Le chef de mission ou son délégué signe la même révision avec sa propre clé.</translation>
        </message>
        <message>
            <source>Passphrase of the Head of Mission or delegate</source>
            <translation>Phrase secrète du chef de mission ou de son délégué</translation>
        </message>
        <message>
            <source>Clear report</source>
            <translation>Approuver le rapport</translation>
        </message>
        <message>
            <source>Clear as {name}</source>
            <translation>Approuver en tant que {name}</translation>
        </message>
        <message>
            <source>You sign revision {revision} exactly as shown. It cannot change afterwards.</source>
            <translation>Vous signez la révision {revision} exactement comme elle est affichée. Elle ne peut plus changer ensuite.</translation>
        </message>
        <message>
            <source>Passphrase of {name}</source>
            <translation>Phrase secrète de {name}</translation>
        </message>
    </context>
    <context>
        <name>OwnPassphrase</name>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Passphrase of your own</source>
            <translation>Votre propre phrase secrète</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>La même encore une fois</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s) more</source>
            <translation>
                <numerusform>Encore %n caractère</numerusform>
                <numerusform>Encore %n caractères</numerusform>
            </translation>
        </message>
        <message>
            <source>Too easy to guess</source>
            <translation>Trop facile à deviner</translation>
        </message>
        <message>
            <source>Type it once more</source>
            <translation>Tapez-la encore une fois</translation>
        </message>
        <message>
            <source>About {bits} bits; unusual words and more of them make it stronger</source>
            <translation>Environ {bits} bits ; des mots rares et plus nombreux la rendent plus forte</translation>
        </message>
        <message>
            <source>At least {least} characters</source>
            <translation>Au moins {least} caractères</translation>
        </message>
        <message>
            <source>Both are the same</source>
            <translation>Les deux sont identiques</translation>
        </message>
        <message>
            <source>Differs from the first</source>
            <translation>Diffère de la première</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Masquer</translation>
        </message>
    </context>
    <context>
        <name>PackagesCard</name>
        <message>
            <source>Packages</source>
            <translation>Paquets</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Open submission packages</source>
            <translation>Ouvrir les paquets à transmettre</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>No package yet. A signed report becomes one when it is exported.</source>
            <translation>Pas encore de paquet. Un rapport signé en devient un quand il est exporté.</translation>
        </message>
    </context>
    <context>
        <name>PackagesScreen</name>
        <message>
            <source>Submission packages</source>
            <translation>Paquets à transmettre</translation>
        </message>
        <message>
            <source>Offline. Nothing leaves this computer until you write it.</source>
            <translation>Hors ligne. Rien ne quitte cet ordinateur avant que vous ne l’écriviez.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Write {revision}</source>
            <translation>Écrire {revision}</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Identité</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Paquet</translation>
        </message>
        <message>
            <source>As written</source>
            <translation>Tel qu’écrit</translation>
        </message>
        <message>
            <source>Open the report</source>
            <translation>Ouvrir le rapport</translation>
        </message>
        <message>
            <source>Clearance…</source>
            <translation>Approbation…</translation>
        </message>
        <message>
            <source>Write package</source>
            <translation>Écrire le paquet</translation>
        </message>
        <message>
            <source>No list of authorized signatories says whom to encrypt to.</source>
            <translation>Aucune liste des signataires habilités ne dit pour qui chiffrer.</translation>
        </message>
        <message>
            <source>Packing</source>
            <translation>Mise en paquet</translation>
        </message>
        <message>
            <source>Written and read back: {file}, {size}.</source>
            <translation>Écrit et relu : {file}, {size}.</translation>
        </message>
        <message>
            <source>This file is not encrypted.</source>
            <translation>Ce fichier n’est pas chiffré.</translation>
        </message>
        <message>
            <source>SHA-256 {digest}</source>
            <translation>SHA-256 {digest}</translation>
        </message>
        <message>
            <source>Signed reports</source>
            <translation>Rapports signés</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Where it went</source>
            <translation>Où elle est allée</translation>
        </message>
        <message>
            <source>Nothing is signed yet. A signed report becomes a package here, ready to travel.</source>
            <translation>Rien n’est encore signé. Un rapport signé devient ici un paquet, prêt à voyager.</translation>
        </message>
        <message>
            <source>Digest of the package</source>
            <translation>Empreinte du paquet</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Entrée</translation>
        </message>
        <message>
            <source>Not written anywhere yet.</source>
            <translation>Pas encore écrite.</translation>
        </message>
        <message>
            <source>To compare with</source>
            <translation>À comparer avec</translation>
        </message>
        <message>
            <source>Headquarters reads the same digits (SHA-256).</source>
            <translation>Le Siège lit les mêmes chiffres (SHA-256).</translation>
        </message>
        <message>
            <source>What a package is</source>
            <translation>Ce qu’est un paquet</translation>
        </message>
        <message>
            <source>One file with the signed report, its workbook, its PDF and what travels with it.</source>
            <translation>Un seul fichier avec le rapport signé, son classeur, son PDF et ce qui voyage avec lui.</translation>
        </message>
        <message>
            <source>Encrypted to Headquarters and to you; nobody on the way can read or change it.</source>
            <translation>Chiffré pour le Siège et pour vous ; personne en route ne peut le lire ni le modifier.</translation>
        </message>
        <message>
            <source>On a poor connection the data alone goes first: a few kilobytes, signed the same way.</source>
            <translation>Par une mauvaise connexion, les données seules partent d’abord : quelques kilo-octets, signés de la même façon.</translation>
        </message>
    </context>
    <context>
        <name>PartView</name>
        <message>
            <source>Figures are quoted with Ctrl+Shift+F or a brace.</source>
            <translation>Les chiffres se citent par Ctrl+Maj+F ou une accolade.</translation>
        </message>
        <message>
            <source>Put a first text together</source>
            <translation>Composer un premier texte</translation>
        </message>
        <message>
            <source>From the figures and from what the missions wrote</source>
            <translation>À partir des chiffres et de ce que les missions ont écrit</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) from reports</source>
            <translation>
                <numerusform>%n passage des rapports</numerusform>
                <numerusform>%n passages des rapports</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ParticipantsField</name>
        <message>
            <source>Add a group</source>
            <translation>Ajouter un groupe</translation>
        </message>
        <message>
            <source>Remove this group</source>
            <translation>Retirer ce groupe</translation>
        </message>
        <message>
            <source>Girls and boys too</source>
            <translation>Filles et garçons aussi</translation>
        </message>
        <message>
            <source>Figures of this group are</source>
            <translation>Les chiffres de ce groupe sont</translation>
        </message>
        <message>
            <source>Exact figures</source>
            <translation>Chiffres exacts</translation>
        </message>
        <message>
            <source>At least this many</source>
            <translation>Au moins ce nombre</translation>
        </message>
        <message>
            <source>About this many</source>
            <translation>Environ ce nombre</translation>
        </message>
        <message>
            <source>{group}, {part}: “{text}” is not a number. Enter a whole number, 0 if none.</source>
            <translation>{group}, {part} : « {text} » n’est pas un nombre. Entrez un nombre entier, 0 si aucun.</translation>
        </message>
        <message>
            <source>{group}, {part}: enter a number, 0 if none, or choose “not collected”.</source>
            <translation>{group}, {part} : entrez un nombre, 0 si aucun, ou choisissez « non recueilli ».</translation>
        </message>
    </context>
    <context>
        <name>PassageCard</name>
        <message>
            <source>{mission}, {quarter}</source>
            <translation>{mission}, {quarter}</translation>
        </message>
        <message>
            <source>Put into the text</source>
            <translation>Mettre dans le texte</translation>
        </message>
        <message>
            <source>Put into the text: {passage}</source>
            <translation>Mettre dans le texte : {passage}</translation>
        </message>
    </context>
    <context>
        <name>PassphraseForm</name>
        <message>
            <source>Change the passphrase</source>
            <translation>Changer la phrase secrète</translation>
        </message>
        <message>
            <source>The passphrase in use</source>
            <translation>La phrase secrète en usage</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>La changer</translation>
        </message>
        <message>
            <source>Changed. From now on the new passphrase opens Fieldreport.</source>
            <translation>Changée. Désormais, la nouvelle phrase secrète ouvre Fieldreport.</translation>
        </message>
        <message>
            <source>Somebody may know it, or have a copy: change the key of the data too</source>
            <translation>Quelqu’un la connaît peut-être ou possède une copie : changer aussi la clé des données</translation>
        </message>
        <message>
            <source>The recovery sheet then opens Fieldreport no longer: make a new one.</source>
            <translation>La fiche de secours n’ouvre alors plus Fieldreport : faites-en une nouvelle.</translation>
        </message>
        <message>
            <source>Backups made before keep the old passphrase. Whoever copied the key file earlier can still open that copy with the old one.</source>
            <translation>Les sauvegardes antérieures gardent l’ancienne phrase secrète. Qui a copié le fichier de clé auparavant peut encore ouvrir cette copie avec l’ancienne.</translation>
        </message>
        <message>
            <source>Type the passphrase in use</source>
            <translation>Tapez la phrase secrète en usage</translation>
        </message>
        <message>
            <source>Make a backup and a recovery sheet now; the former ones belong to the former key.</source>
            <translation>Faites maintenant une sauvegarde et une fiche de secours ; les précédentes vont avec l’ancienne clé.</translation>
        </message>
        <message>
            <source>Still open with the former passphrase: {files}</source>
            <translation>S’ouvrent encore avec l’ancienne phrase secrète : {files}</translation>
        </message>
    </context>
    <context>
        <name>PassphraseStep</name>
        <message>
            <source>Lock after ten minutes without typing</source>
            <translation>Verrouiller après dix minutes sans frappe</translation>
        </message>
        <message>
            <source>Nothing is lost: every word is on disk, encrypted, before the screen locks.</source>
            <translation>Rien n’est perdu : chaque mot est sur le disque, chiffré, avant que l’écran se verrouille.</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Votre phrase secrète</translation>
        </message>
        <message>
            <source>Six words lock everything in Fieldreport: reports, records and your signing key.</source>
            <translation>Six mots verrouillent tout dans Fieldreport : rapports, fiches et votre clé de signature.</translation>
        </message>
        <message>
            <source>Why a passphrase</source>
            <translation>Pourquoi une phrase secrète</translation>
        </message>
        <message>
            <source>If the laptop is lost or taken, the file cannot be read.</source>
            <translation>Si l’ordinateur est perdu ou pris, le fichier ne peut être lu.</translation>
        </message>
        <message>
            <source>It proves that you signed, and nobody for you.</source>
            <translation>Elle prouve que vous avez signé, et personne à votre place.</translation>
        </message>
        <message>
            <source>Nobody can reset it, also not UN Headquarters.</source>
            <translation>Personne ne peut la réinitialiser, pas même le Siège de l’ONU.</translation>
        </message>
    </context>
    <context>
        <name>PdfPages</name>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{name}, page {page} of {all}</source>
            <translation>{name}, page {page} sur {all}</translation>
        </message>
    </context>
    <context>
        <name>PeopleField</name>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Not collected</source>
            <translation>Non recueilli</translation>
        </message>
        <message>
            <source>{group}, {part}: “{text}” is not a number. Enter a whole number, 0 if none.</source>
            <translation>{group}, {part} : « {text} » n’est pas un nombre. Entrez un nombre entier, 0 si aucun.</translation>
        </message>
        <message>
            <source>{group}, {part}: enter a number, 0 if none, or choose “not collected”.</source>
            <translation>{group}, {part} : entrez un nombre, 0 si aucun, ou choisissez « non recueilli ».</translation>
        </message>
    </context>
    <context>
        <name>PeopleGlance</name>
        <message>
            <source>Participants</source>
            <translation>Participants</translation>
        </message>
        <message>
            <source>Component</source>
            <translation>Composante</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>{group}: {women} women, {men} men, {total} in all</source>
            <translation>{group} : {women} femmes, {men} hommes, {total} en tout</translation>
        </message>
    </context>
    <context>
        <name>PeopleModel</name>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>sans objet</translation>
        </message>
        <message>
            <source>not collected</source>
            <translation>non recueilli</translation>
        </message>
        <message>
            <source>withheld</source>
            <translation>non communiqué</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <source>Women, %</source>
            <translation>Femmes, %</translation>
        </message>
        <message>
            <source>cannot be worked out yet</source>
            <translation>pas encore calculable</translation>
        </message>
        <message>
            <source>{text}, not a number</source>
            <translation>{text}, pas un nombre</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Manque</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vide</translation>
        </message>
        <message>
            <source>Complete rows, {done} of {all}</source>
            <translation>Lignes complètes, {done} sur {all}</translation>
        </message>
    </context>
    <context>
        <name>PeopleTable</name>
        <message>
            <source>Set to 0</source>
            <translation>Mettre à 0</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Effacer</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) pasted</source>
            <translation>
                <numerusform>%n case collée</numerusform>
                <numerusform>%n cases collées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PickField</name>
        <message>
            <source>Not chosen</source>
            <translation>Non choisi</translation>
        </message>
        <message>
            <source>Not stated</source>
            <translation>Non précisé</translation>
        </message>
    </context>
    <context>
        <name>PlanScreen</name>
        <message>
            <source>One-page review (PDF)</source>
            <translation>Revue sur une page (PDF)</translation>
        </message>
        <message>
            <source>For the senior management team</source>
            <translation>Pour l’équipe de direction</translation>
        </message>
        <message>
            <source>Adoption of the plan</source>
            <translation>Adoption du plan</translation>
        </message>
        <message>
            <source>Review of the plan</source>
            <translation>Revue du plan</translation>
        </message>
        <message>
            <source>Save the review</source>
            <translation>Enregistrer la revue</translation>
        </message>
        <message>
            <source>The review is saved as {file}. There it is not encrypted.</source>
            <translation>La revue est enregistrée sous {file}. Elle n’y est pas chiffrée.</translation>
        </message>
    </context>
    <context>
        <name>PracticesCard</name>
        <message>
            <source>Good practices</source>
            <translation>Bonnes pratiques</translation>
        </message>
        <message>
            <source>What the panel says goes to the mission with the next receipt, signed.</source>
            <translation>Ce que dit le jury parvient à la mission avec le prochain accusé de réception, signé.</translation>
        </message>
        <message>
            <source>The panel: {state}</source>
            <translation>Le jury : {state}</translation>
        </message>
        <message>
            <source>The panel has not spoken yet.</source>
            <translation>Le jury ne s’est pas encore prononcé.</translation>
        </message>
        <message>
            <source>What the panel says…</source>
            <translation>Ce que dit le jury…</translation>
        </message>
        <message>
            <source>What the panel says: {title}</source>
            <translation>Ce que dit le jury : {title}</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>What the panel says; the mission reads it</source>
            <translation>Ce que dit le jury ; la mission le lit</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>PreviewScreen</name>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Nothing leaves this computer</source>
            <translation>Rien ne quitte cet ordinateur</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Modifications</translation>
        </message>
        <message>
            <source>Preview {quarter}</source>
            <translation>Aperçu {quarter}</translation>
        </message>
        <message>
            <source>{mission} · {quarter}</source>
            <translation>{mission} · {quarter}</translation>
        </message>
        <message>
            <source>{months} · draft {revision}</source>
            <translation>{months} · brouillon {revision}</translation>
        </message>
        <message>
            <source>{months} · revision {revision}</source>
            <translation>{months} · révision {revision}</translation>
        </message>
        <message>
            <source>Preview of the draft, not signed</source>
            <translation>Aperçu du brouillon, non signé</translation>
        </message>
        <message>
            <source>Revision {revision}, as it was signed</source>
            <translation>Révision {revision}, telle qu’elle a été signée</translation>
        </message>
        <message>
            <source>Gender equality report, {quarter}</source>
            <translation>Rapport sur l’égalité des sexes, {quarter}</translation>
        </message>
        <message>
            <source>Another version of Fieldreport drew this revision: it is shown as it was signed, without marks.</source>
            <translation>Une autre version de Fieldreport a dessiné cette révision : elle est affichée telle qu’elle a été signée, sans marques.</translation>
        </message>
        <message>
            <source>This is how it will look when it is signed. Nothing is signed yet.</source>
            <translation>Voici ce que ce sera une fois signé. Rien n’est encore signé.</translation>
        </message>
        <message>
            <source>Revision {revision} exactly as it was signed.</source>
            <translation>La révision {revision} exactement telle qu’elle a été signée.</translation>
        </message>
        <message>
            <source>Draft, not signed</source>
            <translation>Brouillon, non signé</translation>
        </message>
        <message>
            <source>Save a copy of the report</source>
            <translation>Enregistrer une copie du rapport</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Enregistré : {file}</translation>
        </message>
        <message>
            <source>Sign report…</source>
            <translation>Signer le rapport…</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Entrée</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Enregistrer une copie…</translation>
        </message>
        <message>
            <source>The file is not encrypted: whoever has it can read it.</source>
            <translation>Le fichier n’est pas chiffré : quiconque l’a peut le lire.</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Sample data: nothing here is real work.</source>
            <translation>Données d’exemple : rien ici n’est du vrai travail.</translation>
        </message>
        <message>
            <source>Passphrases: “{author}”, and “{officer}” for the Head of Mission.</source>
            <translation>Phrases secrètes : « {author} », et « {officer} » pour le chef de mission.</translation>
        </message>
        <message>
            <source>Leave the sample</source>
            <translation>Quitter l’exemple</translation>
        </message>
        <message>
            <source>Fieldreport sample</source>
            <translation>Exemple de Fieldreport</translation>
        </message>
    </context>
    <context>
        <name>ProgressBar</name>
        <message>
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>ProjectChecks</name>
        <message>
            <source>Checks</source>
            <translation>Contrôles</translation>
        </message>
        <message>
            <source>Nothing to correct or explain.</source>
            <translation>Rien à corriger ni à expliquer.</translation>
        </message>
        <message numerus="yes">
            <source>%n to correct</source>
            <translation>
                <numerusform>%n à corriger</numerusform>
                <numerusform>%n à corriger</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to explain</source>
            <translation>
                <numerusform>%n à expliquer</numerusform>
                <numerusform>%n à expliquer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n à regarder</numerusform>
                <numerusform>%n à regarder</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectGrants</name>
        <message>
            <source>Grant for “{title}” loaded</source>
            <translation>Octroi pour « {title} » chargé</translation>
        </message>
        <message>
            <source>Load a signed grant</source>
            <translation>Charger un octroi signé</translation>
        </message>
        <message>
            <source>Taken over as signed</source>
            <translation>Repris tel que signé</translation>
        </message>
        <message>
            <source>Note kept</source>
            <translation>Note conservée</translation>
        </message>
    </context>
    <context>
        <name>ProjectKeeper</name>
        <message>
            <source>{field} of “{title}”</source>
            <translation>{field} de « {title} »</translation>
        </message>
    </context>
    <context>
        <name>ProjectList</name>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Nouveau projet</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Utilized, %</source>
            <translation>Utilisé, %</translation>
        </message>
        <message>
            <source>Approved, received</source>
            <translation>Approuvé, reçu</translation>
        </message>
        <message>
            <source>Spent, obligated</source>
            <translation>Dépensé, engagé</translation>
        </message>
        <message>
            <source>Available, balance</source>
            <translation>Disponible, solde</translation>
        </message>
        <message>
            <source>Available: approved less spent and obligated. Balance: received less spent. All amounts in the currency of the project.</source>
            <translation>Disponible : approuvé moins dépensé et engagé. Solde : reçu moins dépensé. Tous les montants sont dans la monnaie du projet.</translation>
        </message>
        <message>
            <source>{mission}, checked for {quarter}</source>
            <translation>{mission}, contrôlé pour {quarter}</translation>
        </message>
        <message>
            <source>No projects yet</source>
            <translation>Pas encore de projets</translation>
        </message>
        <message>
            <source>A project holds what the Gender Funding Facility granted: approval, budget, instalments, every payment and commitment. What is received, spent and still available is worked out from the entries.</source>
            <translation>Un projet contient ce que le Fonds pour l’égalité des sexes a accordé : approbation, budget, versements, chaque paiement et engagement. Ce qui est reçu, dépensé et encore disponible est calculé à partir des écritures.</translation>
        </message>
        <message>
            <source>Enter the first project</source>
            <translation>Saisir le premier projet</translation>
        </message>
    </context>
    <context>
        <name>ProjectPage</name>
        <message>
            <source>ends {day}</source>
            <translation>se termine le {day}</translation>
        </message>
        <message>
            <source>approved {day}</source>
            <translation>approuvé le {day}</translation>
        </message>
        <message>
            <source>Project without a title</source>
            <translation>Projet sans titre</translation>
        </message>
        <message numerus="yes">
            <source>Documents, %n</source>
            <translation>
                <numerusform>Documents, %n</numerusform>
                <numerusform>Documents, %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+Gauche</translation>
        </message>
        <message>
            <source>Views of the project</source>
            <translation>Vues du projet</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Grand livre</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapports</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
    </context>
    <context>
        <name>ProjectReports</name>
        <message>
            <source>Audit file</source>
            <translation>Dossier d’audit</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Brouillon</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signé</translation>
        </message>
        <message>
            <source>Cleared</source>
            <translation>Approuvé</translation>
        </message>
        <message>
            <source>Write the package into</source>
            <translation>Écrire le paquet dans</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Écrit : {file}</translation>
        </message>
    </context>
    <context>
        <name>ProjectVersions</name>
        <message>
            <source>New version of the budget</source>
            <translation>Nouvelle version du budget</translation>
        </message>
    </context>
    <context>
        <name>ProjectsScreen</name>
        <message>
            <source>Offline. Nothing leaves this computer until you export.</source>
            <translation>Hors ligne. Rien ne quitte cet ordinateur avant que vous n’exportiez.</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Nouveau projet</translation>
        </message>
        <message>
            <source>“{title}” put into the bin</source>
            <translation>« {title} » mis à la corbeille</translation>
        </message>
        <message>
            <source>Note on {place}</source>
            <translation>Note sur {place}</translation>
        </message>
    </context>
    <context>
        <name>QuarterCalendar</name>
        <message>
            <source>Enter logs on the day, F2 opens what stands there.</source>
            <translation>Entrée consigne ce jour-là, F2 ouvre ce qui s’y trouve.</translation>
        </message>
        <message>
            <source>Quarter before</source>
            <translation>Trimestre précédent</translation>
        </message>
        <message>
            <source>Quarter after</source>
            <translation>Trimestre suivant</translation>
        </message>
        <message>
            <source>Quarter before (Page up)</source>
            <translation>Trimestre précédent (Page préc.)</translation>
        </message>
        <message>
            <source>Quarter after (Page down)</source>
            <translation>Trimestre suivant (Page suiv.)</translation>
        </message>
        <message>
            <source>{name}, day by day</source>
            <translation>{name}, jour par jour</translation>
        </message>
        <message>
            <source>{months} {year}</source>
            <translation>{months} {year}</translation>
        </message>
    </context>
    <context>
        <name>QuestionsCard</name>
        <message>
            <source>What is to be answered or corrected?</source>
            <translation>Que faut-il répondre ou corriger ?</translation>
        </message>
        <message>
            <source>About</source>
            <translation>À propos</translation>
        </message>
        <message>
            <source>Question to the mission</source>
            <translation>Question à la mission</translation>
        </message>
        <message>
            <source>Another question</source>
            <translation>Une autre question</translation>
        </message>
        <message>
            <source>Return report</source>
            <translation>Renvoyer le rapport</translation>
        </message>
        <message>
            <source>The mission finds each question beside its field, with the receipt.</source>
            <translation>La mission trouve chaque question à côté de son champ, avec l’accusé de réception.</translation>
        </message>
        <message>
            <source>The whole report</source>
            <translation>L’ensemble du rapport</translation>
        </message>
        <message>
            <source>{place}: {question}</source>
            <translation>{place} : {question}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Remove the question “{question}”</source>
            <translation>Retirer la question « {question} »</translation>
        </message>
    </context>
    <context>
        <name>QuickLog</name>
        <message>
            <source>&amp;Quick log</source>
            <translation>&amp;Note rapide</translation>
        </message>
        <message>
            <source>Quick log</source>
            <translation>Note rapide</translation>
        </message>
        <message>
            <source>Repeat the last entry</source>
            <translation>Répéter la dernière note</translation>
        </message>
        <message>
            <source>Repeat the last entry (arrow up)</source>
            <translation>Répéter la dernière note (flèche vers le haut)</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Noter</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>What was understood</source>
            <translation>Ce qui a été compris</translation>
        </message>
        <message>
            <source>Understood: {what}</source>
            <translation>Compris : {what}</translation>
        </message>
    </context>
    <context>
        <name>QuotationPanel</name>
        <message>
            <source>Copy with source</source>
            <translation>Copier avec la source</translation>
        </message>
        <message>
            <source>Ctrl+C in the list</source>
            <translation>Ctrl+C dans la liste</translation>
        </message>
        <message>
            <source>Into Word…</source>
            <translation>Vers Word…</translation>
        </message>
        <message>
            <source>Ctrl+E</source>
            <translation>Ctrl+E</translation>
        </message>
        <message>
            <source>In full</source>
            <translation>Texte intégral</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Cleared for public use</source>
            <translation>Autorisé à la publication</translation>
        </message>
        <message>
            <source>Not cleared for public use</source>
            <translation>Non autorisé à la publication</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signé par</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Paquet</translation>
        </message>
    </context>
    <context>
        <name>QuotingScreen</name>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Type words, or choose a mission, country, area or period.</source>
            <translation>Tapez des mots, ou choisissez une mission, un pays, un domaine ou une période.</translation>
        </message>
        <message>
            <source>Nothing that stands can be quoted for this. Use fewer words, or a longer period.</source>
            <translation>Rien de ce qui fait foi ne peut être cité pour cela. Employez moins de mots, ou une période plus longue.</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) and figure(s)</source>
            <translation>
                <numerusform>%n passage ou chiffre</numerusform>
                <numerusform>%n passages et chiffres</numerusform>
            </translation>
        </message>
        <message>
            <source>{count}, {marked} marked</source>
            <translation>{count}, {marked} marqué(s)</translation>
        </message>
        <message>
            <source>public</source>
            <translation>public</translation>
        </message>
        <message>
            <source>internal</source>
            <translation>interne</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>accepté</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>provisoire</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>marqué</translation>
        </message>
        <message>
            <source>not marked</source>
            <translation>non marqué</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) or figure(s) copied with their source</source>
            <translation>
                <numerusform>%n passage ou chiffre copié avec sa source</numerusform>
                <numerusform>%n passages ou chiffres copiés avec leur source</numerusform>
            </translation>
        </message>
        <message>
            <source>quotations</source>
            <translation>citations</translation>
        </message>
        <message>
            <source>Write with sources as footnotes</source>
            <translation>Écrire avec les sources en notes de bas de page</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Écrit : {file}</translation>
        </message>
        <message>
            <source>Only what stands is offered, with its source.</source>
            <translation>Seul ce qui fait foi est proposé, avec sa source.</translation>
        </message>
        <message>
            <source>Find and quote</source>
            <translation>Rechercher et citer</translation>
        </message>
        <message>
            <source>Paragraph or figure</source>
            <translation>Passage ou chiffre</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>What can be quoted</source>
            <translation>Ce qui peut être cité</translation>
        </message>
        <message>
            <source>Space marks a row, Ctrl+C copies with source, Ctrl+E writes.</source>
            <translation>Espace marque une ligne, Ctrl+C copie avec la source, Ctrl+E écrit.</translation>
        </message>
    </context>
    <context>
        <name>QuotingTextEdit</name>
        <message>
            <source>{value}: {name}, {note}. A click or Alt+Enter opens the records.</source>
            <translation>{value} : {name}, {note}. Un clic ou Alt+Entrée ouvre les enregistrements.</translation>
        </message>
    </context>
    <context>
        <name>ReasonsForm</name>
        <message>
            <source>Why is there a new revision?</source>
            <translation>Pourquoi une nouvelle révision ?</translation>
        </message>
        <message>
            <source>Headquarters keeps both; the reason travels with it.</source>
            <translation>Le Siège garde les deux ; le motif voyage avec elle.</translation>
        </message>
        <message>
            <source>What changed. Give a reason of its own where the one above does not fit.</source>
            <translation>Ce qui a changé. Donnez un motif propre là où celui du dessus ne convient pas.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more; the reason above is for them</source>
            <translation>
                <numerusform>et %n autre ; le motif ci-dessus vaut pour lui</numerusform>
                <numerusform>et %n autres ; le motif ci-dessus vaut pour eux</numerusform>
            </translation>
        </message>
        <message>
            <source>Reason for {change}</source>
            <translation>Motif pour {change}</translation>
        </message>
        <message>
            <source>Its own reason</source>
            <translation>Son propre motif</translation>
        </message>
    </context>
    <context>
        <name>ReceivedCards</name>
        <message>
            <source>Overdue reports</source>
            <translation>Rapports en retard</translation>
        </message>
        <message>
            <source>Reports and audit files that came</source>
            <translation>Rapports et dossiers d’audit reçus</translation>
        </message>
        <message>
            <source>Enter saves the signed package, as it came.</source>
            <translation>Entrée enregistre le dossier signé, tel qu’il est arrivé.</translation>
        </message>
        <message>
            <source>Due on {date}</source>
            <translation>Échéance : {date}</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n jour de retard</numerusform>
                <numerusform>%n jours de retard</numerusform>
            </translation>
        </message>
        <message>
            <source>{document}, {period}</source>
            <translation>{document}, {period}</translation>
        </message>
        <message>
            <source>Came on {moment}, verified</source>
            <translation>Reçu le {moment}, vérifié</translation>
        </message>
        <message>
            <source>revision {number}</source>
            <translation>révision {number}</translation>
        </message>
        <message>
            <source>Financial report</source>
            <translation>Rapport financier</translation>
        </message>
        <message>
            <source>Substantive report</source>
            <translation>Rapport de fond</translation>
        </message>
        <message>
            <source>Audit file</source>
            <translation>Dossier d’audit</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
    </context>
    <context>
        <name>RecoveryLine</name>
        <message>
            <source>To the recovery sheet…</source>
            <translation>Vers la fiche de secours…</translation>
        </message>
        <message>
            <source>There is no recovery sheet: a forgotten passphrase would lose everything here.</source>
            <translation>Il n’y a pas de fiche de secours : une phrase secrète oubliée ferait tout perdre ici.</translation>
        </message>
        <message>
            <source>The recovery sheet was last tried on {day}. Two minutes show that it still opens Fieldreport.</source>
            <translation>La fiche de secours a été essayée le {day}. Deux minutes montrent qu’elle ouvre encore Fieldreport.</translation>
        </message>
        <message>
            <source>The recovery sheet was never tried. It takes two minutes.</source>
            <translation>La fiche de secours n’a jamais été essayée. Cela prend deux minutes.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryStep</name>
        <message>
            <source>1. Save the sheet and print it</source>
            <translation>1. Enregistrez la fiche et imprimez-la</translation>
        </message>
        <message>
            <source>Save it to a USB stick, or print it here and delete the file. Keep it in the mission’s safe.</source>
            <translation>Enregistrez-la sur une clé USB, ou imprimez-la ici et supprimez le fichier. Gardez-la dans le coffre de la mission.</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Pas encore enregistrée</translation>
        </message>
        <message>
            <source>Save the sheet…</source>
            <translation>Enregistrer la fiche…</translation>
        </message>
        <message>
            <source>Open to print</source>
            <translation>Ouvrir pour imprimer</translation>
        </message>
        <message>
            <source>2. Type the code back, once</source>
            <translation>2. Retapez le code, une fois</translation>
        </message>
        <message>
            <source>From the paper: this proves that the sheet can be read when it is needed.</source>
            <translation>D’après le papier : cela prouve que la fiche peut être lue quand il le faut.</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Code de secours</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Fiche de secours</translation>
        </message>
        <message>
            <source>One page with a code that opens the file if the passphrase is forgotten. Nobody else has it.</source>
            <translation>Une page avec un code qui ouvre le fichier si la phrase secrète est oubliée. Personne d’autre ne l’a.</translation>
        </message>
        <message>
            <source>Save the sheet first</source>
            <translation>Enregistrez d’abord la fiche</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>À quoi elle sert</translation>
        </message>
        <message>
            <source>It brings back your data and your signing key.</source>
            <translation>Elle rend vos données et votre clé de signature.</translation>
        </message>
        <message>
            <source>Whoever has it and your laptop can read everything: keep it away from the laptop.</source>
            <translation>Qui l’a avec votre ordinateur peut tout lire : gardez-la loin de l’ordinateur.</translation>
        </message>
        <message>
            <source>Without passphrase and sheet, everything here is lost for good.</source>
            <translation>Sans phrase secrète ni fiche, tout ce qui est ici est perdu pour de bon.</translation>
        </message>
        <message>
            <source>fieldreport-recovery-sheet</source>
            <translation>fieldreport-fiche-de-secours</translation>
        </message>
        <message>
            <source>Save the recovery sheet</source>
            <translation>Enregistrer la fiche de secours</translation>
        </message>
        <message>
            <source>Writing the sheet…</source>
            <translation>Écriture de la fiche…</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Enregistré : {file}</translation>
        </message>
        <message>
            <source>The mission has changed since: save the sheet again.</source>
            <translation>La mission a changé depuis : enregistrez de nouveau la fiche.</translation>
        </message>
        <message>
            <source>Save it again…</source>
            <translation>L’enregistrer de nouveau…</translation>
        </message>
    </context>
    <context>
        <name>RegisterPage</name>
        <message>
            <source>All components</source>
            <translation>Toutes les composantes</translation>
        </message>
        <message>
            <source>Component</source>
            <translation>Composante</translation>
        </message>
        <message>
            <source>All projects</source>
            <translation>Tous les projets</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Registre</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendrier</translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n choisi</numerusform>
                <numerusform>%n choisis</numerusform>
            </translation>
        </message>
        <message>
            <source>All dates</source>
            <translation>Toutes les dates</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>Complete by sex, {complete} of {events} events</source>
            <translation>Complètes par sexe, {complete} événements sur {events}</translation>
        </message>
        <message numerus="yes">
            <source>%n with checks</source>
            <translation>
                <numerusform>%n avec des contrôles</numerusform>
                <numerusform>%n avec des contrôles</numerusform>
            </translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Nothing fits these filters.</source>
            <translation>Rien ne correspond à ces filtres.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Tout afficher</translation>
        </message>
    </context>
    <context>
        <name>RegisterScreen</name>
        <message>
            <source>Offline. Nothing leaves this computer until you export.</source>
            <translation>Hors ligne. Rien ne quitte cet ordinateur avant que vous n’exportiez.</translation>
        </message>
        <message>
            <source>{place} of {all}</source>
            <translation>{place} sur {all}</translation>
        </message>
        <message>
            <source>Logged: {title}</source>
            <translation>Noté : {title}</translation>
        </message>
        <message>
            <source>Duplicated. Enter the day and the figures.</source>
            <translation>Dupliqué. Saisissez le jour et les chiffres.</translation>
        </message>
        <message>
            <source>“{title}” is taken out. Ctrl+Z takes it back.</source>
            <translation>« {title} » est retiré. Ctrl+Z l’annule.</translation>
        </message>
        <message>
            <source>“{title}” is in the bin. Ctrl+Z takes it back.</source>
            <translation>« {title} » est à la corbeille. Ctrl+Z la reprend.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Dupliquer</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Move to the bin</source>
            <translation>Mettre à la corbeille</translation>
        </message>
    </context>
    <context>
        <name>RegistrationScreen</name>
        <message>
            <source>Signatures that count</source>
            <translation>Signatures qui comptent</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <source>Offline. Files travel by stick, e-mail or courier.</source>
            <translation>Hors ligne. Les fichiers voyagent par clé, courriel ou courrier.</translation>
        </message>
        <message>
            <source>{name}, {role}</source>
            <translation>{name}, {role}</translation>
        </message>
        <message>
            <source>Not asked yet: save the request and give it to UN Headquarters.</source>
            <translation>Pas encore demandé : enregistrez la demande et donnez-la au Siège de l’ONU.</translation>
        </message>
        <message>
            <source>Asked. Everything works but signing, until the list comes.</source>
            <translation>Demandé. Tout fonctionne sauf la signature, jusqu’à l’arrivée de la liste.</translation>
        </message>
        <message>
            <source>You are on the list of authorized signatories.</source>
            <translation>Vous figurez sur la liste des signataires habilités.</translation>
        </message>
        <message>
            <source>Your certificate was withdrawn. Ask Headquarters; then ask anew.</source>
            <translation>Votre certificat a été retiré. Renseignez-vous auprès du Siège ; puis demandez de nouveau.</translation>
        </message>
        <message>
            <source>Your registration ends on {day}. Renew it now; you can sign until the new list comes.</source>
            <translation>Votre inscription prend fin le {day}. Renouvelez-la maintenant ; vous pouvez signer jusqu’à l’arrivée de la nouvelle liste.</translation>
        </message>
        <message>
            <source>Request saved on {day}: {file}</source>
            <translation>Demande enregistrée le {day} : {file}</translation>
        </message>
        <message>
            <source>Save the request…</source>
            <translation>Enregistrer la demande…</translation>
        </message>
        <message>
            <source>Save the request again…</source>
            <translation>Enregistrer de nouveau la demande…</translation>
        </message>
        <message>
            <source>Save the renewal request…</source>
            <translation>Enregistrer la demande de renouvellement…</translation>
        </message>
        <message>
            <source>PDF documents</source>
            <translation>Documents PDF</translation>
        </message>
        <message>
            <source>Save the request as a sheet</source>
            <translation>Enregistrer la demande comme fiche</translation>
        </message>
        <message>
            <source>The request is in the clipboard: paste it into an e-mail.</source>
            <translation>La demande est dans le presse-papiers : collez-la dans un courriel.</translation>
        </message>
        <message>
            <source>Registration request</source>
            <translation>Demande d’enregistrement</translation>
        </message>
        <message>
            <source>Save the registration request</source>
            <translation>Enregistrer la demande d’enregistrement</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Enregistré : {file}</translation>
        </message>
        <message>
            <source>Lists of authorized signatories</source>
            <translation>Listes des signataires habilités</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message>
            <source>The list from Headquarters</source>
            <translation>La liste du Siège</translation>
        </message>
        <message>
            <source>Your own signature</source>
            <translation>Votre propre signature</translation>
        </message>
        <message>
            <source>As a sheet with QR code…</source>
            <translation>Comme fiche avec code QR…</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Copier comme texte</translation>
        </message>
        <message>
            <source>Telephone Headquarters and read this aloud</source>
            <translation>Téléphonez au Siège et lisez ceci à voix haute</translation>
        </message>
        <message>
            <source>Fingerprint of the request</source>
            <translation>Empreinte de la demande</translation>
        </message>
        <message>
            <source>How it works</source>
            <translation>Comment cela se passe</translation>
        </message>
        <message>
            <source>Your request goes to UN Headquarters as a file. It holds no secret.</source>
            <translation>Votre demande va au Siège de l’ONU comme fichier. Elle ne contient aucun secret.</translation>
        </message>
        <message>
            <source>By telephone you make sure that the same file arrived.</source>
            <translation>Par téléphone, vous vous assurez que le même fichier est arrivé.</translation>
        </message>
        <message>
            <source>Headquarters sends one list for all missions. Loading it lets you sign.</source>
            <translation>Le Siège envoie une liste pour toutes les missions. La charger vous permet de signer.</translation>
        </message>
        <message>
            <source>Your key never leaves this computer.</source>
            <translation>Votre clé ne quitte jamais cet ordinateur.</translation>
        </message>
    </context>
    <context>
        <name>RegistrationStep</name>
        <message>
            <source>1. Save the request</source>
            <translation>1. Enregistrez la demande</translation>
        </message>
        <message>
            <source>Save the request…</source>
            <translation>Enregistrer la demande…</translation>
        </message>
        <message>
            <source>2. Telephone Headquarters and read this aloud</source>
            <translation>2. Téléphonez au Siège et lisez ceci à voix haute</translation>
        </message>
        <message>
            <source>It proves that the file was not exchanged on the way. You find it again under Registration.</source>
            <translation>Cela prouve que le fichier n’a pas été échangé en route. Vous le retrouvez sous Enregistrement.</translation>
        </message>
        <message>
            <source>Fingerprint of the request</source>
            <translation>Empreinte de la demande</translation>
        </message>
        <message>
            <source>Your authority</source>
            <translation>Votre autorité</translation>
        </message>
        <message>
            <source>Every mission types this fingerprint once, when it loads your first list of authorized signatories. Read it aloud when they telephone; you find it again under Signatories.</source>
            <translation>Chaque mission tape cette empreinte une fois, quand elle charge votre première liste des signataires habilités. Lisez-la quand on vous téléphone ; vous la retrouvez sous Signataires.</translation>
        </message>
        <message>
            <source>Fingerprint of the authority</source>
            <translation>Empreinte de l’autorité</translation>
        </message>
        <message>
            <source>What happens next</source>
            <translation>La suite</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <source>You decide here who may sign. Nothing more is needed here.</source>
            <translation>Vous décidez ici qui peut signer. Il n’en faut pas plus ici.</translation>
        </message>
        <message>
            <source>Headquarters has to know your key before your signature counts.</source>
            <translation>Le Siège doit connaître votre clé avant que votre signature compte.</translation>
        </message>
        <message>
            <source>Your duty</source>
            <translation>Votre devoir</translation>
        </message>
        <message>
            <source>Whoever opens Fieldreport here can register signatories: guard words and sheet.</source>
            <translation>Qui ouvre Fieldreport ici peut enregistrer des signataires : gardez bien les mots et la fiche.</translation>
        </message>
        <message>
            <source>Back up today: without this data nobody new can be registered.</source>
            <translation>Sauvegardez aujourd’hui : sans ces données, plus personne ne peut être enregistré.</translation>
        </message>
        <message>
            <source>Until the answer comes</source>
            <translation>Jusqu’à la réponse</translation>
        </message>
        <message>
            <source>Everything works but signing and sending.</source>
            <translation>Tout fonctionne sauf signer et envoyer.</translation>
        </message>
        <message>
            <source>The request holds no secret: it may travel by e-mail, stick or courier.</source>
            <translation>La demande ne contient aucun secret : elle peut voyager par courriel, clé ou courrier.</translation>
        </message>
        <message>
            <source>You can save it again at any time under Registration.</source>
            <translation>Vous pouvez l’enregistrer de nouveau à tout moment sous Enregistrement.</translation>
        </message>
        <message>
            <source>Registration request</source>
            <translation>Demande d’enregistrement</translation>
        </message>
        <message>
            <source>Save the registration request</source>
            <translation>Enregistrer la demande d’enregistrement</translation>
        </message>
        <message>
            <source>Not saved yet; you can also do it later under Registration.</source>
            <translation>Pas encore enregistrée ; vous pouvez aussi le faire plus tard sous Enregistrement.</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Enregistré : {file}</translation>
        </message>
        <message>
            <source>Save it again…</source>
            <translation>L’enregistrer de nouveau…</translation>
        </message>
        <message>
            <source>Missions send you their registration requests; you compare fingerprints by telephone.</source>
            <translation>Les missions vous envoient leurs demandes d’enregistrement ; vous comparez les empreintes par téléphone.</translation>
        </message>
        <message>
            <source>You publish the list of authorized signatories and send it to all missions.</source>
            <translation>Vous publiez la liste des signataires habilités et l’envoyez à toutes les missions.</translation>
        </message>
        <message>
            <source>Their packages then open here, with a verdict for each.</source>
            <translation>Leurs paquets s’ouvrent alors ici, avec un verdict pour chacun.</translation>
        </message>
        <message>
            <source>Give the file to UN Headquarters by e-mail, stick or courier, and telephone.</source>
            <translation>Donnez le fichier au Siège de l’ONU par courriel, clé ou courrier, et téléphonez.</translation>
        </message>
        <message>
            <source>They send the list of authorized signatories; you load it under Registration.</source>
            <translation>Il envoie la liste des signataires habilités ; vous la chargez sous Enregistrement.</translation>
        </message>
        <message>
            <source>Meanwhile begin: log trainings and activities, write the report.</source>
            <translation>En attendant, commencez : notez formations et activités, écrivez le rapport.</translation>
        </message>
    </context>
    <context>
        <name>RehearsalForm</name>
        <message>
            <source>Try the recovery sheet</source>
            <translation>Essayer la fiche de secours</translation>
        </message>
        <message>
            <source>Data comes back from this computer or from a backup, opened with the passphrase or the sheet.</source>
            <translation>Les données reviennent de cet ordinateur ou d’une sauvegarde, ouvertes avec la phrase secrète ou la feuille.</translation>
        </message>
        <message>
            <source>Your signing key lies in the same data and comes back with it. Without data and backup you register anew, with a new key; the sheet alone brings back neither.</source>
            <translation>Votre clé de signature se trouve dans ces mêmes données et revient avec elles. Sans données ni sauvegarde, vous demandez une nouvelle inscription, avec une nouvelle clé ; la feuille seule ne ramène ni l’une ni les autres.</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Code de secours</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Essayer</translation>
        </message>
        <message>
            <source>There is no recovery sheet: a forgotten passphrase would lose everything here.</source>
            <translation>Il n’y a pas de fiche de secours : une phrase secrète oubliée ferait tout perdre ici.</translation>
        </message>
        <message>
            <source>The recovery sheet was never tried.</source>
            <translation>La fiche de secours n’a jamais été essayée.</translation>
        </message>
        <message>
            <source>The recovery sheet was last tried on {day}.</source>
            <translation>La fiche de secours a été essayée le {day}.</translation>
        </message>
        <message>
            <source>The recovery sheet opens Fieldreport.</source>
            <translation>La fiche de secours ouvre Fieldreport.</translation>
        </message>
    </context>
    <context>
        <name>RenewalLine</name>
        <message>
            <source>Renew…</source>
            <translation>Renouveler…</translation>
        </message>
        <message>
            <source>Your registration ends on {day}. Reports signed after it are refused.</source>
            <translation>Votre inscription prend fin le {day}. Les rapports signés ensuite sont refusés.</translation>
        </message>
    </context>
    <context>
        <name>ReportFigures</name>
        <message>
            <source>No record kept here is behind this figure.</source>
            <translation>Aucune fiche tenue ici n’est à l’origine de ce chiffre.</translation>
        </message>
    </context>
    <context>
        <name>ReportIssuing</name>
        <message>
            <source>Where to write the corrigendum</source>
            <translation>Où écrire le rectificatif</translation>
        </message>
        <message>
            <source>The corrigendum is written.</source>
            <translation>Le rectificatif est écrit.</translation>
        </message>
    </context>
    <context>
        <name>ReportPanel</name>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Show the report as it will be signed</source>
            <translation>Afficher le rapport tel qu’il sera signé</translation>
        </message>
        <message>
            <source>Sign report…</source>
            <translation>Signer le rapport…</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Entrée</translation>
        </message>
        <message>
            <source>Returned with a remark</source>
            <translation>Renvoyé avec une remarque</translation>
        </message>
        <message>
            <source>Women among participants, %</source>
            <translation>Femmes parmi les participants, %</translation>
        </message>
        <message>
            <source>Women among participants, per cent, by quarter</source>
            <translation>Femmes parmi les participants, pour cent, par trimestre</translation>
        </message>
        <message>
            <source>Goal {percent}</source>
            <translation>Objectif {percent}</translation>
        </message>
    </context>
    <context>
        <name>ReportReader</name>
        <message>
            <source>Contents</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Since last quarter</source>
            <translation>Depuis le dernier trimestre</translation>
        </message>
        <message>
            <source>Since {state}</source>
            <translation>Depuis {state}</translation>
        </message>
        <message>
            <source>against {state}</source>
            <translation>par rapport à {state}</translation>
        </message>
        <message>
            <source>Nothing to compare with: this is the first report.</source>
            <translation>Rien à comparer : c’est le premier rapport.</translation>
        </message>
        <message>
            <source>Nothing has changed.</source>
            <translation>Rien n’a changé.</translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation>En afficher moins</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n</source>
            <translation>
                <numerusform>Tout afficher (%n)</numerusform>
                <numerusform>Tout afficher (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n erreur</numerusform>
                <numerusform>%n erreurs</numerusform>
            </translation>
        </message>
        <message>
            <source>no errors</source>
            <translation>aucune erreur</translation>
        </message>
        <message>
            <source>{count}, {errors}</source>
            <translation>{count}, {errors}</translation>
        </message>
        <message>
            <source>viewed</source>
            <translation>vu</translation>
        </message>
        <message>
            <source>not viewed</source>
            <translation>non vu</translation>
        </message>
        <message>
            <source>{state}, changed</source>
            <translation>{state}, modifié</translation>
        </message>
        <message>
            <source>{viewed} of {all} pages viewed</source>
            <translation>{viewed} pages vues sur {all}</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Résumé</translation>
        </message>
        <message>
            <source>Next change: page {page}</source>
            <translation>Modification suivante : page {page}</translation>
        </message>
        <message>
            <source>Page {page}</source>
            <translation>Page {page}</translation>
        </message>
        <message>
            <source>No more changes</source>
            <translation>Plus de modifications</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Previous change</source>
            <translation>Modification précédente</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Ce qui a changé</translation>
        </message>
        <message>
            <source>Explained checks</source>
            <translation>Contrôles expliqués</translation>
        </message>
        <message>
            <source>No check needed an explanation.</source>
            <translation>Aucun contrôle n’avait besoin d’explication.</translation>
        </message>
        <message>
            <source>Marks beside the pages</source>
            <translation>Marques à côté des pages</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>modifié</translation>
        </message>
        <message>
            <source>a check, explained in a note</source>
            <translation>un contrôle, expliqué dans une note</translation>
        </message>
        <message>
            <source>restricted: stays within the mission and Headquarters</source>
            <translation>restreint : reste à la mission et au Siège</translation>
        </message>
        <message>
            <source>Only this window shows them; the file has none.</source>
            <translation>Seule cette fenêtre les montre ; le fichier n’en a pas.</translation>
        </message>
    </context>
    <context>
        <name>ReportScreen</name>
        <message>
            <source>Sections of the report</source>
            <translation>Sections du rapport</translation>
        </message>
        <message>
            <source>All reports</source>
            <translation>Tous les rapports</translation>
        </message>
        <message>
            <source>Offline. Nothing leaves this computer until you export.</source>
            <translation>Hors ligne. Rien ne quitte cet ordinateur avant que vous n’exportiez.</translation>
        </message>
        <message>
            <source>{mission} · {quarter}</source>
            <translation>{mission} · {quarter}</translation>
        </message>
        <message>
            <source>{months} · draft {revision}</source>
            <translation>{months} · brouillon {revision}</translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) to send</source>
            <translation>
                <numerusform>%n paquet à envoyer</numerusform>
                <numerusform>%n paquets à envoyer</numerusform>
            </translation>
        </message>
        <message>
            <source>Section {place} of {all}</source>
            <translation>Section {place} sur {all}</translation>
        </message>
        <message>
            <source>{done} of {all} sections complete</source>
            <translation>{done} sections complètes sur {all}</translation>
        </message>
    </context>
    <context>
        <name>ReportSide</name>
        <message>
            <source>Opening balance</source>
            <translation>Solde d’ouverture</translation>
        </message>
        <message>
            <source>Received this period</source>
            <translation>Reçu pendant la période</translation>
        </message>
        <message>
            <source>Available this period</source>
            <translation>Disponible pendant la période</translation>
        </message>
        <message>
            <source>Spent this period</source>
            <translation>Dépensé pendant la période</translation>
        </message>
        <message>
            <source>Closing balance</source>
            <translation>Solde de clôture</translation>
        </message>
        <message>
            <source>Unliquidated obligations</source>
            <translation>Engagements non réglés</translation>
        </message>
        <message>
            <source>Planned next period</source>
            <translation>Prévu pour la période suivante</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) of the project in this period</source>
            <translation>
                <numerusform>%n événement du projet pendant cette période</numerusform>
                <numerusform>%n événements du projet pendant cette période</numerusform>
            </translation>
        </message>
        <message>
            <source>The substantive report about this period is not begun yet.</source>
            <translation>Le rapport de fond sur cette période n’est pas encore commencé.</translation>
        </message>
        <message>
            <source>The financial report about this period is not begun yet.</source>
            <translation>Le rapport financier sur cette période n’est pas encore commencé.</translation>
        </message>
        <message>
            <source>Not signed yet.</source>
            <translation>Pas encore signé.</translation>
        </message>
        <message>
            <source>Write something in the report first.</source>
            <translation>Commencez par remplir le rapport.</translation>
        </message>
        <message>
            <source>Revision {number}: signed, waits for clearance</source>
            <translation>Révision {number} : signée, en attente d’approbation</translation>
        </message>
        <message>
            <source>Revision {number}: cleared</source>
            <translation>Révision {number} : approuvée</translation>
        </message>
        <message>
            <source>Revision {number}: written as a package</source>
            <translation>Révision {number} : écrite comme paquet</translation>
        </message>
        <message>
            <source>Revision {number}</source>
            <translation>Révision {number}</translation>
        </message>
        <message>
            <source>Revision {number}: signed</source>
            <translation>Révision {number} : signée</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>From the ledger</source>
            <translation>D’après le grand livre</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Signed by itself</source>
            <translation>Signé à part</translation>
        </message>
        <message>
            <source>Both reports travel with the quarter; here one can be signed and sent alone.</source>
            <translation>Les deux rapports voyagent avec le trimestre ; ici, l’un d’eux peut être signé et envoyé seul.</translation>
        </message>
        <message>
            <source>Why it is replaced</source>
            <translation>Pourquoi il est remplacé</translation>
        </message>
        <message>
            <source>Sign report</source>
            <translation>Signer le rapport</translation>
        </message>
        <message>
            <source>Write package…</source>
            <translation>Écrire le paquet…</translation>
        </message>
    </context>
    <context>
        <name>ReportWriting</name>
        <message>
            <source>Writing the report</source>
            <translation>Écriture du rapport</translation>
        </message>
    </context>
    <context>
        <name>ReportsScreen</name>
        <message>
            <source>All reports</source>
            <translation>Tous les rapports</translation>
        </message>
        <message>
            <source>Enter opens a report. A new quarter begins by itself on its first day; others begin here.</source>
            <translation>Entrée ouvre un rapport. Un nouveau trimestre commence de lui-même à son premier jour ; les autres se commencent ici.</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Trimestre</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Révision</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Échéance</translation>
        </message>
        <message>
            <source>Offline. Nothing leaves this computer until you export.</source>
            <translation>Hors ligne. Rien ne quitte cet ordinateur avant que vous n’exportiez.</translation>
        </message>
        <message>
            <source>Another quarter</source>
            <translation>Un autre trimestre</translation>
        </message>
        <message>
            <source>Begin its report</source>
            <translation>Commencer son rapport</translation>
        </message>
    </context>
    <context>
        <name>ReportsView</name>
        <message>
            <source>Reports of the project</source>
            <translation>Rapports du projet</translation>
        </message>
        <message>
            <source>Financial report</source>
            <translation>Rapport financier</translation>
        </message>
        <message>
            <source>Substantive report</source>
            <translation>Rapport de fond</translation>
        </message>
        <message>
            <source>Period of the report</source>
            <translation>Période du rapport</translation>
        </message>
        <message>
            <source>A quarter, a month or a year</source>
            <translation>Un trimestre, un mois ou une année</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Caisse</translation>
        </message>
        <message>
            <source>Modified accrual</source>
            <translation>Exercice modifié</translation>
        </message>
        <message>
            <source>Accrual</source>
            <translation>Exercice</translation>
        </message>
        <message>
            <source>Accounting basis</source>
            <translation>Base comptable</translation>
        </message>
        <message>
            <source>Planned next period</source>
            <translation>Prévu pour la période suivante</translation>
        </message>
        <message>
            <source>Instalment requested</source>
            <translation>Versement demandé</translation>
        </message>
        <message>
            <source>Note on lines above the budget</source>
            <translation>Note sur les dépassements de lignes</translation>
        </message>
        <message>
            <source>Certified by</source>
            <translation>Certifié par</translation>
        </message>
        <message>
            <source>Approved at Headquarters by</source>
            <translation>Approuvé au Siège par</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Le</translation>
        </message>
        <message>
            <source>Beneficiaries of this period</source>
            <translation>Bénéficiaires de cette période</translation>
        </message>
        <message>
            <source>Activities done</source>
            <translation>Activités menées</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partenaires</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Difficultés</translation>
        </message>
        <message>
            <source>Lessons learned</source>
            <translation>Enseignements</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>Prochaines étapes</translation>
        </message>
        <message>
            <source>Sustainability</source>
            <translation>Durabilité</translation>
        </message>
        <message>
            <source>Unclassified</source>
            <translation>Non classifié</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>Strictly confidential</source>
            <translation>Strictement confidentiel</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>Last report</source>
            <translation>Dernier rapport</translation>
        </message>
        <message>
            <source>This is the final report</source>
            <translation>C’est le rapport final</translation>
        </message>
        <message>
            <source>Back to the report</source>
            <translation>Retour au rapport</translation>
        </message>
        <message>
            <source>Pages of the report</source>
            <translation>Pages du rapport</translation>
        </message>
    </context>
    <context>
        <name>RestCard</name>
        <message>
            <source>Why, for all of them</source>
            <translation>Pourquoi, pour tous</translation>
        </message>
        <message>
            <source>For example: no activities planned this quarter</source>
            <translation>Par exemple : aucune activité prévue ce trimestre</translation>
        </message>
        <message>
            <source>Closed as “nothing this quarter”</source>
            <translation>Fermés comme « rien ce trimestre »</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Reprendre</translation>
        </message>
        <message numerus="yes">
            <source>%n area(s) have no records and no text</source>
            <translation>
                <numerusform>%n domaine n’a ni fiches ni texte</numerusform>
                <numerusform>%n domaines n’ont ni fiches ni texte</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing else to report</source>
            <translation>Rien d’autre à signaler</translation>
        </message>
        <message>
            <source>Write why first, once for all of them.</source>
            <translation>Écrivez d’abord pourquoi, une fois pour tous.</translation>
        </message>
    </context>
    <context>
        <name>RestoreForm</name>
        <message>
            <source>What is here now is moved aside into a folder of its own, and nothing is deleted.</source>
            <translation>Ce qui est ici maintenant est mis de côté dans un dossier à part, et rien n’est supprimé.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Choose the backup</source>
            <translation>Choisir la sauvegarde</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>La reprendre</translation>
        </message>
        <message>
            <source>Backup file</source>
            <translation>Fichier de sauvegarde</translation>
        </message>
        <message>
            <source>The passphrase it was made with, or the recovery code of its time</source>
            <translation>La phrase secrète d’alors, ou le code de secours de l’époque</translation>
        </message>
        <message>
            <source>Checking the backup…</source>
            <translation>Vérification de la sauvegarde…</translation>
        </message>
        <message>
            <source>Backups of Fieldreport</source>
            <translation>Sauvegardes de Fieldreport</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
    </context>
    <context>
        <name>RetireForm</name>
        <message>
            <source>Part from this computer</source>
            <translation>Se séparer de cet ordinateur</translation>
        </message>
        <message>
            <source>For a computer that is handed in or given away. A backup and a loss card are written to a folder of your choice, and the backup is checked; then every key and all data of Fieldreport are removed here. The backup opens on another computer, with the passphrase in use.</source>
            <translation>Pour un ordinateur rendu ou donné. Une sauvegarde et une fiche de perte sont écrites dans un dossier de votre choix, et la sauvegarde est vérifiée ; ensuite, toutes les clés et toutes les données de Fieldreport sont supprimées d’ici. La sauvegarde s’ouvre sur un autre ordinateur, avec la phrase secrète actuelle.</translation>
        </message>
        <message>
            <source>The passphrase in use</source>
            <translation>La phrase secrète en usage</translation>
        </message>
        <message>
            <source>Back up, then remove everything here…</source>
            <translation>Sauvegarder, puis tout supprimer ici…</translation>
        </message>
        <message>
            <source>Where to put backup and loss card</source>
            <translation>Où mettre la sauvegarde et la fiche de perte</translation>
        </message>
    </context>
    <context>
        <name>ReturnForm</name>
        <message>
            <source>Return to the author</source>
            <translation>Renvoyer à l’auteur</translation>
        </message>
        <message>
            <source>What is to be answered or corrected? The author sees it at home and in the report.</source>
            <translation>Que faut-il répondre ou corriger ? L’auteur le voit à l’accueil et dans le rapport.</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>Return report</source>
            <translation>Renvoyer le rapport</translation>
        </message>
        <message>
            <source>Write a remark first.</source>
            <translation>Écrivez d’abord une remarque.</translation>
        </message>
    </context>
    <context>
        <name>RevisionPanel</name>
        <message>
            <source>Save PDF…</source>
            <translation>Enregistrer le PDF…</translation>
        </message>
        <message>
            <source>Workbook…</source>
            <translation>Classeur…</translation>
        </message>
        <message>
            <source>PDF…</source>
            <translation>PDF…</translation>
        </message>
        <message>
            <source>The other report about this period has not come.</source>
            <translation>L’autre rapport sur cette période n’est pas arrivé.</translation>
        </message>
        <message>
            <source>Only the data has come; workbook and PDF follow with the full package.</source>
            <translation>Seules les données sont arrivées ; classeur et PDF suivent avec le paquet complet.</translation>
        </message>
        <message>
            <source>{quarter}, revision {number}</source>
            <translation>{quarter}, révision {number}</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulaire</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signé par</translation>
        </message>
        <message>
            <source>Clearance</source>
            <translation>Approbation</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>No records, answers only.</source>
            <translation>Pas de fiches, des réponses seulement.</translation>
        </message>
        <message>
            <source>full package</source>
            <translation>paquet complet</translation>
        </message>
        <message>
            <source>data only</source>
            <translation>données seules</translation>
        </message>
        <message>
            <source>PDF check pending</source>
            <translation>contrôle du PDF en attente</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>vérifié</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>{name}, {role}</source>
            <translation>{name}, {role}</translation>
        </message>
        <message>
            <source>{who}, {day}</source>
            <translation>{who}, {day}</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>Strictly confidential</source>
            <translation>Strictement confidentiel</translation>
        </message>
        <message>
            <source>Checks and decision</source>
            <translation>Contrôles et décision</translation>
        </message>
        <message>
            <source>Side by side with another revision</source>
            <translation>Côte à côte avec une autre révision</translation>
        </message>
        <message>
            <source>Records in it</source>
            <translation>Les fiches qu’il contient</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Paquets</translation>
        </message>
        <message>
            <source>Save the signed package…</source>
            <translation>Enregistrer le paquet signé…</translation>
        </message>
        <message>
            <source>Reports of projects</source>
            <translation>Rapports de projets</translation>
        </message>
    </context>
    <context>
        <name>RoleStep</name>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>What you do</source>
            <translation>Ce que vous faites</translation>
        </message>
        <message>
            <source>Bring back a backup from another computer</source>
            <translation>Reprendre une sauvegarde d’un autre ordinateur</translation>
        </message>
        <message>
            <source>Of the window, the recovery sheet and new reports.</source>
            <translation>De la fenêtre, de la fiche de secours et des nouveaux rapports.</translation>
        </message>
        <message>
            <source>It decides which form you fill. You can be more than one person: each sets up Fieldreport.</source>
            <translation>Cela décide du formulaire à remplir. Vous pouvez être plusieurs personnes : chacune installe Fieldreport.</translation>
        </message>
        <message>
            <source>Language and role</source>
            <translation>Langue et rôle</translation>
        </message>
        <message>
            <source>Set up Fieldreport once, in about ten minutes. Nothing leaves this computer.</source>
            <translation>Installez Fieldreport une fois, en dix minutes environ. Rien ne quitte cet ordinateur.</translation>
        </message>
        <message>
            <source>{provider} copies the folder {folder} elsewhere, which damages the data. Take this folder out of what is copied, or ask whoever looks after this computer to do so; then open Fieldreport again.</source>
            <translation>{provider} copie ailleurs le dossier {folder}, ce qui abîme les données. Retirez ce dossier de ce qui est copié, ou demandez-le à la personne qui s’occupe de cet ordinateur ; puis rouvrez Fieldreport.</translation>
        </message>
        <message>
            <source>The data folder is not safe</source>
            <translation>Le dossier de données n’est pas sûr</translation>
        </message>
        <message>
            <source>Choose what you do</source>
            <translation>Choisissez ce que vous faites</translation>
        </message>
        <message>
            <source>What you get</source>
            <translation>Ce que vous aurez</translation>
        </message>
        <message>
            <source>One encrypted file with your reports, trainings, activities and projects.</source>
            <translation>Un fichier chiffré avec vos rapports, formations, activités et projets.</translation>
        </message>
        <message>
            <source>A key of your own that signs what you send.</source>
            <translation>Une clé à vous, qui signe ce que vous envoyez.</translation>
        </message>
        <message>
            <source>A sheet on paper that opens everything if the passphrase is forgotten.</source>
            <translation>Une feuille de papier qui ouvre tout si la phrase secrète est oubliée.</translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message>
            <source>Order by</source>
            <translation>Trier par</translation>
        </message>
    </context>
    <context>
        <name>RowsField</name>
        <message>
            <source>Add a row</source>
            <translation>Ajouter une ligne</translation>
        </message>
        <message>
            <source>Remove this row</source>
            <translation>Retirer cette ligne</translation>
        </message>
        <message>
            <source>{column}: “{text}” is not in the list. It offers: {offered}…</source>
            <translation>{column} : « {text} » ne figure pas dans la liste. Elle propose : {offered}…</translation>
        </message>
        <message>
            <source>{column}: “{text}” cannot be read here.</source>
            <translation>{column} : « {text} » ne peut être lu ici.</translation>
        </message>
        <message>
            <source>Row {row} is not kept while “{column}” is empty: fill it in, or remove the row.</source>
            <translation>La ligne {row} n’est pas conservée tant que « {column} » est vide : remplissez-la ou supprimez la ligne.</translation>
        </message>
        <message>
            <source>Nothing this quarter.</source>
            <translation>Rien ce trimestre.</translation>
        </message>
    </context>
    <context>
        <name>RowsModel</name>
        <message>
            <source>{column}, row {row}: {text}</source>
            <translation>{column}, ligne {row} : {text}</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vide</translation>
        </message>
        <message>
            <source>{text}, cannot be read</source>
            <translation>{text}, illisible</translation>
        </message>
    </context>
    <context>
        <name>SampleCard</name>
        <message>
            <source>A sample world to play in</source>
            <translation>Un monde d’exemple pour essayer</translation>
        </message>
        <message>
            <source>Real records of 2006, clearly apart from your own work: nothing you do there counts.</source>
            <translation>De vraies fiches de 2006, clairement à part de votre travail : rien de ce que vous y faites ne compte.</translation>
        </message>
        <message>
            <source>Gender adviser, MONUC</source>
            <translation>Conseillère pour l’égalité des sexes, MONUC</translation>
        </message>
        <message>
            <source>Gender focal point, UNFICYP</source>
            <translation>Point focal pour l’égalité des sexes, UNFICYP</translation>
        </message>
        <message>
            <source>Begin the sample afresh</source>
            <translation>Recommencer l’exemple</translation>
        </message>
        <message>
            <source>Opening the sample</source>
            <translation>Ouverture de l’exemple</translation>
        </message>
        <message>
            <source>Setting up a sample Headquarters</source>
            <translation>Installation d’un Siège d’exemple</translation>
        </message>
        <message>
            <source>Setting up Fieldreport and its keys</source>
            <translation>Installation de Fieldreport et de ses clés</translation>
        </message>
        <message>
            <source>Registering the signatories</source>
            <translation>Enregistrement des signataires</translation>
        </message>
        <message>
            <source>Loading the records of 2006</source>
            <translation>Chargement des fiches de 2006</translation>
        </message>
    </context>
    <context>
        <name>SavedFilters</name>
        <message>
            <source>Saved filters</source>
            <translation>Filtres enregistrés</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Name of the filter</source>
            <translation>Nom du filtre</translation>
        </message>
        <message>
            <source>Save filter</source>
            <translation>Enregistrer le filtre</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Forget this saved filter</source>
            <translation>Oublier ce filtre enregistré</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
    </context>
    <context>
        <name>SearchFields</name>
        <message>
            <source>Words of all years’ reports</source>
            <translation>Mots des rapports de toutes les années</translation>
        </message>
        <message>
            <source>What to quote</source>
            <translation>Que citer</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Area or theme</source>
            <translation>Domaine ou thème</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <source>Only what is cleared for public use</source>
            <translation>Seulement ce qui est autorisé à la publication</translation>
        </message>
        <message>
            <source>From {quarter}</source>
            <translation>De {quarter}</translation>
        </message>
        <message>
            <source>To {quarter}</source>
            <translation>À {quarter}</translation>
        </message>
        <message>
            <source>All missions</source>
            <translation>Toutes les missions</translation>
        </message>
        <message>
            <source>All countries</source>
            <translation>Tous les pays</translation>
        </message>
        <message>
            <source>All areas and themes</source>
            <translation>Tous les domaines et thèmes</translation>
        </message>
        <message>
            <source>From the first quarter</source>
            <translation>Du premier trimestre</translation>
        </message>
        <message>
            <source>To the newest quarter</source>
            <translation>Au trimestre le plus récent</translation>
        </message>
    </context>
    <context>
        <name>SearchSheet</name>
        <message>
            <source>Search everything</source>
            <translation>Tout rechercher</translation>
        </message>
        <message>
            <source>Search records, answers and received reports</source>
            <translation>Chercher dans les fiches, les réponses et les rapports reçus</translation>
        </message>
        <message>
            <source>Arrow keys choose what was found, Enter opens it.</source>
            <translation>Les flèches choisissent ce qui a été trouvé, Entrée l’ouvre.</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Trouvé</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Domaine</translation>
        </message>
        <message>
            <source>Any time</source>
            <translation>Toute période</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Any area</source>
            <translation>Tout domaine</translation>
        </message>
        <message>
            <source>Type words; the last one may be a beginning, “words in quotation marks” stand together. Esc closes.</source>
            <translation>Tapez des mots ; le dernier peut être un début, « les mots entre guillemets » se suivent. Échap ferme.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) found</source>
            <translation>
                <numerusform>%n endroit trouvé</numerusform>
                <numerusform>%n endroits trouvés</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has these words.</source>
            <translation>Rien ne contient ces mots.</translation>
        </message>
        <message>
            <source>This record has no page of its own; it stands in the report of its quarter.</source>
            <translation>Cette fiche n’a pas de page à elle ; elle figure dans le rapport de son trimestre.</translation>
        </message>
    </context>
    <context>
        <name>SectionForm</name>
        <message>
            <source>Recorded and not quoted here yet: {names}</source>
            <translation>Enregistré et pas encore cité ici : {names}</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Citer</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) of this quarter can fill this.</source>
            <translation>
                <numerusform>%n fiche de ce trimestre peut remplir ceci.</numerusform>
                <numerusform>%n fiches de ce trimestre peuvent remplir ceci.</numerusform>
            </translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Remplir</translation>
        </message>
        <message numerus="yes">
            <source>Proposed: %n record(s) belong to this area. It counts as soon as you write.</source>
            <translation>
                <numerusform>Proposé : %n fiche relève de ce domaine. Cela compte dès que vous écrivez.</numerusform>
                <numerusform>Proposé : %n fiches relèvent de ce domaine. Cela compte dès que vous écrivez.</numerusform>
            </translation>
        </message>
        <message>
            <source>Proposed: something is written here.</source>
            <translation>Proposé : quelque chose est écrit ici.</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Confirmer</translation>
        </message>
    </context>
    <context>
        <name>ServingCard</name>
        <message>
            <source>Who reports</source>
            <translation>Qui établit les rapports</translation>
        </message>
        <message>
            <source>The role on the last day of a quarter decides its form. Reports that were begun keep theirs. In a new role you sign only when Headquarters has registered you in it.</source>
            <translation>Le rôle au dernier jour d’un trimestre décide de son formulaire. Les rapports commencés gardent le leur. Dans un nouveau rôle, vous ne signez qu’une fois enregistré à ce titre par le Siège.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>From</source>
            <translation>À partir du</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Reason, for example: the adviser left on 30 June</source>
            <translation>Motif, par exemple : la conseillère est partie le 30 juin</translation>
        </message>
        <message>
            <source>Change the role</source>
            <translation>Changer de rôle</translation>
        </message>
        <message>
            <source>Today: {role}</source>
            <translation>Aujourd’hui : {role}</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Take back: {what}</source>
            <translation>Retirer : {what}</translation>
        </message>
        <message>
            <source>As Headquarters states: {what}</source>
            <translation>Selon le Siège : {what}</translation>
        </message>
        <message>
            <source>{role} from {day}: {reason}</source>
            <translation>{role} à partir du {day} : {reason}</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Of this computer and of your Fieldreport</source>
            <translation>De cet ordinateur et de votre Fieldreport</translation>
        </message>
        <message>
            <source>Works without a network</source>
            <translation>Fonctionne sans réseau</translation>
        </message>
        <message>
            <source>Every choice counts at once</source>
            <translation>Chaque choix compte aussitôt</translation>
        </message>
        <message>
            <source>Appearance and language</source>
            <translation>Apparence et langue</translation>
        </message>
        <message>
            <source>Locking and passphrase</source>
            <translation>Verrouillage et phrase secrète</translation>
        </message>
        <message>
            <source>Who reports</source>
            <translation>Qui établit les rapports</translation>
        </message>
        <message>
            <source>Data and backups</source>
            <translation>Données et sauvegardes</translation>
        </message>
        <message>
            <source>If this computer is lost</source>
            <translation>Si cet ordinateur est perdu</translation>
        </message>
        <message>
            <source>Hand Fieldreport over</source>
            <translation>Transmettre Fieldreport</translation>
        </message>
        <message>
            <source>Sample world</source>
            <translation>Monde d’exemple</translation>
        </message>
        <message>
            <source>About</source>
            <translation>À propos</translation>
        </message>
        <message>
            <source>Offline. Nothing leaves this computer by itself.</source>
            <translation>Hors ligne. Rien ne quitte cet ordinateur de soi-même.</translation>
        </message>
        <message>
            <source>This is the sample: nothing here is real work. Your own Fieldreport is as you left it.</source>
            <translation>Ceci est l’exemple : rien ici n’est du vrai travail. Votre propre Fieldreport est comme vous l’avez laissé.</translation>
        </message>
        <message>
            <source>Leave the sample</source>
            <translation>Quitter l’exemple</translation>
        </message>
        <message>
            <source>Fieldreport here is {name}’s. The request is saved: {file}. Make a recovery sheet and a backup now.</source>
            <translation>Fieldreport est maintenant ici celui de {name}. La demande est enregistrée : {file}. Faites maintenant une fiche de secours et une sauvegarde.</translation>
        </message>
    </context>
    <context>
        <name>SetupPanel</name>
        <message>
            <source>Recovery sheet</source>
            <translation>Fiche de secours</translation>
        </message>
        <message>
            <source>A code that opens the file without your words. Keep it in the mission’s safe, away from the laptop.</source>
            <translation>Un code qui ouvre le fichier sans vos mots. Gardez-le dans le coffre de la mission, loin de l’ordinateur.</translation>
        </message>
        <message>
            <source>Printed or saved to USB</source>
            <translation>Imprimé ou enregistré sur clé USB</translation>
        </message>
    </context>
    <context>
        <name>SetupScreen</name>
        <message>
            <source>Steps</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <source>Works without a network</source>
            <translation>Fonctionne sans réseau</translation>
        </message>
        <message>
            <source>Offline. The passphrase never leaves this computer.</source>
            <translation>Hors ligne. La phrase secrète ne quitte jamais cet ordinateur.</translation>
        </message>
        <message>
            <source>Setting up</source>
            <translation>Installation</translation>
        </message>
        <message>
            <source>Step {place} of {all}</source>
            <translation>Étape {place} sur {all}</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Étape suivante</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Your own Fieldreport</source>
            <translation>Votre propre Fieldreport</translation>
        </message>
        <message numerus="yes">
            <source>Step {place} of {all}, about %n minute(s) left</source>
            <translation>
                <numerusform>Étape {place} sur {all}, encore %n minute environ</numerusform>
                <numerusform>Étape {place} sur {all}, encore %n minutes environ</numerusform>
            </translation>
        </message>
        <message>
            <source>Open Fieldreport</source>
            <translation>Ouvrir Fieldreport</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Next: {step}</source>
            <translation>Suivant : {step}</translation>
        </message>
        <message>
            <source>Step {number} done</source>
            <translation>Étape {number} terminée</translation>
        </message>
        <message>
            <source>Steps {first} and {last} done</source>
            <translation>Étapes {first} et {last} terminées</translation>
        </message>
        <message>
            <source>Steps {first} to {last} done</source>
            <translation>Étapes {first} à {last} terminées</translation>
        </message>
        <message>
            <source>Language and role</source>
            <translation>Langue et rôle</translation>
        </message>
        <message>
            <source>Mission and name</source>
            <translation>Mission et nom</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Fiche de secours</translation>
        </message>
        <message>
            <source>Signing key</source>
            <translation>Clé de signature</translation>
        </message>
        <message>
            <source>Your authority</source>
            <translation>Votre autorité</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Entry {number}</source>
            <translation>Fiche {number}</translation>
        </message>
        <message>
            <source>Not named yet</source>
            <translation>Encore sans nom</translation>
        </message>
        <message>
            <source>About a line that is no longer in the plan</source>
            <translation>Sur une ligne qui n’est plus dans le plan</translation>
        </message>
        <message>
            <source>Remove “{row}”</source>
            <translation>Retirer « {row} »</translation>
        </message>
    </context>
    <context>
        <name>SheetForm</name>
        <message>
            <source>Make a new recovery sheet</source>
            <translation>Faire une nouvelle fiche de secours</translation>
        </message>
        <message>
            <source>If the sheet was lost or seen. The old sheet counts until the new code was typed back.</source>
            <translation>Si la fiche a été perdue ou vue. L’ancienne fiche compte jusqu’à ce que le nouveau code ait été retapé.</translation>
        </message>
        <message>
            <source>Save the sheet…</source>
            <translation>Enregistrer la fiche…</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Pas encore enregistrée</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Code de secours</translation>
        </message>
        <message>
            <source>The new recovery sheet counts; tear up the old one.</source>
            <translation>La nouvelle fiche de secours compte ; déchirez l’ancienne.</translation>
        </message>
        <message>
            <source>fieldreport-recovery-sheet</source>
            <translation>fieldreport-fiche-de-secours</translation>
        </message>
        <message>
            <source>Save the recovery sheet</source>
            <translation>Enregistrer la fiche de secours</translation>
        </message>
        <message>
            <source>Saved: {file}. Type the code back.</source>
            <translation>Enregistrée : {file}. Retapez le code.</translation>
        </message>
    </context>
    <context>
        <name>SheetsField</name>
        <message>
            <source>Add to “{table}”</source>
            <translation>Ajouter à « {table} »</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Go to</source>
            <translation>Aller à</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Poste</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Tout rechercher</translation>
        </message>
        <message>
            <source>Next check</source>
            <translation>Contrôle suivant</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Back up…</source>
            <translation>Sauvegarder…</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Verrouiller</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>Fermer la fenêtre</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>As the computer</source>
            <translation>Comme l’ordinateur</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Affichage</translation>
        </message>
        <message>
            <source>Larger letters</source>
            <translation>Lettres plus grandes</translation>
        </message>
        <message>
            <source>Smaller letters</source>
            <translation>Lettres plus petites</translation>
        </message>
        <message>
            <source>Usual letters</source>
            <translation>Lettres habituelles</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Clair ou sombre</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>Help for this page</source>
            <translation>Aide sur cette page</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>About Fieldreport</source>
            <translation>À propos de Fieldreport</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Fieldreport</source>
            <translation>Fieldreport</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Tout rechercher</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Menu (F10)</source>
            <translation>Menu (F10)</translation>
        </message>
    </context>
    <context>
        <name>SignatoriesScreen</name>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Publish list…</source>
            <translation>Publier la liste…</translation>
        </message>
        <message>
            <source>Registering and withdrawing take effect for missions with the next published list.</source>
            <translation>Enregistrements et retraits prennent effet pour les missions avec la prochaine liste publiée.</translation>
        </message>
        <message>
            <source>Authorized signatories</source>
            <translation>Signataires habilités</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Demandes</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>En vigueur</translation>
        </message>
        <message>
            <source>Withdrawn, ended</source>
            <translation>Retirés, échus</translation>
        </message>
        <message>
            <source>Clearance</source>
            <translation>Approbation</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not published</source>
            <translation>
                <numerusform>%n changement non publié</numerusform>
                <numerusform>%n changements non publiés</numerusform>
            </translation>
        </message>
        <message>
            <source>List is up to date</source>
            <translation>La liste est à jour</translation>
        </message>
        <message>
            <source>No list has been published yet</source>
            <translation>Aucune liste n’a encore été publiée</translation>
        </message>
        <message>
            <source>The list must be published anew: it ran out on {day}</source>
            <translation>La liste doit être publiée de nouveau : elle est échue depuis le {day}</translation>
        </message>
        <message>
            <source>List {serial} of {day}, valid to {end}</source>
            <translation>Liste {serial} du {day}, valable jusqu’au {end}</translation>
        </message>
        <message>
            <source>No request waits. Open the request files that missions send, one or several at a time.</source>
            <translation>Aucune demande n’attend. Ouvrez les fichiers de demande que les missions envoient, un ou plusieurs à la fois.</translation>
        </message>
        <message>
            <source>There is nothing of this kind.</source>
            <translation>Il n’y a rien de cette sorte.</translation>
        </message>
        <message>
            <source>Registration requests</source>
            <translation>Demandes d’enregistrement</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message>
            <source>The request of {name} waits for the telephone call.</source>
            <translation>La demande de {name} attend l’appel téléphonique.</translation>
        </message>
        <message>
            <source>Where to write the starter pack</source>
            <translation>Où écrire le dossier de reprise</translation>
        </message>
        <message>
            <source>The starter pack for {name} is written, with {count} packages: {file}</source>
            <translation>Le dossier de reprise de {name} est écrit, avec {count} envois : {file}</translation>
        </message>
        <message>
            <source>{name} is registered. Publish the list for it to take effect.</source>
            <translation>{name} est enregistré. Publiez la liste pour que cela prenne effet.</translation>
        </message>
        <message>
            <source>Withdraw the registration of {name}?</source>
            <translation>Retirer l’enregistrement de {name} ?</translation>
        </message>
        <message>
            <source>Reports signed after this are refused. It cannot be undone, but the person can register anew.</source>
            <translation>Les rapports signés ensuite sont refusés. Cela ne peut être annulé, mais la personne peut s’enregistrer de nouveau.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>Withdrawn. Publish the list so that missions learn of it.</source>
            <translation>Retiré. Publiez la liste pour que les missions l’apprennent.</translation>
        </message>
        <message>
            <source>Clearance is set. Publish the list for it to take effect.</source>
            <translation>L’approbation est fixée. Publiez la liste pour que cela prenne effet.</translation>
        </message>
        <message>
            <source>The ways are set. Publish the list for it to take effect.</source>
            <translation>Les voies sont fixées. Publiez la liste pour que cela prenne effet.</translation>
        </message>
        <message>
            <source>Lists of authorized signatories</source>
            <translation>Listes des signataires habilités</translation>
        </message>
        <message>
            <source>Where to write the list</source>
            <translation>Où écrire la liste</translation>
        </message>
        <message>
            <source>List {serial} with {count} signatories is in use here and written to {file}. Send it to all missions.</source>
            <translation>La liste {serial}, avec {count} signataires, est en usage ici et écrite dans {file}. Envoyez-la à toutes les missions.</translation>
        </message>
        <message>
            <source>Open requests…</source>
            <translation>Ouvrir des demandes…</translation>
        </message>
        <message>
            <source>Paste request</source>
            <translation>Coller une demande</translation>
        </message>
        <message>
            <source>A request that was copied from an e-mail or read by a scanner</source>
            <translation>Une demande copiée d’un courriel ou lue par un lecteur</translation>
        </message>
        <message>
            <source>Show signatories by state</source>
            <translation>Afficher les signataires par état</translation>
        </message>
        <message>
            <source>Check refused packages again</source>
            <translation>Contrôler de nouveau les paquets refusés</translation>
        </message>
        <message>
            <source>Signatories</source>
            <translation>Signataires</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>SignatoryPanel</name>
        <message>
            <source>Register signatory</source>
            <translation>Enregistrer le signataire</translation>
        </message>
        <message>
            <source>Registration request, not compared yet</source>
            <translation>Demande d’enregistrement, pas encore comparée</translation>
        </message>
        <message>
            <source>This role and this mission do not go together.</source>
            <translation>Ce rôle et cette mission ne vont pas ensemble.</translation>
        </message>
        <message>
            <source>{name} is already registered for this.</source>
            <translation>{name} est déjà enregistré pour cela.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>Arrivée</translation>
        </message>
        <message>
            <source>Withdraw {names} in the same step</source>
            <translation>Retirer {names} en même temps</translation>
        </message>
        <message>
            <source>{state}, {day}</source>
            <translation>{state}, {day}</translation>
        </message>
        <message>
            <source>Missions learn of it with the next list: publish it.</source>
            <translation>Les missions l’apprennent avec la prochaine liste : publiez-la.</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Signataire</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Échéance</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificat</translation>
        </message>
        <message>
            <source>Cannot be registered: ask who sent it, and for a new request.</source>
            <translation>Ne peut être enregistré : demandez qui l’a envoyée, et une nouvelle demande.</translation>
        </message>
        <message>
            <source>All groups agree. Registering takes effect with the next published list.</source>
            <translation>Tous les groupes correspondent. L’enregistrement prend effet avec la prochaine liste publiée.</translation>
        </message>
        <message>
            <source>Possible when all groups agree: {what}.</source>
            <translation>Possible quand tous les groupes correspondent : {what}.</translation>
        </message>
        <message>
            <source>Compare by telephone</source>
            <translation>Comparer par téléphone</translation>
        </message>
        <message>
            <source>Call the person on a number you already know, not one from the letter. Ask to have the fingerprint of the request read aloud, and type it group by group.</source>
            <translation>Appelez la personne à un numéro que vous connaissez déjà, pas à celui de la lettre. Faites-vous lire l’empreinte de la demande, et tapez-la groupe par groupe.</translation>
        </message>
        <message>
            <source>Fingerprint as it is read aloud</source>
            <translation>Empreinte telle qu’elle est lue</translation>
        </message>
        <message>
            <source>Withdraw the registration</source>
            <translation>Retirer l’enregistrement</translation>
        </message>
        <message>
            <source>It cannot be undone; the person can be registered anew. What was received before stays.</source>
            <translation>Cela ne peut être annulé ; la personne peut être enregistrée de nouveau. Ce qui a été reçu avant reste.</translation>
        </message>
        <message>
            <source>Why it is withdrawn</source>
            <translation>Pourquoi il est retiré</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Retirer…</translation>
        </message>
        <message>
            <source>Clearance</source>
            <translation>Approbation</translation>
        </message>
        <message>
            <source>How reports are cleared before they count. It takes effect with the next published list.</source>
            <translation>Comment les rapports sont approuvés avant de compter. Cela prend effet avec la prochaine liste publiée.</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Auteur</translation>
        </message>
        <message>
            <source>Set clearance</source>
            <translation>Fixer l’approbation</translation>
        </message>
        <message>
            <source>Fingerprint of this authority</source>
            <translation>Empreinte de cette autorité</translation>
        </message>
        <message>
            <source>Read it aloud to a mission that loads its first list.</source>
            <translation>Lisez-la à voix haute à une mission qui charge sa première liste.</translation>
        </message>
    </context>
    <context>
        <name>SigningScreen</name>
        <message>
            <source>Steps</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Works without a network</source>
            <translation>Fonctionne sans réseau</translation>
        </message>
        <message>
            <source>Sign and export</source>
            <translation>Signer et exporter</translation>
        </message>
        <message>
            <source>Offline. Nothing leaves this computer until you export.</source>
            <translation>Hors ligne. Rien ne quitte cet ordinateur avant que vous n’exportiez.</translation>
        </message>
        <message>
            <source>Sign {quarter}</source>
            <translation>Signer {quarter}</translation>
        </message>
        <message>
            <source>{mission}, {quarter}</source>
            <translation>{mission}, {quarter}</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message numerus="yes">
            <source>%n check(s) to correct before signing.</source>
            <translation>
                <numerusform>%n contrôle à corriger avant de signer.</numerusform>
                <numerusform>%n contrôles à corriger avant de signer.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to correct.</source>
            <translation>Rien à corriger.</translation>
        </message>
        <message numerus="yes">
            <source>%n check(s) without an explanation; the report can be signed, but Headquarters will ask.</source>
            <translation>
                <numerusform>%n contrôle sans explication ; le rapport peut être signé, mais le Siège demandera.</numerusform>
                <numerusform>%n contrôles sans explication ; le rapport peut être signé, mais le Siège demandera.</numerusform>
            </translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <source>Revision {revision} is signed by: {roles}.</source>
            <translation>La révision {revision} est signée par : {roles}.</translation>
        </message>
        <message>
            <source>It was returned: “{remark}” Answer it, and sign the next revision.</source>
            <translation>Il a été renvoyé : « {remark} » Répondez-y, et signez la révision suivante.</translation>
        </message>
        <message>
            <source>Something was changed since then; it becomes a new revision when it is signed.</source>
            <translation>Quelque chose a changé depuis ; une nouvelle révision se fait à la signature.</translation>
        </message>
        <message>
            <source>Read and clear…</source>
            <translation>Lire et approuver…</translation>
        </message>
        <message>
            <source>Still to sign: {roles}.</source>
            <translation>Doivent encore signer : {roles}.</translation>
        </message>
        <message>
            <source>No clearing officer has a key on this computer yet. Ask for her or his registration; what you signed stays as it is.</source>
            <translation>Aucun responsable de l’approbation n’a encore de clé sur cet ordinateur. Demandez son enregistrement ; ce que vous avez signé reste tel quel.</translation>
        </message>
        <message>
            <source>Sign report</source>
            <translation>Signer le rapport</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>You sign revision {revision} exactly as shown. It cannot change afterwards.</source>
            <translation>Vous signez la révision {revision} exactement comme elle est affichée. Elle ne peut plus changer ensuite.</translation>
        </message>
        <message>
            <source>Correct what stands in the way, then sign.</source>
            <translation>Corrigez ce qui fait obstacle, puis signez.</translation>
        </message>
        <message>
            <source>Waits for the signature of the Head of Mission or delegate.</source>
            <translation>Attend la signature du chef de mission ou de son délégué.</translation>
        </message>
        <message>
            <source>Signing has to wait for your registration; writing does not.</source>
            <translation>La signature doit attendre votre enregistrement ; l’écriture non.</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Contrôle</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Signer</translation>
        </message>
        <message>
            <source>Clearance</source>
            <translation>Approbation</translation>
        </message>
        <message>
            <source>{done} of {all} steps done</source>
            <translation>{done} étapes faites sur {all}</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Signature en cours</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Exportation</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signé</translation>
        </message>
        <message>
            <source>Written: {file} ({size} bytes). SHA-256 {digest}</source>
            <translation>Écrit : {file} ({size} octets). SHA-256 {digest}</translation>
        </message>
        <message>
            <source>Package written</source>
            <translation>Paquet écrit</translation>
        </message>
        <message>
            <source>Where it stands</source>
            <translation>Où en est-on</translation>
        </message>
        <message>
            <source>Give the file to UN Headquarters by e-mail, stick or courier. Their receipt, opened under Submission packages, says that it arrived.</source>
            <translation>Remettez le fichier au Siège de l’ONU par courriel, clé USB ou courrier. Son accusé de réception, ouvert sous Paquets à transmettre, dit qu’il est arrivé.</translation>
        </message>
        <message>
            <source>What signing does</source>
            <translation>Ce que fait la signature</translation>
        </message>
        <message>
            <source>It freezes the report as it stands. Later changes become a new revision.</source>
            <translation>Elle arrête le rapport tel qu’il est. Les modifications suivantes font une nouvelle révision.</translation>
        </message>
        <message>
            <source>It proves to Headquarters who wrote it and that nobody changed it on the way.</source>
            <translation>Elle prouve au Siège qui l’a écrit et que personne ne l’a modifié en route.</translation>
        </message>
        <message>
            <source>The package is encrypted to Headquarters and to you, and leaves only when you export it.</source>
            <translation>Le paquet est chiffré pour le Siège et pour vous, et ne part que lorsque vous l’exportez.</translation>
        </message>
    </context>
    <context>
        <name>StaffingScreen</name>
        <message>
            <source>Put into the report</source>
            <translation>Porter au rapport</translation>
        </message>
        <message>
            <source>The posts as they stood at the end of the quarter in work</source>
            <translation>Les postes tels qu’ils étaient à la fin du trimestre en cours de rédaction</translation>
        </message>
        <message numerus="yes">
            <source>The staffing table of {quarter} has %n row(s) from here.</source>
            <translation>
                <numerusform>Le tableau des effectifs de {quarter} a %n ligne tirée d’ici.</numerusform>
                <numerusform>Le tableau des effectifs de {quarter} a %n lignes tirées d’ici.</numerusform>
            </translation>
        </message>
        <message>
            <source>Staffing table of {quarter}</source>
            <translation>Tableau des effectifs de {quarter}</translation>
        </message>
    </context>
    <context>
        <name>StarterCard</name>
        <message>
            <source>Starter pack</source>
            <translation>Dossier de reprise</translation>
        </message>
        <message>
            <source>For a successor on another computer: what the mission sent so far, receipts, grants and open questions, readable by this person alone.</source>
            <translation>Pour une personne qui prend la suite sur un autre ordinateur : ce que la mission a envoyé, accusés, octrois et questions ouvertes, lisibles par cette personne seule.</translation>
        </message>
        <message>
            <source>Publish the list first: this person is not on it yet.</source>
            <translation>Publiez d’abord la liste : cette personne n’y figure pas encore.</translation>
        </message>
        <message>
            <source>Hand-over note</source>
            <translation>Note de passation</translation>
        </message>
        <message>
            <source>Write the starter pack…</source>
            <translation>Écrire le dossier de reprise…</translation>
        </message>
    </context>
    <context>
        <name>StatisticsScreen</name>
        <message>
            <source>Suggested data sets</source>
            <translation>Séries proposées</translation>
        </message>
        <message>
            <source>“{title}” is taken over. Ctrl+Z takes it back.</source>
            <translation>« {title} » est repris. Ctrl+Z l’annule.</translation>
        </message>
        <message>
            <source>“{title}” is no longer kept</source>
            <translation>« {title} » n’est plus tenu</translation>
        </message>
        <message>
            <source>“{title}” is no longer asked for. Its figures stay.</source>
            <translation>« {title} » n’est plus demandé. Ses chiffres restent.</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Saved {time}</source>
            <translation>Enregistré {time}</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Non enregistré</translation>
        </message>
        <message>
            <source>No checks on this record</source>
            <translation>Rien à vérifier sur cette fiche</translation>
        </message>
        <message>
            <source>No open checks</source>
            <translation>Aucun contrôle ouvert</translation>
        </message>
        <message numerus="yes">
            <source>%n check(s)</source>
            <translation>
                <numerusform>%n contrôle</numerusform>
                <numerusform>%n contrôles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusPlurals</name>
        <message numerus="yes">
            <source>Late by %n day(s)</source>
            <translation>
                <numerusform>En retard de %n jour</numerusform>
                <numerusform>En retard de %n jours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n mot</numerusform>
                <numerusform>%n mots</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusScreen</name>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Take in packages…</source>
            <translation>Reprendre des paquets…</translation>
        </message>
        <message>
            <source>Write receipts…</source>
            <translation>Écrire les accusés de réception…</translation>
        </message>
        <message>
            <source>Fetch from colleagues</source>
            <translation>Chercher chez les collègues</translation>
        </message>
        <message>
            <source>Submission status</source>
            <translation>État des envois</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>On time</source>
            <translation>À temps</translation>
        </message>
        <message>
            <source>of due</source>
            <translation>des rapports dus</translation>
        </message>
        <message>
            <source>{first} and {second}</source>
            <translation>{first} et {second}</translation>
        </message>
        <message numerus="yes">
            <source>%n report(s) late</source>
            <translation>
                <numerusform>%n rapport en retard</numerusform>
                <numerusform>%n rapports en retard</numerusform>
            </translation>
        </message>
        <message>
            <source>No report is late</source>
            <translation>Aucun rapport en retard</translation>
        </message>
        <message>
            <source>Ring: clearance documented, not signed. r2: revision. As of {moment}.</source>
            <translation>Anneau : approbation documentée, non signée. r2 : révision. État au {moment}.</translation>
        </message>
        <message>
            <source>Shared archive {archive}, as of {moment}. Ring: clearance documented, not signed.</source>
            <translation>Archive commune {archive}, état au {moment}. Anneau : visa documenté, non signé.</translation>
        </message>
        <message numerus="yes">
            <source>Write %n receipt(s)…</source>
            <translation>
                <numerusform>Écrire %n accusé de réception…</numerusform>
                <numerusform>Écrire %n accusés de réception…</numerusform>
            </translation>
        </message>
        <message>
            <source>All states</source>
            <translation>Tous les états</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Renvoyé</translation>
        </message>
        <message>
            <source>Reviewed; the chief has to accept it</source>
            <translation>Examiné ; reste l’acceptation par le chef</translation>
        </message>
        <message>
            <source>Post vacant</source>
            <translation>Poste vacant</translation>
        </message>
        <message>
            <source>Not due</source>
            <translation>Non dû</translation>
        </message>
        <message>
            <source>Expected again</source>
            <translation>Attendu de nouveau</translation>
        </message>
        <message>
            <source>Fetched: packages {kept}, set aside {refused}, decisions {decisions}.</source>
            <translation>Reçu : envois {kept}, écartés {refused}, décisions {decisions}.</translation>
        </message>
        <message>
            <source>Where the receipts are written</source>
            <translation>Où les accusés de réception sont écrits</translation>
        </message>
        <message numerus="yes">
            <source>%n receipt(s) written to {folder}.</source>
            <translation>
                <numerusform>%n accusé de réception écrit dans {folder}.</numerusform>
                <numerusform>%n accusés de réception écrits dans {folder}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Years</source>
            <translation>Années</translation>
        </message>
        <message>
            <source>Type of mission</source>
            <translation>Type de mission</translation>
        </message>
        <message>
            <source>Role of the author</source>
            <translation>Rôle de l’auteur</translation>
        </message>
        <message>
            <source>Show cells by state</source>
            <translation>Afficher les cases par état</translation>
        </message>
        <message>
            <source>Submission status by mission and quarter</source>
            <translation>État des envois par mission et trimestre</translation>
        </message>
    </context>
    <context>
        <name>StepButtons</name>
        <message>
            <source>Previous</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Next: {section}</source>
            <translation>Suivant : {section}</translation>
        </message>
    </context>
    <context>
        <name>StickCard</name>
        <message>
            <source>The authority’s key is kept elsewhere</source>
            <translation>La clé de l’autorité est conservée ailleurs</translation>
        </message>
        <message>
            <source>Fetch the stick. Registering, withdrawing and publishing need it; what is typed here is forgotten when you leave this screen.</source>
            <translation>Allez chercher la clé USB. L’inscription, le retrait et la publication en ont besoin ; ce qui est saisi ici est oublié quand vous quittez cet écran.</translation>
        </message>
        <message>
            <source>Choose the key file…</source>
            <translation>Choisir le fichier de clé…</translation>
        </message>
        <message>
            <source>Passphrase of the key file</source>
            <translation>Phrase secrète du fichier de clé</translation>
        </message>
        <message>
            <source>Key files</source>
            <translation>Fichiers de clé</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
    </context>
    <context>
        <name>StrengthMeter</name>
        <message>
            <source>Strength</source>
            <translation>Force</translation>
        </message>
        <message>
            <source>Weak</source>
            <translation>Faible</translation>
        </message>
        <message>
            <source>Fair</source>
            <translation>Moyenne</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Forte</translation>
        </message>
        <message>
            <source>Very strong</source>
            <translation>Très forte</translation>
        </message>
    </context>
    <context>
        <name>SuggestForm</name>
        <message>
            <source>Suggest an edit</source>
            <translation>Proposer une modification</translation>
        </message>
        <message>
            <source>Text of the report</source>
            <translation>Texte du rapport</translation>
        </message>
        <message>
            <source>Suggested text</source>
            <translation>Texte proposé</translation>
        </message>
        <message>
            <source>Why, or what is to be answered</source>
            <translation>Pourquoi, ou à quoi il faut répondre</translation>
        </message>
        <message>
            <source>Keep suggestion</source>
            <translation>Garder la proposition</translation>
        </message>
        <message>
            <source>The author's text stays as it is; the author takes or declines what you suggest.</source>
            <translation>Le texte de l’auteur reste tel quel ; l’auteur reprend ou écarte ce que vous proposez.</translation>
        </message>
        <message>
            <source>Suggestions kept: {count}</source>
            <translation>Propositions gardées : {count}</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsCard</name>
        <message>
            <source>Suggested edits</source>
            <translation>Modifications proposées</translation>
        </message>
        <message>
            <source>“{remark}”</source>
            <translation>« {remark} »</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Votre texte</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>Texte proposé</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Garder le mien</translation>
        </message>
        <message>
            <source>{what}: {field}</source>
            <translation>{what} : {field}</translation>
        </message>
        <message>
            <source>taken into the draft</source>
            <translation>repris dans le brouillon</translation>
        </message>
        <message>
            <source>your text stays</source>
            <translation>votre texte reste</translation>
        </message>
    </context>
    <context>
        <name>TravelCard</name>
        <message>
            <source>Ways for what is classified</source>
            <translation>Voies pour ce qui est classifié</translation>
        </message>
        <message>
            <source>It always travels encrypted. Close a way here; it takes effect with the next published list.</source>
            <translation>Cela voyage toujours chiffré. Fermez une voie ici ; cela prend effet avec la prochaine liste publiée.</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>Strictly confidential</source>
            <translation>Strictement confidentiel</translation>
        </message>
        <message>
            <source>over the network</source>
            <translation>par le réseau</translation>
        </message>
        <message>
            <source>by e-mail</source>
            <translation>par courriel</translation>
        </message>
        <message>
            <source>by stick or courier</source>
            <translation>par clé USB ou courrier</translation>
        </message>
        <message>
            <source>Open ways</source>
            <translation>Voies ouvertes</translation>
        </message>
        <message>
            <source>Set ways</source>
            <translation>Fixer les voies</translation>
        </message>
    </context>
    <context>
        <name>TypedRows</name>
        <message>
            <source>Missing</source>
            <translation>Manque</translation>
        </message>
        <message>
            <source>{column}: “{text}” is not in the list.</source>
            <translation>{column} : « {text} » n’est pas dans la liste.</translation>
        </message>
        <message>
            <source>{column}: “{text}” cannot be read here.</source>
            <translation>{column} : « {text} » ne peut être lu ici.</translation>
        </message>
    </context>
    <context>
        <name>TypedRowsField</name>
        <message>
            <source>Add a row</source>
            <translation>Ajouter une ligne</translation>
        </message>
        <message>
            <source>Remove this row</source>
            <translation>Retirer cette ligne</translation>
        </message>
    </context>
    <context>
        <name>TypedTable</name>
        <message>
            <source>Add a row</source>
            <translation>Ajouter une ligne</translation>
        </message>
        <message>
            <source>Remove this row	Ctrl+Del</source>
            <translation>Retirer cette ligne	Ctrl+Suppr</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) pasted</source>
            <translation>
                <numerusform>%n case collée</numerusform>
                <numerusform>%n cases collées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TypedWords</name>
        <message>
            <source>All words are right</source>
            <translation>Tous les mots sont justes</translation>
        </message>
        <message>
            <source>All right once more</source>
            <translation>Tous justes encore une fois</translation>
        </message>
        <message>
            <source>Word {place} is not right yet</source>
            <translation>Le mot {place} n’est pas encore juste</translation>
        </message>
        <message>
            <source>First time: {right} of {count} words</source>
            <translation>Première fois : {right} mots sur {count}</translation>
        </message>
        <message>
            <source>Second time: {right} of {count} words</source>
            <translation>Deuxième fois : {right} mots sur {count}</translation>
        </message>
        <message>
            <source>Shift+Tab reads the words above.</source>
            <translation>Maj+Tab lit les mots ci-dessus.</translation>
        </message>
    </context>
    <context>
        <name>Undo</name>
        <message>
            <source>Taken back: {what}</source>
            <translation>Annulé : {what}</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>Rétabli : {what}</translation>
        </message>
    </context>
    <context>
        <name>UnlockScreen</name>
        <message>
            <source>Rooms</source>
            <translation>Rubriques</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Verrouillé</translation>
        </message>
        <message>
            <source>Everything is saved</source>
            <translation>Tout est enregistré</translation>
        </message>
        <message>
            <source>Works without a network</source>
            <translation>Fonctionne sans réseau</translation>
        </message>
        <message>
            <source>Fieldreport</source>
            <translation>Fieldreport</translation>
        </message>
        <message>
            <source>Offline. The passphrase never leaves this computer.</source>
            <translation>Hors ligne. La phrase secrète ne quitte jamais cet ordinateur.</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Ouverture</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Keep this passphrase and open</source>
            <translation>Garder cette phrase secrète et ouvrir</translation>
        </message>
        <message>
            <source>Why a passphrase</source>
            <translation>Pourquoi une phrase secrète</translation>
        </message>
        <message>
            <source>If the laptop is lost or taken, the file cannot be read.</source>
            <translation>Si l’ordinateur est perdu ou pris, le fichier ne peut être lu.</translation>
        </message>
        <message>
            <source>It proves that you signed, and nobody for you.</source>
            <translation>Elle prouve que vous avez signé, et personne à votre place.</translation>
        </message>
        <message>
            <source>Nobody can reset it, also not UN Headquarters. The recovery sheet can.</source>
            <translation>Personne ne peut la réinitialiser, pas même le Siège de l’ONU. La fiche de secours le peut.</translation>
        </message>
        <message>
            <source>Bring back a backup</source>
            <translation>Reprendre une sauvegarde</translation>
        </message>
        <message>
            <source>Open your reports</source>
            <translation>Ouvrir vos rapports</translation>
        </message>
        <message>
            <source>Open with the recovery sheet</source>
            <translation>Ouvrir avec la fiche de secours</translation>
        </message>
        <message>
            <source>Choose a new passphrase</source>
            <translation>Choisir une nouvelle phrase secrète</translation>
        </message>
        <message>
            <source>The recovery code was right. It opens once more after you have a new passphrase.</source>
            <translation>Le code de secours était bon. Il ouvre encore une fois quand vous aurez une nouvelle phrase secrète.</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Code de secours</translation>
        </message>
        <message>
            <source>From the recovery sheet; groups, spaces and capitals do not matter.</source>
            <translation>De la fiche de secours ; groupes, espaces et majuscules n’importent pas.</translation>
        </message>
        <message>
            <source>Use the passphrase instead</source>
            <translation>Utiliser plutôt la phrase secrète</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <source>Nothing was lost: every word was on disk, encrypted, before the screen locked.</source>
            <translation>Rien n’a été perdu : chaque mot était sur le disque, chiffré, avant que l’écran se verrouille.</translation>
        </message>
        <message>
            <source>Passphrase forgotten? Use the recovery code</source>
            <translation>Phrase secrète oubliée ? Utilisez le code de secours</translation>
        </message>
        <message>
            <source>Open with the passphrase instead</source>
            <translation>Ouvrir plutôt avec la phrase secrète</translation>
        </message>
        <message>
            <source>Set up Fieldreport anew instead</source>
            <translation>Installer plutôt Fieldreport à neuf</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>The backup is back. Open it with its passphrase or its recovery sheet.</source>
            <translation>La sauvegarde est de retour. Ouvrez-la avec sa phrase secrète ou sa fiche de secours.</translation>
        </message>
        <message>
            <source>What was here before is kept in {folder}.</source>
            <translation>Ce qui était ici avant est gardé dans {folder}.</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Ouverture…</translation>
        </message>
    </context>
    <context>
        <name>UtilizationBar</name>
        <message>
            <source>Spent, {percent} per cent</source>
            <translation>Dépensé, {percent} pour cent</translation>
        </message>
    </context>
    <context>
        <name>VersionsCard</name>
        <message>
            <source>Versions of the budget</source>
            <translation>Versions du budget</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Écart</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Approuvé</translation>
        </message>
        <message>
            <source>Redeployed</source>
            <translation>Réaffecté</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>En vigueur</translation>
        </message>
        <message>
            <source>Lines of this version</source>
            <translation>Lignes de cette version</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>Nouvelle version</translation>
        </message>
        <message>
            <source>Version {number}, from the beginning</source>
            <translation>Version {number}, depuis le début</translation>
        </message>
        <message>
            <source>Version {number}, from {day}</source>
            <translation>Version {number}, à partir du {day}</translation>
        </message>
        <message>
            <source>It counts now.</source>
            <translation>Elle est en vigueur.</translation>
        </message>
        <message>
            <source>It counted until {day}.</source>
            <translation>Elle a été en vigueur jusqu’au {day}.</translation>
        </message>
        <message>
            <source>{day}: {amount} from line {line} to line {other}. {note}</source>
            <translation>{day} : {amount} de la ligne {line} à la ligne {other}. {note}</translation>
        </message>
        <message>
            <source>Redeployments in its time:</source>
            <translation>Réaffectations pendant qu’elle était en vigueur :</translation>
        </message>
        <message>
            <source>By approval</source>
            <translation>Par l’approbation</translation>
        </message>
        <message>
            <source>Counts from</source>
            <translation>En vigueur à partir du</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Ce qui a changé</translation>
        </message>
        <message>
            <source>The budget as it is now is kept, with its redeployments, for reports about the time before this day; then change the lines above. A slip of the pen needs no version.</source>
            <translation>Le budget actuel est conservé, avec ses réaffectations, pour les rapports sur la période antérieure à ce jour ; changez ensuite les lignes ci-dessus. Une faute de frappe ne demande pas de version.</translation>
        </message>
        <message>
            <source>Begin this version</source>
            <translation>Commencer cette version</translation>
        </message>
    </context>
    <context>
        <name>WaitingList</name>
        <message>
            <source>Reports to clear</source>
            <translation>Rapports à approuver</translation>
        </message>
        <message>
            <source>No report waits for clearance.</source>
            <translation>Aucun rapport n’attend l’approbation.</translation>
        </message>
        <message>
            <source>One appears here as soon as its author has signed it.</source>
            <translation>Il en apparaît un ici dès que son auteur l’a signé.</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>No report waits for clearance here.</source>
            <translation>Aucun rapport n’attend l’approbation ici.</translation>
        </message>
        <message>
            <source>The author writes a package for clearance for you; open it here, read it, then sign it or return it. What you decide goes back to the author as a file.</source>
            <translation>L’auteur écrit pour vous un paquet à approuver ; ouvrez-le ici, lisez-le, puis signez-le ou renvoyez-le. Votre décision repart vers l’auteur sous forme de fichier.</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <source>revision {revision}, signed by {name}, {when}</source>
            <translation>révision {revision}, signée par {name}, {when}</translation>
        </message>
    </context>
    <context>
        <name>WholeCard</name>
        <message>
            <source>Adoption and reviews</source>
            <translation>Adoption et revues</translation>
        </message>
        <message>
            <source>Record this review</source>
            <translation>Consigner cette revue</translation>
        </message>
        <message>
            <source>Adopted on</source>
            <translation>Adopté le</translation>
        </message>
        <message>
            <source>Review of</source>
            <translation>Revue du</translation>
        </message>
        <message>
            <source>Reviewed by</source>
            <translation>Revu par</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Effet</translation>
        </message>
        <message>
            <source>Mission-wide action plan on gender and women, peace and security</source>
            <translation>Plan d’action de la mission sur le genre et les femmes, la paix et la sécurité</translation>
        </message>
        <message>
            <source>{state}: {count}</source>
            <translation>{state} : {count}</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>non précisé</translation>
        </message>
        <message>
            <source>Adopted: {day}</source>
            <translation>Adopté : {day}</translation>
        </message>
        <message>
            <source>last review: {day}</source>
            <translation>dernière revue : {day}</translation>
        </message>
        <message>
            <source>no review yet</source>
            <translation>pas encore de revue</translation>
        </message>
    </context>
    <context>
        <name>WordMeter</name>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n mot</numerusform>
                <numerusform>%n mots</numerusform>
            </translation>
        </message>
        <message>
            <source>{over} above the limit of {most}: shorten it, or say why it must be longer</source>
            <translation>{over} au-dessus de la limite de {most} : raccourcissez, ou dites pourquoi il en faut plus</translation>
        </message>
        <message>
            <source>{least} to {most} expected</source>
            <translation>de {least} à {most} attendus</translation>
        </message>
        <message>
            <source>at most {most}</source>
            <translation>au plus {most}</translation>
        </message>
    </context>
    <context>
        <name>WorkedOut</name>
        <message>
            <source>Open the trainings</source>
            <translation>Ouvrir les formations</translation>
        </message>
        <message>
            <source>Open the activities</source>
            <translation>Ouvrir les activités</translation>
        </message>
        <message>
            <source>Open the projects</source>
            <translation>Ouvrir les projets</translation>
        </message>
        <message>
            <source>Open the staffing</source>
            <translation>Ouvrir les effectifs</translation>
        </message>
        <message>
            <source>Open the statistics</source>
            <translation>Ouvrir les statistiques</translation>
        </message>
    </context>
    <context>
        <name>_DifferenceRow</name>
        <message>
            <source>{before}, now {after}</source>
            <translation>{before}, maintenant {after}</translation>
        </message>
    </context>
    <context>
        <name>_Item</name>
        <message>
            <source>explained</source>
            <translation>expliqué</translation>
        </message>
        <message>
            <source>{place}: your explanation; it travels with the report</source>
            <translation>{place} : votre explication ; elle voyage avec le rapport</translation>
        </message>
        <message>
            <source>Change note</source>
            <translation>Modifier la note</translation>
        </message>
        <message>
            <source>Add note</source>
            <translation>Ajouter la note</translation>
        </message>
        <message>
            <source>Redeploy…</source>
            <translation>Redéployer…</translation>
        </message>
        <message>
            <source>Move money to this line from another one</source>
            <translation>Porter de l’argent d’une autre ligne à celle-ci</translation>
        </message>
        <message>
            <source>Change note…</source>
            <translation>Modifier la note…</translation>
        </message>
        <message>
            <source>Explain…</source>
            <translation>Expliquer…</translation>
        </message>
    </context>
    <context>
        <name>_MeterBar</name>
        <message>
            <source>Words</source>
            <translation>Mots</translation>
        </message>
    </context>
    <context>
        <name>_Words</name>
        <message>
            <source>Explained where it stands.</source>
            <translation>Expliqué sur place.</translation>
        </message>
    </context>
    <context>
        <name>activities</name>
        <message>
            <source>Activities</source>
            <translation>Activités</translation>
        </message>
        <message>
            <source>New activity</source>
            <translation>Nouvelle activité</translation>
        </message>
        <message>
            <source>All activities</source>
            <translation>Toutes les activités</translation>
        </message>
        <message>
            <source>2 June, Goma, Open day with women’s associations, 80 women 15 men, C4</source>
            <translation>2 juin, Goma, Journée portes ouvertes avec des associations de femmes, 80 femmes 15 hommes, C4</translation>
        </message>
        <message>
            <source>Search title, place, partner</source>
            <translation>Chercher titre, lieu, partenaire</translation>
        </message>
        <message>
            <source>No activity is recorded yet. Type one above in one line and press Enter, or choose “New activity” to fill in a form. Activities of a quarter come into its report by themselves.</source>
            <translation>Aucune activité n’est encore notée. Tapez-en une ci-dessus en une ligne et appuyez sur Entrée, ou choisissez « Nouvelle activité » pour remplir un formulaire. Les activités d’un trimestre entrent d’elles-mêmes dans son rapport.</translation>
        </message>
        <message>
            <source>Action of the plan</source>
            <translation>Action du plan</translation>
        </message>
    </context>
    <context>
        <name>annual</name>
        <message>
            <source>Summary</source>
            <translation>Résumé</translation>
        </message>
        <message>
            <source>Figures and sources</source>
            <translation>Chiffres et sources</translation>
        </message>
        <message>
            <source>Other subjects</source>
            <translation>Autres sujets</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <source>Gaps and challenges</source>
            <translation>Lacunes et difficultés</translation>
        </message>
        <message>
            <source>Lessons and good practices</source>
            <translation>Enseignements et bonnes pratiques</translation>
        </message>
        <message>
            <source>Recommendations</source>
            <translation>Recommandations</translation>
        </message>
        <message>
            <source>The reports no longer count what gave {old}</source>
            <translation>Les rapports ne comptent plus ce qui donnait {old}</translation>
        </message>
        <message>
            <source>The reports changed a figure: {old} is now {new}</source>
            <translation>Les rapports ont changé un chiffre : {old} est maintenant {new}</translation>
        </message>
        <message>
            <source>{mission} {quarter}, revision {revision}, accepted {day}</source>
            <translation>{mission} {quarter}, révision {revision}, accepté le {day}</translation>
        </message>
        <message>
            <source>{mission} {quarter}, revision {revision}, received {day}, not yet accepted</source>
            <translation>{mission} {quarter}, révision {revision}, reçu le {day}, pas encore accepté</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>accepté</translation>
        </message>
        <message>
            <source>returned, provisional</source>
            <translation>renvoyé, provisoire</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>provisoire</translation>
        </message>
        <message>
            <source>memo</source>
            <translation>note</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s)</source>
            <translation>
                <numerusform>%n dossier</numerusform>
                <numerusform>%n dossiers</numerusform>
            </translation>
        </message>
        <message>
            <source>{packages}, {revised}</source>
            <translation>{packages}, {revised}</translation>
        </message>
        <message numerus="yes">
            <source>%n revised</source>
            <translation>
                <numerusform>%n révisé</numerusform>
                <numerusform>%n révisés</numerusform>
            </translation>
        </message>
        <message>
            <source>sent no report of the year</source>
            <translation>n’a envoyé aucun rapport de l’année</translation>
        </message>
        <message>
            <source>reported, but counted nothing of this</source>
            <translation>a fait rapport, mais n’a rien compté de cela</translation>
        </message>
    </context>
    <context>
        <name>arrivals</name>
        <message>
            <source>{file}: {failure}</source>
            <translation>{file} : {failure}</translation>
        </message>
        <message>
            <source>List {serial} of authorized signatories, of {day}, is in force.</source>
            <translation>La liste {serial} des signataires autorisés, du {day}, est en vigueur.</translation>
        </message>
        <message>
            <source>{report} of {author} waits for clearance.</source>
            <translation>{report}, de {author}, attend l’approbation.</translation>
        </message>
        <message>
            <source>A signed grant for “{project}” is here; the project shows it beside your entries.</source>
            <translation>Un octroi signé pour « {project} » est arrivé ; le projet le montre à côté de vos saisies.</translation>
        </message>
        <message>
            <source>{report}: a newer receipt is here already.</source>
            <translation>{report} : un accusé de réception plus récent est déjà ici.</translation>
        </message>
        <message>
            <source>{report}: returned. A later revision is signed; the history shows the questions.</source>
            <translation>{report} : renvoyé. Une révision ultérieure est signée ; l’historique montre les questions.</translation>
        </message>
        <message>
            <source>{report}: received at Headquarters.</source>
            <translation>{report} : reçu au Siège.</translation>
        </message>
        <message>
            <source>{report}: accepted by Headquarters.</source>
            <translation>{report} : accepté par le Siège.</translation>
        </message>
        <message>
            <source>{report}: returned. The questions stand in the report.</source>
            <translation>{report} : renvoyé. Les questions figurent dans le rapport.</translation>
        </message>
        <message>
            <source>{report}: this copy was refused. Write the package again.</source>
            <translation>{report} : cette copie a été refusée. Écrivez de nouveau le paquet.</translation>
        </message>
        <message>
            <source>{quarter}, revision {revision}</source>
            <translation>{quarter}, révision {revision}</translation>
        </message>
        <message>
            <source>{title}, {report}</source>
            <translation>{title}, {report}</translation>
        </message>
        <message>
            <source>{report}: cleared by {name}. It is ready to send.</source>
            <translation>{report} : approuvé par {name}. Prêt à l’envoi.</translation>
        </message>
        <message>
            <source>{report}: {name} agrees. Write the package for the next clearing officer.</source>
            <translation>{report} : {name} donne son accord. Écrivez le paquet pour la personne suivante.</translation>
        </message>
        <message>
            <source>{report}: returned by {name}. Remark and suggestions stand under Clearance.</source>
            <translation>{report} : renvoyé par {name}. La remarque et les propositions figurent sous Approbation.</translation>
        </message>
        <message>
            <source>{said} This was known already.</source>
            <translation>{said} C’était déjà connu.</translation>
        </message>
        <message>
            <source>Starter pack of {signer}: {reports} reports and {records} records are here.</source>
            <translation>Dossier de reprise de {signer} : {reports} rapports et {records} fiches sont ici.</translation>
        </message>
        <message>
            <source>Questions of Headquarters that wait for an answer: {count}.</source>
            <translation>Questions du Siège en attente de réponse : {count}.</translation>
        </message>
        <message>
            <source>Older packages that stay at Headquarters: {count}.</source>
            <translation>Envois plus anciens restés au Siège : {count}.</translation>
        </message>
        <message>
            <source>Parts that could not be taken: {count}. {failure}</source>
            <translation>Parties qui n’ont pas pu être reprises : {count}. {failure}</translation>
        </message>
        <message>
            <source>Hand-over note: {note}</source>
            <translation>Note de passation : {note}</translation>
        </message>
    </context>
    <context>
        <name>budget</name>
        <message>
            <source>Line</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Cat.</source>
            <translation>Cat.</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <source>Spent</source>
            <translation>Dépensé</translation>
        </message>
        <message>
            <source>Obligated</source>
            <translation>Engagé</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Disponible</translation>
        </message>
        <message>
            <source>Utilized, %</source>
            <translation>Utilisé, %</translation>
        </message>
    </context>
    <context>
        <name>categories</name>
        <message>
            <source>Staff and other personnel</source>
            <translation>Personnel</translation>
        </message>
        <message>
            <source>Supplies, commodities, materials</source>
            <translation>Fournitures, produits, matériel</translation>
        </message>
        <message>
            <source>Equipment, vehicles, furniture</source>
            <translation>Équipement, véhicules, mobilier</translation>
        </message>
        <message>
            <source>Contractual services</source>
            <translation>Services contractuels</translation>
        </message>
        <message>
            <source>Travel</source>
            <translation>Voyages</translation>
        </message>
        <message>
            <source>Transfers and grants to counterparts</source>
            <translation>Transferts et subventions aux partenaires</translation>
        </message>
        <message>
            <source>General operating and other direct costs</source>
            <translation>Frais généraux de fonctionnement et autres coûts directs</translation>
        </message>
        <message>
            <source>Indirect support cost</source>
            <translation>Frais d’appui indirects</translation>
        </message>
    </context>
    <context>
        <name>changes</name>
        <message>
            <source>revision {number}</source>
            <translation>révision {number}</translation>
        </message>
        <message numerus="yes">
            <source>%n new answer(s)</source>
            <translation>
                <numerusform>%n nouvelle réponse</numerusform>
                <numerusform>%n nouvelles réponses</numerusform>
            </translation>
        </message>
        <message>
            <source>p. {page}</source>
            <translation>p. {page}</translation>
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} → {after}</translation>
        </message>
        <message>
            <source>{place}: {change}</source>
            <translation>{place} : {change}</translation>
        </message>
        <message>
            <source>blank</source>
            <translation>vide</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n mot</numerusform>
                <numerusform>%n mots</numerusform>
            </translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>pas de chiffre</translation>
        </message>
        <message>
            <source>at least {figure}</source>
            <translation>au moins {figure}</translation>
        </message>
        <message>
            <source>Training: {figure} participations</source>
            <translation>Formations : {figure} participations</translation>
        </message>
        <message>
            <source>Women among participants: {figure} %</source>
            <translation>Femmes parmi les participants : {figure} %</translation>
        </message>
        <message>
            <source>Activities: {figure}</source>
            <translation>Activités : {figure}</translation>
        </message>
        <message>
            <source>{title}: {figure} % of the approved amount spent</source>
            <translation>{title} : {figure} % du montant approuvé dépensés</translation>
        </message>
        <message>
            <source>{figure} in {state}</source>
            <translation>{figure} en {state}</translation>
        </message>
        <message>
            <source>{complete} of {groups} groups complete by sex</source>
            <translation>{complete} groupes complets par sexe sur {groups}</translation>
        </message>
        <message>
            <source>{first}; {second}</source>
            <translation>{first} ; {second}</translation>
        </message>
        <message>
            <source>Explanation of a check</source>
            <translation>Explication d’un contrôle</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>{kind}: {title}</source>
            <translation>{kind} : {title}</translation>
        </message>
        <message>
            <source>new text</source>
            <translation>nouveau texte</translation>
        </message>
        <message>
            <source>taken out</source>
            <translation>retiré</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) changed</source>
            <translation>
                <numerusform>%n endroit modifié</numerusform>
                <numerusform>%n endroits modifiés</numerusform>
            </translation>
        </message>
        <message>
            <source>text changed: {after}, before {before}</source>
            <translation>texte modifié : {after}, avant {before}</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activité</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Mission statistics</source>
            <translation>Statistiques de la mission</translation>
        </message>
        <message>
            <source>Action plan</source>
            <translation>Plan d’action</translation>
        </message>
        <message>
            <source>Good practice</source>
            <translation>Bonne pratique</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Enseignement</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>Lacune</translation>
        </message>
        <message>
            <source>Staffing</source>
            <translation>Effectifs</translation>
        </message>
        <message>
            <source>New training</source>
            <translation>Nouvelle formation</translation>
        </message>
        <message>
            <source>New activity</source>
            <translation>Nouvelle activité</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Nouveau projet</translation>
        </message>
        <message>
            <source>New mission statistics</source>
            <translation>Nouvelles statistiques de la mission</translation>
        </message>
        <message>
            <source>New action plan</source>
            <translation>Nouveau plan d’action</translation>
        </message>
        <message>
            <source>New good practice</source>
            <translation>Nouvelle bonne pratique</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nouvel enseignement</translation>
        </message>
        <message>
            <source>New gap</source>
            <translation>Nouvelle lacune</translation>
        </message>
        <message>
            <source>New staffing</source>
            <translation>Nouveaux effectifs</translation>
        </message>
        <message>
            <source>no explanation yet</source>
            <translation>pas encore d’explication</translation>
        </message>
        <message>
            <source>“{note}”</source>
            <translation>« {note} »</translation>
        </message>
        <message>
            <source>Restricted: stays within the mission and Headquarters</source>
            <translation>Restreint : reste à la mission et au Siège</translation>
        </message>
        <message>
            <source>page {page}</source>
            <translation>page {page}</translation>
        </message>
    </context>
    <context>
        <name>clearance</name>
        <message>
            <source>Financial report, {period}: {project}</source>
            <translation>Rapport financier, {period} : {project}</translation>
        </message>
        <message>
            <source>Substantive report, {period}: {project}</source>
            <translation>Rapport de fond, {period} : {project}</translation>
        </message>
        <message>
            <source>Audit file, {period}: {project}</source>
            <translation>Dossier d’audit, {period} : {project}</translation>
        </message>
        <message>
            <source>{role}’s signature verified</source>
            <translation>Signature vérifiée : {role}</translation>
        </message>
        <message>
            <source>You sign revision {revision} exactly as shown. It cannot change afterwards.</source>
            <translation>Vous signez la révision {revision} exactement comme elle est affichée. Elle ne peut plus changer ensuite.</translation>
        </message>
        <message>
            <source>This mission documents clearance: attach the memo, and the author’s signature covers it.</source>
            <translation>Cette mission documente l’approbation : joignez le mémorandum, et la signature de l’auteur le couvre.</translation>
        </message>
        <message>
            <source>A draft; the author signs first.</source>
            <translation>Un brouillon ; l’auteur signe en premier.</translation>
        </message>
        <message>
            <source>Revision {revision} was returned. The next one takes the next number.</source>
            <translation>La révision {revision} a été renvoyée. La suivante prend le numéro suivant.</translation>
        </message>
        <message>
            <source>Revision {revision} is cleared and ready to send.</source>
            <translation>La révision {revision} est approuvée et prête à être envoyée.</translation>
        </message>
        <message>
            <source>This report needs no clearance.</source>
            <translation>Ce rapport n’a pas besoin d’approbation.</translation>
        </message>
        <message>
            <source>The author’s signature could not be verified ({code}). Do not clear this report; have it signed anew.</source>
            <translation>La signature de l’auteur n’a pas pu être vérifiée ({code}). N’approuvez pas ce rapport ; faites-le signer de nouveau.</translation>
        </message>
        <message>
            <source>Returned {when}: “{remark}”</source>
            <translation>Renvoyé {when} : « {remark} »</translation>
        </message>
        <message>
            <source>The Head of Mission or delegate has no key on this computer. Ask for the registration, or have the report cleared on another computer; what was signed stays as it is.</source>
            <translation>Le chef de mission ou son délégué n’a pas de clé sur cet ordinateur. Demandez l’enregistrement, ou faites approuver le rapport sur un autre ordinateur ; ce qui est signé reste tel quel.</translation>
        </message>
        <message>
            <source>{name} is not on the list of authorized signatories yet. Load the list from Headquarters first.</source>
            <translation>{name} ne figure pas encore sur la liste des signataires habilités. Chargez d’abord la liste du Siège.</translation>
        </message>
        <message>
            <source>Another version of Fieldreport drew this revision: it is shown as it was signed, without marks.</source>
            <translation>Une autre version de Fieldreport a dessiné cette révision : elle est affichée telle qu’elle a été signée, sans marques.</translation>
        </message>
        <message>
            <source>From {name}, {when}.</source>
            <translation>De {name}, {when}.</translation>
        </message>
        <message>
            <source>A package for clearance was written for {name}, {when}.</source>
            <translation>Un paquet à approuver a été écrit pour {name}, {when}.</translation>
        </message>
        <message>
            <source>“{note}”</source>
            <translation>« {note} »</translation>
        </message>
        <message>
            <source>{name} agreed, {when}.</source>
            <translation>{name} a donné son accord, {when}.</translation>
        </message>
        <message>
            <source>Clearing officers who are to agree before the last one signs: {count}.</source>
            <translation>Personnes qui doivent donner leur accord avant la signature de la dernière : {count}.</translation>
        </message>
        <message>
            <source>By the list, somebody else acts as clearing officer today. Headquarters will see that.</source>
            <translation>Selon la liste, une autre personne approuve aujourd’hui. Le Siège le verra.</translation>
        </message>
        <message>
            <source>{name}’s key, to {month}</source>
            <translation>Clé de {name}, jusqu’à {month}</translation>
        </message>
    </context>
    <context>
        <name>colleagues</name>
        <message>
            <source>Without a title</source>
            <translation>Sans titre</translation>
        </message>
        <message>
            <source>New training: {title}</source>
            <translation>Nouvelle formation : {title}</translation>
        </message>
        <message>
            <source>New activity: {title}</source>
            <translation>Nouvelle activité : {title}</translation>
        </message>
        <message>
            <source>New entry: {title}</source>
            <translation>Nouvelle écriture : {title}</translation>
        </message>
        <message>
            <source>{title}: {field}</source>
            <translation>{title} : {field}</translation>
        </message>
        <message>
            <source>{after} – before: {before}</source>
            <translation>{after} – avant : {before}</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>sans objet</translation>
        </message>
        <message>
            <source>not collected</source>
            <translation>non recueilli</translation>
        </message>
        <message>
            <source>withheld</source>
            <translation>non communiqué</translation>
        </message>
    </context>
    <context>
        <name>compare</name>
        <message>
            <source>Reason: {reason}</source>
            <translation>Motif : {reason}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>New: {text}</source>
            <translation>Nouveau : {text}</translation>
        </message>
        <message>
            <source>Taken out altogether: {text}</source>
            <translation>Entièrement retiré : {text}</translation>
        </message>
        <message>
            <source>Taken out: {text}.</source>
            <translation>Retiré : {text}.</translation>
        </message>
        <message>
            <source>Put in: {text}.</source>
            <translation>Ajouté : {text}.</translation>
        </message>
        <message>
            <source>Now: {text}</source>
            <translation>Maintenant : {text}</translation>
        </message>
        <message>
            <source>; </source>
            <translation> ; </translation>
        </message>
        <message>
            <source>blank</source>
            <translation>vide</translation>
        </message>
    </context>
    <context>
        <name>datasets</name>
        <message>
            <source>Intake of disarmament, demobilization and reintegration</source>
            <translation>Admissions au désarmement, à la démobilisation et à la réintégration</translation>
        </message>
        <message>
            <source>DDR section</source>
            <translation>Section DDR</translation>
        </message>
        <message>
            <source>combatants</source>
            <translation>combattants</translation>
        </message>
        <message>
            <source>associated with armed groups</source>
            <translation>associés à des groupes armés</translation>
        </message>
        <message>
            <source>dependants</source>
            <translation>personnes à charge</translation>
        </message>
        <message>
            <source>Candidates and voters</source>
            <translation>Candidats et électeurs</translation>
        </message>
        <message>
            <source>Electoral division</source>
            <translation>Division électorale</translation>
        </message>
        <message>
            <source>candidates</source>
            <translation>candidats</translation>
        </message>
        <message>
            <source>elected</source>
            <translation>élus</translation>
        </message>
        <message>
            <source>registered voters</source>
            <translation>électeurs inscrits</translation>
        </message>
        <message>
            <source>election officials</source>
            <translation>agents électoraux</translation>
        </message>
        <message>
            <source>National police</source>
            <translation>Police nationale</translation>
        </message>
        <message>
            <source>UN police</source>
            <translation>Police des Nations Unies</translation>
        </message>
        <message>
            <source>officers</source>
            <translation>agents</translation>
        </message>
        <message>
            <source>senior officers</source>
            <translation>officiers supérieurs</translation>
        </message>
        <message>
            <source>recruits in training</source>
            <translation>recrues en formation</translation>
        </message>
        <message>
            <source>Prisons</source>
            <translation>Prisons</translation>
        </message>
        <message>
            <source>Corrections unit</source>
            <translation>Groupe de l’administration pénitentiaire</translation>
        </message>
        <message>
            <source>prisoners on remand</source>
            <translation>prévenus</translation>
        </message>
        <message>
            <source>convicted prisoners</source>
            <translation>condamnés</translation>
        </message>
        <message>
            <source>prison officers</source>
            <translation>agents pénitentiaires</translation>
        </message>
        <message>
            <source>Uniformed and civilian strength of the mission</source>
            <translation>Effectifs en uniforme et civils de la mission</translation>
        </message>
        <message>
            <source>Personnel section</source>
            <translation>Section du personnel</translation>
        </message>
        <message>
            <source>military contingents</source>
            <translation>contingents militaires</translation>
        </message>
        <message>
            <source>military observers and staff officers</source>
            <translation>observateurs militaires et officiers d’état-major</translation>
        </message>
        <message>
            <source>UN police officers</source>
            <translation>policiers des Nations Unies</translation>
        </message>
        <message>
            <source>international civilian staff</source>
            <translation>personnel civil international</translation>
        </message>
        <message>
            <source>national civilian staff</source>
            <translation>personnel civil national</translation>
        </message>
        <message>
            <source>UN volunteers</source>
            <translation>Volontaires des Nations Unies</translation>
        </message>
    </context>
    <context>
        <name>dialogs</name>
        <message>
            <source>This report is classified. Write a copy that is not encrypted?</source>
            <translation>Ce rapport est classifié. Écrire une copie non chiffrée ?</translation>
        </message>
        <message>
            <source>Whoever has the file can read all of it, and it cannot be called back. Write it only where you may keep it.</source>
            <translation>Quiconque a le fichier peut le lire en entier, et il ne peut être rappelé. Ne l’écrivez que là où vous pouvez le conserver.</translation>
        </message>
        <message>
            <source>Write the copy</source>
            <translation>Écrire la copie</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Something went wrong inside Fieldreport.</source>
            <translation>Un problème est survenu dans Fieldreport.</translation>
        </message>
        <message>
            <source>What you typed up to a second ago is on disk and safe. You can go on working. If it happens again, send these details; they hold nothing of your reports.</source>
            <translation>Ce que vous avez tapé jusqu’à il y a une seconde est sur le disque et en sûreté. Vous pouvez continuer à travailler. Si cela se répète, envoyez ces détails ; ils ne contiennent rien de vos rapports.</translation>
        </message>
    </context>
    <context>
        <name>documents</name>
        <message>
            <source>travels with the report</source>
            <translation>voyage avec le rapport</translation>
        </message>
        <message>
            <source>The file is not here</source>
            <translation>Le fichier n’est pas ici</translation>
        </message>
        <message>
            <source>Unclassified</source>
            <translation>Non classifié</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>Strictly confidential</source>
            <translation>Strictement confidentiel</translation>
        </message>
        <message>
            <source>Named only, no file</source>
            <translation>Seulement nommé, sans fichier</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>the place where it was taken</source>
            <translation>le lieu de la prise de vue</translation>
        </message>
        <message>
            <source>camera, times and names</source>
            <translation>appareil, heures et noms</translation>
        </message>
        <message>
            <source>{before} before, {now} now</source>
            <translation>{before} avant, {now} maintenant</translation>
        </message>
        <message>
            <source>Report, {quarter}</source>
            <translation>Rapport, {quarter}</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activité</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>Statistiques</translation>
        </message>
        <message>
            <source>Good practice</source>
            <translation>Bonne pratique</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>Lacune</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Enseignement</translation>
        </message>
        <message>
            <source>Action plan</source>
            <translation>Plan d’action</translation>
        </message>
        <message>
            <source>Staffing</source>
            <translation>Effectifs</translation>
        </message>
    </context>
    <context>
        <name>entries</name>
        <message>
            <source>Expenditure</source>
            <translation>Dépense</translation>
        </message>
        <message>
            <source>Obligation</source>
            <translation>Engagement</translation>
        </message>
        <message>
            <source>Liquidation</source>
            <translation>Liquidation</translation>
        </message>
        <message>
            <source>Cancellation</source>
            <translation>Annulation</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>Remboursement</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>Correction</translation>
        </message>
        <message>
            <source>Redeployment</source>
            <translation>Redéploiement</translation>
        </message>
        <message>
            <source>Exchange difference</source>
            <translation>Différence de change</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Intérêts</translation>
        </message>
        <message>
            <source>Bank charge</source>
            <translation>Frais bancaires</translation>
        </message>
        <message>
            <source>Advance to partner</source>
            <translation>Avance à un partenaire</translation>
        </message>
        <message>
            <source>Advance justified</source>
            <translation>Avance justifiée</translation>
        </message>
        <message>
            <source>Return of balance</source>
            <translation>Restitution du solde</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>Nothing was taken from it; your data is as it was.</source>
            <translation>Rien n’en a été repris ; vos données sont comme avant.</translation>
        </message>
        <message>
            <source>Ask the sender for the original file.</source>
            <translation>Demandez le fichier original à l’expéditeur.</translation>
        </message>
        <message>
            <source>This file is too large to be a report.</source>
            <translation>Ce fichier est trop volumineux pour être un rapport.</translation>
        </message>
        <message>
            <source>Check that the right file was chosen; a report has at most {limit_mb} MB.</source>
            <translation>Vérifiez que le bon fichier a été choisi ; un rapport a au plus {limit_mb} Mo.</translation>
        </message>
        <message>
            <source>This file was not encrypted for this office.</source>
            <translation>Ce fichier n’a pas été chiffré pour ce bureau.</translation>
        </message>
        <message>
            <source>It could not be opened here, and nobody else can read it either.</source>
            <translation>Il n’a pas pu être ouvert ici, et personne d’autre ne peut le lire non plus.</translation>
        </message>
        <message>
            <source>Ask the sender to load the latest list of authorized signatories and export again.</source>
            <translation>Demandez à l’expéditeur de charger la dernière liste des signataires habilités et d’exporter de nouveau.</translation>
        </message>
        <message>
            <source>The file was damaged on the way.</source>
            <translation>Le fichier a été endommagé en route.</translation>
        </message>
        <message>
            <source>Ask the mission to send it again.</source>
            <translation>Demandez à la mission de l’envoyer de nouveau.</translation>
        </message>
        <message>
            <source>The file contains something a report never contains.</source>
            <translation>Le fichier contient quelque chose qu’un rapport ne contient jamais.</translation>
        </message>
        <message>
            <source>It was not opened.</source>
            <translation>Il n’a pas été ouvert.</translation>
        </message>
        <message>
            <source>Do not open it with other programs; ask the sender where it comes from.</source>
            <translation>Ne l’ouvrez pas avec d’autres programmes ; demandez à l’expéditeur d’où il vient.</translation>
        </message>
        <message>
            <source>This is not a report bundle.</source>
            <translation>Ce n’est pas un paquet de rapport.</translation>
        </message>
        <message>
            <source>Choose a file whose name ends in .asice or .asice.age.</source>
            <translation>Choisissez un fichier dont le nom se termine par .asice ou .asice.age.</translation>
        </message>
        <message>
            <source>The list of trusted signers is out of date.</source>
            <translation>La liste des signataires habilités est périmée.</translation>
        </message>
        <message>
            <source>The file was left as it is and can be verified later.</source>
            <translation>Le fichier a été laissé tel quel et pourra être vérifié plus tard.</translation>
        </message>
        <message>
            <source>Load the latest list of authorized signatories, then try again.</source>
            <translation>Chargez la dernière liste des signataires habilités, puis réessayez.</translation>
        </message>
        <message>
            <source>The signature cannot be read or does not match: the file was changed after signing.</source>
            <translation>La signature ne peut être lue ou ne correspond pas : le fichier a été modifié après la signature.</translation>
        </message>
        <message>
            <source>The signer is not on the trusted list.</source>
            <translation>Le signataire ne figure pas sur la liste.</translation>
        </message>
        <message>
            <source>Load the latest list of authorized signatories; if that does not help, ask Headquarters.</source>
            <translation>Chargez la dernière liste des signataires habilités ; si cela ne suffit pas, adressez-vous au Siège.</translation>
        </message>
        <message>
            <source>{name}'s certificate expired on {date}.</source>
            <translation>Le certificat de {name} a expiré le {date}.</translation>
        </message>
        <message>
            <source>Ask them to renew.</source>
            <translation>Demandez à cette personne de le renouveler.</translation>
        </message>
        <message>
            <source>The certificate starts on {date}.</source>
            <translation>Le certificat n’est valable qu’à partir du {date}.</translation>
        </message>
        <message>
            <source>Check this computer's clock.</source>
            <translation>Vérifiez l’horloge de cet ordinateur.</translation>
        </message>
        <message>
            <source>{name}'s certificate was withdrawn on {date}.</source>
            <translation>Le certificat de {name} a été retiré le {date}.</translation>
        </message>
        <message>
            <source>Do not use this report; ask the mission who signs now.</source>
            <translation>N’utilisez pas ce rapport ; demandez à la mission qui signe désormais.</translation>
        </message>
        <message>
            <source>{file} was changed after signing.</source>
            <translation>{file} a été modifié après la signature.</translation>
        </message>
        <message>
            <source>{file} is missing.</source>
            <translation>{file} manque.</translation>
        </message>
        <message>
            <source>{file} was added after signing.</source>
            <translation>{file} a été ajouté après la signature.</translation>
        </message>
        <message>
            <source>The signature of the {role} of {mission} is missing.</source>
            <translation>La signature manque : {role}, {mission}.</translation>
        </message>
        <message>
            <source>Return it to the mission for signature.</source>
            <translation>Renvoyez-le à la mission pour signature.</translation>
        </message>
        <message>
            <source>The report data cannot be read by this version ({detail}).</source>
            <translation>Cette version ne peut pas lire les données du rapport ({detail}).</translation>
        </message>
        <message>
            <source>The signatures are right and the file is kept.</source>
            <translation>Les signatures sont bonnes et le fichier est conservé.</translation>
        </message>
        <message>
            <source>Update the program, or ask the mission to export again.</source>
            <translation>Mettez le programme à jour, ou demandez à la mission d’exporter de nouveau.</translation>
        </message>
        <message>
            <source>The PDF does not carry the expected signatures ({detail}).</source>
            <translation>Le PDF ne porte pas les signatures attendues ({detail}).</translation>
        </message>
        <message>
            <source>The data and its signatures are not affected.</source>
            <translation>Les données et leurs signatures ne sont pas touchées.</translation>
        </message>
        <message>
            <source>Do not pass this PDF on; ask the mission to export again.</source>
            <translation>Ne transmettez pas ce PDF ; demandez à la mission d’exporter de nouveau.</translation>
        </message>
        <message>
            <source>Already imported on {date}.</source>
            <translation>Déjà importé le {date}.</translation>
        </message>
        <message>
            <source>Nothing was changed; nothing needs to be done.</source>
            <translation>Rien n’a été modifié ; il n’y a rien à faire.</translation>
        </message>
        <message>
            <source>A newer revision is already here.</source>
            <translation>Une révision plus récente est déjà là.</translation>
        </message>
        <message>
            <source>The newer one stays in force.</source>
            <translation>La plus récente reste en vigueur.</translation>
        </message>
        <message>
            <source>Nothing needs to be done unless the mission says otherwise.</source>
            <translation>Il n’y a rien à faire, sauf avis contraire de la mission.</translation>
        </message>
        <message>
            <source>This list of authorized signatories ({serial}) is older than the one in use ({known}).</source>
            <translation>Cette liste des signataires habilités ({serial}) est plus ancienne que celle en usage ({known}).</translation>
        </message>
        <message>
            <source>The one in use stays.</source>
            <translation>Celle en usage reste.</translation>
        </message>
        <message>
            <source>Ask Headquarters for the latest one.</source>
            <translation>Demandez la dernière au Siège.</translation>
        </message>
        <message>
            <source>This list comes from another authority than the one you confirmed.</source>
            <translation>Cette liste vient d’une autre autorité que celle que vous avez confirmée.</translation>
        </message>
        <message>
            <source>It was not loaded; the one in use stays.</source>
            <translation>Elle n’a pas été chargée ; celle en usage reste.</translation>
        </message>
        <message>
            <source>Compare the fingerprint with Headquarters by telephone before going on.</source>
            <translation>Comparez l’empreinte avec le Siège par téléphone avant de continuer.</translation>
        </message>
        <message>
            <source>{name} was to act as clearing officer on other days than {date}.</source>
            <translation>{name} devait approuver à d’autres dates que le {date}.</translation>
        </message>
        <message>
            <source>The signatures are right; the day is what the signer's clock said.</source>
            <translation>Les signatures sont exactes ; la date est celle de l’horloge du signataire.</translation>
        </message>
        <message>
            <source>Ask the mission who acted then.</source>
            <translation>Demandez à la mission qui assurait alors l’intérim.</translation>
        </message>
        <message>
            <source>The sender's clock looks wrong ({date}).</source>
            <translation>L’horloge de l’expéditeur semble fausse ({date}).</translation>
        </message>
        <message>
            <source>The signatures are right; the time of import is the one that counts.</source>
            <translation>Les signatures sont bonnes ; c’est l’heure de l’importation qui compte.</translation>
        </message>
        <message>
            <source>No passphrase was given.</source>
            <translation>Aucune phrase secrète n’a été donnée.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>Either run the command in a terminal, or use --passphrase-file, or set FIELDREPORT_PASSPHRASE.</source>
            <translation>Lancez la commande dans un terminal, ou utilisez --passphrase-file, ou définissez FIELDREPORT_PASSPHRASE.</translation>
        </message>
        <message>
            <source>The two passphrases are not the same.</source>
            <translation>Les deux phrases secrètes ne sont pas identiques.</translation>
        </message>
        <message>
            <source>Nothing was created.</source>
            <translation>Rien n’a été créé.</translation>
        </message>
        <message>
            <source>Run the command again and type the same passphrase twice.</source>
            <translation>Relancez la commande et tapez deux fois la même phrase secrète.</translation>
        </message>
        <message>
            <source>{file} holds no passphrase: it is no text in UTF-8.</source>
            <translation>{file} ne contient pas de phrase secrète : ce n’est pas un texte en UTF-8.</translation>
        </message>
        <message>
            <source>Write the passphrase into the first line of a plain text file.</source>
            <translation>Écrivez la phrase secrète sur la première ligne d’un fichier de texte simple.</translation>
        </message>
        <message>
            <source>{file} is already there.</source>
            <translation>{file} existe déjà.</translation>
        </message>
        <message>
            <source>It was not touched.</source>
            <translation>Il n’a pas été touché.</translation>
        </message>
        <message>
            <source>Name another file, or move this one away first.</source>
            <translation>Indiquez un autre fichier, ou déplacez d’abord celui-ci.</translation>
        </message>
        <message>
            <source>Nothing was received from {mission} for {period}.</source>
            <translation>Rien n’a été reçu de {mission} pour {period}.</translation>
        </message>
        <message>
            <source>Import the package first, or correct mission and period.</source>
            <translation>Importez d’abord le paquet, ou corrigez la mission et la période.</translation>
        </message>
        <message>
            <source>The clearing officer's name is missing.</source>
            <translation>Le nom du responsable de l’approbation manque.</translation>
        </message>
        <message>
            <source>No key was made.</source>
            <translation>Aucune clé n’a été créée.</translation>
        </message>
        <message>
            <source>Give it with --name.</source>
            <translation>Donnez-le avec --name.</translation>
        </message>
        <message>
            <source>Nothing says from which day on it counts.</source>
            <translation>Rien n’indique à partir de quel jour cela compte.</translation>
        </message>
        <message>
            <source>Give the day with --since.</source>
            <translation>Indiquez le jour avec --since.</translation>
        </message>
        <message>
            <source>Nothing is stated with the number {number}.</source>
            <translation>Rien n’est déclaré sous le numéro {number}.</translation>
        </message>
        <message>
            <source>List what is stated first, and name a number of the list.</source>
            <translation>Affichez d’abord ce qui est déclaré, puis indiquez un numéro de la liste.</translation>
        </message>
        <message>
            <source>The form of a ledger needs its project.</source>
            <translation>Le formulaire d’un grand livre a besoin de son projet.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Rien n’a été écrit.</translation>
        </message>
        <message>
            <source>Name the project with --project.</source>
            <translation>Indiquez le projet avec --project.</translation>
        </message>
        <message>
            <source>“{address}” is the address of no answer and no record.</source>
            <translation>« {address} » n’est l’adresse d’aucune réponse ni d’aucune fiche.</translation>
        </message>
        <message>
            <source>Write it as `check` does, for example report.2006/IM-3 or training[T-1].title.</source>
            <translation>Écrivez-la comme le fait `check`, par exemple report.2006/IM-3 ou training[T-1].title.</translation>
        </message>
        <message>
            <source>{folder} is not empty.</source>
            <translation>{folder} n’est pas vide.</translation>
        </message>
        <message>
            <source>Name a new folder.</source>
            <translation>Indiquez un nouveau dossier.</translation>
        </message>
        <message>
            <source>This data folder does not belong to a clearing officer.</source>
            <translation>Ce dossier de données n’appartient pas à une personne qui approuve.</translation>
        </message>
        <message>
            <source>On the author's computer, use: sign --as clearing-officer.</source>
            <translation>Sur l’ordinateur de l’auteur, utilisez : sign --as clearing-officer.</translation>
        </message>
        <message>
            <source>Documented clearance needs the memo, the clearer's name, function and the date.</source>
            <translation>L’approbation documentée demande le mémorandum, le nom et la fonction de qui a approuvé, et la date.</translation>
        </message>
        <message>
            <source>Nothing was signed.</source>
            <translation>Rien n’a été signé.</translation>
        </message>
        <message>
            <source>Give --memo, --cleared-by, --function and --cleared-on together.</source>
            <translation>Donnez ensemble --memo, --cleared-by, --function et --cleared-on.</translation>
        </message>
        <message>
            <source>{address}: {problem}.</source>
            <translation>{address} : {problem}.</translation>
        </message>
        <message>
            <source>Nothing of this record was stored; the others are not touched.</source>
            <translation>Rien de cette fiche n’a été enregistré ; les autres ne sont pas touchées.</translation>
        </message>
        <message>
            <source>Correct it in the file and load it again.</source>
            <translation>Corrigez-la dans le fichier et chargez-le de nouveau.</translation>
        </message>
        <message>
            <source>{address}: “{value}” is not a count.</source>
            <translation>{address} : « {value} » n’est pas un effectif.</translation>
        </message>
        <message>
            <source>Either give a whole number (0 if none), or leave it empty, or write na, not_collected or withheld.</source>
            <translation>Donnez un nombre entier (0 si aucun), ou laissez vide, ou écrivez na, not_collected ou withheld.</translation>
        </message>
        <message>
            <source>This cell was not taken; what is right elsewhere in the form is.</source>
            <translation>Cette cellule n’a pas été reprise ; ce qui est juste ailleurs dans le formulaire l’a été.</translation>
        </message>
        <message>
            <source>Nothing was loaded.</source>
            <translation>Rien n’a été chargé.</translation>
        </message>
        <message>
            <source>This is not a form of Fieldreport ({problem}).</source>
            <translation>Ce n’est pas un formulaire de Fieldreport ({problem}).</translation>
        </message>
        <message>
            <source>Either ask for the file saved as Excel (.xlsx), or send a new form.</source>
            <translation>Soit demandez le fichier enregistré au format Excel (.xlsx), soit envoyez un nouveau formulaire.</translation>
        </message>
        <message>
            <source>This workbook holds programs (macros), and our forms never do.</source>
            <translation>Ce classeur contient des programmes (macros), et nos formulaires n’en contiennent jamais.</translation>
        </message>
        <message>
            <source>Nothing in it was run or loaded.</source>
            <translation>Rien n’en a été exécuté ni chargé.</translation>
        </message>
        <message>
            <source>Ask for the form saved as Excel (.xlsx) without macros.</source>
            <translation>Demandez le formulaire enregistré au format Excel (.xlsx), sans macros.</translation>
        </message>
        <message>
            <source>This workbook is far larger than a form can be ({problem}).</source>
            <translation>Ce classeur est bien plus volumineux qu’un formulaire ne peut l’être ({problem}).</translation>
        </message>
        <message>
            <source>Ask who sent it, or send a new form.</source>
            <translation>Demandez à qui l’a envoyé, ou envoyez un nouveau formulaire.</translation>
        </message>
        <message>
            <source>This workbook is made to harm its reader ({problem}).</source>
            <translation>Ce classeur est fait pour nuire à qui le lit ({problem}).</translation>
        </message>
        <message>
            <source>Do not open it. Ask who sent it, by another way.</source>
            <translation>Ne l’ouvrez pas. Demandez à qui l’a envoyé, par une autre voie.</translation>
        </message>
        <message>
            <source>This form is of the kind “{format}”, which this program does not know.</source>
            <translation>Ce formulaire est du genre « {format} », que ce programme ne connaît pas.</translation>
        </message>
        <message>
            <source>Either update the program, or send a new form.</source>
            <translation>Soit mettez le programme à jour, soit envoyez un nouveau formulaire.</translation>
        </message>
        <message>
            <source>This form belongs to {form}, and Fieldreport here is {desk}.</source>
            <translation>Ce formulaire appartient à {form}, et Fieldreport est ici celui de {desk}.</translation>
        </message>
        <message>
            <source>Pass it on to whoever sent it out.</source>
            <translation>Transmettez-le à qui l’a envoyé.</translation>
        </message>
        <message>
            <source>The form does not say who filled it in (cell {cell}).</source>
            <translation>Le formulaire ne dit pas qui l’a rempli (cellule {cell}).</translation>
        </message>
        <message>
            <source>Either ask for the name, or write it into the cell yourself.</source>
            <translation>Soit demandez le nom, soit inscrivez-le vous-même dans la cellule.</translation>
        </message>
        <message>
            <source>The form is about the project {project}, which is not kept here.</source>
            <translation>Le formulaire porte sur le projet {project}, qui n’est pas tenu ici.</translation>
        </message>
        <message>
            <source>Either load or restore the project first, or correct its id.</source>
            <translation>Soit chargez ou restaurez d’abord le projet, soit corrigez son identifiant.</translation>
        </message>
        <message>
            <source>The form asks by version {form} of the template, and the draft has {draft}.</source>
            <translation>Le formulaire suit la version {form} du modèle, et le projet de rapport la version {draft}.</translation>
        </message>
        <message>
            <source>Write a new form for the quarter, and send that one out.</source>
            <translation>Écrivez un nouveau formulaire pour le trimestre, et envoyez celui-là.</translation>
        </message>
        <message>
            <source>{cell}: this group belongs to no training, for no title stands above it.</source>
            <translation>{cell} : ce groupe n’appartient à aucune formation, car aucun titre ne figure au-dessus.</translation>
        </message>
        <message>
            <source>This row was not taken; the others are not touched.</source>
            <translation>Cette ligne n’a pas été reprise ; les autres ne sont pas touchées.</translation>
        </message>
        <message>
            <source>Either write the title in this row, or in the row above.</source>
            <translation>Soit inscrivez le titre dans cette ligne, soit dans la ligne du dessus.</translation>
        </message>
        <message>
            <source>{cell}: “{column}” is empty.</source>
            <translation>{cell} : « {column} » est vide.</translation>
        </message>
        <message>
            <source>Either fill it in, or empty the whole row.</source>
            <translation>Soit remplissez la cellule, soit videz toute la ligne.</translation>
        </message>
        <message>
            <source>{cell}: {problem}.</source>
            <translation>{cell} : {problem}.</translation>
        </message>
        <message>
            <source>Correct it in the form and load it again.</source>
            <translation>Corrigez-le dans le formulaire et chargez-le de nouveau.</translation>
        </message>
        <message>
            <source>{cell}: “{value}” is not a date.</source>
            <translation>{cell} : « {value} » n’est pas une date.</translation>
        </message>
        <message>
            <source>Either the day (2006-03-14), or as much as is known: 2006-03, 2006-Q1, 2006.</source>
            <translation>Soit le jour (2006-03-14), soit ce qui est connu : 2006-03, 2006-Q1, 2006.</translation>
        </message>
        <message>
            <source>{cell}: “{value}” is not a count.</source>
            <translation>{cell} : « {value} » n’est pas un nombre de personnes.</translation>
        </message>
        <message>
            <source>Either a whole number (0 if none), or not applicable, not collected or withheld.</source>
            <translation>Soit un nombre entier (0 si aucun), soit sans objet, non recueilli ou non communiqué.</translation>
        </message>
        <message>
            <source>{cell}: “{value}” is not a number that fits here.</source>
            <translation>{cell} : « {value} » n’est pas un nombre qui convient ici.</translation>
        </message>
        <message>
            <source>Either write it in digits, or leave the cell empty.</source>
            <translation>Soit écrivez-le en chiffres, soit laissez la cellule vide.</translation>
        </message>
        <message>
            <source>{cell}: “{value}” is not an amount in {currency}.</source>
            <translation>{cell} : « {value} » n’est pas un montant en {currency}.</translation>
        </message>
        <message>
            <source>Either write it in digits like 1234.56, or leave the cell empty.</source>
            <translation>Soit écrivez-le en chiffres comme 1234.56, soit laissez la cellule vide.</translation>
        </message>
        <message>
            <source>{cell}: “{value}” is not a currency.</source>
            <translation>{cell} : « {value} » n’est pas une monnaie.</translation>
        </message>
        <message>
            <source>Either write its three letters, for example USD, or leave the cell empty.</source>
            <translation>Soit écrivez ses trois lettres, par exemple USD, soit laissez la cellule vide.</translation>
        </message>
        <message>
            <source>{cell}: “{value}” is not in the list.</source>
            <translation>{cell} : « {value} » n’est pas dans la liste.</translation>
        </message>
        <message>
            <source>Either one of these: {choices}; or leave the cell empty.</source>
            <translation>Soit un de ces choix : {choices} ; soit laissez la cellule vide.</translation>
        </message>
        <message>
            <source>{cell}: “{value}” is no text that can be kept.</source>
            <translation>{cell} : « {value} » n’est pas un texte qui puisse être conservé.</translation>
        </message>
        <message>
            <source>Either write it anew, without special signs, or leave the cell empty.</source>
            <translation>Soit écrivez-le de nouveau, sans signes spéciaux, soit laissez la cellule vide.</translation>
        </message>
        <message>
            <source>The document cannot be shown: it is no PDF that can be read.</source>
            <translation>Le document ne peut être affiché : ce n’est pas un PDF lisible.</translation>
        </message>
        <message>
            <source>Save a copy and open it with another program.</source>
            <translation>Enregistrez-en une copie et ouvrez-la avec un autre programme.</translation>
        </message>
        <message>
            <source>The picture {name} is damaged or cut off.</source>
            <translation>L’image {name} est endommagée ou incomplète.</translation>
        </message>
        <message>
            <source>Nothing was attached; the file itself is untouched.</source>
            <translation>Rien n’a été joint ; le fichier lui-même est intact.</translation>
        </message>
        <message>
            <source>Copy it again from where it was taken, or save it anew in a picture program.</source>
            <translation>Copiez-la de nouveau depuis sa source, ou enregistrez-la de nouveau dans un logiciel d’images.</translation>
        </message>
        <message>
            <source>The picture {name} has {size} million pixels; {limit} are the most.</source>
            <translation>L’image {name} a {size} millions de pixels ; {limit} au plus sont admis.</translation>
        </message>
        <message>
            <source>Save a smaller copy in a picture program, and attach that.</source>
            <translation>Enregistrez une copie plus petite dans un logiciel d’images, et joignez-la.</translation>
        </message>
        <message>
            <source>{name} cannot be made smaller here.</source>
            <translation>{name} ne peut pas être réduit ici.</translation>
        </message>
        <message>
            <source>It stays as it is.</source>
            <translation>Il reste tel quel.</translation>
        </message>
        <message>
            <source>If it is too big to travel, attach a copy that a picture program made smaller.</source>
            <translation>S’il est trop grand pour voyager, joignez une copie réduite par un logiciel d’images.</translation>
        </message>
        <message>
            <source>“{written}” is not in the mission register.</source>
            <translation>« {written} » ne figure pas au registre des missions.</translation>
        </message>
        <message>
            <source>Either write a code as the register has it, for example UNMIL, or update the register.</source>
            <translation>Écrivez un code comme au registre, par exemple UNMIL, ou mettez le registre à jour.</translation>
        </message>
        <message>
            <source>This is not a record file ({problem}).</source>
            <translation>Ce n’est pas un fichier de fiches ({problem}).</translation>
        </message>
        <message>
            <source>Choose a file whose format is fieldreport-records/1.</source>
            <translation>Choisissez un fichier au format fieldreport-records/1.</translation>
        </message>
        <message>
            <source>“{address}” is no address of an archive.</source>
            <translation>« {address} » n’est pas l’adresse d’une archive.</translation>
        </message>
        <message>
            <source>Write postgresql://LOGIN@HOST/DATABASE?sslrootcert=FILE for the database.</source>
            <translation>Écrivez postgresql://LOGIN@HOST/DATABASE?sslrootcert=FILE pour la base de données.</translation>
        </message>
        <message>
            <source>The address of the archive holds a password.</source>
            <translation>L’adresse de l’archive contient un mot de passe.</translation>
        </message>
        <message>
            <source>Nothing was kept.</source>
            <translation>Rien n’a été conservé.</translation>
        </message>
        <message>
            <source>Leave it out, and give it in a file, or name a passfile in the address.</source>
            <translation>Retirez-le et donnez-le dans un fichier, ou nommez un passfile dans l’adresse.</translation>
        </message>
        <message>
            <source>The address of the archive switches off the proof of the server.</source>
            <translation>L’adresse de l’archive désactive la preuve du serveur.</translation>
        </message>
        <message>
            <source>Nothing was sent.</source>
            <translation>Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>Write sslmode=verify-full, or leave it out: it is the only one allowed.</source>
            <translation>Écrivez sslmode=verify-full ou omettez-le : c’est le seul admis.</translation>
        </message>
        <message>
            <source>The shared archive does not answer ({detail}).</source>
            <translation>L’archive commune ne répond pas ({detail}).</translation>
        </message>
        <message>
            <source>What is held here is safe, and nothing was half done.</source>
            <translation>Ce qui est tenu ici est en sûreté, et rien n’a été fait à moitié.</translation>
        </message>
        <message>
            <source>Check network, login and password, then try again.</source>
            <translation>Vérifiez le réseau, l’identifiant et le mot de passe, puis réessayez.</translation>
        </message>
        <message>
            <source>The login “{login}” may not do this in the shared archive.</source>
            <translation>L’identifiant « {login} » n’a pas ce droit dans l’archive commune.</translation>
        </message>
        <message>
            <source>Ask a colleague who may, or whoever runs the database.</source>
            <translation>Demandez à un collègue qui en a le droit, ou à qui gère la base de données.</translation>
        </message>
        <message>
            <source>The database holds no archive that this program knows (version {found}).</source>
            <translation>La base de données ne contient aucune archive connue de ce programme (version {found}).</translation>
        </message>
        <message>
            <source>Ask whoever runs the database to prepare it for this program.</source>
            <translation>Demandez à qui gère la base de données de la préparer pour ce programme.</translation>
        </message>
        <message>
            <source>The report {identity} in the shared archive is not what was signed.</source>
            <translation>Le rapport {identity} de l’archive commune n’est pas celui qui a été signé.</translation>
        </message>
        <message>
            <source>It was not used. The originals of all packages are proven by themselves.</source>
            <translation>Il n’a pas été utilisé. Les originaux de tous les envois se prouvent par eux-mêmes.</translation>
        </message>
        <message>
            <source>Tell whoever runs the database; import the package anew from its original.</source>
            <translation>Prévenez qui gère la base de données ; importez de nouveau l’envoi depuis son original.</translation>
        </message>
        <message>
            <source>This installation lacks the package {package}.</source>
            <translation>Il manque le paquet {package} à cette installation.</translation>
        </message>
        <message>
            <source>Install the program with its extra “archive”, then try again.</source>
            <translation>Installez le programme avec son supplément « archive », puis réessayez.</translation>
        </message>
        <message>
            <source>The place of the originals refuses ({detail}).</source>
            <translation>L’emplacement des originaux refuse ({detail}).</translation>
        </message>
        <message>
            <source>Check the address, the network and the access keys, then try again.</source>
            <translation>Vérifiez l’adresse, le réseau et les clés d’accès, puis réessayez.</translation>
        </message>
        <message>
            <source>Nothing was taken from it; the project is as it was.</source>
            <translation>Rien n’en a été repris ; le projet est inchangé.</translation>
        </message>
        <message>
            <source>This is grant {number}, and grant {newest} is already here.</source>
            <translation>Ceci est l’octroi {number}, et l’octroi {newest} est déjà ici.</translation>
        </message>
        <message>
            <source>The newer one counts; nothing needs to be done.</source>
            <translation>Le plus récent fait foi ; il n’y a rien à faire.</translation>
        </message>
        <message>
            <source>Another package with the number {number} is already here.</source>
            <translation>Un autre paquet portant le numéro {number} est déjà ici.</translation>
        </message>
        <message>
            <source>Ask Headquarters which one counts; it can sign a newer one.</source>
            <translation>Demandez au Siège lequel fait foi ; il peut en signer un plus récent.</translation>
        </message>
        <message>
            <source>{row} was signed by Headquarters and stays as it is.</source>
            <translation>{row} a été signé par le Siège et reste tel quel.</translation>
        </message>
        <message>
            <source>This change was not saved; everything else is.</source>
            <translation>Cette modification n’a pas été enregistrée ; tout le reste l’est.</translation>
        </message>
        <message>
            <source>If it is wrong, ask Headquarters for a newer grant, and load that.</source>
            <translation>En cas d’erreur, demandez au Siège un octroi plus récent et chargez-le.</translation>
        </message>
        <message>
            <source>Already imported on {day}.</source>
            <translation>Déjà importé le {day}.</translation>
        </message>
        <message>
            <source>A newer revision is already here ({newest}).</source>
            <translation>Une révision plus récente est déjà là ({newest}).</translation>
        </message>
        <message>
            <source>Both are kept, and the newer one is shown.</source>
            <translation>Les deux sont conservées, et la plus récente est affichée.</translation>
        </message>
        <message>
            <source>Another report with revision number {number} is already here.</source>
            <translation>Un autre rapport portant le numéro de révision {number} est déjà là.</translation>
        </message>
        <message>
            <source>The one that was here first stays as it is; this one was set aside.</source>
            <translation>Le premier arrivé reste tel quel ; celui-ci a été mis de côté.</translation>
        </message>
        <message>
            <source>Ask the mission which is right and to send it as a new revision.</source>
            <translation>Demandez à la mission lequel est le bon, et de l’envoyer comme nouvelle révision.</translation>
        </message>
        <message>
            <source>Everything saved before is safe; the last change is not saved yet.</source>
            <translation>Tout ce qui a été enregistré avant est en sûreté ; la dernière modification ne l’est pas encore.</translation>
        </message>
        <message>
            <source>Close the program, keep a copy of the file, and restore the newest backup. Keep the damaged file.</source>
            <translation>Fermez le programme, gardez une copie du fichier et restaurez la dernière sauvegarde. Conservez le fichier endommagé.</translation>
        </message>
        <message>
            <source>There is no data file at {path}.</source>
            <translation>Il n’y a pas de fichier de données en {path}.</translation>
        </message>
        <message>
            <source>Choose the right folder, or restore a backup.</source>
            <translation>Choisissez le bon dossier, ou restaurez une sauvegarde.</translation>
        </message>
        <message>
            <source>There is already a data file at {path}.</source>
            <translation>Il y a déjà un fichier de données en {path}.</translation>
        </message>
        <message>
            <source>Open it, or choose another folder.</source>
            <translation>Ouvrez-le, ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>This key does not open the data file.</source>
            <translation>Cette clé n’ouvre pas le fichier de données.</translation>
        </message>
        <message>
            <source>Either the key file belongs to another data file, or the beginning of the data file is destroyed. Put the key file that belongs to it back, or restore the newest backup.</source>
            <translation>Ou bien le fichier de clé appartient à un autre fichier de données, ou bien le début du fichier de données est détruit. Remettez le bon fichier de clé, ou restaurez la dernière sauvegarde.</translation>
        </message>
        <message>
            <source>The data file is damaged ({detail}).</source>
            <translation>Le fichier de données est endommagé ({detail}).</translation>
        </message>
        <message>
            <source>The program does not write to a damaged file.</source>
            <translation>Le programme n’écrit pas dans un fichier endommagé.</translation>
        </message>
        <message>
            <source>The file at {path} is not encrypted, so it is no data file of this program.</source>
            <translation>Le fichier {path} n’est pas chiffré : ce n’est pas un fichier de données de ce programme.</translation>
        </message>
        <message>
            <source>Choose the right file, or restore a backup.</source>
            <translation>Choisissez le bon fichier, ou restaurez une sauvegarde.</translation>
        </message>
        <message>
            <source>The file at {path} was made by another program.</source>
            <translation>Le fichier {path} a été fait par un autre programme.</translation>
        </message>
        <message>
            <source>The data file is open in another window or program{by}.</source>
            <translation>Le fichier de données est ouvert dans une autre fenêtre ou un autre programme{by}.</translation>
        </message>
        <message>
            <source>Close the other one, then try again.</source>
            <translation>Fermez l’autre, puis réessayez.</translation>
        </message>
        <message>
            <source>Another task of this program kept the data file busy for too long.</source>
            <translation>Une autre tâche de ce programme a occupé trop longtemps le fichier de données.</translation>
        </message>
        <message>
            <source>Wait until it has finished, then try again; what is typed is saved by itself.</source>
            <translation>Attendez qu’elle soit finie, puis réessayez ; ce qui est tapé s’enregistre de soi-même.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Le disque est plein.</translation>
        </message>
        <message>
            <source>Free some space and leave this window open, then try again; what is typed is saved by itself.</source>
            <translation>Libérez de la place et laissez cette fenêtre ouverte, puis réessayez ; ce qui est tapé s’enregistre de soi-même.</translation>
        </message>
        <message>
            <source>The disk reported an error ({detail}).</source>
            <translation>Le disque a signalé une erreur ({detail}).</translation>
        </message>
        <message>
            <source>Leave this window open, check the disk, and make a backup to another one.</source>
            <translation>Laissez cette fenêtre ouverte, vérifiez le disque et faites une sauvegarde sur un autre.</translation>
        </message>
        <message>
            <source>The data file cannot be written.</source>
            <translation>Le fichier de données ne peut pas être écrit.</translation>
        </message>
        <message>
            <source>Check that you may write in its folder and that the disk is not locked.</source>
            <translation>Vérifiez que vous pouvez écrire dans son dossier et que le disque n’est pas verrouillé.</translation>
        </message>
        <message>
            <source>A newer version of Fieldreport made this data file (file {found}, this version reads {known}).</source>
            <translation>Une version plus récente de Fieldreport a fait ce fichier de données (fichier {found}, cette version lit {known}).</translation>
        </message>
        <message>
            <source>Nothing was changed; all data is safe in the file.</source>
            <translation>Rien n’a été modifié ; toutes les données sont en sûreté dans le fichier.</translation>
        </message>
        <message>
            <source>Install the newest version of Fieldreport on this computer.</source>
            <translation>Installez la dernière version de Fieldreport sur cet ordinateur.</translation>
        </message>
        <message>
            <source>A newer version of Fieldreport made this data file (file {found}, this version writes {known}).</source>
            <translation>Une version plus récente de Fieldreport a fait ce fichier de données (fichier {found}, cette version écrit {known}).</translation>
        </message>
        <message>
            <source>It can be read with this version, but not changed.</source>
            <translation>Cette version peut le lire, mais non le modifier.</translation>
        </message>
        <message>
            <source>Open it for reading only, or install the newest version of Fieldreport.</source>
            <translation>Ouvrez-le en lecture seule, ou installez la dernière version de Fieldreport.</translation>
        </message>
        <message>
            <source>The data file has an older form (file {found}, this version {known}).</source>
            <translation>Le fichier de données a une forme ancienne (fichier {found}, cette version {known}).</translation>
        </message>
        <message>
            <source>Let the program bring it up to date first; it makes a backup before.</source>
            <translation>Laissez d’abord le programme le mettre à jour ; il fait une sauvegarde auparavant.</translation>
        </message>
        <message>
            <source>The data file could not be brought up to date ({detail}).</source>
            <translation>Le fichier de données n’a pas pu être mis à jour ({detail}).</translation>
        </message>
        <message>
            <source>It is exactly as it was, and a backup was made at {backup}.</source>
            <translation>Il est exactement comme avant, et une sauvegarde a été faite en {backup}.</translation>
        </message>
        <message>
            <source>Go on with the version you had, and send this message to support.</source>
            <translation>Continuez avec votre version précédente, et envoyez ce message à l’assistance.</translation>
        </message>
        <message>
            <source>The disk is too full: {needed} MB are needed, {free} MB are free.</source>
            <translation>Le disque est trop plein : il faut {needed} Mo, {free} Mo sont libres.</translation>
        </message>
        <message>
            <source>Free some space, then try again.</source>
            <translation>Libérez de la place, puis réessayez.</translation>
        </message>
        <message>
            <source>The encryption component is missing or too old ({detail}).</source>
            <translation>Le composant de chiffrement manque ou est trop ancien ({detail}).</translation>
        </message>
        <message>
            <source>The data file was not opened.</source>
            <translation>Le fichier de données n’a pas été ouvert.</translation>
        </message>
        <message>
            <source>Install Fieldreport again from its package.</source>
            <translation>Installez de nouveau Fieldreport à partir de son paquet.</translation>
        </message>
        <message>
            <source>The folder {path} is copied to another place by {provider}.</source>
            <translation>Le dossier {path} est copié ailleurs par {provider}.</translation>
        </message>
        <message>
            <source>Such programs can destroy the data file. Choose a folder that only this computer uses.</source>
            <translation>De tels programmes peuvent détruire le fichier de données. Choisissez un dossier que seul cet ordinateur utilise.</translation>
        </message>
        <message>
            <source>{path} is not a backup of this program, or it is damaged ({detail}).</source>
            <translation>{path} n’est pas une sauvegarde de ce programme, ou est endommagé ({detail}).</translation>
        </message>
        <message>
            <source>Choose another backup.</source>
            <translation>Choisissez une autre sauvegarde.</translation>
        </message>
        <message>
            <source>The backup did not pass its check ({detail}).</source>
            <translation>La sauvegarde n’a pas réussi son contrôle ({detail}).</translation>
        </message>
        <message>
            <source>It was not kept. The data file itself was not touched.</source>
            <translation>Elle n’a pas été gardée. Le fichier de données lui-même n’a pas été touché.</translation>
        </message>
        <message>
            <source>Choose another disk and try again. If it happens again, run the self-test.</source>
            <translation>Choisissez un autre disque et réessayez. Si cela se répète, lancez l’autotest.</translation>
        </message>
        <message>
            <source>There is no {address} in the data file.</source>
            <translation>Il n’y a pas de {address} dans le fichier de données.</translation>
        </message>
        <message>
            <source>Check the name, or look in the bin.</source>
            <translation>Vérifiez le nom, ou regardez dans la corbeille.</translation>
        </message>
        <message>
            <source>There is no revision {number} of this report.</source>
            <translation>Ce rapport n’a pas de révision {number}.</translation>
        </message>
        <message>
            <source>Choose one of the revisions in the list.</source>
            <translation>Choisissez une des révisions de la liste.</translation>
        </message>
        <message>
            <source>This list of authorized signatories (number {found}) is not newer than number {known}.</source>
            <translation>Cette liste des signataires habilités (numéro {found}) n’est pas plus récente que le numéro {known}.</translation>
        </message>
        <message>
            <source>The newer list stays in use.</source>
            <translation>La liste la plus récente reste en usage.</translation>
        </message>
        <message>
            <source>Ask Headquarters for the latest list; tell them if two carry one number.</source>
            <translation>Demandez la dernière liste au Siège ; signalez-lui si deux portent le même numéro.</translation>
        </message>
        <message>
            <source>The file of this document is not in {path}.</source>
            <translation>Le fichier de ce document n’est pas dans {path}.</translation>
        </message>
        <message>
            <source>Its name and digest are kept.</source>
            <translation>Son nom et son empreinte sont conservés.</translation>
        </message>
        <message>
            <source>Restore it from a backup, or attach the document again.</source>
            <translation>Restaurez-le à partir d’une sauvegarde, ou joignez de nouveau le document.</translation>
        </message>
        <message>
            <source>The original of this package is not in the folder {path}.</source>
            <translation>L’original de ce paquet n’est pas dans le dossier {path}.</translation>
        </message>
        <message>
            <source>The report itself is in the data file.</source>
            <translation>Le rapport lui-même est dans le fichier de données.</translation>
        </message>
        <message>
            <source>Put the folder of originals back from a copy, or import the package again.</source>
            <translation>Remettez en place le dossier des originaux à partir d’une copie, ou importez de nouveau le paquet.</translation>
        </message>
        <message>
            <source>This program has no template “{version}”.</source>
            <translation>Ce programme n’a pas de modèle « {version} ».</translation>
        </message>
        <message>
            <source>The report itself is not touched.</source>
            <translation>Le rapport lui-même n’est pas touché.</translation>
        </message>
        <message>
            <source>Install a newer version of the program, or ask Headquarters for the template.</source>
            <translation>Installez une version plus récente du programme, ou demandez le modèle au Siège.</translation>
        </message>
        <message>
            <source>The template cannot be read at {place}: {problem}.</source>
            <translation>Le modèle ne peut être lu en {place} : {problem}.</translation>
        </message>
        <message>
            <source>Your reports are not touched.</source>
            <translation>Vos rapports ne sont pas touchés.</translation>
        </message>
        <message>
            <source>Install the program again, or ask Headquarters for the template.</source>
            <translation>Installez de nouveau le programme, ou demandez le modèle au Siège.</translation>
        </message>
        <message>
            <source>No version of the template is meant for {quarter}.</source>
            <translation>Aucune version du modèle n’est prévue pour {quarter}.</translation>
        </message>
        <message>
            <source>Check the year and the quarter, or install a newer version.</source>
            <translation>Vérifiez l’année et le trimestre, ou installez une version plus récente.</translation>
        </message>
        <message>
            <source>{path}Text is expected here.</source>
            <translation>{path}Un texte est attendu ici.</translation>
        </message>
        <message>
            <source>{path}This answer is one line without line breaks.</source>
            <translation>{path}Cette réponse tient en une ligne, sans retour à la ligne.</translation>
        </message>
        <message>
            <source>{path}“{value}” is not in the list.</source>
            <translation>{path}« {value} » n’est pas dans la liste.</translation>
        </message>
        <message>
            <source>Choose one of: {choices}.</source>
            <translation>Choisissez parmi : {choices}.</translation>
        </message>
        <message>
            <source>{path}A list is expected here.</source>
            <translation>{path}Une liste est attendue ici.</translation>
        </message>
        <message>
            <source>{path}“{value}” occurs twice.</source>
            <translation>{path}« {value} » apparaît deux fois.</translation>
        </message>
        <message>
            <source>{path}“{value}” is not a number that fits here.</source>
            <translation>{path}« {value} » n’est pas un nombre qui convient ici.</translation>
        </message>
        <message>
            <source>{path}“{value}” is outside {least} to {most}.</source>
            <translation>{path}« {value} » n’est pas compris entre {least} et {most}.</translation>
        </message>
        <message>
            <source>{path}“{value}” is not a date.</source>
            <translation>{path}« {value} » n’est pas une date.</translation>
        </message>
        <message>
            <source>Write 2006-03-14, or as much as is known: 2006-03, 2006-Q1, 2006.</source>
            <translation>Écrivez 2006-03-14, ou ce qui est connu : 2006-03, 2006-Q1, 2006.</translation>
        </message>
        <message>
            <source>{path}“{value}” is not an amount.</source>
            <translation>{path}« {value} » n’est pas un montant.</translation>
        </message>
        <message>
            <source>Give the amount in digits and the currency in three letters.</source>
            <translation>Donnez le montant en chiffres et la monnaie en trois lettres.</translation>
        </message>
        <message>
            <source>{path}The numbers of people cannot be read: {problem}.</source>
            <translation>{path}Les effectifs ne peuvent être lus : {problem}.</translation>
        </message>
        <message>
            <source>{path}“{value}” is not offered here.</source>
            <translation>{path}« {value} » n’est pas proposé ici.</translation>
        </message>
        <message>
            <source>{path}The table has no row or column “{value}”.</source>
            <translation>{path}Le tableau n’a ni ligne ni colonne « {value} ».</translation>
        </message>
        <message>
            <source>{path}The table has {value} rows; {least} to {most} are possible.</source>
            <translation>{path}Le tableau a {value} lignes ; de {least} à {most} sont possibles.</translation>
        </message>
        <message>
            <source>{path}“{value}” is not a link to a record.</source>
            <translation>{path}« {value} » n’est pas un lien vers une fiche.</translation>
        </message>
        <message>
            <source>This registration request cannot be used ({detail}).</source>
            <translation>Cette demande d’enregistrement ne peut être utilisée ({detail}).</translation>
        </message>
        <message>
            <source>Nobody was registered.</source>
            <translation>Personne n’a été enregistré.</translation>
        </message>
        <message>
            <source>Ask the person to save the request again and send it anew.</source>
            <translation>Demandez à la personne d’enregistrer de nouveau la demande et de la renvoyer.</translation>
        </message>
        <message>
            <source>This name cannot stand in a certificate: {name}.</source>
            <translation>Ce nom ne peut figurer dans un certificat : {name}.</translation>
        </message>
        <message>
            <source>Write 1 to 64 visible characters, as the name is used in the mission.</source>
            <translation>Écrivez de 1 à 64 caractères visibles, comme le nom est employé à la mission.</translation>
        </message>
        <message>
            <source>This certificate cannot be used ({detail}).</source>
            <translation>Ce certificat ne peut être utilisé ({detail}).</translation>
        </message>
        <message>
            <source>The certificate in use stays.</source>
            <translation>Le certificat en usage reste.</translation>
        </message>
        <message>
            <source>Ask Headquarters to issue it again from a new request.</source>
            <translation>Demandez au Siège de le délivrer de nouveau à partir d’une nouvelle demande.</translation>
        </message>
        <message>
            <source>This list of authorized signatories cannot be read ({detail}).</source>
            <translation>Cette liste des signataires habilités ne peut être lue ({detail}).</translation>
        </message>
        <message>
            <source>The list in use stays.</source>
            <translation>La liste en usage reste.</translation>
        </message>
        <message>
            <source>Ask Headquarters for the latest one; if it is, update the program.</source>
            <translation>Demandez la dernière au Siège ; si c’est elle, mettez le programme à jour.</translation>
        </message>
        <message>
            <source>The passphrase is not right.</source>
            <translation>La phrase secrète n’est pas la bonne.</translation>
        </message>
        <message>
            <source>Your data is locked and whole.</source>
            <translation>Vos données sont verrouillées et intactes.</translation>
        </message>
        <message>
            <source>Try again (check Caps Lock and keyboard layout), or use the recovery code.</source>
            <translation>Réessayez (vérifiez le verrouillage des majuscules et la disposition du clavier), ou utilisez le code de secours.</translation>
        </message>
        <message>
            <source>This recovery code belongs to another key file or to an older sheet.</source>
            <translation>Ce code de secours appartient à un autre fichier de clé ou à une fiche plus ancienne.</translation>
        </message>
        <message>
            <source>Look for the latest recovery sheet.</source>
            <translation>Cherchez la dernière fiche de secours.</translation>
        </message>
        <message>
            <source>The recovery code has a typing error.</source>
            <translation>Le code de secours contient une faute de frappe.</translation>
        </message>
        <message>
            <source>Compare it group by group with the sheet: nine groups of four.</source>
            <translation>Comparez-le groupe par groupe avec la fiche : neuf groupes de quatre.</translation>
        </message>
        <message>
            <source>No recovery code was made for this key file.</source>
            <translation>Aucun code de secours n’a été fait pour ce fichier de clé.</translation>
        </message>
        <message>
            <source>Use the passphrase.</source>
            <translation>Utilisez la phrase secrète.</translation>
        </message>
        <message>
            <source>Fieldreport here was not opened to this escrow key.</source>
            <translation>Fieldreport n’a pas été ouvert ici à cette clé de dépôt.</translation>
        </message>
        <message>
            <source>Use the passphrase or the recovery sheet, or another escrow key.</source>
            <translation>Utilisez la phrase secrète ou la fiche de secours, ou une autre clé de dépôt.</translation>
        </message>
        <message>
            <source>The key file {path} and its copy are missing.</source>
            <translation>Le fichier de clé {path} et sa copie manquent.</translation>
        </message>
        <message>
            <source>Your data is locked and was not touched.</source>
            <translation>Vos données sont verrouillées et n’ont pas été touchées.</translation>
        </message>
        <message>
            <source>Bring the key file back from a backup.</source>
            <translation>Reprenez le fichier de clé d’une sauvegarde.</translation>
        </message>
        <message>
            <source>The key file is damaged.</source>
            <translation>Le fichier de clé est endommagé.</translation>
        </message>
        <message>
            <source>The key file was written by a newer version of the program.</source>
            <translation>Le fichier de clé a été écrit par une version plus récente du programme.</translation>
        </message>
        <message>
            <source>Update the program.</source>
            <translation>Mettez le programme à jour.</translation>
        </message>
        <message>
            <source>The key file asks for less protection than is allowed; was it changed?</source>
            <translation>Le fichier de clé demande moins de protection qu’il n’est permis ; a-t-il été modifié ?</translation>
        </message>
        <message>
            <source>The passphrase was not used and your data was not touched.</source>
            <translation>La phrase secrète n’a pas été utilisée et vos données n’ont pas été touchées.</translation>
        </message>
        <message>
            <source>Bring the key file back from a backup and tell Headquarters.</source>
            <translation>Reprenez le fichier de clé d’une sauvegarde et prévenez le Siège.</translation>
        </message>
        <message>
            <source>The key file could not be written ({reason}).</source>
            <translation>Le fichier de clé n’a pas pu être écrit ({reason}).</translation>
        </message>
        <message>
            <source>The key file that was there before is still whole.</source>
            <translation>Le fichier de clé qui était là avant est toujours intact.</translation>
        </message>
        <message>
            <source>Free some space or check the permissions of the folder, then try again.</source>
            <translation>Libérez de la place ou vérifiez les droits du dossier, puis réessayez.</translation>
        </message>
        <message>
            <source>“{value}” is not a count.</source>
            <translation>« {value} » n’est pas un effectif.</translation>
        </message>
        <message>
            <source>Enter a whole number, 0 if none, or leave it empty; either “not collected” or “not applicable”.</source>
            <translation>Entrez un nombre entier, 0 si aucun, ou laissez vide ; ou bien « non recueilli » ou « sans objet ».</translation>
        </message>
        <message>
            <source>“{value}” is not a quarter.</source>
            <translation>« {value} » n’est pas un trimestre.</translation>
        </message>
        <message>
            <source>Write year and quarter like 2006-Q2.</source>
            <translation>Écrivez l’année et le trimestre ainsi : 2006-Q2.</translation>
        </message>
        <message>
            <source>“{value}” is not a date.</source>
            <translation>« {value} » n’est pas une date.</translation>
        </message>
        <message>
            <source>“{value}” is not an amount in {currency}.</source>
            <translation>« {value} » n’est pas un montant en {currency}.</translation>
        </message>
        <message>
            <source>Write a decimal number with at most {digits} digits after the point.</source>
            <translation>Écrivez un nombre décimal avec au plus {digits} chiffres après la virgule.</translation>
        </message>
        <message>
            <source>“{value}” is not a currency code.</source>
            <translation>« {value} » n’est pas un code de monnaie.</translation>
        </message>
        <message>
            <source>Write the three letters of ISO 4217, for example USD.</source>
            <translation>Écrivez les trois lettres de la norme ISO 4217, par exemple USD.</translation>
        </message>
        <message>
            <source>“{value}” is not a number.</source>
            <translation>« {value} » n’est pas un nombre.</translation>
        </message>
        <message>
            <source>Write digits only, in any script.</source>
            <translation>N’écrivez que des chiffres, de n’importe quelle écriture.</translation>
        </message>
        <message>
            <source>“{value}” can be read in two ways: {whole} or {fraction}.</source>
            <translation>« {value} » peut se lire de deux façons : {whole} ou {fraction}.</translation>
        </message>
        <message>
            <source>Write it without grouping, or with two decimals.</source>
            <translation>Écrivez-le sans séparateur de milliers, ou avec deux décimales.</translation>
        </message>
        <message>
            <source>This receipt is about a package that was not written here ({about}).</source>
            <translation>Cet accusé de réception concerne un paquet qui n’a pas été écrit ici ({about}).</translation>
        </message>
        <message>
            <source>Load it on the computer that the package came from.</source>
            <translation>Chargez-le sur l’ordinateur d’où vient le paquet.</translation>
        </message>
        <message>
            <source>The receipt is signed, but cannot be read ({detail}).</source>
            <translation>L’accusé de réception est signé, mais ne peut être lu ({detail}).</translation>
        </message>
        <message>
            <source>Install the newest version of this program, or ask Headquarters.</source>
            <translation>Installez la version la plus récente de ce programme, ou demandez au Siège.</translation>
        </message>
        <message>
            <source>Nothing was taken from it; the projects are as they were.</source>
            <translation>Rien n’en a été repris ; les projets sont inchangés.</translation>
        </message>
        <message>
            <source>This grant is for {file}, and Fieldreport here is {desk}.</source>
            <translation>Cet octroi est destiné à {file}, et Fieldreport est ici celui de {desk}.</translation>
        </message>
        <message>
            <source>Send it on to that mission, or ask Headquarters for the right one.</source>
            <translation>Transmettez-le à cette mission, ou demandez au Siège le bon.</translation>
        </message>
        <message>
            <source>This grant is for a project that is not here: {project}.</source>
            <translation>Cet octroi concerne un projet qui n’est pas ici : {project}.</translation>
        </message>
        <message>
            <source>Bring the project back from the bin, or load its record, then try again.</source>
            <translation>Ramenez le projet de la corbeille, ou chargez sa fiche, puis réessayez.</translation>
        </message>
        <message>
            <source>This grant is in {theirs}, and the project is kept in {ours}.</source>
            <translation>Cet octroi est en {theirs}, et le projet est tenu en {ours}.</translation>
        </message>
        <message>
            <source>Agree on one currency with Headquarters; it can sign a newer grant.</source>
            <translation>Convenez d’une monnaie avec le Siège ; il peut signer un octroi plus récent.</translation>
        </message>
        <message>
            <source>The newest grant of the project has no difference at {place}.</source>
            <translation>L’octroi le plus récent du projet ne présente pas d’écart à {place}.</translation>
        </message>
        <message>
            <source>Look at the comparison again.</source>
            <translation>Regardez de nouveau la comparaison.</translation>
        </message>
        <message>
            <source>{count} changes have no reason; the first: {first}.</source>
            <translation>{count} modifications sont sans motif ; la première : {first}.</translation>
        </message>
        <message>
            <source>Nothing was signed; everything typed is saved.</source>
            <translation>Rien n’a été signé ; tout ce qui a été saisi est enregistré.</translation>
        </message>
        <message>
            <source>Give a reason for each of them, or one for the whole revision.</source>
            <translation>Donnez un motif pour chacune, ou un seul pour toute la révision.</translation>
        </message>
        <message>
            <source>A reason is given for {address}, which this revision does not change.</source>
            <translation>Un motif est donné pour {address}, que cette révision ne modifie pas.</translation>
        </message>
        <message>
            <source>Leave that reason out, or give the address of what changed.</source>
            <translation>Retirez ce motif, ou donnez l’adresse de ce qui a changé.</translation>
        </message>
        <message>
            <source>Two levels need a chief and a reviewer who is somebody else.</source>
            <translation>Deux niveaux demandent un chef et un examinateur qui soit quelqu’un d’autre.</translation>
        </message>
        <message>
            <source>Name the chief and at least one reviewer.</source>
            <translation>Nommez le chef et au moins un examinateur.</translation>
        </message>
        <message>
            <source>“{name}” is not named among those who approve reports.</source>
            <translation>« {name} » n’est pas nommé parmi ceux qui approuvent les rapports.</translation>
        </message>
        <message>
            <source>Choose one of {officers}.</source>
            <translation>Choisissez parmi : {officers}.</translation>
        </message>
        <message>
            <source>No reviewer has approved this report yet.</source>
            <translation>Aucun examinateur n’a encore approuvé ce rapport.</translation>
        </message>
        <message>
            <source>Have a reviewer approve it first, then {chief} can accept it.</source>
            <translation>Faites-le d’abord approuver par un examinateur, puis {chief} pourra l’accepter.</translation>
        </message>
        <message>
            <source>{who} has decided about this report meanwhile: {decision}, on {day}.</source>
            <translation>{who} a décidé entre-temps de ce rapport : {decision}, le {day}.</translation>
        </message>
        <message>
            <source>That decision stands and is shown here now; yours was not recorded.</source>
            <translation>Cette décision vaut et s’affiche ici désormais ; la vôtre n’a pas été enregistrée.</translation>
        </message>
        <message>
            <source>Look at it first. Decide again only if you want to change it.</source>
            <translation>Regardez-la d’abord. Ne décidez de nouveau que pour la changer.</translation>
        </message>
        <message>
            <source>Fieldreport here works with no shared archive.</source>
            <translation>Fieldreport ne travaille ici avec aucune archive partagée.</translation>
        </message>
        <message>
            <source>Let it join the archive of your colleagues first.</source>
            <translation>Faites-lui d’abord rejoindre l’archive de vos collègues.</translation>
        </message>
        <message>
            <source>{name} is larger than {limit} MB.</source>
            <translation>{name} dépasse {limit} Mo.</translation>
        </message>
        <message>
            <source>Either attach a smaller copy, or the pages that matter.</source>
            <translation>Joignez une copie plus petite, ou les pages qui importent.</translation>
        </message>
        <message>
            <source>{name} holds nothing.</source>
            <translation>{name} est vide.</translation>
        </message>
        <message>
            <source>Nothing was attached.</source>
            <translation>Rien n’a été joint.</translation>
        </message>
        <message>
            <source>Choose the document again where it was written.</source>
            <translation>Choisissez de nouveau le document là où il a été écrit.</translation>
        </message>
        <message>
            <source>There is no such document at {owner}.</source>
            <translation>Il n’y a pas de tel document en {owner}.</translation>
        </message>
        <message>
            <source>Look at the list of documents again.</source>
            <translation>Regardez de nouveau la liste des documents.</translation>
        </message>
        <message>
            <source>{name} is no longer what was attached.</source>
            <translation>{name} n’est plus ce qui a été joint.</translation>
        </message>
        <message>
            <source>No copy was written; the damaged file stays where it is.</source>
            <translation>Aucune copie n’a été écrite ; le fichier endommagé reste où il est.</translation>
        </message>
        <message>
            <source>{name} is to travel with the report, but its file is not here.</source>
            <translation>{name} doit voyager avec le rapport, mais son fichier n’est pas ici.</translation>
        </message>
        <message>
            <source>Either attach it again, or do not let it travel.</source>
            <translation>Joignez-le de nouveau, ou ne le laissez pas voyager.</translation>
        </message>
        <message>
            <source>The documents that travel make {count} files of {size} MB; {most} of {limit} MB fit.</source>
            <translation>Les documents qui voyagent font {count} fichiers et {size} Mo ; {most} fichiers et {limit} Mo sont possibles.</translation>
        </message>
        <message>
            <source>Let fewer of them travel.</source>
            <translation>Laissez-en voyager moins.</translation>
        </message>
        <message>
            <source>{name} is classified higher than the report it is to travel with.</source>
            <translation>{name} est classé plus haut que le rapport avec lequel il doit voyager.</translation>
        </message>
        <message>
            <source>Either classify the report as high, or do not let it travel.</source>
            <translation>Classez le rapport aussi haut, ou ne laissez pas voyager le document.</translation>
        </message>
        <message>
            <source>“{project}” has no such report for {period} yet.</source>
            <translation>« {project} » n’a pas encore de tel rapport pour {period}.</translation>
        </message>
        <message>
            <source>Begin it on the project's page, then sign it.</source>
            <translation>Commencez-le sur la page du projet, puis signez-le.</translation>
        </message>
        <message>
            <source>The financial report of “{project}” for {period} is not certified.</source>
            <translation>Le rapport financier de « {project} » pour {period} n’est pas certifié.</translation>
        </message>
        <message>
            <source>Enter name, title and date of the person who certifies it, then sign.</source>
            <translation>Indiquez le nom, la fonction et la date de la personne qui le certifie, puis signez.</translation>
        </message>
        <message>
            <source>{count} errors stand in the way of signing; the first: {first}</source>
            <translation>{count} erreurs empêchent de signer ; la première : {first}</translation>
        </message>
        <message>
            <source>Correct them on the project's page, then sign.</source>
            <translation>Corrigez-les sur la page du projet, puis signez.</translation>
        </message>
        <message>
            <source>This report was already signed as revision {revision}.</source>
            <translation>Ce rapport a déjà été signé comme révision {revision}.</translation>
        </message>
        <message>
            <source>That revision stays as it is.</source>
            <translation>Cette révision reste telle quelle.</translation>
        </message>
        <message>
            <source>Say why it is replaced, and sign again.</source>
            <translation>Dites pourquoi elle est remplacée, et signez de nouveau.</translation>
        </message>
        <message>
            <source>Nothing has changed since revision {revision} of this report.</source>
            <translation>Rien n’a changé depuis la révision {revision} de ce rapport.</translation>
        </message>
        <message>
            <source>There is nothing to sign.</source>
            <translation>Il n’y a rien à signer.</translation>
        </message>
        <message>
            <source>This report for {period} has not been signed yet.</source>
            <translation>Ce rapport pour {period} n’a pas encore été signé.</translation>
        </message>
        <message>
            <source>Sign it first.</source>
            <translation>Signez-le d’abord.</translation>
        </message>
        <message>
            <source>This report needs no signature of a clearing officer.</source>
            <translation>Ce rapport n’a pas besoin de la signature d’une personne qui approuve.</translation>
        </message>
        <message>
            <source>It is ready to send as it is.</source>
            <translation>Elle est prête à être envoyée telle quelle.</translation>
        </message>
        <message>
            <source>Revision {revision} of this report was returned to its author.</source>
            <translation>La révision {revision} de ce rapport a été renvoyée à son auteur.</translation>
        </message>
        <message>
            <source>Nothing was signed; the revision stays as it is.</source>
            <translation>Rien n’a été signé ; la révision reste telle quelle.</translation>
        </message>
        <message>
            <source>The author answers the remark and signs the next revision.</source>
            <translation>L’auteur répond à la remarque et signe la révision suivante.</translation>
        </message>
        <message>
            <source>This report still needs the signature of: {roles}.</source>
            <translation>Il manque encore à ce rapport la signature de : {roles}.</translation>
        </message>
        <message>
            <source>Nothing was written; the signed report is safe.</source>
            <translation>Rien n’a été écrit ; le rapport signé est en sûreté.</translation>
        </message>
        <message>
            <source>Have it cleared, then write the package.</source>
            <translation>Faites-le approuver, puis écrivez le paquet.</translation>
        </message>
        <message>
            <source>The documents of this project are {count} files of {size} MB.</source>
            <translation>Les documents de ce projet sont {count} fichiers de {size} Mo.</translation>
        </message>
        <message>
            <source>Nothing was signed; all documents stay attached.</source>
            <translation>Rien n’a été signé ; tous les documents restent joints.</translation>
        </message>
        <message>
            <source>One audit file holds {most} files of {limit} MB: put smaller copies.</source>
            <translation>Un dossier d’audit contient au plus {most} fichiers et {limit} Mo : joignez des copies plus petites.</translation>
        </message>
        <message>
            <source>No audit file of “{project}” has been signed yet.</source>
            <translation>Aucun dossier d’audit de « {project} » n’a encore été signé.</translation>
        </message>
        <message>
            <source>Make it first.</source>
            <translation>Établissez-le d’abord.</translation>
        </message>
        <message>
            <source>The role {role} and the mission {mission} do not go together.</source>
            <translation>Le rôle {role} et la mission {mission} ne vont pas ensemble.</translation>
        </message>
        <message>
            <source>UN Headquarters is written HQ; only missions have advisers and focal points.</source>
            <translation>Le Siège de l’ONU s’écrit HQ ; seules les missions ont des conseillers et des points focaux.</translation>
        </message>
        <message>
            <source>This package was not refused because its signer was withdrawn.</source>
            <translation>Cet envoi n’a pas été refusé pour le retrait de son signataire.</translation>
        </message>
        <message>
            <source>Look at the reason that is given with it.</source>
            <translation>Voyez la raison qui l’accompagne.</translation>
        </message>
        <message>
            <source>The key of {name} was withdrawn because somebody else may have it.</source>
            <translation>La clé de {name} a été retirée parce que quelqu’un d’autre l’a peut-être.</translation>
        </message>
        <message>
            <source>The package stays refused; anybody may have written it.</source>
            <translation>L’envoi reste refusé ; n’importe qui peut l’avoir écrit.</translation>
        </message>
        <message>
            <source>Have whoever serves in the mission now write and sign the report again.</source>
            <translation>Faites réécrire et signer le rapport par la personne en poste dans la mission.</translation>
        </message>
        <message>
            <source>Nothing says why a withdrawn signer's package is taken in.</source>
            <translation>Rien ne dit pourquoi l’envoi d’un signataire retiré est repris.</translation>
        </message>
        <message>
            <source>Write the reason, for example: the laptop was found on 3 March.</source>
            <translation>Écrivez la raison, par exemple : l’ordinateur a été retrouvé le 3 mars.</translation>
        </message>
        <message>
            <source>The budget that counts now began on {day}.</source>
            <translation>Le budget en vigueur a commencé le {day}.</translation>
        </message>
        <message>
            <source>The budget stays as it is.</source>
            <translation>Le budget reste tel quel.</translation>
        </message>
        <message>
            <source>Choose a later day, or correct the day of the version before.</source>
            <translation>Choisissez un jour ultérieur, ou corrigez le jour de la version précédente.</translation>
        </message>
        <message>
            <source>The project has no budget yet that could be replaced.</source>
            <translation>Le projet n’a pas encore de budget qui pourrait être remplacé.</translation>
        </message>
        <message>
            <source>Enter the lines of the first budget.</source>
            <translation>Saisissez les lignes du premier budget.</translation>
        </message>
        <message>
            <source>Another revision {revision} of {period} is on this computer already.</source>
            <translation>Une autre révision {revision} de {period} se trouve déjà sur cet ordinateur.</translation>
        </message>
        <message>
            <source>That one stays as it is.</source>
            <translation>Celle-là reste telle quelle.</translation>
        </message>
        <message>
            <source>Ask Headquarters which of the two counts.</source>
            <translation>Demandez au Siège laquelle des deux compte.</translation>
        </message>
        <message>
            <source>No mission of the register has its host country in “{written}”.</source>
            <translation>Aucune mission du registre n’a « {written} » pour pays hôte.</translation>
        </message>
        <message>
            <source>Write the code of the country, for example LR, or its name.</source>
            <translation>Écrivez le code du pays, par exemple LR, ou son nom.</translation>
        </message>
        <message>
            <source>The search names neither words nor mission, country, area, theme or period.</source>
            <translation>La recherche n’indique ni mots, ni mission, ni pays, ni domaine, ni thème, ni période.</translation>
        </message>
        <message>
            <source>Write what is looked for.</source>
            <translation>Écrivez ce que vous cherchez.</translation>
        </message>
        <message>
            <source>Nothing that stands can be quoted for this.</source>
            <translation>Rien de ce qui fait foi ne peut être cité pour cela.</translation>
        </message>
        <message>
            <source>Use fewer words, or a longer period.</source>
            <translation>Employez moins de mots, ou une période plus longue.</translation>
        </message>
        <message>
            <source>Nothing says why the report is returned.</source>
            <translation>Rien ne dit pourquoi le rapport est renvoyé.</translation>
        </message>
        <message>
            <source>Write what the author is to answer or correct, then return it.</source>
            <translation>Écrivez ce que l’auteur doit répondre ou corriger, puis renvoyez-le.</translation>
        </message>
        <message>
            <source>Revision {revision} of {period} does not wait for clearance.</source>
            <translation>La révision {revision} de {period} n’attend pas d’approbation.</translation>
        </message>
        <message>
            <source>Only a report that its author has signed can be cleared or returned.</source>
            <translation>Seul un rapport que son auteur a signé peut être approuvé ou renvoyé.</translation>
        </message>
        <message>
            <source>Nothing says why this is stated.</source>
            <translation>Rien n’indique pourquoi cela est déclaré.</translation>
        </message>
        <message>
            <source>Write the reason or the document; the mission reads it too.</source>
            <translation>Écrivez le motif ou le document ; la mission le lit aussi.</translation>
        </message>
        <message>
            <source>These days do not go together.</source>
            <translation>Ces jours ne vont pas ensemble.</translation>
        </message>
        <message>
            <source>The last day lies after the first; an extension begins on the first day of a quarter and ends after it; a role needs a role, and an acting clearing officer a name.</source>
            <translation>Le dernier jour suit le premier ; une prolongation commence le premier jour d’un trimestre et finit après lui ; une fonction doit être nommée, et une personne qui approuve par intérim aussi.</translation>
        </message>
        <message>
            <source>This package is to be cleared for {file}, and Fieldreport here cannot do that.</source>
            <translation>Ce paquet est à approuver pour {file}, et Fieldreport ne peut pas le faire ici.</translation>
        </message>
        <message>
            <source>Open it on the computer of the clearing officer of that mission.</source>
            <translation>Ouvrez-le sur l’ordinateur de la personne qui approuve pour cette mission.</translation>
        </message>
        <message>
            <source>The package for clearance is signed, but cannot be used ({detail}).</source>
            <translation>Le paquet à approuver est signé, mais inutilisable ({detail}).</translation>
        </message>
        <message>
            <source>Ask the author to write it again with the newest program.</source>
            <translation>Demandez à l’auteur de l’écrire de nouveau avec le programme le plus récent.</translation>
        </message>
        <message>
            <source>Revision {revision} of {period} is neither cleared nor returned yet.</source>
            <translation>La révision {revision} de {period} n’est encore ni approuvée ni renvoyée.</translation>
        </message>
        <message>
            <source>Sign it, agree to it or return it first, then write the answer.</source>
            <translation>Signez-la, donnez votre accord ou renvoyez-la d’abord, puis écrivez la réponse.</translation>
        </message>
        <message>
            <source>Revision {revision} of {period} did not come from another computer.</source>
            <translation>La révision {revision} de {period} ne vient pas d’un autre ordinateur.</translation>
        </message>
        <message>
            <source>Its author sees the decision on this computer.</source>
            <translation>Son auteur voit la décision sur cet ordinateur.</translation>
        </message>
        <message>
            <source>No report of {mission} for {year} stands.</source>
            <translation>Aucun rapport de {mission} pour {year} ne fait foi.</translation>
        </message>
        <message>
            <source>Name a mission that has reported; the submission status shows which.</source>
            <translation>Nommez une mission qui a fait rapport ; l’état des envois montre lesquelles.</translation>
        </message>
        <message>
            <source>There is no other revision of this quarter to compare with.</source>
            <translation>Il n’y a pas d’autre révision de ce trimestre à comparer.</translation>
        </message>
        <message>
            <source>Compare when a revised report has been signed.</source>
            <translation>Comparez quand un rapport révisé aura été signé.</translation>
        </message>
        <message>
            <source>A report cannot be copied to a file that ends in “{ending}”.</source>
            <translation>Un rapport ne peut pas être copié dans un fichier qui se termine par « {ending} ».</translation>
        </message>
        <message>
            <source>Let the name end in .pdf, .docx or .xlsx.</source>
            <translation>Donnez au nom la terminaison .pdf, .docx ou .xlsx.</translation>
        </message>
        <message>
            <source>This report is classified, and a copy is not encrypted.</source>
            <translation>Ce rapport est classifié, et une copie n’est pas chiffrée.</translation>
        </message>
        <message>
            <source>Write the copy only where you may keep it, and say so when asked.</source>
            <translation>N’écrivez la copie que là où vous pouvez la conserver, et dites-le quand on vous le demande.</translation>
        </message>
        <message>
            <source>There is no quarter to check yet.</source>
            <translation>Il n’y a pas encore de trimestre à contrôler.</translation>
        </message>
        <message>
            <source>Either load records first, or name a quarter like 2006-Q2.</source>
            <translation>Chargez d’abord des fiches, ou indiquez un trimestre tel que 2006-Q2.</translation>
        </message>
        <message>
            <source>This is the first list, so its authority must be confirmed.</source>
            <translation>C’est la première liste : son autorité doit être confirmée.</translation>
        </message>
        <message>
            <source>Ask Headquarters by telephone for the fingerprint and give it with the list.</source>
            <translation>Demandez l’empreinte au Siège par téléphone et donnez-la avec la liste.</translation>
        </message>
        <message>
            <source>No clearing officer has a key on this computer.</source>
            <translation>Aucun responsable de l’approbation n’a de clé sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Ask for her or his registration first (trust request --as clearing-officer).</source>
            <translation>Demandez d’abord son enregistrement (trust request --as clearing-officer).</translation>
        </message>
        <message>
            <source>A clearing officer already has a key on this computer.</source>
            <translation>Un responsable de l’approbation a déjà une clé sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Move {file} away first if it belongs to somebody who has left.</source>
            <translation>Déplacez d’abord {file} s’il appartient à quelqu’un qui est parti.</translation>
        </message>
        <message>
            <source>The certificate of {name} was withdrawn on {date}.</source>
            <translation>Le certificat de {name} a été retiré le {date}.</translation>
        </message>
        <message>
            <source>Everything typed is saved; nothing was signed.</source>
            <translation>Tout ce qui a été saisi est enregistré ; rien n’a été signé.</translation>
        </message>
        <message>
            <source>Ask Headquarters why; then send a new registration request and load the list they send.</source>
            <translation>Demandez-en la raison au Siège ; envoyez ensuite une nouvelle demande d’enregistrement et chargez la liste qu’il renverra.</translation>
        </message>
        <message>
            <source>{name} is not on the list of authorized signatories yet.</source>
            <translation>{name} ne figure pas encore sur la liste des signataires habilités.</translation>
        </message>
        <message>
            <source>Everything typed is saved; only signing has to wait.</source>
            <translation>Tout ce qui a été saisi est enregistré ; seule la signature doit attendre.</translation>
        </message>
        <message>
            <source>Send the registration request, then load the list from Headquarters.</source>
            <translation>Envoyez la demande d’enregistrement, puis chargez la liste du Siège.</translation>
        </message>
        <message>
            <source>No author of {mission} is on the published list who could open it.</source>
            <translation>Aucun auteur de {mission} figurant sur la liste publiée ne pourrait l’ouvrir.</translation>
        </message>
        <message>
            <source>Register the successor and publish the list, then write the starter pack.</source>
            <translation>Inscrivez la personne qui prend la suite et publiez la liste, puis écrivez le dossier de reprise.</translation>
        </message>
        <message>
            <source>No report of {mission} has arrived here, and no note was written.</source>
            <translation>Aucun rapport de {mission} n’est arrivé ici, et aucune note n’a été écrite.</translation>
        </message>
        <message>
            <source>Import what the mission sent, or write a hand-over note.</source>
            <translation>Importez ce que la mission a envoyé, ou écrivez une note de passation.</translation>
        </message>
        <message>
            <source>The hand-over note is longer than {limit} characters.</source>
            <translation>La note de passation dépasse {limit} caractères.</translation>
        </message>
        <message>
            <source>Make it shorter.</source>
            <translation>Raccourcissez-la.</translation>
        </message>
        <message>
            <source>The list in use names no escrow key of UN Headquarters.</source>
            <translation>La liste en vigueur ne nomme aucune clé de dépôt du Siège de l’ONU.</translation>
        </message>
        <message>
            <source>Nothing was changed: nobody but you opens Fieldreport here.</source>
            <translation>Rien n’a été modifié : personne d’autre que vous n’ouvre Fieldreport ici.</translation>
        </message>
        <message>
            <source>Ask Headquarters whether it keeps one, and load its newest list.</source>
            <translation>Demandez au Siège s’il en garde une, et chargez sa liste la plus récente.</translation>
        </message>
        <message>
            <source>Your organisation asks that UN Headquarters can open Fieldreport here.</source>
            <translation>Votre organisation demande que le Siège de l’ONU puisse ouvrir Fieldreport ici.</translation>
        </message>
        <message>
            <source>Ask Headquarters if that should not be so.</source>
            <translation>Adressez-vous au Siège s’il ne devait pas en être ainsi.</translation>
        </message>
        <message>
            <source>{period} was already signed as revision {revision}.</source>
            <translation>{period} a déjà été signé comme révision {revision}.</translation>
        </message>
        <message>
            <source>Nothing has changed since revision {revision} of {period}.</source>
            <translation>Rien n’a changé depuis la révision {revision} de {period}.</translation>
        </message>
        <message>
            <source>This mission documents clearance by memorandum, and none is attached.</source>
            <translation>Cette mission documente l’approbation par un mémorandum, et aucun n’est joint.</translation>
        </message>
        <message>
            <source>Attach the memorandum or e-mail with the clearer's name, function and date.</source>
            <translation>Joignez le mémorandum ou le courriel, avec le nom et la fonction de qui a approuvé, et la date.</translation>
        </message>
        <message>
            <source>{name} cannot be attached.</source>
            <translation>{name} ne peut pas être joint.</translation>
        </message>
        <message>
            <source>Choose a PDF, text, e-mail, picture or Word file of at most 10 MB.</source>
            <translation>Choisissez un fichier PDF, texte, courriel, image ou Word de 10 Mo au plus.</translation>
        </message>
        <message>
            <source>These rows have been changed since.</source>
            <translation>Ces lignes ont été modifiées depuis.</translation>
        </message>
        <message>
            <source>They stay as they are.</source>
            <translation>Elles restent telles quelles.</translation>
        </message>
        <message>
            <source>Change them by hand where it is still needed.</source>
            <translation>Modifiez-les à la main là où c’est encore nécessaire.</translation>
        </message>
        <message>
            <source>No package of {mission} tells of a project “{project}”.</source>
            <translation>Aucun paquet de {mission} ne décrit de projet « {project} ».</translation>
        </message>
        <message>
            <source>Import the mission's report with the proposal first.</source>
            <translation>Importez d’abord le rapport de la mission contenant la proposition.</translation>
        </message>
        <message>
            <source>The grant names no approval, no instalment and no extension.</source>
            <translation>L’octroi ne contient ni approbation, ni versement, ni prolongation.</translation>
        </message>
        <message>
            <source>Enter what is granted, then sign.</source>
            <translation>Saisissez ce qui est octroyé, puis signez.</translation>
        </message>
        <message>
            <source>Grant {number} says the same already.</source>
            <translation>L’octroi {number} dit déjà la même chose.</translation>
        </message>
        <message>
            <source>It stays as it is; nothing was signed.</source>
            <translation>Il reste tel quel ; rien n’a été signé.</translation>
        </message>
        <message>
            <source>This changes or takes back what grant {number} says.</source>
            <translation>Ceci change ou retire ce que dit l’octroi {number}.</translation>
        </message>
        <message>
            <source>That grant stays as it is; nothing was signed.</source>
            <translation>Cet octroi reste tel quel ; rien n’a été signé.</translation>
        </message>
        <message>
            <source>Say why, and sign again.</source>
            <translation>Dites pourquoi, puis signez de nouveau.</translation>
        </message>
        <message>
            <source>Nobody of {mission} is on the list who could open this package.</source>
            <translation>Personne de {mission} ne figure sur la liste pour ouvrir ce paquet.</translation>
        </message>
        <message>
            <source>The grant is signed and kept; nothing was written.</source>
            <translation>L’octroi est signé et conservé ; rien n’a été écrit.</translation>
        </message>
        <message>
            <source>Register a signatory of the mission, publish the list, then write it.</source>
            <translation>Enregistrez un signataire de la mission, publiez la liste, puis écrivez-le.</translation>
        </message>
        <message>
            <source>Nothing was granted to “{project}” of {mission} yet.</source>
            <translation>Rien n’a encore été octroyé à « {project} » de {mission}.</translation>
        </message>
        <message>
            <source>Enter what is granted and sign it first.</source>
            <translation>Saisissez d’abord ce qui est octroyé et signez-le.</translation>
        </message>
        <message>
            <source>{file} is there already.</source>
            <translation>{file} existe déjà.</translation>
        </message>
        <message>
            <source>It was not touched, and nothing was removed.</source>
            <translation>Il n’a pas été modifié, et rien n’a été supprimé.</translation>
        </message>
        <message>
            <source>Choose another name: it may be the only backup of something.</source>
            <translation>Choisissez un autre nom : c’est peut-être la seule sauvegarde de quelque chose.</translation>
        </message>
        <message>
            <source>{file} lies in the folder that is to be emptied.</source>
            <translation>{file} se trouve dans le dossier qui doit être vidé.</translation>
        </message>
        <message>
            <source>Nothing was removed.</source>
            <translation>Rien n’a été supprimé.</translation>
        </message>
        <message>
            <source>Choose a place outside it: a stick, another disk.</source>
            <translation>Choisissez un emplacement en dehors : une clé USB, un autre disque.</translation>
        </message>
        <message>
            <source>Nothing was issued under the number {number}.</source>
            <translation>Rien n’a été publié sous le numéro {number}.</translation>
        </message>
        <message>
            <source>Look at the list of what was issued.</source>
            <translation>Consultez la liste de ce qui a été publié.</translation>
        </message>
        <message>
            <source>No figure of this product is superseded by an accepted report.</source>
            <translation>Aucun chiffre de ce produit n’est remplacé par un rapport accepté.</translation>
        </message>
        <message>
            <source>No sheet was written; the product stands as it was issued.</source>
            <translation>Aucune feuille n’a été écrite ; le produit reste tel qu’il a été publié.</translation>
        </message>
        <message>
            <source>Review the reports that wait first, if you expected a correction.</source>
            <translation>Examinez d’abord les rapports en attente, si vous attendiez une rectification.</translation>
        </message>
        <message>
            <source>The newest report of {mission} has no practice “{practice}”.</source>
            <translation>Le rapport le plus récent de {mission} n’a pas de pratique « {practice} ».</translation>
        </message>
        <message>
            <source>Import the mission's report first, or look the id up in the list.</source>
            <translation>Importez d’abord le rapport de la mission, ou cherchez l’identifiant dans la liste.</translation>
        </message>
        <message>
            <source>“{state}” is no state that the panel gives.</source>
            <translation>« {state} » n’est pas un état que donne le jury.</translation>
        </message>
        <message>
            <source>Choose under review, accepted or declined.</source>
            <translation>Choisissez à l’examen, acceptée ou refusée.</translation>
        </message>
        <message>
            <source>There is no action plan with actions yet.</source>
            <translation>Il n’y a pas encore de plan d’action contenant des actions.</translation>
        </message>
        <message>
            <source>No file was written.</source>
            <translation>Aucun fichier n’a été écrit.</translation>
        </message>
        <message>
            <source>Add the first action under “Action plan”, then try again.</source>
            <translation>Ajoutez la première action sous « Plan d’action », puis réessayez.</translation>
        </message>
        <message>
            <source>{period} has no signed revision.</source>
            <translation>{period} n’a pas de révision signée.</translation>
        </message>
        <message>
            <source>Open the report to see its draft.</source>
            <translation>Ouvrez le rapport pour voir son brouillon.</translation>
        </message>
        <message>
            <source>Only the data of this report has arrived, without {file}.</source>
            <translation>Seules les données de ce rapport sont arrivées, sans {file}.</translation>
        </message>
        <message>
            <source>The data is complete and verified.</source>
            <translation>Les données sont complètes et vérifiées.</translation>
        </message>
        <message>
            <source>Ask the mission to send the full package of the same revision.</source>
            <translation>Demandez à la mission le paquet complet de la même révision.</translation>
        </message>
        <message>
            <source>This file is about {file}, and Fieldreport here is {desk}.</source>
            <translation>Ce fichier concerne {file}, et Fieldreport est ici celui de {desk}.</translation>
        </message>
        <message>
            <source>Either load it into that mission's data folder, or correct “mission” in it.</source>
            <translation>Chargez-le dans le dossier de données de cette mission, ou corrigez-y « mission ».</translation>
        </message>
        <message>
            <source>This answer was not stored; the others are not touched.</source>
            <translation>Cette réponse n’a pas été enregistrée ; les autres ne sont pas touchées.</translation>
        </message>
        <message>
            <source>No clearing officer of {mission} is on the list who could open it.</source>
            <translation>Aucune personne de {mission} habilitée à approuver et capable de l’ouvrir ne figure sur la liste.</translation>
        </message>
        <message>
            <source>Have the Head of Mission or delegate registered, and load the list from Headquarters.</source>
            <translation>Faites enregistrer le chef de mission ou son délégué, et chargez la liste du Siège.</translation>
        </message>
        <message>
            <source>This clearance is about a report that is not on this computer ({about}).</source>
            <translation>Cette approbation porte sur un rapport qui n’est pas sur cet ordinateur ({about}).</translation>
        </message>
        <message>
            <source>Open it on the computer where the report was signed.</source>
            <translation>Ouvrez-la sur l’ordinateur où le rapport a été signé.</translation>
        </message>
        <message>
            <source>The clearance is signed, but cannot be used ({detail}).</source>
            <translation>L’approbation est signée, mais inutilisable ({detail}).</translation>
        </message>
        <message>
            <source>Ask the clearing officer to write it again with the newest program.</source>
            <translation>Demandez à la personne qui approuve de l’écrire de nouveau avec le programme le plus récent.</translation>
        </message>
        <message>
            <source>Revision {revision} of {period} is cleared or returned already.</source>
            <translation>La révision {revision} de {period} est déjà approuvée ou renvoyée.</translation>
        </message>
        <message>
            <source>Nothing was changed; what came first stands.</source>
            <translation>Rien n’a été modifié ; ce qui est arrivé d’abord reste valable.</translation>
        </message>
        <message>
            <source>Speak with the clearing officer if that was not meant.</source>
            <translation>Parlez-en avec la personne qui approuve si ce n’était pas voulu.</translation>
        </message>
        <message>
            <source>Only Headquarters can do this.</source>
            <translation>Seul le Siège peut faire cela.</translation>
        </message>
        <message>
            <source>Use the data folder that was set up with the role headquarters.</source>
            <translation>Utilisez le dossier de données établi avec le rôle headquarters.</translation>
        </message>
        <message>
            <source>The request has another fingerprint: {found}.</source>
            <translation>La demande a une autre empreinte : {found}.</translation>
        </message>
        <message>
            <source>Ask the signatory by telephone to read it again and to send the file again.</source>
            <translation>Demandez au signataire, par téléphone, de la relire et de renvoyer le fichier.</translation>
        </message>
        <message>
            <source>The request is for the role {role} of {mission}, which do not go together.</source>
            <translation>La demande est pour le rôle {role} de {mission}, qui ne vont pas ensemble.</translation>
        </message>
        <message>
            <source>Ask by telephone who sent it; the person sets up Fieldreport again.</source>
            <translation>Demandez par téléphone qui l’a envoyée ; la personne refait l’installation de Fieldreport.</translation>
        </message>
        <message>
            <source>This certificate signs the list of signatories itself.</source>
            <translation>Ce certificat signe la liste des signataires elle-même.</translation>
        </message>
        <message>
            <source>Nothing was withdrawn.</source>
            <translation>Rien n’a été retiré.</translation>
        </message>
        <message>
            <source>If its key was stolen, set up Headquarters anew and register everybody again.</source>
            <translation>Si sa clé a été volée, refaites l’installation du Siège et enregistrez de nouveau tout le monde.</translation>
        </message>
        <message>
            <source>{name} was already registered with this request.</source>
            <translation>{name} a déjà été enregistré avec cette demande.</translation>
        </message>
        <message>
            <source>Publish the list, or ask for a new request if the key was renewed.</source>
            <translation>Publiez la liste, ou demandez une nouvelle demande si la clé a été renouvelée.</translation>
        </message>
        <message>
            <source>This registration request is not waiting here.</source>
            <translation>Cette demande d’enregistrement n’attend pas ici.</translation>
        </message>
        <message>
            <source>Open the request file again.</source>
            <translation>Ouvrez de nouveau le fichier de la demande.</translation>
        </message>
        <message>
            <source>This needs the authority's key, which is not kept on this computer.</source>
            <translation>Il faut pour cela la clé de l’autorité, qui n’est pas conservée sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Fetch the stick with the authority's key file, choose it and try again.</source>
            <translation>Allez chercher la clé USB qui contient le fichier de clé de l’autorité, choisissez-le et réessayez.</translation>
        </message>
        <message>
            <source>This key file holds another key than that of this authority.</source>
            <translation>Ce fichier contient une autre clé que celle de cette autorité.</translation>
        </message>
        <message>
            <source>Choose the key file that was written on this computer.</source>
            <translation>Choisissez le fichier de clé qui a été écrit sur cet ordinateur.</translation>
        </message>
        <message>
            <source>No certificate has this fingerprint.</source>
            <translation>Aucun certificat n’a cette empreinte.</translation>
        </message>
        <message>
            <source>Copy the fingerprint from the list of signatories.</source>
            <translation>Copiez l’empreinte depuis la liste des signataires.</translation>
        </message>
        <message>
            <source>The change of the key did not come to its end.</source>
            <translation>Le changement de clé n’est pas allé jusqu’au bout.</translation>
        </message>
        <message>
            <source>Your data is locked and whole, under the former passphrase.</source>
            <translation>Vos données sont verrouillées et entières, sous l’ancienne phrase secrète.</translation>
        </message>
        <message>
            <source>Type the former passphrase, then change the key again.</source>
            <translation>Saisissez l’ancienne phrase secrète, puis changez de nouveau la clé.</translation>
        </message>
        <message>
            <source>The key was changed, and the former passphrase opens it no longer.</source>
            <translation>La clé a été changée, et l’ancienne phrase secrète ne l’ouvre plus.</translation>
        </message>
        <message>
            <source>Your data is locked and whole, under the new passphrase.</source>
            <translation>Vos données sont verrouillées et entières, sous la nouvelle phrase secrète.</translation>
        </message>
        <message>
            <source>Type the new passphrase.</source>
            <translation>Saisissez la nouvelle phrase secrète.</translation>
        </message>
        <message>
            <source>{most} filters are saved here already.</source>
            <translation>{most} filtres sont déjà enregistrés ici.</translation>
        </message>
        <message>
            <source>All of them are as they were.</source>
            <translation>Tous sont restés tels quels.</translation>
        </message>
        <message>
            <source>Remove one that you no longer need, and save again.</source>
            <translation>Retirez-en un dont vous n’avez plus besoin, et enregistrez de nouveau.</translation>
        </message>
        <message>
            <source>This starter pack is for {file}, and Fieldreport here is {desk}.</source>
            <translation>Ce dossier de reprise est pour {file}, et Fieldreport est ici celui de {desk}.</translation>
        </message>
        <message>
            <source>Open it on the computer of the author it was written for.</source>
            <translation>Ouvrez-le sur l’ordinateur de l’auteur pour qui il a été écrit.</translation>
        </message>
        <message>
            <source>The starter pack is signed, but cannot be read ({detail}).</source>
            <translation>Le dossier de reprise est signé, mais illisible ({detail}).</translation>
        </message>
        <message>
            <source>Write what the mission is to answer or correct, then return it.</source>
            <translation>Écrivez ce que la mission doit répondre ou corriger, puis renvoyez-le.</translation>
        </message>
        <message>
            <source>The PDF of this report has not been checked yet.</source>
            <translation>Le PDF de ce rapport n’a pas encore été contrôlé.</translation>
        </message>
        <message>
            <source>The report is kept, and can be read.</source>
            <translation>Le rapport est conservé et peut être lu.</translation>
        </message>
        <message>
            <source>Wait for the check, which runs in the background, then accept it.</source>
            <translation>Attendez le contrôle, qui se fait à l’arrière-plan, puis acceptez-le.</translation>
        </message>
        <message>
            <source>Headquarters limits the ways by which this classified file may travel.</source>
            <translation>Le Siège limite les voies par lesquelles ce fichier classifié peut voyager.</translation>
        </message>
        <message>
            <source>Nothing was written; the signed revision is safe.</source>
            <translation>Rien n’a été écrit ; la révision signée est en sûreté.</translation>
        </message>
        <message>
            <source>Say by which way it will travel, or write it onto a stick.</source>
            <translation>Dites par quelle voie il voyagera, ou écrivez-le sur une clé.</translation>
        </message>
        <message>
            <source>What is classified like this may not travel by {way}, says Headquarters.</source>
            <translation>Ce qui est ainsi classifié ne peut emprunter cette voie, dit le Siège : {way}.</translation>
        </message>
        <message>
            <source>Choose another way, or ask Headquarters.</source>
            <translation>Choisissez une autre voie, ou demandez au Siège.</translation>
        </message>
        <message>
            <source>At least one way must stay open.</source>
            <translation>Une voie au moins doit rester ouverte.</translation>
        </message>
        <message>
            <source>Choose by which ways it may travel.</source>
            <translation>Choisissez par quelles voies cela peut voyager.</translation>
        </message>
        <message>
            <source>It was not touched, and no key was moved.</source>
            <translation>Il n’a pas été touché, et aucune clé n’a été déplacée.</translation>
        </message>
        <message>
            <source>It may hold the only copy of a key: choose another name.</source>
            <translation>Il contient peut-être la seule copie d’une clé : choisissez un autre nom.</translation>
        </message>
        <message>
            <source>{file} holds another kind of key.</source>
            <translation>{file} contient une clé d’une autre sorte.</translation>
        </message>
        <message>
            <source>The authority's key and the spare key lie in key files of their own.</source>
            <translation>La clé de l’autorité et la clé de réserve se trouvent chacune dans son propre fichier.</translation>
        </message>
        <message>
            <source>No revision of {period} has been signed yet.</source>
            <translation>Aucune révision de {period} n’a encore été signée.</translation>
        </message>
        <message>
            <source>Nothing was written; everything typed is saved.</source>
            <translation>Rien n’a été écrit ; tout ce qui a été saisi est enregistré.</translation>
        </message>
        <message>
            <source>Sign the report first.</source>
            <translation>Signez d’abord le rapport.</translation>
        </message>
        <message>
            <source>Revision {revision} of {period} still needs the signature of: {roles}.</source>
            <translation>La révision {revision} de {period} attend encore la signature de : {roles}.</translation>
        </message>
        <message>
            <source>Have it signed, then export.</source>
            <translation>Faites-la signer, puis exportez.</translation>
        </message>
        <message>
            <source>{file} could not be read back as it was written.</source>
            <translation>{file} n’a pas pu être relu tel qu’il a été écrit.</translation>
        </message>
        <message>
            <source>The signed revision is safe; the file was taken away again.</source>
            <translation>La révision signée est en sûreté ; le fichier a été retiré.</translation>
        </message>
        <message>
            <source>Use another stick or folder, then write the package again.</source>
            <translation>Prenez une autre clé USB ou un autre dossier, puis écrivez de nouveau le paquet.</translation>
        </message>
        <message>
            <source>Revision {revision} of {period} came with a starter pack, in another form.</source>
            <translation>La révision {revision} de {period} est venue avec un dossier de reprise, sous une autre forme.</translation>
        </message>
        <message>
            <source>Nothing was written; the revision is as it was, and Headquarters has it.</source>
            <translation>Rien n’a été écrit ; la révision est intacte, et le Siège la possède.</translation>
        </message>
        <message>
            <source>Choose the other form (everything, or the data alone).</source>
            <translation>Choisissez l’autre forme (tout, ou les données seules).</translation>
        </message>
        <message>
            <source>This is classified, and may not be written unencrypted.</source>
            <translation>Ceci est classifié et ne peut être écrit sans chiffrement.</translation>
        </message>
        <message>
            <source>Write it encrypted. Headquarters and you can open it then.</source>
            <translation>Écrivez-le chiffré. Le Siège et vous pourrez l’ouvrir.</translation>
        </message>
        <message>
            <source>No list of authorized signatories says whom to encrypt to.</source>
            <translation>Aucune liste des signataires habilités ne dit pour qui chiffrer.</translation>
        </message>
        <message>
            <source>Load the list from Headquarters.</source>
            <translation>Chargez la liste du Siège.</translation>
        </message>
        <message>
            <source>Fieldreport here belongs to a {role}, who does not write reports.</source>
            <translation>Fieldreport appartient ici à qui n’écrit pas de rapports ({role}).</translation>
        </message>
        <message>
            <source>Use the author's data folder.</source>
            <translation>Utilisez le dossier de données de l’auteur.</translation>
        </message>
        <message>
            <source>Nothing says why the role changes.</source>
            <translation>Rien n’indique pourquoi le rôle change.</translation>
        </message>
        <message>
            <source>Write the reason, for example: the adviser left on 30 June.</source>
            <translation>Écrivez le motif, par exemple : la conseillère est partie le 30 juin.</translation>
        </message>
        <message>
            <source>Nobody of {mission} reports as {role}.</source>
            <translation>Personne de {mission} n’établit de rapports en tant que {role}.</translation>
        </message>
        <message>
            <source>Choose adviser or focal point.</source>
            <translation>Choisissez conseiller ou point focal.</translation>
        </message>
        <message>
            <source>There is no Fieldreport data in {home}.</source>
            <translation>Il n’y a pas de données de Fieldreport dans {home}.</translation>
        </message>
        <message>
            <source>Either name another folder with --home, or set one up with init.</source>
            <translation>Indiquez un autre dossier avec --home, ou installez-en un avec init.</translation>
        </message>
        <message>
            <source>{home} already holds Fieldreport data.</source>
            <translation>{home} contient déjà des données de Fieldreport.</translation>
        </message>
        <message>
            <source>Name another folder; one folder belongs to one author.</source>
            <translation>Indiquez un autre dossier ; un dossier appartient à un seul auteur.</translation>
        </message>
        <message>
            <source>Fieldreport is locked.</source>
            <translation>Fieldreport est verrouillé.</translation>
        </message>
        <message>
            <source>Everything is saved.</source>
            <translation>Tout est enregistré.</translation>
        </message>
        <message>
            <source>Type the passphrase to go on.</source>
            <translation>Tapez la phrase secrète pour continuer.</translation>
        </message>
        <message>
            <source>{count} errors stand in the way of signing {period}; the first: {first}</source>
            <translation>{count} erreurs empêchent de signer {period} ; la première : {first}</translation>
        </message>
        <message>
            <source>Correct them, then sign.</source>
            <translation>Corrigez-les, puis signez.</translation>
        </message>
        <message>
            <source>No list of authorized signatories has been loaded yet.</source>
            <translation>Aucune liste des signataires habilités n’a encore été chargée.</translation>
        </message>
        <message>
            <source>Load the list that Headquarters sent back.</source>
            <translation>Chargez la liste que le Siège a renvoyée.</translation>
        </message>
        <message>
            <source>{period} has not been signed by its author yet.</source>
            <translation>{period} n’a pas encore été signé par son auteur.</translation>
        </message>
        <message>
            <source>The author signs first.</source>
            <translation>L’auteur signe en premier.</translation>
        </message>
        <message>
            <source>Revision {revision} of {period} was returned to its author.</source>
            <translation>La révision {revision} de {period} a été renvoyée à son auteur.</translation>
        </message>
        <message>
            <source>{missing} more clearing officers are to agree before the last one signs.</source>
            <translation>{missing} autres personnes doivent donner leur accord avant la signature de la dernière.</translation>
        </message>
        <message>
            <source>Write a package for clearance for each of them; the last one signs.</source>
            <translation>Écrivez un paquet à approuver pour chacune d’elles ; la dernière signe.</translation>
        </message>
        <message>
            <source>Revision {revision} of {period} needs no signature of a clearing officer.</source>
            <translation>La révision {revision} de {period} ne demande pas la signature d’un responsable de l’approbation.</translation>
        </message>
        <message>
            <source>No entry about posts is dated up to the end of {quarter}.</source>
            <translation>Aucune entrée sur les postes n’est datée jusqu’à la fin de {quarter}.</translation>
        </message>
        <message>
            <source>The staffing table of the report is as it was.</source>
            <translation>Le tableau des effectifs du rapport est resté tel quel.</translation>
        </message>
        <message>
            <source>Add an entry with its day, role and level, then try again.</source>
            <translation>Ajoutez une entrée avec sa date, sa fonction et son grade, puis réessayez.</translation>
        </message>
        <message>
            <source>The form of {quarter} has no staffing table.</source>
            <translation>Le formulaire de {quarter} n’a pas de tableau des effectifs.</translation>
        </message>
        <message>
            <source>The entries are kept and travel with the report as they are.</source>
            <translation>Les entrées sont conservées et voyagent telles quelles avec le rapport.</translation>
        </message>
        <message>
            <source>Nothing needs to be done.</source>
            <translation>Il n’y a rien à faire.</translation>
        </message>
        <message>
            <source>Fieldreport here belongs to {name} already.</source>
            <translation>Fieldreport appartient déjà ici à {name}.</translation>
        </message>
        <message>
            <source>Write the successor's name; to renew a key, save a new request.</source>
            <translation>Écrivez le nom de la personne qui prend la suite ; pour renouveler une clé, enregistrez une nouvelle demande.</translation>
        </message>
        <message>
            <source>Fieldreport of Headquarters is not handed over like this.</source>
            <translation>Le Fieldreport du Siège ne se transmet pas ainsi.</translation>
        </message>
        <message>
            <source>Change its passphrase and its recovery sheet in the settings.</source>
            <translation>Changez sa phrase secrète et sa fiche de secours dans les réglages.</translation>
        </message>
        <message>
            <source>{address} is no text of this report that could be replaced.</source>
            <translation>{address} n’est pas un texte de ce rapport qui puisse être remplacé.</translation>
        </message>
        <message>
            <source>Nothing was suggested.</source>
            <translation>Rien n’a été proposé.</translation>
        </message>
        <message>
            <source>Choose a field of the list, or write a remark without a text.</source>
            <translation>Choisissez un champ de la liste, ou écrivez une remarque sans texte.</translation>
        </message>
        <message>
            <source>There is no such suggestion (number {number}).</source>
            <translation>Cette proposition n’existe pas (numéro {number}).</translation>
        </message>
        <message>
            <source>Look at the list of suggestions again.</source>
            <translation>Regardez de nouveau la liste des propositions.</translation>
        </message>
        <message>
            <source>There is no draft for {quarter} yet.</source>
            <translation>Il n’y a pas encore de brouillon pour {quarter}.</translation>
        </message>
        <message>
            <source>Begin the report of that quarter first; it takes the right form by itself.</source>
            <translation>Commencez d’abord le rapport de ce trimestre ; il prend de lui-même la bonne forme.</translation>
        </message>
        <message>
            <source>No answer to “{question}” is kept aside in {quarter}.</source>
            <translation>Aucune réponse à « {question} » n’est mise de côté pour {quarter}.</translation>
        </message>
        <message>
            <source>Look at the list of answers that are kept aside.</source>
            <translation>Consultez la liste des réponses mises de côté.</translation>
        </message>
        <message>
            <source>The answer to “{question}” does not fit into “{place}”.</source>
            <translation>La réponse à « {question} » ne convient pas à « {place} ».</translation>
        </message>
        <message>
            <source>It is kept aside as before, and nothing was changed.</source>
            <translation>Elle reste mise de côté, et rien n’a été modifié.</translation>
        </message>
        <message>
            <source>Choose a question of the same kind that is still open, or one for text.</source>
            <translation>Choisissez une question du même genre encore sans réponse, ou une question à texte.</translation>
        </message>
        <message>
            <source>This computer's clock says {today}, but {known} has already been.</source>
            <translation>L’horloge de cet ordinateur indique {today}, mais le {known} est déjà passé.</translation>
        </message>
        <message>
            <source>Everything works; Headquarters' clock is the one that counts.</source>
            <translation>Tout fonctionne ; c’est l’horloge du Siège qui compte.</translation>
        </message>
        <message>
            <source>Set date and time of this computer, so that the report carries the right day.</source>
            <translation>Réglez la date et l’heure de cet ordinateur, pour que le rapport porte le bon jour.</translation>
        </message>
        <message>
            <source>This computer's clock says {today}, but this program was made on {built}.</source>
            <translation>L’horloge de cet ordinateur indique {today}, mais ce programme a été fait le {built}.</translation>
        </message>
        <message>
            <source>This computer's clock says {today}, but the last entry here says {known}.</source>
            <translation>L’horloge de cet ordinateur indique {today}, mais la dernière saisie ici indique {known}.</translation>
        </message>
        <message>
            <source>Everything works; entries keep their order, whatever the clock says.</source>
            <translation>Tout fonctionne ; les saisies gardent leur ordre, quoi que dise l’horloge.</translation>
        </message>
        <message>
            <source>Look whether date and time of this computer are right; one of the two days was wrong.</source>
            <translation>Vérifiez la date et l’heure de cet ordinateur ; l’un des deux jours était faux.</translation>
        </message>
        <message>
            <source>The list of authorized signatories was to be renewed by {date}.</source>
            <translation>La liste des signataires habilités devait être renouvelée avant le {date}.</translation>
        </message>
        <message>
            <source>Writing and signing go on as before.</source>
            <translation>L’écriture et la signature continuent comme avant.</translation>
        </message>
        <message>
            <source>Either load the latest list from Headquarters, or set this computer's clock if it is ahead.</source>
            <translation>Chargez la dernière liste du Siège, ou réglez l’horloge de cet ordinateur si elle avance.</translation>
        </message>
        <message>
            <source>{file} holds no age identity.</source>
            <translation>{file} ne contient pas d’identité age.</translation>
        </message>
        <message>
            <source>Nothing was opened.</source>
            <translation>Rien n’a été ouvert.</translation>
        </message>
        <message>
            <source>Choose a file with a line that begins with AGE-SECRET-KEY-1.</source>
            <translation>Choisissez un fichier dont une ligne commence par AGE-SECRET-KEY-1.</translation>
        </message>
        <message>
            <source>{file} could not be read ({reason}).</source>
            <translation>{file} n’a pas pu être lu ({reason}).</translation>
        </message>
        <message>
            <source>The other files were looked at as usual.</source>
            <translation>Les autres fichiers ont été examinés comme d’habitude.</translation>
        </message>
        <message>
            <source>Copy it again from where it came, then try again.</source>
            <translation>Copiez-le de nouveau depuis son origine, puis réessayez.</translation>
        </message>
        <message>
            <source>The computer refused to read or write a file: {reason}. What was saved before is safe. Check that the disk is there and has room, then try again.</source>
            <translation>L’ordinateur a refusé de lire ou d’écrire un fichier : {reason}. Ce qui a été enregistré avant est en sûreté. Vérifiez que le disque est là et qu’il a de la place, puis réessayez.</translation>
        </message>
        <message>
            <source>Something went wrong inside Fieldreport ({kind}). What was saved before is safe. Try again; if it comes back, send the details from Help.</source>
            <translation>Un problème est survenu dans Fieldreport ({kind}). Ce qui a été enregistré avant est en sûreté. Réessayez ; si cela revient, envoyez les détails depuis l’Aide.</translation>
        </message>
    </context>
    <context>
        <name>events</name>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Title, place, component</source>
            <translation>Titre, lieu, composante</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Femmes</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Hommes</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Women, %</source>
            <translation>Femmes, %</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Domaine</translation>
        </message>
        <message>
            <source>{field} of “{title}”</source>
            <translation>{field} de « {title} »</translation>
        </message>
        <message>
            <source>“{title}” into the bin</source>
            <translation>« {title} » à la corbeille</translation>
        </message>
        <message>
            <source>“{title}” added</source>
            <translation>« {title} » ajouté</translation>
        </message>
        <message>
            <source>“{title}” out of the bin</source>
            <translation>« {title} » hors de la corbeille</translation>
        </message>
        <message>
            <source>(no title)</source>
            <translation>(sans titre)</translation>
        </message>
        <message>
            <source>restricted fields</source>
            <translation>champs à diffusion restreinte</translation>
        </message>
        <message>
            <source>not collected</source>
            <translation>non recueilli</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>sans objet</translation>
        </message>
        <message>
            <source>withheld</source>
            <translation>non communiqué</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>manque</translation>
        </message>
        <message>
            <source>national police</source>
            <translation>police nationale</translation>
        </message>
        <message>
            <source>national army</source>
            <translation>armée nationale</translation>
        </message>
        <message>
            <source>justice</source>
            <translation>justice</translation>
        </message>
        <message>
            <source>parliament</source>
            <translation>parlement</translation>
        </message>
        <message>
            <source>candidates</source>
            <translation>candidats</translation>
        </message>
        <message>
            <source>government</source>
            <translation>gouvernement</translation>
        </message>
        <message>
            <source>civil society</source>
            <translation>société civile</translation>
        </message>
        <message>
            <source>media</source>
            <translation>médias</translation>
        </message>
        <message>
            <source>contributors</source>
            <translation>contributeurs</translation>
        </message>
        <message>
            <source>military</source>
            <translation>militaires</translation>
        </message>
        <message>
            <source>United Nations police</source>
            <translation>police des Nations Unies</translation>
        </message>
        <message>
            <source>civilian staff</source>
            <translation>personnel civil</translation>
        </message>
        <message>
            <source>national counterparts</source>
            <translation>partenaires nationaux</translation>
        </message>
        <message>
            <source>other participants</source>
            <translation>autres participants</translation>
        </message>
        <message>
            <source>component not stated</source>
            <translation>composante non précisée</translation>
        </message>
        <message>
            <source>{complete} of {groups} groups complete</source>
            <translation>{complete} groupes complets sur {groups}</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>prévue</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>annulée</translation>
        </message>
        <message>
            <source>{women} women, {men} men, {total} in all</source>
            <translation>{women} femmes, {men} hommes, {total} en tout</translation>
        </message>
        <message>
            <source>{share}% women</source>
            <translation>{share} % de femmes</translation>
        </message>
        <message>
            <source>figures by sex: {why}</source>
            <translation>chiffres par sexe : {why}</translation>
        </message>
        <message>
            <source>{total} in all</source>
            <translation>{total} en tout</translation>
        </message>
        <message>
            <source>project {project}</source>
            <translation>projet {project}</translation>
        </message>
        <message>
            <source>area {area}</source>
            <translation>domaine {area}</translation>
        </message>
    </context>
    <context>
        <name>fields</name>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>Don’t know</source>
            <translation>Ne sait pas</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>Sans objet</translation>
        </message>
        <message numerus="yes">
            <source>and %n more row(s)</source>
            <translation>
                <numerusform>et %n ligne de plus</numerusform>
                <numerusform>et %n lignes de plus</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>figures</name>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>this quarter</source>
            <translation>ce trimestre</translation>
        </message>
        <message>
            <source>{year} so far</source>
            <translation>{year} à ce jour</translation>
        </message>
        <message>
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>{share} ({complete} of {all} groups)</source>
            <translation>{share} ({complete} groupes sur {all})</translation>
        </message>
        <message>
            <source>at least {number}</source>
            <translation>au moins {number}</translation>
        </message>
    </context>
    <context>
        <name>findings</name>
        <message>
            <source>“{question}” has no answer. Either answer it now, or write in its place why there is nothing to say.</source>
            <translation>« {question} » n’a pas de réponse. Répondez maintenant, ou écrivez à sa place pourquoi il n’y a rien à dire.</translation>
        </message>
        <message>
            <source>“{question}” has no answer. Either report on it, or choose “nothing this quarter”, or choose “not in mandate” and give the reason.</source>
            <translation>« {question} » n’a pas de réponse. Rendez-en compte, ou choisissez « rien ce trimestre », ou choisissez « hors mandat » et donnez le motif.</translation>
        </message>
        <message>
            <source>“{question}” has no answer. Either answer it now, or choose why there is no answer.</source>
            <translation>« {question} » n’a pas de réponse. Répondez maintenant, ou choisissez pourquoi il n’y a pas de réponse.</translation>
        </message>
        <message>
            <source>“{question}”, row {row}: “{column}” is empty. Either fill it in, or take the row out.</source>
            <translation>« {question} », ligne {row} : « {column} » est vide. Remplissez la case, ou retirez la ligne.</translation>
        </message>
        <message>
            <source>“{question}”, “{row}”: “{column}” is empty. Either fill it in, or take “{row}” out.</source>
            <translation>« {question} », « {row} » : « {column} » est vide. Remplissez la case, ou retirez « {row} ».</translation>
        </message>
        <message>
            <source>“{question}”: {problem} Either enter it anew, or leave it empty where the form allows.</source>
            <translation>« {question} » : {problem} Saisissez la réponse de nouveau, ou laissez vide là où le formulaire le permet.</translation>
        </message>
        <message>
            <source>“{question}” has {words} words, {over} more than the limit of {limit}. Either shorten it, or note why it needs the room.</source>
            <translation>« {question} » compte {words} mots, {over} de plus que la limite de {limit}. Raccourcissez, ou notez pourquoi il faut cette place.</translation>
        </message>
        <message>
            <source>“{question}” has {words} of {limit} words; {left} are left. Either end here, or shorten before going on.</source>
            <translation>« {question} » compte {words} mots sur {limit} ; il en reste {left}. Arrêtez-vous là, ou raccourcissez avant de continuer.</translation>
        </message>
        <message>
            <source>“{question}” is empty, although the answer is yes. Either describe it in a sentence or two, or change the answer.</source>
            <translation>« {question} » est vide, alors que la réponse est oui. Décrivez en une phrase ou deux, ou changez la réponse.</translation>
        </message>
        <message>
            <source>“{question}” is empty, although the answer is no. Either explain it in a sentence or two, or change the answer.</source>
            <translation>« {question} » est vide, alors que la réponse est non. Expliquez en une phrase ou deux, ou changez la réponse.</translation>
        </message>
        <message>
            <source>“{question}” does not offer “{value}” as an answer. Either choose one of {offered}, or leave it open.</source>
            <translation>« {question} » ne propose pas la réponse « {value} ». Choisissez parmi {offered}, ou laissez ouvert.</translation>
        </message>
        <message>
            <source>“{question}”: “other” is ticked, but not named. Either name it, or take the tick out.</source>
            <translation>« {question} » : « autre » est coché, mais n’est pas nommé. Nommez-le, ou décochez.</translation>
        </message>
        <message>
            <source>“{question}”: nothing is ticked, although the question before is answered with yes. Either tick what applies, or change that answer.</source>
            <translation>« {question} » : rien n’est coché, alors que la question précédente a pour réponse oui. Cochez ce qui convient, ou changez cette réponse.</translation>
        </message>
        <message>
            <source>“{title}” stands under area {area}, but sub-action {code} belongs to area {own}. Either change the area, or choose a sub-action of area {area}.</source>
            <translation>« {title} » figure sous le domaine {area}, mais la sous-action {code} relève du domaine {own}. Changez le domaine, ou choisissez une sous-action du domaine {area}.</translation>
        </message>
        <message>
            <source>“{question}”: sub-action {code} belongs to area {own}, not to area {area}. Either report it under area {own}, or choose a sub-action of area {area}.</source>
            <translation>« {question} » : la sous-action {code} relève du domaine {own}, et non du domaine {area}. Indiquez-la sous le domaine {own}, ou choisissez une sous-action du domaine {area}.</translation>
        </message>
        <message>
            <source>“{title}” counts {count} men and no woman. Either correct the numbers, or note why only men took part.</source>
            <translation>« {title} » compte {count} hommes et aucune femme. Corrigez les nombres, ou notez pourquoi seuls des hommes ont participé.</translation>
        </message>
        <message>
            <source>“{title}” counts {count} women and no man. Either correct the numbers, or note why only women took part.</source>
            <translation>« {title} » compte {count} femmes et aucun homme. Corrigez les nombres, ou notez pourquoi seules des femmes ont participé.</translation>
        </message>
        <message>
            <source>Counts given as “over” or “about”: {count}, the first in “{title}”. Sums over them are shown as “at least”. Either enter exact numbers where there is a list, or leave it so.</source>
            <translation>Nombres donnés par « plus de » ou « environ » : {count}, le premier dans « {title} ». Les sommes qui en résultent portent « au moins ». Saisissez des nombres exacts là où il existe une liste, ou laissez-les ainsi.</translation>
        </message>
        <message>
            <source>“{title}” is one of {count} parts of a series that began with “{first}”, and all its participants count as new. Either enter how many were trained before as repeats, or note that they are other persons.</source>
            <translation>« {title} » est l’une des {count} parties d’une série commencée par « {first} », et toutes les personnes y comptent comme nouvelles. Indiquez combien avaient déjà été formées, ou notez qu’il s’agit d’autres personnes.</translation>
        </message>
        <message>
            <source>“{title}”: the components add up to {sum}, more than the {total} participants in all. Either correct a component, or correct the total.</source>
            <translation>« {title} » : les composantes font {sum}, plus que les {total} personnes en tout. Corrigez une composante, ou corrigez le total.</translation>
        </message>
        <message>
            <source>“{title}”: the components add up to {sum}, but {total} took part in all. Either enter the others under a component, or note who they were.</source>
            <translation>« {title} » : les composantes font {sum}, mais {total} personnes ont participé en tout. Saisissez les autres sous une composante, ou notez qui elles étaient.</translation>
        </message>
        <message>
            <source>“{title}”: a group of no component has {sum} persons, as many as all components together, so that everybody counts twice. Either take it out, or say which component it is.</source>
            <translation>« {title} » : un groupe sans composante compte {sum} personnes, autant que toutes les composantes ensemble ; chacune compte donc deux fois. Retirez-le, ou dites quelle composante c’est.</translation>
        </message>
        <message>
            <source>“{title}”: {share} per cent satisfied is no share. Either enter a number from 0 to 100, or leave it empty.</source>
            <translation>« {title} » : {share} pour cent de satisfaits n’est pas une part. Saisissez un nombre de 0 à 100, ou laissez la case vide.</translation>
        </message>
        <message>
            <source>“{title}”: {share} per cent were satisfied, but not of how many. Either enter the number of answers, or leave it so where nobody counted them.</source>
            <translation>« {title} » : {share} pour cent se sont dits satisfaits, mais sur combien de réponses ? Saisissez le nombre de réponses, ou laissez ainsi si personne ne les a comptées.</translation>
        </message>
        <message>
            <source>“{title}” has {answers} answers to the evaluation, but {people} participants. Either correct one of the numbers, or note why more answered.</source>
            <translation>« {title} » a {answers} réponses à l’évaluation, mais {people} participants. Corrigez l’un des nombres, ou notez pourquoi il y a plus de réponses.</translation>
        </message>
        <message>
            <source>“{title}” holds several events in one record ({words}). Either enter each one with its own date and people, or note why they cannot be told apart.</source>
            <translation>« {title} » réunit plusieurs événements dans une seule fiche ({words}). Saisissez chacun avec sa date et ses participants, ou notez pourquoi on ne peut pas les distinguer.</translation>
        </message>
        <message>
            <source>“{title}” was held in several places ({places}), with one count for all. Either enter a record for each place, or note why they cannot be told apart.</source>
            <translation>« {title} » s’est tenu en plusieurs lieux ({places}), avec un seul nombre pour tous. Saisissez une fiche par lieu, ou notez pourquoi on ne peut pas les distinguer.</translation>
        </message>
        <message>
            <source>“{title}” looks like “{other}” of {day}: the same days, place and people. Either delete one of the two, or note that they are two events.</source>
            <translation>« {title} » ressemble à « {other} » du {day} : mêmes jours, même lieu, mêmes personnes. Supprimez l’une des deux fiches, ou notez qu’il s’agit de deux événements.</translation>
        </message>
        <message>
            <source>“{title}” has the days and the place of “{other}” ({day}), with other numbers. Either delete one where both are the same event, or leave them so.</source>
            <translation>« {title} » a les jours et le lieu de « {other} » ({day}), avec d’autres nombres. Supprimez l’une des deux fiches si c’est le même événement, ou laissez-les ainsi.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: {currency} cannot be converted into {project_currency}, since UN rates are per US dollar. Either keep the project in USD, or enter the amount in {project_currency}.</source>
            <translation>« {title} », écriture {number} : {currency} ne peut être converti en {project_currency}, car les taux de l’ONU sont par dollar des États-Unis. Tenez le projet en USD, ou saisissez le montant en {project_currency}.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: {currency} has no rate, so it is in no sum. Either enter the UN operational rate with its date, or enter the amount in the currency of the project.</source>
            <translation>« {title} », écriture {number} : {currency} n’a pas de taux et n’entre donc dans aucune somme. Saisissez le taux opérationnel de l’ONU avec sa date, ou saisissez le montant dans la monnaie du projet.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: the rate for {currency} has no date. Either enter the day from which the UN rate was in force, or enter the amount in the currency of the project.</source>
            <translation>« {title} », écriture {number} : le taux du {currency} n’a pas de date. Saisissez le jour à partir duquel le taux de l’ONU était en vigueur, ou saisissez le montant dans la monnaie du projet.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: the rate of {rate_date} was not yet in force on {day}. Either use the rate of that day, or correct the date.</source>
            <translation>« {title} », écriture {number} : le taux du {rate_date} n’était pas encore en vigueur le {day}. Prenez le taux de ce jour, ou corrigez la date.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: the rate of {rate_date} is older than the month of the payment ({day}); UN rates change monthly. Either use the rate of that day, or note that it did not change.</source>
            <translation>« {title} », écriture {number} : le taux du {rate_date} est plus ancien que le mois du paiement ({day}) ; les taux de l’ONU changent chaque mois. Prenez le taux de ce jour, ou notez qu’il n’a pas changé.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: the amount is in USD, but has the rate {rate}. Either take the rate out, or choose the local currency.</source>
            <translation>« {title} », écriture {number} : le montant est en USD, mais porte le taux {rate}. Retirez le taux, ou choisissez la monnaie locale.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: the rate for {currency} of {rate_date} is {rate} here and {other} in another entry. Either correct one of them, or correct its date.</source>
            <translation>« {title} », écriture {number} : le taux du {currency} au {rate_date} est {rate} ici et {other} dans une autre écriture. Corrigez l’un des deux, ou corrigez sa date.</translation>
        </message>
        <message>
            <source>“{title}”: the cost is in {currency}, but has no rate. Either enter the UN operational rate with its date, or enter the cost in USD.</source>
            <translation>« {title} » : le coût est en {currency}, mais n’a pas de taux. Saisissez le taux opérationnel de l’ONU avec sa date, ou saisissez le coût en USD.</translation>
        </message>
        <message>
            <source>“{title}”: the rate for the cost in {currency} has no date. Either enter the day from which the UN rate was in force, or enter the cost in USD.</source>
            <translation>« {title} » : le taux du coût en {currency} n’a pas de date. Saisissez le jour à partir duquel le taux de l’ONU était en vigueur, ou saisissez le coût en USD.</translation>
        </message>
        <message>
            <source>“{title}”: the rate of {rate_date} for the cost was not yet in force on {day}. Either use the rate of that day, or correct the date.</source>
            <translation>« {title} » : le taux du {rate_date} pour le coût n’était pas encore en vigueur le {day}. Prenez le taux de ce jour, ou corrigez la date.</translation>
        </message>
        <message>
            <source>“{title}”: the rate of {rate_date} for the cost is older than the month of the event ({day}); UN rates change monthly. Either use the rate of that day, or note that it did not change.</source>
            <translation>« {title} » : le taux du {rate_date} pour le coût est plus ancien que le mois de l’événement ({day}) ; les taux de l’ONU changent chaque mois. Prenez le taux de ce jour, ou notez qu’il n’a pas changé.</translation>
        </message>
        <message>
            <source>“{title}”: the cost is in USD, but has the rate {rate}. Either take the rate out, or choose the local currency.</source>
            <translation>« {title} » : le coût est en USD, mais porte le taux {rate}. Retirez le taux, ou choisissez la monnaie locale.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number} has no date and counts in every quarter. Either enter the day, or as much as is known of it, or note why it has none.</source>
            <translation>« {title} », écriture {number} : elle n’a pas de date et compte dans chaque trimestre. Saisissez le jour, ou ce qu’on en sait, ou notez pourquoi elle n’en a pas.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number} is dated {day}, after today ({today}). Either correct the date, or note why it is entered ahead.</source>
            <translation>« {title} », écriture {number} : elle est datée du {day}, après aujourd’hui ({today}). Corrigez la date, ou notez pourquoi elle est saisie d’avance.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number} is dated {day}, before the project began ({start}). Either correct the date, or note why it belongs to the project.</source>
            <translation>« {title} », écriture {number} : elle est datée du {day}, avant le début du projet ({start}). Corrigez la date, ou notez pourquoi elle relève du projet.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number} is dated {day}, after the project's end ({end}), within the {months} months of closing payments. Either correct the date, or note what was paid.</source>
            <translation>« {title} », écriture {number} : elle est datée du {day}, après la fin du projet ({end}), dans les {months} mois des derniers paiements. Corrigez la date, ou notez ce qui a été payé.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number} is dated {day}, but the books were closed on {closed}. Either correct the date, or note why the books were opened again.</source>
            <translation>« {title} », écriture {number} : elle est datée du {day}, mais les comptes ont été clos le {closed}. Corrigez la date, ou notez pourquoi les comptes ont été rouverts.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number} promises money on {day}, but the activities were closed on {closed}. Either correct the date, or note what still had to be promised.</source>
            <translation>« {title} », écriture {number} : elle engage des fonds le {day}, mais les activités ont été closes le {closed}. Corrigez la date, ou notez ce qui devait encore être engagé.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number} is dated {day}, after the project's end ({end}). Either correct the date, or enter the prolongation or a note.</source>
            <translation>« {title} », écriture {number} : elle est datée du {day}, après la fin du projet ({end}). Corrigez la date, ou saisissez la prolongation ou une note.</translation>
        </message>
        <message>
            <source>The training {title} has no title. Either name it, or delete it if it is empty.</source>
            <translation>La formation {title} n’a pas de titre. Nommez-la, ou supprimez-la si elle est vide.</translation>
        </message>
        <message>
            <source>“{title}” has no start. Either enter the day, or as much as is known: the month, the quarter, the year.</source>
            <translation>« {title} » n’a pas de début. Saisissez le jour, ou ce qu’on en sait : le mois, le trimestre, l’année.</translation>
        </message>
        <message>
            <source>“{title}” does not say what kind of training it was. Either choose the type, or say who took part (military, police, civilian, national counterparts, other).</source>
            <translation>« {title} » ne dit pas de quelle sorte de formation il s’agissait. Choisissez le type, ou dites qui y a pris part (militaires, police, civils, partenaires nationaux, autres).</translation>
        </message>
        <message>
            <source>“{title}”: a group of participants belongs to no component. Either choose military, police, civilian or national counterparts, or choose other.</source>
            <translation>« {title} » : un groupe de participants ne relève d’aucune composante. Choisissez militaires, police, civils ou partenaires nationaux, ou choisissez autres.</translation>
        </message>
        <message>
            <source>“{title}” names no place. Either enter where it was held, or note why that is left out.</source>
            <translation>« {title} » n’indique aucun lieu. Saisissez où elle s’est tenue, ou notez pourquoi c’est omis.</translation>
        </message>
        <message>
            <source>“{title}” names no partners. Either enter who it was held with, or note that there were none.</source>
            <translation>« {title} » n’indique aucun partenaire. Saisissez avec qui elle s’est tenue, ou notez qu’il n’y en avait pas.</translation>
        </message>
        <message>
            <source>“{title}” names no facilitator. Either enter who held it, or note why that is left out.</source>
            <translation>« {title} » n’indique aucun animateur. Saisissez qui l’a animée, ou notez pourquoi c’est omis.</translation>
        </message>
        <message>
            <source>“{title}” is marked as held, but its date {day} lies after today ({today}). Either correct the date, or mark it as planned.</source>
            <translation>« {title} » est indiquée comme tenue, mais sa date {day} est après aujourd’hui ({today}). Corrigez la date, ou indiquez-la comme prévue.</translation>
        </message>
        <message>
            <source>“{title}” ends in {other} ({day}), not in {quarter}. Either correct its date, or report it in {other}.</source>
            <translation>« {title} » se termine en {other} ({day}), et non en {quarter}. Corrigez la date, ou rendez-en compte en {other}.</translation>
        </message>
        <message>
            <source>“{title}” began on {start}, before {quarter}; all its participants count in {quarter}, where it ended. Either enter a separate record for each part, or note that it belongs together.</source>
            <translation>« {title} » a commencé le {start}, avant {quarter} ; tous ses participants comptent en {quarter}, où elle s’est terminée. Saisissez une fiche distincte pour chaque partie, ou notez que c’est un tout.</translation>
        </message>
        <message>
            <source>“{title}” ends on {end}, before it starts on {start}. Either correct the start, or correct the end.</source>
            <translation>« {title} » se termine le {end}, avant de commencer le {start}. Corrigez le début, ou corrigez la fin.</translation>
        </message>
        <message>
            <source>“{title}” was closed on {closed}, before it began ({since}). Either correct since when it is there, or correct when it was closed.</source>
            <translation>« {title} » a été close le {closed}, avant d’avoir commencé ({since}). Corrigez soit depuis quand elle existe, soit la date de clôture.</translation>
        </message>
        <message>
            <source>“{title}” is in the log of activities, but its date {day} lies after today ({today}). Either correct the date, or enter it when it has taken place.</source>
            <translation>« {title} » est au journal des activités, mais sa date {day} est après aujourd’hui ({today}). Corrigez la date, ou saisissez-la quand elle aura eu lieu.</translation>
        </message>
        <message>
            <source>“{title}” is cancelled, but has {count} participants. Either mark it as held, or take the participants out.</source>
            <translation>« {title} » est annulée, mais compte {count} participants. Indiquez-la comme tenue, ou retirez les participants.</translation>
        </message>
        <message>
            <source>“{title}” was planned for {day}, which has passed; its participants are not counted. Either mark it as held or as cancelled, or move its date.</source>
            <translation>« {title} » était prévue pour le {day}, qui est passé ; ses participants ne sont pas comptés. Indiquez-la comme tenue ou comme annulée, ou déplacez sa date.</translation>
        </message>
        <message>
            <source>“{title}” is paid by the Gender Funding Facility, but names no project. Either choose the project, or correct how it was paid.</source>
            <translation>« {title} » est payée par le Fonds pour l’égalité des sexes, mais n’indique aucun projet. Choisissez le projet, ou corrigez le financement.</translation>
        </message>
        <message>
            <source>“{title}” is paid by the project “{project}”, which this report does not contain. Either choose one of the projects, or note where it is kept.</source>
            <translation>« {title} » est payée par le projet « {project} », que ce rapport ne contient pas. Choisissez un des projets, ou notez où il est tenu.</translation>
        </message>
        <message>
            <source>“{title}” is closed, but these obligations or advances are not settled: {entries}. Either liquidate, cancel or justify them, or note what becomes of them.</source>
            <translation>« {title} » est clos, mais ces engagements ou avances ne sont pas réglés : {entries}. Liquidez, annulez ou justifiez-les, ou notez ce qu’ils deviennent.</translation>
        </message>
        <message>
            <source>“{title}” is closed with a balance of {balance} {currency}. Either enter its return with the document, or note where it was carried over.</source>
            <translation>« {title} » est clos avec un solde de {balance} {currency}. Saisissez sa restitution avec la pièce, ou notez où il a été reporté.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: the balance was returned, but no document is named. Either enter its number, or note where the proof is kept.</source>
            <translation>« {title} », écriture {number} : le solde a été restitué, mais aucune pièce n’est indiquée. Saisissez son numéro, ou notez où se trouve la preuve.</translation>
        </message>
        <message>
            <source>“{title}” is still open, but {mission} ends in {end}. Either close it, or note who brings it to its end.</source>
            <translation>« {title} » est encore ouvert, mais {mission} prend fin en {end}. Clôturez-le, ou notez qui le mène à son terme.</translation>
        </message>
        <message>
            <source>“{title}”: the partner “{partner}” is neither government, women's organisation, NGO nor United Nations. Either choose one of these, or note what it is.</source>
            <translation>« {title} » : le partenaire « {partner} » n’est ni gouvernement, ni organisation de femmes, ni ONG, ni Nations Unies. Choisissez l’une de ces catégories, ou notez ce qu’il est.</translation>
        </message>
        <message>
            <source>“{title}” has no national partner, although the facility is for national capacity. Either enter the government, women's organisation or NGO it works with, or note why there is none.</source>
            <translation>« {title} » n’a pas de partenaire national, alors que le mécanisme sert les capacités nationales. Saisissez le gouvernement, l’organisation de femmes ou l’ONG avec qui il travaille, ou notez pourquoi il n’y en a pas.</translation>
        </message>
        <message>
            <source>“{title}”: {approved} {currency} are approved, {over} above the ceiling of {ceiling} for this mission. Either correct the amount, or note who agreed to more.</source>
            <translation>« {title} » : {approved} {currency} sont approuvés, soit {over} de plus que le plafond de {ceiling} pour cette mission. Corrigez le montant, ou notez qui en a accordé davantage.</translation>
        </message>
        <message>
            <source>“{title}”: the financial report for {period} does not say who certified it, with title and date. Either enter all three, or take the report out until it is certified.</source>
            <translation>« {title} » : le rapport financier pour {period} ne dit pas qui l’a certifié, avec titre et date. Saisissez les trois, ou retirez le rapport jusqu’à ce qu’il soit certifié.</translation>
        </message>
        <message>
            <source>“{title}”: {name} certified the financial report for {period} and approved it too. Either enter who else approved it, or leave the approval open.</source>
            <translation>« {title} » : {name} a certifié le rapport financier pour {period} et l’a aussi approuvé. Saisissez qui d’autre l’a approuvé, ou laissez l’approbation ouverte.</translation>
        </message>
        <message>
            <source>“{title}” has a {held} for {period}, but no {other}. Either make the other one, or note when it follows.</source>
            <translation>« {title} » a un {held} pour {period}, mais pas de {other}. Établissez l’autre, ou notez quand il suivra.</translation>
        </message>
        <message>
            <source>“{title}” does not say how many women and men it reaches. Either enter them, or note when they will be known.</source>
            <translation>« {title} » ne dit pas combien de femmes et d’hommes il touche. Saisissez-les, ou notez quand on le saura.</translation>
        </message>
        <message>
            <source>“{title}”, {row} {name}: what was entered differs from what Headquarters signed. Either take it over, or say why it differs.</source>
            <translation>« {title} », {row} {name} : la saisie diffère de ce que le Siège a signé. Reprenez ce qui est signé, ou dites pourquoi la saisie en diffère.</translation>
        </message>
        <message>
            <source>“{title}”, {row} {name}: Headquarters signed it, but it was not entered. Either take it over, or say why it is missing.</source>
            <translation>« {title} », {row} {name} : le Siège l’a signé, mais rien n’a été saisi. Reprenez ce qui est signé, ou dites pourquoi cela manque.</translation>
        </message>
        <message>
            <source>“{title}”, {row} {name}: it was entered, but Headquarters did not sign it. Either take it out, or say what it is.</source>
            <translation>« {title} », {row} {name} : cette ligne a été saisie, mais le Siège ne l’a pas signée. Retirez-la, ou dites ce qu’elle est.</translation>
        </message>
        <message>
            <source>“{found}” can be used to reach a person. Either take it out of the text, or note why it has to travel with the report.</source>
            <translation>« {found} » permet de joindre une personne. Retirez-le du texte, ou notez pourquoi cela doit voyager avec le rapport.</translation>
        </message>
        <message>
            <source>“{found}” reads like the name of a victim. Either leave the name out, which keeps the person safe, or note that nobody can be harmed by it.</source>
            <translation>« {found} » se lit comme le nom d’une victime. Retirez le nom, ce qui protège la personne, ou notez que nul ne peut en souffrir.</translation>
        </message>
        <message>
            <source>“{found}” reads like a single case. Cases of misconduct belong to the conduct and discipline team and its own secure system, not into this report. Either give numbers only and say that the team was told, or note why it is no case.</source>
            <translation>« {found} » se lit comme un cas particulier. Les cas de faute relèvent de l’équipe Déontologie et discipline et de son système protégé, non de ce rapport. Ne donnez que des nombres et dites que l’équipe est informée, ou notez pourquoi ce n’en est pas un.</translation>
        </message>
        <message>
            <source>“{question}”: “{column}” of a quantitative indicator is empty. Either fill it in, or make the indicator a qualitative one.</source>
            <translation>« {question} » : « {column} » d’un indicateur quantitatif est vide. Remplissez la case, ou faites-en un indicateur qualitatif.</translation>
        </message>
        <message>
            <source>“{question}”: the baseline is dated {day}, after the start ({start}). Either take a value from before the start, or correct one of the dates.</source>
            <translation>« {question} » : la valeur de référence date du {day}, après le début ({start}). Prenez une valeur d’avant le début, ou corrigez l’une des dates.</translation>
        </message>
        <message>
            <source>“{question}”: the target is dated {day}, more than a quarter after the end ({end}). Either correct one of the dates, or note why it is reached later.</source>
            <translation>« {question} » : la cible est datée du {day}, plus d’un trimestre après la fin ({end}). Corrigez l’une des dates, ou notez pourquoi elle sera atteinte plus tard.</translation>
        </message>
        <message>
            <source>“{title}”, indicator “{indicator}”: the baseline has no date. Either enter when it was measured, or note why it is not known.</source>
            <translation>« {title} », indicateur « {indicator} » : la valeur de départ n’a pas de date. Indiquez quand elle a été mesurée, ou notez pourquoi on ne le sait pas.</translation>
        </message>
        <message>
            <source>“{title}”, indicator “{indicator}”: the target has no date. Either enter by when it is to be reached, or note why none was agreed.</source>
            <translation>« {title} », indicateur « {indicator} » : la cible n’a pas de date. Indiquez quand elle doit être atteinte, ou notez pourquoi rien n’a été convenu.</translation>
        </message>
        <message>
            <source>“{title}”, indicator “{indicator}”: the baseline is dated {day}, after the project began ({start}). Either take a value from before, or correct one of the dates.</source>
            <translation>« {title} », indicateur « {indicator} » : la valeur de départ est datée du {day}, après le début du projet ({start}). Prenez une valeur antérieure, ou corrigez l’une des dates.</translation>
        </message>
        <message>
            <source>“{title}”, indicator “{indicator}”: the target is dated {day}, before its baseline ({before}). Either correct one of the dates, or take an earlier value as baseline.</source>
            <translation>« {title} », indicateur « {indicator} » : la cible est datée du {day}, avant sa valeur de départ ({before}). Corrigez l’une des dates, ou prenez une valeur de départ antérieure.</translation>
        </message>
        <message>
            <source>“{title}”, indicator “{indicator}”: the target is dated {day}, more than a quarter after the project ends ({end}). Either correct one of the dates, or note why it is reached later.</source>
            <translation>« {title} », indicateur « {indicator} » : la cible est datée du {day}, plus d’un trimestre après la fin du projet ({end}). Corrigez l’une des dates, ou notez pourquoi elle sera atteinte plus tard.</translation>
        </message>
        <message>
            <source>“{title}”, indicator “{indicator}”: the numbers have no unit. Either say what is counted, or describe it in words.</source>
            <translation>« {title} », indicateur « {indicator} » : les nombres n’ont pas d’unité. Dites ce qui est compté, ou décrivez-le par des mots.</translation>
        </message>
        <message>
            <source>“{title}”, indicator “{indicator}” has a baseline, but no target. Either enter the target, or note why there is none.</source>
            <translation>« {title} », indicateur « {indicator} » : il a une valeur de référence, mais pas de cible. Saisissez la cible, ou notez pourquoi il n’y en a pas.</translation>
        </message>
        <message>
            <source>Indicator “{indicator}” goes back from {before} to {value}, away from its target. Either correct the value, or note why it fell back.</source>
            <translation>L’indicateur « {indicator} » recule de {before} à {value} et s’éloigne de sa cible. Corrigez la valeur, ou notez pourquoi il recule.</translation>
        </message>
        <message>
            <source>Indicator “{indicator}” stands at {value}, more than twice the way to its target of {target}. Either correct one of them, or note that the target was set too low.</source>
            <translation>L’indicateur « {indicator} » est à {value}, plus du double du chemin vers sa cible de {target}. Corrigez l’un des deux, ou notez que la cible était trop basse.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: it is dated {day} and settles {name}, which is dated {begun}. Either correct one of the dates, or note why it came first.</source>
            <translation>« {title} », écriture {number} : elle est datée du {day} et règle {name}, daté du {begun}. Corrigez l’une des dates, ou notez pourquoi elle est venue avant.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: with it {name} is settled with {over} {currency} more than it was. Either correct the amount, or enter what goes beyond it as an expenditure, or note why.</source>
            <translation>« {title} », écriture {number} : avec elle, {name} est réglé pour {over} {currency} de plus que son montant. Corrigez le montant, ou saisissez l’excédent comme dépense, ou notez pourquoi.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: the ledger has no obligation “{obligation}” that it could settle. Either choose the obligation, or enter it as an expenditure, or note what it settles.</source>
            <translation>« {title} », écriture {number} : le grand livre n’a pas d’engagement « {obligation} » qu’elle pourrait régler. Choisissez l’engagement, ou saisissez-la comme dépense, ou notez ce qu’elle règle.</translation>
        </message>
        <message>
            <source>“{title}”: {spent} {currency} are spent, {over} more than the {received} received. Either enter the instalment that is missing, or note who advanced the money.</source>
            <translation>« {title} » : {spent} {currency} sont dépensés, {over} de plus que les {received} reçus. Saisissez le versement qui manque, ou notez qui a avancé l’argent.</translation>
        </message>
        <message>
            <source>“{title}”: with open obligations {committed} {currency} are committed, {over} more than the {received} received. Either enter the instalment that is missing, or note when it is expected.</source>
            <translation>« {title} » : avec les engagements ouverts, {committed} {currency} sont engagés, {over} de plus que les {received} reçus. Saisissez le versement qui manque, ou notez quand il est attendu.</translation>
        </message>
        <message>
            <source>“{title}”: {spent} of {received} {currency} received are spent, more than 90 per cent. Either ask for the next instalment, or note that no more is needed.</source>
            <translation>« {title} » : {spent} sur {received} {currency} reçus sont dépensés, plus de 90 pour cent. Demandez le prochain versement, ou notez qu’il n’en faut plus.</translation>
        </message>
        <message>
            <source>“{title}”: spending and open obligations make {committed} {currency}, {over} more than the {approved} approved. Either cancel what is not needed, or enter the further approval or a note.</source>
            <translation>« {title} » : dépenses et engagements ouverts font {committed} {currency}, {over} de plus que les {approved} approuvés. Annulez ce qui n’est pas nécessaire, ou saisissez l’approbation complémentaire ou une note.</translation>
        </message>
        <message>
            <source>“{title}”: {stated} {currency} are typed as {figure}, but the ledger makes {ours}. Either take the typed figure out, or correct the ledger.</source>
            <translation>« {title} » : {stated} {currency} sont saisis ({figure}), mais le grand livre donne {ours}. Retirez le chiffre saisi, ou corrigez le grand livre.</translation>
        </message>
        <message>
            <source>“{title}”: the mission finance section states {stated} {currency} as {figure} ({day}), our ledger makes {ours}. Either correct the ledger, or explain the difference.</source>
            <translation>« {title} » : la section des finances de la mission indique {stated} {currency} ({figure}, {day}), notre grand livre donne {ours}. Corrigez le grand livre, ou expliquez l’écart.</translation>
        </message>
        <message>
            <source>“{title}”, budget line {line}: {spent} {currency} are spent, {over} more than the {approved} planned, which is over the margin of {margin} per cent. Either enter the redeployment from another line, or note who agreed to it.</source>
            <translation>« {title} », ligne budgétaire {line} : {spent} {currency} sont dépensés, {over} de plus que les {approved} prévus, au-delà de la marge de {margin} pour cent. Saisissez le redéploiement d’une autre ligne, ou notez qui a donné son accord.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: the budget has no line “{line}”. Either choose a line of the budget, or note why it stands outside.</source>
            <translation>« {title} », écriture {number} : le budget n’a pas de ligne « {line} ». Choisissez une ligne du budget, ou notez pourquoi elle est en dehors.</translation>
        </message>
        <message>
            <source>“{title}” is kept in {currency}, but the report for {quarter} had it in {before}. Either go back to {before}, or enter it as a new project.</source>
            <translation>« {title} » est tenu en {currency}, mais le rapport de {quarter} l’avait en {before}. Revenez à {before}, ou saisissez-le comme nouveau projet.</translation>
        </message>
        <message>
            <source>“{title}”: the report for {quarter} said {reported} {currency} were spent; for the same time the ledger now makes {recorded}. Either put the changed entries back and enter a correction dated in this quarter, or send a revised report for {quarter}.</source>
            <translation>« {title} » : le rapport de {quarter} disait que {reported} {currency} étaient dépensés ; pour la même période, le grand livre donne maintenant {recorded}. Remettez les écritures modifiées et saisissez une correction datée de ce trimestre, ou envoyez un rapport révisé pour {quarter}.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: it is dated {day}, but was not in the report for {quarter}. Either correct its date, or note in the entry why it came late.</source>
            <translation>« {title} », écriture {number} : elle est datée du {day}, mais n’était pas dans le rapport de {quarter}. Corrigez sa date, ou notez dans l’écriture pourquoi elle est venue tard.</translation>
        </message>
        <message>
            <source>“{title}”: {spent} {currency} are spent in all, less than the {reported} of the last report. Either note in the entry why the figure falls, or correct the ledger.</source>
            <translation>« {title} » : {spent} {currency} sont dépensés en tout, moins que les {reported} du dernier rapport. Notez dans l’écriture pourquoi le chiffre baisse, ou corrigez le grand livre.</translation>
        </message>
        <message>
            <source>The number {number} stands for two things: “{there}” and “{here}”. Either correct one of them, or note that both are right.</source>
            <translation>Le nombre {number} désigne deux choses : « {there} » et « {here} ». Corrigez l’un des deux, ou notez que les deux sont justes.</translation>
        </message>
        <message>
            <source>The text quotes “{reference}”, and there is no such figure. Either choose one of the figures offered, or write the number itself.</source>
            <translation>Le texte cite « {reference} », et ce chiffre n’existe pas. Choisissez l’un des chiffres proposés, ou écrivez le nombre lui-même.</translation>
        </message>
        <message>
            <source>The text quotes “{figure}”, and no record of the period gives that number. Either enter the record, or take the figure out of the text.</source>
            <translation>Le texte cite « {figure} », et aucun enregistrement de la période ne donne ce nombre. Saisissez l’enregistrement, ou retirez le chiffre du texte.</translation>
        </message>
        <message>
            <source>The text quotes “{figure}” as {was}, and the records now say {now}. Either take the new figure over and read the sentence again, or correct the records.</source>
            <translation>Le texte cite « {figure} » : {was}, et les enregistrements disent maintenant {now}. Reprenez le nouveau chiffre et relisez la phrase, ou corrigez les enregistrements.</translation>
        </message>
        <message>
            <source>“{question}” is word for word the text of {quarter}. Either write what is new this quarter, or note that nothing has changed.</source>
            <translation>« {question} » reprend mot pour mot le texte de {quarter}. Écrivez ce qui est nouveau ce trimestre, ou notez que rien n’a changé.</translation>
        </message>
        <message>
            <source>The text counts people whom no record of the quarter counts: {numbers}. Either enter the training or activity, or leave it so where the number comes from elsewhere.</source>
            <translation>Le texte compte des personnes qu’aucune fiche du trimestre ne compte : {numbers}. Saisissez la formation ou l’activité, ou laissez ainsi si le nombre vient d’ailleurs.</translation>
        </message>
        <message>
            <source>“{question}” is for work outside the plan, but cites {codes} of the plan. Either report it as progress of that sub-action, or note why it stands outside.</source>
            <translation>« {question} » est pour le travail hors plan, mais cite {codes} du plan. Rendez-en compte comme progrès de cette sous-action, ou notez pourquoi c’est hors plan.</translation>
        </message>
        <message>
            <source>The text on results has no number, and nothing in its area shows them. Either enter a training, an activity or a number that shows the result, or note how it is known.</source>
            <translation>Le texte sur les résultats ne contient aucun nombre, et rien dans son domaine ne les montre. Saisissez une formation, une activité ou un nombre qui montre le résultat, ou notez comment on le sait.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: “{value}” is not a count. Either give a whole number (0 if none), or leave it empty, or say “not collected” or “not applicable”.</source>
            <translation>« {title} », {group} : « {value} » n’est pas un effectif. Donnez un nombre entier (0 si aucun), ou laissez vide, ou dites « non recueilli » ou « sans objet ».</translation>
        </message>
        <message>
            <source>“{question}”: {problem} Either give a whole number (0 if none), or leave it empty.</source>
            <translation>« {question} » : {problem} Donnez un nombre entier (0 si aucun), ou laissez vide.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: {parts} make {sum}, but the total says {total}. Either correct one of the numbers, or leave the total empty; it is then added up.</source>
            <translation>« {title} », {group} : {parts} font {sum}, mais le total dit {total}. Corrigez un des nombres, ou laissez le total vide ; il est alors calculé.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: {parts} make {sum}, but the total says {total}. Either enter the other {rest} as women or men, or enter them as unspecified.</source>
            <translation>« {title} », {group} : {parts} font {sum}, mais le total dit {total}. Saisissez les {rest} autres comme femmes ou hommes, ou saisissez-les comme non précisés.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: the total says {total}, but no part is filled. Either give women and men, or enter the {total} as unspecified.</source>
            <translation>« {title} », {group} : le total dit {total}, mais aucune partie n’est remplie. Donnez les femmes et les hommes, ou saisissez les {total} comme non précisés.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: for all {count} persons the sex is not stated. Either ask the organizers for women and men, or note why it cannot be known.</source>
            <translation>« {title} », {group} : pour les {count} personnes, le sexe n’est pas indiqué. Demandez aux organisateurs les femmes et les hommes, ou notez pourquoi on ne peut le savoir.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: a part of {part} is larger than the {total} it belongs to. Either correct the part, or correct the whole.</source>
            <translation>« {title} », {group} : une partie de {part} dépasse le total de {total} dont elle relève. Corrigez la partie, ou corrigez le tout.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: the share {value} is entered as a figure, but shares are worked out from the numbers. Either take it out, or enter it as the share that a document states.</source>
            <translation>« {title} », {group} : la part {value} est saisie comme un chiffre, mais les parts sont calculées à partir des nombres. Retirez-la, ou saisissez-la comme la part qu’un document indique.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: {stated} per cent is no share. Either correct it to a number from 0 to 100, or take it out.</source>
            <translation>« {title} », {group} : {stated} pour cent n’est pas une part. Corrigez en un nombre de 0 à 100, ou retirez-la.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: the source says {stated} per cent women, the numbers make {computed} per cent. Either correct the numbers, or note why the source differs.</source>
            <translation>« {title} », {group} : la source indique {stated} pour cent de femmes, les nombres donnent {computed} pour cent. Corrigez les nombres, ou notez pourquoi la source diffère.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: {stated} per cent women is given, but not their number. Either enter women and men, or enter how many persons it is a share of and note where it comes from.</source>
            <translation>« {title} », {group} : {stated} pour cent de femmes sont indiqués, mais non leur nombre. Saisissez femmes et hommes, ou saisissez sur combien de personnes porte la part et notez d’où elle vient.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: for {unspecified} of {total} persons the sex is not stated. Either ask for the split, or note why it cannot be known.</source>
            <translation>« {title} », {group} : pour {unspecified} personnes sur {total}, le sexe n’est pas indiqué. Demandez la répartition, ou notez pourquoi on ne peut la connaître.</translation>
        </message>
        <message>
            <source>“{title}” is for girls or boys, but nobody is counted as such. Either enter girls and boys apart from women and men, or leave it where all were adults.</source>
            <translation>« {title} » s’adresse à des filles ou des garçons, mais personne n’est compté ainsi. Saisissez filles et garçons à part des femmes et des hommes, ou laissez si tous étaient adultes.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: {unit} have no sex. Either count persons, or enter the number of {unit} as the total only.</source>
            <translation>« {title} », {group} : des {unit} n’ont pas de sexe. Comptez des personnes, ou saisissez le nombre de {unit} comme total seulement.</translation>
        </message>
        <message>
            <source>“{title}”, {group}: {total} {unit} are shown, but do not enter the totals of persons. Either leave it so, or enter the persons.</source>
            <translation>« {title} », {group} : {total} {unit} sont affichés, mais n’entrent pas dans les totaux de personnes. Laissez ainsi, ou saisissez les personnes.</translation>
        </message>
        <message>
            <source>“{title}” has a budget or a ledger, but no approved amount. Either enter the approval, or note why it is not known.</source>
            <translation>« {title} » a un budget ou un grand livre, mais pas de montant approuvé. Saisissez l’approbation, ou notez pourquoi elle n’est pas connue.</translation>
        </message>
        <message>
            <source>“{title}”: {approved} {currency} are stated as approved, but the approvals add up to {sum}. Either correct the approved amount, or enter the approval that is missing.</source>
            <translation>« {title} » : {approved} {currency} sont indiqués comme approuvés, mais les approbations font {sum}. Corrigez le montant approuvé, ou saisissez l’approbation qui manque.</translation>
        </message>
        <message>
            <source>“{title}”: the budget lines add up to {sum} {currency}, but {approved} are approved. Either correct the lines, or correct the approved amount.</source>
            <translation>« {title} » : les lignes budgétaires font {sum} {currency}, mais {approved} sont approuvés. Corrigez les lignes, ou corrigez le montant approuvé.</translation>
        </message>
        <message>
            <source>“{title}”: version {number} of the budget does not say when it was replaced. Either enter the day, or note why it is not known: without it no report is made over this version.</source>
            <translation>« {title} » : la version {number} du budget ne dit pas quand elle a été remplacée. Indiquez le jour, ou notez pourquoi on ne le sait pas : sans lui, aucun rapport n’est établi sur cette version.</translation>
        </message>
        <message>
            <source>“{title}”: version {number} of the budget was replaced on {day}, not after the one before it ({before}). Either correct one of the days, or note which of them counted.</source>
            <translation>« {title} » : la version {number} du budget a été remplacée le {day}, et non après la précédente ({before}). Corrigez l’un des jours, ou notez laquelle était en vigueur.</translation>
        </message>
        <message>
            <source>“{title}”: version {number} of the budget, which counted until {day}, adds up to {sum} {currency}, but {approved} were approved then. Either correct the day of the version or of an approval, or note why they differ.</source>
            <translation>« {title} » : la version {number} du budget, en vigueur jusqu’au {day}, s’élève à {sum} {currency}, mais {approved} étaient alors approuvés. Corrigez le jour de la version ou d’une approbation, ou notez pourquoi les montants diffèrent.</translation>
        </message>
        <message>
            <source>“{title}”: the budget line “{line}” occurs twice. Either join the two, or give one another number.</source>
            <translation>« {title} » : la ligne budgétaire « {line} » apparaît deux fois. Réunissez les deux, ou donnez à l’une un autre numéro.</translation>
        </message>
        <message>
            <source>“{title}”: the budget holds support cost, but no approval states its rate. Either enter rate and base from the approval, or note where they are agreed.</source>
            <translation>« {title} » : le budget comprend des frais d’appui, mais aucune approbation n’en indique le taux. Saisissez le taux et la base selon l’approbation, ou notez où ils sont convenus.</translation>
        </message>
        <message>
            <source>“{title}”: the approval states {rate} per cent support cost, but the budget has no line for it. Either enter the line, or say in the approval who charges it.</source>
            <translation>« {title} » : l’approbation indique {rate} pour cent de frais d’appui, mais le budget n’a pas de ligne pour cela. Saisissez la ligne, ou dites dans l’approbation qui les prélève.</translation>
        </message>
        <message>
            <source>“{title}”: support cost is {support} {currency}, but {rate} per cent of {of} make {expected}. Either correct the line, or correct rate and base as the approval states them.</source>
            <translation>« {title} » : les frais d’appui sont de {support} {currency}, mais {rate} pour cent de {of} font {expected}. Corrigez la ligne, ou corrigez le taux et la base selon l’approbation.</translation>
        </message>
        <message>
            <source>“{title}”: with instalment {number} {received} {currency} are received, more than the approved {approved}. Either correct the instalments, or enter the further approval or a note.</source>
            <translation>« {title} » : avec le versement {number}, {received} {currency} sont reçus, plus que les {approved} approuvés. Corrigez les versements, ou saisissez l’approbation complémentaire ou une note.</translation>
        </message>
        <message>
            <source>“{title}”: instalment {number} is dated {day}; with it {received} {currency} were received, but {then} were approved by then. Either correct one of the dates, or note why the money came before its approval.</source>
            <translation>« {title} » : le versement {number} est daté du {day} ; avec lui, {received} {currency} étaient reçus, mais {then} seulement étaient alors approuvés. Corrigez l’une des dates, ou notez pourquoi l’argent est arrivé avant son approbation.</translation>
        </message>
        <message>
            <source>“{title}”: instalment {number} is dated {day}, before the one that precedes it ({before}). Either correct the dates or the numbers, or note why it came earlier.</source>
            <translation>« {title} » : le versement {number} est daté du {day}, avant celui qui le précède ({before}). Corrigez les dates ou les numéros, ou notez pourquoi il est venu plus tôt.</translation>
        </message>
        <message>
            <source>“{title}”, entry {number}: money was spent on {day}, before the first instalment of {first}. Either correct the date, or mark the project as pre-financed, or note who advanced the money.</source>
            <translation>« {title} », écriture {number} : de l’argent a été dépensé le {day}, avant le premier versement du {first}. Corrigez la date, ou indiquez le projet comme préfinancé, ou notez qui a avancé l’argent.</translation>
        </message>
        <message>
            <source>{mission} was not active in {quarter} (start {start}, end {end}). Either choose another quarter, or ask the Headquarters gender unit to correct the mission register.</source>
            <translation>{mission} n’était pas active en {quarter} (début {start}, fin {end}). Choisissez un autre trimestre, ou demandez au groupe de l’égalité des sexes du Siège de corriger le registre des missions.</translation>
        </message>
        <message>
            <source>{quarter} has not begun on {today}. Either choose the quarter that you report on, or set this computer's clock right.</source>
            <translation>{quarter} n’a pas commencé au {today}. Soit vous choisissez le trimestre dont vous rendez compte, soit vous réglez l’horloge de cet ordinateur.</translation>
        </message>
        <message>
            <source>{mission} ended on {end} and is in liquidation until {until}; nothing is due for {quarter}. Either say in a note who takes over what is still open, or note where the hand-over plan is.</source>
            <translation>{mission} a pris fin le {end} et est en liquidation jusqu’au {until} ; rien n’est dû pour {quarter}. Indiquez dans une note qui reprend ce qui reste ouvert, ou notez où se trouve le plan de passation.</translation>
        </message>
        <message>
            <source>This is the last quarter of {mission} (end {end}). Either say in a note who takes over its gender work, or note where the hand-over plan is.</source>
            <translation>C’est le dernier trimestre de {mission} (fin {end}). Dites dans une note qui reprend son travail pour l’égalité des sexes, ou notez où se trouve le plan de passation.</translation>
        </message>
        <message>
            <source>This is the first quarter of {mission} (start {start}). Either say in a note what was taken over from a mission before it, or note that there was none.</source>
            <translation>C’est le premier trimestre de {mission} (début {start}). Dites dans une note ce qui a été repris d’une mission antérieure, ou notez qu’il n’y en avait pas.</translation>
        </message>
        <message>
            <source>A report of the {role} of {mission} for {quarter} exists already (revision {revision}). Either give the reason for a revised report, or keep to the one that was sent.</source>
            <translation>Un rapport de {mission} pour {quarter} existe déjà ({role}, révision {revision}). Donnez le motif d’un rapport révisé, ou tenez-vous-en à celui qui a été envoyé.</translation>
        </message>
        <message>
            <source>This revised report of {mission} for {quarter} does not name revision {revision}, which it replaces. Either begin the revised report again from revision {revision}, or keep to the one that was sent.</source>
            <translation>Ce rapport révisé de {mission} pour {quarter} ne nomme pas la révision {revision} qu’il remplace. Recommencez le rapport révisé à partir de la révision {revision}, ou tenez-vous-en à celui qui a été envoyé.</translation>
        </message>
        <message>
            <source>Version {version} of the template is not meant for {quarter}. Either choose the version of that quarter, or check the quarter.</source>
            <translation>La version {version} du modèle n’est pas prévue pour {quarter}. Choisissez la version de ce trimestre, ou vérifiez le trimestre.</translation>
        </message>
        <message>
            <source>An answer belongs to “{question}” of template {other}, but the report uses version {version}. Either answer the question anew, or take the answer out.</source>
            <translation>Une réponse relève de « {question} » du modèle {other}, mais le rapport utilise la version {version}. Répondez de nouveau à la question, ou retirez la réponse.</translation>
        </message>
        <message>
            <source>The form is that of a {role}, but in {quarter} {mission} reports by a {proven}. Either choose the form of that role, or ask the Headquarters gender unit to correct the list of authorized signatories.</source>
            <translation>Le formulaire est celui du rôle {role}, mais en {quarter} {mission} rend compte par le rôle {proven}. Choisissez le formulaire de ce rôle, ou demandez au groupe de l’égalité des sexes du Siège de corriger la liste des signataires habilités.</translation>
        </message>
        <message>
            <source>“{question}”: programme lines serve this theme, but it has neither lesson nor gap. Either write one of the two, or note that there is none this quarter.</source>
            <translation>« {question} » : des lignes de programme servent ce thème, mais il n’a ni enseignement ni lacune. Écrivez l’un des deux, ou notez qu’il n’y en a pas ce trimestre.</translation>
        </message>
        <message>
            <source>“{question}”: the area is marked as reported, but holds nothing. Either write what was reached, or choose “nothing this quarter” or “not in mandate”.</source>
            <translation>« {question} » : le domaine est marqué comme traité, mais ne contient rien. Écrivez ce qui a été atteint, ou choisissez « rien ce trimestre » ou « hors mandat ».</translation>
        </message>
        <message>
            <source>UN Headquarters asks: {asked} Either correct the report here, or answer in a note; both travel with it.</source>
            <translation>Le Siège de l’ONU demande : {asked} Corrigez ici le rapport, ou répondez dans une note ; les deux voyagent avec lui.</translation>
        </message>
        <message>
            <source>“{question}”: {parts} make {sum}, which does not fit {total} in the same row. Either correct the parts, or correct the whole.</source>
            <translation>« {question} » : {parts} font {sum}, ce qui ne va pas avec {total} sur la même ligne. Corrigez les parties, ou corrigez le tout.</translation>
        </message>
        <message>
            <source>“{question}”: the numbers {numbers} should not fall from one to the next. Either correct them, or put them in their order.</source>
            <translation>« {question} » : les nombres {numbers} ne devraient pas baisser de l’un à l’autre. Corrigez-les, ou mettez-les dans leur ordre.</translation>
        </message>
        <message>
            <source>“{question}”: the dates {days} are not in order. Either correct the first, or correct the last.</source>
            <translation>« {question} » : les dates {days} ne sont pas dans l’ordre. Corrigez la première, ou corrigez la dernière.</translation>
        </message>
        <message>
            <source>The report as a whole</source>
            <translation>Le rapport dans son ensemble</translation>
        </message>
    </context>
    <context>
        <name>fund</name>
        <message>
            <source>direct cost</source>
            <translation>coût direct</translation>
        </message>
        <message>
            <source>total</source>
            <translation>total</translation>
        </message>
        <message>
            <source>financial</source>
            <translation>financier</translation>
        </message>
        <message>
            <source>substantive</source>
            <translation>de fond</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Due on</source>
            <translation>Échéance</translation>
        </message>
        <message>
            <source>Asked for by approval</source>
            <translation>Demandé par l’approbation</translation>
        </message>
        <message>
            <source>A partner needs a name: write it, or remove the row. Without a name it is not kept.</source>
            <translation>Un partenaire a besoin d’un nom : écrivez-le ou supprimez la ligne. Sans nom, il n’est pas conservé.</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>Reçu le</translation>
        </message>
        <message>
            <source>Paid out on</source>
            <translation>Versé le</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numéro</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Support, %</source>
            <translation>Appui, %</translation>
        </message>
        <message>
            <source>of</source>
            <translation>du</translation>
        </message>
        <message>
            <source>charged by</source>
            <translation>prélevés par</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>Conditions</translation>
        </message>
        <message>
            <source>New end</source>
            <translation>Nouvelle fin</translation>
        </message>
        <message>
            <source>Granted on</source>
            <translation>Accordée le</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>État au</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Spent</source>
            <translation>Dépensé</translation>
        </message>
        <message>
            <source>Obligated</source>
            <translation>Engagé</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Why it differs from ours</source>
            <translation>Pourquoi il diffère du nôtre</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Sorte</translation>
        </message>
        <message>
            <source>more</source>
            <translation>plus</translation>
        </message>
        <message>
            <source>less</source>
            <translation>moins</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>Indicateur</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>Souhaité</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>Measured on</source>
            <translation>Mesuré le</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Cible</translation>
        </message>
        <message>
            <source>To reach by</source>
            <translation>À atteindre le</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
    </context>
    <context>
        <name>grants</name>
        <message>
            <source>Approval {name}</source>
            <translation>Approbation {name}</translation>
        </message>
        <message>
            <source>Instalment {name}</source>
            <translation>Versement {name}</translation>
        </message>
        <message>
            <source>Extension to {name}</source>
            <translation>Prolongation jusqu’au {name}</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>Conditions</translation>
        </message>
        <message>
            <source>Reports due</source>
            <translation>Rapports attendus</translation>
        </message>
        <message>
            <source>Support cost, %</source>
            <translation>Frais d’appui, %</translation>
        </message>
        <message>
            <source>Support cost of</source>
            <translation>Dépenses d’appui sur</translation>
        </message>
        <message>
            <source>Support cost charged by</source>
            <translation>Dépenses d’appui imputées par</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>{date} ({report})</source>
            <translation>{date} ({report})</translation>
        </message>
    </context>
    <context>
        <name>history</name>
        <message>
            <source>Added</source>
            <translation>Ajouté</translation>
        </message>
        <message>
            <source>Moved to the bin</source>
            <translation>Mis à la corbeille</translation>
        </message>
        <message>
            <source>Taken out of the bin</source>
            <translation>Repris de la corbeille</translation>
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} → {after}</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(vide)</translation>
        </message>
    </context>
    <context>
        <name>home</name>
        <message>
            <source>area {letter}, {title}</source>
            <translation>domaine {letter}, {title}</translation>
        </message>
        <message>
            <source>Report {quarter}</source>
            <translation>Rapport {quarter}</translation>
        </message>
        <message>
            <source>Revised report {quarter}</source>
            <translation>Rapport révisé {quarter}</translation>
        </message>
        <message>
            <source>Waits for the signature of: {roles}.</source>
            <translation>Attend la signature de : {roles}.</translation>
        </message>
        <message>
            <source>Signed on {day}, not written yet.</source>
            <translation>Signé le {day}, pas encore écrit.</translation>
        </message>
        <message>
            <source>Written on {day}. No receipt yet.</source>
            <translation>Écrit le {day}. Pas encore de reçu.</translation>
        </message>
        <message>
            <source>Received, receipt of {day}.</source>
            <translation>Reçu, accusé du {day}.</translation>
        </message>
        <message>
            <source>Accepted on {day}.</source>
            <translation>Accepté le {day}.</translation>
        </message>
        <message>
            <source>Returned on {day}. {remark}</source>
            <translation>Renvoyé le {day}. {remark}</translation>
        </message>
    </context>
    <context>
        <name>inbox</name>
        <message>
            <source>Quarantined</source>
            <translation>En quarantaine</translation>
        </message>
        <message>
            <source>PDF check pending</source>
            <translation>contrôle du PDF en attente</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>Vérifié</translation>
        </message>
        <message>
            <source>Already imported</source>
            <translation>Déjà importé</translation>
        </message>
        <message>
            <source>On {day}. Nothing changed.</source>
            <translation>Le {day}. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>Signatures verified, readable now.</source>
            <translation>Signatures vérifiées, lisible maintenant.</translation>
        </message>
        <message>
            <source>Clearance documented by memo.</source>
            <translation>Approbation documentée par mémorandum.</translation>
        </message>
        <message>
            <source>Data only; the full package follows.</source>
            <translation>Données seules ; le paquet complet suit.</translation>
        </message>
        <message>
            <source>With a remark; see beside.</source>
            <translation>Avec une remarque ; voir à côté.</translation>
        </message>
        <message>
            <source>{mission} {quarter}</source>
            <translation>{mission} {quarter}</translation>
        </message>
        <message>
            <source>rev {number}</source>
            <translation>rév. {number}</translation>
        </message>
        <message>
            <source>Not proven</source>
            <translation>Non prouvé</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>The file is larger than any report may be. It was not read to its end and is not kept here.</source>
            <translation>Le fichier est plus gros qu’aucun rapport ne peut l’être. Il n’a pas été lu jusqu’au bout et n’est pas gardé ici.</translation>
        </message>
        <message>
            <source>The file is locked for another office. It can be opened here only if the sender exports it again with the latest list of authorized signatories.</source>
            <translation>Le fichier est verrouillé pour un autre bureau. Il ne peut être ouvert ici que si l’expéditeur l’exporte de nouveau avec la dernière liste des signataires habilités.</translation>
        </message>
        <message>
            <source>Bytes were lost or changed on the way: a bad stick, a broken transfer. Nobody edited the report; an edited file would still open.</source>
            <translation>Des octets ont été perdus ou changés en route : une mauvaise clé, un transfert interrompu. Personne n’a modifié le rapport ; un fichier modifié s’ouvrirait encore.</translation>
        </message>
        <message>
            <source>The file holds something that no report holds. It may be an attack, so it was not opened.</source>
            <translation>Le fichier contient quelque chose qu’aucun rapport ne contient. Ce peut être une attaque : il n’a pas été ouvert.</translation>
        </message>
        <message>
            <source>The file opens, but it is not a submission package. Perhaps another file was sent by mistake.</source>
            <translation>Le fichier s’ouvre, mais ce n’est pas un paquet de transmission. Peut-être un autre fichier a-t-il été envoyé par erreur.</translation>
        </message>
        <message>
            <source>The signature does not belong to this content. Somebody changed the package after it was signed, or the signature was made with another program.</source>
            <translation>La signature ne correspond pas à ce contenu. Quelqu’un a modifié le paquet après la signature, ou la signature a été faite avec un autre programme.</translation>
        </message>
        <message>
            <source>The package is intact, but whoever signed it is not on the list of authorized signatories. Either the registration has not been done yet, or somebody signed who may not.</source>
            <translation>Le paquet est intact, mais qui l’a signé ne figure pas sur la liste des signataires habilités. Ou l’enregistrement n’a pas encore été fait, ou quelqu’un a signé sans en avoir le droit.</translation>
        </message>
        <message>
            <source>The signatory was registered, but the registration has run out and was not renewed.</source>
            <translation>Le signataire était enregistré, mais l’enregistrement est échu et n’a pas été renouvelé.</translation>
        </message>
        <message>
            <source>The registration begins later than this computer's date. One of the clocks is wrong.</source>
            <translation>L’enregistrement commence après la date de cet ordinateur. L’une des horloges est fausse.</translation>
        </message>
        <message>
            <source>The registration of the signatory was withdrawn. A report signed with that key proves nothing, even if the date in it is earlier.</source>
            <translation>L’enregistrement du signataire a été retiré. Un rapport signé de cette clé ne prouve rien, même si la date qu’il porte est antérieure.</translation>
        </message>
        <message>
            <source>The file arrived undamaged, but a part of it is not the one that was signed. Someone opened and saved it, or replaced it.</source>
            <translation>Le fichier est arrivé intact, mais une de ses parties n’est pas celle qui a été signée. Quelqu’un l’a ouverte et enregistrée, ou remplacée.</translation>
        </message>
        <message>
            <source>A part that was signed is no longer in the package. Somebody took it out after signing.</source>
            <translation>Une partie qui a été signée n’est plus dans le paquet. Quelqu’un l’a retirée après la signature.</translation>
        </message>
        <message>
            <source>The package holds a file that nobody signed. It was put in after signing.</source>
            <translation>Le paquet contient un fichier que personne n’a signé. Il y a été mis après la signature.</translation>
        </message>
        <message>
            <source>What is signed is genuine, but a signature that the clearance policy asks for is not there.</source>
            <translation>Ce qui est signé est authentique, mais une signature que les règles d’approbation demandent n’y est pas.</translation>
        </message>
        <message>
            <source>The signatures are right. This version of the program cannot read the data that was signed.</source>
            <translation>Les signatures sont bonnes. Cette version du programme ne peut lire les données signées.</translation>
        </message>
        <message>
            <source>The data and its signatures are right, but the PDF in the package is not the one that was signed. People who hold only the PDF would be misled.</source>
            <translation>Les données et leurs signatures sont bonnes, mais le PDF du paquet n’est pas celui qui a été signé. Qui n’a que le PDF serait trompé.</translation>
        </message>
        <message>
            <source>Two different reports carry the same revision number. The one that came first stays; this one is genuine too, so only the mission can say which is right.</source>
            <translation>Deux rapports différents portent le même numéro de révision. Le premier arrivé reste ; celui-ci est authentique aussi, et seule la mission peut dire lequel est le bon.</translation>
        </message>
        <message>
            <source>Keep it here. It is evidence, not a report.</source>
            <translation>Gardez-le ici. C’est une preuve, pas un rapport.</translation>
        </message>
        <message>
            <source>Ask the mission to export the report again and to send that file unopened.</source>
            <translation>Demandez à la mission d’exporter de nouveau le rapport et d’envoyer ce fichier sans l’ouvrir.</translation>
        </message>
        <message>
            <source>Ask the mission by telephone who signed, and compare with Authorized signatories.</source>
            <translation>Demandez à la mission par téléphone qui a signé, et comparez avec les signataires habilités.</translation>
        </message>
        <message>
            <source>Then choose “Check again” below; the package need not be sent twice.</source>
            <translation>Choisissez ensuite « Contrôler de nouveau » ci-dessous ; le paquet n’a pas à être envoyé deux fois.</translation>
        </message>
        <message>
            <source>Ask the mission which file it meant to send.</source>
            <translation>Demandez à la mission quel fichier elle voulait envoyer.</translation>
        </message>
        <message>
            <source>Send the mission the latest list of authorized signatories.</source>
            <translation>Envoyez à la mission la dernière liste des signataires habilités.</translation>
        </message>
        <message>
            <source>Ask the mission to send the same file again.</source>
            <translation>Demandez à la mission d’envoyer de nouveau le même fichier.</translation>
        </message>
        <message>
            <source>Do not open the file with other programs.</source>
            <translation>N’ouvrez pas le fichier avec d’autres programmes.</translation>
        </message>
        <message>
            <source>Tell the security focal point which way it came.</source>
            <translation>Dites au point focal pour la sécurité par quelle voie il est venu.</translation>
        </message>
        <message>
            <source>Ask for the file whose name ends in .asice or .asice.age.</source>
            <translation>Demandez le fichier dont le nom se termine par .asice ou .asice.age.</translation>
        </message>
        <message>
            <source>Register the signatory and publish the list.</source>
            <translation>Enregistrez le signataire et publiez la liste.</translation>
        </message>
        <message>
            <source>Ask the signatory for a new registration request.</source>
            <translation>Demandez au signataire une nouvelle demande d’enregistrement.</translation>
        </message>
        <message>
            <source>Register it, publish the list, and have the report signed again.</source>
            <translation>Enregistrez-la, publiez la liste, et faites signer de nouveau le rapport.</translation>
        </message>
        <message>
            <source>Set the date of this computer.</source>
            <translation>Réglez la date de cet ordinateur.</translation>
        </message>
        <message>
            <source>Do not use this report.</source>
            <translation>N’utilisez pas ce rapport.</translation>
        </message>
        <message>
            <source>Ask the mission who signs now.</source>
            <translation>Demandez à la mission qui signe désormais.</translation>
        </message>
        <message>
            <source>Ask the mission to have the report cleared and to export it again.</source>
            <translation>Demandez à la mission de faire approuver le rapport et de l’exporter de nouveau.</translation>
        </message>
        <message>
            <source>If the mission clears by memo, set that under Authorized signatories and check again.</source>
            <translation>Si la mission approuve par mémorandum, fixez-le sous Signataires habilités et contrôlez de nouveau.</translation>
        </message>
        <message>
            <source>Update Fieldreport, then choose “Check again”.</source>
            <translation>Mettez Fieldreport à jour, puis choisissez « Contrôler de nouveau ».</translation>
        </message>
        <message>
            <source>If that does not help, ask the mission to update and export again.</source>
            <translation>Si cela ne suffit pas, demandez à la mission de faire la mise à jour et d’exporter de nouveau.</translation>
        </message>
        <message>
            <source>Ask the mission which of the two is right.</source>
            <translation>Demandez à la mission lequel des deux est le bon.</translation>
        </message>
        <message>
            <source>Have the right one sent as a new revision.</source>
            <translation>Faites envoyer le bon comme nouvelle révision.</translation>
        </message>
        <message>
            <source>If they did not open it, tell the security focal point which way it came.</source>
            <translation>Si elle ne l’a pas ouvert, dites au point focal pour la sécurité par quelle voie il est venu.</translation>
        </message>
        <message>
            <source>Nothing of it counts here. Earlier revisions remain as they were.</source>
            <translation>Rien n’en compte ici. Les révisions antérieures restent telles quelles.</translation>
        </message>
        <message>
            <source>Nothing of it was imported. Earlier revisions remain as they were.</source>
            <translation>Rien n’en a été importé. Les révisions antérieures restent telles quelles.</translation>
        </message>
        <message>
            <source>Opened, not damaged</source>
            <translation>Ouvert, non endommagé</translation>
        </message>
        <message>
            <source>On the list of signatories</source>
            <translation>Sur la liste des signataires</translation>
        </message>
        <message>
            <source>Signatures are valid</source>
            <translation>Signatures valables</translation>
        </message>
        <message>
            <source>Contents as signed</source>
            <translation>Contenu tel que signé</translation>
        </message>
        <message>
            <source>Clearance and report data</source>
            <translation>Approbation et données du rapport</translation>
        </message>
        <message>
            <source>Signatures in the PDF</source>
            <translation>Signatures dans le PDF</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>réussi</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>échoué</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>en cours</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>non atteint</translation>
        </message>
    </context>
    <context>
        <name>kinds</name>
        <message>
            <source>Training</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activité</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>Statistiques</translation>
        </message>
        <message>
            <source>Action plan</source>
            <translation>Plan d’action</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Good practice</source>
            <translation>Bonne pratique</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>Lacune</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Enseignement</translation>
        </message>
        <message>
            <source>Staffing</source>
            <translation>Effectifs</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>{amount} {currency} spent</source>
            <translation>{amount} {currency} dépensés</translation>
        </message>
        <message>
            <source>{women} women of {total}</source>
            <translation>{women} femmes sur {total}</translation>
        </message>
        <message>
            <source>at least {total} people</source>
            <translation>au moins {total} personnes</translation>
        </message>
        <message>
            <source>{total} people</source>
            <translation>{total} personnes</translation>
        </message>
        <message>
            <source>Area {area}</source>
            <translation>Domaine {area}</translation>
        </message>
    </context>
    <context>
        <name>ledger</name>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Monnaie</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Taux</translation>
        </message>
        <message>
            <source>USD</source>
            <translation>USD</translation>
        </message>
        <message>
            <source>Rate of</source>
            <translation>Taux du</translation>
        </message>
        <message>
            <source>Settles, or to line</source>
            <translation>Règle, ou vers la ligne</translation>
        </message>
        <message>
            <source>Payee</source>
            <translation>Bénéficiaire</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>limits</name>
        <message>
            <source>A line holds {count} characters; the rest was left out.</source>
            <translation>Une ligne contient {count} caractères ; le reste n’a pas été repris.</translation>
        </message>
    </context>
    <context>
        <name>marks</name>
        <message>
            <source>complete</source>
            <translation>complet</translation>
        </message>
        <message>
            <source>started</source>
            <translation>commencé</translation>
        </message>
        <message>
            <source>not started</source>
            <translation>pas commencé</translation>
        </message>
        <message>
            <source>to correct</source>
            <translation>à corriger</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>avertissement</translation>
        </message>
        <message>
            <source>to explain</source>
            <translation>à expliquer</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>indication</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>non demandé</translation>
        </message>
        <message>
            <source>clearance documented</source>
            <translation>approbation documentée</translation>
        </message>
        <message>
            <source>returned</source>
            <translation>renvoyé</translation>
        </message>
        <message>
            <source>late</source>
            <translation>en retard</translation>
        </message>
        <message>
            <source>post vacant</source>
            <translation>poste vacant</translation>
        </message>
        <message>
            <source>extended</source>
            <translation>prolongé</translation>
        </message>
        <message>
            <source>in liquidation</source>
            <translation>en liquidation</translation>
        </message>
        <message>
            <source>already imported</source>
            <translation>déjà importé</translation>
        </message>
    </context>
    <context>
        <name>mission_file</name>
        <message>
            <source>Replaced</source>
            <translation>Remplacée</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Renvoyé</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Clearance signed</source>
            <translation>Approbation signée</translation>
        </message>
        <message>
            <source>Clearance documented, not signed</source>
            <translation>Approbation documentée, non signée</translation>
        </message>
        <message>
            <source>No clearance</source>
            <translation>Sans approbation</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>Formations</translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>Activités</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>Good practices</source>
            <translation>Bonnes pratiques</translation>
        </message>
        <message>
            <source>Gaps and challenges</source>
            <translation>Lacunes et difficultés</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Enseignements</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>Statistiques</translation>
        </message>
        <message>
            <source>Plans</source>
            <translation>Plans</translation>
        </message>
        <message>
            <source>{kind}: {count}</source>
            <translation>{kind} : {count}</translation>
        </message>
        <message>
            <source>rev {number}</source>
            <translation>rév. {number}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Financial report</source>
            <translation>Rapport financier</translation>
        </message>
        <message>
            <source>Substantive report</source>
            <translation>Rapport de fond</translation>
        </message>
        <message>
            <source>Audit file</source>
            <translation>Dossier d’audit</translation>
        </message>
        <message>
            <source>revision {number}</source>
            <translation>révision {number}</translation>
        </message>
    </context>
    <context>
        <name>partners</name>
        <message>
            <source>Government</source>
            <translation>Gouvernement</translation>
        </message>
        <message>
            <source>Women’s organisation</source>
            <translation>Organisation de femmes</translation>
        </message>
        <message>
            <source>NGO</source>
            <translation>ONG</translation>
        </message>
        <message>
            <source>United Nations</source>
            <translation>Nations Unies</translation>
        </message>
        <message>
            <source>Regional organisation</source>
            <translation>Organisation régionale</translation>
        </message>
        <message>
            <source>Donor</source>
            <translation>Donateur</translation>
        </message>
        <message>
            <source>Contributor</source>
            <translation>Contributeur</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Autre</translation>
        </message>
    </context>
    <context>
        <name>people</name>
        <message>
            <source>{complete} of {all} groups</source>
            <translation>{complete} groupes sur {all}</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Femmes</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Hommes</translation>
        </message>
        <message>
            <source>Girls</source>
            <translation>Filles</translation>
        </message>
        <message>
            <source>Boys</source>
            <translation>Garçons</translation>
        </message>
        <message>
            <source>Unspecified</source>
            <translation>Non précisés</translation>
        </message>
    </context>
    <context>
        <name>periods</name>
        <message>
            <source>Q{number}</source>
            <translation>T{number}</translation>
        </message>
        <message>
            <source>Q{number} {year}</source>
            <translation>T{number} {year}</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>First quarter {year}</source>
            <translation>Premier trimestre {year}</translation>
        </message>
        <message>
            <source>Second quarter {year}</source>
            <translation>Deuxième trimestre {year}</translation>
        </message>
        <message>
            <source>Third quarter {year}</source>
            <translation>Troisième trimestre {year}</translation>
        </message>
        <message>
            <source>Fourth quarter {year}</source>
            <translation>Quatrième trimestre {year}</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} à {last}</translation>
        </message>
        <message>
            <source>{month} {year}</source>
            <translation>{month} {year}</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Hier</translation>
        </message>
    </context>
    <context>
        <name>plan</name>
        <message>
            <source>Planned</source>
            <translation>Prévue</translation>
        </message>
        <message>
            <source>Ongoing</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Abandonnée</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>En retard</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Sécurité</translation>
        </message>
        <message>
            <source>Law enforcement</source>
            <translation>Maintien de l’ordre</translation>
        </message>
        <message>
            <source>HIV/AIDS</source>
            <translation>VIH/sida</translation>
        </message>
        <message>
            <source>State authority</source>
            <translation>Autorité de l’État</translation>
        </message>
        <message>
            <source>Disarmament, demobilization and reintegration</source>
            <translation>Désarmement, démobilisation et réintégration</translation>
        </message>
        <message>
            <source>Mine action</source>
            <translation>Lutte antimines</translation>
        </message>
        <message>
            <source>Constitution</source>
            <translation>Constitution</translation>
        </message>
        <message>
            <source>Human rights</source>
            <translation>Droits de l’homme</translation>
        </message>
        <message>
            <source>Rule of law and security sector reform</source>
            <translation>État de droit et réforme du secteur de la sécurité</translation>
        </message>
        <message>
            <source>Elections</source>
            <translation>Élections</translation>
        </message>
        <message>
            <source>Governance</source>
            <translation>Gouvernance</translation>
        </message>
        <message>
            <source>Trust funds and quick impact projects</source>
            <translation>Fonds d’affectation spéciale et projets à effet rapide</translation>
        </message>
        <message>
            <source>Procurement</source>
            <translation>Achats</translation>
        </message>
        <message>
            <source>Dialogue and reconciliation</source>
            <translation>Dialogue et réconciliation</translation>
        </message>
        <message>
            <source>Work inside the mission</source>
            <translation>Travail au sein de la mission</translation>
        </message>
        <message>
            <source>Work with the United Nations system</source>
            <translation>Travail avec le système des Nations Unies</translation>
        </message>
        <message>
            <source>Partnerships outside the United Nations</source>
            <translation>Partenariats hors des Nations Unies</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>What will be done, in one sentence.</source>
            <translation>Ce qui sera fait, en une phrase.</translation>
        </message>
        <message>
            <source>What, who and when</source>
            <translation>Quoi, qui et quand</translation>
        </message>
        <message>
            <source>Component</source>
            <translation>Composante</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Responsable</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Échéance</translation>
        </message>
        <message>
            <source>For example Q2 2006.</source>
            <translation>Par exemple T2 2006.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>Indicateur</translation>
        </message>
        <message>
            <source>By what one sees that it is done.</source>
            <translation>À quoi l’on voit que c’est fait.</translation>
        </message>
        <message>
            <source>How it is measured</source>
            <translation>Comment on le mesure</translation>
        </message>
        <message>
            <source>Minimum standard</source>
            <translation>Norme minimale</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>Action plan</source>
            <translation>Plan d’action</translation>
        </message>
        <message>
            <source>New action</source>
            <translation>Nouvelle action</translation>
        </message>
        <message>
            <source>All actions</source>
            <translation>Toutes les actions</translation>
        </message>
        <message>
            <source>Search action, responsible, indicator</source>
            <translation>Chercher action, responsable, indicateur</translation>
        </message>
        <message>
            <source>The mission-wide plan has no action yet. Choose “New action”: one sentence, who is responsible, and when it is due. Then name the action in the activities that carry it out, and record each review here.</source>
            <translation>Le plan de la mission n’a pas encore d’action. Choisissez « Nouvelle action » : une phrase, qui est responsable et l’échéance. Nommez ensuite l’action dans les activités qui la réalisent, et consignez chaque revue ici.</translation>
        </message>
        <message>
            <source>Action, responsible</source>
            <translation>Action, responsable</translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>Activités</translation>
        </message>
        <message>
            <source>Take out of the plan</source>
            <translation>Retirer du plan</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>non précisé</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Norme</translation>
        </message>
        <message>
            <source>Any status</source>
            <translation>Tous les états</translation>
        </message>
        <message>
            <source>All components</source>
            <translation>Toutes les composantes</translation>
        </message>
        <message>
            <source>All standards</source>
            <translation>Toutes les normes</translation>
        </message>
    </context>
    <context>
        <name>practices</name>
        <message>
            <source>Under review</source>
            <translation>À l’examen</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Refusée</translation>
        </message>
        <message>
            <source>It is noted already that this gap is open.</source>
            <translation>Il est déjà noté que cette lacune est ouverte.</translation>
        </message>
        <message>
            <source>Noted as still open: {quarters}.</source>
            <translation>Notée comme encore ouverte : {quarters}.</translation>
        </message>
        <message>
            <source>Gaps and challenges</source>
            <translation>Lacunes et difficultés</translation>
        </message>
        <message>
            <source>New gap</source>
            <translation>Nouvelle lacune</translation>
        </message>
        <message>
            <source>All gaps</source>
            <translation>Toutes les lacunes</translation>
        </message>
        <message>
            <source>Search title, text, recommendation</source>
            <translation>Chercher titre, texte, recommandation</translation>
        </message>
        <message>
            <source>No gap is recorded yet. Choose “New gap” (Ctrl+N), say what is missing and what you recommend. It stays one record until it is closed, and each report offers it beside the box for gaps of its area.</source>
            <translation>Aucune lacune n’est encore enregistrée. Choisissez « Nouvelle lacune » (Ctrl+N), dites ce qui manque et ce que vous recommandez. Elle reste une seule fiche jusqu’à sa clôture, et chaque rapport la propose à côté de la case des lacunes de son domaine.</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <source>Gap, recommendation</source>
            <translation>Lacune, recommandation</translation>
        </message>
        <message>
            <source>Quarters</source>
            <translation>Trimestres</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Domaine</translation>
        </message>
        <message>
            <source>All states</source>
            <translation>Tous les états</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Clos</translation>
        </message>
        <message>
            <source>Change the closing…</source>
            <translation>Modifier la clôture…</translation>
        </message>
        <message>
            <source>Close it…</source>
            <translation>La clore…</translation>
        </message>
        <message>
            <source>Still open this quarter</source>
            <translation>Encore ouverte ce trimestre</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source>Found open in</source>
            <translation>Constatée ouverte</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>Lacune</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>Recommandation</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>Ce qui manque</translation>
        </message>
        <message>
            <source>Gap or challenge</source>
            <translation>Lacune ou difficulté</translation>
        </message>
        <message>
            <source>Who should do what, by when? It can be quoted as language for a mandate.</source>
            <translation>Qui devrait faire quoi, et quand ? Elle peut être citée comme texte pour un mandat.</translation>
        </message>
        <message>
            <source>Where it belongs</source>
            <translation>D’où cela relève</translation>
        </message>
        <message>
            <source>Since when</source>
            <translation>Depuis quand</translation>
        </message>
        <message>
            <source>As much as is known: 2005, Q2 2006, 8 May 2006.</source>
            <translation>Ce que l’on sait : 2005, T2 2006, 8 mai 2006.</translation>
        </message>
        <message>
            <source>Over the quarters</source>
            <translation>Au fil des trimestres</translation>
        </message>
        <message>
            <source>Found still open in</source>
            <translation>Constatée encore ouverte</translation>
        </message>
        <message>
            <source>not noted yet</source>
            <translation>pas encore noté</translation>
        </message>
        <message>
            <source>F6 adds the quarter you work on.</source>
            <translation>F6 ajoute le trimestre en cours de rédaction.</translation>
        </message>
        <message>
            <source>Closed on</source>
            <translation>Close le</translation>
        </message>
        <message>
            <source>From the next quarter on, reports have it no longer.</source>
            <translation>À partir du trimestre suivant, les rapports ne la contiennent plus.</translation>
        </message>
        <message>
            <source>How it was closed</source>
            <translation>Comment elle a été close</translation>
        </message>
        <message>
            <source>Lessons learned</source>
            <translation>Enseignements</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nouvel enseignement</translation>
        </message>
        <message>
            <source>All lessons</source>
            <translation>Tous les enseignements</translation>
        </message>
        <message>
            <source>Search title and text</source>
            <translation>Chercher titre et texte</translation>
        </message>
        <message>
            <source>No lesson is recorded yet. Choose “New lesson” (Ctrl+N) and write what others should know. The report offers it beside the box for lessons of its area.</source>
            <translation>Aucun enseignement n’est encore enregistré. Choisissez « Nouvel enseignement » (Ctrl+N) et écrivez ce que d’autres devraient savoir. Le rapport le propose à côté de la case des enseignements de son domaine.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Enseignement</translation>
        </message>
        <message>
            <source>What was learned</source>
            <translation>Ce que l’on a appris</translation>
        </message>
        <message>
            <source>What would you do again, or differently? Write it so that others can use it.</source>
            <translation>Que referiez-vous, ou que feriez-vous autrement ? Écrivez-le pour que d’autres puissent s’en servir.</translation>
        </message>
        <message>
            <source>A date or a quarter such as Q2 2006; without one every report has it.</source>
            <translation>Une date ou un trimestre comme T2 2006 ; sans date, chaque rapport le contient.</translation>
        </message>
        <message>
            <source>Good practices and gaps</source>
            <translation>Bonnes pratiques et lacunes</translation>
        </message>
        <message>
            <source>Good practices</source>
            <translation>Bonnes pratiques</translation>
        </message>
        <message>
            <source>good-practice.pdf</source>
            <translation>bonne-pratique.pdf</translation>
        </message>
        <message>
            <source>Save the hand-out sheet</source>
            <translation>Enregistrer la fiche à distribuer</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>The hand-out sheet is in {file}.</source>
            <translation>La fiche à distribuer est dans {file}.</translation>
        </message>
        <message>
            <source>New practice</source>
            <translation>Nouvelle pratique</translation>
        </message>
        <message>
            <source>All practices</source>
            <translation>Toutes les pratiques</translation>
        </message>
        <message>
            <source>Search title, result, partner</source>
            <translation>Chercher titre, résultat, partenaire</translation>
        </message>
        <message>
            <source>No good practice is recorded yet. Choose “New practice” (Ctrl+N): what was done, what came of it, and what others can learn. It travels with the report; a panel at Headquarters judges it.</source>
            <translation>Aucune bonne pratique n’est encore enregistrée. Choisissez « Nouvelle pratique » (Ctrl+N) : ce qui a été fait, ce qui en est sorti, ce que d’autres peuvent en apprendre. Elle part avec le rapport ; un jury au Siège en juge.</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>Practice, place, themes</source>
            <translation>Pratique, lieu, thèmes</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Hand-out sheet…</source>
            <translation>Fiche à distribuer…</translation>
        </message>
        <message>
            <source>Global</source>
            <translation>Mondial</translation>
        </message>
        <message>
            <source>Regional</source>
            <translation>Régional</translation>
        </message>
        <message>
            <source>National</source>
            <translation>National</translation>
        </message>
        <message>
            <source>Local</source>
            <translation>Local</translation>
        </message>
        <message>
            <source>All levels</source>
            <translation>Tous les niveaux</translation>
        </message>
        <message>
            <source>Prevention</source>
            <translation>Prévention</translation>
        </message>
        <message>
            <source>Participation</source>
            <translation>Participation</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Protection</translation>
        </message>
        <message>
            <source>Relief and recovery</source>
            <translation>Secours et relèvement</translation>
        </message>
        <message>
            <source>Normative</source>
            <translation>Normatif</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>{words} (restricted)</source>
            <translation>{words} (diffusion restreinte)</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>The panel says</source>
            <translation>Le jury dit</translation>
        </message>
        <message>
            <source>{state}: noted by the mission, not signed by Headquarters</source>
            <translation>{state} : noté par la mission, non signé par le Siège</translation>
        </message>
        <message>
            <source>{state}: signed by {name} of Headquarters on {day}</source>
            <translation>{state} : signé par {name} du Siège le {day}</translation>
        </message>
        <message>
            <source>What and where</source>
            <translation>Quoi et où</translation>
        </message>
        <message>
            <source>Submitted by</source>
            <translation>Présentée par</translation>
        </message>
        <message>
            <source>One body or several together, with commas between.</source>
            <translation>Une entité, ou plusieurs ensemble, séparées par des virgules.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Au</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Thèmes</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Ce qui a été fait</translation>
        </message>
        <message>
            <source>What others can learn</source>
            <translation>Ce que d’autres peuvent en apprendre</translation>
        </message>
        <message>
            <source>Results come first: what is different now, and for whom?</source>
            <translation>Les résultats d’abord : qu’est-ce qui a changé, et pour qui ?</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Preuves</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partenaires</translation>
        </message>
        <message>
            <source>How it advanced the goal of the theme</source>
            <translation>Comment elle a servi l’objectif du thème</translation>
        </message>
        <message>
            <source>Can it be repeated elsewhere?</source>
            <translation>Peut-on la reprendre ailleurs ?</translation>
        </message>
        <message>
            <source>Contact (restricted)</source>
            <translation>Contact (restreint)</translation>
        </message>
        <message>
            <source>For Headquarters only: never in public exports, nor on the hand-out sheet.</source>
            <translation>Pour le Siège seulement : jamais dans les extraits publics, ni sur la fiche à distribuer.</translation>
        </message>
        <message>
            <source>Once the panel has it, the state comes from Headquarters.</source>
            <translation>Dès que le jury l’a reçue, l’état vient du Siège.</translation>
        </message>
        <message>
            <source>The panel at Headquarters</source>
            <translation>Le jury au Siège</translation>
        </message>
        <message>
            <source>What the panel says</source>
            <translation>Ce que dit le jury</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>rien pour l’instant</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Brouillon</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>Présentée</translation>
        </message>
    </context>
    <context>
        <name>projects</name>
        <message>
            <source> · </source>
            <translation> · </translation>
        </message>
        <message>
            <source>approved {amount}</source>
            <translation>approuvé {amount}</translation>
        </message>
        <message>
            <source>received {amount}</source>
            <translation>reçu {amount}</translation>
        </message>
        <message>
            <source>spent {amount}</source>
            <translation>dépensé {amount}</translation>
        </message>
        <message>
            <source>obligated {amount}</source>
            <translation>engagé {amount}</translation>
        </message>
        <message>
            <source>balance {amount}</source>
            <translation>solde {amount}</translation>
        </message>
        <message>
            <source>available {amount}</source>
            <translation>disponible {amount}</translation>
        </message>
        <message numerus="yes">
            <source>%n check(s)</source>
            <translation>
                <numerusform>%n contrôle</numerusform>
                <numerusform>%n contrôles</numerusform>
            </translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>Proposé</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Approuvé</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Clos</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>But</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Area of the report</source>
            <translation>Domaine du rapport</translation>
        </message>
        <message>
            <source>Criteria met</source>
            <translation>Critères remplis</translation>
        </message>
        <message>
            <source>Target groups</source>
            <translation>Groupes visés</translation>
        </message>
        <message>
            <source>Displaced people among them</source>
            <translation>Personnes déplacées parmi eux</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>Commence</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Échéance</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Extensions without more money</source>
            <translation>Prolongations sans fonds supplémentaires</translation>
        </message>
        <message>
            <source>Activities closed</source>
            <translation>Activités closes le</translation>
        </message>
        <message>
            <source>Books closed</source>
            <translation>Comptes clos le</translation>
        </message>
        <message>
            <source>Balance carried over to</source>
            <translation>Solde reporté sur</translation>
        </message>
        <message>
            <source>Document about the balance</source>
            <translation>Pièce relative au solde</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapports</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Monnaie</translation>
        </message>
        <message>
            <source>Approved amount</source>
            <translation>Montant approuvé</translation>
        </message>
        <message>
            <source>Pre-financing</source>
            <translation>Préfinancement</translation>
        </message>
        <message>
            <source>Approvals</source>
            <translation>Approbations</translation>
        </message>
        <message>
            <source>Instalments received</source>
            <translation>Versements reçus</translation>
        </message>
        <message>
            <source>Finance section’s own figures</source>
            <translation>Chiffres de la section des finances</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partenaires</translation>
        </message>
        <message>
            <source>Budget lines</source>
            <translation>Lignes budgétaires</translation>
        </message>
        <message>
            <source>Versions of the budget</source>
            <translation>Versions du budget</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Grand livre</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Indicateurs</translation>
        </message>
        <message>
            <source>Beneficiaries</source>
            <translation>Bénéficiaires</translation>
        </message>
        <message>
            <source>Donor</source>
            <translation>Donateur</translation>
        </message>
        <message>
            <source>Focal person</source>
            <translation>Personne référente</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Entry {name}</source>
            <translation>Écriture {name}</translation>
        </message>
        <message>
            <source>Instalment {number}</source>
            <translation>Versement {number}</translation>
        </message>
    </context>
    <context>
        <name>quick</name>
        <message>
            <source>today, {day}</source>
            <translation>aujourd’hui, {day}</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>prévue</translation>
        </message>
        <message>
            <source>Say what it was about</source>
            <translation>Dites de quoi il s’agissait</translation>
        </message>
        <message>
            <source>in {place}</source>
            <translation>à {place}</translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n heure</numerusform>
                <numerusform>%n heures</numerusform>
            </translation>
        </message>
        <message>
            <source>area {area}</source>
            <translation>domaine {area}</translation>
        </message>
        <message>
            <source>project {project}</source>
            <translation>projet {project}</translation>
        </message>
        <message>
            <source>with {partner}</source>
            <translation>avec {partner}</translation>
        </message>
        <message>
            <source>sex {state}</source>
            <translation>sexe {state}</translation>
        </message>
        <message>
            <source>{who}: {figures}</source>
            <translation>{who} : {figures}</translation>
        </message>
        <message>
            <source>{count} women</source>
            <translation>{count} femmes</translation>
        </message>
        <message>
            <source>{count} men</source>
            <translation>{count} hommes</translation>
        </message>
        <message>
            <source>{count} girls</source>
            <translation>{count} filles</translation>
        </message>
        <message>
            <source>{count} boys</source>
            <translation>{count} garçons</translation>
        </message>
        <message>
            <source>{count} in all</source>
            <translation>{count} en tout</translation>
        </message>
    </context>
    <context>
        <name>record_fields</name>
        <message>
            <source>Held</source>
            <translation>Tenue</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Prévue</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Mission headquarters</source>
            <translation>Quartier général de la mission</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Terrain</translation>
        </message>
        <message>
            <source>Induction</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Pre-deployment</source>
            <translation>Avant déploiement</translation>
        </message>
        <message>
            <source>In mission</source>
            <translation>Dans la mission</translation>
        </message>
        <message>
            <source>Specialist</source>
            <translation>Spécialisée</translation>
        </message>
        <message>
            <source>Senior leaders</source>
            <translation>Hauts responsables</translation>
        </message>
        <message>
            <source>National counterparts</source>
            <translation>Partenaires nationaux</translation>
        </message>
        <message>
            <source>On the job</source>
            <translation>Sur le tas</translation>
        </message>
        <message>
            <source>E-learning</source>
            <translation>En ligne</translation>
        </message>
        <message>
            <source>Consultation</source>
            <translation>Consultation</translation>
        </message>
        <message>
            <source>Nothing was paid</source>
            <translation>Rien n’a été payé</translation>
        </message>
        <message>
            <source>Regular budget</source>
            <translation>Budget ordinaire</translation>
        </message>
        <message>
            <source>Assessed contributions</source>
            <translation>Contributions mises en recouvrement</translation>
        </message>
        <message>
            <source>Extrabudgetary</source>
            <translation>Extrabudgétaire</translation>
        </message>
        <message>
            <source>Gender Funding Facility</source>
            <translation>Fonds pour l’égalité des sexes</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Names or symbols, with commas between.</source>
            <translation>Noms ou cotes, séparés par des virgules.</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>Not for public exports</source>
            <translation>Pas pour les exportations publiques</translation>
        </message>
        <message>
            <source>These fields stay out of everything that is published.</source>
            <translation>Ces champs restent en dehors de tout ce qui est publié.</translation>
        </message>
        <message>
            <source>Where it belongs</source>
            <translation>D’où cela relève</translation>
        </message>
        <message>
            <source>Sub-actions</source>
            <translation>Sous-actions</translation>
        </message>
        <message>
            <source>Area of action</source>
            <translation>Domaine d’action</translation>
        </message>
        <message>
            <source>Government</source>
            <translation>Gouvernement</translation>
        </message>
        <message>
            <source>Women’s organisation</source>
            <translation>Organisation de femmes</translation>
        </message>
        <message>
            <source>NGO</source>
            <translation>ONG</translation>
        </message>
        <message>
            <source>United Nations</source>
            <translation>Nations Unies</translation>
        </message>
        <message>
            <source>Regional organisation</source>
            <translation>Organisation régionale</translation>
        </message>
        <message>
            <source>Donor</source>
            <translation>Donateur</translation>
        </message>
        <message>
            <source>Troop or police contributor</source>
            <translation>Pays contributeur de troupes ou de police</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Autre</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Sorte</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partenaires</translation>
        </message>
        <message>
            <source>Not collected</source>
            <translation>Non recueilli</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>What and when</source>
            <translation>Quoi et quand</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>As much as is known: 8 May 2006, May 2006, Q2 2006.</source>
            <translation>Ce qui est connu : 8 mai 2006, mai 2006, T2 2006.</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Premier jour</translation>
        </message>
        <message>
            <source>Only where it went on for longer than a day.</source>
            <translation>Seulement si cela a duré plus d’un jour.</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Dernier jour</translation>
        </message>
        <message>
            <source>It decides the quarter.</source>
            <translation>Il décide du trimestre.</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Where and with whom</source>
            <translation>Où et avec qui</translation>
        </message>
        <message>
            <source>Components</source>
            <translation>Composantes</translation>
        </message>
        <message>
            <source>People reached</source>
            <translation>Personnes touchées</translation>
        </message>
        <message>
            <source>Who took part</source>
            <translation>Qui y a pris part</translation>
        </message>
        <message>
            <source>Action of the mission’s plan</source>
            <translation>Action du plan de la mission</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coût</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>Ce qui en est résulté</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Only where it went on for longer; it decides the quarter.</source>
            <translation>Seulement si cela a duré plus longtemps ; il décide du trimestre.</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Heures</translation>
        </message>
        <message>
            <source>Module level</source>
            <translation>Niveau du module</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Sujet</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Lieux</translation>
        </message>
        <message>
            <source>Several with commas between.</source>
            <translation>Plusieurs, séparés par des virgules.</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Two letters, for example CD.</source>
            <translation>Deux lettres, par exemple CD.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Two letters, for example fr.</source>
            <translation>Deux lettres, par exemple fr.</translation>
        </message>
        <message>
            <source>Facilitators</source>
            <translation>Animateurs</translation>
        </message>
        <message>
            <source>Audience, in words</source>
            <translation>Public, en mots</translation>
        </message>
        <message>
            <source>Participants by component</source>
            <translation>Participants par composante</translation>
        </message>
        <message>
            <source>Project that paid</source>
            <translation>Projet qui a payé</translation>
        </message>
        <message>
            <source>Financing</source>
            <translation>Financement</translation>
        </message>
        <message>
            <source>Evaluation sheets returned</source>
            <translation>Fiches d’évaluation rendues</translation>
        </message>
        <message>
            <source>Satisfied, %</source>
            <translation>Satisfaits, %</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Effet</translation>
        </message>
    </context>
    <context>
        <name>reports</name>
        <message>
            <source>due {day}</source>
            <translation>à rendre le {day}</translation>
        </message>
        <message>
            <source>late</source>
            <translation>en retard</translation>
        </message>
        <message>
            <source>revision {number}</source>
            <translation>révision {number}</translation>
        </message>
        <message>
            <source>extended</source>
            <translation>prolongé</translation>
        </message>
        <message>
            <source>Not due</source>
            <translation>Non dû</translation>
        </message>
        <message>
            <source>Running, nothing written yet</source>
            <translation>En cours, rien n’est encore écrit</translation>
        </message>
        <message>
            <source>Nothing written</source>
            <translation>Rien d’écrit</translation>
        </message>
        <message>
            <source>Being written, last on {day}</source>
            <translation>En cours d’écriture, dernière fois le {day}</translation>
        </message>
        <message>
            <source>Waits for clearance</source>
            <translation>Attend l’approbation</translation>
        </message>
        <message>
            <source>Signed on {day}, not written yet</source>
            <translation>Signé le {day}, pas encore écrit</translation>
        </message>
        <message>
            <source>Written on {day}, no receipt yet</source>
            <translation>Écrit le {day}, pas encore de reçu</translation>
        </message>
        <message>
            <source>Received, receipt of {day}</source>
            <translation>Reçu, accusé du {day}</translation>
        </message>
        <message>
            <source>Accepted on {day}</source>
            <translation>Accepté le {day}</translation>
        </message>
        <message>
            <source>Returned on {day} with questions</source>
            <translation>Renvoyé le {day} avec des questions</translation>
        </message>
    </context>
    <context>
        <name>revisions</name>
        <message>
            <source>{quarter}, revision {number}</source>
            <translation>{quarter}, révision {number}</translation>
        </message>
        <message>
            <source>Waits for clearance</source>
            <translation>Attend l’approbation</translation>
        </message>
        <message>
            <source>Ready to send</source>
            <translation>Prêt à être envoyé</translation>
        </message>
        <message>
            <source>Written, no receipt yet</source>
            <translation>Écrit, pas encore de reçu</translation>
        </message>
        <message>
            <source>Received at Headquarters</source>
            <translation>Reçu au Siège</translation>
        </message>
        <message>
            <source>Accepted by Headquarters</source>
            <translation>Accepté par le Siège</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Renvoyé</translation>
        </message>
        <message>
            <source>Still to sign: {roles}. It can be sent after that.</source>
            <translation>Doivent encore signer : {roles}. L’envoi est possible ensuite.</translation>
        </message>
        <message>
            <source>Signed, and not written anywhere yet.</source>
            <translation>Signé, et écrit nulle part encore.</translation>
        </message>
        <message>
            <source>Written to {place} on {when}. Whether it arrived is not known before Headquarters’ receipt is here.</source>
            <translation>Écrit sur {place}, {when}. On ne sait s’il est arrivé qu’avec le reçu du Siège.</translation>
        </message>
        <message>
            <source>Returned: “{remark}” Answer it, and sign the next revision.</source>
            <translation>Renvoyé : « {remark} » Répondez-y, et signez la révision suivante.</translation>
        </message>
        <message>
            <source>Headquarters accepted it.</source>
            <translation>Le Siège l’a accepté.</translation>
        </message>
        <message>
            <source>Headquarters’ signed receipt says that it arrived.</source>
            <translation>Le reçu signé du Siège dit qu’il est arrivé.</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>tout</translation>
        </message>
        <message>
            <source>data only</source>
            <translation>données seules</translation>
        </message>
        <message>
            <source>not encrypted</source>
            <translation>non chiffré</translation>
        </message>
        <message>
            <source>folder not noted</source>
            <translation>dossier non noté</translation>
        </message>
    </context>
    <context>
        <name>roles</name>
        <message>
            <source>gender adviser</source>
            <translation>conseillère ou conseiller pour l’égalité des sexes</translation>
        </message>
        <message>
            <source>gender focal point</source>
            <translation>point focal pour l’égalité des sexes</translation>
        </message>
        <message>
            <source>Headquarters office</source>
            <translation>bureau du Siège</translation>
        </message>
        <message>
            <source>Head of Mission or delegate</source>
            <translation>chef de mission ou son délégué</translation>
        </message>
        <message>
            <source>UN Headquarters</source>
            <translation>Siège de l’ONU</translation>
        </message>
        <message>
            <source>Adviser</source>
            <translation>Conseiller</translation>
        </message>
        <message>
            <source>Focal point</source>
            <translation>Point focal</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <source>Head of Mission</source>
            <translation>Chef de mission</translation>
        </message>
        <message>
            <source>Gender adviser</source>
            <translation>Conseillère ou conseiller pour l’égalité des sexes</translation>
        </message>
        <message>
            <source>Gender focal point</source>
            <translation>Point focal pour l’égalité des sexes</translation>
        </message>
        <message>
            <source>Office at UN Headquarters</source>
            <translation>Bureau au Siège de l’ONU</translation>
        </message>
        <message>
            <source>Gender unit at UN Headquarters</source>
            <translation>Groupe de l’égalité des sexes au Siège de l’ONU</translation>
        </message>
    </context>
    <context>
        <name>rooms</name>
        <message>
            <source>Home</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>All reports</source>
            <translation>Tous les rapports</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>Formations</translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>Activités</translation>
        </message>
        <message>
            <source>Mission statistics</source>
            <translation>Statistiques de la mission</translation>
        </message>
        <message>
            <source>Staffing</source>
            <translation>Effectifs</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>Action plan</source>
            <translation>Plan d’action</translation>
        </message>
        <message>
            <source>Good practices</source>
            <translation>Bonnes pratiques</translation>
        </message>
        <message>
            <source>Gaps and challenges</source>
            <translation>Lacunes et difficultés</translation>
        </message>
        <message>
            <source>Lessons learned</source>
            <translation>Enseignements</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>Corbeille</translation>
        </message>
        <message>
            <source>Sign and export</source>
            <translation>Signer et exporter</translation>
        </message>
        <message>
            <source>Clearance</source>
            <translation>Approbation</translation>
        </message>
        <message>
            <source>Submission packages</source>
            <translation>Paquets à transmettre</translation>
        </message>
        <message>
            <source>What was sent</source>
            <translation>Ce qui a été envoyé</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Boîte d’arrivée</translation>
        </message>
        <message>
            <source>Submission status</source>
            <translation>État des envois</translation>
        </message>
        <message>
            <source>Missions</source>
            <translation>Missions</translation>
        </message>
        <message>
            <source>Grants</source>
            <translation>Octrois</translation>
        </message>
        <message>
            <source>Annual report</source>
            <translation>Rapport annuel</translation>
        </message>
        <message>
            <source>Find and quote</source>
            <translation>Rechercher et citer</translation>
        </message>
        <message>
            <source>Authorized signatories</source>
            <translation>Signataires habilités</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>Lock page</source>
            <translation>Page de verrouillage</translation>
        </message>
        <message>
            <source>Set-up</source>
            <translation>Installation</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Compare revisions</source>
            <translation>Comparer des révisions</translation>
        </message>
    </context>
    <context>
        <name>rules</name>
        <message>
            <source>Every question the form demands is answered, or it says why not.</source>
            <translation>Chaque question que le formulaire exige a une réponse, ou il est dit pourquoi non.</translation>
        </message>
        <message>
            <source>Texts keep to their word limit.</source>
            <translation>Les textes respectent leur nombre de mots.</translation>
        </message>
        <message>
            <source>A yes is described, a no is explained, and only offered answers are given.</source>
            <translation>Un oui est décrit, un non est expliqué, et seules les réponses proposées sont données.</translation>
        </message>
        <message>
            <source>“Other” is named, and a yes that asks for categories has at least one.</source>
            <translation>« Autre » est nommé, et un oui qui demande des catégories en a au moins une.</translation>
        </message>
        <message>
            <source>A sub-action belongs to the area it stands under.</source>
            <translation>Une sous-action relève du domaine sous lequel elle figure.</translation>
        </message>
        <message>
            <source>A mixed audience has women and men.</source>
            <translation>Un public mixte compte des femmes et des hommes.</translation>
        </message>
        <message>
            <source>A lower bound or an estimate makes the sum “at least”.</source>
            <translation>Un minimum ou une estimation rend la somme « au moins ».</translation>
        </message>
        <message>
            <source>In a series, persons who were trained before are marked as repeats.</source>
            <translation>Dans une série, les personnes déjà formées sont marquées.</translation>
        </message>
        <message>
            <source>The components of a training add up to its participants.</source>
            <translation>Les composantes d’une formation font le nombre de ses participants.</translation>
        </message>
        <message>
            <source>Satisfaction is a share from 0 to 100, with the number of answers.</source>
            <translation>La satisfaction est une part de 0 à 100, avec le nombre de réponses.</translation>
        </message>
        <message>
            <source>One record holds one event in one place.</source>
            <translation>Une fiche contient un événement en un lieu.</translation>
        </message>
        <message>
            <source>No event is entered twice.</source>
            <translation>Aucun événement n’est saisi deux fois.</translation>
        </message>
        <message>
            <source>Amounts, donors, contacts and restricted fields never enter what everybody may read.</source>
            <translation>Montants, donateurs, coordonnées et champs à diffusion restreinte n’entrent jamais dans ce que tous peuvent lire.</translation>
        </message>
        <message>
            <source>Signatures and checksums of a package hold, its signers and template are known, its clock is right.</source>
            <translation>Signatures et empreintes d’un envoi sont justes, ses signataires et son modèle connus, son horloge à l’heure.</translation>
        </message>
        <message>
            <source>The same package twice changes nothing; a newer revision replaces the view, and both are kept.</source>
            <translation>Le même envoi deux fois ne change rien ; une révision plus récente remplace la vue, et les deux sont gardées.</translation>
        </message>
        <message>
            <source>Local currency carries the UN operational rate in force on the day.</source>
            <translation>La monnaie locale porte le taux opérationnel de l’ONU en vigueur ce jour-là.</translation>
        </message>
        <message>
            <source>Entries lie within the project's time, or shortly after it as closing payments.</source>
            <translation>Les écritures se situent dans la durée du projet, ou peu après comme derniers paiements.</translation>
        </message>
        <message>
            <source>A training has title, category and start; place, partners and facilitator help.</source>
            <translation>Une formation a un titre, une catégorie et un début ; lieu, partenaires et animateur aident.</translation>
        </message>
        <message>
            <source>Dates are in order, and the last day decides the quarter.</source>
            <translation>Les dates se suivent, et le dernier jour décide du trimestre.</translation>
        </message>
        <message>
            <source>Only held events count participants; planned and cancelled ones count nobody.</source>
            <translation>Seuls les événements tenus comptent des participants ; les événements prévus et annulés n’en comptent aucun.</translation>
        </message>
        <message>
            <source>A training paid by the Gender Funding Facility names its project.</source>
            <translation>Une formation payée par le Fonds pour l’égalité des sexes nomme son projet.</translation>
        </message>
        <message>
            <source>A closed project has returned or carried over its balance, with a document.</source>
            <translation>Un projet clos a restitué ou reporté son solde, avec une pièce.</translation>
        </message>
        <message>
            <source>A project has a national partner, and says what its partners are.</source>
            <translation>Un projet a un partenaire national, et dit ce que sont ses partenaires.</translation>
        </message>
        <message>
            <source>A grant stays within the ceiling that Headquarters set for the mission.</source>
            <translation>Une subvention reste sous le plafond que le Siège a fixé pour la mission.</translation>
        </message>
        <message>
            <source>A financial report is certified, and approved by somebody else.</source>
            <translation>Un rapport financier est certifié, et approuvé par quelqu’un d’autre.</translation>
        </message>
        <message>
            <source>Financial and substantive report of a project come together.</source>
            <translation>Les rapports financier et descriptif d’un projet vont ensemble.</translation>
        </message>
        <message>
            <source>A project counts the people it reaches, by sex.</source>
            <translation>Un projet compte les personnes qu’il touche, par sexe.</translation>
        </message>
        <message>
            <source>What was entered agrees with the grant that Headquarters signed, or a note says why not.</source>
            <translation>La saisie concorde avec l’octroi signé par le Siège, ou une note dit pourquoi elle en diffère.</translation>
        </message>
        <message>
            <source>No text holds contacts of persons, the name of a victim, or a case of misconduct.</source>
            <translation>Aucun texte ne contient de coordonnées de personnes, de nom de victime ni de cas de faute.</translation>
        </message>
        <message>
            <source>A quantitative indicator has unit, and baseline and target with their dates.</source>
            <translation>Un indicateur quantitatif a une unité, une valeur de référence et une cible avec leurs dates.</translation>
        </message>
        <message>
            <source>Values move towards their target, and do not shoot far past it.</source>
            <translation>Les valeurs vont vers leur cible, et ne la dépassent pas de loin.</translation>
        </message>
        <message>
            <source>Spending stays within what was received, commitments within what was approved.</source>
            <translation>Les dépenses restent dans ce qui a été reçu, les engagements dans ce qui a été approuvé.</translation>
        </message>
        <message>
            <source>Balance and available are worked out; a difference to finance is explained.</source>
            <translation>Le solde et le disponible sont calculés ; un écart avec les finances est expliqué.</translation>
        </message>
        <message>
            <source>A budget line is not overrun by more than the margin without re-allocation.</source>
            <translation>Une ligne budgétaire n’est pas dépassée au-delà de la marge sans réaffectation.</translation>
        </message>
        <message>
            <source>The ledger goes on from where the last report left it.</source>
            <translation>Le grand livre reprend là où le dernier rapport l’a laissé.</translation>
        </message>
        <message>
            <source>One number does not stand for two things.</source>
            <translation>Un nombre ne désigne pas deux choses.</translation>
        </message>
        <message>
            <source>Texts are new each quarter, and numbers of people in them are in a record.</source>
            <translation>Les textes sont nouveaux chaque trimestre, et les nombres de personnes y sont dans une fiche.</translation>
        </message>
        <message>
            <source>What stands outside the plan cites no sub-action of the plan.</source>
            <translation>Ce qui est hors plan ne cite aucune sous-action du plan.</translation>
        </message>
        <message>
            <source>Results are shown by a number, a record or an indicator.</source>
            <translation>Les résultats se montrent par un nombre, une fiche ou un indicateur.</translation>
        </message>
        <message>
            <source>Counts are whole numbers from zero, or empty; empty is not zero.</source>
            <translation>Les effectifs sont des nombres entiers à partir de zéro, ou vides ; vide n’est pas zéro.</translation>
        </message>
        <message>
            <source>Women, men, girls, boys and unspecified add up to the total.</source>
            <translation>Femmes, hommes, filles, garçons et non précisés font le total.</translation>
        </message>
        <message>
            <source>A total without a split stands as unspecified, and the split is asked for.</source>
            <translation>Un total sans répartition est porté comme non précisé, et la répartition est demandée.</translation>
        </message>
        <message>
            <source>No part is larger than the whole it belongs to.</source>
            <translation>Aucune partie n’est plus grande que le tout dont elle relève.</translation>
        </message>
        <message>
            <source>Shares are worked out from the numbers; a share from a source agrees with them.</source>
            <translation>Les parts sont calculées à partir des nombres ; une part tirée d’une source concorde avec eux.</translation>
        </message>
        <message>
            <source>A share comes with its numbers.</source>
            <translation>Une part vient avec ses nombres.</translation>
        </message>
        <message>
            <source>Few persons are of unspecified sex; events for girls or boys count them apart.</source>
            <translation>Peu de personnes sont de sexe non précisé ; les événements pour filles ou garçons les comptent à part.</translation>
        </message>
        <message>
            <source>Only persons are split by sex and enter totals of persons.</source>
            <translation>Seules les personnes sont réparties par sexe et entrent dans les totaux de personnes.</translation>
        </message>
        <message>
            <source>The budget adds up to the approved amount, support cost follows the approval.</source>
            <translation>Le budget fait le montant approuvé, les frais d’appui suivent l’approbation.</translation>
        </message>
        <message>
            <source>Instalments stay within the approval, follow each other, and come before spending.</source>
            <translation>Les versements restent dans l’approbation, se suivent et précèdent les dépenses.</translation>
        </message>
        <message>
            <source>The mission is active in the quarter; its last report hands over.</source>
            <translation>La mission est active pendant le trimestre ; son dernier rapport fait la passation.</translation>
        </message>
        <message>
            <source>One report per mission, quarter and role; a revised one says why.</source>
            <translation>Un rapport par mission, trimestre et rôle ; un rapport révisé dit pourquoi.</translation>
        </message>
        <message>
            <source>The version of the template fits the quarter, and the answers fit the template.</source>
            <translation>La version du modèle convient au trimestre, et les réponses conviennent au modèle.</translation>
        </message>
        <message>
            <source>The author's role on the date decides the form.</source>
            <translation>Le rôle de l’auteur à la date décide du formulaire.</translation>
        </message>
        <message>
            <source>A theme with programme lines has a lesson or a gap.</source>
            <translation>Un thème qui a des lignes de programme a un enseignement ou une lacune.</translation>
        </message>
        <message>
            <source>An area that is reported on has a result; one that is not says why.</source>
            <translation>Un domaine traité a un résultat ; celui qui ne l’est pas dit pourquoi.</translation>
        </message>
        <message>
            <source>No more senior managers have a goal than there are senior managers.</source>
            <translation>Il n’y a pas plus de hauts responsables ayant un objectif que de hauts responsables.</translation>
        </message>
    </context>
    <context>
        <name>search</name>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activité</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>Statistiques</translation>
        </message>
        <message>
            <source>Action plan</source>
            <translation>Plan d’action</translation>
        </message>
        <message>
            <source>Good practice</source>
            <translation>Bonne pratique</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>Lacune</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Enseignement</translation>
        </message>
        <message>
            <source>Staffing</source>
            <translation>Effectifs</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
    </context>
    <context>
        <name>signatories</name>
        <message>
            <source>No longer in this function</source>
            <translation>N’exerce plus cette fonction</translation>
        </message>
        <message>
            <source>Moved to another mission or office</source>
            <translation>Passé à une autre mission ou un autre bureau</translation>
        </message>
        <message>
            <source>Replaced by a new registration</source>
            <translation>Remplacé par un nouvel enregistrement</translation>
        </message>
        <message>
            <source>Key or laptop lost or stolen</source>
            <translation>Clé ou ordinateur perdu ou volé</translation>
        </message>
        <message>
            <source>Another reason</source>
            <translation>Autre motif</translation>
        </message>
        <message>
            <source>Head of Mission or delegate signs</source>
            <translation>Le chef de mission ou son délégué signe</translation>
        </message>
        <message>
            <source>Memo or e-mail attached</source>
            <translation>Mémorandum ou courriel joint</translation>
        </message>
        <message>
            <source>No clearance needed</source>
            <translation>Pas d’approbation nécessaire</translation>
        </message>
        <message>
            <source>All missions</source>
            <translation>Toutes les missions</translation>
        </message>
        <message>
            <source>UN Headquarters</source>
            <translation>Siège de l’ONU</translation>
        </message>
        <message>
            <source>all authors</source>
            <translation>tous les auteurs</translation>
        </message>
        <message>
            <source>Request waiting</source>
            <translation>Demande en attente</translation>
        </message>
        <message>
            <source>compare by telephone</source>
            <translation>comparer par téléphone</translation>
        </message>
        <message>
            <source>not on the list in use yet</source>
            <translation>pas encore sur la liste en usage</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Échu</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>jusqu’au {day}</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>En vigueur</translation>
        </message>
        <message>
            <source>set here</source>
            <translation>fixé ici</translation>
        </message>
        <message>
            <source>where nothing else is set</source>
            <translation>là où rien d’autre n’est fixé</translation>
        </message>
    </context>
    <context>
        <name>signing</name>
        <message>
            <source>Checking the report</source>
            <translation>Contrôle du rapport</translation>
        </message>
        <message>
            <source>Writing the workbook</source>
            <translation>Écriture du classeur</translation>
        </message>
        <message>
            <source>Writing the report as PDF</source>
            <translation>Écriture du rapport en PDF</translation>
        </message>
        <message>
            <source>Opening the key</source>
            <translation>Ouverture de la clé</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Signature en cours</translation>
        </message>
        <message>
            <source>Packing</source>
            <translation>Mise en paquet</translation>
        </message>
        <message>
            <source>Encrypting</source>
            <translation>Chiffrement</translation>
        </message>
        <message>
            <source>Writing the file</source>
            <translation>Écriture du fichier</translation>
        </message>
        <message>
            <source>Reading the file back</source>
            <translation>Relecture du fichier</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
    </context>
    <context>
        <name>staffing</name>
        <message>
            <source>Gender adviser</source>
            <translation>Conseillère ou conseiller pour l’égalité des sexes</translation>
        </message>
        <message>
            <source>Gender officer</source>
            <translation>Spécialiste du genre</translation>
        </message>
        <message>
            <source>Gender focal point</source>
            <translation>Point focal pour l’égalité des sexes</translation>
        </message>
        <message>
            <source>Women’s protection adviser</source>
            <translation>Conseillère pour la protection des femmes</translation>
        </message>
        <message>
            <source>Child protection adviser</source>
            <translation>Conseiller pour la protection de l’enfance</translation>
        </message>
        <message>
            <source>National officer</source>
            <translation>Administrateur national</translation>
        </message>
        <message>
            <source>Field service</source>
            <translation>Service mobile</translation>
        </message>
        <message>
            <source>General service</source>
            <translation>Services généraux</translation>
        </message>
        <message>
            <source>UN volunteer</source>
            <translation>Volontaire des Nations Unies</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>État au</translation>
        </message>
        <message>
            <source>The day from which this is true, until a later entry of the same role and level.</source>
            <translation>Le jour à partir duquel cela est vrai, jusqu’à une entrée ultérieure de même fonction et de même grade.</translation>
        </message>
        <message>
            <source>What and when</source>
            <translation>Quoi et quand</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>Postes</translation>
        </message>
        <message>
            <source>Filled</source>
            <translation>Pourvus</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Femmes</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Hommes</translation>
        </message>
        <message>
            <source>Staffing</source>
            <translation>Effectifs</translation>
        </message>
        <message>
            <source>New entry</source>
            <translation>Nouvelle écriture</translation>
        </message>
        <message>
            <source>All entries</source>
            <translation>Toutes les entrées</translation>
        </message>
        <message>
            <source>Search remarks</source>
            <translation>Chercher dans les remarques</translation>
        </message>
        <message>
            <source>No post is recorded yet. Choose “New entry” and give the day, the role and level, and how many posts there are and are filled. Add an entry when something changes: “Put into the report” fills the staffing table with what was true at the end of the quarter.</source>
            <translation>Aucun poste n’est encore consigné. Choisissez « Nouvelle entrée » et indiquez le jour, la fonction, le grade, et combien de postes existent et sont pourvus. Ajoutez une entrée à chaque changement : « Porter au rapport » remplit le tableau des effectifs avec ce qui était vrai à la fin du trimestre.</translation>
        </message>
        <message>
            <source>Role, level</source>
            <translation>Fonction, grade</translation>
        </message>
        <message>
            <source>Vacant</source>
            <translation>Vacants</translation>
        </message>
        <message>
            <source>Role not stated</source>
            <translation>Fonction non précisée</translation>
        </message>
        <message>
            <source>n/c</source>
            <translation>n. r.</translation>
        </message>
        <message>
            <source>n/a</source>
            <translation>s. o.</translation>
        </message>
        <message>
            <source>withheld</source>
            <translation>non communiqué</translation>
        </message>
        <message>
            <source>All roles</source>
            <translation>Tous les rôles</translation>
        </message>
        <message>
            <source>All levels</source>
            <translation>Tous les grades</translation>
        </message>
    </context>
    <context>
        <name>statistics</name>
        <message>
            <source>How many there are (stock)</source>
            <translation>Combien il y en a (stock)</translation>
        </message>
        <message>
            <source>How many in the period (flow)</source>
            <translation>Combien durant la période (flux)</translation>
        </message>
        <message>
            <source>stock</source>
            <translation>stock</translation>
        </message>
        <message>
            <source>flow</source>
            <translation>flux</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Keep the words from quarter to quarter: sets of one title are one series.</source>
            <translation>Gardez les mêmes mots d’un trimestre à l’autre : les jeux d’un même titre forment une série.</translation>
        </message>
        <message>
            <source>What and when</source>
            <translation>Quoi et quand</translation>
        </message>
        <message>
            <source>The figures say</source>
            <translation>Les chiffres disent</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>For example Q2 2006.</source>
            <translation>Par exemple T2 2006.</translation>
        </message>
        <message>
            <source>Day of the count</source>
            <translation>Jour du décompte</translation>
        </message>
        <message>
            <source>Only of a stock, where it is known.</source>
            <translation>Seulement pour un stock, s’il est connu.</translation>
        </message>
        <message>
            <source>Unit that has the figures</source>
            <translation>Service qui détient les chiffres</translation>
        </message>
        <message>
            <source>From whom and where</source>
            <translation>De qui et d’où</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Figures by category</source>
            <translation>Chiffres par catégorie</translation>
        </message>
        <message>
            <source>Figures that are changed here are no longer shown as carried forward.</source>
            <translation>Les chiffres modifiés ici ne sont plus indiqués comme reportés.</translation>
        </message>
        <message>
            <source>The figures</source>
            <translation>Les chiffres</translation>
        </message>
        <message>
            <source>Mission statistics</source>
            <translation>Statistiques de la mission</translation>
        </message>
        <message>
            <source>New data set</source>
            <translation>Nouveau jeu de données</translation>
        </message>
        <message>
            <source>All data sets</source>
            <translation>Tous les jeux de données</translation>
        </message>
        <message>
            <source>Search title, unit, remark</source>
            <translation>Chercher titre, service, remarque</translation>
        </message>
        <message>
            <source>No data set is recorded yet. Choose one under “Suggested data sets”, or “New data set” for one of your own. Settle with the units which ones they give you every quarter: from the second quarter on, this page asks for each of them and offers the last figures.</source>
            <translation>Aucun jeu de données n’est encore consigné. Choisissez-en un sous « Séries proposées », ou « Nouveau jeu de données » pour le vôtre. Convenez avec les services de ceux qu’ils vous donnent chaque trimestre : dès le deuxième trimestre, cette page demande chacun d’eux et propose les derniers chiffres.</translation>
        </message>
        <message>
            <source>Title, unit</source>
            <translation>Titre, service</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Femmes</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Hommes</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Women, %</source>
            <translation>Femmes, %</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Chiffres</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Domaine</translation>
        </message>
        <message>
            <source>By category</source>
            <translation>Par catégorie</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>carried forward</source>
            <translation>reporté</translation>
        </message>
        <message>
            <source>Category not stated</source>
            <translation>Catégorie non précisée</translation>
        </message>
        <message>
            <source>carried forward from an earlier quarter</source>
            <translation>reporté d’un trimestre antérieur</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>Stocks and flows</source>
            <translation>Stocks et flux</translation>
        </message>
    </context>
    <context>
        <name>status</name>
        <message>
            <source>added</source>
            <translation>ajouté</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>retiré</translation>
        </message>
        <message>
            <source>reworded</source>
            <translation>reformulé</translation>
        </message>
        <message>
            <source>blank</source>
            <translation>vide</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Renvoyé</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>En retard</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Attendu</translation>
        </message>
        <message>
            <source>Extended</source>
            <translation>Prolongé</translation>
        </message>
        <message>
            <source>Post vacant</source>
            <translation>Poste vacant</translation>
        </message>
        <message>
            <source>In liquidation</source>
            <translation>En liquidation</translation>
        </message>
        <message>
            <source>Not due, exempt</source>
            <translation>Non dû, dispensé</translation>
        </message>
        <message>
            <source>All types</source>
            <translation>Tous les types</translation>
        </message>
        <message>
            <source>Traditional</source>
            <translation>Traditionnelle</translation>
        </message>
        <message>
            <source>Multidimensional</source>
            <translation>Multidimensionnelle</translation>
        </message>
        <message>
            <source>Integrated</source>
            <translation>Intégrée</translation>
        </message>
        <message>
            <source>Political</source>
            <translation>Politique</translation>
        </message>
        <message>
            <source>All roles</source>
            <translation>Tous les rôles</translation>
        </message>
        <message>
            <source>Gender advisers</source>
            <translation>Conseillers pour l’égalité des sexes</translation>
        </message>
        <message>
            <source>Gender focal points</source>
            <translation>Points focaux pour l’égalité des sexes</translation>
        </message>
        <message>
            <source>Accepted, clearance documented</source>
            <translation>Accepté, approbation documentée</translation>
        </message>
        <message>
            <source>, was due {day}</source>
            <translation>, était dû le {day}</translation>
        </message>
        <message>
            <source>Exempt: {reason}</source>
            <translation>Dispensé : {reason}</translation>
        </message>
        <message>
            <source>Received, the PDF is being checked</source>
            <translation>Reçu, contrôle du PDF en cours</translation>
        </message>
        <message>
            <source>Received, waiting for your review</source>
            <translation>Reçu, attend votre examen</translation>
        </message>
        <message>
            <source>Returned to the mission with questions</source>
            <translation>Renvoyé à la mission avec des questions</translation>
        </message>
        <message>
            <source>Expected by {day}</source>
            <translation>Attendu d’ici au {day}</translation>
        </message>
        <message>
            <source>Extended until {day}</source>
            <translation>Prolongé jusqu’au {day}</translation>
        </message>
        <message>
            <source>Post vacant, nothing is due</source>
            <translation>Poste vacant, rien n’est dû</translation>
        </message>
        <message>
            <source>Mission in liquidation, nothing is due</source>
            <translation>Mission en liquidation, rien n’est dû</translation>
        </message>
        <message>
            <source>Not due</source>
            <translation>Non dû</translation>
        </message>
        <message>
            <source>Q{number}</source>
            <translation>T{number}</translation>
        </message>
        <message>
            <source>{quarter}: {come} of {owed} reports in</source>
            <translation>{quarter} : {come} rapports arrivés sur {owed}</translation>
        </message>
        <message>
            <source>{come} of {owed}</source>
            <translation>{come} sur {owed}</translation>
        </message>
        <message>
            <source>{on_time} of {due}</source>
            <translation>{on_time} sur {due}</translation>
        </message>
        <message>
            <source>{on_time} of {due} reports on time</source>
            <translation>{on_time} rapports à temps sur {due}</translation>
        </message>
        <message>
            <source>{days} d</source>
            <translation>{days} j</translation>
        </message>
        <message>
            <source>r{number}</source>
            <translation>r{number}</translation>
        </message>
        <message>
            <source>{mission} {quarter}</source>
            <translation>{mission} {quarter}</translation>
        </message>
        <message>
            <source>revision {number}</source>
            <translation>révision {number}</translation>
        </message>
    </context>
    <context>
        <name>terms</name>
        <message>
            <source>Trainings held</source>
            <translation>Formations tenues</translation>
        </message>
        <message>
            <source>Participants in trainings</source>
            <translation>Participations aux formations</translation>
        </message>
        <message>
            <source>Women in trainings</source>
            <translation>Femmes aux formations</translation>
        </message>
        <message>
            <source>Men in trainings</source>
            <translation>Hommes aux formations</translation>
        </message>
        <message>
            <source>Girls in trainings</source>
            <translation>Filles aux formations</translation>
        </message>
        <message>
            <source>Boys in trainings</source>
            <translation>Garçons aux formations</translation>
        </message>
        <message>
            <source>Share of women in trainings</source>
            <translation>Part des femmes aux formations</translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>Activités</translation>
        </message>
        <message>
            <source>People reached by activities</source>
            <translation>Personnes touchées par les activités</translation>
        </message>
        <message>
            <source>Women reached by activities</source>
            <translation>Femmes touchées par les activités</translation>
        </message>
        <message>
            <source>Men reached by activities</source>
            <translation>Hommes touchés par les activités</translation>
        </message>
        <message>
            <source>Girls reached by activities</source>
            <translation>Filles touchées par les activités</translation>
        </message>
        <message>
            <source>Boys reached by activities</source>
            <translation>Garçons touchés par les activités</translation>
        </message>
        <message>
            <source>Share of women among people reached</source>
            <translation>Part des femmes parmi les personnes touchées</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>Approved for projects</source>
            <translation>Approuvé pour les projets</translation>
        </message>
        <message>
            <source>Received in the period</source>
            <translation>Reçu pendant la période</translation>
        </message>
        <message>
            <source>Received in all</source>
            <translation>Reçu en tout</translation>
        </message>
        <message>
            <source>Spent in the period</source>
            <translation>Dépensé pendant la période</translation>
        </message>
        <message>
            <source>Spent in all</source>
            <translation>Dépensé en tout</translation>
        </message>
        <message>
            <source>Obligated</source>
            <translation>Engagé</translation>
        </message>
        <message>
            <source>Balance of projects</source>
            <translation>Solde des projets</translation>
        </message>
        <message>
            <source>Mission statistics: total</source>
            <translation>Statistiques de la mission : total</translation>
        </message>
        <message>
            <source>Mission statistics: women</source>
            <translation>Statistiques de la mission : femmes</translation>
        </message>
        <message>
            <source>Mission statistics: men</source>
            <translation>Statistiques de la mission : hommes</translation>
        </message>
        <message>
            <source>Mission statistics: girls</source>
            <translation>Statistiques de la mission : filles</translation>
        </message>
        <message>
            <source>Mission statistics: boys</source>
            <translation>Statistiques de la mission : garçons</translation>
        </message>
        <message>
            <source>Mission statistics: share of women</source>
            <translation>Statistiques de la mission : part des femmes</translation>
        </message>
        <message>
            <source>Posts of the gender unit</source>
            <translation>Postes du groupe de l’égalité des sexes</translation>
        </message>
        <message>
            <source>Filled posts of the gender unit</source>
            <translation>Postes pourvus du groupe de l’égalité des sexes</translation>
        </message>
        <message>
            <source>Women on posts of the gender unit</source>
            <translation>Femmes aux postes du groupe de l’égalité des sexes</translation>
        </message>
        <message>
            <source>Men on posts of the gender unit</source>
            <translation>Hommes aux postes du groupe de l’égalité des sexes</translation>
        </message>
        <message>
            <source>Good practices</source>
            <translation>Bonnes pratiques</translation>
        </message>
        <message>
            <source>Gaps and challenges</source>
            <translation>Lacunes et difficultés</translation>
        </message>
        <message>
            <source>Lessons learned</source>
            <translation>Enseignements</translation>
        </message>
        <message>
            <source>financial report</source>
            <translation>rapport financier</translation>
        </message>
        <message>
            <source>substantive report</source>
            <translation>rapport descriptif</translation>
        </message>
        <message>
            <source>approval</source>
            <translation>approbation</translation>
        </message>
        <message>
            <source>instalment</source>
            <translation>versement</translation>
        </message>
        <message>
            <source>extension</source>
            <translation>prolongation</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>approuvé</translation>
        </message>
        <message>
            <source>received</source>
            <translation>reçu</translation>
        </message>
        <message>
            <source>spent</source>
            <translation>dépensé</translation>
        </message>
        <message>
            <source>obligated</source>
            <translation>engagé</translation>
        </message>
        <message>
            <source>balance</source>
            <translation>solde</translation>
        </message>
        <message>
            <source>available</source>
            <translation>disponible</translation>
        </message>
        <message>
            <source>gender adviser</source>
            <translation>conseillère ou conseiller pour l’égalité des sexes</translation>
        </message>
        <message>
            <source>gender focal point</source>
            <translation>point focal pour l’égalité des sexes</translation>
        </message>
        <message>
            <source>Headquarters office</source>
            <translation>bureau du Siège</translation>
        </message>
        <message>
            <source>participants</source>
            <translation>participants</translation>
        </message>
        <message>
            <source>military</source>
            <translation>militaires</translation>
        </message>
        <message>
            <source>police</source>
            <translation>police</translation>
        </message>
        <message>
            <source>civilian</source>
            <translation>civils</translation>
        </message>
        <message>
            <source>national counterparts</source>
            <translation>partenaires nationaux</translation>
        </message>
        <message>
            <source>other participants</source>
            <translation>autres participants</translation>
        </message>
        <message>
            <source>beneficiaries</source>
            <translation>bénéficiaires</translation>
        </message>
        <message>
            <source>people</source>
            <translation>personnes</translation>
        </message>
        <message>
            <source>the network</source>
            <translation>le réseau</translation>
        </message>
        <message>
            <source>e-mail</source>
            <translation>le courriel</translation>
        </message>
        <message>
            <source>stick or courier</source>
            <translation>la clé USB ou le courrier</translation>
        </message>
    </context>
    <context>
        <name>trainings</name>
        <message>
            <source>Trainings</source>
            <translation>Formations</translation>
        </message>
        <message>
            <source>New training</source>
            <translation>Nouvelle formation</translation>
        </message>
        <message>
            <source>All trainings</source>
            <translation>Toutes les formations</translation>
        </message>
        <message>
            <source>8 May, Bukavu, Gender and elections, police, 12 women 8 men</source>
            <translation>8 mai, Bukavu, Genre et élections, police, 12 femmes 8 hommes</translation>
        </message>
        <message>
            <source>Search title, place, partner</source>
            <translation>Chercher titre, lieu, partenaire</translation>
        </message>
        <message>
            <source>No training is recorded yet. Type one above in one line and press Enter, or choose “New training” to fill in a form. Trainings held in a quarter come into its report by themselves.</source>
            <translation>Aucune formation n’est encore notée. Tapez-en une ci-dessus en une ligne et appuyez sur Entrée, ou choisissez « Nouvelle formation » pour remplir un formulaire. Les formations tenues dans un trimestre entrent d’elles-mêmes dans son rapport.</translation>
        </message>
    </context>
</TS>
