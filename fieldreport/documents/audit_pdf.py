"""The audit file of a project as pages: contents, ledger with vouchers, approvals, history, signatures.

Rules: as for the project's reports; what is not enclosed is named as such, and never left out in silence.
"""

from fieldreport.documents.audit_facts import AuditFile
from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.pdf_layout import Block, heading
from fieldreport.documents.pdf_records import DATE_WIDTH
from fieldreport.documents.pdf_sections import prose, small
from fieldreport.documents.pdf_tables import Column, Row, Text, table
from fieldreport.documents.pdf_text import CELL_WARN, Typesetter
from fieldreport.documents.project_pdf import Bound, bind, front_blocks
from fieldreport.documents.report_pdf import RenderedPdf
from fieldreport.documents.words import Words, words_of
from fieldreport.ledger import entry_amount

SHOWN_HISTORY = 400  # changes on paper; the enclosed history has all of them
_DIGEST = 16


def render_audit_pdf(held: AuditFile, facts: RenderFacts) -> RenderedPdf:
    """Return the audit file's pages as an unsigned PDF/A-2b, with the places of its signatures."""
    words = words_of(held.language)
    setter = Typesetter()
    title = words["gff.audit"]
    period = words.say("gff.audit.until", day=words.day(held.until))
    project = held.project
    pairs: list[tuple[str, str | Text]] = [
        (words["gff.project"], project.title or project.id),
        (words["col.id"], project.id if project.title else ""),
        (words["gff.duration"], words.span(project.start, project.ends, short=False)),
        (words["gff.status"], words[f"status.{project.status}"]),
        (words["col.currency"], project.currency),
    ]
    front = front_blocks(
        setter,
        words,
        facts,
        mission=held.mission,
        role=held.role,
        title=title,
        days=period,
        pairs=[pair for pair in pairs if pair[1]],
    )
    body = [
        *_contents(setter, words, held),
        *_ledger(setter, words, held),
        *_approvals(setter, words, held),
        *_history(setter, words, held),
        *_signatures(setter, words, held),
    ]
    bound = Bound(
        mission=held.mission.code,
        role=held.role,
        title=title,
        project=project.title or project.id,
        period=held.period,
        about=f"{held.mission.code}, {period}",
    )
    return bind(setter, words, facts, bound, [*front, *body])


def _contents(setter: Typesetter, words: Words, held: AuditFile) -> list[Block]:
    columns = (
        Column(words["gff.audit.file"], wraps=True),
        Column(words["gff.audit.what"], wraps=True),
        Column(words["gff.audit.bytes"], is_number=True),
        Column(words["gff.audit.digest"]),
    )
    rows = [
        Row(
            (
                Text(one.path),
                Text(one.title, second=words[f"class.{one.classification}"] if one.is_classified else ""),
                words.count(one.bytes),
                one.sha256[:_DIGEST],
            )
        )
        for one in held.enclosed
    ]
    blocks: list[Block] = [
        heading(setter, words["gff.audit.contents"], level=2, anchor="contents", wants=120),
        *prose(setter, words["gff.audit.contents.note"]),
        table(setter, columns, rows, before=4),
    ]
    if held.missing:
        names = ", ".join(held.missing)
        blocks.append(small(setter, words.say("gff.audit.missing", names=names), style=CELL_WARN))
    return blocks


def _ledger(setter: Typesetter, words: Words, held: AuditFile) -> list[Block]:
    title = heading(setter, words["gff.entries.all"], level=2, anchor="ledger", wants=120)
    if not held.vouchers:
        return [title, small(setter, words["gff.nothing"], before=0)]
    project = held.project
    columns = (
        Column(words["col.id"]),
        Column(words["col.date"], wraps=True, most=DATE_WIDTH),
        Column(words["col.type"], wraps=True),
        Column(words.say("col.in", currency=project.currency), is_number=True),
        Column(words["gff.audit.voucher"], wraps=True),
    )
    rows = []
    for one in held.vouchers:
        entry = one.entry
        reference = entry.document or words["gff.audit.voucher.none"]
        place = one.path or (words["gff.audit.voucher.away"] if entry.document else "")
        second = " · ".join(part for part in (entry.payee, entry.note) if part)
        rows.append(
            Row(
                (
                    entry.id,
                    words.partial(entry.date, short=True),
                    Text(words[f"entry.{entry.type}"], second=second),
                    words.amount(entry_amount(project, entry), project.currency),
                    Text(reference, second=place, style=None if one.path else CELL_WARN),
                )
            )
        )
    return [title, table(setter, columns, rows, before=4)]


