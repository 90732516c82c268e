"""The layout engine: nothing lost, nothing too wide, no heading alone, no line alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from fieldreport.documents.pdf_layout import Heading, Lines, Pages, heading, paginate
from fieldreport.documents.pdf_pen import BOTTOM, TOP, WIDTH
from fieldreport.documents.pdf_sections import prose
from fieldreport.documents.pdf_tables import PAD, Column, Row, Table, Text, table
from fieldreport.documents.pdf_text import BODY, BOX, CELL, Typesetter

SETTER = Typesetter()
sizes = st.lists(st.integers(1, 120), min_size=1, max_size=25)


def lines(count: int) -> Lines:
    return Lines([f"line {number}" for number in range(count)], BODY, before=6)


@settings(max_examples=60)
@given(sizes)
def test_pages_keep_every_line_in_order_and_inside_the_page(counts: list[int]) -> None:
    blocks = []
    for index, count in enumerate(counts):
        blocks += [heading(SETTER, f"Heading {index}", level=2), lines(count)]
    pages = Pages()
    paginate([blocks], pages)
    placed = [item for page in pages.pages for item in page]
    assert all(page for page in pages.pages)
    assert all(item.top >= TOP and item.top + item.block.height <= BOTTOM + 0.1 for item in placed)
    assert not any(isinstance(page[-1].block, Heading) for page in pages.pages)
    texts = [line for item in placed if isinstance(item.block, Lines) for line in item.block.lines]
    assert texts == [f"line {number}" for count in counts for number in range(count)]


@settings(max_examples=60)
@given(sizes)
def test_no_line_of_a_longer_paragraph_stands_alone(counts: list[int]) -> None:
    pages = Pages()
    paginate([[lines(count) for count in counts]], pages)
    parts = [item.block for page in pages.pages for item in page]
    assert all(len(part.lines) > 1 or 1 in counts for part in parts if isinstance(part, Lines))
    if 1 not in counts:
        assert min(len(part.lines) for part in parts if isinstance(part, Lines)) >= 2


@given(st.text(max_size=400), st.floats(30, 400))
def test_wrapped_lines_fit_and_keep_the_words(text: str, width: float) -> None:
    clean = SETTER.clean(text)
    wrapped = SETTER.wrap(text, BODY, width)
    widest = max((SETTER.width(character, BODY) for character in clean), default=0.0)
    assert all(SETTER.width(line, BODY) <= max(width, widest) + 0.01 for line in wrapped)
    assert "".join("".join(wrapped).split(" ")) == "".join("".join(clean.split("\n")).split(" "))


def test_a_word_wider_than_the_line_is_broken() -> None:
    word = "x" * 400
    wrapped = SETTER.wrap(word, BODY, 200)
    assert len(wrapped) > 5
    assert "".join(wrapped) == word


def test_characters_without_a_glyph_become_a_box_and_are_remembered() -> None:
    setter = Typesetter()
    assert setter.clean("a\u200b漢b\x07") == f"a{BOX}b"
    assert setter.missing == {"漢"}


def test_decomposed_accents_are_composed() -> None:
    assert SETTER.clean("e\u0301") == "é"


def test_lists_hang_behind_their_marks() -> None:
    blocks = prose(SETTER, "Text\n- one\n- two")
    assert [getattr(block, "mark", None) for block in blocks] == ["", "•", "•"]


def _texts(part: Table) -> list[str]:
    return ["".join(line for cell in row.cells for line, _ in cell.lines) for row in part.rows]


@settings(max_examples=40)
@given(st.lists(st.integers(0, 900), min_size=1, max_size=20))
def test_tables_keep_every_word_on_all_their_pages(lengths: list[int]) -> None:
    rows = [Row(("r", Text("word " * length))) for length in lengths]
    whole = table(SETTER, [Column("A", 60), Column("B", wraps=True)], rows)
    expected = sum(text.count("word") for text in _texts(whole))
    pages = Pages()
    paginate([[lines(20), whole]], pages)
    parts = [item.block for page in pages.pages for item in page if isinstance(item.block, Table)]
    assert sum(text.count("word") for part in parts for text in _texts(part)) == expected == sum(lengths)
    placed = [item for page in pages.pages for item in page]
    assert all(item.top + item.block.height <= BOTTOM + 0.1 for item in placed)


def test_a_total_never_begins_a_page() -> None:
    rows = [Row((str(number), "1")) for number in range(70)] + [Row(("Total", "70"), is_strong=True)]
    for above in range(1, 30):
        pages = Pages()
        paginate([[lines(above), table(SETTER, [Column("A"), Column("B", is_number=True)], rows)]], pages)
        parts = [item.block for page in pages.pages for item in page if isinstance(item.block, Table)]
        assert not any(part.rows[0].is_strong for part in parts)


def test_very_long_numbers_stay_inside_their_columns_with_all_digits() -> None:
    number = "123,456,789,012,345,678.90"
    made = table(
        SETTER, [Column("Line", wraps=True), *[Column("Approved", is_number=True)] * 6], [Row(("x", *[number] * 6))]
    )
    assert sum(made.widths) <= WIDTH + 0.01
    for width, cell in zip(made.widths, made.rows[0].cells, strict=True):
        assert all(SETTER.width(line, CELL) <= width - 2 * PAD + 0.01 for line, _ in cell.lines)
    assert "".join(line for line, _ in made.rows[0].cells[1].lines) == number
