-- A package whose PDF was refused may be taken in again, and is then looked at again.
INSERT INTO bundle (sha256, encrypted_sha256, revision_no, profile, file_name, bytes, signers, warnings,
    trust_serial, received_at, actor, state)
SELECT %(sha256)s, %(encrypted_sha256)s, r.no, %(profile)s, %(file_name)s, %(bytes)s, %(signers)s, %(warnings)s,
    %(trust_serial)s, %(received_at)s, %(actor)s, %(state)s FROM revision r WHERE r.identity = %(identity)s
ON CONFLICT (sha256) DO UPDATE SET state = EXCLUDED.state, code = '', text = '', checked_at = NULL
    WHERE bundle.state = 'quarantined'
RETURNING no
