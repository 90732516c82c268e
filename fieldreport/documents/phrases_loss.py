"""The phrases that only the loss card has, English and French."""

from typing import Final

# key: (English, French)
LOSS: Final[dict[str, tuple[str, str]]] = {
    "title": ("Loss card", "Fiche de perte"),
    "state": ("{who}, {role}. As of {day}.", "{who}, {role}. État au {day}."),
    "lead": (
        "For the day on which this computer is lost, stolen or seized. Keep it away from the computer. "
        "Nothing on it opens anything.",
        "Pour le jour où cet ordinateur est perdu, volé ou saisi. À garder loin de l’ordinateur. "
        "Rien de ce qu’elle contient n’ouvre quoi que ce soit.",
    ),
    "call": ("1. Call at once", "1. Appelez aussitôt"),
    "hq": (
        "UN Headquarters, register of signatories: {names}",
        "Siège de l’ONU, registre des signataires\u00a0: {names}",
    ),
    "line": ("Name and telephone: ", "Nom et téléphone\u00a0: "),
    "revoke": ("2. Ask for these to be withdrawn", "2. Demandez le retrait de"),
    "revoke.why": (
        "Say whether the computer was unlocked, and whether anybody knows the passphrase: then the key counts as "
        "stolen.",
        "Dites si l’ordinateur était déverrouillé et si quelqu’un connaît la phrase secrète\u00a0: la clé est alors "
        "réputée volée.",
    ),
    "revoke.none": (
        "Nobody was registered on this computer when the card was made.",
        "Personne n’était inscrit sur cet ordinateur lors de l’établissement de la fiche.",
    ),
    "authority": (
        "Authority of the list in use: {fingerprint}",
        "Autorité de la liste en vigueur\u00a0: {fingerprint}",
    ),
    "unsent": ("3. What had not been confirmed yet", "3. Ce qui n’était pas encore confirmé"),
    "unsent.none": (
        "Nothing: Headquarters had confirmed every report that was begun.",
        "Rien\u00a0: le Siège avait confirmé chaque rapport commencé.",
    ),
    "unsent.more": ("and {count} earlier ones", "et {count} plus anciens"),
    "draft": ("{quarter}: begun, not signed", "{quarter}\u00a0: commencé, non signé"),
    "waiting": ("{quarter}: waits for a signature", "{quarter}\u00a0: en attente d’une signature"),
    "ready": ("{quarter}: signed, not written to a package", "{quarter}\u00a0: signé, sans paquet écrit"),
    "written": (
        "{quarter}: written to a package, no receipt yet",
        "{quarter}\u00a0: paquet écrit, sans accusé de réception",
    ),
    "returned": ("{quarter}: returned by Headquarters", "{quarter}\u00a0: renvoyé par le Siège"),
    "back": ("4. What brings it back", "4. Ce qui permet de tout retrouver"),
    "back.data": (
        "The data: the newest backup ({backup}) with the passphrase of its time, or with the recovery sheet.",
        "Les données\u00a0: la dernière sauvegarde ({backup}) avec la phrase secrète d’alors, ou avec la feuille de "
        "récupération.",
    ),
    "back.nothing": (
        "The data: no backup was made from this computer. Only what Headquarters received comes back.",
        "Les données\u00a0: aucune sauvegarde n’a été faite ici. Seul revient ce que le Siège a reçu.",
    ),
    "back.key": (
        "The signing key: the same backup. Once withdrawn it signs no more: register anew, with a new key.",
        "La clé de signature\u00a0: la même sauvegarde. Une fois retirée, elle ne signe plus\u00a0: demandez une "
        "nouvelle inscription, avec une nouvelle clé.",
    ),
    "back.officer": (
        "The Head of Mission’s or delegate’s key opens with her or his own passphrase alone.",
        "La clé du chef de mission ou de sa personne déléguée ne s’ouvre qu’avec sa propre phrase secrète.",
    ),
    "back.locked": (
        "A locked computer shows nothing of this to whoever finds it; an unlocked one shows everything.",
        "Un ordinateur verrouillé n’en montre rien à qui le trouve\u202f; déverrouillé, il montre tout.",
    ),
}
