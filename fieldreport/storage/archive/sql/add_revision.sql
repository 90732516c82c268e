INSERT INTO revision (identity, place, is_report, number, mission, quarter, role, template_version, classification,
    clearance, received_at, payload)
VALUES (%(identity)s, %(place)s, %(is_report)s, %(number)s, %(mission)s, %(quarter)s, %(role)s, %(template_version)s,
    %(classification)s, %(clearance)s, %(received_at)s, %(payload)s)
ON CONFLICT DO NOTHING RETURNING no
