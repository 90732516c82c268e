-- Another revision that stands under the same number in the same place.
SELECT no FROM living_revision WHERE place = %(place)s AND number = %(number)s AND identity <> %(identity)s
