"""Excel, PDF and chart descriptions: what a report looks like, and nothing else.

Rules: the same data give the same bytes within one build; times come from the frozen revision, never from a clock;
nothing is written to disk, not even for a moment.
"""
