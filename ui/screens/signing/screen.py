"""Sign and export as a screen: first what stands in the way, then one button for the next step."""

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreport.values import Quarter
from ui.accessible import announce, rest_keyboard
from ui.forms.clearing import OfficerForm
from ui.forms.exporting import ExportForm
from ui.forms.memo import MemoForm
from ui.forms.revisions import in_groups
from ui.forms.working import step_words
from ui.locales import number, quarter_months, quarter_short
from ui.marks import Mark
from ui.messages import error_words, role_words
from ui.screen import Desk
from ui.screens.signing.reasons import ReasonsForm
from ui.screens.signing.state import ExportResult, SigningCalls, SigningView
from ui.tasks import Job
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.mirroring import margins
from ui.widgets.nav_rows import NavRow
from ui.widgets.page import Page
from ui.widgets.progress_card import ProgressCard
from ui.widgets.sidebar import Sidebar
from ui.widgets.state_line import StateLine


class SigningScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate(quarter)`."""

    name = "signing"

    def __init__(self, desk: Desk, calls: SigningCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._view: SigningView | None = None
        self._quarter: Quarter | None = None
        self._job: Job | None = None
        self._has_finished = False  # a step came to its end: the focus goes to the next one
        self.sidebar = Sidebar(self.tr("Steps"), self.tr("Report"))
        self.side = self.sidebar
        self.sidebar.back.connect(lambda: desk.open("report", self._quarter))
        self.sidebar.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sidebar.set_foot(self.tr("Works without a network"), "lock")
        self.signing_page = Page()
        self.page = self.signing_page
        self.page.heading.setText(self.tr("Sign and export"))
        self.actions = desk.make_actions()
        self._build_page()
        self._build_panel()

    def activate(self, argument: Any = None) -> None:
        """Show where signing of the quarter stands."""
        if isinstance(argument, Quarter):
            self._quarter = argument
            self.result.hide()
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you export."))
        self.primary.setFocus()
        self._has_finished = True  # with reading: then the keyboard goes where the next step is
        self._refresh()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Forget passphrases; work under way goes on."""
        self.clearance.field.clear()

    def forget(self) -> None:
        """Hold nothing of the report while locked."""
        self._view, self._quarter = None, None
        self.reason_box.clear()
        self.result.hide()

    def fold(self, is_folded: bool) -> None:
        """Give the primary button to the title row, or take it back."""
        self.signing_page.set_folded(is_folded)
        (self.signing_page.title_actions if is_folded else self._panel_top).addWidget(self.primary)

    def go_to_next_check(self) -> None:
        """Go where the checks are."""
        self._desk.open("report", self._quarter)

    def title(self) -> str:
        """Return what is being signed."""
        return self.tr("Sign {quarter}").format(quarter=quarter_short(self._quarter)) if self._quarter else ""

    @Slot(object)
    def show_view(self, view: SigningView) -> None:
        """Show where signing stands."""
        self._view, self._quarter = view, view.quarter
        self.page.caption.setText(
            self.tr("{mission}, {quarter}").format(mission=view.mission, quarter=quarter_short(view.quarter))
        )
        self.sidebar.set_heading(view.mission, f"{quarter_short(view.quarter)}, {quarter_months(view.quarter)}")
        self._show_lines(view)
        is_open = self._is_signable(view)
        self.reason_box.setVisible(is_open and view.revision > 0)
        self.reason_box.show_changes(view.changes)
        self.memo.setVisible(is_open and view.clearance == "documented")
        may_clear = "clearing-officer" in view.waiting_for and view.has_officer and not view.returned
        if not may_clear:
            rest_keyboard(self.clearance)
        self.clearance.setVisible(may_clear)
        can_export = self._can_export(view)
        self.form.set_classified(is_classified=view.is_classified, ways=view.ways)
        self.form.setVisible(can_export)
        self._show_primary(view, can_export)
        self._show_steps(view, can_export)
        if self._has_finished:
            self._has_finished = False
            target = self.clearance.field if self.clearance.isVisibleTo(self.page) else self.primary
            target.setFocus()

    @staticmethod
    def _is_signable(view: SigningView) -> bool:
        return not view.errors and not view.obstacle and (view.revision == 0 or view.is_changed)

    @staticmethod
    def _can_export(view: SigningView) -> bool:
        return view.revision > 0 and not view.waiting_for and not view.returned

    def _show_lines(self, view: SigningView) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            if item is not None and item.widget():
                item.widget().hide()
                item.widget().deleteLater()
        add = self._lines.addWidget
        if view.errors:
            link = Button(self.tr("Show"), "link")
            link.clicked.connect(lambda: self._desk.open("report", self._quarter))
            words = self.tr("%n check(s) to correct before signing.", "", view.errors)
            add(StateLine("mark:error", words, button=link))
        else:
            add(StateLine("mark:complete", self.tr("Nothing to correct.")))
        if view.to_explain:
            words = self.tr(
                "%n check(s) without an explanation; the report can be signed, but Headquarters will ask.",
                "",
                view.to_explain,
            )
            add(StateLine("mark:explain", words))
        if view.obstacle:
            link = None
            if self._desk.has("registration"):
                link = Button(self.tr("Registration"), "link")
                link.clicked.connect(lambda: self._desk.open("registration"))
            add(StateLine("mark:error", view.obstacle, button=link))
        for words in view.doubts:
            add(StateLine("mark:warning", words))
        if view.revision:
            signed = ", ".join(role_words(role) for role in view.signed)
            words = self.tr("Revision {revision} is signed by: {roles}.").format(
                revision=number(view.revision), roles=signed
            )
            add(StateLine("mark:complete", words))
        if view.returned:
            words = self.tr("It was returned: “{remark}” Answer it, and sign the next revision.")
            add(StateLine("mark:returned", words.format(remark=view.returned)))
        elif view.revision and view.is_changed:
            words = self.tr("Something was changed since then; it becomes a new revision when it is signed.")
            add(StateLine("mark:started", words))
        if view.waiting_for and not view.returned:
            roles = ", ".join(role_words(role) for role in view.waiting_for)
            link = None
            if self._desk.has("clearance"):
                link = Button(self.tr("Read and clear…"), "link")
                link.clicked.connect(lambda: self._desk.open("clearance", self._quarter))
            add(StateLine("mark:started", self.tr("Still to sign: {roles}.").format(roles=roles), button=link))
            if not view.has_officer:
                words = self.tr(
                    "No clearing officer has a key on this computer yet. Ask for her or his registration; "
                    "what you signed stays as it is."
                )
                add(StateLine("mark:warning", words))

    def _show_primary(self, view: SigningView, can_export: bool) -> None:
        wants_signing = self._is_signable(view)
        self.primary.setText(self.tr("Sign report") if wants_signing or not can_export else self.tr("Export"))
        self.primary.set_icon_name("pen" if wants_signing or not can_export else "usb")
        obstacle = "" if wants_signing else self.form.obstacle
        is_possible = (wants_signing or (can_export and not obstacle)) and self._job is None
        self.primary.setEnabled(is_possible)
        if wants_signing:
            sentence = self.tr("You sign revision {revision} exactly as shown. It cannot change afterwards.")
            why = sentence.format(revision=number(view.revision + 1))
        elif can_export:
            why = obstacle
        elif view.errors:
            why = self.tr("Correct what stands in the way, then sign.")
        elif view.waiting_for:
            why = self.tr("Waits for the signature of the Head of Mission or delegate.")
        else:
            why = self.tr("Signing has to wait for your registration; writing does not.")
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.primary.setAccessibleDescription(why)

    @Slot()
    def _on_form_changed(self) -> None:
        view = self._view
        if view is not None:
            self._show_primary(view, self._can_export(view))

    def _show_steps(self, view: SigningView, can_export: bool) -> None:
        def mark(is_done: bool, is_next: bool) -> Mark:
            return Mark.COMPLETE if is_done else Mark.STARTED if is_next else Mark.UNTOUCHED

        needs_clearance = view.clearance == "signed" and view.role != "headquarters-office"
        rows = [
            NavRow("check", self.tr("Check"), "1", Mark.ERROR if view.errors else Mark.COMPLETE, badge=view.errors),
            NavRow("sign", self.tr("Sign"), "2", mark(view.revision > 0 and not view.returned, not view.errors)),
        ]
        if needs_clearance:
            waits = bool(view.waiting_for) and not view.returned
            rows.append(NavRow("clear", self.tr("Clearance"), "3", mark(can_export, waits)))
        has_package = self.result.isVisibleTo(self.page)
        rows.append(NavRow("export", self.tr("Export"), str(len(rows) + 1), mark(has_package, can_export)))
        active = next((row.key for row in rows if row.mark is not Mark.COMPLETE), "export")
        self.sidebar.set_rows(rows, active)
        done = sum(row.mark is Mark.COMPLETE for row in rows)
        words = self.tr("{done} of {all} steps done").format(done=number(done), all=number(len(rows)))
        self.sidebar.set_progress([row.mark or Mark.UNTOUCHED for row in rows], words)

    def _refresh(self) -> None:
        quarter = self._quarter
        self._desk.tasks.read(self, lambda session: self._calls.open(session, quarter), self.show_view)

    # What the user does

    @Slot()
    def _on_primary(self) -> None:
        view, quarter = self._view, self._quarter
        if view is None or quarter is None or self._job is not None:
            return
        if self._is_signable(view):
            reasons, memo = self.reason_box.value(), self.memo.value() if view.clearance == "documented" else None
            self._run(
                self.tr("Signing"),
                lambda session, progress, cancel: self._calls.sign(
                    session, quarter, reasons, memo, progress=progress, cancel=cancel
                ),
                self._on_signed,
            )
        else:
            if not self.form.is_confirmed():
                return
            wanted = self.form.wanted
            self._run(
                self.tr("Exporting"),
                lambda session, progress, cancel: self._calls.export(
                    session, quarter, wanted, progress=progress, cancel=cancel
                ),
                self._on_exported,
            )

    @Slot(str)
    def _on_clear(self, passphrase: str) -> None:
        quarter = self._quarter
        if quarter is not None:
            self._run(
                self.tr("Signing"),
                lambda session, progress, _cancel: self._calls.clear(session, quarter, passphrase, progress),
                self._on_signed,
                can_cancel=False,
            )

    def _run(self, words: str, work: Any, on_done: Any, *, can_cancel: bool = True) -> None:
        self._desk.failure.clear()
        self.progress.start(words, can_cancel=can_cancel)
        self.primary.setEnabled(False)
        self._job = self._desk.tasks.job(
            self,
            work,
            on_done,
            on_error=self._on_failed,
            on_progress=self.progress.show_progress,
            on_cancelled=self._end_job,
        )

    def _end_job(self) -> None:
        self._job = None
        self.progress.hide()
        self._refresh()

    def _on_signed(self, signed: object) -> None:
        self._has_finished = True
        self._end_job()
        self.reason_box.clear()
        announce(self.page, self.tr("Signed"))
        self._desk.tasks.changed.emit(signed)

    def _on_exported(self, result: ExportResult) -> None:
        self._has_finished = True
        self.form.after_writing()
        self.result_words.setText(
            self.tr("Written: {file} ({size} bytes). SHA-256 {digest}").format(
                file=result.path, size=number(result.bytes), digest=in_groups(result.sha256)
            )
        )
        self.result.show()
        self._end_job()
        announce(self.page, self.tr("Package written"))

    def _on_failed(self, failure: BaseException) -> None:
        self._end_job()
        self._desk.failure.show_failure(error_words(failure))

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # What there is

    def _build_page(self) -> None:
        body = self.page.body
        body.setSpacing(12)
        state = Card(self.tr("Where it stands"), "field")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        state.body.addLayout(self._lines)
        self.progress = ProgressCard(step_words)
        self.progress.cancelled.connect(self._on_cancel)
        self.reason_box = ReasonsForm()
        self.memo = MemoForm()
        self.clearance = OfficerForm()
        self.clearance.signed.connect(self._on_clear)
        self._build_export()
        for card in (state, self.progress, self.reason_box, self.memo, self.clearance, self.form):
            body.addWidget(card)
        for card in (self.reason_box, self.memo, self.clearance, self.form):
            card.hide()
        body.addStretch(1)

    def _build_export(self) -> None:
        self.form = ExportForm()
        self.form.changed.connect(self._on_form_changed)
        self.result = QWidget()
        self.result_words = Label("", "help", wraps=True)
        self.result_words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        line = QVBoxLayout(self.result)
        line.setContentsMargins(0, 4, 0, 0)
        line.addWidget(self.result_words)
        next_words = self.tr(
            "Give the file to UN Headquarters by e-mail, stick or courier. Their receipt, opened under "
            "Submission packages, says that it arrived."
        )
        line.addWidget(Label(next_words, "strong", wraps=True))
        self.form.body.addWidget(self.result)
        self.result.hide()

    def _build_panel(self) -> None:
        self.panel = QWidget()
        self.panel.setObjectName("panel")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.primary = Button(self.tr("Sign report"), "primary", "pen")
        self.primary.clicked.connect(self._on_primary)
        self.why = Label("", "help", wraps=True)
        self._panel_top = QHBoxLayout()
        self._panel_top.addWidget(self.primary)
        card = Card(self.tr("What signing does"))
        for text in (
            self.tr("It freezes the report as it stands. Later changes become a new revision."),
            self.tr("It proves to Headquarters who wrote it and that nobody changed it on the way."),
            self.tr("The package is encrypted to Headquarters and to you, and leaves only when you export it."),
        ):
            card.body.addWidget(Label(text, "help", wraps=True))
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(margins(14, 18, 20, 12))
        column.setSpacing(12)
        column.addLayout(self._panel_top)
        column.addWidget(self.why)
        column.addWidget(card)
        column.addStretch(1)
