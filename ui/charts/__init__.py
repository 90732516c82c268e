"""Charts drawn by QPainter, each with its figures as a description for screen readers."""
