"""The panel beside the board: one mission's quarter, its report, the checks run again, what changed, decisions."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.forms.limits import limit_length
from ui.locales import moment, number, quarter_short, short_date
from ui.marks import SEVERITY_MARKS
from ui.messages import by_weight, role_words
from ui.screens.status import words
from ui.screens.status.asking import QuestionsCard
from ui.screens.status.state import DifferenceLine, ReviewView
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Rule
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.panel import FactList, MarkLine, Panel, Strip, empty

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.overseeing import RevisionFile
    from fieldreport.workflows.reviewing import CellDetail

MOST_CHECKS, MOST_LINES = 4, 8


class CellPanel(Panel):
    """`decided` carries the decision and what is asked (address, text), `exempted` why nothing is due."""

    decided = Signal(str, object)
    exempted = Signal(str, bool)
    made_due = Signal()
    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None  # which quarter and revision, and how often that was decided about
        self.offers_file = True  # whether there is a screen of the mission's file
        self.send_back = Button(self.tr("Return with questions…"), "plain")
        self.accept = Button(self.tr("Accept"), "primary", "check")
        self.accept.setMinimumWidth(112)
        self.top.addWidget(self.send_back, 1)
        self.top.addWidget(self.accept)
        self.send_back.clicked.connect(self._on_send_back)
        self.accept.clicked.connect(lambda: self.decided.emit("accepted", ()))
        self._build_questions()
        self._build_cell()
        self._build_exempting()
        self._build_replies()
        self._build_checks()
        self._build_changes()
        self.cards.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """Show that no cell is chosen."""
        self._shown = None
        self.accept.setEnabled(False)
        self.send_back.setEnabled(False)
        for card in (
            self.questions_card,
            self.cell_card,
            self.exempt_card,
            self.replies_card,
            self.checks_card,
            self.changes_card,
        ):
            card.hide()

    def show_cell(self, detail: "CellDetail") -> None:
        """Show a mission's quarter; checks and changes follow."""
        standing = detail.revisions[0] if detail.revisions else None
        shown = (detail.mission, detail.quarter, standing and (standing.no, len(standing.reviews)))
        if shown != self._shown:  # the board is read anew at any time; what is being asked stays
            self._shown = shown
            self.questions_card.hide()
            self.questions_card.begin()
        self.accept.setEnabled(standing is not None and standing.state != "accepted")
        self.send_back.setEnabled(standing is not None)
        self.heading.setText(
            self.tr("{mission} · {quarter}").format(mission=detail.mission, quarter=quarter_short(detail.quarter))
        )
        empty(self._state)
        mark = words.state_mark(detail.tile, detail.cell.clearance)
        self._state.addWidget(
            MarkLine(mark.value, words.state_words(detail.cell, detail.tile), is_strong=True, wraps=True)
        )
        self._show_facts(detail, standing)
        self.open_file.setVisible(standing is not None and self.offers_file)
        self.to_facts.setVisible(standing is None and self.offers_file)
        self.cell_card.show()
        self._show_officers(detail, standing)
        self._show_exempting(detail)
        self.checks_card.setVisible(standing is not None)
        self.replies_card.hide()
        self.changes_card.hide()
        empty(self._checks)
        self.checks_caption.setText(self.tr("running…"))

    def show_review(self, review: ReviewView) -> None:
        """Show the checks that were run again, and what changed."""
        empty(self._checks)
        self.questions_card.set_places(review.places)
        held = by_weight(review.findings)
        explained = [one for one in review.findings if one.is_explained]
        errors = sum(one.severity == "error" for one in held)
        words_of = self.tr("%n error(s), run again today", "", errors) if errors else ""
        self.checks_caption.setText(words_of or self.tr("no errors, run again today"))
        for finding in (*held, *explained)[:MOST_CHECKS]:
            note = self.tr("Explained: {check}").format(check=finding.text) if finding.is_explained else finding.text
            mark = SEVERITY_MARKS[finding.severity].value
            self._checks.addWidget(MarkLine(mark, finding.title, note=note, is_strong=True, wraps=True))
        left = len(held) + len(explained) - MOST_CHECKS
        if left > 0:
            self._checks.addWidget(Label(self.tr("and %n more", "", left), "caption"))
        if not held and not explained:
            self._checks.addWidget(MarkLine("complete", self.tr("Nothing to correct or explain.")))
        self._show_replies(review)
        self._show_changes(review)

    # What is shown

    def _show_facts(self, detail: "CellDetail", standing: "RevisionFile | None") -> None:
        cell = detail.cell
        facts = [(self.tr("Mission"), detail.name)]
        if standing is None:
            facts += [
                (self.tr("Form"), self._form_words(cell.role, cell.template)),
                (self.tr("Due"), short_date(cell.due) if cell.state != "not_due" else ""),
                (self.tr("Reason"), cell.reason),
            ]
        else:
            facts += [
                (self.tr("Revision"), self._revision_words(detail)),
                (self.tr("Form"), self._form_words(standing.role, cell.template)),
                (self.tr("Received"), self._received_words(detail, standing)),
                (self.tr("Signed by"), self._signer_words(standing, is_author=True)),
                (self.tr("Cleared by"), self._cleared_words(detail, standing)),
                (self.tr("Contents"), self._contents_words(standing)),
                *self._decision_facts(standing),
            ]
        self.facts.set_facts(facts)
        clearance = standing.clearance if standing is not None else ""
        self.strip.setVisible(clearance in ("signed", "documented"))
        if clearance == "documented":
            self.strip.show_state("documented", "", self.tr("Clearance documented, not signed"))
        elif clearance == "signed":
            self.strip.show_state("complete", "ok", self.tr("Clearance signed"))

    def _form_words(self, role: str, template: str) -> str:
        if not role:
            return self.tr("No signatory is registered yet")
        return self.tr("{role}, template {version}").format(role=role_words(role).capitalize(), version=template)

    def _revision_words(self, detail: "CellDetail") -> str:
        shown, earlier = number(detail.revisions[0].number), [number(one.number) for one in detail.revisions[1:]]
        if not earlier:
            return shown
        return self.tr("{number}, after {earlier}").format(number=shown, earlier=self.tr(", ").join(earlier))

    def _received_words(self, detail: "CellDetail", standing: "RevisionFile") -> str:
        held = moment(standing.arrived)
        if detail.cell.is_late:
            days = self.tr("%n day(s) late", "", detail.cell.days_late)
            held = self.tr("{moment} ({late})").format(moment=held, late=days)
        return held

    def _signer_words(self, standing: "RevisionFile", *, is_author: bool) -> str:
        held = [one for one in standing.signers if (one[0] == "clearing-officer") != is_author]
        return "\n".join(self._signed(*one) for one in held)

    def _signed(self, role: str, name: str, time: str) -> str:
        words_of = self.tr("{name}, {role}").format(name=name, role=role_words(role))
        if not time:
            return words_of
        day = short_date(datetime.fromisoformat(time).astimezone().date())
        return self.tr("{who}, {day}").format(who=words_of, day=day)

    def _cleared_words(self, detail: "CellDetail", standing: "RevisionFile") -> str:
        signed = self._signer_words(standing, is_author=False)
        if signed or not detail.clearance:
            return signed
        parts = (str(detail.clearance.get(key, "")) for key in ("name", "function", "date"))
        return self.tr(", ").join(part for part in parts if part)

    def _contents_words(self, standing: "RevisionFile") -> str:
        if not any(one.profile == "full" for one in standing.packages):
            return self.tr("Data only; workbook and PDF follow")
        return ""

    def _decision_facts(self, standing: "RevisionFile") -> list[tuple[str, str]]:
        found = []
        for one in standing.approvals:
            name = self.tr("Approved") if one.level == "chief" else self.tr("Reviewed")
            when = moment(datetime.fromisoformat(one.at))
            found.append((name, self.tr("{moment}, {name}").format(moment=when, name=one.officer)))
        for event in standing.reviews[-3:]:
            when = moment(datetime.fromisoformat(event.at))
            name = {"accepted": self.tr("Accepted"), "returned": self.tr("Returned")}.get(event.event, "")
            if name:
                who = self.tr("{moment}, {name}").format(moment=when, name=event.actor)
                found.append((name, "\n".join(part for part in (who, *words.asked_words(event.detail)) if part)))
        return found

    def _show_officers(self, detail: "CellDetail", standing: "RevisionFile | None") -> None:
        """Let one choose who approves, where a report needs a reviewer and the chief; next is who has not yet."""
        self.approval.setVisible(bool(detail.officers) and self.accept.isEnabled())
        if detail.officers and standing is not None:
            approved = {one.officer for one in standing.approvals}
            following = detail.officers[-1] if approved else detail.officers[0]
            self.officer.set_choices([(name, name) for name in detail.officers], following)

    def _show_exempting(self, detail: "CellDetail") -> None:
        is_open = detail.tile in ("expected", "extended", "late")
        is_exempt = detail.cell.is_exempted
        self.exempt_card.setVisible(is_open or is_exempt)
        self.exempt_words.setText(
            self.tr("Nothing is due because of this decision.")
            if is_exempt
            else self.tr("If nobody can report, say why; the quarter then counts as not due.")
        )
        self.reason.clear()
        self.reason.setVisible(is_open)
        self.vacant.setVisible(is_open)
        self.not_due.setVisible(is_open)
        self.due_again.setVisible(is_exempt)

    def _show_replies(self, review: ReviewView) -> None:
        """Show what was asked when the revision before was returned, and what its author says now."""
        empty(self._replies)
        self.replies_card.setVisible(bool(review.replies))
        for reply in review.replies:
            question = self.tr("{place}: {question}") if reply.place else "{question}"
            note = self.tr("Answer: {note}").format(note=reply.note) if reply.note else self.tr("No note; see below.")
            asked = question.format(place=reply.place, question=reply.question)
            self._replies.addWidget(
                MarkLine("complete" if reply.note else "hint", asked, note=note, is_strong=True, wraps=True)
            )

    def _show_changes(self, review: ReviewView) -> None:
        empty(self._changes)
        self.changes_card.setVisible(bool(review.compared_with))
        self.changes_heading.setText(
            self.tr("Changed since revision {number}").format(number=number(review.compared_with))
        )
        self.changes_caption.setText(self.tr("%n field(s)", "", len(review.differences)))
        for difference in review.differences[:MOST_LINES]:
            if self._changes.count():
                self._changes.addWidget(Rule())
            self._changes.addWidget(_DifferenceRow(difference))
            if difference.reason:
                why = self.tr("Reason: {reason}").format(reason=difference.reason)
                self._changes.addWidget(Label(why, "caption", wraps=True))
        left = len(review.differences) - MOST_LINES
        if left > 0:
            self._changes.addWidget(Label(self.tr("and %n more", "", left), "caption"))

    def _on_send_back(self) -> None:
        self.questions_card.setVisible(not self.questions_card.isVisible())
        if self.questions_card.isVisible():
            self.scroll.verticalScrollBar().setValue(0)
            self.questions_card.questions.setFocus()

    # What there is

    def _build_questions(self) -> None:
        self.questions_card = QuestionsCard()
        self.questions_card.returned.connect(lambda asked: self.decided.emit("returned", asked))
        self.cards.addWidget(self.questions_card)

    def _build_cell(self) -> None:
        self.cell_card = Card("", "section")
        self.heading = Label("", "section")
        self._state = QVBoxLayout()
        self.facts = FactList()
        self.strip = Strip()
        self.approval = QWidget()
        officers = QHBoxLayout(self.approval)
        officers.setContentsMargins(0, 0, 0, 0)
        officers.setSpacing(8)
        self.officer = DropDown(self.tr("Who approves"))
        officers.addWidget(Label(self.tr("Who approves"), "field"))
        officers.addWidget(self.officer, 1)
        self.links = QWidget()
        row = QHBoxLayout(self.links)
        row.setContentsMargins(0, 0, 0, 0)
        self.open_file = Button(self.tr("Report, PDF and packages"), "link")
        self.open_file.clicked.connect(self.file_wanted)
        self.to_facts = Button(self.tr("Vacancy, extension, closing"), "link")
        self.to_facts.clicked.connect(self.file_wanted)
        row.addWidget(self.open_file)
        row.addWidget(self.to_facts)
        row.addStretch(1)
        body = self.cell_card.body
        body.addWidget(self.heading)
        body.addLayout(self._state)
        body.addWidget(self.facts)
        body.addWidget(self.strip)
        body.addWidget(self.approval)
        body.addWidget(self.links)
        self.cards.addWidget(self.cell_card)

    def _build_exempting(self) -> None:
        self.exempt_card = Card(self.tr("Not to be expected"), "field")
        self.exempt_words = Label("", "help", wraps=True)
        self.reason = QLineEdit()
        limit_length(self.reason)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Reason, for example: mission evacuated"))
        self.reason.textChanged.connect(lambda typed: self.not_due.setEnabled(bool(typed.strip())))
        self.vacant = Button(self.tr("Post vacant"), "plain")
        self.vacant.clicked.connect(lambda: self.exempted.emit(self.reason.text(), True))
        self.not_due = Button(self.tr("Not due"), "plain")
        self.not_due.setEnabled(False)
        self.not_due.clicked.connect(lambda: self.exempted.emit(self.reason.text(), False))
        self.due_again = Button(self.tr("Expect it again"), "plain")
        self.due_again.clicked.connect(self.made_due)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.vacant, self.not_due, self.due_again):
            row.addWidget(button)
        row.addStretch(1)
        self.exempt_card.body.addWidget(self.exempt_words)
        self.exempt_card.body.addWidget(self.reason)
        self.exempt_card.body.addLayout(row)
        self.cards.addWidget(self.exempt_card)

    def _build_replies(self) -> None:
        self.replies_card = Card(self.tr("What you asked, and the answers"))
        self._replies = QVBoxLayout()
        self._replies.setSpacing(6)
        self.replies_card.body.addLayout(self._replies)
        self.cards.addWidget(self.replies_card)

    def _build_checks(self) -> None:
        self.checks_card = Card(self.tr("Checks"))
        self.checks_caption = self.checks_card.add_caption("")
        self._checks = QVBoxLayout()
        self._checks.setSpacing(6)
        self.checks_card.body.addLayout(self._checks)
        self.cards.addWidget(self.checks_card)

    def _build_changes(self) -> None:
        self.changes_card = Card("", "section")
        self.changes_heading = Label("", "section")
        self.changes_card.head.addWidget(self.changes_heading)
        self.changes_card.head.addStretch(1)
        self.changes_card.body.addLayout(self.changes_card.head)
        self.changes_caption = self.changes_card.add_caption("")
        self._changes = QVBoxLayout()
        self._changes.setSpacing(4)
        self.changes_card.body.addLayout(self._changes)
        self.cards.addWidget(self.changes_card)


class _DifferenceRow(QWidget):
    """A place, what it was, and what it is."""

    def __init__(self, difference: DifferenceLine) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(6)
        row.addWidget(ElidedLabel(difference.place, "caption"), 1)
        if difference.before:
            row.addWidget(Label(difference.before, "caption"))
            row.addWidget(Label("›" if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else "‹", "caption"))
        row.addWidget(Label(difference.after, "strong"))
        change = self.tr("{before}, now {after}").format(before=difference.before or "–", after=difference.after)
        self.setAccessibleName(f"{difference.place}: {change}")
