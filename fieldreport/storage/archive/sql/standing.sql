-- Of each mission's quarter the highest living revision; of two roles under one number the one that came last.
SELECT DISTINCT ON (r.mission, r.quarter)
    r.mission, r.quarter, r.role, r.template_version, r.number,
    to_char(r.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    r.clearance,
    coalesce((SELECT event FROM decision WHERE revision_no = r.no ORDER BY no DESC LIMIT 1), 'received'),
    (SELECT to_char(min(f.received_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        FROM living_revision f WHERE f.is_report AND f.mission = r.mission AND f.quarter = r.quarter),
    r.no, r.identity,
    (SELECT string_agg(DISTINCT profile, ' ' ORDER BY profile) FROM bundle
        WHERE revision_no = r.no AND state IN ('verified', 'pdf_pending')),
    EXISTS (SELECT 1 FROM bundle WHERE revision_no = r.no AND state = 'pdf_pending')::integer
FROM living_revision r
WHERE r.is_report AND (%(year)s::integer IS NULL OR r.quarter / 10 = %(year)s)
ORDER BY r.mission, r.quarter, r.number DESC, r.no DESC
