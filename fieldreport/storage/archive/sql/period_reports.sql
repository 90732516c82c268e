SELECT r.mission, r.quarter, r.role, r.number, r.identity, r.template_version, r.classification, r.clearance,
    coalesce((SELECT event FROM decision WHERE revision_no = r.no ORDER BY no DESC LIMIT 1), 'received'),
    to_char(r.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
FROM standing_revision r WHERE r.quarter = %(quarter)s ORDER BY r.mission, r.role
