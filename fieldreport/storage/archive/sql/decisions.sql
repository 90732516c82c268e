SELECT d.no, r.identity, d.event, to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), d.actor, d.decided_by, d.detail
FROM decision d JOIN revision r ON r.no = d.revision_no
WHERE %(identity)s::text IS NULL OR r.identity = %(identity)s ORDER BY d.no
