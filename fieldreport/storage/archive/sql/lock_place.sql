-- Whoever else takes in something for this place waits until this transaction ends.
SELECT pg_advisory_xact_lock(hashtextextended(%(place)s, 0))
