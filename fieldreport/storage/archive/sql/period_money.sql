SELECT r.mission, r.quarter, r.identity, f.project, f.line, f.title, f.category, f.status, f.currency, f.approved,
    f.received, f.spent, f.obligated, f.unconverted
FROM standing_revision r JOIN fact_money f ON f.revision_no = r.no WHERE r.quarter = %(quarter)s
ORDER BY r.identity COLLATE "C", f.project COLLATE "C", f.line COLLATE "C"
