"""Version 6 of the schema: the texts of annual reports and what of them was issued. Frozen text, as `schema_0001`.

A year is `2006`, or `2006/07` for the year of the peacekeeping budget.
"""

from typing import Final

from fieldreport.storage.schema_0001 import _TIME, _digest, _guarded

STATEMENTS: Final = (
    f"""CREATE TABLE annual_text (
        year TEXT NOT NULL,
        chapter TEXT NOT NULL,
        part TEXT NOT NULL,
        text TEXT NOT NULL,
        kept TEXT NOT NULL CHECK (json_valid(kept)),
        changed_at TEXT NOT NULL CHECK (changed_at {_TIME}),
        PRIMARY KEY (year, chapter, part)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE annual_chapter (
        year TEXT NOT NULL,
        chapter TEXT NOT NULL,
        ready_at TEXT NOT NULL CHECK (ready_at {_TIME}),
        PRIMARY KEY (year, chapter)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE issued_product (
        no INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        year TEXT NOT NULL,
        edition TEXT NOT NULL CHECK (edition IN ('internal', 'public')),
        reason TEXT NOT NULL,
        digest TEXT NOT NULL CHECK ({_digest("digest")}),
        files TEXT NOT NULL CHECK (json_valid(files)),
        issued_at TEXT NOT NULL CHECK (issued_at {_TIME}),
        issued_by TEXT NOT NULL
    ) STRICT""",
    *_guarded("issued_product", "no = NEW.no OR id = NEW.id"),
    """CREATE TABLE issued_figure (
        product_no INTEGER NOT NULL REFERENCES issued_product(no),
        place INTEGER NOT NULL,
        chapter TEXT NOT NULL,
        part TEXT NOT NULL,
        figure TEXT NOT NULL,
        value TEXT NOT NULL,
        sources TEXT NOT NULL CHECK (json_valid(sources)),
        PRIMARY KEY (product_no, place)
    ) STRICT, WITHOUT ROWID""",
    *_guarded("issued_figure", "product_no = NEW.product_no AND place = NEW.place"),
    f"""CREATE TABLE corrigendum (
        no INTEGER PRIMARY KEY,
        product_no INTEGER NOT NULL REFERENCES issued_product(no),
        number INTEGER NOT NULL CHECK (number > 0),
        changes TEXT NOT NULL CHECK (json_valid(changes)),
        pdf BLOB NOT NULL,
        issued_at TEXT NOT NULL CHECK (issued_at {_TIME}),
        issued_by TEXT NOT NULL,
        UNIQUE (product_no, number)
    ) STRICT""",
    *_guarded("corrigendum", "no = NEW.no OR (product_no = NEW.product_no AND number = NEW.number)"),
)
