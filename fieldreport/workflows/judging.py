"""The panel's word on good practices: Headquarters keeps state and remark, and its signed receipts carry them home.

Rules: nothing in a mission's report is changed; the panel's word stands beside it, with the report it was said about
(R86-R88, H6). A practice belongs to every later quarter, so the newest report that stands has all of a mission's. At
the mission a word counts as Headquarters' own only where a proven receipt brought it; of two the later one stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from fieldreport.codec import decode, encode
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.learning import PANEL_STATES, Practice
from fieldreport.missions import mission as registered_mission
from fieldreport.receipts import PanelWord
from fieldreport.storage import identity, inbox, records
from fieldreport.storage.problems import StoreError
from fieldreport.values import Quarter
from fieldreport.workflows import recording
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

_WORDS: Final = "panel"  # setting: at Headquarters mission -> id -> word, at a mission id -> word


class JudgingProblem(FieldReportError):
    """A word of the panel that cannot be kept."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_PRACTICE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The newest report of {mission} has no practice “{practice}”."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Import the mission's report first, or look the id up in the list."),
        ),
        "PANEL_STATE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{state}” is no state that the panel gives."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Choose under review, accepted or declined."),
        ),
    }


@dataclass(frozen=True, slots=True)
class ReceivedPractice:
    """A practice as the newest standing report of its mission tells of it, with the panel's word, if there is one."""

    mission: str
    practice: Practice
    quarter: Quarter
    identity: str  # of that report
    word: PanelWord | None


@dataclass(frozen=True, slots=True)
class SignedWord:
    """What Headquarters signed about a practice of this mission, and who signed it."""

    word: PanelWord
    signer: str


def open_practices(session: Session, mission: str | None = None) -> tuple[ReceivedPractice, ...]:
    """Return the practices that the missions told of, by mission and title. Raises NOT_HEADQUARTERS."""
    require_headquarters(session)
    newest: dict[str, tuple[Quarter, str]] = {}
    for (code, quarter), held in inbox.submissions(session.store).items():
        if mission in (None, code):
            newest[code] = max(newest.get(code, (quarter, held.identity)), (quarter, held.identity))
    words = _words_here(session)
    return tuple(
        ReceivedPractice(code, one, quarter, name, _word(words.get(code, {}), one.id))
        for code, (quarter, name) in sorted(newest.items())
        for one in sorted(
            (
                record
                for record in inbox.received_report(session.store, name).read_records()
                if isinstance(record, Practice)
            ),
            key=lambda record: (record.title.casefold(), record.id),
        )
    )


def judge(session: Session, mission: str, practice: str, state: str, remark: str = "") -> PanelWord:
    """Keep what the panel says of a practice; the next receipts carry it, signed. The last word stands.

    Raises NOT_HEADQUARTERS, UNKNOWN_MISSION, NO_PRACTICE, PANEL_STATE.
    """
    code = registered_mission(mission).code
    told = next((one for one in open_practices(session, code) if one.practice.id == practice), None)
    if told is None:
        raise JudgingProblem("NO_PRACTICE", mission=code, practice=practice)
    if state not in PANEL_STATES:
        raise JudgingProblem("PANEL_STATE", state=state)
    word = PanelWord(
        practice=practice,
        state=state,  # type: ignore[arg-type]  # judged above
        remark=remark.strip(),
        said=session.stamp(),
        identity=told.identity,
    )
    words = _words_here(session)
    kept = {**words, code: {**words.get(code, {}), practice: encode(word)}}
    identity.set_setting(session.store, _WORDS, kept, actor=session.actor, at=session.now())
    return word


def words_about(session: Session, mission: str, report: str) -> tuple[PanelWord, ...]:
    """Return what the panel said when it looked at one report (SHA-256 of report.json), by the practices' ids."""
    words = _words_here(session).get(mission, {})
    found = [_word(words, name) for name in sorted(words)]
    return tuple(one for one in found if one is not None and one.identity == report)


def verdicts(session: Session) -> Mapping[tuple[str, str], tuple[str, str]]:
    """Return (mission, practice id) -> state and remark of the panel. Raises NOT_HEADQUARTERS."""
    require_headquarters(session)
    return {
        (code, name): (word.state, word.remark)
        for code, words in _words_here(session).items()
        for name in words
        if (word := _word(words, name)) is not None
    }


def take_words(session: Session, words: tuple[PanelWord, ...], signer: str) -> None:
    """Write what a proven receipt brought into the practices of this mission; a later word that is here stays."""
    held = dict(_words_here(session))
    for word in words:
        known = _signed(held.get(word.practice))
        if known is not None and known.word.said >= word.said:
            continue
        held[word.practice] = {"word": encode(word), "signer": signer}
        try:
            record = records.record(session.store, session.profile().mission, Practice.kind, word.practice)
        except StoreError as failure:
            if failure.code != "UNKNOWN_RECORD":
                raise
            continue  # it is in the bin here
        if isinstance(record, Practice):
            recording.put_record(session, replace(record, status=word.state, panel_remark=word.remark))
    identity.set_setting(session.store, _WORDS, held, actor=session.actor, at=session.now())


def signed_word(session: Session, practice: Practice) -> SignedWord | None:
    """Return Headquarters' signed word where the practice says the same; else what it says is the mission's note."""
    held = _signed(_words_here(session).get(practice.id))
    if held is None or (held.word.state, held.word.remark) != (practice.status, practice.panel_remark):
        return None
    return held


def _words_here(session: Session) -> Mapping[str, Mapping[str, object]]:
    held: Mapping[str, Mapping[str, object]] = identity.setting(session.store, _WORDS, {})
    return held


def _word(words: Mapping[str, object], name: str) -> PanelWord | None:
    return decode(PanelWord, words[name], "panel") if name in words else None


def _signed(held: Mapping[str, object] | None) -> SignedWord | None:
    if held is None:
        return None
    return SignedWord(decode(PanelWord, held["word"], "panel"), str(held.get("signer", "")))
