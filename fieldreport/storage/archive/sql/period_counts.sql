SELECT r.mission, r.quarter, r.identity, f.kind, f.record, f.path, f.area, f.status, f.component, f.counterpart,
    f.category, f.unit, f.qualifier, f.is_complete, f.measure, f.age_band, f.sex, f.state, f.value
FROM standing_revision r JOIN fact_count f ON f.revision_no = r.no WHERE r.quarter = %(quarter)s
ORDER BY r.identity COLLATE "C", f.kind COLLATE "C", f.record COLLATE "C", f.path COLLATE "C",
    f.measure COLLATE "C", f.age_band COLLATE "C", f.sex COLLATE "C"
