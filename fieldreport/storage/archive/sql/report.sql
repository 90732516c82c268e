-- The payload stays packed on its way.
SELECT payload FROM revision WHERE identity = %(identity)s
