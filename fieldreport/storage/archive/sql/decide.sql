-- Nothing is written unless the decision that was seen as the last one still is.
INSERT INTO decision (revision_no, follows, event, at, actor, detail)
SELECT r.no, %(follows)s, %(event)s, %(at)s, %(actor)s, %(detail)s FROM revision r
WHERE r.identity = %(identity)s
    AND coalesce((SELECT max(no) FROM decision WHERE revision_no = r.no), 0) = %(follows)s
ON CONFLICT DO NOTHING RETURNING no
