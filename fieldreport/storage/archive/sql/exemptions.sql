SELECT mission, quarter, reason FROM (
    SELECT DISTINCT ON (mission, quarter) mission, quarter, reason FROM exemption
    WHERE %(year)s::integer IS NULL OR quarter / 10 = %(year)s ORDER BY mission, quarter, no DESC) newest
WHERE reason IS NOT NULL
