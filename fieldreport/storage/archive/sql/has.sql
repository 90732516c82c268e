SELECT EXISTS (SELECT 1 FROM bundle
    WHERE (sha256 = %(digest)s OR encrypted_sha256 = %(digest)s) AND state IN ('verified', 'pdf_pending'))
