"""Version 4 of the schema: words are found folded, and what is saved is marked until it is found. Frozen text.

`narrative_text` stays, empty and no longer fed, for programs that still ask it.
"""

from typing import Final

# No OR IGNORE: the statement that fires a trigger decides about conflicts in it.
_STALE: Final = (
    "INSERT INTO stale_answer SELECT {row}.report_no, {row}.question_id WHERE NOT EXISTS (SELECT 1 FROM stale_answer"
    " WHERE report_no = {row}.report_no AND question_id = {row}.question_id)"
)

STATEMENTS: Final = (
    # The words are given folded, so the tokenizer takes nothing away; the texts themselves stand in `narrative`.
    "CREATE VIRTUAL TABLE narrative_words USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',"
    " tokenize = 'unicode61 remove_diacritics 0')",
    "DROP TRIGGER narrative_is_indexed",
    "DROP TRIGGER narrative_is_unindexed",
    "INSERT INTO narrative_text (narrative_text) VALUES ('delete-all')",
    "CREATE TRIGGER narrative_words_go_along AFTER DELETE ON narrative BEGIN"
    " DELETE FROM narrative_words WHERE rowid = OLD.no; END",
    "CREATE INDEX narrative_by_quarter ON narrative (quarter, kind)",
    # One small row in the transaction of every autosave: which answers are not found yet as they are now.
    """CREATE TABLE stale_answer (
        report_no INTEGER NOT NULL,
        question_id TEXT NOT NULL,
        PRIMARY KEY (report_no, question_id)
    ) STRICT, WITHOUT ROWID""",
    f"CREATE TRIGGER answer_is_new AFTER INSERT ON draft_answer BEGIN {_STALE.format(row='NEW')}; END",
    f"CREATE TRIGGER answer_is_changed AFTER UPDATE ON draft_answer BEGIN {_STALE.format(row='NEW')}; END",
    f"CREATE TRIGGER answer_is_gone AFTER DELETE ON draft_answer BEGIN {_STALE.format(row='OLD')}; END",
    "INSERT INTO stale_answer SELECT report_no, question_id FROM draft_answer",
    # What an older program indexed is drawn again before the first search; a new store has nothing yet.
    "INSERT INTO store_meta SELECT 'words_folding', '1' WHERE NOT EXISTS (SELECT 1 FROM narrative)",
)