def _approvals(setter: Typesetter, words: Words, held: AuditFile) -> list[Block]:
    title = heading(setter, words["gff.audit.approvals"], level=2, anchor="approvals", wants=90)
    project = held.project
    rows = []
    for one in project.approvals:
        proof = one.signed_by_headquarters[:_DIGEST]
        said = words.say("gff.audit.proven", digest=proof) if proof else words["gff.audit.unproven"]
        amount = words.money(one.amount, project.currency)
        rows.append(
            Row(
                (
                    Text(one.reference, second=one.conditions),
                    words.partial(one.date, short=True) if one.date else "",
                    amount,
                    Text(said, style=None if proof else CELL_WARN),
                )
            )
        )
    rows += [
        Row(
            (
                Text(words.say("gff.audit.extended", day=words.partial(one.until)), second=one.reason),
                words.partial(one.date, short=True) if one.date else "",
                "",
                Text(
                    words.say("gff.audit.proven", digest=one.signed_by_headquarters[:_DIGEST])
                    if one.signed_by_headquarters
                    else words["gff.audit.unproven"],
                    style=None if one.signed_by_headquarters else CELL_WARN,
                ),
            )
        )
        for one in project.extensions
    ]
    if not rows:
        return [title, small(setter, words["gff.nothing"], before=0)]
    columns = (
        Column(words["gff.reference"], wraps=True),
        Column(words["col.date"], wraps=True, most=DATE_WIDTH),
        Column(words["col.amount"], is_number=True),
        Column(words["gff.audit.proof"], wraps=True),
    )
    blocks: list[Block] = [title, table(setter, columns, rows, before=4)]
    for note in project.grant_notes:
        blocks.append(small(setter, words.say("gff.audit.differs", place=note.place, note=note.note)))
    return blocks


def _history(setter: Typesetter, words: Words, held: AuditFile) -> list[Block]:
    title = heading(setter, words["gff.audit.history"], level=2, anchor="history", wants=90)
    if not held.history:
        return [title, small(setter, words["gff.nothing"], before=0)]
    columns = (
        Column(words["gff.audit.moment"], wraps=True),
        Column(words["gff.audit.person"], wraps=True),
        Column(words["gff.audit.fields"], wraps=True),
    )
    rows = [
        Row((words.moment(one.at), Text(one.actor), Text(", ".join(one.fields))))
        for one in held.history[:SHOWN_HISTORY]
    ]
    blocks: list[Block] = [
        title,
        *prose(setter, words["gff.audit.history.note"]),
        table(setter, columns, rows, before=4),
    ]
    left = len(held.history) - len(rows)
    if left:
        blocks.append(small(setter, words.say("gff.audit.history.more", n=left)))
    if held.is_history_cut:
        blocks.append(small(setter, words["gff.audit.history.cut"], style=CELL_WARN))
    return blocks


def _signatures(setter: Typesetter, words: Words, held: AuditFile) -> list[Block]:
    title = heading(setter, words["gff.audit.signed"], level=2, anchor="signed", wants=90)
    if not held.signed:
        return [title, small(setter, words["gff.nothing"], before=0)]
    columns = (
        Column(words["gff.audit.what"], wraps=True),
        Column(words["gff.audit.person"], wraps=True),
        Column(words["gff.audit.moment"], wraps=True),
    )
    rows = [
        Row((Text(one.document), Text(one.name, second=words[f"role.{one.role}"]), words.moment(one.at)))
        for one in held.signed
    ]
    return [title, table(setter, columns, rows, before=4)]
