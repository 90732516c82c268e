"""Small visible parts that know the theme and nothing of reports."""
