"""The encrypted store: only SQL and sqlite-utils (storage.md).

Rules: one function opens a store (`database.open_database`); every write appends to the hash-chained change log in
its own transaction; what was signed or received is never changed, and triggers see to it.
"""
