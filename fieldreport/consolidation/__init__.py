"""What Headquarters makes of the reports that came: products H2 to H11, H13 and H14 of domain section F.

Rules: pure functions over `Holdings`, the standing revisions of a reporting year; no store, no file, no clock. Every
number keeps the places it was made of (package, signers, address), and a number that leaves something out says so.
"""
