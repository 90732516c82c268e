SELECT b.sha256, b.profile, b.signers FROM bundle b JOIN revision r ON r.no = b.revision_no
WHERE r.identity = %(identity)s AND b.state IN ('verified', 'pdf_pending') ORDER BY b.no
