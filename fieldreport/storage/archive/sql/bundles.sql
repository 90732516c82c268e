SELECT sha256, file_name, state, to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), warnings
FROM bundle WHERE state IN ('verified', 'pdf_pending') ORDER BY no
