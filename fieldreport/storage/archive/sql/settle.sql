UPDATE bundle SET state = %(state)s, code = %(code)s, text = %(text)s, checked_at = %(at)s
WHERE sha256 = %(sha256)s AND state = 'pdf_pending'
