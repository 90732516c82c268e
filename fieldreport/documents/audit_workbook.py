"""The audit file of a project as a workbook: index, ledger with vouchers, approvals, history, signatures."""

from datetime import UTC

from fieldreport.documents.audit_facts import AuditFile
from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.words import words_of
from fieldreport.documents.workbook_cells import Book, Cell, Formula, Heading, letter, money, typed_day
from fieldreport.ledger import effect_of, entry_amount, line_of
from fieldreport.values import minor_digits


def render_audit_workbook(held: AuditFile, facts: RenderFacts) -> bytes:
    """Return the audit file as an Excel workbook (.xlsx); the sums below the ledger are live formulas."""
    words = words_of(held.language)
    revision = words.say("revision", revision=facts.revision)
    footer = f"{held.mission.code}, {words.say('gff.audit.until', day=words.day(held.until))}, {revision}"
    book = Book(words, words[f"class.{facts.classification}"].upper(), footer)
    _contents(book, held)
    _ledger(book, held)
    _approvals(book, held)
    _history(book, held)
    _signatures(book, held)
    title = words["gff.audit"]
    book.book.set_properties(
        {
            "title": f"{held.mission.code}: {title}, {held.project.title or held.project.id}",
            "subject": words["gff.facility"],
            "author": f"{held.mission.code}, {words[f'role.{held.role}']}",
            "category": words[f"class.{facts.classification}"],
            "comments": revision,
            "created": facts.created.astimezone(UTC).replace(tzinfo=None, microsecond=0),
        }
    )
    return book.finish()


def _contents(book: Book, held: AuditFile) -> None:
    words, sheet = book.words, book.sheet(book.words["gff.audit.contents"])
    sheet.head(
        [
            Heading(words["gff.audit.file"], 44),
            Heading(words["gff.audit.what"], 44),
            Heading(words["fact.classification"], 22),
            Heading(words["gff.audit.bytes"], 12, is_number=True),
            Heading(words["gff.audit.digest.whole"], 68),
        ]
    )
    rows: list[list[Cell]] = [
        [one.path, one.title, words[f"class.{one.classification}"], one.bytes, one.sha256] for one in held.enclosed
    ]
    rows += [[words["gff.audit.voucher.away"], name, None, None, None] for name in held.missing]
    sheet.add_all(rows)


def _ledger(book: Book, held: AuditFile) -> None:
    words, project = book.words, held.project
    digits = minor_digits(project.currency)
    sheet = book.sheet(words["gff.entries.all"])
    names = ("id", "date", "line", "type", "amount", "currency", "effect_spent", "effect_obligated", "payee", "note")
    widths = (10, 12, 8, 22, 14, 10, 14, 14, 26, 34)
    numbers = {"amount", "effect_spent", "effect_obligated"}
    heads = [
        Heading(words[f"col.{name}"], width, is_number=name in numbers)
        for name, width in zip(names, widths, strict=True)
    ]
    heads += [Heading(words["gff.audit.voucher"], 24), Heading(words["gff.audit.file"], 40)]
    sheet.head(heads)
    spent_all, obligated_all = [], []
    for one in held.vouchers:
        entry = one.entry
        own = entry_amount(project, entry)
        spent, obligated = effect_of(entry)
        if own is not None:
            spent_all.append(own * spent)
            obligated_all.append(own * obligated)
        sheet.add(
            [
                entry.id or None,
                typed_day(entry.date) or (entry.date.text if entry.date else None),
                line_of(project, entry) or None,
                words[f"entry.{entry.type}"],
                money(entry.amount, minor_digits(project.currency_of(entry))),
                project.currency_of(entry),
                money(own * spent, digits) if own is not None and spent else None,
                money(own * obligated, digits) if own is not None and obligated else None,
                entry.payee or None,
                entry.note or None,
                entry.document or words["gff.audit.voucher.none"],
                one.path or None,
            ]
        )
    sheet.filter()
    if not held.vouchers:
        return
    last = sheet.row
    sums = [
        Formula(f"=SUM({letter(column)}2:{letter(column)}{last})", float(sum(amounts)), f"money{digits}")
        for column, amounts in ((6, spent_all), (7, obligated_all))
    ]
    sheet.add([words["gff.total"], None, None, None, None, None, *sums, None, None, None, None], is_total=True)


def _approvals(book: Book, held: AuditFile) -> None:
    words, project = book.words, held.project
    digits = minor_digits(project.currency)
    sheet = book.sheet(words["gff.audit.approvals"])
    sheet.head(
        [
            Heading(words["gff.reference"], 26),
            Heading(words["col.date"], 12),
            Heading(words["col.amount"], 14, is_number=True),
            Heading(words["gff.audit.conditions"], 50),
            Heading(words["gff.audit.proof"], 68),
        ]
    )
    rows: list[list[Cell]] = [
        [
            one.reference or None,
            one.date.text if one.date else None,
            money(one.amount, digits),
            one.conditions or None,
            one.signed_by_headquarters or words["gff.audit.unproven"],
        ]
        for one in project.approvals
    ]
    rows += [
        [
            one.reference or words.say("gff.audit.extended", day=words.partial(one.until)),
            one.date.text if one.date else None,
            None,
            words.say("gff.audit.extended", day=words.partial(one.until)),
            one.signed_by_headquarters or words["gff.audit.unproven"],
        ]
        for one in project.extensions
    ]
    sheet.add_all(rows)


def _history(book: Book, held: AuditFile) -> None:
    words, sheet = book.words, book.sheet(book.words["gff.audit.history"])
    sheet.head(
        [
            Heading(words["gff.audit.moment"], 24),
            Heading(words["gff.audit.person"], 26),
            Heading(words["gff.audit.fields"], 80),
        ]
    )
    sheet.add_all([[words.moment(one.at), one.actor, ", ".join(one.fields)] for one in held.history])


def _signatures(book: Book, held: AuditFile) -> None:
    words, sheet = book.words, book.sheet(book.words["gff.audit.sheet.signed"])
    sheet.head(
        [
            Heading(words["gff.audit.what"], 50),
            Heading(words["gff.audit.person"], 26),
            Heading(words["col.role"], 26),
            Heading(words["gff.audit.moment"], 24),
        ]
    )
    sheet.add_all([[one.document, one.name, words[f"role.{one.role}"], words.moment(one.at)] for one in held.signed])
